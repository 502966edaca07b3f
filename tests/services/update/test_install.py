"""A release is taken over whole or not at all."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.errors import KioskError, ProgramBug
from kiosk.domain.release.model import FileRef, Generation, Origin, Policy
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.examine import Examiner
from kiosk.services.update.install import BLOCK, Installer, Step, release_key
from tests.adapters.release_store.made import pictures, release
from tests.adapters.release_store.sources import AREAS, NOW, POLICY, FixedCalendar, Source
from tests.support.content_tree import changed

NEW_TREE = changed("services/hund-anmelden/de.md", "Hund", "Dackel")
FIRST, SECOND = release(1), release(2, NEW_TREE)


@pytest.fixture
def store(tmp_path: Path) -> FolderReleaseStore:
    return FolderReleaseStore(tmp_path / "releases")


@pytest.fixture
def installer(store: FolderReleaseStore) -> Installer:
    return Installer(store, FixedCalendar(), AREAS, Examiner(AREAS, "gladbeck"))


@pytest.fixture
def stand(store: FolderReleaseStore, installer: Installer) -> FolderReleaseStore:
    """A stand that shows the first release."""
    installer.install(Source(FIRST, 1), Origin.STICK)
    store.activate(1)
    return store


def is_whole(store: FolderReleaseStore, expected: dict[str, bytes]) -> bool:
    """Whether what is shown is exactly this release."""
    shown = FolderReleaseStore(store._folder).current()
    return shown is not None and {file.path: store.read(file) for file in shown.files} == expected


def refused(action: Callable[[], object]) -> tuple[Reason, str]:
    with pytest.raises(Refused) as caught:
        action()
    return caught.value.reason, caught.value.where


def test_the_first_release_waits_to_be_shown(store: FolderReleaseStore, installer: Installer) -> None:
    source = Source(FIRST, 3)
    made = installer.install(
        source, Origin.STICK, summarize=lambda found: f"{len(found.examined.manifests)} neu"
    )
    assert made == store.waiting()
    assert isinstance(made, Generation)
    assert (made.number, made.origin, made.installed, made.operator) == (
        1,
        Origin.STICK,
        NOW,
        "Stadt Gladbeck",
    )
    assert (made.content_version, made.published) == ("2026.11.21", NOW.replace(hour=9, minute=0))
    assert (made.signers, made.summary) == (("Petra Presse",), "4 neu")
    assert made.floors["timestamp"] == 3
    assert made.floors["gladbeck/bundle.json"] == 1
    assert dict(store.proof(1)) == source.vouched.metadata
    assert source.closed == 1
    assert sorted(source.taken) == sorted({file.sha256: file.path for file in reversed(made.files)}.values())


def test_only_what_is_new_is_pulled_and_only_once(stand: FolderReleaseStore, installer: Installer) -> None:
    source = Source(SECOND, 2)
    installer.install(source, Origin.MIRROR)
    assert sorted(source.taken) == sorted(path for path, data in SECOND.items() if data not in FIRST.values())
    assert len(source.taken) < len(SECOND) / 2
    assert is_whole(stand, FIRST)
    stand.activate(2)
    assert is_whole(stand, SECOND)


@pytest.mark.usefixtures("stand")
def test_the_same_again_is_nothing_new(installer: Installer) -> None:
    for origin in (Origin.STICK, Origin.MIRROR):
        source = Source(FIRST, 5)
        assert installer.install(source, origin) is None
        assert source.taken == []
        assert source.closed == 1
    installer.install(Source(SECOND, 5), Origin.STICK)
    assert installer.install(Source(SECOND, 5), Origin.STICK) is None


def test_looking_takes_nothing_over_and_installing_then_needs_no_stick(
    stand: FolderReleaseStore, installer: Installer
) -> None:
    found = installer.look(Source(SECOND, 2), Origin.STICK)
    assert found is not None
    assert found.size == sum(map(len, SECOND.values()))
    assert 0 < found.pulled < found.size
    assert "Dackel" in str(found.examined.catalogue.services["hund-anmelden"])
    assert stand.waiting() is None
    pulled = Source(SECOND, 2, breaks_after=0)
    made = installer.install(pulled, Origin.STICK, key=found.key)
    assert made is not None
    assert pulled.taken == []
    assert installer.look(Source(SECOND, 2), Origin.STICK) is None


def test_what_somebody_looked_at_is_what_is_installed(
    stand: FolderReleaseStore, installer: Installer
) -> None:
    found = installer.look(Source(SECOND, 2), Origin.STICK)
    assert found is not None
    other = Source(release(3), 3)
    assert refused(lambda: installer.install(other, Origin.STICK, key=found.key))[0] is Reason.UNREADABLE
    assert stand.waiting() is None


def test_progress_counts_what_is_stored(installer: Installer) -> None:
    told: list[tuple[Step, int, int]] = []
    installer.install(Source(FIRST, 1), Origin.STICK, lambda *step: told.append(step))
    steps = list(dict.fromkeys(step for step, _, _ in told))
    assert steps == [Step.OPENING, Step.PULLING, Step.EXAMINING, Step.KEEPING]
    pulling = [(done, total) for step, done, total in told if step is Step.PULLING]
    assert [done for done, _ in pulling] == sorted(done for done, _ in pulling)
    total = sum(map(len, set(FIRST.values())))
    assert {total for _, total in pulling} == {total}
    assert pulling[-1][0] == total


@pytest.mark.parametrize(
    ("policy", "where"),
    [
        ({"most_files": 3}, f"{len(SECOND)} Dateien statt 3"),
        ({"largest_file": 100}, next(path for path, data in SECOND.items() if len(data) > 100)),
        ({"largest_release": 1000}, None),
    ],
)
def test_what_is_larger_than_the_policy_allows_is_not_pulled(
    stand: FolderReleaseStore, installer: Installer, policy: dict[str, int], where: str | None
) -> None:
    source = Source(SECOND, 2, replace(POLICY, **policy))  # type: ignore[arg-type]
    reason, told = refused(lambda: installer.install(source, Origin.STICK))
    assert reason is Reason.TOO_LARGE
    assert told == (where or f"{sum(map(len, SECOND.values())) / 1e6:.1f} MB statt 0,0 MB".replace(".", ","))
    assert source.taken == []
    assert is_whole(stand, FIRST)


@pytest.mark.parametrize("short", [True, False])
def test_room_is_needed_for_what_is_pulled_and_a_tenth_more(
    stand: FolderReleaseStore, installer: Installer, monkeypatch: pytest.MonkeyPatch, short: bool
) -> None:
    new = {data for data in SECOND.values() if data not in FIRST.values()}
    needed = sum(len(data) + BLOCK for data in new)
    needed += needed // 10
    monkeypatch.setattr(stand, "room", lambda: needed - 1 if short else needed)
    source = Source(SECOND, 2)
    if short:
        reason, where = refused(lambda: installer.install(source, Origin.STICK))
        assert reason is Reason.NO_ROOM
        assert where.endswith(" frei")
        assert source.taken == []
    else:
        assert installer.install(source, Origin.STICK) is not None
    assert is_whole(stand, FIRST)


@pytest.mark.parametrize(
    ("source", "where"),
    [
        (Source(release(6, NEW_TREE), 5, timestamp=4), "timestamp: 4 statt mindestens 5"),
        (Source(release(6, NEW_TREE), 5, marl=4), "marl: 4 statt mindestens 5"),
        (Source(release(4, NEW_TREE), 9), "gladbeck/bundle.json: 4 statt mindestens 5"),
        (Source(release(4, NEW_TREE), 9, root=2), "gladbeck/bundle.json: 4 statt mindestens 5"),
    ],
)
def test_what_is_older_does_not_come_in(
    store: FolderReleaseStore, installer: Installer, source: Source, where: str
) -> None:
    installer.install(Source(release(5), 5), Origin.STICK)
    reason, told = refused(lambda: installer.install(source, Origin.STICK))
    assert reason is Reason.OLDER
    assert told == where
    assert len(source.taken) <= len(AREAS)
    assert [one.number for one in store.history()] == [1]


def test_with_a_newer_root_counting_may_begin_again_but_content_does_not_go_back(
    installer: Installer,
) -> None:
    installer.install(Source(release(5), 900), Origin.STICK)
    made = installer.install(Source(release(6, NEW_TREE), 1, root=2), Origin.STICK)
    assert made is not None
    assert made.floors["timestamp"] == 1
    assert made.floors["gladbeck/bundle.json"] == 6
    assert installer.install(Source(release(7), 2, root=2), Origin.STICK) is not None


def test_what_could_not_be_shown_comes_back_only_by_hand(
    stand: FolderReleaseStore, installer: Installer
) -> None:
    installer.install(Source(SECOND, 2), Origin.MIRROR)
    stand.reject(2, "Die Startseite blieb leer.")
    assert installer.install(Source(SECOND, 2), Origin.MIRROR) is None
    assert stand.waiting() is None
    assert installer.install(Source(SECOND, 2), Origin.STICK) is not None
    assert stand.waiting() is not None


def test_a_release_whose_objects_were_lost_is_pulled_again(
    stand: FolderReleaseStore, installer: Installer
) -> None:
    installer.install(Source(SECOND, 2), Origin.MIRROR)
    stand.activate(2)
    lost = next(file for file in stand.history()[0].files if SECOND[file.path] not in FIRST.values())
    stand._objects.remove(lost)
    assert is_whole(stand, FIRST)
    source = Source(SECOND, 2)
    made = installer.install(source, Origin.MIRROR)
    assert made is not None
    assert source.taken == [lost.path]
    stand.activate(made.number)
    assert is_whole(stand, SECOND)


def test_a_damaged_object_of_before_is_pulled_again(stand: FolderReleaseStore, installer: Installer) -> None:
    shown = stand.current()
    assert shown is not None
    damaged = next(file for file in shown.files if file.path == "marl/places/marl.json")
    path = stand._objects._target(damaged.sha256)
    path.write_bytes(b"x" * damaged.size)
    source = Source(SECOND, 2)
    assert installer.install(source, Origin.STICK) is not None
    assert source.taken.count("marl/places/marl.json") == 1
    assert is_whole(stand, FIRST)


def test_a_release_that_cannot_be_shown_is_not_kept(stand: FolderReleaseStore, installer: Installer) -> None:
    broken = {**SECOND, "gladbeck/places/gladbeck.json": b"{}"}
    assert refused(lambda: installer.install(Source(broken, 2), Origin.STICK))[0] is Reason.DAMAGED
    assert stand.waiting() is None
    assert is_whole(stand, FIRST)


def test_a_link_to_a_host_outside_of_the_policy_is_not_kept(
    stand: FolderReleaseStore, installer: Installer
) -> None:
    policy = Policy(operator="Stadt Gladbeck", hosts=("www.kreis-re.de",))
    reason, where = refused(lambda: installer.install(Source(SECOND, 2, policy), Origin.STICK))
    assert reason is Reason.NOT_ALLOWED
    assert where
    assert is_whole(stand, FIRST)


@pytest.mark.parametrize("lie", [b"", b"other bytes", b"x" * 100_000])
def test_bytes_that_are_not_what_was_signed_are_refused(
    stand: FolderReleaseStore, installer: Installer, lie: bytes
) -> None:
    source = Source(SECOND, 2)
    source.files["region/services/hund-anmelden.json"] = lie
    reason, where = refused(lambda: installer.install(source, Origin.STICK))
    assert (reason, where) == (Reason.DAMAGED, "region/services/hund-anmelden.json")
    assert source.closed == 1
    assert is_whole(stand, FIRST)


def test_the_stick_may_go_at_any_moment(stand: FolderReleaseStore, installer: Installer) -> None:
    ways: list[Callable[[str], Exception]] = [
        lambda path: Refused(Reason.UNREADABLE, path),
        lambda path: OSError(5, "Input/output error", path),
        lambda path: FileNotFoundError(2, "No such file", path),
    ]
    left = len({data for data in SECOND.values() if data not in FIRST.values()})
    for number in range(left):
        source = Source(SECOND, 2, breaks_after=1)
        source.gone = ways[number % len(ways)]
        if left == number + 1:
            break
        assert refused(functools.partial(installer.install, source, Origin.STICK))[0] is Reason.UNREADABLE
        assert len(source.taken) == 2, "what came before stays, so that each attempt gets further"
        assert source.closed == 1
        assert is_whole(stand, FIRST)
        assert stand.waiting() is None
    assert installer.install(source, Origin.STICK) is not None
    assert len(source.taken) == 1


@pytest.mark.parametrize(
    "error", [OSError(5, "Input/output error"), ValueError("x"), RecursionError(), KeyError(1)]
)
def test_nothing_but_told_errors_leaves_the_installer(
    stand: FolderReleaseStore, installer: Installer, error: Exception
) -> None:
    class Opener:
        def open(self) -> Source:
            raise error

    with pytest.raises(KioskError) as caught:
        installer.look(Opener(), Origin.STICK)
    assert isinstance(caught.value, Refused if isinstance(error, OSError) else ProgramBug)
    assert is_whole(stand, FIRST)


def test_an_identical_file_at_two_paths_is_pulled_once(installer: Installer) -> None:
    same = pictures(1, 1000)["media/bench/bild-0.png"]
    source = Source(release(media={"media/bench/a.png": same, "media/bench/b.png": same}), 1)
    assert installer.install(source, Origin.STICK) is not None
    assert [path for path in source.taken if "bench" in path] == ["region/media/bench/a.png"]


def test_a_key_names_files_and_not_their_order() -> None:
    refs = list(Source(FIRST).vouched.files)
    assert release_key(refs) == release_key(reversed(refs))
    assert release_key(refs) != release_key(refs[1:])
    moved = [FileRef(path="x" + refs[0].path, sha256=refs[0].sha256, size=refs[0].size), *refs[1:]]
    assert release_key(refs) != release_key(moved)


def test_a_read_only_or_vanished_store_is_told(stand: FolderReleaseStore, installer: Installer) -> None:
    real = os.open

    def read_only(path: object, flags: int, *rest: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(30, "Read-only file system")
        return real(path, flags, *rest)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", read_only)
        with pytest.raises(KioskError, match="schreibgeschützt"):
            installer.install(Source(SECOND, 2), Origin.STICK)
    assert is_whole(stand, FIRST)


def test_an_old_stick_with_what_is_installed_is_nothing_new(
    stand: FolderReleaseStore, installer: Installer
) -> None:
    installer.install(Source(SECOND, 7), Origin.MIRROR)
    assert installer.look(Source(SECOND, 2), Origin.STICK) is None
    assert stand.waiting() is not None
