"""Reads the lock files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.architecture.tree import ROOT


@dataclass(frozen=True)
class Pin:
    """One line of a lock: a package, its exact version and the hashes of its files."""

    name: str
    version: str
    hashes: tuple[str, ...]


def normal(name: str) -> str:
    """Return the one spelling of a package name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def text(name: str) -> str:
    """Return a lock file as it stands."""
    return (ROOT / "build" / "lock" / f"{name}.txt").read_text("utf-8")


def pins(name: str) -> list[Pin]:
    """Read `build/lock/<name>.txt`; a line that is no pin is an error."""
    found = []
    for line in text(name).replace("\\\n", " ").splitlines():
        match = re.match(r"([\w.-]+)==([\w.]+)(?: ; [^-]*?[^ ])?((?: +--hash=sha256:[0-9a-f]{64})*) *$", line)
        assert match, f"not a pin: {line[:80]}"
        found.append(Pin(normal(match[1]), match[2], tuple(match[3].split())))
    return found
