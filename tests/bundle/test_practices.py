"""The practices of the content folder: a clean tree, and each kind of mistake with file, line and field."""

from __future__ import annotations

import pytest

from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import Reading, read
from kiosk.domain.form.model import FieldKind
from kiosk.domain.practice.model import PracticeKind, StageKind
from tests.support.content_tree import ICONS, changed, content_tree

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
HUND, ABSENDEN, MESSAGES = "practice/hund/", "practice/absenden/", "practice/messages/de.yaml"
FACTS, WORDS, SCRIPT = f"{HUND}practice.yaml", f"{HUND}de.yaml", f"{ABSENDEN}script.yaml"
SCHEMA, LOOKS, SAMPLE = f"{HUND}schema.json", f"{HUND}uischema.json", f"{HUND}sample.json"
UNIT = f"{ABSENDEN}practice.yaml"
PERSONS = "practice/persons.yaml"


def serious(reading: Reading) -> list[tuple[Severity, str, int, str]]:
    return [(f.severity, f.file, f.line, f.field) for f in reading.findings if f.severity is not NOTE]


def without(*paths: str) -> Reading:
    return read({path: data for path, data in content_tree().items() if path not in paths}, ICONS)


def test_a_practice_is_read_from_its_files() -> None:
    reading = read(content_tree(), ICONS, style=True)
    assert serious(reading) == []
    assert reading.catalogue is not None
    hund, absenden = reading.catalogue.practices["hund"], reading.catalogue.practices["absenden"]
    assert (hund.id, hund.kind, hund.minutes) == ("hund", PracticeKind.APPLICATION, 5)
    assert [stage.kind for stage in hund.stages] == [StageKind.FORM, StageKind.UNIT]
    assert hund.texts["de"]["title"] == "Hund anmelden"
    assert hund.samples == {"erika": '{"name":"Bello","mischling":false,"rasse":"dackel","erklaerung":true}'}
    assert hund.form is not None
    kinds = [field.kind for page in hund.form.sections[0].questions for field in page.fields]
    assert kinds == [
        FieldKind.TEXT,
        FieldKind.TEXT,
        FieldKind.YES_NO,
        FieldKind.CHOICE,
        FieldKind.DECLARATION,
    ]
    assert absenden.script is not None
    assert absenden.script.steps[-1].wait_s == 2.5
    assert reading.catalogue.persons["erika"].name == "Erika Beispiel"
    assert reading.catalogue.messages["de"]["summary.error"] == "Eine Angabe fehlt noch"


def test_content_without_practices_is_fine() -> None:
    files = {
        path: data for path, data in content_tree().items() if not path.startswith(("practice/", "tours/"))
    }
    reading = read(files, ICONS)
    assert serious(reading) == []
    assert reading.catalogue is not None
    assert reading.catalogue.practices == {}


