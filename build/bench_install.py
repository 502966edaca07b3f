"""Measures taking a release over, beside what the tools of the system need for the same bytes.

`build/out/venv/bin/python build/bench_install.py [--files N] [--megabytes N] [--rounds N] [--folder DIR]`.
In every round, one after the other: `sha256sum` and a synced copy of all files; the install of the same files
from a folder; the check at a start; a second release in which five files differ. Prints medians and ranges.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402 -- the project's folder comes first

from kiosk.adapters.release_store.store import FolderReleaseStore  # noqa: E402
from kiosk.bundle import manifest  # noqa: E402
from kiosk.domain.release.model import FileRef, Origin  # noqa: E402
from kiosk.services.update.examine import Examiner  # noqa: E402
from kiosk.services.update.install import Installer  # noqa: E402
from tests.adapters.release_store import made  # noqa: E402
from tests.adapters.release_store.sources import AREAS, FixedCalendar, FolderSource  # noqa: E402

CHANGED = 5
MANIFEST_ROW = 200
"""Bytes that a file adds to the manifest of its area."""


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="on the disk that is measured")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    # The limit of one bundle is the office's affair; here it is about the speed.
    manifest.LARGEST_BUNDLE = max(manifest.LARGEST_BUNDLE, options.megabytes * 2_000_000)
    if options.child:
        return _child(options.child)
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        bench = _Bench(Path(name), options.files, options.megabytes * 1_000_000)
        rounds = [bench.round() for _ in range(options.rounds + 1)][1:]
        size = f"{bench.count} files, {bench.size / 1e6:.0f} MB"
        print(f"{options.rounds} rounds after a warm-up, {size}, {os.cpu_count()} cores")
        for key in rounds[0]:
            values = sorted(one[key] for one in rounds)
            print(f"{key:42} {statistics.median(values):9.3f}  ({values[0]:.3f} to {values[-1]:.3f})")
        print(f"{'most memory of a process that installs, MB':42} {bench.memory():9.0f}")
    return 0


def _child(folder: Path) -> int:
    """Install once and print the most memory that it took, in MB."""
    refs = msgspec.json.decode((folder / "first" / made.INDEX).read_bytes(), type=tuple[FileRef, ...])
    _install(folder / "alone", FolderSource(folder / "first", refs, 1))
    # Not getrusage: what it calls the most includes the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
    return 0


def _install(folder: Path, source: FolderSource) -> None:
    store = FolderReleaseStore(folder)
    done = Installer(store, FixedCalendar(), AREAS, Examiner(AREAS, "gladbeck")).install(source, Origin.STICK)
    if done is not None:
        store.activate(done.number)


class _Bench:
    """Two releases in folders, the second with a few other files."""

    def __init__(self, folder: Path, count: int, size: int) -> None:
        self.folder = folder
        plain = made.release(1)
        number = max(count - len(plain), CHANGED)
        each = (size - sum(map(len, plain.values()))) // number - MANIFEST_ROW
        media = made.pictures(number, each)
        first = made.release(1, media=media)
        self.count, self.size = len(first), sum(map(len, first.values()))
        others = dict(list(made.pictures(CHANGED, each, seed=2).items()))
        self.sources = [
            FolderSource(folder / name, made.write(folder / name, files), version)
            for version, (name, files) in enumerate(
                (("first", first), ("second", made.release(2, media={**media, **others}))), 1
            )
        ]
        self.paths = [str(folder / "first" / path) for path in first]

    def round(self) -> dict[str, float]:
        """Seconds for each thing, and the ratio that the goal is about."""
        copy, releases = self.folder / "copy", self.folder / "releases"
        for leftover in (copy, releases):
            shutil.rmtree(leftover, ignore_errors=True)
        os.sync()
        hashed = _timed(lambda: _run(["sha256sum", *self.paths]))
        copied = _timed(lambda: self._copy(copy))
        shutil.rmtree(copy)
        os.sync()
        installed = _timed(lambda: _install(releases, self.sources[0]))
        checked = _timed(lambda: FolderReleaseStore(releases).current())
        return {
            "sha256sum, s": hashed,
            "synced copy, s": copied,
            "install, s": installed,
            "install / (sha256sum + synced copy)": installed / (hashed + copied),
            "check at a start, ms": checked * 1000,
            "hash everything in the background, s": _timed(lambda: FolderReleaseStore(releases).verify_all()),
            f"install, {CHANGED} files changed, s": _timed(lambda: _install(releases, self.sources[1])),
            "nothing new, ms": _timed(lambda: _install(releases, self.sources[1])) * 1000,
        }

    def _copy(self, target: Path) -> None:
        _run(["cp", "-r", str(self.folder / "first"), str(target)])
        _run(["sync", *(str(path) for path in target.rglob("*"))])

    def memory(self) -> float:
        """Of a fresh process, in MB."""
        size = str(self.size // 1_000_000)
        command = [sys.executable, __file__, "--megabytes", size, "--child", str(self.folder)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _timed(action: Callable[[], object]) -> float:
    began = time.monotonic()
    action()
    return time.monotonic() - began


if __name__ == "__main__":
    raise SystemExit(main())
