#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Print core/base/text_table.def from the Unicode files of the Debian package unicode-data.

    tools/text-table.py [DIRECTORY] > core/base/text_table.def

One row is a run of code points that the text gates, the screen and the paper treat alike. Code
points that no row covers are plain and one cell wide. What the columns mean stands in
core/base/text_class.h.
"""
import sys

PAGES = 256
LAST = 0x10FFFF
PLAIN = ("PLAIN", "1", 1, ())


def rows(path):
    """Yield (first, last, fields) of a semicolon file with ranges A..B."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.split("#")[0].strip()
            if line:
                fields = [field.strip() for field in line.split(";")]
                first, _, last = fields[0].partition("..")
                yield int(first, 16), int(last or first, 16), fields[1:]


def property_set(path, name):
    return {cp for first, last, fields in rows(path) if fields[0] == name
            for cp in range(first, last + 1)}


def names(directory):
    """Return the general category of every code point and those with a <super> mapping."""
    category, superscript, first = ["Cn"] * (LAST + 1), set(), None
    with open(directory + "/UnicodeData.txt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            cp = int(fields[0], 16)
            if fields[1].endswith(", First>"):
                first = cp
                continue
            for each in range(first if fields[1].endswith(", Last>") else cp, cp + 1):
                category[each] = fields[2]
            if fields[5].startswith("<super>"):
                superscript.add(cp)
    return category, superscript


def vowel_or_final_jamo(cp):
    return 0x1161 <= cp <= 0x11FF or 0xD7B0 <= cp <= 0xD7FF


def class_of(cp, category, ignorable):
    if cp & 0xFFFE == 0xFFFE or 0xFDD0 <= cp <= 0xFDEF:
        return "HIDDEN"
    if cp == 0x200D:
        return "JOINER"
    if 0xFE0E <= cp <= 0xFE0F:
        return "EMOJI_SELECTOR"
    if 0xFE00 <= cp <= 0xFE0D or 0xE0100 <= cp <= 0xE01EF:
        return "HAN_SELECTOR"
    if category == "Cc":
        return "CONTROL"
    if cp in ignorable or category in ("Cf", "Cs", "Zl", "Zp"):
        return "HIDDEN"
    if category in ("Mn", "Me") or vowel_or_final_jamo(cp):
        return "MARK"
    return "BLANK" if category == "Zs" else "PLAIN"


def widths_of(cp, kind, category, east_asian, superscript):
    if kind not in ("PLAIN", "BLANK"):
        return "0", 0
    if east_asian in ("W", "F"):
        return "2", 2
    if east_asian == "A":
        # A Chinese face draws ambiguous punctuation, symbols and numbers on a whole square;
        # letters (é, α, я) and raised figures (m²) it draws as Latin ones.
        letter = category[0] == "L" or cp in superscript
        return "AMBIGUOUS", 1 if letter else 2
    return "1", 1


def table(directory):
    category, superscript = names(directory)
    emoji_file = directory + "/emoji/emoji-data.txt"
    ignorable = property_set(directory + "/DerivedCoreProperties.txt",
                             "Default_Ignorable_Code_Point")
    shapes = (("HAN", property_set(directory + "/Scripts.txt", "Han")
               | set(range(0x20000, 0x2FFFE)) | set(range(0x30000, 0x3FFFE))),
              ("EMOJI", property_set(emoji_file, "Emoji")),
              ("PICTOGRAPH", property_set(emoji_file, "Extended_Pictographic")),
              ("TONE", property_set(emoji_file, "Emoji_Modifier")))
    east_asian = ["N"] * (LAST + 1)
    for first, last, fields in rows(directory + "/EastAsianWidth.txt"):
        east_asian[first:last + 1] = [fields[0]] * (last - first + 1)
    for cp in range(LAST + 1):
        kind = class_of(cp, category[cp], ignorable)
        screen, paper = widths_of(cp, kind, category[cp], east_asian[cp], superscript)
        yield kind, screen, paper, tuple(name for name, those in shapes if cp in those)


def runs(values):
    first, current = 0, None
    for cp, value in enumerate(values):
        if value != current:
            if current not in (None, PLAIN):
                yield first, cp - 1, current
            first, current = cp, value
    if current != PLAIN:
        yield first, LAST, current


def main():
    directory = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    with open(directory + "/EastAsianWidth.txt", encoding="utf-8") as lines:
        version = lines.readline().strip("# \n").removesuffix(".txt")
    print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
    print(f"/* Made by tools/text-table.py ({version}); do not edit. */")
    ranges = list(runs(table(directory)))
    for first, last, (kind, screen, paper, shape) in ranges:
        shape = "|".join("SHAPE_" + name for name in shape) or "0"
        print(f"RANGE(0x{first:05X}, 0x{last:05X}, CLASS_{kind}, CELLS_{screen}, {paper}, {shape})")
    # Where to begin for each 256 characters of the first plane, and after it.
    for page in range(PAGES + 1):
        print(f"PAGE({sum(last < page << 8 for _, last, _ in ranges)})")


if __name__ == "__main__":
    main()
