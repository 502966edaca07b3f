"""Ends an install at every system call that writes, syncs or renames, and looks at what is left.

`build/out/venv/bin/python build/crashsweep.py [--faults KILL,EIO,ENOSPC] [--every N]`. A process verifies,
installs and shows a new signed release over an old one, then removes what is older. strace kills it before
one call, or lets the call fail; then the store is opened again, proof and every byte are compared, and the
same install has to succeed. Needs Linux and strace.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.adapters.release_store.store import FolderReleaseStore  # noqa: E402 -- the project's folder comes first
from kiosk.domain.errors import KioskError  # noqa: E402
from kiosk.domain.release.model import Origin  # noqa: E402
from kiosk.services.update import floors  # noqa: E402
from kiosk.services.update.examine import Examiner  # noqa: E402
from kiosk.services.update.install import Installer  # noqa: E402
from kiosk.trust.client.folder import FolderTransport  # noqa: E402
from kiosk.trust.client.memory import Memory  # noqa: E402
from kiosk.trust.client.proof import prove  # noqa: E402
from kiosk.trust.client.source import ReleaseOpener, Trust  # noqa: E402
from tests.adapters.release_store.sources import AREAS, FixedCalendar  # noqa: E402

CHILD = "--child"
ROOT_FILE = "root.json"
OLD, NEW = 2, 3
TOLD = 3
"""How the process ends when it was refused in words."""
WRITES = (
    *("write", "pwrite64", "writev", "copy_file_range", "sendfile", "truncate", "ftruncate", "fallocate"),
    *("fsync", "fdatasync", "sync", "syncfs", "flock", "openat", "mkdir", "mkdirat", "rmdir"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "link", "linkat", "symlink", "symlinkat"),
)
"""The calls that change a disk; of `openat` only those that create a file."""
HARMLESS = {"flock"}
"""Changes nothing, but must not bring the process down."""


@dataclass(frozen=True)
class Point:
    """The `number`-th call of a name in the process, which is the `at`-th that writes to the stand."""

    at: int
    call: str
    number: int
    line: str


@dataclass(frozen=True)
class Outcome:
    """What was left: the generation that is shown, whether the process said why in words, what was wrong."""

    shown: int
    told: bool
    wrong: str


@dataclass
class Stand:
    """A stand with two generations, and a third that waits in a folder."""

    folder: Path
    files: dict[int, dict[str, bytes]]

    @property
    def base(self) -> Path:
        """What every run begins with."""
        return self.folder / "base"

    def points(self) -> list[Point]:
        """Every call that writes to the stand, by one run that is left alone."""
        work, log = self.fresh(), self.folder / "log"
        done = _spawn(["strace", "-y", "-o", str(log), "-e", f"trace={','.join(WRITES)}", *_command(work)])
        if done.returncode:
            raise SystemExit(done.stderr)
        seen: Counter[str] = Counter()
        found: list[Point] = []
        for line in log.read_text(errors="replace").splitlines():
            call = line.partition("(")[0]
            seen[call] += 1
            touches = str(work) in line and (call != "openat" or "O_CREAT" in line)
            if call in WRITES and touches:
                found.append(Point(len(found), call, seen[call], line.replace(str(work), "…")))
        return found

    def run(self, point: Point, fault: str) -> Outcome:
        """Let one call go wrong and look at what is left."""
        work, log = self.fresh(), self.folder / "log"
        done = self._strike(point, fault, work, log)
        if str(work) not in _struck(
            log, point.call
        ):  # the start took another way: a start may write once more or less than the one before
            point, work = self.points()[point.at], self.fresh()
            done = self._strike(point, fault, work, log)
        wrong = self._ending(done, fault, log.read_text(errors="replace"))
        shown = _shown(work)
        wrong = wrong or self._look(work, (OLD, NEW))
        if not wrong:
            _install(work)
            wrong = self._look(work, (NEW,))
            wrong = wrong and f"after the next attempt: {wrong}"
        return Outcome(shown, done.returncode == TOLD, wrong)

    def _strike(self, point: Point, fault: str, work: Path, log: Path) -> subprocess.CompletedProcess[str]:
        how = "signal=KILL" if fault == "KILL" else f"error={fault}"
        inject = f"inject={point.call}:{how}:when={point.number}"
        trace = ["-e", f"trace={point.call}", "-e", inject]
        return _spawn(["strace", "-y", "-o", str(log), *trace, *_command(work)])

    def fresh(self) -> Path:
        """The stand as it was before."""
        work = self.folder / "work"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(self.base, work)
        return work

    def _ending(self, done: subprocess.CompletedProcess[str], fault: str, log: str) -> str:
        if fault == "KILL":
            killed = done.returncode in (-9, 137) and "killed by SIGKILL" in log
            return "" if killed else f"not killed, ended with {done.returncode}"
        if "(INJECTED)" not in log:
            return "the call did not fail"
        return "" if done.returncode in (0, TOLD) else f"ended with {done.returncode}: {done.stderr[-300:]}"

    def _look(self, work: Path, allowed: tuple[int, ...]) -> str:
        """What is wrong with the store of a stand that starts again; every byte is read."""
        store = FolderReleaseStore(work / "releases")
        shown = store.current()
        if shown is None:
            return "nothing is shown"
        try:
            for one in filter(None, (shown, store.previous(), store.waiting())):
                found = {file.path: store.read(file) for file in one.files}
                expected = self.files[min(one.number, NEW)]
                if found != expected:
                    return f"generation {one.number} has other bytes"
                prove((work / ROOT_FILE).read_bytes(), store.proof(one.number), AREAS)
        except KioskError as error:
            return str(error)
        number = min(shown.number, NEW)
        return "" if number in allowed else f"generation {shown.number} is shown"


def prepare(folder: Path) -> Stand:
    """Make a stand in an empty folder: an operator publishes three releases, the stand takes two of them."""
    # The child needs neither compiler nor keys.
    from kiosk.trust.office.publishing import Publisher, current_files  # noqa: PLC0415
    from tests.adapters.release_store import made  # noqa: PLC0415
    from tests.support import signing, town_operator  # noqa: PLC0415
    from tests.support.content_tree import changed  # noqa: PLC0415

    now = datetime.now(UTC) - timedelta(hours=1)
    office = folder / "office"
    repository = town_operator.found(office, AREAS, now=now)
    stand = Stand(folder, {})
    stand.base.mkdir()
    shutil.copy(office / "metadata" / "1.root.json", stand.base / ROOT_FILE)
    source = stand.base / "source"
    for number, word in enumerate(("Hund", "Dackel", "Pudel"), 1):
        tree = changed("services/hund-anmelden/de.md", "Hund", word)
        bundle = made.compiled(tree, made.pictures(3, 3000, seed=number))
        clock = partial(now.__add__, timedelta(minutes=number))
        Publisher(repository, signing.MemoryKeys(), clock).publish(bundle, lambda _: None)
        stand.files[number] = current_files(repository)
        shutil.rmtree(source, ignore_errors=True)
        shutil.copytree(office, source)
        if number < NEW:
            _install(stand.base)
    return stand


def _install(work: Path) -> None:
    """Install what lies in the folder, show it, remove what is older than the last two."""
    store = FolderReleaseStore(work / "releases")
    calendar = FixedCalendar(datetime.now(UTC))
    trust = Trust(
        root=(work / ROOT_FILE).read_bytes(),
        areas=AREAS,
        memory=Memory(work / "releases" / "tuf"),
        calendar=calendar,
        floors=floors.seen(store.history()),
    )
    opener = ReleaseOpener(partial(FolderTransport, work / "source"), trust)
    Installer(store, calendar, AREAS, Examiner(AREAS, "gladbeck")).install(opener, Origin.STICK)
    waiting = store.waiting()
    if waiting is not None:
        store.activate(waiting.number)
    store.sweep(datetime.now(UTC) + timedelta(days=2))


def _struck(log: Path, call: str) -> str:
    """The line of the call that failed, or of the last before the kill; empty where nothing was struck."""
    text = log.read_text(errors="replace")
    lines = [line for line in text.splitlines() if line.startswith(call)]
    last = lines[-1] if lines and "killed by SIGKILL" in text else ""
    return next((line for line in lines if "(INJECTED)" in line), last)


def _shown(work: Path) -> int:
    shown = FolderReleaseStore(work / "releases").current()
    return shown.number if shown else 0


def _command(work: Path) -> list[str]:
    # The real interpreter: a launcher script would be followed as well, with calls of its own.
    return [os.path.realpath(sys.executable), "-B", __file__, CHILD, str(work)]


def _spawn(command: list[str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def _child(work: Path) -> int:
    try:
        _install(work)
    except KioskError as error:
        print(error, file=sys.stderr)
        return TOLD
    return 0


def _sweep(stand: Stand, points: list[Point], fault: str) -> Iterator[Outcome]:
    for point in points:
        outcome = stand.run(point, fault)
        if outcome.wrong:
            print(f"{fault} at {point.call} {point.number}: {outcome.wrong}\n    {point.line}")
        yield outcome


def main() -> int:
    """Print the figures; 1 where anything was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", default="KILL,EIO,ENOSPC")
    parser.add_argument("--every", type=int, default=1, help="only every n-th point")
    parser.add_argument(CHILD, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return _child(options.child)
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        stand = prepare(Path(folder))
        points = stand.points()
        calls = Counter(point.call for point in points)
        print(", ".join(f"{count} {call}" for call, count in calls.most_common()))
        print("fault     points   old   new  told  broken      s")
        for fault in options.faults.split(","):
            chosen = [one for one in points[:: options.every] if fault == "KILL" or one.call not in HARMLESS]
            began = time.monotonic()
            found = list(_sweep(stand, chosen, fault))
            shown = Counter(one.shown for one in found)
            wrong, told = sum(bool(one.wrong) for one in found), sum(one.told for one in found)
            seconds = time.monotonic() - began
            print(
                f"{fault:8} {len(found):7} {shown[OLD]:5} {shown[NEW]:5} {told:5} {wrong:7} {seconds:6.0f}",
                flush=True,
            )
            broken += wrong
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
