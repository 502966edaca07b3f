"""The helper process: orders of the screen come by its input, news go by its output."""

from __future__ import annotations

import asyncio
import secrets
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import IO

from kiosk.adapters.phone.addresses import UnusableError, listener
from kiosk.adapters.phone.board import Board
from kiosk.adapters.phone.gate import Gate
from kiosk.adapters.phone.page import Page
from kiosk.adapters.phone.routes import Routes
from kiosk.adapters.phone.server import PhoneServer
from kiosk.adapters.process_guard import forbid_dumps, serve_parent
from kiosk.services.presenter.phone_messages import (
    LONGEST_ORDER,
    Listening,
    News,
    Notes,
    Open,
    Trouble,
    line,
    order_from,
)

_SECRET_BYTES = 32
_GOODBYE_S = 1.0
"""So long the last words may take on their way to the phone."""
_MEGABYTES = 512
_FILES = 64
_HTTP_PORT = 80


def main() -> int:
    """Serve one pairing, until the screen closes its side or is gone."""
    serve_parent()
    forbid_dumps()
    _bind_hands()
    orders, out = sys.stdin.buffer, sys.stdout.buffer

    def say(news: News) -> None:
        out.write(line(news))
        out.flush()

    opening = order_from(orders.readline(LONGEST_ORDER))
    if not isinstance(opening, Open):
        return 2
    try:
        asyncio.run(_serve(opening, orders, say))
    except UnusableError as error:
        say(Trouble(error.reason))
        return 1
    return 0


def _bind_hands() -> None:
    """A process that strangers talk to writes no file and takes little memory (on Linux)."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 -- POSIX only

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, _FILES))
    resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES << 20, _MEGABYTES << 20))


async def _serve(opening: Open, orders: IO[bytes], say: Callable[[News], None]) -> None:
    listening = listener(opening.address, opening.port)
    address, port = listening.getsockname()
    # Browsers leave out the usual port.
    host = address if port == _HTTP_PORT else f"{address}:{port}"
    gate = Gate(opening.code, secrets.token_urlsafe(_SECRET_BYTES), time.monotonic(), opening.lifetime_s)
    board = Board()
    server = PhoneServer(Routes(host, gate, board, Page(), say), gate, board, say)
    loop, over = asyncio.get_running_loop(), asyncio.Event()

    def listen() -> None:
        for notes in _notes(orders):
            loop.call_soon_threadsafe(server.show, notes.notes)
        loop.call_soon_threadsafe(over.set)

    await server.serve(listening)
    say(Listening(address, port))
    threading.Thread(target=listen, name="orders", daemon=True).start()
    await over.wait()
    server.end()
    await asyncio.sleep(_GOODBYE_S)


def _notes(orders: IO[bytes]) -> Iterator[Notes]:
    while order := orders.readline(LONGEST_ORDER):
        found = order_from(order)
        if isinstance(found, Notes):
            yield found
