"""The whole folder: a clean tree, and each kind of mistake with file, line and field."""

from __future__ import annotations

import pytest

from kiosk.bundle.checks import references
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import Reading, read
from tests.support.content_tree import ICONS, changed, content_tree

HUND = "services/hund-anmelden/service.yaml"
HUND_TEXT = "services/hund-anmelden/de.md"
STAND = "stands/gladbeck.yaml"
MARL = "places/marl.yaml"
OFFER = "offers/smartvest/offer.yaml"
OFFER_TEXT = "offers/smartvest/de.md"
TERMS = "glossary/terms.yaml"
GLOSSARY = "glossary/de.md"
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def serious(reading: Reading) -> list[tuple[Severity, str, int, str]]:
    return [(f.severity, f.file, f.line, f.field) for f in reading.findings if f.severity is not NOTE]


def test_the_small_tree_is_clean() -> None:
    reading = read(content_tree(), ICONS)
    assert serious(reading) == []
    assert reading.catalogue is not None
    assert list(reading.media) == ["media/smartvest/logo.png"]
    assert reading.catalogue.offers["smartvest"].picture == "media/smartvest/logo.png"
    assert reading.catalogue.services["hund-anmelden"].texts["de"].title == "Hund anmelden"
    assert reading.catalogue.situations["alltag"].order == 2
    assert {len(getattr(reading.catalogue, kind)) for kind in ("places", "services", "terms")} == {3}


