"""Practising with a finger on the real screen, as a visitor of 78 would: with mistakes, to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.form.answers import Entry
from kiosk.domain.practice.run import Run
from kiosk.domain.visit import Phase, fresh
from kiosk.domain.visit_events import View
from kiosk.services.practice.snapshots import PracticePage
from kiosk.ui.application import Screen
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from kiosk.ui.journey.hand import Hand, name_of
from tests.flows.test_only_keys import Keys
from tests.support.codes import read_picture
from tests.support.screens import let_pass, open_screen, phase_of, settle, view_of, wake

BAND = "Übung – es wird nichts gesendet"
LONGEST_WAY = 60
SAID = ("246813", "864209")
"""PIN and CAN of the practice, which its pages tell; any other digits stand nowhere."""
CANARY = "Quastelwrumpf"
"""Nobody's name."""


class Visitor:
    """A hand in a practice; after every press the band above says that this is not the real thing."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.hand = Hand(screen)
        self.bands = 0

    @property
    def run(self) -> Run:
        run = self.screen.visits.visit.practice
        assert run is not None
        return run

    @property
    def page(self) -> PracticePage:
        page = self.screen.pages.practice.page  # type: ignore[attr-defined]
        assert isinstance(page, PracticePage)
        return page

    @property
    def entered(self) -> dict[str, Entry]:
        return dict(self.run.answers)

    def press(self, words: str) -> None:
        self.hand.press(words)
        self.see_band()

    def see_band(self) -> None:
        if phase_of(self.screen) is Phase.ACTIVE and view_of(self.screen) is View.PRACTICE:
            self.hand.see(BAND)
            self.bands += 1

    def go_on(self) -> None:
        """One page further: with the sample, by the first choice, or by the one button."""
        page = self.page
        if page.mode in ("question", "list"):
            self.press("Beispiel einsetzen")
        if page.mode == "check":
            self.press("Alles stimmt, weiter")
        elif page.options and page.mode == "step":
            self.press(page.options[0].title)
        elif page.mode == "step":
            self.press(page.next or "Weiter")
        else:
            self.press("Weiter")
        assert self.page.key != page.key

    def go_to(self, there: Callable[[PracticePage], bool]) -> None:
        """On, until a page is the right one."""
        for _ in range(LONGEST_WAY):
            if there(self.page):
                return
            self.go_on()
        pytest.fail("that page never came")

    def skip_to(self, pointer: str) -> None:
        """To the page with this field; for the way there is another test."""
        for _ in range(LONGEST_WAY):
            if pointer in self.pointers():
                return
            self.skip()
        pytest.fail("that page never came")

    def skip(self) -> None:
        """One page further, as a program goes."""
        page, practice = self.page, self.screen.practice
        if page.mode == "step" and page.options:
            practice.choose(page.options[0].key)
        else:
            practice.fillPage()
            practice.advance()
        settle(20)

    def pointers(self) -> list[str]:
        """What is asked on the page."""
        return [field.key for field in self.page.fields]

    def picture_says(self) -> list[str]:
        return read_picture(self.hand.picture())


@pytest.fixture
def visitor(qapp: object) -> Visitor:
    screen = open_screen(qapp)
    wake(screen)
    return Visitor(screen)


def start(visitor: Visitor, practice: str, person: str) -> None:
    """Open a practice in which nobody looks at the way to it."""
    visitor.screen.practice.start(practice)
    settle()
    visitor.press(person)


def test_a_dog_is_registered_from_the_start_page_to_the_code(visitor: Visitor) -> None:
    visitor.hand.press("Hund anmelden")
    visitor.hand.press("Ausprobieren")
    visitor.hand.see("Mit wem möchten Sie üben?")
    visitor.see_band()
    visitor.press("Erika Beispiel")
    write_two_names(visitor)
    make_a_mistake(visitor)
    go_back_and_forward(visitor)
    visitor.go_to(lambda page: page.mode == "check")
    change_an_answer(visitor)
    inbox: list[str] = []
    while visitor.page.mode != "finish":
        visitor.go_on()
        inbox += visitor.hand.texts() if visitor.page.picture in ("inbox", "message", "letter") else []
    assert any("Steueramt" in text for text in inbox)
    visitor.hand.see("Geschafft")
    visitor.hand.see("Zu Hause brauchen Sie")
    codes = visitor.picture_says()
    assert len(codes) == 1
    assert codes[0].startswith("https://serviceportal.gladbeck.de")
    visitor.press("Mitnehmen")
    assert view_of(visitor.screen) is View.TAKE
    assert visitor.picture_says() == codes
    assert visitor.bands > 40


def write_two_names(visitor: Visitor) -> None:
    """With the keyboard on the screen, which begins names with a capital by itself; and ask why."""
    visitor.hand.see("Wie heißen Sie?")
    visitor.hand.enter("Vorname", "Gerda")
    visitor.hand.enter("Nachname", "Grün")
    assert visitor.entered == {"/person/vorname": "Gerda", "/person/nachname": "Grün"}
    visitor.press("Warum wird das gefragt?")
    visitor.hand.see("Auf diesen Namen schreibt das Amt den Bescheid.")
    visitor.press("Verstanden")
    visitor.press("Weiter")


def make_a_mistake(visitor: Visitor) -> None:
    """The message comes above the page and at the field, the second time with the sample; that helps."""
    hand = visitor.hand
    hand.see("Wo wohnen Sie?")
    visitor.press("Beispiel einsetzen")
    hand.touch_field("Postleitzahl")
    hand.press("Alles löschen")
    hand.type("1234")
    visitor.press("Weiter")
    assert sum("Eine Postleitzahl hat fünf Ziffern" in text for text in hand.texts()) == 2
    hand.see("Eine Angabe fehlt noch oder passt nicht")
    assert not any("So kann die Antwort aussehen" in text for text in hand.texts())
    visitor.press("Weiter")
    hand.see("So kann die Antwort aussehen: Postleitzahl: 12345")
    visitor.press("Beispiel einsetzen")
    assert hand.value("Postleitzahl") == "12345"
    visitor.press("Weiter")


def go_back_and_forward(visitor: Visitor) -> None:
    """Nothing is lost."""
    hand, before = visitor.hand, visitor.entered
    hand.see("Woran erkennt die Stadt Ihren Hund?")
    visitor.press("Zurück")
    hand.see("Wo wohnen Sie?")
    assert hand.value("Straße") == "Musterstraße"
    visitor.press("Zurück")
    assert (hand.value("Vorname"), hand.value("Nachname")) == ("Gerda", "Grün")
    visitor.press("Weiter")
    visitor.press("Weiter")
    hand.see("Woran erkennt die Stadt Ihren Hund?")
    assert visitor.entered == before


def change_an_answer(visitor: Visitor) -> None:
    """From the check page to one answer and back."""
    hand = visitor.hand
    hand.see("Stimmt alles?")
    hand.see("Vorname: Gerda\nNachname: Grün")
    visitor.press("Woran erkennt die Stadt Ihren Hund?, ändern")
    hand.touch_field("Name des Hundes")
    hand.press("Alles löschen")
    hand.type("Waldi")
    visitor.press("Weiter")
    hand.see("Stimmt alles?")
    hand.see("Name des Hundes: Waldi")


@pytest.mark.parametrize("size", [(1024, 600), (1080, 1920)])
def test_a_short_practice_on_a_small_and_a_high_screen(qapp: object, size: tuple[int, int]) -> None:
    """Every button comes in sight, and so does the band."""
    visitor = Visitor(open_screen(qapp, size))
    wake(visitor.screen)
    start(visitor, "hund-abmelden", "Karl Probe")
    visitor.go_to(lambda page: page.mode == "finish")
    visitor.press("Noch einmal von vorn")
    assert visitor.page.mode == "intro"


def test_the_check_page_is_found_again_as_it_was_left_and_other_pages_begin_at_their_top(
    qapp: object,
) -> None:
    visitor = Visitor(open_screen(qapp, (1024, 600)))
    wake(visitor.screen)
    start(visitor, "hund-anmelden", "Erika Beispiel")
    visitor.skip_to("/steuer/mandat")
    visitor.go_to(lambda page: page.mode == "check")
    for _ in range(2):
        visitor.press("Mehr")
    position = visitor.screen.visits.visit.page.scroll
    assert position > 0
    row = next(name for name in map(name_of, visitor.hand.pressables()) if name.startswith("Woher"))
    visitor.press(row)
    visitor.press("Weiter")
    assert visitor.page.mode == "check"
    assert visitor.screen.visits.visit.page.scroll == position
    visitor.press("Alles stimmt, weiter")
    assert visitor.screen.visits.visit.page.scroll == 0


LONG = "Was ist dort kaputt"
BORN = {"Geburtsdatum, Tag": "3", "Geburtsdatum, Monat": "5", "Geburtsdatum, Jahr": "1971"}
REAL: list[tuple[str, str, dict[str, str], str]] = [
    ("hund-anmelden", "/steuer/iban", {"IBAN": "DE44500105175407324931"}, "eine echte IBAN?"),
    ("maengel-melden", "/antwort/email", {"E-Mail": "max@gmx.de"}, "eine echte E-Mail-Adresse?"),
    ("maengel-melden", "/beschreibung", {LONG: "Rufen Sie an: 0209 1690"}, "eine echte Telefonnummer?"),
    ("meldebescheinigung", "/person/geboren", {"Vorname": "Sabine", **BORN}, "Ihr Name und Ihr Geburtstag?"),
]


@pytest.mark.parametrize(("practice", "pointer", "typed", "title"), REAL, ids=[case[1] for case in REAL])
def test_what_looks_real_is_gone_at_once(
    visitor: Visitor, practice: str, pointer: str, typed: dict[str, str], title: str
) -> None:
    start(visitor, practice, "Erika Beispiel")
    visitor.skip_to(pointer)
    hand, before = visitor.hand, visitor.entered
    written: dict[str, str] = {}
    for field, text in typed.items():
        hand.touch_field(field)
        written[field] = ""
        for letter in text:
            if not visitor.page.stop_title:
                hand.type(letter)
                written[field] += letter
    assert len("".join(typed.values())) - len("".join(written.values())) <= 3  # not before it can be real
    assert visitor.page.stop_title.endswith(title)
    hand.see(title)
    hand.see("Wir haben")
    visitor.see_band()
    assert {key: value for key, value in visitor.entered.items() if value} == before
    kinds = ("QQuickTextInput", "QQuickTextEdit")
    fields = [item for item in every_item(visitor.screen) if any(item.inherits(kind) for kind in kinds)]
    assert fields
    assert {item.property("text") for item in fields} == {""}
    for text in written.values():
        assert len(text) < 5 or places_of(visitor.screen, text) == []
    visitor.press("Beispiel einsetzen")
    assert visitor.page.stop_title == ""
    sample = {field.key: field.raw for field in visitor.page.fields}
    assert sample[pointer] != ""
    page = visitor.page.key
    visitor.press("Weiter")
    assert visitor.page.key != page


def test_a_long_text_ends_where_the_form_says(visitor: Visitor) -> None:
    start(visitor, "maengel-melden", "Erika Beispiel")
    visitor.skip_to("/beschreibung")
    longest = visitor.page.fields[0].longest
    visitor.screen.practice.write("/beschreibung", "viel " * (longest // 5 - 1))
    settle()
    visitor.hand.touch_field(LONG)
    visitor.hand.key(Qt.Key.Key_End)
    visitor.hand.write("zu viel Text")
    assert len(visitor.hand.value(LONG)) == longest
    assert visitor.entered["/beschreibung"] == visitor.hand.value(LONG)


def test_after_understood_the_page_is_there_again_and_empty(visitor: Visitor) -> None:
    start(visitor, "meldebescheinigung", "Ich schreibe alles selbst")
    visitor.skip_to("/person/vorname")
    visitor.hand.enter("Familienname", "Winter")
    for part, digits in (("Tag", "12"), ("Monat", "11"), ("Jahr", "1950")):
        visitor.hand.enter(f"Geburtsdatum, {part}", digits)
    visitor.hand.see("Zusammen sagen sie genau, wer jemand ist.")
    visitor.press("Verstanden")
    assert [visitor.hand.value(name) for name in ("Familienname", "Geburtsdatum, Jahr")] == ["", ""]
    visitor.hand.enter("Familienname", "Winter")  # alone it says nothing
    assert visitor.page.stop_title == ""


def test_the_people_of_a_household_are_added_changed_and_removed(visitor: Visitor) -> None:
    hand = visitor.hand
    start(visitor, "wohngeld", "Aylin Muster")
    while visitor.page.mode != "list":
        visitor.skip()
    hand.see("Noch steht niemand und nichts auf der Liste.")
    add = visitor.page.add
    for number, child in enumerate(("Mia", "Emil")):
        visitor.press(add)
        visitor.press("Beispiel einsetzen")
        visitor.press("Weiter")
        visitor.press("Mein Kind")
        visitor.press("Weiter")
        visitor.press("Nein")
        visitor.press("Weiter")
        assert visitor.page.mode == "list"
        hand.see(child)
        assert len(visitor.page.rows) == number + 1
    visitor.press("Mia ändern")
    hand.enter("Vorname", "")
    hand.press("Alles löschen")
    hand.enter("Vorname", "Maja")
    for _ in range(3):
        visitor.press("Weiter")
    assert [row.title for row in visitor.page.rows] == ["Maja", "Emil"]
    visitor.press("Maja entfernen")
    assert [row.title for row in visitor.page.rows] == ["Emil"]
    assert not any("Maja" in text for text in hand.texts())
    assert "Maja" not in visitor.entered.values()
    visitor.press("Weiter")
    assert visitor.page.mode == "question"
    visitor.go_to(lambda page: page.mode == "check")
    assert any(row.value == "Emil" for row in visitor.page.rows)


def test_the_online_id_with_two_wrong_pins_and_the_can(visitor: Visitor) -> None:
    hand = visitor.hand
    start(visitor, "online-ausweis", "Übung beginnen")
    visitor.press("Ich habe schon eine eigene PIN")
    visitor.go_to(lambda page: page.digits_wanted > 0)

    def enter(digits: str, confirm: str) -> None:
        for digit in digits:
            hand.press(digit)
        if digits not in SAID:
            assert digits not in " ".join(hand.texts())
        assert (visitor.page.digits, visitor.run.digits) == (len(digits), digits)
        visitor.press(confirm)
        assert visitor.run.digits == ""

    hand.press("1")
    visitor.press("PIN bestätigen")
    assert visitor.page.digits == 1  # too few; they stay
    hand.press("Weg: letzte Ziffer löschen")
    enter("135790", "PIN bestätigen")
    hand.see("Die PIN passt nicht")
    visitor.press("Noch einmal versuchen")
    enter("097531", "PIN bestätigen")
    hand.see("Zweimal falsch, nun hilft die CAN")
    visitor.go_to(lambda page: page.digits_wanted > 0)
    enter("864209", "CAN bestätigen")
    assert visitor.page.digits_wanted == 6
    enter("246813", visitor.page.next or "Weiter")
    assert visitor.page.picture == "done"
    visitor.go_on()
    assert visitor.page.mode == "finish"
    hand.see("Geschafft")


# Without a finger

WRITTEN = {
    "/ort/strasse": "Marktplatz",
    "/ort/naehe": "am Brunnen",
    "/beschreibung": "Die Laterne brennt nicht mehr.",
    "/antwort/email": "erika@example.org",
}
CHOSEN = {"/kategorie": "Laterne oder Ampel", "/foto": "Foto vom Schaden, gut zu sehen"}


@pytest.mark.parametrize("by", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_a_practice_with_nothing_but_keys(visitor: Visitor, by: Qt.Key) -> None:
    """Letters, Tab or the arrow, and Enter; never more steps than there are things on the page."""
    keys = Keys(visitor.screen)
    keys.choose("Einen Antrag üben", by)
    keys.choose("Schaden in der Stadt melden", by)
    keys.choose("Ich schreibe alles selbst", by)
    while visitor.page.mode != "finish":
        before = visitor.page
        visitor.see_band()
        if before.typing:
            write_by_keys(visitor, keys)
        elif before.mode == "question":
            keys.choose(CHOSEN.get(before.field, "Ja"), by)
        # In a field of several lines the arrows move between the lines.
        keys.choose(way_on(before), Qt.Key.Key_Tab if before.kind == "long-text" else by)
        assert visitor.page.key != before.key, before.title
        assert visitor.page.problems == ()
    assert {key: value for key, value in visitor.entered.items() if key in WRITTEN} == WRITTEN
    visitor.hand.see("Geschafft")
    keys.choose("Noch etwas üben", by)
    assert view_of(visitor.screen) is View.PRACTICES


def way_on(page: PracticePage) -> str:
    """The button that leads on."""
    if page.mode == "check":
        return "Alles stimmt, weiter"
    return page.options[0].title if page.mode == "step" and page.options else page.next or "Weiter"


def write_by_keys(visitor: Visitor, keys: Keys) -> None:
    """The first field has the focus; the others come one after the other with Tab."""
    for number, field in enumerate(visitor.page.fields):
        assert keys.focused() == field.label
        visitor.hand.write(WRITTEN.get(field.key, ""))
        if number + 1 < len(visitor.page.fields):
            visitor.hand.key(Qt.Key.Key_Tab)
            if keys.focused().startswith("Beispiel für"):
                visitor.hand.key(Qt.Key.Key_Tab)


def test_enter_in_a_field_goes_on_and_escape_goes_back(visitor: Visitor) -> None:
    start(visitor, "hund-anmelden", "Erika Beispiel")
    visitor.hand.write("Erika")
    visitor.hand.key(Qt.Key.Key_Return)
    visitor.hand.see("Eine Angabe fehlt noch oder passt nicht")
    assert Keys(visitor.screen).focused().startswith("Eine Angabe fehlt noch")
    visitor.hand.key(Qt.Key.Key_Escape)
    assert visitor.page.mode == "intro"
    visitor.press("Erika Beispiel")
    assert visitor.hand.value("Vorname") == "Erika"


# Nothing of it is left


def busy(visitor: Visitor) -> None:
    """Something in a field, in an answer behind, in a list's search, and in the clipboard."""
    start(visitor, "hund-anmelden", "Ich schreibe alles selbst")
    visitor.hand.enter("Vorname", CANARY)
    visitor.hand.enter("Nachname", CANARY)
    visitor.press("Weiter")
    visitor.hand.enter("Straße", CANARY)
    QGuiApplication.clipboard().setText(CANARY)
    assert len(places_of(visitor.screen, CANARY)) > 3


