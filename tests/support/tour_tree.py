"""The tour, the survey and the ways home of the small content folder."""

from __future__ import annotations

_TOUR = """\
order: 10
icon: pets
minutes: 8
service: hund-anmelden
steps:
  - id: start
    open: {view: start}
    point: {at: service/hund-anmelden}
  - id: dienst
    open: {view: service, subject: hund-anmelden}
    point: {at: practice, how: arrow}
    ask: true
  - id: name
    open: {view: practice, subject: hund}
    practise:
      - {act: begin}
      - {act: fill, field: /name}
    point: {at: field//name, how: zoom}
"""

_TOUR_WORDS = """\
title: Einen Hund anmelden
summary: Sie sehen, wie die Anmeldung geht.
steps:
  start:
    say: Hier fangen wir an.
    notes: Warten Sie, bis alle sehen können.
  dienst:
    say: Das ist die Seite zum Hund.
    question: Wer von Ihnen hat einen Hund?
    asked:
      - question: Kostet das etwas?
        answer: Das Anmelden kostet nichts.
  name:
    say: Nun tragen wir den Namen ein.
"""

_SURVEY = """\
title: {de: Ihre Wünsche}
intro: {de: "Drei kurze Fragen. Niemand weiß, wer antwortet."}
thanks: {de: "Danke für Ihre Antworten."}
questions:
  - id: eindruck
    kind: faces
    text: {de: "Wie gefällt Ihnen das hier?"}
  - id: wunsch
    kind: choices
    text: {de: "Was wünschen Sie sich?"}
    hint: {de: "Sie können mehreres wählen."}
    options:
      - {id: kurs, text: {de: "Einen Kurs"}, icon: badge}
      - {id: besuch, text: {de: "Besuch zu Hause"}}
  - id: satz
    kind: sentence
    text: {de: "Was möchten Sie uns sagen?"}
    hint: {de: "Schreiben Sie keine Namen."}
"""

_DEVICES = """\
- id: handy
  order: 10
  icon: badge
  title: {de: Handy}
  lead: {de: "So geht es zu Hause weiter."}
  steps:
    - {de: "Öffnen Sie den Browser."}
    - {de: "Tippen Sie die Adresse ein."}
    - {de: "Speichern Sie die Seite."}
  source: Redaktion
  as_of: "2026-11"
  checked: true
- id: ohne
  order: 20
  icon: home
  title: {de: Gar nicht}
  lead: {de: "Es geht auch ohne Internet."}
  steps:
    - {de: "Rufen Sie die 115 an."}
    - {de: "Machen Sie einen Termin aus."}
    - {de: "Gehen Sie ins Rathaus."}
  note: {de: "Jemand darf Sie begleiten."}
  source: Redaktion
  as_of: "2026-11"
  checked: true
"""


def tour_tree() -> dict[str, str]:
    """Texts by their paths below the content folder."""
    return {
        "tours/README.md": "# Vorführungen\n",
        "tours/hund.yaml": _TOUR,
        "tours/hund/de.yaml": _TOUR_WORDS,
        "surveys/wuensche.yaml": _SURVEY,
        "devices.yaml": _DEVICES,
    }
