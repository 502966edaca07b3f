"""Looks at PDF files as a printer, a phone and a screen reader do; needs poppler-utils."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import zxingcpp
from PIL import Image
from pypdf import PdfReader

MM = 72 / 25.4
"""Points per mm."""
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where its letters stand; `core` is its middle, without the room for high and low letters."""

    text: str
    box: Box

    @property
    def core(self) -> Box:
        """The middle of the word: what must not be touched by anything else."""
        high = self.box.bottom - self.box.top
        return Box(self.box.left, self.box.top + high * 0.35, self.box.right, self.box.bottom - high * 0.35)


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A QR code as a phone reads it, and where it is."""

    text: str
    box: Box


class Printed:
    """One PDF file."""

    def __init__(self, path: Path) -> None:
        """Open it."""
        self.path = path
        self.reader = PdfReader(path)

    @property
    def root(self) -> dict[str, Any]:
        """What the document says of itself."""
        root = self.reader.trailer["/Root"]
        assert isinstance(root, dict)
        return root

    @property
    def title(self) -> str:
        """The title in the document's data."""
        data = self.reader.metadata
        return (data.title or "") if data else ""

    def boxes(self, page: int = 0) -> dict[str, tuple[float, float]]:
        """Width and height in mm of each box that the page names itself."""
        names = ("/MediaBox", "/TrimBox", "/BleedBox")
        found = {name: self.reader.pages[page].get(name) for name in names}
        corners = {name: [float(one) for one in box] for name, box in found.items() if box is not None}
        return {
            name[1:]: (round((right - left) / MM, 1), round((top - bottom) / MM, 1))
            for name, (left, bottom, right, top) in corners.items()
        }

    def sizes(self) -> list[tuple[float, float]]:
        """The size of each sheet in mm, as pdfinfo tells it."""
        told = _output("pdfinfo", "-f", "1", "-l", str(len(self.reader.pages)), self.path)
        found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
        return [(round(float(wide) / MM, 1), round(float(high) / MM, 1)) for wide, high in found]

    def text(self) -> str:
        """All text, with words that were divided put together again."""
        told = _output("pdftotext", "-layout", self.path, "-")
        return re.sub(r"\s+", " ", re.sub("\N{SOFT HYPHEN}+\\s*", "", told))

    def words(self) -> list[list[Word]]:
        """The words of each page and where they stand."""
        told = _output("pdftotext", "-bbox", self.path, "-")
        return [
            [
                Word(text, Box(*(float(one) / MM for one in corners)))
                for *corners, text in (found.groups() for found in _WORD.finditer(page))
            ]
            for page in told.split("<page ")[1:]
        ]

    def codes(self, dpi: int, page: int = 0) -> list[SeenCode]:
        """The codes of a page at this many dots per inch."""
        number = str(page + 1)
        data = subprocess.run(
            ["pdftoppm", "-r", str(dpi), "-f", number, "-l", number, "-gray", str(self.path)],
            check=True,
            capture_output=True,
        ).stdout
        pixels = np.asarray(Image.open(io.BytesIO(data)))
        seen = zxingcpp.read_barcodes(pixels)
        return [SeenCode(one.text, _corners(one.position, dpi)) for one in seen]


def _corners(position: zxingcpp.Position, dpi: int) -> Box:
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    across = [point.x / dpi * 25.4 for point in points]
    down = [point.y / dpi * 25.4 for point in points]
    return Box(min(across), min(down), max(across), max(down))


def _output(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
