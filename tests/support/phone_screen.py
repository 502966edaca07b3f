"""A process with the real screen that pairs a phone and shows a tour: `python -m tests.support.phone_screen`.

Its first line: what a phone reads in the picture of the screen, and the threads of the helper. Then a line
for each thing that happened: paired, the step of the tour, and how the pairing ended.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import zxingcpp

PATIENCE_S = 60.0


def main() -> int:
    """Pair, show a tour, and end with it."""
    os.environ["QT_QPA_PLATFORM"], os.environ["QT_QUICK_BACKEND"] = "offscreen", "software"
    from PySide6.QtGui import QImage  # noqa: PLC0415 -- Qt comes after the environment is set

    from kiosk.adapters.phone.process import PhoneProcess  # noqa: PLC0415
    from kiosk.bootstrap.phone import pairing_parts  # noqa: PLC0415
    from kiosk.domain.settings import Settings  # noqa: PLC0415
    from tests.support.screens import application, close_all, open_screen, settle  # noqa: PLC0415

    parts = pairing_parts(Settings(phone_address="127.0.0.1"))
    screen = open_screen(application(), pairing=parts)

    def until(condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < end
            settle(1)

    def state() -> str:
        return str(screen.staff.pairing.property("state"))

    screen.staff._become("open")
    screen.staff.enter("phone")
    screen.staff.pairing.switchOn()
    until(lambda: state() == "waiting")
    settle(3)
    image = screen.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(bytes(image.constBits()), np.uint8)
    (found,) = zxingcpp.read_barcodes(
        pixels.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()
    )
    assert isinstance(parts.line, PhoneProcess)
    assert parts.line._child is not None
    threads = sorted(os.listdir(f"/proc/{parts.line._child._process.pid}/task"))  # noqa: PTH208
    say(found.text, *threads)
    until(lambda: state() == "paired")
    say("paired")
    screen.staff.close()
    tours = screen.presenting.service
    tours.start(tours.tours[0].key)
    while tours.notes.tour:
        number = tours.notes.number
        say("step", str(number), str(tours.notes.count))
        until(lambda number=number: tours.notes.number != number)  # type: ignore[misc]
    until(lambda: state() == "ended")
    say(state(), str(screen.staff.pairing.property("end")))
    close_all()
    return 0


def say(*words: str) -> None:
    """One line."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main())
