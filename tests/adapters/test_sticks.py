"""Sticks: what the table of mounts says, what lies in their root, and hearing of them without looking."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.adapters import sticks
from kiosk.adapters.sticks import Mount, MountedSticks, look_into, mounts
from kiosk.domain.release.refusal import Reason
from kiosk.services.update.running import Stick

PATIENCE_S = 20.0
TABLE = rb"""22 28 0:20 / /proc rw,nosuid shared:5 - proc proc rw
31 28 259:1 / /boot/efi rw,relatime shared:33 - vfat /dev/nvme0n1p1 rw
90 28 8:17 / /media/anna/STICK\040EINS ro,nosuid,nodev shared:400 - vfat /dev/sdb1 ro,utf8
91 28 8:33 / /run/media/kiosk/F\303\234R\134X ro shared:401 - exfat /dev/sdc1 ro
92 28 8:49 / /media/anna/linux rw shared:402 - ext4 /dev/sdd1 rw
93 28 8:65 / /mnt/archiv rw shared:403 - ext4 /dev/sde1 rw
94 28 8:81 / /mnt/stick ro shared:404 - vfat /dev/sdf1 ro
95 28 0:50 / /media/anna/netz rw shared:405 - nfs4 server:/x rw
96 28 8:97 / /mediathek ro shared:406 - vfat /dev/sdg1 ro
kaputt
97 28
"""


def test_the_table_of_mounts_is_read_with_its_escapes() -> None:
    assert list(mounts(TABLE)) == [
        Mount(Path("/media/anna/STICK EINS"), readable=True),
        Mount(Path("/run/media/kiosk/FÜR\\X"), readable=True),
        Mount(Path("/media/anna/linux"), readable=False),
        Mount(Path("/mnt/stick"), readable=True),
    ]


def test_the_real_table_of_this_machine_can_be_read() -> None:
    if not Path("/proc/self/mountinfo").exists():
        pytest.skip("this system has no /proc")
    list(mounts(Path("/proc/self/mountinfo").read_bytes()))


def test_of_several_packs_the_newest_counts(tmp_path: Path) -> None:
    for name, age in (("alt", 900), ("neu", 10), ("mittel", 500)):
        path = tmp_path / f"{name}.standpaket"
        path.write_bytes(b"x")
        os.utime(path, ns=(0, (10_000 - age) * 10**9))
    (tmp_path / "foto.jpg").write_bytes(b"x")
    (tmp_path / ".versteckt.standpaket").write_bytes(b"x")
    (tmp_path / "tiefer").mkdir()
    (tmp_path / "tiefer" / "noch.standpaket").write_bytes(b"x")
    found = look_into(Mount(tmp_path, readable=True))
    assert found == Stick(tmp_path.name, pack=str(tmp_path / "neu.standpaket"))


def test_capital_letters_are_how_fat_may_say_it(tmp_path: Path) -> None:
    (tmp_path / "GLADBECK.STANDPAKET").write_bytes(b"x")
    assert look_into(Mount(tmp_path, readable=True)).pack.endswith("GLADBECK.STANDPAKET")


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need the POSIX way")
def test_links_folders_and_pipes_are_no_packs(tmp_path: Path) -> None:
    (tmp_path / "a.standpaket").mkdir()
    (tmp_path / "b.standpaket").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "c.standpaket")
    found = look_into(Mount(tmp_path, readable=True))
    assert (found.pack, found.problem) == ("", Reason.NOT_A_KIOSK_STICK)


def test_a_stick_with_endless_names_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sticks, "MOST_NAMES", 0)
    (tmp_path / "a.standpaket").write_bytes(b"x")
    assert look_into(Mount(tmp_path, readable=True)).problem is Reason.NOT_A_KIOSK_STICK


def test_other_file_systems_and_vanished_sticks_cannot_be_read(tmp_path: Path) -> None:
    assert look_into(Mount(tmp_path, readable=False)).problem is Reason.UNREADABLE
    assert look_into(Mount(tmp_path / "weg", readable=True)).problem is Reason.UNREADABLE


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_passed_on_as_it_is(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/M\xfcll.standpaket"
    try:
        Path(os.fsdecode(name)).write_bytes(b"")
    except OSError:
        pytest.skip("this file system has no such names")
    assert os.fsencode(look_into(Mount(tmp_path, readable=True)).pack) == name


class Watched:
    """Watches a folder; what is told comes out of a queue."""

    def __init__(self, folder: Path | None) -> None:
        """Begin."""
        self.told: Queue[tuple[Stick, ...]] = Queue()
        self.threads: set[int] = set()
        self.sticks = MountedSticks(self._post, folder)
        self.sticks.watch(self.told.put)

    def _post(self, work: Callable[[], None]) -> None:
        self.threads.add(threading.get_ident())
        work()

    def next(self) -> tuple[Stick, ...]:
        """What is told next."""
        return self.told.get(timeout=PATIENCE_S)

    def find(self, wanted: Callable[[tuple[Stick, ...]], bool]) -> tuple[Stick, ...]:
        """The next news that fit."""
        while not wanted(found := self.next()):
            pass
        return found


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path / "stick")
    yield made
    made.sticks.close()


def in_folder(found: tuple[Stick, ...]) -> list[Stick]:
    return [one for one in found if one.name == "stick"]


def test_a_folder_becomes_a_stick_when_something_lies_in_it(watched: Watched, tmp_path: Path) -> None:
    assert in_folder(watched.next()) == []
    folder = tmp_path / "stick"
    folder.mkdir()
    pack = folder / "gladbeck.standpaket"
    pack.write_bytes(b"x")
    watched.sticks.look()
    assert in_folder(watched.find(lambda found: in_folder(found) != [])) == [Stick("stick", pack=str(pack))]
    pack.unlink()
    watched.sticks.look()
    watched.find(lambda found: in_folder(found) == [])


def test_asking_is_answered_also_where_nothing_changed(watched: Watched) -> None:
    first = watched.next()
    watched.sticks.look()
    assert watched.next() == first
    assert threading.get_ident() not in watched.threads


def test_after_the_end_nothing_is_told_and_no_descriptor_stays() -> None:
    before = len(list(Path("/proc/self/fd").iterdir())) if sys.platform == "linux" else 0
    watched = Watched(None)
    watched.next()
    watched.sticks.close()
    watched.sticks.look()
    assert watched.told.empty()
    if sys.platform == "linux":
        assert len(list(Path("/proc/self/fd").iterdir())) == before


def can_mount(folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "kioskstick", str(folder)], capture_output=True, check=False
    )
    return made.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="mount and /proc are Linux")
def test_the_kernel_wakes_the_watch_when_something_is_mounted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "media" / "STICK"
    monkeypatch.setattr(sticks, "_BELOW", (f"{tmp_path}/media/",))
    monkeypatch.setattr(sticks, "_FAT", frozenset({"tmpfs"}))
    monkeypatch.setattr(mounts, "__defaults__", ((f"{tmp_path}/media/",),))
    watched = Watched(None)
    try:
        assert watched.next() == ()
        if not can_mount(folder):
            pytest.skip("mounting needs the right to mount")
        assert watched.next() == (Stick("STICK", problem=Reason.NOT_A_KIOSK_STICK),)
        (folder / "g.standpaket").write_bytes(b"x")
        watched.sticks.look()
        assert watched.next()[0].pack == str(folder / "g.standpaket")
        subprocess.run(["umount", "-l", str(folder)], check=True)
        assert watched.next() == ()
    finally:
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)
        watched.sticks.close()


@pytest.mark.skipif(sys.platform != "linux", reason="thread times are read from /proc")
def test_waiting_costs_no_time_of_the_processor() -> None:
    watched = Watched(None)
    watched.next()
    threads = {thread.name: thread.native_id for thread in threading.enumerate()}
    try:
        stat = Path(f"/proc/self/task/{threads['kiosk-sticks']}/status")

        def switches() -> int:
            lines = stat.read_text().splitlines()
            return sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)

        time.sleep(0.2)  # until it sleeps
        before = switches()
        time.sleep(0.5)
        assert switches() == before  # it slept through; nothing woke it
    finally:
        watched.sticks.close()


def test_a_watch_that_was_never_begun_can_end() -> None:
    made = MountedSticks(lambda work: work())
    made.close()
    made.close()  # its descriptors may be somebody else's by now


def test_a_folder_that_cannot_be_listed_is_a_stick_that_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "stick"
    file.write_bytes(b"a file")
    watched = Watched(file)
    try:
        assert in_folder(watched.next()) == [Stick("stick", problem=Reason.UNREADABLE)]
    finally:
        watched.sticks.close()
