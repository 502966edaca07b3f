"""A publication that dies at any step leaves the old release or the new one, and can be repeated."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.adapters.standpaket import StickFolder
from kiosk.bundle.areas import join
from kiosk.trust.office.packing import Packer
from kiosk.trust.office.repository import Repository
from tests.support.town_operator import NOW, found
from tests.trust.office.test_publishing import plain, publisher, silent, with_text

LATER = NOW + timedelta(days=1)


class Death(BaseException):
    """The process is gone."""


class Fate:
    """Counts what reaches the disk, and ends the process at one of these steps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Watch writing, syncing and renaming."""
        self.step = 0
        self.last = 0
        real_sync, real_replace, real_write = os.fsync, Path.replace, Path.write_bytes

        def sync(descriptor: int) -> None:
            self._count()
            real_sync(descriptor)

        def replace(path: Path, target: Path) -> Path:
            self._count()
            return real_replace(path, target)

        def write(path: Path, data: bytes) -> int:
            self._count()
            real_write(path, data[: len(data) // 2])
            self._count()
            return real_write(path, data)

        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(Path, "replace", replace)
        monkeypatch.setattr(Path, "write_bytes", write)

    def begin(self, last: int) -> None:
        """Die at step `last`; 0 is never."""
        self.step, self.last = 0, last

    def _count(self) -> None:
        self.step += 1
        if self.step == self.last:
            raise Death


def test_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publisher(found(tmp_path / "before")).publish(plain(), silent)
    fate = Fate(monkeypatch)
    old = new = 0
    last = 0
    while True:
        last += 1
        folder = tmp_path / "now"
        fate.begin(0)
        shutil.copytree(tmp_path / "before", folder)
        repository = Repository(ReleaseFolder(folder))
        fate.begin(last)
        try:
            publisher(repository, now=LATER).publish(with_text(), silent)
        except Death:
            pass
        else:
            break
        fate.begin(0)
        after = join(publisher(repository).current())
        assert after in (plain(), with_text())
        old, new = old + (after == plain()), new + (after == with_text())
        publisher(repository, now=LATER).publish(with_text(), silent)
        assert join(publisher(repository).current()) == with_text()
        StickFolder(tmp_path).write_pack(
            "a.standpaket", Packer(repository, lambda: LATER).pack().files, silent
        )
        Packer(repository, lambda: LATER).verify(tmp_path / "a.standpaket", silent)
        shutil.rmtree(folder)
    assert old > 15  # the timestamp comes last
    assert new >= 1  # and is the moment when everything changes