@pytest.mark.parametrize(
    ("path", "old", "new", "expected", "says"),
    [
        # the form of files
        (FACTS, "order: 10", "order: zehn", (ERROR, FACTS, 2, "order"), "keine ganze Zahl"),
        (FACTS, "icon: pets", "form: x\nicon: pets", (ERROR, FACTS, 3, "form"), "unbekannt"),
        (SCRIPT, "2.5", "lange", (ERROR, SCRIPT, 12, "steps[4].wait_s"), "Hier steht keine Zahl"),
        (SCRIPT, "start: lesen\n", "", (ERROR, SCRIPT, 1, ""), "„start“ fehlt"),
        (SAMPLE, '"name": "Bello",', '"name": "Bello"', (ERROR, SAMPLE, 4, ""), "kein gültiges JSON"),
        (SAMPLE, '"erika": {', '"erika": [], "karl": {', (ERROR, SAMPLE, 2, "erika"), "keine Antworten"),
        (WORDS, "title: Hund anmelden", "title: [Hund]", (ERROR, WORDS, 1, "title"), "einfacher Text"),
        (SCHEMA, '  "additionalProperties": false,\n', "", (ERROR, SCHEMA, 1, ""), "additionalProperties"),
        (SCHEMA, '"^[0-9]{15}$"', '"[0-9]"', (ERROR, SCHEMA, 7, "properties.chip.pattern"), "Muster"),
        (
            LOOKS,
            '"#/properties/name"',
            '"#/properties/nahme"',
            (ERROR, LOOKS, 12, "elements[0].elements[0].elements[0].scope"),
            "„nahme“",
        ),
        # facts and references
        (FACTS, "[hund-anmelden]", "[hund-anmelde]", (ERROR, FACTS, 5, "services[0]"), "Meinten Sie"),
        (FACTS, "unit: absenden", "unit: hund", (ERROR, FACTS, 8, "stages[1].unit"), "auf sich selbst"),
        (
            FACTS,
            "unit: absenden",
            "unit: weg",
            (ERROR, FACTS, 8, "stages[1].unit"),
            "Übung „weg“ gibt es nicht",
        ),
        (FACTS, "{kind: unit, unit: absenden}", "{kind: unit}", (ERROR, FACTS, 8, "stages[1]"), "kind: unit"),
        (FACTS, "{kind: form}", "{kind: form, unit: absenden}", (ERROR, FACTS, 7, "stages[0]"), "kind: unit"),
        (FACTS, "{kind: form}", "{kind: script}", (ERROR, FACTS, 7, "stages[0]"), "script.yaml"),
        (UNIT, "{kind: script}", "{kind: form}", (ERROR, UNIT, 6, "stages[0]"), "schema.json"),
        (UNIT, "stages:\n  - {kind: script}", "stages: []", (ERROR, UNIT, 5, "stages"), "keine Teile"),
        (UNIT, "kind: unit", "kind: application", (ERROR, FACTS, 8, "stages[1]"), "kein Baustein"),
        (UNIT, "minutes: 2", "minutes: 0", (ERROR, UNIT, 4, "minutes"), "0 Minuten"),
        (UNIT, "stages:", "services: [hund-anmelden]\nstages:", (ERROR, UNIT, 5, "services"), "zu keiner"),
        (FACTS, '{de: "Steueramt"}', '{tr: "x"}', (ERROR, FACTS, 10, "values.amt"), "„de“ fehlt"),
        (FACTS, "icon: pets", "icon: pet", (ERROR, FACTS, 3, "icon"), "Meinten Sie „pets“?"),
        (FACTS, '"2026-11-21"', '"21.11."', (ERROR, FACTS, 12, "as_of"), "kein Datum"),
        (PERSONS, "icon: badge", "icon: bagde", (ERROR, PERSONS, 3, "icon"), "Meinten Sie „badge“?"),
        (PERSONS, "id: erika", "id: Erika", (ERROR, PERSONS, 1, "id"), "keine gültige Kennung"),
        (
            PERSONS,
            "id: erika",
            "id: karl",
            (ERROR, SAMPLE, 2, "erika"),
            "Beispielperson „erika“ gibt es nicht",
        ),
        # scripts
        (SCRIPT, "start: lesen", "start: lese", (ERROR, SCRIPT, 1, "start"), "Meinten Sie „lesen“?"),
        (SCRIPT, "to: code}", "to: kode}", (ERROR, SCRIPT, 3, "steps[0].to"), "Meinten Sie „code“?"),
        (SCRIPT, "wrong: [hilfe]", "wrong: [x]", (ERROR, SCRIPT, 6, "steps[1].entry.wrong[0]"), "„x“"),
        (SCRIPT, "birthday: hilfe", "birthday: x", (ERROR, SCRIPT, 6, "steps[1].entry.birthday"), "„x“"),
        (SCRIPT, "to: wahl,", "to: whl,", (ERROR, SCRIPT, 6, "steps[1].entry.to"), "Meinten Sie „wahl“?"),
        (SCRIPT, "to: fertig", "to: x", (ERROR, SCRIPT, 10, "steps[3].choices[0].to"), "„x“ gibt es nicht"),
        (SCRIPT, "id: hilfe", "id: code", (ERROR, SCRIPT, 4, "steps[1].id"), "gibt es zweimal"),
        (SCRIPT, "id: hilfe", "id: finish", (ERROR, SCRIPT, 7, "steps[2].id"), "nicht „finish“ heißen"),
        (SCRIPT, "id: hilfe", "id: Hilfe", (ERROR, SCRIPT, 7, "steps[2].id"), "nicht „Hilfe“ heißen"),
        (SCRIPT, ", to: code}\n  - id", "}\n  - id", (ERROR, SCRIPT, 3, "steps[0]"), "genau eines"),
        (SCRIPT, "- id: wahl\n", "- id: wahl\n    to: end\n", (ERROR, SCRIPT, 8, "steps[3]"), "genau eines"),
        (SCRIPT, '"123"', '"1234"', (ERROR, SCRIPT, 6, "steps[1].entry.accept[0]"), "nicht 3 Ziffern"),
        (SCRIPT, '"123"', '"12a"', (ERROR, SCRIPT, 6, "steps[1].entry.accept[0]"), "nicht 3 Ziffern"),
        (SCRIPT, "digits: 3", "digits: 0", (ERROR, SCRIPT, 6, "steps[1].entry.digits"), "0 Ziffern"),
        (SCRIPT, "wait_s: 2.5", "wait_s: nan", (ERROR, SCRIPT, 12, "steps[4].wait_s"), "nicht warten"),
        (SCRIPT, "id: wahl\n", "id: wahl\n    wait_s: 2\n", (ERROR, SCRIPT, 9, "steps[3].wait_s"), "warten"),
        (SCRIPT, "key: lesen", "key: senden", (ERROR, SCRIPT, 10, "steps[3].choices[0].key"), "zweimal"),
        (
            SCRIPT,
            "key: lesen",
            "key: Lesen",
            (ERROR, SCRIPT, 11, "steps[3].choices[1].key"),
            "kein Schlüssel",
        ),
        (
            SCRIPT,
            "wrong: [hilfe], birthday: hilfe",
            "wrong: [code]",
            (ERROR, SCRIPT, 7, "steps[2]"),
            "kein Weg",
        ),
        (
            SCRIPT,
            "id: hilfe, picture: desk, to: code",
            "id: hilfe, picture: desk, to: hilfe",
            (ERROR, SCRIPT, 7, "steps[2]"),
            "kein Weg zum Ende",
        ),
        (
            SCRIPT,
            "picture: desk",
            "picture: dask",
            (ERROR, SCRIPT, 7, "steps[2].picture"),
            "Meinten Sie „desk“?",
        ),
        (SCRIPT, "picture: sign", "picture: x", (ERROR, SCRIPT, 10, "steps[3].choices[0].picture"), "„x“"),
        # forms
        (
            LOOKS,
            '"i18n": "wer"',
            '"i18n": "check"',
            (ERROR, LOOKS, 8, "form.sections[0].questions[0]"),
            "check",
        ),
        (
            SCHEMA,
            '"maxLength": 40',
            '"maxLength": 0',
            (ERROR, LOOKS, 12, "form.sections[0].questions[0].fields[0]"),
            "lässt sich nicht ausfüllen",
        ),
        (SCHEMA, '"minLength": 1', '"minLength": -1', (ERROR, SCHEMA, 1, "form"), "nicht erlaubt"),
        (
            LOOKS,
            '{"const": false}',
            '{"type": "x"}',
            (ERROR, LOOKS, 18, "form.sections[0].questions[2].fields[0].rules[0].condition"),
            "nicht erlaubt",
        ),
        # samples
        (SAMPLE, '"name": "Bello"', '"name": 3', (ERROR, SAMPLE, 3, "erika.name"), "(type string)"),
        (SAMPLE, '"Bello"', '{"a": 1}', (ERROR, SAMPLE, 3, "erika.name"), "(type string)"),
        (SAMPLE, '    "name": "Bello",\n', "", (ERROR, SAMPLE, 2, "erika.name"), "„wer“ fehlt eine Antwort"),
        (SAMPLE, "true", "false", (ERROR, SAMPLE, 6, "erika.erklaerung"), "(const true)"),
        (
            SAMPLE,
            '"mischling": false',
            '"mischling": true',
            (WARNING, SAMPLE, 5, "erika.rasse"),
            "nicht gefragt",
        ),
        (
            SAMPLE,
            '"mischling": false',
            '"mischling": true',
            (WARNING, LOOKS, 18, "rasse"),
            "Keine Beispielperson",
        ),
        # words
        (WORDS, "title: Hund anmelden\n", "", (ERROR, WORDS, 1, "title"), "Eine Zeile „title: …“ ergänzen"),
        (
            WORDS,
            "name.label: Name",
            "nme.label: Name",
            (ERROR, WORDS, 6, "nme.label"),
            "Meinten Sie „name.label“?",
        ),
        (WORDS, "hund.label: Ihr Hund\n", "", (ERROR, WORDS, 1, "hund.label"), "fehlt"),
        (WORDS, "hinweis: Nun geht es um die Rasse.\n", "", (ERROR, WORDS, 1, "hinweis"), "fehlt"),
        (WORDS, "rasse.mops: Mops\n", "", (ERROR, WORDS, 1, "rasse.mops"), "fehlt"),
        (WORDS, "Hund anmelden", "Hund " * 9, (ERROR, WORDS, 1, "title"), "44 Zeichen, höchstens 40"),
        (WORDS, "label: Name", f"label: {'x' * 31}", (ERROR, WORDS, 6, "name.label"), "höchstens 30"),
        (WORDS, "{amt} in", "{amd} in", (ERROR, WORDS, 15, "erklaerung.why"), "Meinten Sie „amt“?"),
        (WORDS, "{amt} in", "{amt in", (ERROR, WORDS, 15, "erklaerung.why"), "„{“ wird nicht ersetzt"),
        (WORDS, "learned.2", "learned.3", (ERROR, WORDS, 17, "learned.3"), "Davor fehlt die Nummer 2"),
        (
            WORDS,
            "Alles stimmt so.",
            "Bitte zustimmen",
            (ERROR, WORDS, 14, "erklaerung.label"),
            "Das Wort „Bitte“",
        ),
        (
            MESSAGES,
            "Es fehlt ein @.",
            "Ungültige Adresse",
            (ERROR, MESSAGES, 9, "error.format.email"),
            "„Ungültige“",
        ),
        (
            MESSAGES,
            "error.other:",
            "error.othr:",
            (ERROR, MESSAGES, 3, "error.othr"),
            "Meinten Sie „error.other“?",
        ),
        (MESSAGES, "error.other:", "error.othr:", (ERROR, MESSAGES, 1, "error.other"), "fehlt"),
        (MESSAGES, "{sample}", "{beispiel}", (ERROR, MESSAGES, 18, "help.sample"), "„{beispiel}“"),
        (
            WORDS,
            "rasse.why: Für manche Rassen gelten Regeln.\n",
            "",
            (ERROR, WORDS, 10, "rasse.why"),
            "warum",
        ),
        (WORDS, "wer.why", "name.why", (ERROR, WORDS, 7, "chip.why"), "dieser Frage"),
        (WORDS, "Ist es ein Mischling?", "Anrede", (ERROR, WORDS, 8, "mischling.why"), "Zu der Anrede"),
        (
            f"{ABSENDEN}de.yaml",
            "step.code.text: Er lautet 123.\n",
            "",
            (ERROR, f"{ABSENDEN}de.yaml", 1, "step.code.text"),
            "fehlt",
        ),
        (
            f"{ABSENDEN}de.yaml",
            "step.lesen.picture.1: Antrag\n",
            "",
            (ERROR, f"{ABSENDEN}de.yaml", 1, "step.lesen.picture.1"),
            "fehlt",
        ),
    ],
)
def test_a_mistake_is_found_where_it_is(
    path: str, old: str, new: str, expected: tuple[Severity, str, int, str], says: str
) -> None:
    reading = read(changed(path, old, new), ICONS)
    found = [str(f) for f in reading.findings if (f.severity, f.file, f.line, f.field) == expected]
    assert any(says in text for text in found), "\n".join(map(str, reading.findings))
    assert (reading.catalogue is None) == any(f.severity is ERROR for f in reading.findings)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (FACTS, [(ERROR, FACTS, 1, "")]),
        (SCHEMA, [(ERROR, LOOKS, 1, "")]),
        (SAMPLE, [(ERROR, FACTS, 7, "stages[0]")]),
        (WORDS, [(ERROR, FACTS, 1, "texts")]),
        (SCRIPT, [(ERROR, FACTS, 8, "stages[1]"), (ERROR, UNIT, 6, "stages[0]")]),
        (PERSONS, [(ERROR, SAMPLE, 2, "erika")]),
        (MESSAGES, [(ERROR, MESSAGES, 1, "")]),
    ],
)
def test_a_file_that_is_needed_is_missed(path: str, expected: list[tuple[Severity, str, int, str]]) -> None:
    found = serious(without(path))
    assert [one for one in expected if one not in found] == []


