"""python-tuf, the only verifier, as this stand uses it."""

from __future__ import annotations

from datetime import datetime

from tuf.api.metadata import DelegatedRole, Root, TargetFile, Targets
from tuf.ngclient import Updater, UpdaterConfig

from kiosk.domain.release.model import MANIFEST
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.transport import METADATA, Transport

LIMITS = UpdaterConfig(
    max_root_rotations=256,
    max_delegations=16,
    root_max_length=128 * 1024,
    timestamp_max_length=16 * 1024,
    snapshot_max_length=256 * 1024,
    targets_max_length=2 * 1024 * 1024,
)
"""Bytes; 5,000 files make about 1.2 MB of metadata."""


class Verifier:
    """Fetches and verifies metadata. Raises what python-tuf raises; `refusals` makes sentences of it."""

    def __init__(
        self, transport: Transport, root: bytes, memory: Memory, moment: datetime, metadata: str = METADATA
    ) -> None:
        """Start from `root`, always: what lies in `memory` is never trusted by itself.

        `moment` (aware, UTC) is when signatures are judged; the transport has metadata below `metadata`.
        """
        self._updater = Updater(
            str(memory.folder), transport.base + metadata, fetcher=transport, config=LIMITS, bootstrap=root
        )
        # No public way leads there; pyproject pins the version of tuf, and a test guards what it does.
        self._trusted = self._updater._trusted_set  # noqa: SLF001
        self._trusted.reference_time = moment

    @property
    def root(self) -> Root:
        """The newest root that is verified."""
        return self._trusted.root

    @property
    def known_keys(self) -> frozenset[str]:
        """The ids of all keys that may sign anything, as far as is known yet."""
        delegations = self._trusted.targets.delegations if Targets.type in self._trusted else None
        return frozenset(self.root.keys) | frozenset(delegations.keys if delegations else ())

    @property
    def snapshot_version(self) -> int:
        """The version that the verified timestamp tells of."""
        return self._trusted.timestamp.snapshot_meta.version

    def largest(self, name: str) -> int:
        """Bytes that a metadata file of this name may have, whoever signed it."""
        largest = {
            "root": LIMITS.root_max_length,
            "timestamp": LIMITS.timestamp_max_length,
            "snapshot": LIMITS.snapshot_max_length,
        }
        return largest.get(name.removesuffix(".json").rpartition(".")[2], LIMITS.targets_max_length)

    def refresh(self) -> None:
        """Fetch and verify root, timestamp, snapshot and targets; once."""
        self._updater.refresh()

    def publishes(self, area: str) -> bool:
        """Whether this repository delegates an area and has released something for it."""
        return self._rule(area) is not None and f"{area}.json" in self._trusted.snapshot.meta

    def load(self, area: str) -> None:
        """Fetch and verify the metadata of an area; it is in the memory then."""
        self._updater.get_targetinfo(f"{area}/{MANIFEST}")

    def find(self, path: str) -> TargetFile | None:
        """What the responsible role says of a file, by TUF's own search; None if nobody signed it."""
        return self._updater.get_targetinfo(path)

    def _rule(self, area: str) -> DelegatedRole | None:
        delegations = self._trusted.targets.delegations
        return (delegations.roles or {}).get(area) if delegations else None
