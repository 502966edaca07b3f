"""A store that is empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "releases"


@pytest.fixture
def store(folder: Path) -> FolderReleaseStore:
    return FolderReleaseStore(folder)
