"""A stand and a real web server: what is fetched, and what happens when the server fails in the middle."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.domain.release.model import FileRef, Policy, Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.install import Step
from kiosk.services.update.ports import SourceOpener, VerifiedSource
from tests.support.fleet import NetStand, Office, measure, muster, spread
from tests.support.nginx import SHIPPED, WITHOUT_NGINX, Nginx, names

pytestmark = pytest.mark.skipif(bool(WITHOUT_NGINX), reason=WITHOUT_NGINX or "it is there")

FLEET = 20
PICTURE = "offers/smartvest/logo.png"
LARGE = 300_000


def noise(size: int, seed: int) -> bytes:
    """A picture of about this many bytes, which no compression makes smaller."""
    side = int((size / 3) ** 0.5)
    stream = io.BytesIO()
    dice = random.Random(seed)  # noqa: S311 -- the same bytes every time
    Image.frombytes("RGB", (side, side), dice.randbytes(side * side * 3)).save(stream, "PNG")
    return stream.getvalue()


class Interrupted:
    """An opener and its source; something happens after the first piece of one file."""

    def __init__(self, opener: SourceOpener, ending: str, happens: Callable[[], None]) -> None:
        self._opener = opener
        self._source: VerifiedSource | None = None
        self._ending = ending
        self._happens = happens

    @property
    def source(self) -> VerifiedSource:
        assert self._source is not None
        return self._source

    @property
    def vouched(self) -> Vouched:
        return self.source.vouched

    @property
    def policy(self) -> Policy:
        return self.source.policy

    def open(self) -> VerifiedSource:
        self._source = self._opener.open()
        return self

    def read(self, file: FileRef) -> Iterator[bytes]:
        pieces = self.source.read(file)
        yield next(pieces)
        if file.path.endswith(self._ending):
            self._happens()
        yield from pieces

    def close(self) -> None:
        self.source.close()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path / "office")
    made.publish()
    return made


@pytest.fixture
def nginx(office: Office, tmp_path: Path) -> Iterator[Nginx]:
    with Nginx(office.folder, tmp_path / "nginx") as running:
        yield running


@pytest.fixture
def stand(office: Office, nginx: Nginx, tmp_path: Path) -> NetStand:
    return NetStand(tmp_path / "stand", nginx.address, office.root)


def test_a_whole_release_comes_over_the_network(stand: NetStand, nginx: Nginx) -> None:
    generation = stand.take()
    assert generation is not None
    assert generation.content_version == "2026.11.21"
    assert set(stand.shown()) == {file.path for file in generation.files}
    hits = nginx.hits()
    assert [hit.status for hit in hits] == [404] + [200] * (len(hits) - 1)
    asked = names(hits)
    assert asked[0] == "metadata/2.root.json"
    assert len(set(asked)) == len(asked)
    targets = [name for name in asked if name.startswith("targets/")]
    assert len(targets) == len(generation.files) + 1  # and the policy
    assert not any("marl" in name for name in asked)


def test_nothing_new_costs_two_requests_and_half_a_kilobyte(stand: NetStand, nginx: Nginx) -> None:
    stand.take()
    nginx.hits()
    assert stand.take() is None
    hits = nginx.hits()
    assert [(hit.name, hit.status) for hit in hits] == [
        ("/metadata/2.root.json", 404),
        ("/metadata/timestamp.json", 304),
    ]
    assert sum(hit.sent for hit in hits) < 1000


def test_one_changed_file_is_all_that_is_fetched(stand: NetStand, nginx: Nginx, office: Office) -> None:
    first = stand.take()
    assert first is not None
    nginx.hits()
    office.greet("Neu: Kommen Sie näher.")
    second = stand.take()
    assert second is not None
    assert "Kommen Sie näher" in stand.shown()["gladbeck/stands/gladbeck.json"].decode()
    changed = set(second.files) - set(first.files)
    assert {file.path for file in changed} == {"gladbeck/bundle.json", "gladbeck/stands/gladbeck.json"}
    assert {hit.name.rpartition("/")[2].partition(".")[2] for hit in nginx.hits()} == {
        "root.json",
        "json",  # the timestamp has no version in its name
        "snapshot.json",
        "gladbeck.json",  # the area's metadata, and the stand's file
        "bundle.json",
    }


def test_another_town_s_change_is_two_small_files(stand: NetStand, nginx: Nginx, office: Office) -> None:
    stand.take()
    nginx.hits()
    office.publish({"places/marl.yaml": ("Bürgeramt", "Rathaus")})
    assert stand.take() is None
    assert names(nginx.hits()) == [
        "metadata/2.root.json",
        "metadata/timestamp.json",
        "metadata/2.snapshot.json",
    ]


def test_a_server_that_dies_in_the_middle_and_comes_back(
    stand: NetStand, nginx: Nginx, office: Office
) -> None:
    stand.take()
    old = stand.shown()
    office.publish(
        {f"services/{name}/de.md": ("Melden Sie ihn.", "Melden Sie ihn an.") for name in ("hund-anmelden",)},
        {PICTURE: noise(60_000, seed=1)},
    )
    pulled: list[int] = []

    def tell(step: Step, done: int, _total: int) -> None:
        if step is Step.PULLING:
            pulled.append(done)
            if len(pulled) == 2:
                nginx.stop()

    with pytest.raises(Refused) as caught:
        stand.take(tell=tell)
    assert caught.value.reason is Reason.UNREACHABLE
    assert len(pulled) == 2
    assert stand.shown() == old
    with pytest.raises(Refused) as caught:
        stand.take()
    assert caught.value.reason is Reason.UNREACHABLE
    assert stand.shown() == old
    nginx.start()
    nginx.hits()
    second = stand.take()
    assert second is not None
    assert "Melden Sie ihn an." in stand.shown()["region/services/hund-anmelden.json"].decode()
    targets = [name for name in names(nginx.hits()) if name.startswith("targets/")]
    assert len(targets) == 3 - len(pulled)


def test_a_large_file_is_taken_up_where_it_broke_off(stand: NetStand, nginx: Nginx, office: Office) -> None:
    picture = noise(LARGE, seed=2)
    office.publish(media={PICTURE: picture})
    nginx.restart(f"limit_rate 100k;\n{SHIPPED}")
    stand.take(Interrupted(stand.opener(), "logo.png", nginx.restart))
    assert stand.shown()["region/media/smartvest/logo.png"] == picture
    again = [hit for hit in nginx.hits() if hit.span]
    assert [hit.status for hit in again] == [206]
    assert 0 < int(again[0].span.removeprefix("bytes=").removesuffix("-")) < len(picture)


def test_a_server_that_goes_away_in_a_large_file(stand: NetStand, nginx: Nginx, office: Office) -> None:
    stand.take()
    old = stand.shown()
    office.publish(media={PICTURE: noise(LARGE, seed=3)})
    nginx.restart(f"limit_rate 100k;\n{SHIPPED}")
    with pytest.raises(Refused) as caught:
        stand.take(Interrupted(stand.opener(), "logo.png", nginx.stop))
    assert (caught.value.reason, caught.value.where) == (
        Reason.UNREACHABLE,
        "127.0.0.1: region/media/smartvest/logo.png",
    )
    assert stand.shown() == old
    nginx.start(SHIPPED)
    assert stand.take() is not None


def test_a_fleet_asks_one_server(stand: NetStand, nginx: Nginx, office: Office, tmp_path: Path) -> None:
    """`build/fleet.py` does it with 200 stands and prints the figures."""
    stand.take()
    stands = muster(stand, tmp_path / "fleet", FLEET)
    quiet = measure(nginx, stands, at_once=FLEET)
    assert (quiet.taken, quiet.requests) == (0, 2)
    assert quiet.sent < 1000
    office.greet("Neu: Kommen Sie näher.")
    busy = measure(nginx, stands, at_once=FLEET)
    assert (busy.taken, busy.requests) == (FLEET, 6)
    assert busy.sent < 10_000
    assert len(spread(stands)) == 1
    assert "näher" in spread(stands).pop()
