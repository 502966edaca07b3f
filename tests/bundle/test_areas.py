"""Areas: what is split is joined again, and nothing else is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle import manifest
from kiosk.bundle.areas import RESERVED, Stamp, by_area, is_same, join, read_area, split
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode
from kiosk.bundle.reading import read
from kiosk.domain.errors import ContentProblem, KioskError
from kiosk.domain.release.refusal import Reason, Refused
from tests.support.content_tree import ICONS, changed, content_tree

ROOT = Path(__file__).parents[2]


def compiled(files: Mapping[str, bytes], icons: frozenset[str] = ICONS) -> dict[str, bytes]:
    reading = read(files, icons)
    assert reading.catalogue is not None, [str(one) for one in reading.findings]
    return compile_bundle(reading.catalogue, reading.media)


@cache
def real() -> dict[str, bytes]:
    content = {
        path.relative_to(ROOT / "content").as_posix(): path.read_bytes()
        for path in (ROOT / "content").rglob("*")
        if path.is_file()
    }
    icons = frozenset((ROOT / "assets" / "icons.txt").read_text(encoding="utf-8").split())
    return compiled(content, icons)


@cache
def areas() -> dict[str, bytes]:
    return split(compiled(content_tree()))


def edited(path: str, edit: Callable[[dict[str, object]], object]) -> dict[str, bytes]:
    """The areas with one JSON file edited and its manifest put right."""
    files = dict(areas())
    tree = json.loads(files[path])
    edit(tree)
    files[path] = json.dumps(tree).encode()
    area, _, inner = path.partition("/")
    if inner != "bundle.json":
        about = read_area(area, files[f"{area}/bundle.json"])
        entries = [manifest.file_entry(one.path, files[f"{area}/{one.path}"]) for one in about.files]
        files[f"{area}/bundle.json"] = manifest.encode(
            {
                "format": 1,
                "area": area,
                "version": 1,
                "label": "x",
                "published": "",
                "files": entries,
                "head": about.head,
            }
        )
    return files


def moved(path: str, area: str) -> dict[str, bytes]:
    """The areas with one file signed in another area."""
    files = dict(areas())
    inner = path.partition("/")[2]
    data = files[path]

    def name(tree: dict[str, object]) -> None:
        entries = tree["files"]
        assert isinstance(entries, list)
        entries.append(json.loads(manifest.encode(manifest.file_entry(inner, data))))

    files |= edited(f"{area}/bundle.json", name)
    return {**files, f"{area}/{inner}": data}


def test_the_real_content_is_split_and_joined_again() -> None:
    bundle = real()
    parts = split(bundle)
    assert join(parts) == bundle
    assert list(join(parts)) == list(bundle)
    assert "recklinghausen/stands/palais-vest.json" in parts
    assert {path.partition("/")[0] for path in parts} == {"region", *decode(bundle).places}


def test_the_real_content_works_with_one_place_alone() -> None:
    parts = split(real())
    own = {path: data for path, data in parts.items() if path.startswith(("region/", "gladbeck/"))}
    found = decode(join(own))
    assert list(found.places) == ["gladbeck"]
    assert len(found.services) == len(decode(real()).services)


def test_each_file_is_in_its_area() -> None:
    found = by_area(areas())
    assert sorted(found) == ["gladbeck", "kreis-recklinghausen", "marl", "region"]
    assert sorted(found["gladbeck"]) == [
        "gladbeck/bundle.json",
        "gladbeck/places/gladbeck.json",
        "gladbeck/stands/gladbeck.json",
    ]
    assert "region/media/smartvest/logo.png" in found["region"]


def test_a_manifest_says_version_label_and_time() -> None:
    stamp = Stamp(published="2026-11-21T09:30:00+00:00", versions={"gladbeck": 7})
    parts = split(compiled(content_tree()), stamp)
    gladbeck = read_area("gladbeck", parts["gladbeck/bundle.json"])
    region = read_area("region", parts["region/bundle.json"])
    assert (gladbeck.version, gladbeck.label, gladbeck.published) == (7, "2026.11.21", stamp.published)
    assert (gladbeck.head, region.version) == (None, 1)
    assert region.head is not None
    assert region.head.languages == ("de",)


def test_version_and_time_are_not_content_but_the_label_of_the_region_is() -> None:
    bundle = compiled(content_tree())
    before, after = split(bundle), split(bundle, Stamp(published="2027", versions={"marl": 4, "region": 4}))
    for area in ("marl", "region"):
        path = f"{area}/bundle.json"
        assert before[path] != after[path]
        assert is_same(read_area(area, before[path]), read_area(area, after[path]))
    label = split(compiled(changed("bundle.yaml", "2026.11.21", "2026.11.22")))
    same = {
        area: is_same(
            read_area(area, before[f"{area}/bundle.json"]), read_area(area, label[f"{area}/bundle.json"])
        )
        for area in by_area(before)
    }
    assert same == {"gladbeck": True, "kreis-recklinghausen": True, "marl": True, "region": False}


@given(st.data())
def test_a_changed_byte_anywhere_is_refused_or_changes_only_a_manifest(data: st.DataObject) -> None:
    files = areas()
    path = data.draw(st.sampled_from(sorted(files)))
    at = data.draw(st.integers(0, len(files[path]) - 1))
    turned = bytearray(files[path])
    turned[at] ^= data.draw(st.integers(1, 255))
    if not path.endswith("/bundle.json"):
        with pytest.raises(Refused, match=path):
            join({**files, path: bytes(turned)})
        return
    with suppress(KioskError):  # version, label, time and the words of the head may differ
        joined = join({**files, path: bytes(turned)})
        bundle = join(files)
        assert {**joined, manifest.MANIFEST: b""} == {**bundle, manifest.MANIFEST: b""}


IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True).filter(
    lambda name: name not in RESERVED
)


@st.composite
def bundles(draw: st.DrawFn) -> dict[str, bytes]:
    """Compiled bundles of any places, stands, services and pictures, with any bytes where those may be."""
    places = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    files = {"situations.json": b"{}", "terms.json": draw(st.binary(max_size=9))}
    files |= {f"places/{place}.json": draw(st.binary(max_size=9)) for place in places}
    for stand in draw(st.lists(IDS, max_size=4, unique=True)):
        files[f"stands/{stand}.json"] = json.dumps({"place": draw(st.sampled_from(places))}).encode()
    for service in draw(st.lists(IDS, max_size=4, unique=True)):
        named = draw(st.lists(st.sampled_from(places), unique=True))
        files[f"services/{service}.json"] = json.dumps({"places": {place: {} for place in named}}).encode()
        files[f"media/{service}/a.png"] = draw(st.binary(max_size=9))
    head = manifest.Manifest(
        format=1,
        version=draw(st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=9)),
        region={"de": "Emscher-Lippe"},
        languages=("de",),
        hosts=(),
        files=tuple(manifest.file_entry(path, files[path]) for path in sorted(files)),
        digest="",
    )
    head = replace(head, digest=manifest.digest(head))
    return {manifest.MANIFEST: manifest.encode(head), **files}


@given(bundles(), st.integers(1, 2**53))
def test_whatever_is_split_is_joined_to_the_same(bundle: dict[str, bytes], version: int) -> None:
    versions = {path.removeprefix("places/").removesuffix(".json"): version for path in bundle}
    parts = split(bundle, Stamp(published="2026-11-21T09:30:00Z", versions=versions))
    assert join(parts) == bundle
    for area, files in by_area(parts).items():
        for path in files:
            assert path.startswith(f"{area}/")


@pytest.mark.parametrize("missing", ["region/bundle.json", "gladbeck/bundle.json", "region/terms.json"])
def test_a_missing_file_is_named(missing: str) -> None:
    files = {path: data for path, data in areas().items() if path != missing}
    with pytest.raises(Refused) as caught:
        join(files)
    assert caught.value.reason is Reason.DAMAGED
    assert caught.value.where == f"{missing} fehlt"


def test_a_damaged_file_is_named() -> None:
    with pytest.raises(Refused) as caught:
        join({**areas(), "marl/places/marl.json": b"{}"})
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "marl/places/marl.json")


def test_content_for_a_newer_program_says_so() -> None:
    with pytest.raises(Refused) as caught:
        join(edited("marl/bundle.json", lambda tree: tree.update(format=2, shape="new")))
    assert (caught.value.reason, caught.value.where) == (Reason.NEWER_KIOSK, "marl/bundle.json, Format 2")


BROKEN: dict[str, tuple[Callable[[], dict[str, bytes]], str, str]] = {
    "a file that no manifest names": (
        lambda: {**areas(), "marl/places/herten.json": b"{}"},
        "Diese Datei steht nicht im Verzeichnis.",
        "marl/places/herten.json",
    ),
    "a file beside the areas": (
        lambda: {**areas(), "policy.json": b"{}"},
        "Diese Datei gehört nicht in den Inhalt.",
        "policy.json",
    ),
    "an area whose name is none": (
        lambda: {**areas(), "../bundle.json": b"{}"},
        "Diesen Bereich kann es nicht geben.",
        "../bundle.json",
    ),
    "a path that no bundle has": (
        lambda: edited(
            "marl/bundle.json",
            lambda tree: tree.update(files=[{"path": "../x", "sha256": "", "size": 1}]),
        ),
        "Diese Datei gehört nicht in den Inhalt.",
        "marl/../x",
    ),
    "a place in the area of another": (
        lambda: moved("gladbeck/places/gladbeck.json", "marl"),
        "Die Datei gehört nicht in diesen Bereich.",
        "marl/places/gladbeck.json",
    ),
    "a stand in the area of another": (
        lambda: moved("gladbeck/stands/gladbeck.json", "marl"),
        "Die Datei gehört nicht in diesen Bereich.",
        "marl/stands/gladbeck.json",
    ),
    "a service in the area of a place": (
        lambda: moved("region/services/hund-anmelden.json", "marl"),
        "Die Datei gehört nicht in diesen Bereich.",
        "marl/services/hund-anmelden.json",
    ),
    "a place in the region": (
        lambda: moved("marl/places/marl.json", "region"),
        "Die Datei gehört nicht in diesen Bereich.",
        "region/places/marl.json",
    ),
    "a stand without a place": (
        lambda: edited("gladbeck/stands/gladbeck.json", lambda tree: tree.update(place=["marl"])),
        "Der Stand nennt keinen Ort.",
        "gladbeck/stands/gladbeck.json",
    ),
    "a stand in a place called as a role": (
        lambda: edited("gladbeck/stands/gladbeck.json", lambda tree: tree.update(place="root")),
        "„root“ darf kein Ort heißen.",
        "gladbeck/stands/gladbeck.json",
    ),
    "an unknown key": (
        lambda: edited("marl/bundle.json", lambda tree: tree.update(more=1)),
        "„more“ ist hier unbekannt.",
        "marl/bundle.json, more",
    ),
    "a manifest of another area": (
        lambda: edited("marl/bundle.json", lambda tree: tree.update(area="gladbeck")),
        "Das Verzeichnis gehört zu einem anderen Bereich.",
        "marl/bundle.json",
    ),
    "a head outside the region": (
        lambda: edited(
            "marl/bundle.json",
            lambda tree: tree.update(head={"region": {}, "languages": [], "hosts": []}),
        ),
        "Der Kopf steht nur im Bereich region.",
        "marl/bundle.json",
    ),
    "an old format": (
        lambda: edited("marl/bundle.json", lambda tree: tree.update(format=0)),
        "Dieses Format gibt es nicht.",
        "marl/bundle.json",
    ),
    "a version that does not count": (
        lambda: edited("marl/bundle.json", lambda tree: tree.update(version=0)),
        "Die Version ist keine Zahl ab 1.",
        "marl/bundle.json",
    ),
    "a file named twice": (
        lambda: edited("marl/bundle.json", lambda tree: tree.update(files=twice(tree["files"]))),
        "Eine Datei ist doppelt genannt.",
        "marl/bundle.json",
    ),
    "no JSON": (
        lambda: {**areas(), "marl/bundle.json": b"[" * 100_000},
        "Die Datei ist kein gültiges JSON.",
        "marl/bundle.json",
    ),
    "a list": (
        lambda: {**areas(), "marl/bundle.json": b"[]"},
        "Hier fehlen die einzelnen Angaben.",
        "marl/bundle.json",
    ),
}


def twice(entries: object) -> object:
    assert isinstance(entries, list)
    return entries * 2


@pytest.mark.parametrize("case", BROKEN)
def test_what_does_not_fit_together_is_refused(case: str) -> None:
    make, message, where = BROKEN[case]
    with pytest.raises(ContentProblem) as caught:
        join(make())
    assert (caught.value.message, caught.value.where) == (message, where)


def test_two_areas_cannot_both_have_a_stand_of_one_name() -> None:
    marl = edited("gladbeck/stands/gladbeck.json", lambda tree: tree.update(place="marl"))
    files = moved("gladbeck/stands/gladbeck.json", "marl")
    data = marl["gladbeck/stands/gladbeck.json"]
    about = json.loads(files["marl/bundle.json"])
    about["files"][-1] = json.loads(manifest.encode(manifest.file_entry("stands/gladbeck.json", data)))
    files |= {"marl/bundle.json": json.dumps(about).encode(), "marl/stands/gladbeck.json": data}
    with pytest.raises(ContentProblem, match="Diese Datei gibt es in zwei Bereichen"):
        join(files)


def test_more_files_than_a_stand_takes_are_refused_by_their_manifest(monkeypatch: pytest.MonkeyPatch) -> None:
    data = areas()["region/bundle.json"]
    monkeypatch.setattr(manifest, "MOST_FILES", 2)
    with pytest.raises(ContentProblem, match="zu viele Dateien") as caught:
        read_area("region", data)
    assert caught.value.where == "region/bundle.json"


def test_a_joined_bundle_reads_pictures_when_they_are_asked_for() -> None:
    asked: list[str] = []

    class Watched(dict[str, bytes]):
        def __getitem__(self, path: str) -> bytes:
            asked.append(path)
            return super().__getitem__(path)

    logo = "region/media/smartvest/logo.png"
    joined = join(Watched(areas()))
    assert joined.pictures == {"media/smartvest/logo.png"}
    assert asked.count(logo) == 1
    assert joined["media/smartvest/logo.png"] == areas()[logo]
    assert asked.count(logo) == 2
    assert len(joined) == len(list(joined))


def test_no_place_is_called_like_a_role() -> None:
    bundle = compiled(content_tree())
    place = bundle["places/marl.json"].replace(b'"id":"marl"', b'"id":"targets"')
    named = {**bundle, "places/targets.json": place}
    made: manifest.Manifest = msgspec.json.decode(named[manifest.MANIFEST], type=manifest.Manifest)
    made = replace(made, files=(*made.files, manifest.file_entry("places/targets.json", place)))
    named[manifest.MANIFEST] = manifest.encode(replace(made, digest=manifest.digest(made)))
    with pytest.raises(ContentProblem, match="darf kein Ort heißen"):
        split(named)


def test_a_stand_can_do_with_the_region_and_one_place() -> None:
    own = {path: data for path, data in areas().items() if path.startswith(("region/", "gladbeck/"))}
    found = decode(join(own))
    assert list(found.places) == ["gladbeck"]
    assert found.services["hund-anmelden"].places == {}
    assert list(found.offers) == ["smartvest"]
    other = {path: data for path, data in areas().items() if path.startswith(("region/", "marl/"))}
    found = decode(join(other))
    assert list(found.services["hund-anmelden"].places) == ["marl"]
    assert found.offers == {}
