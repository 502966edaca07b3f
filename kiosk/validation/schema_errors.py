"""What jsonschema-rs found, in other words: problems for the form, sentences for authors.

An error of the library holds the visitor's value; nothing here takes it over. The names of properties are no
values: the program gives them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from jsonschema_rs import ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from kiosk.domain.form.checking import Json, Problem

FALSE = "false"
"""The keyword where the schema itself is `false`, also for an object that may have no property at all."""

_PER_ITEM = frozenset({"items", "prefixItems", "unevaluatedItems"})


def pointer(steps: Sequence[str | int]) -> str:
    """A path as JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def problems_of(error: ValidationError) -> Iterator[Problem]:
    """The problems in one error: one for each property that is missing or too much, else exactly one."""
    steps, place = error.evaluation_path, error.instance_path
    keyword = str(steps[-1]) if steps else FALSE
    match error.kind:
        case Kind.Required(name):
            yield Problem(pointer([*place, name]), keyword)
        case Kind.AdditionalProperties(names) | Kind.UnevaluatedProperties(names):
            yield from (Problem(pointer([*place, name]), keyword) for name in names)
        case Kind.FalseSchema():
            yield Problem(pointer(place), FALSE)
        case Kind.PropertyNames(cause):
            yield Problem(pointer([*place, str(cause.instance)]), "propertyNames")
        case kind:
            yield Problem(pointer(place), keyword, _detail(kind))


def rank(root: Json, error: ValidationError) -> tuple[int, ...]:
    """Where in the schema the failed keyword stands, for sorting; items of a list come in their own order."""
    ranks: list[int] = []
    items = iter([step for step in error.instance_path if isinstance(step, int)])
    node: Json = root
    for step in error.evaluation_path:
        ranks.append(_position(node, step))
        if step in _PER_ITEM:
            ranks.append(next(items, 0))
        node = _below(root, node, step)
    return tuple(ranks)


def sentence_of(error: ValidationError) -> str:
    """What is wrong with a schema that the library refused, for its author."""
    place = pointer(error.instance_path) or "/"
    match error.kind:
        case Kind.Referencing():
            target = error.message.partition("'")[2].partition("'")[0]
            return f"Ein Verweis im Schema führt ins Leere: „{target}“."
        case Kind.Custom():
            return f"An der Stelle „{place}“ steht ein unbekanntes Format: „{error.instance}“."
        case _:
            return f"An der Stelle „{place}“ steht etwas, das JSON Schema 2020-12 nicht erlaubt."


def _detail(kind: Kind) -> str:
    match kind:
        case Kind.Type(types):
            return ", ".join(types)
        case (
            Kind.Constant(wanted) | Kind.Format(wanted) | Kind.Pattern(wanted) | Kind.MultipleOf(wanted)
            | Kind.Minimum(wanted) | Kind.Maximum(wanted)
            | Kind.ExclusiveMinimum(wanted) | Kind.ExclusiveMaximum(wanted)
            | Kind.MinLength(wanted) | Kind.MaxLength(wanted)
            | Kind.MinItems(wanted) | Kind.MaxItems(wanted)
            | Kind.MinProperties(wanted) | Kind.MaxProperties(wanted)
        ):  # fmt: skip
            return wanted if isinstance(wanted, str) else json.dumps(wanted, ensure_ascii=False, default=str)
        case _:
            return ""


def _position(node: Json, step: str | int) -> int:
    if isinstance(step, int):
        return step
    return list(node).index(step) if isinstance(node, Mapping) and step in node else 0


def _below(root: Json, node: Json, step: str | int) -> Json:
    found: Json = None
    if isinstance(node, Mapping):
        found = node.get(str(step))
    elif isinstance(node, list) and isinstance(step, int) and step < len(node):
        found = node[step]
    if step == "$ref" and isinstance(found, str):
        return _resolve(root, found)
    return found


def _resolve(root: Json, reference: str) -> Json:
    # Only "#/…": behind other references the library's own order stays.
    first, *names = reference.split("/")
    if first != "#":
        return None
    node = root
    for name in names:
        key = name.replace("~1", "/").replace("~0", "~")
        node = node.get(key) if isinstance(node, Mapping) else None
    return node
