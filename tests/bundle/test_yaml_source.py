"""YAML: strings only, lines known, nothing clever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.findings import Report
from kiosk.bundle.yaml_source import DEEPEST, Document, parse


def read(text: str) -> tuple[Document | None, list[tuple[int, str, str]]]:
    report = Report()
    document = parse(text.encode(), "a.yaml", report)
    return document, [(finding.line, finding.field, finding.message) for finding in report]


@pytest.mark.parametrize(
    "value", ["no", "on", "yes", "0x1F", "0755", "05562014", "2026-06-16", "1e3", "1:30", ".inf"]
)
def test_a_scalar_stays_what_was_typed(value: str) -> None:
    document, found = read(f"a: {value}\n")
    assert found == []
    assert document is not None
    assert document.tree == {"a": value}


def test_paths_have_lines() -> None:
    document, _ = read('# x\naccess:\n  link: {url: "u"}\nlaws:\n  - name: n\n  -\n    name: m\n')
    assert document is not None
    assert document.tree == {"access": {"link": {"url": "u"}}, "laws": [{"name": "n"}, {"name": "m"}]}
    assert document.lines == {
        "": 1,
        "access": 2,
        "access.link": 3,
        "access.link.url": 3,
        "laws": 4,
        "laws[0]": 5,
        "laws[0].name": 5,
        "laws[1]": 7,
        "laws[1].name": 7,
    }


def test_folded_text_becomes_one_line() -> None:
    document, found = read("a: >\n  Erste Zeile\n  zweite.\nb: |\n  Eins\n  zwei\n")
    assert found == []
    assert document is not None
    assert document.tree == {"a": "Erste Zeile zweite.", "b": "Eins zwei"}


@pytest.mark.parametrize(
    ("text", "line", "field", "says"),
    [
        ("a: 1\na: 2", 2, "a", "„a“ steht zweimal"),
        ("b:\n  a: 1\n  a: 2", 3, "b.a", "„a“ steht zweimal"),
        ("a: &x 1", 1, "a", "Anker"),
        ("a: &x [1]", 1, "a", "Anker"),
        ("a: &x {b: c}", 1, "a", "Anker"),
        ("&x a: 1", 1, "", "Anker"),
        ("a: !!int 1", 1, "a", "Typangaben"),
        ("a: !x [1]", 1, "a", "Typangaben"),
        ("a:", 1, "a", "fehlt der Wert"),
        ("a: ~", 1, "a", "fehlt der Wert"),
        ("a: null", 1, "a", "fehlt der Wert"),
        ('a: ""', 1, "a", "fehlt der Wert"),
        ("a: {de: Ummelden, Umzug}", 1, "a.Umzug", "fehlt der Wert"),
        ('a: "x\\ny"', 1, "a", "Steuerzeichen"),
        ('a: "x\\u200by"', 1, "a", "unsichtbares"),
    ],
)
def test_a_finding_that_leaves_a_tree(text: str, line: int, field: str, says: str) -> None:
    document, found = read(text)
    assert document is not None
    assert [(at, name, says in message) for at, name, message in found] == [(line, field, True)]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "leer"),
        ("# nur ein Kommentar\n", 1, "leer"),
        ("a: 1\n---\nb: 2", 2, "zweiter Teil"),
        ("a: b: c", 1, "kein gültiges YAML"),
        ("a: 1\nb: 'x", 3, "kein gültiges YAML"),
        ("a: [1\nb: 2", 2, "kein gültiges YAML"),
        ("a: 1\nb: *x", 2, "Verweise mit *"),
        ("*x : 1", 1, "Verweise mit *"),
        ("? [a]\n: 1", 1, "darf keine Liste"),
        ("a:\n\t- b", 2, "Tabulator"),
        ("a: \x07", 1, "Steuerzeichen"),
        ("[" * (DEEPEST + 2) + "1" + "]" * (DEEPEST + 2), 1, "zu tief"),
        ("[" * 50_000, 1, "zu tief"),
    ],
)
def test_a_finding_that_leaves_nothing(text: str, line: int, says: str) -> None:
    document, found = read(text)
    assert document is None
    assert [(at, says in message) for at, _, message in found][:1] == [
        (min(line, text.count("\n") + 1), True)
    ]


def test_the_remedy_fits_the_mistake() -> None:
    report = Report()
    parse(b"a: b: c", "a.yaml", report)
    assert [finding.remedy for finding in report] == ["Den Wert in Anführungszeichen setzen."]


@given(st.binary(max_size=60))
def test_bytes_never_make_the_parser_fail(data: bytes) -> None:
    report = Report()
    assert parse(data, "a.yaml", report) is not None or report.errors()


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#,?% \n", max_size=40))
def test_text_like_yaml_never_makes_the_parser_fail(text: str) -> None:
    report = Report()
    assert parse(text.encode(), "a.yaml", report) is not None or report.errors()
