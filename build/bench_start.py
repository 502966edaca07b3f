"""Measures what an installed, signed release adds to the first frame.

`build/out/venv/bin/python build/bench_start.py [--runs N]`. The real content is published, written to a
stick and taken over; then two stands start in turn, one that proves and shows what was taken over, and one
that shows the same content as the program ships it. Each start is a process of its own, from the
interpreter on.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
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


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument(CHILD, help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if options.child:
        return _measure(options.child)
    with tempfile.TemporaryDirectory() as folder:
        signed, plain = _stands(Path(folder))
        found: dict[str, list[float]] = {"signed": [], "as shipped": []}
        for run in range(options.runs + 1):
            for name, stand in (("signed", signed), ("as shipped", plain)):
                first = _start(stand, "signed" if name == "signed" else "shipped")
                if run:
                    found[name].append(first)
    print(f"{options.runs} starts each after a warm-up, first frame in ms, {os.cpu_count()} cores")
    for name, values in found.items():
        print(f"{name:12} {statistics.median(values):6.0f}  ({min(values):.0f} to {max(values):.0f})")
    added = statistics.median(found["signed"]) - statistics.median(found["as shipped"])
    print(f"{'added':12} {added:6.0f}")
    return 0


def _stands(folder: Path) -> tuple[Path, Path]:
    from kiosk.adapters.content_folder import DiskContentFolder  # noqa: PLC0415 -- the starts are measured
    from kiosk.adapters.update_process import command  # noqa: PLC0415
    from tests.support.town import Town  # noqa: PLC0415

    town = Town(folder, tree=dict(DiskContentFolder(ROOT / "content").read()))
    town.publish("signed")
    stick = town.write_stick()
    areas = ",".join(town.area_names)
    line = [*command(), "update", "install", "--stick", str(stick), *town.options(), "--areas", areas]
    done = subprocess.run(line, check=False, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(done.stdout)
    town.store.activate(town.store.history()[0].number)
    signed, plain = town.places.settings.parent, folder / "plain"
    shutil.copytree(signed, plain)
    shutil.rmtree(plain / "state" / "releases")
    (plain / "root.json").unlink()
    return signed, plain


def _start(stand: Path, expected: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, __file__, CHILD, f"{time.monotonic()}:{stand}"]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    first, version = json.loads(done.stdout.splitlines()[-1])
    if (version == "signed") is not (expected == "signed"):
        raise SystemExit(f"{stand} shows {version}, which is not what is measured")
    return float(first)


def _measure(child: str) -> int:
    begin, _, stand = child.partition(":")
    from kiosk import bootstrap  # noqa: PLC0415 -- its import belongs to the first frame
    from kiosk.bootstrap import stand as composition  # noqa: PLC0415

    opened = composition._exhibition  # noqa: SLF001 -- the last step before the window

    def exhibition(*known: object) -> object:
        made = opened(*known)  # type: ignore[arg-type]
        # Only now: the program itself loads Qt while another process proves.
        from kiosk.ui import application  # noqa: PLC0415

        application.run = _until_a_frame(application, float(begin))
        return made

    composition._exhibition = exhibition  # type: ignore[assignment] # noqa: SLF001
    size = ["--windowed", "--size", "1920x1080", "--stand", "gladbeck"]
    places = [f"--state={stand}/state", f"--settings={stand}/settings.toml", f"--content={stand}/content"]
    return bootstrap.main(["run", *size, *places])


def _until_a_frame(application: Any, begin: float) -> Callable[[Any], int]:  # noqa: ANN401 -- Qt comes later
    def run(setup: Any) -> int:  # noqa: ANN401
        application.make_application(setup.assets)
        screen = application.Screen(setup, lambda _: None)
        frames: list[float] = []
        screen.window.frameSwapped.connect(lambda: frames.append(time.monotonic()))
        screen.show()
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

        while not frames:
            QCoreApplication.processEvents()
        print(json.dumps([(frames[0] - begin) * 1000, setup.exhibition.whole.version]))
        screen.close()
        return 0

    return run


if __name__ == "__main__":
    raise SystemExit(main())
