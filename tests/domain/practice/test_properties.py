"""What holds for every form and for whatever somebody does with it."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import event, given, settings
from hypothesis import strategies as st

from kiosk.domain.form.answers import at, value_of
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Form
from kiosk.domain.form.review import summary
from kiosk.domain.form.standing import Standing, settle
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import present_page
from kiosk.domain.practice.run import CHECK, FINISH, INTRO, Run, back
from kiosk.domain.practice.walking import PATIENCE, advance, begin
from tests.support.form_factory import CHECKER
from tests.support.form_strategies import WISHES, Wish, courses, wished

MANY = settings(max_examples=100, deadline=None)


def walked(course: Course, wishes: list[Wish]) -> Iterator[tuple[Run, Wish, Run]]:
    """Each wish with the run before and after it."""
    run = begin(course)
    for wish in wishes:
        before, run = run, wished(course, run, wish)
        yield before, wish, run


def ended(course: Course, wishes: list[Wish]) -> Run:
    run = begin(course)
    for _, _, run in walked(course, wishes):  # noqa: B007 -- the last one
        pass
    return run


def form_of(course: Course) -> Form:
    assert course.practice.form is not None
    return course.practice.form


def standing_of(course: Course, run: Run) -> Standing:
    return settle(form_of(course), run.answers, CHECKER)


def leaves(value: Json, pointer: str = "") -> Iterator[tuple[str, Json]]:
    """Every answer in an instance; an object or a list of objects is none."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from leaves(below, f"{pointer}/{name}")
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for number, item in enumerate(value):
            yield from leaves(item, f"{pointer}/{number}")
    else:
        yield pointer, value


@MANY
@given(courses(), WISHES)
def test_no_answer_changes_but_by_ones_own_hand(course: Course, wishes: list[Wish]) -> None:
    """Going on, back, to a change or into an item keeps everything; other wishes change what is asked here.

    Only the sample of the third try is put in by "Weiter", and only the stop for real data empties more than
    the field that was written in.
    """
    for before, (name, _, _), after in walked(course, wishes):
        if name in ("hurry", "alter"):  # several wishes in one
            continue
        changed = {
            pointer
            for pointer in before.answers.keys() | after.answers.keys()
            if before.answers.get(pointer) != after.answers.get(pointer)
        }
        page = present_page(course, before)
        asked = page.pointers if page else ()
        outside = {one for one in changed if not one.startswith(tuple(f"{here}/" for here in asked))} - set(
            asked
        )
        near = {one for pointer in (*asked, "") for one in course.personal_near(pointer)}
        assert outside <= (near if after.stopped else set())
        if name in ("back", "change", "open", "person"):
            assert not changed
        if name == "advance" and changed:
            assert page is not None
            assert before.tries[page.id] == PATIENCE
        if name in ("write", "toggle", "fill", "add") and not after.stopped:
            assert len(changed) <= 1


@MANY
@given(courses(), WISHES)
def test_everybody_is_always_somewhere(course: Course, wishes: list[Wish]) -> None:
    """On a page that there is, at the introduction, the check page or the end; back leads only to such."""
    run = ended(course, wishes)
    while True:
        assert run.spot.key in (INTRO, CHECK, FINISH) or present_page(course, run) is not None
        if back(run) is run:
            break
        answers, run = run.answers, back(run)
        assert run.answers == answers
    assert run.spot.key == INTRO


@MANY
@given(courses(), WISHES)
def test_weiter_alone_leads_to_the_end(course: Course, wishes: list[Wish]) -> None:
    """Wherever somebody is and whatever they entered: practising stops nobody."""
    run = ended(course, wishes)
    for _ in range(150):
        run = advance(course, run)
    assert run.spot.key == FINISH


@MANY
@given(courses(), WISHES)
def test_who_is_through_has_a_valid_form(course: Course, wishes: list[Wish]) -> None:
    """Unless a page was excused, the checker finds nothing about anything that can be answered."""
    run = ended(course, wishes)
    while run.spot.key != FINISH:
        run = advance(course, run)
    event(f"excused: {bool(run.excused)}")
    if run.excused:
        return
    standing = standing_of(course, run)
    lists = {page.pointers[0] for page in standing.pages if page.question.repeat is not None}
    shown = {
        one for page in standing.every_page() for one in page.pointers if one not in page.disabled
    } - lists
    for problem in CHECKER.problems(form_of(course).schema, standing.instance):
        assert problem.path not in shown | lists
        assert not problem.path.startswith(tuple(f"{pointer}/" for pointer in shown))


@MANY
@given(courses(), WISHES)
def test_the_summary_is_the_instance(course: Course, wishes: list[Wish]) -> None:
    """Line by line the answers that count, a list with how many there are, and nothing else."""
    run = ended(course, wishes)
    standing = standing_of(course, run)
    lines = summary(standing, run.answers)
    said = {line.pointer: value_of(line.field, line.entry) for line in lines if line.field is not None}
    assert said == dict(leaves(standing.instance))
    for line in lines:
        if line.field is None:
            items = at(standing.instance, line.pointer)
            assert line.entry == (len(items) if isinstance(items, list) else 0)


@MANY
@given(courses(), WISHES, st.booleans())
def test_settling_is_done_once(course: Course, wishes: list[Wish], only_shown: bool) -> None:
    """The same answers give the same standing, and so do those of them that are shown."""
    run = ended(course, wishes)
    standing = standing_of(course, run)
    shown = {pointer for page in standing.every_page() for pointer in page.pointers}
    kept = {pointer: entry for pointer, entry in run.answers.items() if pointer in shown or not only_shown}
    assert settle(form_of(course), kept, CHECKER) == standing
