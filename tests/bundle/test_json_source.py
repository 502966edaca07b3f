"""JSON with the lines of its fields."""

from __future__ import annotations

import pytest

from kiosk.bundle.findings import Report
from kiosk.bundle.json_source import parse


def test_values_and_lines() -> None:
    document = parse(b'{\r\n "a": [1.5, true, "\\u00e4\\/\\\\d"],\n "b": {"c": {}}\n}', "x.json", Report())
    assert document is not None
    assert document.tree == {"a": [1.5, True, "ä/\\d"], "b": {"c": {}}}
    assert [document.spot(path).line for path in ("", "a", "a[2]", "b.c", "b.c.d[3].e", "z")] == [
        1,
        2,
        2,
        3,
        3,
        1,
    ]
    assert (document.spot("b.z").file, document.spot("b.z").field) == ("x.json", "b.z")


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (b'{"a": 1,\n}', 2, "kein g\u00fcltiges JSON"),
        (b"{\n a: 1}", 2, "kein g\u00fcltiges JSON"),
        (b"", 1, "kein g\u00fcltiges JSON"),
        (b'{"a": NaN}', 1, "kein g\u00fcltiges JSON"),
        (b'{"a": 1e999}', 1, "kein g\u00fcltiges JSON"),
        (b"[" * 100_000, 1, "kein g\u00fcltiges JSON"),
        (b'{\n"a": "\\ud83d"}', 2, "kein g\u00fcltiges JSON"),
        (b'{"a": 1,\n"a": 2}', 2, "steht zweimal hier"),
        (b'{"a":\n"\\u202e"}', 2, "Schreibrichtung"),
        (b'{"a":\nnull}', 2, "Hier fehlt der Wert"),
        (b'{"a": "\\n"}', 1, "Hier fehlt der Wert"),
        (b"[" * 60 + b"]" * 60, 1, "zu tief verschachtelt"),
        (b"\xff", 1, "UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(data: bytes, line: int, says: str) -> None:
    report = Report()
    assert parse(data, "x.json", report) is None
    found = report.errors()[0]
    assert (found.file, found.line) == ("x.json", line)
    assert says in found.message
