"""The elements of a UI schema, from a section or from one item of a list down, to pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.bundle.forms.fields import field_of, type_of
from kiosk.bundle.forms.options import control_options, group_layout, no_options
from kiosk.bundle.forms.pages import Asked, Group, Pages, Rules, Wanted
from kiosk.bundle.forms.refusal import (
    Complain,
    Place,
    RefusedError,
    Tree,
    a_list,
    a_number,
    a_text,
    an_object,
    only,
)
from kiosk.bundle.forms.rules import rules_of
from kiosk.bundle.forms.schema_tree import SchemaTree, Value, is_object
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Repeat

MOST = 20
"""Things in a list."""
LAYOUT = ("type", "elements", "label", "i18n", "options", "rule")
"""What a layout may consist of."""

_CONTROL = ("type", "scope", "label", "i18n", "options", "rule")
_LABEL = ("type", "text", "i18n", "options")


class ElementReader:
    """Reads elements whose scopes begin at `base`; a refused one is told, and the next is read."""

    def __init__(self, tree: SchemaTree, base: Value, complain: Complain) -> None:
        self._tree = tree
        self._base = base
        self._complain = complain
        self._pages = Pages()
        self._known: Mapping[str, Callable[[Tree, Place, Rules], None]] = {
            "Control": self._control,
            "Group": self._grouped,
            "Label": self._label,
            "VerticalLayout": self._layout,
        }

    def pages(self, element: Json, place: Place) -> list[Asked]:
        """The pages of one element."""
        self._read(element, place, ())
        self._pages.finish(place)
        return self._pages.made

    def pages_of_all(self, elements: Json, place: Place) -> list[Asked]:
        """The pages of the elements of a section, which stands at the place."""
        self._read_all(elements, place, ())
        self._pages.finish(place)
        return self._pages.made

    def _read_all(self, elements: Json, place: Place, rules: Rules) -> None:
        for at, element in enumerate(a_list(elements, place.below("elements"))):
            self._read(element, place.item("elements", at), rules)

    def _read(self, element: Json, place: Place, rules: Rules) -> None:
        try:
            self._element(an_object(element, place), place, rules)
        except RefusedError as refused:
            self._pages.forget_notes()
            self._complain(refused.place, refused.message, refused.remedy)

    def _element(self, tree: Tree, place: Place, rules: Rules) -> None:
        kind = tree.get("type")
        read = self._known.get(kind) if isinstance(kind, str) else None
        if read is None:
            remedy = f"Erlaubt: {', '.join(self._known)}; ganz außen auch Categorization."
            raise RefusedError(place, f"Das Element „{kind}“ gibt es hier nicht", remedy)
        read(tree, place, rules)

    def _layout(self, tree: Tree, place: Place, rules: Rules) -> None:
        only(tree, LAYOUT, place, "in einem VerticalLayout")
        no_options(tree, place)
        own = rules_of(tree, place, self._tree, self._base)
        self._read_all(tree.get("elements"), place, (*rules, *own))

    def _grouped(self, tree: Tree, place: Place, rules: Rules) -> None:
        only(tree, LAYOUT, place, "in einer Group")
        layout, key = group_layout(tree, place), name_of(tree, place)
        own = rules_of(tree, place, self._tree, self._base)
        with self._pages.within(Group(key, layout, (*rules, *own), place)):
            self._read_all(tree.get("elements"), place, ())
            self._pages.finish(place)

    def _label(self, tree: Tree, place: Place, _: Rules) -> None:
        only(tree, _LABEL, place, "in einem Label")
        no_options(tree, place)
        self._pages.note(a_text(tree.get("i18n", tree.get("text")), place.below("i18n")))

    def _control(self, tree: Tree, place: Place, rules: Rules) -> None:
        only(tree, _CONTROL, place, "in einem Control")
        options = control_options(tree, place)
        value = self._tree.find(tree.get("scope"), self._base, place.below("scope"))
        own = rules_of(tree, place, self._tree, self._base)
        if is_object(value.schema):
            options.demand(set(), "einem Objekt")
        key = a_text(tree["i18n"], place.below("i18n")) if "i18n" in tree else ""
        self._ask(Wanted(value, options, key, place, rules, own))

    def _ask(self, wanted: Wanted) -> None:
        kind = type_of(wanted.value)
        if kind == "object":
            for below in self._tree.properties(wanted.value):
                self._ask(replace(wanted, value=below, key=""))
            return
        item = self._tree.item(wanted.value) if kind == "array" else None
        if item is not None and is_object(item.schema):
            self._ask_list(wanted, item)
        else:
            self._pages.take(field_of(wanted.value, wanted.options, wanted.name(), item), wanted)

    def _ask_list(self, wanted: Wanted, item: Value) -> None:
        options = wanted.options
        options.demand({"detail", "elementLabelProp"}, "einer Liste von Objekten")
        if self._base is not self._tree.root:
            message = "Eine Liste in einer Liste gibt es hier nicht"
            raise RefusedError(wanted.place, message, "Zwei Listen daraus machen.")
        type_of(item)
        least, most = _bounds(wanted.value)
        place = options.place.below("detail")
        looks = default_looks(self._tree, item) if options.detail is None else options.detail
        below = ElementReader(self._tree, item, self._complain).pages(looks, place)
        asked = [field.path for page in below for field in page.question.fields]
        for name in options.names:
            if name not in asked:
                place = options.place.below("elementLabelProp")
                raise RefusedError(place, f"„{name[1:]}“ wird nicht gefragt", "Ein Feld der Liste nennen.")
        repeat = Repeat(
            path=wanted.value.pointer,
            least=least,
            most=most,
            names=options.names or tuple(asked[:1]),
            questions=tuple(page.question for page in below),
        )
        self._pages.take_list(repeat, wanted, tuple(below))


def _bounds(value: Value) -> tuple[int, int]:
    """How many things a list of objects may have: at least one where the list itself is required."""
    least = a_number(value.schema.get("minItems", 0), value.place.below("minItems"))
    most = a_number(value.schema.get("maxItems", MOST), value.place.below("maxItems"))
    least, most = max(least, int(value.required)), min(most, MOST)
    if least > most or not most:
        remedy = f"minItems und maxItems prüfen, höchstens {MOST}."
        raise RefusedError(value.place, "So viele Einträge kann die Liste nicht haben", remedy)
    return least, most


def name_of(tree: Tree, place: Place) -> str:
    """The key of a section or a group: its i18n key, or else its label, as JSON Forms does."""
    name = tree.get("i18n", tree.get("label"))
    if not isinstance(name, str) or not name.strip():
        message = f"{tree.get('type')} hat keinen Namen"
        raise RefusedError(place, message, 'Einen Schlüssel ergänzen: "i18n": "…".')
    return name


def default_looks(tree: SchemaTree, value: Value) -> Tree:
    """A UI schema where none is written: one control for each property, in their order."""
    names = (below.pointer.rpartition("/")[2] for below in tree.properties(value))
    controls: list[Json] = [{"type": "Control", "scope": f"#/properties/{name}"} for name in names]
    return {"type": "VerticalLayout", "elements": controls}
