"""Whole visits as lists of steps, and what is left of them: nothing."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain import visit_events as events
from kiosk.domain.practice.run import Run, Spot
from kiosk.domain.survey_filling import Filling
from kiosk.domain.visit import (
    COACHED,
    NOTEPAD_LIMIT,
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
    CoachToggled,
    Event,
    Finished,
    HelpCalled,
    Note,
    Page,
    PlaceHeld,
    Printed,
    Resumed,
    Searched,
    Tick,
    Touched,
    View,
    WentHome,
)

RULES = Rules(idle_s=90, warning_s=30, guard_s=0.7, farewell_s=6)
DOG = Page(View.SERVICE, "hund")
NOTE = Note("service", "hund", "marl")
RUN = Run("hund", (*Run("hund").trail, Spot(0, "name")), "erika", {"/name": "Schmidt"}, digits="12")

Step = tuple[float, Event, Phase, View]
"""Seconds later, what happens, and then: the phase and the page."""

RESET: dict[str, Any] = {
    "place": "herten",
    "language": "tr",
    "text_size": TextSize.HUGE,
    "scheme": Scheme.CONTRAST,
    "reach": True,
    "trail": (Page(View.START, scroll=90), DOG),
    "search_text": "Schmidt",
    "letter": "H",
    "notepad": (NOTE,),
    "term": "bundid",
    "practice": RUN,
    "survey": Filling(survey="wuensche", answers={"satz": ("Mehr Bänke",)}, stopped="telefon"),
    "help_called": True,
    "coached": True,
    "printed": ("service:hund@marl",),
}
"""Every field that holds something of a visitor, with a value that a visitor can give it."""

KEPT = {"home_place"}
CLOCKWORK = {"phase", "since", "active_at"}

WAKE: list[Step] = [
    (10, Touched(), Phase.WAKING, View.START),
    (0.7, Tick(), Phase.ACTIVE, View.START),
]


def walk(*steps: Step, begin: Visit | None = None) -> Visit:
    """Go through the steps and compare each with what is expected."""
    visit, now = begin or fresh("marl"), begin.since if begin else 0.0
    for number, (later, event, phase, view) in enumerate(steps):
        now += later
        visit, _ = transition(visit, event, now, RULES)
        assert (visit.phase, visit.page.view) == (phase, view), f"step {number}: {event}"
    return visit


def used(phase: Phase) -> Visit:
    """A visit in which everything was touched."""
    visit = fresh("marl", 100.0, phase)
    for name, value in RESET.items():
        visit = replace(visit, **{name: value})
    return visit


def test_the_first_touch_only_wakes() -> None:
    visit = walk(
        (10, events.Opened(DOG), Phase.ATTRACT, View.START),
        (0.1, events.Touched(), Phase.WAKING, View.START),
        (0.1, events.Opened(DOG), Phase.WAKING, View.START),
        (0.1, events.TextSizeCycled(), Phase.WAKING, View.START),
        (0.1, Searched("x"), Phase.WAKING, View.START),
        (0.1, Finished(), Phase.WAKING, View.START),
        (0.1, Tick(), Phase.WAKING, View.START),
        (0.3, Tick(), Phase.ACTIVE, View.START),
    )
    assert visit == replace(fresh("marl", visit.since), phase=Phase.ACTIVE)
    walk((0.1, events.Opened(DOG), Phase.ACTIVE, View.SERVICE), begin=visit)


def test_a_touch_during_the_warning_keeps_everything() -> None:
    before = walk(
        *WAKE,
        (1, events.Opened(Page(View.SEARCH)), Phase.ACTIVE, View.SEARCH),
        (2, Searched("hund"), Phase.ACTIVE, View.SEARCH),
        (2, events.Opened(DOG), Phase.ACTIVE, View.SERVICE),
        (2, events.Noted(NOTE), Phase.ACTIVE, View.SERVICE),
        (90, Tick(), Phase.WARNING, View.SERVICE),
    )
    now = before.since + 29.9
    visit, effects = transition(before, events.Touched(), now, RULES)
    assert effects == ()
    assert visit == replace(before, phase=Phase.ACTIVE, since=now, active_at=now)


def test_typing_for_three_idle_times_stays() -> None:
    typing = [(10.0, Searched("x" * count), Phase.ACTIVE, View.SEARCH) for count in range(27)]
    ticks = [(0.0, Tick(), Phase.ACTIVE, View.SEARCH)] * 27
    steps = [step for pair in zip(typing, ticks, strict=True) for step in pair]
    visit = walk(*WAKE, (1, events.Opened(Page(View.SEARCH)), Phase.ACTIVE, View.SEARCH), *steps)
    assert visit.active_at - visit.since > 3 * RULES.idle_s - 10
    walk((visit.active_at - visit.since + 90, Tick(), Phase.WARNING, View.SEARCH), begin=visit)


@pytest.mark.parametrize("phase", [Phase.ACTIVE, Phase.WARNING])
def test_fertig_leaves_a_fresh_visit(phase: Phase) -> None:
    visit, effects = transition(used(phase), Finished(), 120.0, RULES)
    assert visit == fresh("marl", 120.0, Phase.FAREWELL)
    assert effects == (Effect.FORGET,)
    visit, effects = transition(visit, Tick(), 126.0, RULES)
    assert visit == fresh("marl", 126.0)
    assert effects == ()


def test_the_end_of_the_warning_leaves_a_fresh_visit() -> None:
    visit, effects = transition(used(Phase.WARNING), Tick(), 130.0, RULES)
    assert visit == fresh("marl", 130.0)
    assert effects == (Effect.FORGET,)


def test_the_next_visitor_may_touch_during_the_farewell() -> None:
    visit = walk(
        *WAKE,
        (1, events.LanguageChosen("tr"), Phase.ACTIVE, View.START),
        (1, Finished(), Phase.FAREWELL, View.START),
        (1, events.Opened(DOG), Phase.FAREWELL, View.START),
        (1, events.Touched(), Phase.WAKING, View.START),
    )
    assert visit == fresh("marl", visit.since, Phase.WAKING)


def test_every_field_is_on_a_list() -> None:
    """A new field of `Visit` must be put on RESET, and the tests below then prove that it is forgotten."""
    assert {field.name for field in fields(Visit)} == RESET.keys() | KEPT | CLOCKWORK


@pytest.mark.parametrize("name", RESET)
def test_every_field_of_a_visitor_is_forgotten(name: str) -> None:
    default = getattr(fresh("marl"), name)
    assert getattr(used(Phase.ACTIVE), name) != default
    for visit, event in (
        (used(Phase.ACTIVE), Finished()),
        (used(Phase.WARNING), Finished()),
        (used(Phase.WARNING), Tick()),
        (used(Phase.FAREWELL), Tick()),
        (used(Phase.FAREWELL), Touched()),
        (used(Phase.ATTRACT), Touched()),
    ):
        assert getattr(transition(visit, event, 500.0, RULES)[0], name) == default


WORDS = st.sampled_from(["", "hund", "marl", "herten", "tr", "bundid", "A", "x" * 99])
PAGES = st.builds(Page, st.sampled_from(View), WORDS, WORDS)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from([Touched(), Tick(), Tick(), events.WentBack(), events.WentHome(), Finished()]),
    st.sampled_from(
        [events.TextSizeCycled(), events.SchemeCycled(), events.ReachToggled(), events.TermClosed()]
    ),
    st.builds(events.Opened, PAGES),
    st.builds(events.TurnedTo, PAGES),
    st.builds(events.PlaceChosen, WORDS),
    st.builds(events.LanguageChosen, WORDS),
    st.builds(Searched, WORDS),
    st.builds(events.LetterChosen, WORDS),
    st.builds(events.Noted, st.builds(Note, WORDS, WORDS, WORDS)),
    st.builds(events.TermOpened, WORDS),
    st.builds(events.Scrolled, st.integers(-10, 9999)),
    st.builds(events.Practised, st.sampled_from([RUN, Run("hund")])),
)
HISTORY = st.lists(st.tuples(EVENTS, st.sampled_from([0.0, 0.1, 1.0, 31.0, 91.0])), max_size=60)


@settings(max_examples=100, deadline=None)
@given(HISTORY)
def test_whatever_happens_the_state_is_in_order(history: list[tuple[Event, float]]) -> None:
    visit, now = fresh("marl"), 0.0
    for event, later in history:
        now += later
        before = visit
        visit, effects = transition(before, event, now, RULES)
        assert visit.home_place == "marl"
        assert visit.trail[0].view is View.START
        assert len(visit.trail) <= TRAIL_LIMIT
        assert len(visit.notepad) == len(set(visit.notepad)) <= NOTEPAD_LIMIT
        assert len(visit.search_text) <= SEARCH_LIMIT
        assert (next_deadline(visit, RULES) is None) is (visit.phase is Phase.ATTRACT)
        was_used = before.phase in (Phase.ACTIVE, Phase.WARNING)
        is_used = visit.phase in (Phase.ACTIVE, Phase.WARNING)
        assert effects == ((Effect.FORGET,) if was_used and not is_used else ())
        if not is_used:
            assert visit == fresh("marl", visit.since, visit.phase)


@settings(max_examples=100, deadline=None)
@given(HISTORY, st.booleans())
def test_after_the_end_nothing_is_left(history: list[tuple[Event, float]], by_hand: bool) -> None:
    visit, now = fresh("marl"), 0.0
    for event, later in history:
        now += later
        visit, _ = transition(visit, event, now, RULES)
    endings: list[Event] = [Finished(), Tick()] if by_hand else [Tick(), Tick(), Tick()]
    for event in endings:
        now += 100.0
        visit, _ = transition(visit, event, now, RULES)
    untouched = fresh("marl")
    for name in RESET.keys() | KEPT:
        assert getattr(visit, name) == getattr(untouched, name)


def test_a_held_place_waits_for_its_visitor() -> None:
    begin = used(Phase.ACTIVE)
    held = walk((1, PlaceHeld(), Phase.HELD, View.SERVICE), begin=begin)
    back = walk(
        (30, Touched(), Phase.HELD, View.SERVICE),
        (1, WentHome(), Phase.HELD, View.SERVICE),
        (60, Tick(), Phase.HELD, View.SERVICE),
        (1, Resumed(), Phase.ACTIVE, View.SERVICE),
        begin=held,
    )
    for name, value in RESET.items():
        assert getattr(back, name) == value


def test_nobody_comes_back_to_a_held_place() -> None:
    held = walk((1, PlaceHeld(), Phase.HELD, View.SERVICE), begin=used(Phase.ACTIVE))
    assert next_deadline(held, RULES) == held.since + RULES.held_s
    gone, effects = transition(held, Tick(), held.since + RULES.held_s, RULES)
    assert effects == (Effect.FORGET,)
    assert replace(gone, since=0.0, active_at=0.0) == fresh("marl")
    ended, effects = transition(held, Finished(), held.since + 1, RULES)
    assert (ended.phase, effects) == (Phase.FAREWELL, (Effect.FORGET,))


def test_a_place_is_held_only_during_a_visit() -> None:
    for phase in (Phase.ATTRACT, Phase.WAKING, Phase.WARNING, Phase.FAREWELL):
        begin = used(phase)
        assert transition(begin, PlaceHeld(), 101.0, RULES)[0] == begin
    assert transition(used(Phase.ACTIVE), Resumed(), 101.0, RULES)[0].phase is Phase.ACTIVE


def test_a_call_for_help_stays_until_somebody_is_there() -> None:
    begin = fresh("marl", 0, Phase.ACTIVE)
    called = walk((1, HelpCalled(wanted=True), Phase.ACTIVE, View.START), begin=begin)
    assert walk((1, WentHome(), Phase.ACTIVE, View.START), begin=called).help_called
    assert not walk((1, HelpCalled(wanted=False), Phase.ACTIVE, View.START), begin=called).help_called


def test_a_sheet_that_did_not_come_out_is_forgotten_with_the_next() -> None:
    begin = replace(fresh("marl", 0, Phase.ACTIVE), printed=("a", "b"))
    assert walk((1, Printed("c"), Phase.ACTIVE, View.START), begin=begin).printed == ("a", "b", "c")
    assert walk((1, Printed("c", "b"), Phase.ACTIVE, View.START), begin=begin).printed == ("a", "c")


def test_a_volunteer_who_explains_has_time() -> None:
    begin = fresh("marl", 0, Phase.ACTIVE)
    coached = walk((0, CoachToggled(), Phase.ACTIVE, View.START), begin=begin)
    assert next_deadline(coached, RULES) == COACHED * RULES.idle_s
    alone = walk((0, CoachToggled(), Phase.ACTIVE, View.START), begin=coached)
    assert next_deadline(alone, RULES) == RULES.idle_s
