"""From "stick plugged in" to "new text on the screen", with real processes and a folder as the stick."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.adapters.bundle_store import FolderBundleStore
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.domain.release.model import Origin
from kiosk.domain.release.refusal import SENTENCES, Reason
from kiosk.domain.visit_events import Tick
from kiosk.services.content import ContentKeeper
from kiosk.services.exhibition import Exhibition
from kiosk.services.update import words
from kiosk.services.update.desk import DeskState
from kiosk.ui.journey.hand import Hand
from tests.support import town_operator
from tests.support.renewed_screen import RenewedScreen
from tests.support.screens import icons, settle
from tests.support.stand_ins import ListLog
from tests.support.town import FIRST, Town

HEADLINE = "Ihr Rathaus ist auch online."
NEW_HEADLINE = "Neu: Ihr Rathaus zu Hause."
NEWS = {"stands/gladbeck.yaml": (HEADLINE, NEW_HEADLINE)}
Start = Callable[[], RenewedScreen]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    logger = logging.getLogger(f"kiosk.events.{made.places.state / 'kiosk.log'}")
    for handler in [*logger.handlers]:
        handler.close()
        logger.removeHandler(handler)


@pytest.fixture
def start(qapp: object, town: Town) -> Iterator[Start]:
    """Switch the stand on; it is switched off at the end."""
    assert qapp is not None
    on: list[RenewedScreen] = []

    def started() -> RenewedScreen:
        store = FolderBundleStore(town.places.state / "bundles")
        shipped = ContentKeeper(store, icons(), ListLog()).open(DiskContentFolder(town.places.content))
        assert shipped.catalogue is not None
        on.append(RenewedScreen(town, Exhibition(shipped.catalogue, town.settings)))
        return on[-1]

    yield started
    for screen in on:
        screen.close()


def wake(stand: RenewedScreen) -> None:
    """A visitor comes."""
    stand.screen.session.touch()
    stand.clock.advance(1.0)
    stand.screen.visits.send(Tick())
    settle()


def go(stand: RenewedScreen) -> None:
    """The visitor goes, and the goodbye ends."""
    stand.screen.session.finish()
    stand.clock.advance(10.0)
    stand.screen.visits.send(Tick())
    settle()


def offered(stand: RenewedScreen) -> None:
    stand.town.write_stick()
    stand.desk.look()
    stand.wait(lambda: stand.desk.view.state not in (DeskState.LOOKING, DeskState.IDLE))
    assert stand.desk.view.state is DeskState.OFFERED, stand.desk.view


def installed(stand: RenewedScreen) -> None:
    """Take over what is on the stick and wait until it is shown."""
    offered(stand)
    stand.desk.install()
    stand.wait(lambda: stand.desk.view.message == words.IS_SHOWN)


def test_a_stick_brings_new_words_onto_the_attract_loop(start: Start, town: Town) -> None:
    stand = start()
    Hand(stand.screen).see(HEADLINE)
    town.publish("2026.12.1", NEWS)
    offered(stand)
    offer = stand.desk.view.offer
    assert offer is not None
    assert (offer.operator, offer.signers, offer.version) == ("Stadt Gladbeck", "Petra Presse", "2026.12.1")
    assert any("Text" in line for line in offer.changes)
    assert any((before, after) == (HEADLINE, NEW_HEADLINE) for _, before, after in offer.before_after)
    stand.desk.install()
    stand.wait(lambda: stand.desk.view.message == words.IS_SHOWN)
    settle(100)
    Hand(stand.screen).see(NEW_HEADLINE)
    assert stand.version == "2026.12.1"
    current = town.store.current()
    assert current is not None
    assert current.number == 1
    assert current.summary
    assert stand.desk.view.history[0].current


def test_a_visitor_keeps_the_words_until_the_end_of_the_visit(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    offered(stand)
    wake(stand)
    stand.desk.install()
    stand.wait_for(DeskState.WAITING)
    stand.wait(lambda: stand.desk._activation._catalogue is not None)
    settle(200)
    assert stand.version == FIRST
    Hand(stand.screen).see("Was möchten Sie online erledigen?")
    go(stand)
    stand.wait(lambda: stand.version == "2026.12.1")
    Hand(stand.screen).wait(60)
    Hand(stand.screen).see(NEW_HEADLINE)


def test_after_a_restart_the_new_content_is_proved_and_shown(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    installed(stand)
    stand.desk.close()
    again = start()
    assert again.opened.generation is not None
    assert again.opened.problems == ()
    assert {role.role for role in again.opened.roles} >= {"root", "timestamp", "region", "gladbeck"}
    Hand(again.screen).see(NEW_HEADLINE)
    again.wait(lambda: again.desk.view.message == words.SAME_ON_STICK)


def test_a_second_version_and_the_way_back(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    installed(stand)
    stand.desk.dismiss()
    town.publish("2026.12.2", {"stands/gladbeck.yaml": (HEADLINE, "Zweite Fassung.")})
    installed(stand)
    assert stand.version == "2026.12.2"
    stand.desk.dismiss()
    stand.wait(lambda: any(row.restorable for row in stand.desk.view.history))
    stand.desk.restore("1")
    stand.wait(lambda: stand.desk.view.message == words.IS_SHOWN)
    assert stand.version == "2026.12.1"
    Hand(stand.screen).wait(60)
    Hand(stand.screen).see(NEW_HEADLINE)
    assert [row.current for row in stand.desk.view.history] == [True, False, False]
    assert "wiederhergestellt" in stand.desk.view.history[0].detail


def test_the_updater_killed_in_the_middle_leaves_everything_whole(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    offered(stand)
    stand.desk.install()
    child = stand.desk._parts.by_hand._child  # type: ignore[attr-defined]
    os.kill(child.pid, signal.SIGKILL)
    stand.wait(lambda: stand.desk.view.state is not DeskState.INSTALLING)
    if stand.desk.view.state is DeskState.REFUSED:  # or it was quicker
        assert stand.desk.view.message == words.DIED
        assert stand.version == FIRST
        stand.desk.look()
        stand.wait_for(DeskState.OFFERED)
        stand.desk.install()
    stand.wait(lambda: stand.version == "2026.12.1")


def test_the_power_cut_between_install_and_activation(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    offered(stand)
    wake(stand)
    stand.desk.install()
    stand.wait_for(DeskState.WAITING)
    stand.desk.close()  # from here on it does nothing any more
    again = start()
    assert (again.version, again.opened.generation) == (FIRST, None)
    again.wait(lambda: again.desk.view.message == words.IS_SHOWN)
    assert again.version == "2026.12.1"
    current = town.store.current()
    assert current is not None
    assert current.content_version == "2026.12.1"


def test_a_stick_with_photos(start: Start, town: Town) -> None:
    stand = start()
    town.stick.mkdir()
    (town.stick / "urlaub.jpg").write_bytes(b"x")
    stand.desk.look()
    stand.wait_for(DeskState.REFUSED)
    assert stand.desk.view.message == SENTENCES[Reason.NOT_A_KIOSK_STICK][0]


def test_a_stick_of_another_operator(start: Start, town: Town, tmp_path: Path) -> None:
    stand = start()
    other = Town(tmp_path / "elsewhere")
    _with_other_keys(other)
    shutil.copytree(other.stick, town.stick)
    stand.desk.look()
    stand.wait_for(DeskState.REFUSED)
    assert stand.desk.view.message in {
        SENTENCES[Reason.UNKNOWN_SIGNER][0],
        SENTENCES[Reason.SIGNATURE_WRONG][0],
    }
    assert town.store.history() == ()


def test_a_broken_pack_and_a_torn_one(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    pack = town.write_stick()
    whole = pack.read_bytes()
    pack.write_bytes(whole[: len(whole) // 2])
    stand.desk.look()
    stand.wait_for(DeskState.REFUSED)
    assert stand.desk.view.message != words.DIED
    assert (stand.version, town.store.history()) == (FIRST, ())
    stand.desk.dismiss()
    pack.write_bytes(whole)
    installed(stand)


def test_content_that_cannot_be_drawn_returns_the_former_and_says_why(start: Start, town: Town) -> None:
    stand = start()
    town.publish("2026.12.1", NEWS)
    offered(stand)
    wake(stand)
    stand.desk.install()
    stand.wait_for(DeskState.WAITING)
    current = town.store.waiting()
    assert current is not None
    damaged = next(file for file in current.files if file.path == "region/terms.json")
    path = town.places.state / "releases" / "objects" / damaged.sha256[:2] / damaged.sha256
    beside = path.with_name("beside")
    beside.write_bytes(b"x" * damaged.size)
    beside.replace(path)
    go(stand)
    stand.wait_for(DeskState.REFUSED)
    assert stand.desk.view.message == SENTENCES[Reason.NOT_SHOWN][0]
    assert "terms.json" in stand.desk.view.where
    assert stand.version == FIRST


class _Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as the base class has it
        """Be silent."""


@pytest.fixture
def mirror(town: Town) -> Iterator[str]:
    """The office's folder behind a web server; the stand knows its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(town.office))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/"
        town.places.settings.write_text(f'mirror = "{address}"\n', "utf-8")
        town.settings = replace(town.settings, mirror=address)
        yield address
        server.shutdown()
        thread.join()


