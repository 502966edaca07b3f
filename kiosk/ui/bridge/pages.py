"""All page objects, and which of them a state of the visit has to refresh."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import visit_events as events
from kiosk.domain.visit import Phase, Visit
from kiosk.domain.visit_events import View
from kiosk.services import codes
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages import devices, finding, lists, marks, service, take
from kiosk.services.pages.common import Context
from kiosk.services.pages.practices import practices_page
from kiosk.services.practice.page import practice_page
from kiosk.services.practice.service import PracticeService
from kiosk.services.survey.page import invites, survey_code, survey_page
from kiosk.services.visit import VisitService
from kiosk.ui.bridge.code_objects import TakeObject
from kiosk.ui.bridge.device_objects import DeviceObject
from kiosk.ui.bridge.page_objects import LettersObject, ListObject, StartObject, clear
from kiosk.ui.bridge.practice_objects import PracticeObject
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from kiosk.ui.bridge.survey import SurveyObject
from kiosk.ui.bridge.text_objects import ModuleObject, OfferObject, SearchObject, ServiceObject, TermObject

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Pages come from the program")
class Pages(QObject):  # type: ignore[operator]
    """Fills the page that is shown from the content, and the few words that the frame around it needs."""

    changed = Signal()

    def __init__(
        self,
        exhibition: Exhibition,
        visits: VisitService,
        practising: PracticeService,
        parent: QObject | None = None,
    ) -> None:
        """Follow the visit."""
        super().__init__(parent)
        self._exhibition = exhibition
        self._visits = visits
        self._practising = practising
        self._finder = finding.Finder()
        self._start = StartObject(self)
        self._list = ListObject(self)
        self._letters = LettersObject(self)
        self._search = SearchObject(self)
        self._service = ServiceObject(self)
        self._module = ModuleObject(self)
        self._offer = OfferObject(self)
        self._take = TakeObject(self)
        self._term = TermObject(self)
        self._practice = PracticeObject(self)
        self._survey = SurveyObject(self)
        self._device = DeviceObject(self)
        self._marks = SnapshotModel(marks.Mark, self)
        self._details = SnapshotModel(marks.Mark, self)
        self._term_marks = SnapshotModel(marks.Mark, self)
        self._context = exhibition.context(visits.visit)
        self._shown: Visit | None = None
        self._fill: Mapping[View, Callable[[Context], bool]] = {
            View.START: self._fill_start,
            View.SITUATION: self._fill_list(lists.situation_page),
            View.FIRST: self._fill_list(lists.first_page),
            View.PLACES: self._fill_list(lists.places_page),
            View.OFFERS: self._fill_list(lists.offers_page),
            View.LANGUAGES: self._fill_list(lists.languages_page),
            View.NOTEPAD: self._fill_notepad,
            View.LETTERS: self._fill_letters(lists.letters_page),
            View.WORDS: self._fill_letters(lists.words_page),
            View.SEARCH: self._fill_search,
            View.SERVICE: self._fill_service,
            View.MODULE: self._fill_module,
            View.OFFER: self._fill_offer,
            View.TAKE: self._fill_take,
            View.PRACTICES: self._fill_list(practices_page),
            View.PRACTICE: self._fill_practice,
            View.SURVEY: self._fill_survey,
            View.DEVICES: self._fill_list(devices.devices_page),
            View.DEVICE: self._fill_device,
        }
        visits.listen(self.refresh)
        self.refresh(visits.visit)

    def refresh(self, visit: Visit) -> None:
        """Fill the page of this state; a page about something that is gone leads to the start."""
        wanted = replace(visit, since=0.0, active_at=0.0, trail=(replace(visit.page, scroll=0),))
        if wanted == self._shown:
            return
        self._shown = wanted
        self._context = self._exhibition.context(visit)
        if visit.phase in (Phase.ATTRACT, Phase.FAREWELL):
            self._forget()
        fill = self._fill.get(visit.page.view)
        if fill is not None and not fill(self._context):
            self._visits.send(events.WentHome())
            return
        if visit.page.view is not View.SEARCH:
            self._search.clear()
        self._term.show(finding.term_sheet(self._context) if visit.term else None)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        """What only authors see, and only in the preview."""
        day = self._exhibition.day if self._exhibition.preview else None
        self._marks.show(marks.page_marks(self._context, day.day) if day else ())
        self._details.show(marks.service_marks(self._context) if day else ())
        self._term_marks.show(marks.term_marks(self._context) if day else ())

    def renew(self) -> None:
        """Fill the present page again, from other content; a page of something gone leads to the start."""
        self._shown = None
        self.refresh(self._visits.visit)

    def warm_up(self) -> None:
        """Do now, while nobody is there, what the first search and the first code would wait for."""
        self._finder.index(self._context)
        codes.load()
        self._practising.warm_up()

    def _forget(self) -> None:
        """Let no page hold what a visitor has looked at."""
        for page in (
            self._list,
            self._letters,
            self._service,
            self._module,
            self._offer,
            self._take,
            self._practice,
            self._survey,
            self._device,
        ):
            clear(page)

    @Slot(int)
    def stepNote(self, offset: int) -> None:
        """Show the next (+1) or previous (-1) code of the Merkzettel."""
        page = take.step_to(self._context, offset)
        if page is not None:
            self._visits.send(events.TurnedTo(page))

    @Slot(str)
    def openNote(self, key: str) -> None:
        """Show the code of a line of the Merkzettel."""
        self._visits.send(events.Opened(take.page_of(take.note_of(key))))

    @Slot(str)
    def dropNote(self, key: str) -> None:
        """Take a line off the Merkzettel."""
        self._visits.send(events.Noted(take.note_of(key)))

    def _fill_list(self, build: Callable[[Context], lists.ListPage | None]) -> Callable[[Context], bool]:
        def fill(context: Context) -> bool:
            page = build(context)
            if page is not None:
                self._list.show(page)
            return page is not None

        return fill

    def _fill_start(self, context: Context) -> bool:
        self._start.show(lists.start_page(context))
        return True

    def _fill_notepad(self, context: Context) -> bool:
        self._list.show(lists.ListPage("", take.notepad_page(context).rows))
        return True

    def _fill_letters(self, build: Callable[[Context], lists.LettersPage]) -> Callable[[Context], bool]:
        def fill(context: Context) -> bool:
            self._letters.show(build(context))
            return True

        return fill

    def _fill_search(self, context: Context) -> bool:
        self._search.show(self._finder.page(context))
        return True

    def _fill_service(self, context: Context) -> bool:
        page = service.service_page(context)
        if page is not None:
            self._service.show(page)
        return page is not None

    def _fill_module(self, context: Context) -> bool:
        page = service.module_page(context)
        if page is not None:
            self._module.show(page)
        return page is not None

    def _fill_offer(self, context: Context) -> bool:
        page = take.offer_page(context)
        if page is not None:
            self._offer.show(page)
        return page is not None

    def _fill_take(self, context: Context) -> bool:
        page = take.take_page(context)
        if page is not None:
            self._take.show(page)
        return page is not None

    def _fill_practice(self, context: Context) -> bool:
        run = context.visit.practice
        course = self._practising.course(context.visit.page.subject)
        if run is None or course is None or run.practice != course.practice.id:
            return False
        page = practice_page(context, course, run)
        self._practice.show(page)
        code = take.service_code(context, page.service) if page.mode == "finish" else None
        if code is not None:
            self._take.show(code)
        elif page.mode == "finish":
            clear(self._take)
        return True

    def _fill_survey(self, context: Context) -> bool:
        page = survey_page(context)
        if page is None:
            return False
        code = survey_code(context) if page.mode == "thanks" else None
        if code is not None:
            self._take.show(code)
        else:
            clear(self._take)
        self._survey.show(page)
        return True

    def _fill_device(self, context: Context) -> bool:
        page = devices.device_page(context)
        if page is not None:
            self._device.show(page)
        return page is not None

    def _get_place(self) -> str:
        return self._context.say(self._context.place.name)

    def _get_event(self) -> str:
        return self._context.say(self._context.stand.event)

    def _get_help(self) -> str:
        return self._context.say(self._context.stand.help)

    def _get_phone(self) -> str:
        return self._exhibition.phone

    def _get_invites(self) -> bool:
        return invites(self._context)

    def _get_hands_over(self) -> bool:
        return devices.hands_over(self._context)

    def _get_start(self) -> StartObject:
        return self._start

    def _get_list(self) -> ListObject:
        return self._list

    def _get_letters(self) -> LettersObject:
        return self._letters

    def _get_search(self) -> SearchObject:
        return self._search

    def _get_service(self) -> ServiceObject:
        return self._service

    def _get_module(self) -> ModuleObject:
        return self._module

    def _get_offer(self) -> OfferObject:
        return self._offer

    def _get_take(self) -> TakeObject:
        return self._take

    def _get_term(self) -> TermObject:
        return self._term

    def _get_survey(self) -> SurveyObject:
        return self._survey

    def _get_device(self) -> DeviceObject:
        return self._device

    def _get_marks(self) -> SnapshotModel:
        return self._marks

    def _get_details(self) -> SnapshotModel:
        return self._details

    def _get_term_marks(self) -> SnapshotModel:
        return self._term_marks

    def _get_practice(self) -> PracticeObject:
        return self._practice

    place = Property(str, _get_place, notify=changed)
    eventName = Property(str, _get_event, notify=changed)
    help = Property(str, _get_help, notify=changed)
    phone = Property(str, _get_phone, notify=changed)
    start = Property(StartObject, _get_start, constant=True)
    listing = Property(ListObject, _get_list, constant=True)
    letters = Property(LettersObject, _get_letters, constant=True)
    search = Property(SearchObject, _get_search, constant=True)
    service = Property(ServiceObject, _get_service, constant=True)
    module = Property(ModuleObject, _get_module, constant=True)
    offer = Property(OfferObject, _get_offer, constant=True)
    take = Property(TakeObject, _get_take, constant=True)
    term = Property(TermObject, _get_term, constant=True)
    practice = Property(PracticeObject, _get_practice, constant=True)
    survey = Property(SurveyObject, _get_survey, constant=True)
    device = Property(DeviceObject, _get_device, constant=True)
    invites = Property(bool, _get_invites, notify=changed)
    handsOver = Property(bool, _get_hands_over, notify=changed)
    marks = Property(SnapshotModel, _get_marks, constant=True)
    markDetails = Property(SnapshotModel, _get_details, constant=True)
    termMarks = Property(SnapshotModel, _get_term_marks, constant=True)
