"""Changing a value in YAML touches nothing else."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bundle import yaml_source
from kiosk.bundle.findings import Report
from kiosk.bundle.sheets import yaml_edit
from kiosk.bundle.yaml_source import Tree

SERVICES = sorted((Path(__file__).parents[3] / "content" / "services").glob("*/service.yaml"))

TEXT = """\
# kept
leika: "9910"   # weak
icon: pets
situations: [alltag, wohnen]   # two
keywords:
  de: [Hund, 'Steuer, Marke']
access:
  online: full
  # why
  login: [none]
  source: "Die \\"Quelle\\""   # here
  checked: false
fee: {short: {de: "keine"}, source: x}
laws:
  # the first
  - {name: "§ 1", source: a}   # one
  - name: '§ 2'
    source: b
related: []
"""


def tree_of(text: str) -> Tree:
    report = Report()
    document = yaml_source.parse_text(text, "x.yaml", report)
    assert [str(finding) for finding in report] == []
    assert document is not None
    return document.tree


def edited(text: str, path: str, value: Tree | None) -> list[str]:
    """Changes one value, proves the result, and gives the lines that differ."""
    tree = tree_of(text)
    *outer, last = path.split(".")
    at = tree
    for name in outer:
        at = at[int(name)] if isinstance(at, list) else at.setdefault(name, {})  # type: ignore[union-attr]
    if isinstance(at, list):
        at[int(last) :] = [] if value is None else [value]
    elif value is None:
        del at[last]  # type: ignore[union-attr]
    else:
        at[last] = value  # type: ignore[index]
    new = yaml_edit.rewrite(text, tree)
    assert tree_of(new) == tree
    return changed_lines(text, new)


def changed_lines(old: str, new: str) -> list[str]:
    """First what went, then what came."""
    lines = [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]
    return sorted(lines, key=lambda line: line[0] == "+")


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        ("leika", "01", ['- leika: "9910"   # weak', '+ leika: "01"   # weak']),
        ("leika", None, ['- leika: "9910"   # weak']),
        ("icon", "hub", ["- icon: pets", "+ icon: hub"]),
        ("icon", "0815", ["- icon: pets", '+ icon: "0815"']),
        ("icon", "no", ["- icon: pets", '+ icon: "no"']),
        (
            "situations",
            ["geld", "wohnen"],
            ["- situations: [alltag, wohnen]   # two", "+ situations: [geld, wohnen]   # two"],
        ),
        (
            "situations",
            ["alltag", "geld", "wohnen"],
            ["- situations: [alltag, wohnen]   # two", "+ situations: [alltag, geld, wohnen]   # two"],
        ),
        (
            "situations",
            ["wohnen"],
            ["- situations: [alltag, wohnen]   # two", "+ situations: [wohnen]   # two"],
        ),
        ("situations", [], ["- situations: [alltag, wohnen]   # two", "+ situations: []   # two"]),
        (
            "keywords.de",
            ["Hund", "d'Or", "= 1"],
            ["-   de: [Hund, 'Steuer, Marke']", "+   de: [Hund, 'd''Or', \"= 1\"]"],
        ),
        ("keywords.tr", ["Köpek"], ["+   tr: [Köpek]"]),
        ("access.source", "a", ['-   source: "Die \\"Quelle\\""   # here', '+   source: "a"   # here']),
        (
            "access.link",
            {"url": "https://x", "checked": "false"},
            ['+   link: {url: "https://x", checked: false}'],
        ),
        ("access.as_of", "2026", ['+   as_of: "2026"']),
        ("access.checked", "true", ["-   checked: false", "+   checked: true"]),
        ("access.login", None, ["-   # why", "-   login: [none]"]),
        (
            "fee.as_of",
            "2026",
            [
                '- fee: {short: {de: "keine"}, source: x}',
                '+ fee: {short: {de: "keine"}, source: x, as_of: "2026"}',
            ],
        ),
        ("fee.source", None, ['- fee: {short: {de: "keine"}, source: x}', '+ fee: {short: {de: "keine"}}']),
        (
            "fee.short.de",
            '"',
            ['- fee: {short: {de: "keine"}, source: x}', '+ fee: {short: {de: "\\""}, source: x}'],
        ),
        (
            "deadline",
            {"source": "s", "short": {"de": "2"}, "checked": "false"},
            ["+ deadline:", '+   short: {de: "2"}', '+   source: "s"', "+   checked: false"],
        ),
        (
            "places",
            {"marl": {"fee": {"de": "1"}, "source": "s"}},
            ["+ places:", "+   marl:", '+     fee: {de: "1"}', '+     source: "s"'],
        ),
        (
            "laws.0.name",
            "§ 9",
            ['-   - {name: "§ 1", source: a}   # one', '+   - {name: "§ 9", source: a}   # one'],
        ),
        ("laws.1.name", "§ 9", ["-   - name: '§ 2'", "+   - name: '§ 9'"]),
        ("laws.1.checked", "true", ["+     checked: true"]),
        ("laws.1", None, ["-   - name: '§ 2'", "-     source: b"]),
        ("laws.2", {"name": "§ 3", "source": "c"}, ['+   - {name: "§ 3", source: "c"}']),
        ("related", ["a", "b"], ["- related: []", "+ related: [a, b]"]),
    ],
)
def test_one_value_changes_one_place(path: str, value: Tree | None, lines: list[str]) -> None:
    assert edited(TEXT, path, value) == lines
    assert edited(TEXT.replace("\n", "\r\n"), path, value) == lines


def test_the_first_of_several_can_go_with_the_comment_that_belongs_to_it() -> None:
    tree = tree_of(TEXT)
    assert isinstance(tree, dict)
    assert isinstance(tree["laws"], list)
    del tree["laws"][0]
    assert yaml_edit.rewrite(TEXT, tree) == TEXT.replace(
        '  # the first\n  - {name: "§ 1", source: a}   # one\n', "  # the first\n", 1
    )


def test_a_list_that_was_empty_gets_the_form_of_the_project() -> None:
    assert edited("a: b\nlaws: []   # none yet\n", "laws", [{"name": "§", "source": "s"}]) == [
        "- laws: []   # none yet",
        "+ laws:",
        '+   - {name: "§", source: "s"}   # none yet',
    ]


def test_a_list_without_items_says_so() -> None:
    assert edited(TEXT, "laws", [])[-1] == "+ laws: []"


def test_text_over_several_lines_is_written_on_one() -> None:
    text = "a:\n  note: |\n    One\n    two\n  # c\n  b: >-\n    three\n"
    assert yaml_edit.rewrite(text, tree_of(text)) == text
    expected = ["-   note: |", "-     One", "-     two", '+   note: "New: one"']
    assert edited(text, "a.note", "New: one") == expected
    assert edited(text, "a.b", "four") == ["-   b: >-", "-     three", '+   b: "four"']


def test_a_list_over_several_lines_keeps_its_lines() -> None:
    text = "a: [\n  one,  # 1\n  two,\n  three,\n]\n"
    assert edited(text, "a", ["one", "two", "3"]) == ["-   three,", '+   "3",']
    assert edited(text, "a", ["one", "two", "three", "four"])[-1] == '+   three, "four"]'


def test_a_block_list_keeps_its_form() -> None:
    text = "a:\n- one # 1\n# c\n- two\n- three"
    assert edited(text, "a", ["one", "2b", "three", "four"]) == ["- - two", '+ - "2b"', '+ - "four"']
    assert edited(text, "a", ["new", "one", "two", "three"]) == ['+ - "new"']
    assert edited(text, "a", ["two"]) == ["- - one # 1", "- - three"]


def test_a_value_may_become_another_kind_of_value() -> None:
    assert edited(TEXT, "icon", ["a"]) == ["- icon: pets", "+ icon: [a]"]
    assert edited(TEXT, "access", "x")[-1] == '+ access: "x"'
    assert edited("- {a: b}\n", "0", "x") == ["- - {a: b}", '+ - "x"']
    assert yaml_edit.rewrite("- a\n", []) == "[]\n"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp", "Cf")),
    min_size=1,
    max_size=12,
).map(lambda text: f"x{text}")
KEYS = st.sampled_from(["leika", "note", "de", "source", "gladbeck", "laws", "places", "checked", "tür"])
TREES = st.recursive(
    WORDS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(KEYS, below, max_size=4),
    max_leaves=12,
)
RECORDS = st.dictionaries(KEYS, TREES, min_size=1, max_size=5)


@given(RECORDS, RECORDS)
@settings(deadline=None)
def test_any_tree_can_become_any_other(old: Tree, new: Tree) -> None:
    first = yaml_edit.rewrite("start: here # c\n", old)
    assert yaml_edit.read(first) == old
    second = yaml_edit.rewrite(first, new)
    assert yaml_edit.read(second) == new
    assert yaml_edit.rewrite(yaml_edit.rewrite(second, new), new) == second


@given(WORDS, st.sampled_from(SERVICES), st.data())
@settings(deadline=None)
def test_any_text_can_take_the_place_of_any_value(word: str, path: Path, data: st.DataObject) -> None:
    text = path.read_text(encoding="utf-8")
    tree = tree_of(text)
    data.draw(st.sampled_from(list(leaves(tree))))(word)
    new = yaml_edit.rewrite(text, tree)
    assert yaml_edit.read(new) == tree
    assert len(changed_lines(text, new)) <= 2


def leaves(tree: Tree) -> Iterator[Callable[[str], None]]:
    """For each value a way to set another one."""
    if isinstance(tree, dict):
        for key, below in tree.items():
            yield from (partial(tree.__setitem__, key),) if isinstance(below, str) else leaves(below)
    elif isinstance(tree, list):
        for at, below in enumerate(tree):
            yield from (partial(tree.__setitem__, at),) if isinstance(below, str) else leaves(below)


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.parent.name)
def test_real_content_without_a_change_is_not_touched(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert yaml_edit.read(text) == tree_of(text)
    assert yaml_edit.rewrite(text, tree_of(text)) == text


def test_a_file_without_a_value_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        yaml_edit.read("# nothing\n")
