"""A folder of content on disk: what counts, what changes its fingerprint, and its limits."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.adapters import content_folder
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.domain.errors import EnvironmentProblem
from tests.support.stand_ins import write_tree

FILES = {"bundle.yaml": b"format: 1\n", "places/marl.yaml": b"name: Marl\n", "offers/a/logo.png": b"picture"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    write_tree(folder, FILES)
    return folder


def test_every_file_is_read_by_its_path(root: Path) -> None:
    assert DiskContentFolder(root).read() == FILES


def test_hidden_files_and_readmes_are_no_content(root: Path) -> None:
    before = DiskContentFolder(root).fingerprint()
    write_tree(
        root,
        {"README.md": b"x", "places/README.md": b"x", ".git/config": b"x", "places/.marl.yaml.swp": b"x"},
    )
    assert DiskContentFolder(root).read() == FILES
    assert DiskContentFolder(root).fingerprint() == before


def test_the_fingerprint_is_cheap_and_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read"))
    monkeypatch.setattr(Path, "open", lambda _: pytest.fail("opened"))
    first = DiskContentFolder(root).fingerprint()
    assert first == DiskContentFolder(root).fingerprint()
    assert first.isalnum()
    assert len(first) == 32


def changed_size(root: Path) -> None:
    (root / "bundle.yaml").write_bytes(b"format: 1 \n")


def changed_time(root: Path) -> None:
    os.utime(root / "bundle.yaml", ns=(1, 1))


def added(root: Path) -> None:
    (root / "hosts.yaml").write_bytes(b"")


def removed(root: Path) -> None:
    (root / "bundle.yaml").unlink()


def renamed(root: Path) -> None:
    (root / "bundle.yaml").rename(root / "bundles.yaml")


@pytest.mark.parametrize("change", [changed_size, changed_time, added, removed, renamed])
def test_any_change_changes_the_fingerprint(root: Path, change: Callable[[Path], None]) -> None:
    before = DiskContentFolder(root).fingerprint()
    change(root)
    assert DiskContentFolder(root).fingerprint() != before


def test_a_new_program_reads_anew(root: Path) -> None:
    assert DiskContentFolder(root, "0.1").fingerprint() != DiskContentFolder(root, "0.2").fingerprint()


@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_without_content_says_what_to_do(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path / "leer"
    if exists:
        folder.mkdir()
    with pytest.raises(EnvironmentProblem, match="Hier liegt kein Inhalt") as caught:
        DiskContentFolder(folder).read()
    assert "bundle.yaml" in caught.value.remedy
    assert DiskContentFolder(folder).fingerprint()


def test_a_file_that_is_too_large_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content_folder, "LARGEST_FILE", 10)
    with pytest.raises(EnvironmentProblem, match="größer als 8 MB") as caught:
        DiskContentFolder(root).read()
    assert caught.value.where == str(root / "places" / "marl.yaml")
    assert content_folder.MOST_FILES > 1000


def test_a_folder_with_too_many_files_is_not_walked_to_its_end(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_folder, "MOST_FILES", 3)
    assert DiskContentFolder(root).read() == FILES
    added(root)
    for ask in (DiskContentFolder(root).read, DiskContentFolder(root).fingerprint):
        with pytest.raises(EnvironmentProblem, match="zu viele Dateien"):
            ask()


def test_a_file_that_cannot_be_read_is_a_problem(root: Path) -> None:
    (root / "gone.yaml").symlink_to(root / "nowhere")
    with pytest.raises(EnvironmentProblem, match="lässt sich nicht lesen"):
        DiskContentFolder(root).read()


def test_a_folder_that_cannot_be_read_is_not_left_out_in_silence(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "places":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(EnvironmentProblem, match="Permission denied"):
        DiskContentFolder(root).read()
    with pytest.raises(PermissionError):
        DiskContentFolder(root).fingerprint()


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_gets_a_visible_mark(root: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(root) + b"/M\xfcll.txt")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system has no such names")
    assert DiskContentFolder(root).read() == {**FILES, "M\ufffdll.txt": b"x"}
    assert DiskContentFolder(root).fingerprint()
