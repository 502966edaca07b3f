"""Pictures."""

from __future__ import annotations

import io

from PIL import Image

from kiosk.bundle.checks.pictures import LARGEST_FILE, problem
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read
from tests.support.content_tree import ICONS, content_tree, picture


def says(data: bytes, ending: str = "png") -> str:
    wrong = problem(data, ending)
    return wrong[0] if wrong else ""


def test_the_three_formats_pass() -> None:
    for kind, ending in (("PNG", "png"), ("JPEG", "jpg"), ("JPEG", "jpeg"), ("WEBP", "webp")):
        assert says(picture(1920, 1080, kind), ending) == ""


def test_too_large_is_found_before_decoding() -> None:
    assert says(b"x" * (LARGEST_FILE + 1)) == "Das Bild ist größer als 500 kB"
    assert says(picture(1921, 10)) == "Das Bild hat 1921 × 10 Pixel"


def test_a_decompression_bomb_is_refused() -> None:
    header = bytearray(picture())
    header[16:24] = (60_000).to_bytes(4, "big") * 2
    assert says(bytes(header)) == "Das Bild lässt sich nicht lesen"


def test_other_bytes_and_formats_are_refused() -> None:
    assert says(b"<svg/>") == "Das Bild lässt sich nicht lesen"
    assert says(picture(8, 8, "GIF")) == "Das Bild lässt sich nicht lesen"
    assert says(picture(400, 400)[:-30]) == "Das Bild lässt sich nicht lesen"


def test_the_ending_must_fit() -> None:
    assert says(picture(8, 8, "JPEG")) == "Das Bild ist JPEG, heißt aber .png"


def test_a_moving_picture_is_refused() -> None:
    stream = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), (shade, 0, 0)) for shade in (0, 255)]
    frames[0].save(stream, "PNG", save_all=True, append_images=frames[1:])
    assert says(stream.getvalue()) == "Das Bild bewegt sich"


def test_the_folder_reports_the_file() -> None:
    reading = read({**content_tree(), "offers/smartvest/logo.png": b"x"}, ICONS)
    found = [(f.file, f.line) for f in reading.findings if f.severity is Severity.ERROR]
    assert found == [("offers/smartvest/logo.png", 1)]
