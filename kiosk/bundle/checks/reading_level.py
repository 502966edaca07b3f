"""How hard the German words of practices, tours, surveys and ways home are to read.

The first Wiener Sachtextformel (Bamberger and Vanecek, Lesen-Verstehen-Lernen-Schreiben, 1984) gives the
school year that a text is for. Syllables are counted as groups of vowels, which is near enough in German.
Limits: a sentence of 15 words, 20 at most; a text of level 7, 10 at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind
from kiosk.domain.language import FALLBACK

WORDS, MOST_WORDS = 15, 20
"""Words of a sentence: where it tires, and where it is refused."""
LEVEL, HIGHEST_LEVEL = 7.0, 10.0

_SENTENCE_END = re.compile(r"(?<!\b[A-Za-zÄÖÜäöü0-9])(?<!\b[0-9]{2})[.!?:](?=[\s“\"]|$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COUNTED = re.compile(r"[\w@{}§€%+.,/-]*\w[\w@{}§€%+/-]*")
_VOWELS = re.compile(r"ei|ai|au|äu|eu|ie|aa|ee|oo|[aeiouyäöü]", re.IGNORECASE)
_LONG_SYLLABLES, _LONG_LETTERS = 3, 6


def check(draft: Draft, report: Report) -> None:
    """Read the German words of each of them, and what is said when an answer does not fit."""
    for kind in (Kind.PRACTICE, Kind.TOUR):
        for entry in draft.of(kind):
            _level(entry, f"texts.{FALLBACK}", dict(_below(entry, f"texts.{FALLBACK}.")), report)
    for kind in (Kind.SURVEY, Kind.DEVICE):
        for entry in draft.of(kind):
            _level(entry, "", dict(_local(entry)), report)
    for entry in draft.of(Kind.MESSAGES):
        if entry.id == FALLBACK:
            for key, text in entry.value.items():
                _sentences(entry, key, text, report)


def reading_level(texts: Iterable[str]) -> float:
    """The first Wiener Sachtextformel of all texts together; 0 where there is no word."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    syllables = [syllables_of(word) for word in words]
    share = 100 / len(words)
    long = share * sum(count >= _LONG_SYLLABLES for count in syllables)
    wide = share * sum(len(word) > _LONG_LETTERS for word in words)
    short = share * sum(count == 1 for count in syllables)
    return 0.1935 * long + 0.1672 * len(words) / len(sentences) + 0.1297 * wide - 0.0327 * short - 0.875


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a text; a colon ends one too, "z. B." and "3. Mai" do not."""
    return (part for part in _SENTENCE_END.split(text) if _WORD.search(part))


def syllables_of(word: str) -> int:
    """About how many syllables a German word has."""
    return max(1, len(_VOWELS.findall(word)))


def _below(entry: Entry, prefix: str) -> Iterator[tuple[str, str]]:
    return ((path, part) for path, part in entry.parts if isinstance(part, str) and path.startswith(prefix))


def _local(entry: Entry) -> Iterator[tuple[str, str]]:
    """The German texts of an entry that has them in its file."""
    return ((path, part) for path, part in _below(entry, "") if path.endswith(f".{FALLBACK}"))


def _level(entry: Entry, path: str, texts: Mapping[str, str], report: Report) -> None:
    for where, text in texts.items():
        _sentences(entry, where, text, report)
    level = reading_level(text for text in texts.values() if _SENTENCE_END.search(text))
    if level > LEVEL:
        make = report.error if level > HIGHEST_LEVEL else report.warning
        message = f"Die Texte sind schwer zu lesen: Stufe {level:.1f}, gut ist bis {LEVEL:.0f}"
        make(entry.spot(path), message, "Kürzere Sätze und kürzere Wörter wählen.")


def _sentences(entry: Entry, path: str, text: str, report: Report) -> None:
    for sentence in sentences_of(text):
        count = len(_COUNTED.findall(sentence))
        if count > WORDS:
            make = report.error if count > MOST_WORDS else report.warning
            message = f"Ein Satz hat {count} Wörter, höchstens {WORDS}"
            make(entry.spot(path), message, "Zwei Sätze daraus machen.")
