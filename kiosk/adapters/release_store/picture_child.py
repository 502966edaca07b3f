"""A process that does nothing but draw pictures, and may be killed for it: `python -I -m` this module.

Its input is, for each picture, a line with size in bytes and ending ("1234 png") and the bytes; its output a
line for each: nothing where the picture is good, or what is wrong with it.
"""

from __future__ import annotations

import sys
from typing import BinaryIO

from kiosk.bundle.checks.pictures import problem

MEMORY = 600_000_000
"""Bytes of address space; libraries take half of it."""
SECONDS = 60
"""Of processor time for all pictures together."""


def limit() -> None:
    """Take away from this process what a picture never needs."""
    if sys.platform == "win32":
        return  # no such limits there; the time limit of the parent holds
    import resource  # noqa: PLC0415 -- does not exist on Windows

    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def answer(source: BinaryIO, target: BinaryIO) -> None:
    """Look at pictures until there are no more."""
    while line := source.readline(64):
        size, ending = line.split()
        found = problem(source.read(int(size)), ending.decode())
        target.write((found[0] if found else "").encode() + b"\n")
        target.flush()


if __name__ == "__main__":
    limit()
    answer(sys.stdin.buffer, sys.stdout.buffer)
