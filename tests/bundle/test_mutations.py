"""Whatever an author does to a file, the checker answers, and what it accepts the kiosk accepts."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode
from kiosk.bundle.reading import read
from tests.support.content_tree import ICONS, content_tree

TREE = content_tree()
PIECES = [
    "",
    " ",
    "\n",
    "  ",
    "- ",
    ": ",
    "x",
    '"',
    "{",
    "}",
    "[",
    "]",
    "''",
    "#",
    "## ",
    "é",
    "\t",
    "a.b: c",
    "**",
    "1. ",
]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(TREE)), st.integers(0, 2000), st.integers(0, 30), st.sampled_from(PIECES))
@example("hosts.yaml", 2, 4, '""')
@example("services/hund-anmelden/service.yaml", 0, 0, '"": x\n')
@example("services/hund-anmelden/service.yaml", 0, 0, '".a.[0]": x\n')
@example("services/hund-anmelden/service.yaml", 0, 0, '"x]": x\n')
@example("situations.yaml", 2, 0, '"": x\n  ')
@example("situations.yaml", 2, 0, '"[1]": x\n  ')
def test_any_edit_is_answered(path: str, start: int, length: int, piece: str) -> None:
    data = TREE[path]
    at = start % (len(data) + 1)
    reading = read({**TREE, path: data[:at] + piece.encode() + data[at + length :]}, ICONS)
    if reading.catalogue is None:
        assert any(str(finding).startswith("content/") for finding in reading.findings)
    else:
        assert decode(compile_bundle(reading.catalogue, reading.media)) == reading.catalogue


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(TREE)), st.binary(max_size=80))
def test_any_bytes_are_answered(path: str, data: bytes) -> None:
    assert read({**TREE, path: data}, ICONS).findings
