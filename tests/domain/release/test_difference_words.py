"""Differences as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.catalogue import Catalogue, Online
from kiosk.domain.handover import Device
from kiosk.domain.practice.model import Person, Practice, PracticeKind
from kiosk.domain.release import difference_words as words
from kiosk.domain.release.differences import Change, Motion, Thing, differences
from kiosk.domain.tour.model import StepText
from tests.support.catalogue_factory import (
    SOURCE,
    make_access,
    make_catalogue,
    make_difference,
    make_host,
    make_offer,
    make_place,
    make_service,
    make_short,
    make_stand,
    make_term,
)
from tests.support.tour_factory import make_tour


def many(thing: Thing, motion: Motion, number: int) -> list[Change]:
    return [
        Change(thing=thing, motion=motion, kind=Thing.SERVICE, id=str(at), path=("x",))
        for at in range(number)
    ]


def test_numbers_come_in_singular_and_plural_and_in_a_fixed_order() -> None:
    changes = [
        *many(Thing.TEXT, Motion.CHANGED, 12),
        *many(Thing.LINK, Motion.CHANGED, 1),
        *many(Thing.SERVICE, Motion.NEW, 3),
        *many(Thing.SERVICE, Motion.GONE, 1),
    ]
    assert words.summary(changes) == "3 Dienste neu, 1 Dienst entfernt, 1 Link geändert, 12 Texte geändert"
    assert words.counts(changes)[0] == "3 Dienste neu"


@pytest.mark.parametrize(
    ("thing", "one", "two"),
    [
        (Thing.OFFER, "1 Angebot neu", "2 Angebote neu"),
        (Thing.PLACE, "1 Ort neu", "2 Orte neu"),
        (Thing.STAND, "1 Stand neu", "2 Stände neu"),
        (Thing.SITUATION, "1 Lebenslage neu", "2 Lebenslagen neu"),
        (Thing.TERM, "1 Begriff neu", "2 Begriffe neu"),
        (Thing.PRACTICE, "1 Übung neu", "2 Übungen neu"),
        (Thing.PERSON, "1 Beispielperson neu", "2 Beispielpersonen neu"),
        (Thing.TOUR, "1 Vorführung neu", "2 Vorführungen neu"),
        (Thing.SURVEY, "1 Umfrage neu", "2 Umfragen neu"),
        (Thing.DEVICE, "1 Seite „Zu Hause weiter“ neu", "2 Seiten „Zu Hause weiter“ neu"),
        (Thing.HOST, "1 Internet-Adresse neu", "2 Internet-Adressen neu"),
        (Thing.LANGUAGE, "1 Sprache neu", "2 Sprachen neu"),
        (Thing.FACT, "1 Angabe neu", "2 Angaben neu"),
        (Thing.PICTURE, "1 Bild neu", "2 Bilder neu"),
    ],
)
def test_each_thing_has_both_numbers(thing: Thing, one: str, two: str) -> None:
    assert words.summary(many(thing, Motion.NEW, 1)) == one
    assert words.summary(many(thing, Motion.NEW, 2)) == two


def test_nothing_changed_says_so() -> None:
    assert words.summary([]) == "Nichts geändert"
    assert words.counts([]) == ()


def practice(title: str) -> Practice:
    return Practice(
        source=SOURCE,
        id="uebung",
        kind=PracticeKind.UNIT,
        order=1,
        icon="pets",
        minutes=2,
        stages=(),
        texts={"de": {"title": title, "step.lesen.next": title, "wer.x": title}},
    )


def catalogue(letter: str) -> Catalogue:
    """A catalogue of which every entry says the letter somewhere."""
    service = replace(
        make_service(
            access=make_access(online=Online.FULL if letter == "A" else Online.NONE),
            places={"marl": make_difference(letter)},
        ),
        fee=make_short(letter),
    )
    text = replace(service.texts["de"], title="Hund", modules={})
    service = replace(service, texts={"de": text, "tr": replace(text, title=letter)})
    return replace(
        make_catalogue(services=[service], terms=[make_term("wort")], offers=[make_offer("app")]),
        languages=("de", "tr"),
        region={"de": letter},
        hosts=(make_host(owner=letter),),
        places={"gladbeck": make_place(), "marl": make_place("marl", "Marl")},
        stands={"a": replace(make_stand("a"), help={"de": letter})},
        practices={"uebung": practice(f"Titel {letter}")},
        persons={"erika": Person(id="erika", name="Erika Beispiel", icon="pets", text={"de": letter})},
        messages={"de": {"required": letter}},
    )


def shown(after: Catalogue) -> Mapping[str, tuple[str, str]]:
    before = catalogue("A")
    found = words.previews(differences(before, after), before, after)
    return {one.where: (one.before, one.after) for one in found}


def test_where_something_changed_is_said_with_the_names_of_entry_place_field_and_language() -> None:
    found = shown(catalogue("B"))
    assert found["Hund, Gebühr"] == ("A", "B")
    assert found["Hund, Online, Online möglich"] == ("ganz", "gar nicht")
    assert found["Hund, Marl, Hinweis"] == ("A", "B")
    assert found["Hund, Titel, Türkçe"] == ("A", "B")
    assert found["Titel B, Titel"] == ("Titel A", "Titel B")
    assert found["Titel B, Weiter"] == ("Titel A", "Titel B")
    assert found["Titel B, Text"] == ("Titel A", "Titel B")
    assert found["Erika Beispiel, Text"] == ("A", "B")
    assert found["Region"] == ("A", "B")
    assert found["Meldungen, required"] == ("A", "B")
    assert found["portal.beispiel.de, Wem sie gehört"] == ("A", "B")
    assert found[f"{catalogue('B').stands['a'].name['de']}, Hilfe"] == ("A", "B")


def test_texts_come_before_facts() -> None:
    found = list(shown(catalogue("B")))
    assert found.index("Hund, Marl, Hinweis") < found.index("Hund, Gebühr")


def test_lists_count_from_one_and_the_places_of_an_offer_are_a_field() -> None:
    after = catalogue("A")
    stand = after.stands["a"]
    slides = (replace(stand.slides[0], text={"de": "Neu"}),)
    after = replace(
        after,
        stands={"a": replace(stand, slides=slides)},
        offers={"app": replace(after.offers["app"], places=("marl",))},
    )
    found = shown(after)
    assert set(found) == {f"{stand.name['de']}, Ruhebild 1, Text", "Stadt-App, Orte"}


def test_the_steps_of_a_tour_and_of_a_way_home_are_steps() -> None:
    def told(word: str) -> Catalogue:
        tour = make_tour()
        steps = {**tour.texts["de"].steps, "a": StepText(say=word)}
        device = Device(
            source=SOURCE,
            id="handy",
            order=1,
            icon="pets",
            title={"de": "Handy"},
            lead={"de": "Los."},
            steps=({"de": word},),
        )
        text = replace(tour.texts["de"], steps=steps)
        return replace(
            catalogue("A"),
            tours={tour.id: replace(tour, texts={"de": text})},
            devices={"handy": device},
        )

    before, after = told("Ja."), told("Nein.")
    found = words.previews(differences(before, after), before, after)
    assert [one.where for one in found] == ["Eine Vorführung, Schritt, a, Gesagt wird", "Handy, Schritt 1"]
    assert words.names(differences(catalogue("A"), after), catalogue("A"), after) == (
        "Vorführung neu: Eine Vorführung",
        "Seite „Zu Hause weiter“ neu: Handy",
    )


def test_what_is_new_or_gone_is_named() -> None:
    before = catalogue("A")
    after = replace(
        before,
        services={"kita": make_service("kita", "Kita-Platz")},
        languages=("de", "uk"),
        hosts=(),
        persons={"erika": replace(before.persons["erika"], name="")},
        practices={"leer": replace(practice("x"), texts={"de": {}})},
    )
    pictures: tuple[dict[str, str], dict[str, str]] = ({}, {"media/app/a.png": "1"})
    changes = differences(before, after, pictures)
    assert words.names(changes, before, after) == (
        "Dienst neu: Kita-Platz",
        "Dienst entfernt: Hund",
        "Übung neu: leer",
        "Übung entfernt: Titel A",
        "Internet-Adresse entfernt: portal.beispiel.de",
        "Sprache neu: Українська",
        "Sprache entfernt: Türkçe",
    )
    assert words.where(changes[-1], before, after) == "Bild, app/a.png"
    assert [one.where for one in words.previews(changes, before, after)] == ["erika, Name"]


def test_an_entry_that_neither_catalogue_knows_keeps_its_id() -> None:
    change = Change(thing=Thing.SERVICE, motion=Motion.NEW, kind=Thing.SERVICE, id="fremd")
    assert words.names([change], catalogue("A"), catalogue("A")) == ("Dienst neu: fremd",)


def test_a_field_that_has_no_word_is_shown_as_it_is() -> None:
    change = Change(
        thing=Thing.FACT, motion=Motion.NEW, kind=Thing.SERVICE, id="hund-anmelden", path=("zukunft",)
    )
    assert words.where(change, catalogue("A"), catalogue("A")) == "Hund, zukunft"


SENTENCE = "Für einen Hund zahlen Sie eine Steuer an die Stadt. "
LONG = SENTENCE * 10


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("kurz", "kürzer", ("kurz", "kürzer")),
        (
            LONG,
            LONG.replace("Steuer", "Abgabe", 1),
            (
                f"{SENTENCE}Für einen Hund zahlen Sie eine Steuer an die …",
                f"{SENTENCE.replace('Steuer', 'Abgabe')}Für einen Hund zahlen Sie eine Steuer an die …",
            ),
        ),
        (
            f"{LONG}Ende.",
            f"{LONG}Schluss.",
            (
                f"… Stadt. {SENTENCE}Ende.",
                f"… Stadt. {SENTENCE}Schluss.",
            ),
        ),
    ],
)
def test_of_long_texts_the_part_that_differs_is_shown(
    before: str, after: str, expected: tuple[str, str]
) -> None:
    assert words.excerpt(before, after) == expected


@given(st.text(max_size=900), st.text(max_size=40), st.text(max_size=40), st.text(max_size=900))
def test_an_excerpt_is_short_and_taken_from_the_text(front: str, old: str, new: str, back: str) -> None:
    before, after = front + old + back, front + new + back
    for whole, part in zip((before, after), words.excerpt(before, after), strict=True):
        assert len(part) <= 244
        assert part == whole or part.removeprefix("… ").removesuffix(" …") in whole


@given(st.text("ab ", min_size=300, max_size=600), st.integers(0, 299), st.sampled_from("XYZ"))
def test_an_excerpt_shows_what_is_different(whole: str, at: int, letter: str) -> None:
    other = whole[:at] + letter + whole[at + 1 :]
    assert letter in words.excerpt(whole, other)[1]