def every_item(screen: Screen) -> Iterator[QQuickItem]:
    """Every item of the window, visible or not."""

    def below(item: QQuickItem) -> Iterator[QQuickItem]:
        for child in item.childItems():
            yield child
            yield from below(child)

    yield from below(screen.window.contentItem())


def places_of(screen: Screen, words: str) -> list[str]:
    """Where these words can be read: state, pages, models, clipboard, every text of every item."""
    found: list[str] = []
    wanted = words.lower()

    def look(where: str, text: object) -> None:
        if wanted in str(text).lower():
            found.append(where)

    look("visit", screen.visits.visit)
    look("clipboard", QGuiApplication.clipboard().text())
    for child in screen.findChildren(QObject):
        look(f"page of {type(child).__name__}", getattr(child, "page", ""))
        if isinstance(child, SnapshotModel):
            look(f"model {child.objectName()}", child._rows)
    for item in every_item(screen):
        meta = item.metaObject()
        for number in range(meta.propertyCount()):
            known = meta.property(number)
            if "QString" in str(known.typeName()):
                look(f"{meta.className()}, property {number}", known.read(item))
        look(f"spoken name of {meta.className()}", name_of(item))
    return found


def assert_nothing_is_left(visitor: Visitor) -> None:
    """Nowhere, and the next visitor begins at the beginning with empty fields."""
    screen = visitor.screen
    assert replace(screen.visits.visit, since=0.0, active_at=0.0) == fresh("gladbeck", 0, phase_of(screen))
    assert places_of(screen, CANARY) == []
    assert screen.pages.practice.page is None  # type: ignore[attr-defined]
    if phase_of(screen) is not Phase.ACTIVE:
        let_pass(screen, 7)
        visitor.hand.touch_at(500, 500)
        let_pass(screen, 1)
    assert places_of(screen, CANARY) == []
    visitor.hand.press("Einen Antrag üben")
    visitor.press("Hund anmelden")
    assert visitor.page.mode == "intro"
    visitor.press("Ich schreibe alles selbst")
    assert [visitor.hand.value(name) for name in ("Vorname", "Nachname")] == ["", ""]
    QTest.keyClick(screen.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert visitor.hand.value("Vorname") == ""
    assert places_of(screen, CANARY) == []


def test_fertig_forgets_a_practice(visitor: Visitor) -> None:
    busy(visitor)
    visitor.hand.press("Fertig")
    visitor.hand.see("Alles ist gelöscht")
    assert_nothing_is_left(visitor)


def test_who_goes_away_leaves_nothing(visitor: Visitor) -> None:
    busy(visitor)
    let_pass(visitor.screen, 91)
    assert phase_of(visitor.screen) is Phase.WARNING
    let_pass(visitor.screen, 31)
    assert phase_of(visitor.screen) is Phase.ATTRACT
    assert_nothing_is_left(visitor)


def test_the_warning_alone_takes_nothing_away(visitor: Visitor) -> None:
    busy(visitor)
    before = visitor.entered
    let_pass(visitor.screen, 91)
    visitor.hand.press("Ich bin noch da")
    assert visitor.entered == before
    assert visitor.hand.value("Straße") == CANARY
    visitor.see_band()
