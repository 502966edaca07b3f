"""The tables of a pack: whatever is not exactly as it must be is refused, with a sentence, quickly."""

from __future__ import annotations

import io
import os
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client import pack_index
from kiosk.trust.client.pack import PackTransport
from tests.support.tuf_packs import Ending, Part, build, parts_of, with_first, write_pack
from tests.trust.client.packs import GOOD, PACK, read_all, refused

NAMES = {
    "upwards": b"metadata/../../etc/passwd",
    "upwards first": b"../metadata/x.json",
    "absolute": b"/metadata/x.json",
    "drive": b"C:/metadata/x.json",
    "stream": b"metadata/x.json:stream",
    "backslash": b"metadata\\x.json",
    "share": b"\\\\server\\metadata\\x.json",
    "here": b"metadata/./x.json",
    "twice a slash": b"metadata//x.json",
    "folder": b"metadata/",
    "elsewhere": b"other/x.json",
    "at the top": b"x.json",
    "empty": b"",
    "nul": b"metadata/x\0.json",
    "newline": b"metadata/x\n.json",
    "hidden": b"metadata/.x.json",
    "space": b"metadata/x y.json",
    "device": b"metadata/con|",
    "utf-8": "metadata/ä.json".encode(),
    "utf-8 turned around": "metadata/\u202egpj.json".encode(),
    "latin-1": "metadata/ä.json".encode("latin-1"),
    "cp437": "metadata/ä.json".encode("cp437"),
    "utf-16": "metadata/x.json".encode("utf-16"),
    "utf-32": "metadata/x.json".encode("utf-32"),
    "utf-7": "metadata/ä.json".encode("utf-7"),
    "shift-jis": "metadata/表.json".encode("shift-jis"),
    "ebcdic": "metadata/x.json".encode("cp500"),
    "overlong utf-8": b"metadata/\xc0\xae\xc0\xae/x.json",
    "no encoding": b"metadata/\xff\xfe.json",
    "long": b"metadata/" + b"x" * 300,
    "longest": b"metadata/" + b"x" * 65_000,
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("flags", [0, 0x0800])
def test_names(tmp_path: Path, name: bytes, flags: int) -> None:
    data = with_first(GOOD, lambda part: replace(part, name=name, flags=flags))
    reason, where = refused(data, tmp_path)
    # A name that is longer than any may be makes the table longer than it may be.
    assert reason is (Reason.DAMAGED if len(name) > 60_000 else Reason.NOT_A_KIOSK_STICK)
    assert where.startswith(PACK)
    assert where.isprintable()


ENTRIES: Mapping[str, tuple[Reason, Callable[[Part], Part]]] = {
    "deflated": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, method=8)),
    "lzma": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, method=14)),
    "encrypted": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, flags=1)),
    "strongly encrypted": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, flags=0x41)),
    "header encrypted": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, flags=0x2000)),
    "data descriptor": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, flags=8)),
    "newer zip": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, needed=45)),
    "zip64 extra": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, extra=b"\1\0\10\0" + bytes(8))),
    "unicode path extra": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, extra=b"up\2\0\1x")),
    "comment": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, comment=b"hello")),
    "other disk": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, disk=1)),
    "link": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, attributes=stat.S_IFLNK << 16)),
    "folder bit": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, attributes=0x10)),
    "folder": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, attributes=stat.S_IFDIR << 16)),
    "pipe": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, attributes=stat.S_IFIFO << 16)),
    "device": (Reason.NOT_A_KIOSK_STICK, lambda part: replace(part, attributes=stat.S_IFCHR << 16)),
    "zip64 size": (Reason.TOO_LARGE, lambda part: replace(part, size=0xFFFFFFFF, packed=0xFFFFFFFF)),
    "zip64 offset": (Reason.DAMAGED, lambda part: replace(part, offset=0xFFFFFFFF)),
    "bomb": (Reason.DAMAGED, lambda part: replace(part, size=0x7FFFFFFF)),
    "packed smaller": (Reason.DAMAGED, lambda part: replace(part, packed=1)),
    "stored larger": (Reason.DAMAGED, lambda part: replace(part, size=9, packed=9)),
    "stored smaller": (Reason.DAMAGED, lambda part: replace(part, size=7, packed=7)),
    "offset of another": (Reason.DAMAGED, lambda part: replace(part, offset=47)),
    "other name inside": (Reason.DAMAGED, lambda part: replace(part, local_name=b"metadata/timestamp.jsan")),
    "longer name inside": (
        Reason.DAMAGED,
        lambda part: replace(part, local_name=b"metadata/timestamp.json2"),
    ),
    "other size inside": (Reason.DAMAGED, lambda part: replace(part, local_size=9)),
    "extra inside": (Reason.DAMAGED, lambda part: replace(part, local_extra=b"\1\0\0\0")),
}


@pytest.mark.parametrize(("reason", "change"), ENTRIES.values(), ids=ENTRIES)
def test_entries(tmp_path: Path, reason: Reason, change: Callable[[Part], Part]) -> None:
    assert refused(with_first(GOOD, change), tmp_path)[0] is reason


