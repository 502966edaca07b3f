"""Signed content that means harm: what the stand refuses, in bounded time and memory."""

from __future__ import annotations

import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.adapters.update_process import command
from kiosk.domain.release.refusal import Reason
from kiosk.services.update.messages import Installed, Message, Refusal, from_line
from tests.support import hostile_content as hostile
from tests.support.fleet import STAND
from tests.support.hostile_content import Case

MEMORY_KB = 600_000
"""Address space of the updater, with everything that Python maps; a real one has a limit like that."""
PROCESSOR_S = 60
"""Seconds; a release of two megabytes takes one."""
GENEROUS = {"largest_file": 50_000_000, "largest_release": 500_000_000, "most_files": 100_000}
"""A policy whose signer was careless: only the stand's own limits are left."""
LONG = 10_000_000
MANY = 10_000

WORDS = {
    "right to left": ("Zahlen Sie \u202e€ 001", "U+202E"),
    "isolate": ("Zahlen \u2067Sie", "U+2067"),
    "zero width": ("Glad\u200bbeck", "U+200B"),
    "joiner": ("Glad\u200dbeck", "U+200D"),
    "byte order": ("\ufeffGladbeck", "U+FEFF"),
    "escape": ("\x1b[2JGladbeck", "U+001B"),
    "null": ("Glad\x00beck", "U+0000"),
    "line end": ("Glad\nbeck", "U+000A"),
    "line separator": ("Glad\u2028beck", "U+2028"),
    "private": ("Glad\ue000beck", "U+E000"),
    "tags": ("Gladbeck\U000e0041\U000e0042", "U+E0041"),
    "soft hyphen": ("Glad\u00adbeck", "U+00AD"),
    "two characters": ("Fu\u0308r Sie", "aus zwei Zeichen"),
}
LINKS = {
    "other host": "https://phishing.example/gladbeck",
    "subdomain of another": "https://www.smartvest.ruhr.phishing.example/",
    "user": "https://www.smartvest.ruhr@phishing.example/",
    "plain": "http://www.smartvest.ruhr/",
    "script": "javascript:alert(1)",
    "file": "file:///etc/passwd",
    "port": "https://www.smartvest.ruhr:8443/",
    "digits": "https://203.0.113.7/",
    "punycode": "https://xn--smrtvest-0za.ruhr/",
}
PICTURES = {
    "a renamed SVG": hostile.SVG,
    "30,000 pixels a side": hostile.large_picture(),
    "1,921 pixels a side": hostile.large_picture(1_921),
    "no picture": b"MZ" + b"\0" * 500,
}
CASES = {
    **{
        f"picture, {name}": Case(partial(hostile.with_picture, data), Reason.NOT_SHOWN, "logo.png: Das Bild")
        for name, data in PICTURES.items()
    },
    **{
        f"words, {name}": Case(partial(hostile.with_words, words), Reason.NOT_SHOWN, where)
        for name, (words, where) in WORDS.items()
    },
    **{
        f"link, {name}": Case(partial(hostile.with_link, url), Reason.NOT_SHOWN, "link.url")
        for name, url in LINKS.items()
    },
    "a file that ends in .svg": Case(
        lambda: hostile.with_file("media/smartvest/logo.svg", hostile.SVG), Reason.NOT_SHOWN, "logo.svg"
    ),
    "a file of QML": Case(
        lambda: hostile.with_file("media/smartvest/Main.qml", b"import QtQuick\nItem {}"),
        Reason.NOT_SHOWN,
        "Main.qml",
    ),
    "a long line": Case(
        lambda: hostile.with_words("x" * LONG), Reason.TOO_LARGE, "gladbeck/stands/gladbeck.json"
    ),
    "a long line that is allowed": Case(
        lambda: hostile.with_words("x" * LONG), Reason.NOT_SHOWN, "Die Datei ist zu groß", GENEROUS
    ),
    "many services": Case(
        lambda: hostile.with_services(MANY), Reason.TOO_LARGE, f"{MANY + 18} Dateien", whole=False
    ),
    "many services that are allowed": Case(
        lambda: hostile.with_services(MANY), Reason.NOT_SHOWN, "zu viele Dateien", GENEROUS, whole=False
    ),
    "more services than a stand takes": Case(
        lambda: hostile.with_services(2_001), Reason.NOT_SHOWN, "zu viele Dateien", GENEROUS
    ),
    "deep": Case(
        lambda: hostile.with_file("messages.json", b"[" * 200_000 + b"]" * 200_000),
        Reason.NOT_SHOWN,
        "messages.json",
    ),
    "not UTF-8": Case(
        lambda: hostile.with_file("messages.json", b'{"de":{"error.other":"\xff\xfe"}}'),
        Reason.NOT_SHOWN,
        "messages.json",
    ),
}


def update(office: Path, folder: Path) -> Message:
    """What the updater says last: the real process, with a limit to its memory and its processor time."""
    limits = f'ulimit -v {MEMORY_KB}; ulimit -t {PROCESSOR_S}; exec "$@"'
    options = ["--settings", str(folder / "settings.toml"), "--state", str(folder / "state")]
    options += ["--content", str(folder / "content"), "--stand", STAND, "--areas", "gladbeck"]
    done = subprocess.run(
        ["sh", "-c", limits, "sh", *command(), "update", "install", "--stick", str(office), *options],
        capture_output=True,
        check=False,
    )
    said = from_line(done.stdout.splitlines()[-1] + b"\n") if done.stdout else None
    assert said is not None, done.stderr.decode()[-2000:]
    return said


def stand_with(root: bytes, folder: Path) -> Path:
    folder.mkdir()
    (folder / "root.json").write_bytes(root)
    return folder


@pytest.mark.skipif(shutil.which("sh") is None, reason="the limits of a process are set by a shell")
@pytest.mark.parametrize("name", CASES)
def test_what_a_stand_refuses(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    root = hostile.publish(tmp_path / "office", case.make(), case.limits, whole=case.whole)
    stand = stand_with(root, tmp_path / "stand")
    said = update(tmp_path / "office", stand)
    assert isinstance(said, Refusal), said
    assert said.reason is case.reason
    assert case.where in said.detail
    assert FolderReleaseStore(stand / "state" / "releases").history() == ()


@pytest.mark.skipif(shutil.which("sh") is None, reason="the limits of a process are set by a shell")
def test_harmless_content_is_taken_by_the_same_process(tmp_path: Path) -> None:
    """The control: within the same limits."""
    stand = stand_with(hostile.publish(tmp_path / "office", hostile.bundle()), tmp_path / "stand")
    assert update(tmp_path / "office", stand) == Installed(1)
