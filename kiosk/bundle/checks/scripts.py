"""Scripts: every step can be reached, leads on, and comes to an end; what is typed has the right length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, advice
from kiosk.bundle.layout import ID_REMEDY, Kind, is_id
from kiosk.domain.practice.model import END, Script, Step
from kiosk.domain.practice.model import Entry as Digits
from kiosk.domain.practice.run import CHECK, FINISH, INTRO

RESERVED = frozenset({END, INTRO, CHECK, FINISH})
"""Names of places that every practice has."""
MOST_DIGITS = 12
LONGEST_WAIT = 30.0
"""Seconds until a step goes on by itself."""


def check(draft: Draft, report: Report) -> None:
    """Walk through every script."""
    for entry in draft.of(Kind.PRACTICE):
        if entry.value.script is not None:
            _Walk(entry, entry.value.script, report).check()


def ways(step: Step) -> Iterator[tuple[str, str]]:
    """Where a step can lead, with the path of each."""
    if step.to:
        yield "to", step.to
    for at, choice in enumerate(step.choices):
        yield f"choices[{at}].to", choice.to
    if step.entry is not None:
        yield "entry.to", step.entry.to
        for at, wrong in enumerate(step.entry.wrong):
            yield f"entry.wrong[{at}]", wrong
        if step.entry.birthday:
            yield "entry.birthday", step.entry.birthday


class _Walk:
    def __init__(self, entry: Entry, script: Script, report: Report) -> None:
        self._entry = entry
        self._script = script
        self._report = report
        self._known = {step.id for step in script.steps}

    def check(self) -> None:
        """Look at each step, then at what leads where."""
        counted = Counter(step.id for step in self._script.steps)
        self._target("start", self._script.start, self._known)
        for at, step in enumerate(self._script.steps):
            path = f"steps[{at}]"
            if not is_id(step.id) or step.id in RESERVED:
                self._error(f"{path}.id", f"Ein Schritt kann nicht „{step.id}“ heißen", ID_REMEDY)
            elif counted[step.id] > 1:
                self._error(f"{path}.id", f"„{step.id}“ gibt es zweimal", "Einen anderen Namen geben.")
            self._step(path, step)
        onward = {step.id: {to for _, to in ways(step)} for step in self._script.steps}
        backward: dict[str, set[str]] = {}
        for name, targets in onward.items():
            for target in targets:
                backward.setdefault(target, set()).add(name)
        reached, ending = _reachable([self._script.start], onward), _reachable([END], backward)
        for at, step in enumerate(self._script.steps):
            if step.id not in reached:
                self._error(f"steps[{at}]", f"Zu „{step.id}“ führt kein Weg", "Löschen oder dahin führen.")
            elif step.id not in ending:
                message = f"Von „{step.id}“ führt kein Weg zum Ende"
                self._error(f"steps[{at}]", message, "Mindestens ein Weg muss bis „end“ führen.")

    def _step(self, path: str, step: Step) -> None:
        if bool(step.to) + bool(step.choices) + (step.entry is not None) != 1:
            message = "Ein Schritt hat genau eines: to, choices oder entry"
            self._error(path, message, "Das eine ergänzen, die anderen löschen.")
        for below, target in ways(step):
            self._target(f"{path}.{below}", target, self._known | {END})
        keys = Counter(choice.key for choice in step.choices)
        for at, choice in enumerate(step.choices):
            if not is_id(choice.key) or keys[choice.key] > 1:
                message = f"„{choice.key}“ ist hier kein Schlüssel, oder er steht zweimal"
                self._error(f"{path}.choices[{at}].key", message, ID_REMEDY)
        if not 0 <= step.wait_s <= LONGEST_WAIT or (step.wait_s and not step.to):
            message = "So kann ein Schritt nicht warten"
            remedy = f"0 bis {LONGEST_WAIT:.0f} Sekunden, und nur bei einem Schritt mit to."
            self._error(f"{path}.wait_s", message, remedy)
        if step.entry is not None:
            self._digits(f"{path}.entry", step.entry)

    def _digits(self, path: str, entry: Digits) -> None:
        if not 0 < entry.digits <= MOST_DIGITS:
            message = f"{entry.digits} Ziffern kann niemand eingeben"
            self._error(f"{path}.digits", message, f"1 bis {MOST_DIGITS} angeben.")
        for at, one in enumerate(entry.accept):
            if len(one) != entry.digits or not (one.isascii() and one.isdigit()):
                message = f"„{one}“ hat nicht {entry.digits} Ziffern"
                self._error(f"{path}.accept[{at}]", message, "Ändern, oder digits anpassen.")

    def _target(self, path: str, target: str, known: Iterable[str]) -> None:
        if target not in known:
            remedy = advice(target, known, "Den Schritt anlegen oder den Weg ändern.")
            self._error(path, f"Den Schritt „{target}“ gibt es nicht", remedy)

    def _error(self, path: str, message: str, remedy: str) -> None:
        self._report.error(self._entry.spot(f"script.{path}"), message, remedy)


def _reachable(start: Iterable[str], ways_of: Mapping[str, Iterable[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += ways_of.get(one, ())
    return found
