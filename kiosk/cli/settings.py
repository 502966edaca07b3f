"""`kiosk settings …`: show the stand's settings, change one, set the PIN."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import fields
from typing import TextIO

from kiosk.domain.settings import Settings, with_value
from kiosk.domain.staff_area import Role
from kiosk.services.ports import SettingsStore
from kiosk.services.staff import PinTakenError, set_pin

OK, FAILED = 0, 1
HIDDEN = ("pin_hash", "volunteer_pin_hash")


def show(store: SettingsStore, where: str, out: TextIO) -> int:
    """Print every setting; the hash of a PIN only as "set" or "not set"."""
    settings = store.load()
    print(f"# {where}", file=out)
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if field.name in HIDDEN:
            value = "eingerichtet" if value else "nicht eingerichtet"
        print(f"{field.name} = {value}", file=out)
    return OK


def change(store: SettingsStore, key: str, value: str, out: TextIO) -> int:
    """Change one setting; a PIN has its own command.

    Raises:
        EnvironmentProblem: an unknown key or an impossible value; nothing is changed.
    """
    if key in HIDDEN:
        volunteer = " --volunteer" if key != HIDDEN[0] else ""
        print(f"Die PIN ändern Sie mit: kiosk settings pin{volunteer}", file=out)
        return FAILED
    settings = with_value(store.load(), key, value, f"kiosk settings set {key}")
    store.save(settings)
    print(f"{key} = {getattr(settings, key)}", file=out)
    return OK


def new_pin(store: SettingsStore, ask_for: Callable[[str], str], out: TextIO, role: Role = Role.STAFF) -> int:
    """Ask twice for a new PIN and store its hash."""
    whose = " für Vorführungen" if role is Role.VOLUNTEER else ""
    first = ask_for(f"Neue PIN{whose} (6 bis 12 Ziffern): ")
    if first != ask_for("Noch einmal: "):
        print("Die beiden Eingaben sind verschieden. Nichts wurde geändert.", file=out)
        return FAILED
    try:
        set_pin(store, store.load(), first, role)
    except PinTakenError:
        print("Diese PIN gibt es hier schon. Nehmen Sie für Vorführungen eine andere.", file=out)
        return FAILED
    except ValueError:
        print("Diese PIN ist zu einfach. Nehmen Sie 6 bis 12 Ziffern, keine Reihe.", file=out)
        return FAILED
    print("Die neue PIN gilt ab dem nächsten Start.", file=out)
    return OK


def ask(prompt: str) -> str:
    """Ask at the terminal without showing what is typed."""
    return getpass.getpass(prompt)
