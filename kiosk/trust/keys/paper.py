"""The 32 bytes of a key as characters on paper, and back from what somebody types.

Base32 (RFC 4648) of the seed has 52 characters. On paper they stand as 13 groups of four; a fifth character
checks its group and the group's place, so a typing mistake is found at its group: it is a sum over GF(32)
with a different factor for each place, which sees every single wrong character and every two that are
exchanged. A 14th group checks the whole.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections.abc import Iterator

from kiosk.domain.release.keys import KeyProblem

SEED_BYTES = 32
PLAIN = 52
"""Characters without the checks, as in the QR code."""
GROUP = 5
GROUPS = 14
FULL = GROUP * GROUPS

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_POLYNOMIAL = 0b100101
_SIZE = 32
_FACTORS = (2, 4, 8, 16)
_DOMAIN = b"kiosk paper 1\n"
_MISREAD = str.maketrans({"0": "O", "8": "B", "1": "I"})
_COMPARE = "Vergleichen Sie Zeichen für Zeichen mit dem Blatt."
_SEPARATOR = re.compile(r"[\s\-–—.,;:/|_]+")


def plain(seed: bytes) -> str:
    """The 52 characters of a seed."""
    return base64.b32encode(seed).decode().rstrip("=")


def groups(seed: bytes) -> tuple[str, ...]:
    """The 14 groups as they are printed."""
    parts = [*_cut(plain(seed), GROUP - 1), _whole(seed)]
    return tuple(part + _check(part, number) for number, part in enumerate(parts, 1))


def read(typed: str) -> bytes:
    """The seed from the groups or from the 52 characters of the QR code; spaces and small letters are fine.

    Also 0 for O, 8 for B, and 1 for I or L.

    Raises:
        KeyProblem: says which group is wrong, or how many characters are missing.
    """
    tokens = [token for token in _SEPARATOR.split(typed.upper()) if token]
    characters = "".join(tokens)
    if len(characters) == PLAIN:
        _only_known(_cut(characters, GROUP - 1))
        return _seed(characters.translate(_MISREAD))
    if len(characters) != FULL:
        raise _wrong_length(tokens, len(characters))
    parts = _cut(characters, GROUP)
    _only_known(parts)
    mended = [_mended(part, number) for number, part in enumerate(parts, 1)]
    wrong = [str(number) for number, part in enumerate(mended, 1) if part is None]
    if wrong:
        raise _problem(f"{_group(wrong)} nicht.", _COMPARE)
    right = [part[:-1] for part in mended if part]
    seed = _seed("".join(right[:-1]))
    if _whole(seed) != right[-1]:
        raise _problem("Die Gruppen passen nicht zusammen.", "Geben Sie alle 14 Gruppen noch einmal ein.")
    return seed


def _cut(text: str, size: int) -> list[str]:
    return [text[place : place + size] for place in range(0, len(text), size)]


def _seed(characters: str) -> bytes:
    seed = base64.b32decode(characters + "=" * (-len(characters) % 8))
    if plain(seed) != characters:
        raise _problem("Gruppe 13 kann nicht stimmen.", _COMPARE)
    return seed


def _whole(seed: bytes) -> str:
    digest = hashlib.sha256(_DOMAIN + seed).digest()
    return base64.b32encode(digest)[: GROUP - 1].decode()


def _check(part: str, number: int) -> str:
    total = number
    for factor, character in zip(_FACTORS, part, strict=True):
        total ^= _times(factor, _ALPHABET.index(character))
    return _ALPHABET[total]


def _times(first: int, second: int) -> int:
    """Multiply in GF(32) by the polynomial x^5 + x^2 + 1."""
    product = 0
    while second:
        if second & 1:
            product ^= first
        first <<= 1
        if first & _SIZE:
            first ^= _POLYNOMIAL
        second >>= 1
    return product


def _mended(part: str, number: int) -> str | None:
    for reading in _readings(part):
        if _check(reading[:-1], number) == reading[-1]:
            return reading
    return None


def _readings(part: str) -> Iterator[str]:
    """What the typed characters may mean: a 1 is I or L, the check decides."""
    choices = ("IL" if character == "1" else character.translate(_MISREAD) for character in part)
    return ("".join(reading) for reading in itertools.product(*choices))


def _only_known(parts: list[str]) -> None:
    for number, part in enumerate(parts, 1):
        for character in part:
            if character.translate(_MISREAD) not in _ALPHABET:
                raise _problem(
                    f"In Gruppe {number} steht „{character}“. Dieses Zeichen kommt auf dem Blatt nicht vor.",
                    "Möglich sind die Buchstaben A bis Z und die Ziffern 2 bis 7.",
                )


def _wrong_length(tokens: list[str], length: int) -> KeyProblem:
    odd = next((number for number, token in enumerate(tokens, 1) if len(token) != GROUP), None)
    if len(tokens) > 1 and odd is not None:
        found = len(tokens[odd - 1])
        return _problem(f"Gruppe {odd} hat {found} statt {GROUP} Zeichen.", _COMPARE)
    return _problem(
        f"Das sind {length} statt {FULL} Zeichen.",
        "Geben Sie alle 14 Gruppen ein, mit Leerzeichen dazwischen.",
    )


def _group(numbers: list[str]) -> str:
    if len(numbers) == 1:
        return f"Gruppe {numbers[0]} stimmt"
    return f"Die Gruppen {', '.join(numbers[:-1])} und {numbers[-1]} stimmen"


def _problem(message: str, remedy: str) -> KeyProblem:
    return KeyProblem(message, where="der Eingabe vom Blatt", remedy=remedy)