ENDINGS = {
    "comment": Ending(comment=b"hello"),
    "something before": Ending(before=b"PK\3\4 and more"),
    "something between": Ending(between=b"hidden"),
    "something after": Ending(after=b"hidden"),
    "a second end": Ending(after=build(parts_of(GOOD))),
    "fewer": Ending(count=2),
    "more": Ending(count=4),
    "none": Ending(count=0),
    "not here": Ending(here=1),
    "other disk": Ending(disk=1),
    "table shorter": Ending(size=10),
    "table longer": Ending(size=10_000),
    "table elsewhere": Ending(offset=0),
    "zip64 offset": Ending(offset=0xFFFFFFFF),
    "zip64 all": Ending(offset=0xFFFFFFFF, size=0xFFFFFFFF),
}


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
def test_endings(tmp_path: Path, ending: Ending) -> None:
    assert refused(build(parts_of(GOOD), ending), tmp_path)[0] is Reason.DAMAGED


def test_zip64_counts_are_too_many(tmp_path: Path) -> None:
    assert refused(build(parts_of(GOOD), Ending(count=0xFFFF)), tmp_path)[0] is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "second", [b"metadata/timestamp.json", b"metadata/TIMESTAMP.json", b"Metadata/timestamp.json"]
)
def test_a_name_twice_in_any_case(tmp_path: Path, second: bytes) -> None:
    data = build([*parts_of(GOOD), Part(name=second, data=b'{"a": 2}')])
    assert refused(data, tmp_path) == (Reason.NOT_A_KIOSK_STICK, f"{PACK}: Eintrag 4")


def test_entries_that_overlap(tmp_path: Path) -> None:
    # The quoted overlap of zip bombs: many entries of the table, one piece of the body.
    one = Part(name=b"metadata/1.root.json", data=b"x" * 1000)
    data = build(
        [one, *(replace(one, name=b"metadata/%d.root.json" % number, offset=0) for number in range(2, 9))]
    )
    assert refused(data, tmp_path)[0] is Reason.DAMAGED


@pytest.mark.parametrize("count", [pack_index.MOST_ENTRIES + 1, 60_000, 66_000, 100_000])
def test_too_many_entries(tmp_path: Path, count: int) -> None:
    data = build((Part(name=b"metadata/%d.x.json" % number) for number in range(count)), Ending())
    # 100,000 do not fit into the field that counts them; then the table is longer than its count says.
    assert refused(data, tmp_path)[0] in {Reason.TOO_LARGE, Reason.DAMAGED}


def test_too_many_entries_in_a_zip64(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as pack:
        for number in range(65_536):
            pack.writestr(zipfile.ZipInfo(f"metadata/{number}.x.json"), b"")
    assert refused(stream.getvalue(), tmp_path) == (Reason.TOO_LARGE, f"{PACK}: 65535 Dateien")


def test_as_many_entries_as_are_allowed(tmp_path: Path) -> None:
    files = {
        **GOOD,
        **{f"metadata/{number}.x.json": b"" for number in range(pack_index.MOST_ENTRIES - len(GOOD))},
    }
    assert read_all(write_pack(files, tmp_path / PACK)) == GOOD


def test_a_pack_that_is_larger_than_any_may_be_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / PACK
    with path.open("wb") as stream:
        stream.write(build(parts_of(GOOD)))
        stream.truncate(pack_index.LARGEST_PACK + 1)  # a hole; it takes no room
    with pytest.raises(Refused) as caught:
        PackTransport(path)
    assert caught.value.reason is Reason.TOO_LARGE


def test_cut_off_anywhere(tmp_path: Path) -> None:
    data = build(parts_of({**GOOD, "targets/region/services/0a1b.hund.json": b"short"}))
    path = tmp_path / PACK
    for length in range(len(data)):
        path.write_bytes(data[:length])
        with pytest.raises(Refused) as caught:
            PackTransport(path)
        assert caught.value.reason is (Reason.DAMAGED if length >= 4 else Reason.NOT_A_KIOSK_STICK)


class Shrinking(io.BytesIO):
    """Ends in the middle of the table of contents."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(size)[:40]


def test_a_pack_that_shrinks_while_its_tables_are_read() -> None:
    with pytest.raises(Refused) as caught:
        pack_index.read_index(Shrinking(build(parts_of(GOOD))), PACK)
    assert caught.value.reason is Reason.DAMAGED


MEASURE = """
import resource, sys
from pathlib import Path
from kiosk.domain.release.refusal import Refused
from kiosk.trust.client.pack import PackTransport
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in map(Path, sys.argv[1:]):
    try:
        pack = PackTransport(path)
    except Refused as refused:
        print(refused.reason)
        continue
    print(sum(map(len, pack.read_named("metadata/timestamp.json", 60_000_000, ""))))
    pack.close()
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(os.name != "posix", reason="the measure of memory is a posix one")
def test_memory_stays_small_whatever_the_tables_say(tmp_path: Path) -> None:
    hole = tmp_path / "hole.standpaket"
    with hole.open("wb") as stream:
        stream.write(b"PK\3\4")
        stream.truncate(1_500_000_000)
        stream.seek(0, 2)
        stream.write(struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 5000, 5000, 1_499_999_000, 1000, 0))
    many = tmp_path / "many.standpaket"
    many.write_bytes(build(Part(name=b"metadata/%d.x.json" % number) for number in range(100_000)))
    names = tmp_path / "names.standpaket"
    names.write_bytes(build(Part(name=b"metadata/" + b"x" * 60_000) for _ in range(500)))
    large = tmp_path / "large.standpaket"
    large.write_bytes(with_first({**GOOD, "metadata/timestamp.json": b"x" * 60_000_000}, lambda part: part))
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, hole, many, names, large], capture_output=True, text=True, check=True
    )
    *found, grown = done.stdout.split()
    assert found == ["damaged", "too-large", "damaged", "60000000"]
    assert int(grown) < 20
