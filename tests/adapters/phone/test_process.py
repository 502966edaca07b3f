"""The real helper: what it says, what it serves, how it ends, and how little the screen trusts it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Queue

import pytest

from kiosk.adapters.phone.process import _WAITING, MOST_NEWS, PhoneProcess, command
from kiosk.services.presenter.phone_messages import (
    Did,
    Here,
    Listening,
    News,
    Open,
    Paired,
    PhoneTrouble,
    Trouble,
)
from kiosk.services.presenter.ports import Command, SpeakerNotes
from tests.support.phone import CODE, NOTES
from tests.support.phone_process import PATIENCE_S, Helper, helping

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows interfaces by name, and /proc")


def test_a_phone_pairs_reads_and_presses() -> None:
    with helping() as helper:
        helper.process.tell(NOTES)
        phone = helper.pair()
        assert helper.hear() == Paired()
        status, body = helper.ask("GET", "/state?since=0", *phone)
        assert status == 200
        said = json.loads(body)
        if not said["notes"]["title"]:  # the phone was quicker than the notes
            said = json.loads(helper.ask("GET", f"/state?since={said['number']}", *phone)[1])
        assert said["notes"]["title"] == "Hund anmelden"
        assert helper.ask("POST", "/do", *phone, body=b"next") == (204, b"")
        assert helper.hear() == Did(Command.NEXT)


def test_news_come_to_a_phone_that_waits() -> None:
    with helping() as helper:
        phone = helper.pair()
        assert helper.hear() == Paired()
        number = json.loads(helper.ask("GET", "/state?since=0", *phone)[1])["number"]
        with helper.connect() as waiting:
            headers = "\r\n".join((f"GET /state?since={number} HTTP/1.1", f"Host: {helper.host}", *phone))
            waiting.sendall(headers.encode() + b"\r\n\r\n")
            helper.process.tell(NOTES)
            answer = b"".join(iter(lambda: waiting.recv(65_536), b""))
        assert NOTES.say.encode() in answer


def test_a_phone_that_waits_is_told_the_end() -> None:
    with helping() as helper:
        phone = helper.pair()
        assert helper.hear() == Paired()
        number = json.loads(helper.ask("GET", "/state?since=0", *phone)[1])["number"]
        with helper.connect() as waiting:
            headers = "\r\n".join((f"GET /state?since={number} HTTP/1.1", f"Host: {helper.host}", *phone))
            waiting.sendall(headers.encode() + b"\r\n\r\n")
            assert helper.ask("GET", "/state?since=0", *phone)[0] == 200  # so the first one is in
            helper.process.stop()
            answer = b"".join(iter(lambda: waiting.recv(65_536), b""))
        assert b'"over":true' in answer


def test_a_phone_that_never_asks_is_away() -> None:
    with helping() as helper:
        helper.pair()
        assert helper.hear() == Paired()
        assert helper.hear() == Here(here=False)


def test_only_two_questions_wait_at_a_time() -> None:
    with helping() as helper:
        phone = helper.pair()
        number = json.loads(helper.ask("GET", "/state?since=0", *phone)[1])["number"]
        asked = "\r\n".join((f"GET /state?since={number} HTTP/1.1", f"Host: {helper.host}", *phone))
        waiting = [helper.connect() for _ in range(2)]
        for one in waiting:
            one.sendall(asked.encode() + b"\r\n\r\n")
        statuses = set()
        while 429 not in statuses:  # as soon as both have arrived
            third = helper.connect()
            third.settimeout(0.5)
            third.sendall(asked.encode() + b"\r\n\r\n")
            try:
                statuses.add(int(third.recv(100).split(b" ")[1]))
            except TimeoutError:
                statuses.add(0)
            third.close()
        for one in waiting:
            one.close()
        assert helper.ask("GET", "/state?since=0", *phone)[0] == 200


def test_an_expired_code_is_dead_although_the_screen_forgot_it() -> None:
    with helping(lifetime_s=1e-9) as helper:
        assert helper.ask("GET", f"/{CODE}")[0] == 403
        assert helper.news.empty()


def test_nothing_listens_anywhere_else() -> None:
    with helping() as helper:
        others = {"127.0.0.2", socket.gethostbyname(socket.gethostname())} - {"127.0.0.1"}
        for other in others:
            with pytest.raises(OSError, match="refused"), socket.create_connection((other, helper.port), 10):
                pass


@LINUX
def test_an_interface_can_be_named() -> None:
    with helping("lo") as helper:
        assert helper.address == "127.0.0.1"
        assert helper.ask("GET", "/")[0] == 403


@pytest.mark.parametrize(
    "place",
    ["nowhere0", "203.0.113.7", "192.0.2.1", "0.0.0.0", "::", "localhost", ""],  # noqa: S104 -- refused
)
def test_where_nobody_can_listen(place: str) -> None:
    helper = Helper()
    assert helper.start(Open(place, 0, CODE)) == Trouble(PhoneTrouble.ADDRESS)
    assert helper.hear() is None


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        helper = Helper()
        port = taken.getsockname()[1]
        assert helper.start(Open("127.0.0.1", port, CODE)) == Trouble(PhoneTrouble.PORT)
        assert helper.hear() is None


def test_a_port_can_be_chosen() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    helper = Helper()
    assert helper.start(Open("127.0.0.1", port, CODE)) == Listening("127.0.0.1", port)
    helper.process.stop()


@LINUX
def test_it_writes_no_file_and_has_few_hands() -> None:
    with helping() as helper:
        limits = Path(f"/proc/{helper.pid}/limits").read_text(encoding="ascii")
        found = {line[:25].strip(): line[26:].split()[0] for line in limits.splitlines()}
        assert found["Max file size"] == "0"
        assert found["Max core file size"] == "0"
        assert int(found["Max open files"]) <= 64
        assert int(found["Max address space"]) <= 512 << 20


@LINUX
def test_it_ends_with_the_screen(tmp_path: Path) -> None:
    """The screen is killed, so that it can end nothing itself."""
    code = (
        "import sys, time; sys.path.insert(0, sys.argv[1])\n"
        "from tests.support.phone_process import Helper, Open, CODE\n"
        "h = Helper(); h.start(Open('127.0.0.1', 0, CODE)); print(h.pid, h.port, flush=True); time.sleep(600)"
    )
    root = str(Path(__file__).resolve().parents[3])
    screen = subprocess.Popen([sys.executable, "-c", code, root], stdout=subprocess.PIPE, cwd=tmp_path)
    assert screen.stdout is not None
    pid, port = map(int, screen.stdout.readline().split())
    watch = os.pidfd_open(pid)
    screen.kill()
    screen.wait()
    screen.stdout.close()
    _ended(watch)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), 10)


@LINUX
def test_it_ends_when_it_is_stopped_even_if_it_is_stuck() -> None:
    helper = Helper()
    helper.start(Open("127.0.0.1", 0, CODE))
    watch = os.pidfd_open(helper.pid)
    os.kill(helper.pid, signal.SIGSTOP)
    helper.process.stop()
    _ended(watch)


def _ended(watch: int) -> None:
    """Wait for the end of a process; a hang is an error."""
    import select  # noqa: PLC0415

    try:
        assert select.select([watch], [], [], PATIENCE_S)[0]
    finally:
        os.close(watch)


def fake(code: str) -> tuple[PhoneProcess, Queue[News | None]]:
    """A helper that somebody else wrote."""
    news: Queue[News | None] = Queue()
    process = PhoneProcess(lambda work: work(), (sys.executable, "-I", "-c", code))
    process.start(Open("127.0.0.1", 0, CODE), news.put, lambda: news.put(None))
    return process, news


@pytest.mark.parametrize(
    "said",
    [
        "'{\"says\":\"paired\"' + ' ' * 600 + '}'",
        "'x' * 10_000_000",
        '\'{"says":"run","command":"rm"}\'',
        "''",
    ],
)
def test_a_helper_that_says_something_else_is_ended(said: str) -> None:
    _, news = fake(f"import time; print({said}, flush=True); time.sleep(600)")
    assert news.get(timeout=PATIENCE_S) is None
    assert news.empty()


def test_a_helper_that_floods_the_screen_is_ended() -> None:
    _, news = fake('while True: print(\'{"says":"did","command":"next"}\', flush=True)')
    heard = list(iter(lambda: news.get(timeout=PATIENCE_S), None))
    assert 0 < len(heard) <= 2 * MOST_NEWS


def test_a_helper_that_reads_nothing_is_ended() -> None:
    process, news = fake("import time; time.sleep(600)")
    large = SpeakerNotes(tour="x", say="x" * 4000, notes="x" * 4000, question="x" * 4000)
    for _ in range(_WAITING + 100):
        process.tell(large)
    assert news.get(timeout=PATIENCE_S) is None


def test_what_was_stopped_tells_nothing_more() -> None:
    news: Queue[News | None] = Queue()
    posted: Queue[Callable[[], None]] = Queue()
    process = PhoneProcess(posted.put, command())
    process.start(Open("127.0.0.1", 0, CODE), news.put, lambda: news.put(None))
    process.stop()
    process.stop()
    process.tell(NOTES)
    posted.get(timeout=PATIENCE_S)()
    assert news.empty()


def test_a_program_that_cannot_be_started_is_an_end() -> None:
    news: Queue[News | None] = Queue()
    process = PhoneProcess(lambda work: work(), ("/nowhere/python",))
    process.start(Open("127.0.0.1", 0, CODE), news.put, lambda: news.put(None))
    assert news.get(timeout=PATIENCE_S) is None


@pytest.mark.parametrize("first", [b"", b"\n", b"{}\n", b'{"says":"notes","notes":{}}\n', b"x" * 100])
def test_a_helper_without_orders_does_nothing(first: bytes) -> None:
    done = subprocess.run(command(), input=first, capture_output=True, timeout=PATIENCE_S, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


def test_it_is_loaded_from_no_other_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kiosk.py").write_text("raise SystemExit('the wrong one')")
    (tmp_path / "msgspec.py").write_text("raise SystemExit('the wrong one')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with helping() as helper:
        assert helper.port
