"""Renews signatures and exchanges keys. What a ceremony cannot sign is said, and left for the next.

Order: root (two holders; if one is away, a `Draft` travels), then targets, then the areas whose key was
exchanged, then snapshot and timestamp. Until those two are signed, stands see nothing of it.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tuf.api.metadata import Metadata, Root, Targets

from kiosk.domain.release.keys import KeyCard, KeyProblem, Purpose
from kiosk.domain.release.model import Policy
from kiosk.trust.ceremony.draft import Draft
from kiosk.trust.ceremony.founding import NEEDED, check_place, give_area, put_policy
from kiosk.trust.ceremony.roster import PUBLISHING_ROLES, Post, delegated, roster, targets_of
from kiosk.trust.ceremony.standing import verifies
from kiosk.trust.keys.opened import OpenKey, public_key
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import ROOT, SNAPSHOT, TARGETS, TIMESTAMP, Repository

PUBLISHING = "publishing"
"""In `Wish.renew`: snapshot and timestamp, which one key signs."""

ALONE = (
    "Dann ist höchstens noch ein Haupt-Schlüssel da. Nötig sind zwei. "
    "Mit diesem Ordner lässt sich kein Schlüssel mehr wechseln."
)
ALONE_REMEDY = (
    "Richten Sie alles neu ein: „kiosk trust init“ in einem neuen Ordner, mit drei neuen Haupt-Schlüsseln. "
    "Danach muss jemand zu jedem Stand gehen und ihm die neue Urkunde von Hand geben. "
    "Bis dahin zeigen die Stände, was sie haben. Sind die Schlüssel gestohlen, gehen Sie heute."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What shall become different."""

    exchange: Mapping[Post, KeyCard | None] = field(default_factory=dict)
    """For a key the one that takes its place; None: nobody does."""
    renew: frozenset[str] = frozenset()
    """`root`, `targets`, `publishing`, or areas, whose signatures shall last longer."""
    policy: Policy | None = None
    areas: Mapping[str, tuple[KeyCard, ...]] = field(default_factory=dict)
    """Areas, new ones too, and who alone signs for them from now on."""


@dataclass(slots=True)
class Outcome:
    """What was signed, what is waiting for whom, and the root that needs another signature."""

    done: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    draft: Draft | None = None


def amend(repository: Repository, wish: Wish, keys: Sequence[OpenKey], now: datetime) -> Outcome:
    """Do what the wish says and what is still open, as far as the keys reach.

    Raises:
        KeyProblem: the wish is impossible; nothing is written.
        EnvironmentProblem: the disk does not take it.
    """
    _check(repository, wish)
    change = Change(repository, now)
    outcome = Outcome()
    if _touches_root(wish):
        draft = Draft(repository.root(), Metadata(_next_root(change, wish)))
        draft.sign(keys)
        if not draft.is_complete():
            outcome.draft = draft
            names = " oder ".join(draft.missing)
            outcome.waiting.append(f"Es fehlt noch eine Unterschrift mit Haupt-Schlüssel: {names}.")
            if _touches_targets(wish):
                outcome.waiting.append("Für den Rest geben Sie den Befehl danach noch einmal.")
            return outcome
        change.put_root(draft.after)
        outcome.done.append(f"Neue Urkunde der Schlüssel, Fassung {draft.after.signed.version}.")
    return _Settling(repository, change, wish, keys).run(outcome)


def install(repository: Repository, draft: Draft, keys: Sequence[OpenKey], now: datetime) -> Outcome:
    """Take over a root that enough holders signed, then re-sign what its keys ask for.

    Raises:
        KeyProblem: it belongs to another repository or an older state, or signatures are missing.
        EnvironmentProblem: the disk does not take it.
    """
    if repository.root().signed != draft.before.signed:
        raise KeyProblem(
            "Der Entwurf passt nicht zu diesem Ordner, oder inzwischen hat sich etwas geändert.",
            where=repository.where,
            remedy="Beginnen Sie noch einmal: kiosk trust rotate",
        )
    if not draft.is_complete():
        raise KeyProblem(f"Es fehlt noch eine Unterschrift: {' oder '.join(draft.missing)}.")
    change = Change(repository, now)
    change.put_root(draft.after)
    outcome = Outcome(done=[f"Neue Urkunde der Schlüssel, Fassung {draft.after.signed.version}."])
    return _Settling(repository, change, Wish(), keys).run(outcome)


