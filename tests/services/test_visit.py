"""The service that runs the visit: who is told what, when, and how long until time itself acts."""

from __future__ import annotations

from kiosk.domain.visit import Effect, Phase, Rules, Visit, fresh
from kiosk.domain.visit_events import Finished, Opened, Page, Searched, Tick, Touched, View, WentBack
from kiosk.services.visit import VisitService
from tests.support.stand_ins import HandClock

RULES = Rules(idle_s=90, warning_s=30, guard_s=0.7, farewell_s=6)


def started() -> tuple[VisitService, HandClock]:
    """A visit that somebody has woken."""
    clock = HandClock()
    service = VisitService("marl", RULES, clock)
    service.send(Touched())
    clock.go_on(0.7)
    service.send(Tick())
    return service, clock


def test_it_begins_with_nobody() -> None:
    service = VisitService("marl", RULES, HandClock(50.0))
    assert service.visit == fresh("marl", 50.0)
    assert service.seconds_to_deadline() is None
    assert service.warning_left_s() == 0


def test_every_listener_hears_every_new_state() -> None:
    service, _ = started()
    first, second = list[Visit](), list[Visit]()
    service.listen(first.append)
    service.listen(second.append)
    service.send(Opened(Page(View.SEARCH)))
    service.send(Searched("hund"))
    assert [visit.page.view for visit in first] == [View.SEARCH, View.SEARCH]
    assert first == second
    assert service.visit is first[-1]


def test_nobody_is_told_what_did_not_change() -> None:
    service, _ = started()
    heard = list[Visit]()
    service.listen(heard.append)
    service.send(Tick())
    service.send(WentBack())
    assert heard == []


def test_an_effect_comes_before_the_new_state() -> None:
    service, _ = started()
    heard = list[object]()
    service.listen(lambda visit: heard.append(visit.phase))
    service.on_effect(heard.append)
    service.send(Finished())
    assert heard == [Effect.FORGET, Phase.FAREWELL]


def test_time_runs_down_to_the_deadline() -> None:
    service, clock = started()
    assert service.seconds_to_deadline() == 90.0
    clock.go_on(60)
    assert service.seconds_to_deadline() == 30.0
    service.send(Searched("h"))
    assert service.seconds_to_deadline() == 90.0
    clock.go_on(1000)
    assert service.seconds_to_deadline() == 0.0


def test_the_warning_counts_whole_seconds() -> None:
    service, clock = started()
    clock.go_on(90)
    service.send(Tick())
    assert service.visit.phase is Phase.WARNING
    assert service.warning_left_s() == 30
    clock.go_on(12.4)
    assert service.warning_left_s() == 18
    clock.go_on(60)
    assert service.warning_left_s() == 0


def test_new_content_begins_a_new_visit_at_its_place() -> None:
    service, clock = started()
    service.send(Searched("hund"))
    heard = list[Visit]()
    effects = list[Effect]()
    service.listen(heard.append)
    service.on_effect(effects.append)
    service.replace_home("herten")
    assert service.visit == fresh("herten", clock.now())
    assert heard == [service.visit]
    assert effects == [Effect.FORGET]


def test_a_touch_keeps_the_visit_alive_without_telling_anybody() -> None:
    service, clock = started()
    heard = list[Visit]()
    service.listen(heard.append)
    clock.go_on(60)
    service.send(Touched())
    assert heard == []
    assert service.seconds_to_deadline() == RULES.idle_s