def test_without_a_ui_schema_mistakes_stand_in_the_schema() -> None:
    files = content_tree() | {SCHEMA: content_tree()[SCHEMA].replace(b'"boolean"', b'"null"')}
    del files[LOOKS]
    assert (ERROR, SCHEMA, 8, "properties.mischling") in serious(read(files, ICONS))
    del files[SCHEMA]
    assert (ERROR, FACTS, 7, "stages[0]") in serious(read(files, ICONS))


def test_a_ui_schema_that_cannot_be_read_is_the_only_mistake() -> None:
    for path in (LOOKS, SCHEMA, SCRIPT, FACTS, SAMPLE):
        found = serious(read({**content_tree(), path: b"\xff"}, ICONS))
        assert found == [(ERROR, path, 1, "")]


@pytest.mark.parametrize("data", [b"\xff", b"- a", b"[]", b"3"])
def test_words_are_keys_and_texts(data: bytes) -> None:
    for path in (WORDS, MESSAGES):
        assert (ERROR, path, 1, "") in serious(read({**content_tree(), path: data}, ICONS))


def test_a_list_is_no_sample() -> None:
    assert (ERROR, SAMPLE, 1, "") in serious(read({**content_tree(), SAMPLE: b"[1]"}, ICONS))


def test_ids_have_one_form() -> None:
    files = content_tree() | {f"practice/Hund/{name}.yaml": content_tree()[f"{ABSENDEN}{name}.yaml"]
                              for name in ("practice", "script", "de")}  # fmt: skip
    assert serious(read(files, ICONS)) == [(ERROR, "practice/Hund/practice.yaml", 1, "")]


