"""Unlocking what a publication needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.release.keys import KeyCard, KeyProblem, Purpose, WrongPassphrase
from kiosk.trust.keys.asked import AskedKeys
from kiosk.trust.keys.ring import KeyRing
from kiosk.trust.office.publishing import Keys
from tests.trust.keys.test_locking import QUICK
from tests.trust.keys.test_passphrase import WORDS


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(tmp_path, WORDS, date(2026, 11, 21), QUICK)


def make(ring: KeyRing, holder: str, secret: str, *, tested: bool = True) -> KeyCard:
    file, card = ring.create(Purpose.ROOT, "", holder, secret)
    if tested:
        return ring.test(file, secret, " ".join(ring.unlock(file, secret).paper_groups))
    return card


def typing(*secrets: str) -> tuple[Callable[[KeyCard], str], list[str]]:
    """Somebody who types these, and who was asked for."""
    left, asked = list(secrets), list[str]()

    def ask(card: KeyCard) -> str:
        asked.append(card.holder)
        return left.pop(0)

    return ask, asked


def test_only_what_is_wanted_is_asked_for_and_only_once(ring: KeyRing) -> None:
    anna, bernd = make(ring, "Anna", "one"), make(ring, "Bernd", "two")
    ask, asked = typing("one")
    keys: Keys = AskedKeys(ring, ask, print)
    assert keys.known == {anna.keyid, bernd.keyid}
    for _ in range(2):
        (signer,) = keys.unlock([anna.keyid, "0" * 64])
        assert signer.public_key.keyid == anna.keyid
    assert asked == ["Anna"]


def test_one_passphrase_for_several_keys_is_typed_once(ring: KeyRing) -> None:
    cards = [make(ring, "Anna", "one"), make(ring, "Bernd", "two"), make(ring, "Carla", "one")]
    ask, asked = typing("one", "two")
    signers = AskedKeys(ring, ask, print).unlock(card.keyid for card in cards)
    assert [signer.public_key.keyid for signer in signers] == [card.keyid for card in cards]
    assert asked == ["Anna", "Bernd"]


def test_a_wrong_passphrase_is_told_and_asked_for_three_times(ring: KeyRing) -> None:
    card = make(ring, "Anna", "one")
    said: list[str] = []
    ask, asked = typing("a", "b", "one", "a", "b", "c")
    AskedKeys(ring, ask, said.append).unlock([card.keyid])
    assert len(said) == 2
    assert "Das Passwort stimmt nicht." in said[0]
    with pytest.raises(WrongPassphrase):
        AskedKeys(ring, ask, said.append).unlock([card.keyid])
    assert asked == ["Anna"] * 6


def test_a_key_whose_page_was_never_tested_publishes_nothing(ring: KeyRing) -> None:
    card = make(ring, "Anna", "one", tested=False)
    with pytest.raises(KeyProblem, match="noch nicht geprüft"):
        AskedKeys(ring, typing("one")[0], print).unlock([card.keyid])


def test_cards_and_broken_files_are_no_keys(ring: KeyRing, tmp_path: Path) -> None:
    card = make(ring, "Anna", "one")
    next(tmp_path.glob("*.schluessel")).write_bytes(b"broken")
    assert len(ring.cards()) == 2
    assert card.keyid not in AskedKeys(ring, typing()[0], print).known
