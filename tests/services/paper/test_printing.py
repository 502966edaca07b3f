"""The desk: one sheet at a time, limits, what a visitor is told, and when."""

from __future__ import annotations

import pytest

from kiosk.services.paper.ports import PrinterReport, PrinterState
from kiosk.services.paper.printing import (
    LOOK_S,
    PATIENCE_S,
    PAUSE_S,
    PER_HOUR,
    PER_VISIT,
    TEST,
    WATCH_S,
    Stage,
)
from tests.support.paper import Paper, make_paper
from tests.support.stand_ins import HandClock

TROUBLES = [PrinterState.PAPER_OUT, PrinterState.STOPPED, PrinterState.TROUBLE, PrinterState.GONE]


@pytest.fixture
def clock() -> HandClock:
    """Time that the test moves."""
    return HandClock()


@pytest.fixture
def paper(clock: HandClock) -> Paper:
    """A printer that is ready, and was asked."""
    made = make_paper(clock)
    made.desk.tick()
    return made


def stage(paper: Paper, sheet: str = "a", printed: tuple[str, ...] = ()) -> Stage:
    """What a visitor sees of a sheet."""
    return paper.desk.stage(sheet, printed)


def look_again(paper: Paper, clock: HandClock) -> None:
    """When it is time to."""
    clock.go_on(paper.desk.next_s())
    paper.desk.tick()


def test_before_the_printer_was_asked_nothing_is_offered(clock: HandClock) -> None:
    made = make_paper(clock)
    assert (made.desk.report, made.desk.offered, made.desk.calls_staff) == (None, False, False)
    assert made.printer.asked == 0
    assert not made.desk.print("a", "leaflet", {})


def test_a_sheet_is_set_handed_over_and_comes_out(paper: Paper, clock: HandClock) -> None:
    told: list[Stage] = []
    paper.desk.listen(lambda: told.append(stage(paper)))
    assert stage(paper) is Stage.IDLE
    assert paper.desk.print("a", "leaflet", {"title": "Hund"})
    assert stage(paper) is Stage.WORKING
    assert paper.typesetter.asked == [("leaflet", {"title": "Hund"})]
    assert paper.printer.taken == [(b"%PDF-", "Merkblatt")]
    assert paper.desk.next_s() == pytest.approx(WATCH_S)

    paper.printer.finish()
    look_again(paper, clock)
    assert stage(paper) is Stage.DONE
    assert told[-1] is Stage.DONE
    assert paper.desk.next_s() == pytest.approx(LOOK_S)


def test_a_sheet_that_is_out_at_once(clock: HandClock) -> None:
    made = make_paper(clock, at_once=False)
    made.desk.tick()
    made.worker.go_on()
    made.desk.print("a", "leaflet", {})
    made.worker.waiting.pop(0)()
    made.printer.finish()
    made.worker.go_on()
    assert stage(made) is Stage.DONE


@pytest.mark.parametrize("state", TROUBLES)
def test_a_printer_that_needs_somebody(paper: Paper, clock: HandClock, state: PrinterState) -> None:
    paper.desk.print("a", "leaflet", {})
    paper.printer.state = state
    look_again(paper, clock)
    assert stage(paper) is Stage.FAILED
    assert paper.desk.failed == "a"
    assert (paper.desk.offered, paper.desk.calls_staff) == (False, True)
    assert not paper.desk.print("b", "leaflet", {})

    paper.printer.state = PrinterState.READY
    paper.printer.finish()
    look_again(paper, clock)
    assert stage(paper) is Stage.DONE, "somebody put paper in"
    assert (paper.desk.offered, paper.desk.calls_staff, paper.desk.failed) == (True, False, "")


def test_a_printer_that_comes_back_and_still_has_the_sheet(paper: Paper, clock: HandClock) -> None:
    paper.desk.print("a", "leaflet", {})
    paper.printer.state = PrinterState.PAPER_OUT
    look_again(paper, clock)
    paper.printer.state = PrinterState.BUSY
    look_again(paper, clock)
    assert stage(paper) is Stage.FAILED
    assert stage(paper, "b") is Stage.IDLE


