"""The content that ships: no errors, the round trip, and the time it takes."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
ICONS = frozenset((ROOT / "assets" / "icons.txt").read_text(encoding="utf-8").split())


def content() -> dict[str, bytes]:
    return {
        path.relative_to(CONTENT).as_posix(): path.read_bytes()
        for path in CONTENT.rglob("*")
        if path.is_file()
    }


def test_the_content_has_no_errors_and_survives_the_round_trip() -> None:
    reading = read(content(), ICONS)
    assert [str(finding) for finding in reading.findings if finding.severity is Severity.ERROR] == []
    assert reading.catalogue is not None
    assert decode(compile_bundle(reading.catalogue, reading.media)) == reading.catalogue


def test_reading_everything_is_quick() -> None:
    files = content()
    start = time.process_time()
    read(files, ICONS)
    traced = sys.gettrace() is not None  # coverage makes everything several times slower
    assert time.process_time() - start < (10 if traced else 1.5)
