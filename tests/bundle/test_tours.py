"""Tours: each kind of mistake with file, line and field, and what no compiled bundle may have either."""

from __future__ import annotations

from functools import cache

import pytest

from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import Reading, read
from kiosk.domain.catalogue import Catalogue
from tests.support.content_tree import ICONS, changed, content_tree

TOUR = "tours/hund.yaml"
WORDS = "tours/hund/de.yaml"
ERROR, WARNING = Severity.ERROR, Severity.WARNING


def serious(reading: Reading) -> list[tuple[Severity, str, int, str]]:
    found = (one for one in reading.findings if one.severity is not Severity.NOTE)
    return [(one.severity, one.file, one.line, one.field) for one in found]


@cache
def catalogue() -> Catalogue:
    found = read(content_tree(), ICONS).catalogue
    assert found is not None
    return found


def test_a_tour_is_read_with_its_words() -> None:
    tour = catalogue().tours["hund"]
    assert (tour.id, tour.minutes, tour.service) == ("hund", 8, "hund-anmelden")
    assert [step.id for step in tour.steps] == ["start", "dienst", "name"]
    assert tour.texts["de"].steps["dienst"].asked[0].answer == "Das Anmelden kostet nichts."


@pytest.mark.parametrize(
    ("path", "old", "new", "expected", "says"),
    [
        # the form of files
        (TOUR, "order: 10", "order: zehn", (ERROR, TOUR, 1, "order"), "keine ganze Zahl"),
        (TOUR, "how: zoom", "how: gross", (ERROR, TOUR, 18, "steps[2].point.how"), "spotlight, arrow, zoom"),
        (TOUR, "    ask: true", "    frage: true", (ERROR, TOUR, 12, "steps[1].frage"), "unbekannt"),
        (TOUR, "act: begin", "act: los", (ERROR, TOUR, 16, "steps[2].practise[0].act"), "begin"),
        (WORDS, "say: Nun", "sag: Nun", (ERROR, WORDS, 14, "steps.name.sag"), "Meinten Sie „say“?"),
        (WORDS, "title:", "titel:", (ERROR, WORDS, 1, "titel"), "Meinten Sie „title“?"),
        # facts
        (TOUR, "minutes: 8", "minutes: 31", (ERROR, TOUR, 3, "minutes"), "31 Minuten"),
        (TOUR, "minutes: 8", "minutes: 0", (ERROR, TOUR, 3, "minutes"), "1 bis 30"),
        (TOUR, "icon: pets", "icon: pet", (ERROR, TOUR, 2, "icon"), "Meinten Sie „pets“?"),
        (TOUR, "service: hund-anmelden", "service: hund", (ERROR, TOUR, 4, "service"), "Leistung „hund“"),
        (TOUR, "order: 10", 'order: 10\nshow_until: "2026"', (ERROR, TOUR, 2, "show_until"), "kein Tag"),
        # steps
        (TOUR, "id: dienst", "id: start", (ERROR, TOUR, 9, "steps[1].id"), "gibt es zweimal"),
        (TOUR, "id: dienst", "id: Dienst", (ERROR, TOUR, 9, "steps[1].id"), "nicht „Dienst“ heißen"),
        (TOUR, "    ask: true", "    pause: true", (ERROR, TOUR, 12, "steps[1].pause"), "ruhiges Bild"),
        # pages
        (
            TOUR,
            "view: start",
            "view: strat",
            (ERROR, TOUR, 7, "steps[0].open.view"),
            "Meinten Sie „start“?",
        ),
        (
            TOUR,
            "{view: start}",
            "{view: start, subject: hund}",
            (ERROR, TOUR, 7, "steps[0].open.subject"),
            "nur einmal",
        ),
        (
            TOUR,
            "{view: start}",
            "{view: help, part: phone}",
            (ERROR, TOUR, 7, "steps[0].open.part"),
            "part löschen",
        ),
        (
            TOUR,
            "{view: start}",
            "{view: take, subject: hund-anmelden}",
            (ERROR, TOUR, 7, "steps[0].open.part"),
            "Erlaubt: offer, service.",
        ),
        (
            TOUR,
            "subject: hund-anmelden",
            "subject: hund-anmeldn",
            (ERROR, TOUR, 10, "steps[1].open.subject"),
            "Leistung „hund-anmeldn“ gibt es nicht — Meinten Sie „hund-anmelden“?",
        ),
        (
            TOUR,
            "subject: hund}",
            "subject: zebra}",
            (ERROR, TOUR, 14, "steps[2].open.subject"),
            "Übung „zebra“ gibt es nicht",
        ),
        # what a page has
        (
            TOUR,
            "at: service/hund-anmelden",
            "at: service/hund-anmeldn",
            (ERROR, TOUR, 8, "steps[0].point.at"),
            "nicht zu sehen — Meinten Sie „service/hund-anmelden“?",
        ),
        (
            TOUR,
            "at: practice",
            "at: zebra",
            (ERROR, TOUR, 11, "steps[1].point.at"),
            "Hier gibt es: facts, module/authority",
        ),
        (
            TOUR,
            "field: /name",
            "field: /nam",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "Das geht auf dieser Seite nicht: fill /nam — Hier gibt es: field//chip, field//name",
        ),
        (
            TOUR,
            "field: /name",
            "field: /chip",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "in sample.json keine Antwort",
        ),
        (
            TOUR,
            "act: fill, field: /name",
            "act: choose, field: /name, choice: rex",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "yes oder no",
        ),
        (
            TOUR,
            "act: fill, field: /name",
            'act: type, choice: "12"',
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "type geht nur",
        ),
        (
            TOUR,
            "act: fill, field: /name",
            "act: begin",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "begin geht nur auf der ersten Seite",
        ),
        (
            TOUR,
            "open: {view: practice, subject: hund}",
            "open: {view: help}",
            (ERROR, TOUR, 16, "steps[2].practise[0]"),
            "Davor mit open eine Übung öffnen",
        ),
        (
            TOUR,
            "{view: start}\n    point: {at: service/hund-anmelden}",
            "{view: survey}",
            (ERROR, TOUR, 7, "steps[0].open"),
            "hat dort nichts zu zeigen",
        ),
        # acts that can never be
        (
            TOUR,
            "act: begin",
            "act: begin, field: /name",
            (ERROR, TOUR, 16, "steps[2].practise[0]"),
            "field und choice löschen",
        ),
        (
            TOUR,
            "field: /name",
            "field: /name, choice: x",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "So geht „fill“ nicht — choice löschen.",
        ),
        (
            TOUR,
            "act: fill, field: /name",
            "act: choose, field: /name",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "Mit choice die Antwort nennen",
        ),
        (
            TOUR,
            "act: fill, field: /name",
            "act: type, choice: zwölf",
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "höchstens 12 Ziffern",
        ),
        (
            TOUR,
            "act: fill, field: /name",
            'act: type, field: /name, choice: "12"',
            (ERROR, TOUR, 17, "steps[2].practise[1]"),
            "höchstens 12 Ziffern",
        ),
        # words
        (
            WORDS,
            "  name:\n    say: Nun tragen wir den Namen ein.\n",
            "",
            (ERROR, WORDS, 3, "steps.name"),
            "fehlen die Worte",
        ),
        (
            WORDS,
            "say: Nun tragen wir den Namen ein.",
            'say: " "',
            (ERROR, WORDS, 13, "steps.name"),
            "fehlen die Worte",
        ),
        (
            WORDS,
            "    question: Wer von Ihnen hat einen Hund?\n",
            "",
            (ERROR, WORDS, 7, "steps.dienst.question"),
            "Die Frage an die Gruppe fehlt",
        ),
        (
            WORDS,
            "    notes: Warten",
            "    question: Gut?\n    notes: Warten",
            (ERROR, WORDS, 6, "steps.start.question"),
            "Diese Frage zeigt niemand",
        ),
        (WORDS, "  name:", "  nahme:", (ERROR, WORDS, 13, "steps.nahme"), "Meinten Sie „name“?"),
        # lengths
        (WORDS, "Hier fangen wir an.", "a" * 221, (ERROR, WORDS, 5, "steps.start.say"), "höchstens 220"),
        (WORDS, "Warten Sie", "a" * 601, (ERROR, WORDS, 6, "steps.start.notes"), "höchstens 600"),
        (WORDS, "Wer von Ihnen", "a" * 141, (ERROR, WORDS, 9, "steps.dienst.question"), "höchstens 140"),
        (
            WORDS,
            "Kostet das",
            "a" * 141,
            (ERROR, WORDS, 11, "steps.dienst.asked[0].question"),
            "höchstens 140",
        ),
        (
            WORDS,
            "Das Anmelden",
            "a" * 301,
            (ERROR, WORDS, 12, "steps.dienst.asked[0].answer"),
            "höchstens 300",
        ),
        (WORDS, "Einen Hund anmelden", "a" * 41, (ERROR, WORDS, 1, "title"), "höchstens 40"),
        (WORDS, "Sie sehen, wie", "a" * 221, (ERROR, WORDS, 2, "summary"), "höchstens 220"),
    ],
)
def test_a_mistake_is_found_where_it_is(
    path: str, old: str, new: str, expected: tuple[Severity, str, int, str], says: str
) -> None:
    files = changed(path, old, new)
    if "view: survey" in new:
        files["stands/gladbeck.yaml"] = files["stands/gladbeck.yaml"].replace(b"survey: wuensche\n", b"")
    reading = read(files, ICONS)
    found = [
        str(one) for one in reading.findings if (one.severity, one.file, one.line, one.field) == expected
    ]
    assert any(says in text for text in found), "\n".join(map(str, reading.findings))
    assert reading.catalogue is None


