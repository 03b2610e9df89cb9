#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Print a table of Han characters from the Unihan files of the Debian package unicode-data.

    tools/han-table.py pinyin  [DIRECTORY] > core/domain/pinyin_table.def
    tools/han-table.py variant [DIRECTORY] > core/domain/variant_table.def

pinyin: the readings of each character without tones, ü as v, the usual one first: kMandarin, then
kHanyuPinlu (by frequency), kTGHZ2013 and kXHC1983. Characters above U+FFFF only when they belong to
the general standard list of 2013 (kTGH), which is what names may be registered in.
variant: each character that is not in that list, with the one character of it that Unihan calls its
simplified, z- or semantic variant, or that of such a variant; those with none or several are left
out.
"""
import bz2
import re
import sys
import unicodedata

DENSE = range(0x3400, 0xA000)
COLUMN = 100
HEAD = """/* SPDX-License-Identifier: GPL-3.0-or-later AND Unicode-DFS-2016 */
/* Made by tools/han-table.py from the Unihan database of Unicode %s; do not edit.
 * Copyright 1991-2022 Unicode, Inc.; its licence stands in doc/unicode-license.txt. */"""


def unihan(directory, name, fields):
    """Return {field: {code point: value}} and the version of one Unihan file."""
    found, version = {field: {} for field in fields}, "?"
    with bz2.open(f"{directory}/Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# Unicode version:"):
                version = line.split(":")[1].strip()
            if not line.startswith("U+"):
                continue
            code, field, value = line.rstrip("\n").split("\t", 2)
            if field in found:
                found[field][int(code[2:], 16)] = value
    return found, version


def toneless(syllable):
    """lǚ becomes lv, zhāng becomes zhang."""
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return re.sub(r"[^a-z]", "", "".join(c for c in plain if not unicodedata.combining(c)))


def readings(fields, cp):
    """The readings of CP in order, each once."""
    said = fields["kMandarin"].get(cp, "").split()[:1]
    said += re.findall(r"([^ ()]+)\(\d+\)", fields["kHanyuPinlu"].get(cp, ""))
    for field in ("kTGHZ2013", "kXHC1983"):
        for group in fields[field].get(cp, "").split():
            said += group.split(":")[1].split(",")
    plain = [toneless(s) for s in said]
    return " ".join(dict.fromkeys(s for s in plain if s))


def standard(directory):
    return set(unihan(directory, "OtherMappings", ["kTGH"])[0]["kTGH"])


def wrapped(items):
    line = ""
    for item in items:
        if len(line) + len(item) + 1 > COLUMN:
            print(line.rstrip())
            line = ""
        line += item + " "
    if line:
        print(line.rstrip())


def print_pinyin(directory):
    names = ["kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"]
    fields, version = unihan(directory, "Readings", names)
    general = standard(directory)
    dense = {cp: readings(fields, cp) for cp in DENSE}
    others = sorted(cp for cp in fields["kMandarin"] if cp not in dense and cp in general)
    sparse = {cp: readings(fields, cp) for cp in others}
    lists = sorted(set(dense.values()) | set(sparse.values()) | {""})
    number = {text: i for i, text in enumerate(lists)}
    print(HEAD % version)
    print("\n#ifdef READINGS /* each list of readings once, the empty one first */")
    wrapped(f'READINGS("{text}")' for text in lists)
    print("#undef READINGS\n#endif\n\n#ifdef DENSE /* from U+3400 on: the number of its list */")
    wrapped(f"{number[dense[cp]]}," for cp in DENSE)
    print("#undef DENSE\n#endif\n\n#ifdef SPARSE")
    wrapped(f"SPARSE(0x{cp:05X}, {number[sparse[cp]]})" for cp in sorted(sparse))
    print("#undef SPARSE\n#endif")


def variant(fields, general, cp, steps=2):
    """The one character of GENERAL that CP is another way to write, over at most STEPS; None."""
    if cp in general:
        return cp
    for field in fields.values() if steps else []:
        named = {int(v.split("<")[0][2:], 16) for v in field.get(cp, "").split()} - {cp}
        found = {variant(fields, general, other, steps - 1) for other in named} - {None}
        if len(found) == 1:
            return found.pop()
    return None


def print_variant(directory):
    names = ["kSimplifiedVariant", "kZVariant", "kSemanticVariant"]
    fields, version = unihan(directory, "Variants", names)
    general = standard(directory)
    same = {cp: variant(fields, general, cp) for cp in sorted(set().union(*fields.values()))}
    print(HEAD % version)
    wrapped(f"VARIANT(0x{cp:05X}, 0x{to:05X})" for cp, to in same.items() if to not in (None, cp))


def main():
    directory = sys.argv[2] if len(sys.argv) > 2 else "/usr/share/unicode"
    {"pinyin": print_pinyin, "variant": print_variant}[sys.argv[1]](directory)


main()
