"""The speaker notes of a tour as cards, for a volunteer without a second screen and without a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kiosk.domain.language import FALLBACK
from kiosk.domain.tour.model import StepText, Tour, TourStep
from kiosk.services.pages.common import first_sentence

KEYS = (("Weiter", "Bild ab"), ("Zurück", "Bild auf"), ("Schwarzes Bild", "B"), ("Beenden", "Esc"))
"""What the keys of a clicker or a keyboard do (`kiosk.ui.clicker`)."""

LONGEST_SAYING, LONGEST_NOTE = 300, 480
"""Characters that go on one card for sure, at the size of the letters there."""
_LONGEST_OUTLOOK = 84
_LONGEST_RUNNING = 50
_SENTENCE = re.compile(r"\S.*?(?:[.?!:…]+[“”\"]?(?=\s)|$)", re.DOTALL)

Part = Mapping[str, object]


def notes_data(tour: Tour, *, alone: bool = False) -> Mapping[str, object]:
    """The cards as the typesetter takes them; `alone` gives every card a page of its own."""
    words = tour.texts[FALLBACK]
    count = len(tour.steps)
    texts = [words.steps[step.id] for step in tour.steps]
    after = [
        *(f"Danach: {_short(first_sentence(text.say), _LONGEST_OUTLOOK)}" for text in texts[1:]),
        "Das war der letzte Schritt.",
    ]
    return {
        "document": f"Sprechkarten: {words.title}",
        "lang": FALLBACK,
        "alone": alone,
        "title": words.title,
        "running": _short(words.title, _LONGEST_RUNNING),
        "summary": words.summary,
        "icon": tour.icon,
        "minutes": tour.minutes,
        "count": f"{count} {'Schritt' if count == 1 else 'Schritte'}",
        "keys": [{"does": does, "key": key} for does, key in KEYS],
        "steps": [
            {"label": f"{number} von {count}", "parts": list(_parts(step, text)), "next": outlook}
            for number, (step, text, outlook) in enumerate(
                zip(tour.steps, texts, after, strict=True), start=1
            )
        ],
    }


def pieces(text: str, longest: int) -> Sequence[str]:
    """The text in pieces of whole sentences; a sentence that is longer itself is divided between words."""
    made: list[str] = []
    for sentence in (one for found in _SENTENCE.findall(text.strip()) for one in _divided(found, longest)):
        if made and len(made[-1]) + 1 + len(sentence) <= longest:
            made[-1] += f" {sentence}"
        else:
            made.append(sentence)
    return made


def _divided(sentence: str, longest: int) -> Iterator[str]:
    while len(sentence) > longest:
        at = sentence.rfind(" ", 1, longest)
        at = at if at > 0 else longest
        yield sentence[:at]
        sentence = sentence[at:].lstrip()
    yield sentence


def _parts(step: TourStep, text: StepText) -> Iterator[Part]:
    if step.pause:
        yield _part("pause", "Pause. Der Bildschirm zeigt ein ruhiges Bild.", first=True)
    for number, piece in enumerate(pieces(text.say, LONGEST_SAYING)):
        yield _part("say", piece, first=number == 0)
    for piece in pieces(text.question, LONGEST_SAYING):
        yield _part("question", piece, first=True)
    for number, piece in enumerate(pieces(text.notes, LONGEST_NOTE)):
        yield _part("notes", piece, first=number == 0)
    for number, asked in enumerate(text.asked):
        answer, *more = pieces(asked.answer, LONGEST_NOTE) or ("",)
        yield {**_part("asked", asked.question, first=number == 0), "answer": answer}
        for piece in more:
            yield _part("more", piece, first=False)


def _part(kind: str, text: str, *, first: bool) -> Part:
    return {"kind": kind, "text": text, "first": first}


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1].rsplit(' ', 1)[0]} …"
