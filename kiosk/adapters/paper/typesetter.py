"""Sets paper with typst: our templates and fonts, data as JSON, nothing of the system.

typst would fetch a package that a template imports; ours import none, and a test sees to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from kiosk.domain.errors import EnvironmentProblem, ProgramBug

STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): real text, language, headings, tags; typst refuses what breaks it."""
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")


class TypstTypesetter:
    """Implements `paper.ports.Typesetter` in this very process.

    A page takes some 25 ms and 40 MB. The screen lets another process do it (`process.ChildTypesetter`).
    """

    def __init__(self, assets: Path) -> None:
        """Use the templates, fonts and symbols of these assets."""
        self._assets = assets

    def typeset(self, template: str, data: Mapping[str, object]) -> bytes:
        """A PDF/UA-1 file, the same bytes for the same data.

        Raises:
            EnvironmentProblem: typst is not installed.
            ProgramBug: there is no such template, or it cannot be set with this data.
        """
        path = self._assets / "paper" / f"{template}.typ"
        if not _NAME.fullmatch(template) or not path.is_file():
            raise ProgramBug("Diese Vorlage gibt es nicht.", where=f"assets/paper/{template}.typ")
        try:
            import typst  # noqa: PLC0415 -- the only module that knows it, and only when paper is wanted
        except ImportError as error:
            raise EnvironmentProblem(
                "Der Satz fehlt: typst ist nicht installiert.",
                where="typst",
                remedy="Installieren Sie den Kiosk mit allen Paketen.",
            ) from error
        try:
            return typst.compile(
                str(path),
                root=str(self._assets),
                font_paths=[str(self._assets / "fonts"), str(self._assets / "icons")],
                ignore_system_fonts=True,
                sys_inputs={"template": template, "data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=[STANDARD],
                timestamp=0,
            )
        except typst.TypstError as error:
            hints = " ".join(error.hints or ())
            raise ProgramBug(
                f"Die Seite lässt sich nicht setzen: {error.message}", where=template, remedy=hints
            ) from error
