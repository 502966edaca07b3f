"""Content on the stand: new and good is taken over, anything else leaves what was good before."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.adapters.bundle_store import POINTER, FolderBundleStore
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.domain.errors import ContentProblem, EnvironmentProblem
from kiosk.services.content import ContentKeeper, OpenedContent
from tests.support.content_tree import ICONS, content_tree
from tests.support.stand_ins import ListLog, write_tree

TREE = content_tree()
VERSION = "2026.11.21"


@dataclass
class Stand:
    """A stand's content folder and its store, on disk."""

    root: Path
    log: ListLog

    @property
    def content(self) -> Path:
        """Where authors' files lie."""
        return self.root / "content"

    @property
    def bundles(self) -> Path:
        """Where compiled bundles lie."""
        return self.root / "bundles"

    def open(self) -> OpenedContent:
        """Start the program."""
        keeper = ContentKeeper(FolderBundleStore(self.bundles), ICONS, self.log)
        return keeper.open(DiskContentFolder(self.content))

    def publish(self, version: str) -> None:
        """Change the content."""
        text = TREE["bundle.yaml"].decode().replace(VERSION, version)
        (self.content / "bundle.yaml").write_text(text, "utf-8")

    def labels(self) -> list[str]:
        """What the pointer names."""
        return (self.bundles / POINTER).read_text("utf-8").split()

    def damage(self, position: int) -> None:
        """Flip a bit in a stored bundle."""
        path = self.bundles / self.labels()[position] / "situations.json"
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    made = Stand(tmp_path, ListLog())
    write_tree(made.content, TREE)
    return made


def version_of(opened: OpenedContent) -> str:
    assert opened.catalogue is not None
    return opened.catalogue.version


def test_the_first_start_compiles_the_folder(stand: Stand) -> None:
    opened = stand.open()
    assert (version_of(opened), opened.problems) == (VERSION, ())
    assert stand.log.codes == ["content-taken-over"]
    assert stand.log.notes[0][1] == len([*(stand.bundles / stand.labels()[0]).rglob("*.*")])


def test_unchanged_content_is_not_read_again(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    stand.open()
    monkeypatch.setattr(DiskContentFolder, "read", lambda _: pytest.fail("read again"))
    opened = stand.open()
    assert (version_of(opened), opened.problems) == (VERSION, ())
    assert stand.log.codes == ["content-taken-over"]


def test_changed_content_is_taken_over(stand: Stand) -> None:
    stand.open()
    stand.publish("2026.12.1")
    assert version_of(stand.open()) == "2026.12.1"
    assert stand.log.codes == ["content-taken-over"] * 2


def test_broken_new_content_keeps_the_last_good(stand: Stand) -> None:
    stand.open()
    (stand.content / "stands" / "gladbeck.yaml").write_bytes(b"place: [")
    for _ in range(2):
        opened = stand.open()
        assert version_of(opened) == VERSION
        (problem,) = opened.problems
        assert isinstance(problem, ContentProblem)
        assert "stands/gladbeck.yaml" in str(problem)
        assert "kiosk content check" in problem.remedy
    assert stand.log.codes == ["content-taken-over", "content-refused", "content-refused"]


def test_a_missing_folder_keeps_the_last_good(stand: Stand) -> None:
    stand.open()
    stand.content.rename(stand.root / "elsewhere")
    opened = stand.open()
    assert version_of(opened) == VERSION
    assert [problem.message for problem in opened.problems] == ["Hier liegt kein Inhalt."]


def test_a_damaged_bundle_is_made_anew_from_the_folder(stand: Stand) -> None:
    stand.open()
    stand.damage(0)
    opened = stand.open()
    assert version_of(opened) == VERSION
    assert len(opened.problems) == 1
    assert stand.log.codes == ["content-taken-over", "stored-content-broken", "content-taken-over"]
    assert stand.open().problems == ()


def test_a_damaged_bundle_falls_back_to_the_previous_one(stand: Stand) -> None:
    stand.open()
    stand.publish("2026.12.1")
    stand.open()
    stand.damage(0)
    (stand.content / "bundle.yaml").write_bytes(b"broken")
    opened = stand.open()
    assert version_of(opened) == VERSION
    assert "situations.json" in str(opened.problems[-1])
    stand.damage(1)
    opened = stand.open()
    assert opened.catalogue is None
    assert len(opened.problems) == len({str(problem) for problem in opened.problems}) == 2


def test_without_any_content_staff_read_why(stand: Stand) -> None:
    (stand.content / "bundle.yaml").unlink()
    opened = stand.open()
    assert opened.catalogue is None
    (problem,) = opened.problems
    assert "bundle.yaml" in str(problem)


def test_content_that_cannot_be_stored_is_shown_all_the_same(stand: Stand) -> None:
    stand.bundles.write_bytes(b"a file where the folder should be")
    opened = stand.open()
    assert version_of(opened) == VERSION
    assert [type(problem) for problem in opened.problems] == [EnvironmentProblem]
    assert stand.log.codes == ["content-not-stored"]


def test_a_file_that_vanishes_while_it_is_looked_at_is_a_problem(stand: Stand) -> None:
    stand.open()
    (stand.content / "gone.yaml").symlink_to(stand.content / "nowhere")
    opened = stand.open()
    assert version_of(opened) == VERSION
    (problem,) = opened.problems
    assert problem.where.endswith("gone.yaml")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_that_is_no_text_does_not_stop_the_stand(stand: Stand) -> None:
    name = os.fsencode(stand.content) + b"/M\xfcll.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(b"")
    except OSError:
        pytest.skip("this file system has no such names")
    assert version_of(stand.open()) == VERSION


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(TREE)), st.binary(max_size=60), min_size=1, max_size=3))
def test_rubbish_in_any_file_never_stops_the_stand(stand: Stand, rubbish: dict[str, bytes]) -> None:
    write_tree(stand.content, TREE)
    stand.open()
    write_tree(stand.content, rubbish)
    opened = stand.open()
    assert opened.catalogue is not None
    assert not opened.problems or version_of(opened) == VERSION


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_rubbish_in_the_store_never_stops_the_stand(stand: Stand, data: st.DataObject) -> None:
    stand.open()
    paths = sorted(path for path in stand.bundles.rglob("*") if path.is_file())
    path = data.draw(st.sampled_from(paths))
    path.write_bytes(data.draw(st.binary(max_size=60)))
    assert version_of(stand.open()) == VERSION
