"""The desk's moments on a real screen: first frame, nobody there, mail from other threads, and the swap."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.update.mailbox import Mailbox
from kiosk.services.update.running import Live, Stage
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from kiosk.ui.renewal import Renewal, ShowingStage, TroubleStage
from tests.support.desk import StandInDesk
from tests.support.screens import close, open_screen, phase_of, real_catalogue, settle, wake


class DrivenDesk:
    """Remembers how the screen drives it; what staff see of it is a stand-in's."""

    def __init__(self) -> None:
        """Not open."""
        self.front = StandInDesk()
        self.stage: Stage | None = None
        self.quiets: list[bool] = []
        self.ticks = 0
        self.left: float | None = None
        self.closed = 0

    def open(self, stage: Stage) -> None:
        """The first frame."""
        self.stage = stage

    def listen(self, listener: Callable[[], None]) -> None:
        """Hear of every change."""
        self.front.listen(listener)

    def quiet(self, quiet: bool) -> None:
        """Whether nobody is there."""
        self.quiets.append(quiet)

    def tick(self) -> None:
        """Time."""
        self.ticks += 1
        self.left = None

    def seconds_left(self) -> float | None:
        """Until the next."""
        return self.left

    def close(self) -> None:
        """The end."""
        self.closed += 1


class Joined:
    """A screen with a driven desk."""

    def __init__(self, screen: Screen) -> None:
        """Join them, as with the first frame."""
        self.screen, self.desk = screen, DrivenDesk()
        self.mailbox = Mailbox(lambda: None)
        self.drawn: list[int] = []
        assert screen.setup.exhibition is not None
        live = Live(self.desk, self.mailbox, lambda: self.drawn.append(1))
        self.stage = ShowingStage(screen.setup.exhibition, screen.visits, screen.renew)
        self.renewal = Renewal(live, self.stage, screen.visits, screen.staff, screen)


@pytest.fixture
def joined(qapp: object) -> Iterator[Joined]:
    made = Joined(open_screen(qapp))
    yield made
    made.renewal.close()


def wait(holds: Callable[[], object]) -> None:
    for _ in range(400):
        if holds():
            return
        settle(10)
    raise AssertionError(holds)


def test_the_desk_opens_with_the_first_frame_and_only_once(joined: Joined) -> None:
    assert joined.desk.quiets == []
    joined.renewal.begin()
    joined.renewal.begin()
    assert (joined.desk.stage, joined.drawn, len(joined.desk.quiets)) == (joined.stage, [1], 1)


def test_a_visit_and_the_staff_door_are_not_quiet(joined: Joined) -> None:
    joined.renewal.begin()
    wake(joined.screen)
    joined.screen.start_over()
    joined.screen.staff.ask()
    joined.screen.staff.close()
    told = [quiet for quiet, _ in groupby(joined.desk.quiets)]
    assert told == [True, False, True, False, True]


def test_mail_from_another_thread_is_done_in_the_screens_own(joined: Joined) -> None:
    where: list[int] = []
    thread = threading.Thread(target=lambda: joined.mailbox.post(lambda: where.append(threading.get_ident())))
    thread.start()
    thread.join()
    wait(lambda: where)
    assert where == [threading.get_ident()]


def test_the_timer_sleeps_until_the_desk_has_something_to_do(joined: Joined) -> None:
    joined.desk.left = 0.02
    joined.desk.front.play(joined.desk.front.view)
    assert joined.renewal._timer.isActive()
    wait(lambda: joined.desk.ticks)
    assert (joined.desk.ticks, joined.renewal._timer.isActive()) == (1, False)
    joined.desk.left = 1e9
    joined.desk.front.play(joined.desk.front.view)
    assert joined.renewal._timer.interval() == 6 * 3_600_000


def test_after_the_end_mail_is_nobodys(joined: Joined) -> None:
    joined.renewal.close()
    assert joined.desk.closed == 1
    joined.mailbox.post(lambda: pytest.fail("too late"))
    settle()


def test_other_content_is_on_the_screen_at_once(joined: Joined) -> None:
    joined.stage.show(spoken(real_catalogue(), "Ganz neue Worte."), date(2026, 11, 20))
    settle(60)
    Hand(joined.screen).see("Ganz neue Worte.")
    assert joined.screen.visits.visit.home_place == "gladbeck"


def test_a_stand_that_moves_to_another_town_begins_its_visits_there(joined: Joined) -> None:
    catalogue = real_catalogue()
    stand = replace(catalogue.stands["gladbeck"], place="marl")
    joined.stage.show(replace(catalogue, stands={"gladbeck": stand}), date(2026, 11, 20))
    assert joined.screen.visits.visit.home_place == "marl"
    wake(joined.screen)
    Hand(joined.screen).see("Was möchten Sie online erledigen?")


def test_what_cannot_be_shown_leaves_the_former_on_the_screen(
    joined: Joined, monkeypatch: pytest.MonkeyPatch
) -> None:
    exhibition = joined.screen.setup.exhibition
    assert exhibition is not None
    before = exhibition.whole
    with pytest.raises(EnvironmentProblem):
        joined.stage.show(replace(before, stands={}), date(2026, 11, 20))
    assert exhibition.whole is before
    renew = joined.screen.pages.renew
    calls: list[int] = []

    def fails_once() -> None:
        calls.append(1)
        if len(calls) == 1:
            raise KeyError("x")
        renew()

    monkeypatch.setattr(joined.screen.pages, "renew", fails_once)
    with pytest.raises(KeyError):
        joined.stage.show(spoken(before, "Nie zu sehen."), date(2026, 11, 20))
    assert exhibition.whole is before
    settle(60)
    assert "Nie zu sehen." not in Hand(joined.screen).texts()


def test_a_screen_without_content_begins_anew_once_there_is_some(qapp: object) -> None:
    assert qapp is not None
    anew: list[int] = []
    stage = TroubleStage(Settings(stand="gladbeck"), lambda: anew.append(1))
    with pytest.raises(EnvironmentProblem):
        stage.show(replace(real_catalogue(), stands={}), date(2026, 11, 20))
    stage.show(real_catalogue(), date(2026, 11, 20))
    wait(lambda: anew)
    assert anew == [1]


def test_a_screen_with_a_desk_drives_it_from_its_first_frame_to_its_end(qapp: object) -> None:
    from kiosk.ui import application  # noqa: PLC0415

    plain = open_screen(qapp)
    desk, drawn = DrivenDesk(), list[int]()
    live = Live(desk, Mailbox(lambda: None), lambda: drawn.append(1))
    setup = replace(plain.setup, live=live, exhibition=Exhibition(real_catalogue(), plain.setup.settings))
    close(plain)
    said: list[str] = []
    screen = application.Screen(setup, said.append)
    screen.show()
    wait(lambda: desk.stage is not None)
    assert drawn == [1]
    assert desk.quiets[-1] is True
    assert desk.stage is not None
    desk.stage.show(spoken(real_catalogue(), "Von selbst."), date(2026, 11, 20))
    settle(60)
    Hand(screen).see("Von selbst.")
    assert phase_of(screen).value == "attract"
    screen.close()
    assert desk.closed == 1
    assert [text for text in said if "propagateSizeHints" not in text] == []


def spoken(catalogue: Catalogue, headline: str) -> Catalogue:
    """The catalogue with another headline at its stand."""
    stand = replace(catalogue.stands["gladbeck"], headline={"de": headline})
    return replace(catalogue, stands={**catalogue.stands, "gladbeck": stand})
