"""What the first sheet says to the person who opens the workbook."""

from __future__ import annotations

_TEXT = """\
So arbeiten Sie mit dieser Tabelle
Wozu: Hier stehen die Angaben und Texte aller Leistungen des Kiosks. Sie ändern sie hier in der Tabelle.
Einlesen: Speichern Sie die Tabelle. Rufen Sie dann auf: kiosk content import --xlsx DATEI
Leistungen: Eine Zeile je Leistung. Hier steht, was überall gilt.
Vor Ort: Eine Zeile je Leistung und Ort. Hier steht, was dort anders ist. Eine leere Zelle heißt: wie überall.
Gesetze: Eine Zeile je Gesetz. Bei einer neuen Zeile bleibt „Nr.“ leer.
Texte: Eine Zeile je Leistung und Sprache. Jeder Abschnitt hat eine Spalte.
Graue Zellen: Sie sagen, welche Zeile es ist. Ändern Sie sie nicht.
Auswahl: Manche Zellen bieten Wörter an. Nehmen Sie eines davon.
Mehrere Einträge: Trennen Sie sie mit einem Strichpunkt. Zum Beispiel: Hund; Welpe; Steuermarke
Absätze: Eine Leerzeile trennt zwei Absätze.
Neue Zeile in einer Zelle: In Excel mit Alt und Eingabe. In LibreOffice mit Strg und Eingabe.
Listen: „- “ am Anfang einer Zeile macht einen Punkt. „1. “ macht einen Schritt.
Fett: Setzen Sie zwei Sterne vor und hinter das Wort. Zum Beispiel: **wichtig**
Glossar: So erklärt der Kiosk ein Wort: [Frist](term:frist)
Quelle und Stand: Jede Angabe nennt, woher sie ist und von wann.
geprüft: Schreiben Sie „ja“ erst, wenn ein Mensch nachgesehen hat.
Zelle löschen: Leeren Sie die Zelle.
Zeile löschen: Leeren Sie alle weißen Zellen der Zeile. Die Zeile selbst bleibt stehen.
Neue Zeile: Schreiben Sie unter die letzte Zeile. Füllen Sie „Kennung“ und „Ort“ oder „Sprache“ mit aus.
Neue Leistung: Sie entsteht im Ordner content/services, nicht hier. Danach geben Sie die Tabelle neu aus.
Sortieren: Sortieren und filtern dürfen Sie.
Das geht nicht: Formeln, verbundene Zellen, neue Spalten, andere Überschriften, andere Namen der Blätter.
Fehler: Beim Einlesen nennt der Kiosk jede Zelle, die nicht stimmt. Dann ist noch nichts geändert.
Speichern: Als Excel-Arbeitsmappe (.xlsx), auch in LibreOffice.
"""

GUIDE: tuple[tuple[str, str], ...] = tuple(
    (about, said) for about, _, said in (line.partition(": ") for line in _TEXT.splitlines())
)
"""Pairs of what it is about and what is said; the first is the title."""
