"""Looks into a verified release before it counts: decodes every file, holds every link against the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from kiosk.bundle.areas import AreaManifest, join, manifest_path, read_area
from kiosk.bundle.decode import decode
from kiosk.bundle.manifest import is_media
from kiosk.bundle.policy import is_allowed
from kiosk.domain.catalogue import Catalogue, Host, Link
from kiosk.domain.errors import ContentProblem
from kiosk.domain.qr import refusal
from kiosk.domain.release.model import POLICY, REGION, Policy
from kiosk.domain.release.refusal import Reason, Refused

Pictures = Callable[[Iterable[tuple[str, bytes]]], None]
"""Decodes pictures, by path and bytes; raises Refused for one that it cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A release that can be shown: its content, what people call its version, when it was published (UTC)."""

    catalogue: Catalogue
    content_version: str
    published: datetime | None
    manifests: Mapping[str, AreaManifest]


class Examiner:
    """Implements `install.Examination` for the content of a stand."""

    def __init__(self, areas: tuple[str, ...], stand: str = "", pictures: Pictures | None = None) -> None:
        """Expect these areas, the region among them, and the stand if one is named."""
        self._areas = areas
        self._stand = stand
        self._pictures = pictures

    def versions(self, files: Mapping[str, bytes]) -> Mapping[str, int]:
        """The version of each area's manifest, by the manifest's path; only manifests are read.

        Raises:
            Refused: an area is missing (OTHER_TOWN), it is for a newer program (NEWER_KIOSK), or broken.
        """
        return {manifest_path(area): about.version for area, about in self._manifests(files).items()}

    def whole(self, files: Mapping[str, bytes], policy: Policy, fresh: Iterable[str] = ()) -> Examined:
        """Decode everything; pictures among the `fresh` paths are drawn once, elsewhere.

        Raises:
            Refused: DAMAGED, OTHER_TOWN, NEWER_KIOSK, NOT_ALLOWED, or NOT_SHOWN with what is wrong.
        """
        manifests = self._manifests(files)
        with _explained():
            catalogue = decode(join(files))
        self._belongs_here(catalogue)
        allowed(catalogue, policy)
        if self._pictures is not None:
            self._pictures((path, files[path]) for path in fresh if is_media(path.partition("/")[2]))
        times = [time for about in manifests.values() if (time := _time(about.published))]
        return Examined(
            catalogue=catalogue,
            content_version=catalogue.version,
            published=max(times, default=None),
            manifests=manifests,
        )

    def _manifests(self, files: Mapping[str, bytes]) -> dict[str, AreaManifest]:
        foreign = next((path for path in files if path.partition("/")[0] not in self._areas), None)
        if foreign is not None:
            raise Refused(Reason.OTHER_TOWN, foreign)
        absent = next((area for area in self._areas if manifest_path(area) not in files), None)
        if absent is not None:
            raise Refused(Reason.OTHER_TOWN, absent)
        with _explained():
            return {area: read_area(area, files[manifest_path(area)]) for area in self._areas}

    def _belongs_here(self, catalogue: Catalogue) -> None:
        for area in self._areas:
            if area != REGION and area not in catalogue.places:
                raise Refused(Reason.OTHER_TOWN, area)
        if self._stand and self._stand not in catalogue.stands:
            raise Refused(Reason.OTHER_TOWN, self._stand)


def allowed(catalogue: Catalogue, policy: Policy) -> None:
    """Hold every link against the hosts that the operator allows, and the content's own list of hosts too.

    The list decides on the screen what becomes a code, so it must not be wider than the policy.

    Raises:
        Refused: NOT_ALLOWED, with the host.
    """
    hosts = tuple(Host(host=host, owner=policy.operator, source=POLICY) for host in policy.hosts)
    for link in _links(catalogue):
        if refusal(link.url, hosts) is not None:
            raise Refused(Reason.NOT_ALLOWED, urlsplit(link.url).hostname or link.url[:80])
    for host in catalogue.hosts:
        if not is_allowed(host.host, policy.hosts):
            raise Refused(Reason.NOT_ALLOWED, host.host)


def _links(part: object) -> Iterator[Link]:
    if isinstance(part, Link):
        yield part
    elif isinstance(part, Mapping):
        for below in part.values():
            yield from _links(below)
    elif isinstance(part, tuple):
        for below in part:
            yield from _links(below)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _links(getattr(part, one.name))


@contextmanager
def _explained() -> Iterator[None]:
    """Content that was signed and cannot be shown is a refusal as well; the office learns what is wrong."""
    try:
        yield
    except ContentProblem as problem:
        raise Refused(Reason.NOT_SHOWN, f"{problem.where}: {problem.message}") from problem


def _time(text: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time.astimezone(UTC) if time.tzinfo else None
