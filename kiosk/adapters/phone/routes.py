"""What may be asked, and nothing else: pair, the page, its news, a button. Pure but for the gate's memory."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from kiosk.adapters.phone.board import Board
from kiosk.adapters.phone.gate import Admission, Gate
from kiosk.adapters.phone.page import Page
from kiosk.adapters.phone.rate import Rate
from kiosk.adapters.phone.wire import NOTHING, Answer, Request
from kiosk.domain.pairing import is_code
from kiosk.services.presenter.phone_messages import Did, HelpSeen, News, Paired
from kiosk.services.presenter.ports import Command

COOKIE = "kiosk"
HEADER = "x-kiosk"
"""Our page sends it with every wish; a page of another site would have to ask first, and asking is 404."""
_MOST_WISHES = 10
"""In one second; no thumb is as quick."""
_SINCE = re.compile(r"since=([0-9]{1,9})")
_SESSION = re.compile(rf"(?:^|; ){COOKIE}=([A-Za-z0-9_-]+)(?:;|$)")
_NOT_YET = ("sec-purpose", "purpose", "x-purpose", "x-moz")
"""Said by browsers that only look ahead; they shall not use up the code."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The answer comes when there is something newer than `since`."""

    since: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A request with its body, when it came (s, monotonic)."""

    request: Request
    body: bytes
    now: float


class Routes:
    """Answers requests; `say` passes on what the screen must know."""

    def __init__(self, host: str, gate: Gate, board: Board, page: Page, say: Callable[[News], None]) -> None:
        """`host` is the address with its port, as browsers write it."""
        self._host = host
        self._gate = gate
        self._board = board
        self._page = page
        self._say = say
        self._rate = Rate(_MOST_WISHES, 1.0)

    def answer(self, wish: Wish) -> Answer | Wait:
        """The answer; whatever is not expected is not found."""
        request = wish.request
        if request.headers.get("host") != self._host:
            return NOTHING
        match request.method, request.path:
            case "GET", "/":
                return self._front(wish)
            case "GET", "/state":
                return self._news(wish)
            case "POST", "/do":
                return self._do(wish)
            case "GET", path if is_code(path[1:]):
                return self._pair(wish)
        return NOTHING

    def _front(self, wish: Wish) -> Answer:
        if wish.request.query or wish.body:
            return NOTHING
        if self._is_ours(wish):
            return self._page.whole()
        return self._page.refusal("taken" if self._gate.paired else "scan")

    def _pair(self, wish: Wish) -> Answer:
        if wish.request.query or wish.body or any(name in wish.request.headers for name in _NOT_YET):
            return NOTHING
        if self._is_ours(wish):  # the address is still in its browser
            return self._page.whole()
        match self._gate.enter(wish.request.path[1:], wish.now):
            case Admission.IN:
                self._say(Paired())
                cookie = f"{COOKIE}={self._gate.session}; Path=/; HttpOnly; SameSite=Strict"
                return self._page.whole(("Set-Cookie", cookie))
            case Admission.LOCKED:
                return self._page.refusal("locked", HTTPStatus.TOO_MANY_REQUESTS)
            case Admission.TAKEN:
                return self._page.refusal("taken")
            case Admission.WRONG:
                return self._page.refusal("wrong")

    def _news(self, wish: Wish) -> Answer | Wait:
        since = _SINCE.fullmatch(wish.request.query)
        if since is None or wish.body or not self._is_from_our_page(wish):
            return NOTHING
        if not self._is_ours(wish):
            return Answer(HTTPStatus.FORBIDDEN)
        return Wait(int(since[1]))

    def news(self, now: float) -> Answer:
        """What is new."""
        return Answer(HTTPStatus.OK, self._board.view(now), "application/json; charset=utf-8")

    def _do(self, wish: Wish) -> Answer:
        right = wish.request.headers.get("origin") == f"http://{self._host}" and not wish.request.query
        if not right or not self._is_from_our_page(wish):
            return NOTHING
        if not self._is_ours(wish):
            return Answer(HTTPStatus.FORBIDDEN)
        news = _WISHES.get(wish.body)
        if news is None:
            return NOTHING
        if not self._rate.allows(wish.now):
            return Answer(HTTPStatus.TOO_MANY_REQUESTS)
        self._say(news)
        return Answer(HTTPStatus.NO_CONTENT)

    def _is_from_our_page(self, wish: Wish) -> bool:
        headers = wish.request.headers
        return headers.get(HEADER) == "1" and headers.get("sec-fetch-site", "same-origin") == "same-origin"

    def _is_ours(self, wish: Wish) -> bool:
        found = _SESSION.search(wish.request.headers.get("cookie", ""))
        return found is not None and self._gate.knows(found[1], wish.now)


_WISHES: dict[bytes, News] = {command.value.encode(): Did(command) for command in Command}
_WISHES[b"help-seen"] = HelpSeen()
