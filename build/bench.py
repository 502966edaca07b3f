"""Measures what a visitor feels: first frame, wake-up, next page, practice, typing, idle CPU, memory.

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
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CHILD = "--child"
IDLE_S = 5.0
SETTLE_S = 0.4
LONG = "lang"
GROUPS, IN_GROUP = 50, 3
"""A form that no authority should dare: 150 fields to write in, on 50 pages."""
MEASURED_PAGES = 12


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
        found |= self._practices()
        found["colours, ms"] = self._timed(session.cycleScheme)
        found["text size, ms"] = self._timed(session.cycleTextSize)
        found |= self._idle()
        self._screen.close()
        return found

    def _practices(self) -> dict[str, float]:
        """Going on from page to page of a short real form and of a very long one, and writing in it."""
        exhibition, practice = self._screen.setup.exhibition, self._screen.practice
        long_form = _long_practice(exhibition.catalogue.practices["hund-anmelden"])
        practices = {**exhibition.catalogue.practices, LONG: long_form}
        exhibition.catalogue = replace(exhibition.catalogue, practices=practices)
        found: dict[str, float] = {}
        for id_, name in (("hund-anmelden", "Weiter, Hund anmelden, ms"), (LONG, "Weiter, 150 fields, ms")):
            practice.start(id_)
            practice.choosePerson("erika")
            times: list[float] = []
            while len(times) < MEASURED_PAGES:
                practice.fillPage()
                times.append(self._timed(practice.advance))
            found[name] = statistics.median(times)
        pointer = self._screen.pages.practice.page.fields[0].key
        found["letter, 150 fields, ms"] = self._timed(lambda: practice.write(pointer, "a"))
        found["Weiter stays, 150 fields, ms"] = self._timed(lambda: self._refused(pointer))
        return found

    def _refused(self, pointer: str) -> None:
        self._screen.practice.write(pointer, "")
        self._screen.practice.advance()

    def _timed(self, action: Callable[[], object]) -> float:
        self._until(lambda: False, SETTLE_S)
        self._frames.clear()
        start = time.monotonic()
        action()
        self._until(lambda: bool(self._frames), 2)
        return (self._frames[0] - start) * 1000

    def _until(self, condition: Callable[[], bool], seconds: float) -> None:
        from PySide6.QtCore import QEvent  # noqa: PLC0415 -- after the environment is clean

        end = time.monotonic() + seconds
        while time.monotonic() < end and not condition():
            self._app.processEvents()
            # Only a running event loop deletes by itself; without it every page would stay and listen.
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

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


def _long_practice(like: Any) -> Any:  # noqa: ANN401 -- as above
    """A practice with one form of 150 typed fields; every second page depends on the one before."""
    from kiosk.domain.form import model  # noqa: PLC0415 -- its import belongs to the first frame
    from kiosk.domain.practice.model import Stage, StageKind  # noqa: PLC0415

    groups, names = [f"g{number}" for number in range(GROUPS)], [f"f{number}" for number in range(IN_GROUP)]
    text = model.FieldKind.TEXT
    answered = '{"type": "string"}'

    def question(number: int) -> Any:  # noqa: ANN401
        group, before = groups[number], f"/{groups[number - 1]}/f0"
        known = model.Condition(kind=model.ConditionKind.SCHEMA, path=before, schema=answered)
        return model.Question(
            key=group,
            fields=tuple(
                model.Field(path=f"/{group}/{one}", key=f"{group}.{one}", kind=text) for one in names
            ),
            rules=(model.Rule(effect=model.Effect.SHOW, condition=known),) if number % 2 else (),
        )

    part = {
        "type": "object",
        "required": names,
        "properties": {name: {"type": "string", "minLength": 1, "maxLength": 60} for name in names},
        "additionalProperties": False,
    }
    schema = {"type": "object", "properties": dict.fromkeys(groups, part), "additionalProperties": False}
    section = model.Section(key="teil", questions=tuple(question(number) for number in range(GROUPS)))
    keys = [*groups, *(f"{group}.{one}" for group in groups for one in names)]
    return replace(
        like,
        id=LONG,
        stages=(Stage(kind=StageKind.FORM),),
        texts={"de": {"title": "Ein langer Antrag", **{f"{key}.label": f"Frage {key}" for key in keys}}},
        services=(),
        form=model.Form(schema=json.dumps(schema), sections=(section,)),
        samples={"erika": json.dumps({group: dict.fromkeys(names, "Antwort") for group in groups})},
    )


if __name__ == "__main__":
    raise SystemExit(main())
