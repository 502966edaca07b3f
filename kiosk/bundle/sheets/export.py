"""The content to a workbook: its tables, the lists that cells offer, and what it remembers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kiosk.bundle.sheets import columns, memory
from kiosk.bundle.sheets.cells import shown
from kiosk.bundle.sheets.guide import GUIDE
from kiosk.bundle.sheets.model import Book, Column, Table, Use
from kiosk.bundle.sheets.source import ServiceFiles, languages_in, read_services, record, value_at
from kiosk.bundle.yaml_source import Tree
from kiosk.domain.catalogue import Catalogue


def make_book(files: Mapping[str, bytes], catalogue: Catalogue) -> Book:
    """The workbook of a content folder; `catalogue` is what was read from the same files."""
    tables = make_tables(read_services(files), catalogue)
    return Book(GUIDE, tables, offers(catalogue), memory.written(tables))


def offers(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """What cells offer, by the name of the list."""
    return {
        "Lebenslagen": tuple(catalogue.situations),
        "Leistungen": tuple(sorted(catalogue.services)),
        "Orte": tuple(sorted(catalogue.places)),
        "Sprachen": catalogue.languages,
    }


def make_tables(services: ServiceFiles, catalogue: Catalogue) -> tuple[Table, ...]:
    """All sheets that can be edited, in the order of the ids of services."""
    languages = languages_in(services, catalogue.languages)
    return (
        Table(columns.SERVICES, columns.service_columns(languages), tuple(_services(services, languages))),
        Table(
            columns.DIFFERENCES, columns.difference_columns(languages), tuple(_places(services, languages))
        ),
        Table(columns.LAWS, columns.law_columns(), tuple(_laws(services))),
        Table(columns.TEXTS, columns.text_columns(), tuple(_texts(services))),
    )


def _services(services: ServiceFiles, languages: Iterable[str]) -> Iterator[Mapping[str, str]]:
    for service, tree in services.facts.items():
        yield _row(columns.service_columns(languages), (service,), services.title(service), tree)


def _places(services: ServiceFiles, languages: Iterable[str]) -> Iterator[Mapping[str, str]]:
    for service, tree in services.facts.items():
        for place, below in record(tree.get("places", {})).items():
            yield _row(
                columns.difference_columns(languages), (service, place), services.title(service), below
            )


def _laws(services: ServiceFiles) -> Iterator[Mapping[str, str]]:
    for service, tree in services.facts.items():
        for number, below in enumerate(tree.get("laws", []), start=1):
            yield _row(columns.law_columns(), (service, str(number)), services.title(service), below)


def _texts(services: ServiceFiles) -> Iterator[Mapping[str, str]]:
    for service, texts in services.texts.items():
        for language, text in texts.items():
            yield _row(columns.text_columns(), (service, language), "", dict(text))


def _row(titles: Iterable[Column], key: tuple[str, ...], name: str, tree: Tree) -> Mapping[str, str]:
    names = iter(key)
    return {column.title: _cell(column, names, name, tree) for column in titles}


def _cell(column: Column, names: Iterator[str], name: str, tree: Tree) -> str:
    match column.use:
        case Use.KEY:
            return next(names)
        case Use.SHOWN:
            return name
        case _:
            return shown(value_at(tree, column.path), column)
