"""What distinguishes two catalogues: entries that are new or gone, in the others each text, link and fact.

The walk knows the forms of the catalogue's dataclasses, not their fields: a new field is compared, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from kiosk.domain.catalogue import Catalogue, Link
from kiosk.domain.prose import Block, plain_blocks
from kiosk.domain.tour.model import TourStep

Path = tuple[str, ...]
"""From an entry to something in it: ("texts", "de", "modules", "needs")."""


class Thing(StrEnum):
    """What differs: a kind of entry, or a part of one."""

    SERVICE = "services"
    OFFER = "offers"
    PLACE = "places"
    STAND = "stands"
    SITUATION = "situations"
    TERM = "terms"
    PRACTICE = "practices"
    PERSON = "persons"
    HOST = "hosts"
    LANGUAGE = "languages"
    TOUR = "tours"
    SURVEY = "surveys"
    DEVICE = "devices"
    MESSAGES = "messages"
    REGION = "region"
    LINK = "link"
    TEXT = "text"
    FACT = "fact"
    PICTURE = "picture"


class Motion(StrEnum):
    """How it differs."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that differs. `kind` and `id` name the entry; an entry that is new or gone has no `path`."""

    thing: Thing
    motion: Motion
    kind: Thing
    id: str
    path: Path = ()
    before: str = ""
    after: str = ""


ENTRIES = (
    Thing.SERVICE,
    Thing.OFFER,
    Thing.PLACE,
    Thing.STAND,
    Thing.SITUATION,
    Thing.TERM,
    Thing.PRACTICE,
    Thing.PERSON,
    Thing.TOUR,
    Thing.SURVEY,
    Thing.DEVICE,
)
"""The kinds of which the catalogue has a mapping."""

_TEXTS = frozenset(
    {
        "event",
        "greeting",
        "headline",
        "help",
        "hint",
        "intro",
        "lead",
        "messages",
        "name",
        "note",
        "office",
        "owner",
        "picture_text",
        "portal_name",
        "region",
        "text",
        "texts",
        "thanks",
        "title",
        "values",
    }
)
"""Fields that hold words for visitors; what is neither a text nor a link nor a picture is a fact."""
_ORIGIN = ("source", "as_of", "checked")
"""Fields that say where a fact is from; together they are one fact."""
_OPAQUE = frozenset({"form", "samples", "script", "stages"})
"""Fields of a practice that mean nothing to a reader; together with all in them each is one fact."""


def differences(
    before: Catalogue, after: Catalogue, pictures: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
) -> tuple[Change, ...]:
    """All that differs, new and gone entries first; `pictures` are the hashes of both by path."""
    changes = [*_whole(before, after), *_inside(before, after), *_pictures(*pictures)]
    return tuple(sorted(changes, key=lambda change: bool(change.path)))


