"""What the form needs from a JSON Schema validator, which lives outside of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | Mapping[str, Json] | None"
"""A JSON value."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One difference between an instance and its schema.

    `path` is the JSON pointer of the value; for a missing one (`keyword` "required") it is the pointer of
    what is
    missing. `keyword` is the schema keyword that failed; `detail` is the format's name, the limit or the
    wrong value.
    """

    path: str
    keyword: str
    detail: str = ""


class Checker(Protocol):
    """Decides by JSON Schema 2020-12. It keeps no value that it is given."""

    def matches(self, schema: str, value: Json) -> bool:
        """Whether the value is valid; `schema` is JSON text."""
        ...

    def problems(self, schema: str, instance: Json) -> tuple[Problem, ...]:
        """Everything that is wrong, in the order of the schema."""
        ...
