"""How this very program is started again for a part of its work, isolated from the user's environment."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent


def own_command(module: str, *words: str) -> tuple[str, ...]:
    """The command line that runs `main` of a module of ours, with these words before all others.

    `-m kiosk` would need an installed package: isolated, Python looks into no folder that is not its own. So
    the folder that this package was loaded from is named, and only the part that is needed is loaded. A
    packaged program has no Python beside it; it starts itself, and the words must be a command that it knows.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, *words)
    start = f"import sys; sys.path.insert(0, sys.argv.pop(1)); from {module} import main; sys.exit(main())"
    return (sys.executable, "-I", "-c", start, str(_ROOT), *words)