def test_unchecked_facts_are_notes_at_their_lines() -> None:
    notes = [(f.file, f.line, f.field) for f in read(content_tree(), ICONS).findings if f.severity is NOTE]
    assert notes == [("hosts.yaml", 10, ""), (MARL, 11, "portal"), (HUND, 23, "deadline")]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected", "says"),
    [
        # the form of files
        ("bundle.yaml", "format: 1", "format: eins", (ERROR, "bundle.yaml", 1, "format"), "keine ganze Zahl"),
        (
            "bundle.yaml",
            "languages: [de]",
            "languages: [tr]",
            (ERROR, "bundle.yaml", 4, "languages"),
            "Deutsch fehlt",
        ),
        (
            "bundle.yaml",
            "[de]",
            "[de, Deutsch]",
            (ERROR, "bundle.yaml", 4, "languages"),
            "„Deutsch“ ist keine",
        ),
        (
            "situations.yaml",
            "- id: alltag\n",
            "- ident: alltag\n",
            (ERROR, "situations.yaml", 1, "ident"),
            "„ident“",
        ),
        (
            "situations.yaml",
            "id: ausweis",
            "id: alltag",
            (ERROR, "situations.yaml", 7, "id"),
            "steht zweimal",
        ),
        (
            "situations.yaml",
            "id: ausweis",
            "id: Ausweis",
            (ERROR, "situations.yaml", 7, "id"),
            "keine gültige",
        ),
        ("hosts.yaml", "- host: www.kreis-re.de\n  owner", "  owner", (ERROR, "hosts.yaml", 5, ""), "YAML"),
        (HUND, "icon: pets", "icon: pets\nicons: x", (ERROR, HUND, 3, "icons"), "Meinten Sie „icon“?"),
        (HUND, "icon: pets", "id: hund", (ERROR, HUND, 2, "id"), "„id“ ist hier unbekannt"),
        (HUND, "icon: pets\n", "", (ERROR, HUND, 1, ""), "„icon“ fehlt"),
        (HUND, "online: full", "online: fulll", (ERROR, HUND, 7, "access.online"), "Meinten Sie „full“?"),
        (HUND, "  online: full\n", "", (ERROR, HUND, 6, "access"), "„online“ fehlt"),
        (HUND, "checked: true", "checked: ja", (ERROR, HUND, 12, "access.checked"), "weder true noch false"),
        (HUND, "[alltag]", "alltag", (ERROR, HUND, 3, "situations"), "keine Liste"),
        (HUND, "{de: keine}", "keine", (ERROR, HUND, 14, "fee.short"), "Sprache"),
        (HUND, "{de: keine}", "{de: [keine]}", (ERROR, HUND, 14, "fee.short.de"), "kein einfacher Text"),
        (HUND, "{de: keine}", "{de: }", (ERROR, HUND, 14, "fee.short.de"), "fehlt der Wert"),
        (HUND, "{de: keine}", '{de: "a\\u202Eb"}', (ERROR, HUND, 14, "fee.short.de"), "Schreibrichtung"),
        (HUND, "  - {name: ", "  - {nahme: ", (ERROR, HUND, 22, "laws[0].nahme"), "Meinten Sie „name“?"),
        (
            HUND,
            "  marl:\n",
            "  marl: {fee: x}\n  gladbeck:\n",
            (ERROR, HUND, 29, "places.marl"),
            "„source“ fehlt",
        ),
        (
            HUND,
            "fee:\n",
            "fee: keine\nfees:\n",
            (ERROR, HUND, 13, "fee"),
            "Hier fehlen die einzelnen Angaben",
        ),
        # identifiers
        (HUND, '"99102013104000"', '"9910201310400"', (ERROR, HUND, 1, "leika"), "14 Ziffern"),
        (HUND, "99102013104000", "99102013070000", (WARNING, HUND, 1, "leika"), "denselben Schlüssel"),
        (MARL, '"05562024"', '"5562024"', (ERROR, MARL, 4, "ags"), "8 Ziffern"),
        (MARL, '"05562024"', '"05562000"', (ERROR, MARL, 4, "ags"), "nicht 000"),
        (MARL, '"055620024024"', '"055620024025"', (ERROR, MARL, 5, "ars"), "055620024024"),
        (MARL, "kind: town", "kind: district", (ERROR, MARL, 4, "ags"), "5 Ziffern"),
        (MARL, "kind: town", "kind: city", (ERROR, MARL, 4, "ags"), "000 am Ende"),
        # references
        (HUND, "[alltag]", "[alltga]", (ERROR, HUND, 3, "situations[0]"), "Meinten Sie „alltag“?"),
        (HUND, "[hund-abmelden]", "[hund-anmelden]", (ERROR, HUND, 34, "related[0]"), "auf sich selbst"),
        (
            HUND,
            "[hund-abmelden]",
            "[zebra]",
            (ERROR, HUND, 34, "related[0]"),
            "Leistung „zebra“ gibt es nicht",
        ),
        (HUND, "  marl:", "  marll:", (ERROR, HUND, 29, "places.marll"), "Ort „marll“"),
        (HUND, "[alltag]", "[]", (ERROR, HUND, 3, "situations"), "zu keiner Lebenslage"),
        (HUND_TEXT, "term:serviceportal", "term:portal", (ERROR, HUND_TEXT, 16, "steps"), "Begriff „portal“"),
        (GLOSSARY, "term:bundid", "term:bund", (ERROR, GLOSSARY, 4, "body"), "Begriff „bund“"),
        (TERMS, "[bundid]", "[bund]", (ERROR, TERMS, 2, "see[0]"), "Begriff „bund“"),
        (OFFER, "[gladbeck]", "[bottrop]", (ERROR, OFFER, 5, "places[0]"), "Ort „bottrop“"),
        (STAND, "place: gladbeck", "place: gladbek", (ERROR, STAND, 1, "place"), "Meinten Sie „gladbeck“?"),
        (STAND, "- hund-anmelden", "- katze", (ERROR, STAND, 7, "first_services[0]"), "„katze“"),
        (
            STAND,
            "service: hund-anmelden",
            "service: katze",
            (ERROR, STAND, 9, "slides[0].service"),
            "„katze“",
        ),
        (STAND, "\n  - hund-anmelden", " []", (ERROR, STAND, 6, "first_services"), "keine Leistung"),
        # icons
        (HUND, "icon: pets", "icon: pet", (ERROR, HUND, 2, "icon"), "Meinten Sie „pets“?"),
        (STAND, "icon: home", "icon: haus", (ERROR, STAND, 10, "slides[1].icon"), "„haus“"),
        # addresses
        (OFFER, "https://www", "http://www", (ERROR, OFFER, 6, "link.url"), "https"),
        (OFFER, "www.smartvest.ruhr", "www.bit.ly", (ERROR, OFFER, 6, "link.url"), "hosts.yaml"),
        (OFFER, "www.smartvest.ruhr", "www.smartvest.ruhr:8443", (ERROR, OFFER, 6, "link.url"), "Portnummer"),
        (OFFER, "www.smartvest.ruhr", "192.168.1.1", (ERROR, OFFER, 6, "link.url"), "bloße Nummer"),
        (OFFER, "www.smartvest.ruhr", "www.smärtvest.ruhr", (ERROR, OFFER, 6, "link.url"), "verwechselbare"),
        (
            OFFER,
            "smartvest.ruhr",
            "smartvest.ruhr/" + "x" * 300,
            (ERROR, OFFER, 6, "link.url"),
            "300 Zeichen",
        ),
        (OFFER, "www.smartvest.ruhr", "www.smart vest.ruhr", (ERROR, OFFER, 6, "link.url"), "keine gültige"),
        (
            "hosts.yaml",
            "www.gladbeck.de",
            "https://x.de",
            (ERROR, "hosts.yaml", 6, "host"),
            "kein Servername",
        ),
        (
            "hosts.yaml",
            "host: www.gladbeck.de",
            "host: www.kreis-re.de",
            (ERROR, "hosts.yaml", 6, "host"),
            "zweimal",
        ),
        # facts
        (HUND, "2022-06-22", "22.6.2022", (ERROR, HUND, 11, "access.as_of"), "kein Datum"),
        (HUND, "2022-06-22", "2022-02-30", (ERROR, HUND, 11, "access.as_of"), "kein Datum"),
        (MARL, "2021-01-25", "2021-1", (ERROR, MARL, 9, "as_of"), "kein Datum"),
        # languages
        ("bundle.yaml", "[de]", "[de, tr]", (WARNING, STAND, 2, "name"), "„tr“ fehlt"),
        (HUND, "{de: keine}", "{tr: yok}", (ERROR, HUND, 14, "fee.short"), "„de“ fehlt"),
        (
            HUND,
            "{de: keine}",
            "{de: keine, tr: yok}",
            (WARNING, HUND, 14, "fee.short.tr"),
            "nicht in bundle.yaml",
        ),
        (STAND, 'help: {de: "Sprechen Sie uns an."}', "help: {}", (ERROR, STAND, 11, "help"), "„de“ fehlt"),
        (
            GLOSSARY,
            "## leika: LeiKa\nDer LeiKa ist eine Liste.\n",
            "",
            (ERROR, TERMS, 8, "texts"),
            "„de“ fehlt",
        ),
        # texts
        (HUND_TEXT, "## who", "## woh", (ERROR, HUND_TEXT, 8, "woh"), "Meinten Sie „who“?"),
        (HUND_TEXT, "## who", "## what", (ERROR, HUND_TEXT, 8, "what"), "zweimal"),
        (HUND_TEXT, "Keine.", "", (ERROR, HUND_TEXT, 19, "cost"), "leer"),
        (HUND_TEXT, "## cost\nKeine.\n", "", (ERROR, HUND_TEXT, 1, "cost"), "„## cost“ fehlt"),
        (HUND_TEXT, "# Hund", "## Hund", (ERROR, HUND_TEXT, 1, ""), "Titel fehlt"),
        (HUND_TEXT, "Sie haben einen Hund? Melden Sie ihn.", "", (ERROR, HUND_TEXT, 1, ""), "Einleitung"),
        (HUND_TEXT, "## needs\n", "## who \n", (ERROR, HUND_TEXT, 11, "who"), "zweimal"),
        (OFFER_TEXT, "## use", "## nutzen", (ERROR, OFFER_TEXT, 5, "nutzen"), "## use, ## today"),
        (OFFER_TEXT, "# smartVEST", "smartVEST", (ERROR, OFFER_TEXT, 1, ""), "Vor der ersten"),
        (GLOSSARY, "## leika: LeiKa", "## LeiKa", (ERROR, GLOSSARY, 9, "LeiKa"), "nennt keinen Begriff"),
        (GLOSSARY, "## leika:", "## bundid:", (ERROR, GLOSSARY, 9, "bundid: LeiKa"), "zweimal"),
        (GLOSSARY, "## leika:", "## ozg:", (ERROR, GLOSSARY, 9, "ozg"), "glossary/terms.yaml"),
        # lengths
        (HUND_TEXT, "Hund anmelden", "Hund " * 9, (ERROR, HUND_TEXT, 1, "title"), "44 Zeichen, höchstens 40"),
        (HUND_TEXT, "Keine.", "Lang " * 60, (WARNING, HUND_TEXT, 20, "cost"), "höchstens 260"),
        (HUND_TEXT, "- das Datum", "- a\n" * 8, (WARNING, HUND_TEXT, 12, "needs"), "9 Punkte"),
        (
            HUND_TEXT,
            "- das Datum",
            "- " + "lang " * 60,
            (WARNING, HUND_TEXT, 13, "needs"),
            "Der Punkt hat 299",
        ),
        (HUND, "{de: keine}", f"{{de: {'x' * 25}}}", (ERROR, HUND, 14, "fee.short.de"), "höchstens 24"),
        (HUND, "{de: 100 €}", f"{{de: {'x' * 25}}}", (ERROR, HUND, 31, "places.marl.fee.de"), "Kachel"),
        (
            MARL,
            "office:",
            f"note: {{de: {'x' * 261}}}\noffice:",
            (WARNING, MARL, 6, "note.de"),
            "Der Hinweis",
        ),
        # pictures
        (OFFER, "logo.png", "bild.png", (ERROR, OFFER, 8, "picture"), "offers/smartvest/bild.png"),
        (
            OFFER,
            'picture_text: {de: "Das Zeichen von smartVEST"}\n',
            "",
            (ERROR, OFFER, 8, "picture"),
            "Beschreibung",
        ),
        (OFFER, "picture: logo.png\n", "", (WARNING, "offers/smartvest/logo.png", 1, ""), "Kein Angebot"),
    ],
)
def test_a_mistake_is_found_where_it_is(
    path: str, old: str, new: str, expected: tuple[Severity, str, int, str], says: str
) -> None:
    reading = read(changed(path, old, new), ICONS)
    found = [str(f) for f in reading.findings if (f.severity, f.file, f.line, f.field) == expected]
    assert any(says in text for text in found), "\n".join(map(str, reading.findings))
    assert (reading.catalogue is None) == any(f.severity is ERROR for f in reading.findings)


