"""What the survey needs from outside; adapters implement these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, order=True)
class Tally:
    """How often something was answered. `version` is the content's; a sentence is its own answer.

    Without an answer: how many people answered the question. Without a question: how many people there were.
    """

    survey: str
    version: str
    question: str = ""
    answer: str = ""
    times: int = 1


class AnswerStore(Protocol):
    """Counts of answers that survive a crash; nothing in them says when, or which belong together."""

    def keep(self, answers: Sequence[Tally]) -> None:
        """Add all of these, or none; after the return they are safe.

        Raises:
            EnvironmentProblem: they could not be stored.
        """
        ...

    def count(self) -> int:
        """How many people sent answers.

        Raises:
            EnvironmentProblem: the store cannot be read.
        """
        ...

    def read(self) -> tuple[Tally, ...]:
        """Everything, sorted.

        Raises:
            EnvironmentProblem: the store cannot be read.
        """
        ...

    def remove(self, answers: Sequence[Tally]) -> None:
        """Take these counts away; what came meanwhile stays.

        Raises:
            EnvironmentProblem: the store cannot be changed; everything stays.
        """
        ...


class FilePlace(Protocol):
    """Where staff find a file that the stand made: a stick, else a folder of the stand."""

    def put(self, name: str, data: bytes) -> str:
        """Store a file without replacing another one, and say in words where it is.

        Raises:
            EnvironmentProblem: there is no room or no right anywhere.
        """
        ...


class Forgetting:
    """Implements `AnswerStore` for a preview: nothing is stored."""

    def keep(self, answers: Sequence[Tally]) -> None:
        """Do nothing."""

    def count(self) -> int:
        """Nobody."""
        return 0

    def read(self) -> tuple[Tally, ...]:
        """Nothing."""
        return ()

    def remove(self, answers: Sequence[Tally]) -> None:
        """Do nothing."""
