"""One request and one answer of HTTP/1.1, as strict as our own page needs it. Pure: bytes in, bytes out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

LONGEST_LINE = 2_048
"""Bytes of the request line."""
LONGEST_HEAD = LONGEST_LINE + 4_096
"""Bytes of request line and headers together."""
LONGEST_BODY = 64
MOST_HEADERS = 40
_TARGET = re.compile(r"(/[A-Za-z0-9/._-]*)(?:\?([A-Za-z0-9=_-]*))?")
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
_LENGTH = re.compile(r"[0-9]{1,4}")
_ALWAYS = (
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Connection", "close"),
)


class MalformedError(Exception):
    """It is no request that our page would send."""


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks for; header names in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]

    @property
    def length(self) -> int:
        """Bytes of the body."""
        return int(self.headers.get("content-length", "0"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered; never with anything of the request in it."""

    status: HTTPStatus = HTTPStatus.NOT_FOUND
    body: bytes = b""
    kind: str = ""
    headers: tuple[tuple[str, str], ...] = field(default=())

    def to_bytes(self) -> bytes:
        """As it goes over the wire."""
        lines = [f"HTTP/1.1 {self.status.value} {self.status.phrase}"]
        headers = (("Content-Length", str(len(self.body))), *_ALWAYS, *self.headers)
        if self.kind:
            headers = (("Content-Type", self.kind), *headers)
        lines += [f"{name}: {value}" for name, value in headers]
        return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + self.body


NOTHING = Answer()
"""404 with an empty body: the answer to everything that is not ours."""


def read_head(head: bytes) -> Request:
    """The request that these bytes are, up to and with the empty line.

    Raises:
        MalformedError: they are none, or one that our page never sends.
    """
    if len(head) > LONGEST_HEAD or not head.endswith(b"\r\n\r\n"):
        raise MalformedError
    try:
        first, *rest = head[:-4].decode("ascii").split("\r\n")
    except UnicodeDecodeError:
        raise MalformedError from None
    method, target, version = _three(first)
    found = _TARGET.fullmatch(target)
    if len(first) > LONGEST_LINE or version != "HTTP/1.1" or found is None or len(rest) > MOST_HEADERS:
        raise MalformedError
    return Request(method, found[1], found[2] or "", _headers(rest))


def _three(line: str) -> tuple[str, str, str]:
    parts = line.split(" ")
    if len(parts) != 3:  # noqa: PLR2004 -- method, target, version
        raise MalformedError
    return parts[0], parts[1], parts[2]


def _headers(lines: list[str]) -> Mapping[str, str]:
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        key, value = name.lower(), value.strip(" \t")
        # A header that comes twice is how two programs are made to read one request differently.
        if not colon or not _NAME.fullmatch(name) or key in headers or not _is_printable(value):
            raise MalformedError
        headers[key] = value
    if "transfer-encoding" in headers or "expect" in headers or "upgrade" in headers:
        raise MalformedError
    length = headers.get("content-length", "0")
    if not _LENGTH.fullmatch(length) or int(length) > LONGEST_BODY:
        raise MalformedError
    return headers


def _is_printable(value: str) -> bool:
    return all(character == "\t" or " " <= character <= "~" for character in value)
