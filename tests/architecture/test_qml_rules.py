"""The project's own QML rules find what they are for, and nothing else."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path, PurePosixPath
from types import ModuleType

import pytest

from tests.architecture.tree import ROOT

VIEW = PurePosixPath("kiosk/ui/qml/Kiosk/Shell/View.qml")
CONTROL = PurePosixPath("kiosk/ui/qml/Kiosk/Controls/Label.qml")


@pytest.fixture(scope="module")
def qmlcheck() -> ModuleType:
    spec = importlib.util.spec_from_file_location("qmlcheck", ROOT / "build" / "qmlcheck.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["qmlcheck"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "code",
    [
        "Text {",
        "Item { Image {",
        "ListView\n{",
        'color: "#fff"',
        'color: bright ? palette.ink : "red"',
        'property color ink: "navy"',
        "border.color: Qt.rgba(0, 0, 0, 1)",
        "Component.onCompleted: start()",
        "import QtQuick.Controls",
        "import QtQuick.Dialogs",
        'import "../helpers.mjs" as Helpers',
        'Qt.openUrlExternally("https://example.org")',
        "markup: step.text",
    ],
)
def test_a_view_may_not_write(qmlcheck: ModuleType, code: str) -> None:
    assert len(qmlcheck.rule_findings(VIEW, code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        "KioskText {",
        "Kiosk.Text {",
        "// Text {",
        "/* color: 'red'\n */ Item {",
        'color: "transparent"',
        "color: Theme.ink",
        'text: "# Raute"',
        "markup: line.markup",
        "markup: modelData",
        'title: "color red"',
        'path: "// no comment"',
    ],
)
def test_a_view_may_write(qmlcheck: ModuleType, code: str) -> None:
    assert qmlcheck.rule_findings(VIEW, code) == []


def test_a_control_may_draw_but_not_run_code_at_load_time(qmlcheck: ModuleType) -> None:
    assert qmlcheck.rule_findings(CONTROL, 'Text { color: "#123456" }') == []
    assert len(qmlcheck.rule_findings(CONTROL, "Component.onCompleted: start()")) == 1


def test_a_finding_names_file_and_line(qmlcheck: ModuleType) -> None:
    assert qmlcheck.rule_findings(VIEW, "Item {\n    Text {")[0].startswith(f"{VIEW}:2: ")


def test_a_module_names_its_files_and_has_no_scripts(qmlcheck: ModuleType, tmp_path: Path) -> None:
    module = tmp_path / "kiosk" / "ui" / "qml" / "Kiosk" / "Shell"
    module.mkdir(parents=True)
    (module / "qmldir").write_text("module Kiosk.Shell\nMain 1.0 Main.qml\n", "utf-8")
    for name in ("Main.qml", "Other.qml", "helpers.mjs"):
        (module / name).touch()
    findings = "\n".join(qmlcheck.module_findings(tmp_path))
    assert "Main.qml" not in findings
    assert "Other.qml" in findings
    assert "helpers.mjs" in findings
