"""A release that was found, as an offer: from whom, since when, and what it changes here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.release.difference_words import counts, names, previews
from kiosk.domain.release.differences import differences
from kiosk.domain.release.model import Generation, Origin
from kiosk.services.update.install import Found
from kiosk.services.update.messages import MOST_ROWS, Offer, clean


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs in words, and texts before and after: (where, before, after)."""

    lines: tuple[str, ...] = ()
    texts: tuple[tuple[str, str, str], ...] = ()


FIRST = "Das ist der erste Inhalt für diesen Stand."
SAME = "Am Inhalt ändert sich nichts. Nur die Unterschriften sind neu."


def make_offer(
    found: Found, origin: Origin, areas: Iterable[str], shown: Generation | None, changes: Changes
) -> Offer:
    """The offer; `shown` is the generation that is shown now."""
    had = {file.sha256 for file in shown.files} if shown else set()
    signers = dict.fromkeys(name for area in areas for name in found.vouched.role(area).signers)
    ends = [role.expires for role in found.vouched.roles]
    lines = changes.lines or (SAME,)
    return Offer(
        key=found.key,
        origin=origin,
        operator=clean(found.policy.operator),
        signers=tuple(clean(name) for name in [*signers][:MOST_ROWS]),
        published=found.examined.published or min(ends),
        version=clean(found.examined.content_version),
        changes=tuple(clean(line) for line in _first(lines)),
        before_after=tuple((clean(a), clean(b), clean(c)) for a, b, c in changes.texts[:MOST_ROWS]),
        size=sum(file.size for file in found.vouched.files if file.sha256 not in had),
    )


def compare(before: Catalogue | None, after: Catalogue) -> Changes:
    """What of a catalogue differs from the one that is shown now."""
    if before is None:
        return Changes((FIRST,))
    found = differences(before, after)
    lines = (*counts(found), *names(found, before, after))
    texts = tuple((one.where, one.before, one.after) for one in previews(found, before, after))
    return Changes(lines, texts)


def summary(changes: Changes) -> str:
    """One line for the history: how many of what, without the names."""
    counted = [line for line in changes.lines if ":" not in line]
    return clean(", ".join(counted)) if counted else SAME


def _first(lines: tuple[str, ...]) -> tuple[str, ...]:
    if len(lines) <= MOST_ROWS:
        return lines
    return (*lines[: MOST_ROWS - 1], f"und {len(lines) - MOST_ROWS + 1} weitere Änderungen")