def _whole(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    for kind in ENTRIES:
        yield from _appeared(kind, getattr(before, kind), getattr(after, kind))
    yield from _appeared(Thing.HOST, _hosts(before), _hosts(after))
    yield from _appeared(
        Thing.LANGUAGE, dict.fromkeys(before.languages, 0), dict.fromkeys(after.languages, 0)
    )


def _appeared(kind: Thing, before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[Change]:
    for id_ in _keys(before, after):
        if (id_ in before) != (id_ in after):
            motion = Motion.NEW if id_ in after else Motion.GONE
            yield Change(thing=kind, motion=motion, kind=kind, id=id_)


def _inside(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    for kind in ENTRIES:
        yield from _both(kind, getattr(before, kind), getattr(after, kind))
    yield from _both(Thing.HOST, _hosts(before), _hosts(after))
    yield from _both(Thing.MESSAGES, {"": before.messages}, {"": after.messages}, ("messages",))
    yield from _both(Thing.REGION, {"": before.region}, {"": after.region}, ("region",))


def _both(
    kind: Thing, before: Mapping[str, object], after: Mapping[str, object], path: Path = ()
) -> Iterator[Change]:
    for id_ in _keys(before, after):
        if id_ in before and id_ in after:
            for where, old, new in _walk(before[id_], after[id_], path):
                yield Change(
                    thing=_thing(where),
                    motion=_motion(old, new),
                    kind=kind,
                    id=id_,
                    path=where,
                    before=old,
                    after=new,
                )


def _pictures(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for path in _keys(before, after):
        if before.get(path) != after.get(path):
            motion = _motion(before.get(path, ""), after.get(path, ""))
            yield Change(thing=Thing.PICTURE, motion=motion, kind=Thing.PICTURE, id=path, path=("picture",))


def _walk(before: Any, after: Any, path: Path) -> Iterator[tuple[Path, str, str]]:  # noqa: ANN401
    """Path, text before and text after of every part that differs; None is a part that is not there."""
    if before == after:
        return
    value = after if before is None else before
    if path and (path[-1] in _OPAQUE or _is_route(value)):
        yield path, "", ""
    elif is_dataclass(value):
        yield from _fields(before, after, path)
    elif isinstance(value, Mapping):
        old, new = before or {}, after or {}
        for key in _keys(old, new):
            yield from _walk(old.get(key), new.get(key), (*path, str(key)))
    elif _is_list(before) or _is_list(after):
        for at, (old, new) in enumerate(_pairs(before or (), after or ())):
            yield from _walk(old, new, (*path, str(at + 1)))
    elif _is_marked(value) or _words(before) != _words(after):
        yield path, _words(before), _words(after)


def _fields(before: object, after: object, path: Path) -> Iterator[tuple[Path, str, str]]:
    value: Any = after if before is None else before
    lonely = before is None or after is None
    for one in fields(value):
        if one.name in _ORIGIN:
            if one.name == _ORIGIN[0] and not lonely and _origin(before) != _origin(after):
                yield (*path, one.name), _origin(before), _origin(after)
        elif lonely and ((isinstance(value, Link) and one.name != "url") or _is_default(value, one)):
            continue  # a link that is new is one difference and not three
        else:
            yield from _walk(
                getattr(before, one.name, None), getattr(after, one.name, None), (*path, one.name)
            )


def _is_default(value: object, one: Field[Any]) -> bool:
    return one.default is not MISSING and getattr(value, one.name) == one.default


def _is_route(value: object) -> bool:
    """Whether it is the steps of a tour, which mean nothing to a reader."""
    return isinstance(value, tuple) and any(isinstance(part, TourStep) for part in value)


def _is_list(value: object) -> bool:
    """Whether it is a list of parts to compare one by one; prose and lists of words are one text each."""
    if not isinstance(value, tuple) or _is_prose(value):
        return False
    return any(is_dataclass(part) or isinstance(part, Mapping) for part in value)


def _is_marked(value: object) -> bool:
    """Whether it is a text that may differ in more than its words: bold, lists, terms."""
    return isinstance(value, tuple) and bool(value) and _is_prose(value)


def _is_prose(value: tuple[object, ...]) -> bool:
    return all(isinstance(part, Block) for part in value)


def _pairs(before: tuple[object, ...], after: tuple[object, ...]) -> list[tuple[object, object]]:
    """What belongs together: the same from both ends, the rest by its place."""
    shorter = min(len(before), len(after))
    front = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - front
    back = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    old, new = before[front : len(before) - back], after[front : len(after) - back]
    same = [(one, one) for one in before[:front]]
    longest = max(len(old), len(new))
    return same + [
        (old[at] if at < len(old) else None, new[at] if at < len(new) else None) for at in range(longest)
    ]


def _words(value: object) -> str:
    """A part as a reader sees it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, tuple):
        if _is_marked(value):
            return plain_blocks(value)
        return ", ".join(map(str, value))
    return str(value)


def _origin(fact: object) -> str:
    source, as_of, checked = (getattr(fact, name) for name in _ORIGIN)
    return ", ".join(filter(None, (source, as_of, "geprüft" if checked else "ungeprüft")))


def _thing(path: Path) -> Thing:
    if path[-1] == "url":
        return Thing.LINK
    if path[-1] == "picture":
        return Thing.PICTURE
    told = _TEXTS & set(path) or "steps" in path[:-1]  # those of a way home
    return Thing.TEXT if told and path[-1] not in _ORIGIN else Thing.FACT


def _motion(before: str, after: str) -> Motion:
    if before == after or (before and after):
        return Motion.CHANGED
    return Motion.NEW if after else Motion.GONE


def _hosts(catalogue: Catalogue) -> dict[str, object]:
    return {one.host: one for one in catalogue.hosts}


def _keys(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*after, *before)))
