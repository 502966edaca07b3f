"""`LIES MICH.html`."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise

from kiosk.services.update.leaflet import Leaflet, page

LEAFLET = Leaflet(
    operator="Stadt Gladbeck",
    version="2026.11.21",
    file="stadt-gladbeck-2026.11.21.standpaket",
    size=3_400_000,
    signers=("Petra Presse", "Gerda Gladbeck"),
    places=("Gladbeck", "Marl"),
    published=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    until=datetime(2027, 12, 26, tzinfo=UTC),
)
EVIL = "<script src=//x>'\"&</title><img onerror=1>"
VOID = {"meta"}


class Reader(HTMLParser):
    """Collects text and tags, and sees that each tag is closed."""

    def __init__(self, html: str) -> None:
        """Read at once."""
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.tags.append(tag)
        assert not {name for name, _ in attrs} & {"src", "href", "onclick", "style"}
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note it, style sheets aside."""
        if data.strip() and "style" not in self._open:
            self.words.append(" ".join(data.split()))


def test_it_says_what_is_on_the_stick_from_whom_and_since_when() -> None:
    words = Reader(page(LEAFLET, UTC)).words
    facts = dict(pairwise(words))
    assert facts["Von"] == "Stadt Gladbeck"
    assert facts["Fassung"] == "2026.11.21"
    assert facts["Veröffentlicht"] == "21. November 2026, 9:30 Uhr"
    assert facts["Unterschrieben"] == "Petra Presse und Gerda Gladbeck"
    assert facts["Für"] == "Gladbeck, Marl"
    assert facts["Übernehmen bis"] == "26. Dezember 2027"
    assert facts["Datei"] == "stadt-gladbeck-2026.11.21.standpaket (3,4 MB)"
    assert "So kommt er auf den Stand" in words
    assert "Wenn es nicht klappt" in words


def test_it_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    html = page(LEAFLET, UTC)
    assert set(Reader(html).tags) <= {
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3",
        "p", "dl", "dt", "dd", "ol", "li", "div", "footer",
    }  # fmt: skip
    assert not re.search(r"https?:|url\(|@import|<script", html)
    assert "default-src 'none'" in html


def test_whatever_comes_from_outside_is_text() -> None:
    plain = Reader(page(LEAFLET, UTC))
    evil = replace(LEAFLET, operator=EVIL, version=EVIL, file=EVIL, signers=(EVIL, EVIL), places=(EVIL,))
    assert {one.name for one in fields(Leaflet)} - {"size", "published", "until"} == {
        "operator", "version", "file", "signers", "places",
    }  # fmt: skip
    found = Reader(page(evil, UTC))
    assert found.tags == plain.tags
    assert EVIL in found.words


def test_it_is_german_utf8_and_polite() -> None:
    html = page(LEAFLET, UTC)
    assert '<html lang="de">' in html
    assert '<meta charset="utf-8">' in html
    assert "!" not in " ".join(Reader(html).words)
