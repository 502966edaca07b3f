"""Which addresses may become a QR code, and how an address is shown to a person.

Rules of security.md 5.2: https only, a listed host, no user, no port, no bare IP, no look-alike
characters, at most 300 characters.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from kiosk.domain.catalogue import Basis, Host, Link

LONGEST = 300
"""Characters; a longer address makes a code too fine to scan."""

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")


class Refusal(StrEnum):
    """Why an address does not become a code."""

    NOT_HTTPS = "not-https"
    TOO_LONG = "too-long"
    MALFORMED = "malformed"
    USER_OR_PORT = "user-or-port"
    IP_ADDRESS = "ip-address"
    NOT_LISTED = "not-listed"
    LOOK_ALIKE = "look-alike"
    ONLY_A_PATTERN = "only-a-pattern"


@dataclass(frozen=True, slots=True)
class ShownAddress:
    """An address in three parts, to emphasise the domain: `serviceportal.` `gladbeck.de` `/x`."""

    before: str
    domain: str
    after: str


def refusal(url: str, hosts: Iterable[Host]) -> Refusal | None:
    """Why the address may not become a code, or None when it may."""
    early = _form_refusal(url)
    if early is not None:
        return early
    host = urlsplit(url).hostname or ""
    if _is_ip(host):
        return Refusal.IP_ADDRESS
    if not _HOST.fullmatch(host):
        return Refusal.MALFORMED
    listed = any(_admits(entry.host, host) for entry in hosts)
    if not listed:
        return Refusal.LOOK_ALIKE if "xn--" in host else Refusal.NOT_LISTED
    return None


def link_refusal(link: Link, hosts: Iterable[Host]) -> Refusal | None:
    """As `refusal`, and an address that nobody documented is refused too."""
    if link.basis is Basis.PATTERN:
        return Refusal.ONLY_A_PATTERN
    return refusal(link.url, hosts)


def owner(url: str, hosts: Iterable[Host]) -> str:
    """Whose the address is, by the list of hosts; empty where the host is not listed."""
    host = urlsplit(url).hostname or ""
    return next((entry.owner for entry in hosts if _admits(entry.host, host)), "")


def shown(url: str) -> ShownAddress:
    """The address as a person reads it: without the scheme, split around the registered domain."""
    rest = url.split("://", 1)[-1]
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    after = rest[len(host) :]
    labels = host.split(".")
    before = ".".join(labels[:-2])
    return ShownAddress(
        before=before + "." if before else "",
        domain=".".join(labels[-2:]),
        after="" if after == "/" else after,
    )


def _form_refusal(url: str) -> Refusal | None:  # noqa: PLR0911 -- one for each reason
    if not url.startswith("https://"):
        return Refusal.NOT_HTTPS
    if len(url) > LONGEST:
        return Refusal.TOO_LONG
    if not url.isascii():
        return Refusal.LOOK_ALIKE
    if any(character.isspace() or not character.isprintable() or character == "\\" for character in url):
        return Refusal.MALFORMED
    try:
        parts = urlsplit(url)
        has_port = parts.port is not None
    except ValueError:
        return Refusal.MALFORMED
    if "@" in parts.netloc or has_port or parts.netloc.endswith(":"):
        return Refusal.USER_OR_PORT
    return None if parts.hostname else Refusal.MALFORMED


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _admits(entry: str, host: str) -> bool:
    if entry.startswith("."):
        return host.endswith(entry)
    return host == entry
