"""The drill with the office's publisher and the stand's own reader, over a folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.release.clock_floor import Floor
from kiosk.domain.release.keys import Purpose
from kiosk.domain.release.model import Policy
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.ports import VerifiedSource
from kiosk.trust.ceremony.amending import Wish, amend
from kiosk.trust.ceremony.founding import found
from kiosk.trust.client.folder import FolderTransport
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.source import ReleaseOpener, Trust
from kiosk.trust.keys.ring import KeyRing
from kiosk.trust.office.publishing import Publisher
from kiosk.trust.office.ring_keys import RingKeys
from tests.support.content_tree import ICONS, content_tree
from tests.support.tuf_ways import FixedCalendar
from tests.trust.ceremony.test_drill import LATER, PATH, TEXT, forge, post
from tests.trust.ceremony.town import (
    ANNA,
    BERND,
    CARLA,
    GLADBECK,
    NEW,
    NOW,
    POLICY,
    PUBLISHING,
    REGION,
    TARGETS,
    Town,
    founding,
    key,
)
from tests.trust.keys.test_locking import QUICK
from tests.trust.keys.test_passphrase import WORDS

REGION_TEXT = {"region/bundle.json": b"{}"}


def _compilable() -> tuple[Catalogue, Mapping[str, bytes]]:
    reading = read(content_tree(), ICONS)
    assert reading.catalogue is not None
    return reading.catalogue, reading.media


class Stand:
    """The product's reader, set up with the first root."""

    def __init__(self, town: Town, folder: Path) -> None:
        self._town = town
        self._folder = folder
        self._root = (town.folder / "metadata" / "1.root.json").read_bytes()
        self._floors: dict[str, int] = {}

    def install(self) -> dict[str, bytes]:
        """Take over what the folder offers, and remember the versions."""
        trust = Trust(
            root=self._root,
            areas=("region", "gladbeck"),
            memory=Memory(self._folder),
            calendar=FixedCalendar(NOW),
            floor=Floor(),
            floors=self._floors,
        )
        source: VerifiedSource = ReleaseOpener(partial(FolderTransport, self._town.folder), trust).open()
        self._floors = {role.role: role.version for role in source.vouched.roles}
        self.policy = source.policy
        try:
            return {file.path: b"".join(source.read(file)) for file in source.vouched.files}
        finally:
            source.close()


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path / "repo")
    town.found()
    town.publish("region", REGION_TEXT)
    town.publish("gladbeck", TEXT)
    return town


@pytest.fixture
def stand(town: Town, tmp_path: Path) -> Stand:
    stand = Stand(town, tmp_path / "stand")
    assert stand.install()[PATH] == b"first"
    assert stand.policy == POLICY
    return stand


def test_the_release_under_a_new_root_is_installed_by_a_stand_with_the_old_one(
    town: Town, stand: Stand
) -> None:
    wish = Wish(exchange={post(town, CARLA): NEW.card})
    assert amend(town.repository, wish, [ANNA, BERND], NOW).draft is None
    town.publish("gladbeck", LATER)
    assert stand.install()[PATH] == b"second"


def test_a_stolen_content_key_is_refused_after_it_was_revoked(town: Town, stand: Stand) -> None:
    new = key("Gerda Gladbeck", Purpose.CONTENT, "gladbeck")
    wish = Wish(exchange={post(town, GLADBECK): new.card})
    assert amend(town.repository, wish, [TARGETS, PUBLISHING, new], NOW).waiting == []
    assert stand.install()[PATH] == b"first"
    forge(town, "gladbeck", {PATH: b"evil"}, GLADBECK)
    with pytest.raises(Refused) as caught:
        stand.install()
    assert caught.value.reason in {Reason.SIGNATURE_WRONG, Reason.UNKNOWN_SIGNER}


def test_a_thief_who_drove_versions_up_is_got_rid_of_by_a_new_publishing_key(
    town: Town, stand: Stand
) -> None:
    """A second memory of versions must not lock the town out after its keys were exchanged."""
    for _ in range(5):
        town.publish("gladbeck", LATER)
    stand.install()
    thieves = {path: path.read_bytes() for path in town.folder.rglob("*.json")}
    for path in thieves:
        number = path.name.split(".", 1)[0]
        if number.isdigit() and int(number) > 2 and "root" not in path.name:
            path.unlink()
    timestamp = next(json.loads(data) for path, data in thieves.items() if path.name == "timestamp.json")
    assert timestamp["signed"]["version"] == 7
    # The office goes back to its own copy, from before the theft.
    backup = Town(town.folder.parent / "backup")
    backup.found()
    backup.publish("region", REGION_TEXT)
    backup.publish("gladbeck", TEXT)
    stand._town = backup
    with pytest.raises(Refused) as caught:
        stand.install()
    assert caught.value.reason is Reason.OLDER
    new = key("Paul Presse", Purpose.PUBLISHING)
    wish = Wish(exchange={post(backup, PUBLISHING): new.card})
    assert amend(backup.repository, wish, [ANNA, BERND, new], NOW).waiting == []
    assert stand.install()[PATH] == b"first"


def test_real_key_files_publish_real_content(tmp_path: Path) -> None:
    """From the key file to the stand: what `kiosk keys`, `kiosk trust` and `kiosk publish` are made of."""
    bundle = compile_bundle(*_compilable())
    ring = KeyRing(tmp_path / "keys", WORDS, date(2026, 11, 21), QUICK)
    cards = {}
    for one in (PUBLISHING, REGION, GLADBECK):
        file, card = ring.create(one.card.purpose, one.card.area, one.card.holder, "a b c")
        cards[one.card.keyid] = ring.test(file, "a b c", " ".join(ring.unlock(file, "a b c").paper_groups))
        assert card.holder == one.card.holder
    town = Town(tmp_path / "repo")
    places = dict.fromkeys(_compilable()[0].places, (cards[REGION.card.keyid],))
    areas = {**places, "region": (cards[REGION.card.keyid],), "gladbeck": (cards[GLADBECK.card.keyid],)}
    hosts = tuple(host.host for host in _compilable()[0].hosts)
    policy = Policy(operator="Stadt Gladbeck", hosts=hosts)
    whole = founding(publishing=cards[PUBLISHING.card.keyid], areas=areas, policy=policy)
    found(town.repository, whole, [ANNA, CARLA, TARGETS], NOW)
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return "A-B-C"

    publisher = Publisher(town.repository, RingKeys(ring, ask), lambda: NOW)
    published = publisher.publish(bundle, lambda _: None)
    assert {"region", "gladbeck"} <= set(published.changed)
    assert [prompt.rsplit(" von ", 1)[1] for prompt in asked] == [
        "Georg Gladbeck: ",
        "Rita Redaktion: ",
        "Pia Presse: ",
    ]
    read = Stand(town, tmp_path / "stand").install()
    assert read["gladbeck/places/gladbeck.json"] == bundle["places/gladbeck.json"]
