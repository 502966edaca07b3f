"""`kiosk trust …`: set up who may sign, renew signatures, exchange keys, see how things stand."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.cli.keys import FAILED, OK, Commands, Terminal, with_passphrase
from kiosk.domain.release.keys import KeyCard, KeyProblem, Report
from kiosk.domain.release.model import REGION

_ROOTS_NEEDED = 2
_KEY_FILE = ".schluessel"
_YES = {"j", "ja"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What the content says: hosts that its addresses lead to, and its places."""

    hosts: Sequence[str]
    places: Sequence[str]


class Trust(Protocol):
    """A session: unlocks keys, then does one thing with them."""

    def card(self, file: str) -> KeyCard:
        """Whose key a file holds."""
        ...

    def unlock(self, file: str, secret: str) -> None:
        """Take a key to sign with."""
        ...

    def init(  # noqa: PLR0913 -- who gets which place
        self,
        folder: str,
        *,
        operator: str,
        roots: Sequence[str],
        targets: str,
        publishing: str,
        areas: Sequence[tuple[str, str]],
        hosts: Sequence[str],
    ) -> Report:
        """Set a repository up."""
        ...

    def status(self, folder: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Lines and warnings."""
        ...

    def meaning(self, folder: str, who: str, *, stolen: bool) -> tuple[str, ...]:
        """What a loss means."""
        ...

    def rotate(
        self,
        folder: str,
        *,
        exchange: Sequence[tuple[str, str]],
        renew: Sequence[str],
        areas: Sequence[tuple[str, str]],
        hosts: Sequence[str] | None,
    ) -> Report:
        """Exchange keys, renew signatures, delegate areas, set the allowed hosts."""
        ...

    def look(self, file: str) -> tuple[str, ...]:
        """What a draft changes."""
        ...

    def sign(self, file: str, folder: str) -> Report:
        """Sign a draft; with a folder also put it in force."""
        ...


def add_parser(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add `trust` to the command line."""
    parser = commands.add_parser(
        "trust", parents=[common], help="bestimmen, wer für die Stände unterschreibt"
    )
    add = parser.add_argument
    add("action", choices=("init", "status", "rotate", "revoke", "sign"))
    add("folder", help="Ordner, der veröffentlicht wird; bei sign: der Entwurf")
    add("--operator", default="", help="wer die Stände betreibt, zum Beispiel „Stadt Gladbeck“")
    add("--root", action="append", default=[], metavar="DATEI", help="Haupt-Schlüssel oder Karte; dreimal")
    add("--targets", default="", metavar="DATEI", help="Freigabe-Schlüssel")
    add("--publishing", default="", metavar="DATEI", help="Ausgabe-Schlüssel oder seine Karte")
    add(
        "--area", action="append", default=[], metavar="BEREICH=DATEI", help="Karte eines Bereichs-Schlüssels"
    )
    add("--key", action="append", default=[], metavar="DATEI", help="Schlüssel, der unterschreibt")
    add("--who", action="append", default=[], help="wessen Schlüssel: Name oder Fingerabdruck")
    add(
        "--by", action="append", default=[], metavar="DATEI", help="Karte des neuen Schlüssels, je --who eine"
    )
    add("--renew", action="append", default=[], help="root, targets, publishing oder ein Bereich")
    add("--hosts", action="store_true", help="die Adressen aus dem Inhalt neu freigeben")
    add("--lost", action="store_true", help="der Schlüssel ist verloren, oder die Person ist nicht mehr da")
    add("--stolen", action="store_true", help="jemand anders könnte den Schlüssel haben")
    add("--repo", default="", metavar="ORDNER", help="bei sign: den fertigen Entwurf hier in Kraft setzen")
    add("--keys", type=Path, default=Path("schluessel"), help="Ordner mit den Schlüsseln")


def run(options: argparse.Namespace, trust: Trust, content: Callable[[], Content], terminal: Terminal) -> int:
    """Do what the command line says; `content` reads what hosts and places there are.

    Raises:
        KeyProblem: a sentence for the person at the keyboard.
    """
    if options.action == "init":
        return init(options, trust, content(), terminal)
    if options.action == "status":
        return status(options.folder, trust, terminal)
    if options.action == "sign":
        return sign(options, trust, terminal)
    if options.action == "revoke":
        return revoke(options, trust, terminal)
    terminal.say(
        "Sie erneuern Unterschriften oder wechseln Schlüssel.",
        "Eine neue Urkunde der Schlüssel braucht zwei Haupt-Schlüssel.",
    )
    return _rotate(options, trust, content().hosts if options.hosts else None, terminal)


def init(options: argparse.Namespace, trust: Trust, content: Content, terminal: Terminal) -> int:
    """Set a repository up; places without a key of their own belong to those of the region."""
    for value, what in (
        (options.operator, '--operator "Stadt Musterstadt"'),
        (options.targets, "--targets DATEI"),
        (options.publishing, "--publishing DATEI"),
    ):
        if not value:
            raise KeyProblem("Eine Angabe fehlt.", remedy=f"Geben Sie an: {what}")
    terminal.say(
        "Sie legen fest, wem die Stände glauben. Das machen Sie einmal.",
        "Drei Menschen haben je einen Haupt-Schlüssel. Zwei von ihnen müssen jetzt hier sein.",
        "Der dritte Schlüssel ist die Reserve. Von ihm genügt die Karte.",
        "",
    )
    areas = _areas(options.area)
    given = {area for area, _ in areas}
    editors = [file for area, file in areas if area == REGION]
    lent = [(place, file) for place in sorted(content.places) if place not in given for file in editors]
    for file in [*_present(options.root), options.targets]:
        _unlock(file, trust, terminal)
    report = trust.init(
        options.folder,
        operator=options.operator,
        roots=options.root,
        targets=options.targets,
        publishing=options.publishing,
        areas=[*areas, *lent],
        hosts=content.hosts,
    )
    if lent:
        names = ", ".join(dict.fromkeys(place for place, _ in lent))
        terminal.say(f"Für diese Orte unterschreibt vorerst, wer für „region“ unterschreibt: {names}.", "")
    return _tell(report, terminal)


def status(folder: str, trust: Trust, terminal: Terminal) -> int:
    """Say who signs what, until when; 1 where there is a warning."""
    lines, warnings = trust.status(folder)
    terminal.say(*lines)
    if not warnings:
        terminal.say("", "Alles in Ordnung.")
        return OK
    terminal.say("", "Bitte kümmern Sie sich darum:", *(f"- {warning}" for warning in warnings))
    return FAILED


def revoke(options: argparse.Namespace, trust: Trust, terminal: Terminal) -> int:
    """Say what a loss means, then take the key's right away."""
    if not options.who:
        raise KeyProblem(
            "Wessen Schlüssel?", remedy='Nennen Sie Namen oder Fingerabdruck: --who "Anna Muster"'
        )
    if options.lost == options.stolen:
        raise KeyProblem(
            "Was ist geschehen?", remedy="Geben Sie an: --lost (verloren) oder --stolen (gestohlen)."
        )
    for who in options.who:
        terminal.say(*trust.meaning(options.folder, who, stolen=options.stolen), "")
    if not _agreed("Diesen Schlüssel jetzt sperren? (ja/nein) ", terminal):
        return FAILED
    return _rotate(options, trust, None, terminal)


def sign(options: argparse.Namespace, trust: Trust, terminal: Terminal) -> int:
    """Show what a draft changes, and sign it; with `--repo` put it in force."""
    terminal.say("Dieser Entwurf ändert, wem die Stände glauben:", *trust.look(options.folder), "")
    terminal.say("Fragen Sie die erste Person am Telefon, ob die Fingerabdrücke stimmen.")
    if not _agreed("Stimmt alles? (ja/nein) ", terminal):
        return FAILED
    for file in options.key:
        _unlock(file, trust, terminal)
    return _tell(trust.sign(options.folder, options.repo), terminal)


def _rotate(
    options: argparse.Namespace, trust: Trust, hosts: Sequence[str] | None, terminal: Terminal
) -> int:
    if len(options.by) > len(options.who):
        raise KeyProblem("Zu jedem --by gehört ein --who davor.")
    by = [*options.by, *[""] * (len(options.who) - len(options.by))]
    for file in options.key:
        _unlock(file, trust, terminal)
    report = trust.rotate(
        options.folder,
        exchange=list(zip(options.who, by, strict=True)),
        renew=options.renew,
        areas=_areas(options.area),
        hosts=hosts,
    )
    return _tell(report, terminal)


def _present(roots: Sequence[str]) -> list[str]:
    """The key files among the root keys and cards: as many as are needed."""
    return [file for file in roots if file.endswith(_KEY_FILE)][:_ROOTS_NEEDED]


def _areas(given: Sequence[str]) -> list[tuple[str, str]]:
    pairs = [text.partition("=") for text in given]
    for area, equals, file in pairs:
        if not (area and equals and file):
            raise KeyProblem(
                f"„{area}“ ist unvollständig.",
                remedy="Schreiben Sie zum Beispiel: --area gladbeck=anna.karte",
            )
    return [(area, file) for area, _, file in pairs]


def _unlock(file: str, trust: Trust, terminal: Terminal) -> None:
    with_passphrase(trust.card(file), lambda secret: trust.unlock(file, secret), terminal)


def _agreed(question: str, terminal: Terminal) -> bool:
    if terminal.ask(question).strip().casefold() in _YES:
        return True
    terminal.say("Nichts wurde geändert.")
    return False


def _tell(report: Report, terminal: Terminal) -> int:
    terminal.say(*report.done)
    if report.waiting:
        terminal.say("", "Das ist noch zu tun:", *(f"- {line}" for line in report.waiting))
    return OK
