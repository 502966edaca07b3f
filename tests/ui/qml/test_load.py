"""Every QML type by itself, in all three schemes, with what it asks for and without a complaint.

A new type with required properties is added to `OWN` where its names do not say enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pytest
import shiboken6
from PySide6 import QtCore, QtGui, QtQml, QtQuick
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QFont, QPalette
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.services.practice.snapshots import OptionRow, PracticePage, TextRow
from kiosk.ui.application import QML, Screen
from kiosk.ui.bridge.practice_objects import PracticeObject
from tests.support.screens import kept_open, open_screen, settle, wake
from tests.ui.qml.practice_needs import NEEDS
from tests.ui.qml.survey_needs import NEEDS as SURVEY_NEEDS

SCHEMES = ("light", "dark", "contrast")
SIZE = (1200, 800)
ASKED = re.compile(r"^    required property [\w<>]+ (\w+)$", re.MULTILINE)
ROOT_TYPE = re.compile(r"^(\w+) \{$", re.MULTILINE)


def types() -> list[tuple[str, str]]:
    """Module and name of every type in every qmldir."""
    found = []
    for qmldir in sorted(QML.rglob("qmldir")):
        module, *lines = qmldir.read_text(encoding="utf-8").splitlines()
        found += [(module.removeprefix("module "), line.split()[-3]) for line in lines if line.strip()]
    return found


TYPES = types()
FILES = {path.stem: path.read_text(encoding="utf-8") for path in QML.rglob("*.qml")}


def asked_for(name: str) -> list[str]:
    """The required properties of a type and of what it is made of."""
    if name not in FILES:
        return []
    base = ROOT_TYPE.search(FILES[name])
    assert base is not None, name
    bound = set(re.findall(r"^    (\w+): ", FILES[name], re.MULTILINE))
    return [*ASKED.findall(FILES[name]), *(wanted for wanted in asked_for(base[1]) if wanted not in bound)]


STEP = PracticePage(
    "step",
    "step",
    "online-ausweis",
    "Tippen Sie die PIN ein",
    text="Die PIN der Übung lautet 246813.",
    options=(OptionRow("a", "Ja"), OptionRow("b", "Nein", picture="sticker", first="Schild", second="Neu")),
    problems=(TextRow("digits", "short"),),
    picture="pin",
    digits=3,
    digits_wanted=6,
    wait_ms=60_000,
)
"""Everything that a step of a script may ask for, at once."""
PICTURES = sorted(re.findall(r'case "([\w-]+)":', FILES["PictureNames"]))


class Record(Protocol):
    """A message of Qt as pytest-qt keeps it."""

    message: str


class Records(Protocol):
    """What pytest-qt has heard during a test."""

    records: list[Record]


Give = Callable[["Shelf"], Any]

COMMON: dict[str, Give] = {
    "theme": lambda shelf: shelf.theme,
    "metrics": lambda shelf: shelf.screen.metrics,
    "session": lambda shelf: shelf.screen.session,
    "pages": lambda shelf: shelf.screen.pages,
    "keys": lambda shelf: shelf.screen.keys,
    "attract": lambda shelf: shelf.screen.attract,
    "staff": lambda shelf: shelf.screen.staff,
    "desk": lambda shelf: shelf.desk,
    "clock": lambda _: "Samstag, 21. November 2026, 10:05 Uhr",
    "progress": lambda _: 0.43,
    "where": lambda _: "Hund anmelden, Kosten",
    "detail": lambda _: "Eine Einzelheit",
    "symbols": lambda shelf: shelf.screen.symbols,
    "practice": lambda shelf: shelf.screen.practice,
    "survey": lambda shelf: shelf.screen.survey,
    "invites": lambda _: True,
    "handsOver": lambda _: True,
    "printing": lambda shelf: shelf.screen.printing,
    "printer": lambda shelf: shelf.screen.staff.paper,
    "stage": lambda _: "idle",
    "preview": lambda shelf: shelf.screen.preview,
    "presenter": lambda shelf: shelf.screen.presenting.presenter,
    "markDetails": lambda shelf: shelf.model(shelf.screen.pages, "markDetails"),
    "marks": lambda shelf: shelf.model(shelf.screen.pages, "marks"),
    "lettering": lambda shelf: shelf.part("Lettering"),
    "scene": lambda shelf: shelf.part("Scene"),
    "picture": lambda _: "letter",
    "confirmText": lambda _: "Weiter",
    "low": lambda _: True,
    "size": lambda _: 24,
    "count": lambda _: 6,
    "filled": lambda _: 3,
    "locked": lambda _: False,
    "portrait": lambda _: False,
    "codeAbove": lambda _: False,
    "taking": lambda _: True,
    "tall": lambda _: True,
    "upper": lambda _: True,
    "startAt": lambda _: 0,
    "turn": lambda _: 1,
    "number": lambda _: 2,
    "secondsLeft": lambda _: 20,
    "modulePx": lambda _: 4,
    "room": lambda _: 500.0,
    "unit": lambda _: 60.0,
    "keyHeight": lambda _: 60.0,
    "phone": lambda _: "115",
    "title": lambda _: "Ein Titel mit Umlauten äöüß",
    "name": lambda _: "Ein Name",
    "label": lambda _: "Eine Beschriftung",
    "text": lambda _: "Ein Text",
    "typed": lambda _: "hund",
    "stand": lambda _: "Fußgängerzone",
    "event": lambda _: "Digitaltag",
    "place": lambda _: "Gladbeck",
    "icon": lambda _: "pets",
    "kind": lambda _: "steps",
    "markup": lambda _: "Ein <b>wichtiges</b> Wort",
    "plain": lambda _: "Ein wichtiges Wort",
    "before": lambda _: "serviceportal.",
    "domain": lambda _: "gladbeck.de",
    "after": lambda _: "/hund",
    "targetX": lambda _: 300.0,
    "targetY": lambda _: 300.0,
    "targetWidth": lambda _: 120.0,
    "targetHeight": lambda _: 120.0,
    "black": lambda _: False,
    "frozen": lambda _: False,
    "group": lambda _: False,
    "interrupted": lambda _: False,
    "held": lambda _: True,
    "active": lambda _: True,
    "fadeMs": lambda _: 400,
    "minutes": lambda _: 8,
    "summary": lambda _: "Ein Satz über die Vorführung",
    "question": lambda _: "Wer hat einen Hund?",
    "next": lambda _: "Das kommt danach.",
    "traces": lambda shelf: shelf.model(shelf.screen.presenting.presenter, "traces"),
    "asked": lambda shelf: shelf.model(shelf.screen.presenting.presenter, "asked"),
    "zoom": lambda shelf: shelf.part("Zoom", "Kiosk.Presenter"),
    "upText": lambda _: "Hoch",
    "downText": lambda _: "Mehr",
}
"""What a required property of this name gets."""

OWN: dict[str, dict[str, Give]] = {
    "AddressCard": {"page": lambda shelf: shelf.page("take")},
    "AttractSlides": {"slides": lambda shelf: shelf.model(shelf.screen.attract, "slides")},
    "ChangeList": {"changes": lambda shelf: shelf.model(shelf.model(shelf.desk, "offer"), "changes")},
    "ChoiceView": {"page": lambda shelf: shelf.page("listing")},
    "DeskPlate": {"words": lambda shelf: shelf.part("DeskWords", "Kiosk.Staff")},
    "DigitEntry": {"page": lambda shelf: shelf.step},
    "DigitNotice": {"page": lambda shelf: shelf.step},
    "Featured": {"rows": lambda shelf: shelf.model(shelf.page("start"), "featured")},
    "CompanyBand": {"mode": lambda _: "question", "roomy": lambda _: True},
    "HelpView": {"called": lambda _: True},
    "HeldView": {"picture": lambda _: "", "zone": lambda _: 400.0},
    "KLines": {"lines": lambda shelf: shelf.model(shelf.page("module"), "lines")},
    "KQr": {"rows": lambda shelf: str(shelf.page("take").property("rows"))},
    "KeyRow": {"keys": lambda shelf: shelf.model(shelf.screen.keys, "first")},
    "KeyboardPanel": {"target": lambda shelf: shelf.target},
    "LettersView": {"page": lambda shelf: shelf.page("letters")},
    "ListingView": {"page": lambda shelf: shelf.page("listing")},
    "ModuleView": {"page": lambda shelf: shelf.page("module")},
    "NotepadView": {"page": lambda shelf: shelf.page("listing")},
    "OfferFacts": {"offer": lambda shelf: shelf.model(shelf.desk, "offer")},
    "OfferView": {"page": lambda shelf: shelf.page("offer")},
    "PhoneCode": {"phone": lambda shelf: shelf.screen.staff.pairing},
    "PhoneRoom": {"phone": lambda shelf: shelf.screen.staff.pairing},
    "PictureLines": {"lines": lambda _: ["Eine Zeile", "Noch eine Zeile"]},
    "RelatedServices": {"rows": lambda shelf: shelf.model(shelf.page("service"), "related")},
    "SearchView": {"page": lambda shelf: shelf.page("search")},
    "ServiceRows": {"services": lambda shelf: shelf.model(shelf.page("letters"), "rows")},
    "ServiceView": {"page": lambda shelf: shelf.page("service")},
    "SourceList": {"sources": lambda shelf: shelf.model(shelf.page("module"), "sources")},
    "StartView": {"page": lambda shelf: shelf.page("start")},
    "StepChoices": {"options": lambda shelf: shelf.model(shelf.step, "options")},
    "StepView": {"page": lambda shelf: shelf.step},
    "StepWords": {"page": lambda shelf: shelf.step},
    "TakePanel": {"page": lambda shelf: shelf.page("service")},
    "TakeView": {"page": lambda shelf: shelf.page("take")},
    "ReachPanel": {"page": lambda shelf: shelf.page("take")},
    "TermChips": {"terms": lambda shelf: shelf.model(shelf.page("module"), "terms")},
    "TermSheet": {"page": lambda shelf: shelf.page("term")},
    "Zoom": {"room": lambda shelf: shelf.target},
    "Theme": {
        "scheme": lambda shelf: shelf.scheme,
        "bodyBase": lambda _: 30.0,
        "captionBase": lambda _: 22.0,
        "pxPerMm": lambda _: 4.0,
        "textScale": lambda _: 1.4,
    },
    "ColorSet": dict.fromkeys(
        re.findall(r"required property color (\w+)", FILES["ColorSet"]),
        lambda _: "#2044aa",
    ),
} | {**NEEDS, **SURVEY_NEEDS}
"""What a required property gets in one type only."""


class Shelf:
    """Holds real bridge objects over the real content, filled."""

    screen: Screen
    scheme: str
    theme: QObject | None
    desk: QObject
    target: QQuickItem
    step: PracticeObject

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.scheme = SCHEMES[0]
        self.theme = None
        self.components: list[QQmlComponent] = []
        self.target = screen.window.contentItem()
        self.step = PracticeObject(screen)
        self.step.show(STEP)
        self.desk = self.model(screen.staff, "desk")
        wake(screen)
        session = screen.session
        for page in (
            ("situation", "wohnen", ""),
            ("service", "hund-anmelden", ""),
            ("module", "hund-anmelden", "law"),
            ("module", "hund-anmelden", "steps"),
            ("offer", "digitaltag", ""),
            ("take", "hund-anmelden", "service"),
            ("letters", "", ""),
            ("search", "", ""),
        ):
            session.open(*page)
        session.search("hund")
        session.openTerm("bundid")
        settle()

    def page(self, name: str) -> QObject:
        found = getattr(self.screen.pages, name)
        assert isinstance(found, QObject)
        return found

    def model(self, owner: QObject, name: str) -> QObject:
        found = getattr(owner, name)
        assert isinstance(found, QObject)
        return found

    def part(self, name: str, module: str = "Kiosk.Practice") -> QObject:
        """Something that another thing is made of; it dies with the theme."""
        made = self.load(module, name)
        made.setParent(self.theme)
        return made

    def load(self, module: str, name: str, **own: object) -> QObject:
        """Make one object of a type; what it asks for comes from the tables, or is `own`.

        Raises:
            AssertionError: it asks for something that the tables do not know, or it does not load.
        """
        component = QQmlComponent(self.screen.engine)
        self.components.append(component)  # what it makes dies with it
        component.loadFromModule(module, name)
        assert not component.isError(), component.errorString()
        given: dict[str, object] = {}
        for wanted in asked_for(name):
            give = OWN.get(name, {}).get(wanted) or COMMON.get(wanted)
            assert give is not None, f"{name}.{wanted}: add it to OWN"
            given[wanted] = give(self)
        given |= own
        made = component.createWithInitialProperties(given)
        assert made is not None, component.errorString()
        assert not component.isError(), component.errorString()
        return made


@pytest.fixture(scope="module")
def shelf(qapp: object) -> Iterator[Shelf]:
    with kept_open(open_screen(qapp)) as screen:
        yield Shelf(screen)


@pytest.mark.parametrize(("module", "name"), TYPES, ids=[name for _, name in TYPES])
def test_a_type_loads_alone_in_every_scheme(shelf: Shelf, module: str, name: str) -> None:
    in_every_scheme(shelf, module, name)


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_is_drawn_in_every_scheme(shelf: Shelf, picture: str) -> None:
    words = {"first": "Erika Beispiel", "second": "246813", "rest": "Eine Zeile\nNoch eine Zeile"}
    in_every_scheme(shelf, "Kiosk.Practice", "Picture", picture=picture, **words)


def in_every_scheme(shelf: Shelf, module: str, name: str, **own: object) -> None:
    """Make it, show it and take it away, three times."""
    for scheme in SCHEMES:
        shelf.scheme = scheme
        shelf.theme = shelf.load("Kiosk.Theme", "Theme")
        made = shelf.load(module, name, **own)
        show(made)
        for one in (made, shelf.theme):  # in this order: bindings look for the theme until they are gone
            one.deleteLater()
            settle(5)
            assert not shiboken6.isValid(one)
        for component in shelf.components:
            shiboken6.delete(component)
        shelf.components.clear()


def show(made: QObject) -> None:
    """Draw it once in a window."""
    if isinstance(made, QQuickWindow):
        made.resize(*SIZE)
        made.show()
        settle(5)
        made.close()
    elif isinstance(made, QQuickItem):
        window = QQuickWindow()
        window.resize(*SIZE)
        made.setParentItem(window.contentItem())
        if made.width() == 0:
            made.setWidth(SIZE[0])
        if made.height() == 0:
            made.setHeight(SIZE[1])
        window.show()
        settle(5)
        made.setParentItem(None)  # type: ignore[arg-type]
        window.close()


def test_every_qml_file_is_looked_at() -> None:
    files = {path.stem for path in QML.rglob("*.qml")}
    assert {name for _, name in TYPES} == files


def test_the_tables_hold_no_leftovers() -> None:
    names = {name for _, name in TYPES}
    assert set(OWN) <= names


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_complaint_would_be_heard(shelf: Shelf, qtlog: Records) -> None:
    component = QQmlComponent(shelf.screen.engine)
    component.setData(b"import QtQuick\nItem { property string a: undefinedThing.b }", "file:///x.qml")
    assert component.create() is not None
    assert ["undefinedThing" in record.message for record in qtlog.records] == [True]


def names_of_qt() -> set[str]:
    """Names that Python already knows something of Qt by."""
    known: set[str] = set()
    for owner in (Qt, QAccessible, QFont, QEvent, QPalette, *(QtCore, QtGui, QtQml, QtQuick)):
        known |= {name for name in vars(owner) if name[0].isupper()}
    return known


def test_no_type_is_called_like_one_of_qt() -> None:
    """Python would take an item of it for that other thing, and crash: a `component Key` became a Qt.Key."""
    inline = {
        name for text in FILES.values() for name in re.findall(r"^ +component (\w+):", text, re.MULTILINE)
    }
    assert (inline | set(FILES)) & names_of_qt() == set()