def test_after_one_missing_page_the_rest_of_the_way_is_not_blamed() -> None:
    """Until a page is opened again."""
    steps = """\
steps:
  - id: start
    open: {view: practice, subject: hund}
    practise: [{act: next}]
    point: {at: fill}
  - id: dienst
    practise: [{act: fill}]
    point: {at: zebra}
    ask: true
  - id: name
    open: {view: help}
    point: {at: zebra}
"""
    files = content_tree()
    head = files[TOUR].decode().partition("steps:")[0]
    found = serious(read({**files, TOUR: (head + steps).encode()}, ICONS))
    assert found == [(ERROR, TOUR, 8, "steps[0].practise[0]"), (ERROR, TOUR, 16, "steps[2].point.at")]


def with_two_stands(first: str = "hund-anmelden") -> dict[str, bytes]:
    files = content_tree()
    stand = files["stands/gladbeck.yaml"].decode()
    other = stand.replace("place: gladbeck", "place: kreis-recklinghausen")
    other = other.replace("  - hund-anmelden\n", f"  - {first}\n")
    return {**files, "stands/kreis.yaml": other.encode()}


def test_what_is_missing_at_one_stand_only_names_it() -> None:
    reading = read(with_two_stands("meldebescheinigung"), ICONS)
    assert serious(reading) == [(ERROR, TOUR, 8, "steps[0].point.at")]
    message = next(one.message for one in reading.findings if one.severity is ERROR)
    assert message == "„service/hund-anmelden“ ist auf dieser Seite nicht zu sehen (am Stand „kreis“)"