class _Settling:
    """Everything below the root."""

    def __init__(self, repository: Repository, change: Change, wish: Wish, keys: Sequence[OpenKey]) -> None:
        self._repository = repository
        self._change = change
        self._wish = wish
        self._signers = [key.signer for key in keys]
        self._publish = bool(wish.renew & {PUBLISHING, SNAPSHOT, TIMESTAMP})

    def run(self, outcome: Outcome) -> Outcome:
        whole = self._targets(outcome)
        if whole:
            self._areas(outcome)
        self._seal(outcome, whole=whole)
        self._change.write(lambda _: None)
        return outcome

    def _targets(self, outcome: Outcome) -> bool:
        """Sign targets where they change; whether those that now are newest can be believed."""
        change = self._change
        before = targets_of(self._repository)
        believed = verifies(change.root(), TARGETS, before)
        if believed and not _touches_targets(self._wish):
            return True
        if not self._may(TARGETS):
            what = "Freigabe" if believed else "neue Freigabe"
            outcome.waiting.append(f"Für die {what} muss {_or(change.holders(TARGETS))} unterschreiben.")
            return believed
        targets, files = _next_targets(change, before.signed, self._wish)
        change.put_targets(change.sign(TARGETS, targets, self._signers), files)
        outcome.done.append(f"Neue Freigabe, Fassung {targets.version}.")
        self._publish = True
        return True

    def _areas(self, outcome: Outcome) -> None:
        change = self._change
        targets = change.targets() or targets_of(self._repository).signed
        for area in delegated(targets):
            metadata = self._repository.area(area)
            if metadata is None:
                continue
            believed = verifies(targets, area, metadata)
            if believed and area not in self._wish.renew:
                continue
            if not self._may(area):
                names = _or(change.holders(area))
                outcome.waiting.append(f"Den Bereich {area} muss {names} neu veröffentlichen.")
                continue
            signed = change.prepared(area, copy.deepcopy(metadata.signed))
            change.put_area(area, change.sign(area, signed, self._signers), {})
            outcome.done.append(
                f"Bereich {area}, {len(signed.targets)} Dateien unverändert neu unterschrieben."
            )
            self._publish = True

    def _seal(self, outcome: Outcome, *, whole: bool) -> None:
        timestamp = self._repository.timestamp()
        if timestamp is None:
            return
        believed = verifies(self._change.root(), TIMESTAMP, timestamp)
        if believed and not self._publish:
            return
        if not whole:
            outcome.waiting.append("Erst danach wird die neue Freigabe für die Stände gültig.")
        elif not self._may(TIMESTAMP):
            names = _or(self._change.holders(TIMESTAMP))
            outcome.waiting.append(f"Für die Stände gilt es, sobald {names} das nächste Mal veröffentlicht.")
        else:
            self._change.seal(self._signers)
            outcome.done.append("Neuer Zeitstempel. Ab jetzt gilt alles Genannte für die Stände.")

    def _may(self, role: str) -> bool:
        needed = self._change.role(role)
        return len({one.public_key.keyid for one in self._signers} & set(needed.keyids)) >= needed.threshold


def _next_root(change: Change, wish: Wish) -> Root:
    root = change.prepared(ROOT, copy.deepcopy(change.root()))
    for post, card in wish.exchange.items():
        if post.purpose is Purpose.CONTENT:
            continue
        roles = PUBLISHING_ROLES if post.purpose is Purpose.PUBLISHING else (str(post.purpose),)
        for role in roles:
            root.revoke_key(post.keyid, role)
            if card is not None:
                root.add_key(public_key(card), role)
    return root


def _next_targets(change: Change, before: Targets, wish: Wish) -> tuple[Targets, dict[str, bytes]]:
    targets = change.prepared(TARGETS, copy.deepcopy(before))
    for post, card in wish.exchange.items():
        if post.purpose is Purpose.CONTENT:
            targets.revoke_key(post.keyid, post.area)
            if card is not None:
                targets.add_key(public_key(card), post.area)
    for area, cards in wish.areas.items():
        give_area(targets, area, cards)
    return targets, put_policy(targets, wish.policy) if wish.policy else {}


def _touches_root(wish: Wish) -> bool:
    return ROOT in wish.renew or any(post.purpose is not Purpose.CONTENT for post in wish.exchange)


def _touches_targets(wish: Wish) -> bool:
    exchanged = any(post.purpose is Purpose.CONTENT for post in wish.exchange)
    return exchanged or TARGETS in wish.renew or wish.policy is not None or bool(wish.areas)


def _check(repository: Repository, wish: Wish) -> None:
    root, targets = repository.root().signed, targets_of(repository).signed
    posts = roster(root, targets)
    for post, card in wish.exchange.items():
        if card is None:
            continue
        check_place(card, post.purpose, post.area)
        if any(one.keyid == card.keyid and not _other_area(one, post) for one in posts):
            raise KeyProblem(
                f"Der Schlüssel von {card.holder} gehört hier schon dazu.",
                remedy="Legen Sie einen neuen an: kiosk keys new",
            )
    for area, cards in wish.areas.items():
        for card in cards:
            check_place(card, Purpose.CONTENT, area)
    gone = [post for post, card in wish.exchange.items() if card is None]
    left = len(root.roles[ROOT].keyids) - sum(post.purpose is Purpose.ROOT for post in gone)
    lost = sum(post.purpose is Purpose.ROOT for post in wish.exchange)
    if left < NEEDED or len(root.roles[ROOT].keyids) - lost < NEEDED:
        raise KeyProblem(ALONE, where=repository.where, remedy=ALONE_REMEDY)
    for post in gone:
        if post.purpose in {Purpose.TARGETS, Purpose.PUBLISHING} or _is_last(targets, post, wish):
            raise KeyProblem(
                f"Ohne Ersatz kann niemand mehr unterschreiben: {post}.",
                remedy="Legen Sie zuerst einen neuen an (kiosk keys new) und nennen Sie ihn mit --by.",
            )


def _other_area(one: Post, other: Post) -> bool:
    """Whether both places are areas, and not the same: there one key may be twice."""
    return one.purpose is other.purpose is Purpose.CONTENT and one.area != other.area


def _is_last(targets: Targets, post: Post, wish: Wish) -> bool:
    """Whether nobody could sign for the area any more."""
    if post.purpose is not Purpose.CONTENT:
        return False
    gone = {one.keyid for one, card in wish.exchange.items() if card is None and one.area == post.area}
    replaced = any(card is not None and one.area == post.area for one, card in wish.exchange.items())
    return not replaced and set(delegated(targets)[post.area].keyids) <= gone


def _or(names: Sequence[str]) -> str:
    return " oder ".join(names)
