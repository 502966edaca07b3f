"""Turns a compiled bundle into signed areas. Only what changed, or soon ends, gets a new version."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, TargetFile, Targets

from kiosk.bundle import manifest
from kiosk.bundle.areas import Stamp, by_area, is_same, manifest_path, read_area, split
from kiosk.bundle.decode import decode
from kiosk.bundle.policy import demand_hosts, demand_limits, read_policy
from kiosk.domain.errors import EnvironmentProblem, KioskError
from kiosk.domain.release.expiry import EARLY
from kiosk.domain.release.model import POLICY, Policy
from kiosk.services.update.office import Published, Tell
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import (
    PUBLISHED,
    ROOT,
    SNAPSHOT,
    TARGETS,
    TIMESTAMP,
    Repository,
    expiry,
    target_file,
    target_name,
)

RENEWED_BEFORE = timedelta(days=400)
"""An unchanged area is signed anew when its signature would end before the next yearly publication."""


class Keys(Protocol):
    """The keys of whoever sits here."""

    @property
    def known(self) -> Collection[str]:
        """The ids of the keys that can be unlocked."""
        ...

    def unlock(self, keyids: Iterable[str]) -> tuple[CryptoSigner, ...]:
        """Those of the keys that are known, opened; asks for their passphrases.

        Raises:
            KioskError: wrong passphrase.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Area:
    """An area that is to be signed: all its files, and whether their bytes are others than before."""

    name: str
    files: Mapping[str, bytes]
    before: Metadata[Targets] | None
    changed: bool


