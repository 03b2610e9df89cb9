#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# B25: people whose cases were lawfully destroyed are in no file of the office any more: not in the
# database, its log, a draft, a notice, the outbox, a copy put aside, or a backup made afterwards.
# Backups from before age out of their folder. What somebody took out, such as a table, stays with
# him, and the trail tells who took it (doc/threat.md).
. "${srcdir:-.}/tests/cli/tap.sh"

count=${COUNT:-$(test "${TORTURE:-}" = long && echo 200 || echo 6)}
began=$(date +%s)

login=lin
now=2015-05-04T09:00:00+08:00
mkdir "$work/outbox" "$work/outbox/desk1" "$work/backups" "$work/taken-out"
printf '%s\n' "outbox: $work/outbox" "backup: {directory: $work/backups}" >"$work/settings.yaml"
office lin:林桂芬 xie:谢敏:police:member+supervisor >/dev/null 2>&1

# answer SQL: one number out of the database.
answer()
{
    echo "$1" >"$work/question.sql"
    tests/cli/sql "$db" "$work/question.sql" 0
}

# files FOLDER PATTERN: how many there are.
files()
{
    find "$1" -type f -name "$2" | wc -l | tr -d ' '
}

# One case for each, told of in many places: parties, what happened, a search, a paper.
number=0
while [ $number -lt "$count" ]; do
    number=$((number + 1))
    printf '{"source":"phone","kind":"neighbour","title":"金丝雀%04d","narrative":"金丝雀%04d诉漏水，𪚥。",' \
        $number $number
    printf '"parties":[{"role":"applicant","type":"person","name":"金丝雀%04d","phone":"1380000%04d"},' \
        $number $number
    printf '{"role":"respondent","type":"person","name":"郭某"}]}\n'
done >"$work/cases.jsonl"
onecase import "$work/cases.jsonl" >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null # stays
onecase person set lin --print outbox --queue desk1
rm "$work/cases.jsonl"
number=0
while [ $number -lt "$count" ]; do
    number=$((number + 1))
    onecase dispatch $number --playbook plain >/dev/null 2>&1
done
now=2015-05-07T09:00:00+08:00 # nobody answered within the day
onecase watch --once >/dev/null 2>&1
cases=
number=0
while [ $number -lt "$count" ]; do
    number=$((number + 1))
    onecase accept $number >/dev/null 2>&1
    onecase print $number acceptance --send >/dev/null 2>&1
    onecase close $number --result withdrawn --reason 和好 >/dev/null 2>&1
    onecase file $number --reason 早年案卷 >/dev/null 2>&1
    cases="$cases 2015/$number"
done
# draft FORM TEXT: Lin pauses in a form.
draft()
{
    tests/torture/keep_draft "$db" lin "$now" "$1" "$2"
}
first=$(answer 'SELECT MIN(id) FROM dispute')
draft register '金丝雀0001，刚刚打来电话'
for form in session agreement correct seal; do
    draft "$form/$first" '金丝雀0001说楼上漏水'
done
draft "document-$first-acceptance" 金丝雀0001
onecase view add 金丝雀0002 漏水 >/dev/null
onecase view add 鸟 金丝雀0001 >/dev/null
onecase view add 电话 "电话:138-0000 $(printf %04d "$count")" >/dev/null
onecase view add 漏水 漏水 >/dev/null # names nobody
onecase index --anew >/dev/null
onecase find 金丝雀0001 >/dev/null
onecase show 1 >/dev/null
cp "$db" "$db.before-9" # as an upgrade or a restore leaves it
onecase ledger --from 2015-01-01 --format csv >"$work/taken-out/ledger.csv"
onecase backup --plain >/dev/null 2>&1
grep -qa 金丝雀 "$db"
report $? 'before, they are all there'
is "$(files "$work/outbox" '2015-*.pdf')" "$count" 'with a paper each in the outbox'
is "$(answer 'SELECT COUNT(*) FROM draft')" 6 'drafts'
test "$(answer 'SELECT COUNT(*) FROM notice')" -gt 0
report $? 'and notices'
leads="SELECT COUNT(*) FROM search_text_data WHERE INSTR(block, CAST('𪚥' AS BLOB)) > 0"
test "$(answer "$leads")" -gt 0
report $? 'the index for searching leads to them'
test "$(onecase find 金丝雀0001 --json)" != '[]'
report $? 'and they are found'

now=2026-01-02T09:00:00+08:00
# shellcheck disable=SC2086 # the cases are words
exits 0 'a list is drawn up' onecase destruction propose $cases --reason 期满
login=xie
exits 0 'and approved by another person' onecase destruction approve 1
is "$(onecase destruction list --json | grep -c '"rows": 0')" 0 'every case of it was erased'
exits 0 'a backup is made afterwards' onecase backup "$work/after.backup" --plain
is "$(files "$work/outbox" '*')" 0 'nothing of them lies in the outbox'
is "$(answer 'SELECT COUNT(*) FROM draft')" 0 'no draft is left'
is "$(answer 'SELECT COUNT(*) FROM notice')" 0 'nor a notice'
is "$(answer "$leads")" 0 'no word of the index is left'
is "$(answer 'SELECT COUNT(*) FROM saved_view')" 1 'of the views the one that names nobody'
if command -v zstd >/dev/null; then
    zstd -qdc "$work/after.backup" >"$work/after.tar"
else
    mkdir "$work/after"
    onecase restore "$work/after.backup" --to "$work/after/office.db" --older >/dev/null 2>&1
fi
# One backup a month, and after a year none is left from before.
month=1
while [ $month -le 12 ]; do
    now=2027-$(printf %02d $month)-02T09:00:00+08:00
    onecase backup --plain >/dev/null 2>&1
    month=$((month + 1))
done
is "$(files "$work/backups" '*2015*')" 0 'the backup from before has aged out'
grep -q 金丝雀0001 "$work/taken-out/ledger.csv"
report $? 'what somebody took out stays with him'
login=xie
run onecase trail --person lin --from 2015-01-01 --to 2015-12-31
prints 'exported' 'and the trail tells that he did'
rm -r "$work/taken-out" "$work/backups"
hits=$(find "$work" -type f ! -name out ! -name err -exec grep -a -o '金丝雀[0-9]*\|1380000[0-9]*\|138-0000\|𪚥' {} + | wc -l |
    tr -d ' ')
is "$hits" 0 'no file holds any of them'
exits 0 'the record is sound' onecase verify
prints 'lawfully erased' 'and says how much was erased'
login=lin
for words in 金丝雀0001 0001 13800000001 𪚥 诉漏水; do
    is "$(onecase find "$words" --json)" '[]' "nothing is found by $words"
done
exits 0 'what was not on the list is there' onecase show "2015/$((count + 1))"
echo "# B25 $count persons erased, $hits hits, $(($(date +%s) - began)) s"
done_testing
