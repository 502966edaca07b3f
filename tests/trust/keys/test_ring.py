"""A folder of keys."""

from __future__ import annotations

import os
import stat
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.release.keys import KeyCard, KeyProblem, Purpose, WrongPassphrase
from kiosk.trust.keys import files, key_file
from kiosk.trust.keys.ring import KeyRing
from tests.trust.keys.test_locking import QUICK
from tests.trust.keys.test_passphrase import WORDS

TODAY = date(2026, 11, 21)
SECRET = "abend zaun wolke regen apfel birne"  # noqa: S105 -- of no key that is used


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture
def ring(folder: Path) -> KeyRing:
    return KeyRing(folder, WORDS, TODAY, QUICK)


def paper_of(ring: KeyRing, file: str) -> str:
    return " ".join(ring.unlock(file, SECRET).paper_groups)


def test_a_new_key_has_a_locked_file_and_a_card(ring: KeyRing) -> None:
    file, card = ring.create(Purpose.ROOT, "", "  Änne   Groß ", SECRET)
    assert card.holder == "Änne Groß"
    assert Path(file).name == f"root-aenne-gross-{card.keyid[:8]}.schluessel"
    assert ring.card(file) == card
    assert ring.cards() == ((Path(file).name, card),)
    assert key_file.read_card(Path(file).with_suffix(".karte").read_bytes(), "k") == card
    assert ring.unlock(file, SECRET).card == card


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_only_the_owner_reads_a_key_and_its_page(ring: KeyRing) -> None:
    file, _ = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    page = ring.write_page(file, SECRET)
    for path in (file, page):
        assert stat.S_IMODE(Path(path).stat().st_mode) == 0o600
    assert ring.pages() == (page,)
    ring.remove_page(page)
    assert ring.pages() == ()
    assert not Path(page).exists()
    ring.remove_page(page)


def test_cards_of_others_are_listed_too(ring: KeyRing) -> None:
    file, card = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    Path(file).unlink()
    assert ring.cards() == ((Path(file).with_suffix(".karte").name, card),)


def test_every_key_is_another(ring: KeyRing) -> None:
    assert len({ring.create(Purpose.ROOT, "", "Anna", SECRET)[1].keyid for _ in range(5)}) == 5


def test_files_are_found_by_their_name_in_the_folder(ring: KeyRing) -> None:
    file, card = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    assert ring.card(Path(file).name) == card


def test_a_key_whose_page_was_never_tested_does_not_sign(ring: KeyRing) -> None:
    file, _ = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    with pytest.raises(KeyProblem, match="noch nicht geprüft") as caught:
        ring.open(file, SECRET)
    assert "--check" in caught.value.remedy
    tested = ring.test(file, SECRET, paper_of(ring, file))
    assert tested.paper_tested == TODAY
    assert ring.open(file, SECRET).card == tested


def test_the_page_of_another_key_is_no_proof(ring: KeyRing) -> None:
    file, card = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    other, _ = ring.create(Purpose.ROOT, "", "Bernd", SECRET)
    with pytest.raises(KeyProblem, match="gehört zu einem anderen") as caught:
        ring.test(file, SECRET, paper_of(ring, other))
    assert card.fingerprint in caught.value.remedy
    assert ring.card(file).paper_tested is None


def test_the_page_brings_a_key_back_with_a_new_passphrase(ring: KeyRing, tmp_path: Path) -> None:
    file, card = ring.create(Purpose.CONTENT, "gladbeck", "Anna", SECRET)
    elsewhere = KeyRing(tmp_path / "new", WORDS, TODAY, QUICK)
    back, restored = elsewhere.restore(Purpose.CONTENT, "gladbeck", "Anna", paper_of(ring, file), "new words")
    assert (restored.keyid, restored.paper_tested) == (card.keyid, TODAY)
    assert elsewhere.open(back, "New-Words").seed == ring.unlock(file, SECRET).seed


