"""What the start and the commands share: folders and settings."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from kiosk.adapters.places import Places, standard_places
from kiosk.adapters.settings_file import TomlSettings
from kiosk.domain.errors import KioskError
from kiosk.domain.settings import Settings

ROOT_FILE = "root.json"


def places_of(options: argparse.Namespace) -> Places:
    """The usual folders, or those that the command line names."""
    places = standard_places()
    return replace(
        places,
        settings=options.settings or places.settings,
        state=options.state or places.state,
        content=options.content or places.content,
    )


def load_settings(options: argparse.Namespace, places: Places) -> tuple[Settings, list[KioskError]]:
    """Settings for a start: broken ones are reported and replaced by the defaults, the stand opens."""
    try:
        settings, problems = TomlSettings(places.settings).load(), []
    except KioskError as error:
        settings, problems = Settings(), [error]
    return (replace(settings, stand=options.stand) if options.stand else settings), problems


def icons(places: Places) -> frozenset[str]:
    """The symbols that content may name."""
    table = (places.assets / "icons" / "symbols.json").read_text(encoding="utf-8")
    return frozenset(json.loads(table))


def root_file(settings: Settings, places: Places) -> Path | None:
    """The root of trust, or None where this stand takes over no signed content."""
    beside = places.settings.parent / ROOT_FILE
    if settings.trust_root:
        return places.settings.parent / settings.trust_root
    return beside if beside.exists() else None
