"""Differences in German: "3 Dienste neu, 1 Link geändert, 12 Texte geändert"; before and after to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import FALLBACK, own_name, text
from kiosk.domain.release.differences import Change, Motion, Thing

NOTHING = "Nichts geändert"

_NOUNS: Mapping[Thing, tuple[str, str]] = {
    Thing.SERVICE: ("Dienst", "Dienste"),
    Thing.OFFER: ("Angebot", "Angebote"),
    Thing.PLACE: ("Ort", "Orte"),
    Thing.STAND: ("Stand", "Stände"),
    Thing.SITUATION: ("Lebenslage", "Lebenslagen"),
    Thing.TERM: ("Begriff", "Begriffe"),
    Thing.PRACTICE: ("Übung", "Übungen"),
    Thing.PERSON: ("Beispielperson", "Beispielpersonen"),
    Thing.TOUR: ("Vorführung", "Vorführungen"),
    Thing.SURVEY: ("Umfrage", "Umfragen"),
    Thing.DEVICE: ("Seite „Zu Hause weiter“", "Seiten „Zu Hause weiter“"),
    Thing.HOST: ("Internet-Adresse", "Internet-Adressen"),
    Thing.LANGUAGE: ("Sprache", "Sprachen"),
    Thing.LINK: ("Link", "Links"),
    Thing.TEXT: ("Text", "Texte"),
    Thing.FACT: ("Angabe", "Angaben"),
    Thing.PICTURE: ("Bild", "Bilder"),
}
"""Singular and plural, in the order in which they are counted up."""
_MOTIONS = {Motion.NEW: "neu", Motion.CHANGED: "geändert", Motion.GONE: "entfernt"}

_FIELDS: Mapping[str, str] = {
    "access": "Online",
    "address": "Anschrift",
    "ags": "AGS",
    "answer": "Antwort",
    "ars": "ARS",
    "asked": "Oft gefragt",
    "authority": "Wer ist zuständig?",
    "basis": "Beleg",
    "body": "Erklärung",
    "description": "Erklärung",
    "cost": "Das kostet es",
    "deadline": "Frist",
    "duration": "Dauer",
    "error": "Meldung",
    "event": "Anlass",
    "event_from": "Anlass ab",
    "event_until": "Anlass bis",
    "fee": "Gebühr",
    "first_services": "Zuerst gezeigt",
    "form": "Formular",
    "greeting": "Begrüßung",
    "headline": "Überschrift",
    "help": "Hilfe",
    "hint": "Hinweis",
    "home": "Zu Hause",
    "icon": "Symbol",
    "intro": "Einleitung",
    "keywords": "Suchwörter",
    "label": "Frage",
    "law": "Gesetz und Quelle",
    "laws": "Gesetz",
    "lead": "Einleitung",
    "leika": "LeiKa-Schlüssel",
    "learned": "Gelernt",
    "level": "Zuständig",
    "link": "Link",
    "login": "Anmeldung",
    "minutes": "Dauer",
    "modules": "",
    "name": "Name",
    "needs": "Das brauchen Sie",
    "next": "Weiter",
    "note": "Hinweis",
    "notes": "Notizen",
    "office": "Amt",
    "official_name": "Amtlicher Name",
    "online": "Online möglich",
    "options": "Antwort",
    "order": "Reihenfolge",
    "owner": "Wem sie gehört",
    "phone": "Telefon",
    "picture": "Bild",
    "picture_text": "Bildbeschreibung",
    "place": "Ort",
    "places": "Orte",
    "portal": "Portal",
    "portal_name": "Name des Portals",
    "question": "Frage",
    "questions": "Frage",
    "related": "Verwandte Dienste",
    "review_by": "Nachsehen bis",
    "sample": "Beispiel",
    "samples": "Beispiel-Antworten",
    "say": "Gesagt wird",
    "script": "Ablauf",
    "see": "Siehe auch",
    "service": "Dienst",
    "services": "Dienste",
    "short": "",
    "show_from": "Zeigen ab",
    "show_until": "Zeigen bis",
    "situations": "Lebenslagen",
    "slides": "Ruhebild",
    "source": "Quelle",
    "stages": "Teile",
    "status": "Stand der Dinge",
    "steps": "So geht es",
    "summary": "Einleitung",
    "survey": "Umfrage",
    "survey_link": "Umfrage der Stadt",
    "text": "Text",
    "texts": "",
    "thanks": "Dank",
    "tint": "Farbe",
    "title": "Titel",
    "today": "Was daraus wurde",
    "url": "",
    "use": "Was es nützt",
    "values": "Wort",
    "website": "Website",
    "what": "Was ist das?",
    "why": "Warum",
    "who": "Für wen ist das?",
}
"""What readers call the fields; an empty word says nothing new, a missing one is shown as it is."""
_OTHERWISE = {(Thing.TOUR, "steps"): "Schritt", (Thing.DEVICE, "steps"): "Schritt"}
"""Fields that mean something else in some entries."""
_VALUES: Mapping[str, Mapping[str, str]] = {
    "online": {"full": "ganz", "partial": "teilweise", "none": "gar nicht", "unknown": "unbekannt"},
    "level": {
        "municipality": "Stadt",
        "district": "Kreis",
        "state": "Land",
        "federation": "Bund",
        "other": "andere Stelle",
    },
    "status": {"active": "läuft", "ended": "beendet", "unknown": "unbekannt"},
    "basis": {"documented": "belegt", "pattern": "nur nach Muster"},
}
_WHOLE = {Thing.MESSAGES: "Meldungen", Thing.REGION: "Region", Thing.PICTURE: "Bild"}
"""What is named where there is no entry with a name."""

_LONGEST = 240
"""Characters of a text before or after; of a longer one only the part that differs is shown."""
_AROUND = 60
"""Characters of the same text that are kept on both sides of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """One change to read: where ("Hund anmelden, Das kostet es"), and the texts before and after."""

    where: str
    before: str
    after: str


