"""What the band of the preview says."""

from __future__ import annotations

import pytest

from kiosk.services.preview import Look, Problem
from kiosk.ui.bridge.preview import FIRST, Preview


@pytest.fixture
def preview(qapp: object) -> Preview:
    assert qapp
    return Preview()


def test_without_an_author_there_is_none(preview: Preview) -> None:
    assert not preview._get_active()
    assert (preview._get_count(), preview._get_warnings(), preview._get_unchecked()) == (0, 0, 0)
    assert preview._get_problems().rowCount() == 0


def test_it_is_there_while_the_content_is_read_for_the_first_time(preview: Preview) -> None:
    preview.begin()
    assert preview._get_active()
    assert preview._get_busy()
    preview.show(Look(None, warnings=2, unchecked=3))
    assert preview._get_active()
    assert not preview._get_busy()
    assert (preview._get_count(), preview._get_warnings(), preview._get_unchecked()) == (0, 2, 3)
    preview.show(None)
    assert not preview._get_active()


def test_it_shows_the_first_problems_and_counts_all(preview: Preview) -> None:
    preview.show(
        Look(None, tuple(Problem(str(n), "hosts.yaml, Zeile 1", "Falsch.") for n in range(FIRST + 2)))
    )
    assert preview._get_count() == FIRST + 2
    assert preview._get_problems().rowCount() == FIRST
    preview.show(Look(None))
    assert preview._get_problems().rowCount() == 0
