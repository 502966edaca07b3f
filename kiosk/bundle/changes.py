"""Two compiled bundles in words: what changed, and how it reads before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.bundle.decode import decode, read_manifest
from kiosk.bundle.manifest import is_media
from kiosk.domain.release import difference_words as words
from kiosk.domain.release.difference_words import Preview
from kiosk.domain.release.differences import Change, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What distinguishes two bundles."""

    changes: tuple[Change, ...]
    summary: str
    """In one line: "3 Dienste neu, 1 Link geändert", or that nothing changed."""
    counts: tuple[str, ...]
    """The same in lines."""
    names: tuple[str, ...]
    """Entries that are new or gone."""
    previews: tuple[Preview, ...]


def describe(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Described:
    """What the second bundle changes in the first.

    Raises:
        ContentProblem: one of them is broken.
    """
    old, new = decode(before), decode(after)
    changes = differences(old, new, (_pictures(before), _pictures(after)))
    return Described(
        changes=changes,
        summary=words.summary(changes),
        counts=words.counts(changes),
        names=words.names(changes, old, new),
        previews=words.previews(changes, old, new),
    )


def _pictures(bundle: Mapping[str, bytes]) -> dict[str, str]:
    files = read_manifest(bundle.__getitem__).files
    return {one.path: one.sha256 for one in files if is_media(one.path)}
