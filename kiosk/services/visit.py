"""Runs the visit: holds the state, asks the clock, tells whoever listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.visit import Effect, Rules, Visit, fresh, next_deadline, transition
from kiosk.domain.visit_events import Event
from kiosk.services.ports import Clock

Listener = Callable[[Visit], None]
EffectListener = Callable[[Effect], None]


class VisitService:
    """The one place where the visit changes."""

    def __init__(self, home_place: str, rules: Rules, clock: Clock) -> None:
        """Begin in the attract state."""
        self._rules = rules
        self._clock = clock
        self._visit = fresh(home_place, clock.now())
        self._listeners: list[Listener] = []
        self._effect_listeners: list[EffectListener] = []

    @property
    def visit(self) -> Visit:
        """The state now."""
        return self._visit

    @property
    def rules(self) -> Rules:
        """The times of the moment."""
        return self._rules

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every state that differs in more than the time of the last touch."""
        self._listeners.append(listener)

    def on_effect(self, listener: EffectListener) -> None:
        """Call `listener` with every effect, before the new state is told."""
        self._effect_listeners.append(listener)

    def send(self, event: Event) -> None:
        """Let an event happen."""
        before = self._visit
        self._visit, effects = transition(before, event, self._clock.now(), self._rules)
        for effect in effects:
            for effect_listener in self._effect_listeners:
                effect_listener(effect)
        # That somebody is still there is no news: telling it would draw the page anew at every touch.
        if replace(self._visit, active_at=before.active_at) != before:
            self._tell()

    def replace_home(self, home_place: str) -> None:
        """Begin anew, after the content changed or after a bug; whatever was there is forgotten."""
        self._visit = fresh(home_place, self._clock.now())
        for effect_listener in self._effect_listeners:
            effect_listener(Effect.FORGET)
        self._tell()

    def put(self, visit: Visit) -> None:
        """Become this state, as touched now; only for demonstrations, which begin and end fresh."""
        self._visit = replace(visit, active_at=self._clock.now())
        self._tell()

    def use(self, rules: Rules) -> None:
        """Let other times hold from now on."""
        self._rules = rules
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener(self._visit)

    def seconds_to_deadline(self) -> float | None:
        """Seconds until time itself changes something, or None."""
        deadline = next_deadline(self._visit, self._rules)
        return None if deadline is None else max(0.0, deadline - self._clock.now())

    def warning_left_s(self) -> int:
        """Whole seconds until the warning ends."""
        left = self.seconds_to_deadline()
        return round(left) if left is not None else 0
