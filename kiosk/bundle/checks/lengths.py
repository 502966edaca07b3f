"""Lengths: what does not fit on a tile is an error, what tires a reader is a warning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.paths import join
from kiosk.domain.catalogue import Difference, OfferText, ServiceText, ShortFact, TermText
from kiosk.domain.handover import Device
from kiosk.domain.prose import Block, BlockKind, plain, plain_blocks
from kiosk.domain.survey import Option, Question, Survey
from kiosk.domain.tour.model import Asked, StepText, TourText

TITLE = 40
"""Characters of a title."""
TILE = 24
"""Characters of a fact on a tile."""
SUMMARY = 220
"""Characters of the text below a title."""
ITEM = 260
"""Characters of a paragraph, a list item or a note."""
MODULE = 900
"""Characters of one section."""
LIST = 8
"""Items of a list."""
SAY = 220
"""Characters of a sentence that a volunteer says; it stands in a bar below the page."""
NOTES = 600
"""Characters of the notes of one step; a card of the size A6 has no more room."""
QUESTION = 140
"""Characters of a question: to the group, of the people, of a survey, and of what is said to it."""
ANSWER = 300
"""Characters of a good answer."""
OPTION = 40
"""Characters of an answer to choose."""


_LONGEST: Mapping[type, Mapping[str, int]] = {
    TourText: {"title": TITLE, "summary": SUMMARY},
    StepText: {"say": SAY, "notes": NOTES, "question": QUESTION},
    Asked: {"question": QUESTION, "answer": ANSWER},
    Survey: {"title": TITLE, "intro": SUMMARY, "thanks": SUMMARY},
    Question: {"text": QUESTION, "hint": QUESTION},
    Option: {"text": OPTION},
    Device: {"title": TITLE, "lead": SUMMARY, "steps": SUMMARY},
}
"""Texts that must fit, by the fields that hold them."""


def check(draft: Draft, report: Report) -> None:
    """Compare every text with its limit."""
    for entry in draft.entries:
        checker = _Checker(entry, report)
        for path, part in entry.parts:
            checker.part(path, part)


class _Checker:
    def __init__(self, entry: Entry, report: Report) -> None:
        self._entry = entry
        self._report = report

    def part(self, path: str, part: object) -> None:
        """Check one part against the limits of its kind."""
        for name, most in _LONGEST.get(type(part), {}).items():
            for below, text in _texts(join(path, name), getattr(part, name)):
                self._error(below, len(text), most, "Der Text")
        match part:
            case ShortFact(short=short):
                self._tile(f"{path}.short", short)
            case Difference(fee=fee, deadline=deadline, note=note):
                self._tile(f"{path}.fee", fee)
                self._tile(f"{path}.deadline", deadline)
                self._notes(f"{path}.note", note)
            case ServiceText(title=title, summary=summary, modules=modules):
                self._title(path, title)
                self._flowing(f"{path}.summary", summary, SUMMARY)
                for module, blocks in modules.items():
                    self._flowing(f"{path}.modules.{module}", blocks, MODULE)
            case OfferText(title=title, summary=summary, use=use, today=today):
                self._title(path, title)
                self._flowing(f"{path}.summary", summary, SUMMARY)
                self._flowing(f"{path}.use", use, MODULE)
                self._flowing(f"{path}.today", today, MODULE)
            case TermText(title=title, body=body):
                self._title(path, title)
                self._flowing(f"{path}.body", body, MODULE)
            case _ if path.endswith("note") and isinstance(part, Mapping):
                self._notes(path, part)

    def _title(self, path: str, title: str) -> None:
        self._error(f"{path}.title", len(title), TITLE, "Der Titel")

    def _tile(self, path: str, short: Mapping[str, str]) -> None:
        for language, text in short.items():
            self._error(f"{path}.{language}", len(text), TILE, "Der Text auf der Kachel")

    def _notes(self, path: str, notes: Mapping[str, str]) -> None:
        for language, text in notes.items():
            self._warn(f"{path}.{language}", len(text), ITEM, "Der Hinweis")

    def _flowing(self, path: str, blocks: Iterable[Block], most: int) -> None:
        blocks = tuple(blocks)
        self._warn(path, len(plain_blocks(blocks)), most, "Der Abschnitt")
        for at, block in enumerate(blocks):
            below = f"{path}[{at}]"
            if len(block.items) > LIST:
                message = f"Die Liste hat {len(block.items)} Punkte, höchstens {LIST}"
                self._report.warning(self._entry.spot(f"{below}.items[0]"), message, "Kürzen oder teilen.")
            what = "Der Absatz" if block.kind is BlockKind.PARAGRAPH else "Der Punkt"
            for item, spans in enumerate(block.items):
                self._warn(f"{below}.items[{item}]", len(plain(spans)), ITEM, what)

    def _error(self, path: str, length: int, most: int, what: str) -> None:
        if length > most:
            self._report.error(self._entry.spot(path), _too_long(what, length, most), "Kürzen.")

    def _warn(self, path: str, length: int, most: int, what: str) -> None:
        if length > most:
            self._report.warning(self._entry.spot(path), _too_long(what, length, most), "Kürzen.")


def _texts(
    path: str, value: str | Mapping[str, str] | tuple[Mapping[str, str], ...]
) -> Iterator[tuple[str, str]]:
    """A text, the texts per language, or a list of these, with their paths."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for language, text in value.items():
            yield f"{path}.{language}", text
    else:
        for at, texts in enumerate(value):
            yield from _texts(f"{path}[{at}]", texts)


def _too_long(what: str, length: int, most: int) -> str:
    return f"{what} hat {length} Zeichen, höchstens {most}"
