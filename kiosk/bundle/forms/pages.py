"""What stands on one page: typed fields of a group together, everything else alone, sentences above."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from kiosk.bundle.forms.options import ControlOptions
from kiosk.bundle.forms.refusal import Place, RefusedError, a_text
from kiosk.bundle.forms.schema_tree import Value
from kiosk.domain.form.model import TYPED, Field, Layout, Question, Repeat, Rule

MOST_TOGETHER = 5
"""Typed fields on one page."""

Rules: TypeAlias = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that a control asks for, with the rules of the layouts around it and those of the control."""

    value: Value
    options: ControlOptions
    key: str
    place: Place
    around: Rules
    own: Rules

    def name(self) -> str:
        """The key of its words: that of the control, of the schema, or its path."""
        given = self.key or self.value.schema.get("i18n", self.value.key)
        return a_text(given, self.value.place.below("i18n"))

    def evident(self, key: str) -> frozenset[str]:
        """The key of a question that explains itself."""
        return frozenset({key}) if self.options.self_evident else frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """A page, where it is written, where its fields are, the pages of its list, and what explains itself."""

    question: Question
    place: Place
    fields: tuple[Place, ...] = ()
    below: tuple[Asked, ...] = ()
    self_evident: frozenset[str] = frozenset()


@dataclass(slots=True)
class Group:
    """A group that is being read: the typed fields of its next page, and how many pages it has had."""

    key: str
    layout: Layout
    rules: Rules
    place: Place
    pages: int = 0
    waiting: list[tuple[Field, Wanted]] = field(default_factory=list)


class Pages:
    """Takes fields, lists and sentences in their order, and makes pages of them."""

    def __init__(self) -> None:
        self.made: list[Asked] = []
        self._notes: list[str] = []
        self._group: Group | None = None

    @contextmanager
    def within(self, group: Group) -> Iterator[None]:
        """What is taken meanwhile belongs to the group; so do the rules of the group around it."""
        self._flush()
        outer = self._group
        self._group = replace(group, rules=(*self._around(), *group.rules))
        try:
            yield
        finally:
            self._group = outer

    def note(self, key: str) -> None:
        """A sentence above the next page."""
        self._flush()
        self._notes.append(key)

    def forget_notes(self) -> None:
        """Drop sentences whose page could not be made."""
        self._notes.clear()

    def take(self, made: Field, wanted: Wanted) -> None:
        """A field: on the group's page where it is typed, else on its own."""
        group = self._group
        if group is None or made.kind not in TYPED:
            question = Question(key=made.key, fields=(replace(made, rules=wanted.own),), rules=wanted.around)
            self._add(question, wanted, fields=(wanted.place,))
            return
        group.waiting.append((replace(made, rules=(*wanted.around, *wanted.own)), wanted))
        if len(group.waiting) == MOST_TOGETHER:
            self._flush()

    def take_list(self, repeat: Repeat, wanted: Wanted, below: tuple[Asked, ...]) -> None:
        """A list, on a page of its own."""
        question = Question(key=wanted.name(), repeat=repeat, rules=(*wanted.around, *wanted.own))
        self._add(question, wanted, below=below)

    def finish(self, place: Place) -> None:
        """End the section or the group there; a sentence needs a page after it."""
        self._flush()
        if self._notes:
            raise RefusedError(place, "Nach dem letzten Label kommt keine Frage", "Weiter vorn einordnen.")

    def _around(self) -> Rules:
        return self._group.rules if self._group else ()

    def _add(
        self,
        question: Question,
        wanted: Wanted,
        fields: tuple[Place, ...] = (),
        below: tuple[Asked, ...] = (),
    ) -> None:
        self._flush()
        made = replace(question, rules=(*self._around(), *question.rules), notes=self._take_notes())
        self.made.append(Asked(made, wanted.place, fields, below, wanted.evident(made.key)))

    def _flush(self) -> None:
        """End the page that a group's typed fields share."""
        group = self._group
        if group is None or not group.waiting:
            return
        group.pages += 1
        question = Question(
            key=group.key if group.pages == 1 else f"{group.key}-{group.pages}",
            layout=group.layout,
            fields=tuple(made for made, _ in group.waiting),
            notes=self._take_notes(),
            rules=group.rules,
        )
        places = tuple(wanted.place for _, wanted in group.waiting)
        evident = frozenset[str]().union(*(wanted.evident(made.key) for made, wanted in group.waiting))
        self.made.append(Asked(question, group.place, places, (), evident))
        group.waiting.clear()

    def _take_notes(self) -> tuple[str, ...]:
        notes = tuple(self._notes)
        self._notes.clear()
        return notes
