"""The strict way back: what we compiled is read, everything else is refused with its place."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle import manifest
from kiosk.bundle.characters import unwanted
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode, read_manifest
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem
from tests.support.content_tree import ICONS, content_tree

_READING = read(content_tree(), ICONS)
assert _READING.catalogue is not None
CATALOGUE: Catalogue = _READING.catalogue
HUND = "services/hund-anmelden.json"


def bundle() -> dict[str, bytes]:
    return compile_bundle(CATALOGUE, _READING.media)


def sealed(files: dict[str, bytes], /, **head: Any) -> dict[str, bytes]:  # noqa: ANN401 -- any field of the manifest
    """Make a manifest that is right about the files, so that only what is in them can be wrong."""
    described = tuple(
        manifest.file_entry(path, files[path]) for path in sorted(files) if path != "bundle.json"
    )
    made = replace(read_manifest(bundle().__getitem__), **{"files": described, **head})
    made = replace(made, digest=manifest.digest(made))
    return {**files, "bundle.json": manifest.encode(made)}


def edited(path: str, change: Callable[[Any], object]) -> dict[str, bytes]:
    files = bundle()
    tree = json.loads(files[path])
    change(tree)
    return sealed({**files, path: json.dumps(tree).encode()})


def refused(source: dict[str, bytes]) -> ContentProblem:
    with pytest.raises(ContentProblem) as caught:
        decode(source)
    return caught.value


def test_what_was_compiled_is_read_again() -> None:
    assert decode(bundle()) == CATALOGUE


def test_a_function_that_reads_is_enough() -> None:
    assert decode(bundle().__getitem__) == CATALOGUE


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_visible_words_survive_and_others_are_refused(words: str) -> None:
    place = replace(CATALOGUE.places["marl"], address=words)
    changed = replace(CATALOGUE, places={**CATALOGUE.places, "marl": place})
    files = compile_bundle(changed, _READING.media)
    if unwanted(words) is None:
        assert decode(files) == changed
    else:
        assert refused(files).where == "places/marl.json, address"


def test_a_changed_byte_is_noticed() -> None:
    files = bundle()
    files[HUND] = files[HUND].replace(b"Hund", b"Mund")
    assert (refused(files).message, refused(files).where) == (
        "Die Datei ist verändert oder unvollständig.",
        HUND,
    )


def test_a_changed_manifest_is_noticed() -> None:
    files = bundle()
    files["bundle.json"] = files["bundle.json"].replace(b"2026.11.21", b"2027.11.21")
    assert refused(files).message == "Die Prüfsumme stimmt nicht."


def test_another_format_is_refused_before_anything_else() -> None:
    problem = refused({"bundle.json": b'{"format": 2, "new": true}'})
    assert problem.message == "Der Inhalt hat das Format 2, das Programm liest 1."
    assert "Format None" in refused({"bundle.json": b"[]"}).message


def test_an_extra_file_is_refused() -> None:
    assert refused({**bundle(), "evil.qml": b"x"}).where == "evil.qml"


@pytest.mark.parametrize(
    "path", ["../etc/passwd", "services/Hund.json", "media/a/b.svg", "services/a/b.json", "x"]
)
def test_a_path_that_nobody_expects_is_never_read(path: str) -> None:
    assert refused(sealed({**bundle(), path: b"{}"})).where == path


@pytest.mark.parametrize("path", ["bundle.json", HUND, "media/smartvest/logo.png"])
def test_a_missing_file_is_named(path: str) -> None:
    files = bundle()
    del files[path]
    assert (refused(files).message, refused(files).where) == ("Die Datei fehlt.", path)


@pytest.mark.parametrize("path", ["situations.json", "terms.json"])
def test_some_files_must_be_listed(path: str) -> None:
    files = bundle()
    del files[path]
    assert (refused(sealed(files)).message, refused(sealed(files)).where) == ("Die Datei fehlt.", path)


def test_limits_hold_before_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    one = manifest.file_entry("terms.json", b"")
    many = (one, manifest.file_entry("situations.json", b""))
    assert "doppelt" in refused(sealed(bundle(), files=(one, one))).message
    assert refused(sealed(bundle(), files=(replace(one, size=-1), many[1]))).where == "terms.json"
    assert "zu groß" in refused(sealed(bundle(), files=(replace(one, size=9**9), many[1]))).message
    monkeypatch.setattr(manifest, "MOST_FILES", 3)
    assert "zu viele" in refused(bundle()).message
    monkeypatch.setattr(manifest, "LARGEST_FILE", 10)
    assert refused(bundle()).where == "bundle.json"


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[" * 100_000])
def test_what_is_not_json_is_refused(data: bytes) -> None:
    assert refused(sealed({**bundle(), HUND: data})).message == "Die Datei ist kein gültiges JSON."
    assert refused({"bundle.json": data}).where == "bundle.json"


@pytest.mark.parametrize(
    ("path", "change", "where", "says"),
    [
        (HUND, lambda tree: tree.update(script="x"), f"{HUND}, script", "unbekannt"),
        (HUND, lambda tree: tree.pop("icon"), HUND, "„icon“ fehlt"),
        (
            HUND,
            lambda tree: tree["access"].update(online="ja"),
            f"{HUND}, access.online",
            "kein erlaubter Wert",
        ),
        (HUND, lambda tree: tree["access"].update(checked="true"), f"{HUND}, access.checked", "weder true"),
        (HUND, lambda tree: tree["access"].update(link=[]), f"{HUND}, access.link", "einzelnen Angaben"),
        (HUND, lambda tree: tree.update(laws=None), f"{HUND}, laws", "keine Liste"),
        (HUND, lambda tree: tree.update(icon=3), f"{HUND}, icon", "kein einfacher Text"),
        (HUND, lambda tree: tree.update(texts=[]), f"{HUND}, texts", "wozu der Wert"),
        (
            HUND,
            lambda tree: tree["texts"]["de"].update(title="a\u202eb"),
            f"{HUND}, texts.de.title",
            "Schreibricht",
        ),
        (
            HUND,
            lambda tree: tree["texts"]["de"]["modules"].update(x=[]),
            f"{HUND}, texts.de.modules.x",
            "kein erl",
        ),
        (
            HUND,
            lambda tree: tree["texts"]["de"]["modules"].pop("law"),
            f"{HUND}, texts.de",
            "fehlen Abschnitte",
        ),
        (HUND, lambda tree: tree.update(id="hund"), HUND, "Kennung"),
        (HUND, lambda tree: tree.update(related=["zebra"]), f"{HUND}, related[0]", "gibt es nicht"),
        ("terms.json", lambda tree: tree["bundid"].update(id="x"), "terms.json, bundid", "Kennung"),
        (
            "offers/smartvest.json",
            lambda tree: tree.update(picture="x"),
            "offers/smartvest.json, picture",
            "Bild",
        ),
        (
            "offers/smartvest.json",
            lambda tree: tree.update(picture="terms.json"),
            "offers/smartvest.json, picture",
            "Bild",
        ),
        (
            "offers/smartvest.json",
            lambda tree: tree["link"].update(url="https://evil.example"),
            "offers/smartvest.json, link.url",
            "hosts.yaml",
        ),
    ],
)
def test_what_is_not_as_the_types_say_is_refused(
    path: str, change: Callable[[Any], object], where: str, says: str
) -> None:
    problem = refused(edited(path, change))
    assert (problem.where, says in problem.message) == (where, True), str(problem)


@pytest.mark.parametrize("key", ["x]", "[", ".", "", "a.b"])
def test_odd_names_of_languages_do_no_harm(key: str) -> None:
    assert (
        key
        in decode(edited("places/marl.json", lambda tree: tree["name"].update({key: "x"})))
        .places["marl"]
        .name
    )


def form(tree: Any) -> Any:  # noqa: ANN401 -- JSON
    return tree["form"]["sections"][0]["questions"]


PRACTICE = "practices/hund.json"
QUESTION = f"{PRACTICE}, form.sections[0].questions"


@pytest.mark.parametrize(
    ("path", "change", "where", "says"),
    [
        (PRACTICE, lambda tree: tree.update(id="x"), PRACTICE, "Kennung"),
        (PRACTICE, lambda tree: tree.update(services=["x"]), f"{PRACTICE}, services[0]", "Leistung „x“"),
        (PRACTICE, lambda tree: tree.update(stages=[]), f"{PRACTICE}, stages", "keine Teile"),
        (PRACTICE, lambda tree: tree.update(form=None), f"{PRACTICE}, stages[0]", "schema.json"),
        (PRACTICE, lambda tree: tree.update(texts={}), f"{PRACTICE}, texts", "„de“ fehlt"),
        (
            PRACTICE,
            lambda tree: tree.update(samples={"karl": "{}"}),
            f"{PRACTICE}, karl",
            "„karl“ gibt es nicht",
        ),
        (PRACTICE, lambda tree: tree.update(samples={"erika": "{"}), f"{PRACTICE}, erika", "passen nicht"),
        (
            PRACTICE,
            lambda tree: (
                form(tree)[1]["fields"][0].update(kind="number"),
                tree.update(samples={"erika": '{"mischling": 1e999}'}),
            ),
            f"{PRACTICE}, erika",
            "passen nicht",
        ),
        (
            PRACTICE,
            lambda tree: form(tree)[0]["fields"][0].update(kind="date"),
            f"{PRACTICE}, erika",
            "passen nicht",
        ),
        (PRACTICE, lambda tree: tree["form"].update(schema="["), f"{PRACTICE}, form", "leer"),
        (PRACTICE, lambda tree: tree["form"].update(schema="[]"), f"{PRACTICE}, form", "leer"),
        (PRACTICE, lambda tree: tree["form"].update(schema="[" * 99_999), f"{PRACTICE}, form", "leer"),
        (PRACTICE, lambda tree: tree["form"].update(sections=[]), f"{PRACTICE}, form", "leer"),
        (PRACTICE, lambda tree: form(tree)[1].update(key="wer"), f"{QUESTION}[1]", "gibt es zweimal"),
        (PRACTICE, lambda tree: form(tree)[1].update(key="intro"), f"{QUESTION}[1]", "Name der Übung"),
        (PRACTICE, lambda tree: form(tree)[1].update(fields=[]), f"{QUESTION}[1]", "nichts gefragt"),
        (
            PRACTICE,
            lambda tree: form(tree)[1].update(repeat={"path": "/l"}),
            f"{QUESTION}[1]",
            "nichts gefragt",
        ),
        (
            PRACTICE,
            lambda tree: form(tree)[1].update(fields=[], repeat={"path": "/l", "most": 21}),
            f"{QUESTION}[1].repeat",
            "Die Liste",
        ),
        (
            PRACTICE,
            lambda tree: form(tree)[1].update(
                fields=[], repeat={"path": "/l", "questions": [{"key": "i", "repeat": {"path": "/m"}}]}
            ),
            f"{QUESTION}[1].repeat",
            "Die Liste",
        ),
        (
            PRACTICE,
            lambda tree: form(tree)[2]["fields"][0].update(options=[]),
            f"{QUESTION}[2].fields[0]",
            "lässt sich nicht ausfüllen",
        ),
        (
            PRACTICE,
            lambda tree: form(tree)[2]["fields"][0]["rules"][0]["condition"].update(schema=""),
            f"{QUESTION}[2].fields[0].rules[0].condition",
            "unvollständig",
        ),
        (
            PRACTICE,
            lambda tree: form(tree)[2]["fields"][0]["rules"][0]["condition"].update(kind="and"),
            f"{QUESTION}[2].fields[0].rules[0].condition",
            "unvollständig",
        ),
        (
            "practices/absenden.json",
            lambda tree: tree["script"]["steps"][0].update(to="x"),
            "practices/absenden.json, steps[0].to",
            "„x“ gibt es nicht",
        ),
        ("persons.json", lambda tree: tree["erika"].update(id="x"), "persons.json, erika", "Kennung"),
        ("persons.json", lambda tree: tree["erika"].pop("icon"), "persons.json, erika", "„icon“ fehlt"),
        ("messages.json", lambda tree: tree.update(tr=[]), "messages.json, tr", "wozu der Wert"),
        ("messages.json", lambda tree: tree["de"].update(x=3), "messages.json, de.x", "kein einfacher Text"),
    ],
)
def test_a_practice_that_nobody_could_walk_is_refused(
    path: str, change: Callable[[Any], object], where: str, says: str
) -> None:
    problem = refused(edited(path, change))
    assert (problem.where, says in problem.message) == (where, True), str(problem)


def test_a_bundle_from_before_there_were_practices_is_read() -> None:
    files = {path: data for path, data in bundle().items() if not path.startswith(("pr", "pe", "mes", "tou"))}
    old = decode(
        sealed(
            files, files=tuple(one for one in read_manifest(bundle().__getitem__).files if one.path in files)
        )
    )
    assert (old.practices, old.persons, old.messages, old.tours) == ({}, {}, {}, {})
    assert old.services == CATALOGUE.services


def test_an_offer_without_a_picture_is_fine() -> None:
    offer = replace(CATALOGUE.offers["smartvest"], picture="", picture_text={})
    changed = replace(CATALOGUE, offers={"smartvest": offer})
    assert decode(compile_bundle(changed, {})) == changed


def test_the_whole_must_not_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifest, "LARGEST_BUNDLE", 100)
    assert refused(bundle()).message == "Der Inhalt ist zu groß."


def test_the_screen_loads_no_parser_for_authors() -> None:
    loaded = "{'yaml', 'PIL', 'markdown_it', 'jsonschema_rs'} & set(sys.modules)"
    code = f"import sys, kiosk.bundle.decode; print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_text_of_novel_length_is_refused() -> None:
    def fill(tree: Any) -> None:  # noqa: ANN401 -- any JSON
        tree["texts"]["de"]["title"] = "x" * 20_001

    assert "zu lang" in refused(edited(HUND, fill)).message
