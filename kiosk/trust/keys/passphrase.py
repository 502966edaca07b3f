"""Passphrases of six German words: made by the program, compared as people type.

Four dice choose one of 1,296 words, so six words are log2(1296^6) = 62 bits; each try against a stolen key
file costs an attacker 256 MiB and about a second (see `locking`).
"""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable, Sequence

WORDS = 6
LIST_SIZE = 6**4
"""Words in the list: what four dice can say."""
ENTROPY_BITS = WORDS * math.log2(LIST_SIZE)

_SEPARATORS = str.maketrans(dict.fromkeys("-–—_.,;/", " "))


def word_list(text: str) -> tuple[str, ...]:
    """The words of the list's file.

    Raises:
        ValueError: not as many as four dice can say, or one twice.
    """
    words = tuple(text.split())
    if len(words) != LIST_SIZE or len(set(words)) != LIST_SIZE:
        raise ValueError(f"{LIST_SIZE} different words are needed, {len(set(words))} are there")
    return words


def make(words: Sequence[str], choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Six words, each drawn anew by the system's random source."""
    return " ".join(choose(words) for _ in range(WORDS))


def normal(passphrase: str) -> str:
    """The passphrase as it is used: capitals, extra spaces, hyphens and commas do not count."""
    return " ".join(passphrase.lower().translate(_SEPARATORS).split())
