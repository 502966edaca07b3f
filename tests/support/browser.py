"""A real browser in place of a phone: headless Chromium, driven by chromedriver (W3C WebDriver)."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import IO, Any

CHROMEDRIVER = shutil.which("chromedriver")
CHROMIUM = shutil.which("chromium")
PATIENCE_S = 60.0
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_POLL = (
    "const done = arguments[arguments.length - 1], until = Date.now() + 20000;"
    "(function look() { let found; try { found = (%s); } catch (error) { found = String(error); }"
    "if (found === true || Date.now() > until) { done(found); } else { setTimeout(look, 50); } })();"
)


class Phone:
    """One browser with a profile of its own, the size of a phone."""

    def __init__(self, port: int, folder: Path, width: int = 390, height: int = 844) -> None:
        """Open it through the driver at this port."""
        self._port = port
        options = {
            "binary": CHROMIUM,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                f"--user-data-dir={folder}",
            ],
            "mobileEmulation": {"deviceMetrics": {"width": width, "height": height, "pixelRatio": 2.0}},
        }
        asked = {
            "alwaysMatch": {
                "browserName": "chrome",
                "goog:chromeOptions": options,
                "goog:loggingPrefs": {"browser": "ALL"},
            }
        }
        self._session = "/session/" + self._call("POST", "/session", {"capabilities": asked})["sessionId"]
        self._do("/timeouts", {"script": 30_000, "pageLoad": 30_000, "implicit": 0})

    def go(self, url: str) -> None:
        """Open an address."""
        self._do("/url", {"url": url})

    def reload(self) -> None:
        """Load the page again."""
        self._do("/refresh", {})

    @property
    def address(self) -> str:
        """What stands in the address bar."""
        return str(self._call("GET", f"{self._session}/url"))

    def run(self, script: str) -> Any:  # noqa: ANN401 -- whatever the page says
        """What a piece of script in the page returns."""
        return self._do("/execute/sync", {"script": script, "args": []})

    def wait(self, condition: str) -> None:
        """Until an expression of the page is true; an error where it never is."""
        found = self._do("/execute/async", {"script": _POLL % condition, "args": []})
        assert found is True, (condition, found, self.text())

    def tap(self, selector: str) -> None:
        """Press what a person could press: it must be there, visible, and not covered."""
        found = self._do("/element", {"using": "css selector", "value": selector})
        self._do(f"/element/{found[_ELEMENT]}/click", {})

    def text(self) -> str:
        """What can be read."""
        return str(self.run("return document.body.innerText"))

    def picture(self) -> bytes:
        """A screenshot, PNG."""
        return base64.b64decode(self._call("GET", f"{self._session}/screenshot"))

    def complaints(self) -> list[str]:
        """What the browser's console said since it was last asked."""
        return [entry["message"] for entry in self._do("/se/log", {"type": "browser"})]

    def offline(self, *, offline: bool) -> None:
        """Lose the network, or find it again."""
        network = {"offline": offline, "latency": 0, "throughput": 500_000}
        self._do("/chromium/network_conditions", {"network_conditions": network})

    def close(self) -> None:
        """Close it."""
        self._call("DELETE", self._session)

    def _do(self, path: str, body: Mapping[str, object]) -> Any:  # noqa: ANN401
        return self._call("POST", self._session + path, body)

    def _call(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Any:  # noqa: ANN401
        connection = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        finally:
            connection.close()
        if answer.status >= 400:
            raise AssertionError(value)
        return value


@contextmanager
def phones(folder: Path) -> Iterator[Callable[[], Phone]]:
    """Makes phones, each as new as from the shop; all are closed at the end."""
    driver = subprocess.Popen(
        [str(CHROMEDRIVER), "--port=0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    made: list[Phone] = []
    assert driver.stdout is not None
    try:
        port = _port(driver.stdout)

        def make() -> Phone:
            made.append(Phone(port, folder / f"profile-{len(made)}"))
            return made[-1]

        yield make
        for phone in made:
            phone.close()
    finally:
        driver.terminate()
        driver.wait(PATIENCE_S)
        driver.stdout.close()


def _port(said: IO[bytes]) -> int:
    for line in said:
        if found := re.search(rb"started successfully on port ([0-9]+)", line):
            return int(found[1])
    raise AssertionError("chromedriver did not start")
