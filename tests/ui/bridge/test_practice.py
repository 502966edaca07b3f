"""Each slot of a practice is one wish of the service, and what makes no sense is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from kiosk.services.practice.service import PracticeService
from kiosk.ui.bridge.practice import Practice

Call = tuple[str, tuple[object, ...]]


class Listener:
    """A service that only remembers what it was asked."""

    def __init__(self) -> None:
        self.heard: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *values: self.heard.append((name, values))


@pytest.fixture
def service() -> Listener:
    return Listener()


@pytest.fixture
def practice(service: Listener, qapp: object) -> Practice:
    assert qapp
    return Practice(cast("PracticeService", service))


WISHES: list[tuple[Callable[[Any], None], Call]] = [
    (lambda p: p.start("hund"), ("start", ("hund",))),
    (lambda p: p.again(), ("again", ())),
    (lambda p: p.choosePerson("erika"), ("choose_person", ("erika",))),
    (lambda p: p.advance(), ("advance", ())),
    (lambda p: p.choose("karte"), ("choose", ("karte",))),
    (lambda p: p.write("/name", "Bello"), ("write", ("/name", "Bello"))),
    (lambda p: p.writeDate("/tag", "1", "", "2026"), ("write", ("/tag", "1||2026"))),
    (lambda p: p.dismissStop(), ("dismiss_stop", ())),
    (lambda p: p.answer("/alt", "yes"), ("write", ("/alt", True))),
    (lambda p: p.answer("/alt", "no"), ("write", ("/alt", False))),
    (lambda p: p.declare("/wahr"), ("declare", ("/wahr",))),
    (lambda p: p.toggle("/arten", "dach"), ("toggle", ("/arten", "dach"))),
    (lambda p: p.narrow("pol"), ("narrow", ("pol",))),
    (lambda p: p.fill("/name"), ("fill", ("/name",))),
    (lambda p: p.fillPage(), ("fill_page", ())),
    (lambda p: p.addItem(), ("add_item", ())),
    (lambda p: p.openItem("2"), ("open_item", (2,))),
    (lambda p: p.removeItem("0"), ("remove_item", (0,))),
    (lambda p: p.change("seite"), ("change", ("seite",))),
    (lambda p: p.digit("7"), ("digit", ("7",))),
    (lambda p: p.digit(""), ("digit", ("",))),
]


@pytest.mark.parametrize(
    ("wish", "call"), WISHES, ids=lambda value: value[0] if isinstance(value, tuple) else ""
)
def test_a_slot_is_a_wish_of_the_service(
    practice: Practice, service: Listener, wish: Callable[[Any], None], call: Call
) -> None:
    wish(practice)
    assert service.heard == [call]


@pytest.mark.parametrize("truth", ["", "maybe", "YES"])
def test_what_is_neither_yes_nor_no_answers_nothing(
    practice: Practice, service: Listener, truth: str
) -> None:
    practice.answer("/alt", truth)
    assert service.heard == []


def test_every_slot_is_tried() -> None:
    meta = Practice.staticMetaObject  # type: ignore[attr-defined]
    slots = {meta.method(i).name().data().decode() for i in range(meta.methodOffset(), meta.methodCount())}
    tried = {name for wish, _ in WISHES for name in wish.__code__.co_names}
    assert slots == tried
