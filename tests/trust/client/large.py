"""A file of a megabyte, for ways that are slow or break off."""

from __future__ import annotations

from kiosk.domain.release.model import FileRef
from tests.support.tuf_server import Mirror
from tests.support.tuf_simulator import Simulator
from tests.support.tuf_ways import PAGE

DATA = bytes(range(256)) * 4000


def page(simulator: Simulator, mirror: Mirror) -> FileRef:
    """Publish it."""
    simulator.release({PAGE: DATA})
    mirror.files = simulator.files
    target = simulator.areas["gladbeck"].targets[PAGE]
    return FileRef(path=PAGE, sha256=target.hashes["sha256"], size=target.length)
