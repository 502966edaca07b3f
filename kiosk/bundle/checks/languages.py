"""Languages: German must be there, and every other language of the bundle should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, get_type_hints

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind, is_language
from kiosk.bundle.paths import join
from kiosk.bundle.shape import TypeForm
from kiosk.domain.catalogue import LocalText, Module, Offer, ServiceText
from kiosk.domain.language import FALLBACK

_TEXTS = "texts"
_PER_LANGUAGE = frozenset({_TEXTS, "keywords"})
_PER_PERSON = "samples"


def check(draft: Draft, report: Report) -> None:
    """Compare every text with the languages of the bundle."""
    languages = draft.header.languages
    header = next(draft.of(Kind.HEADER), None)
    if header is not None:
        _check_header(header, report)
    for entry in draft.entries:
        for path, part in entry.parts:
            if isinstance(part, ServiceText) and not set(Module) <= set(part.modules):
                report.error(
                    entry.spot(path), "Es fehlen Abschnitte im Text", "Alle acht Abschnitte schreiben."
                )
            for name, value, needed in _local(part):
                if value or needed:
                    _compare(entry, join(path, name), value, languages, report)
        if isinstance(entry.value, Offer) and entry.value.picture and not entry.value.picture_text:
            remedy = "Mit picture_text sagen, was auf dem Bild zu sehen ist."
            report.error(entry.spot("picture"), "Das Bild hat keine Beschreibung", remedy)


def _check_header(header: Entry, report: Report) -> None:
    spot = header.spot("languages")
    for tag in header.value.languages:
        if not is_language(tag):
            report.error(spot, f"„{tag}“ ist keine Sprache", "Zum Beispiel de, de-simple oder tr schreiben.")
    if FALLBACK not in header.value.languages:
        report.error(spot, "Deutsch fehlt in den Sprachen", "de ergänzen.")


def _local(part: object) -> Iterator[tuple[str, Mapping[str, Any], bool]]:
    """The fields of a dataclass that have a value per language; whether they must have one."""
    if is_dataclass(part):
        for name, needed in _local_fields(part.__class__):
            yield name, getattr(part, name), needed
        for name in _local_lists(part.__class__):
            for at, value in enumerate(getattr(part, name)):
                yield f"{name}[{at}]", value, True


@cache
def _local_fields(kind: TypeForm) -> tuple[tuple[str, bool], ...]:
    hints = get_type_hints(kind)
    return tuple(
        (one.name, one.default_factory is MISSING or one.name == _TEXTS)
        for one in fields(kind)
        if (hints[one.name] == LocalText or one.name in _PER_LANGUAGE) and one.name != _PER_PERSON
    )


@cache
def _local_lists(kind: TypeForm) -> tuple[str, ...]:
    hints = get_type_hints(kind)
    return tuple(one.name for one in fields(kind) if hints[one.name] == tuple[LocalText, ...])


def _compare(
    entry: Entry, path: str, value: Mapping[str, Any], languages: tuple[str, ...], report: Report
) -> None:
    for language in languages:
        if language in value:
            continue
        make = report.error if language == FALLBACK else report.warning
        make(entry.spot(path), f"Die Sprache „{language}“ fehlt", "Den Text in dieser Sprache ergänzen.")
    for language in value:
        if language not in languages:
            spot = entry.spot(join(path, language))
            report.warning(spot, f"Die Sprache „{language}“ steht nicht in bundle.yaml", "Dort ergänzen.")
