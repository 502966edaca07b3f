"""The compiled bundle."""

from __future__ import annotations

import hashlib
import json

from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from tests.support.content_tree import ICONS, changed, content_tree


def compiled(files: dict[str, bytes]) -> dict[str, bytes]:
    reading = read(files, ICONS)
    assert reading.catalogue is not None
    return compile_bundle(reading.catalogue, reading.media)


def test_the_files_of_a_bundle() -> None:
    assert list(compiled(content_tree())) == [
        "bundle.json",
        "devices.json",
        "media/smartvest/logo.png",
        "messages.json",
        "offers/smartvest.json",
        "persons.json",
        "places/gladbeck.json",
        "places/kreis-recklinghausen.json",
        "places/marl.json",
        "practices/absenden.json",
        "practices/hund.json",
        "services/hund-abmelden.json",
        "services/hund-anmelden.json",
        "services/meldebescheinigung.json",
        "situations.json",
        "stands/gladbeck.json",
        "surveys/wuensche.json",
        "terms.json",
        "tours/hund.json",
    ]


def test_the_manifest_describes_every_other_file() -> None:
    files = compiled(content_tree())
    manifest = json.loads(files["bundle.json"])
    assert {one["path"]: (one["sha256"], one["size"]) for one in manifest["files"]} == {
        path: (hashlib.sha256(data).hexdigest(), len(data))
        for path, data in files.items()
        if path != "bundle.json"
    }
    assert manifest["version"] == "2026.11.21"
    assert [host["host"] for host in manifest["hosts"]][-1] == "www.smartvest.ruhr"


def test_the_same_content_gives_the_same_bytes_whatever_its_order() -> None:
    shuffled = dict(reversed(content_tree().items()))
    assert list(compiled(content_tree()).items()) == list(compiled(shuffled).items())


def test_other_content_has_another_digest() -> None:
    other = compiled(changed("offers/smartvest/de.md", "Neues", "Altes"))
    digests = {json.loads(files["bundle.json"])["digest"] for files in (compiled(content_tree()), other)}
    assert len(digests) == 2
