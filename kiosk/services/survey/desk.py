"""What staff can do with the answers: look at them, take them along, and delete what they took."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.survey import Survey
from kiosk.services.exhibition import Exhibition
from kiosk.services.survey.ports import AnswerStore, FilePlace, Tally
from kiosk.services.survey.results import Results, results
from kiosk.services.survey.table import table

FILE = "umfrage"
"""What an exported file is called; the place adds a number where there is one of that name."""


def desk_for(exhibition: Exhibition, store: AnswerStore | None, files: FilePlace | None) -> SurveyDesk | None:
    """The desk of a stand that keeps answers, or None."""
    return SurveyDesk(exhibition, store, files) if store is not None and files is not None else None


class SurveyDesk:
    """Keeps what was exported until it is deleted or staff leave: only that may be deleted."""

    def __init__(self, exhibition: Exhibition, store: AnswerStore, files: FilePlace) -> None:
        """Use the words of the content in use."""
        self._exhibition = exhibition
        self._store = store
        self._files = files
        self._exported: tuple[Tally, ...] = ()
        self.where = ""
        """Where the last exported file is, in words."""
        self.problem = ""
        """What went wrong last, in words; empty where nothing did."""

    @property
    def can_delete(self) -> bool:
        """Whether something was exported that is still there."""
        return bool(self._exported)

    @property
    def asks(self) -> bool:
        """Whether this stand asks a survey."""
        return self._exhibition.stand.survey in self._surveys

    def look(self) -> tuple[Results, ...]:
        """Everything that came in; nothing where the store cannot be read."""
        try:
            answers = self._store.read()
        except EnvironmentProblem as error:
            self.problem = str(error)
            return ()
        first = self._exhibition.stand.survey if self.asks else ""
        return results(self._surveys, answers, first)

    def people(self) -> int:
        """How many people sent answers, whatever the survey; 0 where the store cannot be read."""
        try:
            return self._store.count()
        except EnvironmentProblem as error:
            self.problem = str(error)
            return 0

    def export(self) -> bool:
        """Write everything into a file."""
        self.leave()
        try:
            answers = self._store.read()
            self.where = self._files.put(f"{FILE}.csv", table(self._surveys, answers))
        except EnvironmentProblem as error:
            self.problem = str(error)
            return False
        self._exported = answers
        return True

    def delete(self) -> bool:
        """Delete what was exported; what came since then stays."""
        try:
            self._store.remove(self._exported)
        except EnvironmentProblem as error:
            self.problem = str(error)
            return False
        self._exported, self.problem = (), ""
        return True

    def leave(self) -> None:
        """Forget what was exported and what went wrong."""
        self._exported, self.where, self.problem = (), "", ""

    @property
    def _surveys(self) -> Mapping[str, Survey]:
        return self._exhibition.catalogue.surveys
