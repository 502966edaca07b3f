"""The visit, event by event: what each one does to the state, and to which part of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.practice.run import Run, Spot
from kiosk.domain.visit import (
    NOTEPAD_LIMIT,
    SCALE,
    SEARCH_LIMIT,
    TRAIL_LIMIT,
    Effect,
    Phase,
    Rules,
    Scheme,
    TextSize,
    Visit,
    fresh,
    next_deadline,
    transition,
)
from kiosk.domain.visit_events import (
    Event,
    Finished,
    LanguageChosen,
    LetterChosen,
    Note,
    Noted,
    Opened,
    Page,
    PlaceChosen,
    Practised,
    ReachToggled,
    SchemeCycled,
    Scrolled,
    Searched,
    TermClosed,
    TermOpened,
    TextSizeCycled,
    Tick,
    Touched,
    TurnedTo,
    View,
    WentBack,
    WentHome,
)

RULES = Rules()
START = Page(View.START)
SEARCH = Page(View.SEARCH)
DOG = Page(View.SERVICE, "hund")
STEPS = Page(View.MODULE, "hund", "steps")
WHO = Page(View.MODULE, "hund", "who")
PLACES = Page(View.PLACES)
LANGUAGES = Page(View.LANGUAGES)
ACTIVE = replace(fresh("marl", 100.0), phase=Phase.ACTIVE)
NOTE = Note("service", "hund", "marl")
PRACTICE = Page(View.PRACTICE, "hund")
BEGUN = Run("hund")
FURTHER = replace(BEGUN, trail=(*BEGUN.trail, Spot(0, "name"), Spot(0, "farbe")), answers={"/name": "Bello"})


def after(visit: Visit, *events: Event, now: float = 105.0) -> Visit:
    """The visit after events at one moment."""
    for event in events:
        visit, effects = transition(visit, event, now, RULES)
        assert effects == ()
    return visit


def in_phase(phase: Phase, since: float = 100.0) -> Visit:
    return replace(ACTIVE, phase=phase, since=since, active_at=since)


@pytest.mark.parametrize(
    ("phase", "event", "now", "to", "effects"),
    [
        (Phase.ATTRACT, Tick(), 1e9, Phase.ATTRACT, ()),
        (Phase.ATTRACT, Touched(), 101, Phase.WAKING, ()),
        (Phase.ATTRACT, Opened(DOG), 101, Phase.ATTRACT, ()),
        (Phase.ATTRACT, Finished(), 101, Phase.ATTRACT, ()),
        (Phase.WAKING, Tick(), 100.6, Phase.WAKING, ()),
        (Phase.WAKING, Tick(), 100.7, Phase.ACTIVE, ()),
        (Phase.WAKING, Touched(), 100.8, Phase.WAKING, ()),
        (Phase.WAKING, Finished(), 100.8, Phase.WAKING, ()),
        (Phase.ACTIVE, Tick(), 189.9, Phase.ACTIVE, ()),
        (Phase.ACTIVE, Tick(), 190, Phase.WARNING, ()),
        (Phase.ACTIVE, Touched(), 500, Phase.ACTIVE, ()),
        (Phase.ACTIVE, Finished(), 101, Phase.FAREWELL, (Effect.FORGET,)),
        (Phase.WARNING, Tick(), 129.9, Phase.WARNING, ()),
        (Phase.WARNING, Tick(), 130, Phase.ATTRACT, (Effect.FORGET,)),
        (Phase.WARNING, Touched(), 129, Phase.ACTIVE, ()),
        (Phase.WARNING, WentHome(), 129, Phase.WARNING, ()),
        (Phase.WARNING, Finished(), 129, Phase.FAREWELL, (Effect.FORGET,)),
        (Phase.FAREWELL, Tick(), 105.9, Phase.FAREWELL, ()),
        (Phase.FAREWELL, Tick(), 106, Phase.ATTRACT, ()),
        (Phase.FAREWELL, Touched(), 101, Phase.WAKING, ()),
        (Phase.FAREWELL, Finished(), 101, Phase.FAREWELL, ()),
    ],
)
def test_phases(phase: Phase, event: Event, now: float, to: Phase, effects: tuple[Effect, ...]) -> None:
    visit, done = transition(in_phase(phase), event, now, RULES)
    assert (visit.phase, done) == (to, effects)


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        (in_phase(Phase.ATTRACT), None),
        (in_phase(Phase.WAKING), 100.7),
        (in_phase(Phase.ACTIVE), 190.0),
        (replace(in_phase(Phase.ACTIVE), active_at=150.0), 240.0),
        (in_phase(Phase.WARNING), 130.0),
        (replace(in_phase(Phase.WARNING), active_at=50.0), 130.0),
        (in_phase(Phase.FAREWELL), 106.0),
    ],
)
def test_the_next_deadline(visit: Visit, expected: float | None) -> None:
    assert next_deadline(visit, RULES) == expected


@pytest.mark.parametrize(
    ("event", "changes"),
    [
        (Touched(), {}),
        (Opened(DOG), {"trail": (START, DOG)}),
        (Opened(START), {}),
        (TurnedTo(DOG), {"trail": (START, DOG)}),
        (WentBack(), {}),
        (WentHome(), {}),
        (Scrolled(70), {"trail": (Page(View.START, scroll=70),)}),
        (Scrolled(-5), {}),
        (TermOpened("bundid"), {"term": "bundid"}),
        (TermClosed(), {}),
        (PlaceChosen("herten"), {"place": "herten"}),
        (LanguageChosen("tr"), {"language": "tr"}),
        (TextSizeCycled(), {"text_size": TextSize.LARGE}),
        (SchemeCycled(), {"scheme": Scheme.DARK}),
        (ReachToggled(), {"reach": True}),
        (Searched("hund"), {"search_text": "hund"}),
        (Searched("x" * 99), {"search_text": "x" * SEARCH_LIMIT}),
        (LetterChosen("H"), {"letter": "H"}),
        (Noted(NOTE), {"notepad": (NOTE,)}),
        (Practised(FURTHER), {"practice": FURTHER}),
    ],
)
def test_an_event_changes_what_it_says_and_nothing_else(event: Event, changes: dict[str, Any]) -> None:
    expected = replace(ACTIVE, active_at=105.0)
    for name, value in changes.items():
        expected = replace(expected, **{name: value})
    assert after(ACTIVE, event) == expected


def test_back_goes_the_way_that_was_come() -> None:
    visit = after(ACTIVE, Opened(DOG), Scrolled(300), Opened(STEPS))
    assert visit.trail == (START, replace(DOG, scroll=300), STEPS)
    visit = after(visit, WentBack())
    assert visit.page == replace(DOG, scroll=300)
    assert after(visit, WentBack(), WentBack(), WentBack()).trail == (START,)


def test_back_closes_an_explanation_first() -> None:
    visit = after(ACTIVE, Opened(DOG), TermOpened("bundid"))
    assert after(visit, TermClosed()) == after(visit, WentBack()) == after(ACTIVE, Opened(DOG))
    assert after(visit, Opened(DOG)).term == after(visit, Opened(STEPS)).term == ""


def test_back_leads_through_a_practice_before_it_leads_out() -> None:
    """Each place of the run comes first; on its introduction back leaves the page, and the run stays."""
    visit = after(ACTIVE, Opened(DOG), Opened(PRACTICE), Practised(FURTHER))
    assert visit.inside == FURTHER
    visit = after(visit, WentBack(), WentBack())
    assert visit.trail == (START, DOG, PRACTICE)
    assert visit.practice == replace(BEGUN, answers={"/name": "Bello"})
    assert visit.inside is None
    left = after(visit, WentBack())
    assert (left.page, left.practice) == (DOG, visit.practice)


def test_every_place_of_a_practice_begins_at_its_top() -> None:
    """Only on the way of a change the check page stays where it was, and a page that stays stays."""
    there = after(ACTIVE, Opened(PRACTICE), Practised(BEGUN), Scrolled(300))
    assert after(there, Practised(replace(BEGUN, answers={"/name": "B"}))).page.scroll == 300
    assert after(there, Practised(FURTHER)).page.scroll == 0
    assert after(there, Practised(FURTHER), Scrolled(200), WentBack()).page.scroll == 0
    changing = after(there, Practised(replace(FURTHER, returning=True)))
    assert changing.page.scroll == 300
    assert after(changing, Practised(BEGUN)).page.scroll == 300


def test_a_practice_that_is_not_shown_moves_no_page() -> None:
    """It is begun on the page that leads to it."""
    assert after(ACTIVE, Opened(DOG), Scrolled(300), Practised(BEGUN)).page.scroll == 300


def test_back_on_another_page_leaves_the_practice_where_it_is() -> None:
    """It goes on when its page is opened again; going home does not drop it either."""
    visit = after(ACTIVE, Opened(PRACTICE), Practised(FURTHER), Opened(DOG))
    assert visit.inside is None
    assert after(visit, WentBack()).practice == FURTHER
    assert after(visit, WentHome()).practice == FURTHER
    assert after(ACTIVE, Opened(PRACTICE)).inside is None


def test_back_closes_an_explanation_in_a_practice_first() -> None:
    """The word that was asked about belongs to the place."""
    visit = after(ACTIVE, Opened(PRACTICE), Practised(FURTHER), TermOpened("bundid"))
    assert after(visit, WentBack()) == after(visit, TermClosed())


def test_the_same_page_again_is_no_step() -> None:
    visit = after(ACTIVE, Opened(DOG), Scrolled(300))
    assert after(visit, Opened(DOG)) == visit
    assert after(visit, TurnedTo(DOG)) == visit


def test_turning_leaves_no_trace_behind() -> None:
    visit = after(ACTIVE, Opened(DOG), Opened(STEPS), TurnedTo(WHO))
    assert visit.trail == (START, DOG, WHO)


def test_nothing_takes_the_place_of_the_start_page() -> None:
    visit = after(ACTIVE, TurnedTo(WHO))
    assert visit.trail == (START, WHO)
    assert after(visit, WentBack()).page == START


@pytest.mark.parametrize("event", [Opened(START), TurnedTo(START)])
def test_going_to_the_start_page_forgets_the_way(event: Event) -> None:
    assert after(ACTIVE, Opened(DOG), Opened(STEPS), event).trail == (START,)


def test_home_leaves_the_search_but_keeps_settings_and_merkzettel() -> None:
    chosen = (Searched("hund"), LetterChosen("H"), Noted(NOTE), LanguageChosen("tr"), PlaceChosen("herten"))
    visit = after(ACTIVE, *chosen, Opened(DOG), TermOpened("bundid"), WentHome())
    assert (visit.trail, visit.search_text, visit.letter, visit.term) == ((START,), "", "", "")
    assert (visit.notepad, visit.language, visit.place) == ((NOTE,), "tr", "herten")


@pytest.mark.parametrize(
    ("page", "event"), [(PLACES, PlaceChosen("herten")), (LANGUAGES, LanguageChosen("tr"))]
)
def test_choosing_leads_back_to_where_one_came_from(page: Page, event: Event) -> None:
    assert after(ACTIVE, Opened(DOG), Opened(page), event).trail == (START, DOG)
    assert after(ACTIVE, Opened(DOG), event).trail == (START, DOG)
    alone = replace(ACTIVE, trail=(page,))
    assert after(alone, event).trail == (START,)


def test_sizes_and_schemes_go_round() -> None:
    sizes = [after(ACTIVE, *[TextSizeCycled()] * times).text_size for times in range(4)]
    assert sizes == [TextSize.NORMAL, TextSize.LARGE, TextSize.HUGE, TextSize.NORMAL]
    schemes = [after(ACTIVE, *[SchemeCycled()] * times).scheme for times in range(4)]
    assert schemes == [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT]
    assert not after(ACTIVE, ReachToggled(), ReachToggled()).reach
    assert list(SCALE) == list(TextSize)


@pytest.mark.parametrize("view", [View.LETTERS, View.WORDS])
def test_a_letter_stays_until_another_list_is_opened(view: View) -> None:
    assert after(ACTIVE, LetterChosen("H"), LetterChosen("K")).letter == "K"
    visit = after(ACTIVE, Opened(Page(view)), LetterChosen("H"), Opened(DOG), WentBack())
    assert (visit.page.view, visit.letter) == (view, "H")
    assert after(visit, Opened(Page(view))).letter == "H"
    assert after(visit, WentHome(), Opened(Page(view))).letter == ""
    other = View.WORDS if view is View.LETTERS else View.LETTERS
    assert after(visit, Opened(Page(other))).letter == ""


def test_the_merkzettel_takes_and_gives_back() -> None:
    other = Note("service", "hund", "herten")
    assert after(ACTIVE, Noted(NOTE), Noted(other)).notepad == (NOTE, other)
    assert after(ACTIVE, Noted(NOTE), Noted(other), Noted(NOTE)).notepad == (other,)


def test_the_merkzettel_keeps_the_newest() -> None:
    notes = [Note("service", str(number), "marl") for number in range(NOTEPAD_LIMIT + 3)]
    assert after(ACTIVE, *map(Noted, notes)).notepad == tuple(notes[3:])


def test_the_way_back_is_limited_and_still_ends_at_the_start_page() -> None:
    pages = [Page(View.SERVICE, str(number)) for number in range(200)]
    visit = after(ACTIVE, *map(Opened, pages))
    assert len(visit.trail) == TRAIL_LIMIT
    assert visit.trail == (START, *pages[-(TRAIL_LIMIT - 1) :])
    assert after(visit, *[WentBack()] * 50).trail == (START,)


def test_a_tick_before_its_time_changes_nothing() -> None:
    assert transition(ACTIVE, Tick(), 150.0, RULES) == (ACTIVE, ())
