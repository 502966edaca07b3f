"""The page for the safe: one sheet of A4 that brings a key back when computer and passphrase are gone."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable

from kiosk.domain.release.keys import NAMES, USES, KeyCard, Purpose
from kiosk.services.codes import load
from kiosk.trust.keys import paper
from kiosk.trust.keys.opened import OpenKey

_PIXELS_PER_MODULE = 8
_ROW = 5
"""Groups side by side."""

_TO_ROOTS = "Sagen Sie es am selben Tag zwei Personen mit Haupt-Schlüssel. Sie ersetzen diesen"
WHEN_LOST = {
    Purpose.ROOT: "Sagen Sie es am selben Tag den beiden anderen. Sie ersetzen diesen Schlüssel",
    Purpose.TARGETS: _TO_ROOTS,
    Purpose.CONTENT: "Sagen Sie es am selben Tag der Person mit dem Freigabe-Schlüssel. Sie sperrt diesen",
    Purpose.PUBLISHING: _TO_ROOTS,
}
"""Whom to tell; the command that they use stands after it on the page."""

_STYLE = """
@page { size: A4; margin: 18mm 20mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.45 "Fira Sans", Arial, sans-serif; color: #000; background: #fff;
  max-width: 170mm; margin: 0 auto; }
h1 { font-size: 20pt; margin: 0 0 1mm; } h2 { font-size: 12pt; margin: 5mm 0 1mm; } p { margin: 0 0 2mm; }
.safe { border: 1mm solid #000; padding: 3mm 4mm; font-weight: 700; font-size: 14pt; margin: 3mm 0; }
dl { display: grid; grid-template-columns: 34mm 1fr; gap: 0.5mm 3mm; margin: 2mm 0; }
dd { margin: 0; font-weight: 600; }
.secret { display: grid; grid-template-columns: 52mm 1fr; gap: 5mm; align-items: center; margin: 2mm 0; }
img { width: 50mm; height: 50mm; image-rendering: pixelated; }
table { border-collapse: collapse; width: 100%; } td { text-align: center; padding: 1.5mm 0.5mm; }
td small { display: block; font-size: 8pt; }
td b, .mono { font-family: "DejaVu Sans Mono", Consolas, monospace; }
td b { font-size: 16pt; } ol { margin: 0; padding-left: 6mm; }
@media print { .screen { display: none; } section { break-inside: avoid; } }
@media screen { body { padding: 8mm; } .screen { background: #ffe9a8; padding: 3mm 4mm; } }
""".strip()


def page(key: OpenKey) -> str:
    """The page as HTML that needs nothing else: no script, no address, the QR code as a picture inside."""
    card = key.card
    facts = {
        "Schlüssel": card.title,
        "Gehört": card.holder,
        "Angelegt am": card.created.strftime("%d.%m.%Y"),
    }
    rows = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in facts.items())
    steps = "".join(f"<li>{step}</li>" for step in _restoring(card))
    return f"""<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>{html.escape(card.title)}: Blatt für den Tresor</title>
<style>
{_STYLE}
</style>
</head>
<body>
<p class="screen">Drucken Sie diese Seite jetzt, einmal. Danach löscht das Programm die Datei.</p>
<h1>{html.escape(card.title)}</h1>
<p>{USES[card.purpose]}</p>
<p class="safe">Dieses Blatt gehört in den Tresor. Es funktioniert ohne Passwort:
Wer es hat, hat den Schlüssel.</p>
<section>
<dl>{rows}<dt>Fingerabdruck</dt><dd class="mono">{card.fingerprint}</dd></dl>
</section>
<section>
<h2>Der Schlüssel selbst</h2>
<div class="secret">
<img alt="QR-Code mit dem Schlüssel" src="data:image/png;base64,{base64.b64encode(qr_picture(key)).decode()}">
<table>{_table(key.paper_groups)}</table>
</div>
<p>Es gibt nur die Buchstaben A bis Z und die Ziffern 2 bis 7. Das fünfte Zeichen prüft seine Gruppe,
Gruppe 14 prüft alle.</p>
</section>
<section>
<h2>So stellen Sie den Schlüssel wieder her</h2>
<ol>{steps}</ol>
</section>
<section>
<h2>Wenn das Blatt oder der Schlüssel verloren geht</h2>
<p>{WHEN_LOST[card.purpose]}: „kiosk trust revoke“. Ist etwas gestohlen, eilt es.</p>
<p>Fotografieren und scannen Sie dieses Blatt nicht. Legen Sie das Passwort nicht dazu.</p>
</section>
</body>
</html>
"""


def qr_picture(key: OpenKey) -> bytes:
    """The QR code of the 52 characters as PNG, error correction level Q, with its quiet zone."""
    qrcode = load()
    maker = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, box_size=_PIXELS_PER_MODULE, border=4)
    maker.add_data(paper.plain(key.seed))
    maker.make(fit=True)
    stream = io.BytesIO()
    maker.make_image().save(stream, format="PNG")
    return stream.getvalue()


def _table(groups: Iterable[str]) -> str:
    cells = [f"<td><small>{number}</small><b>{group}</b></td>" for number, group in enumerate(groups, 1)]
    rows = ("".join(cells[start : start + _ROW]) for start in range(0, len(cells), _ROW))
    return "".join(f"<tr>{row}</tr>" for row in rows)


def _restoring(card: KeyCard) -> tuple[str, ...]:
    area = f" --area {card.area}" if card.area else ""
    command = f'kiosk keys restore {card.purpose}{area} --holder "{card.holder}"'
    return (
        f'Geben Sie ein: <span class="mono">{html.escape(command)}</span>',
        "Tippen Sie alle 14 Gruppen ab, oder scannen Sie den QR-Code in das Eingabefeld.",
        f"Vergleichen Sie den Fingerabdruck. Ihr {NAMES[card.purpose]} hat danach ein neues Passwort.",
    )
