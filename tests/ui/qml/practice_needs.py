"""What the types of Kiosk.Practice ask for when one of them is loaded alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from kiosk.services.practice.snapshots import FieldRow, OptionRow, PracticePage, TextRow
from kiosk.ui.bridge.practice_objects import PracticeObject

Give = Callable[[Any], Any]


def _field(kind: str) -> FieldRow:
    return FieldRow(
        key=f"/{kind}",
        kind=kind,
        label=f"Ein Feld: {kind}",
        hint="Ein Hinweis.",
        raw="",
        error="Die Antwort fehlt noch.",
        keyboard="text",
        unit="cm",
        optional=True,
        sample="Bello",
        longest=20,
    )


FIELDS = (
    _field("text"),
    _field("long-text"),
    replace(_field("money"), keyboard="money", unit=""),
    replace(_field("date"), day="3", month="4", year="2019"),
    replace(_field("number"), writable=False),
)
ROWS = (
    TextRow("section/teil", "Ein Abschnitt", "heading"),
    TextRow("a", "Wie heißen Sie?", "line", "Vorname: Erika\nNachname: Beispiel", "a"),
    TextRow("b", "Haben Sie einen Hund?", "truth", "yes", "b"),
    TextRow("c", "Wer zieht mit um?", "list", "", "c"),
    TextRow("d", "Noch offen", "open", "", "d"),
    TextRow("learned.1", "Das haben Sie geübt.", "learned"),
    TextRow("home.1", "Ihren Ausweis", "home"),
    TextRow("erika", "Erika Beispiel", value="Sie ist 78.", icon="elderly_woman"),
)
PAGE = PracticePage(
    "1/0/a",
    "question",
    "hund-anmelden",
    "Wie heißt Ihr Hund?",
    name="Hund anmelden",
    section="Ihr Hund",
    text="Der Name steht auf dem Bescheid.",
    why="Damit das Amt mehrere Hunde unterscheiden kann.",
    typing=True,
    number=3,
    count=8,
    minutes=5,
    icon="pets",
    notes="Ein Hinweis über der Frage.",
    fields=FIELDS,
    options=(OptionRow("yes", "", chosen=True), OptionRow("richtig", "Der Vertrag", picture="document")),
    problems=(TextRow("/text", "Die Antwort fehlt noch."), TextRow("/date", "Das Datum fehlt noch.")),
    rows=ROWS,
    add="Weitere Person hinzufügen",
    can_add=True,
    has_sample=True,
    helped=True,
    help="So kann die Antwort aussehen: Bello",
    stop_title="Ist das eine echte IBAN?",
    stop_text="Wir haben das Feld gleich geleert.",
    service="hund-anmelden",
    fallback=True,
)

_pages: dict[int, PracticeObject] = {}


def page(shelf: Any) -> PracticeObject:  # noqa: ANN401 -- the shelf of the load test
    """One page object with everything that a practice may show."""
    owner: QObject = shelf.screen
    if id(owner) not in _pages:
        _pages[id(owner)] = PracticeObject(owner)
        _pages[id(owner)].show(PAGE)
    return _pages[id(owner)]


def _code(shelf: Any) -> object:  # noqa: ANN401
    return shelf.screen.pages.take


_PAGE: dict[str, Give] = {"page": page, "code": _code}
_TEXTS: dict[str, Give] = {
    name: lambda _, name=name: name  # type: ignore[misc]
    for name in ("day", "month", "year", "error", "hint", "raw", "sample", "unit", "caption", "description")
}
_FIELD: dict[str, Give] = {
    **_TEXTS,
    "alone": lambda _: False,
    "key": lambda _: "/name",
    "keyboard": lambda _: "text",
    "kind": lambda _: "date",
    "captionSize": lambda _: 20,
    "longest": lambda _: 20,
    "optional": lambda _: True,
    "short": lambda _: False,
    "wrong": lambda _: True,
}
_ROW: dict[str, Give] = {"key": lambda _: "a", "target": lambda _: "a", "value": lambda _: "Erika"}

NEEDS: Mapping[str, dict[str, Give]] = {
    **dict.fromkeys(
        ("PracticeView", "IntroView", "CheckView", "FinishView", "FinishCode", "ItemsView"),
        _PAGE,
    ),
    **dict.fromkeys(("FieldBlock", "DateField", "DatePart"), _FIELD),
    "ErrorSummary": {"problems": lambda shelf: page(shelf).problems},
    "Fields": {**_PAGE, "rows": lambda shelf: page(shelf).fields, "short": lambda _: False},
    "FinishCard": {"rows": lambda shelf: page(shelf).rows, "kind": lambda _: "learned"},
    "ItemRow": _ROW,
    "Options": {"answers": lambda shelf: page(shelf).options, "kind": lambda _: "upload"},
    "PracticeActions": {**_PAGE, "stacked": lambda _: False},
    "PracticeBand": {"progress": lambda _: "Frage 3 von 8"},
    "PracticeSheets": {**_PAGE, "practising": lambda _: True},
    "QuestionView": {**_PAGE, "keysHeight": lambda _: 300.0, "keysWidth": lambda _: 800.0},
    "SummaryRow": {**_ROW, "kind": lambda _: "open"},
    "TopBar": {"practising": lambda _: True, "progress": lambda _: "Frage 3 von 8"},
}
"""What a required property gets in one type only."""
