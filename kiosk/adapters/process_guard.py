"""What a process asks of the system about itself: no dumps of a visitor's words, low priority for helpers."""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import sys

_PR_SET_DUMPABLE = 4
_PR_SET_PDEATHSIG = 1
_BELOW_NORMAL = 0x4000
_NICENESS = 10
_IOPRIO_SET = {"x86_64": 251, "aarch64": 30}
"""The number of the system call; glibc has no function for it."""
_IDLE_DISK = 3 << 13
"""ioprio_set(2): class "idle"; where the disk's scheduler knows no classes it does nothing."""


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


def serve_parent(*, hurry: bool = False) -> None:
    """Give way to the screen in everything, and end with it, however it ends.

    In a `hurry` the screen waits, and nothing gives way. On Windows only the priority is lowered; there the
    screen ends the process itself when it ends properly.
    """
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        if not hurry:
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        return
    if not hurry:
        os.nice(_NICENESS)
    if sys.platform == "linux":
        library = ctypes.CDLL(None)
        if not hurry:
            library.syscall(_IOPRIO_SET.get(platform.machine(), -1), 1, 0, _IDLE_DISK)
        library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
