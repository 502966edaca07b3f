"""Makes the icon font: assets/icons/KioskSymbols.ttf and symbols.json from assets/icons.txt.

`python build/icons.py material-symbols-rounded.woff2`, with the variable font of Material Symbols Rounded
(package material-symbols, Apache-2.0) and the dependency group `assets` installed. The same font and the same
list give the same bytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ASSETS = Path(__file__).resolve().parent.parent / "assets"
STYLE = {"FILL": 0, "wght": 500, "GRAD": 0, "opsz": 48}
FAMILY = "Kiosk Symbols"
LIGATURE = 4


def ligatures(font: TTFont) -> dict[str, str]:
    """Icon name -> glyph. The font spells every name, old ones too, as a ligature of ASCII letters."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items() if code < 128}
    glyphs = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for entry in lookup.SubTable:
            table = getattr(entry, "ExtSubTable", entry)
            if table.LookupType != LIGATURE:
                continue
            for first, tails in table.ligatures.items():
                for tail in tails:
                    name = "".join(letters.get(glyph, "?") for glyph in (first, *tail.Component))
                    glyphs[name] = tail.LigGlyph
    return glyphs


def code_points(font: TTFont, names: list[str]) -> dict[str, int]:
    """Icon name -> code point, the lowest where there are several."""
    codes: dict[str, int] = {}
    for code, glyph in font.getBestCmap().items():
        codes[glyph] = min(code, codes.get(glyph, code))
    glyphs = ligatures(font)
    missing = [name for name in names if glyphs.get(name) not in codes]
    if missing:
        sys.exit(f"no such icon: {', '.join(missing)}")
    return {name: codes[glyphs[name]] for name in names}


def rename(font: TTFont) -> None:
    """Give the subset a family name of its own, so that a full font on the machine is never taken for it."""
    names = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} {STYLE}", 4: FAMILY, 6: "KioskSymbols-Regular"}
    for number in (16, 17, 21, 22, 25):
        font["name"].removeNames(nameID=number)
    for number, text in names.items():
        font["name"].removeNames(nameID=number)
        font["name"].setName(text, number, 3, 1, 0x409)
    font["name"].setName("Apache-2.0", 13, 3, 1, 0x409)


def main() -> None:
    """Read the list and the source font, write the subset and its index."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    names = sorted(set((ASSETS / "icons.txt").read_text("utf-8").split()))
    font = TTFont(sys.argv[1], recalcTimestamp=False)
    codes = code_points(font, names)

    instantiateVariableFont(font, STYLE, inplace=True)
    options = Options(
        layout_features=[], name_IDs=["*"], glyph_names=False, hinting=False, notdef_outline=True
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes.values())
    subsetter.subset(font)
    rename(font)
    font.flavor = None
    font.save(ASSETS / "icons" / "KioskSymbols.ttf")
    index = {name: f"{code:04x}" for name, code in codes.items()}
    (ASSETS / "icons" / "symbols.json").write_text(json.dumps(index, indent=1) + "\n", "utf-8")
    print(f"{len(names)} icons, {len(set(codes.values()))} code points")


if __name__ == "__main__":
    main()
