"""How a repository stands: who signs what, until when, and what somebody should do soon."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Root, Targets

from kiosk.domain.release.expiry import Urgency, endings
from kiosk.domain.release.keys import fingerprint
from kiosk.domain.release.model import SignedRole
from kiosk.trust.ceremony.founding import HOLDERS
from kiosk.trust.ceremony.roster import targets_of
from kiosk.trust.office.repository import PUBLISHED, ROOT, SNAPSHOT, TARGETS, TIMESTAMP, Repository, T, holder

NAMES = {
    ROOT: "Urkunde der Schlüssel",
    TARGETS: "Freigabe",
    SNAPSHOT: "Liste der Fassungen",
    TIMESTAMP: "Zeitstempel",
}
"""What people call a role; any other role is an area."""

_ONE_PERSON = 2
"""Lines that `_allowed` has for one key: nobody else could have signed."""


def signed_roles(repository: Repository) -> tuple[SignedRole, ...]:
    """What was signed last in each role, and by whom; areas without content are not in it."""
    return tuple(_signed(role, metadata, delegator) for role, metadata, delegator in _newest(repository))


def broken(repository: Repository) -> tuple[str, ...]:
    """The roles whose newest signature no longer counts: their key was exchanged."""
    return tuple(
        role for role, metadata, delegator in _newest(repository) if not verifies(delegator, role, metadata)
    )


def standing(repository: Repository, now: datetime) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines that say who signs what until when, and warnings with what to do (60 and 14 days ahead)."""
    roles = signed_roles(repository)
    ends = endings(roles, min(_published(repository), now), now)
    warnings = [_invalid(role) for role in broken(repository)]
    for end in ends:
        over = end.urgency is Urgency.OVER
        until = "ist abgelaufen" if over else f"gilt nur noch {_days(end.days)}"
        hurry = " Es eilt." if end.urgency is Urgency.URGENT else ""
        warnings.append(f"{name(end.role)} {until}.{hurry} {_remedy(end.role)}")
    holders = len(repository.root().signed.roles[ROOT].keyids)
    if holders < HOLDERS:
        warnings.append(
            f"Es gibt nur {holders} Haupt-Schlüssel. Geht einer verloren, lässt sich nichts mehr ändern."
        )
    lines = [line for role in roles for line in _lines(repository, role)]
    for area in repository.areas():
        if repository.area(area) is None:
            lines += [f"{name(area)}: noch nichts veröffentlicht.", *_allowed(repository, area)]
    return tuple(lines), tuple(warnings)


def verifies(delegator: Root | Targets, role: str, metadata: Metadata[T]) -> bool:
    """Whether enough of those who may sign for a role signed it."""
    try:
        delegator.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
    except UnsignedMetadataError:
        return False
    return True


def name(role: str) -> str:
    """What people call a role."""
    return NAMES.get(role, f"Bereich {role}")


def _published(repository: Repository) -> datetime:
    """When content was published last; before the first time, long ago."""
    found = [datetime(1970, 1, 1, tzinfo=UTC)]
    for area in repository.areas():
        metadata = repository.area(area)
        written = metadata.signed.unrecognized_fields.get(PUBLISHED) if metadata else None
        with suppress(ValueError):
            moment = datetime.fromisoformat(str(written))
            found.append(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return max(found)


def _newest(repository: Repository) -> Iterator[tuple[str, Metadata, Root | Targets]]:  # type: ignore[type-arg]
    root = repository.root()
    yield ROOT, root, root.signed
    targets = targets_of(repository)
    yield TARGETS, targets, root.signed
    snapshot, timestamp = repository.snapshot(), repository.timestamp()
    if snapshot is not None and timestamp is not None:
        yield SNAPSHOT, snapshot, root.signed
        yield TIMESTAMP, timestamp, root.signed
    for area in repository.areas():
        metadata = repository.area(area)
        if metadata is not None:
            yield area, metadata, targets.signed


def _signed(role: str, metadata: Metadata[T], delegator: Root | Targets) -> SignedRole:
    may = delegator.get_delegated_role(role).keyids
    names = tuple(holder(delegator.get_key(keyid)) for keyid in metadata.signatures if keyid in may)
    return SignedRole(
        role=role, version=metadata.signed.version, expires=metadata.signed.expires, signers=names
    )


def _lines(repository: Repository, role: SignedRole) -> tuple[str, ...]:
    end = role.expires.strftime("%d.%m.%Y")
    signers = " und ".join(role.signers) or "niemandem, der noch gilt"
    allowed = _allowed(repository, role.role)
    said = f"{name(role.role)}, Fassung {role.version}, gilt bis {end}, unterschrieben von"
    if len(allowed) == _ONE_PERSON and role.signers:
        return (f"{said} {allowed[1].strip()}.",)
    return (f"{said} {signers}.", *allowed)


def _allowed(repository: Repository, role: str) -> tuple[str, ...]:
    delegator = repository.root().signed if role in NAMES else targets_of(repository).signed
    rule = delegator.get_delegated_role(role)
    need = f"{rule.threshold} von {len(rule.keyids)}" if len(rule.keyids) > 1 else "eine Person"
    keys = (delegator.get_key(keyid) for keyid in rule.keyids)
    return (
        f"  Unterschreiben darf ({need}):",
        *(f"  {holder(key)} ({fingerprint(key.keyid)})" for key in keys),
    )


def _invalid(role: str) -> str:
    return f"{name(role)}: Die Unterschrift gilt nicht mehr, ihr Schlüssel wurde gewechselt. {_remedy(role)}"


def _remedy(role: str) -> str:
    if role in {ROOT, TARGETS}:
        return f"Erneuern Sie sie: kiosk trust rotate --renew {role}"
    return "Veröffentlichen Sie neu: kiosk publish"


def _days(number: int) -> str:
    return {0: "weniger als einen Tag", 1: "einen Tag"}.get(number, f"{number} Tage")
