"""A JSON Schema and a JSON Forms UI schema to a form: its sections, and what must be one of a kind in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.bundle.forms.elements import LAYOUT, ElementReader, default_looks, name_of
from kiosk.bundle.forms.fields import type_of
from kiosk.bundle.forms.options import no_options
from kiosk.bundle.forms.pages import Asked
from kiosk.bundle.forms.refusal import Complain, Part, Place, RefusedError, a_list, an_object, only
from kiosk.bundle.forms.rules import rules_of, text_of
from kiosk.bundle.forms.schema_tree import SchemaTree
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Form, Rule, Section

WHOLE = "form"
"""The key of the only section, where the UI schema has no categories and its root no i18n key."""


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form, where its parts are written ("sections[0].questions[1]"), what explains itself."""

    form: Form
    places: Mapping[str, Place]
    self_evident: frozenset[str]


def read_form(schema: Json, looks: Json, complain: Complain) -> Form | None:
    """The form, or None after complaints; without a UI schema (None) there is a page for each property."""
    written = read_written(schema, looks, complain)
    return written.form if written else None


def read_written(schema: Json, looks: Json, complain: Complain) -> WrittenForm | None:
    """The form with what a check of its words needs to know."""
    reader = _Reader(complain)
    try:
        found = reader.sections(schema, looks)
    except RefusedError as refused:
        reader.refuse(refused)
        return None
    _unlike(found, reader.complain)
    if reader.complaints:
        return None
    form = Form(schema=text_of(schema), sections=tuple(section for section, _, _ in found))
    every = [page for _, _, pages in found for page in _every(pages)]
    evident = frozenset[str]().union(*(page.self_evident for page in every))
    return WrittenForm(form, dict(_places(found)), evident)


_Part = tuple[Section, Place, list[Asked]]


class _Reader:
    """Reads the outermost elements, and counts what was said."""

    def __init__(self, complain: Complain) -> None:
        self.complaints = 0
        self._complain = complain

    def complain(self, place: Place, message: str, remedy: str) -> None:
        """Pass a complaint on."""
        self.complaints += 1
        self._complain(place, message, remedy)

    def refuse(self, refused: RefusedError) -> None:
        """Pass on what was raised."""
        self.complain(refused.place, refused.message, refused.remedy)

    def sections(self, schema: Json, looks: Json) -> list[_Part]:
        """The sections: the categories, or everything as one."""
        tree, place = SchemaTree(schema), Place(Part.LOOKS)
        type_of(tree.root)
        root = an_object(default_looks(tree, tree.root) if looks is None else looks, place)
        if root.get("type") != "Categorization":
            pages = ElementReader(tree, tree.root, self.complain).pages(root, place)
            own = root.get("i18n") if root.get("type") == "VerticalLayout" else None
            key = own if isinstance(own, str) else WHOLE
            return self._section(key, (), place, pages)
        only(root, LAYOUT, place, "in einer Categorization")
        no_options(root, place)
        rules = rules_of(root, place, tree, tree.root)
        found: list[_Part] = []
        for at, element in enumerate(a_list(root.get("elements"), place.below("elements"))):
            try:
                found += self._category(element, place.item("elements", at), rules, tree)
            except RefusedError as refused:
                self.refuse(refused)
        if not found and not self.complaints:
            raise RefusedError(place, "Hier wird nichts gefragt", "Eine Category ergänzen.")
        return found

    def _category(
        self, element: Json, place: Place, rules: tuple[Rule, ...], tree: SchemaTree
    ) -> list[_Part]:
        category = an_object(element, place)
        if category.get("type") != "Category":
            message = f"„{category.get('type')}“ gibt es in einer Categorization nicht"
            raise RefusedError(place, message, "Nur Elemente mit dem Typ Category schreiben.")
        only(category, LAYOUT, place, "in einer Category")
        no_options(category, place)
        key, own = name_of(category, place), rules_of(category, place, tree, tree.root)
        pages = ElementReader(tree, tree.root, self.complain).pages_of_all(category.get("elements"), place)
        return self._section(key, (*rules, *own), place, pages)

    def _section(self, key: str, rules: tuple[Rule, ...], place: Place, pages: list[Asked]) -> list[_Part]:
        questions = tuple(page.question for page in pages)
        if not questions and not self.complaints:
            raise RefusedError(place, "Hier wird nichts gefragt", "Ein Control ergänzen.")
        return [(Section(key=key, questions=questions, rules=rules), place, pages)]


def _every(pages: Iterable[Asked]) -> Iterator[Asked]:
    for page in pages:
        yield page
        yield from page.below


def _unlike(found: Iterable[_Part], complain: Complain) -> None:
    """Complain where two sections or pages have one key, or a value is asked for twice."""
    names, pages, pointers = set[str](), set[str](), set[str]()
    for section, place, asked in found:
        if section.key in names:
            complain(place, f"Zwei Abschnitte heißen „{section.key}“", "Einen anderen i18n-Schlüssel geben.")
        names.add(section.key)
        for page in asked:
            _alone(page, "", pages, pointers, complain)


def _alone(page: Asked, base: str, pages: set[str], pointers: set[str], complain: Complain) -> None:
    question = page.question
    if question.key in pages:
        complain(page.place, f"Zwei Seiten heißen „{question.key}“", "Einen anderen i18n-Schlüssel geben.")
    pages.add(question.key)
    asked = [(field.path, place) for field, place in zip(question.fields, page.fields, strict=True)]
    if question.repeat is not None:
        asked.append((question.repeat.path, page.place))
        for below in page.below:
            _alone(below, f"{question.repeat.path}/", pages, pointers, complain)
    for path, place in asked:
        if base + path in pointers:
            complain(place, f"Nach „{path}“ wird zweimal gefragt", "Ein Control löschen.")
        pointers.add(base + path)


def _places(found: Iterable[_Part]) -> Iterator[tuple[str, Place]]:
    """Each part of the form by its path, with the place where it is written."""
    for number, (_, place, pages) in enumerate(found):
        yield f"sections[{number}]", place
        yield from _places_of(pages, f"sections[{number}]")


def _places_of(pages: Iterable[Asked], path: str) -> Iterator[tuple[str, Place]]:
    for at, page in enumerate(pages):
        here = f"{path}.questions[{at}]"
        yield here, page.place
        for number, place in enumerate(page.fields):
            yield f"{here}.fields[{number}]", place
        yield from _places_of(page.below, f"{here}.repeat")
