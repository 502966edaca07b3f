"""The words of a practice: which text is taken, what stands in its braces, how an answer reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Problem
from kiosk.domain.form.model import Field, FieldKind
from kiosk.domain.practice.model import Texts
from kiosk.services.practice.words import Words
from tests.support.contexts import make_context, small_catalogue
from tests.support.form_factory import (
    make_choice,
    make_course,
    make_field,
    make_practice,
    make_step,
    make_unit,
)

NAME = make_field("/hund/name")
TEXTS: Texts = {
    "de": {
        "title": "Hund anmelden in {ort}",
        "hund.name.label": "Name des Hundes",
        "hund.name.error.required": "Schreiben Sie, wie Ihr Hund heißt.",
        "farbe.rot": "Rostrot",
        "learned.1": "Eins",
        "learned.2": "Zwei",
        "learned.4": "Vier",
        "brief": "{amt} der {stadt}: {unbekannt}",
        "leer.label": "",
    },
    "en": {"title": "Register a dog in {ort}", "leer": ""},
}
MESSAGES: Texts = {
    "de": {
        "error.text.required": "{field} fehlt noch.",
        "error.number.maximum": "Höchstens {limit}.",
        "error.format": "Prüfen Sie: {field}.",
        "error.format.plz": "Fünf Ziffern.",
        "error.repeat.minItems": "Mindestens {limit}.",
        "error.other": "Sehen Sie noch einmal hin.",
    },
    "en": {"error.other": "Look again."},
}
PAY = replace(
    make_unit("bezahlen", make_step("a"), texts={"de": {"betrag": "{betrag} an {amt}", "title": "Bezahlen"}}),
    values={"amt": {"de": "die Kasse"}, "betrag": {"de": "13 €"}},
)
COURSE = make_course(
    replace(make_practice(texts=TEXTS), values={"amt": {"de": "Steueramt", "en": "tax office"}}), PAY
)


def words(language: str = "de", place: str = "gladbeck", messages: Texts = MESSAGES) -> Words:
    catalogue = replace(small_catalogue(), messages=messages)
    return Words(make_context(catalogue, place=place, language=language), COURSE)


def test_a_text_comes_in_the_language_or_in_german() -> None:
    """A key that no language has is empty, and so is a text that says nothing."""
    assert words("en").get("title") == "Register a dog in Gladbeck"
    assert words("en").get("hund.name.label") == "Name des Hundes"
    assert words("tr").get("title") == "Hund anmelden in Gladbeck"
    assert words().get("gibt.es.nicht") == words("en").get("leer") == ""


def test_braces_are_filled_with_the_town_and_the_values_of_the_practice() -> None:
    """What nobody knows stays as it is written, so that the check of the content finds it."""
    assert words(place="marl").get("title") == "Hund anmelden in Marl"
    assert words(place="marl").get("brief") == "Steueramt der Stadt Marl: {unbekannt}"
    assert words("en").get("brief") == "tax office der Stadt Gladbeck: {unbekannt}"


def test_a_unit_speaks_with_the_values_of_who_uses_it() -> None:
    """Its own values are for where the practice has none."""
    assert words().get("title", PAY) == "Bezahlen"
    assert words().get("betrag", PAY) == "13 € an Steueramt"


def test_numbered_texts_end_at_the_first_gap() -> None:
    """From 1 on; none is none."""
    assert words().numbered("learned") == ("Eins", "Zwei")
    assert words().numbered("home") == ()


def test_a_label_is_the_key_where_there_is_none() -> None:
    """Rather a strange word than none."""
    assert [words().label(key) for key in ("hund.name", "leer", "neu")] == ["Name des Hundes", "leer", "neu"]


def test_an_option_has_a_name_or_is_its_value() -> None:
    """The key of an option is the field's key and the value."""
    colour = make_choice("/farbe", "rot", "grün")
    assert [words().option(colour, value) for value in colour.options] == ["Rostrot", "grün"]


def test_a_message_is_filled() -> None:
    """General texts know what they are told."""
    assert words().message("error.number.maximum", limit="5") == "Höchstens 5."
    assert words().message("nie", limit="5") == ""


NUMBER, PLZ = make_field("/hund/alter", FieldKind.NUMBER), make_field("/plz")


@pytest.mark.parametrize(
    ("field", "problem", "said"),
    [
        (NAME, Problem("", "required"), "Schreiben Sie, wie Ihr Hund heißt."),
        (PLZ, Problem("", "required"), "plz fehlt noch."),
        (NUMBER, Problem("", "maximum", "20"), "Höchstens 20."),
        (PLZ, Problem("", "format", "plz"), "Fünf Ziffern."),
        (PLZ, Problem("", "format", "iban"), "Prüfen Sie: plz."),
        (NUMBER, Problem("", "pattern"), "Sehen Sie noch einmal hin."),
        (None, Problem("", "minItems", "2"), "Mindestens 2."),
    ],
)
def test_a_problem_is_said_as_exactly_as_there_are_words(
    field: Field | None, problem: Problem, said: str
) -> None:
    """The field's own, the format's, those of its kind and of any kind, and in the end the general one."""
    assert words().problem(problem, field.key if field else "kinder", field) == said


def test_without_any_words_nothing_is_said() -> None:
    """An empty line, and no key on the screen."""
    assert words(messages={}).problem(Problem("", "required"), "plz", PLZ) == ""
    assert words("en").problem(Problem("", "type"), "plz", PLZ) == "Look again."


def test_a_wrong_document_has_words_of_its_own() -> None:
    """By the document that was chosen, else as any mistake of this field."""
    texts = {"de": {"foto.error.unscharf": "Das Bild ist unscharf.", "foto.error.enum": "Ein anderes Bild."}}
    course = make_course(make_practice(texts=texts))
    upload = make_choice("/foto", "richtig", "unscharf", kind=FieldKind.UPLOAD)
    found = Words(make_context(), course)
    problem = Problem("/foto", "enum")
    assert found.problem(problem, "foto", upload, "unscharf") == "Das Bild ist unscharf."
    assert found.problem(problem, "foto", upload, "falsch") == "Ein anderes Bild."


COLOURS = make_choice("/farbe", "grün", "rot", kind=FieldKind.SEVERAL)
COLOUR = make_choice("/farbe", "grün", "rot")


@pytest.mark.parametrize(
    ("field", "entry", "read"),
    [
        (make_field("/a", FieldKind.YES_NO), True, "yes"),
        (make_field("/a", FieldKind.YES_NO), False, "no"),
        (COLOURS, ("rot", "grün"), "grün, Rostrot"),
        (COLOURS, (), ""),
        (COLOUR, "rot", "Rostrot"),
        (COLOUR, "", ""),
        (make_field("/a", FieldKind.DATE), "2|4|2024", "2.4.2024"),
        (make_field("/a", FieldKind.DATE), "||", ""),
        (make_field("/a", FieldKind.MONEY), "410,50", "410,50 €"),
        (make_field("/a", FieldKind.MONEY), "", ""),
        (make_field("/a", FieldKind.NUMBER, unit="cm"), "52", "52 cm"),
        (make_field("/a", FieldKind.NUMBER), "52", "52"),
        (NAME, "Bello", "Bello"),
        (NAME, None, ""),
    ],
)
def test_an_answer_reads_as_people_say_it(field: Field, entry: Entry | None, read: str) -> None:
    """With its unit, an option by its name; a truth value is for the screen to say."""
    assert words().display(field, entry) == read
