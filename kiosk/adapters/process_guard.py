"""Keeps the memory of this process out of files: what a visitor types is in it."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4


def forbid_dumps() -> None:
    """Let the system write no core dump of this process, whatever happens to it.

    The limit stops the kernel's own files. Programs that get dumps through a pipe are not bound by it; that
    the process is not dumpable stops them too, and other programs of the same user from reading its memory.
    Anywhere but on Linux this is left to the system.
    """
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 -- POSIX only

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