def test_a_code_that_one_stand_does_not_have_is_a_page_without_anything() -> None:
    files = with_two_stands()
    files[TOUR] = files[TOUR].replace(b"{view: service, ", b"{view: take, part: service, ")
    files[TOUR] = files[TOUR].replace(b"at: practice, ", b"at: code, ")
    reading = read(files, ICONS)
    assert serious(reading) == [(ERROR, TOUR, 10, "steps[1].open")]
    assert any("(am Stand „kreis“)" in one.message for one in reading.findings)


def test_what_is_missing_everywhere_names_no_stand() -> None:
    files = with_two_stands()
    files[TOUR] = files[TOUR].replace(b"at: practice, ", b"at: zebra, ")
    found = [one.message for one in read(files, ICONS).findings if one.severity is ERROR]
    assert found == ["„zebra“ ist auf dieser Seite nicht zu sehen"]


def test_a_page_that_goes_on_by_itself_is_a_warning() -> None:
    steps = ["begin", "fill", "next", "fill", "next", "fill", "next", "fill", "next", "next", "next"]
    acts = ", ".join(f"{{act: {act}}}" for act in steps)
    acts += ', {act: type, choice: "123"}, {act: next}, {act: choose, choice: senden}'
    files = changed(TOUR, "      - {act: begin}\n      - {act: fill, field: /name}\n", "")
    files[TOUR] = (
        files[TOUR].replace(b"practise:", f"practise: [{acts}]".encode()).replace(b"field//name", b"picture")
    )
    reading = read(files, ICONS)
    assert serious(reading) == [(WARNING, TOUR, 15, "steps[2].practise")]
    assert any("nach 2,5 Sekunden von selbst" in one.message for one in reading.findings)


