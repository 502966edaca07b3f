"""A new repository: three root holders, one key for the policy, one to publish, and one for each area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tuf.api.metadata import DelegatedRole, Delegations, Metadata, Role, Root, Targets

from kiosk.bundle import policy as policies
from kiosk.domain.release.keys import NAMES, KeyCard, KeyProblem, Purpose
from kiosk.domain.release.model import POLICY, REGION, Policy
from kiosk.trust.keys.opened import OpenKey, public_key
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import (
    ROOT,
    SNAPSHOT,
    TARGETS,
    TIMESTAMP,
    Repository,
    sign,
    target_file,
)

HOLDERS = 3
NEEDED = 2
"""Root signatures that count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """Who gets which place; one card for each root holder, one or more for each area."""

    roots: tuple[KeyCard, ...]
    targets: KeyCard
    publishing: KeyCard
    areas: Mapping[str, tuple[KeyCard, ...]]
    policy: Policy


def found(repository: Repository, founding: Founding, keys: Iterable[OpenKey], now: datetime) -> None:
    """Write the first root and the first targets with the policy; nothing is published by that.

    `keys` must hold two of the root keys and the targets key.

    Raises:
        KeyProblem: there is a repository already, or a card is in the wrong place.
        EnvironmentProblem: a key is missing, or the disk does not take it.
    """
    if repository.exists():
        raise KeyProblem(
            "In diesem Ordner ist schon alles eingerichtet.",
            where=repository.where,
            remedy="Schlüssel wechseln Sie mit: kiosk trust rotate",
        )
    _check(founding)
    signers = [key.signer for key in keys]
    change = Change(repository, now)
    root = change.prepared(ROOT, _root(founding))
    may = root.roles[ROOT].keyids
    change.put_root(sign(root, [one for one in signers if one.public_key.keyid in may]))
    targets = change.prepared(TARGETS, Targets())
    for area, cards in sorted(founding.areas.items()):
        give_area(targets, area, cards)
    files = put_policy(targets, founding.policy)
    change.put_targets(_signed(change, targets, keys), files)
    change.write(lambda _: None)


def give_area(targets: Targets, area: str, cards: Sequence[KeyCard]) -> None:
    """Let those keys and no others sign for an area; each of them alone, and only below the area's folder."""
    delegations = targets.delegations or Delegations({}, {})
    roles = dict(delegations.roles or {})
    for keyid in tuple(roles[area].keyids) if area in roles else ():
        targets.revoke_key(keyid, area)
    paths = [f"{area}/*", f"{area}/*/*", f"{area}/*/*/*"]
    role = DelegatedRole(area, [], 1, terminating=True, paths=paths)
    targets.delegations = Delegations(delegations.keys, roles | {area: role})
    for card in cards:
        targets.add_key(public_key(card), area)


def put_policy(targets: Targets, policy: Policy) -> dict[str, bytes]:
    """Let targets name the policy; the bytes for `Change.put_targets`."""
    data = policies.encode(policy)
    targets.targets[POLICY] = target_file(POLICY, data)
    return {POLICY: data}


def _root(founding: Founding) -> Root:
    roles = {ROOT: Role([], NEEDED), TARGETS: Role([], 1), SNAPSHOT: Role([], 1), TIMESTAMP: Role([], 1)}
    root = Root(roles=roles, consistent_snapshot=True)
    for card in founding.roots:
        root.add_key(public_key(card), ROOT)
    root.add_key(public_key(founding.targets), TARGETS)
    for role in (SNAPSHOT, TIMESTAMP):
        root.add_key(public_key(founding.publishing), role)
    return root


def _signed(change: Change, targets: Targets, keys: Iterable[OpenKey]) -> Metadata[Targets]:
    return change.sign(TARGETS, targets, [key.signer for key in keys])


def _check(founding: Founding) -> None:
    if len(founding.roots) != HOLDERS:
        raise KeyProblem(f"Es braucht genau {HOLDERS} Haupt-Schlüssel, hier sind {len(founding.roots)}.")
    if REGION not in founding.areas:
        raise KeyProblem(
            "Der Bereich „region“ fehlt.", remedy="Er enthält alle Dienste und Texte: --area region=DATEI."
        )
    places = [*((card, Purpose.ROOT, "") for card in founding.roots)]
    places += [(founding.targets, Purpose.TARGETS, ""), (founding.publishing, Purpose.PUBLISHING, "")]
    places += [(card, Purpose.CONTENT, area) for area, cards in founding.areas.items() for card in cards]
    for card, purpose, area in places:
        check_place(card, purpose, area)
    _check_different(founding, [card for card, _, _ in places])


def check_place(card: KeyCard, purpose: Purpose, area: str) -> None:
    """Demand that a key was made for this place; whoever writes for the region may be given a town, too.

    Raises:
        KeyProblem: it was made for another one.
    """
    fits = card.area == area or (purpose is Purpose.CONTENT and card.area == REGION)
    if card.purpose is not purpose or not fits:
        wanted = f"{NAMES[purpose]} {area}".rstrip()
        raise KeyProblem(
            f"Hier gehört ein {wanted} hin. Der von {card.holder} ist ein {card.title}.",
            remedy="Legen Sie den richtigen an: kiosk keys new",
        )


def _check_different(founding: Founding, cards: Sequence[KeyCard]) -> None:
    others = [card.keyid for card in cards if card.purpose is not Purpose.CONTENT]
    twice = any(len(set(given)) < len(given) for given in founding.areas.values())
    if twice or len(set(others)) < len(others):
        raise KeyProblem(
            "Ein Schlüssel ist zweimal genannt.", remedy="Jeder Platz braucht einen eigenen Schlüssel."
        )
    if len({card.holder.casefold() for card in founding.roots}) < len(founding.roots):
        raise KeyProblem(
            "Zwei Haupt-Schlüssel gehören derselben Person.",
            remedy="Nehmen Sie drei Menschen an drei Orten. Sonst hilft die Reserve nicht.",
        )
