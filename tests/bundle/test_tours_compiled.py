"""Tours in a compiled bundle: what no stand takes, whoever signed it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk.bundle.areas import by_area, join, split
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem
from kiosk.domain.tour.model import Act, PracticeAct, StepText, Tour, TourStep
from tests.support.content_tree import ICONS, changed, content_tree
from tests.support.tour_factory import (
    asking,
    begin,
    choose,
    fill,
    make_tour,
    onward,
    practice_step,
    tour_step,
    typing,
)


@cache
def catalogue() -> Catalogue:
    found = read(content_tree(), ICONS).catalogue
    assert found is not None
    return found


def refused(tour: Tour) -> str:
    """What the stand says to a compiled bundle with such a tour."""
    broken = replace(catalogue(), tours={tour.id: tour})
    with pytest.raises(ContentProblem) as caught:
        decode(compile_bundle(broken, read(content_tree(), ICONS).media))
    return caught.value.message


def test_a_sound_tour_is_taken_from_a_compiled_bundle() -> None:
    tour = asking(make_tour(practice_step(begin(), fill(), onward(), choose("x"), typing("1")), tour_step()))
    sound = replace(catalogue(), tours={tour.id: tour})
    assert decode(compile_bundle(sound, read(content_tree(), ICONS).media)) == sound


MANY = tuple(tour_step(f"a{number}") for number in range(31))


@pytest.mark.parametrize(
    ("tour", "says"),
    [
        (make_tour(tour_step("a")), "1 Schritte"),
        (make_tour(*MANY), "31 Schritte"),
        (make_tour(tour_step("a"), tour_step("b", "service", "zebra")), "„zebra“ gibt es nicht"),
        (make_tour(tour_step("a"), tour_step("b", "attract")), "„attract“ gibt es nicht"),
        (make_tour(tour_step("a"), practice_step(*[begin()] * 21)), "21 Dinge"),
        (make_tour(tour_step("a"), tour_step("b", acts=[PracticeAct(act=Act.CHOOSE)])), "„choose“"),
        (make_tour(tour_step("a"), tour_step("b", acts=[typing("1" * 13)])), "„type“"),
        (make_tour(tour_step("a"), tour_step("b", acts=[typing("")])), "„type“"),
        (replace(make_tour(), minutes=400), "400 Minuten"),
        (replace(make_tour(), texts={}), "Die Sprache „de“ fehlt"),
        (replace(make_tour(), service="zebra"), "„zebra“ gibt es nicht"),
        (replace(make_tour(), show_until="morgen"), "kein Tag"),
    ],
)
def test_a_compiled_bundle_holds_to_it_too(tour: Tour, says: str) -> None:
    assert says in refused(asking(tour) if tour.texts else tour)


def test_a_compiled_tour_needs_its_words() -> None:
    tour = make_tour()
    words = replace(tour.texts["de"], steps={"a": StepText(say="Ja.")})
    assert "fehlen die Worte" in refused(replace(tour, texts={"de": words}))


def test_a_tour_is_not_walked_on_the_stand() -> None:
    """So that a bundle can make nobody wait: what needs the validator is seen before, by its authors."""
    steps: tuple[TourStep, ...] = (practice_step(*[onward()] * 20, at="zebra"), tour_step("b"))
    tour = asking(make_tour(*steps))
    sound = replace(catalogue(), tours={tour.id: tour})
    assert decode(compile_bundle(sound, read(content_tree(), ICONS).media)).tours == {tour.id: tour}


def compiled(files: dict[str, bytes]) -> dict[str, bytes]:
    reading = read(files, ICONS)
    assert reading.catalogue is not None
    return compile_bundle(reading.catalogue, reading.media)


def test_tours_surveys_and_ways_home_belong_to_the_region() -> None:
    found = set(by_area(split(compiled(content_tree())))["region"])
    assert found >= {"region/tours/hund.json", "region/surveys/wuensche.json", "region/devices.json"}


def test_a_tour_to_an_offer_of_another_place_is_not_shown() -> None:
    """The stand takes over its own place only; the offer is not made there, and the rest still opens."""
    offer = ("open: {view: service, subject: hund-anmelden}", "open: {view: offer, subject: smartvest}")
    files = changed("tours/hund.yaml", *offer)
    files["tours/hund.yaml"] = files["tours/hund.yaml"].replace(b"at: practice", b"at: take")
    parts = split(compiled(files))
    here = {path: data for path, data in parts.items() if path.startswith(("region/", "gladbeck/"))}
    assert list(decode(join(here)).tours) == ["hund"]
    there = {path: data for path, data in parts.items() if path.startswith(("region/", "marl/"))}
    assert decode(join(there)).tours == {}
