"""Addresses: https, on a listed host, nothing that can mislead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind
from kiosk.domain.catalogue import Link
from kiosk.domain.qr import LONGEST, Refusal, refusal

_HOST = re.compile(r"\.?[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*\.[a-z]{2,}\Z")
_REASONS: Mapping[Refusal, tuple[str, str]] = {
    Refusal.NOT_HTTPS: ("Die Adresse beginnt nicht mit https://", "Die https-Adresse angeben."),
    Refusal.TOO_LONG: (f"Die Adresse hat mehr als {LONGEST} Zeichen", "Eine kürzere Adresse angeben."),
    Refusal.MALFORMED: ("Das ist keine gültige Adresse", "Neu aus dem Browser kopieren."),
    Refusal.USER_OR_PORT: ("Die Adresse enthält @ oder eine Portnummer", "Diesen Teil löschen."),
    Refusal.IP_ADDRESS: ("Die Adresse ist eine bloße Nummer", "Die Adresse mit Namen angeben."),
    Refusal.NOT_LISTED: ("Der Server dieser Adresse steht nicht in hosts.yaml", "Prüfen und dort eintragen."),
    Refusal.LOOK_ALIKE: ("Die Adresse enthält verwechselbare Zeichen", "Nur a–z, 0–9 und Bindestriche."),
}


def check(draft: Draft, report: Report) -> None:
    """Refuse every link that could not become a QR code, and every host that is not one."""
    hosts = draft.hosts()
    for entry in draft.of(Kind.HOST):
        if not _HOST.match(entry.value.host):
            remedy = "So schreiben: www.gladbeck.de. Ein Punkt davor erlaubt alle Unterseiten."
            report.error(entry.spot("host"), f"„{entry.value.host}“ ist kein Servername", remedy)
    for entry in draft.entries:
        for path, part in entry.parts:
            refused = refusal(part.url, hosts) if isinstance(part, Link) else None
            if refused is not None:
                message, remedy = _REASONS[refused]
                report.error(entry.spot(f"{path}.url"), message, remedy)
