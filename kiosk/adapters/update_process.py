"""The updater as a process of its own: low in priority, heard line by line, killed with the screen."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import IO

from kiosk.adapters.own_process import own_command

LONGEST_LINE = 524_288
"""Bytes; what is longer is thrown away up to its end."""
SERVING = "--serving"
"""Tells the updater that a screen started it: it gives way to it and ends with it."""
_KILLED_S = 5.0
"""So long the end of a killed process is waited for; a stick that hangs may hold it longer."""
Post = Callable[[Callable[[], None]], None]
"""Has something done in the screen's own thread."""


def command() -> tuple[str, ...]:
    """How the updater is started."""
    return own_command("kiosk.bootstrap.update")


class ChildRunner:
    """Implements `running.Runner`."""

    def __init__(self, post: Post, options: Sequence[str], command: Sequence[str]) -> None:
        """Start `command update …` with these options (settings, state, content, stand) each time."""
        self._post = post
        self._options = tuple(options)
        self._command = tuple(command)
        self._child: subprocess.Popen[bytes] | None = None

    def start(
        self, arguments: Sequence[str], heard: Callable[[bytes], None], ended: Callable[[], None]
    ) -> None:
        """Start it; one that still runs is killed first."""
        self.stop()
        line = (*self._command, "update", *arguments, *self._options, SERVING)
        try:
            child = subprocess.Popen(  # noqa: S603 -- our own program, no shell
                line, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError:
            self._post(ended)
            return
        self._child = child
        threading.Thread(
            target=self._listen, args=(child, heard, ended), name="kiosk-updater", daemon=True
        ).start()

    def stop(self) -> None:
        """Kill it, if one runs."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            with suppress(subprocess.TimeoutExpired):
                child.wait(_KILLED_S)

    def _listen(
        self, child: subprocess.Popen[bytes], heard: Callable[[bytes], None], ended: Callable[[], None]
    ) -> None:
        def tell(work: Callable[[], None]) -> None:
            # Asked in the screen's own thread: what was stopped there tells nothing more.
            self._post(lambda: work() if self._child is child else None)

        assert child.stdout is not None  # noqa: S101 -- asked for above
        with child.stdout as stream:
            for line in lines(stream):
                tell(partial(heard, line))
        child.wait()
        tell(ended)


def lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a stream; those that are too long are left out, and never held whole."""
    whole = True
    while piece := stream.readline(LONGEST_LINE):
        ends = piece.endswith(b"\n")
        if whole and (ends or len(piece) < LONGEST_LINE):
            yield piece
        whole = ends


class EarlyAnswer:
    """An updater that was started before its answer is needed."""

    def __init__(self, command: Sequence[str], arguments: Sequence[str]) -> None:
        """Start it; one that cannot be started has no answer."""
        self._child: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._child = subprocess.Popen(  # noqa: S603 -- our own program, no shell
                (*command, "update", *arguments, SERVING),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def lines(self, patience_s: float) -> Sequence[bytes]:
        """All its lines; none where it takes longer than `patience_s`, or did not end well."""
        child, self._child = self._child, None
        if child is None:
            return ()
        with child:
            try:
                out, _ = child.communicate(timeout=patience_s)
            except subprocess.TimeoutExpired:
                child.kill()
                return ()
        return out.splitlines() if child.returncode == 0 else ()
