"""The official JSON Schema Test Suite (draft 2020-12, required and optional) through our own checker."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import ContentProblem
from kiosk.validation.json_schema import SchemaChecker

SUITE = Path(__file__).resolve().parents[1] / "data" / "json_schema_suite"
FILES = sorted(path.relative_to(SUITE).as_posix() for path in SUITE.rglob("*.json"))
CHECKER = SchemaChecker(date(2026, 11, 21))

REMOTE = "the schema asks for another one at localhost:1234; the kiosk never fetches one"
DIALECT = "$schema names a vocabulary of its own; the kiosk takes 2020-12 only"
UNKNOWN = "a format that nobody checks is a mistake of the author; the kiosk refuses it"
REFUSED: dict[str, dict[str, str]] = {
    "dynamicRef.json": {
        "strict-tree schema, guards against misspelled properties": REMOTE,
        "tests for implementation dynamic anchor and reference link": REMOTE,
        "$ref and $dynamicAnchor are independent of order - $defs first": REMOTE,
        "$ref and $dynamicAnchor are independent of order - $ref first": REMOTE,
        "$ref to $dynamicRef finds detached $dynamicAnchor": REMOTE,
    },
    "optional/cross-draft.json": {"refs to historic drafts are processed as historic drafts": REMOTE},
    "optional/format-assertion.json": {
        "schema that uses custom metaschema with format-assertion: false": DIALECT,
        "schema that uses custom metaschema with format-assertion: true": DIALECT,
    },
    "optional/format/unknown.json": {"unknown format": UNKNOWN},
    "vocabulary.json": {
        "schema that uses custom metaschema with with no validation vocabulary": DIALECT,
        "ignore unrecognized optional vocabulary": DIALECT,
    },
}
"""Groups whose schema is refused."""
WHOLE_FILES = {"refRemote.json": REMOTE}
"""Files all of whose groups are refused."""
ASSERTED = "is only an annotation by default"
"""Ends the names of the 19 tests that want formats to be ignored; the kiosk asserts them."""


@dataclass
class Outcome:
    """How a file went: groups that were refused, tests that were answered otherwise, how many were run."""

    refused: set[str]
    wrong: list[str]
    run: int


def outcome(name: str) -> Outcome:
    result = Outcome(set(), [], 0)
    for group in json.loads((SUITE / name).read_text("utf-8")):
        schema = json.dumps(group["schema"])
        try:
            CHECKER.matches(schema, None)
        except ContentProblem:
            result.refused.add(group["description"])
            continue
        for test in group["tests"]:
            result.run += 1
            if not answers(schema, test):
                result.wrong.append(test["description"])
    return result


def answers(schema: str, test: dict[str, Any]) -> bool:
    """Whether both ways of asking say what the suite says."""
    data, valid = test["data"], test["valid"]
    return CHECKER.matches(schema, data) is valid and (CHECKER.problems(schema, data) == ()) is valid


@pytest.mark.parametrize("name", FILES)
def test_everything_is_answered_as_the_suite_says(name: str) -> None:
    """Each exception is exact, so a library that learns or forgets something is noticed."""
    result = outcome(name)
    groups = {group["description"] for group in json.loads((SUITE / name).read_text("utf-8"))}
    assert result.refused == (groups if name in WHOLE_FILES else set(REFUSED.get(name, {})))
    if name == "format.json":
        assert len(result.wrong) == 19
        assert all(description.endswith(ASSERTED) for description in result.wrong)
    else:
        assert result.wrong == []


def test_the_suite_is_whole() -> None:
    assert len(FILES) == 80
    assert sum(outcome(name).run for name in FILES) > 1800


def test_the_exceptions_name_files_of_the_suite() -> None:
    assert {*REFUSED, *WHOLE_FILES} <= set(FILES)
