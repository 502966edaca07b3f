"""A survey with a question of each kind, and catalogues that ask it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.catalogue import Catalogue, Link
from kiosk.domain.handover import Device
from kiosk.domain.survey import Option, Question, QuestionKind, Survey
from tests.support.contexts import small_catalogue


def make_survey(id_: str = "wuensche") -> Survey:
    """Faces, one of two, some of three, and a sentence."""
    return Survey(
        id=id_,
        title={"de": "Ihre Wünsche"},
        intro={"de": "Vier kurze Fragen."},
        thanks={"de": "Danke."},
        questions=(
            Question(
                id="leicht", kind=QuestionKind.FACES, text={"de": "Wie leicht war es?", "en": "How easy?"}
            ),
            Question(
                id="bekannt",
                kind=QuestionKind.CHOICE,
                text={"de": "Kannten Sie das schon?"},
                hint={"de": "Das Portal."},
                options=(Option(id="ja", text={"de": "Ja"}), Option(id="nein", text={"de": "Nein"})),
            ),
            Question(
                id="sorgen",
                kind=QuestionKind.CHOICES,
                text={"de": "Was macht Ihnen Sorgen?"},
                options=(
                    Option(id="a", text={"de": "Betrug"}, icon="phishing"),
                    Option(id="b", text={"de": "Daten"}),
                    Option(id="c", text={"de": "=Formel"}),
                ),
            ),
            Question(id="satz", kind=QuestionKind.SENTENCE, text={"de": "Was noch?"}),
        ),
    )


def make_device(id_: str = "android", order: int = 10) -> Device:
    """A way to be online with three steps."""
    return Device(
        source="Beispiel",
        id=id_,
        order=order,
        icon="phone_iphone",
        title={"de": id_.title()},
        lead={"de": "So geht es weiter."},
        steps=({"de": "Eins"}, {"de": "Zwei"}, {"de": "Drei"}),
        note={"de": "Ein Hinweis."},
    )


def asking(survey: Survey | None = None, link: Link | None = None) -> Catalogue:
    """The small catalogue whose stand asks a survey."""
    chosen = survey or make_survey()
    made = small_catalogue()
    stands = {id_: replace(one, survey=chosen.id, survey_link=link) for id_, one in made.stands.items()}
    return replace(made, surveys={chosen.id: chosen}, stands=stands)
