"""The whole way: the code on the screen, the phone that scans it, the tour that it steers, and the end.

The screen itself keeps away from every network meanwhile; only its helper answers.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import pytest

from tests.architecture.tree import ROOT
from tests.flows.test_hostile_release_shown import WITHOUT_STRACE
from tests.support.browser import CHROMEDRIVER, CHROMIUM, phones

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the helper's threads are read in /proc")
PATIENCE_S = 120.0


@contextmanager
def stand(before: Sequence[str] = ()) -> Iterator[IO[str]]:
    """A stand whose volunteer has switched the phone on, and what it says."""
    command = [*before, sys.executable, "-m", "tests.support.phone_screen"]
    screen = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert screen.stdout is not None
    try:
        yield screen.stdout
        assert screen.wait(PATIENCE_S) == 0
    finally:
        screen.kill()
        screen.wait()
        screen.stdout.close()


@LINUX
@pytest.mark.skipif(
    CHROMEDRIVER is None or CHROMIUM is None, reason="the browser in place of a phone is not installed"
)
def test_a_phone_steers_the_tour_on_the_screen(tmp_path: Path) -> None:
    with stand() as said, phones(tmp_path) as shop:
        phone = shop()
        phone.go(said.readline().split()[0])
        assert said.readline() == "paired\n"
        _, number, count = said.readline().split()
        assert number == "1"
        phone.wait(f"document.getElementById('step').textContent === 'Schritt 1 von {count}'")
        phone.tap("#forward")
        assert said.readline().split() == ["step", "2", count]
        phone.wait(f"document.getElementById('step').textContent === 'Schritt 2 von {count}'")
        phone.tap("#toggle")
        phone.tap("#stop")
        phone.tap("#sure [data-do=stop]")
        assert said.readline().split() == ["ended", "tour"]
        phone.wait("document.body.innerText.includes('Die Verbindung ist beendet')")


@LINUX
@pytest.mark.skipif(bool(WITHOUT_STRACE), reason=WITHOUT_STRACE or "it is there")
def test_the_screen_stays_out_of_the_network_while_a_phone_steers_it(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with stand(["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]) as said:
        url, *helper = said.readline().split()
        where = urlsplit(url)
        status, cookie = _ask(where.netloc, "GET", where.path, {})
        assert status == 200
        assert said.readline() == "paired\n"
        assert said.readline().startswith("step 1 ")
        ours = {"Cookie": cookie.partition(";")[0], "X-Kiosk": "1", "Origin": f"http://{where.netloc}"}
        assert _ask(where.netloc, "POST", "/do", ours, "next")[0] == 204
        assert said.readline().startswith("step 2 ")
        assert _ask(where.netloc, "POST", "/do", ours, "stop")[0] == 204
        assert said.readline().split() == ["ended", "tour"]
    lines = [line.split(maxsplit=1) for line in log.read_text().splitlines() if "AF_INET" in line]
    assert [call for who, call in lines if who not in helper] == []
    bound = [call for who, call in lines if who in helper and call.startswith("bind(")]
    assert len(bound) == 1
    assert '"127.0.0.1"' in bound[0]
    assert not [call for _, call in lines if call.startswith("connect(")]


def _ask(host: str, method: str, path: str, headers: dict[str, str], body: str = "") -> tuple[int, str]:
    connection = HTTPConnection(host, timeout=PATIENCE_S)
    try:
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheader("Set-Cookie", "")
    finally:
        connection.close()