def test_broken_content_is_not_walked() -> None:
    """What is wrong is said; what follows from it is not."""
    files = changed("practice/hund/schema.json", '"type": "boolean"', '"type": "zebra"')
    assert {file for _, file, _, _ in serious(read(files, ICONS))} == {"practice/hund/schema.json"}


def test_without_a_stand_nobody_walks() -> None:
    files = changed(TOUR, "at: practice", "at: zebra")
    del files["stands/gladbeck.yaml"]
    assert serious(read(files, ICONS)) == []


def test_another_language_may_lack_something() -> None:
    words = content_tree()[WORDS].decode().replace("  name:\n    say: Nun tragen wir den Namen ein.\n", "")
    files = {**changed("bundle.yaml", "[de]", "[de, tr]"), "tours/hund/tr.yaml": words.encode()}
    found = [one for one in serious(read(files, ICONS)) if one[1].startswith("tours/")]
    assert found == [(WARNING, "tours/hund/tr.yaml", 3, "steps.name")]


def test_words_without_a_tour_and_a_tour_without_words_are_errors() -> None:
    files = content_tree()
    alone = {path: data for path, data in files.items() if path != TOUR}
    assert serious(read(alone, ICONS)) == [(ERROR, WORDS, 1, "hund")]
    mute = {path: data for path, data in files.items() if path != WORDS}
    assert serious(read(mute, ICONS)) == [(ERROR, TOUR, 1, "texts")]


def test_words_that_cannot_be_read_are_said_once() -> None:
    found = serious(read({**content_tree(), WORDS: b"{"}, ICONS))
    assert found == [(ERROR, TOUR, 1, "texts"), (ERROR, WORDS, 2, "")]


def test_the_words_are_named_after_a_language() -> None:
    files = content_tree()
    files["tours/hund/deutsch2.yaml"] = files[WORDS]
    reading = read(files, ICONS)
    assert (ERROR, "tours/hund/deutsch2.yaml", 1, "") in serious(reading)
    assert any(one.remedy == "Zum Beispiel de.yaml oder tr.yaml." for one in reading.findings)


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [(f"{'Wort ' * 15}jetzt.", WARNING), (f"{'Wort ' * 20}jetzt.", ERROR)],
)
def test_a_long_sentence_tires_a_group(sentence: str, severity: Severity) -> None:
    files = changed(WORDS, "Hier fangen wir an.", sentence)
    assert serious(read(files, ICONS, style=True)) == [(severity, WORDS, 5, "steps.start.say")]


def test_hard_words_are_a_warning() -> None:
    hard = " ".join(["Verwaltungsdigitalisierung erfordert Kommunikationskompetenzen."] * 10)
    files = changed(WORDS, "Das Anmelden kostet nichts.", hard)
    found = [one for one in read(files, ICONS, style=True).findings if "schwer zu lesen" in one.message]
    assert [one.file for one in found] == [WORDS]


def test_nobody_asks_a_hundred_questions() -> None:
    asked = "      - {question: Wie?, answer: So.}\n" * 6
    files = changed(WORDS, "      - question: Kostet", asked + "      - question: Kostet")
    assert serious(read(files, ICONS)) == [(ERROR, WORDS, 10, "steps.dienst.asked")]
