"""Tours: their steps can be told apart, open pages that there are, and have words in German."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, advice
from kiosk.bundle.layout import GERMAN, ID_REMEDY, Kind, is_id
from kiosk.domain.language import FALLBACK
from kiosk.domain.tour.goals import VIEWS, about, parts
from kiosk.domain.tour.model import Act, Goal, PracticeAct, Tour, TourText

LONGEST = 30
"""Minutes; no group stands longer."""
FEWEST_STEPS, MOST_STEPS = 2, 30
MOST_ACTS = 20
"""Acts of one step: more than anybody follows, and soon done."""
MOST_ASKED = 6
"""Questions that people usually ask at one step."""
MOST_DIGITS = 12

_Wrong = tuple[str, str, str]
"""Path, message and remedy."""


def check(draft: Draft, report: Report) -> None:
    """Look at every tour; whether it can be walked is seen elsewhere."""
    for entry in draft.of(Kind.TOUR):
        tour: Tour = entry.value
        for path, message, remedy in (*_facts(tour), *_steps(tour, draft)):
            report.error(entry.spot(path), message, remedy)
        for language, words in tour.texts.items():
            _words(entry, tour, (language, words), report)


def _facts(tour: Tour) -> Iterator[_Wrong]:
    if not 0 < tour.minutes <= LONGEST:
        message = f"So lange kann eine Vorführung nicht dauern: {tour.minutes} Minuten"
        yield "minutes", message, f"Eine Zahl von 1 bis {LONGEST} angeben."
    if not FEWEST_STEPS <= len(tour.steps) <= MOST_STEPS:
        message = f"Die Vorführung hat {len(tour.steps)} Schritte"
        yield "steps", message, f"{FEWEST_STEPS} bis {MOST_STEPS} Schritte angeben."


def _steps(tour: Tour, draft: Draft) -> Iterator[_Wrong]:
    counted = Counter(step.id for step in tour.steps)
    for at, step in enumerate(tour.steps):
        path = f"steps[{at}]"
        if not is_id(step.id):
            yield f"{path}.id", f"Ein Schritt kann nicht „{step.id}“ heißen", ID_REMEDY
        elif counted[step.id] > 1:
            yield f"{path}.id", f"„{step.id}“ gibt es zweimal", "Einen anderen Namen geben."
        if step.open is not None:
            yield from _goal(f"{path}.open", step.open, draft)
        if len(step.practise) > MOST_ACTS:
            message = f"Der Schritt tut {len(step.practise)} Dinge, höchstens {MOST_ACTS}"
            yield f"{path}.practise", message, "Mehrere Schritte daraus machen."
        for number, act in enumerate(step.practise):
            wrong = _act(act)
            if wrong is not None:
                yield f"{path}.practise[{number}]", *wrong
        if step.pause and (step.ask or step.point is not None):
            message = "In einer Pause ist ein ruhiges Bild zu sehen, keine Frage und kein Zeiger"
            yield f"{path}.pause", message, "Einen eigenen Schritt für die Pause schreiben."


def _goal(path: str, goal: Goal, draft: Draft) -> Iterator[_Wrong]:
    """What is wrong with a page to open."""
    if goal.view not in VIEWS:
        remedy = advice(goal.view, VIEWS, "Die Liste steht in content/tours/README.md.")
        yield f"{path}.view", f"Die Seite „{goal.view}“ gibt es nicht", remedy
        return
    known = parts(goal.view)
    if goal.part not in known:
        named = ", ".join(sorted(known - {""}))
        remedy = advice(goal.part, known, f"Erlaubt: {named}." if named else "part löschen.")
        yield f"{path}.part", f"„{goal.part}“ gibt es auf dieser Seite nicht", remedy
        return
    field = about(goal)
    if not field and goal.subject:
        yield f"{path}.subject", f"Die Seite „{goal.view}“ gibt es nur einmal", "subject löschen."
    if field and goal.subject not in draft.declared[Kind(field)]:
        remedy = advice(goal.subject, draft.declared[Kind(field)], "Mit subject nennen, was es gibt.")
        yield f"{path}.subject", f"{GERMAN[Kind(field)]} „{goal.subject}“ gibt es nicht", remedy


def _act(act: PracticeAct) -> tuple[str, str] | None:
    """What an act has too much or too little."""
    match act.act:
        case Act.CHOOSE:
            fits = bool(act.choice)
            remedy = "Mit choice die Antwort nennen; bei einer Frage dazu field."
        case Act.TYPE:
            digits = act.choice.isascii() and act.choice.isdecimal() and len(act.choice) <= MOST_DIGITS
            fits = digits and not act.field
            remedy = f'Nur choice mit höchstens {MOST_DIGITS} Ziffern angeben: choice: "123456".'
        case Act.FILL:
            fits = not act.choice
            remedy = "choice löschen."
        case _:
            fits = not act.choice and not act.field
            remedy = "field und choice löschen."
    return None if fits else (f"So geht „{act.act}“ nicht", remedy)


def _words(entry: Entry, tour: Tour, words: tuple[str, TourText], report: Report) -> None:
    """Compare the words of one language with the steps."""
    language, text = words
    path = f"texts.{language}.steps"
    make = report.error if language == FALLBACK else report.warning
    for step in tour.steps:
        said = text.steps.get(step.id)
        if said is None or not said.say.strip():
            remedy = f"Unter steps „{step.id}:“ mit „say: …“ ergänzen."
            make(entry.spot(f"{path}.{step.id}"), f"Zum Schritt „{step.id}“ fehlen die Worte", remedy)
        elif step.ask != bool(said.question.strip()):
            message = "Die Frage an die Gruppe fehlt" if step.ask else "Diese Frage zeigt niemand"
            remedy = "„question: …“ ergänzen." if step.ask else "Beim Schritt „ask: true“ ergänzen."
            make(entry.spot(f"{path}.{step.id}.question"), message, remedy)
        if said is not None and len(said.asked) > MOST_ASKED:
            message = f"Zum Schritt gehören {len(said.asked)} Fragen der Leute, höchstens {MOST_ASKED}"
            report.error(entry.spot(f"{path}.{step.id}.asked"), message, "Die häufigsten behalten.")
    known = {step.id for step in tour.steps}
    for name in text.steps:
        if name not in known:
            remedy = advice(name, known, "Umbenennen oder löschen.")
            report.error(entry.spot(f"{path}.{name}"), f"Den Schritt „{name}“ gibt es nicht", remedy)
