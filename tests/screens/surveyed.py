"""The pages of the survey and of what comes after the stand."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.survey import QuestionKind
from kiosk.domain.survey_filling import options
from kiosk.services.survey.ports import Tally
from kiosk.services.survey.service import CHECK, tallies
from kiosk.ui.application import Screen
from tests.screens.place import Go, Place
from tests.support.answers import MemoryAnswers

SENTENCES = (
    "Mehr Bänke vor dem Rathaus, und am Nachmittag länger offen.",
    "Danke für die Geduld.",
    "Ich möchte weiter mit Menschen sprechen können.",
)
SENTENCE = SENTENCES[0]


def question(number: int, *options: str) -> Go:
    """A question with some of its answers chosen."""

    def go(screen: Screen) -> None:
        screen.session.open("survey", "", str(number))
        for option in options:
            screen.survey.choose(option)

    return go


def of_kind(screen: Screen, kind: str) -> int:
    """The number of the first question of a kind."""
    survey = screen.setup.exhibition.catalogue.surveys[screen.setup.exhibition.stand.survey]  # type: ignore[union-attr]
    return next(at for at, one in enumerate(survey.questions, start=1) if one.kind == kind)


def _asked(kind: str, *, answered: bool = False) -> Go:
    def go(screen: Screen) -> None:
        number = of_kind(screen, kind)
        question(number)(screen)
        if not answered:
            return
        rows = screen.pages._survey.option_rows._rows
        for row in rows[1:3] if kind == "choices" else rows[1:2]:
            screen.survey.choose(row.key)
        if kind == "sentence":
            screen.survey.write(str(number), SENTENCE)

    return go


def _stopped(screen: Screen) -> None:
    number = of_kind(screen, "sentence")
    question(number)(screen)
    screen.survey.write(str(number), "Rufen Sie mich an: 02043 991234")


def fill(screen: Screen) -> None:
    """Answer a question of each kind."""
    for kind in ("faces", "choice", "choices", "sentence"):
        _asked(kind, answered=True)(screen)


def _check(screen: Screen) -> None:
    fill(screen)
    screen.session.open("survey", "", CHECK)


def _all_passed(screen: Screen) -> None:
    screen.session.open("survey", "", CHECK)


def _changing(screen: Screen) -> None:
    _check(screen)
    screen.survey.change("1")


def sent(screen: Screen) -> None:
    """The thanks after answers that were stored."""
    _check(screen)
    store_of(screen).broken = ""
    screen.survey.send()


def _lost(screen: Screen) -> None:
    _check(screen)
    store_of(screen).broken = "Kein Platz auf dem Gerät."
    screen.survey.send()
    store_of(screen).broken = ""
    screen.asking.problem = ""


def _coded(screen: Screen) -> None:
    """The thanks with the code of the town's own survey."""
    exhibition = screen.setup.exhibition
    assert exhibition is not None
    stand = exhibition.stand
    place = exhibition.catalogue.places[stand.place]
    assert place.portal is not None
    exhibition.stand = replace(stand, survey_link=place.portal)
    sent(screen)
    exhibition.stand = stand


def store_of(screen: Screen) -> MemoryAnswers:
    """What plays the stand's store."""
    found = screen.setup.answers
    assert isinstance(found, MemoryAnswers)
    return found


def people(catalogue: Catalogue, stand: str) -> list[tuple[Tally, ...]]:
    """What forty visitors may have sent."""
    survey = catalogue.surveys[catalogue.stands[stand].survey]
    sent = []
    for number in range(40):
        answers: dict[str, tuple[str, ...]] = {}
        for at, one in enumerate(survey.questions):
            known = options(one)
            if one.kind is QuestionKind.SENTENCE:
                answers |= {one.id: (SENTENCES[number % len(SENTENCES)],)} if number % 5 == 0 else {}
            else:
                answers[one.id] = (known[(number * (at + 3) // 7) % len(known)],)
        sent.append(tallies(survey.id, catalogue.version, answers))
    return sent


def _staff(*, filled: bool = True, wish: str = "") -> Go:
    """The room of the survey, and what staff do there."""

    def go(screen: Screen) -> None:
        exhibition = screen.setup.exhibition
        assert exhibition is not None
        store = store_of(screen)
        store.answers.clear()
        for one in people(exhibition.catalogue, exhibition.stand.id) if filled else ():
            store.keep(one)
        screen.staff._become("open")
        screen.staff.enter("survey")
        if wish:
            screen.staff.survey.export()
        if wish == "delete":
            screen.staff.survey.askDelete()
        store.answers.clear()

    return go


SURVEYED: tuple[Place, ...] = (
    Place("survey-intro", lambda screen: screen.session.open("survey", "", "")),
    *(Place(f"survey-{kind}", _asked(kind)) for kind in ("faces", "choice", "choices", "sentence")),
    *(
        Place(f"survey-{kind}-answered", _asked(kind, answered=True))
        for kind in ("faces", "choice", "choices", "sentence")
    ),
    Place("survey-stopped", _stopped),
    Place("survey-check", _check),
    Place("survey-check-empty", _all_passed),
    Place("survey-changing", _changing),
    Place("survey-thanks", sent),
    Place("survey-lost", _lost),
    Place("survey-coded", _coded),
    Place("staff-survey", _staff(), sheet=True),
    Place("staff-survey-empty", _staff(filled=False), sheet=True),
    Place("staff-survey-exported", _staff(wish="export"), sheet=True),
    Place("staff-survey-deleting", _staff(wish="delete"), sheet=True),
    Place("devices", lambda screen: screen.session.open("devices", "", "")),
    Place("device", lambda screen: screen.session.open("device", "android", "")),
    Place("device-none", lambda screen: screen.session.open("device", "gar-nicht", "")),
)
"""Every kind of page, empty and filled, with the stop for real data and answers that were lost."""

SURVEY_REPEATED = frozenset(
    (
        "survey-choice",
        "survey-choice-answered",
        "survey-changing",
        "survey-check-empty",
        "device-none",
        "staff-survey-exported",
    )
)
"""Pages that repeat others with something else on them."""
