"""Objects, generations and the pointer on disk: what is shown, what waits, what can be brought back."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.adapters.release_store.pointer import Pointer
from kiosk.adapters.release_store.store import HISTORY, FolderReleaseStore, _changed
from kiosk.domain.errors import EnvironmentProblem, ProgramBug
from kiosk.domain.release.model import FileRef, Generation
from kiosk.domain.release.refusal import Reason, Refused
from tests.adapters.release_store.sources import generation, ref

PROOF = {"timestamp.json": b"timestamp", "2.root.json": b"root"}
COMMON = {"region/bundle.json": b"region"}


def files_of(number: int) -> dict[str, bytes]:
    return {**COMMON, "gladbeck/bundle.json": f"gladbeck {number}".encode()}


def install(store: FolderReleaseStore, number: int, *, shown: bool = True) -> Generation:
    """Put a generation of one common and one own file."""
    made = generation(number, files_of(number))
    for path, data in files_of(number).items():
        if not store.has(ref(path, data)):
            store.put(ref(path, data), iter([data[:3], data[3:]]))
    store.add(made, PROOF)
    if shown:
        store.activate(number)
    return made


def own(number: int) -> FileRef:
    return ref("gladbeck/bundle.json", files_of(number)["gladbeck/bundle.json"])


def object_path(folder: Path, file: FileRef) -> Path:
    return folder / "objects" / file.sha256[:2] / file.sha256


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "releases"


@pytest.fixture
def store(folder: Path) -> FolderReleaseStore:
    return FolderReleaseStore(folder)


def shown(store: FolderReleaseStore) -> tuple[int, int, int]:
    """The numbers of the current, the previous and the waiting generation, as a new process sees them."""
    fresh = FolderReleaseStore(store._folder)
    found = (fresh.current(), fresh.previous(), fresh.waiting())
    return tuple(one.number if one else 0 for one in found)  # type: ignore[return-value]


def test_nothing_is_there_at_first_and_nothing_is_made_by_looking(
    store: FolderReleaseStore, folder: Path
) -> None:
    assert shown(store) == (0, 0, 0)
    assert store.history() == ()
    assert store.next_number() == 1
    assert store.room() > 0
    assert store.verify_all() == ()
    store.sweep()
    assert not folder.exists()


def test_the_first_waits_until_it_is_activated(store: FolderReleaseStore) -> None:
    first = install(store, 1, shown=False)
    assert shown(store) == (0, 0, 1)
    store.activate(1)
    assert shown(store) == (1, 0, 0)
    assert store.current() == first
    assert store.history() == (first,)
    assert dict(store.proof(1)) == PROOF


def test_the_one_before_is_kept_and_the_next_waits(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    install(store, 2)
    install(store, 3, shown=False)
    assert shown(store) == (2, 1, 3)
    assert (folder / "current").read_bytes() == b"2 1\n"
    assert [one.number for one in store.history()] == [3, 2, 1]
    assert store.read(own(2)) == b"gladbeck 2"


def test_activating_what_is_shown_changes_nothing(store: FolderReleaseStore) -> None:
    install(store, 1)
    install(store, 2)
    store.activate(2)
    assert shown(store) == (2, 1, 0)


def test_a_rejected_one_is_not_shown_and_not_waiting_any_more(store: FolderReleaseStore) -> None:
    install(store, 1)
    install(store, 2)
    assert store.rejected(2) is None
    store.reject(2, "Die Startseite blieb leer.")
    assert shown(store) == (1, 0, 0)
    assert store.rejected(2) == "Die Startseite blieb leer."
    store.activate(1)
    assert shown(store) == (1, 0, 0)
    install(store, 3)
    assert shown(store) == (3, 1, 0)


def test_a_mark_that_cannot_be_read_still_rejects(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    (folder / "generations" / "1.rejected").mkdir()
    assert shown(store) == (0, 0, 0)
    assert store.rejected(1) == ""


def test_what_is_not_whole_is_not_activated(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    install(store, 2, shown=False)
    object_path(folder, own(2)).unlink()
    with pytest.raises(Refused) as caught:
        store.activate(2)
    assert caught.value.reason is Reason.DAMAGED
    assert shown(store) == (1, 0, 0)


def test_a_generation_needs_all_its_objects(store: FolderReleaseStore) -> None:
    with pytest.raises(Refused) as caught:
        store.add(generation(1, files_of(1)), PROOF)
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "region/bundle.json")


def test_a_number_is_given_once(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    with pytest.raises(ProgramBug):
        store.add(generation(1, COMMON), PROOF)
    assert store.next_number() == 2
    (folder / "generations" / "7.json").write_bytes(b"broken")
    (folder / "generations" / ".9.proof.tmp").mkdir()
    assert store.next_number() == 10
    (folder / "current").write_bytes(b"12 1\n")
    assert store.next_number() == 13


@pytest.mark.parametrize("name", ["../1.root.json", "a/b.json", "", ".hidden", "Root.json"])
def test_a_proof_has_plain_names(store: FolderReleaseStore, name: str) -> None:
    install(store, 1)
    with pytest.raises(ProgramBug):
        store.add(generation(2, files_of(1)), {name: b""})
    assert shown(store) == (1, 0, 0)


@pytest.mark.parametrize("sha256", ["", "../../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_an_object_has_a_hash_for_a_name(store: FolderReleaseStore, sha256: str) -> None:
    file = FileRef(path="region/bundle.json", sha256=sha256, size=0)
    with pytest.raises(Refused):
        store.put(file, iter([]))


@pytest.mark.parametrize(
    "pieces", [[], [b"regio"], [b"region", b"!"], [b"regiom"], [b"r", b"", b"e"], [b"region" * 1000]]
)
def test_a_wrong_object_leaves_nothing(store: FolderReleaseStore, folder: Path, pieces: list[bytes]) -> None:
    with pytest.raises(Refused) as caught:
        store.put(ref("region/bundle.json", b"region"), iter(pieces))
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "region/bundle.json")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_more_than_was_signed_is_never_read(store: FolderReleaseStore) -> None:
    read = []

    def endless() -> Iterator[bytes]:
        while True:
            read.append(1)
            yield b"region"

    with pytest.raises(Refused):
        store.put(ref("region/bundle.json", b"region"), endless())
    assert len(read) == 2


def test_a_source_that_breaks_off_leaves_nothing(store: FolderReleaseStore, folder: Path) -> None:
    def pulled() -> Iterator[bytes]:
        yield b"reg"
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(Refused) as caught:
        store.put(ref("region/bundle.json", b"region"), pulled())
    assert (caught.value.reason, caught.value.where) == (Reason.UNREADABLE, "region/bundle.json")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_what_was_put_is_there_at_once_and_has_its_name_when_the_writing_ends(
    store: FolderReleaseStore, folder: Path
) -> None:
    file = ref("region/bundle.json", b"region")
    with store.writing():
        store.put(file, iter([b"region"]))
        assert store.has(file)
        assert store.read(file) == b"region"
        assert not object_path(folder, file).exists()
    assert object_path(folder, file).read_bytes() == b"region"
    assert FolderReleaseStore(folder).has(file)


def test_large_releases_are_settled_on_the_way(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.release_store.objects.SETTLE_BYTES", 10)
    first, second = ref("a", b"123456"), ref("b", b"654321")
    store.put(first, iter([b"123456"]))
    assert not object_path(folder, first).exists()
    store.put(second, iter([b"654321"]))
    assert object_path(folder, first).exists()
    assert object_path(folder, second).exists()


def test_a_damaged_object_is_told_and_can_be_put_again(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    object_path(folder, own(1)).write_bytes(b"gladbeck X")
    with pytest.raises(Refused) as caught:
        store.read(own(1))
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "gladbeck/bundle.json")
    store.put(own(1), iter([b"gladbeck 1"]))
    install(store, 2)
    assert store.read(own(1)) == b"gladbeck 1"


def test_damage_found_in_the_background_makes_the_next_start_fall_back(
    store: FolderReleaseStore, folder: Path
) -> None:
    install(store, 1)
    install(store, 2)
    assert store.verify_all() == ()
    object_path(folder, own(2)).write_bytes(b"gladbeck X")
    assert shown(store) == (2, 1, 0)
    assert store.verify_all() == (own(2),)
    assert shown(store) == (1, 0, 0)
    assert store.is_complete(1)
    assert not store.is_complete(2)


def test_an_unreadable_object_counts_as_damaged(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    object_path(folder, own(1)).unlink()
    object_path(folder, own(1)).mkdir()
    with pytest.raises(Refused):
        store.read(own(1))
    assert not store._objects.is_sound(own(1))


def test_a_proof_that_was_changed_is_not_given_out(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    proof = folder / "generations" / "1.proof" / "timestamp.json"
    proof.write_bytes(b"timestamq")
    with pytest.raises(Refused):
        store.proof(1)
    proof.unlink()
    with pytest.raises(Refused):
        store.proof(1)
    assert shown(store) == (0, 0, 0)
    with pytest.raises(Refused):
        store.proof(99)


BREAKS = [
    ("current", None),
    ("current", b""),
    ("current", b"2 1"),
    ("current", b"\0" * 4),
    ("current", b"9 9\n"),
    ("current", b"99999999999999999999 1\n"),
    ("current", b"2 1\n" * 1000),
    ("generations/2.json", None),
    ("generations/2.json", b""),
    ("generations/2.json", b"{}"),
    ("generations/2.json", b"[" * 100_000),
    ("generations/2.proof/timestamp.json", None),
    ("generations/2.proof/timestamp.json", b""),
    ("object", None),
    ("object", b""),
]


@pytest.mark.parametrize(("name", "data"), BREAKS)
def test_whatever_is_broken_a_whole_generation_is_shown(
    store: FolderReleaseStore, folder: Path, name: str, data: bytes | None
) -> None:
    install(store, 1)
    install(store, 2)
    path = object_path(folder, own(2)) if name == "object" else folder / name
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    now, before, waits = shown(store)
    if name == "current" and data is None:
        assert (now, before, waits) == (0, 0, 2)
    elif name == "current":
        assert now in (1, 2)
    else:
        assert (now, before, waits) == (1, 0, 0)
    install(store, store.next_number())
    current = store.current()
    assert current is not None
    assert current.number >= 3
    for file in current.files:
        store.read(file)


@pytest.mark.parametrize(
    "name", ["current", "generations", "objects", "generations/2.json", "generations/2.proof"]
)
def test_a_folder_or_a_file_in_the_wrong_place_stops_no_start(
    store: FolderReleaseStore, folder: Path, name: str
) -> None:
    install(store, 1)
    install(store, 2)
    path = folder / name
    path.rename(folder / "away")
    if (folder / "away").is_dir():
        path.write_bytes(b"")
    else:
        path.mkdir()
    assert shown(store)[0] in (0, 1, 2)
    store.history()
    store.sweep(datetime.now(UTC) + timedelta(days=2))
    store.verify_all()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_flipped_byte_shows_a_generation_that_is_not_what_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("releases")
    store = FolderReleaseStore(folder)
    originals = {number: install(store, number) for number in (1, 2)}
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    path = data.draw(st.sampled_from(paths))
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    current = store.current()
    assert current is not None
    assert current == originals[current.number]


def test_leftovers_are_swept_and_nothing_else(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    before = sorted(folder.rglob("*"))
    for name in (".current.tmp", "generations/.1.rejected.tmp"):
        (folder / name).write_bytes(b"2 1")
        os.utime(folder / name, (1e9, 1e9))
    (folder / "objects" / own(1).sha256[:2] / f".{own(1).sha256}.tmp").write_bytes(b"half")
    (folder / "generations" / ".2.json.tmp").write_bytes(b"{")
    (folder / "generations" / ".2.proof.tmp").mkdir()
    (folder / "generations" / "2.proof").mkdir()
    (folder / "generations" / "2.proof" / "timestamp.json").write_bytes(b"")
    store.sweep()
    assert sorted(path for path in folder.rglob("*") if path.name != ".lock") == before
    assert shown(store) == (1, 0, 0)


def test_what_the_screen_may_be_writing_now_is_left_alone(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    fresh = [folder / ".current.tmp", folder / "generations" / ".1.rejected.tmp"]
    for path in fresh:
        path.write_bytes(b"2 1")
    store.sweep()
    assert all(path.exists() for path in fresh)


def test_a_proof_without_a_record_is_no_hindrance(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    (folder / "generations" / "2.proof").mkdir()
    (folder / "generations" / ".2.proof.tmp").mkdir()
    install(store, 2)
    assert dict(store.proof(2)) == PROOF


def test_objects_of_older_generations_go_after_a_day(store: FolderReleaseStore, folder: Path) -> None:
    for number in (1, 2, 3):
        install(store, number)
    install(store, 4, shown=False)
    now = datetime.now(UTC)
    store.sweep(now)
    store.sweep(now + timedelta(hours=23))
    assert store.is_complete(1)
    store.sweep(now + timedelta(hours=25))
    assert not object_path(folder, own(1)).exists()
    assert [store.is_complete(number) for number in (1, 2, 3, 4)] == [False, True, True, True]
    assert shown(store) == (3, 2, 4)
    assert len(store.history()) == 4


def test_what_an_interrupted_install_left_goes_after_a_day(store: FolderReleaseStore) -> None:
    install(store, 1)
    orphan = ref("region/situations.json", b"orphan")
    with store.writing():
        store.put(orphan, iter([b"orphan"]))
    now = datetime.now(UTC)
    store.sweep(now + timedelta(hours=23))
    assert store.has(orphan)
    store.sweep(now + timedelta(hours=25))
    assert not store.has(orphan)
    assert shown(store) == (1, 0, 0)


def test_nothing_is_removed_while_the_pointer_names_what_cannot_be_shown(
    store: FolderReleaseStore, folder: Path
) -> None:
    for number in (1, 2, 3):
        install(store, number)
    (folder / "generations" / "3.json").write_bytes(b"{}")
    store.sweep(datetime.now(UTC) + timedelta(days=9))
    assert [store.is_complete(number) for number in (1, 2)] == [True, True]


def test_old_records_are_forgotten_in_the_end(store: FolderReleaseStore) -> None:
    numbers = range(1, HISTORY + 4)
    for number in numbers:
        install(store, number)
    store.sweep(datetime.now(UTC) + timedelta(days=2))
    assert [one.number for one in store.history()] == sorted(numbers, reverse=True)[:HISTORY]
    assert shown(store) == (numbers[-1], numbers[-2], 0)


def test_two_do_not_write_at_once(store: FolderReleaseStore, folder: Path) -> None:
    other = FolderReleaseStore(folder)
    leftover = folder / "objects" / "aa" / ".half.tmp"
    with store.writing(), store.writing():
        leftover.parent.mkdir()
        leftover.write_bytes(b"half")
        with pytest.raises(EnvironmentProblem, match="schon"), other.writing():
            pytest.fail("both write")
        other.sweep()
        assert leftover.exists()
    with other.writing():
        assert not leftover.exists()


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, Refused, "kein Platz"),
        (errno.EDQUOT, Refused, "kein Platz"),
        (errno.EROFS, EnvironmentProblem, "schreibgeschützt"),
        (errno.EACCES, EnvironmentProblem, "Recht"),
        (errno.EIO, EnvironmentProblem, "Fehler"),
        (errno.ENAMETOOLONG, EnvironmentProblem, "File name too long"),
    ],
)
def test_trouble_with_the_disk_is_told_in_words(
    store: FolderReleaseStore, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], words: str
) -> None:
    install(store, 1)

    def fails(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(kind, match=words):
            install(store, 2)
        with pytest.raises(kind, match=words):
            store.reject(1, "")
    assert shown(store) == (1, 0, 0)
    install(store, 2)
    assert shown(store) == (2, 1, 0)


def test_a_full_disk_gets_back_what_was_put(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.release_store.objects.SETTLE_BYTES", 1)
    install(store, 1)

    def fill() -> None:
        with store.writing():
            store.put(own(2), iter([b"gladbeck 2"]))
            assert object_path(folder, own(2)).exists()
            raise Refused(Reason.NO_ROOM)

    with pytest.raises(Refused):
        fill()
    assert not object_path(folder, own(2)).exists()
    assert store.is_complete(1)


def test_a_sync_that_fails_at_the_end_of_a_writing_loses_only_what_was_put(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(store, 1)

    def fails(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch, store.writing():
        store.put(own(2), iter([b"gladbeck 2"]))
        patch.setattr(os, "fsync", fails)
    assert not store.has(own(2))
    assert not list(folder.rglob(".*.tmp"))


def test_the_room_of_a_folder_that_cannot_be_told_is_none(
    store: FolderReleaseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("shutil.disk_usage", fails)
    assert store.room() == 0


def test_short_writes_are_continued(store: FolderReleaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:2])))
    install(store, 1)
    assert store.read(own(1)) == b"gladbeck 1"


def test_times_that_cannot_be_told_remove_nothing(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        install(store, number)
    now = datetime.now(UTC) + timedelta(days=2)
    monkeypatch.setattr(
        "kiosk.adapters.release_store.store._changed", lambda _path: datetime.max.replace(tzinfo=UTC)
    )
    store.sweep(now)
    assert store.is_complete(1)
    monkeypatch.undo()
    os.utime(folder / "current", (1e11, 1e11))
    store.sweep(now)
    assert store.is_complete(1)
    assert Pointer(folder / "missing").since() is None
    assert _changed(folder / "missing") > now
