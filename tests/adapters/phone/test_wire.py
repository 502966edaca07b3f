"""One request, read strictly: what our page sends is understood, everything else is none."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.phone.wire import (
    LONGEST_BODY,
    LONGEST_HEAD,
    LONGEST_LINE,
    MOST_HEADERS,
    NOTHING,
    Answer,
    MalformedError,
    read_head,
)

HOST = b"Host: 192.168.4.1:8080\r\n"


def head(line: bytes = b"GET / HTTP/1.1", *headers: bytes) -> bytes:
    return b"".join((line, b"\r\n", HOST, *(one + b"\r\n" for one in headers), b"\r\n"))


def test_a_request_is_read() -> None:
    found = read_head(head(b"GET /state?since=12 HTTP/1.1", b"X-Kiosk: 1", b"cookie:  kiosk=abc \t"))
    assert (found.method, found.path, found.query, found.length) == ("GET", "/state", "since=12", 0)
    assert found.headers == {"host": "192.168.4.1:8080", "x-kiosk": "1", "cookie": "kiosk=abc"}


def test_how_much_follows() -> None:
    assert read_head(head(b"POST /do HTTP/1.1", b"Content-Length: 4")).length == 4


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n",
        b"GET / HTTP/1.1\n\n",
        head(b"GET / HTTP/1.0"),
        head(b"GET / HTTP/2.0"),
        head(b"GET /"),
        head(b"GET  / HTTP/1.1"),
        head(b"GET / HTTP/1.1 "),
        head(b"GET\t/\tHTTP/1.1"),
        head(b"GET http://192.168.4.1/ HTTP/1.1"),
        head(b"CONNECT example.de:443 HTTP/1.1"),
        head(b"OPTIONS * HTTP/1.1"),
        head(b"GET /%2e%2e/etc/passwd HTTP/1.1"),
        head(b"GET /..\\..\\x HTTP/1.1"),
        head(b"GET /a b HTTP/1.1"),
        head(b"GET /?a=1&b=2 HTTP/1.1"),
        head(b"GET /#x HTTP/1.1"),
        head(b"GET /\x00 HTTP/1.1"),
        head(b"GET /\xc3\xa4 HTTP/1.1"),
        head(b"GET /" + b"a" * LONGEST_LINE + b" HTTP/1.1"),
        head(b"GET / HTTP/1.1", b"X: " + b"a" * LONGEST_HEAD),
        head(b"GET / HTTP/1.1", *(b"X-%d: 1" % number for number in range(MOST_HEADERS))),
        head(b"GET / HTTP/1.1", b"Host: other.example"),
        head(b"GET / HTTP/1.1", b"no colon"),
        head(b"GET / HTTP/1.1", b": value"),
        head(b"GET / HTTP/1.1", b"Space : value"),
        head(b"GET / HTTP/1.1", b" folded: value"),
        head(b"GET / HTTP/1.1", b"X: a\x00b"),
        head(b"GET / HTTP/1.1", b"X: a\nb"),
        head(b"GET / HTTP/1.1", b"X: \xff"),
        head(b"POST /do HTTP/1.1", b"Transfer-Encoding: chunked"),
        head(b"POST /do HTTP/1.1", b"Content-Length: 4", b"content-length: 5"),
        head(b"POST /do HTTP/1.1", b"Content-Length: -1"),
        head(b"POST /do HTTP/1.1", b"Content-Length: +4"),
        head(b"POST /do HTTP/1.1", b"Content-Length: "),
        head(b"POST /do HTTP/1.1", b"Content-Length: %d" % (LONGEST_BODY + 1)),
        head(b"POST /do HTTP/1.1", b"Content-Length: 99999999999999999999"),
        head(b"POST /do HTTP/1.1", b"Expect: 100-continue"),
        head(b"GET / HTTP/1.1", b"Upgrade: websocket"),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    ],
)
def test_what_is_no_request(data: bytes) -> None:
    with pytest.raises(MalformedError):
        read_head(data)


@given(st.binary(max_size=400))
def test_whatever_comes_is_a_request_or_refused(data: bytes) -> None:
    for tail in (b"", b"\r\n\r\n"):
        try:
            found = read_head(data + tail)
        except MalformedError:
            continue
        assert found.path.startswith("/")
        assert found.path.isascii()


def test_an_answer_says_how_long_it_is_and_that_it_is_the_only_one() -> None:
    said = Answer(HTTPStatus.OK, b"x", "text/html", (("Set-Cookie", "a=b"),)).to_bytes()
    lines, _, body = said.partition(b"\r\n\r\n")
    assert body == b"x"
    assert lines.split(b"\r\n")[0] == b"HTTP/1.1 200 OK"
    for header in (
        b"Content-Type: text/html",
        b"Content-Length: 1",
        b"Cache-Control: no-store",
        b"Referrer-Policy: no-referrer",
        b"Connection: close",
        b"Set-Cookie: a=b",
    ):
        assert header in lines.split(b"\r\n")
    assert b"Server" not in lines


def test_nothing_found_is_empty() -> None:
    assert NOTHING.to_bytes().startswith(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n")
    assert NOTHING.to_bytes().endswith(b"\r\n\r\n")
    assert b"\r\nContent-Type" not in NOTHING.to_bytes()
