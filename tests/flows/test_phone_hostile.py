"""A thousand bad requests to the real helper: none gets in, and the right phone is served all the while."""

from __future__ import annotations

import random
import socket
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.services.presenter.phone_messages import Did, Paired
from kiosk.services.presenter.ports import Command
from tests.support.phone import CODE, NOTES
from tests.support.phone_process import PATIENCE_S, Helper, helping

MANY = 1_000
MOST_KB = 20_000
"""What the helper may grow by meanwhile; it has about 30 MB to begin with."""
METHODS = ("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND", "get", "G\0ET", "")
PATHS = (
    "/../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/shadow",
    "//etc/passwd",
    "/page.html",
    "/page.js",
    "/index.php",
    "/.git/config",
    "/admin",
    "/cgi-bin/luci",
    "/do/",
    "/state/",
    "/\\..\\..\\windows",
    "http://example.org/",
    "*",
)
HOSTS = ("example.org", "localhost", "127.0.0.1", "127.0.0.1:1", "[::1]", "", "a" * 3_000, "evil\r\nX: y")


def bad(helper: Helper, chance: random.Random) -> bytes:
    """One bad request."""
    host = f"Host: {helper.host}\r\n"
    kinds: tuple[Callable[[], str], ...] = (
        lambda: f"{chance.choice(METHODS)} / HTTP/1.1\r\n{host}\r\n",
        lambda: f"GET {chance.choice(PATHS)} HTTP/1.1\r\n{host}\r\n",
        lambda: f"GET / HTTP/1.1\r\nHost: {chance.choice(HOSTS)}\r\n\r\n",
        lambda: f"GET /{'a' * chance.randrange(2_000, 100_000)} HTTP/1.1\r\n{host}\r\n",
        lambda: f"GET / HTTP/1.1\r\n{host}X: {'a' * chance.randrange(4_000, 200_000)}\r\n\r\n",
        lambda: f"GET / HTTP/1.1\r\n{host}" + "X: y\r\n" * 500 + "\r\n",
        lambda: f"GET / HTTP/1.1\r\n{host}{host}\r\n",
        lambda: f"GET /{guess(chance)} HTTP/1.1\r\n{host}\r\n",
        lambda: f"GET / HTTP/1.1\r\n{host}Cookie: kiosk={guess(chance)}\r\n\r\n",
        lambda: f"GET /state?since=0 HTTP/1.1\r\n{host}X-Kiosk: 1\r\nCookie: kiosk=x\r\n\r\n",
        lambda: (
            f"POST /do HTTP/1.1\r\n{host}X-Kiosk: 1\r\nOrigin: http://{helper.host}\r\n"
            "Cookie: kiosk=x\r\nContent-Length: 4\r\n\r\nstop"
        ),
        lambda: f"POST /do HTTP/1.1\r\n{host}Content-Length: 999999999\r\n\r\n" + "x" * 10_000,
        lambda: f"POST /do HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n4\r\nstop\r\n0\r\n\r\n",
        lambda: f"POST / HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\nGET / HTTP/1.1\r\n{host}\r\n",
        lambda: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        lambda: f"GET / HTTP/0.9\r\n{host}\r\n",
        lambda: "\r\n" * chance.randrange(1, 400),
        lambda: "".join(chr(chance.randrange(256)) for _ in range(chance.randrange(2_000))) + "\r\n\r\n",
        lambda: f"GET / HTTP/1.1\r\n{host}"[: chance.randrange(1, 20)],
    )
    return chance.choice(kinds)().encode("latin-1")


def guess(chance: random.Random) -> str:
    return "-".join("".join(chance.choices("0123456789abcdefgh", k=4)) for _ in range(3))


def throw(helper: Helper, data: bytes) -> bytes:
    """Send it, and hang up; the beginning of what was answered."""
    with helper.connect() as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(200)
        except OSError:
            return b""


def held_open(helper: Helper, count: int) -> Iterator[socket.socket]:
    """Connections that send a little, and then nothing."""
    for _ in range(count):
        connection = helper.connect()
        connection.sendall(f"GET / HTTP/1.1\r\nHost: {helper.host}\r\nX: ".encode())
        yield connection


@pytest.mark.skipif(sys.platform != "linux", reason="memory and files of a process are counted in /proc")
def test_a_thousand_bad_requests() -> None:
    chance = random.Random(5)  # noqa: S311 -- the same every time
    with helping() as helper:
        helper.process.tell(NOTES)
        phone = helper.pair()
        assert helper.hear() == Paired()
        before, files = helper.resident_kb, helper.files
        requests = [bad(helper, chance) for _ in range(MANY)]
        with ThreadPoolExecutor(3) as throwers:
            answers = list(throwers.map(lambda data: throw(helper, data), requests))
        statuses = {answer[9:12] for answer in answers}
        assert statuses <= {b"", b"404", b"403", b"429"}, statuses
        assert sum(1 for answer in answers if answer) > MANY / 2
        assert helper.resident_kb - before < MOST_KB
        assert helper.files <= files + 1  # the one that was thrown last may still be there
        assert helper.ask("GET", "/state?since=0", *phone)[0] == 200
        assert helper.ask("POST", "/do", *phone, body=b"next") == (204, b"")
        heard = [helper.hear()]
        while not isinstance(heard[-1], Did):
            heard.append(helper.hear())
        assert heard[-1] == Did(Command.NEXT)
        assert not any(isinstance(one, Did) for one in heard[:-1])


def test_slow_requests_are_cut_off() -> None:
    with helping() as helper:
        (slow,) = held_open(helper, 1)
        with slow:
            assert slow.recv(100) == b""  # after five seconds, without a word


def test_who_holds_all_connections_does_not_hold_those_of_the_phone() -> None:
    """All come from one address here, the phone's own; even so it gets through when they are cut off."""
    with helping() as helper:
        phone = helper.pair()
        assert helper.hear() == Paired()
        held = list(held_open(helper, 40))
        for one in held:
            one.settimeout(PATIENCE_S)
            try:
                one.recv(100)
            except ConnectionError:
                continue
            finally:
                one.close()
        assert helper.ask("POST", "/do", *phone, body=b"back") == (204, b"")


def test_guessing_before_the_phone_comes_locks_the_door_for_everybody() -> None:
    chance = random.Random(6)  # noqa: S311 -- the same every time
    with helping() as helper:
        statuses = [helper.ask("GET", f"/{guess(chance)}")[0] for _ in range(50)]
        assert statuses == [403] * 5 + [429] * 45
        assert helper.ask("GET", f"/{CODE}")[0] == 429
        assert helper.news.empty()
