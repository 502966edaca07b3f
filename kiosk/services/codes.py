"""Makes QR codes, and only of addresses that are allowed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from kiosk.domain.catalogue import Host, Link
from kiosk.domain.errors import ContentProblem
from kiosk.domain.pairing import pairing_url
from kiosk.domain.qr import link_refusal

MARGIN_MODULES = 4
"""Quiet zone on each side, ISO/IEC 18004."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as rows of "1" (dark) and "0" (light), without its margin."""

    rows: tuple[str, ...]

    @property
    def size(self) -> int:
        """Modules per side."""
        return len(self.rows)


def make_code(link: Link, hosts: Iterable[Host]) -> Code:
    """The QR code of an address, error correction level M.

    Raises:
        ContentProblem: the address may not become a code.
    """
    refused = link_refusal(link, hosts)
    if refused is not None:
        raise ContentProblem(
            f"Diese Adresse darf kein QR-Code werden ({refused}).",
            where=link.url,
            remedy="Prüfen Sie hosts.yaml.",
        )
    return _drawn(link.url)


def make_pairing_code(address: str, port: int, code: str) -> Code:
    """The QR code that pairs a volunteer's phone with this very stand.

    The one code that is not of the content: it is made of an address of this machine and a code of ours, and
    no text of the content can get here.

    Raises:
        ValueError: a part is not what it should be.
    """
    return _drawn(pairing_url(address, port, code))


def _drawn(text: str) -> Code:
    qrcode = load()
    maker = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    maker.add_data(text)
    maker.make(fit=True)
    return Code(tuple("".join("1" if dark else "0" for dark in row) for row in maker.get_matrix()))


def load() -> ModuleType:
    """Import the QR library: late, because the first frame does not need it."""
    import qrcode  # noqa: PLC0415

    return qrcode
