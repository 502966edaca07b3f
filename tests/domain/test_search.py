"""The search: what visitors type finds what they mean."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.catalogue import OfferText, ServiceText
from kiosk.domain.search import LONGEST_TEXT, HitKind, Index, build_index, search, suggest
from tests.domain.search_catalogue import large_catalogue
from tests.domain.search_queries import NOTHING, QUERIES
from tests.support.catalogue_factory import (
    make_access,
    make_catalogue,
    make_difference,
    make_offer,
    make_place,
    make_service,
    paragraph,
)


@cache
def _large_index(place: str = "gladbeck") -> Index:
    return build_index(large_catalogue(), "de", place)


def _ids(index: Index, text: str) -> list[str]:
    return [hit.id for hit in search(index, text)]


def _small_index(*titles: str) -> Index:
    return build_index(make_catalogue(make_service(title, title) for title in titles), "de", "")


@pytest.mark.parametrize(("text", "expected"), QUERIES)
def test_what_visitors_type(text: str, expected: str) -> None:
    assert expected in _ids(_large_index(), text)[:3]


@pytest.mark.parametrize("text", NOTHING)
def test_what_finds_nothing(text: str) -> None:
    assert search(_large_index(), text) == ()


def test_the_table_names_only_services_that_exist() -> None:
    assert {expected for _, expected in QUERIES} <= set(large_catalogue().services)


def test_parts_of_compounds() -> None:
    found = _ids(_large_index(), "parkausweis")
    assert {"handwerkerparkausweis", "bewohnerparkausweis", "parkausweis-schwerbehinderung"} <= set(found)


def test_parts_of_compounds_without_any_keyword() -> None:
    index = _small_index("Handwerkerparkausweis", "Bewohnerparkausweis", "Hund anmelden")
    assert _ids(index, "parkausweis") == ["Bewohnerparkausweis", "Handwerkerparkausweis"]
    assert _ids(index, "parkauswies") == ["Bewohnerparkausweis", "Handwerkerparkausweis"]


def test_the_order_of_kinds_of_matches() -> None:
    index = build_index(
        make_catalogue(
            (
                make_service("typo", "Wohngelt"),
                make_service("summary", "Eins", summary="Hier geht es um Wohngeld."),
                make_service("part", "Mietwohngeld"),
                make_service("keyword", "Zwei", ["Wohngeld"]),
                make_service("prefix", "Wohngeldrechner"),
                make_service("title", "Wohngeld"),
            )
        ),
        "de",
        "",
    )
    assert _ids(index, "wohngeld") == ["title", "prefix", "keyword", "part", "summary"]
    assert _ids(index, "wohngelt")[0] == "typo"


def test_slips_count_where_only_summaries_fit_exactly() -> None:
    services = (make_service("typo", "Hund"), make_service("summary", "Eins", summary="Das ist ein Hunt."))
    index = build_index(make_catalogue(services), "de", "")
    assert _ids(index, "hunt") == ["summary", "typo"]


def test_summaries_answer_to_longer_beginnings_only_and_never_to_parts() -> None:
    services = (
        make_service("title", "Zebrastreifen"),
        make_service("summary", "Eins", summary="Zebrastreifen"),
    )
    index = build_index(make_catalogue(services), "de", "")
    assert _ids(index, "zeb") == ["title"]
    assert _ids(index, "zebr") == ["title", "summary"]
    assert _ids(index, "streifen") == ["title"]


def test_a_word_alone_is_worth_more_than_one_in_company() -> None:
    services = (
        make_service("hund", "Eins", ["Hund gestorben"]),
        make_service("mensch", "Zweitens", ["gestorben"]),
    )
    index = build_index(make_catalogue(services), "de", "")
    assert _ids(index, "mein Mann ist gestorben") == ["mensch", "hund"]


def test_services_come_before_offers_and_short_titles_before_long_ones() -> None:
    catalogue = make_catalogue(
        (
            make_service("b", "Hund in der Stadt"),
            make_service("a", "Hund in der Stadt"),
            make_service("c", "Hund ab"),
        ),
        (make_offer("d", "Hund"),),
    )
    assert _ids(build_index(catalogue, "de", ""), "hund") == ["c", "a", "b", "d"]


def test_a_hit_says_what_was_found_and_why() -> None:
    hit = search(_large_index(), "knoellchen")[0]
    assert (hit.kind, hit.id, hit.title, hit.matched) == (
        HitKind.SERVICE,
        "bewohnerparkausweis",
        "Bewohnerparkausweis",
        "Knöllchen",
    )
    assert hit.kind == "service"
    assert hit.score > 0


def test_words_with_hyphens_match_with_and_without() -> None:
    index = build_index(make_catalogue((), (make_offer("pay", "E-Payment"),)), "de", "")
    for text in ("E-Payment", "e payment", "epayment", "E–Payment", "paym"):
        assert [(hit.kind, hit.id) for hit in search(index, text)] == [(HitKind.OFFER, "pay")]


def test_particles_at_the_end_belong_to_the_verb() -> None:
    index = _small_index("Hund anmelden", "Hund abmelden")
    assert _ids(index, "ich meld meinen hund ab") == ["Hund abmelden", "Hund anmelden"]
    assert _ids(index, "ich meld meinen hund an") == ["Hund anmelden", "Hund abmelden"]


def test_a_sure_hit_hides_the_noise() -> None:
    index = _small_index("Hund anmelden", "Gewerbe anmelden", "Ehe anmelden", "Boot anmelden")
    assert _ids(index, "hund anmelden") == ["Hund anmelden"]


def test_places_are_filler_words() -> None:
    index = _large_index()
    assert _ids(index, "hund gelsenkirchen") == _ids(index, "hund")


def test_only_filler_words_are_taken_at_their_word() -> None:
    assert "online-ausweis-pin" in _ids(_large_index(), "online")
    assert _ids(_small_index("Neue Stadt Stadt"), "neu stadt") == ["Neue Stadt Stadt"]
    assert _ids(_small_index("Online-Formular"), "online formular") == ["Online-Formular"]


def test_words_that_nobody_knows_do_not_hide_the_others() -> None:
    assert _ids(_large_index(), "xyzzy hund")[:2] == _ids(_large_index(), "hund")[:2]


def test_compounds_of_a_known_and_an_unknown_part() -> None:
    index = _small_index("Hundesteuer", "Rentenversicherung")
    assert _ids(index, "rentenversicherungxxxxx") == ["Rentenversicherung"]
    assert _ids(index, "xxxxxxhundesteuer") == ["Hundesteuer"]
    assert _ids(index, "xxxxxxyyyyyy") == []


def test_offers_of_other_places_are_left_out() -> None:
    assert "gladbeck-app" in _ids(_large_index("gladbeck"), "mängel melden")
    assert "ge-meldet" not in _ids(_large_index("gladbeck"), "mängel melden")
    assert {"gladbeck-app", "ge-meldet"} <= set(_ids(_large_index(""), "mängel melden"))


def test_deadlines_and_notes_are_those_of_the_place() -> None:
    service = make_service(
        deadline="Fastnacht",
        access=make_access(note="Auch per Brieftaube."),
        places={"gladbeck": make_difference("Nur mit Flaschenpost.", "Aschermittwoch")},
    )
    catalogue = make_catalogue([service])
    words = ("aschermittwoch", "flaschenpost", "brieftaube", "fastnacht")
    here, there = build_index(catalogue, "de", "gladbeck"), build_index(catalogue, "de", "marl")
    assert [bool(search(here, word)) for word in words] == [True, True, True, False]
    assert [bool(search(there, word)) for word in words] == [False, False, True, True]


def test_another_language_is_searched_together_with_german_words() -> None:
    service = make_service(keywords=["Welpe"])
    turkish = ServiceText(title="Köpek tescili", summary=paragraph("Köpeğinizi bildirin."), modules={})
    service = replace(
        service,
        texts={**service.texts, "tr": turkish},
        keywords={**service.keywords, "tr": ("yavru",)},
    )
    offer = make_offer("app", "Stadt-App")
    offer = replace(offer, texts={**offer.texts, "tr": OfferText(title="Şehir", summary=(), use=())})
    index = build_index(make_catalogue([service], [offer]), "tr", "")
    for text in ("kopek", "KÖPEK", "yavru", "bildirin", "Hund", "welpe"):
        assert [hit.title for hit in search(index, text)] == ["Köpek tescili"]
    assert [hit.title for hit in search(index, "sehir")] == ["Şehir"]
    assert _ids(index, "stadt-app") == ["app"]
    german = build_index(make_catalogue([service], [offer]), "de", "")
    assert _ids(german, "yavru") == []


def test_a_missing_language_falls_back_to_german() -> None:
    assert [hit.title for hit in search(build_index(make_catalogue(), "ar", ""), "hund")] == ["Hund anmelden"]


def test_what_has_neither_the_language_nor_german_cannot_be_found() -> None:
    service = replace(make_service(), texts={})
    offer = replace(make_offer(), texts={})
    assert build_index(make_catalogue([service], [offer]), "de", "").entries == ()


def test_an_item_only_in_another_language_is_found_there() -> None:
    text = ServiceText(title="موعد", summary=(), modules={})
    service = replace(make_service(), texts={"ar": text}, keywords={})
    assert len(search(build_index(make_catalogue([service]), "ar", ""), "موعد")) == 1


def test_an_empty_catalogue_finds_nothing() -> None:
    index = build_index(make_catalogue((), places=()), "de", "")
    assert search(index, "hund") == ()
    assert suggest(index, "hund") == ()


def test_the_limit() -> None:
    assert len(search(_large_index(), "an")) == 12
    assert len(search(_large_index(), "an", 3)) == 3
    assert search(_large_index(), "an", 0) == ()
    assert search(_large_index(), "an", -1) == ()


def test_long_texts_are_cut() -> None:
    padding = " " * (LONGEST_TEXT - 4)
    assert _ids(_large_index(), padding + "hund") != []
    assert _ids(_large_index(), padding + " hund") == _ids(_large_index(), "hun")
    assert _ids(_large_index(), padding + "     hund") == []


@given(st.text())
@example("\ud800")
@example("\0")
@example("ﷺ" * 80)
@example("a " * 40)
@example("hund" * 20)
def test_no_text_breaks_the_search(text: str) -> None:
    index = _large_index()
    hits = search(index, text)
    assert hits == search(index, text)
    assert list(hits) == sorted(hits, key=lambda hit: -hit.score)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits) <= 12
    assert all(hit.matched for hit in hits)
    assert len(suggest(index, text)) <= 3


@given(
    st.lists(
        st.sampled_from(["ich", "will", "hund", "hunt", "an", "melden", "wohn", "geld", "xyz", "online"])
    )
)
def test_no_sentence_breaks_the_search(words: list[str]) -> None:
    hits = search(_large_index(), " ".join(words))
    assert all(hit.score > 0 for hit in hits)


def test_the_order_of_the_catalogue_does_not_matter() -> None:
    catalogue = large_catalogue()
    turned = replace(catalogue, services=dict(reversed(tuple(catalogue.services.items()))))
    index = build_index(turned, "de", "gladbeck")
    for text, _ in QUERIES:
        assert search(index, text) == search(_large_index(), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fahrverbot", ("Parkverbot",)),
        ("hnudd", ("Hund",)),
        ("hund", ()),
        ("", ()),
        ("tüv", ()),
        ("xyzzy", ()),
        ("online", ()),
        ("hund fahrverbot", ("Parkverbot",)),
    ],
)
def test_suggestions(text: str, expected: tuple[str, ...]) -> None:
    assert set(expected) <= set(suggest(_large_index(), text))
    assert bool(suggest(_large_index(), text)) == bool(expected)


def test_suggestions_find_something() -> None:
    for word in suggest(_large_index(), "fahrverbot"):
        assert search(_large_index(), word)


def test_place_names_stand_for_nothing() -> None:
    index = build_index(make_catalogue(places=[make_place("haltern", "Haltern am See")]), "de", "")
    assert _ids(index, "hund haltern am see") == ["hund-anmelden"]
