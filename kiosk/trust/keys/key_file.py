"""The two files of a key: the locked one (`.schluessel`), and its public card (`.karte`). Both are JSON.

The box is bound to everything else in the file, so nobody can give a key another name or purpose without
its passphrase. `check` is a plain SHA-256 that tells a damaged file from a wrong passphrase.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import date

import msgspec

from kiosk.domain.release.keys import KeyCard, KeyProblem, Purpose
from kiosk.trust.keys.locking import Cost, Lock, best_cost, close, new_lock, open_box
from kiosk.trust.keys.opened import OpenKey, keyid_of, make_card
from kiosk.trust.keys.paper import SEED_BYTES

KEY_FORMAT = "kiosk-key"
CARD_FORMAT = "kiosk-key-card"
VERSION = 1

_LARGEST = 100_000
_DAMAGED = "Stellen Sie den Schlüssel vom gedruckten Blatt wieder her: „kiosk keys restore“."


class _Card(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    format: str
    version: int
    purpose: Purpose
    area: str
    holder: str
    created: date
    paper_tested: date | None
    public: str
    keyid: str
    check: str

    def card(self) -> KeyCard:
        return KeyCard(**{name: getattr(self, name) for name in KeyCard.__dataclass_fields__})


class _File(_Card, forbid_unknown_fields=True, kw_only=True):
    lock: Lock
    box: bytes


def encode(key: OpenKey, passphrase: str, cost: Cost | None = None) -> bytes:
    """The locked file of a key; a `cost` below the usual one is for tests only."""
    lock = new_lock(cost or best_cost())
    header = _header(KEY_FORMAT, key.card) | {"lock": msgspec.to_builtins(lock)}
    box = close(key.seed, passphrase, lock, _canonical(header))
    return _checked(header | {"box": msgspec.to_builtins(box)})


def encode_card(card: KeyCard) -> bytes:
    """The public card, which may be mailed and copied."""
    return _checked(_header(CARD_FORMAT, card))


def read_card(data: bytes, where: str) -> KeyCard:
    """The public half, of a locked file or of a card.

    Raises:
        KeyProblem: neither of the two, made by a newer program, damaged.
    """
    return _read(data, where).card()


def open_key(data: bytes, passphrase: str, where: str) -> OpenKey:
    """The key of a locked file.

    Raises:
        KeyProblem: wrong passphrase, damaged or edited file, only a card, newer version.
    """
    file = _read(data, where)
    if not isinstance(file, _File):
        raise KeyProblem(
            "Das ist nur die Karte des Schlüssels. Mit ihr lässt sich nichts unterschreiben.",
            where=where,
            remedy="Nehmen Sie die Datei mit der Endung „.schluessel“.",
        )
    header = _header(KEY_FORMAT, file.card()) | {"lock": msgspec.to_builtins(file.lock)}
    try:
        seed = open_box(file.box, passphrase, file.lock, _canonical(header))
    except KeyProblem as error:
        error.where = where
        raise
    if len(seed) != SEED_BYTES or _card_of(seed, file.card()) != file.card():
        raise KeyProblem("In der Datei steckt ein anderer Schlüssel.", where=where, remedy=_DAMAGED)
    return OpenKey(file.card(), seed)


def _read(data: bytes, where: str) -> _Card:
    try:
        tree = msgspec.json.decode(data) if len(data) <= _LARGEST else None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        tree = None
    if not isinstance(tree, dict) or tree.get("format") not in {KEY_FORMAT, CARD_FORMAT}:
        raise KeyProblem("Das ist keine Schlüsseldatei.", where=where, remedy="Nehmen Sie eine andere Datei.")
    if tree.get("version") != VERSION:
        raise KeyProblem(
            "Diese Schlüsseldatei hat ein neueres Programm gemacht.",
            where=where,
            remedy="Nehmen Sie die neueste Fassung des Programms.",
        )
    kind = _File if tree["format"] == KEY_FORMAT else _Card
    try:
        file = msgspec.convert(tree, kind, builtin_types=())
        right = hmac.compare_digest(file.check, _sum(tree)) and keyid_of(file.public) == file.keyid
    except (msgspec.ValidationError, ValueError, TypeError):
        right = False
    if not right:
        raise KeyProblem("Die Schlüsseldatei ist beschädigt oder verändert.", where=where, remedy=_DAMAGED)
    return file


def _card_of(seed: bytes, card: KeyCard) -> KeyCard:
    return make_card(
        seed,
        purpose=card.purpose,
        area=card.area,
        holder=card.holder,
        created=card.created,
        paper_tested=card.paper_tested,
    )


def _header(format_: str, card: KeyCard) -> dict[str, object]:
    return {"format": format_, "version": VERSION, **msgspec.to_builtins(card)}


def _checked(tree: dict[str, object]) -> bytes:
    return json.dumps(tree | {"check": _sum(tree)}, ensure_ascii=False, indent=2).encode() + b"\n"


def _sum(tree: dict[str, object]) -> str:
    rest = {name: value for name, value in tree.items() if name != "check"}
    return hashlib.sha256(_canonical(rest)).hexdigest()


def _canonical(tree: dict[str, object]) -> bytes:
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
