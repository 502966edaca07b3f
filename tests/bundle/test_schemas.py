"""Schemas for editors."""

from __future__ import annotations

import json
from typing import Any

from kiosk.bundle.schemas import schemas


def schema(name: str) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(schemas()[f"{name}.schema.json"])
    return tree


def test_there_is_one_for_each_kind_of_file() -> None:
    lists = ("devices", "hosts", "persons", "situations", "terms")
    files = (
        "bundle",
        "offer",
        "place",
        "practice",
        "script",
        "service",
        "stand",
        "survey",
        "tour-text",
        "tour",
    )
    assert sorted(schemas()) == sorted(f"{kind}.schema.json" for kind in (*lists, *files))


def test_what_comes_from_elsewhere_is_not_asked_for() -> None:
    service = schema("service")["$defs"]["Service"]
    assert "id" not in service["properties"]
    assert "texts" not in service["required"]
    assert "access" in service["required"]
    assert service["additionalProperties"] is False


def test_allowed_values_are_listed() -> None:
    assert "bundid-basis" in schema("service")["$defs"]["Login"]["enum"]


def test_list_files_are_lists() -> None:
    terms = schema("terms")
    assert terms["type"] == "array"
    assert terms["items"] == {"$ref": "#/$defs/Term"}
    assert "id" in terms["$defs"]["Term"]["required"]