@pytest.mark.parametrize("path", ["bundle.yaml", "hosts.yaml", "situations.yaml", "glossary/terms.yaml"])
def test_a_file_that_every_bundle_needs_is_missed(path: str) -> None:
    files = content_tree()
    del files[path]
    assert (ERROR, path, 1, "") in serious(read(files, ICONS))


@pytest.mark.parametrize(
    "path",
    [
        "notes.txt",
        "services/hund-anmelden/offer.yaml",
        "offers/smartvest/Foto.PNG",
        "places/deep/er.yaml",
        "x.md",
    ],
)
def test_a_file_without_a_purpose_is_a_warning(path: str) -> None:
    reading = read({**content_tree(), path: b""}, ICONS)
    assert serious(reading) == [(WARNING, path, 1, "")]
    assert reading.catalogue is not None


def test_ids_come_from_names_and_have_one_form() -> None:
    files = content_tree()
    files["places/Herten.yaml"] = files["places/marl.yaml"]
    assert (ERROR, "places/Herten.yaml", 1, "") in serious(read(files, ICONS))


def test_a_broken_file_does_not_make_references_to_it_look_dead() -> None:
    files = changed("services/hund-abmelden/service.yaml", "icon: pets", "icon: [")
    assert [finding[1] for finding in serious(read(files, ICONS))] == ["services/hund-abmelden/service.yaml"]


