"""The system asks the process to stop: SIGTERM and SIGINT end Qt's loop, even before it runs."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer


def _leave(*_: object) -> None:
    # exit(), not quit(): quit() first asks the locked window to close, and that says no. Through a timer:
    # an exit() that comes before exec() is forgotten by Qt, and the stand would never end.
    QTimer.singleShot(0, lambda: QCoreApplication.exit(0))


@contextlib.contextmanager
def ends_when_asked() -> Iterator[None]:
    """While inside, SIGTERM and SIGINT end the application's event loop with code 0; nothing polls."""
    before = {each: signal.signal(each, _leave) for each in (signal.SIGINT, signal.SIGTERM)}
    # A signal writes a byte here; reading it wakes Qt, and Python then runs the handler.
    woken, waker = socket.socketpair()
    for end in (woken, waker):
        end.setblocking(False)
    previous = signal.set_wakeup_fd(waker.fileno())
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: woken.recv(64))
    try:
        yield
    finally:
        signal.set_wakeup_fd(previous)
        notifier.setEnabled(False)
        woken.close()
        waker.close()
        for each, handler in before.items():
            signal.signal(each, handler)
