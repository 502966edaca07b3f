"""The mirror may be slow, hostile, half-finished or somebody else: the stand keeps its time and manners."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason
from kiosk.trust.client.mirror import MirrorTransport, checked_address, seconds_to_wait
from tests.support.tuf_server import Handler, Mirror, RunningMirror
from tests.support.tuf_simulator import Simulator, object_name
from tests.support.tuf_ways import IMPATIENT, PAGE, Stand, refusal
from tests.trust.client.large import DATA, page


def test_nothing_new_is_two_requests(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    net_stand.look(simulator.files)
    mirror.requests.clear()
    net_stand.look(simulator.files)
    assert [(one.name, one.status) for one in mirror.requests] == [
        ("metadata/2.root.json", 404),
        ("metadata/timestamp.json", 304),
    ]


def test_one_new_file_is_fetched_alone(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    net_stand.look(simulator.files)
    simulator.release({PAGE: DATA})
    mirror.requests.clear()
    net_stand.look(simulator.files)
    assert mirror.names == [
        "metadata/2.root.json",
        "metadata/timestamp.json",
        simulator.name("snapshot"),
        simulator.name("gladbeck"),
    ]


def test_the_tag_is_forgotten_with_the_timestamp(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    net_stand.look(simulator.files)
    (net_stand.memory.folder / "timestamp.json").write_bytes(b"")
    mirror.requests.clear()
    net_stand.look(simulator.files)
    assert [one.status for one in mirror.requests] == [404, 200]


def test_the_tag_of_another_mirror_is_not_used(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    net_stand.look(simulator.files)
    net_stand.address = net_stand.address.replace("127.0.0.1", "localhost")
    mirror.requests.clear()
    net_stand.look(simulator.files)
    assert [one.status for one in mirror.requests] == [404, 200]


def test_a_tag_without_end_is_not_kept(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    mirror.special["metadata/timestamp.json"] = lambda handler, data: handler.answer(
        200, data, {"ETag": "x" * 5000}
    )
    net_stand.look(simulator.files)
    assert net_stand.memory.tagged(net_stand.address) is None


def test_not_modified_without_having_asked_is_refused(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    mirror.special["*"] = lambda handler, _: handler.answer(304, None)
    assert refusal(lambda: net_stand.look(simulator.files))[0] is Reason.UNREACHABLE


def test_what_is_said_to_the_server(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    mirror.special["metadata/timestamp.json"] = lambda handler, data: handler.answer(
        200, data, {"Set-Cookie": "who=stand17"}
    )
    net_stand.look(simulator.files)
    for request in mirror.requests:
        assert request.headers["accept-encoding"] == "identity"
        assert request.headers["user-agent"].startswith("digitaltag-kiosk/")
        assert "cookie" not in request.headers
        assert "authorization" not in request.headers


def test_the_environment_of_the_user_is_not_asked(
    simulator: Simulator, mirror: Mirror, net_stand: Stand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    net_stand.look(simulator.files)
    assert all("authorization" not in request.headers for request in mirror.requests)


@pytest.mark.parametrize(
    "status", [201, 204, 206, 301, 302, 307, 308, 400, 401, 407, 429, 451, 500, 502, 503]
)
def test_statuses_that_are_no_file(
    simulator: Simulator, mirror: Mirror, net_stand: Stand, status: int
) -> None:
    elsewhere = {"Location": f"{net_stand.address}metadata/timestamp.json"}
    mirror.special["metadata/2.root.json"] = lambda handler, _: handler.answer(status, None, elsewhere)
    assert refusal(lambda: net_stand.look(simulator.files)) == (
        Reason.UNREACHABLE,
        f"127.0.0.1: 2.root.json: {status}",
    )
    assert mirror.names == ["metadata/2.root.json"]


@pytest.mark.parametrize("status", [403, 404, 410])
def test_no_newer_root_is_the_end_of_roots(
    simulator: Simulator, mirror: Mirror, net_stand: Stand, status: int
) -> None:
    mirror.special["metadata/2.root.json"] = lambda handler, _: handler.answer(status, b"gone")
    net_stand.look(simulator.files)


def test_a_login_page_is_no_metadata(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    mirror.special["*"] = lambda handler, _: handler.answer(
        200, b"<html>Willkommen im WLAN", {"Content-Type": "text/html; charset=utf-8"}
    )
    assert refusal(lambda: net_stand.look(simulator.files)) == (Reason.UNREACHABLE, "127.0.0.1: 2.root.json")


def test_compressed_answers_are_refused(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    mirror.special["metadata/timestamp.json"] = lambda handler, data: handler.answer(
        200, data, {"Content-Encoding": "gzip"}
    )
    assert refusal(lambda: net_stand.look(simulator.files))[0] is Reason.UNREACHABLE


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("999999999999", 86_400.0),
        ("Tue, 01 Dec 2026 12:10:00 GMT", 600.0),
        ("Tue, 01 Dec 2026 11:00:00 GMT", 0.0),
        ("soon", 0.0),
        ("-5", 0.0),
        ("\u0661\u0662", 0.0),
        ("", 0.0),
    ],
)
def test_how_long_to_wait(value: str, seconds: float) -> None:
    assert seconds_to_wait({"Retry-After": value, "Date": "Tue, 01 Dec 2026 12:00:00 GMT"}) == seconds


def test_a_server_that_asks_for_patience_is_heard(server: RunningMirror, mirror: Mirror) -> None:
    mirror.special["*"] = lambda handler, _: handler.answer(503, None, {"Retry-After": "77"})
    transport = MirrorTransport(server.address)
    assert (
        refusal(lambda: list(transport.fetch(f"{server.address}metadata/timestamp.json")))[0]
        is Reason.UNREACHABLE
    )
    assert transport.wait == 77.0
    transport.close()


def breaking_at(*places: int) -> Callable[[Handler, bytes], None]:
    """Break the connection off at these bytes of the file, one after the other; then serve it properly."""
    left = list(places)

    def behave(handler: Handler, data: bytes) -> None:
        if not left:
            handler.file(data)
            return
        start = int(handler.headers.get("Range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))
        span = {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"} if start else {}
        handler.begin(206 if start else 200, {"Content-Length": str(len(data) - start), **span})
        handler.wfile.write(data[start : left.pop(0)])
        handler.wfile.flush()
        handler.hang_up()

    return behave


def test_a_file_that_breaks_off_is_taken_up_where_it_broke(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    page(simulator, mirror)
    mirror.special[object_name(PAGE, DATA)] = breaking_at(300_000, 700_000)
    assert net_stand.fetch(simulator.files)[PAGE] == DATA
    asked = [one for one in mirror.requests if one.name == object_name(PAGE, DATA)]
    assert [one.headers.get("range") for one in asked] == [None, "bytes=300000-", "bytes=700000-"]


def test_a_server_that_cannot_resume_sends_it_all_again(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    page(simulator, mirror)
    broken = breaking_at(300_000)

    def behave(handler: Handler, data: bytes) -> None:
        if "Range" in handler.headers:
            handler.answer(200, data)
        else:
            broken(handler, data)

    mirror.special[object_name(PAGE, DATA)] = behave
    assert net_stand.fetch(simulator.files)[PAGE] == DATA


def test_a_server_that_resumes_somewhere_else_is_refused(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    page(simulator, mirror)
    broken = breaking_at(300_000)

    def behave(handler: Handler, data: bytes) -> None:
        if "Range" in handler.headers:
            handler.answer(206, data[:10], {"Content-Range": f"bytes 0-9/{len(data)}"})
        else:
            broken(handler, data)

    mirror.special[object_name(PAGE, DATA)] = behave
    assert refusal(lambda: net_stand.fetch(simulator.files))[0] is Reason.UNREACHABLE


def test_a_file_that_always_breaks_off_is_given_up(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    page(simulator, mirror)
    mirror.special[object_name(PAGE, DATA)] = breaking_at(*range(100_000, 900_000, 100_000))
    assert refusal(lambda: net_stand.fetch(simulator.files))[0] is Reason.UNREACHABLE
    assert mirror.names.count(object_name(PAGE, DATA)) == 4


def test_a_file_without_a_length_that_is_too_short(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    page(simulator, mirror)

    def short(handler: Handler, data: bytes) -> None:
        handler.answer(416 if "Range" in handler.headers else 200, data[:1000])

    mirror.special[object_name(PAGE, DATA)] = short
    assert refusal(lambda: net_stand.fetch(simulator.files))[0] is Reason.UNREACHABLE


def test_metadata_that_breaks_off_is_not_taken_up(
    simulator: Simulator, mirror: Mirror, net_stand: Stand
) -> None:
    mirror.special["metadata/timestamp.json"] = breaking_at(10)
    assert refusal(lambda: net_stand.look(simulator.files)) == (
        Reason.UNREACHABLE,
        "127.0.0.1: timestamp.json",
    )


def test_nobody_is_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    transport = MirrorTransport(f"http://127.0.0.1:{port}/", patience=IMPATIENT)
    assert (
        refusal(lambda: list(transport.fetch(f"{transport.base}metadata/timestamp.json")))[0]
        is Reason.UNREACHABLE
    )
    transport.close()


@pytest.mark.parametrize(
    "address",
    [
        "http://mirror.gladbeck.de/kiosk/",
        "http://127.0.0.1.nip.io/",
        "http://localhost.evil.de/",
        "ftp://mirror.gladbeck.de/",
        "file:///etc/",
        "https://me:secret@mirror.gladbeck.de/",
        "https://mirror.gladbeck.de/?x=1",
        "https://mirror.gladbeck.de/#x",
        "https:///x",
        "https://[::1",
        "mirror.gladbeck.de",
        "",
    ],
)
def test_addresses_that_nothing_is_fetched_from(address: str) -> None:
    with pytest.raises(EnvironmentProblem):
        checked_address(address)


@pytest.mark.parametrize(
    "address",
    ["https://mirror.gladbeck.de/kiosk", "http://127.0.0.1:8000", "http://[::1]/", "http://localhost/"],
)
def test_addresses_that_are_good(address: str) -> None:
    assert checked_address(address) == f"{address.rstrip('/')}/"


def certificate(folder: Path) -> Path:
    """A certificate for 127.0.0.1 that nobody vouches for, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


def test_tls_is_always_verified(tmp_path: Path, simulator: Simulator) -> None:
    path = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    with RunningMirror(Mirror(files=simulator.files), context) as running:
        name = f"{running.address}metadata/timestamp.json"
        stranger = MirrorTransport(running.address, patience=IMPATIENT)
        assert refusal(lambda: list(stranger.fetch(name)))[0] is Reason.UNREACHABLE
        stranger.close()
        own = MirrorTransport(running.address, patience=IMPATIENT, authorities=path)
        assert b"".join(own.fetch(name)) == simulator.files["metadata/timestamp.json"]
        # The same connection once more, so that the deadline watches one that it did not see begin.
        assert b"".join(own.fetch(name)) == simulator.files["metadata/timestamp.json"]
        own.close()
