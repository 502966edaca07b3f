"""What is written is what was meant, or nothing is."""

from __future__ import annotations

import pytest

from kiosk.bundle.sheets import yaml_edit
from kiosk.bundle.sheets.columns import SERVICES
from kiosk.domain.errors import ProgramBug
from tests.support.content_tree import content_tree
from tests.support.workbooks import Editor


def test_a_mistake_of_ours_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Symbol", "home")
    monkeypatch.setattr(yaml_edit, "rewrite", lambda text, _: text.replace("pets", "haus"))
    with pytest.raises(ProgramBug, match="falsch in der Datei"):
        editor.plan()
