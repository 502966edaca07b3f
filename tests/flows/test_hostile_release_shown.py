"""Signed content that means harm and passes: the screen shows it as words, calls nobody, and lives.

`KIOSK_HOSTILE_S=60` lets the screen stay for a minute instead of a second.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.model import Origin
from kiosk.services.update.examine import Examiner
from kiosk.services.update.install import Installer
from kiosk.trust.client.folder import FolderTransport
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.source import ReleaseOpener, Trust
from tests.architecture.tree import ROOT
from tests.support import hostile_content as hostile
from tests.support.fleet import AREAS, STAND
from tests.support.town_operator import NOW
from tests.support.tuf_ways import FixedCalendar

SECONDS = int(os.environ.get("KIOSK_HOSTILE_S", "1"))
PATIENCE_S = 300 + SECONDS
LURE = '<img src="http://127.0.0.1:9/a.png">'
LONG_LINE = 19_900
"""Characters; nearly as long as one text of a release may be."""
CALLS = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg|listen)\(.*\b(?:AF_INET6?|htons)\b")
"""A call that leaves the process for a network."""

CONTROL = """
import sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
app = QGuiApplication(["control"])
view = QQuickView()
view.setSource(QUrl.fromLocalFile(sys.argv[1]))
view.show()
QTimer.singleShot(1500, app.quit)
app.exec()
del view
print("alive 1 1")
"""
NAIVE = f"import QtQuick\nText {{ width: 300; text: '{LURE}' }}\n"


def _without(command: list[str], missing: str) -> str:
    if shutil.which(command[0]) is None:
        return f"{command[0]} is not installed"
    done = subprocess.run(command, capture_output=True, check=False)
    return "" if done.returncode == 0 else missing


WITHOUT_STRACE = _without(["strace", "-o", "/dev/null", "true"], "strace may not follow processes here")
WITHOUT_UNSHARE = _without(["unshare", "-rn", "true"], "no network namespace of one's own is allowed here")


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stand that has taken over everything at once that its checks let pass.

    The picture that is none got in while nobody looked at pictures.
    """
    folder = tmp_path_factory.mktemp("hostile")
    files = hostile.poisoned()
    files[hostile.LOGO] = hostile.SVG
    files["media/smartvest/riese.png"] = hostile.large_picture()
    files |= hostile.with_words_in(files, f"{LURE} " * (LONG_LINE // (len(LURE) + 1)))
    root = hostile.publish(folder / "office", files)
    (folder / "root.json").write_bytes(root)
    store, calendar = FolderReleaseStore(folder / "state" / "releases"), FixedCalendar(NOW)
    trust = Trust(root=root, areas=AREAS, memory=Memory(folder / "tuf"), calendar=calendar)
    opener = ReleaseOpener(lambda: FolderTransport(folder / "office"), trust)
    made = Installer(store, calendar, AREAS, Examiner(AREAS, STAND)).install(opener, Origin.STICK)
    assert made is not None
    store.activate(made.number)
    return folder


def run(before: list[str], command: list[str]) -> tuple[str, int, int]:
    """What the process said at its end: a word, the pages that it opened, and those with the words."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(
        [*before, sys.executable, *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    word, opened, seen = done.stdout.split()
    return word, int(opened), int(seen)


def screen(folder: Path) -> list[str]:
    module = ["-m", "tests.support.hostile_screen", "--folder", str(folder)]
    return [*module, "--words", LURE, "--seconds", str(SECONDS)]


def traced(log: Path) -> list[str]:
    return ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]


@pytest.mark.skipif(bool(WITHOUT_STRACE), reason=WITHOUT_STRACE or "it is there")
def test_the_screen_calls_nobody(stand: Path, tmp_path: Path) -> None:
    word, opened, seen = run(traced(tmp_path / "log"), screen(stand))
    assert word == "alive"
    assert opened > 45
    assert seen > opened // 2
    assert [line for line in (tmp_path / "log").read_text().splitlines() if CALLS.search(line)] == []


@pytest.mark.skipif(bool(WITHOUT_STRACE), reason=WITHOUT_STRACE or "it is there")
def test_a_naive_screen_would_be_noticed(tmp_path: Path) -> None:
    """The control: the same words in a text of Qt Quick as it is by default."""
    naive = tmp_path / "Naive.qml"
    naive.write_text(NAIVE)
    assert run(traced(tmp_path / "log"), ["-c", CONTROL, str(naive)])[0] == "alive"
    assert [line for line in (tmp_path / "log").read_text().splitlines() if CALLS.search(line)]


@pytest.mark.skipif(bool(WITHOUT_UNSHARE), reason=WITHOUT_UNSHARE or "it is there")
def test_the_screen_lives_where_there_is_no_network(stand: Path) -> None:
    word, opened, seen = run(["unshare", "-rn"], screen(stand))
    assert word == "alive"
    assert seen > opened // 2
