"""Where a long German word may be divided on a poster: between its parts, not between any two syllables."""

from __future__ import annotations

import re

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_LONG = 14
"""Letters; a shorter word is never divided."""
_REST = 4
"""Letters that must stand before and after a division."""
_ENDS = "ungs|heits|keits|schafts|tions|täts|lings|tums|amts"
"""Endings that join a part to the next one."""
_BEGINNINGS = (
    "abmeld|anmeld|antrag|aufgabe|ausweis|auskunft|bescheinigung|gesetz|kasse|kennzeichen|nummer|register|schein(?!ig)"
    "|steuer|stelle|übertrag|überwach|umtausch|zentral|zeugnis|zuschuss"
)
"""Words that often end a long one."""
_LETTERS = rf"\w{{{_REST}}}"
_JOINT = re.compile(
    rf"(?:(?<=\w{_LETTERS})(?:{_ENDS})(?={_LETTERS}))|(?<={_LETTERS})(?=(?:{_BEGINNINGS}))", re.IGNORECASE
)


def divisible(text: str) -> str:
    """The text with soft hyphens at the joints of its long words; what is read stays the same."""
    return re.sub(rf"\w{{{_LONG},}}", _divided, text)


def _divided(word: re.Match[str]) -> str:
    # Where one part ends as another begins, both rules find the same joint.
    return _JOINT.sub(rf"\g<0>{SOFT_HYPHEN}", word[0]).replace(SOFT_HYPHEN * 2, SOFT_HYPHEN)
