"""QR codes: what a phone's reader makes of the picture is the address, and bad ones are never made."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from kiosk.domain.catalogue import Basis
from kiosk.domain.errors import ContentProblem
from kiosk.services.codes import MARGIN_MODULES, Code, make_code, make_pairing_code
from tests.support.catalogue_factory import make_host, make_link

HOSTS = (make_host(".gladbeck.de"),)
PORTAL = "https://portal.gladbeck.de/"


def scanned(code: Code, module_px: int = 3) -> list[zxingcpp.Barcode]:
    """Draw the code as the screen does and read it."""
    dark = np.array([[one == "1" for one in row] for row in code.rows])
    picture = np.where(np.pad(dark, MARGIN_MODULES), 0, 255).astype(np.uint8)
    return zxingcpp.read_barcodes(np.kron(picture, np.ones((module_px, module_px), dtype=np.uint8)))


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gladbeck.de",
        PORTAL + "hund?kind=anmelden&lang=de#formular",
        PORTAL + "a%20b/%C3%A4",
        PORTAL + "HUND/" + "0123456789" * 5,
        PORTAL + "x" * (300 - len(PORTAL)),
    ],
)
def test_a_reader_finds_the_address(url: str) -> None:
    code = make_code(make_link(url), HOSTS)
    (found,) = scanned(code)
    assert found.text == url
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    assert found.ec_level == "M"


def test_a_code_is_square_and_without_margin() -> None:
    code = make_code(make_link("https://www.gladbeck.de"), HOSTS)
    assert code.size == len(code.rows)
    assert {len(row) for row in code.rows} == {code.size}
    assert set("".join(code.rows)) == {"0", "1"}
    assert code.rows[0][:8] == "11111110"
    assert (code.size - 21) % 4 == 0


def test_dirt_on_a_tenth_of_the_code_does_not_matter() -> None:
    code = make_code(make_link(PORTAL + "hund"), HOSTS)
    spot = code.size // 5
    rows = list(code.rows)
    for y in range(code.size // 2, code.size // 2 + spot):
        rows[y] = rows[y][: code.size // 2] + "1" * spot + rows[y][code.size // 2 + spot :]
    assert [one.text for one in scanned(Code(tuple(rows)))] == [PORTAL + "hund"]


@pytest.mark.parametrize(
    ("url", "basis", "reason"),
    [
        ("https://evil.com/", Basis.DOCUMENTED, "not-listed"),
        ("http://www.gladbeck.de", Basis.DOCUMENTED, "not-https"),
        ("https://www.gladbeck.de", Basis.PATTERN, "only-a-pattern"),
    ],
)
def test_a_refused_address_never_becomes_a_code(url: str, basis: Basis, reason: str) -> None:
    with pytest.raises(ContentProblem, match=reason) as caught:
        make_code(make_link(url, basis), HOSTS)
    assert caught.value.where == url


def test_the_code_that_pairs_a_phone_is_read_by_a_phone() -> None:
    (found,) = scanned(make_pairing_code("192.168.4.1", 43_847, "k7q3-m2x9-4hpt"))
    assert found.text == "http://192.168.4.1:43847/k7q3-m2x9-4hpt"


def test_nothing_but_a_pairing_becomes_such_a_code() -> None:
    for address, port, code in (("www.gladbeck.de", 443, "k7q3-m2x9-4hpt"), ("192.168.4.1", 80, "a/../b")):
        with pytest.raises(ValueError, match=address):
            make_pairing_code(address, port, code)


def test_content_cannot_ask_for_a_pairing_code() -> None:
    with pytest.raises(ContentProblem, match="not-https"):
        make_code(make_link("http://192.168.4.1:43847/k7q3-m2x9-4hpt"), (make_host("192.168.4.1"),))
