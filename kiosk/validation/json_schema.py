"""JSON Schema 2020-12 by the library jsonschema-rs, and what it finds in the words of the form.

Formats are asserted, an unknown one is refused, and nothing is ever fetched: a schema is complete or broken.
A validator is compiled once for each schema text; that text and what comes of it are all that is kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import cast

from jsonschema_rs import Draft202012Validator, EmailOptions, FancyRegexOptions, ValidationError

from kiosk.domain.errors import ContentProblem
from kiosk.domain.form.checking import Json, Problem
from kiosk.validation import formats
from kiosk.validation.schema_errors import problems_of, rank, sentence_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""What `$schema` may say, when it is there."""

MOST_SCHEMAS = 512
"""Compiled schemas that are kept: all conditions of a few large forms; one takes 0.5 to 200 kB."""

_MOST_STEPS = 50_000  # of a pattern that goes back and forth; then the value is refused
_NO_JSON = "Das Schema ist kein gültiges JSON oder zu tief verschachtelt"


@dataclass(frozen=True, slots=True)
class _Compiled:
    validator: Draft202012Validator
    root: Json


class SchemaChecker:
    """Decides whether values are valid on the day `today`, and says what is wrong with them."""

    def __init__(self, today: date) -> None:
        """Take the day that the format `past-date` compares with."""
        added = formats.checks(today)
        self._compiled = lru_cache(MOST_SCHEMAS)(partial(_compile, added=added))

    def matches(self, schema: str, value: Json) -> bool:
        """Whether the value is valid; `schema` is JSON text."""
        return self._compiled(schema).validator.is_valid(_plain(value))

    def problems(self, schema: str, instance: Json) -> tuple[Problem, ...]:
        """Everything that is wrong, in the order of the schema, each thing once.

        `keyword` is the schema keyword that failed, or "false" where the schema itself is `false`. Each
        property that is missing (required, dependentRequired), too much (additionalProperties,
        unevaluatedProperties) or badly named (propertyNames) is a problem of its own. `detail` comes from the
        schema, never from the instance.
        """
        compiled = self._compiled(schema)
        errors = list(compiled.validator.iter_errors(_plain(instance)))
        errors.sort(key=lambda error: rank(compiled.root, error))
        return tuple(dict.fromkeys(problem for error in errors for problem in problems_of(error)))


def schema_problem(schema_text: str) -> str | None:
    """What is wrong with a schema, as a German sentence; None for a complete and valid one."""
    try:
        _compile(schema_text, formats.checks(date.max))
    except ContentProblem as problem:
        return problem.message
    return None


def _compile(schema: str, added: dict[str, Callable[[str], bool]]) -> _Compiled:
    try:
        root = cast("Json", json.loads(schema))
    except (ValueError, RecursionError) as error:
        line = f" (Zeile {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ContentProblem(f"{_NO_JSON}{line}.") from error
    if isinstance(root, Mapping) and root.get("$schema", DIALECT) != DIALECT:
        raise ContentProblem("Das Schema nennt bei „$schema“ etwas anderes als JSON Schema 2020-12.")
    try:
        validator = Draft202012Validator(
            schema,
            formats=added,
            validate_formats=True,
            ignore_unknown_formats=False,
            offline=True,
            email_options=EmailOptions(allow_display_text=False),
            pattern_options=FancyRegexOptions(backtrack_limit=_MOST_STEPS),
        )
    except ValidationError as error:
        raise ContentProblem(sentence_of(error)) from error
    except ValueError as error:
        raise ContentProblem(f"{_NO_JSON}.") from error
    return _Compiled(validator, root)


def _plain(value: Json) -> Json:
    # The library raises at any Mapping but dict, and at lone surrogates, which a keyboard driver may send.
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return {_text(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value


def _text(value: str) -> str:
    return value.encode("utf-8", "replace").decode()
