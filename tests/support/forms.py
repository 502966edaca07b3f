"""Reads forms from small schemas, and remembers what was said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.bundle.forms.reading import read_form
from kiosk.bundle.forms.refusal import Place
from kiosk.domain.form.model import Field, Form, Question

Json = Any
"""What a test writes down as JSON."""


def read(schema: Json, looks: Json = None) -> tuple[Form | None, list[str]]:
    """The form, and each complaint as "file path: message"."""
    said: list[str] = []

    def complain(place: Place, message: str, remedy: str) -> None:
        assert remedy.endswith((".", "?", "}", "]")), remedy
        said.append(f"{place.part} {place.path}: {message}")

    form = read_form(schema, looks, complain)
    assert (form is None) == bool(said)
    return form, said


def an_object(properties: Mapping[str, Json], **more: Json) -> dict[str, Json]:
    """The schema of an object."""
    return {"type": "object", "properties": dict(properties), **more}


def control(name: str, **more: Json) -> dict[str, Json]:
    """A control for a property of the root, or for a path with slashes."""
    scope = "#" + "".join(f"/properties/{step}" for step in name.split("/"))
    return {"type": "Control", "scope": scope, **more}


def vertical(*elements: Json, **more: Json) -> dict[str, Json]:
    """A layout."""
    return {"type": "VerticalLayout", "elements": list(elements), **more}


def group(name: str, *elements: Json, **more: Json) -> dict[str, Json]:
    """A group with an i18n key."""
    return {"type": "Group", "i18n": name, "elements": list(elements), **more}


def questions(schema: Json, looks: Json = None) -> tuple[Question, ...]:
    """The pages of a form with one section."""
    form, said = read(schema, looks)
    assert form is not None, said
    return form.sections[0].questions


def field(schema: Json, options: Json = None, **more: Json) -> Field:
    """The field of a form that asks for one value."""
    looks = control("x", **({"options": options} if options else {}), **more)
    (question,) = questions(an_object({"x": schema}), looks)
    return question.fields[0]


def refusals(schema: Json, looks: Json = None) -> list[str]:
    """What is said about a form that cannot be made."""
    form, said = read(schema, looks)
    assert form is None
    return said


def field_refusal(schema: Json, options: Json = None, **more: Json) -> str:
    """What is said about the only field of a form."""
    looks = control("x", **({"options": options} if options else {}), **more)
    (said,) = refusals(an_object({"x": schema}), looks)
    return said
