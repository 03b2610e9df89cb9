#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The committed table of characters is what its generator makes of the Unicode files.
: "${srcdir:=.}"
unicode=/usr/share/unicode
table=$srcdir/core/base/text_table.def

if ! command -v python3 >/dev/null || [ ! -f $unicode/emoji/emoji-data.txt ]; then
    echo "1..0 # SKIP needs python3 and the package unicode-data"
    exit 0
fi
echo 1..1
version=$(sed -n '1s/^# \(.*\)\.txt$/\1/p' $unicode/EastAsianWidth.txt)
if ! grep -q "$version" "$table"; then
    echo "ok 1 - the_table_is_what_its_generator_makes # SKIP made from another Unicode than $version"
elif python3 "$srcdir/tools/text-table.py" $unicode | cmp -s - "$table"; then
    echo "ok 1 - the_table_is_what_its_generator_makes"
else
    echo "not ok 1 - the_table_is_what_its_generator_makes"
    exit 1
fi
