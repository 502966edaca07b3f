"""Where things lie: beside the program, and where the system wants settings and state."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.adapters.places import NAME, ROOT, standard_places

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has its own rule")


def test_assets_and_content_lie_beside_the_package() -> None:
    places = standard_places()
    assert (places.assets, places.content) == (ROOT / "assets", ROOT / "content")
    assert (ROOT / "kiosk" / "__init__.py").is_file()


@posix_only
def test_the_system_says_where_settings_and_state_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    places = standard_places()
    assert places.settings == tmp_path / "config" / NAME / "settings.toml"
    assert places.state == tmp_path / "state" / NAME


@posix_only
@pytest.mark.parametrize("value", [None, ""])
def test_else_they_lie_in_the_home_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    places = standard_places()
    assert places.settings == tmp_path / ".config" / NAME / "settings.toml"
    assert places.state == tmp_path / ".local" / "state" / NAME


@pytest.mark.skipif(os.name != "nt", reason="the rule of Windows")
def test_on_windows_both_lie_in_local_app_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    places = standard_places()
    assert (places.settings, places.state) == (tmp_path / NAME / "settings.toml", tmp_path / NAME)
