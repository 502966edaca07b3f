from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ui.environment import has_gpu, prepare, unwanted
from tests.support.screens import ROOT

DANGEROUS = {
    "QT_PLUGIN_PATH": "/evil",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/evil",
    "QT_QPA_GENERIC_PLUGINS": "evdevkeyboard",
    "QT_DEBUG_PLUGINS": "1",
    "QT_LOGGING_RULES": "*=true",
    "QT_QPA_PLATFORM": "vnc:port=5900",
    "QML2_IMPORT_PATH": "/evil",
    "QML_IMPORT_PATH": "/evil",
    "QML_XHR_ALLOW_FILE_READ": "1",
    "QSG_RHI_BACKEND": "null",
    "QSG_INFO": "1",
    "QV4_FORCE_INTERPRETER": "1",
    "LD_PRELOAD": "/evil.so",
    "LD_LIBRARY_PATH": "/evil",
    "PYTHONSTARTUP": "/evil.py",
    "PYTHONPATH": "/evil",
}
ALLOWED = {
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "QT_ACCESSIBILITY": "1",
    "QT_QUICK_BACKEND": "software",
    "HOME": "/home/kiosk",
    "DISPLAY": ":0",
    "WAYLAND_DISPLAY": "wayland-0",
    "XDG_RUNTIME_DIR": "/run/user/1000",
}


def test_dangerous_names_go_and_needed_ones_stay() -> None:
    environment = DANGEROUS | ALLOWED
    prepare(environment)
    assert environment == ALLOWED | {"QML_DISABLE_DISK_CACHE": "1"}


@pytest.mark.parametrize("platform", ["xcb", "wayland", "eglfs", "offscreen", "eglfs:/dev/fb0"])
def test_a_local_platform_may_be_chosen(platform: str) -> None:
    assert unwanted({"QT_QPA_PLATFORM": platform}) == ()


@pytest.mark.parametrize("platform", ["vnc", "vnc:port=1", "minimal", "linuxfb", "", "XCB", "wayland;vnc"])
def test_a_platform_that_shows_the_screen_elsewhere_may_not(platform: str) -> None:
    assert unwanted({"QT_QPA_PLATFORM": platform}) == ("QT_QPA_PLATFORM",)


def test_a_machine_without_a_graphics_device_draws_in_software(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.environment.has_gpu", lambda: False)
    environment: dict[str, str] = {}
    prepare(environment)
    assert environment["QT_QUICK_BACKEND"] == "software"
    devices = tmp_path / "dri"
    assert not has_gpu(devices)
    devices.mkdir()
    (devices / "card0").touch()
    assert not has_gpu(devices)
    (devices / "renderD128").touch()
    assert has_gpu(devices)


def test_a_system_without_device_files_is_trusted(tmp_path: Path) -> None:
    assert has_gpu(tmp_path / "dev" / "dri")


PROBE = """
import os, sys
sys.path.insert(0, sys.argv[1])
from kiosk.ui import environment
assert not [name for name in sys.modules if name.startswith("PySide6")]
environment.prepare(os.environ)
import kiosk
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([""])
print(kiosk.__version__, app.platformName())
print(*sorted(name for name in os.environ if name.startswith(("QT_", "QML", "QSG_", "LD_", "PYTHON"))))
"""


def test_a_process_in_a_bad_environment_starts_clean() -> None:
    harmless_here = DANGEROUS.keys() - {"LD_PRELOAD", "LD_LIBRARY_PATH", "QT_QPA_PLATFORM"}
    environment = dict(os.environ) | {name: DANGEROUS[name] for name in harmless_here}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-I", "-c", PROBE, str(ROOT)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    first, second = done.stdout.splitlines()
    assert first.endswith(" offscreen")
    assert second.split() == ["QML_DISABLE_DISK_CACHE", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"]
    assert done.stderr == ""
