"""The survey's room of the staff area as QML sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.survey.desk import SurveyDesk
from kiosk.services.survey.results import Results
from kiosk.services.survey.service import SurveyService
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
MOST_SENTENCES = 200
"""Lines of sentences that are shown; the file has all of them."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A line of the room. `kind` is survey, question, bar, sentence or more; `face` is "1" to "5" or ""."""

    key: str
    kind: str
    title: str
    times: int = 0
    share: float = 0.0
    face: str = ""


@QmlElement
@QmlUncreatable("The answers come from the program")
class Answers(QObject):  # type: ignore[operator]
    """What came in, for staff only: nothing is read before the door is open, nothing kept afterwards."""

    changed = Signal()

    def __init__(self, is_open: Callable[[], bool], parent: QObject | None = None) -> None:
        """Begin with nothing; `is_open` says whether staff are there."""
        super().__init__(parent)
        self._desk: SurveyDesk | None = None
        self._service: SurveyService | None = None
        self._is_open = is_open
        self._rows = SnapshotModel(ResultRow, self)
        self._people = 0
        self._asking = False

    def follow(self, desk: SurveyDesk | None, service: SurveyService) -> None:
        """Show what `desk` has; `service` tells when answers could not be stored."""
        self._desk, self._service = desk, service
        self.changed.emit()

    def refresh(self, *, inside: bool) -> None:
        """Look again: in the room at everything, behind the door at how many there are."""
        if self._desk is None:
            return
        if not inside:
            self._desk.leave()
            self._asking = False
        self._people = self._desk.people() if self._is_open() else 0
        self._rows.show(tuple(_rows(self._desk.look())) if inside and self._is_open() else ())
        self.changed.emit()

    @Slot()
    def export(self) -> None:
        """Write everything into a file."""
        if self._desk is not None and self._is_open():
            self._desk.export()
            self.changed.emit()

    @Slot()
    def askDelete(self) -> None:
        """Ask whether what was exported shall be deleted."""
        self._asking = self._desk is not None and self._desk.can_delete
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """No, nothing is deleted."""
        self._asking = False
        self.changed.emit()

    @Slot()
    def delete(self) -> None:
        """Delete what was exported; only after the question."""
        if self._desk is not None and self._asking and self._is_open():
            self._asking = False
            self._desk.delete()
            self.refresh(inside=True)

    def _get_present(self) -> bool:
        return self._desk is not None and (self._desk.asks or self._people > 0)

    def _get_people(self) -> int:
        return self._people

    def _get_where(self) -> str:
        return "" if self._desk is None else self._desk.where

    def _get_problem(self) -> str:
        lost = "" if self._service is None else self._service.problem
        return lost or ("" if self._desk is None else self._desk.problem)

    def _get_can_delete(self) -> bool:
        return self._desk is not None and self._desk.can_delete

    def _get_asking(self) -> bool:
        return self._asking

    def _get_rows(self) -> SnapshotModel:
        return self._rows

    present = Property(bool, _get_present, notify=changed)
    people = Property(int, _get_people, notify=changed)
    where = Property(str, _get_where, notify=changed)
    problem = Property(str, _get_problem, notify=changed)
    canDelete = Property(bool, _get_can_delete, notify=changed)
    asking = Property(bool, _get_asking, notify=changed)
    rows = Property(SnapshotModel, _get_rows, constant=True)


def _rows(found: tuple[Results, ...]) -> Iterator[ResultRow]:
    for survey in found:
        yield ResultRow(survey.survey, "survey", survey.title, survey.people)
        for question in survey.questions:
            key = f"{survey.survey}/{question.question}"
            yield ResultRow(key, "question", question.title, question.answered)
            for bar in question.bars:
                face = bar.answer if question.kind == "faces" else ""
                yield ResultRow(f"{key}/{bar.answer}", "bar", bar.title, bar.times, bar.share, face)
            for bar in question.sentences[:MOST_SENTENCES]:
                yield ResultRow(f"{key}/{bar.answer}", "sentence", bar.title, bar.times)
            if len(question.sentences) > MOST_SENTENCES:
                more = len(question.sentences) - MOST_SENTENCES
                yield ResultRow(f"{key}/", "more", "", more)