class Publisher:
    """Implements `Office` of `kiosk.services.update.office` on a repository."""

    def __init__(self, repository: Repository, keys: Keys, now: Callable[[], datetime]) -> None:
        """Publish into `repository`; `now` is aware, in UTC."""
        self._repository = repository
        self._keys = keys
        self._now = now

    def current(self) -> Mapping[str, bytes]:
        """All files of the areas as they are published."""
        return current_files(self._repository)

    def policy(self) -> Policy:
        """What the targets key allows."""
        targets = self._repository.targets()
        if targets is None or POLICY not in targets.signed.targets:
            raise EnvironmentProblem(
                "Es ist noch nicht festgelegt, zu welchen Adressen die Stände führen dürfen.",
                where=self._repository.where,
                remedy="Richten Sie den Ordner zuerst ein: „kiosk trust init“.",
            )
        return read_policy(self._repository.target(targets.signed.targets[POLICY]))

    def publish(self, bundle: Mapping[str, bytes], tell: Tell) -> Published:
        """Check the bundle as a stand would, then release its areas."""
        self._repository.root()
        policy = self.policy()
        demand_hosts(decode(bundle), policy)
        now = self._now()
        versions = {area: self._repository.next_version(area) for area in self._repository.areas()}
        files = split(bundle, Stamp(published=_iso(now), versions=versions))
        demand_limits(files, policy)
        return self.release(files, now, tell)

    def release(self, files: Mapping[str, bytes], now: datetime, tell: Tell) -> Published:
        """Sign and write areas whose files have repository paths, with their manifests.

        Raises:
            EnvironmentProblem: as in `publish`.
        """
        self._demand_clock(now)
        change = Change(self._repository, now)
        wanted = self._wanted(files, change, now)
        possible = [area for area in wanted if area.changed or self._has_key(change, area.name)]
        signers = self._signers(change, [area.name for area in possible])
        added = dict[str, bytes]()
        for area in possible:
            self._put(change, area, signers, now, added)
        change.seal(signers)
        change.write(tell)
        return Published(
            changed=tuple(area.name for area in possible if area.changed),
            renewed=tuple(area.name for area in possible if not area.changed),
            files=len(added),
            size=sum(map(len, added.values())),
            until=expiry(TIMESTAMP, now),
            ending=self._ending([area.name for area in wanted if area not in possible], now),
        )

    def _ending(self, areas: Iterable[str], now: datetime) -> tuple[tuple[str, datetime], ...]:
        """What this publication could not renew and what it never renews, where it ends soon."""
        found = [(name, area.signed.expires) for name in areas if (area := self._repository.area(name))]
        targets = self._repository.targets()
        tops = ((ROOT, self._repository.root().signed.expires), (TARGETS, targets and targets.signed.expires))
        found += [(role, expires) for role, expires in tops if expires and expires - now < EARLY]
        return tuple(sorted(found, key=lambda one: one[1]))

    def _wanted(self, files: Mapping[str, bytes], change: Change, now: datetime) -> list[_Area]:
        """The areas that need a signature; one that the content no longer has becomes empty."""
        given = by_area(files)
        for name in self._repository.areas():
            if name not in given and self._repository.area(name) is not None:
                given[name] = self._emptied(name, now)
        wanted = []
        for name, own in given.items():
            before = self._repository.area(name)
            changed = before is None or not self._holds(change, name, before) or not self._same(own, before)
            if changed or (before is not None and before.signed.expires - now < RENEWED_BEFORE):
                wanted.append(_Area(name=name, files=own, before=before, changed=changed))
        return wanted

    def _emptied(self, name: str, now: datetime) -> dict[str, bytes]:
        before = read_area(name, self._manifest(name))
        empty = {"version": self._repository.next_version(name), "published": _iso(now), "files": ()}
        fields = {field: getattr(before, field) for field in ("format", "area", "label", "head")}
        return {manifest_path(name): manifest.encode({**fields, **empty})}

    def _same(self, files: Mapping[str, bytes], before: Metadata[Targets]) -> bool:
        """Whether an area says what it said; a manifest that cannot be read any more says something else."""
        path = next(path for path in files if path.endswith(f"/{manifest.MANIFEST}"))
        name = path.partition("/")[0]
        try:
            old = read_area(name, self._repository.target(before.signed.targets[path]))
        except (KioskError, KeyError):
            return False
        return is_same(old, read_area(name, files[path]))

    def _manifest(self, name: str) -> bytes:
        area = self._repository.area(name)
        path = manifest_path(name)
        return self._repository.target(area.signed.targets[path]) if area else b""

    def _holds(self, change: Change, name: str, before: Metadata[Targets]) -> bool:
        """Whether those who may sign for the area today have signed what is there."""
        targets = change.targets() or Targets()
        try:
            targets.verify_delegate(name, before.signed_bytes, before.signatures)
        except (UnsignedMetadataError, ValueError):
            return False
        return True

    def _has_key(self, change: Change, role: str) -> bool:
        needed = change.role(role)
        return len(set(needed.keyids) & set(self._keys.known)) >= needed.threshold

    def _signers(self, change: Change, areas: Iterable[str]) -> tuple[CryptoSigner, ...]:
        """Unlock what is needed, if all of it is known; else nobody is asked for a passphrase."""
        roles = (*areas, SNAPSHOT, TIMESTAMP)
        for role in roles:
            if not self._has_key(change, role):
                raise self._missing(change, role)
        needed = dict.fromkeys(
            keyid for role in roles for keyid in change.role(role).keyids if keyid in self._keys.known
        )
        return self._keys.unlock(needed)

    def _missing(self, change: Change, role: str) -> EnvironmentProblem:
        names = " oder ".join(change.holders(role))
        what = f"Der Bereich „{role}“ ist geändert, und sein Schlüssel fehlt hier."
        if role in {SNAPSHOT, TIMESTAMP}:
            what = "Der Ausgabe-Schlüssel fehlt hier."
        return EnvironmentProblem(
            what,
            where=self._repository.where,
            remedy=f"Den Schlüssel hat: {names}. Nichts ist veröffentlicht.",
        )

    def _put(
        self,
        change: Change,
        area: _Area,
        signers: Iterable[CryptoSigner],
        now: datetime,
        added: dict[str, bytes],
    ) -> None:
        if area.changed:
            targets = _targets(area.name, area.files)
            published = _iso(now)
        else:
            targets = dict(area.before.signed.targets) if area.before else {}
            published = area.before.signed.unrecognized_fields.get(PUBLISHED, "") if area.before else ""
        signed = Targets(targets=targets, unrecognized_fields={PUBLISHED: published})
        metadata = change.sign(area.name, change.prepared(area.name, signed), signers)
        new = {
            path: area.files[path]
            for path, target in targets.items()
            if area.changed and self._repository.folder.size(target_name(target)) != target.length
        }
        added |= new
        change.put_area(area.name, metadata, new)

    def _demand_clock(self, now: datetime) -> None:
        """A stand takes the time of publication for true; if it runs backwards, a clock is wrong."""
        for name in self._repository.areas():
            area = self._repository.area(name)
            published = str(area.signed.unrecognized_fields.get(PUBLISHED, "")) if area else ""
            if published and datetime.fromisoformat(published) > now:
                raise EnvironmentProblem(
                    "Die Uhr dieses Computers geht nach: Die letzte Veröffentlichung war später.",
                    where=f"{name}, {published}",
                    remedy="Stellen Sie Datum und Uhrzeit.",
                )


def current_files(repository: Repository) -> dict[str, bytes]:
    """All files of the areas as the timestamp names them, lengths and hashes checked.

    Raises:
        EnvironmentProblem: no repository, or a file is missing or damaged.
    """
    repository.root()
    areas = [area for name in repository.areas() if (area := repository.area(name)) is not None]
    return {path: repository.target(one) for area in areas for path, one in area.signed.targets.items()}


def _targets(name: str, files: Mapping[str, bytes]) -> dict[str, TargetFile]:
    """The targets of an area; its manifest has the hashes of all other files, `decode` has proved them."""
    path = manifest_path(name)
    about = read_area(name, files[path])
    targets = {path: target_file(path, files[path])}
    for one in about.files:
        whole = f"{name}/{one.path}"
        targets[whole] = TargetFile(one.size, {"sha256": one.sha256}, whole)
    return targets


def _iso(now: datetime) -> str:
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
