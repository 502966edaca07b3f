"""The page of a practice as the screen shows it: one snapshot for every place that a run can be on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.folding import fold
from kiosk.domain.form.answers import SEPARATOR, Entry, is_empty
from kiosk.domain.form.model import TYPED, Field, FieldKind, Keyboard, Question
from kiosk.domain.form.review import SummaryLine, open_pages, summary
from kiosk.domain.form.standing import Page, Standing
from kiosk.domain.keyboard import Purpose
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import page_sample
from kiosk.domain.practice.model import Choice, Practice, Step
from kiosk.domain.practice.run import FINISH, INTRO, Run
from kiosk.domain.practice.walking import PATIENCE
from kiosk.services.pages.common import Context
from kiosk.services.practice.words import Words

UPLOAD_PICTURES = {
    "richtig": "document",
    "falsch": "document-falsch",
    "unscharf": "document-unscharf",
    "zu-gross": "document-zu-gross",
}
"""What is drawn on a document to choose, by its name."""

_TRUTHS = {FieldKind.YES_NO: {"yes": True, "no": False}, FieldKind.DECLARATION: {"yes": True}}


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field to fill in; `sample` is what "Beispiel einsetzen" would put in, as a person reads it."""

    key: str
    kind: str
    label: str
    hint: str
    raw: str
    error: str
    keyboard: str
    unit: str
    optional: bool
    sample: str
    longest: int
    day: str = ""
    month: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One of several answers, documents or ways; `first`, `second` and `rest` are written in its picture."""

    key: str
    title: str
    chosen: bool = False
    picture: str = ""
    first: str = ""
    second: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class TextRow:
    """A line of text; `kind` says where it stands, `target` what it leads to."""

    key: str
    title: str
    kind: str = ""
    value: str = ""
    target: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PracticePage:
    """What a practising person sees. `mode` is intro, question, list, check, step or finish.

    On a page with one field, `field` is its pointer and `kind` its kind; `typing` says whether anything
    is written here, and `keyboard` with which keys it begins; `tries` counts the times that "Weiter" found something missing.
    """

    key: str
    mode: str
    practice: str
    title: str
    name: str = ""
    section: str = ""
    text: str = ""
    why: str = ""
    layout: str = "plain"
    field: str = ""
    kind: str = ""
    typing: bool = False
    keyboard: str = "text"
    tries: int = 0
    number: int = 0
    count: int = 0
    minutes: int = 0
    icon: str = ""
    notes: str = ""
    fields: tuple[FieldRow, ...] = ()
    options: tuple[OptionRow, ...] = ()
    problems: tuple[TextRow, ...] = ()
    rows: tuple[TextRow, ...] = ()
    add: str = ""
    can_add: bool = False
    has_sample: bool = False
    helped: bool = False
    help: str = ""
    stop_title: str = ""
    stop_text: str = ""
    query: str = ""
    picture: str = ""
    first: str = ""
    second: str = ""
    rest: str = ""
    next: str = ""
    digits: int = 0
    digits_wanted: int = 0
    wait_ms: int = 0
    person: str = ""
    service: str = ""
    fallback: bool = False


def practice_page(context: Context, course: Course, run: Run) -> PracticePage:
    """The page of the place that the run is on."""
    words = Words(context, course)
    made = _Maker(context, course, run, words).make()
    person = context.catalogue.persons.get(run.person)
    return replace(
        made,
        key=f"{len(run.trail)}/{run.spot.stage}/{run.spot.key}",
        practice=course.practice.id,
        name=words.get("title"),
        icon=course.practice.icon,
        minutes=course.practice.minutes,
        stop_title=_stopped(words, run.stopped, "title"),
        stop_text=_stopped(words, run.stopped, "text"),
        person=person.name if person else "",
        service=next((one for one in course.practice.services if one in context.catalogue.services), ""),
        fallback=context.visit.language not in course.practice.texts,
    )


@dataclass(frozen=True)
class _Maker:
    """The parts of a page that differ from place to place."""

    context: Context
    course: Course
    run: Run
    words: Words

    def make(self) -> PracticePage:
        """Choose by the place."""
        spot = self.run.spot
        if spot.key == INTRO:
            return self._intro()
        if spot.key == FINISH:
            return self._finish()
        step = self.course.step(self.run)
        if step is not None:
            return self._step(step, self.course.owner(spot.stage))
        standing = self.course.standing(self.run.answers)
        page = standing.find(spot.key) if standing else None
        if standing is not None and page is not None:
            return self._question(standing, page)
        return self._check(standing)

    def _intro(self) -> PracticePage:
        people = self.context.catalogue.persons
        rows = tuple(
            TextRow(id_, people[id_].name, value=self.context.say(people[id_].text), icon=people[id_].icon)
            for id_ in self.course.people()
            if id_ in people
        )
        return _page("intro", self.words.get("title"), text=self.words.get("summary"), rows=rows)

    def _finish(self) -> PracticePage:
        rows = [
            TextRow(f"{kind}.{number}", text, kind)
            for kind in ("learned", "next", "home")
            for number, text in enumerate(self.words.numbered(kind), start=1)
        ]
        return _page("finish", self.words.get("title"), rows=tuple(rows))

    def _question(self, standing: Standing, page: Page) -> PracticePage:
        words, question = self.words, page.question
        single = question.fields[0] if len(question.fields) == 1 else None
        key = single.key if single else question.key
        ids = [one.id for one in standing.pages]
        has_sample = any(self.course.sample_for(self.run, one) is not None for one in page.pointers)
        tried = self.run.tries.get(page.id, 0)
        helped = has_sample and tried >= PATIENCE and bool(self.run.problems)
        made = _page(
            "question" if question.repeat is None else "list",
            words.label(key),
            section=words.get(f"{page.section}.label"),
            text=words.get(f"{key}.description"),
            why=words.get(f"{key}.why") or words.get(f"{question.key}.why"),
            layout=question.layout.value,
            field=page.pointers[0] if single else "",
            kind=single.kind.value if single else "",
            typing=any(one.kind in TYPED or one.kind is FieldKind.SEARCH for one in question.fields),
            keyboard=_keyboard(question),
            tries=tried,
            number=ids.index(page.list_id or page.id) + 1,
            count=len(ids),
            notes="\n".join(words.get(note) for note in question.notes),
            fields=tuple(self._field(pointer, field) for pointer, field in page.fields()),
            options=self._options(page),
            problems=self._problems(page),
            query=self.run.query,
            has_sample=has_sample,
            helped=helped,
            help=self._help(page) if helped else "",
        )
        return made if question.repeat is None else self._list(made, standing, page)

    def _field(self, pointer: str, field: Field) -> FieldRow:
        problem = next((one for one in self.run.problems if one.path == pointer), None)
        entry = self.run.answers.get(pointer)
        day, month, year = _parts(entry) if field.kind is FieldKind.DATE else ("", "", "")
        return FieldRow(
            key=pointer,
            day=day,
            month=month,
            year=year,
            kind=field.kind.value,
            label=self.words.label(field.key),
            hint=self.words.get(f"{field.key}.description"),
            raw=_raw(entry),
            error=self.words.problem(problem, field.key, field, entry) if problem else "",
            keyboard=field.keyboard.value,
            unit=field.unit,
            optional=not field.required,
            sample=self.words.display(field, self.course.sample_for(self.run, pointer)),
            longest=field.longest,
        )

    def _options(self, page: Page) -> tuple[OptionRow, ...]:
        fields = tuple(page.fields())
        if len(fields) != 1:
            return ()
        pointer, field = fields[0]
        entry = self.run.answers.get(pointer, "")
        if field.kind in _TRUTHS:
            return tuple(
                OptionRow(key, "", isinstance(entry, bool) and entry == truth)
                for key, truth in _TRUTHS[field.kind].items()
            )
        chosen = entry if isinstance(entry, tuple) else (entry,)
        return tuple(
            OptionRow(
                one,
                self.words.option(field, one),
                one in chosen,
                UPLOAD_PICTURES.get(one, "document") if field.kind is FieldKind.UPLOAD else "",
                self.words.option(field, one),
            )
            for one in field.options
            if fold(self.run.query) in fold(self.words.option(field, one))
        )

    def _problems(self, page: Page) -> tuple[TextRow, ...]:
        fields = dict(page.fields())
        rows: list[TextRow] = []
        for problem in self.run.problems:
            field = fields.get(problem.path)
            key = field.key if field else page.question.key
            said = self.words.problem(problem, key, field, self.run.answers.get(problem.path))
            rows.append(TextRow(problem.path, said))
        return tuple(rows)

    def _help(self, page: Page) -> str:
        """The sample answer in words, with its explanation where there is one."""
        parts: list[str] = []
        answers = page_sample(self.course, self.run, page)
        for pointer, field in page.fields():
            sample = self.words.display(field, answers.get(pointer))
            named = f"{self.words.label(field.key)}: {sample}" if len(page.question.fields) > 1 else sample
            if sample and sample not in ("yes", "no"):
                parts.append(self.words.message("help.sample", sample=named))
            parts.append(self.words.get(f"{field.key}.sample"))
        return " ".join(part for part in parts if part)

    def _list(self, made: PracticePage, standing: Standing, page: Page) -> PracticePage:
        repeat = page.question.repeat
        items = standing.items.get(page.id, ())
        rows = tuple(
            TextRow(str(number), self._item_name(page, number, item)) for number, item in enumerate(items)
        )
        add = self.words.get(f"{page.question.key}.add")
        return replace(made, rows=rows, add=add, can_add=repeat is not None and len(items) < repeat.most)

    def _item_name(self, page: Page, number: int, item: tuple[Page, ...]) -> str:
        repeat = page.question.repeat
        fields = {field.path: (pointer, field) for one in item for pointer, field in one.fields()}
        names = [fields[path] for path in (repeat.names if repeat else ()) if path in fields]
        said = [self.words.display(field, self.run.answers.get(pointer)) for pointer, field in names]
        name = " ".join(one for one in said if one)
        return name or f"{self.words.get(f'{page.question.key}.item') or '–'} {number + 1}"

    def _check(self, standing: Standing | None) -> PracticePage:
        form = self.course.practice.form
        if form is None or standing is None:
            return _page("check", "")
        lines: dict[str, list[SummaryLine]] = {}
        for line in summary(standing, self.run.answers):
            if line.field is None or line.field.in_summary:
                lines.setdefault(line.page, []).append(line)
        missing = open_pages(form, standing, self.course.checker) - self.run.excused
        rows: list[TextRow] = []
        for page in standing.every_page():
            if page.id not in lines and page.id not in missing:
                continue
            heading = f"section/{page.section}"
            label = self.words.get(f"{page.section}.label")
            if label and all(row.key != heading for row in rows):
                rows.append(TextRow(heading, label, "heading"))
            rows.append(self._answered(page, lines.get(page.id, []), standing, is_open=page.id in missing))
        return _page("check", "", rows=tuple(rows))

    def _answered(
        self, page: Page, lines: list[SummaryLine], standing: Standing, *, is_open: bool
    ) -> TextRow:
        """One page of the form as one line of the summary."""
        title = self._page_title(page)
        if is_open:
            return TextRow(page.id, title, "open", target=page.id)
        if page.question.repeat is not None:
            items = enumerate(standing.items.get(page.id, ()))
            names = [self._item_name(page, number, item) for number, item in items]
            return TextRow(page.id, title, "list", ", ".join(names), page.id)
        said = [self.words.display(line.field, line.entry) for line in lines if line.field]
        if len(page.question.fields) == 1:
            kind = "truth" if isinstance(lines[0].entry, bool) else "line"
            return TextRow(page.id, title, kind, said[0], page.id)
        named = [
            f"{self.words.label(line.field.key)}: {value}"
            for line, value in zip(lines, said, strict=True)
            if line.field
        ]
        return TextRow(page.id, title, "line", "\n".join(named), page.id)

    def _page_title(self, page: Page) -> str:
        fields = page.question.fields
        return self.words.label(fields[0].key if len(fields) == 1 else page.question.key)

    def _step(self, step: Step, owner: Practice) -> PracticePage:
        words, stem = self.words, f"step.{step.id}"
        first, second, rest = _in_picture(words.numbered(f"{stem}.picture", owner))
        wrong = any(problem.keyword == "wrong" for problem in self.run.problems)
        short = any(problem.keyword == "digits" for problem in self.run.problems)
        return _page(
            "step",
            words.get(f"{stem}.title", owner),
            section=words.get("title", owner),
            text=words.get(f"{stem}.text", owner),
            picture=step.picture,
            first=first,
            second=second,
            rest=rest,
            next=words.get(f"{stem}.next", owner),
            options=tuple(self._choice(stem, choice, owner) for choice in step.choices),
            digits=len(self.run.digits),
            digits_wanted=step.entry.digits if step.entry else 0,
            problems=(TextRow("digits", "wrong" if wrong else "short"),) if wrong or short else (),
            wait_ms=int(step.wait_s * 1000),
        )

    def _choice(self, stem: str, choice: Choice, owner: Practice) -> OptionRow:
        key = f"{stem}.choice.{choice.key}"
        first, second, rest = _in_picture(self.words.numbered(f"{key}.picture", owner))
        title = self.words.get(key, owner)
        return OptionRow(choice.key, title, picture=choice.picture, first=first, second=second, rest=rest)


def _page(mode: str, title: str, **parts: object) -> PracticePage:
    return PracticePage("", mode, "", title, **parts)  # type: ignore[arg-type]


def _in_picture(lines: tuple[str, ...]) -> tuple[str, str, str]:
    first, second, *rest = (*lines, "", "")
    return first, second, "\n".join(line for line in rest if line)


def _keyboard(question: Question) -> str:
    """The keys for what is written first."""
    first = question.fields[0] if question.fields else None
    if first is None:
        return Keyboard.TEXT.value
    return Purpose.SEARCH.value if first.kind is FieldKind.SEARCH else first.keyboard.value


def _raw(entry: object) -> str:
    if isinstance(entry, bool):
        return "yes" if entry else "no"
    if isinstance(entry, str) and not is_empty(entry):
        return entry
    return ""


def _parts(entry: Entry | None) -> tuple[str, str, str]:
    """Day, month and year as they were written."""
    day, month, year, *_ = [*str(entry or "").split(SEPARATOR), "", ""]
    return day, month, year


def _stopped(words: Words, kind: str, part: str) -> str:
    if not kind:
        return ""
    return words.message(f"stop.{kind}.{part}") or words.message(f"stop.{part}")
