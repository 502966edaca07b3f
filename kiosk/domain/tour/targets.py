"""What a page has to point at, by name.

On the screen the item has the object name "target:" and the name. A name is given where the thing is really
shown, by the same rules as the pages: `kiosk.domain.pages`, and what the walk through a practice says.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain import pages
from kiosk.domain.availability import availability
from kiosk.domain.catalogue import Catalogue, Stand
from kiosk.domain.language import pick
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import has_sample, present_page
from kiosk.domain.practice.model import Step
from kiosk.domain.practice.run import FINISH, INTRO, Run
from kiosk.domain.visit import Visit
from kiosk.domain.visit_events import View

BAR = ("bar.back", "bar.home", "bar.help", "bar.text", "bar.colors", "bar.reach")
"""The bar at the bottom of every page."""
TOP = ("top.notepad", "top.language", "top.done")
PLACE = "top.place"
"""Its place is taken by the name of the practice while somebody practises."""


def targets(catalogue: Catalogue, stand: Stand, visit: Visit, course: Course | None = None) -> frozenset[str]:
    """The names on the page that the visit is on; a practice's page needs its `course`."""
    if visit.page.view is View.PRACTICE:
        run = visit.practice
        shown = _practice(course, run) if course is not None and run is not None else ()
        after = _after(catalogue, stand, visit) if run is not None and run.spot.key == FINISH else ()
        return frozenset((*BAR, *TOP, *shown, *after))
    return frozenset((*BAR, *TOP, PLACE, *_page(catalogue, stand, visit)))


def _page(catalogue: Catalogue, stand: Stand, visit: Visit) -> Iterator[str]:  # noqa: C901, PLR0912 -- one each
    """What is on a page besides the bars."""
    subject = visit.page.subject
    match visit.page.view:
        case View.START:
            yield from ("search", "letters", "practices", "offers")
            yield from (f"situation/{one.id}" for one in pages.situations(catalogue))
            featured = [f"service/{one.id}" for one in pages.featured(catalogue, stand)]
            yield from ("first", *featured) if featured else ()
            yield from ("survey",) if pages.invites(catalogue, stand, visit.survey) else ()
        case View.SITUATION:
            yield from (f"service/{one.id}" for one in pages.services_of(catalogue, subject))
        case View.FIRST:
            yield from (f"service/{one.id}" for one in pages.first_services(catalogue, stand))
        case View.OFFERS:
            place = pages.place_of(catalogue, stand, visit.place)
            yield from (f"offer/{one.id}" for one in pages.offers_at(catalogue, place))
        case View.PRACTICES:
            yield from (f"practice/{id_}" for id_ in catalogue.practices)
        case View.PLACES:
            yield from (f"place/{id_}" for id_ in catalogue.places)
        case View.LANGUAGES:
            yield from (f"language/{tag}" for tag in catalogue.languages)
        case View.NOTEPAD:
            yield from (f"{note.kind}/{note.id}" for note in visit.notepad)
            yield from ("home",) if visit.notepad and pages.hands_over(catalogue) else ()
        case View.SEARCH:
            yield "field"
        case View.HELP:
            yield from ("phone", "words")
        case View.MODULE:
            yield "text"
        case View.DEVICES:
            yield from (f"device/{id_}" for id_ in catalogue.devices)
        case View.SERVICE | View.TAKE | View.OFFER:
            yield from _thing(catalogue, stand, visit)
        case _:
            pass


def _thing(catalogue: Catalogue, stand: Stand, visit: Visit) -> Iterator[str]:
    """What the page of a service or an offer has, and that of its code."""
    page = visit.page
    place = pages.place_of(catalogue, stand, visit.place)
    kind = page.part if page.view is View.TAKE else page.view.value
    can_take = pages.taken(catalogue, place, kind, page.subject) is not None
    if page.view is View.TAKE:
        yield from ("code", "address", "note") if can_take else ()
        yield from ("home",) if can_take and pages.hands_over(catalogue) else ()
    elif page.view is View.OFFER:
        yield from ("take",) if can_take else ()
    elif page.subject in catalogue.services:
        service = catalogue.services[page.subject]
        yield from ("online", "facts")
        yield from ("take", "note") if can_take else ()
        if availability(service, place, catalogue.hosts).ask_town:
            yield "place"
        if pages.practice_of(catalogue, service.id):
            yield "practice"
        picked = pick(service.texts, visit.language)
        present = (name for name, blocks in picked.value.modules.items() if blocks) if picked else ()
        yield from (f"module/{module}" for module in pages.tiles(present))


def _after(catalogue: Catalogue, stand: Stand, visit: Visit) -> Iterator[str]:
    """What the end of a practice leads to."""
    yield from ("home",) if pages.hands_over(catalogue) else ()
    yield from ("survey",) if pages.invites(catalogue, stand, visit.survey) else ()


def _practice(course: Course, run: Run) -> Iterator[str]:
    """What the place in a practice has besides the bars."""
    yield "words"
    step = course.step(run)
    if run.spot.key in (INTRO, FINISH):
        yield from ("begin",) if run.spot.key == INTRO else ()
    elif step is not None:
        yield from _step(step)
    else:
        yield "next"
        page = present_page(course, run)
        if page is not None:
            yield from (f"field/{pointer}" for pointer, _ in page.fields())
            yield from ("fill",) if has_sample(course, run, page) else ()


def _step(step: Step) -> Iterator[str]:
    if step.picture:
        yield "picture"
    yield from (f"choice/{choice.key}" for choice in step.choices) if step.choices else ("next",)
