"""What will change, in words: one line for each cell, and a sum."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.bundle.sheets import columns
from kiosk.bundle.sheets.accept import Plan
from kiosk.bundle.sheets.compare import Change
from kiosk.bundle.sheets.source import ServiceFiles

_LONGEST = 60
"""Characters of a value that are shown."""
_BEFORE = 20
"""Characters that are shown before the first difference of long values."""


def lines(plan: Plan) -> Iterator[str]:
    """One line for each changed cell: „Hund anmelden, marl: Gebühr (de): „100 €“ → „120 €““."""
    return (_line(change, plan.services) for change in plan.changes)


def summary(plan: Plan) -> str:
    """How much changes: „3 Zellen in 2 Leistungen: 2 Angaben, 1 Text.“."""
    services = len({change.key[0] for change in plan.changes})
    texts = sum(change.spot.sheet == columns.TEXTS for change in plan.changes)
    cells = len(plan.changes)
    parts = [_count(cells - texts, "Angabe", "Angaben")] if cells > texts else []
    parts += [_count(texts, "Abschnitt", "Abschnitte")] if texts else []
    return f"{_count(services, 'Leistung', 'Leistungen')}: {', '.join(parts)}."


def _line(change: Change, services: ServiceFiles) -> str:
    old, new = _around(change.old, change.new)
    service, *others = change.key
    place = f", {', '.join(others)}" if others and not others[0].startswith("+") else ""
    fresh = " (neue Zeile)" if change.fresh else ""
    return f"{services.title(service)}{place}{fresh}: {change.column.title}: {old} → {new}"


def _around(old: str, new: str) -> tuple[str, str]:
    """Both values, cut around their first difference where they are long."""
    start = 0
    if max(len(old), len(new)) > _LONGEST:
        same = next(
            (at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
        )
        start = max(0, same - _BEFORE)
    return _quoted(old, start), _quoted(new, start)


def _quoted(text: str, start: int) -> str:
    if not text:
        return "leer"
    cut = text[start : start + _LONGEST].replace("\n", " ⏎ ")
    return f"„{'…' if start else ''}{cut}{'…' if len(text) > start + _LONGEST else ''}“"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
