"""Steps of a script to look at: each kind of thing that a step may ask for, with its words."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.practice.model import Choice, Entry, Step

STEPS: Mapping[str, Step] = {
    "next": Step(id="next", picture="letter", to="end"),
    "choices": Step(
        id="choices",
        picture="message",
        choices=tuple(Choice(key=key, to="end") for key in ("vormittag", "nachmittag", "spaeter")),
    ),
    "pictures": Step(
        id="pictures",
        choices=tuple(
            Choice(key=key, to="end", picture=picture)
            for key, picture in (("karte", "card"), ("handy", "card-phone"), ("brief", "letter"))
        ),
    ),
    "digits": Step(
        id="digits",
        picture="pin",
        entry=Entry(digits=6, accept=("246813",), to="end", wrong=("digits",)),
    ),
    "wait": Step(id="wait", picture="inbox", to="end", wait_s=600),
}
"""Every kind of step, and what a person does there: go on, choose, choose a picture, type digits, wait."""

STEP_WORDS: Mapping[str, str] = {
    "step.next.title": "Der Bescheid ist da",
    "step.next.text": "Die Stadt schreibt, was Sie zahlen und bis wann.",
    "step.next.picture.1": "Stadt Musterstadt",
    "step.next.picture.2": "Bescheid über die Hundesteuer",
    "step.next.picture.3": "Bitte zahlen Sie bis zum 15. März.",
    "step.next.next": "Weiter",
    "step.choices.title": "Das Amt hat eine Frage",
    "step.choices.text": "Wann kann Sie das Amt anrufen?",
    "step.choices.picture.1": "Steueramt",
    "step.choices.picture.2": "Rückfrage zu Ihrem Antrag",
    "step.choices.choice.vormittag": "Am Vormittag",
    "step.choices.choice.nachmittag": "Am Nachmittag",
    "step.choices.choice.spaeter": "Ich antworte später",
    "step.pictures.title": "Wie möchten Sie sich anmelden?",
    "step.pictures.text": "Alle drei Wege führen zum Ziel.",
    "step.pictures.choice.karte": "Mit dem Online-Ausweis",
    "step.pictures.choice.handy": "Mit dem Handy",
    "step.pictures.choice.brief": "Mit einem Brief",
    "step.digits.title": "Tippen Sie die PIN ein",
    "step.digits.text": "Zum Üben lautet sie 246813.",
    "step.digits.next": "PIN prüfen",
    "step.wait.title": "Jetzt warten Sie",
    "step.wait.text": "Das Amt prüft Ihren Antrag. In Wirklichkeit dauert das einige Tage.",
    "step.wait.picture.1": "Postfach",
}
