"""`LIES MICH.html`: what is on the stick, for whoever finds it, on any computer.

One file, without scripts, pictures or fonts from elsewhere. Whatever comes from outside is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from html import escape

from kiosk.services.update.words import Words, names, size

NAME = "LIES MICH.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """What the page says; times are aware."""

    operator: str
    version: str
    file: str
    size: int
    """Bytes."""
    signers: tuple[str, ...]
    places: tuple[str, ...]
    published: datetime
    until: datetime


_STEPS = (
    ("Gehen Sie zum Stand.", "Es darf gerade niemand daran sein."),
    (
        "Öffnen Sie den Personal-Bereich.",
        (
            "Tippen Sie oben links auf den Bildschirm, dann oben rechts. "
            "Dann halten Sie oben links zwei Sekunden lang. Geben Sie die PIN ein."
        ),
    ),
    ("Stecken Sie den Stick ein.", "Der Stand erkennt ihn von selbst."),
    (
        "Lesen Sie, was sich ändert.",
        "Der Stand zeigt, von wem der Inhalt kommt, wer unterschrieben hat und was neu ist.",
    ),
    (
        "Tippen Sie auf „Übernehmen“.",
        "Der Stand speichert und prüft alles. Das dauert meist unter einer Minute.",
    ),
    (
        "Ziehen Sie den Stick ab.",
        (
            "Der neue Inhalt erscheint, sobald niemand am Stand ist. "
            "Ziehen Sie zu früh ab, geht nichts kaputt: Der alte Inhalt bleibt."
        ),
    ),
)
_HELP = (
    (
        "Der Stand sieht den Stick nicht",
        (
            "Stecken Sie ihn noch einmal ein, am besten in einen anderen Anschluss. "
            "Er muss mit FAT32 oder exFAT formatiert sein. "
            "Die Datei muss direkt auf dem Stick liegen, in keinem Ordner."
        ),
    ),
    (
        "„Eine Datei ist beschädigt“",
        "Schreiben Sie den Stick am Büro-PC noch einmal. Hilft das nicht, nehmen Sie einen anderen Stick.",
    ),
    (
        "„Der Inhalt ist älter“",
        (
            "Der Stand hat schon einen neueren Inhalt. "
            "Einen früheren holen Sie im Personal-Bereich unter „Frühere Fassungen“ zurück."
        ),
    ),
    (
        "„Die Unterschrift ist abgelaufen“",
        "Veröffentlichen Sie den Inhalt am Büro-PC neu und schreiben Sie den Stick noch einmal.",
    ),
    (
        "Der neue Inhalt gefällt Ihnen nicht",
        "Öffnen Sie im Personal-Bereich „Frühere Fassungen“, und tippen Sie auf „Wiederherstellen“.",
    ),
    (
        "Etwas anderes",
        "Der Stand zeigt weiter, was er hat. Schreiben Sie die Meldung ab und rufen Sie das Büro an.",
    ),
)
_STYLE = """
:root{color-scheme:light dark;--ink:#14212b;--soft:#4a5b68;--paper:#fff;--tint:#e9f2f7;--line:#c4d3dc;
--mark:#00527a}
@media(prefers-color-scheme:dark){:root{--ink:#f1f5f7;--soft:#b4c2cb;--paper:#101a21;--tint:#1b2a34;--line:#3a4e5b;
--mark:#7fc8ef}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.25rem/1.55 system-ui,"Segoe UI",sans-serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 4rem}
h1{font-size:2.3rem;line-height:1.2;margin:0 0 .6rem}
h2{font-size:1.6rem;line-height:1.25;margin:3rem 0 1rem}
p{margin:.3rem 0}
.lead{color:var(--soft);font-size:1.35rem}
dl{background:var(--tint);border-radius:14px;margin:2rem 0;padding:1.4rem 1.6rem}
dt{color:var(--soft);font-size:1.05rem;margin-top:.9rem}
dt:first-child{margin-top:0}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
ol{counter-reset:step;list-style:none;margin:0;padding:0}
ol li{counter-increment:step;position:relative;margin:0 0 1.3rem;padding-left:3.4rem}
ol li::before{content:counter(step);position:absolute;left:0;top:0;background:var(--mark);color:var(--paper);
border-radius:50%;
font-weight:700;width:2.3rem;height:2.3rem;line-height:2.3rem;text-align:center}
h3{font-size:1.25rem;margin:0}
.help{border-top:2px solid var(--line);padding:1rem 0}
footer{border-top:2px solid var(--line);color:var(--soft);font-size:1.05rem;margin-top:3rem;
padding-top:1.2rem}
@media print{body{font-size:12pt}main{padding:0}h2{break-after:avoid}li,.help,dl{break-inside:avoid}}
""".strip()


def page(leaflet: Leaflet, zone: tzinfo | None = None) -> str:
    """The whole file; times are those of `zone`, None is the machine's own."""
    words = Words(zone)
    facts = (
        ("Von", leaflet.operator),
        ("Fassung", leaflet.version),
        ("Veröffentlicht", words.time(leaflet.published)),
        ("Unterschrieben", names(leaflet.signers)),
        ("Für", ", ".join(leaflet.places)),
        ("Übernehmen bis", words.day(leaflet.until)),
        ("Datei", f"{leaflet.file} ({size(leaflet.size)})"),
    )
    rows = "\n".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts)
    steps = "\n".join(
        f"<li><div><h3>{escape(do)}</h3><p>{escape(more)}</p></div></li>" for do, more in _STEPS
    )
    helps = "\n".join(
        f'<div class="help"><h3>{escape(what)}</h3><p>{escape(do)}</p></div>' for what, do in _HELP
    )
    return f"""<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Neuer Inhalt für den Kiosk – {escape(leaflet.operator)}</title>
<style>
{_STYLE}
</style>
</head>
<body>
<main>
<h1>Neuer Inhalt für den Kiosk</h1>
<p class="lead">Dieser Stick bringt neuen Inhalt zu einem Stand für den Digitaltag.</p>
<dl>
{rows}
</dl>
<h2>So kommt er auf den Stand</h2>
<ol>
{steps}
</ol>
<h2>Wenn es nicht klappt</h2>
{helps}
<footer>
<p>Auf dem Stick liegen keine Daten von Besuchern.
Die Datei ist unterschrieben: Der Stand merkt jede Änderung daran. Sie dürfen die Datei kopieren.</p>
<p>Sie haben den Stick gefunden? Geben Sie ihn bitte zurück an: {escape(leaflet.operator)}.</p>
</footer>
</main>
</body>
</html>
"""
