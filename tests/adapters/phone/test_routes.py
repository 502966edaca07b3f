"""What may be asked: pair, the page, its news, a button. Everything else is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus

import pytest

from kiosk.adapters.phone.board import Board
from kiosk.adapters.phone.gate import MOST_WRONG, Gate
from kiosk.adapters.phone.page import Page
from kiosk.adapters.phone.routes import Routes, Wait, Wish
from kiosk.adapters.phone.wire import NOTHING, Answer, Request
from kiosk.services.presenter.phone_messages import Did, HelpSeen, News, Paired
from kiosk.services.presenter.ports import Command
from tests.support.phone import ADDRESS, CODE, NOTES, PORT

HOST = f"{ADDRESS}:{PORT}"
SESSION = "s3ss10n"
COOKIE = {"cookie": f"kiosk={SESSION}"}
OURS = {**COOKIE, "x-kiosk": "1", "origin": f"http://{HOST}"}
PATHS = (
    "/",
    "/state",
    "/do",
    f"/{CODE}",
    "/0000-0000-0000",
    "/favicon.ico",
    "/robots.txt",
    "/../etc/passwd",
    "//",
)


class Stand:
    """Routes with their parts, at 10 s."""

    def __init__(self) -> None:
        """With a code that nobody brought yet."""
        self.said: list[News] = []
        self.gate = Gate(CODE, SESSION, 0.0, 600.0)
        self.board = Board()
        self.routes = Routes(HOST, self.gate, self.board, Page(), self.said.append)

    def ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        now: float = 10.0,
    ) -> Answer | Wait:
        """The answer to one request."""
        path, _, query = path.partition("?")
        request = Request(method, path, query, {"host": HOST, **(headers or {})})
        return self.routes.answer(Wish(request, body, now))

    def status(self, *asked: object, **more: object) -> int:
        """The status of the answer."""
        answer = self.ask(*asked, **more)  # type: ignore[arg-type]
        assert isinstance(answer, Answer)
        return answer.status.value


@pytest.fixture
def stand() -> Stand:
    return Stand()


@pytest.fixture
def paired() -> Stand:
    made = Stand()
    assert made.status("GET", f"/{CODE}") == 200
    made.said.clear()
    return made


def test_the_code_pairs_and_brings_page_and_cookie(stand: Stand) -> None:
    answer = stand.ask("GET", f"/{CODE}")
    assert isinstance(answer, Answer)
    assert answer.status is HTTPStatus.OK
    assert stand.said == [Paired()]
    headers = dict(answer.headers)
    assert headers["Set-Cookie"] == f"kiosk={SESSION}; Path=/; HttpOnly; SameSite=Strict"
    nonce = re.search(r"script-src 'nonce-([\w-]+)'", headers["Content-Security-Policy"])
    assert nonce is not None
    assert answer.body.count(f'nonce="{nonce[1]}"'.encode()) == 2
    assert b"@NONCE@" not in answer.body
    assert b"/*CSS*/" not in answer.body
    assert b"/*JS*/" not in answer.body


def test_the_policy_of_the_page_lets_nothing_else_in(paired: Stand) -> None:
    answer = paired.ask("GET", "/", COOKIE)
    assert isinstance(answer, Answer)
    policy = dict(answer.headers)["Content-Security-Policy"]
    assert re.sub(r"nonce-[\w-]+", "nonce", policy) == (
        "default-src 'none'; style-src 'nonce'; script-src 'nonce'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    assert b"://" not in answer.body


def test_every_page_has_its_own_nonce(paired: Stand) -> None:
    pages = [paired.ask("GET", "/", COOKIE) for _ in range(2)]
    assert all(isinstance(page, Answer) for page in pages)
    assert pages[0] != pages[1]


def test_the_paired_phone_may_load_the_page_again(paired: Stand) -> None:
    assert paired.status("GET", "/", COOKIE) == 200
    assert paired.status("GET", f"/{CODE}", COOKIE) == 200
    assert paired.said == []


def test_a_second_phone_is_told_so(paired: Stand) -> None:
    for path in ("/", f"/{CODE}"):
        answer = paired.ask("GET", path)
        assert isinstance(answer, Answer)
        assert answer.status is HTTPStatus.FORBIDDEN
        assert b"Es ist schon ein Handy verbunden." in answer.body
    assert paired.said == []


def test_before_a_phone_is_paired_the_page_is_closed(stand: Stand) -> None:
    assert stand.status("GET", "/") == 403
    assert stand.status("GET", "/", COOKIE) == 403
    assert stand.status("GET", "/state?since=0", OURS) == 403
    assert stand.status("POST", "/do", OURS, b"next") == 403
    assert stand.said == []


def test_wrong_codes_are_counted_and_then_refused(stand: Stand) -> None:
    statuses = [stand.status("GET", "/0000-0000-0000") for _ in range(MOST_WRONG + 2)]
    assert statuses == [403] * MOST_WRONG + [429] * 2
    assert stand.status("GET", f"/{CODE}") == 429
    assert stand.status("GET", f"/{CODE}", now=71.0) == 200


@pytest.mark.parametrize("header", ["sec-purpose", "purpose", "x-purpose", "x-moz"])
def test_a_browser_that_looks_ahead_does_not_use_up_the_code(stand: Stand, header: str) -> None:
    assert stand.ask("GET", f"/{CODE}", {header: "prefetch"}) == NOTHING
    assert stand.status("GET", f"/{CODE}") == 200


def test_an_expired_code(stand: Stand) -> None:
    assert stand.status("GET", f"/{CODE}", now=600.1) == 403
    assert stand.said == []


def test_news_are_waited_for(paired: Stand) -> None:
    assert paired.ask("GET", "/state?since=3", OURS) == Wait(3)
    paired.board.show(NOTES, 10.0)
    answer = paired.routes.news(15.0)
    said = json.loads(answer.body)
    assert said["number"] == 2
    assert said["over"] is False
    assert said["notes"]["say"] == NOTES.say
    assert said["notes"]["elapsed_s"] == NOTES.elapsed_s + 5


@pytest.mark.parametrize(
    "query", ["", "?", "?since=", "?since=-1", "?since=x", "?since=1_0", "?since=" + "1" * 10, "?sincE=1"]
)
def test_news_are_asked_for_in_one_way_only(paired: Stand, query: str) -> None:
    assert paired.ask("GET", "/state" + query, OURS) == NOTHING


@pytest.mark.parametrize("command", Command)
def test_every_button_is_passed_on(paired: Stand, command: Command) -> None:
    assert paired.status("POST", "/do", OURS, command.value.encode()) == 204
    assert paired.said == [Did(command)]


def test_that_a_call_was_seen_is_passed_on(paired: Stand) -> None:
    assert paired.status("POST", "/do", OURS, b"help-seen") == 204
    assert paired.said == [HelpSeen()]


@pytest.mark.parametrize("body", [b"", b"NEXT", b"next ", b"next\n", b"delete", b"next=1", b"\xff"])
def test_other_words_are_no_buttons(paired: Stand, body: bytes) -> None:
    assert paired.ask("POST", "/do", OURS, body) == NOTHING
    assert paired.said == []


@pytest.mark.parametrize(
    "change",
    [
        {"origin": "http://example.org"},
        {"origin": "null"},
        {"origin": f"https://{HOST}"},
        {"origin": f"http://{ADDRESS}"},
        {"origin": ""},
        {"x-kiosk": "0"},
        {"x-kiosk": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"host": "example.org"},
        {"host": ADDRESS},
        {"host": HOST + "."},
    ],
)
def test_a_page_of_somebody_else_cannot_press(paired: Stand, change: Mapping[str, str]) -> None:
    """Also not with the phone's cookie, which a browser would not send."""
    assert paired.ask("POST", "/do", {**OURS, **change}, b"next") == NOTHING
    assert paired.said == []


