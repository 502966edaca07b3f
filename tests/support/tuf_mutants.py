"""Planted faults: breaks the verifier as `KIOSK_MUTANT` in the environment says.

    KIOSK_MUTANT=amnesia pytest tests/trust/client/test_attacks.py

The attack suite must notice every one of them; `test_mutants` sees to that.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping

from tuf.api import metadata
from tuf.api.metadata import DelegatedRole, TargetFile

from kiosk.domain.release.model import FileRef
from kiosk.trust.client import floors, proof, source, transport
from kiosk.trust.client.memory import Memory

MUTANT = "KIOSK_MUTANT"


def _no_expiry() -> None:
    metadata.Signed.is_expired = lambda *_: False  # type: ignore[method-assign]


def _no_metadata_hash() -> None:
    metadata.MetaFile.verify_length_and_hashes = lambda *_: None  # type: ignore[method-assign]


def _no_file_check() -> None:
    def exactly(size: int, pieces: Iterator[bytes], shown: str) -> Iterator[bytes]:  # noqa: ARG001
        return pieces

    transport._exactly = exactly
    source.verified_bytes = lambda pieces, *_: b"".join(pieces)


def _threshold_one() -> None:
    metadata.VerificationResult.verified = property(lambda self: bool(self.signed))  # type: ignore[assignment]


def _no_signature() -> None:
    metadata.VerificationResult.verified = property(lambda _: True)  # type: ignore[assignment]


def _amnesia() -> None:
    prepare = Memory.prepare

    def forget(self: Memory) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        prepare(self)

    Memory.prepare = forget  # type: ignore[method-assign]
    floors._is_void = lambda *_: True


def _no_floors() -> None:
    floors._is_void = lambda *_: True


def _no_folders() -> None:
    def any_file(path: str, target: TargetFile, rule: DelegatedRole | None) -> FileRef:  # noqa: ARG001
        return FileRef(path=path, sha256=target.hashes.get("sha256", ""), size=target.length)

    proof._file = any_file


MUTANTS: Mapping[str, tuple[Callable[[], None], str]] = {
    "no expiry": (_no_expiry, "freeze or ends"),
    "no metadata hash": (_no_metadata_hash, "edited or mix"),
    "no file check": (_no_file_check, "arbitrary or truncation_of_a_file"),
    "threshold 1": (_threshold_one, "threshold or next_root"),
    "no signature": (_no_signature, "stranger or revoked"),
    "amnesia": (_amnesia, "rollback"),
    "no floors": (_no_floors, "memory_was_lost"),
    "no folders": (_no_folders, "one_town or traversal"),
}
"""The fault, and which tests are quick to notice it."""


def plant() -> None:
    """Plant the fault that the environment names, if it names one."""
    if MUTANT in os.environ:
        MUTANTS[os.environ[MUTANT]][0]()
