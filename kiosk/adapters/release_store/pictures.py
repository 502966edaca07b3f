"""Looks at the pictures of a release in a process of its own, before they count.

Picture decoders are native code and have a history of holes; here one may crash, hang or eat memory without
harm, and the release is refused.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused

CHILD = "kiosk.adapters.release_store.picture_child"
_ROOT = Path(__file__).resolve().parent.parent.parent.parent
_START = (
    "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_module(sys.argv[2], run_name='__main__')"
)
"""Isolated, Python looks into no folder that is not its own: the one of this package is named."""
PATIENCE_S = 10.0
"""Seconds for one picture; the largest that is allowed takes a tenth of a second."""
_LONGEST_ANSWER = 500


class PictureCheck:
    """Implements `examine.Pictures`."""

    def __init__(self, command: Sequence[str] = (), patience_s: float = PATIENCE_S) -> None:
        """Start `command`, or this interpreter with the child's module."""
        self._command = list(command) or [sys.executable, "-I", "-c", _START, str(_ROOT), CHILD]
        self._patience_s = patience_s

    def __call__(self, pictures: Iterable[tuple[str, bytes]]) -> None:
        """Have each picture drawn.

        Raises:
            Refused: a picture cannot be drawn, is too large, or of another kind than it says (NOT_SHOWN).
            EnvironmentProblem: the process cannot be started.
        """
        child: subprocess.Popen[bytes] | None = None
        with suppress(BrokenPipeError), _ended() as children:
            for path, data in pictures:
                child = child or self._start(children)
                self._look(child, path, data)

    def _start(self, children: list[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        try:
            child = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, stderr=nowhere)  # noqa: S603 -- ours
        except OSError as error:
            raise EnvironmentProblem(
                "Die Bilder lassen sich nicht prüfen.", where=self._command[0]
            ) from error
        children.append(child)
        return child

    def _look(self, child: subprocess.Popen[bytes], path: str, data: bytes) -> None:
        assert child.stdin is not None  # noqa: S101 -- both are pipes, as started
        assert child.stdout is not None  # noqa: S101
        watch = threading.Timer(self._patience_s, child.kill)
        watch.start()
        try:
            child.stdin.write(f"{len(data)} {path.rpartition('.')[2]}\n".encode() + data)
            child.stdin.flush()
            said = child.stdout.readline(_LONGEST_ANSWER)
        except OSError:
            said = b""
        finally:
            watch.cancel()
        if said != b"\n":
            words = said.decode(errors="replace").strip() or "Das Bild lässt sich nicht zeichnen"
            raise Refused(Reason.NOT_SHOWN, f"{path}: {words}")


@contextmanager
def _ended() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Whatever happens, no process stays."""
    children: list[subprocess.Popen[bytes]] = []
    try:
        yield children
    finally:
        for child in children:
            child.kill()
            with suppress(OSError):
                child.communicate()
