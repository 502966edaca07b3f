"""How the parts of this package say what they cannot make a form of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.bundle.findings import advice
from kiosk.bundle.paths import join
from kiosk.domain.form.checking import Json

Tree = Mapping[str, Json]
"""A JSON object."""


class Part(StrEnum):
    """The two files that a form is written in."""

    SCHEMA = "schema.json"
    LOOKS = "uischema.json"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, and a path in it ("elements[0].scope")."""

    part: Part
    path: str = ""

    def below(self, key: str) -> Place:
        """The place of one of its members."""
        return Place(self.part, join(self.path, key))

    def item(self, key: str, at: int) -> Place:
        """The place of one item of a list among its members."""
        return Place(self.part, f"{join(self.path, key)}[{at}]")


Complain = Callable[[Place, str, str], None]
"""Receives place, message and remedy."""


class RefusedError(Exception):
    """Something that no form can be made of."""

    def __init__(self, place: Place, message: str, remedy: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message
        self.remedy = remedy


def only(tree: Tree, known: Iterable[str], place: Place, what: str) -> None:
    """Refuse an object that has other members than the known ones."""
    known = tuple(known)
    for key in tree:
        if key not in known:
            remedy = advice(key, known, f"Erlaubt: {', '.join(known)}." if known else "Löschen.")
            raise RefusedError(place.below(key), f"„{key}“ gibt es {what} nicht", remedy)


def an_object(value: Json, place: Place) -> Tree:
    """The value as an object."""
    if not isinstance(value, Mapping):
        raise RefusedError(place, "Hier steht kein Objekt", "In geschweifte Klammern setzen.")
    return value


def a_text(value: Json, place: Place) -> str:
    """The value as a text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise RefusedError(place, "Hier steht kein Text", "In Anführungszeichen setzen.")
    return value


def a_truth(value: Json, place: Place) -> bool:
    """The value as true or false."""
    if not isinstance(value, bool):
        raise RefusedError(place, "Hier steht weder true noch false", "true oder false schreiben.")
    return value


def a_number(value: Json, place: Place) -> int:
    """The value as a number that counts something."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise RefusedError(place, "Hier steht keine Anzahl", "Eine ganze Zahl ab 0 schreiben.")
    return value


def a_list(value: Json, place: Place) -> list[Json]:
    """The value as a list."""
    if not isinstance(value, list):
        raise RefusedError(place, "Hier steht keine Liste", "In eckige Klammern setzen.")
    return value


def texts(value: Json, place: Place) -> tuple[str, ...]:
    """The value as a list of different texts, at least one."""
    found = tuple(a_text(one, place) for one in a_list(value, place))
    if not found or len(set(found)) < len(found):
        raise RefusedError(place, "Die Liste ist leer oder nennt etwas zweimal", "Jeden Wert einmal nennen.")
    return found
