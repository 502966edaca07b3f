"""A release is looked into before it counts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.release.model import FileRef
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.examine import Examined, Examiner
from kiosk.services.update.files import ReleaseFiles
from tests.adapters.release_store.made import pictures, release
from tests.adapters.release_store.sources import AREAS, POLICY, ref
from tests.support.content_tree import changed


def examine(files: dict[str, bytes], areas: tuple[str, ...] = AREAS, stand: str = "gladbeck") -> Examined:
    return Examiner(areas, stand).whole(files, POLICY)


def refusal(files: dict[str, bytes], **how: object) -> tuple[Reason, str]:
    with pytest.raises(Refused) as caught:
        examine(files, **how)  # type: ignore[arg-type]
    return caught.value.reason, caught.value.where


def edited(path: str, **values: object) -> dict[str, bytes]:
    files = release()
    files[path] = json.dumps({**json.loads(files[path]), **values}).encode()
    return files


def test_a_good_release_says_what_it_is() -> None:
    found = examine(release(3))
    assert sorted(found.catalogue.places) == ["gladbeck", "kreis-recklinghausen", "marl"]
    assert found.content_version == "2026.11.21"
    assert found.published == datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert {about.version for about in found.manifests.values()} == {3}


def test_versions_need_the_manifests_only() -> None:
    manifests = {path: data for path, data in release(4).items() if path.endswith("/bundle.json")}
    assert Examiner(AREAS).versions(manifests) == {f"{area}/bundle.json": 4 for area in AREAS}


@pytest.mark.parametrize("published", ["", "gestern", "2026-11-21T09:00:00"])
def test_a_time_that_is_none_is_left_out(published: str) -> None:
    assert examine(release(published=published)).published is None


def test_another_town_is_told_by_its_area_its_place_or_its_stand() -> None:
    files = release()
    without = {path: data for path, data in files.items() if not path.startswith("marl/")}
    assert refusal(without) == (Reason.OTHER_TOWN, "marl")
    assert refusal({**files, "herten/bundle.json": b"{}"}) == (Reason.OTHER_TOWN, "herten/bundle.json")
    assert refusal(files, stand="palais-vest") == (Reason.OTHER_TOWN, "palais-vest")
    assert examine(files, stand="").catalogue.stands


def test_an_area_without_its_place_is_another_town() -> None:
    files = release()
    empty = json.loads(files["marl/bundle.json"]) | {"area": "herten", "files": []}
    files["herten/bundle.json"] = json.dumps(empty).encode()
    assert refusal(files, areas=(*AREAS, "herten")) == (Reason.OTHER_TOWN, "herten")


def test_a_newer_format_needs_a_newer_program() -> None:
    files = edited("gladbeck/bundle.json", format=2)
    assert refusal(files) == (Reason.NEWER_KIOSK, "gladbeck/bundle.json, Format 2")
    with pytest.raises(Refused):
        Examiner(AREAS).versions(files)


def test_a_missing_or_changed_file_is_damage() -> None:
    files = release()
    path = "region/services/hund-anmelden.json"
    assert refusal({one: data for one, data in files.items() if one != path})[0] is Reason.DAMAGED
    assert refusal({**files, path: b"{}"}) == (Reason.DAMAGED, path)


def test_what_cannot_be_shown_says_why() -> None:
    reason, where = refusal(edited("gladbeck/bundle.json", version=0))
    assert reason is Reason.NOT_SHOWN
    assert where == "gladbeck/bundle.json: Die Version ist keine Zahl ab 1."
    reason, where = refusal({**release(), "gladbeck/services/fremd.json": b"{}"})
    assert reason is Reason.NOT_SHOWN
    assert "gladbeck/services/fremd.json" in where


@pytest.mark.parametrize(
    "hosts", [(), ("www.kreis-re.de", ".marl.de", "www.smartvest.ruhr"), (".gladbeck.com",)]
)
def test_a_link_to_a_host_that_the_policy_does_not_name_is_refused(hosts: tuple[str, ...]) -> None:
    with pytest.raises(Refused) as caught:
        Examiner(AREAS).whole(release(), replace(POLICY, hosts=hosts))
    assert caught.value.reason is Reason.NOT_ALLOWED
    assert caught.value.where in {"www.gladbeck.de", "www.kreis-re.de"}


def test_a_host_that_content_lists_is_not_enough() -> None:
    tree = changed("hosts.yaml", "www.smartvest.ruhr", "www.smartvest.example")
    tree = {
        path: data.replace(b"www.smartvest.ruhr", b"www.smartvest.example") for path, data in tree.items()
    }
    assert refusal(release(tree=tree)) == (Reason.NOT_ALLOWED, "www.smartvest.example")


def test_the_content_may_not_list_more_hosts_than_the_policy() -> None:
    tree = changed("hosts.yaml", "www.smartvest.ruhr", ".smartvest.ruhr")
    assert refusal(release(tree=tree)) == (Reason.NOT_ALLOWED, ".smartvest.ruhr")


def test_fresh_pictures_are_drawn_once() -> None:
    drawn: list[str] = []

    def draw(found: Iterable[tuple[str, bytes]]) -> None:
        drawn.extend(path for path, data in found if files[path] == data)

    files = release(media=pictures(2, 10))
    fresh = ["region/media/bench/bild-1.png", "region/bundle.json", "gladbeck/places/gladbeck.json"]
    Examiner(AREAS, pictures=draw).whole(files, POLICY, fresh)
    assert drawn == ["region/media/bench/bild-1.png"]


def test_files_are_read_when_they_are_asked_for() -> None:
    read: list[str] = []

    def taken(file: FileRef) -> bytes:
        read.append(file.path)
        return b"data"

    files = ReleaseFiles([ref("a/1", b"1"), ref("b/2", b"2")], taken)
    assert "a/1" in files
    assert "c/3" not in files
    assert (list(files), len(files), read) == (["a/1", "b/2"], 2, [])
    assert files["b/2"] == b"data"
    assert read == ["b/2"]
    with pytest.raises(KeyError):
        files["c/3"]
