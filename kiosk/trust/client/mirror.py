"""The mirror: static files behind https, on a server that may be slow, stale or hostile, or a login page."""

from __future__ import annotations

import ipaddress
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

import requests
from tuf.api.exceptions import DownloadHTTPError
from urllib3.exceptions import HTTPError

from kiosk import __version__
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.transport import METADATA, PIECE, Transport
from kiosk.trust.client.watchdog import Deadline, WatchedAdapter, deadline

TIMESTAMP = f"{METADATA}timestamp.json"
_ATTEMPTS = 4
"""How often one file is begun or taken up again in one look."""
_GONE = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_LONGEST_TAG = 200
_LONGEST_WAIT = 24 * 3600.0
_WAY_FAILED = (requests.RequestException, HTTPError, OSError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds to connect, between two bytes, for a whole metadata file; and bytes a second of large files."""

    connect: float = 10.0
    gap: float = 20.0
    whole: float = 60.0
    slowest: float = 16 * 1024.0

    def total(self, size: int | None) -> float:
        """Seconds that a file of this size may take."""
        return self.whole + (size or 0) / self.slowest


class MirrorTransport(Transport):
    """Fetches by requests: no redirects, no compression, no cookies, no proxies or passwords of the user."""

    absent: ClassVar[Reason] = Reason.UNREACHABLE
    broken: ClassVar[Reason] = Reason.UNREACHABLE

    def __init__(
        self,
        address: str,
        *,
        memory: Memory | None = None,
        patience: Patience | None = None,
        authorities: Path | None = None,
    ) -> None:
        """Fetch below `address`; `memory` makes "nothing new" cheap, `authorities` is a town's own CA file.

        Raises:
            EnvironmentProblem: the address is not https (plain http is for this machine itself only).
        """
        super().__init__(checked_address(address))
        self.wait = 0.0
        """Seconds that the server asks for before the next look (`Retry-After`); 0: it did not ask."""
        self._memory = memory
        self._patience = patience or Patience()
        self._tag = ""
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.verify = str(authorities) if authorities else True
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.headers.clear()
        self._session.mount("https://", WatchedAdapter())
        self._session.mount("http://", WatchedAdapter())

    def settle(self) -> None:
        """Remember the verified timestamp's ETag."""
        if self._memory is not None and 0 < len(self._tag) <= _LONGEST_TAG:
            self._memory.keep_tag(self.base, self._tag)

    def close(self) -> None:
        """Close the connections."""
        super().close()
        self._session.close()

    def _pieces(self, name: str, size: int | None) -> Generator[bytes]:
        received = 0
        with deadline(self._patience.total(size)) as limit:
            for attempt in range(1, _ATTEMPTS + 1):
                try:
                    with closing(self._body(name, received)) as body:
                        for piece in body:
                            received += len(piece)
                            yield piece
                except _WAY_FAILED as error:
                    # Metadata is small and python-tuf counts its bytes: it is not taken up again.
                    if size is None or limit.over or attempt == _ATTEMPTS:
                        raise Refused(Reason.UNREACHABLE, self._shown(name, limit)) from error
                    continue
                if limit.over:
                    raise Refused(Reason.UNREACHABLE, self._shown(name, limit))
                if size is None or received >= size:
                    return
        # The server is sure that it sent all: that is a wrong file, which the reader says.

    def _body(self, name: str, skip: int) -> Generator[bytes]:
        kept = self._memory.tagged(self.base) if self._memory and name == TIMESTAMP else None
        asked = _headers(kept[0] if kept else "", skip)
        with closing(self._get(name, asked)) as response:
            status = response.status_code
            if status == HTTPStatus.NOT_MODIFIED and kept:
                yield kept[1]
                return
            self._check(name, response, skip)
            if name == TIMESTAMP:
                self._tag = response.headers.get("ETag", "")
            passed = 0 if status == HTTPStatus.OK else skip
            while piece := response.raw.read1(PIECE, decode_content=False):
                passed += len(piece)
                # A server that cannot resume sends all of it again; what was handed on is left out.
                if passed > skip:
                    yield piece[-(passed - skip) :]

    def _get(self, name: str, headers: Mapping[str, str]) -> requests.Response:
        return self._session.get(
            self.base + name,
            headers=headers,
            stream=True,
            allow_redirects=False,
            timeout=(self._patience.connect, self._patience.gap),
        )

    def _check(self, name: str, response: requests.Response, skip: int) -> None:
        headers, status = response.headers, response.status_code
        if status in _GONE:
            raise DownloadHTTPError("not there", HTTPStatus.NOT_FOUND)
        resumed = status == HTTPStatus.PARTIAL_CONTENT and skip > 0
        if resumed and not headers.get("Content-Range", "").startswith(f"bytes {skip}-"):
            raise Refused(Reason.UNREACHABLE, self._shown(name))
        if status != HTTPStatus.OK and not resumed:
            self.wait = seconds_to_wait(headers)
            raise Refused(Reason.UNREACHABLE, f"{self._shown(name)}: {status}")
        page = headers.get("Content-Type", "").lower().startswith(("text/html", "application/xhtml"))
        encoded = headers.get("Content-Encoding", "identity").lower() != "identity"
        if page or encoded:
            raise Refused(Reason.UNREACHABLE, self._shown(name))

    def _shown(self, name: str, limit: Deadline | None = None) -> str:
        slow = " (zu langsam)" if limit is not None and limit.over else ""
        return f"{urlsplit(self.base).hostname}: {name.rpartition('/')[2]}{slow}"


def checked_address(address: str) -> str:
    """The address with a slash at its end.

    Raises:
        EnvironmentProblem: not https, or with a password, a query or a fragment.
    """
    try:
        parts = urlsplit(address)
        host, plain = parts.hostname or "", parts.scheme == "http"
        good = bool(host) and parts.username is None and not parts.query and not parts.fragment
        good = good and (parts.scheme == "https" or (plain and _is_this_machine(host)))
    except ValueError:
        good = False
    if not good:
        raise EnvironmentProblem(
            "Von dieser Adresse wird kein Inhalt geholt.",
            where=address,
            remedy="Nennen Sie eine Adresse, die mit https:// beginnt.",
        )
    return address if address.endswith("/") else f"{address}/"


def seconds_to_wait(headers: Mapping[str, str]) -> float:
    """What `Retry-After` asks for, as seconds or as a date (RFC 9110, 10.2.3); at most a day."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return min(float(value[:9]), _LONGEST_WAIT)
    try:
        # Against the server's own clock: this machine's may be wrong.
        until = parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError):
        return 0.0
    return min(max(until.total_seconds(), 0.0), _LONGEST_WAIT)


def _headers(tag: str, skip: int) -> dict[str, str]:
    headers = {
        "User-Agent": f"digitaltag-kiosk/{__version__}",
        "Accept-Encoding": "identity",
        "Accept": "*/*",
    }
    if tag:
        headers["If-None-Match"] = tag
    if skip:
        headers["Range"] = f"bytes={skip}-"
    return headers


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
