from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.visit import Phase, Rules
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.visit import VisitService
from kiosk.ui.bridge.session import Session
from tests.support.screens import FakeClock, settle


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def service(clock: FakeClock) -> VisitService:
    return VisitService("gladbeck", Rules(idle_s=90, warning_s=30), clock)


@pytest.fixture
def session(service: VisitService, clock: FakeClock, qapp: object) -> Session:
    assert qapp
    session = Session(service)
    session.touch()
    clock.advance(1)
    session._tick()
    assert session.property("phase") == "active"
    return session


WISHES: list[tuple[Callable[[Session], None], Callable[[VisitService], object], object]] = [
    (lambda s: s.cycleTextSize(), lambda v: v.visit.text_size, "large"),
    (lambda s: s.cycleScheme(), lambda v: v.visit.scheme, "dark"),
    (lambda s: s.toggleReach(), lambda v: v.visit.reach, True),
    (lambda s: s.open("service", "hund-anmelden", ""), lambda v: v.visit.page.subject, "hund-anmelden"),
    (lambda s: s.turnTo("letters", "", ""), lambda v: v.visit.page, Page(View.LETTERS)),
    (lambda s: s.choosePlace("herten"), lambda v: v.visit.place, "herten"),
    (lambda s: s.chooseLanguage("tr"), lambda v: v.visit.language, "tr"),
    (lambda s: s.chooseLetter("B"), lambda v: v.visit.letter, "B"),
    (lambda s: s.search("hund"), lambda v: v.visit.search_text, "hund"),
    (lambda s: s.note("service", "x"), lambda v: v.visit.notepad, (Note("service", "x", "gladbeck"),)),
    (lambda s: s.openTerm("bundid"), lambda v: v.visit.term, "bundid"),
    (lambda s: s.scrolled(120), lambda v: v.visit.page.scroll, 120),
    (lambda s: s.finish(), lambda v: v.visit.phase, Phase.FAREWELL),
]


@pytest.mark.parametrize(("wish", "read", "expected"), WISHES)
def test_a_slot_is_a_wish_of_the_visit(
    session: Session,
    service: VisitService,
    wish: Callable[[Session], None],
    read: Callable[[VisitService], object],
    expected: object,
) -> None:
    told: list[int] = []
    session.changed.connect(lambda: told.append(1))
    wish(session)
    assert read(service) == expected
    assert told == [1]


def test_back_and_home_and_closing_a_word(session: Session, service: VisitService) -> None:
    session.open("letters", "", "")
    assert session.property("canGoBack") is True
    session.openTerm("bundid")
    session.closeTerm()
    assert session.property("view") == "letters"
    session.back()
    assert (session.property("view"), session.property("canGoBack")) == ("start", False)
    session.open("help", "", "")
    session.home()
    assert service.visit.trail == (Page(View.START),)


@pytest.mark.parametrize("name", ["", "nowhere", "START", "Start "])
def test_an_unknown_page_goes_nowhere(session: Session, service: VisitService, name: str) -> None:
    before = service.visit
    session.open(name, "", "")
    session.turnTo(name, "x", "y")
    assert service.visit == before


def test_what_qml_reads(session: Session) -> None:
    session.open("module", "hund-anmelden", "steps")
    names = ("phase", "view", "subject", "part", "pageKey", "language", "languageName", "rightToLeft")
    assert [session.property(name) for name in names] == [
        "active",
        "module",
        "hund-anmelden",
        "steps",
        "2/module/hund-anmelden/steps",
        "de",
        "Deutsch",
        False,
    ]
    others = ("textScale", "textSize", "scheme", "reach", "noted", "term", "scroll", "warningLeft")
    assert [session.property(name) for name in others] == [1.0, "normal", "light", False, 0, "", 0, 90]


def test_every_page_has_its_own_key_but_not_every_position(session: Session) -> None:
    keys = []
    for view in View:
        session.open(view.value, "a", "b")
        keys.append(session.property("pageKey"))
    assert len(set(keys)) == len(View)
    session.scrolled(50)
    assert session.property("pageKey") == keys[-1]


def test_a_deadline_that_comes_too_early_waits_on(session: Session, clock: FakeClock) -> None:
    clock.advance(89.97)
    session._deadline.stop()  # it has fired
    session._tick()
    assert session.property("phase") == "active"
    assert session._deadline.isActive()
    clock.advance(0.05)
    settle(80)
    assert session.property("phase") == "warning"


def test_seconds_are_counted_only_during_the_warning(session: Session, clock: FakeClock) -> None:
    assert not session._countdown.isActive()
    clock.advance(91)
    session._tick()
    assert session._countdown.isActive()
    assert session.property("warningLeft") == 30
    clock.advance(12)
    assert session.property("warningLeft") == 18
    session.touch()
    assert (session._countdown.isActive(), session.property("phase")) == (False, "active")


def test_nothing_is_pending_while_nobody_is_there(session: Session, clock: FakeClock) -> None:
    session.finish()
    clock.advance(7)
    session._tick()
    assert session.property("phase") == "attract"
    assert not session._deadline.isActive()
