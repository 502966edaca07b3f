"""Going back is a step forward: a new generation of old files, and old sticks stay out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.model import Origin
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.examine import Examiner
from kiosk.services.update.install import Installer
from kiosk.services.update.restore import Restorer
from tests.adapters.release_store.made import release
from tests.adapters.release_store.sources import AREAS, NOW, FixedCalendar, Source
from tests.support.content_tree import changed

FIRST = release(1)
SECOND = release(2, changed("services/hund-anmelden/de.md", "Hund", "Dackel"))


class Log:
    def __init__(self) -> None:
        self.lines: list[tuple[str, int]] = []

    def note(self, code: str, number: int = 0) -> None:
        self.lines.append((code, number))


class Stand:
    """Two releases are installed, the second is shown."""

    def __init__(self, folder: Path) -> None:
        self.store = FolderReleaseStore(folder / "releases")
        self.calendar = FixedCalendar()
        self.log = Log()
        self.installer = Installer(self.store, self.calendar, AREAS, Examiner(AREAS))
        self.restorer = Restorer(self.store, self.calendar, self.log)
        for number, files in ((1, FIRST), (2, SECOND)):
            self.installer.install(Source(files, number), Origin.STICK)
            self.store.activate(number)
        self.calendar.now = NOW + timedelta(days=3)


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return Stand(tmp_path)


def test_the_old_files_come_back_under_a_new_number(stand: Stand) -> None:
    made = stand.restorer.restore(1)
    assert made == stand.store.waiting()
    assert (made.number, made.origin, made.restored_from) == (3, Origin.RESTORED, 1)
    assert made.installed == NOW + timedelta(days=3)
    assert made.files == stand.store.history()[-1].files
    assert stand.store.proof(3) == stand.store.proof(1)
    assert made.floors["timestamp"] == 2
    assert made.floors["gladbeck/bundle.json"] == 2
    assert stand.log.lines == [("release-restored", 1)]
    current = stand.store.current()
    assert current is not None
    assert current.number == 2
    stand.store.activate(3)


def test_an_old_stick_does_not_come_in_after_it(stand: Stand) -> None:
    stand.store.activate(stand.restorer.restore(1).number)
    older = release(1, changed("services/hund-anmelden/de.md", "Hund", "Pudel"))
    for version in (1, 9):
        with pytest.raises(Refused) as caught:
            stand.installer.install(Source(older, version), Origin.STICK)
        assert caught.value.reason is Reason.OLDER


def test_the_release_that_staff_went_back_from_comes_back_only_by_hand(stand: Stand) -> None:
    stand.store.activate(stand.restorer.restore(1).number)
    assert stand.installer.install(Source(SECOND, 2), Origin.MIRROR) is None
    made = stand.installer.install(Source(SECOND, 2), Origin.STICK)
    assert made is not None
    assert made.number == 4


def test_the_next_release_comes_by_itself(stand: Stand) -> None:
    stand.store.activate(stand.restorer.restore(1).number)
    third = release(3, changed("services/hund-anmelden/de.md", "Hund", "Pudel"))
    assert stand.installer.install(Source(third, 3), Origin.MIRROR) is not None


def test_where_it_came_from_stays_known(stand: Stand) -> None:
    stand.store.activate(stand.restorer.restore(1).number)
    stand.store.activate(stand.restorer.restore(2).number)
    assert stand.restorer.restore(3).restored_from == 1


def test_what_is_not_whole_any_more_stays_away(stand: Stand) -> None:
    old = stand.store.history()[-1]
    file = next(one for one in old.files if FIRST[one.path] not in SECOND.values())
    path = stand.store._objects._target(file.sha256)
    for damage in (b"x" * file.size, None):
        path.write_bytes(damage) if damage else path.unlink()
        with pytest.raises(Refused) as caught:
            stand.restorer.restore(1)
        assert caught.value.reason is Reason.DAMAGED
    with pytest.raises(Refused):
        stand.restorer.restore(99)
    assert stand.store.waiting() is None
    assert stand.log.lines == []
