"""A visitor with a finger in a practice on the real screen, and where what they entered could be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.domain.form.answers import Entry
from kiosk.domain.practice.run import Run
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import View
from kiosk.services.practice.snapshots import PracticePage
from kiosk.ui.application import Screen
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from kiosk.ui.journey.hand import Hand, name_of
from tests.support.codes import read_picture
from tests.support.screens import phase_of, settle, view_of

BAND = "Übung – es wird nichts gesendet"
LONGEST_WAY = 60


class Visitor:
    """A hand in a practice; after every press the band above says that this is not the real thing."""

    def __init__(self, screen: Screen) -> None:
        """Use a screen that is awake."""
        self.screen = screen
        self.hand = Hand(screen)
        self.bands = 0

    @property
    def run(self) -> Run:
        """Where the visitor is, and what was entered."""
        run = self.screen.visits.visit.practice
        assert run is not None
        return run

    @property
    def page(self) -> PracticePage:
        """What the screen was given to show."""
        page = self.screen.pages.practice.page  # type: ignore[attr-defined]
        assert isinstance(page, PracticePage)
        return page

    @property
    def entered(self) -> dict[str, Entry]:
        """Every entry by its pointer."""
        return dict(self.run.answers)

    def press(self, words: str) -> None:
        """Touch a button, and look for the band."""
        self.hand.press(words)
        self.see_band()

    def see_band(self) -> None:
        """The band is there, wherever in the practice."""
        if phase_of(self.screen) is Phase.ACTIVE and view_of(self.screen) is View.PRACTICE:
            self.hand.see(BAND)
            self.bands += 1

    def go_on(self) -> None:
        """One page further: with the sample, by the first choice, or by the one button."""
        page = self.page
        if page.mode in ("question", "list"):
            self.press("Beispiel einsetzen")
        if page.mode == "check":
            self.press("Alles stimmt, weiter")
        elif page.options and page.mode == "step":
            self.press(page.options[0].title)
        elif page.mode == "step":
            self.press(page.next or "Weiter")
        else:
            self.press("Weiter")
        assert self.page.key != page.key

    def go_to(self, there: Callable[[PracticePage], bool]) -> None:
        """On, until a page is the right one."""
        for _ in range(LONGEST_WAY):
            if there(self.page):
                return
            self.go_on()
        pytest.fail("that page never came")

    def skip_to(self, pointer: str) -> None:
        """To the page with this field; for the way there is another test."""
        for _ in range(LONGEST_WAY):
            if pointer in self.pointers():
                return
            self.skip()
        pytest.fail("that page never came")

    def skip(self) -> None:
        """One page further, as a program goes."""
        page, practice = self.page, self.screen.practice
        if page.mode == "step" and page.options:
            practice.choose(page.options[0].key)
        else:
            practice.fillPage()
            practice.advance()
        settle(20)

    def pointers(self) -> list[str]:
        """What is asked on the page."""
        return [field.key for field in self.page.fields]

    def picture_says(self) -> list[str]:
        """What a phone would read on the screen."""
        return read_picture(self.hand.picture())


def start(visitor: Visitor, practice: str, person: str) -> None:
    """Open a practice in which nobody looks at the way to it."""
    visitor.screen.practice.start(practice)
    settle()
    visitor.press(person)


def every_item(screen: Screen) -> Iterator[QQuickItem]:
    """Every item of the window, visible or not."""

    def below(item: QQuickItem) -> Iterator[QQuickItem]:
        for child in item.childItems():
            yield child
            yield from below(child)

    yield from below(screen.window.contentItem())


def places_of(screen: Screen, words: str) -> list[str]:
    """Where these words can be read: state, pages, models, clipboard, every text of every item."""
    found: list[str] = []
    wanted = words.lower()

    def look(where: str, text: object) -> None:
        if wanted in str(text).lower():
            found.append(where)

    look("visit", screen.visits.visit)
    look("clipboard", QGuiApplication.clipboard().text())
    for child in screen.findChildren(QObject):
        look(f"page of {type(child).__name__}", getattr(child, "page", ""))
        if isinstance(child, SnapshotModel):
            look(f"model {child.objectName()}", child._rows)
    for item in every_item(screen):
        meta = item.metaObject()
        for number in range(meta.propertyCount()):
            known = meta.property(number)
            if "QString" in str(known.typeName()):
                look(f"{meta.className()}, property {number}", known.read(item))
        look(f"spoken name of {meta.className()}", name_of(item))
    return found
