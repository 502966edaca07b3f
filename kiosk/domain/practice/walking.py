"""Going on: from the introduction through every stage to the end. Practice never stops anybody."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.model import Form
from kiosk.domain.form.review import first_open, problems_on
from kiosk.domain.form.standing import Page, Standing
from kiosk.domain.practice import scenes
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import fill_page
from kiosk.domain.practice.model import Entry, StageKind
from kiosk.domain.practice.run import CHECK, FINISH, INTRO, Run, Spot

PATIENCE = 2
"""Wrong tries after which the sample answer is shown, and put in at the next one."""


def begin(course: Course) -> Run:
    """A run on its first place."""
    return Run(practice=course.practice.id)


def choose_person(course: Course, run: Run, person: str) -> Run:
    """Practise with a sample person (or with none, ""), and start; only the introduction asks for it."""
    if run.spot.key != INTRO:
        return run
    known = person if person in course.samples else ""
    return advance(course, replace(run, person=known))


def advance(course: Course, run: Run) -> Run:
    """What the button "Weiter" does here."""
    run = replace(run, stopped="")
    spot = run.spot
    if spot.key == FINISH:
        return run
    if spot.key == INTRO:
        return _enter(course, run, spot.stage + 1)
    form = course.form_at(spot.stage)
    standing = course.standing(run.answers)
    if form is not None and standing is not None:
        if spot.key == CHECK:
            return _leave_check(course, run, form, standing)
        return _leave_page(course, run, form, standing)
    step = course.step(run)
    if step is not None and step.entry is not None:
        return _submit_digits(course, run, step.id, step.entry)
    return go_to(course, run, scenes.next_step(step))


def choose(course: Course, run: Run, key: str) -> Run:
    """Take one of a step's choices; one that is not there changes nothing."""
    step = course.step(run)
    ways = {choice.key: choice.to for choice in step.choices} if step else {}
    return go_to(course, run, ways[key]) if key in ways else run


def change(course: Course, run: Run, page_id: str) -> Run:
    """From the check page to one answer; the next "Weiter" asks what is newly open and returns."""
    standing = course.standing(run.answers)
    if run.spot.key != CHECK or standing is None or standing.find(page_id) is None:
        return run
    return replace(_push(run, page_id), returning=True)


def open_item(course: Course, run: Run, item: int) -> Run:
    """From a list page to the first page about one of its items."""
    standing = course.standing(run.answers)
    items = standing.items.get(run.spot.key, ()) if standing else ()
    if not 0 <= item < len(items) or not items[item]:
        return run
    return _push(run, items[item][0].id)


def go_to(course: Course, run: Run, step_id: str) -> Run:
    """To a step of the script, or past its end; nowhere for ""."""
    if not step_id:
        return run
    if step_id == scenes.END:
        return _enter(course, run, run.spot.stage + 1)
    return _push(replace(run, problems=()), step_id)


def _enter(course: Course, run: Run, stage: int) -> Run:
    run = replace(run, tries={})  # the steps of two units may have one name
    kind = course.kind(stage)
    if kind is None:
        return _move(run, Spot(stage, FINISH))
    if kind is StageKind.FORM:
        standing = course.standing(run.answers)
        pages = standing.pages if standing else ()
        return _move(run, Spot(stage, pages[0].id if pages else CHECK))
    script = course.script_at(stage)
    return _move(run, Spot(stage, script.start)) if script else _enter(course, run, stage + 1)


def _submit_digits(course: Course, run: Run, step: str, entry: Entry) -> Run:
    """Compare the typed digits, and go where they lead."""
    failed = run.tries.get(step, 0)
    judged = scenes.judge(entry, run.digits, failed)
    tries = {**run.tries, step: failed + 1} if judged.wrong else run.tries
    digits = "" if judged.wrong else run.digits
    return go_to(course, replace(run, tries=tries, problems=judged.problems, digits=digits), judged.to)


def _leave_page(course: Course, run: Run, form: Form, standing: Standing) -> Run:
    page = standing.find(run.spot.key)
    if page is None:  # what was answered since has taken the page away
        return _after(run, standing, None)
    problems = () if page.id in run.excused else problems_on(page, form, standing, course.checker)
    if not problems:
        return _after(_passed(run, page), standing, page)
    tries = run.tries.get(page.id, 0) + 1
    if tries <= PATIENCE:
        return replace(run, problems=problems, tries={**run.tries, page.id: tries})
    filled = fill_page(course, run, page)
    again = course.standing(filled.answers)
    still = problems_on(page, form, again, course.checker) if again else ()
    if still or again is None:
        filled = replace(filled, excused=filled.excused | {page.id})
    left = again.find(page.id) if again else None
    return _after(_passed(filled, page), again or standing, left)


def _passed(run: Run, page: Page) -> Run:
    """The page was left; who comes back to it has all tries again."""
    tries = {key: number for key, number in run.tries.items() if key != page.id}
    return replace(run, done=run.done | {page.id}, tries=tries, problems=())


def _after(run: Run, standing: Standing, page: Page | None) -> Run:
    if page is not None and page.list_id:
        return _after_item(run, standing, page)
    ids = [one.id for one in standing.pages]
    if run.returning or page is None:
        new = next((one for one in ids if one not in run.done), None)
        return _push(run, new) if new else _to_check(run)
    following = ids[ids.index(page.id) + 1 :]
    return _push(run, following[0]) if following else _to_check(run)


def _after_item(run: Run, standing: Standing, page: Page) -> Run:
    ids = [one.id for one in standing.items[page.list_id][page.item]]
    following = ids[ids.index(page.id) + 1 :]
    if following:
        return _push(run, following[0])
    trail = run.trail
    while trail[-1].key != page.list_id and len(trail) > 1 and trail[-1].key.startswith(page.list_id + "["):
        trail = trail[:-1]
    run = replace(run, trail=trail)
    return run if run.spot.key == page.list_id else _after(run, standing, None)


def _leave_check(course: Course, run: Run, form: Form, standing: Standing) -> Run:
    page = first_open(form, standing, course.checker, run.excused)
    if page is None:
        return _enter(course, run, run.spot.stage + 1)
    problems = problems_on(page, form, standing, course.checker)
    return replace(_push(run, page.id), returning=True, problems=problems)


def _to_check(run: Run) -> Run:
    """To the check page: back to the one that the person came from, or a new one."""
    spot = Spot(run.spot.stage, CHECK)
    trail = run.trail[: run.trail.index(spot) + 1] if spot in run.trail else (*run.trail, spot)
    return replace(run, trail=trail, returning=False, problems=(), digits="", query="")


def _push(run: Run, key: str) -> Run:
    return _move(run, Spot(run.spot.stage, key))


def _move(run: Run, spot: Spot) -> Run:
    return replace(run, trail=(*run.trail, spot), problems=(), stopped="", digits="", query="")
