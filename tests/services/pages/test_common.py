"""What pages share: lines, rows, words, and which language they end up in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Online, Service
from kiosk.domain.prose import Block, BlockKind, Span
from kiosk.services.pages.common import (
    Line,
    Row,
    TermChip,
    first_sentence,
    lines,
    offer_row,
    pick_title,
    service_row,
    service_text,
    term_chips,
)
from tests.support.catalogue_factory import (
    bullets,
    make_access,
    make_difference,
    make_offer,
    make_service,
    make_service_text,
    make_term,
    paragraph,
)
from tests.support.contexts import make_context, small_catalogue

STEPS = Block(BlockKind.STEPS, ((Span("Öffnen"),), (Span("Aus"), Span("füllen", strong=True))))


def in_english(service: Service) -> Service:
    return replace(
        service, texts={**service.texts, "en": make_service_text("Register a dog", "You have a dog?")}
    )


def test_lines_are_numbered_where_they_are_steps() -> None:
    made = lines((*paragraph("Vorab."), STEPS, *bullets("Ausweis", "Foto"), STEPS))
    assert [(line.key, line.kind, line.number, line.plain) for line in made] == [
        ("0", "paragraph", 0, "Vorab."),
        ("1", "steps", 1, "Öffnen"),
        ("2", "steps", 2, "Ausfüllen"),
        ("3", "bullets", 0, "Ausweis"),
        ("4", "bullets", 0, "Foto"),
        ("5", "steps", 1, "Öffnen"),
        ("6", "steps", 2, "Ausfüllen"),
    ]
    assert made[2] == Line("2", "steps", 2, (Span("Aus"), Span("füllen", strong=True)))
    assert lines(()) == ()


def test_the_place_is_the_chosen_one_or_the_stands_own() -> None:
    assert make_context(place="marl").place.id == "marl"
    assert make_context(place="atlantis").place.id == "gladbeck"


def test_words_come_in_the_language_or_in_german() -> None:
    context = make_context(language="en")
    assert context.say({"de": "Hund", "en": "dog"}) == "dog"
    assert context.say({"de": "Hund"}) == "Hund"
    assert context.say({}) == ""


def test_a_service_says_when_it_is_in_german_instead() -> None:
    german, both = make_service(), in_english(make_service())
    assert service_text(make_context(language="en"), german) == (german.texts["de"], True)
    assert service_text(make_context(language="en"), both) == (both.texts["en"], False)
    assert service_text(make_context(), both) == (both.texts["de"], False)
    with pytest.raises(KeyError, match="hund-anmelden"):
        service_text(make_context(), replace(german, texts={}))


def test_a_service_as_a_row() -> None:
    service = make_service(summary="Sie haben einen Hund? Melden Sie ihn.")
    assert service_row(make_context(), service) == Row(
        key="hund-anmelden",
        kind="service",
        icon="pets",
        title="Hund anmelden",
        hint="Sie haben einen Hund?",
        online="full",
    )
    assert service_row(make_context(), make_service()).hint == ""
    assert service_row(make_context(language="en"), in_english(service)).title == "Register a dog"


def test_a_row_says_how_it_is_in_the_place() -> None:
    none_here = replace(make_difference(), online=Online.NONE)
    service = make_service(access=make_access(Online.PARTIAL), places={"marl": none_here})
    shown = {
        place: service_row(make_context(place=place), service).online
        for place in ("marl", "gladbeck", "kreis")
    }
    assert shown == {"marl": "none", "gladbeck": "partial", "kreis": ""}


def test_an_offer_as_a_row() -> None:
    row = offer_row(make_context(language="en"), make_offer())
    assert row == Row("stadt-app", "offer", "app_shortcut", "Stadt-App", "Ein Angebot.")
    wordless = replace(make_offer(), texts={})
    assert offer_row(make_context(), wordless) == Row("stadt-app", "offer", "app_shortcut", "stadt-app")


def test_only_words_that_exist_become_chips() -> None:
    context = make_context(small_catalogue(terms=(make_term(), make_term("eid", "eID"))))
    assert term_chips(context, ("eid", "nichts", "bundid")) == (
        TermChip("eid", "eID"),
        TermChip("bundid", "BundID"),
    )
    assert pick_title(context, "eid") == "eID"
    assert pick_title(context, "nichts") == "nichts"
    wordless = make_context(small_catalogue(terms=(replace(make_term(), texts={}),)))
    assert term_chips(wordless, ("bundid",)) == (TermChip("bundid", "bundid"),)


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ("", ""),
        ("Hund", "Hund"),
        ("Sie haben einen Hund? Melden Sie ihn.", "Sie haben einen Hund?"),
        ("Das kostet 13.50 Euro. Mehr nicht.", "Das kostet 13.50 Euro."),
        ("Ein Satz ohne Ende", "Ein Satz ohne Ende"),
        ("Ein Satz mit Ende.", "Ein Satz mit Ende."),
        ("Ja. Das geht online. Immer.", "Ja. Das geht online."),
    ],
)
def test_a_hint_is_the_first_sentence(whole: str, expected: str) -> None:
    assert first_sentence(whole) == expected
