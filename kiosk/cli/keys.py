"""`kiosk keys …`: make a key, list keys, print the page for the safe, restore from it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TextIO, TypeVar

from kiosk.domain.release.keys import NAMES, USES, KeyCard, KeyProblem, Purpose, WrongPassphrase

T = TypeVar("T")

OK, FAILED = 0, 1

_TRIES = 3
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Empties the terminal and what scrolled out of it (ECMA-48, xterm)."""


class Commands(Protocol):
    """What `ArgumentParser.add_subparsers` gives."""

    def add_parser(
        self,
        name: str,
        *,
        parents: Sequence[argparse.ArgumentParser],
        help: str,  # noqa: A002 -- argparse calls it so
    ) -> argparse.ArgumentParser:
        """Add a command."""
        ...


class Keys(Protocol):
    """The keys in one folder; files are named by their path or their name in it."""

    def passphrase(self) -> str:
        """A new passphrase."""
        ...

    def same(self, one: str, other: str) -> bool:
        """Whether two passphrases are the same as people type them."""
        ...

    def create(self, purpose: Purpose, area: str, holder: str, secret: str) -> tuple[str, KeyCard]:
        """Make a key; its file and its card."""
        ...

    def restore(
        self, purpose: Purpose, area: str, holder: str, typed: str, secret: str
    ) -> tuple[str, KeyCard]:
        """Make the key of a printed page again."""
        ...

    def cards(self) -> Sequence[tuple[str, KeyCard | KeyProblem]]:
        """All keys and cards."""
        ...

    def pages(self) -> Sequence[str]:
        """Printed pages that were left over."""
        ...

    def card(self, file: str) -> KeyCard:
        """The card of one file."""
        ...

    def unlock(self, file: str, secret: str) -> object:
        """The key itself, where the passphrase is right."""
        ...

    def write_page(self, file: str, secret: str) -> str:
        """Write the page to print."""
        ...

    def remove_page(self, path: str) -> None:
        """Delete the page."""
        ...

    def test(self, file: str, secret: str, typed: str) -> KeyCard:
        """Prove that the page brings the key back."""
        ...


@dataclass(frozen=True, slots=True)
class Wish:
    """The key that somebody wants: what for, its area (or ""), and whose."""

    purpose: Purpose
    area: str
    holder: str


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where sentences go, and where answers come from; `secret` does not show what is typed."""

    out: TextIO
    ask: Callable[[str], str]
    secret: Callable[[str], str]

    def say(self, *lines: str) -> None:
        """Print lines."""
        for line in lines:
            print(line, file=self.out)

    def clear(self) -> None:
        """Empty the screen, where it is one: what stood there was secret."""
        if self.out.isatty():
            print(_CLEAR, end="", file=self.out, flush=True)


def add_parser(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add `keys` to the command line."""
    parser = commands.add_parser(
        "keys", parents=[common], help="Schlüssel anlegen, zeigen, drucken, wiederherstellen"
    )
    parser.add_argument("action", choices=("new", "list", "print", "restore"))
    parser.add_argument(
        "what", nargs="?", default="", help="root, targets, content, publishing; oder eine Datei"
    )
    parser.add_argument("--area", default="", help="Bereich eines content-Schlüssels, zum Beispiel gladbeck")
    parser.add_argument("--holder", default="", help="wem der Schlüssel gehört, Vor- und Nachname")
    parser.add_argument("--keys", type=Path, default=Path("schluessel"), help="Ordner für die Schlüssel")
    parser.add_argument(
        "--same", default="", metavar="DATEI", help="das Passwort dieses Schlüssels auch für den neuen nehmen"
    )
    parser.add_argument(
        "--check", default="", metavar="DATEI", help="das gedruckte Blatt dieses Schlüssels prüfen"
    )


