"""Keeps content on the screen: a new good one is taken over, a broken one never reaches a visitor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.bundle.decode import decode
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem, EnvironmentProblem, KioskError
from kiosk.services.ports import BundleStore, ContentFolder, EventLog


@dataclass(frozen=True, slots=True)
class OpenedContent:
    """What there is to show, and what staff should know about it."""

    catalogue: Catalogue | None
    problems: tuple[KioskError, ...]


class ContentKeeper:
    """Compiles a changed folder into the store; reads the store; falls back to what was good before."""

    def __init__(self, store: BundleStore, icons: frozenset[str], log: EventLog) -> None:
        """Use `store`; `icons` are the symbols that content may name."""
        self._store = store
        self._icons = icons
        self._log = log

    def open(self, folder: ContentFolder) -> OpenedContent:
        """The best content that there is. Never raises for broken content."""
        problems: list[KioskError] = []
        catalogue = self._newest(folder, problems)
        for stored in (self._store.current, self._store.previous):
            catalogue = catalogue or self._decoded(stored(), problems)
        return OpenedContent(catalogue, tuple({str(problem): problem for problem in problems}.values()))

    def _newest(self, folder: ContentFolder, problems: list[KioskError]) -> Catalogue | None:
        """What the folder says; from the store where that has the same, undamaged."""
        try:
            label = folder.fingerprint()
            current = self._store.current()
            same = current if current is not None and current[0] == label else None
            return self._decoded(same, problems) or self._taken_over(label, folder, problems)
        except (KioskError, OSError) as error:
            self._log.note("content-refused")
            problems.append(error if isinstance(error, KioskError) else _unreadable(error))
            return None

    def _taken_over(self, label: str, folder: ContentFolder, problems: list[KioskError]) -> Catalogue:
        # Imported late: a start with unchanged content needs no compiler.
        from kiosk.bundle.compile import compile_bundle  # noqa: PLC0415
        from kiosk.bundle.findings import Severity  # noqa: PLC0415
        from kiosk.bundle.reading import read  # noqa: PLC0415

        reading = read(folder.read(), self._icons)
        if reading.catalogue is None:
            errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
            raise ContentProblem(
                f"Der neue Inhalt hat {len(errors)} Fehler. Der erste: {errors[0]}",
                where="content",
                remedy="„kiosk content check“ nennt alle. Der Stand zeigt so lange den letzten guten Inhalt.",
            )
        files = compile_bundle(reading.catalogue, reading.media)
        catalogue = decode(files)
        try:
            self._store.put(label, files)
            self._log.note("content-taken-over", len(files))
        except EnvironmentProblem as error:  # it can be shown all the same, until the program ends
            self._log.note("content-not-stored")
            problems.append(error)
        return catalogue

    def _decoded(
        self, stored: tuple[str, Mapping[str, bytes]] | None, problems: list[KioskError]
    ) -> Catalogue | None:
        if stored is None:
            return None
        try:
            return decode(stored[1])
        except KioskError as error:
            self._log.note("stored-content-broken")
            problems.append(error)
            return None


def _unreadable(error: OSError) -> KioskError:
    return ContentProblem(
        f"Der Inhalt lässt sich nicht lesen: {error.strerror}.", where=str(error.filename or "")
    )
