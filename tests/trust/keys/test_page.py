"""The page for the safe."""

from __future__ import annotations

import base64
import io
import re
from html.parser import HTMLParser

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from kiosk.domain.release.keys import Purpose
from kiosk.trust.keys import paper
from kiosk.trust.keys.page import page
from tests.trust.ceremony.town import key

KEY = key('Änne "Eve" <b>Müller</b>', Purpose.CONTENT, "gladbeck")


class Reader(HTMLParser):
    """Text, tags and pictures of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[str] = []
        self.pictures: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.pictures += [value or "" for name, value in attrs if name == "src"]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_the_code_on_the_page_brings_the_key_back() -> None:
    (source,) = read(page(KEY)).pictures
    picture = Image.open(io.BytesIO(base64.b64decode(source.removeprefix("data:image/png;base64,"))))
    (found,) = zxingcpp.read_barcodes(np.asarray(picture.convert("L")))
    assert found.text == paper.plain(KEY.seed)
    assert paper.read(found.text) == KEY.seed


def test_the_printed_groups_bring_the_key_back() -> None:
    text = " ".join(read(page(KEY)).text)
    typed = re.findall(r"\b[A-Z2-7]{5}\b", text)
    assert paper.read(" ".join(typed)) == KEY.seed


def test_the_page_needs_nothing_from_outside_and_runs_nothing() -> None:
    html = page(KEY)
    reader = read(html)
    assert not {"script", "link", "iframe", "object", "form"} & set(reader.tags)
    assert "http" not in html
    assert all(source.startswith("data:image/png;base64,") for source in reader.pictures)
    assert "@page { size: A4" in html
    assert 'lang="de"' in html


def test_a_name_is_text_and_no_markup() -> None:
    reader = read(page(KEY))
    assert "<b>Müller" not in page(KEY)
    assert 'Änne "Eve" <b>Müller</b>' in reader.text


@pytest.mark.parametrize("purpose", list(Purpose))
def test_it_says_what_it_is_for_where_it_belongs_and_what_to_do(purpose: Purpose) -> None:
    area = "gladbeck" if purpose is Purpose.CONTENT else ""
    one = key("Anna Amt", purpose, area)
    text = " ".join(" ".join(read(page(one)).text).split())
    assert one.card.title in text
    assert one.card.fingerprint in text
    assert "Tresor" in text
    assert "ohne Passwort" in text
    assert "kiosk trust revoke" in text
    assert f"kiosk keys restore {purpose}{f' --area {area}' if area else ''} --holder" in text
