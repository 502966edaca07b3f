"""The files of a practice to one entry: facts, form, script, sample answers and words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.bundle import json_source, layout, yaml_source
from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.forms.reading import read_written
from kiosk.bundle.forms.refusal import Part, Place
from kiosk.bundle.forms.rules import text_of
from kiosk.bundle.json_source import JsonDocument
from kiosk.bundle.layout import Kind, PracticeFile, Words
from kiosk.bundle.paths import join
from kiosk.bundle.records import Source, convert, positions
from kiosk.domain.form.model import Form
from kiosk.domain.practice.model import Practice, Script

FACTS, SCRIPT, SAMPLES = "practice.yaml", "script.yaml", "sample.json"

_Lines = dict[str, tuple[str, int]]


@dataclass(slots=True)
class _Parts:
    """What could be read of one practice besides its facts, and where it stands."""

    lines: _Lines = field(default_factory=dict)
    form: Form | None = None
    self_evident: frozenset[str] = frozenset()
    script: Script | None = None
    samples: dict[str, str] = field(default_factory=dict)
    texts: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def add_lines(self, prefix: str, file: str, lines: Mapping[str, int]) -> None:
        """Remember where the paths of a file are, below a prefix."""
        self.lines |= {join(prefix, path) if path else prefix: (file, line) for path, line in lines.items()}


class PracticeReader:
    """Collects the files of all practices, then reads them into a draft."""

    def __init__(self, files: Mapping[str, bytes], draft: Draft, report: Report) -> None:
        """Remember where to read from, and what to fill."""
        self._files = files
        self._draft = draft
        self._report = report
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        self._words: dict[str, dict[str, str]] = defaultdict(dict)

    def take(self, path: str, found: PracticeFile | Words) -> None:
        """Remember a file; its practice is read when all are known."""
        if isinstance(found, PracticeFile):
            self._names[found.id][found.name] = path
            return
        if not layout.is_language(found.language):
            message = f"„{found.language}“ ist keine Sprache"
            self._report.error(Spot(path), message, "Zum Beispiel de.yaml oder tr.yaml.")
        self._words[found.id][found.language] = path

    def read_all(self) -> None:
        """Read every practice, and what is said when an answer does not fit."""
        for language, path in self._words.pop("", {}).items():
            words = self._flat(path)
            if words is not None:
                lines = {key: (path, line) for key, line in words[1].items()}
                self._draft.add(Entry(Kind.MESSAGES, language, words[0], {"": (path, 1), **lines}))
        for practice in sorted({*self._names, *self._words}):
            self._practice(practice, self._names[practice])

    def _practice(self, practice: str, names: Mapping[str, str]) -> None:
        self._draft.declared[Kind.PRACTICE].add(practice)
        path = names.get(FACTS)
        if path is None:
            where = f"{layout.PRACTICE}{practice}/{FACTS}"
            self._report.error(Spot(where), "Diese Datei fehlt", "Anlegen, siehe content/practice/README.md.")
            return
        before = len(self._report.errors())
        if not layout.is_id(practice):
            message = f"„{practice}“ ist keine gültige Kennung"
            self._report.error(Spot(path), message, layout.ID_REMEDY)
        parts = _Parts()
        self._form(names, parts)
        self._script(names, parts)
        self._samples(names, parts)
        for language, words_path in self._words[practice].items():
            words = self._flat(words_path)
            if words is not None:
                parts.texts[language] = words[0]
                parts.add_lines(f"texts.{language}", words_path, words[1])
        value = self._facts(path, practice, parts)
        if value is None or len(self._report.errors()) > before:
            return
        self._draft.add(Entry(Kind.PRACTICE, practice, value, parts.lines, parts.self_evident))

    def _facts(self, path: str, practice: str, parts: _Parts) -> Practice | None:
        document = yaml_source.parse(self._files[path], path, self._report)
        if document is None:
            return None
        lines = positions(Source(document, path))
        given: dict[str, object] = {"id": practice, "texts": {}, "form": None, "script": None, "samples": {}}
        value = convert(document.tree, Practice, lines, self._report, given)
        parts.lines = {**parts.lines, **lines}
        if value is None:
            return None
        return replace(value, texts=parts.texts, form=parts.form, script=parts.script, samples=parts.samples)

    def _form(self, names: Mapping[str, str], parts: _Parts) -> None:
        if Part.SCHEMA not in names:
            if Part.LOOKS in names:
                alone = Spot(names[Part.LOOKS])
                self._report.error(alone, "Zu dieser Datei fehlt schema.json", "Anlegen oder diese löschen.")
            return
        schema, looks = self._json(names, Part.SCHEMA), self._json(names, Part.LOOKS)
        if schema is None or (looks is None and Part.LOOKS in names):
            return

        def spot(place: Place) -> Spot:
            return (schema if looks is None or place.part is Part.SCHEMA else looks).spot(place.path)

        def complain(place: Place, message: str, remedy: str) -> None:
            self._report.error(spot(place), message, remedy)

        if isinstance(schema.tree, Mapping) and schema.tree.get("additionalProperties") is not False:
            message = "Ganz außen fehlt additionalProperties: false"
            complain(Place(Part.SCHEMA), message, '"additionalProperties": false ergänzen.')
        written = read_written(schema.tree, looks.tree if looks else None, complain)
        if written is not None:
            parts.form, parts.self_evident = written.form, written.self_evident
            parts.lines["form"] = (schema.file, 1)
            for path, place in written.places.items():
                found = spot(place)
                parts.lines[f"form.{path}"] = (found.file, found.line)

    def _script(self, names: Mapping[str, str], parts: _Parts) -> None:
        path = names.get(SCRIPT)
        document = yaml_source.parse(self._files[path], path, self._report) if path else None
        if path and document:
            parts.add_lines("script", path, document.lines)
            lines = positions(Source(document, path))
            parts.script = convert(document.tree, Script, lines, self._report, {})

    def _samples(self, names: Mapping[str, str], parts: _Parts) -> None:
        document = self._json(names, SAMPLES)
        if document is None:
            return
        parts.add_lines("samples", document.file, document.lines)
        people = document.tree if isinstance(document.tree, Mapping) else {"": document.tree}
        for person, answers in people.items():
            if isinstance(answers, Mapping):
                parts.samples[person] = text_of(answers)
            else:
                remedy = 'So schreiben: {"erika": {"name": "Bello"}}.'
                self._report.error(document.spot(person), "Hier stehen keine Antworten", remedy)

    def _json(self, names: Mapping[str, str], name: str) -> JsonDocument | None:
        path = names.get(name)
        return json_source.parse(self._files[path], path, self._report) if path else None

    def _flat(self, path: str) -> tuple[dict[str, str], Mapping[str, int]] | None:
        """Keys and texts of a file, with their lines."""
        document = yaml_source.parse(self._files[path], path, self._report)
        if document is None:
            return None
        if not isinstance(document.tree, dict):
            self._report.error(Spot(path), "Hier fehlen Schlüssel", "So schreiben: title: Hund anmelden")
            return None
        found: dict[str, str] = {}
        for key, text in document.tree.items():
            if isinstance(text, str):
                found[key] = text
            else:
                spot = Spot(path, document.lines[key], key)
                remedy = "Jeden Text in eine Zeile schreiben: schlüssel: Text."
                self._report.error(spot, "Hier steht kein einfacher Text", remedy)
        return found, document.lines
