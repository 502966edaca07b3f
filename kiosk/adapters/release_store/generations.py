"""The folder `generations`: records, proofs, and the marks of those that could not be shown."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.adapters.durable import sync_folder, write_file
from kiosk.adapters.release_store import disk, records
from kiosk.adapters.release_store.records import Record
from kiosk.domain.release.model import Generation
from kiosk.domain.release.refusal import Reason, Refused

_NUMBER = re.compile(r"\.?([0-9]{1,9})\.(?:json|proof|rejected)(?:\.tmp)?\Z")
_LARGEST_RECORD = 4_000_000
_LONGEST_WHY = 500


class Generations:
    """Reads what is whole and nothing else; never raises for what is broken."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which need not exist yet."""
        self.folder = folder

    def numbers(self) -> list[int]:
        """Every number that was ever used here and left a trace, the highest first."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except OSError:
            return []
        return sorted({int(match[1]) for name in names if (match := _NUMBER.match(name))}, reverse=True)

    def record(self, number: int) -> Record | None:
        """The record, or None where there is none or it is broken."""
        try:
            with self._file(number, "json").open("rb") as stream:
                data = stream.read(_LARGEST_RECORD)
        except OSError:
            return None
        return records.decode(data, number)

    def add(self, generation: Generation, proof: Mapping[str, bytes]) -> None:
        """Write the proof, then the record; whoever sees the record finds the proof whole.

        Raises:
            ValueError: the number is taken, or the generation could not be read again.
            OSError: no room, no right.
        """
        data = records.encode(generation, proof)
        number = generation.number
        if self._file(number, "json").exists():
            raise ValueError(number)
        target = self._file(number, "proof")
        temporary = target.with_name(f".{target.name}.tmp")
        for leftover in (temporary, target):
            shutil.rmtree(leftover, ignore_errors=True)
        temporary.mkdir()
        for name, content in proof.items():
            descriptor = disk.create(temporary / name)
            try:
                disk.write_all(descriptor, content)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        sync_folder(temporary)
        temporary.replace(target)
        sync_folder(self.folder)
        write_file(self._file(number, "json"), data)

    def has_proof(self, record: Record) -> bool:
        """Whether every file of the proof is there in its full size."""
        folder = self._file(record.generation.number, "proof")
        try:
            return all((folder / name).stat().st_size == mark.size for name, mark in record.proof.items())
        except OSError:
            return False

    def proof(self, number: int) -> Mapping[str, bytes]:
        """The files of the proof, hashes checked.

        Raises:
            Refused: one is missing or different (DAMAGED).
        """
        record = self.record(number)
        if record is None:
            raise Refused(Reason.DAMAGED, f"{number}.json")
        found = {}
        for name, expected in record.proof.items():
            try:
                found[name] = (self._file(number, "proof") / name).read_bytes()
            except OSError as error:
                raise Refused(Reason.DAMAGED, name) from error
            if records.mark(found[name]) != expected:
                raise Refused(Reason.DAMAGED, name)
        return found

    def reject(self, number: int, why: str) -> None:
        """Mark a generation; the mark lasts.

        Raises:
            OSError: no room, no right.
        """
        write_file(self._file(number, "rejected"), why[:_LONGEST_WHY].encode(errors="replace"))

    def rejected(self, number: int) -> str | None:
        """Why it was rejected, or None where it was not."""
        path = self._file(number, "rejected")
        try:
            return path.read_text("utf-8", errors="replace")
        except FileNotFoundError:
            return None
        except OSError:
            return ""

    def leftovers(self) -> Iterator[Path]:
        """What an install left that broke off: temporary files and folders, and proofs without a record."""
        for kind in ("json", "proof"):
            yield from self.folder.glob(f".*.{kind}.tmp")
        for path in self.folder.glob("*.proof"):
            if not path.with_suffix(".json").exists():
                yield path

    def unlocked_leftovers(self) -> Iterator[Path]:
        """Marks that were never finished, or that are being written now."""
        return self.folder.glob(".*.rejected.tmp")

    def forget(self, number: int) -> None:
        """Remove all traces; the record goes first, so that nobody believes the rest."""
        disk.remove(self._file(number, "json"))
        shutil.rmtree(self._file(number, "proof"), ignore_errors=True)
        disk.remove(self._file(number, "rejected"))

    def _file(self, number: int, kind: str) -> Path:
        return self.folder / f"{number}.{kind}"
