"""`kiosk poster`."""

from __future__ import annotations

import argparse
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.adapters.durable import FolderWriter
from kiosk.cli import poster
from kiosk.cli.poster import Office
from kiosk.domain.errors import ContentProblem, EnvironmentProblem
from tests.support.catalogue_factory import make_catalogue, make_host, make_service
from tests.support.paper import PlainTypesetter

DOG = ["--service", "hund-anmelden"]


class MarkedTypesetter:
    """Sets one page that is cut."""

    def typeset(self, _template: str, _data: Mapping[str, object]) -> bytes:
        """The least of a PDF that has a page and a table."""
        page = b"1 0 obj\n<</Type/Page/TrimBox[10 10 20 20]>>\nendobj\n"
        table = b"xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<>>\n"
        return page + table + b"startxref\n%d\n%%%%EOF\n" % len(page)


def parsed(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    poster.add_parser(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    return parser.parse_args(["poster", *arguments])


def run(
    *arguments: str, setter: PlainTypesetter | MarkedTypesetter | None = None
) -> tuple[int, list[str], PlainTypesetter | MarkedTypesetter]:
    services = (make_service(), make_service("wohngeld", "Wohngeld"))
    catalogue = make_catalogue(services)
    hosts = (make_host("portal.gladbeck.de"), make_host("www.gladbeck.de"))
    object.__setattr__(catalogue, "hosts", hosts)
    setter = setter or PlainTypesetter()
    office = Office(
        catalogue=catalogue, stand="markt", phone="", day="", typesetter=setter, writer=FolderWriter
    )
    out = io.StringIO()
    return poster.run(parsed(*arguments), office=office, out=out), out.getvalue().splitlines(), setter


def test_one_poster_is_the_named_file(tmp_path: Path) -> None:
    path = tmp_path / "hund.pdf"
    code, lines, setter = run("a3", *DOG, "--to", str(path))
    assert code == 0
    assert path.read_bytes() == b"%PDF-"
    assert lines[0] == f"{path}: Plakat A3, 1 kB."
    assert lines[1].startswith("Noch nicht nachgeprüft: https://portal.gladbeck.de")
    assert len(lines) == 2
    assert isinstance(setter, PlainTypesetter)
    [(template, data)] = setter.asked
    assert template == "poster"
    assert data["title"] == "Hund anmelden"
    assert data["light"] is False


def test_several_lie_in_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "plakate"
    wanted = (*DOG, "--service", "wohngeld", "--portal", "--stand-invitation")
    _, lines, _ = run("a4", "karte", "a4", *wanted, "--to", str(folder))
    things = ("hund-anmelden", "portal-gladbeck", "stand-markt", "wohngeld")
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{thing}-{kind}.pdf" for thing in things for kind in ("a4", "karte")
    ]
    assert sum("Schneiden Sie an den Linien" in line for line in lines) == 1
    assert sum("nachgeprüft" in line for line in lines) == 1


def test_several_do_not_fit_into_one_file(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"2 Dateien, und nur eine hat Platz in x\.PDF"):
        run("a4", "a3", *DOG, "--to", str(tmp_path / "x.PDF"))


def test_what_is_there_stays_unless_somebody_says_so(tmp_path: Path) -> None:
    path = tmp_path / "hund.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(EnvironmentProblem, match=r"gibt es schon\. .*--ja"):
        run("a3", *DOG, "--to", str(path))
    assert path.read_bytes() == b"mine"
    run("a3", *DOG, "--ja", "--to", str(path))
    assert path.read_bytes() == b"%PDF-"


def test_two_that_are_there_are_counted(tmp_path: Path) -> None:
    for name in ("hund-anmelden-a3.pdf", "hund-anmelden-a4.pdf"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(EnvironmentProblem, match="2 der Dateien gibt es schon"):
        run("a3", "a4", *DOG, "--to", str(tmp_path))


def test_nothing_is_written_where_one_of_them_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(ContentProblem, match="survey_link"):
        run("a3", *DOG, "--survey", "--to", str(tmp_path / "plakate"))
    assert list(tmp_path.iterdir()) == []


def test_somebody_has_to_say_what_for(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="Wofür soll geworben werden"):
        run("a3", "--to", str(tmp_path / "x.pdf"))


def test_marks_are_for_the_printing_house(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    _, lines, _ = run("karte", *DOG, "--marks", "--to", str(path), setter=MarkedTypesetter())
    assert b"/BleedBox[1.496 1.496 28.504 28.504]" in path.read_bytes()
    assert lines[1].startswith("Mit 3 mm Beschnitt")
    assert not any("Originalgröße" in line for line in lines)


def test_the_invitation_takes_a_code_where_that_is_asked_for(tmp_path: Path) -> None:
    for arguments, with_code in (((), False), (("--with-code",), True)):
        path = tmp_path / f"{with_code}.pdf"
        *_, setter = run("a4", "--stand-invitation", *arguments, "--light", "--to", str(path))
        assert isinstance(setter, PlainTypesetter)
        [(_, data)] = setter.asked
        assert (data["code"] is not None) is with_code
        assert data["light"] is True


def test_a_kind_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed("a9", *DOG, "--to", "x.pdf")
    assert "aufsteller-a5" in capsys.readouterr().err
