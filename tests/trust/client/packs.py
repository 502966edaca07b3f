"""A good pack, and how a bad one is refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.pack import PackTransport

PACK = "test.standpaket"
GOOD: Mapping[str, bytes] = {
    "metadata/timestamp.json": b'{"a": 1}',
    "targets/region/services/0a1b.hund.json": b"x" * 70_000,
    "metadata/1.root.json": b"{}",
}


def read_all(path: Path) -> dict[str, bytes]:
    """Everything that a pack has, by the names that GOOD has."""
    pack = PackTransport(path)
    try:
        return {name: b"".join(pack.fetch(name)) for name in GOOD}
    finally:
        pack.close()


def refused(data: bytes, folder: Path) -> tuple[Reason, str]:
    """Why a pack with these bytes is refused; nothing may have been written anywhere meanwhile."""
    path = folder / PACK
    path.write_bytes(data)
    before = _everything(folder)
    with pytest.raises(Refused) as caught:
        read_all(path)
    assert _everything(folder) == before
    return caught.value.reason, caught.value.where


def _everything(folder: Path) -> list[Path]:
    """What lies where a name with .. could lead to."""
    return sorted([*folder.rglob("*"), *folder.parent.iterdir(), *folder.parent.parent.iterdir()])
