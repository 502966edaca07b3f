"""What is installed is exact, the same everywhere, and from nowhere in particular."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.architecture.lock import normal, pins, text
from tests.architecture.tree import ROOT


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_package_has_hashes(name: str) -> None:
    assert [pin.name for pin in pins(name) if not pin.hashes] == []


@pytest.mark.parametrize("name", ["run", "dev"])
def test_a_lock_names_no_host_and_no_path(name: str) -> None:
    assert re.findall(r"^.*(?:://|index-url|find-links|file:|@ ).*$", text(name), re.MULTILINE) == []


def test_the_tools_come_on_top_of_the_same_run_time() -> None:
    assert set(pins("run")) <= set(pins("dev"))


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {"run": project["project"]["dependencies"], "dev": project["dependency-groups"]["dev"]}
    for name, requirements in wanted.items():
        locked = {pin.name for pin in pins(name)}
        assert {normal(re.split(r"[^\w.-]", line)[0]) for line in requirements} <= locked


@pytest.mark.parametrize("name", ["run", "dev"])
def test_the_plain_pyside_with_its_web_browser_stays_out(name: str) -> None:
    assert {pin.name for pin in pins(name)} & {"pyside6", "pyside6-webengine", "pyside6-pdf"} == set()
