"""The page of a question: fields to write in, answers to choose from, or a list of things."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.folding import fold
from kiosk.domain.form.answers import SEPARATOR, Entry, is_empty
from kiosk.domain.form.model import TYPED, Field, FieldKind, Keyboard, Question
from kiosk.domain.form.standing import Page, Standing
from kiosk.domain.keyboard import Purpose
from kiosk.domain.practice.filling import has_sample, page_sample
from kiosk.domain.practice.walking import PATIENCE
from kiosk.services.practice.snapshots import FieldRow, OptionRow, Place, PracticePage, TextRow, make_page

UPLOAD_PICTURES = {
    "richtig": "document",
    "falsch": "document-falsch",
    "unscharf": "document-unscharf",
    "zu-gross": "document-zu-gross",
}
"""What is drawn on a document to choose, by its name."""

_TRUTHS = {FieldKind.YES_NO: {"yes": True, "no": False}, FieldKind.DECLARATION: {"yes": True}}


def question_page(place: Place, standing: Standing, page: Page) -> PracticePage:
    """A question, a small group of fields, or a list."""
    words, question = place.words, page.question
    single = question.fields[0] if len(question.fields) == 1 else None
    key = single.key if single else question.key
    ids = [one.id for one in standing.pages]
    sampled = has_sample(place.course, place.run, page)
    tried = place.run.tries.get(page.id, 0)
    helped = sampled and tried >= PATIENCE and bool(place.run.problems)
    made = make_page(
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
        fields=tuple(_field(place, page, pointer, field) for pointer, field in page.fields()),
        options=_options(place, page),
        problems=_problems(place, page),
        query=place.run.query,
        has_sample=sampled,
        helped=helped,
        help=_help(place, page) if helped else "",
    )
    return made if question.repeat is None else _list(place, made, standing, page)


def _field(place: Place, page: Page, pointer: str, field: Field) -> FieldRow:
    problem = next((one for one in place.run.problems if one.path == pointer), None)
    entry = place.run.answers.get(pointer)
    day, month, year = _parts(entry) if field.kind is FieldKind.DATE else ("", "", "")
    return FieldRow(
        key=pointer,
        day=day,
        month=month,
        year=year,
        kind=field.kind.value,
        label=place.words.label(field.key),
        hint=place.words.get(f"{field.key}.description"),
        raw=_raw(entry),
        error=place.words.problem(problem, field.key, field, entry) if problem else "",
        keyboard=field.keyboard.value,
        unit=field.unit,
        optional=not field.required,
        sample=place.words.display(field, place.course.sample_for(place.run, pointer)),
        longest=field.longest,
        writable=pointer not in page.disabled,
    )


def _options(place: Place, page: Page) -> tuple[OptionRow, ...]:
    fields = tuple(page.fields())
    if len(fields) != 1:
        return ()
    pointer, field = fields[0]
    entry = place.run.answers.get(pointer, "")
    if field.kind in _TRUTHS:
        return tuple(
            OptionRow(key, "", isinstance(entry, bool) and entry == truth)
            for key, truth in _TRUTHS[field.kind].items()
        )
    chosen = entry if isinstance(entry, tuple) else (entry,)
    return tuple(
        OptionRow(
            one,
            place.words.option(field, one),
            one in chosen,
            UPLOAD_PICTURES.get(one, "document") if field.kind is FieldKind.UPLOAD else "",
            place.words.option(field, one),
        )
        for one in field.options
        if fold(place.run.query) in fold(place.words.option(field, one))
    )


def _problems(place: Place, page: Page) -> tuple[TextRow, ...]:
    fields = dict(page.fields())
    rows: list[TextRow] = []
    for problem in place.run.problems:
        field = fields.get(problem.path)
        key = field.key if field else page.question.key
        said = place.words.problem(problem, key, field, place.run.answers.get(problem.path))
        rows.append(TextRow(problem.path, said))
    return tuple(rows)


def _help(place: Place, page: Page) -> str:
    """The sample answer in words, with its explanation where there is one."""
    lines: list[str] = []
    answers = page_sample(place.course, place.run, page)
    for pointer, field in page.fields():
        sample = place.words.display(field, answers.get(pointer))
        named = f"{place.words.label(field.key)}: {sample}" if len(page.question.fields) > 1 else sample
        told = sample and sample not in ("yes", "no")
        said = place.words.message("help.sample", sample=named) if told else ""
        lines.append(f"{said} {place.words.get(f'{field.key}.sample')}".strip())
    lines.append(place.words.get(f"{page.question.key}.sample") if page.question.repeat else "")
    return "\n".join(line for line in lines if line)


def _list(place: Place, made: PracticePage, standing: Standing, page: Page) -> PracticePage:
    repeat = page.question.repeat
    items = standing.items.get(page.id, ())
    rows = tuple(
        TextRow(str(number), item_name(place, page, number, item)) for number, item in enumerate(items)
    )
    add = place.words.get(f"{page.question.key}.add")
    return replace(made, rows=rows, add=add, can_add=repeat is not None and len(items) < repeat.most)


def item_name(place: Place, page: Page, number: int, item: tuple[Page, ...]) -> str:
    """What an item of a list is called: what names it, or its number."""
    repeat = page.question.repeat
    fields = {field.path: (pointer, field) for one in item for pointer, field in one.fields()}
    names = [fields[path] for path in (repeat.names if repeat else ()) if path in fields]
    said = [place.words.display(field, place.run.answers.get(pointer)) for pointer, field in names]
    name = " ".join(one for one in said if one)
    return name or f"{place.words.get(f'{page.question.key}.item') or '–'} {number + 1}"


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
