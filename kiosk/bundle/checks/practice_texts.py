"""Words of practices: every needed key, no unknown one, none too long, places in braces that get filled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.bundle.checks.message_keys import PLACES, message_keys
from kiosk.bundle.checks.practice_keys import Key, keys_of, pages_of, title_of
from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, Spot, advice
from kiosk.bundle.layout import Kind
from kiosk.domain.language import FALLBACK
from kiosk.domain.practice.model import Practice

ALWAYS = frozenset({"ort", "stadt"})
"""Places that are the visitor's town."""

_PLACE = re.compile(r"\{([^{}]*)\}|[{}]")
_NUMBER = re.compile(r"(.+\.)([0-9]+)")
_FORBIDDEN = re.compile(
    r"\b(?:(?:ungültig|fehlerhaft)(?:e[mnrs]?)?|bitte|pflichtfeld(?:er?n?|e?s)?)\b", re.IGNORECASE
)
_SALUTATION = re.compile(r"\banrede\b", re.IGNORECASE)


def check(draft: Draft, report: Report) -> None:
    """Compare the words of every practice with what it asks and shows."""
    for entry in draft.of(Kind.PRACTICE):
        practice: Practice = entry.value
        keys, places = keys_of(practice), ALWAYS | set(practice.values)
        for language, texts in practice.texts.items():
            words = _Words(entry, f"texts.{language}", texts, report)
            words.compare(keys, needed=language == FALLBACK)
            words.look(keys, places)
        _reasons(entry, practice, report)
    messages = list(draft.of(Kind.MESSAGES))
    for entry in messages:
        words = _Words(entry, "", entry.value, report)
        words.compare(message_keys(), needed=entry.id == FALLBACK)
        words.look(message_keys(), PLACES)
    if draft.declared[Kind.PRACTICE] and FALLBACK not in draft.declared[Kind.MESSAGES]:
        spot = Spot(f"practice/messages/{FALLBACK}.yaml")
        report.error(spot, "Diese Datei fehlt", "Anlegen, siehe content/practice/README.md.")


class _Words:
    """The words of one entry in one language."""

    def __init__(self, entry: Entry, path: str, texts: Mapping[str, str], report: Report) -> None:
        self._entry = entry
        self._path = path
        self._texts = texts
        self._report = report

    def compare(self, keys: Mapping[str, Key], *, needed: bool) -> None:
        """Find what is missing and what nobody asks for."""
        make = self._report.error if needed else self._report.warning
        for name, key in keys.items():
            if key.needed and name not in self._texts:
                make(self._spot(name), "Dieser Text fehlt", f"Eine Zeile „{name}: …“ ergänzen.")
        for name in self._texts:
            if name not in keys:
                remedy = advice(name, set(keys) - set(self._texts), "Umbenennen oder löschen.")
                self._report.error(self._spot(name), "Diesen Text zeigt niemand", remedy)

    def look(self, keys: Mapping[str, Key], places: Iterable[str]) -> None:
        """Read each text: its length, its numbers, its places in braces, its words."""
        for name, text in self._texts.items():
            most = keys[name].most if name in keys else len(text)
            if len(text) > most:
                message = f"Der Text hat {len(text)} Zeichen, höchstens {most}"
                self._report.error(self._spot(name), message, "Kürzen.")
            number = _NUMBER.fullmatch(name)
            if number and int(number[2]) > 1 and f"{number[1]}{int(number[2]) - 1}" not in self._texts:
                message = f"Davor fehlt die Nummer {int(number[2]) - 1}"
                self._report.error(self._spot(name), message, "Ohne Lücke zählen.")
            for found in _PLACE.finditer(text):
                if found[1] not in places:
                    remedy = advice(found[1] or "", places, "In values angeben oder die Klammern löschen.")
                    self._report.error(self._spot(name), f"„{found[0]}“ wird nicht ersetzt", remedy)
            forbidden = _FORBIDDEN.search(text)
            if forbidden:
                message = f"Das Wort „{forbidden[0]}“ kommt hier nicht vor"
                self._report.error(self._spot(name), message, "Sagen, was zu tun ist.")

    def _spot(self, name: str) -> Spot:
        return replace(self._entry.spot(".".join(filter(None, (self._path, name)))), field=name)


def _reasons(entry: Entry, practice: Practice, report: Report) -> None:
    """Every question says why it is asked; one for the salutation always does."""
    if practice.form is None or FALLBACK not in practice.texts:
        return
    texts = practice.texts[FALLBACK]
    for question in pages_of(practice.form):
        names = [field.key for field in question.fields] or [question.key]
        told = f"{question.key}.why" in texts
        for name in names:
            salutation = _SALUTATION.search(texts.get(f"{name}.label", ""))
            evident = name in entry.self_evident and not salutation
            if not (told or f"{name}.why" in texts or evident):
                spot = replace(entry.spot(f"texts.{FALLBACK}.{name}.label"), field=f"{name}.why")
                what = "der Anrede" if salutation else "dieser Frage"
                remedy = f"„{title_of(question)}.why: …“ ergänzen; erklärt sie sich selbst: dt.selfEvident."
                report.error(spot, f"Zu {what} steht nicht, warum sie gestellt wird", remedy)