def test_a_broken_text_does_not_hide_the_facts() -> None:
    files = content_tree() | {"services/hund-anmelden/de.md": b"\xff", "glossary/de.md": b"\xff"}
    found = serious(read(files, ICONS))
    assert (ERROR, "services/hund-anmelden/de.md", 1, "") in found
    assert (ERROR, "services/hund-anmelden/service.yaml", 1, "texts") in found


def test_an_empty_text_has_no_title() -> None:
    for path in ("services/hund-anmelden/de.md", "offers/smartvest/de.md"):
        found = serious(read({**content_tree(), path: b""}, ICONS))
        assert (ERROR, path, 1, "") in found


def test_a_text_without_facts_is_an_error() -> None:
    files = content_tree()
    del files["services/hund-abmelden/service.yaml"]
    assert (ERROR, "services/hund-abmelden/de.md", 1, "hund-abmelden") in serious(read(files, ICONS))


def test_a_text_file_is_named_after_a_language() -> None:
    files = content_tree()
    files["services/hund-anmelden/deutsch2.md"] = files["services/hund-anmelden/de.md"]
    found = serious(read(files, ICONS))
    assert (ERROR, "services/hund-anmelden/deutsch2.md", 1, "") in found
    assert (WARNING, "services/hund-anmelden/deutsch2.md", 1, "texts.deutsch2") in found


