"""Keys of a folder, unlocked for publishing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.release.keys import KeyProblem, Purpose, WrongPassphrase
from kiosk.trust.keys.locking import Cost, Slow
from kiosk.trust.keys.ring import KeyRing
from kiosk.trust.office.ring_keys import RingKeys

QUICK = Cost(name=Slow.ARGON2ID, memory_kib=64, passes=1, lanes=1)
SECRET = "sechs Wörter die nur sie weiß"  # noqa: S105 -- of a test


class Asked:
    """Answers one after the other, and keeps the prompts."""

    def __init__(self, *answers: str) -> None:
        """Answer these."""
        self._answers = list(answers)
        self.prompts: list[str] = []

    def __call__(self, prompt: str) -> str:
        """The next answer."""
        self.prompts.append(prompt)
        return self._answers.pop(0)


def add(made: KeyRing, area: str, secret: str) -> str:
    file, card = made.create(Purpose.CONTENT, area, "Gerda Gladbeck", secret)
    made.test(file, secret, " ".join(made.unlock(file, secret).paper_groups))
    return card.keyid


def ring(folder: Path, *, tested: bool = True) -> tuple[KeyRing, str]:
    made = KeyRing(folder, ("wort",), date(2026, 11, 21), QUICK)
    file, card = made.create(Purpose.CONTENT, "gladbeck", "Gerda Gladbeck", SECRET)
    if tested:
        made.test(file, SECRET, " ".join(made.unlock(file, SECRET).paper_groups))
    return made, card.keyid


def test_a_key_is_unlocked_when_it_is_needed(tmp_path: Path) -> None:
    made, keyid = ring(tmp_path)
    ask = Asked(SECRET)
    keys = RingKeys(made, ask)
    assert keys.known == {keyid}
    assert keys.unlock([]) == ()
    assert ask.prompts == []
    (signer,) = keys.unlock([keyid])
    assert signer.public_key.keyid == keyid
    assert ask.prompts == ["Passwort für Bereichs-Schlüssel gladbeck von Gerda Gladbeck: "]


def test_a_slip_of_the_fingers_is_forgiven_twice(tmp_path: Path) -> None:
    made, keyid = ring(tmp_path)
    ask = Asked("falsch", "falscher", SECRET)
    assert len(RingKeys(made, ask).unlock([keyid])) == 1
    assert ask.prompts[1].endswith("Noch einmal: ")
    with pytest.raises(WrongPassphrase):
        RingKeys(made, Asked("a", "b", "c")).unlock([keyid])


def test_one_passphrase_for_several_keys_is_typed_once(tmp_path: Path) -> None:
    made, keyid = ring(tmp_path)
    other = add(made, "marl", SECRET)
    third = add(made, "herten", "ein anderes Passwort")
    ask = Asked(SECRET, "ein anderes Passwort")
    signers = RingKeys(made, ask).unlock([keyid, other, third])
    assert [signer.public_key.keyid for signer in signers] == [keyid, other, third]
    assert [prompt.split()[3] for prompt in ask.prompts] == ["gladbeck", "herten"]


def test_a_key_whose_page_was_never_tested_signs_nothing(tmp_path: Path) -> None:
    made, keyid = ring(tmp_path, tested=False)
    with pytest.raises(KeyProblem, match="noch nicht geprüft"):
        RingKeys(made, Asked(SECRET)).unlock([keyid])


def test_cards_and_broken_files_are_no_keys(tmp_path: Path) -> None:
    made, _ = ring(tmp_path)
    for path in tmp_path.glob("*.schluessel"):
        path.unlink()
    (tmp_path / "x.schluessel").write_bytes(b"{")
    assert RingKeys(made, Asked()).known == frozenset()
