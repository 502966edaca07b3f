"""A small complete content folder: a Kreis, two towns, three services, an offer, two practices, a tour.

`content_tree()` gives fresh files; change them to see what the checker says.
"""

from __future__ import annotations

import io

from PIL import Image

from tests.support.practice_tree import practice_tree
from tests.support.tour_tree import tour_tree

ICONS = frozenset({"badge", "home", "hub", "pets", "description"})
"""Icon names that the tree uses, and a few more."""

_BUNDLE = """\
format: 1
version: "2026.11.21"
region: {de: Emscher-Lippe}
languages: [de]
"""

_HOSTS = """\
- host: www.kreis-re.de
  owner: Kreis Recklinghausen
  source: Pressemeldung
  as_of: "2025"
  checked: true
- host: www.gladbeck.de
  owner: Stadt Gladbeck
  source: Website
  checked: true
- host: .marl.de
  owner: Stadt Marl
  source: Website
  checked: false
- host: www.smartvest.ruhr
  owner: Kreis Recklinghausen
  source: Website
  checked: true
"""

_SITUATIONS = """\
- id: alltag
  order: 2
  icon: pets
  tint: green
  title: {de: Tiere & Alltag}
  hint: {de: "Hund anmelden"}
- id: ausweis
  order: 1
  icon: badge
  tint: violet
  title: {de: Ausweis & Urkunden}
  hint: {de: "Meldebescheinigung"}
"""

_PLACE = """\
kind: {kind}
name: {{de: {name}}}
official_name: {official}
ags: "{ags}"
ars: "{ars}"
office: {{de: Bürgeramt}}
website: {{url: "https://{host}", source: Website, checked: true}}
source: MietNEinV
as_of: "2021-01-25"
checked: true
"""

_PORTAL = """\
portal: {url: "https://serviceportal.marl.de", basis: pattern, source: Muster, checked: false}
portal_name: {de: Serviceportal Marl}
"""

_STAND = """\
place: gladbeck
name: {de: Fußgängerzone}
event: {de: Digitaltag}
headline: {de: "Ihr Rathaus ist auch online."}
greeting: {de: "Probieren Sie es aus."}
first_services:
  - hund-anmelden
slides:
  - {icon: pets, text: {de: "Neuer Hund?"}, service: hund-anmelden}
  - {icon: home, text: {de: "Ihr Rathaus zu Hause"}}
help: {de: "Sprechen Sie uns an."}
survey: wuensche
"""

_SERVICE = """\
leika: "{leika}"
icon: {icon}
situations: [{situation}]
keywords:
  de: [Hund, Steuer]
access:
  online: full
  level: municipality
  login: [none, bundid-basis]
  source: Meldung vom 22.6.2022
  as_of: "2022-06-22"
  checked: true
fee:
  short: {{de: keine}}
  source: Website
  checked: true
duration:
  short: {{de: nicht bekannt}}
  source: Website
  checked: true
laws:
  - {{name: "§ 18 BMG", source: Gesetz, checked: true}}
"""

_HUND_MORE = """\
deadline:
  short: {de: 2 Wochen}
  source: Satzung
  as_of: "2026-06"
  checked: false
places:
  marl:
    note: {de: "In Marl kostet ein Hund 100 €."}
    fee: {de: 100 €}
    source: Website
    checked: true
related: [hund-abmelden]
"""

_SERVICE_TEXT = """\
# {title}

Sie haben einen Hund? Melden Sie ihn.

## what
Für Hunde zahlen Sie **Steuer**.

## who
Alle, die einen Hund haben.

## needs
- Ihren Personalausweis
- das Datum

## steps
1. Öffnen Sie das [Serviceportal](term:serviceportal) Ihrer Stadt.
2. Füllen Sie das Formular aus.

## cost
Keine.

## duration
Nicht bekannt.

## authority
Ihre Stadt.

## law
Die Satzung Ihrer Stadt.
"""

_OFFER = """\
order: 20
icon: hub
kind: programme
status: active
places: [gladbeck]
link: {url: "https://www.smartvest.ruhr", source: Website, as_of: "2025-06", checked: true}
keywords: {de: [Smart City]}
picture: logo.png
picture_text: {de: "Das Zeichen von smartVEST"}
source: Website
checked: true
"""

_OFFER_TEXT = """\
# smartVEST

Der Kreis probiert Neues.

## use
Sie sehen, was kommt.

## today
Es geht weiter.
"""

_TERMS = """\
- id: serviceportal
  see: [bundid]
  source: Website
  checked: true
- id: bundid
  source: Website
  checked: true
- id: leika
  source: Website
  checked: true
"""

_GLOSSARY = """\
# Begriffe

## serviceportal: Serviceportal
Das Serviceportal ist die Website für Anträge. Sie brauchen manchmal die [BundID](term:bundid).

## bundid: BundID
Die BundID ist ein Konto.

## leika: LeiKa
Der LeiKa ist eine Liste.
"""

_PLACES = {
    "kreis-recklinghausen": ("district", "Kreis Recklinghausen", "05562", "055620000000", "www.kreis-re.de"),
    "gladbeck": ("town", "Stadt Gladbeck", "05562014", "055620014014", "www.gladbeck.de"),
    "marl": ("town", "Stadt Marl", "05562024", "055620024024", "www.marl.de"),
}

_SERVICES = {
    "hund-anmelden": ("Hund anmelden", "99102013104000", "pets", "alltag"),
    "hund-abmelden": ("Hund abmelden", "99102013070000", "pets", "alltag"),
    "meldebescheinigung": ("Meldebescheinigung", "99115005012000", "description", "ausweis, alltag"),
}


def picture(width: int = 8, height: int = 6, kind: str = "PNG") -> bytes:
    """A picture of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (0, 90, 120)).save(stream, kind)
    return stream.getvalue()


def content_tree() -> dict[str, bytes]:
    """Files by their paths below the content folder, without errors or warnings."""
    files = {
        "README.md": "# Inhalt\n",
        "bundle.yaml": _BUNDLE,
        "hosts.yaml": _HOSTS,
        "situations.yaml": _SITUATIONS,
        "stands/gladbeck.yaml": _STAND,
        "offers/smartvest/offer.yaml": _OFFER,
        "offers/smartvest/de.md": _OFFER_TEXT,
        "glossary/terms.yaml": _TERMS,
        "glossary/de.md": _GLOSSARY,
        **practice_tree(),
        **tour_tree(),
    }
    for place, (kind, name, ags, ars, host) in _PLACES.items():
        short = name.removeprefix("Stadt ")
        facts = _PLACE.format(kind=kind, name=short, official=name, ags=ags, ars=ars, host=host)
        files[f"places/{place}.yaml"] = facts + (_PORTAL if place == "marl" else "")
    for service, (title, leika, icon, situation) in _SERVICES.items():
        facts = _SERVICE.format(leika=leika, icon=icon, situation=situation)
        more = _HUND_MORE if service == "hund-anmelden" else ""
        files[f"services/{service}/service.yaml"] = facts + more
        files[f"services/{service}/de.md"] = _SERVICE_TEXT.format(title=title)
    encoded = {path: text.encode() for path, text in files.items()}
    return {**encoded, "offers/smartvest/logo.png": picture()}


def changed(path: str, old: str, new: str) -> dict[str, bytes]:
    """The tree with one piece of one file replaced; the piece must be there."""
    files = content_tree()
    text = files[path].decode()
    if old not in text:
        raise AssertionError(old)
    return {**files, path: text.replace(old, new, 1).encode()}
