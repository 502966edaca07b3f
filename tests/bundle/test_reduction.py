"""What is left of files when some places are not there."""

from __future__ import annotations

import json

import pytest

from kiosk.bundle.reduction import reduced

HERE = frozenset({"gladbeck"})


def after(path: str, tree: object) -> object:
    files = reduced({path: json.dumps(tree, separators=(",", ":")).encode()}, HERE)
    return json.loads(files[path]) if path in files else None


@pytest.mark.parametrize(
    ("path", "tree", "expected"),
    [
        ("services/a.json", {"places": {"gladbeck": 1, "marl": 2}}, {"places": {"gladbeck": 1}}),
        ("services/a.json", {"id": "a", "places": {"marl": 2}}, {"id": "a", "places": {}}),
        ("offers/a.json", {"places": ["marl", "gladbeck"]}, {"places": ["gladbeck"]}),
        ("offers/a.json", {"places": ["marl"]}, None),
        ("offers/a.json", {"places": []}, {"places": []}),
        ("offers/a.json", {"places": 7}, {"places": 7}),
        ("offers/a.json", [{"places": ["marl"]}], [{"places": ["marl"]}]),
        ("practices/a.json", {"places": ["marl"]}, {"places": ["marl"]}),
        ("terms.json", {"places": ["marl"]}, {"places": ["marl"]}),
    ],
)
def test_only_services_and_offers_lose_what_is_said_about_other_places(
    path: str, tree: object, expected: object
) -> None:
    assert after(path, tree) == expected


@pytest.mark.parametrize(
    "data",
    [
        b'{"places": {"gladbeck":1}}',
        b'{"id":"marl"}',
        b'{"places":',
        b'{"places":"\xff"}',
        b'{"places":{"\xff":1}}',
    ],
)
def test_what_needs_no_change_stays_byte_for_byte(data: bytes) -> None:
    assert reduced({"services/a.json": data}, HERE) == {"services/a.json": data}
