"""Pictures: small enough, one frame, of a kind that the kiosk draws, and readable to the end."""

from __future__ import annotations

import io
import warnings

from PIL import Image

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report, Spot

LARGEST_FILE = 500_000
"""Bytes of one picture."""
LONGEST_SIDE = 1920
"""Pixels; the widest place for a picture has fewer."""

_FORMATS = {"jpeg": "JPEG", "jpg": "JPEG", "png": "PNG", "webp": "WEBP"}


def check(draft: Draft, report: Report) -> None:
    """Look into every picture of the bundle."""
    for media in draft.media.values():
        wrong = problem(media.data, media.file.rpartition(".")[2])
        if wrong is not None:
            report.error(Spot(media.file), *wrong)


def problem(data: bytes, ending: str) -> tuple[str, str] | None:
    """What is wrong with a picture, and what to do; only the header is read before its size is known."""
    if len(data) > LARGEST_FILE:
        return f"Das Bild ist größer als {LARGEST_FILE // 1000} kB", "Verkleinern oder stärker komprimieren."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as picture:
                return _look(picture, ending)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return "Das Bild lässt sich nicht lesen", "Neu als PNG, JPEG oder WebP speichern."


def _look(picture: Image.Image, ending: str) -> tuple[str, str] | None:
    if max(picture.size) > LONGEST_SIDE:
        width, height = picture.size
        return (
            f"Das Bild hat {width} × {height} Pixel",
            f"Auf höchstens {LONGEST_SIDE} Pixel je Seite verkleinern.",
        )
    if picture.format != _FORMATS[ending]:
        return f"Das Bild ist {picture.format}, heißt aber .{ending}", "Die Endung ändern."
    if getattr(picture, "n_frames", 1) > 1:
        return "Das Bild bewegt sich", "Ein stehendes Bild verwenden."
    picture.load()
    return None