def test_a_list_file_must_be_a_list_of_mappings() -> None:
    assert (ERROR, "situations.yaml", 1, "") in serious(
        read({**content_tree(), "situations.yaml": b"a: b"}, ICONS)
    )
    assert (ERROR, "situations.yaml", 1, "") in serious(
        read({**content_tree(), "situations.yaml": b"- a"}, ICONS)
    )


def test_an_empty_document_cannot_be_read() -> None:
    assert (ERROR, "places/marl.yaml", 1, "") in serious(
        read({**content_tree(), "places/marl.yaml": b"# x"}, ICONS)
    )


def test_sections_in_an_unusual_order_are_a_warning() -> None:
    files = content_tree()
    text = files["offers/smartvest/de.md"].decode()
    head, use, today = text.partition("## use")[0], "## use\nA.\n\n", "## today\nB.\n\n"
    reading = read({**files, "offers/smartvest/de.md": (head + today + use).encode()}, ICONS)
    assert serious(reading) == [(WARNING, "offers/smartvest/de.md", 1, "")]


def test_a_situation_without_services_is_a_warning() -> None:
    files = changed("services/meldebescheinigung/service.yaml", "[ausweis, alltag]", "[alltag]")
    assert serious(read(files, ICONS)) == [(WARNING, "situations.yaml", 7, "id")]


def test_three_situations_are_too_many() -> None:
    files = changed(
        "services/meldebescheinigung/service.yaml", "[ausweis, alltag]", "[ausweis, alltag, alltag]"
    )
    found = serious(read(files, ICONS))
    assert found == [(WARNING, "services/meldebescheinigung/service.yaml", 3, "situations")]


def test_a_stand_needs_slides() -> None:
    files = content_tree()
    text = files["stands/gladbeck.yaml"].decode()
    start, end = text.index("slides:"), text.index("help:")
    files["stands/gladbeck.yaml"] = (text[:start] + "slides: []\n" + text[end:]).encode()
    assert serious(read(files, ICONS)) == [(ERROR, "stands/gladbeck.yaml", 8, "slides")]


def test_a_long_section_is_a_warning() -> None:
    paragraph = "Wort " * 40 + "\n\n"
    files = changed("services/hund-anmelden/de.md", "Keine.\n", paragraph * 5)
    assert serious(read(files, ICONS)) == [(WARNING, "services/hund-anmelden/de.md", 19, "cost")]


def test_a_city_has_the_key_of_its_kreis() -> None:
    files = changed("places/marl.yaml", "kind: town", "kind: city")
    text = (
        files["places/marl.yaml"]
        .decode()
        .replace("05562024", "05513000")
        .replace("055620024024", "055130000000")
    )
    assert serious(read({**files, "places/marl.yaml": text.encode()}, ICONS)) == []


def test_a_life_situation_has_no_more_services_than_a_page_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    assert references.MOST_SERVICES >= 60
    monkeypatch.setattr(references, "MOST_SERVICES", 1)
    findings = read(content_tree(), ICONS).findings
    found = [(one.severity, one.file, one.message) for one in findings if "mehr als 1 Leist" in one.message]
    assert found == [(ERROR, "situations.yaml", "Zur Lebenslage „alltag“ gehören mehr als 1 Leistungen")]
