"""The small content folder, compiled once."""

from __future__ import annotations

from functools import cache

from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from tests.support.content_tree import content_tree

ICONS = frozenset({"badge", "description", "home", "hub", "pets"})


@cache
def small_catalogue() -> Catalogue:
    """All of it."""
    catalogue = read(content_tree(), ICONS).catalogue
    assert catalogue is not None
    return catalogue
