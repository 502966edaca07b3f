"""Checks every QML file: types (qmllint), form (qmlformat) and the rules of this project.

`python build/qmlcheck.py [--root DIR] [--fix]`; `--fix` writes the form. Output: build/out/qmltypes.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASICS = ("Kiosk/Controls/", "Kiosk/Theme/")
"""The only modules that may draw with raw elements and name colours."""

LINT = (
    "--ignore-settings",
    "--max-warnings=0",
    *("--unused-imports", "warning"),
    *("--use-proper-function", "warning"),
)
FORMAT = ("--ignore-settings", "--normalize", "--newline", "unix")


@dataclass(frozen=True)
class Rule:
    """A pattern that must not occur in the code (comments removed, strings kept)."""

    pattern: str
    message: str
    allowed_in: tuple[str, ...] = ()


RULES = (
    Rule(
        r"(?<![\w.])(?:Text|TextInput|TextEdit|TextField|Label|Image|AnimatedImage|BorderImage|Button|TapHandler"
        r"|MouseArea|Flickable|ListView|GridView)\s*\{",
        "a raw element; use the one of Kiosk.Controls, which is accessible by construction",
        BASICS,
    ),
    Rule(r"""["']#[0-9A-Fa-f]{3,8}["']""", "a colour; use a role of Kiosk.Theme", BASICS),
    Rule(
        r"\bQt\.(?:rgba|hsla|hsva|color|lighter|darker|tint|alpha)\b",
        "a colour; use a role of Kiosk.Theme",
        BASICS,
    ),
    Rule(
        r"""(?i)\bcolor(?:[ \t]+\w+)?[ \t]*:[^\n]*?["'](?!transparent["'])[a-z]+["']""",
        "a named colour; use a role of Kiosk.Theme",
        BASICS,
    ),
    Rule(
        r"(?<![\w.])markup:[ \t]*(?!modelData\b)(?!\S*\bmarkup\b)\S",
        "words as markup; only a bridge object makes markup, and escapes what content says",
        ("Kiosk/Controls/",),
    ),
    Rule(r"\bComponent\.onCompleted\b", "logic at load time; bind instead, or do it in Python"),
    Rule(r"\bimport\s+QtQuick\.(?:Dialogs|VirtualKeyboard)\b", "opens surfaces that a kiosk must not have"),
    Rule(r"\bimport\s+QtQuick\.Controls\b", "default widgets; use Kiosk.Controls", ("Kiosk/Controls/",)),
    Rule(r"""\bimport\s+["']""", "a folder or script import; make it a module with a qmldir"),
    Rule(
        r"\b(?:XMLHttpRequest|WebSocket|openUrlExternally|createQmlObject|eval)\b",
        "reaches out of the screen, or runs text as code",
    ),
)

TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`", re.DOTALL
)


def without_comments(text: str) -> str:
    """Blank the comments and keep every line where it is."""

    def blank(match: re.Match[str]) -> str:
        token = match.group()
        return re.sub(r"[^\n]", " ", token) if token.startswith("/") else token

    return TOKEN.sub(blank, text)


def rule_findings(path: Path, text: str) -> list[str]:
    """The project's own rules for one file."""
    code = without_comments(text)
    found = []
    for rule in RULES:
        if any(folder in path.as_posix() for folder in rule.allowed_in):
            continue
        for match in re.finditer(rule.pattern, code):
            line = code.count("\n", 0, match.start()) + 1
            found.append((line, f"{path}:{line}: {match.group().split('{')[0].strip()}: {rule.message}"))
    return [message for _, message in sorted(found)]


def module_findings(root: Path) -> list[str]:
    """Scripts, and QML files that their module does not name."""
    found = [
        f"{path}: a script; logic belongs in Python"
        for path in sorted((root / "kiosk" / "ui").rglob("*.*js"))
    ]
    for path in qml_files(root):
        qmldir = path.parent / "qmldir"
        if not qmldir.exists():
            found.append(f"{path}: its folder has no qmldir")
        elif not re.search(rf"\b{re.escape(path.name)}\s*$", qmldir.read_text("utf-8"), re.MULTILINE):
            found.append(f"{path}: is not in {qmldir}")
    return found


def qml_files(root: Path) -> list[Path]:
    """Every QML file of the application."""
    return sorted((root / "kiosk").rglob("*.qml"))


def tool(name: str) -> str:
    """A program of the installed PySide6 (the wrapper scripts cost 0.1 s for each file)."""
    spec = importlib.util.find_spec("PySide6")
    found = shutil.which(name, path=str(Path(spec.origin).parent)) if spec and spec.origin else None
    if found is None:
        sys.exit(f"{name} is not there: PySide6-Essentials is missing")
    return found


def generate_types(root: Path, out: Path) -> bool:
    """Describe the Python classes of Kiosk.Bridge for qmllint."""
    bridge = root / "kiosk" / "ui" / "bridge"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    if not any(bridge.glob("[!_]*.py")):
        return True
    command = [
        sys.executable,
        "-m",
        "pyside6_qml_stubgen",
        str(bridge),
        "--out-dir",
        str(out),
        "--force-rebuild",
    ]
    environment = os.environ | {"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode or "Warning" in done.stderr or "WARNING" in done.stderr:
        print(done.stdout, done.stderr, sep="\n")
        return False
    return True


def lint(root: Path, types: Path) -> bool:
    """Run qmllint. Relative paths would make it forget that a type is a singleton."""
    files = [str(path) for path in qml_files(root)]
    imports = ["-I", str(root / "kiosk" / "ui" / "qml"), "-I", str(types)]
    return subprocess.run([tool("qmllint"), *LINT, *imports, *files], cwd=root, check=False).returncode == 0


def form_findings(root: Path, *, fix: bool) -> list[str]:
    """The files that qmlformat would change."""
    found = []
    for path in qml_files(root):
        command = [tool("qmlformat"), *FORMAT, str(path)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            found.append(f"{path}: qmlformat cannot read it: {done.stderr.decode(errors='replace').strip()}")
        elif done.stdout != path.read_bytes():
            if fix:
                path.write_bytes(done.stdout)
            else:
                found.append(f"{path}: its form differs; python build/qmlcheck.py --fix writes it")
    return found


def main() -> int:
    """Run all checks and say what is wrong."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # in step with the tools
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--fix", action="store_true", help="write the form instead of complaining")
    options = parser.parse_args()
    root = options.root.resolve()
    types = root / "build" / "out" / "qmltypes"

    findings = form_findings(root, fix=options.fix) + module_findings(root)
    for path in qml_files(root):
        findings += rule_findings(path.relative_to(root), path.read_text("utf-8"))
    for finding in findings:
        print(finding.replace(f"{root}/", ""))
    typed = generate_types(root, types)
    linted = lint(root, types) if qml_files(root) else True
    good = not findings and typed and linted
    print(f"{len(qml_files(root))} QML files: {'all in order' if good else 'findings, see above'}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
