"""The pages that the phone gets: one for the volunteer, and one sentence for everybody else."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from pathlib import Path

from kiosk.adapters.phone.wire import Answer

_HTML = "text/html; charset=utf-8"
_NONCE = b"@NONCE@"
_REFUSALS = {
    "taken": "Es ist schon ein Handy verbunden.",
    "scan": "Scannen Sie den Code am Bildschirm des Standes.",
    "wrong": "Dieser Code gilt nicht oder nicht mehr. Scannen Sie den Code, der am Stand zu sehen ist.",
    "locked": "Es gab zu viele falsche Codes. Warten Sie eine Minute. Dann scannen Sie noch einmal.",
}
_REFUSAL = (
    '<!doctype html><html lang="de"><meta charset="utf-8"><title>Digitaltag</title>'
    '<meta name="viewport" content="width=device-width"><style nonce="@NONCE@">'
    "body{{display:flex;align-items:center;min-height:80vh;margin:0;padding:28px;background:#0b1524;color:#f2f6fb;"
    "font:600 28px/1.35 system-ui,sans-serif}}</style><p>{}</p></html>"
)


class Page:
    """Reads its files once; every answer has its own nonce, and nothing else in it changes."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read the page from a folder; without one, from this package."""
        folder = folder or Path(__file__).parent
        page = (folder / "page.html").read_bytes()
        page = page.replace(b"/*CSS*/", (folder / "page.css").read_bytes())
        self._whole = page.replace(b"/*JS*/", (folder / "page.js").read_bytes())

    def whole(self, *headers: tuple[str, str]) -> Answer:
        """The volunteer's page."""
        return _page(self._whole, HTTPStatus.OK, headers)

    def refusal(self, name: str, status: HTTPStatus = HTTPStatus.FORBIDDEN) -> Answer:
        """One sentence."""
        return _page(_REFUSAL.format(_REFUSALS[name]).encode(), status, ())


def _page(body: bytes, status: HTTPStatus, headers: tuple[tuple[str, str], ...]) -> Answer:
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    extra = (("Content-Security-Policy", policy), *headers)
    return Answer(status, body.replace(_NONCE, nonce.encode()), _HTML, extra)
