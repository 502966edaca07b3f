"""The real helper process, and requests of any kind to it, byte by byte."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

from kiosk.adapters.phone.process import PhoneProcess, command
from kiosk.services.presenter.phone_messages import Listening, News, Open
from tests.support.phone import CODE

PATIENCE_S = 30.0


@dataclass
class Helper:
    """A running helper, and what it said."""

    process: PhoneProcess = field(default_factory=lambda: PhoneProcess(_now, command()))
    news: Queue[News | None] = field(default_factory=Queue)
    address: str = ""
    port: int = 0

    def start(self, opening: Open) -> News | None:
        """Start it; the first thing it says, None where it ended."""
        self.process.start(opening, self.news.put, lambda: self.news.put(None))
        first = self.hear()
        if isinstance(first, Listening):
            self.address, self.port = first.address, first.port
        return first

    def hear(self) -> News | None:
        """What it says next; None for its end."""
        return self.news.get(timeout=PATIENCE_S)

    @property
    def pid(self) -> int:
        """Its process."""
        assert self.process._child is not None
        return self.process._child._process.pid

    @property
    def host(self) -> str:
        """What a browser writes into Host."""
        return f"{self.address}:{self.port}"

    @property
    def resident_kb(self) -> int:
        """How much memory it has (kB)."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0])

    @property
    def files(self) -> int:
        """How many files and sockets it holds."""
        return len(list(Path(f"/proc/{self.pid}/fd").iterdir()))

    def connect(self) -> socket.socket:
        """A connection."""
        return socket.create_connection((self.address, self.port), timeout=PATIENCE_S)

    def send(self, data: bytes) -> bytes:
        """What is answered to these bytes; nothing where the connection was torn down."""
        with self.connect() as connection:
            try:
                connection.sendall(data)
                return _all(connection)
            except OSError:
                return b""

    def ask(self, method: str, path: str, *headers: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and body of the answer to a proper request."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.host}", *headers]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        answer = self.send("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        head, _, rest = answer.partition(b"\r\n\r\n")
        return int(head.split(b" ")[1]) if head else 0, rest

    def pair(self) -> tuple[str, ...]:
        """Pair; the headers that the phone's page sends from then on."""
        request = f"GET /{CODE} HTTP/1.1\r\nHost: {self.host}\r\n\r\n"
        answer = self.send(request.encode()).decode()
        cookie = answer.partition("Set-Cookie: ")[2].partition(";")[0]
        assert cookie, answer[:200]
        return f"Cookie: {cookie}", "X-Kiosk: 1", f"Origin: http://{self.host}"


@contextmanager
def helping(address: str = "127.0.0.1", lifetime_s: float = 600.0) -> Iterator[Helper]:
    """A helper that listens and waits for its phone."""
    helper = Helper()
    try:
        first = helper.start(Open(address, 0, CODE, lifetime_s))
        assert isinstance(first, Listening), first
        yield helper
    finally:
        helper.process.stop()


def _all(connection: socket.socket) -> bytes:
    parts = []
    while part := connection.recv(65_536):
        parts.append(part)
    return b"".join(parts)


def _now(work: Callable[[], None]) -> None:
    work()