def run(options: argparse.Namespace, keys: Keys, terminal: Terminal) -> int:
    """Do what the command line says.

    Raises:
        KeyProblem: a sentence for the person at the keyboard.
    """
    if options.action == "list":
        return show(keys, terminal)
    if options.action == "print":
        return print_page(options.what, keys, terminal)
    if options.action == "new":
        wish = Wish(_purpose(options.what), options.area, options.holder)
        return new(wish, options.same, keys, terminal)
    if options.check:
        return check(options.check, keys, terminal)
    return restore(Wish(_purpose(options.what), options.area, options.holder), keys, terminal)


def new(wish: Wish, same: str, keys: Keys, terminal: Terminal) -> int:
    """Make a key: passphrase, file, printed page, proof of the page.

    `same` is the file of a key whose passphrase the new one shall have; empty: it gets its own.
    """
    terminal.say(
        USES[wish.purpose], "", "Drei Schritte: Passwort, Blatt, Probe. Planen Sie zehn Minuten ein."
    )
    secret = _passphrase_of(same, keys, terminal) if same else _new_passphrase(keys, terminal)
    file, card = keys.create(wish.purpose, wish.area, wish.holder, secret)
    terminal.say(
        "",
        f"Angelegt: {card.title} von {card.holder}.",
        f"Fingerabdruck: {card.fingerprint}",
        f"Datei: {file}",
        "Daneben liegt die Karte (Endung „.karte“). Sie ist nicht geheim.",
        "Geben Sie die Karte der Person, die alles einrichtet. Die Schlüsseldatei behalten Sie.",
        "",
        "Zweiter Schritt: das Blatt für den Tresor.",
    )
    page = keys.write_page(file, secret)
    try:
        _let_print(page, terminal)
        return _prove(file, secret, keys, terminal)
    finally:
        keys.remove_page(page)


def show(keys: Keys, terminal: Terminal) -> int:
    """List keys and cards; 1 where a file is broken, or a page was left over."""
    found = keys.cards()
    if not found:
        terminal.say("Hier ist noch kein Schlüssel. Legen Sie einen an: kiosk keys new")
    for name, card in found:
        if isinstance(card, KeyProblem):
            terminal.say(str(card))
            continue
        tested = (
            f"Blatt geprüft am {card.paper_tested:%d.%m.%Y}" if card.paper_tested else "Blatt nicht geprüft"
        )
        terminal.say(
            f"{card.title}: {card.holder}",
            f"  {card.fingerprint}, angelegt am {card.created:%d.%m.%Y}, {tested}",
            f"  {name}",
        )
    for page in keys.pages():
        terminal.say(f"Hier liegt noch ein Blatt: {page}. Wer es liest, hat den Schlüssel. Löschen Sie es.")
    return FAILED if keys.pages() or any(isinstance(card, KeyProblem) for _, card in found) else OK


def print_page(file: str, keys: Keys, terminal: Terminal) -> int:
    """Write the page of a key once more, and delete it after printing."""
    _demand_file(file, "kiosk keys print DATEI")
    page = with_passphrase(keys.card(file), lambda secret: keys.write_page(file, secret), terminal)
    try:
        _let_print(page, terminal)
    finally:
        keys.remove_page(page)
    terminal.say(f"Die Datei ist gelöscht. Prüfen Sie das Blatt: kiosk keys restore --check {file}")
    return OK


def check(file: str, keys: Keys, terminal: Terminal) -> int:
    """Prove that the printed page of a key brings it back."""
    card = keys.card(file)
    terminal.say(f"Nehmen Sie das Blatt mit dem Fingerabdruck {card.fingerprint}.")
    typed = _typed(terminal)
    with_passphrase(card, lambda secret: keys.test(file, secret, typed), terminal)
    terminal.clear()
    terminal.say("Das Blatt stimmt. Legen Sie es in den Tresor.")
    return OK


def restore(wish: Wish, keys: Keys, terminal: Terminal) -> int:
    """Make a key again from its page, with a new passphrase."""
    terminal.say("Aus dem Blatt entsteht der Schlüssel neu. Er bekommt ein neues Passwort.")
    typed = _typed(terminal)
    terminal.clear()
    secret = _new_passphrase(keys, terminal)
    file, card = keys.restore(wish.purpose, wish.area, wish.holder, typed, secret)
    terminal.say(
        "",
        f"Wiederhergestellt: {card.title} von {card.holder}.",
        f"Fingerabdruck: {card.fingerprint}",
        "Vergleichen Sie ihn mit dem Blatt. Ist er anders, war es ein anderes Blatt.",
        f"Datei: {file}",
        "Legen Sie das Blatt zurück in den Tresor.",
    )
    return OK


