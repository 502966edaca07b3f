"""What the `options` of a control ask for: those of JSON Forms that the kiosk honours, and its own (`dt`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from kiosk.bundle.findings import advice
from kiosk.bundle.forms.refusal import Place, RefusedError, Tree, a_text, a_truth, an_object, only, texts
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Keyboard, Layout, Personal

E = TypeVar("E", bound=StrEnum)

_CONTROL = ("multi", "format", "autocomplete", "detail", "elementLabelProp", "dt")
_OWN = ("kind", "documents", "unit", "summary", "personal", "keyboard", "selfEvident")
_KEYBOARDS = (Keyboard.NUMBER, Keyboard.CODE)
_LOOKS = ("hideRequiredAsterisk", "restrict", "showNavButtons", "showSortButtons", "trim")
_AS_ALWAYS: Mapping[str, tuple[Json, ...]] = {
    **dict.fromkeys((*_LOOKS, "showUnfocusedDescription"), (True, False)),
    "orientation": ("vertical",),
    "variant": ("stepper",),
}
"""Looks of JSON Forms that every form of the kiosk has, or that make no difference on its pages."""


class Special(StrEnum):
    """A kind of field that no type of JSON Schema says."""

    NOTHING = ""
    MONEY = "money"
    UPLOAD = "upload"


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlOptions:
    """The options of one control; `given` names those that were written."""

    place: Place
    long: bool = False
    radio: bool = False
    search: bool | None = None
    detail: Json = None
    names: tuple[str, ...] = ()
    special: Special = Special.NOTHING
    documents: tuple[str, ...] = ()
    unit: str = ""
    in_summary: bool = True
    personal: Personal = Personal.NOTHING
    keyboard: Keyboard | None = None
    self_evident: bool = False
    given: frozenset[str] = field(default_factory=frozenset)

    def demand(self, fitting: set[str], what: str) -> None:
        """Refuse what was written and does not fit what the control is about."""
        for name in sorted(self.given - fitting - {"dt.summary", "dt.selfEvident", "dt.personal"}):
            remedy = "Die Option löschen oder das Schema ändern."
            raise RefusedError(self.place.below(name), f"„{name}“ passt nicht zu {what}", remedy)


def control_options(element: Tree, place: Place) -> ControlOptions:
    """The options of a control."""
    place = place.below("options")
    tree = _options(element, place, _CONTROL)
    own_place = place.below("dt")
    own = an_object(tree.get("dt", {}), own_place)
    only(own, _OWN, own_place, "unter options.dt")
    given = {name for name in tree if name != "dt"} | {f"dt.{name}" for name in own}
    search = tree.get("autocomplete")
    keyboard = own.get("keyboard")
    if keyboard is not None and keyboard not in _KEYBOARDS:
        message = f"„{keyboard}“ ist keine Tastatur"
        raise RefusedError(own_place.below("keyboard"), message, f"Erlaubt: {', '.join(_KEYBOARDS)}.")
    shape = tree.get("format", "radio")
    if shape != "radio":
        raise RefusedError(place.below("format"), f"„{shape}“ gibt es hier nicht", "„radio“ schreiben.")
    return ControlOptions(
        place=place,
        long=a_truth(tree.get("multi", False), place.below("multi")),
        radio="format" in tree,
        search=None if search is None else a_truth(search, place.below("autocomplete")),
        detail=tree.get("detail"),
        names=_names(tree.get("elementLabelProp", []), place.below("elementLabelProp")),
        special=_one_of(Special, own.get("kind", ""), own_place.below("kind")),
        documents=texts(own["documents"], own_place.below("documents")) if "documents" in own else (),
        unit=a_text(own["unit"], own_place.below("unit")) if "unit" in own else "",
        in_summary=a_truth(own.get("summary", True), own_place.below("summary")),
        personal=_one_of(Personal, own.get("personal", "nothing"), own_place.below("personal")),
        keyboard=None if keyboard is None else Keyboard(str(keyboard)),
        self_evident=a_truth(own.get("selfEvident", False), own_place.below("selfEvident")),
        given=frozenset(given),
    )


def group_layout(element: Tree, place: Place) -> Layout:
    """How the fields of a group stand together."""
    place = place.below("options")
    own_place = place.below("dt")
    own = an_object(_options(element, place, ("dt",)).get("dt", {}), own_place)
    only(own, ("layout",), own_place, "unter options.dt einer Group")
    return _one_of(Layout, own.get("layout", "plain"), own_place.below("layout"))


def no_options(element: Tree, place: Place) -> None:
    """Refuse options where there are none to honour."""
    _options(element, place.below("options"), ())


def _options(element: Tree, place: Place, known: tuple[str, ...]) -> Tree:
    tree = an_object(element.get("options", {}), place)
    rest = {key: value for key, value in tree.items() if value not in _AS_ALWAYS.get(key, ())}
    only(rest, known, place, "unter options")
    return rest


def _names(value: Json, place: Place) -> tuple[str, ...]:
    """The properties that name an item in a list, as pointers."""
    if value == []:
        return ()
    found = texts([value] if isinstance(value, str) else value, place)
    return tuple("/" + name.replace(".", "/") for name in found)


def _one_of(kind: type[E], value: Json, place: Place) -> E:
    known = [member.value for member in kind]
    if value not in known:
        remedy = advice(str(value), known, f"Erlaubt: {', '.join(filter(None, known))}.")
        raise RefusedError(place, f"„{value}“ ist kein erlaubter Wert", remedy)
    return kind(value)
