"""Values as texts of cells, and back."""

from __future__ import annotations

import pytest

from kiosk.bundle.sheets import columns
from kiosk.bundle.sheets.cells import UnfitError, normal, shown, understood, understood_text
from kiosk.bundle.sheets.model import Column, Use
from kiosk.bundle.yaml_source import Tree

LINE = Column(title="Quelle", path="source")
PROSE = Column(title="Was ist das?", path="what", use=Use.PROSE)
CHOICE = Column(title="Online", path="online", use=Use.CHOICE, words=columns.ONLINE)
CHOICES = Column(title="Anmeldung", path="login", use=Use.CHOICES, words=columns.LOGIN)
LIST = Column(title="Lebenslagen", path="situations", use=Use.LIST)
WORDS = Column(title="Suchwörter", path="keywords.de", use=Use.LIST)


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        (LINE, "= 1", "= 1"),
        (LINE, None, ""),
        (LINE, {"a": "b"}, ""),
        (CHOICE, "full", "ganz"),
        (CHOICE, "perhaps", "perhaps"),
        (CHOICES, ["none", "muk"], "nicht nötig; Unternehmenskonto"),
        (LIST, ["a", "b"], "a; b"),
        (LIST, [], ""),
    ],
)
def test_a_value_is_shown_as_editors_say_it(column: Column, value: Tree | None, text: str) -> None:
    assert shown(value, column) == text


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        (LINE, "=1+1", "=1+1"),
        (LINE, "", None),
        (CHOICE, "Teilweise", "partial"),
        (CHOICE, "unknown", "unknown"),
        (CHOICE, "", None),
        (CHOICES, "nicht nötig, unternehmenskonto ; ", ["none", "muk"]),
        (CHOICES, "", None),
        (LIST, "a;b\nc", ["a", "b", "c"]),
        (LIST, "", []),
        (WORDS, "", None),
        (WORDS, "Hund; Katze", ["Hund", "Katze"]),
    ],
)
def test_what_an_editor_wrote_is_understood(column: Column, text: str, value: Tree | None) -> None:
    assert understood(text, column, "") == value


@pytest.mark.parametrize(
    ("column", "text", "message", "remedy"),
    [
        (LINE, "a\nb", "Hier steht ein Zeilenumbruch", "Alles in eine Zeile schreiben."),
        (
            CHOICE,
            "teilweiße",
            "„teilweiße“ ist kein erlaubter Wert",
            "Meinten Sie „teilweise“? Erlaubt: ganz, teilweise, gar nicht, unbekannt.",
        ),
        (CHOICES, "nicht nötig; x", "„x“ ist kein erlaubter Wert", "Erlaubt: nicht nötig, "),
        (LINE, "a\u200bb", "Hier steht ein unsichtbares Zeichen (U+200B)", "Das Wort neu tippen"),
        (WORDS, "Hund, Katze", "Hier steht ein Komma", "Mehrere Einträge mit Strichpunkt trennen."),
    ],
)
def test_what_is_no_value_is_refused_with_what_to_do(
    column: Column, text: str, message: str, remedy: str
) -> None:
    with pytest.raises(UnfitError) as caught:
        understood(text, column, "")
    assert caught.value.message == message
    assert caught.value.remedy.startswith(remedy)


def test_a_comma_that_was_there_may_stay() -> None:
    assert understood("Haus, groß; Hof", WORDS, "Haus, groß") == ["Haus, groß", "Hof"]


def test_sections_are_taken_as_they_are() -> None:
    assert understood_text("- a\n- b", PROSE) == "- a\n- b"
    with pytest.raises(UnfitError, match="beginnt mit #"):
        understood_text("a\n## b", PROSE)
    with pytest.raises(UnfitError, match="mehrere Zeilen"):
        understood_text("a\nb", LINE)


def test_spaces_around_a_text_say_nothing() -> None:
    assert normal(" \r\na\r\n b \n") == "a\n b"
