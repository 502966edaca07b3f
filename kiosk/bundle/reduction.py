"""Content without what it says about places that are not part of it.

The region's services and offers name what is different in single places. A stand that took over the areas of
some places only leaves the others out; with all places, nothing is changed, not a byte.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from kiosk.bundle import manifest
from kiosk.bundle.layout import Kind

_NAMES_PLACES = b'"places":'


def reduced(files: Mapping[str, bytes], places: Collection[str]) -> dict[str, bytes]:
    """The files of a bundle (without its manifest) with no word about other places than these.

    A service loses its differences; an offer that is made in other places only is left out as a whole.
    """
    kept: dict[str, bytes] = {}
    for path, data in files.items():
        found = _reduced(path, data, places)
        if found is not None:
            kept[path] = found
    return kept


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
