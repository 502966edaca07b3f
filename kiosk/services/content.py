"""Keeps content on the screen: a new good one is taken over, a broken one never reaches a visitor."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.decode import decode
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem, KioskError
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
        try:
            label = folder.fingerprint()
            current = self._store.current()
            if current is None or current[0] != label:
                self._take_over(label, folder)
        except (KioskError, OSError) as error:
            self._log.note("content-refused")
            problems.append(error if isinstance(error, KioskError) else _unreadable(error))
        return OpenedContent(self._decode(problems), tuple(problems))

    def _take_over(self, label: str, folder: ContentFolder) -> None:
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
        decode(files)
        self._store.put(label, files)
        self._log.note("content-taken-over", len(files))

    def _decode(self, problems: list[KioskError]) -> Catalogue | None:
        for stored in (self._store.current(), self._store.previous()):
            if stored is None:
                continue
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
