"""Words as the search compares them: without case, dots, accents and the endings of German grammar.

`fold` keeps prefixes: where a word begins with what was typed, its fold begins with the fold of what was
typed. Nothing here is cached: what a visitor types must not outlive the visit.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

PARTICLES = ("nach", "ab", "an", "auf", "aus", "ein", "mit", "um", "vor", "weg", "zu")
"""The parts that a German verb sends to the end of the sentence ("ich melde … an")."""

_LONGEST = 40
_LETTERS = str.maketrans({"æ": "a", "œ": "o", "ø": "o", "đ": "d", "ħ": "h", "ł": "l", "\u0131": "i"})
# "ae" for "ä", but not the "ue" of "Steuer", "bauen" or "Quelle".
_WRITTEN_UMLAUT = re.compile(r"(?<![aeiouq])([aou])e+")
_ENDINGS = ("ungen", "ung", "ern", "en", "er", "em", "es", "et", "e", "n", "s", "t")
_MAY_LEAVE_THREE = frozenset({"en", "e", "n"})
_WITH_PARTICLE = re.compile(rf"({'|'.join(PARTICLES)})(?:ge|zu)(\w{{3,}})")
_PARTICIPLE = re.compile(r"ge(\w{4,}?)e?t")
_TO_MOVE = re.compile(r"(aus|ein|um|weg|zu)z[ou]g")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in a text, and as it is compared."""

    shown: str
    key: str


def fold(text: str) -> str:
    """The letters and digits of a text in the form in which they are compared, 40 at most.

    "Führerschein", "FUEHRERSCHEIN" and "Fuhrerschein" are one and the same.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(letter for letter in text if letter.isalnum()).translate(_LETTERS)
    kept = "".join(letter for letter in text.lower() if letter.isalnum())
    return _WRITTEN_UMLAUT.sub(r"\1", kept)[:_LONGEST]


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order, cut at everything that is no letter, digit or accent."""
    pieces = ("".join(run) for inside, run in groupby(text, _inside) if inside)
    folded = (Word(piece, fold(piece)) for piece in pieces)
    return tuple(word for word in folded if word.key)


def index_words(text: str) -> tuple[Word, ...]:
    """The words of a text, and what more it can be found by.

    That is a word with hyphens as one ("E-Payment": epayment) and a verb of which only the particle is
    written ("an- und abmelden": anmelden).
    """
    found: list[Word] = []
    waiting: list[Word] = []
    for chunk in text.split():
        pieces = words(chunk)
        found.extend(pieces)
        if len(pieces) > 1:
            found.append(Word(chunk.strip(".,;:!?()„“\"'"), fold("".join(piece.key for piece in pieces))))
        elif pieces and pieces[0].key in PARTICLES and chunk.rstrip(",/").endswith("-"):
            waiting.append(pieces[0])
        elif pieces and waiting and (verb := _without_particle(pieces[0].key)):
            found.extend(Word(particle.shown + verb, particle.key + verb) for particle in waiting)
            waiting.clear()
    return tuple(found)


def stems(key: str) -> tuple[str, ...]:
    """A folded word and what is left of it without endings and without the "ge" of the participle.

    Two words belong together when they share one of these: angemeldet, anmelden, Anmeldung.
    """
    forms = {key: None}
    if split := _WITH_PARTICLE.fullmatch(key):
        forms[split[1] + split[2]] = None
    if bare := _PARTICIPLE.fullmatch(key):
        forms[bare[1]] = None
    for form in tuple(forms):
        for ending in _ENDINGS:
            least = 3 if ending in _MAY_LEAVE_THREE else 4
            if form.endswith(ending) and len(form) - len(ending) >= least:
                forms[form[: -len(ending)]] = None
    for form in tuple(forms):
        if move := _TO_MOVE.fullmatch(form):
            forms[move[1] + "zieh"] = None
    return tuple(forms)


def _inside(letter: str) -> bool:
    # Marks (M) belong to the letter before them; a soft hyphen and the like (Cf) are invisible.
    return letter.isalnum() or unicodedata.category(letter)[0] == "M" or unicodedata.category(letter) == "Cf"


def _without_particle(key: str) -> str:
    for particle in PARTICLES:
        if key.startswith(particle) and len(key) >= len(particle) + 3:
            return key.removeprefix(particle)
    return ""
