"""A real CUPS of its own: private folders, a socket, queues that write files; the system's is not touched.

Two kinds of queues: one behind Debian's `cups-pdf`, which writes what it prints as PDF, and one behind a
backend of ours that says what a test has written, such as `+media-empty-error`, and keeps the job so long.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SYSTEM = Path("/usr/lib/cups")
PDF_DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
PATIENCE_S = 30.0
_COMMANDS = ("filter", "daemon", "driver", "monitor", "notifier", "cgi-bin")

_FILES = """\
ServerRoot {root}/etc
ServerBin {root}/bin
DataDir /usr/share/cups
CacheDir {root}/cache
StateDir {root}/run
RequestRoot {root}/spool
TempDir {root}/spool/tmp
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
User lp
Group lp
SystemGroup lpadmin
"""
_SERVER = """\
Listen {root}/socket
LogLevel info
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobHistory No
PreserveJobFiles No
ErrorPolicy stop-printer
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
"""
_CUPS_PDF = """\
Out {root}/printed
AnonDirName {root}/printed
Spool {root}/pdfspool
Log {root}/log
"""
_TELLING = """\
#!/bin/sh
# Asked without arguments what it can reach; with a job it says what the test has written.
[ $# -eq 0 ] && echo 'direct telling "Test" "Test"' && exit 0
while [ -s "{root}/says" ]; do
  sed 's/^/STATE: /' "{root}/says" >&2
  sleep 0.2
done
[ -e "{root}/says" ] && echo 'STATE: none' >&2
[ -e "{root}/breaks" ] && exit 1
cat "${{6:--}}" > "{root}/printed/told.pdf"
exit 0
"""


@dataclass(frozen=True, slots=True)
class Cups:
    """A print system that runs."""

    root: Path

    @property
    def server(self) -> str:
        """What `CUPS_SERVER` is for it."""
        return str(self.root / "socket")

    def run(self, *command: str) -> str:
        """Run one of the commands of CUPS against it; what it said."""
        environment = {"PATH": os.environ["PATH"] + ":/usr/sbin", "LC_ALL": "C", "CUPS_SERVER": self.server}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE_S
        )
        assert done.returncode == 0, (command, done.stderr)
        return done.stdout

    def add_pdf_queue(self, name: str) -> None:
        """A printer that writes PDF."""
        self.run("lpadmin", "-p", name, "-v", "cups-pdf:/", "-P", str(PDF_DRIVER), "-E")

    def add_telling_queue(self, name: str) -> None:
        """A printer that says what the test writes with `say`."""
        self.run("lpadmin", "-p", name, "-v", "telling:/", "-m", "raw", "-E")

    def say(self, *states: str) -> None:
        """What the telling printer says while it has a job, as `+media-empty-error`; nothing: it prints."""
        (self.root / "says").write_text("".join(f"{state}\n" for state in states))

    def printed(self, at_least: int = 1) -> list[Path]:
        """What was printed, the oldest first; waits until so many sheets are there and complete."""

        def found() -> list[Path]:
            return sorted((self.root / "printed").glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)

        self.wait(lambda: len(found()) >= at_least and not self.run("lpstat", "-o").strip())
        return found()

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so; what the print system wrote to its log says why it never was."""
        deadline = time.monotonic() + PATIENCE_S
        while not until():
            if time.monotonic() > deadline:
                raise AssertionError((self.root / "log" / "error").read_text(errors="replace")[-2000:])
            time.sleep(0.05)


def missing() -> str:
    """Why there can be no print system here; empty where there can."""
    if os.geteuid() != 0:
        return "cupsd takes its own folders and its PDF backend only from root"
    path = "/usr/sbin:/usr/bin"
    lacking = [name for name in ("cupsd", "lpadmin", "lp") if shutil.which(name, path=path) is None]
    if lacking or not (SYSTEM / "backend" / "cups-pdf").exists():
        return f"apt-get install cups printer-driver-cups-pdf ({', '.join(lacking) or 'cups-pdf'})"
    return ""


@contextmanager
def running_cups(root: Path) -> Iterator[Cups]:
    """A print system in this folder, until the end of the block."""
    cups = prepare(root)
    process = start(cups)
    try:
        yield cups
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def prepare(root: Path) -> Cups:
    """Its folders and files, before it runs."""
    for folder in ("etc/ppd", "bin/backend", "spool/tmp", "cache", "run/certs", "log", "printed", "pdfspool"):
        (root / folder).mkdir(parents=True)
    for name in _COMMANDS:
        if (SYSTEM / name).exists():
            (root / "bin" / name).symlink_to(SYSTEM / name)
    (root / "bin" / "backend" / "cups-pdf").symlink_to(SYSTEM / "backend" / "cups-pdf")
    telling = root / "bin" / "backend" / "telling"
    telling.write_text(_TELLING.format(root=root))
    telling.chmod(0o700)
    (root / "etc" / "cups-files.conf").write_text(_FILES.format(root=root))
    (root / "etc" / "cupsd.conf").write_text(_SERVER.format(root=root))
    (root / "etc" / "cups-pdf.conf").write_text(_CUPS_PDF.format(root=root))
    for owned in ("spool", "spool/tmp", "cache", "run", "run/certs", "log"):
        shutil.chown(root / owned, "lp", "lp")
    temporary = Path(tempfile.gettempdir())
    for above in (root, *root.parents):  # those of pytest, which lp may not enter
        if above == temporary or temporary not in above.parents:
            break
        above.chmod(above.stat().st_mode | 0o055)
    return Cups(root)


def start(cups: Cups) -> subprocess.Popen[bytes]:
    """Run it; back as soon as it answers. Only it sees its folder as /etc/cups, where cups-pdf looks."""
    etc = cups.root / "etc"
    inside = f"mount --bind {etc} /etc/cups && exec cupsd -f -c {etc}/cupsd.conf -s {etc}/cups-files.conf"
    process = subprocess.Popen(
        ("unshare", "-m", "sh", "-c", inside),
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    cups.wait(lambda: "is running" in cups.run("sh", "-c", "lpstat -r || true"))
    return process