def counts(changes: Iterable[Change]) -> tuple[str, ...]:
    """One line for each sort of change: ("3 Dienste neu", "1 Link geändert"); none where nothing changed."""
    number = Counter((change.thing, change.motion) for change in changes)
    return tuple(
        f"{number[thing, motion]} {_NOUNS[thing][number[thing, motion] > 1]} {_MOTIONS[motion]}"
        for thing in _NOUNS
        for motion in Motion
        if number[thing, motion]
    )


def summary(changes: Iterable[Change]) -> str:
    """All in one line; says so where nothing changed."""
    return ", ".join(counts(changes)) or NOTHING


def names(changes: Iterable[Change], before: Catalogue, after: Catalogue) -> tuple[str, ...]:
    """Each entry that is new or gone, by name: "Dienst neu: Hund anmelden"."""
    return tuple(
        f"{_NOUNS[change.thing][0]} {_MOTIONS[change.motion]}: {_title(change, before, after)}"
        for change in changes
        if not change.path
    )


def previews(changes: Iterable[Change], before: Catalogue, after: Catalogue) -> tuple[Preview, ...]:
    """What changed inside entries, texts first, with what stood there before."""
    inside = [change for change in changes if change.path and change.before != change.after]
    order = (Thing.TEXT, Thing.LINK, Thing.FACT, Thing.PICTURE)
    found = []
    for change in sorted(inside, key=lambda change: order.index(change.thing)):
        old, new = excerpt(_value(change, change.before), _value(change, change.after))
        found.append(Preview(where=where(change, before, after), before=old, after=new))
    return tuple(found)


def where(change: Change, before: Catalogue, after: Catalogue) -> str:
    """Entry and field as readers call them: "Hund anmelden, Marl, Gebühr, Türkçe"."""
    places = {**before.places, **after.places}
    languages = {*before.languages, *after.languages}
    words = [_title(change, before, after)]
    spoken = ""
    for at, step in enumerate(change.path):
        if step in languages:
            spoken = own_name(step) if step != FALLBACK else ""
        elif step in places:
            words.append(text(places[step].name, FALLBACK))
        elif step.isdecimal():
            words[-1] += f" {step}"
        elif step != change.kind and (step != "places" or at == len(change.path) - 1):
            words.append(_OTHERWISE.get((change.kind, step)) or _field(step))
    return ", ".join(dict.fromkeys(filter(None, (*words, spoken))))


def excerpt(before: str, after: str) -> tuple[str, str]:
    """Both texts, or of long ones the part that differs, with "…" where something is left out."""
    if max(len(before), len(after)) <= _LONGEST:
        return before, after
    shorter = min(len(before), len(after))
    front = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - front
    back = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return _cut(before, front, back), _cut(after, front, back)


def _cut(words: str, front: int, back: int) -> str:
    start = max(front - _AROUND, 0)
    start = words.find(" ", start, front) + 1 or start if start else 0
    end = len(words) - back + _AROUND
    end = min(end, start + _LONGEST)
    if end < len(words):
        end = max(words.rfind(" ", 0, end), start + 1)
    return f"{'… ' if start else ''}{words[start:end]}{' …' if end < len(words) else ''}"


def _field(step: str) -> str:
    """A field, or the key of a practice's text, of which the last known part counts."""
    parts = reversed(step.split("."))
    return next((_FIELDS[part] for part in parts if part in _FIELDS), "Text" if "." in step else step)


def _value(change: Change, value: str) -> str:
    return _VALUES.get(change.path[-1], {}).get(value, value)


def _title(change: Change, before: Catalogue, after: Catalogue) -> str:
    """What the entry is called in German."""
    if change.kind is Thing.LANGUAGE:
        return own_name(change.id)
    if change.kind in _WHOLE:
        return ", ".join(filter(None, (_WHOLE[change.kind], change.id.removeprefix("media/"))))
    for catalogue in (after, before):
        entries: Mapping[str, object] = (
            getattr(catalogue, change.kind) if change.kind is not Thing.HOST else {}
        )
        if change.id in entries:
            return _name(entries[change.id]) or change.id
    return change.id


def _name(entry: object) -> str:
    """The title or the name of an entry of any kind."""
    texts = getattr(entry, "texts", {}).get(FALLBACK)
    if texts is not None:
        return str(texts.get("title", "") if isinstance(texts, Mapping) else texts.title)
    named = getattr(entry, "title", None) or getattr(entry, "name", "")
    return text(named, FALLBACK) if isinstance(named, Mapping) else str(named)
