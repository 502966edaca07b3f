"""Speaker notes as cards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.domain.tour.model import Asked, StepText, Tour, TourStep, TourText
from kiosk.services.paper.cards import KEYS, LONGEST_NOTE, notes_data, pieces


def tour(*texts: StepText, pause: bool = False) -> Tour:
    ids = [f"s{number}" for number in range(len(texts))]
    words = TourText(title="Hund anmelden", summary="Ein Antrag.", steps=dict(zip(ids, texts, strict=True)))
    steps = tuple(TourStep(id=id_, pause=pause) for id_ in ids)
    return Tour(id="hund", order=1, icon="pets", minutes=8, steps=steps, texts={"de": words})


def steps(of: Tour) -> list[Mapping[str, Any]]:
    found = notes_data(of)["steps"]
    assert isinstance(found, list)
    return found


def test_the_first_card_says_what_it_is() -> None:
    data = notes_data(tour(StepText(say="Guten Tag.")), alone=True)
    assert (data["title"], data["minutes"], data["count"], data["icon"]) == (
        "Hund anmelden",
        8,
        "1 Schritt",
        "pets",
    )
    assert data["document"] == "Sprechkarten: Hund anmelden"
    assert data["alone"] is True
    assert data["keys"] == [{"does": does, "key": key} for does, key in KEYS]


def test_a_step_has_all_that_is_said_and_asked() -> None:
    text = StepText(
        say="Wir üben jetzt.",
        notes="Langsam.",
        question="Wer hat einen Hund?",
        asked=(
            Asked(question="Kostet das etwas?", answer="Nein."),
            Asked(question="Und wo?", answer="Hier."),
        ),
    )
    [step] = steps(tour(text, pause=True))
    kinds = [(part["kind"], part["text"], part["first"]) for part in step["parts"]]
    assert kinds == [
        ("pause", "Pause. Der Bildschirm zeigt ein ruhiges Bild.", True),
        ("say", "Wir üben jetzt.", True),
        ("question", "Wer hat einen Hund?", True),
        ("notes", "Langsam.", True),
        ("asked", "Kostet das etwas?", True),
        ("asked", "Und wo?", False),
    ]
    assert [part.get("answer") for part in step["parts"][-2:]] == ["Nein.", "Hier."]


def test_each_card_says_what_comes_next() -> None:
    far = "Wir öffnen nun " + "das sehr lange und ausführliche " * 5 + "Formular."
    made = steps(tour(StepText(say="Eins."), StepText(say="Zwei kommt jetzt. Und mehr."), StepText(say=far)))
    assert [step["label"] for step in made] == ["1 von 3", "2 von 3", "3 von 3"]
    assert made[0]["next"] == "Danach: Zwei kommt jetzt."
    assert made[1]["next"].startswith("Danach: Wir öffnen nun das sehr lange")
    assert made[1]["next"].endswith(" …")
    assert len(made[1]["next"]) < 100
    assert made[2]["next"] == "Das war der letzte Schritt."


def test_long_answers_go_on_without_their_question() -> None:
    answer = "Das ist ein Satz. " * 60
    [step] = steps(tour(StepText(say="Los.", asked=(Asked(question="Wie?", answer=answer),))))
    asked = step["parts"][1:]
    assert [part["kind"] for part in asked] == ["asked", "more", "more"]
    whole = " ".join([asked[0]["answer"], *(part["text"] for part in asked[1:])])
    assert whole == answer.strip()


def test_an_answer_may_be_empty() -> None:
    [step] = steps(tour(StepText(say="Los.", asked=(Asked(question="Wie?", answer=""),))))
    assert step["parts"][-1]["answer"] == ""


@pytest.mark.parametrize(
    ("text", "longest", "made"),
    [
        ("", 20, []),
        ("Eins. Zwei! Drei?", 11, ["Eins. Zwei!", "Drei?"]),
        ("Er sagt: „Nein.“ Dann geht er.", 20, ["Er sagt: „Nein.“", "Dann geht er."]),
        ("Am 3.5. um 10.30 Uhr", 100, ["Am 3.5. um 10.30 Uhr"]),
        ("viele kleine worte", 8, ["viele", "kleine", "worte"]),
        ("x" * 10, 4, ["xxxx", "xxxx", "xx"]),
        ("Zeile eins\nZeile zwei.", 100, ["Zeile eins\nZeile zwei."]),
    ],
)
def test_pieces(text: str, longest: int, made: list[str]) -> None:
    assert list(pieces(text, longest)) == made


def test_no_piece_is_longer_than_a_card() -> None:
    text = ("Ein Satz, der etwas länger ist, damit er sich lohnt. " * 40) + "y" * 2000
    made = pieces(text, LONGEST_NOTE)
    assert max(map(len, made)) <= LONGEST_NOTE
    assert "".join("".join(made).split()) == "".join(text.split())
