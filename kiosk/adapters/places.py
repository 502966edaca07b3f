"""Where things lie on this machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

NAME = "digitaltag-kiosk"
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Places:
    """Folders and files that the kiosk uses."""

    assets: Path
    content: Path
    settings: Path
    state: Path


def standard_places() -> Places:
    """The usual places: program files beside the package, the rest where the system wants it."""
    home = Path.home()
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA", home))
        config = state = base / NAME
    else:
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / NAME
        state = Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / NAME
    return Places(ROOT / "assets", ROOT / "content", config / "settings.toml", state)
