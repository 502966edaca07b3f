"""Walks through every tour at every stand: what it opens, fills in, chooses and points at must be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kiosk.bundle.checks.sample_answers import day_of
from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, advice
from kiosk.bundle.layout import Kind
from kiosk.domain.catalogue import Stand
from kiosk.domain.tour.goals import opens
from kiosk.domain.tour.model import Act, PracticeAct
from kiosk.domain.tour.targets import BAR, PLACE, TOP
from kiosk.domain.tour.walk import Stop, Walker
from kiosk.domain.visit_events import View
from kiosk.validation.json_schema import SchemaChecker

_EVERYWHERE = frozenset({*BAR, *TOP, PLACE})


@dataclass(frozen=True, slots=True)
class _Fault:
    """Something that a tour wants and a page does not have; the same at several stands, whatever is there."""

    path: str
    message: str
    remedy: str = field(compare=False)


def check(draft: Draft, report: Report) -> None:
    """Walk each tour once, and look at each of its pages as every stand shows it."""
    catalogue = draft.catalogue()
    stands = sorted(catalogue.stands.values(), key=lambda stand: stand.id)
    if not stands:
        return
    checker = SchemaChecker(day_of(draft.header.version))
    walkers = [Walker(catalogue, stand, checker) for stand in stands]
    for entry in draft.of(Kind.TOUR):
        stops = list(walkers[0].walk(entry.value))
        found: dict[_Fault, list[str]] = defaultdict(list)
        for walker in walkers:
            for fault in _faults([_at_stand(stop, walker) for stop in stops]):
                found[fault].append(walker.stand.id)
        for fault, where in found.items():
            message = fault.message
            if len(where) < len(stands):
                named = ", ".join(f"„{stand}“" for stand in where)
                message = f"{message} (am Stand {named})"
            report.error(entry.spot(fault.path), message, fault.remedy)
        _waiting(entry, stops, report)


def _at_stand(stop: Stop, walker: Walker) -> Stop:
    """The same step at another stand; practices are the same everywhere."""
    stand: Stand = walker.stand
    visit = replace(stop.visit, home_place=stand.place, place=stand.place)
    goal = stop.step.open
    opened = goal is None or opens(walker.catalogue, stand, goal)
    shown = stop.shown if visit.page.view is View.PRACTICE else walker.shown(visit)
    return replace(stop, visit=visit, opened=opened, shown=shown)


def _faults(stops: list[Stop]) -> Iterator[_Fault]:
    """What is missing; after a page that is not the wanted one, only from the next page on."""
    lost = False
    for at, stop in enumerate(stops):
        lost = lost and stop.step.open is None
        if lost:
            continue
        path = f"steps[{at}]"
        if not stop.opened:
            message = "Diese Seite hat dort nichts zu zeigen"
            yield _Fault(f"{path}.open", message, "Eine andere Seite öffnen.")
        elif stop.stuck:
            first = stop.stuck[0]
            act = stop.step.practise[first.act]
            message = f"Das geht auf dieser Seite nicht: {_named(act)}"
            yield _Fault(f"{path}.practise[{first.act}]", message, _instead(act, first.shown))
        elif stop.step.point is not None and not stop.pointed:
            wanted = stop.step.point.at
            message = f"„{wanted}“ ist auf dieser Seite nicht zu sehen"
            remedy = advice(wanted, stop.shown, f"Hier gibt es: {_listed(stop.shown)}.")
            yield _Fault(f"{path}.point.at", message, remedy)
        lost = not stop.opened or bool(stop.stuck)


def _waiting(entry: Entry, stops: list[Stop], report: Report) -> None:
    for at, stop in enumerate(stops):
        if stop.waits_s > 0:
            seconds = f"{stop.waits_s:g}".replace(".", ",")
            message = f"Diese Seite geht nach {seconds} Sekunden von selbst weiter"
            remedy = "Am Ende von practise noch {act: next} ergänzen."
            report.warning(entry.spot(f"steps[{at}].practise"), message, remedy)


def _named(act: PracticeAct) -> str:
    return " ".join(filter(None, (act.act.value, act.field, act.choice)))


def _instead(act: PracticeAct, shown: frozenset[str]) -> str:
    """What can be done on the page."""
    if PLACE in shown:  # not a practice
        return "Davor mit open eine Übung öffnen: {view: practice, subject: …}."
    if act.act is Act.BEGIN:
        return "begin geht nur auf der ersten Seite einer Übung."
    if act.act is Act.TYPE:
        return "type geht nur, wo eine Zahl getippt wird, und nur mit so vielen Ziffern."
    if act.field and f"field/{act.field}" in shown:
        return _answers(act)
    return f"Hier gibt es: {_listed(shown)}."


def _answers(act: PracticeAct) -> str:
    """What a field that is there could be answered with."""
    if act.act is Act.FILL:
        return "Zu diesem Feld steht in sample.json keine Antwort."
    return "Als choice yes oder no schreiben, sonst einen Namen aus schema.json."


def _listed(shown: frozenset[str]) -> str:
    return ", ".join(sorted(shown - _EVERYWHERE) or sorted(shown))
