#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# B25: people whose cases were lawfully destroyed are in no file any more: not in the database, its
# log, a copy put aside, or a backup made afterwards.
. "${srcdir:-.}/tests/cli/tap.sh"

count=${COUNT:-$(test "${TORTURE:-}" = long && echo 200 || echo 6)}
began=$(date +%s)

login=lin
now=2015-05-04T09:00:00+08:00
office lin:林桂芬 xie:谢敏:police:member+supervisor >/dev/null 2>&1

# One case for each, told of in many places: parties, what happened, a search, a paper.
number=0
while [ $number -lt "$count" ]; do
    number=$((number + 1))
    printf '{"source":"phone","kind":"neighbour","title":"金丝雀%04d","narrative":"金丝雀%04d诉漏水。",' \
        $number $number
    printf '"parties":[{"role":"applicant","type":"person","name":"金丝雀%04d","phone":"1380000%04d"},' \
        $number $number
    printf '{"role":"respondent","type":"person","name":"郭某"}]}\n'
done >"$work/cases.jsonl"
onecase import "$work/cases.jsonl" >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null # stays
rm "$work/cases.jsonl"
cases=
number=0
while [ $number -lt "$count" ]; do
    number=$((number + 1))
    onecase accept $number >/dev/null 2>&1
    onecase close $number --result withdrawn --reason 和好 >/dev/null 2>&1
    onecase file $number --reason 早年案卷 >/dev/null 2>&1
    cases="$cases 2015/$number"
done
onecase find 金丝雀0001 >/dev/null
onecase show 1 >/dev/null
cp "$db" "$db.before-9" # as an upgrade or a restore leaves it
grep -qa 金丝雀 "$db"
report $? 'before, they are all there'

now=2026-01-02T09:00:00+08:00
# shellcheck disable=SC2086 # the cases are words
exits 0 'a list is drawn up' onecase destruction propose $cases --reason 期满
login=xie
exits 0 'and approved by another person' onecase destruction approve 1
is "$(onecase destruction list --json | grep -c '"rows": 0')" 0 'every case of it was erased'
exits 0 'a backup is made afterwards' onecase backup "$work/after.backup" --plain
if command -v zstd >/dev/null; then
    zstd -qdc "$work/after.backup" >"$work/after.tar"
else
    mkdir "$work/after"
    onecase restore "$work/after.backup" --to "$work/after/office.db" --older >/dev/null 2>&1
fi
hits=$(find "$work" -type f ! -name out ! -name err -exec grep -a -o '金丝雀[0-9]*\|1380000[0-9]*' {} + | wc -l |
    tr -d ' ')
is "$hits" 0 'no file holds any of them'
exits 0 'the record is sound' onecase verify
prints 'lawfully erased' 'and says how much was erased'
exits 0 'what was not on the list is there' onecase show "2015/$((count + 1))"
echo "# B25 $count persons erased, $hits hits, $(($(date +%s) - began)) s"
done_testing
