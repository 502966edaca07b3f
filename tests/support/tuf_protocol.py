"""The command protocol of the public tuf-conformance suite, spoken by the classes that the stand uses.

    tuf_client --metadata-dir D init ROOT
    tuf_client --metadata-url U --metadata-dir D refresh
    tuf_client --metadata-url U --metadata-dir D --target-name T --target-dir X --target-base-url B download

Exit 0 or 1. With `VIA=folder` or `VIA=zip` in the environment, what the server gives is laid into a folder
or a pack of the stand's own layout, and read from there: the same bytes, by the classes for sticks.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote, urlsplit

from tuf.api.exceptions import DownloadHTTPError

from kiosk.domain.errors import KioskError
from kiosk.domain.release.model import FileRef
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.folder import FolderTransport
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.mirror import MirrorTransport
from kiosk.trust.client.pack import PackTransport
from kiosk.trust.client.source import Clock, verified_bytes, verifying
from kiosk.trust.client.transport import METADATA, TARGETS, Transport, object_name
from tests.support.tuf_packs import write_pack

_BOOTSTRAP = "bootstrap"
"""Where `init` keeps the root that every later command starts from."""


class ViaStick(Transport):
    """Lays what a mirror gives onto a stick, and reads it from there."""

    absent: ClassVar[Reason] = Reason.NOT_A_KIOSK_STICK
    broken: ClassVar[Reason] = Reason.UNREADABLE

    def __init__(
        self, mirror: MirrorTransport, places: dict[str, str], folder: Path, *, zipped: bool
    ) -> None:
        """`places` says which part of the mirror becomes which folder of the stick."""
        super().__init__(mirror.base)
        self._mirror = mirror
        self._places = places
        self._folder = folder
        self._zipped = zipped
        # A stick that is being read has something on it; a zip without entries is none.
        self._laid = {f"{METADATA}via": b""}

    def close(self) -> None:
        """Close the mirror, too."""
        super().close()
        self._mirror.close()

    def _pieces(self, name: str, size: int | None) -> Generator[bytes]:
        there = self._on_stick(name)
        # What the mirror does not have is not on the stick either, which then says so itself.
        with suppress(DownloadHTTPError):
            self._laid[there] = b"".join(self._mirror._pieces(name, size))
        with closing(self._stick()) as stick:
            yield from stick._pieces(there, size)

    def _on_stick(self, name: str) -> str:
        for prefix, folder in self._places.items():
            if name.startswith(prefix):
                return folder + name.removeprefix(prefix)
        return name

    def _stick(self) -> Transport:
        if self._zipped:
            return PackTransport(write_pack(self._laid, self._folder / "via.standpaket"))
        for name, data in self._laid.items():
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return FolderTransport(self._folder)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--metadata-dir", required=True, type=Path)
    parser.add_argument("--metadata-url", default="")
    parser.add_argument("--target-name", default="")
    parser.add_argument("--target-dir", type=Path, default=Path())
    parser.add_argument("--target-base-url", default="")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("init").add_argument("trusted_root", type=Path)
    commands.add_parser("refresh")
    commands.add_parser("download")
    given = parser.parse_args(arguments)
    try:
        if given.command == "init":
            _init(given.metadata_dir, given.trusted_root.read_bytes())
        else:
            _look(given)
    except (KioskError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _init(metadata_dir: Path, root: bytes) -> None:
    (metadata_dir / _BOOTSTRAP).write_bytes(root)
    (metadata_dir / "root.json").write_bytes(root)


def _look(given: argparse.Namespace) -> None:
    server, metadata = _split(given.metadata_url)
    targets = _split(given.target_base_url)[1] if given.command == "download" else ""
    memory = Memory(given.metadata_dir)
    with ExitStack() as stack:
        transport: Transport = MirrorTransport(server, memory=memory)
        via = os.environ.get("VIA", "")
        if via in {"folder", "zip"}:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            places = {metadata: METADATA, targets: TARGETS} if targets else {metadata: METADATA}
            transport = ViaStick(MirrorTransport(server), places, folder, zipped=via == "zip")
        stack.enter_context(closing(transport))
        root = (given.metadata_dir / _BOOTSTRAP).read_bytes()
        clock = Clock(datetime.now(UTC))
        with verifying(transport, root, memory, clock, metadata) as verifier:
            verifier.refresh()
            found = verifier.find(given.target_name) if given.command == "download" else None
        transport.settle()
        if given.command == "refresh":
            return
        if found is None or "sha256" not in found.hashes:
            raise Refused(Reason.SIGNATURE_WRONG, given.target_name)
        file = FileRef(path=quote(given.target_name), sha256=found.hashes["sha256"], size=found.length)
        name = object_name(file, targets) if verifier.root.consistent_snapshot else targets + file.path
        _keep(given.target_dir / quote(given.target_name, ""), transport, name, file)


def _keep(path: Path, transport: Transport, name: str, file: FileRef) -> None:
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256:
        return
    data = verified_bytes(transport.read_named(name, file.size, file.path), file.sha256, file.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _split(url: str) -> tuple[str, str]:
    """The server's address, and the rest as a prefix of names."""
    parts = urlsplit(url)
    path = parts.path.lstrip("/")
    return f"{parts.scheme}://{parts.netloc}/", path if not path or path.endswith("/") else f"{path}/"