@pytest.mark.parametrize("header", ["origin", "x-kiosk"])
def test_a_press_without_its_headers_is_none(paired: Stand, header: str) -> None:
    assert paired.ask("POST", "/do", {k: v for k, v in OURS.items() if k != header}, b"next") == NOTHING


@pytest.mark.parametrize(
    "cookie", ["", "kiosk=", "kiosk=x", f"xkiosk={SESSION}", f"kiosk={SESSION}x", SESSION]
)
def test_a_wrong_cookie_is_none(paired: Stand, cookie: str) -> None:
    wrong = {**OURS, "cookie": cookie}
    assert paired.status("GET", "/", wrong) == 403
    assert paired.status("GET", "/state?since=0", wrong) == 403
    assert paired.status("POST", "/do", wrong, b"next") == 403
    assert paired.said == []


@pytest.mark.parametrize("cookie", [f"a=b; kiosk={SESSION}", f"kiosk={SESSION}; a=b"])
def test_cookies_of_others_do_not_matter(paired: Stand, cookie: str) -> None:
    assert paired.status("GET", "/", {"cookie": cookie}) == 200


def test_a_thumb_is_not_quicker_than_ten_in_a_second(paired: Stand) -> None:
    statuses = [paired.status("POST", "/do", OURS, b"next") for _ in range(12)]
    assert statuses == [204] * 10 + [429] * 2
    assert paired.status("POST", "/do", OURS, b"next", now=11.0) == 204
    assert len(paired.said) == 11


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "method", ["HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", "Post", "GETT", ""]
)
def test_other_methods_are_not_there(paired: Stand, method: str, path: str) -> None:
    assert paired.ask(method, path, OURS, b"next") == NOTHING


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/"), ("POST", "/state"), ("GET", "/do"), ("POST", f"/{CODE}")]
)
def test_no_route_answers_to_the_method_of_another(paired: Stand, method: str, path: str) -> None:
    assert paired.ask(method, path, OURS, b"next") == NOTHING


@pytest.mark.parametrize("path", PATHS[5:])
def test_other_paths_are_not_there_and_are_no_guesses(stand: Stand, path: str) -> None:
    for _ in range(20):
        assert stand.ask("GET", path) == NOTHING
    assert stand.status("GET", f"/{CODE}") == 200


@pytest.mark.parametrize("path", ["/?x=1", f"/{CODE}?x=1"])
def test_no_route_takes_more_than_it_asks_for(paired: Stand, path: str) -> None:
    assert paired.ask("GET", path, OURS) == NOTHING
    assert paired.ask("GET", path.partition("?")[0], OURS, b"x") == NOTHING


def test_after_the_end_nobody_is_known(paired: Stand) -> None:
    paired.gate.close()
    assert paired.status("GET", "/", COOKIE) == 403
    assert paired.status("POST", "/do", OURS, b"next") == 403
