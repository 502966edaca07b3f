"""Every field of a service has a column, and every word of a column a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest

from kiosk.bundle.sheets import columns
from kiosk.bundle.sheets.model import Column, Use
from kiosk.domain.catalogue import Basis, Difference, Law, Level, Login, Module, Online, Service
from kiosk.domain.facts import LocalText


def paths(kind: type, without: frozenset[str] = frozenset()) -> Iterator[str]:
    """The fields that an author fills in, "*" for a language."""
    for name, hint in get_type_hints(kind).items():
        inner = get_args(hint)[0] if get_origin(hint) is UnionType else hint
        if name in without:
            continue
        if isinstance(inner, type) and is_dataclass(inner):
            yield from (f"{name}.{below}" for below in paths(inner))
        else:
            yield f"{name}.*" if inner == LocalText or name == "keywords" else name


def shown(of_sheet: tuple[Column, ...]) -> set[str]:
    return {column.path for column in of_sheet if column.path}


def test_every_field_has_a_column() -> None:
    elsewhere = frozenset({"id", "texts", "laws", "places"})
    assert shown(columns.service_columns("*")) == set(paths(Service, elsewhere))
    assert shown(columns.difference_columns("*")) == set(paths(Difference))
    assert shown(columns.law_columns()) == set(paths(Law))
    assert shown(columns.text_columns()) == {"title", "summary", *Module}
    assert {one.name for one in fields(Service)} >= elsewhere


def test_each_language_has_its_columns() -> None:
    titles = [column.title for column in columns.service_columns(("de", "tr"))]
    assert "Suchwörter (de)" in titles
    assert titles[titles.index("Gebühr (de)") + 1] == "Gebühr (tr)"


@pytest.mark.parametrize(
    "of_sheet",
    [
        columns.service_columns(("de", "tr")),
        columns.difference_columns(("de", "tr")),
        columns.law_columns(),
        columns.text_columns(),
    ],
)
def test_titles_are_unique_and_keys_come_first(of_sheet: tuple[Column, ...]) -> None:
    titles = [column.title for column in of_sheet]
    assert len(set(titles)) == len(titles)
    assert [column.use for column in of_sheet[:2]] in ([Use.KEY, Use.SHOWN], [Use.KEY, Use.KEY])
    assert all(bool(column.words) == (column.use in {Use.CHOICE, Use.CHOICES}) for column in of_sheet)


def test_every_value_has_a_word_of_its_own() -> None:
    for kind, words in (
        (Online, columns.ONLINE),
        (Level, columns.LEVEL),
        (Login, columns.LOGIN),
        (Basis, columns.BASIS),
    ):
        assert list(words) == list(kind)
        assert len(set(words.values())) == len(words)
        assert not any(set(word) & {columns.SEPARATOR, ","} for word in words.values())
