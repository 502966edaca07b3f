"""A compiled form: sections of questions, made from a JSON Schema (2020-12) and a JSON Forms UI schema.

Paths are JSON pointers (RFC 6901). Inside a repeat they are relative to the item. Words are not here: a `key`
is the JSON Forms i18n key; `<key>.label`, `<key>.description`, `<key>.why`, `<key>.sample`,
`<key>.error.<keyword>`
and, for an option, `<key>.<value>` are looked up in the texts of the practice.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """How a field is answered."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    YES_NO = "yes-no"
    CHOICE = "choice"
    SEARCH = "search"
    SEVERAL = "several"
    UPLOAD = "upload"
    DECLARATION = "declaration"


TYPED = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.NUMBER, FieldKind.MONEY, FieldKind.DATE})
"""Kinds that are written; several of them may stand on one page, every other kind has a page of its own."""


class Keyboard(StrEnum):
    """Which keys a field needs."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    EMAIL = "email"
    CODE = "code"


class Personal(StrEnum):
    """What a field would say about a real person; a name together with a birth date is never kept."""

    NOTHING = "nothing"
    NAME = "name"
    BIRTH_DATE = "birth-date"


class Layout(StrEnum):
    """How the fields of a page stand together."""

    PLAIN = "plain"
    ADDRESS = "address"
    PERSON = "person"


class Effect(StrEnum):
    """What a rule does while its condition holds; the words are those of JSON Forms."""

    SHOW = "SHOW"
    HIDE = "HIDE"
    ENABLE = "ENABLE"
    DISABLE = "DISABLE"


class ConditionKind(StrEnum):
    """A schema about one value, or several conditions together."""

    SCHEMA = "schema"
    AND = "and"
    OR = "or"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Holds when the value at `path` matches `schema` (JSON text), or when all or one of the `parts` hold."""

    kind: ConditionKind
    path: str = ""
    schema: str = ""
    fails_when_undefined: bool = False
    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When something is shown or can be operated."""

    effect: Effect
    condition: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to fill in; `options` are the values of a choice or the documents of an upload."""

    path: str
    key: str
    kind: FieldKind
    required: bool = False
    options: tuple[str, ...] = ()
    keyboard: Keyboard = Keyboard.TEXT
    personal: Personal = Personal.NOTHING
    longest: int = 60
    unit: str = ""
    in_summary: bool = True
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A list of things of one kind: how many, what is asked about each, what names it in the list."""

    path: str
    least: int = 0
    most: int = 20
    names: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One page: a field, a small group of typed fields, or a repeat; `notes` are keys of sentences above."""

    key: str
    layout: Layout = Layout.PLAIN
    fields: tuple[Field, ...] = ()
    repeat: Repeat | None = None
    notes: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the form with a heading (`<key>.label`)."""

    key: str
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A whole form; `schema` is the JSON Schema as text, by which every answer is validated."""

    schema: str
    sections: tuple[Section, ...]
