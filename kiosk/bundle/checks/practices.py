"""Practices: their stages have what they show, their units are units, their sample people exist."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, suggestion
from kiosk.bundle.layout import Kind
from kiosk.domain.language import FALLBACK
from kiosk.domain.practice.model import Practice, PracticeKind, Stage, StageKind

LONGEST = 60
"""Minutes; nobody stands longer."""


def check(draft: Draft, report: Report) -> None:
    """Look at every practice."""
    known: Mapping[str, Practice] = {entry.id: entry.value for entry in draft.of(Kind.PRACTICE)}
    for entry in draft.of(Kind.PRACTICE):
        practice: Practice = entry.value
        _facts(entry, practice, report)
        for at, stage in enumerate(practice.stages):
            wrong = _stage(stage, practice, known)
            if wrong is not None:
                report.error(entry.spot(f"stages[{at}]"), *wrong)
        for person in practice.samples:
            if person not in draft.declared[Kind.PERSON]:
                remedy = suggestion(person, draft.declared[Kind.PERSON]) or "In persons.yaml anlegen."
                message = f"Beispielperson „{person}“ gibt es nicht"
                report.error(entry.spot(f"samples.{person}"), message, remedy)


def _facts(entry: Entry, practice: Practice, report: Report) -> None:
    if not practice.stages:
        message = "Die Übung hat keine Teile"
        report.error(entry.spot("stages"), message, "Mindestens einen Teil angeben: {kind: form}.")
    if not 0 < practice.minutes <= LONGEST:
        message = f"So lange kann eine Übung nicht dauern: {practice.minutes} Minuten"
        report.error(entry.spot("minutes"), message, f"Eine Zahl von 1 bis {LONGEST} angeben.")
    if practice.kind is PracticeKind.UNIT and practice.services:
        message = "Ein Baustein gehört zu keiner Leistung"
        report.error(entry.spot("services"), message, "services löschen, oder kind: application schreiben.")
    for name, value in practice.values.items():
        if FALLBACK not in value:
            message = f"Die Sprache „{FALLBACK}“ fehlt"
            report.error(entry.spot(f"values.{name}"), message, "Den Text in dieser Sprache ergänzen.")


def _stage(stage: Stage, practice: Practice, known: Mapping[str, Practice]) -> tuple[str, str] | None:
    """What a stage lacks, and what to do; that a unit exists at all is looked up elsewhere."""
    if bool(stage.unit) != (stage.kind is StageKind.UNIT):
        return "Ein Teil mit kind: unit nennt mit unit seinen Baustein, andere nicht", "So ändern."
    if stage.kind is StageKind.FORM and not (practice.form and practice.samples):
        return "Zum Formular fehlen schema.json oder sample.json", "Beide Dateien anlegen."
    if stage.kind is StageKind.SCRIPT and not practice.script:
        return "Zu den Schritten fehlt script.yaml", "Die Datei anlegen oder den Teil löschen."
    unit = known.get(stage.unit)
    if unit is not None and not (unit.kind is PracticeKind.UNIT and unit.script):
        return f"„{stage.unit}“ ist kein Baustein mit Schritten", "Einen Baustein mit script.yaml nennen."
    return None
