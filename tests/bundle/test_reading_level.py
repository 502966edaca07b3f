"""How hard a text is to read."""

from __future__ import annotations

import pytest

from kiosk.bundle.checks.reading_level import reading_level, sentences_of, syllables_of
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read
from tests.support.content_tree import ICONS, changed, content_tree

OFFICIALESE = (
    "Die Inanspruchnahme der Verwaltungsleistung setzt die vollständige Übermittlung sämtlicher"
    " Antragsunterlagen voraus."
)
PLAIN = "Sie haben einen Hund? Dann zahlen Sie Steuer. Melden Sie ihn bald an."


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Hund", 1),
        ("Steuer", 2),
        ("Bäume", 2),
        ("Antrag", 2),
        ("Serviceportal", 5),
        ("IBAN", 2),
        ("Tschs", 1),
    ],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables_of(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eins. Zwei? Drei", 3),
        ("Sie wissen: Das reicht.", 2),
        ("Das sind z. B. zwei Hunde.", 1),
        ("Bis zum 31. Mai ist Zeit.", 1),
        ("So war es 2019. Heute nicht.", 2),
        ("Schreiben Sie erika@example.org. Fertig", 2),
        ("…", 0),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(list(sentences_of(text))) == count


def test_the_formula() -> None:
    # 7 words in 2 sentences; none is long, 6 have one syllable
    assert reading_level(["Das ist ein Hund. Er heißt Bello."]) == pytest.approx(
        0.1672 * 7 / 2 - 0.0327 * 100 * 6 / 7 - 0.875
    )
    assert reading_level([]) == 0
    assert reading_level([PLAIN]) < 7
    assert reading_level([OFFICIALESE]) > 10


@pytest.mark.parametrize(
    ("text", "severity", "says"),
    [
        ("Wort " * 15 + "jetzt.", Severity.WARNING, "16 Wörter"),
        ("Wort " * 20 + "jetzt.", Severity.ERROR, "21 Wörter"),
    ],
)
def test_long_sentences_are_found_where_they_are(text: str, severity: Severity, says: str) -> None:
    for path, old, line in (
        ("practice/hund/de.yaml", "Sie melden einen Hund an.", 2),
        ("practice/messages/de.yaml", "Das sieht aus wie ein echtes Konto.", 17),
    ):
        files = changed(path, old, text)
        (found,) = [one for one in read(files, ICONS, style=True).findings if one.severity is severity]
        assert (found.file, found.line) == (path, line)
        assert says in found.message
        assert not [one for one in read(files, ICONS).findings if one.severity is severity]


@pytest.mark.parametrize(("most", "severity"), [(4, Severity.WARNING), (1, Severity.ERROR)])
def test_a_practice_that_is_hard_to_read_is_found(most: int, severity: Severity) -> None:
    files = content_tree()
    lines = files["practice/hund/de.yaml"].decode().splitlines()
    hard = "Vollständige Antragsunterlagen."
    kept = [
        line if number % most else f"{line.partition(':')[0]}: {hard}" for number, line in enumerate(lines)
    ]
    files["practice/hund/de.yaml"] = "\n".join(kept).encode()
    found = [one for one in read(files, ICONS, style=True).findings if "schwer zu lesen" in one.message]
    assert [(one.severity, one.file, one.line) for one in found] == [(severity, "practice/hund/de.yaml", 1)]


def test_messages_in_other_languages_are_not_read() -> None:
    files = content_tree()
    files["practice/messages/tr.yaml"] = ("help.sample: " + "söz " * 21 + ".\n").encode()
    assert not [one for one in read(files, ICONS, style=True).findings if "Wörter" in one.message]
