"""The practices of the small content folder: one application with a form, one unit with a script."""

from __future__ import annotations

_PERSONS = """\
- id: erika
  name: Erika Beispiel
  icon: badge
  text: {de: "Erika Beispiel hat einen Hund."}
"""

_HUND = """\
kind: application
order: 10
icon: pets
minutes: 5
services: [hund-anmelden]
stages:
  - {kind: form}
  - {kind: unit, unit: absenden}
values:
  amt: {de: "Steueramt"}
source: Website
as_of: "2026-11-21"
checked: true
"""

_SCHEMA = """\
{
  "type": "object",
  "additionalProperties": false,
  "required": ["name", "mischling", "rasse", "erklaerung"],
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 40},
    "chip": {"type": "string", "pattern": "^[0-9]{15}$"},
    "mischling": {"type": "boolean"},
    "rasse": {"type": "string", "enum": ["dackel", "mops"]},
    "erklaerung": {"const": true}
  }
}
"""

_LOOKS = """\
{
  "type": "Categorization",
  "elements": [
    {
      "type": "Category",
      "i18n": "hund",
      "elements": [
        {
          "type": "Group",
          "i18n": "wer",
          "elements": [
            {"type": "Control", "scope": "#/properties/name"},
            {"type": "Control", "scope": "#/properties/chip", "options": {"dt": {"keyboard": "number"}}}
          ]
        },
        {"type": "Control", "scope": "#/properties/mischling", "options": {"dt": {"selfEvident": true}}},
        {"type": "Label", "i18n": "hinweis"},
        {
          "type": "Control",
          "scope": "#/properties/rasse",
          "rule": {
            "effect": "SHOW",
            "condition": {"scope": "#/properties/mischling", "schema": {"const": false}}
          }
        },
        {"type": "Control", "scope": "#/properties/erklaerung"}
      ]
    }
  ]
}
"""

_SAMPLE = """\
{
  "erika": {
    "name": "Bello",
    "mischling": false,
    "rasse": "dackel",
    "erklaerung": true
  }
}
"""

_HUND_WORDS = """\
title: Hund anmelden
summary: Sie melden einen Hund an.
hund.label: Ihr Hund
wer.label: Wer ist Ihr Hund?
wer.why: So erkennt die Stadt Ihren Hund.
name.label: Name
chip.label: Chipnummer
mischling.label: Ist es ein Mischling?
hinweis: Nun geht es um die Rasse.
rasse.label: Welche Rasse hat Ihr Hund?
rasse.why: Für manche Rassen gelten Regeln.
rasse.dackel: Dackel
rasse.mops: Mops
erklaerung.label: Alles stimmt so.
erklaerung.why: Das {amt} in {ort} verlässt sich darauf.
learned.1: Sie haben ein Formular ausgefüllt.
learned.2: Sie haben etwas ausgewählt.
home.1: Ihren Personalausweis
home.2: die Chipnummer
next.1: Das {amt} prüft alles.
next.2: Der Bescheid kommt mit der Post.
"""

_ABSENDEN = """\
kind: unit
order: 200
icon: home
minutes: 2
stages:
  - {kind: script}
source: Website
as_of: "2026"
checked: true
"""

_SCRIPT = """\
start: lesen
steps:
  - {id: lesen, picture: document, to: code}
  - id: code
    picture: pin
    entry: {digits: 3, accept: ["123"], to: wahl, wrong: [hilfe], birthday: hilfe}
  - {id: hilfe, picture: desk, to: code}
  - id: wahl
    choices:
      - {key: senden, to: fertig, picture: sign}
      - {key: lesen, to: lesen}
  - {id: fertig, picture: done, to: end, wait_s: 2.5}
"""

_ABSENDEN_WORDS = """\
title: Absenden
summary: Sie senden einen Antrag ab.
step.lesen.title: Lesen Sie alles
step.lesen.text: Noch ist nichts abgeschickt.
step.lesen.picture.1: Antrag
step.code.title: Tippen Sie den Code
step.code.text: Er lautet 123.
step.code.next: Prüfen
step.hilfe.title: Das passt noch nicht
step.hilfe.text: Versuchen Sie es noch einmal.
step.wahl.title: Was möchten Sie tun?
step.wahl.text: Sie können noch einmal lesen.
step.wahl.choice.senden: Absenden
step.wahl.choice.senden.picture.1: Erika Beispiel
step.wahl.choice.lesen: Noch einmal lesen
step.fertig.title: Alles ist angekommen
step.fertig.text: Die Stadt antwortet Ihnen.
learned.1: Sie haben etwas abgesendet.
learned.2: Sie haben einen Code getippt.
home.1: einen Code
home.2: etwas Zeit
next.1: Die Stadt liest den Antrag.
next.2: Sie bekommen eine Antwort.
"""

_MESSAGES = """\
error.required: "„{field}“: Die Antwort fehlt noch."
error.format: "„{field}“: Prüfen Sie jedes Zeichen."
error.other: "„{field}“: Sehen Sie noch einmal hin."
error.digits: Tippen Sie alle {limit} Ziffern ein.
error.wrong: Sehen Sie noch einmal nach.
error.text.minLength: "„{field}“: Schreiben Sie mindestens {limit} Zeichen."
error.format.date: Das Datum gibt es nicht.
error.format.past-date: Der Tag liegt in der Zukunft.
error.format.email: Es fehlt ein @.
error.format.iban: Prüfen Sie jede Ziffer der IBAN.
error.format.bic: Prüfen Sie jedes Zeichen der BIC.
error.format.steuer-id: Die Nummer hat elf Ziffern.
error.format.plz: Die Postleitzahl hat fünf Ziffern.
error.format.kennzeichen: Schreiben Sie es wie auf dem Schild.
error.format.telefon: Schreiben Sie Vorwahl und Nummer.
stop.title: Hier nur Beispieldaten
stop.iban.text: Das sieht aus wie ein echtes Konto.
help.sample: "Zum Beispiel: {sample}"
summary.error: Eine Angabe fehlt noch
summary.errors: "{count} Angaben fehlen noch"
"""


def practice_tree() -> dict[str, str]:
    """Texts by their paths below the content folder."""
    return {
        "practice/README.md": "# Üben\n",
        "practice/persons.yaml": _PERSONS,
        "practice/messages/de.yaml": _MESSAGES,
        "practice/hund/practice.yaml": _HUND,
        "practice/hund/schema.json": _SCHEMA,
        "practice/hund/uischema.json": _LOOKS,
        "practice/hund/sample.json": _SAMPLE,
        "practice/hund/de.yaml": _HUND_WORDS,
        "practice/absenden/practice.yaml": _ABSENDEN,
        "practice/absenden/script.yaml": _SCRIPT,
        "practice/absenden/de.yaml": _ABSENDEN_WORDS,
    }
