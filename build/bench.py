"""Measures what a visitor feels: first frame, wake-up, next page, typing, idle CPU, memory.

`build/out/venv/bin/python build/bench.py [--runs N] [--size WxH]`. Each run is a fresh process with software
rendering and no screen; the clock starts before the interpreter does. Prints median and range of each figure.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CHILD = "--child"
IDLE_S = 5.0
SETTLE_S = 0.4


def main() -> int:
    """Run the child several times and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument(CHILD, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return _measure(options.child, options.size)
    with tempfile.TemporaryDirectory() as folder:
        runs = [_spawn(folder, options.size) for _ in range(options.runs + 1)][1:]
    print(f"{options.runs} runs after a warm-up, {options.size}, software rendering, {os.cpu_count()} cores")
    for name in runs[0]:
        values = sorted(run[name] for run in runs)
        print(f"{name:28} {statistics.median(values):8.1f}  ({values[0]:.1f} to {values[-1]:.1f})")
    return 0


def _spawn(folder: str, size: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, __file__, "--size", size, CHILD, f"{time.monotonic()}:{folder}"]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _measure(child: str, size: str) -> int:
    begin, _, folder = child.partition(":")
    sys.path.insert(0, str(ROOT))
    from kiosk import bootstrap  # noqa: PLC0415 -- its import belongs to the first frame
    from kiosk.ui import application, environment  # noqa: PLC0415

    environment.prepare(os.environ)
    figures: dict[str, float] = {}

    def run(setup: application.Setup) -> int:
        figures.update(_Bench(application, setup, float(begin)).figures())
        return 0

    application.run = run
    code = bootstrap.main(["run", "--windowed", "--size", size, "--state", folder, "--stand", "gladbeck"])
    print(json.dumps(figures))
    return code


class _Bench:
    """One screen, driven through its session; a figure is the time until the next frame is shown."""

    # Untyped: importing Qt for the types would come before the environment is clean.
    def __init__(self, application: Any, setup: Any, begin: float) -> None:  # noqa: ANN401
        self._app = application.make_application(setup.assets)
        self._screen = application.Screen(setup, lambda _message: None)
        self._frames: list[float] = []
        self._screen.window.frameSwapped.connect(lambda: self._frames.append(time.monotonic()))
        self._begin = begin

    def figures(self) -> dict[str, float]:
        session = self._screen.session
        self._screen.show()
        self._until(lambda: bool(self._frames), 10)
        found = {"first frame, ms": (self._frames[0] - self._begin) * 1000}
        self._screen.warm_up()
        found["wake, ms"] = self._timed(session.touch)
        self._until(lambda: False, 1)
        for name, page in {
            "situation page, ms": ("situation", "wohnen", ""),
            "service page, ms": ("service", "hund-anmelden", ""),
            "module page, ms": ("module", "hund-anmelden", "steps"),
            "code page, ms": ("take", "hund-anmelden", "service"),
            "A to Z page, ms": ("letters", "", ""),
            "search page, ms": ("search", "", ""),
        }.items():
            found[name] = self._timed(lambda page=page: session.open(*page))
        found["letter typed, ms"] = self._timed(lambda: session.search("hu"))
        found["colours, ms"] = self._timed(session.cycleScheme)
        found["text size, ms"] = self._timed(session.cycleTextSize)
        found |= self._idle()
        self._screen.close()
        return found

    def _timed(self, action: Callable[[], object]) -> float:
        self._until(lambda: False, SETTLE_S)
        self._frames.clear()
        start = time.monotonic()
        action()
        self._until(lambda: bool(self._frames), 2)
        return (self._frames[0] - start) * 1000

    def _until(self, condition: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not condition():
            self._app.processEvents()

    def _idle(self) -> dict[str, float]:
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 -- after the environment is clean

        self._until(lambda: False, 1)
        self._frames.clear()
        cpu, start = time.process_time(), time.monotonic()
        loop = QEventLoop()
        QTimer.singleShot(int(IDLE_S * 1000), loop.quit)
        loop.exec()
        used = (time.process_time() - cpu) / (time.monotonic() - start) * 100
        pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
        return {
            "idle CPU in a visit, %": used,
            "idle frames in 5 s": float(len(self._frames)),
            "memory, MB": pages * os.sysconf("SC_PAGE_SIZE") / 1e6,
        }


if __name__ == "__main__":
    raise SystemExit(main())
