"""Which file is where, in the folder that authors write and in the compiled bundle.

Paths are relative to the content folder and use slashes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an entry is; the value is the catalogue's field, save for the header."""

    HEADER = "bundle"
    HOST = "hosts"
    PLACE = "places"
    SITUATION = "situations"
    SERVICE = "services"
    OFFER = "offers"
    TERM = "terms"
    STAND = "stands"
    PRACTICE = "practices"
    PERSON = "persons"
    MESSAGES = "messages"
    TOUR = "tours"
    SURVEY = "surveys"
    DEVICE = "devices"


GERMAN = {
    Kind.HEADER: "Kopf",
    Kind.HOST: "Adresse",
    Kind.PLACE: "Ort",
    Kind.SITUATION: "Lebenslage",
    Kind.SERVICE: "Leistung",
    Kind.OFFER: "Angebot",
    Kind.TERM: "Begriff",
    Kind.STAND: "Stand",
    Kind.PRACTICE: "Übung",
    Kind.PERSON: "Beispielperson",
    Kind.MESSAGES: "Meldungen",
    Kind.TOUR: "Vorführung",
    Kind.SURVEY: "Umfrage",
    Kind.DEVICE: "Zu Hause weiter",
}
"""The kinds as authors read them."""

HEADER = "bundle.yaml"
HOSTS = "hosts.yaml"
SITUATIONS = "situations.yaml"
TERMS = "glossary/terms.yaml"
PRACTICE = "practice/"
PERSONS = "practice/persons.yaml"
DEVICES = "devices.yaml"
MEDIA = "media/"
ID_REMEDY = "Nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche verwenden."
PICTURES = ("jpeg", "jpg", "png", "webp")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_FACTS = re.compile(
    r"(?:(places|stands|tours|surveys)/([^/]+)|(services|offers)/([^/]+)/(?:service|offer))\.yaml\Z"
)
_TEXT = re.compile(r"(?:(services|offers)/([^/]+)|(glossary))/([^/]+)\.md\Z")
_PICTURE = re.compile(rf"offers/([^/]+)/([a-z0-9-]+\.(?:{'|'.join(PICTURES)}))\Z")
_PRACTICE = re.compile(
    r"practice/(?!messages/)([^/]+)/((?:practice|script)\.yaml|(?:schema|uischema|sample)\.json)\Z"
)
_WORDS = re.compile(r"practice/([^/]+)/([^/]+)\.yaml\Z")
_TOUR_WORDS = re.compile(r"tours/([^/]+)/([^/]+)\.yaml\Z")
_MESSAGES = "messages"
_SINGLE = frozenset({HEADER, HOSTS, SITUATIONS, TERMS, PERSONS, DEVICES})
_SINGLE_FILES = frozenset({Kind.PLACE, Kind.STAND, Kind.TOUR, Kind.SURVEY})
"""The kinds whose facts are one file each, without a folder."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A YAML file about one entry."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one language, about one entry or (glossary, no id) about all terms; of a tour in YAML."""

    kind: Kind
    id: str
    language: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside an offer; `media` is its path in the bundle."""

    id: str
    media: str


@dataclass(frozen=True, slots=True)
class PracticeFile:
    """A file of a practice, known by its name ("schema.json")."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a practice in one language, or (no id) what the kiosk says when an answer does not fit."""

    id: str
    language: str


@dataclass(frozen=True, slots=True)
class Single:
    """A file of which there is only one."""


def is_id(name: str) -> bool:
    """Whether the name may be an id: lower-case letters, digits, single hyphens."""
    return bool(_ID.match(name))


def is_language(tag: str) -> bool:
    """Whether the tag has the form of a language tag (BCP 47)."""
    return bool(_LANGUAGE.match(tag))


def classify(path: str) -> Facts | Text | Picture | PracticeFile | Words | Single | None:
    """What the file at the path is; None where no file is expected."""
    if path in _SINGLE:
        return Single()
    if facts := _FACTS.match(path):
        kind = Kind(facts[1] or facts[3])
        return Facts(kind, facts[2] or facts[4]) if path == facts_path(kind, facts[2] or facts[4]) else None
    if text := _TEXT.match(path):
        return Text(Kind.TERM, "", text[4]) if text[3] else Text(Kind(text[1]), text[2], text[4])
    if picture := _PICTURE.match(path):
        return Picture(picture[1], media_path(picture[1], picture[2]))
    if tour := _TOUR_WORDS.match(path):
        return Text(Kind.TOUR, tour[1], tour[2])
    return _of_practice(path)


def _of_practice(path: str) -> PracticeFile | Words | None:
    if part := _PRACTICE.match(path):
        return PracticeFile(part[1], part[2])
    if words := _WORDS.match(path):
        return Words("" if words[1] == _MESSAGES else words[1], words[2])
    return None


def facts_path(kind: Kind, entry: str) -> str:
    """Where the facts of a place, stand, tour, survey, service or offer are written."""
    if kind in _SINGLE_FILES:
        return f"{kind}/{entry}.yaml"
    return f"{kind}/{entry}/{'service' if kind is Kind.SERVICE else 'offer'}.yaml"


def media_path(offer: str, name: str) -> str:
    """Where the picture of an offer is in the compiled bundle."""
    return f"{MEDIA}{offer}/{name}"
