"""The next root on its way from one root holder to the other: a file on a stick, signed step by step."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Key, Metadata, Root

from kiosk.domain.release.keys import KeyProblem
from kiosk.trust.ceremony.founding import NEEDED
from kiosk.trust.ceremony.roster import Post, roster
from kiosk.trust.keys.opened import OpenKey, keyid_of
from kiosk.trust.office.repository import ROOT, SNAPSHOT, TARGETS, TIMESTAMP, holder

FORMAT = "kiosk-root-draft"
VERSION = 1
_LARGEST = 1_000_000


class Draft:
    """The root that counts, and the one that shall follow it."""

    def __init__(self, before: Metadata[Root], after: Metadata[Root]) -> None:
        """Take both; `after` carries the signatures so far."""
        self.before = before
        self.after = after

    def sign(self, keys: Iterable[OpenKey]) -> None:
        """Add the signature of each key that counts in the old or the new root.

        Raises:
            KeyProblem: none of them does.
        """
        wanted = {*self.before.signed.roles[ROOT].keyids, *self.after.signed.roles[ROOT].keyids}
        useful = [key for key in keys if key.card.keyid in wanted]
        if not useful:
            raise KeyProblem(
                "Dafür braucht es einen Haupt-Schlüssel dieses Ordners.",
                remedy="Nennen Sie ihn mit --key DATEI.",
            )
        for key in useful:
            self.after.sign(key.signer, append=True)

    def is_complete(self) -> bool:
        """Whether enough holders of the old and of the new root signed."""
        return not self.missing

    @property
    def missing(self) -> tuple[str, ...]:
        """Whose signature helps where there are too few; empty when there are enough.

        Whoever counts in both roots helps twice; others are named only where nobody like that is left.
        """
        after = self.after
        roots = (self.before.signed, after.signed)
        results = (root.get_verification_result(ROOT, after.signed_bytes, after.signatures) for root in roots)
        open_ = [result.unsigned for result in results if not result.verified]
        helping = {keyid: holder(key) for unsigned in open_ for keyid, key in unsigned.items()}
        twice = [name for keyid, name in helping.items() if all(keyid in unsigned for unsigned in open_)]
        return tuple(twice or helping.values())

    @property
    def changes(self) -> tuple[str, ...]:
        """What the new root changes, and who counts from then on."""
        before, after = _top(self.before), _top(self.after)
        lines = [f"Entfällt: {post}." for post in before if post not in after]
        lines += [f"Neu: {post}." for post in after if post not in before]
        if not lines:
            lines.append("Alle Schlüssel bleiben, nur die Gültigkeit wird länger.")
        end = self.after.signed.expires.strftime("%d.%m.%Y")
        lines.append(f"Ab dann gelten, bis {end}:")
        return (*lines, *(f"  {post}" for post in after))

    def encode(self) -> bytes:
        """The file."""
        tree = {"format": FORMAT, "version": VERSION}
        parts = {"before": self.before.to_dict(), "after": self.after.to_dict()}
        return json.dumps(tree | parts, ensure_ascii=False, indent=1).encode() + b"\n"


def decode(data: bytes, where: str) -> Draft:
    """Read the file of a draft; it may have been through many hands.

    Raises:
        KeyProblem: not a draft, or one that changes what no ceremony changes.
    """
    try:
        tree = json.loads(data) if len(data) <= _LARGEST else None
        if not isinstance(tree, dict) or (tree.get("format"), tree.get("version")) != (FORMAT, VERSION):
            raise KeyProblem("Das ist kein Entwurf für eine neue Urkunde der Schlüssel.", where=where)
        draft = Draft(_root(tree["before"]), _root(tree["after"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, RepositoryError) as error:
        raise KeyProblem("Der Entwurf ist beschädigt.", where=where) from error
    if not (_as_we_make(draft.before) and _as_we_make(draft.after) and _follows(draft)):
        raise KeyProblem(
            "Der Entwurf ändert mehr, als er darf.", where=where, remedy="Unterschreiben Sie ihn nicht."
        )
    return draft


def _root(tree: dict[str, Any]) -> Metadata[Root]:
    metadata = Metadata[Root].from_dict(tree)
    if metadata.signed.type != ROOT:
        raise ValueError(metadata.signed.type)
    return metadata


def _follows(draft: Draft) -> bool:
    return draft.after.signed.version == draft.before.signed.version + 1


def _as_we_make(metadata: Metadata[Root]) -> bool:
    root = metadata.signed
    if not all(_is_honest(key) for key in root.keys.values()):
        return False
    thresholds = {name: role.threshold for name, role in root.roles.items()}
    return (
        root.consistent_snapshot is True
        and thresholds == {ROOT: NEEDED, TARGETS: 1, SNAPSHOT: 1, TIMESTAMP: 1}
        and root.roles[SNAPSHOT].keyids == root.roles[TIMESTAMP].keyids
    )


def _is_honest(key: Key) -> bool:
    """Whether id and fingerprint belong to the key itself: people compare nothing else."""
    try:
        return key.keytype == key.scheme == "ed25519" and keyid_of(str(key.keyval["public"])) == key.keyid
    except (ValueError, KeyError):
        return False


def _top(metadata: Metadata[Root]) -> tuple[Post, ...]:
    return roster(metadata.signed, None)
