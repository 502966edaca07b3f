"""What the types of Kiosk.Survey and those beside them ask for when one of them is loaded alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from kiosk.services.pages.devices import DevicePage, Step
from kiosk.services.survey.page import CheckRow, Choice, SurveyPage
from kiosk.ui.bridge.device_objects import DeviceObject
from kiosk.ui.bridge.survey import SurveyObject

Give = Callable[[Any], Any]

PAGE = SurveyPage(
    "question",
    "2",
    "Was macht Ihnen Sorgen?",
    "Sie können mehrere Antworten wählen.",
    kind="choices",
    number=2,
    count=5,
    options=(
        Choice("5", "Betrug", "phishing", chosen=True),
        Choice("4", "Daten", "shield", chosen=False),
        Choice("3", "", "", chosen=False),
    ),
    sentence="Mehr Bänke",
    stopped="telefon",
    answered=True,
    can_send=True,
    rows=(
        CheckRow("1", "Wie leicht war es?", "faces", "2"),
        CheckRow("2", "Was macht Ihnen Sorgen?", "words", "Betrug\nDaten"),
        CheckRow("3", "Was noch?", "sentence", "Mehr Bänke"),
        CheckRow("4", "Und sonst?", "passed", ""),
    ),
)
DEVICE = DevicePage(
    key="android",
    title="Android",
    lead="So geht es weiter.",
    icon="phone_iphone",
    steps=(Step("1", "Eins"), Step("2", "Zwei"), Step("3", "Drei")),
    note="Ein Hinweis.",
    place="Gladbeck",
    office="Bürgeramt",
    address="",
    phone="",
    source="Beispiel",
    as_of="2026",
)


def _page(shelf: Any, **said: Any) -> SurveyObject:  # noqa: ANN401 -- the shelf of the load test
    """The survey's page with something else on it; it dies with the theme."""
    made = SurveyObject(shelf.theme)
    made.show(replace(PAGE, **said))
    return made


def _device(shelf: Any) -> DeviceObject:  # noqa: ANN401
    made = DeviceObject(shelf.theme)
    made.show(DEVICE)
    return made


def _options(shelf: Any) -> QObject:  # noqa: ANN401
    return _page(shelf).option_rows


NEEDS: Mapping[str, dict[str, Give]] = {
    "AnswerRow": {"key": lambda _: "1", "kind": lambda _: "faces", "value": lambda _: "4"},
    "AskActions": {"page": _page, "stacked": lambda _: False},
    "AskView": {
        "page": partial(_page, kind="sentence"),
        "part": lambda _: "2",
        "keysHeight": lambda _: 300.0,
        "keysWidth": lambda _: 700.0,
    },
    "DeviceView": {"page": _device},
    "DevicesView": {"page": lambda shelf: shelf.page("listing")},
    "Faces": {"answers": _options},
    "ResultLine": {
        "face": lambda _: "4",
        "kind": lambda _: "bar",
        "share": lambda _: 0.4,
        "times": lambda _: 4,
    },
    "SentenceField": {"page": partial(_page, kind="sentence"), "short": lambda _: False},
    "SurveyCheck": {"page": partial(_page, mode="check", part="check")},
    "SurveyIntro": {"page": partial(_page, mode="intro", part="")},
    "SurveyOptions": {"answers": _options, "several": lambda _: True},
    "SurveyRoom": {"answers": lambda shelf: shelf.screen.staff.survey},
    "SurveyThanks": {
        "page": partial(_page, mode="thanks", part="thanks", lost=True),
        "code": lambda shelf: shelf.page("take"),
    },
    "SurveyView": {"page": _page, "part": lambda _: "2", "code": lambda shelf: shelf.page("take")},
}
"""What a required property gets in one type only."""
