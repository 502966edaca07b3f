"""Finding what staff name at the command line, and helping where it does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from kiosk.domain.errors import EnvironmentProblem

T = TypeVar("T")


def named(things: Mapping[str, T], name: str, what: str) -> T:
    """The thing of that name; `what` is its kind with the article in the accusative ("Den Dienst").

    Raises:
        EnvironmentProblem: there is none; the error names those that come near.
    """
    if name in things:
        return things[name]
    near = [one for one in sorted(things) if name and name.casefold() in one]
    near = near or get_close_matches(name.casefold(), things, cutoff=0.6) or sorted(things)
    raise EnvironmentProblem(
        f"{what} „{name}“ gibt es in diesem Inhalt nicht.",
        remedy=f"Möglich: {', '.join(near)}." if near else "Der Inhalt hat davon nichts.",
    )
