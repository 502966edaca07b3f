"""Takes connections, one request each: few at a time, none for long, and none left open."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus

from kiosk.adapters.phone.board import Board
from kiosk.adapters.phone.gate import Gate
from kiosk.adapters.phone.routes import Routes, Wait, Wish
from kiosk.adapters.phone.seats import Seats
from kiosk.adapters.phone.wire import LONGEST_HEAD, NOTHING, Answer, MalformedError, Request, read_head
from kiosk.services.presenter.phone_messages import Here, News
from kiosk.services.presenter.ports import SpeakerNotes

HEAD_S = 5.0
"""So long a request may take to come, and an answer to go."""
POLL_S = 25.0
"""So long a phone waits for news at a time."""
_MOST_POLLS = 2
_AWAY_S = 8.0
"""A phone that did not ask for so long is away."""
_BROKEN = (OSError, EOFError, TimeoutError, asyncio.LimitOverrunError, MalformedError)


class PhoneServer:
    """Answers until the process ends."""

    def __init__(self, routes: Routes, gate: Gate, board: Board, say: Callable[[News], None]) -> None:
        """`say` passes on what the screen must know."""
        self._routes = routes
        self._gate = gate
        self._board = board
        self._say = say
        self._seats = Seats()
        self._news = asyncio.Event()
        self._polls = 0
        self._away: asyncio.TimerHandle | None = None
        self._here = True  # so the screen takes a phone that has just paired

    async def serve(self, listening: socket.socket) -> asyncio.Server:
        """Begin to answer."""
        return await asyncio.start_server(self._take, sock=listening, limit=LONGEST_HEAD)

    def show(self, notes: SpeakerNotes) -> None:
        """Show other notes, at once."""
        self._board.show(notes, time.monotonic())
        self._wake()

    def end(self) -> None:
        """Tell the phone that it is over; nobody is let in any more."""
        self._gate.close()
        self._board.end()
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer = str((writer.get_extra_info("peername") or ("",))[0])
        if not self._seats.take(peer):
            writer.transport.abort()
            return
        try:
            with suppress(*_BROKEN):
                await self._serve_one(peer, reader, writer)
        finally:
            self._seats.free(peer)
            writer.transport.abort()

    async def _serve_one(self, peer: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(HEAD_S):
                head = await reader.readuntil(b"\r\n\r\n")
                request = read_head(head)
                body = await reader.readexactly(request.length)
        except (MalformedError, asyncio.LimitOverrunError):
            await _send(writer, NOTHING)
            return
        answer = await self._answer(peer, request, body, reader)
        await _send(writer, answer)

    async def _answer(self, peer: str, request: Request, body: bytes, reader: asyncio.StreamReader) -> Answer:
        was_paired = self._gate.paired
        answer = self._routes.answer(Wish(request, body, time.monotonic()))
        if self._gate.paired and not was_paired:
            self._seats.keep_for(peer)
            self._leave()
        if isinstance(answer, Wait):
            return await self._poll(answer.since, reader)
        return answer

    async def _poll(self, since: int, reader: asyncio.StreamReader) -> Answer:
        if since == self._board.number:
            if self._polls >= _MOST_POLLS:
                return Answer(HTTPStatus.TOO_MANY_REQUESTS)
            self._come()
            try:
                await self._change(reader)
            finally:
                self._polls -= 1
                self._leave()
        return self._routes.news(time.monotonic())

    async def _change(self, reader: asyncio.StreamReader) -> None:
        """Wait for news, or until the phone hangs up."""
        waiting = (asyncio.ensure_future(self._news.wait()), asyncio.ensure_future(reader.read(1)))
        try:
            await asyncio.wait(waiting, timeout=POLL_S, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waiting:
                one.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    def _come(self) -> None:
        self._polls += 1
        if self._away is not None:
            self._away.cancel()
            self._away = None
        self._tell(here=True)

    def _leave(self) -> None:
        if self._polls == 0:
            if self._away is not None:
                self._away.cancel()
            self._away = asyncio.get_running_loop().call_later(_AWAY_S, self._tell_away)

    def _tell_away(self) -> None:
        self._away = None
        self._tell(here=False)

    def _tell(self, *, here: bool) -> None:
        if here != self._here:
            self._here = here
            self._say(Here(here))


async def _send(writer: asyncio.StreamWriter, answer: Answer) -> None:
    async with asyncio.timeout(HEAD_S):
        writer.write(answer.to_bytes())
        writer.close()
        await writer.wait_closed()
