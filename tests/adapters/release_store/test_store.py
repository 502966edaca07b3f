"""Generations and the pointer on disk: what is shown, what waits, what can be brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.errors import EnvironmentProblem, ProgramBug
from kiosk.domain.release.refusal import Reason, Refused
from tests.adapters.release_store.sources import generation
from tests.adapters.release_store.stored import COMMON, PROOF, files_of, install, object_path, own, shown


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


def test_a_proof_without_a_record_is_no_hindrance(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    (folder / "generations" / "2.proof").mkdir()
    (folder / "generations" / ".2.proof.tmp").mkdir()
    install(store, 2)
    assert dict(store.proof(2)) == PROOF


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
