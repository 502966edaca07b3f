"""Builders for forms and practices by hand: say what matters to the test, the rest is sensible.

The JSON Schema of a form follows from its fields; `limits` adds keywords to the value at a pointer (in a
list: "/kinder/*/name"). What has no parameter is changed with `dataclasses.replace`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import (
    Condition,
    ConditionKind,
    Effect,
    Field,
    FieldKind,
    Form,
    Personal,
    Question,
    Repeat,
    Rule,
    Section,
)
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.model import (
    END,
    Practice,
    PracticeKind,
    Script,
    Stage,
    StageKind,
    Step,
    Texts,
)
from kiosk.validation.json_schema import SchemaChecker

TODAY = date(2026, 11, 21)
CHECKER = SchemaChecker(TODAY)
"""Decides as the kiosk does, on a day that never changes."""

Limits = Mapping[str, Mapping[str, Json]]
"""More keywords of the schema, by the pointer of the value."""

SOURCE = "Beispiel für Tests"
RIGHT = "richtig"
"""The document of an upload that is accepted."""


def make_field(  # noqa: PLR0913 -- each one is what some test is about
    path: str = "/name",
    kind: FieldKind = FieldKind.TEXT,
    *,
    required: bool = True,
    options: tuple[str, ...] = (),
    personal: Personal = Personal.NOTHING,
    longest: int = 60,
    unit: str = "",
    in_summary: bool = True,
    rules: tuple[Rule, ...] = (),
) -> Field:
    """A field whose key is its path with dots."""
    return Field(
        path=path,
        key=key_of(path),
        kind=kind,
        required=required,
        options=options,
        personal=personal,
        longest=longest,
        unit=unit,
        in_summary=in_summary,
        rules=rules,
    )


def make_yes_no(path: str, *rules: Rule, required: bool = True) -> Field:
    """A question to answer with yes or no."""
    return make_field(path, FieldKind.YES_NO, required=required, rules=rules)


def make_choice(path: str, *options: str, kind: FieldKind = FieldKind.CHOICE) -> Field:
    """One of these options."""
    return make_field(path, kind, options=options)


def make_question(*fields: Field, key: str = "", rules: tuple[Rule, ...] = ()) -> Question:
    """A page with these fields, named after the first."""
    return Question(key=key or fields[0].key, fields=fields, rules=rules)


def make_list(
    path: str = "/kinder",
    *parts: Field | Question,
    least: int = 0,
    most: int = 20,
    names: tuple[str, ...] = ("/name",),
    rules: tuple[Rule, ...] = (),
) -> Question:
    """A page with a list; without parts each item is asked for its name."""
    questions = tuple(_question(part) for part in parts or (make_field(),))
    repeat = Repeat(path=path, least=least, most=most, names=names, questions=questions)
    return Question(key=key_of(path), repeat=repeat, rules=rules)


def make_section(*parts: Field | Question, key: str = "teil", rules: tuple[Rule, ...] = ()) -> Section:
    """A part of a form; a field alone becomes a page."""
    return Section(key=key, questions=tuple(_question(part) for part in parts), rules=rules)


def make_form(*parts: Section | Question | Field, limits: Limits | None = None) -> Form:
    """A form; what stands in no section of its own stands in one called "teil"."""
    loose = [part for part in parts if not isinstance(part, Section)]
    sections = tuple(part for part in parts if isinstance(part, Section))
    sections += (make_section(*loose),) if loose else ()
    return Form(schema=json.dumps(schema_of(sections, limits or {})), sections=sections)


def when(path: str, value: Json = True, *, fails_when_undefined: bool = True) -> Condition:
    """The value at the path is this one."""
    return matching(path, {"const": value}, fails_when_undefined=fails_when_undefined)


def matching(path: str, schema: Mapping[str, Json], *, fails_when_undefined: bool = False) -> Condition:
    """The value at the path matches the schema."""
    return Condition(
        kind=ConditionKind.SCHEMA,
        path=path,
        schema=json.dumps(schema),
        fails_when_undefined=fails_when_undefined,
    )


def all_of(*parts: Condition) -> Condition:
    """Every part holds."""
    return Condition(kind=ConditionKind.AND, parts=parts)


def any_of(*parts: Condition) -> Condition:
    """One part at least holds."""
    return Condition(kind=ConditionKind.OR, parts=parts)


def show_if(path: str, value: Json = True) -> Rule:
    """Shown only while the value at the path is this one."""
    return Rule(effect=Effect.SHOW, condition=when(path, value))


def hide_if(path: str, value: Json = True) -> Rule:
    """Hidden while the value at the path is this one."""
    return Rule(effect=Effect.HIDE, condition=when(path, value))


def make_step(step_id: str, to: str = END) -> Step:
    """A step with one button."""
    return Step(id=step_id, to=to)


def make_script(*steps: Step) -> Script:
    """A script that starts with its first step."""
    return Script(start=steps[0].id, steps=steps)


def make_practice(  # noqa: PLR0913 -- each one is what some test is about
    form: Form | None = None,
    script: Script | None = None,
    *,
    units: tuple[str, ...] = (),
    samples: Mapping[str, Mapping[str, Json]] | None = None,
    texts: Texts | None = None,
    services: tuple[str, ...] = (),
    practice_id: str = "hund",
) -> Practice:
    """An application: first its form, then its script, then the units."""
    stages = [Stage(kind=StageKind.FORM)] if form else []
    stages += [Stage(kind=StageKind.SCRIPT)] if script else []
    stages += [Stage(kind=StageKind.UNIT, unit=unit) for unit in units]
    return Practice(
        source=SOURCE,
        id=practice_id,
        kind=PracticeKind.APPLICATION,
        order=10,
        icon="pets",
        minutes=5,
        stages=tuple(stages),
        texts=texts or {"de": {"title": "Hund anmelden"}},
        services=services,
        form=form,
        script=script,
        samples={person: json.dumps(sample) for person, sample in (samples or {}).items()},
    )


def make_unit(unit_id: str, *steps: Step, texts: Texts | None = None) -> Practice:
    """A building block that consists of these steps."""
    made = make_practice(script=make_script(*steps), texts=texts, practice_id=unit_id)
    return replace(made, kind=PracticeKind.UNIT)


def make_course(practice: Practice, *units: Practice) -> Course:
    """A practice with its units and the real checker."""
    return Course(practice, {unit.id: unit for unit in units}, CHECKER)


def form_course(
    *parts: Section | Question | Field,
    samples: Mapping[str, Mapping[str, Json]] | None = None,
    limits: Limits | None = None,
) -> Course:
    """A practice that consists of one form."""
    return make_course(make_practice(make_form(*parts, limits=limits), samples=samples))


def key_of(path: str) -> str:
    """The key of a pointer: with dots."""
    return path[1:].replace("/", ".")


def schema_of(sections: Iterable[Section], limits: Limits) -> dict[str, Json]:
    """The schema of the answers; objects on the way are always there, as in the content."""
    root = _object()
    for section in sections:
        for question in section.questions:
            _add_question(root, question, "", limits)
    return root


def _add_question(target: dict[str, Json], question: Question, base: str, limits: Limits) -> None:
    for field in question.fields:
        more = limits.get(base + field.path, {})
        _add(target, field.path, {**_schema_of_field(field), **more}, required=field.required)
    repeat = question.repeat
    if repeat is not None:
        item = _object()
        for below in repeat.questions:
            _add_question(item, below, f"{repeat.path}/*", limits)
        schema: dict[str, Json] = {"type": "array", "items": item, "minItems": repeat.least}
        _add(target, repeat.path, {**schema, "maxItems": repeat.most}, required=repeat.least > 0)


def _add(root: dict[str, Json], path: str, schema: Json, *, required: bool) -> None:
    *above, last = path.split("/")[1:]
    target = root
    for name in above:
        target = _property(target, name, _object(), required=True)
    _property(target, last, schema, required=required)


def _property(target: dict[str, Json], name: str, schema: Json, *, required: bool) -> dict[str, Json]:
    properties, demanded = target["properties"], target["required"]
    assert isinstance(properties, dict)
    assert isinstance(demanded, list)
    if required and name not in demanded:
        demanded.append(name)
    made = properties.setdefault(name, schema)
    assert isinstance(made, dict)
    return made


def _object() -> dict[str, Json]:
    return {"type": "object", "additionalProperties": False, "required": [], "properties": {}}


def _schema_of_field(field: Field) -> dict[str, Json]:
    one_of: dict[str, Json] = {"type": "string", "enum": list(field.options)}
    text: dict[str, Json] = {"type": "string", "minLength": 1, "maxLength": field.longest}
    schemas: dict[FieldKind, dict[str, Json]] = {
        FieldKind.TEXT: text,
        FieldKind.LONG_TEXT: text,
        FieldKind.NUMBER: {"type": "number"},
        FieldKind.MONEY: {"type": "number"},
        FieldKind.DATE: {"type": "string", "format": "date"},
        FieldKind.YES_NO: {"type": "boolean"},
        FieldKind.DECLARATION: {"type": "boolean", "const": True},
        FieldKind.CHOICE: one_of,
        FieldKind.SEARCH: one_of,
        FieldKind.SEVERAL: {"type": "array", "uniqueItems": True, "items": one_of},
        FieldKind.UPLOAD: {"type": "string", "enum": [RIGHT]},
    }
    return schemas[field.kind]


def _question(part: Field | Question) -> Question:
    return part if isinstance(part, Question) else make_question(part)
