"""What somebody types is in no file, in no log, in no message, and in no dump, however the visit ends.

The real program runs full-screen as a process with folders of its own; invented words are typed into it, and
afterwards every file that it could have written is searched for them.
"""

from __future__ import annotations

import base64
import gc
import json
import os
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.screens import ROOT, open_screen, settle, wake

PATIENCE_S = 90.0
WORDS = ("Quastelwrumpf", "Blaumützenströpf")
"""Nobody's names; long and strange enough to be found by accident nowhere."""
PIPE = Path("/proc/sys/kernel/core_pattern")


@dataclass
class Machine:
    """Folders of its own for everything that a program writes without being asked."""

    root: Path

    @property
    def cwd(self) -> Path:
        return self.root / "cwd"

    def environment(self) -> dict[str, str]:
        names = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
        own = {name: str(self.folder(name.lower())) for name in (*names, "XDG_STATE_HOME")}
        said = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(ROOT)}
        return {**os.environ, **own, **said, "PYTHONDONTWRITEBYTECODE": "1"}

    def folder(self, name: str) -> Path:
        folder = self.root / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def start(self, end: str) -> subprocess.Popen[bytes]:
        """The program, its own messages in files below the same root."""
        command = [sys.executable, "-m", "tests.support.typing_kiosk", "run", "--stand", "gladbeck"]
        command += ["--state", str(self.root / "state"), "--settings", str(self.root / "settings.toml")]
        with (self.root / "stdout").open("wb") as said, (self.root / "stderr").open("wb") as complained:
            process = subprocess.Popen(
                command,
                cwd=self.folder("cwd"),
                env=self.environment(),
                stdin=subprocess.PIPE,
                stdout=said,
                stderr=complained,
                preexec_fn=_let_dump if os.name == "posix" else None,  # noqa: PLW1509 -- no threads here
            )
        assert process.stdin is not None
        process.stdin.write(json.dumps({"words": WORDS, "end": end}).encode())
        process.stdin.close()
        return process

    def said(self, name: str = "stdout") -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def log(self) -> list[str]:
        """The codes in the log."""
        lines = (self.root / "state" / "kiosk.log").read_text(encoding="utf-8").splitlines()
        return [line.split()[2] for line in lines]

    def wait_for(self, word: str, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + PATIENCE_S
        while word not in self.said().split():
            assert process.poll() is None, self.said("stderr")
            assert time.monotonic() < end, f"{word} never came: {self.said('stderr')}"
            time.sleep(0.05)

    def found(self) -> list[str]:
        """Each file that holds one of the words in any spelling, and each file whose name does."""
        files = [path for path in self.root.rglob("*") if path.is_file()]
        assert len(files) > 3
        return [
            str(path.relative_to(self.root))
            for path in files
            if any(form in path.read_bytes().lower() or form in os.fsencode(path).lower() for form in FORMS)
        ]

    def dumps(self) -> list[Path]:
        """Files of the system about a process that died."""
        return [path for path in self.cwd.iterdir() if "core" in path.name]


def _let_dump() -> None:
    """What a distribution may have set: dumps as large as they like."""
    import resource  # noqa: PLC0415 -- POSIX only

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def forms() -> Iterator[bytes]:
    """Every spelling in which a word could lie in a file, in small letters."""
    for word in WORDS:
        for text in (word, word[:10], word[3:], word[::-1]):
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
                yield text.encode(encoding).lower()
                yield text.lower().encode(encoding)
        yield base64.b64encode(word.encode())[:-4].lower()
        yield quote(word).lower().encode()
        yield json.dumps(word).strip('"').lower().encode()
        yield word.encode().hex().encode()


FORMS = frozenset(forms())


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def started(machine: Machine) -> Iterator[Callable[[str], subprocess.Popen[bytes]]]:
    processes: list[subprocess.Popen[bytes]] = []

    def start(end: str) -> subprocess.Popen[bytes]:
        processes.append(machine.start(end))
        return processes[-1]

    yield start
    for process in processes:
        process.kill()
        process.wait()


def test_the_search_would_find_every_spelling(machine: Machine) -> None:
    """Or the tests below would say nothing."""
    folder = machine.folder("there")
    spellings = (WORDS[0].encode(), WORDS[1].encode("utf-16-le"), base64.b64encode(WORDS[0].encode()))
    for number, spelling in enumerate(spellings):
        (folder / str(number)).write_bytes(b"\x00\xff" + spelling + b"\x00")
    (folder / f"{WORDS[0].lower()}.txt").touch()
    (folder / "harmless").write_text("Hund")
    assert len(machine.found()) == 4


@pytest.mark.parametrize("end", ["finish", "idle"])
def test_after_a_visit_no_file_holds_what_was_typed(
    machine: Machine, started: Callable[[str], subprocess.Popen[bytes]], end: str
) -> None:
    process = started(end)
    assert process.wait(PATIENCE_S) == 0, machine.said("stderr")
    assert machine.said().split() == ["typed", "over"]
    assert machine.found() == []
    assert machine.log()[-3:] == ["started", "visit-ended", "ended"]


@pytest.mark.skipif(os.name != "posix", reason="signals are sent in the POSIX way")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_who_is_interrupted_leaves_nothing_either(
    machine: Machine, started: Callable[[str], subprocess.Popen[bytes]], end: signal.Signals
) -> None:
    process = started("stay")
    machine.wait_for("typed", process)
    assert machine.found() == []  # not even in between
    process.send_signal(end)
    process.wait(PATIENCE_S)
    assert machine.found() == []


def test_no_exception_and_no_warning_tells_what_stands_in_a_field(
    machine: Machine, started: Callable[[str], subprocess.Popen[bytes]]
) -> None:
    """They are noted by number: two of Qt, two of QML, one that nobody could catch, and the bug."""
    process = started("trouble")
    assert process.wait(PATIENCE_S) == 0, machine.said("stderr")
    assert machine.said().split() == ["typed", "over"]
    assert machine.log().count("qt-message") >= 4
    assert machine.log().count("bug") == 2
    assert machine.said("stderr").count("ValueError typing_kiosk.py:") == 2
    assert machine.found() == []


@pytest.mark.skipif(sys.platform != "linux", reason="the guard is Linux's")
def test_a_crash_leaves_no_dump(machine: Machine, started: Callable[[str], subprocess.Popen[bytes]]) -> None:
    """Where this system dumps at all: another process that dies in the same folder shows it."""
    process = started("stay")
    machine.wait_for("typed", process)
    limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii").splitlines()
    assert next(line for line in limits if line.startswith("Max core file size")).split()[4:6] == ["0", "0"]
    process.send_signal(signal.SIGSEGV)
    assert process.wait(PATIENCE_S) == -signal.SIGSEGV
    assert machine.dumps() == []
    assert machine.found() == []

    die = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"
    subprocess.run([sys.executable, "-c", die], cwd=machine.cwd, preexec_fn=_let_dump, check=False)
    dumping = not PIPE.read_text(encoding="utf-8").startswith(("|", "/"))
    if dumping and not machine.dumps():
        pytest.skip("this machine lets nothing dump, so that the test shows the limit only")


def test_after_a_visit_memory_is_swept(qapp: object) -> None:
    """Words that only wait to be collected do not wait."""

    class Knot:
        """Something that only the collector frees."""

        def __init__(self) -> None:
            self.itself = self

    screen = open_screen(qapp)
    wake(screen)
    gc.disable()
    try:
        waiting = weakref.ref(Knot())
        settle(600)
        assert waiting() is not None
        screen.session.finish()
        settle(600)
        assert waiting() is None
    finally:
        gc.enable()
