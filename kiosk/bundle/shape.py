"""Compares a plain tree with the dataclass that it should become, and names every difference.

msgspec stops at its first problem and ignores unknown keys of dataclasses. Authors deserve all
problems at once, and a bundle from outside deserves no tolerance. A tree that passes converts.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

import msgspec

from kiosk.bundle.characters import unwanted
from kiosk.bundle.findings import advice
from kiosk.bundle.paths import join

TypeForm: TypeAlias = Any
"""What an annotation may be (`str`, `tuple[Law, ...]`, `Link | None`); Python has no type for it yet."""

Complain = Callable[[str, str, str], None]
"""Receives path, message and remedy."""

LONGEST_TEXT = 20_000
"""Characters of one text; a longer one would keep the screen busy. The schema of a form may be longer."""

_LEAVES = {
    bool: ("Hier steht weder true noch false", "true oder false schreiben."),
    float: ("Hier steht keine Zahl", "Ziffern schreiben, mit einem Punkt vor Zehnteln."),
    int: ("Hier steht keine ganze Zahl", "Nur Ziffern schreiben."),
    str: ("Hier steht kein einfacher Text", "Einen einzelnen Text schreiben."),
}


def examine(
    tree: object, kind: TypeForm, complain: Complain, *, strict: bool, without: frozenset[str] = frozenset()
) -> None:
    """Complain about every way in which the tree is not of the kind.

    `strict` demands JSON types; without it, numbers and truth values may be strings. `without`
    names fields of the outermost dataclass that come from elsewhere and must not be in the tree.
    """
    _Examiner(complain, strict=strict).value(tree, kind, "", without)


class _Examiner:
    def __init__(self, complain: Complain, *, strict: bool) -> None:
        self._complain = complain
        self._strict = strict

    def value(self, tree: object, kind: TypeForm, path: str, without: frozenset[str] = frozenset()) -> None:
        """Examine a tree of any kind."""
        form, below = _form(kind)
        if form == "optional":
            if tree is not None:
                self.value(tree, below[0], path)
        elif form == "record":
            self._record(tree, kind, path, without)
        elif form == "list":
            self._list(tree, below[0], path)
        elif form == "mapping":
            self._mapping(tree, below[0], below[1], path)
        else:
            self._leaf(tree, kind, path)

    def _record(self, tree: object, kind: TypeForm, path: str, without: frozenset[str]) -> None:
        if not isinstance(tree, dict):
            self._complain(
                path, "Hier fehlen die einzelnen Angaben", f"Eingerückt angeben: {_listed(_needed(kind))}."
            )
            return
        hints = {name: hint for name, hint in _hints(kind).items() if name not in without}
        for key, below in tree.items():
            if key in hints:
                self.value(below, hints[key], join(path, key))
            else:
                remedy = advice(key, hints, f"Erlaubt: {_listed(hints)}.")
                self._complain(join(path, key), f"„{key}“ ist hier unbekannt", remedy)
        for name in _needed(kind):
            if name in hints and name not in tree:
                self._complain(path, f"„{name}“ fehlt", f"Eine Zeile „{name}:“ ergänzen.")

    def _list(self, tree: object, kind: TypeForm, path: str) -> None:
        if not isinstance(tree, list):
            self._complain(path, "Hier steht keine Liste", "In eckige Klammern setzen: [a, b].")
            return
        for at, item in enumerate(tree):
            self.value(item, kind, f"{path}[{at}]")

    def _mapping(self, tree: object, key_kind: TypeForm, kind: TypeForm, path: str) -> None:
        if not isinstance(tree, dict):
            self._complain(path, "Hier fehlt, wozu der Wert gehört", 'Zum Beispiel mit Sprache: {de: "…"}.')
            return
        for key, below in tree.items():
            self._leaf(key, key_kind, join(path, key))
            self.value(below, kind, join(path, key))

    def _leaf(self, tree: object, kind: TypeForm, path: str) -> None:
        if type(tree) is not kind:
            try:
                msgspec.convert(tree, kind, strict=self._strict)
            except msgspec.ValidationError:
                self._complain(path, *_refusal(tree, kind))
                return
        if not isinstance(tree, str):
            return
        if len(tree) > LONGEST_TEXT and not path.endswith("schema"):
            self._complain(path, "Der Text ist zu lang", f"Höchstens {LONGEST_TEXT} Zeichen schreiben.")
            return
        bad = unwanted(tree)
        if bad:
            self._complain(path, *bad)


def _refusal(tree: object, kind: TypeForm) -> tuple[str, str]:
    if kind in _LEAVES:
        return _LEAVES[kind]
    known = [str(member) for member in kind] if issubclass(kind, StrEnum) else []
    return f"„{tree}“ ist kein erlaubter Wert", advice(str(tree), known, f"Erlaubt: {_listed(known)}.")


@cache
def _form(kind: TypeForm) -> tuple[str, tuple[TypeForm, ...]]:
    """What a kind is, and the kinds inside it."""
    origin: object = get_origin(kind)
    if origin in (Union, types.UnionType):
        return "optional", get_args(kind)
    if is_dataclass(kind):
        return "record", ()
    if origin is tuple:
        return "list", get_args(kind)
    return ("leaf", ()) if origin is None else ("mapping", get_args(kind))


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


@cache
def _needed(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind) if _has_no_default(one))


def _has_no_default(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
