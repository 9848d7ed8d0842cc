#!/usr/bin/env python3
"""Make the bundled fonts from Debian's fonts-inter and fonts-jetbrains-mono (unpacked under SOURCE).

JavaFX cannot switch OpenType features on, and knows only a family's regular and bold. So the digits of Inter
are mapped to their tabular forms here, and Inter's SemiBold becomes the bold of its family.

Usage: make-fonts.py SOURCE TARGET      (needs Debian's python3-fonttools)
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Latin, Greek, Cyrillic, punctuation, super- and subscripts, currency, letters, arrows, mathematics, technical,
# box drawing, blocks, shapes, check marks, braille.
TEXT = [(0x20, 0x17F), (0x18F, 0x192), (0x218, 0x21B), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x45F)]
SIGNS = [(0x2000, 0x20BF), (0x2100, 0x214F), (0x2190, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x25FF), (0x2713, 0x2717)]
BRAILLE = [(0x2800, 0x28FF)]


def subset(source, kept_features):
    font = TTFont(source, recalcTimestamp=False)
    if "tnum" in kept_features:
        use_tabular_figures(font)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    options.hinting = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in TEXT + SIGNS + BRAILLE for c in range(first, last + 1)])
    subsetter.subset(font)
    return font


def use_tabular_figures(font):
    table = font["GSUB"].table
    replaced = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    replaced.update(getattr(part, "ExtSubTable", part).mapping)
    for cmap in font["cmap"].tables:
        for code, glyph in list(cmap.cmap.items()):
            cmap.cmap[code] = replaced.get(glyph, glyph)


def name(font, family, bold):
    style = "Bold" if bold else "Regular"
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    compact = family.replace(" ", "")
    for record in names.names:
        for name_id, text in ((1, family), (2, style), (4, f"{family} {style}"), (6, f"{compact}-{style}")):
            if record.nameID == name_id:
                record.string = text
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"{compact}-{style}"]
        cff.topDictIndex[0].FamilyName = family
        cff.topDictIndex[0].FullName = f"{family} {style}"
        cff.topDictIndex[0].Weight = style


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    inter = source / "usr/share/fonts/opentype/inter"
    mono = source / "usr/share/fonts/truetype/jetbrains-mono"
    made = [
        (inter / "Inter-Regular.otf", "Inter", False, ["tnum"], "Inter-Regular.otf"),
        (inter / "Inter-SemiBold.otf", "Inter", True, ["tnum"], "Inter-Bold.otf"),
        (mono / "JetBrainsMono-Regular.ttf", "JetBrains Mono", False, [], "JetBrainsMono-Regular.ttf"),
        (mono / "JetBrainsMono-Bold.ttf", "JetBrains Mono", True, [], "JetBrainsMono-Bold.ttf"),
    ]
    for path, family, bold, features, file in made:
        font = subset(path, features)
        name(font, family, bold)
        font.save(target / file)


main()
