"""What distinguishes two catalogues."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.catalogue import Basis, Catalogue, Difference, Law, Link, Offer, Online, Slide
from kiosk.domain.practice.model import Person, Practice, PracticeKind, Stage, StageKind
from kiosk.domain.prose import Block, BlockKind, Span
from kiosk.domain.release.differences import Change, Motion, Thing, differences
from tests.support.catalogue_factory import (
    SOURCE,
    bullets,
    make_access,
    make_catalogue,
    make_difference,
    make_host,
    make_link,
    make_offer,
    make_place,
    make_service,
    make_short,
    make_stand,
    make_term,
    paragraph,
)
from tests.support.surveys import make_device, make_survey
from tests.support.tour_factory import make_tour

Facts = tuple[Thing, Motion, tuple[str, ...], str, str]


def before() -> Catalogue:
    services = {one.id: one for one in (make_service(), make_service("urkunden", "Urkunden"))}
    return replace(make_catalogue(), services=services)


def edited(**fields: Any) -> Catalogue:  # noqa: ANN401 -- as `replace`
    """The catalogue with fields of the service „Hund anmelden“ changed."""
    services = dict(before().services)
    services["hund-anmelden"] = replace(services["hund-anmelden"], **fields)
    return replace(before(), services=services)


def facts(changes: tuple[Change, ...]) -> list[Facts]:
    return [(one.thing, one.motion, one.path, one.before, one.after) for one in changes]


def test_the_same_has_no_differences() -> None:
    assert differences(before(), before()) == ()
    assert differences(before(), replace(before(), version="2027", format=2)) == ()


def test_entries_appear_and_go() -> None:
    services = dict(before().services)
    new = make_service("kita", "Kita")
    after = replace(before(), services={"hund-anmelden": services["hund-anmelden"], "kita": new})
    assert differences(before(), after) == (
        Change(thing=Thing.SERVICE, motion=Motion.NEW, kind=Thing.SERVICE, id="kita"),
        Change(thing=Thing.SERVICE, motion=Motion.GONE, kind=Thing.SERVICE, id="urkunden"),
    )


def test_entries_of_every_kind_are_seen() -> None:
    practice = Practice(
        source=SOURCE,
        id="p",
        kind=PracticeKind.UNIT,
        order=1,
        icon="pets",
        minutes=2,
        stages=(Stage(kind=StageKind.SCRIPT),),
        texts={"de": {"title": "P"}},
    )
    full = replace(
        before(),
        hosts=(make_host(),),
        languages=("de", "tr"),
        places={"gladbeck": make_place()},
        offers={"app": make_offer("app")},
        terms={"wort": make_term("wort")},
        stands={"stand": make_stand("stand")},
        practices={"p": practice},
        persons={"erika": Person(id="erika", name="Erika", icon="pets", text={"de": "Erika"})},
        tours={"rundgang": make_tour()},
        surveys={"wuensche": make_survey()},
        devices={"handy": make_device()},
    )
    empty = replace(
        full,
        hosts=(),
        languages=("de",),
        places={},
        situations={},
        services={},
        offers={},
        terms={},
        stands={},
        practices={},
        persons={},
        tours={},
        surveys={},
        devices={},
    )
    found = differences(empty, full)
    assert {one.thing for one in found} == set(Thing) - {
        Thing.MESSAGES,
        Thing.REGION,
        Thing.LINK,
        Thing.TEXT,
        Thing.FACT,
        Thing.PICTURE,
    }
    assert {one.motion for one in found} == {Motion.NEW}
    assert {one.motion for one in differences(full, empty)} == {Motion.GONE}


PROSE = (Block(BlockKind.PARAGRAPH, ((Span("Ein "), Span("Angebot", strong=True)),)),)

CASES: dict[str, tuple[Callable[[], Catalogue], Callable[[], Catalogue], list[Facts]]] = {
    "a text": (
        before,
        lambda: edited(texts={"de": replace(before().services["hund-anmelden"].texts["de"], title="Hund")}),
        [(Thing.TEXT, Motion.CHANGED, ("texts", "de", "title"), "Hund anmelden", "Hund")],
    ),
    "a module": (
        lambda: edited(
            texts={
                "de": replace(
                    before().services["hund-anmelden"].texts["de"], summary=paragraph("A"), modules={}
                )
            }
        ),
        lambda: edited(
            texts={
                "de": replace(
                    before().services["hund-anmelden"].texts["de"],
                    summary=bullets("A", "B"),
                    modules={},
                )
            }
        ),
        [(Thing.TEXT, Motion.CHANGED, ("texts", "de", "summary"), "A", "A\nB")],
    ),
    "a text that was not there": (
        before,
        lambda: edited(
            texts={"de": replace(before().services["hund-anmelden"].texts["de"], summary=paragraph("A"))}
        ),
        [(Thing.TEXT, Motion.NEW, ("texts", "de", "summary"), "", "A")],
    ),
    "how a text looks": (
        lambda: replace(before(), offers={"a": replace_offer_use(paragraph("Ein Angebot"))}),
        lambda: replace(before(), offers={"a": replace_offer_use(PROSE)}),
        [(Thing.TEXT, Motion.CHANGED, ("texts", "de", "use"), "Ein Angebot", "Ein Angebot")],
    ),
    "a link": (
        lambda: edited(access=make_access(link=make_link("https://a.de"))),
        lambda: edited(access=make_access(link=make_link("https://b.de"))),
        [(Thing.LINK, Motion.CHANGED, ("access", "link", "url"), "https://a.de", "https://b.de")],
    ),
    "a new link is one difference": (
        lambda: edited(access=make_access()),
        lambda: edited(access=make_access(link=make_link("https://b.de", Basis.PATTERN))),
        [(Thing.LINK, Motion.NEW, ("access", "link", "url"), "", "https://b.de")],
    ),
    "a link is gone": (
        lambda: edited(access=make_access(link=make_link("https://b.de"))),
        lambda: edited(access=make_access()),
        [(Thing.LINK, Motion.GONE, ("access", "link", "url"), "https://b.de", "")],
    ),
    "a fact": (
        lambda: edited(access=make_access(online=Online.FULL)),
        lambda: edited(access=make_access(online=Online.NONE)),
        [(Thing.FACT, Motion.CHANGED, ("access", "online"), "full", "none")],
    ),
    "a short fact": (
        lambda: edited(fee=make_short("13 €")),
        lambda: edited(fee=make_short("14 €")),
        [(Thing.FACT, Motion.CHANGED, ("fee", "short", "de"), "13 €", "14 €")],
    ),
    "where a fact is from": (
        before,
        lambda: edited(fee=replace(make_short("keine"), as_of="2026", checked=True)),
        [
            (
                Thing.FACT,
                Motion.CHANGED,
                ("fee", "source"),
                f"{SOURCE}, ungeprüft",
                f"{SOURCE}, 2026, geprüft",
            )
        ],
    ),
    "what one place does differently": (
        before,
        lambda: edited(places={"marl": make_difference("In Marl", "2 Wochen", make_link("https://marl.de"))}),
        [
            (Thing.LINK, Motion.NEW, ("places", "marl", "link", "url"), "", "https://marl.de"),
            (Thing.TEXT, Motion.NEW, ("places", "marl", "note", "de"), "", "In Marl"),
            (Thing.FACT, Motion.NEW, ("places", "marl", "deadline", "de"), "", "2 Wochen"),
        ],
    ),
    "a difference that names no login any more": (
        lambda: edited(places={"marl": Difference(source=SOURCE, login=())}),
        lambda: edited(places={"marl": Difference(source=SOURCE)}),
        [],
    ),
    "words to search for": (
        lambda: edited(keywords={"de": ("a", "b")}),
        lambda: edited(keywords={"de": ("a", "c")}),
        [(Thing.FACT, Motion.CHANGED, ("keywords", "de"), "a, b", "a, c")],
    ),
    "an item in the middle of a list": (
        lambda: edited(laws=(law("A"), law("C"))),
        lambda: edited(laws=(law("A"), law("B"), law("C"))),
        [(Thing.TEXT, Motion.NEW, ("laws", "2", "name"), "", "B")],
    ),
    "the last item of a list": (
        lambda: edited(laws=(law("A"), law("B"))),
        lambda: edited(laws=(law("A"),)),
        [(Thing.TEXT, Motion.GONE, ("laws", "2", "name"), "B", "")],
    ),
    "the only item of a list": (
        lambda: edited(laws=(law("A"),)),
        lambda: edited(laws=()),
        [(Thing.TEXT, Motion.GONE, ("laws", "1", "name"), "A", "")],
    ),
    "all items of a list": (
        lambda: edited(laws=(law("A"), law("B"))),
        lambda: edited(laws=(law("C"), law("D"))),
        [
            (Thing.TEXT, Motion.CHANGED, ("laws", "1", "name"), "A", "C"),
            (Thing.TEXT, Motion.CHANGED, ("laws", "2", "name"), "B", "D"),
        ],
    ),
    "a slide": (
        lambda: replace(before(), stands={"a": replace(make_stand("a"), slides=(slide("A"),))}),
        lambda: replace(before(), stands={"a": replace(make_stand("a"), slides=(slide("B"),))}),
        [(Thing.TEXT, Motion.CHANGED, ("slides", "1", "text", "de"), "A", "B")],
    ),
    "a picture's name": (
        lambda: replace(before(), offers={"a": replace(make_offer("a"), picture="media/a/a.png")}),
        lambda: replace(before(), offers={"a": replace(make_offer("a"), picture="media/a/b.png")}),
        [(Thing.PICTURE, Motion.CHANGED, ("picture",), "media/a/a.png", "media/a/b.png")],
    ),
    "an order": (
        lambda: replace(before(), offers={"a": replace(make_offer("a"), order=1)}),
        lambda: replace(before(), offers={"a": replace(make_offer("a"), order=2)}),
        [(Thing.FACT, Motion.CHANGED, ("order",), "1", "2")],
    ),
    "whose a host is": (
        lambda: replace(before(), hosts=(make_host(owner="A"),)),
        lambda: replace(before(), hosts=(make_host(owner="B"),)),
        [(Thing.TEXT, Motion.CHANGED, ("owner",), "A", "B")],
    ),
    "a message": (
        lambda: replace(before(), messages={"de": {"required": "A"}}),
        lambda: replace(before(), messages={"de": {"required": "B"}}),
        [(Thing.TEXT, Motion.CHANGED, ("messages", "de", "required"), "A", "B")],
    ),
    "the region": (
        lambda: replace(before(), region={"de": "A"}),
        lambda: replace(before(), region={"de": "B"}),
        [(Thing.TEXT, Motion.CHANGED, ("region", "de"), "A", "B")],
    ),
    "how a practice goes": (
        lambda: replace(before(), practices={"p": practice(samples={"erika": "{}"})}),
        lambda: replace(before(), practices={"p": practice(samples={"erika": '{"a":1}'})}),
        [(Thing.FACT, Motion.CHANGED, ("samples",), "", "")],
    ),
    "a truth value": (
        lambda: replace(before(), practices={"p": practice(minutes=True)}),
        lambda: replace(before(), practices={"p": practice(minutes=False)}),
        [(Thing.FACT, Motion.CHANGED, ("minutes",), "ja", "nein")],
    ),
    "whether a fact is checked, in a part that is new": (
        lambda: edited(deadline=None),
        lambda: edited(deadline=replace(make_short("1 Tag"), checked=True)),
        [(Thing.FACT, Motion.NEW, ("deadline", "short", "de"), "", "1 Tag")],
    ),
}


def law(name: str) -> Law:
    return Law(source=SOURCE, name=name)


def slide(words: str) -> Slide:
    return Slide(icon="pets", text={"de": words})


def practice(**fields: Any) -> Practice:  # noqa: ANN401 -- as `replace`
    return replace(
        Practice(
            source=SOURCE,
            id="p",
            kind=PracticeKind.UNIT,
            order=1,
            icon="pets",
            minutes=2,
            stages=(),
            texts={"de": {"title": "P"}},
        ),
        **fields,
    )


def replace_offer_use(use: tuple[Block, ...]) -> Offer:
    offer = make_offer("a")
    return replace(offer, texts={"de": replace(offer.texts["de"], use=use)})


@pytest.mark.parametrize("case", CASES)
def test_what_changes_inside_an_entry(case: str) -> None:
    old, new, expected = CASES[case]
    assert facts(differences(old(), new())) == expected


@pytest.mark.parametrize("case", [name for name, (*_, expected) in CASES.items() if expected])
def test_backwards_it_is_the_opposite(case: str) -> None:
    old, new, expected = CASES[case]
    opposite = {Motion.NEW: Motion.GONE, Motion.GONE: Motion.NEW, Motion.CHANGED: Motion.CHANGED}
    turned = [(thing, opposite[motion], path, after, first) for thing, motion, path, first, after in expected]
    assert facts(differences(new(), old())) == turned


def test_a_difference_may_say_that_something_is_checked_that_has_no_origin() -> None:
    old = replace(before(), stands={"a": make_stand("a")})
    new = replace(before(), stands={"a": replace(make_stand("a"), first_services=(), phone="")})
    assert facts(differences(old, new))[-1] == (Thing.FACT, Motion.GONE, ("phone",), "115", "")


def test_pictures_are_compared_by_their_hashes() -> None:
    found = differences(
        before(),
        before(),
        (
            {"media/a/a.png": "1", "media/b/b.png": "2", "d": "5"},
            {"media/b/b.png": "3", "c": "4", "d": "5"},
        ),
    )
    assert [(one.id, one.thing, one.motion) for one in found] == [
        ("media/b/b.png", Thing.PICTURE, Motion.CHANGED),
        ("c", Thing.PICTURE, Motion.NEW),
        ("media/a/a.png", Thing.PICTURE, Motion.GONE),
    ]


def test_entries_come_before_what_changes_inside_others() -> None:
    after = edited(fee=make_short("neu"))
    after = replace(after, services={**after.services, "kita": make_service("kita")})
    assert [one.path for one in differences(before(), after)] == [(), ("fee", "short", "de")]


def test_a_link_keeps_its_basis_in_view() -> None:
    old = edited(access=make_access(link=make_link("https://a.de")))
    new = edited(access=make_access(link=Link(source=SOURCE, url="https://a.de", basis=Basis.PATTERN)))
    assert facts(differences(old, new)) == [
        (Thing.FACT, Motion.CHANGED, ("access", "link", "basis"), "documented", "pattern")
    ]
