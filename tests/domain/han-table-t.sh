#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The committed tables of Han characters are what their generator makes of the Unihan files.
: "${srcdir:=.}"
unicode=/usr/share/unicode

if ! command -v python3 >/dev/null || [ ! -f $unicode/Unihan_Readings.txt.bz2 ]; then
    echo "1..0 # SKIP needs python3 and the package unicode-data"
    exit 0
fi
echo 1..2
version=$(bzcat $unicode/Unihan_Readings.txt.bz2 | sed -n '1,9s/^# Unicode version: //p')
status=0
n=0
for what in pinyin variant; do
    table=$srcdir/core/domain/${what}_table.def
    n=$((n + 1))
    if ! grep -q "Unicode $version;" "$table"; then
        echo "ok $n - the_table_of_${what}_is_made # SKIP made from another Unicode than $version"
    elif python3 "$srcdir/tools/han-table.py" $what $unicode | cmp -s - "$table"; then
        echo "ok $n - the_table_of_${what}_is_what_its_generator_makes"
    else
        echo "not ok $n - the_table_of_${what}_is_what_its_generator_makes"
        status=1
    fi
done
exit $status
