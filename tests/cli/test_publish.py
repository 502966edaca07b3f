"""`kiosk publish`."""

from __future__ import annotations

import argparse
import io
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.bundle.areas import split
from kiosk.cli import publish
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.model import Policy
from kiosk.services.update.office import Published, Tell
from tests.support.content_tree import ICONS, changed, content_tree

UNTIL = datetime(2027, 12, 26, tzinfo=UTC)


class Desk:
    """An office that remembers what was published."""

    def __init__(self, result: Published | None = None) -> None:
        """Say `result` of every publication."""
        self.files: Mapping[str, bytes] = {}
        self.result = result or Published(changed=("region",), renewed=(), files=2, size=4_200, until=UNTIL)
        self.refuses = False

    def current(self) -> Mapping[str, bytes]:
        """What was published last."""
        return self.files

    def policy(self) -> Policy:
        """Nobody asks."""
        raise NotImplementedError

    def publish(self, bundle: Mapping[str, bytes], tell: Tell) -> Published:
        """Keep it."""
        if self.refuses:
            raise EnvironmentProblem("Der Ausgabe-Schlüssel fehlt hier.")
        tell(1.0)
        self.files = split(bundle)
        return self.result


def run(desk: Desk, files: Mapping[str, bytes]) -> tuple[int, list[str]]:
    out = io.StringIO()
    options = argparse.Namespace(folder=Path("content"), to=Path("mirror"))
    code = publish.run(
        options, files={Path("content"): files}.__getitem__, icons=ICONS, office=lambda _: desk, out=out
    )
    return code, out.getvalue().splitlines()


def test_the_first_publication() -> None:
    code, lines = run(Desk(), content_tree())
    assert code == 0
    assert lines == [
        "0 Fehler, 0 Warnungen, 3 ungeprüfte Angaben",
        "Zum ersten Mal veröffentlicht.",
        "Veröffentlicht: Version 2026.11.21 in mirror.",
        "Neu unterschrieben: region (2 neue Dateien, 5 kB).",
        "Die Unterschrift gilt bis 26.12.2027. Veröffentlichen Sie vorher wieder.",
    ]


def test_what_changed_is_said_in_words_with_before_and_after() -> None:
    desk = Desk()
    run(desk, content_tree())
    code, lines = run(
        desk, changed("services/hund-anmelden/de.md", "Sie haben einen Hund?", "Haben Sie einen Hund?")
    )
    assert code == 0
    assert lines[1:5] == [
        "1 Text geändert.",
        "Hund anmelden, Einleitung:",
        "  vorher:  Sie haben einen Hund? Melden Sie ihn.",
        "  nachher: Haben Sie einen Hund? Melden Sie ihn.",
    ]


def test_of_many_changes_the_first_are_shown() -> None:
    desk = Desk()
    run(desk, content_tree())
    files = content_tree()
    for path in [path for path in files if path.endswith("/de.md") and path.startswith("services/")]:
        files[path] = files[path].replace(b"Keine.", b"Nichts.").replace(b"## what\n", b"## what\nNeu. ")
    _, lines = run(desk, files)
    assert lines[1] == "6 Texte geändert."
    assert sum("vorher:" in line for line in lines) == 5
    assert "Und 1 mehr: „kiosk content diff“ zeigt alle." in lines


def test_nothing_changed_says_so() -> None:
    desk = Desk(Published(changed=(), renewed=("marl",), files=0, size=0, until=UNTIL))
    run(desk, content_tree())
    _, lines = run(desk, content_tree())
    assert lines[1:] == [
        "Nichts geändert.",
        "Veröffentlicht: Version 2026.11.21 in mirror.",
        "Unterschrift verlängert: marl.",
        "Die Unterschrift gilt bis 26.12.2027. Veröffentlichen Sie vorher wieder.",
    ]


def test_one_file_and_a_signature_that_ends() -> None:
    ends = datetime(2028, 1, 2, tzinfo=UTC)
    result = Published(
        changed=("marl",), renewed=(), files=1, size=10, until=UNTIL, ending=(("gladbeck", ends),)
    )
    _, lines = run(Desk(result), content_tree())
    assert "Neu unterschrieben: marl (1 neue Datei, 1 kB)." in lines
    assert lines[-1] == "Die Unterschrift für „gladbeck“ endet am 2.1.2028. Ihr Schlüssel fehlt hier."


def test_content_with_errors_is_not_published() -> None:
    desk = Desk()
    code, lines = run(desk, changed("stands/gladbeck.yaml", "icon: home", "icon: haus"))
    assert code == 1
    assert lines[0].startswith("content/stands/gladbeck.yaml:10: Fehler: ")
    assert lines[-1] == "Nichts veröffentlicht."
    assert desk.files == {}


def test_a_release_that_cannot_be_read_any_more_hinders_nothing() -> None:
    desk = Desk()
    desk.files = {"region/bundle.json": b"{}"}
    code, lines = run(desk, content_tree())
    assert code == 0
    assert lines[1].startswith("Was sich geändert hat, lässt sich nicht sagen. Fehler im Inhalt in region/")


def test_nothing_is_said_to_be_published_where_the_office_refuses() -> None:
    desk = Desk()
    desk.refuses = True
    with pytest.raises(EnvironmentProblem, match="Der Ausgabe-Schlüssel fehlt"):
        run(desk, content_tree())


def test_the_command_line() -> None:
    parser = argparse.ArgumentParser()
    publish.add_parser(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["publish", "inhalt", "--to", "spiegel"])
    assert (options.folder, options.to, options.keys) == (Path("inhalt"), Path("spiegel"), None)
