"""A real web server that answers wrongly: every answer gets its reason, and the old release stays whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path

import pytest

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.mirror import Patience
from tests.support.fleet import NetStand, Office
from tests.support.nginx import SHIPPED, WITHOUT_NGINX, Nginx, certificate

pytestmark = pytest.mark.skipif(bool(WITHOUT_NGINX), reason=WITHOUT_NGINX or "it is there")

PAGE = '"<html><title>Anmelden</title>Bitte melden Sie sich im WLAN an.</html>"'
PORTAL = f"default_type text/html; location / {{ return 200 {PAGE}; }}"
HIDDEN_PORTAL = f"default_type text/plain; location / {{ return 200 {PAGE}; }}"
FRONT_PAGE = "types {} default_type text/html; location / { try_files $uri /index.html; }"
ENCODED = SHIPPED.replace("    add_header", "    add_header Content-Encoding gzip;\n    add_header")
SLOW = Patience(connect=5.0, gap=5.0, whole=0.5, slowest=10_000_000.0)
"""Less patience in all than between two bytes: only the total can end what these tests do."""

WRONG = {
    "portal": (PORTAL, Reason.UNREACHABLE, "127.0.0.1: 2.root.json"),
    "hidden portal": (HIDDEN_PORTAL, Reason.DAMAGED, "2.root.json"),
    "to the portal": (
        "location / { return 302 http://portal.example/; }",
        Reason.UNREACHABLE,
        "2.root.json: 302",
    ),
    "to https": (
        "location / { return 301 https://$host$request_uri; }",
        Reason.UNREACHABLE,
        "2.root.json: 301",
    ),
    "forbidden": ("location / { return 403; }", Reason.UNREACHABLE, "timestamp.json"),
    "nothing there": ("location / { return 404; }", Reason.UNREACHABLE, "timestamp.json"),
    "gone": ("location / { return 410; }", Reason.UNREACHABLE, "timestamp.json"),
    "204": ("location / { return 204; }", Reason.UNREACHABLE, "2.root.json: 204"),
    "401": ("location / { return 401; }", Reason.UNREACHABLE, "2.root.json: 401"),
    "407": ("location / { return 407; }", Reason.UNREACHABLE, "2.root.json: 407"),
    "429": ("location / { return 429; }", Reason.UNREACHABLE, "2.root.json: 429"),
    "500": ("location / { return 500; }", Reason.UNREACHABLE, "2.root.json: 500"),
    "503": ("location / { return 503; }", Reason.UNREACHABLE, "2.root.json: 503"),
    "hangs up": ("location / { return 444; }", Reason.UNREACHABLE, "127.0.0.1: 2.root.json"),
    "encoded": (ENCODED, Reason.UNREACHABLE, "127.0.0.1: timestamp.json"),
}
"""What the server does, why that is refused, and what is named."""


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
    """It shows the first release."""
    made = NetStand(tmp_path / "stand", nginx.address, office.root)
    assert made.take() is not None
    return made


def refused(stand: NetStand) -> Refused:
    """Look; it is refused with a sentence, and what is shown stays as it is, every byte."""
    before, number = stand.shown(), stand.store.current()
    with pytest.raises(Refused) as caught:
        stand.take()
    assert caught.value.message
    assert caught.value.remedy
    assert (stand.shown(), stand.store.current()) == (before, number)
    assert stand.store.waiting() is None
    return caught.value


def heals(stand: NetStand, nginx: Nginx) -> None:
    """With a server that answers as it should, the new release is taken over."""
    nginx.restart(SHIPPED)
    assert stand.take() is not None
    assert "Neu." in stand.shown()["gladbeck/stands/gladbeck.json"].decode()


@pytest.mark.parametrize("answer", WRONG)
def test_a_wrong_answer(stand: NetStand, nginx: Nginx, office: Office, answer: str) -> None:
    rules, reason, where = WRONG[answer]
    office.greet("Neu.")
    nginx.restart(rules)
    error = refused(stand)
    assert error.reason is reason
    assert where in error.where
    heals(stand, nginx)


@pytest.mark.parametrize("status", [302, 403, 404, 500])
def test_a_wrong_answer_for_targets_only(stand: NetStand, nginx: Nginx, office: Office, status: int) -> None:
    office.greet("Neu.")
    answer = f"return {status}{' http://portal.example/' if status == 302 else ''};"
    nginx.restart(f"location /targets/ {{ {answer} }} location /metadata/ {{ }}")
    error = refused(stand)
    assert error.reason is (Reason.DAMAGED if status in (403, 404) else Reason.UNREACHABLE)
    assert "gladbeck/bundle.json" in error.where
    heals(stand, nginx)


def test_a_front_page_for_everything_that_is_missing(stand: NetStand, nginx: Nginx, office: Office) -> None:
    (office.folder / "index.html").write_text("<html>Willkommen</html>")
    office.greet("Neu.")
    nginx.restart(FRONT_PAGE)
    assert refused(stand).reason is Reason.UNREACHABLE
    heals(stand, nginx)


def test_a_server_that_sends_compressed_files(stand: NetStand, nginx: Nginx, office: Office) -> None:
    """Also to those who asked for none: ready-made .gz files beside the others."""
    office.greet("Neu.")
    for path in list(office.folder.rglob("*.json")):
        path.with_name(f"{path.name}.gz").write_bytes(b"\x1f\x8b\x08\x00" + b"\0" * 20)
    nginx.restart("types {} default_type application/json; gzip_static always; location / { }")
    error = refused(stand)
    assert (error.reason, error.where) == (Reason.UNREACHABLE, "127.0.0.1: timestamp.json")
    heals(stand, nginx)


@pytest.mark.parametrize("limit", ["metadata", "targets"])
def test_a_server_that_drips(stand: NetStand, nginx: Nginx, office: Office, limit: str) -> None:
    office.greet("Neu.")
    stand.patience = SLOW
    nginx.restart(f"location /{limit}/ {{ limit_rate 64; }}")
    error = refused(stand)
    assert error.reason is Reason.UNREACHABLE
    assert "(zu langsam)" in error.where
    stand.patience = Patience()
    heals(stand, nginx)


def test_a_server_that_accepts_and_says_nothing(stand: NetStand, nginx: Nginx, office: Office) -> None:
    office.greet("Neu.")
    stand.patience = Patience(connect=5.0, gap=0.5, whole=5.0)
    nginx.restart("location / { limit_rate 1; limit_rate_after 0; postpone_output 100000; }")
    assert refused(stand).reason is Reason.UNREACHABLE


@pytest.mark.parametrize(
    "name",
    [
        "metadata/timestamp.json",
        "metadata/2.snapshot.json",
        "metadata/2.gladbeck.json",
        "targets/gladbeck/*.bundle.json",
        "targets/gladbeck/stands/*.gladbeck.json",
    ],
)
@pytest.mark.parametrize("left", [0.5, 0.0])
def test_a_file_that_was_cut_on_the_server(
    stand: NetStand, nginx: Nginx, office: Office, name: str, left: float
) -> None:
    """As by a full disk, or by an upload that broke off."""
    office.greet("Neu.")
    path = max(office.folder.glob(name), key=lambda one: one.stat().st_mtime_ns)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * left)])
    # The rest of a target is asked for again, and the server has none: 416.
    asked_again = name.startswith("targets/") and left
    assert refused(stand).reason is (Reason.UNREACHABLE if asked_again else Reason.DAMAGED)
    path.write_bytes(whole)
    heals(stand, nginx)


@pytest.mark.parametrize(
    "missing", ["metadata/2.snapshot.json", "metadata/2.gladbeck.json", "targets/gladbeck"]
)
def test_a_half_copied_folder(stand: NetStand, nginx: Nginx, office: Office, missing: str) -> None:
    """The new timestamp is there already, the rest is not."""
    office.greet("Neu.")
    path, aside = office.folder / missing, office.folder / "aside"
    path.rename(aside)
    error = refused(stand)
    assert error.reason is Reason.DAMAGED
    assert error.where
    aside.rename(path)
    heals(stand, nginx)


def test_an_old_timestamp_is_refused_and_an_unchanged_one_is_nothing_new(
    stand: NetStand, nginx: Nginx, office: Office
) -> None:
    path, old = office.folder / "metadata" / "timestamp.json", office.folder / "old"
    shutil.copy2(path, old)
    office.greet("Neu.")
    new = path.read_bytes()
    shutil.copy2(old, path)
    assert stand.take() is None  # a cache on the way still has the old one
    path.write_bytes(new)
    office.dated()
    assert stand.take() is not None
    shutil.copy2(old, path)
    error = refused(stand)
    assert (error.reason, error.where) == (Reason.OLDER, "timestamp.json")
    path.write_bytes(new)
    office.dated()
    assert stand.take() is None
    assert len(nginx.hits()) > 0


def test_a_busy_server_says_when_to_come_again(stand: NetStand, nginx: Nginx, office: Office) -> None:
    office.greet("Neu.")
    nginx.restart("add_header Retry-After 900 always; location / { return 503; }")
    refused(stand)
    assert stand.ways[-1].wait == 900


def test_the_shipped_rules(nginx: Nginx, office: Office) -> None:
    """What the handbook promises of them."""
    (office.folder / "metadata" / ".timestamp.json.tmp").write_bytes(b"half")
    (office.folder / "keys.txt").write_bytes(b"not for everybody")
    target = next((office.folder / "targets" / "region" / "services").iterdir())
    cases = {
        "/metadata/timestamp.json": (200, "no-cache"),
        "/metadata/1.root.json": (200, "public, max-age=300"),
        "/metadata/2.root.json": (404, "public, max-age=300"),
        "/metadata/1.snapshot.json": (200, "public, max-age=31536000, immutable"),
        "/metadata/1.kreis-recklinghausen.json": (200, "public, max-age=31536000, immutable"),
        f"/targets/region/services/{target.name}": (200, "public, max-age=31536000, immutable"),
        "/metadata/7.snapshot.json": (404, None),
        "/metadata/.timestamp.json.tmp": (404, None),
        "/metadata/": (404, None),
        "/keys.txt": (404, None),
        "/targets/../keys.txt": (404, None),
        "/": (404, None),
    }
    connection = HTTPConnection("127.0.0.1", int(nginx.address.rpartition(":")[2].strip("/")), timeout=20)
    try:
        for path, expected in cases.items():
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            assert (answer.status, answer.getheader("Cache-Control")) == expected, path
            assert answer.getheader("Content-Encoding") is None
            assert answer.getheader("Location") is None
    finally:
        connection.close()


def test_a_folder_below_an_address(office: Office, tmp_path: Path) -> None:
    inside = tmp_path / "www" / "stadt" / "kiosk"
    inside.parent.mkdir(parents=True)
    inside.symlink_to(office.folder)
    with Nginx(tmp_path / "www", tmp_path / "nginx2") as nginx:
        stand = NetStand(tmp_path / "stand", f"{nginx.address}stadt/kiosk", office.root)
        assert stand.take() is not None
        nginx.hits()
        assert stand.take() is None
        assert [hit.status for hit in nginx.hits()] == [404, 304]


@pytest.mark.parametrize("lasts", [timedelta(days=1), timedelta(days=-1)], ids=["self-made", "ended"])
def test_https_is_verified(office: Office, tmp_path: Path, lasts: timedelta) -> None:
    """Nobody vouches for the certificate: refused. The town's own authority does: good, until it ends."""
    own = certificate(tmp_path, lasts)
    with Nginx(office.folder, tmp_path / "nginx3", certificate=own) as nginx:
        stand = NetStand(tmp_path / "stand", nginx.address, office.root)
        with pytest.raises(Refused) as caught:
            stand.take()
        assert caught.value.reason is Reason.UNREACHABLE
        assert "127.0.0.1" in caught.value.where
        assert (nginx.hits(), stand.store.history()) == ([], ())
        stand.authorities = own
        if lasts < timedelta(0):
            with pytest.raises(Refused) as caught:
                stand.take()
            assert caught.value.reason is Reason.UNREACHABLE
        else:
            assert stand.take() is not None
            assert stand.take() is None
