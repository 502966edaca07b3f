"""The files of services: their facts as trees, their texts as sections, and back to bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.bundle import layout
from kiosk.bundle.layout import Facts, Kind, Text
from kiosk.bundle.sheets import markdown_edit, yaml_edit
from kiosk.bundle.yaml_source import Tree
from kiosk.domain.language import FALLBACK

_MARK = "\ufeff"
"""What some editors put before the first character of a file."""


@dataclass(frozen=True, slots=True)
class ServiceFiles:
    """What the sheets show of the content: trees and sections by the ids of services."""

    facts: Mapping[str, dict[str, Tree]]
    texts: Mapping[str, Mapping[str, Mapping[str, str]]]

    def title(self, service: str) -> str:
        """The title that editors know the service by."""
        texts = self.texts.get(service, {})
        text = texts.get(FALLBACK) or next(iter(texts.values()), {})
        return text.get(markdown_edit.TITLE, service)


def read_services(files: Mapping[str, bytes]) -> ServiceFiles:
    """Read all files of services; they must be without errors, as `kiosk.bundle.reading` finds them."""
    facts: dict[str, dict[str, Tree]] = {}
    texts: dict[str, dict[str, Mapping[str, str]]] = {}
    for path in sorted(files):
        match layout.classify(path):
            case Facts(kind=Kind.SERVICE, id=entry):
                facts[entry] = record(yaml_edit.read(decoded(files[path])))
            case Text(kind=Kind.SERVICE, id=entry, language=language):
                texts.setdefault(entry, {})[language] = markdown_edit.sections(decoded(files[path]))
            case _:
                pass
    return ServiceFiles(facts, texts)


def facts_path(service: str) -> str:
    """Where the facts of a service are."""
    return layout.facts_path(Kind.SERVICE, service)


def text_path(service: str, language: str) -> str:
    """Where the text of a service is."""
    return f"{Kind.SERVICE}/{service}/{language}.md"


def decoded(data: bytes) -> str:
    """The text of a file without the mark that may be before it; line ends stay."""
    return data.decode("utf-8-sig")


def encoded(text: str, like: bytes) -> bytes:
    """The bytes of a text, with the mark before it where the old bytes had one."""
    return f"{_MARK if like.decode().startswith(_MARK) else ''}{text}".encode()


def record(tree: Tree) -> dict[str, Tree]:
    """The tree as a mapping; what is none is one without keys."""
    return tree if isinstance(tree, dict) else {}


def value_at(tree: Tree, path: str) -> Tree | None:
    """What stands at a path ("access.link.url"); None where there is nothing."""
    at: Tree | None = tree
    for name in path.split("."):
        at = at.get(name) if isinstance(at, dict) else None
    return at


def set_at(tree: dict[str, Tree], path: str, value: Tree | None) -> None:
    """Put a value at a path, or take it away; what is left empty around it goes too."""
    name, _, rest = path.partition(".")
    if rest:
        below = record(tree.get(name, {}))
        set_at(below, rest, value)
        value = below or None
    if value is None:
        tree.pop(name, None)
    else:
        tree[name] = value


def languages_in(services: ServiceFiles, declared: Iterable[str]) -> tuple[str, ...]:
    """The languages of the bundle, then those that only some file has."""
    return tuple(dict.fromkeys((*declared, *_languages(services))))


def _languages(services: ServiceFiles) -> Iterator[str]:
    for texts in services.texts.values():
        yield from texts
    for facts in services.facts.values():
        differences = record(facts.get("places", {})).values()
        for tree, path in ((facts, "keywords"), (facts, "access.note"), (facts, "fee.short")):
            yield from record(value_at(tree, path) or {})
        for path in ("duration.short", "deadline.short"):
            yield from record(value_at(facts, path) or {})
        for difference in differences:
            for name in ("note", "fee", "deadline"):
                yield from record(value_at(difference, name) or {})
