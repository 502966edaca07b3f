"""The words of a practice: by key, in the visitor's language, with the places in braces filled."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.form.answers import SEPARATOR, Entry, is_empty
from kiosk.domain.form.checking import Problem
from kiosk.domain.form.model import Field, FieldKind
from kiosk.domain.language import FALLBACK
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.model import Practice, Texts
from kiosk.services.pages.common import Context

MONEY = "€"


class Words:
    """Finds every word of one course; a key that no language has is empty."""

    def __init__(self, context: Context, course: Course) -> None:
        """Take language and town from the visit."""
        self._context = context
        self._course = course
        self._language = context.visit.language

    def get(self, key: str, owner: Practice | None = None) -> str:
        """A text of the practice, or of a unit that it uses."""
        practice = owner or self._course.practice
        return self._filled(self._pick(practice.texts, key), practice)

    def message(self, key: str, **places: str) -> str:
        """A text of the general catalogue of messages."""
        return _fill(self._pick(self._context.catalogue.messages, key), places)

    def numbered(self, prefix: str, owner: Practice | None = None) -> tuple[str, ...]:
        """The texts `prefix.1`, `prefix.2` and so on."""
        found: list[str] = []
        while one := self.get(f"{prefix}.{len(found) + 1}", owner):
            found.append(one)
        return tuple(found)

    def label(self, key: str) -> str:
        """Name a field, a group or a section; without words by its key."""
        return self.get(f"{key}.label") or key

    def option(self, field: Field, value: str) -> str:
        """What an option is called."""
        return self.get(f"{field.key}.{value}") or value

    def problem(self, problem: Problem, key: str, field: Field | None, entry: Entry | None = None) -> str:
        """Say what is wrong and what to do: in the field's own words, those of its kind, or general ones."""
        keyword = problem.keyword
        own = self.get(f"{key}.error.{keyword}")
        if field is not None and field.kind is FieldKind.UPLOAD:
            own = self.get(f"{key}.error.{entry}") or own
        kind = field.kind.value if field is not None else "repeat"
        general = [f"error.{kind}.{keyword}", f"error.{keyword}", "error.other"]
        if keyword == "format":
            general.insert(0, f"error.format.{problem.detail}")
        places = {"field": self.label(key), "limit": problem.detail}
        found = (self.message(one, **places) for one in general)
        return own or next((text for text in found if text), "")

    def display(self, field: Field, entry: Entry | None) -> str:
        """An entry as a person reads it; a truth value is "yes" or "no", for the screen to say."""
        if isinstance(entry, bool):
            return "yes" if entry else "no"
        if isinstance(entry, tuple):
            return ", ".join(self.option(field, one) for one in field.options if one in entry)
        text = "" if is_empty(entry) else str(entry)
        if field.kind is FieldKind.DATE:
            return text.replace(SEPARATOR, ".")
        if field.options:
            return self.option(field, text) if text else ""
        unit = MONEY if field.kind is FieldKind.MONEY else field.unit
        return f"{text} {unit}" if text and unit else text

    def _pick(self, texts: Texts, key: str) -> str:
        return texts.get(self._language, {}).get(key) or texts.get(FALLBACK, {}).get(key, "")

    def _filled(self, text: str, practice: Practice) -> str:
        if "{" not in text:
            return text
        values = {**practice.values, **self._course.practice.values}
        places = {name: self._context.say(value) for name, value in values.items()}
        place = self._context.place
        own = {"ort": self._context.say(place.name), "stadt": place.official_name}
        return _fill(text, {**own, **places})


def _fill(text: str, places: Mapping[str, str]) -> str:
    for name, value in places.items():
        text = text.replace("{" + name + "}", value)
    return text
