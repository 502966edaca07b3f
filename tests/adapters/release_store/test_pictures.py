"""Pictures are drawn once elsewhere; what kills or hangs the one who draws is refused."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kiosk.adapters.release_store import picture_child
from kiosk.adapters.release_store.pictures import CHILD, PictureCheck
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused
from tests.support.content_tree import picture

RUN = f"import sys, runpy; sys.path[:] = {sys.path!r}; runpy.run_module({CHILD!r}, run_name='__main__')"
REAL = (sys.executable, "-c", RUN)
GOOD = picture()


def refusal(path: str, data: bytes, command: tuple[str, ...] = REAL, patience_s: float = 30.0) -> str:
    with pytest.raises(Refused) as caught:
        PictureCheck(command, patience_s)([("media/a/gut.png", GOOD), (path, data)])
    assert caught.value.reason is Reason.NOT_SHOWN
    return caught.value.where


def test_good_pictures_pass() -> None:
    jpeg = picture(1920, 1080, "JPEG")
    PictureCheck(REAL)([("media/a/eins.png", GOOD), ("media/a/zwei.jpg", jpeg), ("media/a/drei.png", GOOD)])


def test_without_pictures_nothing_is_started() -> None:
    PictureCheck(("/nothing/there",))([])


def test_a_process_that_cannot_be_started_is_a_problem_of_the_machine() -> None:
    with pytest.raises(EnvironmentProblem):
        PictureCheck(("/nothing/there",))([("media/a/eins.png", GOOD)])


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("svg.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Das Bild lässt sich nicht lesen"),
        ("leer.png", b"", "Das Bild lässt sich nicht lesen"),
        ("halb.png", GOOD[:45], "Das Bild lässt sich nicht lesen"),
        ("anders.jpg", GOOD, "Das Bild ist PNG, heißt aber .jpg"),
        ("riesig.png", picture(3000, 10), "Das Bild hat 3000 × 10 Pixel"),
        ("schwer.png", b"x" * 500_001, "Das Bild ist größer als 500 kB"),
    ],
)
def test_what_is_wrong_is_told(name: str, data: bytes, words: str) -> None:
    assert refusal(f"media/a/{name}", data) == f"media/a/{name}: {words}"


DIES = "import sys; sys.stdin.buffer.readline(); sys.stdin.buffer.read({size}); print(flush=True); {then}"


@pytest.mark.parametrize(
    ("then", "patience_s"),
    [
        ("import os; os.abort()", 30.0),
        ("sys.exit()", 30.0),
        ("import time; time.sleep(600)", 0.5),
        ("sys.stdin.buffer.read(); import time; time.sleep(600)", 0.5),
    ],
)
def test_a_process_that_dies_or_hangs_refuses_the_picture_that_it_had(then: str, patience_s: float) -> None:
    command = (sys.executable, "-c", DIES.format(size=len(GOOD), then=then))
    where = refusal("media/a/boese.png", b"x" * 300_000, command, patience_s)
    assert where == "media/a/boese.png: Das Bild lässt sich nicht zeichnen"


def test_no_process_stays_when_reading_fails() -> None:
    def broken() -> Iterator[tuple[str, bytes]]:
        yield "media/a/gut.png", GOOD
        raise Refused(Reason.DAMAGED, "media/a/weg.png")

    with pytest.raises(Refused) as caught:
        PictureCheck(REAL)(broken())
    assert caught.value.reason is Reason.DAMAGED


def test_the_child_answers_one_line_for_each_picture() -> None:
    asked = f"{len(GOOD)} png\n".encode() + GOOD + f"{len(GOOD)} webp\n".encode() + GOOD
    said = io.BytesIO()
    picture_child.answer(io.BytesIO(asked), said)
    assert said.getvalue().decode() == "\nDas Bild ist PNG, heißt aber .webp\n"


@pytest.mark.skipif(os.name != "posix", reason="such limits exist on POSIX only")
def test_the_child_gets_no_more_memory_and_writes_no_file(tmp_path: object) -> None:
    code = (
        f"import sys; sys.path[:] = {sys.path!r}\n"
        f"from {CHILD} import limit\n"
        "limit()\n"
        "try:\n    bytearray(700_000_000)\nexcept MemoryError:\n    print('memory')\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try:\n"
        "    with open('file', 'wb', buffering=0) as file:\n        file.write(b'x')\n"
        "except OSError:\n    print('file')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=str(tmp_path), capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["memory", "file"]
