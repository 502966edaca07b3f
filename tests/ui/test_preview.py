"""Somebody writes in a folder, and the open window follows: the page stays, and mistakes are told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import View
from kiosk.services.preview import PreviewFolder
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.support.content_tree import ICONS, content_tree
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle, view_of, wake
from tests.support.stand_ins import write_tree

HUND = "services/hund-anmelden"
TODAY = date(2026, 11, 21)


def small() -> Catalogue:
    catalogue = read(content_tree(), ICONS).catalogue
    assert catalogue is not None
    return catalogue


class Desk:
    """An author's folder and the window that follows it."""

    def __init__(self, qapp: object, folder: Path) -> None:
        self.folder = folder
        write_tree(folder, content_tree())
        preview = PreviewFolder(DiskContentFolder(folder), ICONS, TODAY)
        self.screen = open_screen(qapp, (1280, 800), catalogue=small(), preview=preview)
        self.hand = Hand(self.screen)
        self.wait(lambda _: not self.screen.preview._get_busy())
        wake(self.screen)

    def wait(self, holds: Callable[[Screen], bool]) -> None:
        self.hand.wait_for(lambda: holds(self.screen), "the window follows the folder")

    def save(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Desk:
    return Desk(qapp, tmp_path / "content")


def title_of(screen: Screen) -> str:
    page = screen.pages._service.page
    return page.title if page else ""


def whole(screen: Screen) -> Catalogue:
    assert screen.setup.exhibition is not None
    return screen.setup.exhibition.whole


def test_what_is_saved_appears_on_the_open_page(desk: Desk) -> None:
    desk.screen.session.open("service", "hund-anmelden", "")
    desk.screen.session.scrolled(40)
    desk.save(f"{HUND}/de.md", "# Hund anmelden", "# Hund oder Katze anmelden")
    desk.wait(lambda screen: title_of(screen) == "Hund oder Katze anmelden")
    page = desk.screen.visits.visit.page
    assert (page.view, page.subject, page.scroll) == (View.SERVICE, "hund-anmelden", 40)
    desk.hand.wait()
    desk.hand.see("Hund oder Katze anmelden")
    desk.hand.see("Vorschau. Warnungen: 0, ungeprüfte Angaben: 3")


def test_broken_content_leaves_the_last_good_one_and_says_where_it_is_broken(desk: Desk) -> None:
    desk.screen.session.open("service", "hund-anmelden", "")
    desk.save(f"{HUND}/service.yaml", "online: full", "online: ja")
    desk.wait(lambda screen: screen.preview._get_count() == 1)
    desk.hand.wait()
    desk.hand.see("Vorschau: Zu sehen ist der letzte gute Inhalt. Fehler: 1")
    desk.hand.see(f"{HUND}/service.yaml, Zeile 7, access.online: „ja“ ist kein erlaubter Wert.")
    assert title_of(desk.screen) == "Hund anmelden"
    desk.save(f"{HUND}/service.yaml", "online: ja", "online: partial")
    desk.wait(lambda screen: screen.preview._get_count() == 0)
    assert desk.screen.pages._service.page is not None
    assert desk.screen.pages._service.page.online == "partial"


def test_a_page_about_something_that_is_gone_leads_to_the_start(desk: Desk) -> None:
    desk.screen.session.open("offer", "smartvest", "")
    for file in sorted((desk.folder / "offers" / "smartvest").iterdir()):
        file.unlink()
    desk.wait(lambda screen: view_of(screen) is View.START)


def test_a_stand_that_is_gone_is_a_problem_and_not_the_end(desk: Desk) -> None:
    stand = desk.folder / "stands" / "gladbeck.yaml"
    stand.rename(stand.with_name("bahnhof.yaml"))
    desk.wait(lambda screen: screen.preview._get_count() == 1)
    assert desk.screen.setup.exhibition is not None
    assert desk.screen.setup.exhibition.stand.id == "gladbeck"


def test_a_practice_goes_on_unless_it_was_changed(desk: Desk) -> None:
    desk.screen.practice.start("hund")
    desk.screen.practice.advance()
    before = desk.screen.visits.visit.practice
    desk.save(f"{HUND}/de.md", "# Hund anmelden", "# Hunde anmelden")
    desk.wait(lambda screen: whole(screen).services["hund-anmelden"].texts["de"].title == "Hunde anmelden")
    assert desk.screen.visits.visit.practice is before
    desk.save("practice/hund/de.yaml", "hund.label: Ihr Hund", "hund.label: Ihre Katze")
    desk.wait(lambda screen: screen.visits.visit.practice is not before)
    run = desk.screen.visits.visit.practice
    assert run is not None
    assert run.spot.key == "intro"
    assert view_of(desk.screen) is View.PRACTICE


def test_marks_are_on_the_page_and_an_author_has_all_day(desk: Desk) -> None:
    desk.screen.session.open("service", "hund-anmelden", "")
    desk.hand.wait()
    desk.hand.see("Ungeprüft: Frist")
    clock = desk.screen.setup.clock
    assert isinstance(clock, FakeClock)
    let_pass(desk.screen, 3600)
    assert phase_of(desk.screen) is Phase.ACTIVE


def test_on_a_stand_there_is_neither_band_nor_mark(qapp: object) -> None:
    screen = open_screen(qapp, (1280, 800), catalogue=small())
    wake(screen)
    screen.session.open("service", "hund-anmelden", "")
    settle()
    said = " ".join(Hand(screen).texts())
    assert "Vorschau" not in said
    assert "Ungeprüft" not in said
    assert screen.pages._marks.rowCount() == screen.pages._details.rowCount() == 0


def test_a_window_that_opens_with_what_was_just_read_says_so_at_once(qapp: object, tmp_path: Path) -> None:
    write_tree(tmp_path, content_tree())
    folder = PreviewFolder(DiskContentFolder(tmp_path), ICONS, TODAY)
    look = folder.look()
    assert look is not None
    screen = open_screen(qapp, (1280, 800), catalogue=look.catalogue, preview=folder)
    assert not screen.preview._get_busy()
    assert screen.preview._get_unchecked() == 3


class SlowFolder:
    """A folder that is being read for as long as a test wants."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.reading = threading.Event()
        self.thread = 0

    def fingerprint(self) -> str:
        return "1"

    def read(self) -> Mapping[str, bytes]:
        self.thread = threading.get_ident()
        self.reading.set()
        assert self.go_on.wait(30)
        return content_tree()


def test_the_window_goes_on_while_the_content_is_read(qapp: object) -> None:
    folder = SlowFolder()
    screen = open_screen(qapp, (1280, 800), catalogue=small(), preview=PreviewFolder(folder, ICONS, TODAY))
    hand = Hand(screen)
    try:
        hand.wait_for(folder.reading.is_set, "the folder is being read")
        wake(screen)
        hand.see("Vorschau: Der Inhalt wird gelesen …")
        hand.press("Hund anmelden")
        assert view_of(screen) is View.SERVICE
        assert folder.thread != threading.get_ident()
    finally:
        folder.go_on.set()
    hand.wait_for(lambda: not screen.preview._get_busy(), "the content has been read")
    assert view_of(screen) is View.SERVICE
