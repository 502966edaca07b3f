"""Findings and suggestions."""

from __future__ import annotations

from kiosk.bundle.findings import Finding, Report, Severity, Spot, advice, suggestion


def test_a_finding_is_one_line_that_an_editor_can_jump_to() -> None:
    finding = Finding(Severity.ERROR, "services/x/service.yaml", 12, "fee.short", "Zu lang", "Kürzen.")
    assert str(finding) == "content/services/x/service.yaml:12: Fehler: fee.short: Zu lang — Kürzen."


def test_a_finding_about_a_file_names_no_field() -> None:
    finding = Finding(Severity.WARNING, "a.txt", 1, "", "Ohne Aufgabe", "Löschen.")
    assert str(finding) == "content/a.txt:1: Warnung: Ohne Aufgabe — Löschen."


def test_a_report_sorts_by_file_and_line_and_knows_its_errors() -> None:
    report = Report()
    report.note(Spot("b", 1), "n", "r")
    report.warning(Spot("a", 2), "w", "r")
    report.error(Spot("a", 1), "e", "r")
    assert [finding.message for finding in report.sorted()] == ["e", "w", "n"]
    assert [finding.message for finding in report.errors()] == ["e"]


def test_a_suggestion_is_only_made_for_near_words() -> None:
    assert suggestion("icno", {"icon", "links"}) == "Meinten Sie „icon“?"
    assert suggestion("zebra", {"icon", "links"}) == ""
    assert advice("zebra", {"icon"}, "Erlaubt: icon.") == "Erlaubt: icon."
