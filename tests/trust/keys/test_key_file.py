"""Key files and cards."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

import pytest

from kiosk.domain.release.keys import KeyCard, KeyProblem, Purpose, WrongPassphrase
from kiosk.trust.keys import key_file
from kiosk.trust.keys.locking import Cost, Slow
from kiosk.trust.keys.opened import OpenKey, keyid_of, make_card
from kiosk.trust.office.repository import HOLDER
from tests.trust.keys.test_locking import QUICK, QUICK_SCRYPT

SEED = bytes(range(32))
CARD = make_card(
    SEED, purpose=Purpose.CONTENT, area="gladbeck", holder="Änne Müller", created=date(2026, 11, 21)
)
KEY = OpenKey(CARD, SEED)
SECRET = "abend zaun wolke regen apfel birne"  # noqa: S105 -- of no key that is used
LOCKED = key_file.encode(KEY, SECRET, QUICK)


def edited(**changed: object) -> bytes:
    """The file with other values, and a plain check that fits again."""
    tree = json.loads(LOCKED) | changed
    return key_file._checked({name: value for name, value in tree.items() if name != "check"})


@pytest.mark.parametrize("cost", [QUICK, QUICK_SCRYPT], ids=lambda cost: str(cost.name))
def test_a_key_comes_back_from_its_file(cost: Cost) -> None:
    opened = key_file.open_key(key_file.encode(KEY, SECRET, cost), SECRET.upper(), "k")
    assert (opened.card, opened.seed) == (CARD, SEED)


def test_the_usual_file_says_how_it_is_locked() -> None:
    tree = json.loads(key_file.encode(KEY, SECRET))
    assert tree["lock"]["cost"] == {"name": Slow.ARGON2ID, "memory_kib": 262144, "passes": 3, "lanes": 4}
    assert tree["version"] == 1
    assert tree["holder"] == "Änne Müller"
    assert (tree["purpose"], tree["area"]) == ("content", "gladbeck")


def test_the_key_id_is_the_one_of_tuf() -> None:
    assert KEY.signer.public_key.keyid == CARD.keyid == keyid_of(CARD.public)
    assert KEY.signer.public_key.unrecognized_fields == {HOLDER: "Änne Müller"}


def test_what_it_signs_is_verified_by_its_public_half() -> None:
    signature = KEY.signer.sign(b"content")
    KEY.signer.public_key.verify_signature(signature, b"content")


def test_the_card_reads_from_both_files_without_a_passphrase() -> None:
    assert key_file.read_card(LOCKED, "k") == CARD
    assert key_file.read_card(key_file.encode_card(CARD), "k") == CARD


def test_the_seed_is_nowhere_to_be_seen() -> None:
    for shown in (repr(KEY), str(KEY), f"{KEY}", LOCKED.decode(), key_file.encode_card(CARD).decode()):
        assert SEED.hex() not in shown.lower()
        assert repr(SEED)[2:-1] not in shown
        assert not any(group in shown for group in KEY.paper_groups)
    assert "Änne Müller" in repr(KEY)
    with pytest.raises(TypeError):
        pickle.dumps(KEY)
    with pytest.raises(TypeError):
        copy.deepcopy(KEY)


def test_a_wrong_passphrase_is_called_so() -> None:
    with pytest.raises(WrongPassphrase, match="Das Passwort stimmt nicht") as caught:
        key_file.open_key(LOCKED, "abend zaun", "anna.schluessel")
    assert caught.value.where == "anna.schluessel"


@pytest.mark.parametrize("name", ["purpose", "area", "holder", "created", "paper_tested", "keyid", "public"])
def test_nobody_gives_a_key_another_name_or_purpose(name: str) -> None:
    other = make_card(
        bytes(32),
        purpose=Purpose.ROOT,
        area="",
        holder="Eve",
        created=date(2020, 1, 1),
        paper_tested=date(2020, 1, 1),
    )
    value = json.loads(key_file.encode_card(other))[name]
    with pytest.raises(KeyProblem):
        key_file.open_key(edited(**{name: value}), SECRET, "k")


def test_another_public_key_with_its_right_id_is_found_out() -> None:
    other = make_card(
        bytes(32), purpose=Purpose.CONTENT, area="gladbeck", holder="Änne Müller", created=CARD.created
    )
    with pytest.raises(WrongPassphrase):
        key_file.open_key(edited(public=other.public, keyid=other.keyid), SECRET, "k")


def test_a_file_whose_box_holds_another_key_is_refused() -> None:
    odd = OpenKey(CARD, bytes(32))
    with pytest.raises(KeyProblem, match="ein anderer Schlüssel"):
        key_file.open_key(key_file.encode(odd, SECRET, QUICK), SECRET, "k")


def test_a_seed_of_another_size_is_refused() -> None:
    odd = OpenKey(CARD, bytes(31))
    with pytest.raises(KeyProblem, match="ein anderer Schlüssel"):
        key_file.open_key(key_file.encode(odd, SECRET, QUICK), SECRET, "k")


@pytest.mark.parametrize("place", range(0, len(LOCKED), 97))
def test_a_damaged_file_never_opens(place: int) -> None:
    damaged = bytearray(LOCKED)
    damaged[place] ^= 1
    if bytes(damaged) == LOCKED or json_equal(bytes(damaged)):
        return
    with pytest.raises(KeyProblem):
        key_file.open_key(bytes(damaged), SECRET, "k")


def json_equal(data: bytes) -> bool:
    """Whether only white space differs."""
    try:
        return bool(json.loads(data) == json.loads(LOCKED))
    except ValueError:
        return False


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "keine Schlüsseldatei"),
        (b"[]", "keine Schlüsseldatei"),
        (b"\xff", "keine Schlüsseldatei"),
        (b"{}", "keine Schlüsseldatei"),
        (b"[" * 50_000, "keine Schlüsseldatei"),
        (b" " * 200_000, "keine Schlüsseldatei"),
        (edited(version=2), "ein neueres Programm"),
        (edited(box="AAAA"), "Das Passwort stimmt nicht"),
        (edited(extra=1), "beschädigt oder verändert"),
        (edited(public="00"), "beschädigt oder verändert"),
        (edited(holder=7), "beschädigt oder verändert"),
        (LOCKED.replace(b"gladbeck", b"dorsten1"), "beschädigt oder verändert"),
        (key_file.encode_card(CARD), "nur die Karte"),
    ],
    ids=range(13),
)
def test_what_is_no_key_file_gets_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(KeyProblem, match=said) as caught:
        key_file.open_key(data, SECRET, "k")
    assert caught.value.remedy


def test_cards_compare_by_fingerprint() -> None:
    assert CARD.fingerprint.replace(" ", "") == CARD.keyid[:20]
    assert CARD.title == "Bereichs-Schlüssel gladbeck"
    assert isinstance(CARD, KeyCard)
