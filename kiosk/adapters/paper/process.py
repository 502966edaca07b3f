"""Typesetting as a process of its own: neither its memory nor a crash of it touches the screen."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.adapters.own_process import own_command
from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.adapters.process_guard import serve_parent
from kiosk.domain.errors import KioskError, ProgramBug

COMMAND = "typeset"
PATIENCE_S = 20.0
"""A page takes a tenth of a second; a machine that starts the process slowly gets this long."""
LARGEST_PDF = 16 << 20


def command() -> tuple[str, ...]:
    """How a page is set."""
    return own_command("kiosk.adapters.paper.process", COMMAND)


class ChildTypesetter:
    """Implements `paper.ports.Typesetter`: one process for one page, low in priority, with a time limit."""

    def __init__(self, assets: Path, command: Sequence[str], patience_s: float = PATIENCE_S) -> None:
        """Start `command template assets` for each page; data goes in as JSON, the PDF comes out."""
        self._assets = assets
        self._command = tuple(command)
        self._patience_s = patience_s

    def typeset(self, template: str, data: Mapping[str, object]) -> bytes:
        """A PDF/UA-1 file; blocks until the process has ended.

        Raises:
            ProgramBug: the process did not end well, or not in time.
        """
        line = (*self._command, template, str(self._assets))
        given = json.dumps(data, ensure_ascii=False).encode()
        try:
            done = subprocess.run(  # noqa: S603 -- our own program, no shell
                line, input=given, capture_output=True, timeout=self._patience_s, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _failed(template, type(error).__name__) from error
        if done.returncode != 0 or not done.stdout.startswith(b"%PDF") or len(done.stdout) > LARGEST_PDF:
            raise _failed(template, str(done.returncode))
        return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """The process: data from the input, the PDF to the output; it ends with the screen that started it."""
    serve_parent()
    template, assets = sys.argv[2:] if arguments is None else arguments
    try:
        pdf = TypstTypesetter(Path(assets)).typeset(template, json.load(sys.stdin))
    except (KioskError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.buffer.write(pdf)
    return 0


def _failed(template: str, why: str) -> ProgramBug:
    return ProgramBug(f"Die Seite wurde nicht gesetzt ({why}).", where=template)
