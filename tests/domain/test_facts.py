"""Facts: when they are from."""

from __future__ import annotations

import pytest

from kiosk.domain.facts import german_date


@pytest.mark.parametrize(
    ("as_of", "german"),
    [
        ("2026-06-16", "16.6.2026"),
        ("2021-01-05", "5.1.2021"),
        ("2026-06", "Juni 2026"),
        ("2026-13", "2026-13"),
        ("2024", "2024"),
        ("", ""),
        ("2017-xx-01", "2017-xx-01"),
        ("Sommer-2020", "Sommer-2020"),
    ],
)
def test_a_date_as_germans_write_it(as_of: str, german: str) -> None:
    assert german_date(as_of) == german
