"""JSON Schemas of the files that authors write, from the same types that the checker uses.

An editor that knows them completes names and marks mistakes while a person types.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from kiosk.bundle.draft import Header
from kiosk.bundle.shape import TypeForm
from kiosk.domain.catalogue import Host, Offer, Place, Service, Situation, Stand, Term
from kiosk.domain.handover import Device
from kiosk.domain.practice.model import Person, Practice, Script
from kiosk.domain.survey import Survey
from kiosk.domain.tour.model import Tour, TourText

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_RECORDS: Mapping[str, tuple[TypeForm, tuple[str, ...]]] = {
    "bundle": (Header, ()),
    "offer": (Offer, ("id", "texts")),
    "place": (Place, ("id",)),
    "practice": (Practice, ("id", "texts", "form", "script", "samples")),
    "script": (Script, ()),
    "service": (Service, ("id", "texts")),
    "stand": (Stand, ("id",)),
    "survey": (Survey, ("id",)),
    "tour": (Tour, ("id", "texts")),
    "tour-text": (TourText, ()),
}
_LISTS: Mapping[str, tuple[TypeForm, tuple[str, ...]]] = {
    "devices": (Device, ()),
    "hosts": (Host, ()),
    "persons": (Person, ()),
    "situations": (Situation, ()),
    "terms": (Term, ("texts",)),
}


def schemas() -> dict[str, bytes]:
    """The schemas, by file name, as readable JSON."""
    found = {name: _record(*of) for name, of in _RECORDS.items()}
    for name, of in _LISTS.items():
        one = _record(*of)
        definitions = one.pop("$defs")
        found[name] = {"type": "array", "items": one, "$defs": definitions}
    return {f"{name}.schema.json": _readable({"$schema": _DRAFT, **tree}) for name, tree in found.items()}


def _record(kind: TypeForm, without: tuple[str, ...]) -> dict[str, Any]:
    schema = msgspec.json.schema(kind)
    definitions = schema["$defs"]
    for definition in definitions.values():
        if "properties" in definition:
            definition["additionalProperties"] = False
    outermost = definitions[kind.__name__]
    for name in without:
        del outermost["properties"][name]
        if name in outermost["required"]:
            outermost["required"].remove(name)
    schema["$defs"] = {name: definitions[name] for name in sorted(_used(schema, definitions))}
    return dict(schema)


def _used(tree: object, definitions: Mapping[str, object]) -> set[str]:
    """The definitions that the schema refers to, and those that they refer to."""
    found: set[str] = set()
    waiting = [
        {key: below for key, below in tree.items() if key != "$defs"} if isinstance(tree, dict) else tree
    ]
    while waiting:
        match waiting.pop():
            case {"$ref": str(reference)} if (name := reference.rpartition("/")[2]) not in found:
                found.add(name)
                waiting.append(definitions[name])
            case dict(below):
                waiting += below.values()
            case list(below):
                waiting += below
    return found


def _readable(tree: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree), indent=2) + b"\n"
