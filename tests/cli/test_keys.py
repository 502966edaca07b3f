"""`kiosk keys …`, with real keys."""

from __future__ import annotations

import argparse
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli import keys
from kiosk.cli.keys import FAILED, OK, Terminal
from kiosk.domain.release.keys import KeyCard, KeyProblem, WrongPassphrase
from kiosk.trust.keys.locking import Cost, Slow
from kiosk.trust.keys.passphrase import word_list
from kiosk.trust.keys.ring import KeyRing

WORDS = word_list((Path(__file__).parents[2] / "assets" / "words" / "german.txt").read_text("utf-8"))
QUICK = Cost(name=Slow.ARGON2ID, memory_kib=64, passes=1, lanes=1)


@dataclass
class Person:
    """Somebody at the keyboard: reads what is said, answers prompts in turn."""

    folder: Path
    out: io.StringIO = field(default_factory=io.StringIO)
    typed: list[str | Callable[[], str]] = field(default_factory=list)
    secrets: list[str | Callable[[], str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    sheet: str = ""

    @property
    def terminal(self) -> Terminal:
        return Terminal(self.out, self._answer(self.typed), self._answer(self.secrets))

    def passphrase(self) -> str:
        """Copy the six words from the screen."""
        (words,) = re.findall(r"^    ([a-z]+(?: [a-z]+){5})$", self.out.getvalue(), re.MULTILINE)
        return str(words)

    def from_page(self) -> str:
        """Type what the printed page says, and keep the sheet."""
        (page,) = self.folder.glob("*.html")
        self.sheet = " ".join(re.findall(r"<b>([A-Z2-7]{5})</b>", page.read_text("utf-8")))
        return self.sheet

    def print_only(self) -> str:
        """Press Enter, with the sheet in hand."""
        self.from_page()
        return ""

    def _answer(self, left: list[str | Callable[[], str]]) -> Callable[[str], str]:
        def answer(prompt: str) -> str:
            self.asked.append(prompt)
            one = left.pop(0)
            return one if isinstance(one, str) else one()

        return answer


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path / "schluessel")


@pytest.fixture
def ring(person: Person) -> KeyRing:
    return KeyRing(person.folder, WORDS, date(2026, 11, 21), QUICK)


def run(person: Person, ring: KeyRing, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    keys.add_parser(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    return keys.run(parser.parse_args(["keys", *arguments]), ring, person.terminal)


def only_card(ring: KeyRing) -> KeyCard:
    (card,) = (card for name, card in ring.cards() if name.endswith(".schluessel"))
    assert isinstance(card, KeyCard)
    return card


def make(person: Person, ring: KeyRing, *, tested: bool = True) -> str:
    """Make a key; its passphrase."""
    person.secrets += [person.passphrase]
    person.typed += ["", person.from_page if tested else ""]
    run(person, ring, "new", "root", "--holder", "Anna Amt")
    return person.passphrase()


def test_a_new_key_is_made_printed_and_proved(person: Person, ring: KeyRing) -> None:
    person.secrets += [person.passphrase]
    person.typed += ["", person.from_page]
    assert run(person, ring, "new", "content", "--area", "gladbeck", "--holder", "Anna Amt") == OK
    card = only_card(ring)
    assert (card.holder, card.area, card.paper_tested) == ("Anna Amt", "gladbeck", date(2026, 11, 21))
    said = person.out.getvalue()
    assert "Der Bereichs-Schlüssel unterschreibt" in said
    assert card.fingerprint in said
    assert said.endswith("Das Blatt stimmt. Legen Sie es in den Tresor. Der Schlüssel ist fertig.\n")
    assert list(person.folder.glob("*.html")) == []
    file = f"content-gladbeck-anna-amt-{card.keyid[:8]}.schluessel"
    assert ring.open(file, person.passphrase()).card == card


def test_one_person_may_have_one_passphrase_for_all_keys(person: Person, ring: KeyRing) -> None:
    secret = make(person, ring)
    first = only_card(ring)
    (file,) = (path.name for path in person.folder.glob("*.schluessel"))
    person.folder.joinpath(file).with_suffix(".karte").unlink()
    person.secrets += ["wrong", secret]
    person.typed += ["", person.from_page]
    arguments = ["new", "content", "--area", "region", "--holder", "Anna Amt", "--same", file]
    assert run(person, ring, *arguments) == OK
    second = next(card for _, card in ring.cards() if isinstance(card, KeyCard) and card.area == "region")
    assert second.keyid != first.keyid
    assert ring.open(f"content-region-anna-amt-{second.keyid[:8]}.schluessel", secret).card == second


def test_the_key_itself_is_never_on_the_screen(person: Person, ring: KeyRing) -> None:
    make(person, ring)
    assert len(person.sheet.split()) == 14
    assert not any(group in person.out.getvalue() for group in person.sheet.split())


def test_a_key_whose_page_is_tested_later_does_not_sign_yet(person: Person, ring: KeyRing) -> None:
    secret = make(person, ring, tested=False)
    card = only_card(ring)
    assert card.paper_tested is None
    assert "kiosk keys restore --check" in person.out.getvalue()
    assert list(person.folder.glob("*.html")) == []
    with pytest.raises(KeyProblem, match="noch nicht geprüft"):
        ring.open(next(path.name for path in person.folder.glob("*.schluessel")), secret)


def test_a_typing_mistake_is_told_and_tried_again(person: Person, ring: KeyRing) -> None:
    person.secrets += ["abend", person.passphrase]
    person.typed += ["", "ABCDE FGHIJ", lambda: person.from_page()[:-1] + "!", person.from_page]
    assert run(person, ring, "new", "root", "--holder", "Anna Amt") == OK
    said = person.out.getvalue()
    assert "Das ist anders. Vergleichen Sie mit Ihrem Zettel." in said
    assert "Das sind 10 statt 70 Zeichen." in said
    assert "In Gruppe 14 steht „!“." in said


def test_three_wrong_tries_on_the_page_leave_it_untested(person: Person, ring: KeyRing) -> None:
    person.secrets += [person.passphrase]
    person.typed += ["", "A", "B", "C"]
    assert run(person, ring, "new", "root", "--holder", "Anna Amt") == FAILED
    assert only_card(ring).paper_tested is None


def test_without_the_right_passphrase_nothing_is_made(person: Person, ring: KeyRing) -> None:
    person.secrets += ["one", "two", "three"]
    with pytest.raises(KeyProblem, match="Nichts wurde angelegt"):
        run(person, ring, "new", "root", "--holder", "Anna Amt")
    assert not person.folder.exists()


def test_whatever_happens_while_printing_the_page_is_deleted(person: Person, ring: KeyRing) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    person.secrets += [person.passphrase]
    person.typed += [interrupted]
    with pytest.raises(KeyboardInterrupt):
        run(person, ring, "new", "root", "--holder", "Anna Amt")
    assert list(person.folder.glob("*.html")) == []


def test_the_list_names_everybody(person: Person, ring: KeyRing) -> None:
    assert run(person, ring, "list") == OK
    assert "noch kein Schlüssel" in person.out.getvalue()
    make(person, ring)
    person.out = io.StringIO()
    assert run(person, ring, "list") == OK
    card = only_card(ring)
    assert person.out.getvalue().splitlines()[-3:] == [
        "Haupt-Schlüssel: Anna Amt",
        f"  {card.fingerprint}, angelegt am 21.11.2026, Blatt geprüft am 21.11.2026",
        f"  root-anna-amt-{card.keyid[:8]}.schluessel",
    ]
    (person.folder / "x.karte").write_bytes(b"")
    assert run(person, ring, "list") == FAILED
    assert "Das ist keine Schlüsseldatei." in person.out.getvalue()


def test_a_page_that_was_left_over_is_told(person: Person, ring: KeyRing) -> None:
    make(person, ring)
    (person.folder / "left.html").write_bytes(b"")
    assert run(person, ring, "list") == FAILED
    assert "Hier liegt noch ein Blatt" in person.out.getvalue()


def test_an_untested_key_is_marked_in_the_list(person: Person, ring: KeyRing) -> None:
    make(person, ring, tested=False)
    run(person, ring, "list")
    assert "Blatt nicht geprüft" in person.out.getvalue()


def test_printing_again_and_testing_that_page(person: Person, ring: KeyRing) -> None:
    secret = make(person, ring, tested=False)
    (file,) = (path.name for path in person.folder.glob("*.schluessel"))
    person.secrets += ["wrong words", secret, secret]
    person.typed += [person.print_only]
    assert run(person, ring, "print", file) == OK
    assert "Das Passwort stimmt nicht." in person.out.getvalue()
    assert list(person.folder.glob("*.html")) == []
    person.typed += [person.sheet]
    assert run(person, ring, "restore", "--check", file) == OK
    assert only_card(ring).paper_tested == date(2026, 11, 21)


def test_a_third_wrong_passphrase_ends_it(person: Person, ring: KeyRing) -> None:
    make(person, ring)
    (file,) = (path.name for path in person.folder.glob("*.schluessel"))
    person.secrets += ["a", "b", "c"]
    with pytest.raises(WrongPassphrase):
        run(person, ring, "print", file)
    assert person.secrets == []


def test_restoring_on_a_new_computer(person: Person, ring: KeyRing, tmp_path: Path) -> None:
    person.secrets += [person.passphrase]
    person.typed += ["", person.from_page]
    run(person, ring, "new", "targets", "--holder", "Ida Technik")
    there = Person(tmp_path / "there")
    anew = KeyRing(there.folder, WORDS, date(2027, 5, 1), QUICK)
    there.typed += [person.sheet.lower()]
    there.secrets += [there.passphrase]
    assert run(there, anew, "restore", "targets", "--holder", "Ida Technik") == OK
    assert only_card(anew).keyid == only_card(ring).keyid
    assert only_card(anew).fingerprint in there.out.getvalue()
    assert "Legen Sie das Blatt zurück in den Tresor." in there.out.getvalue()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("new",), "Was für ein Schlüssel?"),
        (("new", "master"), "„master“ gibt es nicht."),
        (("restore", "x"), "„x“ gibt es nicht."),
        (("print",), "Welcher Schlüssel?"),
        (("new", "root"), "Wem gehört der Schlüssel?"),
    ],
)
def test_what_is_missing_is_said(
    person: Person, ring: KeyRing, arguments: tuple[str, ...], said: str
) -> None:
    person.secrets += [person.passphrase]
    with pytest.raises(KeyProblem, match=re.escape(said)) as caught:
        run(person, ring, *arguments)
    assert caught.value.remedy


def test_a_screen_is_emptied_and_a_file_is_not() -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out, expected in ((Screen(), "\x1b[2J\x1b[3J\x1b[H"), (io.StringIO(), "")):
        Terminal(out, str, str).clear()
        assert out.getvalue() == expected
