"""Every mistake that the schemas of the content can provoke is told once, kindly, and helped with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind, Repeat
from kiosk.domain.form.review import problems_on
from kiosk.domain.form.standing import Page
from kiosk.domain.practice.run import Run
from tests.support.practising import Practising, form_practices, is_demanded, reached, schema_of
from tests.support.screens import real_catalogue

FORBIDDEN = re.compile(r"ungültig|\bbitte\b|fehlerhaft|pflichtfeld", re.IGNORECASE)
OPEN_PLACE = re.compile(r"\{[^}]*\}")
ENGLISH = re.compile(r"\b(is|not|the|must|should|required|valid|expected|property|value)\b")
TRUTHS = frozenset({FieldKind.YES_NO, FieldKind.DECLARATION})

FORMATS: dict[str, tuple[str, ...]] = {
    "email": ("erika", "erika@", "@example.org", "erika@@example.org", "erika beispiel@example.org"),
    "iban": ("DE00", "DE89370400440532013001", "370400440532013000", "x"),
    "plz": ("1234", "ABCDE", "00000", "1 2 3"),
    "kennzeichen": ("RE", "12345", "RE-KP", "?"),
    "telefon": ("12", "keins", "++49", "0"),
    "steuer-id": ("123", "12345678901", "elf Ziffern"),
    "date": ("31|2|2026", "1|13|2026", "0|1|2026", "1||", "|2|2026", "a|b|c", "1|1|26"),
    "past-date": ("31|2|2020", "1|13|2020", "1|1|2099", "22|11|2026", "1|1|1879", "||1950", "1|1|50"),
}
"""What cannot be right in a field of each format; none of it looks like somebody's real data."""

Mistake = tuple[str, Entry | None, frozenset[str]]
"""Its name, what is entered, and the keywords of the schema that may find it."""


def wrong_entries(field: Field, schema: Mapping[str, Json]) -> Iterator[Mistake]:
    """What the schema of a field refuses and a person could enter."""
    if is_demanded(field, schema):
        yield "nothing", None, frozenset({"required", "const"})
    match field.kind:
        case FieldKind.DECLARATION:
            yield "not ticked", False, frozenset({"const", "required"})
        case FieldKind.SEVERAL:
            yield from several(field, schema)
        case FieldKind.UPLOAD:
            right = cast("list[str]", schema["enum"])
            for one in set(field.options) - set(right):
                yield f"document {one}", one, frozenset({"enum"})
        case FieldKind.NUMBER | FieldKind.MONEY:
            yield from numbers(schema)
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.DATE:
            if is_demanded(field, schema):
                yield "blanks", "||" if field.kind is FieldKind.DATE else "  ", frozenset({"required"})
            yield from texts(schema)


def several(field: Field, schema: Mapping[str, Json]) -> Iterator[Mistake]:
    least, most = cast("int", schema.get("minItems", 0)), cast("int", schema.get("maxItems", 99))
    if least > 0:
        yield "none ticked", (), frozenset({"required"})
    if least > 1:
        yield "too few ticked", field.options[: least - 1], frozenset({"minItems"})
    if most < len(field.options):
        yield "too many ticked", field.options[: most + 1], frozenset({"maxItems"})


def numbers(schema: Mapping[str, Json]) -> Iterator[Mistake]:
    for words in ("viel", "1x", "1,2,3", "--1", "zwei"):
        yield "no number", words, frozenset({"type"})
    if schema["type"] == "integer":
        yield "half", "1,5", frozenset({"type"})
    least, most = schema.get("minimum"), schema.get("maximum")
    if isinstance(least, int | float):
        yield "below", str(int(least) - 1), frozenset({"minimum"})
    if isinstance(most, int | float):
        yield "above", str(int(most) + 1), frozenset({"maximum"})