def test_another_language_may_lack_a_word_but_has_no_other() -> None:
    files = content_tree() | {
        "bundle.yaml": b'format: 1\nversion: "1"\nregion: {de: a, tr: a}\nlanguages: [de, tr]\n'
    }
    files[f"{HUND}tr.yaml"] = b"title: Kopek\ntitel: x\n"
    files["practice/messages/tr.yaml"] = b"help.sample: x\n"
    files["practice/messages/deutsch2.yaml"] = b"help.sample: x\n"
    found = serious(read(files, ICONS))
    assert (WARNING, f"{HUND}tr.yaml", 1, "summary") in found
    assert (ERROR, f"{HUND}tr.yaml", 2, "titel") in found
    assert (WARNING, "practice/messages/tr.yaml", 1, "error.other") in found
    assert (ERROR, "practice/messages/deutsch2.yaml", 1, "") in found


@pytest.mark.parametrize(
    "path", ["practice/hund/notiz.txt", "practice/messages/schema.json", "practice/hund/a/b.yaml"]
)
def test_a_file_without_a_purpose_is_a_warning(path: str) -> None:
    assert serious(read({**content_tree(), path: b""}, ICONS)) == [(WARNING, path, 1, "")]


def test_a_sample_is_judged_on_the_day_of_the_version() -> None:
    dated = changed(
        SCHEMA, '{"type": "string", "pattern": "^[0-9]{15}$"}', '{"type": "string", "format": "past-date"}'
    )
    dated[LOOKS] = dated[LOOKS].replace(b', "options": {"dt": {"keyboard": "number"}}', b"")
    for day, version, wrong in (
        ("2026-11-21", "2026.11.21", False),
        ("2026-11-22", "2026.11.21", True),
        ("2099-01-01", "neu", False),
        ("2099-01-01", "2026.99.1", False),
    ):
        files = dated | {
            SAMPLE: dated[SAMPLE].replace(b'"Bello",', f'"Bello", "chip": "{day}",'.encode()),
            "bundle.yaml": dated["bundle.yaml"].replace(b"2026.11.21", version.encode()),
        }
        assert ((ERROR, SAMPLE, 3, "erika.chip") in serious(read(files, ICONS))) == wrong


