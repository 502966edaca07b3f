"""Bytes to clean text: size, UTF-8, and no character that a reader cannot see.

Invisible characters break search, make look-alike words, and turn the direction of a line. The
zero-width non-joiner is a letter form in Persian and is allowed between Arabic letters only.
"""

from __future__ import annotations

import re
import unicodedata

from kiosk.bundle.findings import Report, Spot

LARGEST_FILE = 200_000
"""Bytes of one source file; the longest real one has under 60 000."""

_CONTROL = "\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufff9-\uffff\U000e0000-\U0010ffff"
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u0600-\u0605\u06dd\u070f\u115f\u1160\u180e\u200b\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f"
)
_ARABIC = "\u0620-\u06d3"
_FORBIDDEN = re.compile(
    rf"(?P<tab>\t)|(?P<control>[{_CONTROL}])|(?P<turning>[{_TURNING}])"
    rf"|(?P<invisible>[{_INVISIBLE}\u3164\ufeff]|(?<![{_ARABIC}])\u200c|\u200c(?![{_ARABIC}]))"
)
_MEANING = {
    "tab": ("ein Tabulator", "Durch Leerzeichen ersetzen."),
    "control": ("ein Steuerzeichen", "Das Zeichen löschen."),
    "turning": ("ein Zeichen, das die Schreibrichtung umdreht", "Das Zeichen löschen."),
    "invisible": ("ein unsichtbares Zeichen", "Das Wort neu tippen, nicht kopieren."),
}


def read_text(data: bytes, file: str, report: Report) -> str | None:
    """The text of a source file with plain line ends, or None after a finding."""
    if len(data) > LARGEST_FILE:
        report.error(Spot(file), f"Die Datei ist größer als {LARGEST_FILE} Byte", "Kürzen oder aufteilen.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report.error(Spot(file, line), "Die Datei ist nicht in UTF-8 gespeichert", "Als UTF-8 speichern.")
        return None
    text = text.replace("\r\n", "\n")
    clean = True
    for number, line_text in enumerate(text.split("\n"), start=1):
        clean = report_characters(line_text, Spot(file, number), report) and clean
    return text if clean else None


def report_characters(text: str, spot: Spot, report: Report) -> bool:
    """Make a finding of the first unwanted character; whether there was none."""
    found = unwanted(text)
    if found is None:
        return True
    report.error(spot, *found)
    return False


def unwanted(text: str) -> tuple[str, str] | None:
    """What is wrong with the characters of a single line, and what to do; None when all is well."""
    if text.isascii() and text.isprintable():
        return None
    match = _FORBIDDEN.search(text)
    if match is not None:
        what, remedy = _MEANING[str(match.lastgroup)]
        return f"Hier steht {what} (U+{ord(match.group()):04X})", remedy
    if not unicodedata.is_normalized("NFC", text):
        return "Ein Umlaut ist aus zwei Zeichen zusammengesetzt", "Das Wort neu tippen, nicht kopieren."
    return None
