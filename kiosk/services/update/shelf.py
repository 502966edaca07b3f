"""A stored generation as the screen needs it: its catalogue, every byte held against its hash."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from kiosk.bundle.areas import join
from kiosk.bundle.decode import decode
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.release.model import POLICY, FileRef, Generation
from kiosk.domain.release.refusal import Reason, Refused


class Objects(Protocol):
    """Stored generations and their files."""

    def history(self) -> tuple[Generation, ...]:
        """All that are kept."""
        ...

    def read(self, file: FileRef) -> bytes:
        """An object's bytes, hash checked.

        Raises:
            Refused: DAMAGED or missing.
        """
        ...


class StoredReleases:
    """Implements `running.Shelf`."""

    def __init__(self, store: Objects) -> None:
        """Read from `store`."""
        self._store = store

    def load(self, number: int) -> Catalogue:
        """The catalogue of a generation.

        Raises:
            Refused: there is none of that number, or a file of it is missing or changed (DAMAGED).
            ContentProblem: it is whole and no content that this program can show.
        """
        found = next((one for one in self._store.history() if one.number == number), None)
        if found is None:
            raise Refused(Reason.DAMAGED, f"{number}.json")
        return self.catalogue(found)

    def catalogue(self, generation: Generation) -> Catalogue:
        """The same of a generation that is in hand already."""
        with undisturbed():
            return decode(join(self._files(generation.files)))

    def _files(self, files: Iterable[FileRef]) -> Mapping[str, bytes]:
        return {file.path: self._store.read(file) for file in files if file.path != POLICY}


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without the collector of circles: it would look at the whole heap several times while that grows.

    Each look stops every thread for about 100 ms, the one that draws, too. A catalogue has no circles.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
