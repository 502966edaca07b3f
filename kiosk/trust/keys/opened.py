"""A key in use: it signs, and it never shows what it is made of."""

from __future__ import annotations

from datetime import date
from typing import NoReturn

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from securesystemslib.signer import CryptoSigner, SSlibKey

from kiosk.domain.release.keys import KeyCard, Purpose
from kiosk.trust.keys import paper
from kiosk.trust.office.repository import HOLDER


class OpenKey:
    """The card of a key and the power to sign with it."""

    __slots__ = ("_seed", "card")

    def __init__(self, card: KeyCard, seed: bytes) -> None:
        """Use a seed of 32 bytes that belongs to the card."""
        self.card = card
        self._seed = seed

    def __repr__(self) -> str:
        """Who and what, never the seed."""
        return f"<{self.card.title}: {self.card.holder}, {self.card.fingerprint}>"

    def __reduce__(self) -> NoReturn:
        """Forbid pickling and copying."""
        raise TypeError("a key does not leave the process")

    @property
    def signer(self) -> CryptoSigner:
        """What python-tuf signs with; its public half carries the holder's name."""
        return CryptoSigner(Ed25519PrivateKey.from_private_bytes(self._seed), public_key(self.card))

    @property
    def seed(self) -> bytes:
        """The 32 bytes, for the lock and the printed page only."""
        return self._seed

    @property
    def paper_groups(self) -> tuple[str, ...]:
        """The characters of the printed page."""
        return paper.groups(self._seed)


def public_key(card: KeyCard) -> SSlibKey:
    """The public half as TUF metadata carries it."""
    return SSlibKey(card.keyid, "ed25519", "ed25519", {"public": card.public}, {HOLDER: card.holder})


def make_card(  # noqa: PLR0913 -- what a card says
    seed: bytes,
    *,
    purpose: Purpose,
    area: str,
    holder: str,
    created: date,
    paper_tested: date | None = None,
) -> KeyCard:
    """The card of a seed; its key id is TUF's usual one (SHA-256 of the public key's canonical form)."""
    public = SSlibKey.from_crypto(Ed25519PrivateKey.from_private_bytes(seed).public_key())
    return KeyCard(
        purpose=purpose,
        area=area,
        holder=holder,
        public=public.keyval["public"],
        keyid=public.keyid,
        created=created,
        paper_tested=paper_tested,
    )


def keyid_of(public: str) -> str:
    """The key id that belongs to a public key (hex).

    Raises:
        ValueError: not an ed25519 public key.
    """
    return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))).keyid
