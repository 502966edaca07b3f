"""What becomes of our bugs and of the engine's messages: a number in the log, never a word of a visitor."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType

from kiosk.services.ports import EventLog


def hook(
    log: EventLog, start_over: Callable[[], None]
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """For what no slot caught: only the kind and the place are told, then the screen begins anew."""

    def heard(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        _tell(log, kind, trace)
        start_over()

    return heard


def unraisable(log: EventLog) -> Callable[[sys.UnraisableHookArgs], None]:
    """For what fails where nobody can catch it, while something is taken down; the visit goes on."""

    def heard(found: sys.UnraisableHookArgs) -> None:
        _tell(log, found.exc_type, found.exc_traceback)

    return heard


def _tell(log: EventLog, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Only the kind and the place: a message may hold what a visitor typed."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    where = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "?"
    sys.stderr.write(f"{kind.__name__} {where}\n")
    log.note("bug", last.tb_lineno if last else 0)


def message_handler(
    log: EventLog, warn: Callable[[str], None]
) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """Counts every warning of Qt and gives its words to `warn` alone."""

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        log.note("qt-message", context.line)
        warn(message)

    return handle
