"""A disk that is full or cannot be written, a stick that is pulled: real file systems, mounted by root."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.model import FileRef, Origin
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.examine import Examiner
from kiosk.services.update.install import Installer
from tests.adapters.release_store.made import pictures, release, write
from tests.adapters.release_store.sources import AREAS, FixedCalendar, FolderSource, Source

FIRST = release(1)
LARGE = release(2, media=pictures(8, 400_000))


def _why_not() -> str:
    if sys.platform != "linux" or os.geteuid() != 0:
        return "only root may mount"
    done = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return "" if done.returncode == 0 else "mounting is not allowed here"


WHY_NOT = _why_not()
pytestmark = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT or "it is allowed")


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own."""
    folder = tmp_path / "mounted"
    folder.mkdir()
    mount(folder, "size=3m")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def mount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)


def installer(store: FolderReleaseStore) -> Installer:
    return Installer(store, FixedCalendar(), AREAS, Examiner(AREAS, "gladbeck"))


def shown(folder: Path) -> dict[str, bytes]:
    store = FolderReleaseStore(folder)
    current = store.current()
    return {file.path: store.read(file) for file in current.files} if current else {}


def first(folder: Path) -> FolderReleaseStore:
    store = FolderReleaseStore(folder)
    installer(store).install(Source(FIRST), Origin.STICK)
    store.activate(1)
    return store


def test_a_disk_that_is_known_to_be_full_is_not_touched(mounted: Path) -> None:
    store = first(mounted / "releases")
    source = Source(LARGE, 2)
    with pytest.raises(Refused) as caught:
        installer(store).install(source, Origin.STICK)
    assert caught.value.reason is Reason.NO_ROOM
    assert source.taken == []
    assert shown(mounted / "releases") == FIRST


def test_a_disk_that_fills_up_meanwhile_gets_its_room_back(
    mounted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = first(mounted / "releases")
    room = store.room()
    with monkeypatch.context() as patch:
        patch.setattr(store, "room", lambda: 10**9)
        patch.setattr("kiosk.adapters.release_store.objects.SETTLE_BYTES", 1_000_000)
        source = Source(LARGE, 2)
        with pytest.raises(Refused) as caught:
            installer(store).install(source, Origin.STICK)
    assert caught.value.reason is Reason.NO_ROOM
    assert len(source.taken) > 5
    assert store.room() >= room - 200_000
    assert shown(mounted / "releases") == FIRST
    subprocess.run(["mount", "-o", "remount,size=20m", str(mounted)], check=True)
    assert installer(store).install(Source(LARGE, 2), Origin.STICK) is not None
    store.activate(2)
    assert shown(mounted / "releases") == LARGE


def test_on_a_read_only_disk_the_old_one_is_shown_and_nothing_else_works(mounted: Path) -> None:
    store = first(mounted / "releases")
    subprocess.run(["mount", "-o", "remount,ro", str(mounted)], check=True)
    with pytest.raises(EnvironmentProblem, match="schreibgeschützt"):
        installer(store).install(Source(release(2), 2), Origin.STICK)
    with pytest.raises(EnvironmentProblem, match="schreibgeschützt"):
        store.reject(1, "")
    store.sweep()
    assert shown(mounted / "releases") == FIRST


def test_a_stick_that_is_pulled_in_mid_install_leaves_the_old_one(mounted: Path, tmp_path: Path) -> None:
    subprocess.run(["mount", "-o", "remount,size=20m", str(mounted)], check=True)
    refs = write(mounted, LARGE)
    store = first(tmp_path / "releases")

    class Pulled(FolderSource):
        """A stick that is pulled while its fourth large file is read."""

        def read(self, file: FileRef) -> Iterator[bytes]:
            if file.path.endswith("bild-4.png"):
                subprocess.run(["umount", "-l", str(mounted)], check=True)
            return super().read(file)

    with pytest.raises(Refused) as caught:
        installer(store).install(Pulled(mounted, refs, 2), Origin.STICK)
    assert (caught.value.reason, caught.value.where) == (Reason.UNREADABLE, "region/media/bench/bild-4.png")
    assert shown(tmp_path / "releases") == FIRST
    assert store.waiting() is None
    assert not list((tmp_path / "releases").rglob(".*.tmp"))

    mount(mounted, "size=20m")
    write(mounted, LARGE)
    assert installer(store).install(FolderSource(mounted, refs, 2), Origin.STICK) is not None
    store.activate(2)
    assert shown(tmp_path / "releases") == LARGE


AS_NOBODY = """
import os, pathlib, sys
from kiosk.adapters.release_store.store import FolderReleaseStore
from tests.adapters.release_store.sources import generation, ref

os.setgid(65534)
os.setuid(65534)
folder = pathlib.Path(sys.argv[1]) / "releases"
store = FolderReleaseStore(folder)
with store.writing():
    store.put(ref("region/bundle.json", b"{}"), iter([b"{}"]))
    store.add(generation(1, {"region/bundle.json": b"{}"}), {"timestamp.json": b""})
store.activate(1)
store.sweep()
assert store.current().number == 1
folder.chmod(0)
assert FolderReleaseStore(folder).current() is None
assert FolderReleaseStore(folder).history() == ()
folder.chmod(0o755)
"""


def test_an_ordinary_user_can_do_it() -> None:
    """Install and show, and start where nothing may be read."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryDirectory() as home:  # nobody may not enter the folders of pytest
        os.chown(home, 65534, 65534)
        command = [sys.executable, "-c", AS_NOBODY, home]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
