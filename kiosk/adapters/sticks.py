"""Sticks that are plugged in, and the pack in their root.

On Linux a thread sleeps in `poll` on the table of mounts; the kernel wakes it when something is mounted or
goes (proc(5): POLLERR and POLLPRI on mountinfo). Mounting itself is the system's business. On Windows, where
nothing like it can be waited for in a few lines, the drives are listed every two seconds.
"""

from __future__ import annotations

import os
import re
import select
import stat
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.release.refusal import Reason
from kiosk.services.update.running import Stick

SUFFIX = ".standpaket"
MOST_NAMES = 20_000
"""Names in the root of a stick that are looked at."""
_TABLE = Path("/proc/self/mountinfo")
_BELOW = ("/media/", "/run/media/", "/mnt/")
_FAT = frozenset({"vfat", "exfat", "msdos", "fuseblk"})
_EVERY_S = 2.0
_ESCAPED = re.compile(rb"\\([0-7]{3})")
_LETTERS = "DEFGHIJKLMNOPQRSTUVWXYZ"

Post = Callable[[Callable[[], None]], None]
"""Has something done in the screen's own thread."""
Listener = Callable[[tuple[Stick, ...]], None]


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system that may be a stick.

    `readable` says whether its kind is one that sticks should have; one that is not `certain` to be a stick
    counts only with a pack in it.
    """

    folder: Path
    readable: bool
    certain: bool = True


def mounts(table: bytes, below: Sequence[str] = _BELOW) -> Iterator[Mount]:
    """The sticks in a table of mounts (proc(5), mountinfo); a later mount hides an earlier one."""
    found: dict[Path, Mount] = {}
    for line in table.splitlines():
        before, _, after = line.partition(b" - ")
        parts, kind = before.split(b" "), after.split(b" ")
        if len(parts) < 6 or len(kind) < 2:  # noqa: PLR2004 -- the columns that are read
            continue
        folder = os.fsdecode(_ESCAPED.sub(lambda match: bytes([int(match[1], 8)]), parts[4]))
        name, source = os.fsdecode(kind[0]), kind[1]
        if not folder.startswith(tuple(below)):
            continue
        is_fat = name in _FAT
        # What the system mounts by itself lies below /media; anything below /mnt was somebody's own decision.
        if is_fat or (source.startswith(b"/dev/") and not folder.startswith("/mnt/")):
            found[Path(folder)] = Mount(Path(folder), is_fat)
    yield from found.values()


def mounted() -> Iterator[Mount]:
    """What is plugged in now, or may be."""
    if sys.platform == "win32":
        yield from _drives()
    else:
        with suppress(OSError):
            yield from mounts(_TABLE.read_bytes())


def look_into(mount: Mount) -> Stick:
    """The newest pack in a stick's root, or why there is none; no link is followed."""
    name = mount.folder.name
    if not mount.readable:
        return Stick(name, problem=Reason.UNREADABLE)
    newest: tuple[int, str] | None = None
    try:
        with os.scandir(mount.folder) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST_NAMES:
                    break
                if entry.name.startswith(".") or not entry.name.lower().endswith(SUFFIX):
                    continue
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    newest = max(newest or (0, ""), (status.st_mtime_ns, entry.path))
    except OSError:
        return Stick(name, problem=Reason.UNREADABLE)
    if newest is None:
        return Stick(name, problem=Reason.NOT_A_KIOSK_STICK)
    return Stick(name, pack=newest[1])


class MountedSticks:
    """Implements `running.StickWatch`."""

    def __init__(self, post: Post, folder: Path | None = None) -> None:
        """Watch; `folder` counts as a stick too while it is there and not empty."""
        self._post = post
        self._folder = folder
        self._known: tuple[Stick, ...] | None = None
        self._changed: Listener | None = None
        self._thread: threading.Thread | None = None
        self._asked = False
        self._closed = False
        self._ear, self._mouth = os.pipe()

    def watch(self, changed: Listener) -> None:
        """Begin to tell."""
        self._changed = changed
        self._thread = threading.Thread(target=self._watch, name="kiosk-sticks", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Look again and tell."""
        self._asked = True
        self._nudge()

    def close(self) -> None:
        """Stop watching; a thread that hangs on a broken stick is left behind."""
        if self._closed:
            return
        self._closed = True
        self._changed = None
        self._nudge()
        if self._thread is not None:
            self._thread.join(1.0)
            if self._thread.is_alive():
                return
        for descriptor in (self._ear, self._mouth):
            os.close(descriptor)

    def _nudge(self) -> None:
        with suppress(OSError):
            os.write(self._mouth, b".")

    def _watch(self) -> None:
        with closing(_Bell(self._ear, listening=self._folder is not None)) as bell:
            while not self._closed:
                self._tell()
                bell.wait()

    def _tell(self) -> None:
        looked = [(mount, look_into(mount)) for mount in self._mounts()]
        found = tuple(stick for mount, stick in looked if mount.certain or stick.pack)
        asked, self._asked = self._asked, False
        if asked or found != self._known:
            self._known = found
            self._post(lambda: self._changed(found) if self._changed is not None else None)

    def _mounts(self) -> Iterator[Mount]:
        if self._folder is not None and _has_something(self._folder):
            yield Mount(self._folder, readable=True)
        yield from mounted()


class _Bell:
    """Rings when the table of mounts changes, or when somebody asks."""

    def __init__(self, ear: int, *, listening: bool) -> None:
        self._ear = ear
        self._table: int | None = None
        self._poll: select.poll | None = None
        # A folder cannot wake anybody; it is looked at every other second, as drives are on Windows.
        self._every = _EVERY_S if listening or sys.platform == "win32" else None

        if sys.platform != "win32":
            self._poll = select.poll()
            self._poll.register(self._ear, select.POLLIN)
            with suppress(OSError):
                self._table = os.open(_TABLE, os.O_RDONLY)
                self._poll.register(self._table, select.POLLERR | select.POLLPRI)

    def close(self) -> None:
        if self._table is not None:
            os.close(self._table)

    def wait(self) -> None:
        if self._poll is None:
            threading.Event().wait(_EVERY_S)
            return
        ready = self._poll.poll(None if self._every is None else self._every * 1000)
        if any(descriptor == self._ear for descriptor, _ in ready):
            os.read(self._ear, 4096)


def _has_something(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is not None
    except FileNotFoundError:
        return False
    except OSError:
        return True  # something is there, and `look_into` says what is wrong with it


def _drives() -> Iterator[Mount]:
    """All drives of Windows but the system's. Written from the documentation, not run here."""
    for letter in _LETTERS:
        root = Path(f"{letter}:\\")
        if root.exists():
            yield Mount(root, readable=True, certain=False)