def with_passphrase(card: KeyCard, use: Callable[[str], T], terminal: Terminal) -> T:
    """Ask for the passphrase of a key until it opens, at most three times.

    Raises:
        WrongPassphrase: three wrong ones.
    """
    prompt = f"Passwort für {card.title} von {card.holder}: "
    for _ in range(_TRIES - 1):
        try:
            return use(terminal.secret(prompt))
        except WrongPassphrase as problem:
            terminal.say(str(problem))
    return use(terminal.secret(prompt))


def _passphrase_of(file: str, keys: Keys, terminal: Terminal) -> str:
    def used(secret: str) -> str:
        keys.unlock(file, secret)
        return secret

    return with_passphrase(keys.card(file), used, terminal)


def _new_passphrase(keys: Keys, terminal: Terminal) -> str:
    """Show a new passphrase until it was typed rightly once."""
    secret = keys.passphrase()
    terminal.say(
        "",
        "Das Passwort sind diese sechs Wörter:",
        "",
        f"    {secret}",
        "",
        "Schreiben Sie sie auf. Bewahren Sie den Zettel nicht beim Computer auf und nicht beim Blatt.",
    )
    for _ in range(_TRIES):
        if keys.same(terminal.secret("Tippen Sie die sechs Wörter zur Probe ein: "), secret):
            terminal.clear()
            return secret
        terminal.say("Das ist anders. Vergleichen Sie mit Ihrem Zettel.")
    raise KeyProblem("Das Passwort war dreimal anders. Nichts wurde angelegt.", remedy="Beginnen Sie neu.")


def _let_print(page: str, terminal: Terminal) -> None:
    terminal.say(
        f"Öffnen Sie diese Datei im Browser und drucken Sie sie einmal: {page}",
        "Nehmen Sie einen Drucker, vor dem Sie stehen. Danach löscht das Programm die Datei.",
    )
    terminal.ask("Gedruckt? Drücken Sie die Eingabetaste. ")


def _prove(file: str, secret: str, keys: Keys, terminal: Terminal) -> int:
    """Insist on the proof; without it the key exists, but it will not sign."""
    terminal.say(
        "", "Dritter Schritt: die Probe. Ein Blatt, das niemand geprüft hat, hilft im Notfall nicht."
    )
    for _ in range(_TRIES):
        typed = terminal.ask("Tippen Sie die 14 Gruppen vom Blatt ab (leer lassen: später): ")
        if not typed.strip():
            break
        try:
            keys.test(file, secret, typed)
        except KeyProblem as problem:
            terminal.say(str(problem))
            continue
        terminal.clear()
        terminal.say("Das Blatt stimmt. Legen Sie es in den Tresor. Der Schlüssel ist fertig.")
        return OK
    terminal.say(
        "Das Blatt ist nicht geprüft. Bis dahin unterschreibt dieser Schlüssel nichts.",
        f"Prüfen Sie es so: kiosk keys restore --check {file}",
    )
    return FAILED


def _typed(terminal: Terminal) -> str:
    return terminal.ask("Tippen Sie die 14 Gruppen vom Blatt ab, oder scannen Sie den QR-Code: ")


def _purpose(what: str) -> Purpose:
    try:
        return Purpose(what)
    except ValueError as error:
        kinds = ", ".join(f"{purpose} ({name})" for purpose, name in NAMES.items())
        raise KeyProblem(
            f"„{what}“ gibt es nicht." if what else "Was für ein Schlüssel?", remedy=f"Möglich sind: {kinds}."
        ) from error


def _demand_file(file: str, usage: str) -> None:
    if not file:
        raise KeyProblem("Welcher Schlüssel?", remedy=f"Nennen Sie seine Datei: {usage}")
