"""A real nginx as the mirror: its own configuration, port and logs, one worker; it ends with the test."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection, HTTPSConnection
from ipaddress import ip_address
from pathlib import Path
from ssl import CERT_NONE, PROTOCOL_TLS_CLIENT, SSLContext
from types import TracebackType
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.architecture.tree import ROOT

PROGRAM = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
WITHOUT_NGINX = "" if PROGRAM else "nginx is not installed (Debian: nginx-light)"
"""Why tests with it are skipped; empty where it is there."""

SHIPPED = (ROOT / "build" / "mirror" / "kiosk-mirror.conf").read_text(encoding="utf-8")
"""What towns are told to use."""

_ENDS_S = 20.0
_MARK = "/-/mark"
_CONFIGURATION = """\
daemon off;
worker_processes 1;
{user}
pid "{work}/pid";
error_log "{work}/error.log";
events {{ worker_connections 1024; }}
http {{
    log_format hits '$request_method $request_uri $status $bytes_sent $request_length "$http_range"';
    access_log "{work}/access.log" hits;
    client_body_temp_path "{work}/body";
    proxy_temp_path "{work}/proxy";
    fastcgi_temp_path "{work}/fastcgi";
    uwsgi_temp_path "{work}/uwsgi";
    scgi_temp_path "{work}/scgi";
    server {{
        listen 127.0.0.1:{port}{tls};
        root "{folder}";
        location = {mark} {{ access_log off; return 204; }}
        {rules}
    }}
}}
"""
_TLS = """ ssl;
        ssl_certificate "{path}";
        ssl_certificate_key "{path}\""""


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the access log; bytes with all headers, `sent` by the server, `received` by it."""

    method: str
    name: str
    status: int
    sent: int
    received: int
    span: str


class Nginx:
    """Serves a folder for the time of a `with`; it may be stopped, and started again at the same port."""

    def __init__(
        self, folder: Path, work: Path, rules: str = SHIPPED, certificate: Path | None = None
    ) -> None:
        """Serve `folder` by these rules (directives of a server block), with a certificate over TLS."""
        work.mkdir(parents=True, exist_ok=True)
        self.rules = rules
        self._folder = folder
        self._work = work
        self._certificate = certificate
        self._port = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0

    @property
    def address(self) -> str:
        """Where the folder is."""
        return f"{'https' if self._certificate else 'http'}://127.0.0.1:{self._port}/"

    def start(self, rules: str | None = None) -> None:
        """Begin to answer, by other rules where they are given. Whoever asks at once is answered."""
        self.rules = self.rules if rules is None else rules
        with socket.socket() as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(("127.0.0.1", self._port))
            self._port = listening.getsockname()[1]
            command = self._command()
            checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
            assert checked.returncode == 0, checked.stderr
            listening.listen(511)
            # nginx takes over a socket that is open already: no port is guessed, no start is waited for.
            self._process = subprocess.Popen(
                command,
                env={"NGINX": f"{listening.fileno()};"},
                pass_fds=[listening.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def stop(self, *, kindly: bool = False) -> None:
        """Stop at once, as when the server fails; `kindly` lets it answer first what it was asked."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT if kindly else signal.SIGTERM)
            try:
                self._process.wait(_ENDS_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def restart(self, rules: str | None = None) -> None:
        """Stop, and start again at the same port."""
        self.stop()
        self.start(rules)

    def hits(self) -> list[Hit]:
        """What was asked and answered since the last call."""
        if self._process is not None:
            # One worker writes the log in the order of its answers: after this one, all others are in it.
            self._mark()
        lines = (self._work / "access.log").read_text(encoding="utf-8").splitlines()
        new, self._read = lines[self._read :], len(lines)
        return [_hit(line) for line in new]

    def _mark(self) -> None:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, CERT_NONE
        connection = (
            HTTPSConnection("127.0.0.1", self._port, timeout=_ENDS_S, context=context)
            if self._certificate
            else HTTPConnection("127.0.0.1", self._port, timeout=_ENDS_S)
        )
        try:
            connection.request("GET", _MARK)
            assert connection.getresponse().status == 204
        finally:
            connection.close()

    def _command(self) -> list[str]:
        assert PROGRAM is not None
        path = self._work / "nginx.conf"
        tls = _TLS.format(path=self._certificate) if self._certificate else ""
        # Started by root, the worker would be somebody who may not look into a test's folder.
        user = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
        text = _CONFIGURATION.format(
            user=user,
            work=self._work,
            port=self._port,
            tls=tls,
            folder=self._folder,
            mark=_MARK,
            rules=self.rules,
        )
        path.write_text(text, encoding="utf-8")
        return [PROGRAM, "-p", str(self._work), "-e", str(self._work / "error.log"), "-c", str(path)]

    def __enter__(self) -> Self:
        """Begin to answer."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()


def certificate(folder: Path, lasts: timedelta = timedelta(days=1)) -> Path:
    """A certificate for 127.0.0.1 that nobody vouches for, with its key, in one file; it may have ended."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "server.pem"
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


def names(hits: Iterable[Hit]) -> list[str]:
    """What was asked for, below the repository's address."""
    return [hit.name.removeprefix("/") for hit in hits]


def _hit(line: str) -> Hit:
    method, name, status, sent, received, span = line.split(" ", 5)
    return Hit(method, name, int(status), int(sent), int(received), span.strip('"').removeprefix("-"))
