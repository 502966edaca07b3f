"""Publishing: only what changed, nothing before everything is in order, and what a stand will take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import msgspec
import pytest
from tuf.api.metadata import Root

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.bundle import manifest
from kiosk.bundle.areas import join, read_area
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.domain.errors import ContentProblem, EnvironmentProblem
from kiosk.trust.office.change import Change
from kiosk.trust.office.publishing import Publisher
from kiosk.trust.office.repository import PUBLISHED, SNAPSHOT, TIMESTAMP, Repository
from tests.support.content_tree import ICONS, changed, content_tree
from tests.support.signing import MemoryKeys
from tests.support.town_operator import (
    HOSTS,
    NOW,
    PUBLISHER,
    found,
    key,
    policy_bytes,
    put_root,
    put_targets,
)

DAY = timedelta(days=1)


def silent(_: float) -> None:
    pass


def compiled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    reading = read(files, ICONS)
    assert reading.catalogue is not None
    return compile_bundle(reading.catalogue, reading.media)


@cache
def plain() -> dict[str, bytes]:
    return compiled(content_tree())


@cache
def with_text() -> dict[str, bytes]:
    return compiled(changed("services/hund-anmelden/de.md", "Sie haben einen Hund?", "Haben Sie einen Hund?"))


def publisher(repository: Repository, *people: str, now: datetime = NOW) -> Publisher:
    return Publisher(repository, MemoryKeys(*people), lambda: now)


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def without_hashes(paths: set[str]) -> list[str]:
    """Paths whose file names lose their hash."""
    return sorted("/".join([*path.split("/")[:-1], path.split("/")[-1].split(".", 1)[1]]) for path in paths)


def test_all_areas_are_published_at_first(tmp_path: Path) -> None:
    office = publisher(found(tmp_path))
    assert office.current() == {}
    done = office.publish(plain(), silent)
    assert done.changed == ("gladbeck", "kreis-recklinghausen", "marl", "region")
    assert (done.renewed, done.ending) == ((), ())
    assert done.files == len(office.current())
    assert done.size == sum(map(len, office.current().values()))
    assert done.until == NOW + timedelta(days=400)
    assert join(office.current()) == plain()


def test_a_changed_text_changes_one_file_its_area_and_what_stands_above(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    before = names(tmp_path)
    done = publisher(repository, now=NOW + DAY).publish(with_text(), silent)
    assert (done.changed, done.files) == (("region",), 2)
    assert without_hashes(names(tmp_path) - before) == [
        "metadata/region.json",
        "metadata/snapshot.json",
        "targets/region/bundle.json",
        "targets/region/services/hund-anmelden.json",
    ]
    assert before <= names(tmp_path)
    assert join(publisher(repository).current()) == with_text()


def test_an_area_says_its_version_and_when_it_was_published(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    publisher(repository, now=NOW + DAY).publish(with_text(), silent)
    current = publisher(repository).current()
    region = read_area("region", current["region/bundle.json"])
    marl = read_area("marl", current["marl/bundle.json"])
    assert (region.version, region.published) == (2, "2026-11-22T09:30:00Z")
    assert (marl.version, marl.published) == (1, "2026-11-21T09:30:00Z")
    area = repository.area("region")
    assert area is not None
    assert area.signed.version == region.version
    assert area.signed.unrecognized_fields == {PUBLISHED: region.published}


def test_nothing_new_renews_the_timestamp_only(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    before = names(tmp_path)
    done = publisher(repository, now=NOW + DAY).publish(plain(), silent)
    assert (done.changed, done.renewed, done.files) == ((), (), 0)
    assert without_hashes(names(tmp_path) - before) == ["metadata/snapshot.json"]
    timestamp = repository.timestamp()
    assert timestamp is not None
    assert timestamp.signed.expires == NOW + 401 * DAY


def test_signatures_that_end_within_the_next_year_are_renewed(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    later = NOW + 331 * DAY
    done = publisher(repository, now=later).publish(plain(), silent)
    assert done.changed == ()
    assert done.renewed == ("gladbeck", "kreis-recklinghausen", "marl", "region")
    assert done.files == 0
    area = repository.area("marl")
    assert area is not None
    assert area.signed.expires == later + 730 * DAY
    assert area.signed.unrecognized_fields == {PUBLISHED: "2026-11-21T09:30:00Z"}
    assert join(publisher(repository).current()) == plain()


def test_what_cannot_be_renewed_here_is_told(tmp_path: Path) -> None:
    areas = {
        "region": PUBLISHER,
        "gladbeck": PUBLISHER,
        "kreis-recklinghausen": PUBLISHER,
        "marl": "Mara Marl",
    }
    repository = found(tmp_path, areas)
    publisher(repository, PUBLISHER, "Mara Marl").publish(plain(), silent)
    done = publisher(repository, now=NOW + 331 * DAY).publish(plain(), silent)
    assert done.renewed == ("gladbeck", "kreis-recklinghausen", "region")
    assert done.ending == (("marl", NOW + 730 * DAY),)
    late = publisher(repository, now=NOW + 1050 * DAY).publish(plain(), silent)
    assert [role for role, _ in late.ending] == ["marl", "root", "targets"]


def test_only_the_keys_that_are_needed_are_unlocked(tmp_path: Path) -> None:
    areas = {"region": "Rosa Region", "gladbeck": "Gerda", "kreis-recklinghausen": "Karl", "marl": "Mara"}
    repository = found(tmp_path, areas)
    publisher(repository, PUBLISHER, *areas.values()).publish(plain(), silent)
    keys = MemoryKeys(PUBLISHER, *areas.values())
    Publisher(repository, keys, lambda: NOW).publish(with_text(), silent)
    assert keys.asked == [key("Rosa Region").public_key.keyid, key(PUBLISHER).public_key.keyid]


def test_a_missing_key_is_named_and_nobody_is_asked(tmp_path: Path) -> None:
    areas = dict.fromkeys(("region", "gladbeck", "kreis-recklinghausen"), PUBLISHER)
    repository = found(tmp_path, {**areas, "marl": "Mara Marl"})
    before = names(tmp_path)
    keys = MemoryKeys(PUBLISHER)
    with pytest.raises(EnvironmentProblem) as caught:
        Publisher(repository, keys, lambda: NOW).publish(plain(), silent)
    assert caught.value.message == "Der Bereich „marl“ ist geändert, und sein Schlüssel fehlt hier."
    assert caught.value.remedy == "Den Schlüssel hat: Mara Marl. Nichts ist veröffentlicht."
    assert keys.asked == []
    assert names(tmp_path) == before


def test_a_missing_publishing_key_is_named(tmp_path: Path) -> None:
    areas = dict.fromkeys(("region", "gladbeck", "kreis-recklinghausen", "marl"), "Mara Marl")
    with pytest.raises(EnvironmentProblem, match="Der Ausgabe-Schlüssel fehlt hier") as caught:
        publisher(found(tmp_path, areas), "Mara Marl").publish(plain(), silent)
    assert caught.value.remedy == "Den Schlüssel hat: Petra Presse. Nichts ist veröffentlicht."


def test_a_place_that_nobody_signs_for_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="Für „marl“ ist niemand bestimmt"):
        publisher(found(tmp_path, ["region", "gladbeck", "kreis-recklinghausen"])).publish(plain(), silent)


def test_a_host_outside_the_policy_is_refused_before_anybody_is_asked(tmp_path: Path) -> None:
    repository = found(tmp_path, policy=policy_bytes(HOSTS[:-1]))
    keys = MemoryKeys()
    before = names(tmp_path)
    with pytest.raises(ContentProblem) as caught:
        Publisher(repository, keys, lambda: NOW).publish(plain(), silent)
    expected = "„www.smartvest.ruhr“ steht in offers/smartvest/offer.yaml und ist nicht freigegeben."
    assert caught.value.message == expected
    assert (keys.asked, names(tmp_path)) == ([], before)


def test_limits_of_the_policy_hold(tmp_path: Path) -> None:
    repository = found(tmp_path, policy=policy_bytes(most_files=3))
    with pytest.raises(ContentProblem, match="mehr als 3 Dateien"):
        publisher(repository).publish(plain(), silent)


def test_a_broken_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentProblem):
        publisher(found(tmp_path)).publish({**plain(), "terms.json": b"{}"}, silent)


def test_a_folder_without_policy_is_not_ready(tmp_path: Path) -> None:
    repository = Repository(ReleaseFolder(tmp_path))
    with pytest.raises(EnvironmentProblem, match="noch nichts eingerichtet"):
        publisher(repository).publish(plain(), silent)
    change = Change(repository, NOW)
    root = Root()
    for role in ("root", SNAPSHOT, TIMESTAMP, "targets"):
        root.add_key(key(PUBLISHER).public_key, role)
    put_root(change, root, [PUBLISHER])
    change.write(silent)
    with pytest.raises(EnvironmentProblem, match="noch nicht festgelegt, zu welchen Adressen"):
        publisher(repository).publish(plain(), silent)


def test_a_clock_that_runs_backwards_is_noticed(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    with pytest.raises(EnvironmentProblem, match="Die Uhr dieses Computers geht nach"):
        publisher(repository, now=NOW - DAY).publish(with_text(), silent)


def test_an_area_of_an_exchanged_key_is_signed_anew(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    change = Change(repository, NOW)
    areas = dict.fromkeys(("region", "gladbeck", "kreis-recklinghausen"), PUBLISHER)
    put_targets(change, {**areas, "marl": "Mara Marl"}, policy_bytes())
    change.write(silent)
    done = publisher(repository, PUBLISHER, "Mara Marl").publish(plain(), silent)
    assert (done.changed, done.files) == (("marl",), 1)


def test_a_place_that_the_content_no_longer_has_becomes_empty_once(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    smaller = {path: data for path, data in plain().items() if path != "places/marl.json"}
    smaller["services/hund-anmelden.json"] = plain()["services/hund-abmelden.json"].replace(
        b'"id":"hund-abmelden"', b'"id":"hund-anmelden"'
    )
    head = read_head(smaller)
    done = publisher(repository, now=NOW + DAY).publish(head, silent)
    assert done.changed == ("region", "marl")
    current = publisher(repository).current()
    assert read_area("marl", current["marl/bundle.json"]).files == ()
    assert [path for path in current if path.startswith("marl/")] == ["marl/bundle.json"]
    assert join(current) == head
    assert publisher(repository, now=NOW + 2 * DAY).publish(head, silent).changed == ()


def read_head(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files with a manifest that names just these."""
    old = msgspec.json.decode(files[manifest.MANIFEST], type=manifest.Manifest)
    paths = sorted(set(files) - {manifest.MANIFEST})
    new = replace(old, files=tuple(manifest.file_entry(path, files[path]) for path in paths))
    new = replace(new, digest=manifest.digest(new))
    return {**files, manifest.MANIFEST: manifest.encode(new)}


def test_an_area_whose_manifest_is_lost_is_published_anew(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    for path in (tmp_path / "targets/marl").glob("*.bundle.json"):
        path.unlink()
    assert publisher(repository).publish(plain(), silent).changed == ("marl",)


def test_a_lost_file_of_a_changed_area_is_written_again(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publisher(repository).publish(plain(), silent)
    for path in (tmp_path / "targets/region").glob("*.terms.json"):
        path.unlink()
    assert publisher(repository).publish(with_text(), silent).files == 3
    assert join(publisher(repository).current()) == with_text()
