"""Paths of fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.paths import join, outer


def test_joining_and_going_outwards() -> None:
    assert join("", "access") == "access"
    assert join("access", "link") == "access.link"
    assert outer("laws[0].name") == "laws[0]"
    assert outer("laws[0]") == "laws"
    assert outer("laws") == ""


@given(st.text(min_size=1))
def test_going_outwards_always_ends(path: str) -> None:
    assert len(outer(path)) < len(path)
