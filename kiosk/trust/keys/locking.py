"""Locks 32 bytes with a passphrase.

Argon2id (RFC 9106) or scrypt (RFC 7914) make the key of ChaCha20-Poly1305 (RFC 8439).
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.domain.release.keys import KeyProblem, WrongPassphrase
from kiosk.trust.keys.passphrase import normal

SALT_BYTES = 16
NONCE_BYTES = 12
_KEY_BYTES = 32
_KIB = 1024
_SCRYPT_BLOCK = 8


class Slow(StrEnum):
    """The function that makes each try at a passphrase slow."""

    ARGON2ID = "argon2id"
    SCRYPT = "scrypt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one try costs: memory in KiB, passes over it, lanes side by side."""

    name: Slow
    memory_kib: int
    passes: int
    lanes: int


ARGON2ID = Cost(name=Slow.ARGON2ID, memory_kib=256 * _KIB, passes=3, lanes=4)
SCRYPT = Cost(name=Slow.SCRYPT, memory_kib=128 * _KIB, passes=1, lanes=1)
"""2^17 blocks of 1 KiB, where Argon2id is missing."""

_MOST = Cost(name=Slow.ARGON2ID, memory_kib=1024 * _KIB, passes=10, lanes=16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """How a box was locked; everything but the passphrase."""

    cost: Cost
    salt: bytes
    nonce: bytes


def best_cost() -> Cost:
    """Argon2id with 256 MiB, or scrypt where the machine's library has no Argon2id."""
    try:
        Argon2id(salt=bytes(SALT_BYTES), length=_KEY_BYTES, iterations=1, lanes=1, memory_cost=8)
    except UnsupportedAlgorithm:
        return SCRYPT
    return ARGON2ID


def new_lock(cost: Cost) -> Lock:
    """A lock with fresh salt and nonce."""
    return Lock(cost=cost, salt=secrets.token_bytes(SALT_BYTES), nonce=secrets.token_bytes(NONCE_BYTES))


def close(secret: bytes, passphrase: str, lock: Lock, header: bytes) -> bytes:
    """The locked box, bound to `header`: with another header it does not open."""
    return ChaCha20Poly1305(_derive(passphrase, lock)).encrypt(lock.nonce, secret, header)


def open_box(box: bytes, passphrase: str, lock: Lock, header: bytes) -> bytes:
    """What was locked.

    Raises:
        WrongPassphrase: or a header that somebody edited.
        KeyProblem: a lock nobody would make.
    """
    try:
        return ChaCha20Poly1305(_derive(passphrase, lock)).decrypt(lock.nonce, box, header)
    except InvalidTag:
        raise WrongPassphrase(
            "Das Passwort stimmt nicht.",
            remedy="Es sind sechs Wörter. Großbuchstaben und Bindestriche sind gleichgültig.",
        ) from None


def _derive(passphrase: str, lock: Lock) -> bytes:
    cost, secret = lock.cost, normal(passphrase).encode()
    if not _reasonable(lock):
        raise KeyProblem(
            "Die Angaben zum Schloss sind unmöglich.",
            remedy="Stellen Sie den Schlüssel vom Blatt wieder her.",
        )
    if cost.name is Slow.SCRYPT:
        memory = cost.memory_kib * _KIB
        blocks = memory // (128 * _SCRYPT_BLOCK)
        return hashlib.scrypt(
            secret, salt=lock.salt, n=blocks, r=_SCRYPT_BLOCK, p=1, maxmem=2 * memory, dklen=_KEY_BYTES
        )
    try:
        slow = Argon2id(
            salt=lock.salt,
            length=_KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        )
    except UnsupportedAlgorithm as error:
        raise KeyProblem(
            "Dieser Computer kann das Schloss nicht öffnen (Argon2id fehlt).",
            remedy="Nehmen Sie einen anderen Computer, oder stellen Sie den Schlüssel vom Blatt wieder her.",
        ) from error
    return slow.derive(secret)


def _reasonable(lock: Lock) -> bool:
    """Whether a file asks for what a program would have written: not for all the memory of the machine."""
    cost = lock.cost
    sane = (
        0 < cost.lanes <= _MOST.lanes
        and 8 * cost.lanes <= cost.memory_kib <= _MOST.memory_kib
        and 0 < cost.passes <= _MOST.passes
    )
    if cost.name is Slow.SCRYPT:
        power_of_two = cost.memory_kib & (cost.memory_kib - 1) == 0
        sane = sane and power_of_two and cost.lanes == 1
    return sane and len(lock.salt) == SALT_BYTES and len(lock.nonce) == NONCE_BYTES
