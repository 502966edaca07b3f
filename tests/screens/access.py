"""The accessibility tree inside the process: what a screen reader would be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow


@dataclass(frozen=True, slots=True)
class Node:
    """One object of the tree."""

    interface: QAccessibleInterface
    role: QAccessible.Role
    name: str
    description: str
    item: QQuickItem | None

    def has(self, state: str) -> bool:
        """Whether a state is set, by its name in QAccessible.State."""
        return bool(getattr(self.interface.state(), state))


@contextmanager
def listening() -> Iterator[None]:
    """Switch the tree on, as a screen reader does, and off again: it costs every change some time."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def tree(window: QQuickWindow) -> list[Node]:
    """Everything in the tree that is neither hidden nor far away."""
    root = QAccessible.queryAccessibleInterface(window)
    return [node for node in _walk(root) if not node.has("invisible")]


def node_of(item: QQuickItem) -> Node | None:
    """The object of one item, if it has one."""
    interface = QAccessible.queryAccessibleInterface(item)
    return _node(interface) if interface.isValid() else None


def _walk(interface: QAccessibleInterface) -> Iterator[Node]:
    for index in range(interface.childCount()):
        child = interface.child(index)
        if not child.isValid():
            continue
        yield _node(child)
        yield from _walk(child)


def _node(interface: QAccessibleInterface) -> Node:
    item = interface.object()
    return Node(
        interface,
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        item if isinstance(item, QQuickItem) else None,
    )
