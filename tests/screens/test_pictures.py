"""Leaves a picture of each screen in build/out/screens, with a sheet to look at them: index.html.

Tests cannot see whether a page is beautiful; people can. The short run takes about 420 pictures, with
KIOSK_ALL_SCREENS=1 every screen in every variant.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from kiosk.domain.visit import Scheme, TextSize
from kiosk.ui.application import Screen
from tests.screens import pseudo
from tests.screens.place import Place
from tests.screens.presented import COVERED
from tests.screens.table import VISITED, arrive
from tests.screens.variants import FULL_HD, PORTRAIT, Variant, every_variant, open_variant
from tests.support.screens import ROOT, open_screen, settle, wake

OUT = ROOT / "build" / "out" / "screens"
ALL = os.environ.get("KIOSK_ALL_SCREENS") == "1"
TYPICAL = (
    *("start", "situation", "search-found", "service-full", "module-steps", "take-portal"),
    *("notepad", "term", "help"),
    *("practice-text", "practice-address-corrected", "practice-date", "practice-choice-filled"),
    *("practice-check-open", "practice-calendar", "practice-step-digits-some", "practice-finish"),
    *("tour-spotlight", "tour-arrow", "tour-zoom", "tour-question", "tour-group", "staff-tours"),
    *("staff", "staff-content", "staff-offered", "staff-installing", "staff-waiting", "staff-refused"),
)
PRACTISED = tuple(place.name for place in VISITED if place.name.startswith("practice"))
SHORT: tuple[tuple[Variant, tuple[str, ...]], ...] = (
    (Variant(FULL_HD), ()),
    *((Variant(FULL_HD, TextSize.NORMAL, scheme), PRACTISED) for scheme in (Scheme.DARK, Scheme.CONTRAST)),
    (Variant(PORTRAIT, TextSize.HUGE, Scheme.CONTRAST), TYPICAL),
    (Variant(PORTRAIT), TYPICAL),
    (Variant(FULL_HD, TextSize.HUGE), TYPICAL),
    (Variant(FULL_HD, TextSize.LARGE, Scheme.DARK), TYPICAL),
    (Variant((1280, 800), TextSize.NORMAL, Scheme.CONTRAST, pseudo.ARABIC), TYPICAL),
    (Variant((1024, 600), TextSize.HUGE), TYPICAL),
    (Variant((1024, 600), TextSize.NORMAL, Scheme.DARK, pseudo.LONG), TYPICAL),
    (Variant(PORTRAIT, TextSize.HUGE, reach=True), TYPICAL),
    (Variant(FULL_HD, TextSize.NORMAL, Scheme.LIGHT, pseudo.ARABIC), TYPICAL),
)
SHOWN = tuple((variant, ()) for variant in every_variant()) if ALL else SHORT
STATES = ("attract", "farewell", "trouble")
PAGE = """<!doctype html>
<html lang="de"><meta charset="utf-8"><title>Alle Bildschirme</title>
<style>
body {{ font: 16px/1.5 "Fira Sans", sans-serif; margin: 2rem; background: #f3f4f7; color: #131525; }}
ul {{ display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; align-items: flex-start; }}
figure {{ margin: 0; background: #fff; padding: .5rem; }}
img {{ display: block; height: 18rem; }}
</style>
<h1>Alle Bildschirme</h1>
{sections}
</html>
"""


@pytest.fixture(scope="module", autouse=True)
def _sheet() -> Iterator[None]:
    """Write the contact sheet when this worker has made its pictures; the last one sees all of them."""
    OUT.mkdir(parents=True, exist_ok=True)
    yield
    groups: dict[str, list[Path]] = {}
    for picture in sorted(OUT.glob("*.png")):
        groups.setdefault(picture.stem.split("--")[0], []).append(picture)
    sections = "\n".join(_section(name, pictures) for name, pictures in groups.items())
    (OUT / "index.html").write_text(PAGE.format(sections=sections), encoding="utf-8")


@pytest.mark.parametrize(
    ("variant", "names"), SHOWN, ids=lambda value: value.name if isinstance(value, Variant) else ""
)
def test_takes_pictures(qapp: object, variant: Variant, names: tuple[str, ...]) -> None:
    screen = open_variant(qapp, variant)
    for place in (*VISITED, *COVERED):
        if not names or place.name in names:
            arrive(screen, place)
            _keep(screen, variant.name, place)


@pytest.mark.parametrize("size", [FULL_HD, PORTRAIT], ids=str)
def test_takes_pictures_around_a_visit(qapp: object, size: tuple[int, int]) -> None:
    for state in STATES:
        screen = open_screen(qapp, size, trouble=state == "trouble")
        if state == "farewell":
            wake(screen)
            screen.session.finish()
        settle(250)
        _keep(screen, f"{size[0]}x{size[1]}-around", Place(state, lambda _: None))


def _keep(screen: Screen, group: str, place: Place) -> None:
    path = OUT / f"{group}--{place.name}.png"
    image = screen.window.grabWindow()
    assert (image.width(), image.height()) == (screen.window.width(), screen.window.height())
    assert image.save(str(path))


def _section(name: str, pictures: list[Path]) -> str:
    figures = "\n".join(
        f'<li><figure><img loading="lazy" src="{picture.name}" alt="">'
        f"<figcaption>{escape(picture.stem.split('--')[1])}</figcaption></figure></li>"
        for picture in pictures
    )
    return f"<h2>{escape(name)}</h2>\n<ul>\n{figures}\n</ul>"
