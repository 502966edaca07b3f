"""The queue of a real CUPS: what it prints, and every way in which it does not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.paper import printer as module
from kiosk.adapters.paper.printer import CupsPrinter
from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.visit_events import Page, View
from kiosk.services.paper.leaflet import as_data, page_leaflet
from kiosk.services.paper.ports import PrinterReport, PrinterState
from tests.support.contexts import make_context
from tests.support.cups import Cups, missing, running_cups, start
from tests.support.printed import Printed

ASSETS = Path(__file__).parents[3] / "assets"
LACKING = missing()
real = pytest.mark.skipif(LACKING != "", reason=f"no print system: {LACKING}")
TEST_PAGE = TypstTypesetter(ASSETS).typeset("test", {"lang": "de", "paper": "a4"})


@pytest.fixture
def cups(tmp_path: Path) -> Iterator[Cups]:
    """A print system of our own."""
    with running_cups(tmp_path / "cups") as found:
        yield found


@real
def test_a_sheet_comes_out_as_it_went_in(cups: Cups) -> None:
    cups.add_pdf_queue("Stand")
    printer = CupsPrinter("Stand", cups.server)
    assert printer.report() == PrinterReport(PrinterState.READY)

    leaflet = page_leaflet(make_context(page=Page(View.SERVICE, "hund-anmelden")), "115")
    assert leaflet is not None
    assert leaflet.entries[0].code is not None
    pdf = TypstTypesetter(ASSETS).typeset("leaflet", as_data(leaflet))

    assert printer.print(pdf, "Merkblatt") == "Stand-1"

    (sheet,) = (Printed(path) for path in cups.printed())
    (code,) = sheet.codes(300)
    assert code.text == "https://portal.gladbeck.de"
    # What makes PDF of PDF here may not scale it: codes and type are as large as promised.
    assert code.box.right - code.box.left == pytest.approx(_side(leaflet.entries[0].code.rows), abs=0.5)
    assert sheet.sizes()[0] == pytest.approx((210, 297), abs=0.3)
    assert printer.report().state is PrinterState.READY
    assert cups.run("lpstat", "-W", "completed", "-o") == "", "a history of what visitors printed"


@real
def test_a_queue_that_was_stopped(cups: Cups) -> None:
    cups.add_pdf_queue("Stand")
    printer = CupsPrinter("Stand", cups.server)
    cups.run("cupsdisable", "Stand")
    assert printer.report().state is PrinterState.STOPPED

    job = printer.print(TEST_PAGE, "Testseite")
    report = printer.report()
    assert (report.state, report.waiting, report.jobs) == (PrinterState.STOPPED, 1, (job,))

    cups.run("cupsenable", "Stand")
    assert len(cups.printed()) == 1


@real
def test_a_queue_that_takes_nothing(cups: Cups) -> None:
    cups.add_pdf_queue("Stand")
    cups.run("cupsreject", "Stand")
    printer = CupsPrinter("Stand", cups.server)
    assert printer.report().state is PrinterState.STOPPED
    with pytest.raises(EnvironmentProblem, match="nimmt nichts an"):
        printer.print(TEST_PAGE, "Testseite")


@real
def test_a_printer_that_was_taken_away(cups: Cups) -> None:
    cups.add_pdf_queue("Stand")
    printer = CupsPrinter("Stand", cups.server)
    cups.run("lpadmin", "-x", "Stand")
    assert printer.report() == PrinterReport(PrinterState.GONE, "queue")
    with pytest.raises(EnvironmentProblem):
        printer.print(TEST_PAGE, "Testseite")


@real
@pytest.mark.parametrize(
    ("says", "state"),
    [
        ("+media-empty-error", PrinterState.PAPER_OUT),
        ("+media-needed-error", PrinterState.PAPER_OUT),
        ("+cover-open-error", PrinterState.TROUBLE),
        ("+media-jam-error", PrinterState.TROUBLE),
        ("+media-low-report", PrinterState.BUSY),
        ("+toner-low-warning", PrinterState.BUSY),
    ],
)
def test_what_a_printer_says_while_it_prints(cups: Cups, says: str, state: PrinterState) -> None:
    cups.add_telling_queue("Stand")
    cups.say(says)
    printer = CupsPrinter("Stand", cups.server)
    job = printer.print(TEST_PAGE, "Testseite")

    cups.wait(lambda: says[1:] in cups.run("lpstat", "-l", "-p", "Stand"))
    report = printer.report()
    assert (report.state, report.jobs) == (state, (job,))
    assert report.detail == (says[1:] if state is not PrinterState.BUSY else "")

    cups.say(f"-{says[1:]}")
    cups.wait(lambda: says[1:] not in cups.run("lpstat", "-l", "-p", "Stand"))
    cups.say()
    assert [sheet.read_bytes() for sheet in cups.printed()] == [TEST_PAGE]
    assert printer.report() == PrinterReport(PrinterState.READY)


@real
def test_a_printer_that_breaks(cups: Cups) -> None:
    cups.add_telling_queue("Stand")
    (cups.root / "breaks").touch()
    printer = CupsPrinter("Stand", cups.server)
    printer.print(TEST_PAGE, "Testseite")
    cups.wait(lambda: printer.report().state is PrinterState.STOPPED)
    assert printer.report().waiting == 1


@real
def test_a_print_system_that_does_not_run(tmp_path: Path) -> None:
    with running_cups(tmp_path / "cups") as cups:
        cups.add_pdf_queue("Stand")
        printer = CupsPrinter("Stand", cups.server)
        assert printer.report().state is PrinterState.READY
    assert printer.report() == PrinterReport(PrinterState.GONE, "scheduler")
    with pytest.raises(EnvironmentProblem):
        printer.print(TEST_PAGE, "Testseite")

    process = start(cups)
    assert printer.report().state is PrinterState.READY
    process.terminate()
    process.wait(30)


def test_a_machine_without_a_print_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "defpath", str(tmp_path))
    printer = CupsPrinter("Stand")
    assert printer.report() == PrinterReport(PrinterState.GONE, "lpstat")
    with pytest.raises(EnvironmentProblem) as refused:
        printer.print(TEST_PAGE, "Testseite")
    assert refused.value.where == "lp"


def test_a_print_system_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = tmp_path / "lpstat"
    hanging.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(os, "defpath", str(tmp_path))
    monkeypatch.setattr(module, "PATIENCE_S", 0.2)
    assert CupsPrinter("Stand").report() == PrinterReport(PrinterState.GONE, "lpstat")


def test_a_job_whose_name_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = tmp_path / "lp"
    silent.write_text("#!/bin/sh\n/bin/cat > /dev/null\n")
    silent.chmod(0o755)
    monkeypatch.setattr(os, "defpath", str(tmp_path))
    assert CupsPrinter("Stand").print(b"%PDF", "Testseite") == ""


def test_only_what_a_command_needs_is_in_its_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    telling = tmp_path / "lp"
    telling.write_text(f'#!/bin/sh\n/usr/bin/env > {said}\necho "$@" >> {said}\n')
    telling.chmod(0o755)
    monkeypatch.setattr(os, "defpath", str(tmp_path))
    monkeypatch.setenv("CUPS_SERVER", "evil.example.org")
    CupsPrinter("Stand").print(b"%PDF", "Merkblatt")
    *names, line = said.read_text().splitlines()
    assert {name.split("=")[0] for name in names} <= {"PATH", "LC_ALL", "PWD", "SHLVL", "_", "OLDPWD"}
    assert line.startswith("-d Stand -t Merkblatt ")


def _side(rows: tuple[str, ...]) -> float:
    """The side of a leaflet's code in mm, without its margin."""
    return 50 * len(rows) / (len(rows) + 8)
