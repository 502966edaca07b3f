"""Presses "Hund anmelden" from another process, by name, through AT-SPI.

For the system's Python, not for pytest: `python3 outside.py COMMAND …` starts the kiosk with the
command, wakes it, opens the service, and prints
what it found as JSON. The environment has a screen and a D-Bus session of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # the system's, see build/test

PATIENCE_S = 30.0


def main() -> int:
    """Wake the screen, press a button, and tell the names that are there afterwards."""
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with subprocess.Popen(sys.argv[1:], env=environment) as kiosk:
        try:
            press("Bildschirm berühren", in_name=True)
            press("Hund anmelden")
            names = wait_for("Das brauchen Sie")
        finally:
            kiosk.terminate()
    sys.stdout.write(f"\n{json.dumps(names)}\n")
    return 0


def showing() -> list[Any]:
    """Everything of the kiosk that shows, each with its role."""
    found: list[Any] = []
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and "kiosk" in application.name:
            walk(application, found)
    return found


def walk(node: Any, found: list[Any]) -> None:  # noqa: ANN401 -- pyatspi has no types
    """Add what is below a node."""
    for child in node:
        if child is None:
            continue
        states = child.getState()
        if states.contains(pyatspi.STATE_SHOWING) or states.contains(pyatspi.STATE_VISIBLE):
            found.append(child)
        walk(child, found)


def press(name: str, *, in_name: bool = False) -> None:
    """Do the first action of the enabled button with this name, as soon as it is there."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        for node in showing():
            is_it = name in node.name if in_name else node.name == name
            is_button = node.getRole() == pyatspi.ROLE_PUSH_BUTTON
            if is_it and is_button and node.getState().contains(pyatspi.STATE_ENABLED):
                action = node.queryAction()
                wanted = [i for i in range(action.nActions) if action.getName(i) == "Press"]
                action.doAction(wanted[0])
                return
        time.sleep(0.2)
    raise TimeoutError(name)


def wait_for(name: str) -> list[str]:
    """The names that show, as soon as this one is among them."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        names = [node.name for node in showing()]
        if name in names:
            return names
        time.sleep(0.2)
    raise TimeoutError(name)


if __name__ == "__main__":
    sys.exit(main())
