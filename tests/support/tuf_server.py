"""A static web server in a thread, that can also be slow, wrong, or somebody else."""

from __future__ import annotations

import hashlib
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked and answered."""

    name: str
    status: int
    headers: Mapping[str, str]


Behaviour = Callable[["Handler", bytes], None]


@dataclass
class Mirror:
    """What the server has, does, and has seen."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    special: dict[str, Behaviour] = field(default_factory=dict)
    """Other behaviour for names; "*" is for all of them."""
    requests: list[Request] = field(default_factory=list)
    stopped: Event = field(default_factory=Event)
    """Set when the test is over, so that what drips for ever ends."""

    @property
    def names(self) -> list[str]:
        """What was asked for."""
        return [request.name for request in self.requests]


class Handler(BaseHTTPRequestHandler):
    """Answers with files, ETags, ranges, or what the test wants."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits 40 ms for an acknowledgement
    mirror: Mirror

    def do_GET(self) -> None:
        name = self.path.removeprefix("/repo/")
        data = self.mirror.files.get(name)
        special = self.mirror.special.get(name) or self.mirror.special.get("*")
        if special is not None:
            special(self, data or b"")
        elif data is None:
            self.answer(404, b"<html>not here</html>", {"Content-Type": "text/html"})
        else:
            self.file(data)

    def file(self, data: bytes) -> None:
        tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
        start = self.headers.get("Range", "").removeprefix("bytes=").removesuffix("-")
        if self.headers.get("If-None-Match") == tag:
            self.answer(304, None, {"ETag": tag})
        elif start:
            span = f"bytes {start}-{len(data) - 1}/{len(data)}"
            self.answer(206, data[int(start) :], {"ETag": tag, "Content-Range": span})
        else:
            self.answer(200, data, {"ETag": tag})

    def answer(self, status: int, data: bytes | None, headers: Mapping[str, str] | None = None) -> None:
        self.begin(status, {"Content-Length": str(len(data or b"")), **(headers or {})})
        if data:
            self.wfile.write(data)

    def begin(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        self.mirror.requests.append(
            Request(
                self.path.removeprefix("/repo/"),
                status,
                {key.lower(): value for key, value in self.headers.items()},
            )
        )
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()

    def hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as http.server has it
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is nothing to report."""


class RunningMirror:
    """A server for the time of a `with`."""

    def __init__(self, mirror: Mirror, context: ssl.SSLContext | None = None) -> None:
        """Serve what `mirror` has; with a context over TLS."""
        handler = type("MirrorHandler", (Handler,), {"mirror": mirror})
        self._mirror = mirror
        self._server = _Server(("127.0.0.1", 0), handler)
        if context is not None:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._scheme = "https" if context else "http"
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def address(self) -> str:
        """Where the repository is."""
        return f"{self._scheme}://127.0.0.1:{self._server.server_address[1]}/repo/"

    def __enter__(self) -> Self:
        """Begin to answer."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self._mirror.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
