"""A stick whose repository lies in a folder may hold anything but plain files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadHTTPError

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client import plain_file
from kiosk.trust.client.folder import FolderTransport

NAME = "metadata/timestamp.json"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick" / "metadata").mkdir(parents=True)
    (tmp_path / "secret.json").write_bytes(b"secret")
    return tmp_path / "stick"


def read(stick: Path, name: str = NAME) -> bytes:
    return b"".join(FolderTransport(stick).fetch(name))


def reason(stick: Path) -> Reason:
    with pytest.raises(Refused) as caught:
        read(stick)
    assert caught.value.where == NAME
    return caught.value.reason


def test_a_plain_file_is_read(stick: Path) -> None:
    (stick / NAME).write_bytes(b"x" * 200_000)
    assert read(stick) == b"x" * 200_000


@pytest.mark.skipif(os.name != "posix", reason="Windows has neither pipes nor devices among its files")
@pytest.mark.parametrize(
    "make",
    [
        os.mkfifo,
        Path.mkdir,
        lambda path: path.symlink_to("../../secret.json"),
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to(path),
    ],
    ids=["pipe", "folder", "link", "device", "circle"],
)
def test_what_is_no_plain_file_is_refused_and_nothing_waits(
    stick: Path, make: Callable[[Path], None]
) -> None:
    make(stick / NAME)
    assert reason(stick) is Reason.NOT_A_KIOSK_STICK


def test_a_link_in_the_place_of_a_folder_is_not_followed(stick: Path, tmp_path: Path) -> None:
    (stick / "metadata").rmdir()
    (tmp_path / "timestamp.json").write_bytes(b"secret")
    (stick / "metadata").symlink_to("..")
    assert reason(stick) is Reason.NOT_A_KIOSK_STICK


@pytest.mark.parametrize(
    "name", ["../secret.json", "/etc/hostname", "metadata/../../secret.json", ".hidden", ""]
)
def test_names_that_lead_elsewhere_are_not_there(stick: Path, name: str) -> None:
    with pytest.raises(DownloadHTTPError):
        read(stick, name)


@pytest.mark.parametrize("name", ["metadata/2.root.json", "targets/x/y.json", "metadata/a/b.json"])
def test_what_is_not_there_is_not_there(stick: Path, name: str) -> None:
    (stick / "metadata" / "a").write_bytes(b"a file where a folder is looked for")
    expected = Refused if name == "metadata/a/b.json" else DownloadHTTPError
    with pytest.raises(expected):
        read(stick, name)


def test_a_stick_that_fails(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (stick / NAME).write_bytes(b"x")

    def fail(*_: object) -> int:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", fail)
        assert reason(stick) is Reason.UNREADABLE
    with monkeypatch.context() as patch:
        patch.setattr(Path, "lstat", fail)
        assert reason(stick) is Reason.UNREADABLE


def test_a_file_that_is_exchanged_for_a_pipe_between_look_and_open(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / NAME).write_bytes(b"x")
    opened = os.open

    def exchange(path: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return opened(path, flags)

    monkeypatch.setattr(os, "open", exchange)
    assert reason(stick) is Reason.NOT_A_KIOSK_STICK


def test_a_file_that_is_exchanged_for_a_link_between_look_and_open(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / NAME).write_bytes(b"x")
    opened = os.open

    def exchange(path: Path, flags: int) -> int:
        path.unlink()
        path.symlink_to("../../secret.json")
        return opened(path, flags)

    monkeypatch.setattr(os, "open", exchange)
    assert reason(stick) is Reason.NOT_A_KIOSK_STICK


def test_a_stick_that_fails_in_the_middle_of_a_file(stick: Path) -> None:
    (stick / NAME).write_bytes(b"x" * 200_000)
    stream = plain_file.open_plain(stick / NAME, NAME)
    assert stream is not None
    pieces = plain_file.pieces(stream, None, NAME)
    assert len(next(pieces)) > 0
    stream.close()
    with pytest.raises(Refused) as caught:
        next(pieces)
    assert caught.value.reason is Reason.UNREADABLE
