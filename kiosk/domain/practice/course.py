"""A practice with all that it needs to be walked: its units, its sample people, a checker."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kiosk.domain.form.answers import Answers, Entry, is_empty
from kiosk.domain.form.checking import Checker
from kiosk.domain.form.model import Form, Personal, Question
from kiosk.domain.form.samples import entries
from kiosk.domain.form.standing import Standing, settle
from kiosk.domain.practice.model import Practice, PracticeKind, Script, StageKind, Step
from kiosk.domain.practice.run import Run


@dataclass(frozen=True)
class Course:
    """Answers every question about the content that a run needs; holds no entry of anybody."""

    practice: Practice
    units: Mapping[str, Practice]
    checker: Checker

    @cached_property
    def samples(self) -> Mapping[str, Mapping[str, Entry]]:
        """Each sample person's entries."""
        form = self.practice.form
        if form is None:
            return {}
        return {person: entries(form, json.loads(sample)) for person, sample in self.practice.samples.items()}

    @cached_property
    def exempt(self) -> frozenset[str]:
        """Everything that a sample person enters somewhere; nobody is stopped for typing it."""
        every = (entry for sample in self.samples.values() for entry in sample.values())
        return frozenset(entry for entry in every if isinstance(entry, str) and not is_empty(entry))

    @cached_property
    def personal(self) -> Mapping[str, Personal]:
        """The fields that together say who somebody is, by pointer; only those outside of lists."""
        return _personal(self._questions())

    def personal_near(self, pointer: str) -> Mapping[str, Personal]:
        """The fields that say who somebody is together with the one at `pointer`: those of the same item."""
        for question in self._questions():
            repeat = question.repeat
            if repeat is not None and pointer.startswith(repeat.path + "/"):
                item, _, _ = pointer.removeprefix(repeat.path + "/").partition("/")
                below = _personal(repeat.questions)
                return {f"{repeat.path}/{item}{path}": kind for path, kind in below.items()}
        return self.personal

    def _questions(self) -> Iterator[Question]:
        form = self.practice.form
        for section in form.sections if form else ():
            yield from section.questions

    def kind(self, stage: int) -> StageKind | None:
        """What the stage consists of; None before the first and after the last."""
        stages = self.practice.stages
        return stages[stage].kind if 0 <= stage < len(stages) else None

    def owner(self, stage: int) -> Practice:
        """Whose script and words a stage uses."""
        stages = self.practice.stages
        if 0 <= stage < len(stages) and stages[stage].unit:
            return self.units[stages[stage].unit]
        return self.practice

    def form_at(self, stage: int) -> Form | None:
        """The form of the stage, where it is one."""
        return self.practice.form if self.kind(stage) is StageKind.FORM else None

    def script_at(self, stage: int) -> Script | None:
        """The script of the stage, where it is one."""
        has_script = self.kind(stage) in (StageKind.SCRIPT, StageKind.UNIT)
        return self.owner(stage).script if has_script else None

    def step(self, run: Run) -> Step | None:
        """The step that the run is on."""
        script = self.script_at(run.spot.stage)
        steps = script.steps if script else ()
        return next((step for step in steps if step.id == run.spot.key), None)

    def standing(self, answers: Answers) -> Standing | None:
        """The form as it stands with these answers."""
        form = self.practice.form
        return None if form is None else settle(form, answers, self.checker)

    def sample_for(self, run: Run, pointer: str) -> Entry | None:
        """What the chosen sample person says there, or else any of them."""
        chosen = self.samples.get(run.person)
        every = [chosen, *self.samples.values()] if chosen else list(self.samples.values())
        return next((sample[pointer] for sample in every if pointer in sample), None)

    def people(self) -> Iterator[str]:
        """The ids of the sample people, the first one offered first."""
        yield from self.practice.samples


def course_of(practices: Mapping[str, Practice], practice: str, checker: Checker) -> Course:
    """The practice of that name with all that it needs.

    Raises:
        KeyError: there is none.
    """
    units = {id_: one for id_, one in practices.items() if one.kind is PracticeKind.UNIT}
    return Course(practices[practice], units, checker)


def _personal(questions: Iterable[Question]) -> Mapping[str, Personal]:
    fields = (field for question in questions for field in question.fields)
    return {field.path: field.personal for field in fields if field.personal is not Personal.NOTHING}
