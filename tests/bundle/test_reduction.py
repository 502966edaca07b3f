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


def tour(view: str, subject: str, part: str = "") -> bytes:
    steps = [{"id": "a"}, {"id": "b", "open": {"view": view, "subject": subject, "part": part}}]
    return json.dumps({"id": "t", "steps": steps}).encode()


AWAY = b'{"id":"app","places":["marl"]}'


@pytest.mark.parametrize(
    ("data", "stays"),
    [
        (tour("offer", "app"), False),
        (tour("take", "app", "offer"), False),
        (tour("take", "app", "service"), True),
        (tour("offer", "other"), True),
        (tour("service", "app"), True),
        (b'{"steps":[]}', True),
        (b'{"steps":7}', True),
        (b'{"steps":[{"open":{"view":"offer","subject":"app"', True),
    ],
)
def test_a_tour_that_opens_what_was_left_out_is_left_out(data: bytes, stays: bool) -> None:
    files = {"tours/t.json": data, "offers/app.json": AWAY, "terms.json": b"{}"}
    left = reduced(files, HERE)
    assert left == ({"tours/t.json": data, "terms.json": b"{}"} if stays else {"terms.json": b"{}"})


def test_where_nothing_is_left_out_no_tour_is() -> None:
    files = {"tours/t.json": tour("offer", "app"), "offers/app.json": b'{"id":"app"}'}
    assert reduced(files, HERE) == files
