"""Pages that are read: a service, a module, an offer, a word; and the search page."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.pages.common import Row, SourceLine, TermChip
from kiosk.services.pages.finding import SearchPage, TermSheet
from kiosk.services.pages.service import ModulePage, ModuleTile, ServicePage
from kiosk.services.pages.take import OfferPage
from kiosk.ui.bridge.markup import ShownLine, shown_lines
from kiosk.ui.bridge.page_objects import value
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_REASON = "Pages come from the program"


def model(name: str) -> Property:
    """A constant property that is the list in the attribute `name`."""

    def read(self: QObject) -> SnapshotModel:
        found: SnapshotModel = getattr(self, name)
        return found

    return Property(SnapshotModel, read, constant=True)


@QmlElement
@QmlUncreatable(_REASON)
class ServiceObject(QObject):  # type: ignore[operator]
    """The page of a service."""

    changed = Signal()
    key = value(str, "key", "", changed)
    title = value(str, "title", "", changed)
    place = value(str, "place", "", changed)
    online = value(str, "online", "", changed)
    level = value(str, "level", "", changed)
    login = value(str, "login", "", changed)
    portal = value(str, "portal", "", changed)
    fee = value(str, "fee", "", changed)
    duration = value(str, "duration", "", changed)
    deadline = value(str, "deadline", "", changed)
    canTake = value(bool, "can_take", False, changed)
    isWebsite = value(bool, "is_website", False, changed)
    askTown = value(bool, "ask_town", False, changed)
    noted = value(bool, "noted", False, changed)
    fallback = value(bool, "fallback", False, changed)
    practice = value(str, "practice", "", changed)
    summary = model("summary_lines")
    needs = model("needs_lines")
    notes = model("notes_lines")
    terms = model("term_rows")
    tiles = model("tile_rows")
    related = model("related_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: ServicePage | None = None
        self.summary_lines = SnapshotModel(ShownLine, self)
        self.needs_lines = SnapshotModel(ShownLine, self)
        self.notes_lines = SnapshotModel(ShownLine, self)
        self.term_rows = SnapshotModel(TermChip, self)
        self.tile_rows = SnapshotModel(ModuleTile, self)
        self.related_rows = SnapshotModel(Row, self)

    def show(self, page: ServicePage) -> None:
        """Show another snapshot."""
        self.page = page
        self.summary_lines.show(shown_lines(page.summary))
        self.needs_lines.show(shown_lines(page.needs))
        self.notes_lines.show(shown_lines(page.notes))
        self.term_rows.show(page.terms)
        self.tile_rows.show(page.tiles)
        self.related_rows.show(page.related)
        self.changed.emit()


@QmlElement
@QmlUncreatable(_REASON)
class ModuleObject(QObject):  # type: ignore[operator]
    """One module of a service."""

    changed = Signal()
    service = value(str, "service", "", changed)
    title = value(str, "title", "", changed)
    module = value(str, "module", "", changed)
    previous = value(str, "previous", "", changed)
    next = value(str, "next", "", changed)
    fallback = value(bool, "fallback", False, changed)
    lines = model("text_lines")
    terms = model("term_rows")
    sources = model("source_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: ModulePage | None = None
        self.text_lines = SnapshotModel(ShownLine, self)
        self.term_rows = SnapshotModel(TermChip, self)
        self.source_rows = SnapshotModel(SourceLine, self)

    def show(self, page: ModulePage) -> None:
        """Show another snapshot."""
        self.page = page
        self.text_lines.show(shown_lines(page.lines))
        self.term_rows.show(page.terms)
        self.source_rows.show(page.sources)
        self.changed.emit()


@QmlElement
@QmlUncreatable(_REASON)
class OfferObject(QObject):  # type: ignore[operator]
    """The card of a digital offer."""

    changed = Signal()
    key = value(str, "key", "", changed)
    title = value(str, "title", "", changed)
    icon = value(str, "icon", "", changed)
    ended = value(bool, "ended", False, changed)
    canTake = value(bool, "can_take", False, changed)
    noted = value(bool, "noted", False, changed)
    source = value(str, "source", "", changed)
    asOf = value(str, "as_of", "", changed)
    fallback = value(bool, "fallback", False, changed)
    summary = model("summary_lines")
    use = model("use_lines")
    today = model("today_lines")
    terms = model("term_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: OfferPage | None = None
        self.summary_lines = SnapshotModel(ShownLine, self)
        self.use_lines = SnapshotModel(ShownLine, self)
        self.today_lines = SnapshotModel(ShownLine, self)
        self.term_rows = SnapshotModel(TermChip, self)

    def show(self, page: OfferPage) -> None:
        """Show another snapshot."""
        self.page = page
        self.summary_lines.show(shown_lines(page.summary))
        self.use_lines.show(shown_lines(page.use))
        self.today_lines.show(shown_lines(page.today))
        self.term_rows.show(page.terms)
        self.changed.emit()


@QmlElement
@QmlUncreatable(_REASON)
class SearchObject(QObject):  # type: ignore[operator]
    """The search page."""

    changed = Signal()
    text = value(str, "text", "", changed)
    nothing = value(bool, "nothing", False, changed)
    rows = model("found_rows")
    suggestions = model("suggested_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: SearchPage | None = None
        self.found_rows = SnapshotModel(Row, self)
        self.suggested_rows = SnapshotModel(TermChip, self)

    def show(self, page: SearchPage) -> None:
        """Show another snapshot."""
        self.page = page
        self.found_rows.show(page.rows)
        self.suggested_rows.show(page.suggestions)
        self.changed.emit()

    def clear(self) -> None:
        """Hold nothing that was typed."""
        self.show(SearchPage("", (), (), nothing=False))


@QmlElement
@QmlUncreatable(_REASON)
class TermObject(QObject):  # type: ignore[operator]
    """The explanation of a word."""

    changed = Signal()
    key = value(str, "key", "", changed)
    title = value(str, "title", "", changed)
    fallback = value(bool, "fallback", False, changed)
    lines = model("text_lines")
    see = model("see_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: TermSheet | None = None
        self.text_lines = SnapshotModel(ShownLine, self)
        self.see_rows = SnapshotModel(TermChip, self)

    def show(self, page: TermSheet | None) -> None:
        """Show another snapshot, or nothing."""
        self.page = page
        self.text_lines.show(shown_lines(page.lines) if page else ())
        self.see_rows.show(page.see if page else ())
        self.changed.emit()