def texts(schema: Mapping[str, Json]) -> Iterator[Mistake]:
    longest, least = schema.get("maxLength"), schema.get("minLength", 0)
    if isinstance(longest, int):
        yield "too long", "ab " * (longest // 3) + "abcd", frozenset({"maxLength", "pattern"})
    if isinstance(least, int) and least > 1:
        yield "too short", "a" * (least - 1), frozenset({"minLength"})
    pattern = schema.get("pattern")
    if isinstance(pattern, str):
        for one in ("?", "x" * 15, "1", "12345678901234x"):
            assert not re.search(pattern, one)
            yield f"pattern {one}", one, frozenset({"pattern"})
    for one in FORMATS[str(schema["format"])] if "format" in schema else ():
        yield f"format {one}", one, frozenset({"format"})


@pytest.mark.parametrize("practice", form_practices())
def test_every_mistake_is_told_and_helped_with(practice: str) -> None:
    seen: set[str] = set()
    for run in reached(practice).values():
        visitor = Practising(practice)
        visitor.put(run)
        page = visitor.form_page
        if page.question.repeat is not None:
            make_list_mistakes(visitor, page.question.repeat)
        for pointer, field in page.fields():
            seen.add(pointer)
            make_mistakes(visitor, run, pointer, field)
    assert seen


def make_mistakes(visitor: Practising, here: Run, pointer: str, field: Field) -> None:
    """Each wrong entry of one field, with everything else on the page as the sample says."""
    assert visitor.course.practice.form is not None
    schema = schema_of(visitor.course.practice.form, pointer)
    for name, entry, keywords in wrong_entries(field, schema):
        visitor.put(here)
        visitor.service.fill_page()
        visitor.enter(pointer, entry)
        assert visitor.run.stopped == "", (pointer, name)
        kept = visitor.run.answers.get(pointer)
        if isinstance(entry, str) and kept != entry:
            # The field takes no more signs than fit: this mistake cannot be made.
            assert isinstance(kept, str)
            assert entry.startswith(kept)
            assert len(kept) == field.longest
            assert name in ("too long", "above") or name.startswith(("pattern", "format")), (pointer, name)
            if not problems_here(visitor):
                continue
        refuse(visitor, pointer, field, keywords, (pointer, name))


def problems_here(visitor: Practising) -> bool:
    """Whether "Weiter" would find anything."""
    form, standing = visitor.course.practice.form, visitor.course.standing(visitor.run.answers)
    assert form is not None
    assert standing is not None
    return bool(problems_on(visitor.form_page, form, standing, visitor.course.checker))


def make_list_mistakes(visitor: Practising, repeat: Repeat) -> None:
    """A list that is empty or too short is told; one that is too long cannot be made."""
    here = visitor.run
    while visitor.page.rows:
        visitor.service.remove_item(0)
    if repeat.least > 0:
        empty = visitor.run
        keywords = frozenset({"required", "minItems"})
        refuse(visitor, repeat.path, None, keywords, (repeat.path, "an empty list"))
        visitor.put(empty)
    for number in range(repeat.most):
        assert visitor.page.can_add
        visitor.service.add_item()
        while visitor.run.spot != here.spot:
            visitor.service.fill_page()  # where no sample person has so many, the third "Weiter" goes on
            visitor.service.advance()
        assert len(visitor.page.rows) == number + 1
    assert not visitor.page.can_add
    full = visitor.run
    visitor.service.add_item()
    assert visitor.run == full
    visitor.put(here)


def refuse(
    visitor: Practising, pointer: str, field: Field | None, keywords: frozenset[str], case: tuple[str, str]
) -> None:
    """Twice "Weiter" stays and tells, the second time with the sample; the third goes on, all right."""
    here, form_page = visitor.run.spot, visitor.form_page
    entry = visitor.run.answers.get(pointer)
    visitor.service.advance()
    page = visitor.page
    assert visitor.run.spot == here, case
    assert (page.tries, page.helped, page.help) == (1, False, ""), case
    assert [problem.key for problem in page.problems] == [pointer], case
    assert visitor.run.problems[0].keyword in keywords, case
    said = page.problems[0].title
    assert_kind(visitor, said, field, entry, case)
    at_field = [row.error for row in page.fields if row.key == pointer]
    assert at_field == ([said] if field else []), case
    assert [row.error for row in page.fields if row.key != pointer and row.error] == [], case
    assert visitor.run.answers.get(pointer) == entry, case

    visitor.service.advance()
    page = visitor.page
    assert visitor.run.spot == here, case
    assert (page.tries, page.helped, [row.title for row in page.problems]) == (2, True, [said]), case
    assert page.has_sample, case
    assert_help(visitor, form_page, field, pointer, case)

    visitor.service.advance()
    assert visitor.run.spot != here, case
    assert visitor.run.problems == (), case
    assert visitor.run.excused == frozenset(), case
    assert_now_right(visitor, pointer, case)


def assert_kind(
    visitor: Practising, said: str, field: Field | None, entry: Entry | None, case: tuple[str, str]
) -> None:
    """The words are the content's, say what it is about, and blame nobody."""
    problem = visitor.run.problems[0]
    key = field.key if field else visitor.form_page.question.key
    label = visitor.words.label(key)
    assert said.strip(), case
    assert FORBIDDEN.search(said) is None, (case, said)
    assert OPEN_PLACE.search(said) is None, (case, said)
    assert ENGLISH.search(said) is None, (case, said)
    own = {visitor.words.get(f"{key}.error.{end}") for end in (problem.keyword, entry)} - {""}
    general = {
        text.replace("{field}", label).replace("{limit}", problem.detail)
        for text in visitor.exhibition.catalogue.messages["de"].values()
    }
    assert said in own or (said in general and label in said), (case, said)


def assert_help(
    visitor: Practising, page: Page, field: Field | None, pointer: str, case: tuple[str, str]
) -> None:
    """The sample answer stands there; the tick of a truth and the people of a list need no words."""
    said = visitor.page.help
    assert FORBIDDEN.search(said) is None, (case, said)
    assert OPEN_PLACE.search(said) is None, (case, said)
    if field is None or (field.kind in TRUTHS and len(page.question.fields) == 1):
        return
    sample = visitor.words.display(field, visitor.course.sample_for(visitor.run, pointer))
    if field.required:
        assert sample, case
        assert sample in said, (case, said)


def assert_now_right(visitor: Practising, pointer: str, case: tuple[str, str]) -> None:
    """What was wrong is as the sample has it, or empty where that leaves it empty."""
    form, standing = visitor.course.practice.form, visitor.course.standing(visitor.run.answers)
    assert form is not None
    assert standing is not None
    found = visitor.course.checker.problems(form.schema, standing.instance)
    assert [problem for problem in found if problem.path == pointer] == [], case


def test_the_words_for_mistakes_are_whole() -> None:
    """Also those that no practice needs today."""
    messages = real_catalogue().messages["de"]
    places = {"{field}", "{limit}", "{count}", "{sample}"}
    for key, text in messages.items():
        assert text.strip(), key
        assert FORBIDDEN.search(text) is None, key
        assert set(OPEN_PLACE.findall(text)) <= places, key
