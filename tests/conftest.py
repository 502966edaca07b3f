"""What every test needs; Qt is told here, before anything imports it, to draw without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

pytest.register_assert_rewrite("tests.support")
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"


@pytest.fixture(scope="session")
def qapp() -> object:
    """The application with the kiosk's fonts, instead of the one that pytest-qt makes."""
    from tests.support.screens import application  # noqa: PLC0415 -- only tests of the screen need Qt

    return application()


@pytest.fixture(autouse=True)
def _screens_are_closed() -> Iterator[None]:
    """Close every screen that the test opened; a warning of the engine fails the test."""
    yield
    screens = sys.modules.get("tests.support.screens")
    if screens is not None:
        screens.close_all()
