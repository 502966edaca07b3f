"""Sections of Markdown to the texts of services, offers and terms, with the line of each item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kiosk.bundle.findings import Report, Spot, advice
from kiosk.bundle.layout import is_id
from kiosk.bundle.markdown_source import Section
from kiosk.domain.catalogue import Module, OfferText, ServiceText, TermText
from kiosk.domain.prose import Block

T = TypeVar("T")

_Headings = Mapping[str, tuple[str, bool]]
"""Heading to its path in the text, and whether it must be there."""

_OFFER_HEADINGS: _Headings = {"use": ("use", True), "today": ("today", False)}
_SERVICE_HEADINGS: _Headings = {str(module): (f"modules.{module}", True) for module in Module}


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """A text, and the line of each of its paths ("summary[0].items[1]")."""

    value: T
    lines: dict[str, int] = field(default_factory=dict)


def service_text(sections: Sequence[Section], file: str, report: Report) -> Written[ServiceText] | None:
    """The text of a service: title, summary, and all eight modules."""
    parts = _Parts(sections, file, report, _SERVICE_HEADINGS)
    if parts.title is None:
        return None
    modules = {Module(name): blocks for name, blocks in parts.named.items()}
    return Written(ServiceText(title=parts.title, summary=parts.summary, modules=modules), parts.lines)


def offer_text(sections: Sequence[Section], file: str, report: Report) -> Written[OfferText] | None:
    """The text of an offer: title, summary, its use, and perhaps what became of it."""
    parts = _Parts(sections, file, report, _OFFER_HEADINGS)
    if parts.title is None:
        return None
    text = OfferText(
        title=parts.title,
        summary=parts.summary,
        use=parts.named.get("use", ()),
        today=parts.named.get("today", ()),
    )
    return Written(text, parts.lines)


def term_texts(sections: Iterable[Section], file: str, report: Report) -> dict[str, Written[TermText]]:
    """The glossary of one language: terms by their ids."""
    found: dict[str, Written[TermText]] = {}
    for section in sections:
        spot = Spot(file, section.line, section.heading)
        entry, _, title = (part.strip() for part in section.heading.partition(":"))
        if section.level == 1 and not section.blocks:
            continue
        if not is_id(entry) or not title:
            report.error(spot, "Die Überschrift nennt keinen Begriff", "„## kennung: Wort“ schreiben.")
        elif entry in found:
            report.error(spot, f"Der Begriff „{entry}“ steht zweimal hier", "Einen der beiden löschen.")
        else:
            _not_empty(section, spot, report)
            lines = {"": section.line, "title": section.line, **_lines("body", section)}
            found[entry] = Written(TermText(title=title, body=section.blocks), lines)
    return found


class _Parts:
    """The pieces of a text that has a title, a summary and named sections."""

    def __init__(self, sections: Sequence[Section], file: str, report: Report, headings: _Headings) -> None:
        self.title: str | None = None
        self.summary: tuple[Block, ...] = ()
        self.named: dict[str, tuple[Block, ...]] = {}
        self.lines: dict[str, int] = {"": 1}
        self._spot: Callable[[int, str], Spot] = lambda line, name: Spot(file, line, name)
        self._report = report
        if not sections or sections[0].level != 1 or not sections[0].heading:
            report.error(Spot(file), "Die Überschrift mit dem Titel fehlt", "Mit „# Titel“ anfangen.")
            return
        first, *others = sections
        self.title = first.heading
        self.summary = first.blocks
        self.lines |= {"title": first.line, **_lines("summary", first)}
        if not first.blocks:
            report.error(
                Spot(file, first.line),
                "Unter dem Titel fehlt die Einleitung",
                "Ein bis drei Sätze schreiben.",
            )
        for section in others:
            self._take(section, headings)
        self._complete(headings, file)

    def _take(self, section: Section, headings: _Headings) -> None:
        name = section.heading
        spot = self._spot(section.line, name)
        if name not in headings or section.level == 1:
            remedy = advice(name, headings, f"Erlaubt: {', '.join(f'## {known}' for known in headings)}.")
            self._report.error(spot, f"Die Überschrift „{name}“ ist hier nicht vorgesehen", remedy)
        elif name in self.named:
            self._report.error(spot, f"„## {name}“ steht zweimal in der Datei", "Zusammenlegen.")
        else:
            _not_empty(section, spot, self._report)
            self.named[name] = section.blocks
            path = headings[name][0]
            self.lines |= {path: section.line, **_lines(path, section)}

    def _complete(self, headings: _Headings, file: str) -> None:
        for name, (_, needed) in headings.items():
            if needed and name not in self.named:
                self._report.error(Spot(file, 1, name), f"Der Abschnitt „## {name}“ fehlt", "Ergänzen.")
        order = [name for name in headings if name in self.named]
        if list(self.named) != order:
            remedy = f"So ordnen: {', '.join(order)}."
            self._report.warning(
                Spot(file), "Die Abschnitte stehen in anderer Reihenfolge als üblich", remedy
            )


def _not_empty(section: Section, spot: Spot, report: Report) -> None:
    if not section.blocks:
        report.error(spot, "Der Abschnitt ist leer", "Einen Satz schreiben.")


def _lines(path: str, section: Section) -> dict[str, int]:
    return {
        f"{path}[{at}].items[{item}]": line
        for at, lines in enumerate(section.lines)
        for item, line in enumerate(lines)
    }
