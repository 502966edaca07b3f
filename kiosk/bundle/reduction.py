"""Content without what it says about places that are not part of it.

The region's services and offers name what is different in single places. A stand that took over the areas of
some places only leaves the others out; with all places, nothing is changed, not a byte.
A tour that opens what was left out is left out as a whole: a demonstration with a hole in it is none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from kiosk.bundle import manifest
from kiosk.bundle.layout import Kind
from kiosk.domain.tour.goals import about
from kiosk.domain.tour.model import Goal

_NAMES_PLACES = b'"places":'


class _Step(msgspec.Struct):
    """As much of a step as counts here."""

    open: Goal | None = None


class _Tour(msgspec.Struct):
    """As much of a tour as counts here."""

    steps: tuple[_Step, ...]


def reduced(files: Mapping[str, bytes], places: Collection[str]) -> dict[str, bytes]:
    """The files of a bundle (without its manifest) with no word about other places than these.

    A service loses its differences; an offer that is made in other places only is left out as a whole.
    """
    kept: dict[str, bytes] = {}
    for path, data in files.items():
        found = _reduced(path, data, places)
        if found is not None:
            kept[path] = found
    offers = {path for path in files if path not in kept}
    return {path: data for path, data in kept.items() if not (offers and _opens(path, data, offers))}


def _opens(path: str, data: bytes, offers: Collection[str]) -> bool:
    """Whether the file is a tour that opens one of these offers, or its code."""
    folder, _ = manifest.entry_path(path) or ("", "")
    if folder != Kind.TOUR:
        return False
    try:
        tour = msgspec.json.decode(data, type=_Tour)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False  # as below
    goals = (step.open for step in tour.steps)
    return any(f"{about(goal)}/{goal.subject}.json" in offers for goal in goals if goal is not None)


def _reduced(path: str, data: bytes, places: Collection[str]) -> bytes | None:
    folder, _ = manifest.entry_path(path) or ("", "")
    if folder not in {Kind.SERVICE, Kind.OFFER} or _NAMES_PLACES not in data:
        return data
    try:
        tree = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return data  # what is wrong with it is said by `decode`
    named = tree.get("places") if isinstance(tree, dict) else None
    if isinstance(named, dict):
        left: object = {place: what for place, what in named.items() if place in places}
    elif isinstance(named, list):
        left = [place for place in named if place in places]
        if named and not left:
            return None
    else:
        return data
    return data if left == named else manifest.encode({**tree, "places": left})
