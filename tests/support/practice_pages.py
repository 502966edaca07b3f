"""A small practice with words, and what the screen shows of it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind, Layout, Question
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.model import Person, Texts
from kiosk.domain.practice.run import BEFORE, INTRO, Run, Spot
from kiosk.services.practice.page import practice_page
from kiosk.services.practice.snapshots import PracticePage
from tests.support.contexts import make_context, small_catalogue
from tests.support.form_factory import (
    form_course,
    make_choice,
    make_course,
    make_field,
    make_form,
    make_list,
    make_practice,
    make_question,
    make_section,
    make_yes_no,
)

TEXTS: Texts = {
    "de": {
        "title": "Hund anmelden",
        "summary": "Sie melden einen Hund an.",
        "sie.label": "Über Sie",
        "person.label": "Wer sind Sie?",
        "person.why": "Damit der Brief ankommt.",
        "hinweis.eins": "Ein Satz.",
        "hinweis.zwei": "Noch einer.",
        "name.label": "Name",
        "name.description": "Wie im Ausweis.",
        "name.sample": "So heißt sie.",
        "geboren.label": "Geburtstag",
        "da.label": "Haben Sie einen Hund?",
        "da.why": "Sonst sind Sie fertig.",
        "farben.label": "Welche Farben?",
        "farben.rot": "Rostrot",
        "kinder.label": "Ihre Kinder",
        "kinder.add": "Ein Kind hinzufügen",
        "kinder.item": "Kind",
        "kinder.sample": "Erika hat eines.",
        "learned.1": "Gelernt",
        "home.1": "Ausweis",
        "next.1": "Es geht weiter.",
        "next.2": "Und weiter.",
    }
}
MESSAGES: Texts = {
    "de": {
        "error.required": "{field} fehlt noch.",
        "error.minItems": "Mindestens {limit}.",
        "help.sample": "Zum Beispiel {sample}.",
        "stop.title": "Lieber nicht",
        "stop.text": "Schreiben Sie hier nichts Echtes.",
        "stop.iban.text": "Das sieht nach einem Konto aus.",
    }
}
ERIKA: dict[str, Json] = {
    "name": "Erika",
    "geboren": "1964-08-12",
    "da": True,
    "farben": ["rot", "grün"],
    "kinder": [{"name": "Mia"}],
}
NAME, BORN = make_field("/name"), make_field("/geboren", FieldKind.DATE)
GROUP = replace(
    make_question(NAME, BORN, key="person"), layout=Layout.PERSON, notes=("hinweis.eins", "hinweis.zwei")
)
FARBEN = make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL)
NOT_SAID = make_field("/geheim", in_summary=False, required=False)
FORM = make_form(
    make_section(GROUP, make_yes_no("/da"), key="sie"),
    make_section(
        FARBEN,
        make_list(
            "/kinder", make_field("/name"), make_field("/alter", FieldKind.NUMBER, required=False), most=2
        ),
        NOT_SAID,
        key="ohne-namen",
    ),
)
PRACTICE = replace(
    make_practice(FORM, samples={"erika": ERIKA, "otto": {}}), texts=TEXTS, services=("weg", "hund-anmelden")
)
COURSE = make_course(PRACTICE)
PERSONS = {
    "erika": Person(id="erika", name="Erika Beispiel", icon="badge", text={"de": "Sie hat einen Hund."}),
    "vera": Person(id="vera", name="Vera Muster", icon="badge", text={"de": "Sie ist nicht dabei."}),
}


def on(key: str, stage: int = 0, **more: object) -> Run:
    """A run on a place, reached from the introduction; `more` are its other fields."""
    return replace(Run("hund", (Spot(BEFORE, INTRO), Spot(stage, key))), **more)  # type: ignore[arg-type]


def shown(run: Run, course: Course = COURSE, language: str = "de") -> PracticePage:
    """What the screen shows of a run."""
    catalogue = replace(small_catalogue(), persons=PERSONS, messages=MESSAGES)
    return practice_page(make_context(catalogue, language=language), course, run)


def asked(*fields: Field | Question) -> Course:
    """A course of one form with the words above."""
    course = form_course(*fields)
    return replace(course, practice=replace(course.practice, texts=TEXTS))