def test_a_queue_that_takes_nothing(paper: Paper) -> None:
    paper.printer.refuses = True
    paper.desk.print("a", "leaflet", {})
    assert stage(paper) is Stage.FAILED
    assert paper.printer.asked == 2, "staff are told how it is now"


def test_a_sheet_that_lies_there_for_too_long(paper: Paper, clock: HandClock) -> None:
    paper.desk.print("a", "leaflet", {})
    for _ in range(int(PATIENCE_S / WATCH_S) - 1):
        look_again(paper, clock)
        assert stage(paper) is Stage.WORKING
    look_again(paper, clock)
    look_again(paper, clock)
    assert stage(paper) is Stage.FAILED


def test_a_printer_that_cannot_be_asked(clock: HandClock) -> None:
    made = make_paper(clock)

    made.desk._looked(OSError())
    assert made.desk.report == PrinterReport(PrinterState.GONE, "OSError")
    assert made.desk.calls_staff


def test_one_sheet_at_a_time(paper: Paper) -> None:
    paper.desk.print("a", "leaflet", {})
    assert not paper.desk.print("b", "leaflet", {})
    assert not paper.desk.print_test()
    assert stage(paper, "b") is Stage.WORKING
    assert len(paper.printer.taken) == 1


def test_a_pause_between_two_sheets(paper: Paper, clock: HandClock) -> None:
    paper.desk.print("a", "leaflet", {})
    paper.printer.finish()
    look_again(paper, clock)
    assert paper.desk.print("b", "leaflet", {})
    assert stage(paper, "b") is Stage.WORKING
    assert len(paper.printer.taken) == 1

    assert paper.desk.next_s() == pytest.approx(PAUSE_S - WATCH_S)
    look_again(paper, clock)
    assert len(paper.printer.taken) == 2


def test_a_visit_has_its_sheets(paper: Paper) -> None:
    printed = tuple("abcdefgh"[:PER_VISIT])
    assert stage(paper, "x", printed[1:]) is Stage.IDLE
    assert stage(paper, "x", printed) is Stage.ENOUGH
    assert stage(paper, "a", printed) is Stage.DONE


def test_an_hour_has_its_sheets(paper: Paper, clock: HandClock) -> None:
    for number in range(PER_HOUR):
        assert paper.desk.print(str(number), "leaflet", {})
        paper.printer.finish()
        paper.desk.forget()
        clock.go_on(PAUSE_S)
    assert stage(paper) is Stage.ENOUGH
    assert not paper.desk.print("a", "leaflet", {})
    assert paper.desk.print_test(), "staff may"
    paper.printer.finish()
    look_again(paper, clock)

    clock.go_on(3600)
    assert stage(paper) is Stage.IDLE


def test_a_visit_that_ends_takes_nothing_out_of_the_printer(paper: Paper, clock: HandClock) -> None:
    paper.desk.print("a", "leaflet", {})
    paper.desk.forget()
    assert stage(paper) is Stage.IDLE, "the next visitor knows nothing of it"
    assert paper.printer.waiting == ["job-1"]
    assert not paper.desk.is_busy

    clock.go_on(PAUSE_S / 2)
    paper.desk.print("b", "leaflet", {})
    paper.desk.forget()
    assert len(paper.printer.taken) == 2, "a sheet that was to wait is printed before it is forgotten"
    paper.desk.forget()


def test_a_test_page_outlives_a_visit(paper: Paper, clock: HandClock) -> None:
    assert paper.desk.stage(TEST, ()) is Stage.IDLE
    assert paper.desk.print_test()
    paper.desk.forget()
    assert paper.typesetter.asked == [("test", {"lang": "de", "paper": "a4"})]
    assert paper.printer.taken[0][1] == "Testseite"
    paper.printer.finish()
    look_again(paper, clock)
    assert paper.desk.stage(TEST, ()) is Stage.DONE


def test_a_look_that_takes_long_is_not_asked_twice(clock: HandClock) -> None:
    made = make_paper(clock, at_once=False)
    made.desk.tick()
    clock.go_on(LOOK_S)
    made.desk.tick()
    assert len(made.worker.waiting) == 1
    assert made.desk.next_s() == 0.1
