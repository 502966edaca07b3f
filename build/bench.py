"""Measures what a visitor feels: first frame, pressed look, next page, idle CPU, memory.

`build/out/venv/bin/python build/bench.py [--runs N] [--size WxH]`. Each run is a fresh process with software rendering and no
screen; the clock starts before the interpreter does. Prints the median and the range of every figure.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHILD = "--child"
IDLE_S = 5.0


def main() -> int:
    """Run the child several times and print the figures."""
    options = _options()
    if options.child:
        return _measure(options.child, options.size)
    with tempfile.TemporaryDirectory() as folder:
        runs = [_spawn(folder, options.size) for _ in range(options.runs + 1)][1:]
    print(f"{options.runs} runs after one warm-up, {options.size}, software rendering, {os.cpu_count()} cores")
    for name in runs[0]:
        values = sorted(run[name] for run in runs)
        print(f"{name:32} {statistics.median(values):8.1f}  ({values[0]:.1f} to {values[-1]:.1f})")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument(CHILD, help=argparse.SUPPRESS)
    return parser.parse_args()


def _spawn(folder: str, size: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, __file__, "--size", size, CHILD]
    begin = time.monotonic()
    done = subprocess.run(  # noqa: S603 -- our own interpreter and file
        [*command, f"{begin}:{folder}"], env=environment, check=True, capture_output=True, text=True
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _measure(child: str, size: str) -> int:
    begin, _, folder = child.partition(":")
    sys.path.insert(0, str(ROOT))
    from kiosk import bootstrap  # noqa: PLC0415
    from kiosk.ui import application, environment  # noqa: PLC0415

    figures: dict[str, float] = {}
    environment.prepare(os.environ)

    def run(setup: application.Setup) -> int:
        app = application.make_application(setup.assets)
        screen = application.Screen(setup, lambda _message: None)
        frames: list[float] = []
        screen.window.frameSwapped.connect(lambda: frames.append(time.monotonic()))
        screen.show()

        def until(condition: object, seconds: float) -> None:
            end = time.monotonic() + seconds
            while time.monotonic() < end and not (callable(condition) and condition()):
                app.processEvents()

        def timed(action: object) -> float:
            until(None, 0.4)
            frames.clear()
            start = time.monotonic()
            if callable(action):
                action()
            until(lambda: bool(frames), 2)
            return (frames[0] - start) * 1000

        until(lambda: bool(frames), 10)
        figures["first frame, ms"] = (frames[0] - float(begin)) * 1000
        figures["wake, ms"] = timed(screen.session.touch)
        until(None, 1.0)
        figures["situation page, ms"] = timed(lambda: screen.session.open("situation", "wohnen", ""))
        figures["service page, ms"] = timed(lambda: screen.session.open("service", "hund-anmelden", ""))
        figures["code page, ms"] = timed(lambda: screen.session.open("take", "hund-anmelden", "service"))
        figures["A to Z page, ms"] = timed(lambda: screen.session.open("letters", "", ""))
        figures["search page, ms"] = timed(lambda: screen.session.open("search", "", ""))
        figures["first letter typed, ms"] = timed(lambda: screen.session.search("hu"))
        figures["next letter typed, ms"] = timed(lambda: screen.session.search("hun"))
        figures["colours, ms"] = timed(screen.session.cycleScheme)
        until(None, 1.0)
        frames.clear()
        before, start = time.process_time(), time.monotonic()
        time.sleep(0)
        loop_end = time.monotonic() + IDLE_S
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        loop = QEventLoop()
        QTimer.singleShot(int((loop_end - time.monotonic()) * 1000), loop.quit)
        loop.exec()
        figures["idle CPU in a visit, %"] = (time.process_time() - before) / (time.monotonic() - start) * 100
        figures["idle frames in 5 s"] = float(len(frames))
        figures["memory, MB"] = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        screen.close()
        return 0

    application.run = run
    code = bootstrap.main(["run", "--windowed", "--size", size, "--state", folder, "--stand", "gladbeck"])
    print(json.dumps(figures))
    return code


if __name__ == "__main__":
    raise SystemExit(main())
