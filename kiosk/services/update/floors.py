"""The second memory of versions: where the verifier's own is lost, old sticks still do not come in.

Beside the roles of the metadata it counts each area's manifest (`gladbeck/bundle.json`), whose version never
goes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.domain.release.model import Generation, Vouched

ROOT = "root"


def seen(generations: Iterable[Generation]) -> dict[str, int]:
    """The highest version of each name in all generations, shown or not, since the last newer root."""
    floors: dict[str, int] = {}
    for generation in sorted(generations, key=lambda one: one.number):
        floors = raised(floors, generation.floors)
    return floors


def raised(floors: Mapping[str, int], versions: Mapping[str, int]) -> dict[str, int]:
    """The floors after these versions; with a newer root the other roles begin where they are now."""
    renewed = versions.get(ROOT, 0) > floors.get(ROOT, 0)
    return {
        name: versions[name]
        if renewed and name in versions and "/" not in name
        else max(floors.get(name, 0), versions.get(name, 0))
        for name in {**floors, **versions}
    }


def of_roles(vouched: Vouched) -> dict[str, int]:
    """The versions that the metadata has."""
    return {role.role: role.version for role in vouched.roles}


def below(floors: Mapping[str, int], versions: Mapping[str, int]) -> str:
    """What is older than was seen, in a few words; empty where nothing is.

    With a newer root the other roles may begin again at 1: that is how keys that were misused to count up are
    replaced (TUF 1.0, 5.3.11). Manifests are never let off, so content still cannot go back.
    """
    renewed = versions.get(ROOT, 0) > floors.get(ROOT, 0)
    for name, version in sorted(versions.items()):
        if version < floors.get(name, 0) and (not renewed or "/" in name):
            return f"{name}: {version} statt mindestens {floors[name]}"
    return ""
