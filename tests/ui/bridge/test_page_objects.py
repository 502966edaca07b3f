from __future__ import annotations

import inspect
import re

import pytest
from PySide6.QtCore import QMetaMethod, QMetaProperty, QObject

from kiosk.ui.bridge import (
    attract,
    code_objects,
    content_desk,
    keys,
    metrics,
    page_objects,
    pages,
    practice,
    practice_objects,
    preview,
    session,
    snapshot_model,
    staff,
    symbols,
    text_objects,
)

MODULES = (
    attract,
    code_objects,
    content_desk,
    keys,
    metrics,
    page_objects,
    pages,
    practice,
    practice_objects,
    preview,
    session,
    snapshot_model,
    staff,
    symbols,
    text_objects,
)
CLASSES: list[type[QObject]] = [
    found
    for module in MODULES
    for _, found in inspect.getmembers(module, inspect.isclass)
    if issubclass(found, QObject) and found.__module__ == module.__name__
]
EMPTY = [
    found
    for found in CLASSES
    if found.__name__.endswith("Object") and found.__module__ != "kiosk.ui.bridge.pages"
]
PLAIN = {"QString", "int", "bool"}
WORDS = ("plain", "text")
"""What the layout and the keyboard of a form are called where nothing is asked for."""


def properties(found: type[QObject]) -> list[QMetaProperty]:
    """The properties that the class itself declares."""
    meta = found.staticMetaObject  # type: ignore[attr-defined]
    return [meta.property(i) for i in range(meta.propertyOffset(), meta.propertyCount())]


def slots(found: type[QObject]) -> list[QMetaMethod]:
    meta = found.staticMetaObject  # type: ignore[attr-defined]
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    return [method for method in methods if method.methodType() == QMetaMethod.MethodType.Slot]


@pytest.mark.parametrize("found", EMPTY, ids=lambda found: found.__name__)
def test_a_page_object_can_be_read_before_it_shows_anything(found: type[QObject]) -> None:
    made = found()
    for described in properties(found):
        read = getattr(made, str(described.name()))
        if isinstance(read, snapshot_model.SnapshotModel):
            assert read.rowCount() == 0
        else:
            assert read in ("", 0, False, *WORDS), described.name()


@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_qml_reads_typed_values_and_is_told_when_they_change(found: type[QObject]) -> None:
    for described in properties(found):
        name = described.name()
        assert described.isConstant() or described.hasNotifySignal(), name
        assert re.fullmatch(r"[a-z][A-Za-z]*", str(name)), name
        assert str(described.typeName()) not in ("QVariant", "PyObject"), name
        assert found is code_objects.QrPlate or not described.isWritable(), name


@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_slots_take_and_return_plain_values_only(found: type[QObject]) -> None:
    for slot in slots(found):
        types = {bytes(kind.data()).decode() for kind in slot.parameterTypes()}
        assert types <= PLAIN, slot.name()
        assert str(slot.typeName()) in ("void", "QString", "int", "bool"), slot.name()


def test_every_class_is_looked_at() -> None:
    assert len(CLASSES) >= 18
    assert len(EMPTY) >= 9
