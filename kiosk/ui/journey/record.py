"""Walks the main journey off-screen and leaves pictures with a contact sheet."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.ui.application import Screen, Setup, make_application
from kiosk.ui.journey.hand import NotThere
from kiosk.ui.journey.steps import MAIN_JOB
from kiosk.ui.journey.walk import walk

SIZES = (("quer", 1920, 1080), ("hoch", 1080, 1920))
"""Landscape and portrait, px."""

_PAGE = """<!doctype html>
<html lang="de"><meta charset="utf-8"><title>Der Weg eines Besuchs</title>
<style>
body {{ font: 18px/1.5 "Fira Sans", sans-serif; margin: 2rem; background: #f3f4f7; color: #131525; }}
ol {{ display: flex; flex-wrap: wrap; gap: 1.5rem; list-style: none; padding: 0; align-items: flex-start; }}
figure {{ margin: 0; background: #fff; padding: .75rem; border-radius: .75rem; }}
img {{ display: block; height: 24rem; border-radius: .5rem; }}
figcaption {{ max-width: 40rem; padding-top: .5rem; }}
</style>
<h1>Der Weg eines Besuchs</h1>
<p>Stand: {stand}. Vom ersten Berühren bis zum QR-Code, aufgenommen vom Programm selbst.</p>
{sections}
</html>
"""


def record(setup: Setup, out: Path) -> int:
    """Walk in each size; 0 when every step was found as it should be.

    Raises:
        OSError: the pictures cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    make_application(setup.assets)
    sections: list[str] = []
    failed = 0
    for name, width, height in SIZES:
        screen = Screen(setup, _tell)
        screen.window.resize(width, height)
        screen.window.show()
        shots: list[tuple[str, str]] = []

        def keep(title: str, image: QImage, name: str = name, shots: list[tuple[str, str]] = shots) -> None:
            file = f"{name}-{len(shots) + 1:02}.png"
            image.save(str(out / file))
            shots.append((file, title))

        try:
            walk(screen, MAIN_JOB, keep)
        except NotThere as problem:
            failed += 1
            sys.stderr.write(f"Der Weg ({name}) endet hier: {problem}\n")
        finally:
            screen.close()
        sections.append(_section(f"{width} × {height}", shots))
    stand = setup.exhibition.stand.id if setup.exhibition else ""
    (out / "index.html").write_text(
        _PAGE.format(stand=escape(stand), sections="\n".join(sections)), encoding="utf-8"
    )
    sys.stdout.write(f"Bilder und Übersicht: {out / 'index.html'}\n")
    return 1 if failed else 0


def _tell(message: str) -> None:
    sys.stderr.write(f"{message}\n")


def _section(title: str, shots: list[tuple[str, str]]) -> str:
    figures = "\n".join(
        f'<li><figure><img src="{file}" alt="{escape(words)}">'
        f"<figcaption>{number}. {escape(words)}</figcaption></figure></li>"
        for number, (file, words) in enumerate(shots, start=1)
    )
    return f"<h2>{title}</h2>\n<ol>\n{figures}\n</ol>"
