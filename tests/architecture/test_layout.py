"""Where things stand, how long they may be, and what nobody writes here."""

from __future__ import annotations

import os
import re

import pytest

from tests.architecture.tree import ROOT, files, short

LONGEST = 400
WRITTEN = {"", ".md", ".ps1", ".py", ".qml", ".sh", ".toml", ".yaml", ".yml"}
FORBIDDEN = {
    r"\b(?:TODO|FIXME|XXX|HACK)\b": "do it, or file an issue",
    r"(?<![\w.])/(?:work|root)/": "a path of one machine",
    r"\bsetContextProperty\b|\bqmlRegister\w+": "use @QmlElement and required properties",
}


def test_no_source_file_is_too_long() -> None:
    lengths = {short(path): len(path.read_text("utf-8").splitlines()) for path in files(".py", ".qml")}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_package_and_every_qml_module_says_what_goes_there() -> None:
    marks = [path for path in files(under="kiosk") if path.name in {"__init__.py", "qmldir"}]
    folders = {path.parent for path in marks} - {ROOT / "kiosk"}
    assert [short(folder) for folder in sorted(folders) if not (folder / "README.md").is_file()] == []


def test_every_folder_of_python_is_a_package() -> None:
    folders = {path.parent for top in ("kiosk", "tests") for path in files(".py", under=top)}
    assert [short(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_tests_stand_in_tests() -> None:
    astray = [path for path in files(".py") if path.name.startswith("test_") and "tests" not in path.parts]
    assert [short(path) for path in astray] == []


@pytest.mark.parametrize("pattern", FORBIDDEN, ids=list(FORBIDDEN.values()))
def test_nobody_writes(pattern: str) -> None:
    found = []
    for path in files(*WRITTEN):
        if path.name == "test_layout.py" or not path.is_file():
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if re.search(pattern, line):
                found.append(f"{short(path)}:{number}: {line.strip()[:80]}")
    assert found == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such mark")
@pytest.mark.parametrize("name", ["build/run", "build/test", "build/lock.sh", ".ci/run"])
def test_scripts_may_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
