"""Not more often than allowed, in any window of time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.phone.rate import Rate

MOST, SPAN_S = 3, 10.0


@given(st.lists(st.floats(0, 100), max_size=60))
def test_never_more_than_the_most_in_any_span(times: list[float]) -> None:
    rate = Rate(MOST, SPAN_S)
    allowed = [now for now in sorted(times) if rate.allows(now)]
    for index, now in enumerate(allowed):
        assert sum(1 for other in allowed[: index + 1] if now - other < SPAN_S) <= MOST


def test_what_was_refused_does_not_count() -> None:
    rate = Rate(1, SPAN_S)
    assert rate.allows(0.0)
    assert not any(rate.allows(float(second)) for second in range(1, 10))
    assert rate.allows(SPAN_S)
