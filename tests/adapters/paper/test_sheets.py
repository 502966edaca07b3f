"""Every leaflet of the content that ships, as a printer, a phone and a screen reader see it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.domain.prose import plain_blocks
from kiosk.domain.visit import NOTEPAD_LIMIT, Visit, fresh
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.pages.common import OFFER, SERVICE, Context
from kiosk.services.pages.service import service_page
from kiosk.services.pages.take import service_code
from kiosk.services.paper.leaflet import as_data, page_leaflet
from tests.support.printed import Printed
from tests.support.screens import real_catalogue

ROOT = Path(__file__).parents[3]
STANDS = sorted(real_catalogue().stands)
SERVICES = sorted(real_catalogue().services)
TYPESETTER = TypstTypesetter(ROOT / "assets")
SMALLEST_PT = 11.0
ROLL = 80.0
"""mm"""


def context(stand: str, page: Page, notes: Iterable[Note] = (), language: str = "de") -> Context:
    """A visit at a stand, in its own town."""
    found = real_catalogue().stands[stand]
    trail = (Page(View.START), page)
    visit: Visit = replace(fresh(found.place), trail=trail, notepad=tuple(notes), language=language)
    return Context(real_catalogue(), found, visit)


def sheet(folder: Path, here: Context, template: str = "leaflet") -> Printed:
    """The leaflet of a page."""
    leaflet = page_leaflet(here, "115")
    assert leaflet is not None
    path = folder / "sheet.pdf"
    path.write_bytes(TYPESETTER.typeset(template, as_data(leaflet)))
    return Printed(path)


def flat(text: str) -> str:
    """Without what a line break or a column changes."""
    return re.sub(r"\s+", "", text)


def sizes(page: Printed) -> set[float]:
    """The sizes of type in pt on the first page."""
    found: set[float] = set()

    def look(text: str, _user: object, _text: object, _font: object, size: float) -> None:
        if text.strip():
            found.add(round(size, 2))

    page.reader.pages[0].extract_text(visitor_text=look)
    return found


@pytest.mark.parametrize("stand", STANDS)
@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_one_page_and_says_what_the_screen_says(
    tmp_path: Path, stand: str, service: str
) -> None:
    here = context(stand, Page(View.SERVICE, service))
    page = sheet(tmp_path, here)
    assert len(page.reader.pages) == 1
    assert page.sizes()[0] == pytest.approx((210, 297), abs=0.1)
    assert min(sizes(page)) >= SMALLEST_PT

    screen = service_page(here)
    assert screen is not None
    text = real_catalogue().services[service].texts["de"]
    said = flat(_reading(page))
    for line in (*screen.summary, *screen.needs, *screen.notes):
        assert flat(line.plain) in said, line.plain
    for module in ("steps", "authority"):
        for step in plain_blocks(text.modules[module]).splitlines():  # type: ignore[index]
            assert flat(step) in said, step
    for fact in (screen.title, screen.place, screen.fee, screen.deadline or screen.duration):
        assert flat(fact) in said, fact

    code = service_code(here, service)
    assert [seen.text for seen in page.codes(150)] == ([code.url] if code else [])
    if code is not None:
        assert flat(f"{code.address.before}{code.address.domain}{code.address.after}") in said
        assert flat(code.owner) in said
        unchecked = (
            f"Diese Adresse haben wir noch nicht nachgeprüft.{f' Stand {code.as_of}.' if code.as_of else ''}"
        )
        assert (flat(unchecked) in said) is not code.checked


def _reading(page: Printed) -> str:
    """The text in reading order, as a screen reader says it."""
    return "\n".join(one.extract_text() for one in page.reader.pages)


@pytest.mark.parametrize("stand", STANDS)
def test_it_is_tagged(tmp_path: Path, stand: str) -> None:
    page = sheet(tmp_path, context(stand, Page(View.SERVICE, "hund-anmelden")))
    assert page.title == "Merkblatt: Hund anmelden"
    assert page.root["/Lang"] == "de"
    assert page.root["/ViewerPreferences"]["/DisplayDocTitle"]
    tags = re.findall(rb"/Type/StructElem/S/(\w+)", page.path.read_bytes())
    assert tags.count(b"H1") == 1
    assert tags.count(b"H2") >= 3
    assert tags.count(b"L") >= 2
    assert tags.count(b"LI") >= 8
    assert tags.count(b"Figure") == 1


@pytest.mark.parametrize("count", [2, 3, 5, NOTEPAD_LIMIT])
def test_a_merkzettel_is_one_page_with_all_its_codes(tmp_path: Path, count: int) -> None:
    names = [*SERVICES[:: len(SERVICES) // (count - 1)]][: count - 1]
    notes = [*(Note(SERVICE, name, "gladbeck") for name in names), Note(OFFER, "bundid", "gladbeck")]
    here = context("gladbeck", Page(View.NOTEPAD), notes)
    page = sheet(tmp_path, here)
    assert len(page.reader.pages) == 1
    assert min(sizes(page)) >= SMALLEST_PT
    leaflet = page_leaflet(here, "115")
    assert leaflet is not None
    coded = [entry for entry in leaflet.entries if entry.code is not None]
    assert len(page.codes(200)) == len(coded)
    said = flat(_reading(page)).replace("-", "")
    assert all(flat(entry.title).replace("-", "") in said for entry in leaflet.entries)


@pytest.mark.parametrize("offer", sorted(real_catalogue().offers))
def test_an_offer_is_one_page(tmp_path: Path, offer: str) -> None:
    page = sheet(tmp_path, context("gladbeck", Page(View.OFFER, offer)))
    assert len(page.reader.pages) == 1
    assert min(sizes(page)) >= SMALLEST_PT


@pytest.mark.parametrize("service", SERVICES[::6])
def test_a_receipt_is_as_wide_as_the_roll_and_as_long_as_its_words(tmp_path: Path, service: str) -> None:
    here = context("gladbeck", Page(View.SERVICE, service))
    page = sheet(tmp_path, here, "receipt")
    assert len(page.reader.pages) == 1
    width, height = page.sizes()[0]
    assert width == ROLL
    assert height > 150
    assert min(sizes(page)) >= SMALLEST_PT
    assert all(word.box.left >= 4 and word.box.right <= ROLL - 3.9 for word in page.words()[0])
    code = service_code(here, service)
    assert [seen.text for seen in page.codes(203)] == ([code.url] if code else [])


def test_a_text_that_is_much_too_long_is_smaller_and_never_cut(
    tmp_path: Path,
) -> None:
    leaflet = page_leaflet(context("gladbeck", Page(View.SERVICE, "wohnsitz-ummelden")), "115")
    assert leaflet is not None
    entry = leaflet.entries[0]
    longer = replace(entry, needs=entry.needs * 3, steps=entry.steps * 4)
    path = tmp_path / "long.pdf"
    path.write_bytes(TYPESETTER.typeset("leaflet", as_data(replace(leaflet, entries=(longer,)))))
    page = Printed(path)
    assert len(page.reader.pages) == 2
    assert min(sizes(page)) == SMALLEST_PT
    assert flat(_reading(page)).count(flat("Ihre PIN mit sechs Ziffern")) == 3


def test_the_words_are_those_of_the_screen() -> None:
    """What both say, both say alike."""
    import json  # noqa: PLC0415

    words = json.loads((ROOT / "assets/paper/words/de.json").read_text(encoding="utf-8"))
    qml = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "kiosk/ui/qml").rglob("*.qml"))
    shown = set(re.findall(r'qsTr\("([^"]*)"\)', qml))
    own = {
        "as-of-none",
        "content",
        "leaflet",
        "offer",
        "office",
        "online",
        "test",
        "test-done",
        "test-edge",
        "unchecked",
        "unchecked-some",
    }
    assert {key: word for key, word in words.items() if key not in own and word not in shown} == {}
