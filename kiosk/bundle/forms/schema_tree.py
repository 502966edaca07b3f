"""A JSON Schema as a tree of values: what a scope leads to, with local references resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.bundle.forms.refusal import Part, Place, RefusedError, Tree, a_list, an_object
from kiosk.domain.form.checking import Json

DEEPEST = 8
"""Objects in objects; the deepest real form has three."""

_REFERENCES = ("#/$defs/", "#/definitions/")
_SCOPE_REMEDY = "So schreiben: #/properties/name oder #/properties/person/properties/name."


@dataclass(frozen=True, slots=True)
class Value:
    """A value that answers have: its JSON pointer, its key with dots, its schema, where that is written."""

    pointer: str
    key: str
    schema: Tree
    place: Place
    required: bool = False
    depth: int = 0


class SchemaTree:
    """Walks through a schema; raises `RefusedError` where there is no way."""

    def __init__(self, schema: Json) -> None:
        """Begin at the root, which must be an object."""
        place = Place(Part.SCHEMA)
        self._whole = an_object(schema, place)
        self.root = Value("", "", self._resolved(self._whole, place), place)
        if not is_object(self.root.schema):
            raise RefusedError(place, "Die Antworten sind kein Objekt", '"type": "object" schreiben.')

    def properties(self, value: Value) -> Iterator[Value]:
        """What an object consists of."""
        place = value.place.below("properties")
        for name in an_object(value.schema.get("properties", {}), place):
            yield self._property(value, name)

    def item(self, value: Value) -> Value:
        """What a list consists of, as the root of its own paths; keys go on without the item's number."""
        place = value.place.below("items")
        schema = self._resolved(value.schema.get("items"), place)
        return Value("", value.key, schema, place, depth=value.depth + 1)

    def find(self, scope: Json, base: Value, place: Place) -> Value:
        """What the scope of a control or a condition leads to, from `base` on."""
        first, *steps = scope.split("/") if isinstance(scope, str) else ("",)
        if first != "#" or len(steps) % 2 or any(step != "properties" for step in steps[::2]):
            raise RefusedError(place, f"„{scope}“ führt nicht zu einem Feld", _SCOPE_REMEDY)
        found = base
        for step in steps[1::2]:
            name = unescaped(step)
            if name not in an_object(found.schema.get("properties", {}), found.place.below("properties")):
                raise RefusedError(place, f"Das Feld „{name}“ steht nicht in schema.json", "Dort ergänzen.")
            found = self._property(found, name)
        return found

    def _property(self, value: Value, name: str) -> Value:
        if value.depth >= DEEPEST:
            raise RefusedError(value.place, "Die Objekte sind zu tief verschachtelt", "Flacher schreiben.")
        place = value.place.below("properties").below(name)
        schema = self._resolved(an_object(value.schema["properties"], value.place)[name], place)
        required = a_list(value.schema.get("required", []), value.place.below("required"))
        key = f"{value.key}.{name}" if value.key else name
        below = Value(f"{value.pointer}/{escaped(name)}", key, schema, place, depth=value.depth + 1)
        return replace(below, required=name in required)

    def _resolved(self, schema: Json, place: Place) -> Tree:
        """The schema with what it refers to; what stands beside the reference comes first."""
        tree = an_object(schema, place)
        seen: set[Json] = set()
        while "$ref" in tree:
            reference = tree["$ref"]
            if not isinstance(reference, str) or not reference.startswith(_REFERENCES) or reference in seen:
                remedy = "Nur auf #/$defs/… verweisen, nicht im Kreis."
                raise RefusedError(place.below("$ref"), f"Der Verweis „{reference}“ geht hier nicht", remedy)
            seen.add(reference)
            beside = {key: value for key, value in tree.items() if key != "$ref"}
            tree = {**self._definition(reference, place), **beside}
        return tree

    def _definition(self, reference: str, place: Place) -> Tree:
        found: Json = self._whole
        for step in reference.split("/")[1:]:
            name = unescaped(step)
            if not isinstance(found, Mapping) or name not in found:
                message = f"Der Verweis „{reference}“ führt ins Leere"
                raise RefusedError(place.below("$ref"), message, "Unter $defs ergänzen.")
            found = found[name]
        return an_object(found, place.below("$ref"))


def is_object(schema: Tree) -> bool:
    """Whether the schema is that of an object."""
    return schema.get("type", "object" if "properties" in schema else None) == "object"


def escaped(name: str) -> str:
    """The name as a step of a JSON pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def unescaped(step: str) -> str:
    """The name that a step of a JSON pointer means."""
    return step.replace("~1", "/").replace("~0", "~")
