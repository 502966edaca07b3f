"""Who holds which key of a repository, and how people name one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tuf.api.metadata import DelegatedRole, Metadata, Root, Targets

from kiosk.domain.release.keys import NAMES, KeyProblem, Purpose, fingerprint
from kiosk.trust.office.repository import ROOT, SNAPSHOT, TARGETS, TIMESTAMP, Repository, holder

PUBLISHING_ROLES = (SNAPSHOT, TIMESTAMP)
"""Both belong to the publishing key."""

_SHORTEST = 6
"""Letters of a fingerprint that name a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A key in its place."""

    purpose: Purpose
    area: str
    keyid: str
    holder: str

    def __str__(self) -> str:
        """For people: "Bereichs-Schlüssel gladbeck von Anna Muster (2418 0802 …)"."""
        name = f"{NAMES[self.purpose]} {self.area}".rstrip()
        return f"{name} von {self.holder} ({fingerprint(self.keyid)})"


def targets_of(repository: Repository) -> Metadata[Targets]:
    """The newest targets.

    Raises:
        KeyProblem: there are none; nobody set the repository up whole.
    """
    targets = repository.targets()
    if targets is None:
        raise KeyProblem(
            "Hier fehlt die Freigabe.",
            where=repository.where,
            remedy="Holen Sie den Ordner aus der Sicherung zurück.",
        )
    return targets


def delegated(targets: Targets) -> Mapping[str, DelegatedRole]:
    """The areas and who may sign for them."""
    return (targets.delegations.roles if targets.delegations else None) or {}


def roster(root: Root, targets: Targets | None) -> tuple[Post, ...]:
    """Every key that counts, the root keys first."""
    posts = [
        Post(purpose=purpose, area="", keyid=keyid, holder=holder(root.keys[keyid]))
        for purpose, role in (
            (Purpose.ROOT, ROOT),
            (Purpose.TARGETS, TARGETS),
            (Purpose.PUBLISHING, TIMESTAMP),
        )
        for keyid in root.roles[role].keyids
    ]
    if targets is not None:
        posts += [
            Post(purpose=Purpose.CONTENT, area=area, keyid=keyid, holder=holder(targets.get_key(keyid)))
            for area, role in delegated(targets).items()
            for keyid in role.keyids
        ]
    return tuple(posts)


def find(posts: Iterable[Post], who: str) -> tuple[Post, ...]:
    """The places of the key that `who` names: by its holder, or by the beginning of its fingerprint.

    Raises:
        KeyProblem: nobody, or several; the sentence lists them.
    """
    posts = tuple(posts)
    name, digits = " ".join(who.split()).casefold(), "".join(who.split()).lower()
    found = [post for post in posts if post.holder.casefold() == name]
    if not found and len(digits) >= _SHORTEST:
        found = [post for post in posts if post.keyid.startswith(digits)]
    if len({post.keyid for post in found}) == 1:
        return tuple(found)
    listed = "; ".join(map(str, found or posts))
    raise KeyProblem(
        f"„{who}“ hat mehrere Schlüssel." if found else f"„{who}“ hat hier keinen Schlüssel.",
        remedy=f"Nennen Sie den Fingerabdruck. Es gibt: {listed}.",
    )
