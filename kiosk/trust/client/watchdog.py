"""A total deadline for a request, whatever the other side does.

Time-outs of sockets are gaps: one byte every 19 seconds keeps a handshake, a header or 16 kB of metadata
going for days. So each socket that a request uses is watched, and shut down when the time is over.
"""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from threading import Lock, Thread
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

_current: ContextVar[Deadline | None] = ContextVar("_current", default=None)


class Deadline:
    """Shuts down what it watches once its time is over."""

    def __init__(self) -> None:
        """Nothing is watched yet."""
        self.over = False
        self._lock = Lock()
        self._watched: list[socket.socket] = []

    def watch(self, one: socket.socket) -> None:
        """Watch a socket through a second handle, which stays good when TLS takes over the first.

        Raises:
            TimeoutError: the time is over already.
        """
        with self._lock:
            if self.over:
                raise TimeoutError
            self._watched.append(socket.socket(fileno=socket.dup(one.fileno())))

    def bark(self) -> None:
        """Wake up whoever waits for these sockets."""
        with self._lock:
            self.over = True
            for one in self._watched:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Give the second handles back; the connections live on."""
        with self._lock:
            for one in self._watched:
                one.close()
            self._watched.clear()


@contextmanager
def deadline(seconds: float) -> Iterator[Deadline]:
    """Watch the sockets of all requests that this thread makes inside."""
    mine = Deadline()
    token = _current.set(mine)
    ours, theirs = socket.socketpair()
    thread = Thread(target=_wait, args=(theirs, seconds, mine), daemon=True)
    thread.start()
    try:
        yield mine
    finally:
        _current.reset(token)
        ours.close()
        thread.join()
        theirs.close()
        mine.release()


def _wait(theirs: socket.socket, seconds: float, mine: Deadline) -> None:
    # Not by a Timer: that waits for a moment of a clock, and here clocks jump. This counts seconds.
    if not select.select([theirs], [], [], seconds)[0]:
        mine.bark()


class WatchedAdapter(HTTPAdapter):
    """Makes connections of requests that a deadline can watch."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- as requests has it
        """Exchange the classes of connections."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}


class _Watched:
    """What both kinds of connection do: let the deadline of the moment watch their socket."""

    sock: socket.socket | None

    def _new_conn(self) -> socket.socket:
        made: socket.socket = super()._new_conn()  # type: ignore[misc]  # its neighbour has it
        _watch(made)
        return made

    def putrequest(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- as http.client has it
        # A connection that is used again was watched by the deadline of the request before.
        _watch(self.sock)
        super().putrequest(*args, **kwargs)  # type: ignore[misc]  # see above


def _watch(one: socket.socket | None) -> None:
    mine = _current.get()
    if mine is not None and one is not None:
        mine.watch(one)


class _PlainConnection(_Watched, HTTPConnection):
    pass


class _SecureConnection(_Watched, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
