"""One value of the schema and the options of its control to one field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kiosk.bundle.forms.options import ControlOptions, Special
from kiosk.bundle.forms.refusal import Place, RefusedError, Tree, a_list, a_number, a_text, only, texts
from kiosk.bundle.forms.schema_tree import Value
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind, Keyboard

FEW = 8
"""From so many options on, one of them is searched for."""
LONGEST = 60
LONGEST_LONG = 400
LONGEST_EVER = 2000
"""Characters of a text where the schema does not say it, of a long one, and of any."""

_DATES = ("date", "past-date")
_KEYBOARDS: Mapping[str, Keyboard] = {
    "email": Keyboard.EMAIL,
    "iban": Keyboard.CODE,
    "bic": Keyboard.CODE,
    "kennzeichen": Keyboard.CODE,
    "steuer-id": Keyboard.NUMBER,
    "plz": Keyboard.NUMBER,
    "telefon": Keyboard.NUMBER,
}
_NOTES = frozenset(
    {"$comment", "$defs", "$id", "$schema", "default", "definitions", "deprecated", "description", "examples"}
    | {"i18n", "title", "type"}
)
_KEYWORDS: Mapping[str, frozenset[str]] = {
    "string": frozenset({"const", "enum", "oneOf", "minLength", "maxLength", "pattern", "format"}),
    "integer": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}),
    "number": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}),
    "boolean": frozenset({"const"}),
    "array": frozenset({"items", "minItems", "maxItems", "uniqueItems"}),
    "object": frozenset({"properties", "required", "additionalProperties"}),
}
_HINTS = (("const", "boolean"), ("enum", "string"), ("properties", "object"), ("items", "array"))
_CHOICES = frozenset({"const", "enum", "oneOf"})
_SINGLE_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_SIMPLER = "Einfacher schreiben, siehe content/practice/README.md."


def type_of(value: Value) -> str:
    """The type of a value, after a look at every keyword beside it."""
    schema = value.schema
    given = schema.get("type", next((kind for name, kind in _HINTS if name in schema), "nichts"))
    if "type" not in schema and (isinstance(schema.get("const"), str) or _has_consts(schema)):
        given = "string"
    if not isinstance(given, str) or given not in _KEYWORDS:
        refused = next((name for name in ("anyOf", "oneOf", "allOf", "not", "if") if name in schema), None)
        message = f"„{refused}“ gibt es hier nicht" if refused else f"Der Typ {_listed(given)} gibt kein Feld"
        raise RefusedError(value.place, message, _SIMPLER)
    known = _KEYWORDS[given] | _NOTES
    for name in schema:
        if name not in known:
            raise RefusedError(value.place.below(name), f"„{name}“ gibt es bei {given} nicht", _SIMPLER)
    return given


def field_of(value: Value, options: ControlOptions, key: str, item: Value | None = None) -> Field:
    """The field that asks for a value; `item` is what a list consists of."""
    base = Field(
        path=value.pointer,
        key=key,
        kind=FieldKind.TEXT,
        required=value.required,
        personal=options.personal,
        unit=options.unit,
        in_summary=options.in_summary,
    )
    match type_of(value):
        case "boolean":
            return _truth(base, value, options)
        case "integer" | "number":
            return _number(base, options)
        case "array":
            return _several(base, value, options, item)
        case _ if options.special is Special.UPLOAD:
            return _upload(base, value, options)
        case _ if _CHOICES & set(value.schema):
            return _choice(base, value, options)
        case _:
            return _text(base, value, options)


def _truth(base: Field, value: Value, options: ControlOptions) -> Field:
    options.demand(set(), "ja oder nein")
    if "const" not in value.schema:
        return replace(base, kind=FieldKind.YES_NO)
    if value.schema["const"] is not True:
        raise RefusedError(
            value.place.below("const"), "Eine Erklärung braucht const: true", "true schreiben."
        )
    return replace(base, kind=FieldKind.DECLARATION, required=True)


def _number(base: Field, options: ControlOptions) -> Field:
    options.demand({"dt.kind", "dt.unit"}, "einer Zahl")
    if options.special is Special.UPLOAD:
        place = options.place.below("dt.kind")
        raise RefusedError(place, "„upload“ passt nicht zu einer Zahl", "„money“ schreiben oder löschen.")
    if options.special is Special.MONEY:
        return replace(base, kind=FieldKind.MONEY, keyboard=Keyboard.MONEY)
    return replace(base, kind=FieldKind.NUMBER, keyboard=Keyboard.NUMBER)


def _text(base: Field, value: Value, options: ControlOptions) -> Field:
    schema, place = value.schema, value.place
    if "pattern" in schema:
        _whole(a_text(schema["pattern"], place.below("pattern")), place.below("pattern"))
    form = schema.get("format", "")
    if form in _DATES:
        options.demand(set(), "einem Datum")
        return replace(base, kind=FieldKind.DATE, keyboard=Keyboard.DATE)
    if form and form not in _KEYBOARDS:
        remedy = f"Erlaubt: {', '.join((*_DATES, *_KEYBOARDS))}."
        raise RefusedError(place.below("format"), f"Das Format „{form}“ gibt es hier nicht", remedy)
    options.demand({"multi", "dt.keyboard"}, "einem Text")
    longest = a_number(
        schema.get("maxLength", LONGEST_LONG if options.long else LONGEST), place.below("maxLength")
    )
    return replace(
        base,
        kind=FieldKind.LONG_TEXT if options.long else FieldKind.TEXT,
        keyboard=options.keyboard or _KEYBOARDS.get(str(form), Keyboard.TEXT),
        longest=min(longest, LONGEST_EVER),
    )


def _whole(pattern: str, place: Place) -> None:
    """Refuse a pattern that a part of the text could match: "a", "^a|b$"."""
    bare, inner = _SINGLE_SIGN.sub("", pattern), 1
    while inner:
        bare, inner = _INNERMOST.subn("", bare)
    if not (bare.startswith("^") and bare.endswith("$")) or "|" in bare:
        remedy = "Mit ^ anfangen und mit $ aufhören; | nur in runden Klammern."
        raise RefusedError(place, "Das Muster gilt nicht für den ganzen Text", remedy)


def _choice(base: Field, value: Value, options: ControlOptions) -> Field:
    options.demand({"format", "autocomplete"}, "einer Auswahl")
    found = _values(value)
    search = options.search if options.search is not None else len(found) >= FEW and not options.radio
    return replace(base, kind=FieldKind.SEARCH if search else FieldKind.CHOICE, options=found)


def _upload(base: Field, value: Value, options: ControlOptions) -> Field:
    options.demand({"dt.kind", "dt.documents"}, "einem Dokument")
    missing = [right for right in _values(value) if right not in options.documents]
    if missing:
        place = options.place.below("dt.documents")
        message = f"Das richtige Dokument „{missing[0]}“ kann niemand wählen"
        raise RefusedError(place, message, "Auch in documents nennen.")
    return replace(base, kind=FieldKind.UPLOAD, options=options.documents)


def _several(base: Field, value: Value, options: ControlOptions, item: Value | None) -> Field:
    options.demand({"format"}, "einer Auswahl von mehreren")
    if item is None or not _CHOICES & set(item.schema):
        remedy = "In items die Werte nennen, oder eine Liste von Objekten schreiben."
        raise RefusedError(value.place, "Eine Liste von Texten ohne enum gibt es hier nicht", remedy)
    if type_of(item) != "string" or value.schema.get("uniqueItems") is not True:
        remedy = "items braucht Texte, die Liste uniqueItems: true."
        raise RefusedError(value.place, "Diese Liste ist keine Auswahl von mehreren", remedy)
    return replace(base, kind=FieldKind.SEVERAL, options=_values(item))


def _values(value: Value) -> tuple[str, ...]:
    if "const" in value.schema:
        return (a_text(value.schema["const"], value.place.below("const")),)
    if "enum" in value.schema:
        return texts(value.schema["enum"], value.place.below("enum"))
    place = value.place.below("oneOf")
    return texts([_const(one, place) for one in a_list(value.schema.get("oneOf"), place)], place)


def _listed(given: Json) -> str:
    return " oder ".join(map(str, given)) if isinstance(given, list) else str(given)


def _has_consts(schema: Tree) -> bool:
    options = schema.get("oneOf")
    return isinstance(options, list) and all(isinstance(one, Mapping) and "const" in one for one in options)


def _const(one: Json, place: Place) -> str:
    if not isinstance(one, Mapping) or "const" not in one:
        raise RefusedError(place, "„oneOf“ geht hier nur mit const", "Die Werte als enum schreiben.")
    only(one, ("const", "title", "description", "i18n"), place, "in oneOf")
    return a_text(one["const"], place)
