"""A pack that is not exactly a pack is refused, with a sentence, quickly, and nothing is written anywhere."""

from __future__ import annotations

import gzip
import io
import os
import socket
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.release.model import FileRef
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client import pack_index
from kiosk.trust.client.pack import PackTransport, shown_name
from tests.support.tuf_packs import build, parts_of, write_pack
from tests.trust.client.packs import GOOD, PACK, read_all, refused


def test_a_good_pack_is_read_whoever_wrote_it(tmp_path: Path) -> None:
    assert read_all(write_pack(GOOD, tmp_path / PACK)) == GOOD
    (tmp_path / PACK).write_bytes(build(parts_of(GOOD)))
    assert read_all(tmp_path / PACK) == GOOD
    with zipfile.ZipFile(tmp_path / PACK, "w") as pack:
        for name, data in GOOD.items():
            (tmp_path / "file").write_bytes(data)
            pack.write(tmp_path / "file", name)
    assert read_all(tmp_path / PACK) == GOOD


def archive() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        tar.add(__file__)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        bytes(100_000),
        b"%PDF-1.7",
        b"\xff\xd8\xff\xe0 a photo",
        archive(),
        gzip.compress(archive()),
        b"PK\5\6" + bytes(18),
    ],
    ids=["empty", "two bytes", "zeros", "pdf", "photo", "tar", "tar.gz", "zip without entries"],
)
def test_something_else_under_the_name_of_a_pack(tmp_path: Path, data: bytes) -> None:
    assert refused(data, tmp_path) == (Reason.NOT_A_KIOSK_STICK, PACK)


def make_socket(path: Path) -> None:
    # The path of a socket may have 108 bytes; a relative one is shorter.
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(path.parent)
        try:
            listener.bind(path.name)
        finally:
            os.chdir(here)


def make_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(os.name != "posix", reason="Windows has neither pipes nor devices among its files")
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, make_socket, make_device])
def test_no_file_in_the_place_of_a_pack(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / PACK)
    with pytest.raises(Refused) as caught:
        PackTransport(tmp_path / PACK)
    assert (caught.value.reason, caught.value.where) == (Reason.NOT_A_KIOSK_STICK, PACK)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may make device nodes")
@pytest.mark.parametrize(("kind", "major", "minor"), [(stat.S_IFCHR, 1, 5), (stat.S_IFBLK, 7, 250)])
def test_a_device_in_the_place_of_a_pack_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: int, major: int, minor: int
) -> None:
    path = tmp_path / PACK
    try:
        os.mknod(path, kind | 0o600, os.makedev(major, minor))
    except PermissionError:
        pytest.skip("this machine makes no device nodes, not even for root")
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(Refused) as caught:
        PackTransport(path)
    assert caught.value.reason is Reason.NOT_A_KIOSK_STICK


def test_a_pack_that_is_not_there_any_more(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        PackTransport(tmp_path / "weg.standpaket")
    assert (caught.value.reason, caught.value.where) == (Reason.UNREADABLE, "weg.standpaket")


def test_a_stick_that_is_pulled_while_it_is_read(tmp_path: Path) -> None:
    pack = PackTransport(write_pack(GOOD, tmp_path / PACK))
    pack._stream.close()
    with pytest.raises(Refused) as caught:
        b"".join(pack.fetch("metadata/timestamp.json"))
    assert (caught.value.reason, caught.value.where) == (Reason.UNREADABLE, "metadata/timestamp.json")


def test_a_stick_that_fails_when_the_tables_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_pack(GOOD, tmp_path / PACK)

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(pack_index, "_read_end", fail)
    with pytest.raises(Refused) as caught:
        PackTransport(path)
    assert caught.value.reason is Reason.UNREADABLE


def test_a_pack_that_shrinks_after_it_was_opened(tmp_path: Path) -> None:
    path = write_pack(GOOD, tmp_path / PACK)
    pack = PackTransport(path)
    os.truncate(path, 100)
    with pytest.raises(Refused) as caught:
        b"".join(pack.read(FileRef(path="region/services/hund.json", sha256="0a1b", size=70_000)))
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "region/services/hund.json")
    pack.close()


def test_a_pack_that_shrinks_into_the_middle_of_a_file(tmp_path: Path) -> None:
    path = write_pack(GOOD, tmp_path / PACK)
    pack = PackTransport(path)
    os.truncate(path, 10_000)
    with pytest.raises(Refused) as caught:
        b"".join(pack.fetch("targets/region/services/0a1b.hund.json"))
    assert caught.value.reason is Reason.DAMAGED
    pack.close()


def test_names_are_shown_so_that_they_cannot_lie() -> None:
    assert shown_name(Path("/media/stick/gut\u202ekateps.zip")) == "gut\ufffdkateps.zip"
    assert shown_name(Path(os.fsdecode(b"/media/\xff\n.standpaket"))) == "\ufffd\ufffd.standpaket"
    assert len(shown_name(Path("x" * 200))) == 80


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_a_pack_with_any_byte_changed_is_refused_or_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("pack") / PACK
    good = {**GOOD, "targets/region/services/0a1b.hund.json": b"short"}
    whole = bytearray(build(parts_of(good)))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole)
    try:
        found = read_all(path)
    except Refused:
        return
    except Exception as error:  # noqa: BLE001 -- "not there" of FetcherInterface is fine, all else is not
        assert type(error).__name__ == "DownloadHTTPError"  # noqa: PT017
        return
    assert set(found) == set(good)
    assert [len(found[name]) for name in good] == [len(data) for data in good.values()]
