"""A workbook that went through another program: LibreOffice saves it in its own way."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from kiosk.adapters.workbook import Workbook
from kiosk.bundle.sheets.columns import SERVICES, TEXTS
from tests.bundle.sheets.test_accept import real_content
from tests.support.workbooks import Editor

OFFICE = shutil.which("soffice")


def resaved(path: Path, *formats: str) -> Path:
    """The file as LibreOffice saves it, in one format after the other."""
    for number, name in enumerate(formats):
        folder = path.parent / str(number)
        profile = f"-env:UserInstallation=file://{path.parent}/profile"
        command = [
            str(OFFICE),
            profile,
            "--headless",
            "--convert-to",
            name,
            "--outdir",
            str(folder),
            str(path),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = folder / f"inhalt.{name}"
    return path


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed on this machine")
@pytest.mark.parametrize("formats", [("xlsx",), ("ods", "xlsx")])
def test_libreoffice_changes_nothing_but_what_was_typed(tmp_path: Path, formats: tuple[str, ...]) -> None:
    editor = Editor(*real_content())
    path = tmp_path / "inhalt.xlsx"
    Workbook(path).save(editor.book)
    made = openpyxl.load_workbook(path)
    for sheet, title, text in (
        (SERVICES, "Gebühr (de)", "13 €"),
        (TEXTS, "Das kostet es", "13 €.\n\n**Bar**."),
    ):
        column = [cell.value for cell in made[sheet][1]].index(title) + 1
        made[sheet].cell(12, column).value = text
    made.save(path)
    read = Workbook(resaved(path, *formats)).load()
    editor.rows = {name: [list(row) for row in sheet.rows] for name, sheet in read.items()}
    plan = editor.plan()
    assert [str(one) for one in (*plan.problems, *plan.errors)] == []
    assert not plan.forgetful
    assert [(str(change.spot)[:11], change.new) for change in plan.changes] == [
        ("Leistungen,", "13 €"),
        ("Texte, I12", "13 €.\n\n**Bar**."),
    ]
