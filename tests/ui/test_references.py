"""PySide must not lose references: 6.12.0 took one of None away per call on Python 3.11, until it crashed."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Property, QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication

CALLS = 200
SLACK = 20
"""References that other parts may take or drop meanwhile."""


class Probe(QObject):
    """What the bridge does: slots that return nothing, properties that are true or false."""

    @Slot()
    def nothing(self) -> None:
        """Return nothing."""

    def _get_flag(self) -> bool:
        return True

    flag = Property(bool, _get_flag)


@pytest.mark.parametrize("single", [None, True, False], ids=str)
@pytest.mark.parametrize(
    "call",
    [
        lambda _probe: QCoreApplication.processEvents(),
        lambda probe: probe.nothing(),
        lambda probe: probe.setObjectName("x"),
        lambda probe: probe.property("flag"),
        lambda probe: probe.signalsBlocked(),
        lambda probe: probe.inherits("QTimer"),
    ],
    ids=["processEvents", "slot", "setter", "property", "false", "inherits"],
)
def test_calls_keep_the_references(
    qapp: QGuiApplication, call: Callable[[Probe], object], single: object
) -> None:
    """Many calls leave the count of None, True and False where it was."""
    assert qapp is not None
    probe = Probe()
    call(probe)
    before = sys.getrefcount(single)
    for _ in range(CALLS):
        call(probe)
    assert abs(sys.getrefcount(single) - before) < SLACK
