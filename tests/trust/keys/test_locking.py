"""Locking 32 bytes with a passphrase."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from cryptography.exceptions import UnsupportedAlgorithm

from kiosk.domain.release.keys import KeyProblem, WrongPassphrase
from kiosk.trust.keys import locking
from kiosk.trust.keys.locking import ARGON2ID, SCRYPT, Cost, Slow

SECRET = bytes(range(32))
QUICK = Cost(name=Slow.ARGON2ID, memory_kib=64, passes=1, lanes=1)
QUICK_SCRYPT = Cost(name=Slow.SCRYPT, memory_kib=64, passes=1, lanes=1)


def no_argon(*_: object, **__: object) -> None:
    raise UnsupportedAlgorithm("Argon2id")


@pytest.mark.parametrize("cost", [QUICK, QUICK_SCRYPT], ids=["argon2id", "scrypt"])
def test_what_is_locked_opens_with_the_passphrase_only(cost: Cost) -> None:
    lock = locking.new_lock(cost)
    box = locking.close(SECRET, "abend zaun", lock, b"header")
    assert SECRET not in box
    assert locking.open_box(box, " Abend-Zaun ", lock, b"header") == SECRET
    with pytest.raises(WrongPassphrase, match="Das Passwort stimmt nicht"):
        locking.open_box(box, "abend zaum", lock, b"header")
    with pytest.raises(WrongPassphrase):
        locking.open_box(box, "abend zaun", lock, b"another header")


def test_the_usual_cost_is_256_mib_three_times_and_it_works() -> None:
    assert (ARGON2ID.memory_kib, ARGON2ID.passes) == (256 * 1024, 3)
    assert locking.best_cost() == ARGON2ID
    lock = locking.new_lock(ARGON2ID)
    assert locking.open_box(locking.close(SECRET, "x", lock, b""), "x", lock, b"") == SECRET


def test_scrypt_has_two_to_the_seventeen_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, int] = {}

    def spy(secret: bytes, **parameters: int) -> bytes:
        asked.update(parameters)
        return hashlib.sha256(secret).digest()

    monkeypatch.setattr(hashlib, "scrypt", spy)
    locking.close(SECRET, "x", locking.new_lock(SCRYPT), b"")
    assert (asked["n"], asked["r"], asked["p"]) == (2**17, 8, 1)


def test_scrypt_is_the_one_of_rfc_7914() -> None:
    """The lock's key, seen from outside, for the smallest cost."""
    lock = locking.new_lock(QUICK_SCRYPT)
    expected = hashlib.scrypt(b"x", salt=lock.salt, n=64, r=8, p=1, dklen=32)
    assert locking._derive("x", lock) == expected


def test_a_machine_without_argon2id_uses_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    lock = locking.new_lock(QUICK)
    monkeypatch.setattr(locking, "Argon2id", no_argon)
    assert locking.best_cost() == SCRYPT
    with pytest.raises(KeyProblem, match="Argon2id fehlt"):
        locking.open_box(b"", "x", lock, b"")


def test_salt_and_nonce_are_new_every_time() -> None:
    locks = [locking.new_lock(QUICK) for _ in range(20)]
    assert len({lock.salt for lock in locks}) == len({lock.nonce for lock in locks}) == 20


@pytest.mark.parametrize(
    "cost",
    [
        replace(QUICK, memory_kib=2**21),
        replace(QUICK, memory_kib=1),
        replace(QUICK, passes=0),
        replace(QUICK, passes=11),
        replace(QUICK, lanes=0),
        replace(QUICK, lanes=17),
        replace(QUICK_SCRYPT, memory_kib=65),
        replace(QUICK_SCRYPT, lanes=2),
    ],
    ids=str,
)
def test_a_file_cannot_ask_for_all_the_memory_of_the_machine(cost: Cost) -> None:
    with pytest.raises(KeyProblem, match="unmöglich"):
        locking.open_box(b"", "x", locking.new_lock(cost), b"")


@pytest.mark.parametrize(
    "lock",
    [replace(locking.new_lock(QUICK), salt=b"short"), replace(locking.new_lock(QUICK), nonce=b"short")],
    ids=["salt", "nonce"],
)
def test_salt_and_nonce_have_their_size(lock: locking.Lock) -> None:
    with pytest.raises(KeyProblem, match="unmöglich"):
        locking.open_box(b"", "x", lock, b"")
