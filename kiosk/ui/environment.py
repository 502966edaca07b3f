"""What the process's environment may say to Qt; everything else is removed before PySide6 is imported."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path

_DANGEROUS = ("QT_", "QML", "QSG_", "QV4_", "LD_", "PYTHON")
_PLATFORMS = frozenset({"xcb", "wayland", "eglfs", "windows", "cocoa", "offscreen"})
_ALLOWED = frozenset({"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY", "QT_QUICK_BACKEND"})


def unwanted(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Names that could load foreign code, open a debugger or show the screen elsewhere."""
    return tuple(
        name
        for name, value in environment.items()
        if name.startswith(_DANGEROUS)
        and name not in _ALLOWED
        and not (name == "QT_QPA_PLATFORM" and value.split(":")[0] in _PLATFORMS)
    )


def has_gpu(devices: Path = Path("/dev/dri")) -> bool:
    """Whether the machine offers a device that draws; elsewhere than Linux we trust the system."""
    if devices.parent.name == "dev" and not devices.parent.exists():
        return True
    return any(devices.glob("renderD*")) if devices.exists() else False


def prepare(environment: MutableMapping[str, str]) -> None:
    """Clean the environment and choose the renderer; to be called before PySide6 is imported."""
    for name in unwanted(environment):
        del environment[name]
    environment["QML_DISABLE_DISK_CACHE"] = "1"
    if "QT_QUICK_BACKEND" not in environment and not has_gpu():
        environment["QT_QUICK_BACKEND"] = "software"