def test_items_of_a_list_are_sampled_and_named() -> None:
    files = content_tree()
    inner = b'{"required": ["a"], "properties": {"a": {"type": "string"}, "b": {"type": "boolean"}}}'
    old = b'{"type": "string", "pattern": "^[0-9]{15}$"}'
    files[SCHEMA] = files[SCHEMA].replace(old, b'{"type": "array", "items": ' + inner + b"}")
    files[LOOKS] = files[LOOKS].replace(b', "options": {"dt": {"keyboard": "number"}}', b"")
    files[SAMPLE] = files[SAMPLE].replace(b'"Bello",', b'"Bello", "chip": [{"a": "x"}, {"b": true}],')
    files[WORDS] += (
        b"chip.why: Darum.\nchip.add: Noch eins\nchip.a.label: A\nchip.a.why: Darum.\nchip.b.label: B\n"
    )
    assert serious(read(files, ICONS)) == [
        (ERROR, WORDS, 26, "chip.b.why"),
        (ERROR, SAMPLE, 3, "erika.chip[1].a"),
    ]


def test_an_upload_may_say_what_is_wrong_with_each_document() -> None:
    files = content_tree()
    files[SCHEMA] = files[SCHEMA].replace(b'"enum": ["dackel", "mops"]', b'"enum": ["dackel"]')
    files[LOOKS] = files[LOOKS].replace(
        b'"scope": "#/properties/rasse",',
        b'"scope": "#/properties/rasse",'
        b' "options": {"dt": {"kind": "upload", "documents": ["dackel", "mops"]}},',
    )
    files[WORDS] += b"rasse.error.mops: Das ist ein Mops.\n"
    assert serious(read(files, ICONS)) == []
    files[WORDS] += b"rasse.error.pudel: Das ist ein Pudel.\n"
    assert serious(read(files, ICONS)) == [(ERROR, WORDS, 23, "rasse.error.pudel")]
