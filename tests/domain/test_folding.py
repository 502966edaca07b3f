"""Folding: what is the same word for the search, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.folding import Word, fold, index_words, stems, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Hund", "hund"),
        ("Führerschein", "fuhrerschein"),
        ("FUEHRERSCHEIN", "fuhrerschein"),
        ("Fu\u0308hrerschein", "fuhrerschein"),
        ("Fuhrerschein", "fuhrerschein"),
        ("Gebühr", "gebuhr"),
        ("Ölheizung", "olheizung"),
        ("Oelheizung", "olheizung"),
        ("Bäuerin", "bauerin"),
        ("Baeuerin", "bauerin"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Straẞe", "strasse"),
        ("Steuer", "steuer"),
        ("bauen", "bauen"),
        ("Quelle", "quelle"),
        ("I-Kfz", "ikfz"),
        ("ISTANBUL", "istanbul"),
        ("\u0131l\u0131ca", "ilica"),
        ("İzmir", "izmir"),
        ("Łódź", "lodz"),
        ("ﬁnden", "finden"),
        ("Паспорт", "паспорт"),
        ("مَوعِد", "موعد"),
        ("", ""),
        ("…!", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_fold_is_cut() -> None:
    assert fold("x" * 1000) == "x" * 40


@given(st.text())
@example("Ϗ\u0345")
def test_fold_keeps_only_letters_and_digits_and_is_stable(text: str) -> None:
    folded = fold(text)
    assert folded == "" or folded.isalnum()
    assert fold(folded) == folded


@given(st.text(alphabet="abeioquxyzäöüßAEÖ", max_size=12), st.integers(0, 12))
def test_fold_keeps_prefixes(word: str, cut: int) -> None:
    assert fold(word).startswith(fold(word[:cut]))


def test_words_are_cut_at_spaces_and_hyphens() -> None:
    assert words("Geburts-, Ehe- und  Sterbeurkunde!") == (
        Word("Geburts", "geburts"),
        Word("Ehe", "ehe"),
        Word("und", "und"),
        Word("Sterbeurkunde", "sterbeurkunde"),
    )


def test_words_keep_accents_and_invisible_characters_inside() -> None:
    assert [word.key for word in words("Mu\u0308ll sperr\u00admüll")] == ["mull", "sperrmull"]


def test_words_without_a_letter_are_none() -> None:
    assert words(" \u0308 \u00ad … 😀") == ()


def test_index_words_know_words_with_hyphens_as_one() -> None:
    assert index_words("(E-Payment),") == (
        Word("E", "e"),
        Word("Payment", "payment"),
        Word("E-Payment", "epayment"),
    )


@pytest.mark.parametrize(
    ("title", "verbs"),
    [
        ("Auto online an- und abmelden", ["anmelden"]),
        ("Auto an-, um- oder abmelden", ["anmelden", "ummelden"]),
        ("Auto ab-/anmelden", []),
        ("Geburts- und Sterbeurkunde", []),
        ("Hund an- und nix", []),
        ("Hund an- und weg", []),
    ],
)
def test_index_words_complete_verbs(title: str, verbs: list[str]) -> None:
    plain = [word.key for word in words(title)]
    more = [word for word in index_words(title) if word.key not in plain]
    assert [word.key for word in more if "-" not in word.shown] == verbs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("anmelden", "anmeldung"),
        ("anmelden", "angemeldet"),
        ("anmelden", "anzumelden"),
        ("anmelden", "anmeldungen"),
        ("melde", "gemeldet"),
        ("hund", "hunde"),
        ("hund", "hunden"),
        ("parkausweis", "parkausweise"),
        ("umziehen", "umzug"),
        ("umziehen", "umgezogen"),
        ("heiraten", "geheiratet"),
        ("ehe", "ehen"),
        ("rente", "renten"),
        ("buch", "bucher"),
        ("kind", "kindern"),
    ],
)
def test_related_words_share_a_stem(one: str, other: str) -> None:
    assert set(stems(one)) & set(stems(other))


@pytest.mark.parametrize(
    ("one", "other"), [("anmelden", "abmelden"), ("gebuhr", "gewerbe"), ("haus", "hase"), ("umzug", "anzug")]
)
def test_unrelated_words_share_none(one: str, other: str) -> None:
    assert not set(stems(one)) & set(stems(other))


@given(st.text(max_size=20))
def test_a_word_is_its_own_first_stem(text: str) -> None:
    assert stems(fold(text))[0] == fold(text)