def test_a_forgotten_passphrase_is_replaced_in_place(ring: KeyRing) -> None:
    file, _ = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    back, _ = ring.restore(Purpose.ROOT, "", "Anna", paper_of(ring, file), "new words")
    assert back == file
    with pytest.raises(WrongPassphrase):
        ring.unlock(file, SECRET)
    assert ring.unlock(file, "new words").card.paper_tested == TODAY


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ((Purpose.ROOT, "gladbeck", "Anna"), "Nur ein Bereichs-Schlüssel"),
        ((Purpose.CONTENT, "", "Anna"), "Für welchen Bereich"),
        ((Purpose.CONTENT, "Gladbeck", "Anna"), "kann es nicht geben"),
        ((Purpose.CONTENT, "../x", "Anna"), "kann es nicht geben"),
        ((Purpose.CONTENT, "snapshot", "Anna"), "kann es nicht geben"),
        ((Purpose.ROOT, "", "  "), "Wem gehört"),
        ((Purpose.ROOT, "", "A" * 81), "zu lang"),
        ((Purpose.ROOT, "", "Anna\u202eb"), "Sonderzeichen"),
    ],
)
def test_what_cannot_be_is_not_made(
    ring: KeyRing, folder: Path, who: tuple[Purpose, str, str], said: str
) -> None:
    with pytest.raises(KeyProblem, match=said):
        ring.create(*who, SECRET)
    assert not folder.exists()


def test_the_whole_region_is_an_area(ring: KeyRing) -> None:
    assert ring.create(Purpose.CONTENT, "region", "Anna", SECRET)[1].area == "region"


def test_a_broken_file_stands_in_the_list_with_its_sentence(ring: KeyRing, folder: Path) -> None:
    file, card = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    (folder / "broken.schluessel").write_bytes(b"{}")
    shown = dict(ring.cards())
    assert isinstance(shown["broken.schluessel"], KeyProblem)
    assert shown[Path(file).name] == card
    assert isinstance(shown[Path(file).name], KeyCard)


def test_a_file_that_is_not_there_gets_a_sentence(ring: KeyRing) -> None:
    with pytest.raises(KeyProblem, match="lässt sich nicht lesen"):
        ring.card("nothing.schluessel")


def test_passphrases_come_from_the_list_and_compare_as_typed(ring: KeyRing) -> None:
    assert set(ring.passphrase().split()) <= set(WORDS)
    assert ring.same("Abend-Zaun", "abend  zaun")
    assert not ring.same("abend", "zaun")


def test_a_power_cut_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every byte is synced before the name changes, and the folder after it."""
    done: list[str] = []
    sync, rename = os.fsync, Path.replace

    def spied_sync(handle: int) -> None:
        done.append("fsync")
        sync(handle)

    def spied_rename(self: Path, to: Path) -> Path:
        done.append("rename")
        return rename(self, to)

    monkeypatch.setattr(os, "fsync", spied_sync)
    monkeypatch.setattr(Path, "replace", spied_rename)
    files.write(folder / "one", b"data")
    expected = ["fsync", "rename", "fsync"] if os.name == "posix" else ["fsync", "rename"]
    assert done == expected
    assert [path.name for path in folder.iterdir()] == ["one"]


def test_windows_has_no_folder_to_sync(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    monkeypatch.setattr(files, "POSIX", False)
    monkeypatch.setattr(os, "open", None)
    files._sync_folder(folder)


def test_a_leftover_of_a_power_cut_is_no_obstacle(folder: Path) -> None:
    folder.mkdir()
    (folder / ".one.tmp").write_bytes(b"half")
    files.write(folder / "one", b"data")
    assert (folder / "one").read_bytes() == b"data"
    assert not (folder / ".one.tmp").exists()


def test_a_folder_that_takes_nothing_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KeyProblem, match="lässt sich nicht schreiben"):
        files.write(tmp_path / "file" / "key", b"")
    (tmp_path / "full").mkdir()
    with pytest.raises(KeyProblem, match="lässt sich nicht löschen"):
        files.remove(tmp_path / "full")


def test_a_card_names_who_but_never_unlocks(ring: KeyRing) -> None:
    file, card = ring.create(Purpose.ROOT, "", "Anna", SECRET)
    data = Path(file).with_suffix(".karte").read_bytes()
    assert key_file.read_card(data, "k") == card
    with pytest.raises(KeyProblem, match="nur die Karte"):
        ring.unlock(str(Path(file).with_suffix(".karte")), SECRET)
