"""Whatever the other side does with its time, a request ends."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest

from kiosk.domain.release.refusal import Reason
from kiosk.trust.client.mirror import MirrorTransport, Patience
from kiosk.trust.client.watchdog import Deadline
from tests.support.tuf_server import Handler, Mirror, RunningMirror
from tests.support.tuf_simulator import Simulator, object_name
from tests.support.tuf_ways import PAGE, Stand, refusal
from tests.trust.client.large import DATA, page

SHORT = Patience(connect=30.0, gap=30.0, whole=0.6, slowest=10_000_000.0)
"""Less patience in all than between two bytes: only the total can end what these tests do."""


@pytest.fixture
def transport(server: RunningMirror) -> Iterator[MirrorTransport]:
    made = MirrorTransport(server.address, patience=SHORT)
    yield made
    made.close()


def drip(handler: Handler, _: bytes) -> None:
    """One byte at a time, for ever."""
    handler.begin(200, {"Content-Length": "10000"})
    try:
        while not handler.mirror.stopped.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()
    except OSError:
        pass
    handler.close_connection = True


def drip_headers(handler: Handler, _: bytes) -> None:
    """Headers that never end."""
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not handler.mirror.stopped.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()
    except OSError:
        pass
    handler.close_connection = True


def endless(handler: Handler, _: bytes) -> None:
    """As fast as possible, for ever, without saying how much."""
    handler.begin(200, {"Connection": "close"})
    try:
        while not handler.mirror.stopped.is_set():
            handler.wfile.write(b" " * 65536)
    except OSError:
        pass
    handler.close_connection = True


def silent(handler: Handler, _: bytes) -> None:
    """No answer."""
    handler.mirror.stopped.wait(30)
    handler.close_connection = True


@pytest.mark.parametrize("behaviour", [drip, drip_headers, silent])
def test_slow_metadata_ends_in_time(
    transport: MirrorTransport, mirror: Mirror, behaviour: Callable[[Handler, bytes], None]
) -> None:
    mirror.special["*"] = behaviour
    reason, where = refusal(lambda: list(transport.fetch(f"{transport.base}metadata/timestamp.json")))
    assert (reason, where) == (Reason.UNREACHABLE, "127.0.0.1: timestamp.json (zu langsam)")


def test_a_slow_file_ends_in_time_too(
    transport: MirrorTransport, simulator: Simulator, mirror: Mirror
) -> None:
    file = page(simulator, mirror)
    mirror.special[object_name(PAGE, DATA)] = drip
    assert refusal(lambda: list(transport.read(file)))[0] is Reason.UNREACHABLE


def test_a_body_without_a_length_that_is_cut_by_the_deadline_is_not_a_file(
    transport: MirrorTransport, mirror: Mirror
) -> None:
    def without_length(handler: Handler, _: bytes) -> None:
        handler.begin(200, {"Connection": "close"})
        handler.wfile.write(b"{}")
        handler.wfile.flush()
        silent(handler, b"")

    mirror.special["*"] = without_length
    reason, where = refusal(lambda: list(transport.fetch(f"{transport.base}metadata/timestamp.json")))
    assert (reason, where) == (Reason.UNREACHABLE, "127.0.0.1: timestamp.json (zu langsam)")


def test_tls_that_never_gets_done_ends_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        transport = MirrorTransport(address, patience=SHORT)
        reason, where = refusal(lambda: list(transport.fetch(f"{address}metadata/timestamp.json")))
        assert (reason, where) == (Reason.UNREACHABLE, "127.0.0.1: timestamp.json (zu langsam)")
        transport.close()


def test_endless_metadata_ends_at_its_limit(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    mirror.special["metadata/timestamp.json"] = endless
    assert refusal(lambda: net_stand.look(simulator.files)) == (Reason.TOO_LARGE, "timestamp.json")


def test_an_endless_file_ends_at_its_size(simulator: Simulator, mirror: Mirror, net_stand: Stand) -> None:
    page(simulator, mirror)
    mirror.special[object_name(PAGE, DATA)] = endless
    assert refusal(lambda: net_stand.fetch(simulator.files)) == (Reason.DAMAGED, PAGE)


def test_a_deadline_that_is_over_watches_nothing_more() -> None:
    deadline = Deadline()
    deadline.bark()
    with socket.socket() as one, pytest.raises(TimeoutError):
        deadline.watch(one)


def test_without_a_deadline_nothing_is_watched(
    server: RunningMirror, simulator: Simulator, mirror: Mirror
) -> None:
    mirror.files = simulator.files
    transport = MirrorTransport(server.address)
    for _ in range(2):
        with transport._get("metadata/timestamp.json", {}) as response:
            assert response.content == simulator.files["metadata/timestamp.json"]
    transport.close()
