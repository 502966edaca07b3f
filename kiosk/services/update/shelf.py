"""A stored generation as the screen needs it: its catalogue, every text held against its hash.

Pictures are not read here: a start would wait for them. `Objects.read` holds each against its hash when it is
shown, and a round in the background looks through all of them every day.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from kiosk.bundle.areas import join
from kiosk.bundle.decode import decode
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.release.model import POLICY, FileRef, Generation
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.files import ReleaseFiles


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
            listed = [file for file in generation.files if file.path != POLICY]
            bundle = join(ReleaseFiles(listed, self._store.read), listed)
            return decode(bundle, bundle.pictures)


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
