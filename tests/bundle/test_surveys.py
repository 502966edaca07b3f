"""Surveys, and the ways to be online at home: each kind of mistake with file, line and field."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem
from kiosk.domain.survey import Option, Question, QuestionKind
from tests.support.content_tree import ICONS, changed, content_tree

SURVEY = "surveys/wuensche.yaml"
DEVICES = "devices.yaml"
STAND = "stands/gladbeck.yaml"
ERROR, WARNING = Severity.ERROR, Severity.WARNING


def serious(files: dict[str, bytes], *, style: bool = False) -> list[tuple[Severity, str, int, str]]:
    found = (one for one in read(files, ICONS, style=style).findings if one.severity is not Severity.NOTE)
    return [(one.severity, one.file, one.line, one.field) for one in found]


@cache
def catalogue() -> Catalogue:
    found = read(content_tree(), ICONS).catalogue
    assert found is not None
    return found


def test_a_survey_and_the_ways_home_are_read() -> None:
    survey = catalogue().surveys["wuensche"]
    assert [question.kind for question in survey.questions] == ["faces", "choices", "sentence"]
    assert [option.icon for option in survey.questions[1].options] == ["badge", ""]
    assert catalogue().stands["gladbeck"].survey == "wuensche"
    assert list(catalogue().devices) == ["handy", "ohne"]
    assert catalogue().devices["ohne"].steps[0] == {"de": "Rufen Sie die 115 an."}


OPTIONS = '      - {id: kurs, text: {de: "Einen Kurs"}, icon: badge}\n'
THIRD_STEP = '    - {de: "Speichern Sie die Seite."}\n'


@pytest.mark.parametrize(
    ("path", "old", "new", "expected", "says"),
    [
        (
            SURVEY,
            "kind: faces",
            "kind: face",
            (ERROR, SURVEY, 6, "questions[0].kind"),
            "Meinten Sie „faces“?",
        ),
        (SURVEY, "thanks:", "dank:", (ERROR, SURVEY, 3, "dank"), "unbekannt"),
        (SURVEY, "id: wunsch", "id: eindruck", (ERROR, SURVEY, 8, "questions[1].id"), "gibt es zweimal"),
        (SURVEY, "id: wunsch", "id: Wunsch", (ERROR, SURVEY, 8, "questions[1].id"), "keine gültige Kennung"),
        (SURVEY, "id: besuch", "id: kurs", (ERROR, SURVEY, 14, "questions[1].options[1].id"), "zweimal"),
        (SURVEY, OPTIONS, "", (ERROR, SURVEY, 12, "questions[1].options"), "2 bis 8 Antworten"),
        (SURVEY, OPTIONS, OPTIONS * 8, (ERROR, SURVEY, 12, "questions[1].options"), "9 Antworten"),
        (
            SURVEY,
            "kind: choices",
            "kind: faces",
            (ERROR, SURVEY, 12, "questions[1].options"),
            "kind: choice ",
        ),
        (
            SURVEY,
            "icon: badge",
            "icon: bagde",
            (ERROR, SURVEY, 13, "questions[1].options[0].icon"),
            "„badge“",
        ),
        (SURVEY, "{de: Ihre Wünsche}", "{tr: Dilekler}", (ERROR, SURVEY, 1, "title"), "„de“ fehlt"),
        (SURVEY, "Ihre Wünsche", "a" * 41, (ERROR, SURVEY, 1, "title.de"), "höchstens 40"),
        (SURVEY, "Drei kurze", "a" * 221, (ERROR, SURVEY, 2, "intro.de"), "höchstens 220"),
        (SURVEY, "Danke für", "a" * 221, (ERROR, SURVEY, 3, "thanks.de"), "höchstens 220"),
        (SURVEY, "Wie gefällt", "a" * 141, (ERROR, SURVEY, 7, "questions[0].text.de"), "höchstens 140"),
        (SURVEY, "Sie können", "a" * 141, (ERROR, SURVEY, 11, "questions[1].hint.de"), "höchstens 140"),
        (
            SURVEY,
            "Einen Kurs",
            "a" * 41,
            (ERROR, SURVEY, 13, "questions[1].options[0].text.de"),
            "höchstens 40",
        ),
        (STAND, "survey: wuensche", "survey: wunsch", (ERROR, STAND, 12, "survey"), "Umfrage „wunsch“"),
        (
            STAND,
            "survey: wuensche",
            'survey_link: {url: "https://bit.ly/x", source: Website, checked: true}',
            (ERROR, STAND, 12, "survey_link.url"),
            "hosts.yaml",
        ),
        (DEVICES, "id: ohne", "id: handy", (ERROR, DEVICES, 13, "id"), "zweimal"),
        (DEVICES, "icon: home", "icon: haus", (ERROR, DEVICES, 15, "icon"), "„haus“"),
        (DEVICES, THIRD_STEP, "", (ERROR, DEVICES, 6, "steps"), "Genau 3 Schritte"),
        (DEVICES, '{de: "Speichern', '{tr: "Speichern', (ERROR, DEVICES, 9, "steps[2]"), "„de“ fehlt"),
        (DEVICES, "Speichern Sie", "a" * 221, (ERROR, DEVICES, 9, "steps[2].de"), "höchstens 220"),
        (DEVICES, "{de: Handy}", f"{{de: {'a' * 41}}}", (ERROR, DEVICES, 4, "title.de"), "höchstens 40"),
        (DEVICES, "So geht es", "a" * 221, (ERROR, DEVICES, 5, "lead.de"), "höchstens 220"),
        (DEVICES, 'as_of: "2026-11"', "as_of: gestern", (ERROR, DEVICES, 11, "as_of"), "kein Datum"),
    ],
)
def test_a_mistake_is_found_where_it_is(
    path: str, old: str, new: str, expected: tuple[Severity, str, int, str], says: str
) -> None:
    findings = read(changed(path, old, new), ICONS).findings
    found = [str(one) for one in findings if (one.severity, one.file, one.line, one.field) == expected]
    assert any(says in text for text in found), "\n".join(map(str, findings))


def test_a_survey_asks_between_one_and_eight_questions() -> None:
    question = '  - {id: f%d, kind: faces, text: {de: "Gut?"}}\n'
    files = content_tree()
    head = files[SURVEY].decode().partition("questions:")[0]
    for number, wrong in ((0, True), (1, False), (8, False), (9, True)):
        asked = "questions:\n" + "".join(question % at for at in range(number)) if number else "questions: []"
        found = serious({**files, SURVEY: (head + asked).encode()})
        assert found == ([(ERROR, SURVEY, 4, "questions")] if wrong else [])


def test_there_are_two_to_six_ways_or_none_at_all() -> None:
    files = content_tree()
    first = files[DEVICES].decode().partition("- id: ohne")[0]
    for number, wrong in ((1, True), (2, False), (6, False), (7, True)):
        ways = "".join(first.replace("id: handy", f"id: handy-{at}") for at in range(number))
        found = serious({**files, DEVICES: ways.encode()})
        assert found == ([(ERROR, DEVICES, 1, "")] if wrong else [])
    del files[DEVICES]
    assert serious(files) == []


def test_a_note_of_a_way_home_may_be_long_but_not_too_long() -> None:
    assert serious(changed(DEVICES, "Jemand darf", "a" * 261)) == [(WARNING, DEVICES, 22, "note.de")]


def test_every_language_of_a_step_is_missed() -> None:
    found = serious(changed("bundle.yaml", "[de]", "[de, tr]"))
    assert (WARNING, DEVICES, 7, "steps[0]") in found
    assert (WARNING, SURVEY, 7, "questions[0].text") in found


@pytest.mark.parametrize(
    ("path", "old", "line", "field"),
    [
        (SURVEY, "Wie gefällt Ihnen das hier?", 7, "questions[0].text.de"),
        (DEVICES, "Öffnen Sie den Browser.", 7, "steps[0].de"),
    ],
)
def test_a_long_sentence_tires(path: str, old: str, line: int, field: str) -> None:
    files = changed(path, old, f"{'Wort ' * 15}jetzt.")
    assert serious(files, style=True) == [(WARNING, path, line, field)]


def test_a_bundle_without_them_is_read() -> None:
    """As it was made before there were any."""
    bare = replace(catalogue().stands["gladbeck"], survey="")
    old = replace(catalogue(), surveys={}, devices={}, tours={}, stands={"gladbeck": bare})
    files = compile_bundle(old, read(content_tree(), ICONS).media)
    assert decode(files) == old


def refused(wrong: Catalogue) -> str:
    with pytest.raises(ContentProblem) as caught:
        decode(compile_bundle(wrong, read(content_tree(), ICONS).media))
    return caught.value.message


def test_a_compiled_bundle_holds_to_it_too() -> None:
    survey = catalogue().surveys["wuensche"]
    mute = replace(survey, questions=())
    assert "0 Fragen" in refused(replace(catalogue(), surveys={"wuensche": mute}))
    option = Option(id="a", text={"de": "A"})
    face = Question(id="f", kind=QuestionKind.FACES, text={"de": "Gut?"}, options=(option,))
    odd = replace(survey, questions=(face,))
    assert "keine Antworten zur Auswahl" in refused(replace(catalogue(), surveys={"wuensche": odd}))
    assert "„wuensche“ gibt es nicht" in refused(replace(catalogue(), surveys={}))
    one = {"ohne": catalogue().devices["ohne"]}
    assert "1 Wege" in refused(replace(catalogue(), devices=one))
    few = replace(catalogue().devices["ohne"], steps=())
    assert "0 Schritte" in refused(replace(catalogue(), devices={**catalogue().devices, "ohne": few}))
    named = replace(catalogue().devices["ohne"], id="anders")
    assert "passt nicht zum Eintrag" in refused(
        replace(catalogue(), devices={**catalogue().devices, "ohne": named})
    )