def test_the_mirror_brings_new_words_by_itself_and_only_once(start: Start, town: Town, mirror: str) -> None:
    assert mirror
    stand = start()
    assert stand.desk.view.mirror == "127.0.0.1"
    town.publish("2026.12.1", NEWS)
    stand.clock.advance(300.0)
    stand.desk.tick()
    stand.wait(lambda: stand.desk.view.message == words.IS_SHOWN)
    Hand(stand.screen).wait(60)
    Hand(stand.screen).see(NEW_HEADLINE)
    current = town.store.current()
    assert current is not None
    assert current.origin is Origin.MIRROR
    stand.desk.look_at_mirror()
    stand.wait(lambda: stand.desk.view.message == words.SAME_ON_MIRROR)
    assert len(town.store.history()) == 1


def test_a_mirror_that_is_down_is_a_sentence(start: Start, town: Town, mirror: str) -> None:
    assert mirror
    shutil.rmtree(town.office / "metadata")
    stand = start()
    stand.desk.look_at_mirror()
    stand.wait_for(DeskState.REFUSED)
    assert stand.desk.view.message == SENTENCES[Reason.UNREACHABLE][0]
    assert stand.version == FIRST


def _with_other_keys(other: Town) -> None:

    town_operator.key.cache_clear()
    shutil.rmtree(other.office)
    other.repository = town_operator.found(other.office, now=other.now())
    other.publish("2026.12.9")
    other.write_stick()
    town_operator.key.cache_clear()
