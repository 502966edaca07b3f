"""A store for answers in memory, as a stand's behaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.survey.ports import Tally


@dataclass
class MemoryAnswers:
    """Implements `AnswerStore`; while it is `broken` every wish fails."""

    answers: dict[Tally, int] = field(default_factory=dict)
    broken: str = ""

    def keep(self, answers: Sequence[Tally]) -> None:
        """Add these."""
        self._may()
        for one in answers:
            key = replace(one, times=1)
            self.answers[key] = self.answers.get(key, 0) + one.times

    def count(self) -> int:
        """How many people."""
        return sum(one.times for one in self.read() if not one.question)

    def read(self) -> tuple[Tally, ...]:
        """Everything, sorted."""
        self._may()
        return tuple(sorted(replace(one, times=times) for one, times in self.answers.items()))

    def remove(self, answers: Sequence[Tally]) -> None:
        """Take these away."""
        self._may()
        for one in answers:
            key = replace(one, times=1)
            left = self.answers.pop(key, 0) - one.times
            if left > 0:
                self.answers[key] = left

    def _may(self) -> None:
        if self.broken:
            raise EnvironmentProblem(self.broken)


@dataclass
class MemoryFiles:
    """Implements `FilePlace`; while it is `broken` nothing can be written."""

    files: dict[str, bytes] = field(default_factory=dict)
    broken: str = ""

    def put(self, name: str, data: bytes) -> str:
        """Keep a file."""
        if self.broken:
            raise EnvironmentProblem(self.broken)
        self.files[name] = data
        return f"Auf dem Stick: {name}"
