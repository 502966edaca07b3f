"""Every file of the content folder to an entry of the draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from kiosk.bundle import layout, markdown_source, texts, yaml_source
from kiosk.bundle.draft import Draft, Entry, Header, Media
from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.layout import Facts, Kind, Picture, PracticeFile, Single, Text, Words
from kiosk.bundle.practices import PracticeReader
from kiosk.bundle.records import Source, convert, positions
from kiosk.bundle.shape import TypeForm
from kiosk.bundle.texts import Written
from kiosk.bundle.yaml_source import Document
from kiosk.domain.catalogue import Host, Offer, Place, Service, Situation, Stand, Term
from kiosk.domain.handover import Device
from kiosk.domain.practice.model import Person
from kiosk.domain.survey import Survey
from kiosk.domain.tour.model import Tour, TourText

_TYPES: Mapping[Kind, TypeForm] = {
    Kind.PLACE: Place,
    Kind.STAND: Stand,
    Kind.SERVICE: Service,
    Kind.OFFER: Offer,
    Kind.TOUR: Tour,
    Kind.SURVEY: Survey,
}
_LISTS: Mapping[str, tuple[Kind, TypeForm, str]] = {
    layout.HOSTS: (Kind.HOST, Host, "host"),
    layout.SITUATIONS: (Kind.SITUATION, Situation, "id"),
    layout.TERMS: (Kind.TERM, Term, "id"),
    layout.PERSONS: (Kind.PERSON, Person, "id"),
    layout.DEVICES: (Kind.DEVICE, Device, "id"),
}
_NEEDED = (layout.HEADER, layout.HOSTS, layout.SITUATIONS, layout.TERMS)
_WITH_TEXTS = frozenset({Kind.SERVICE, Kind.OFFER, Kind.TERM, Kind.TOUR})


class EntryReader:
    """Reads a mapping of path to bytes into a draft."""

    def __init__(self, files: Mapping[str, bytes], draft: Draft, report: Report) -> None:
        """Remember where to read from, and what to fill."""
        self._files = files
        self._draft = draft
        self._report = report
        self._texts: dict[tuple[Kind, str], dict[str, tuple[str, Written[Any]]]] = defaultdict(dict)
        self._pictures: dict[str, str] = {}
        self._practices = PracticeReader(files, draft, report)

    def read_all(self) -> None:
        """Read texts first, because facts and text make one entry."""
        facts = list(self._sort_files())
        self._header()
        for file in _LISTS:
            self._list(file)
        for path, found in facts:
            self._facts(path, found)
        self._practices.read_all()
        for (kind, entry), written in self._texts.items():
            file, text = next(iter(written.values()))
            if entry not in self._draft.declared[kind]:
                where = layout.TERMS if kind is Kind.TERM else layout.facts_path(kind, entry)
                spot = Spot(file, text.lines[""], entry)
                self._report.error(spot, f"Zu diesem Text fehlen die Angaben in {where}", "Dort ergänzen.")
        for path in sorted(set(self._pictures) - {media.file for media in self._draft.media.values()}):
            self._report.warning(
                Spot(path), "Kein Angebot zeigt dieses Bild", "In offer.yaml eintragen oder löschen."
            )

    def _sort_files(self) -> Iterator[tuple[str, Facts]]:
        for path in sorted(self._files):
            match layout.classify(path):
                case Facts() as facts:
                    yield path, facts
                case Text() as text:
                    self._text(path, text)
                case Picture(media=media):
                    self._pictures[path] = media
                case PracticeFile() | Words() as part:
                    self._practices.take(path, part)
                case Single():
                    pass
                case None if PurePosixPath(path).name != "README.md":
                    remedy = "Name und Ordner prüfen, siehe content/README.md."
                    self._report.warning(Spot(path), "Diese Datei hat hier keine Aufgabe", remedy)
        for path in _NEEDED:
            if path not in self._files:
                self._report.error(Spot(path), "Diese Datei fehlt", "Anlegen, siehe content/README.md.")

    def _text(self, path: str, text: Text) -> None:
        if not layout.is_language(text.language):
            ending = PurePosixPath(path).suffix
            remedy = f"Zum Beispiel de{ending} oder tr{ending}."
            self._report.error(Spot(path), f"„{text.language}“ ist keine Sprache", remedy)
        if text.kind is Kind.TOUR:
            self._tour_text(path, text)
            return
        sections = markdown_source.parse(self._files[path], path, self._report)
        if sections is None:
            return
        if text.kind is Kind.TERM:
            for entry, term in texts.term_texts(sections, path, self._report).items():
                self._texts[text.kind, entry][text.language] = (path, term)
            return
        read = texts.service_text if text.kind is Kind.SERVICE else texts.offer_text
        written = read(sections, path, self._report)
        if written is not None:
            self._texts[text.kind, text.id][text.language] = (path, written)

    def _tour_text(self, path: str, text: Text) -> None:
        document = self._document(path)
        if document is None:
            return
        lines = positions(Source(document, path))
        words = convert(document.tree, TourText, lines, self._report, {})
        if words is not None:
            numbers = {at: line for at, (_, line) in lines.items()}
            self._texts[text.kind, text.id][text.language] = (path, Written(words, numbers))

    def _header(self) -> None:
        document = self._document(layout.HEADER)
        if document is not None:
            self._entry(Kind.HEADER, "", Header, Source(document, layout.HEADER))

    def _list(self, file: str) -> None:
        kind, type_, key = _LISTS[file]
        document = self._document(file)
        if document is None:
            return
        if not isinstance(document.tree, list):
            self._report.error(
                Spot(file), "Die Datei ist keine Liste", f"Jeden Eintrag mit „- {key}:“ anfangen."
            )
            return
        for at, tree in enumerate(document.tree):
            name = tree.get(key) if isinstance(tree, dict) else None
            entry = name if isinstance(name, str) else ""
            spot = Spot(file, document.lines[f"[{at}]"], key)
            if entry and entry in self._draft.declared[kind]:
                self._report.error(spot, f"„{entry}“ steht zweimal in der Datei", "Einen Eintrag löschen.")
            elif entry and kind is not Kind.HOST:
                self._check_id(entry, spot)
            self._entry(kind, entry, type_, Source(Document(tree, document.lines), file, f"[{at}]"))

    def _facts(self, path: str, facts: Facts) -> None:
        self._check_id(facts.id, Spot(path))
        document = self._document(path)
        if document is None:
            self._draft.declared[facts.kind].add(facts.id)
        else:
            self._entry(facts.kind, facts.id, _TYPES[facts.kind], Source(document, path))

    def _entry(self, kind: Kind, entry: str, type_: TypeForm, source: Source) -> None:
        self._draft.declared[kind].add(entry)
        given: dict[str, object] = {"id": entry} if kind in _TYPES else {}
        if kind in _WITH_TEXTS:
            given["texts"] = {}
        lines = positions(source)
        value = convert(source.document.tree, type_, lines, self._report, given)
        if value is None:
            return
        if kind in _WITH_TEXTS:
            written = self._texts.get((kind, entry), {})
            value = replace(value, texts={language: text.value for language, (_, text) in written.items()})
            for language, (text_file, text) in written.items():
                for path, line in text.lines.items():
                    lines[f"texts.{language}.{path}".rstrip(".")] = (text_file, line)
        if isinstance(value, Offer) and value.picture:
            value = replace(value, picture=self._picture(value, Entry(kind, entry, value, lines)))
        self._draft.add(Entry(kind, entry, value, lines))

    def _picture(self, offer: Offer, entry: Entry) -> str:
        path = f"offers/{offer.id}/{offer.picture}"
        if path not in self._pictures:
            remedy = f"Als {path} ablegen: {', '.join(layout.PICTURES)}."
            self._report.error(entry.spot("picture"), f"Das Bild „{offer.picture}“ fehlt", remedy)
            return ""
        media = self._pictures[path]
        self._draft.media[media] = Media(path, self._files[path])
        return media

    def _document(self, path: str) -> Document | None:
        return yaml_source.parse(self._files[path], path, self._report) if path in self._files else None

    def _check_id(self, entry: str, spot: Spot) -> None:
        if not layout.is_id(entry):
            self._report.error(spot, f"„{entry}“ ist keine gültige Kennung", layout.ID_REMEDY)
