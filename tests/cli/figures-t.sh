# SPDX-License-Identifier: GPL-3.0-or-later
# What the office answers for: every event leaves it raw, and who counts again from that comes to the
# same figures.
. "${srcdir:-.}/tests/cli/tap.sh"
. "$source/tests/cli/recount.sh"

at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

office lin:林一芬:committee zhou:周一立:police wang:王一敏:women:member+supervisor
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null
at 19:32:00
onecase dispatch 1 --playbook urgent >/dev/null

# --- raw events ----------------------------------------------------------------------------------
exits 0 'a team of which nothing was recorded is exported' onecase export responses
is "$(wc -l <"$work/out" | tr -d ' ')" 2 'as one row below the heading'
prints '2026,1,1,2026-11-20T19:32:00+08:00,urgent' 'with its case and the first ring'
prints 'answer|2026-11-20T19:37:00+08:00|4|police+grid+street+committee|accepted' 'and what it promised'
at 19:33:00
onecase respond 1 police accepted --note '=1+1, "快到了"'
at 19:40:00
onecase respond 1 grid accepted --at 2026-11-20T19:34:00+08:00
onecase correct 1 1 --reason 记错了单位
exits 0 'every event is exported' onecase export responses --csv
is "$(wc -l <"$work/out" | tr -d ' ')" 4 'one a row'
prints "false,false,false,\"'=1+1,\"\"快到了\"\"\"" 'a text is quoted and is no formula'
prints ',2,grid,accepted,2026-11-20T19:34:00+08:00,2026-11-20T19:40:00+08:00,2026-11-20T19:40:00+08:00,林一芬,,true,false,true,' \
    'a claim shows when it happened, was recorded and counts from'
prints ',3,,corrected,,2026-11-20T19:40:00+08:00,,林一芬,,false,false,true,记错了单位,1,' \
    'a ruling names the event it is about'
prints_not 顾某 'no party is named'
exits 0 'the same as JSON' onecase export responses --json
prints '"needs":4,"agencies":["police","grid","street","committee"]' 'says what a promise takes'
prints '"about":1' 'and what a ruling is about'
exits 0 'another day has no team' onecase export responses --from 2026-11-21
is "$(wc -l <"$work/out" | tr -d ' ')" 1 'only the heading'
exits 0 'the last day counts whole' onecase export responses --to 2026-11-20
is "$(wc -l <"$work/out" | tr -d ' ')" 4 'from the first event to the last'
exits 1 'a period does not end before it begins' \
    onecase export responses --from 2026-11-21 --to 2026-11-20
exits 2 'one format at a time' onecase export responses --csv --json
exits 2 'there is nothing else to export' onecase export parties
onecase void 1 --reason 误登 2>/dev/null
exits 0 'voiding a registration' onecase export responses
is "$(wc -l <"$work/out" | tr -d ' ')" 4 'takes nothing away'

# --- the figures of three dozen teams ------------------------------------------------------------
# clock SECONDS: that long after 08:00 of the day.
clock()
{
    now=$(printf '2026-11-2%dT%02d:%02d:%02d+08:00' $((day % 10)) $((8 + $1 / 3600)) \
        $(($1 / 60 % 60)) $(($1 % 60)))
}
answer() # answer CASE AGENCY ACT SECONDS [OPTION...]
{
    answer_case=$1 answer_agency=$2 answer_act=$3
    clock "$4"
    shift 4
    onecase respond "$answer_case" "$answer_agency" "$answer_act" "$@"
}
last_event() { onecase show "$1" --json | tr -d ' \n' | grep -o '"event":[0-9]*' | tail -1 | tr -dc 0-9; }

case=1
while [ $case -lt 37 ]; do
    case=$((case + 1)) day=$((1 + case % 5)) start=$((case * 97 % 3000)) login=lin
    clock $start
    onecase register <"$work/case.json" >/dev/null
    start=$((start + case * 13 % 50))
    clock $start
    onecase dispatch $case --playbook urgent >/dev/null
    slow=$((case * 53 % 400))
    answer $case police accepted $((start + case % 7 * 11))
    answer $case grid accepted $((start + 20 + case * 7 % 90))
    test $((case % 6)) -ne 1 || answer $case grid declined $((start + 115))
    test $((case % 12)) -ne 1 || answer $case grid arrived $((start + 250 + case))
    answer $case street accepted $((start + slow))
    test $((case % 11)) -eq 3 || answer $case committee arrived $((start + 130 + case * 29 % 300))
    test $((case % 9)) -eq 4 || answer $case police begun $((start + 600 + case * 31 % 400))
    clock $((start + 1200))
    if [ $((case % 5)) -eq 2 ]; then
        happened=$now
        clock $((start + 200))
        happened=$now
        clock $((start + 1300))
        onecase respond $case street accepted --at "$happened"
        if [ $((case % 10)) -eq 2 ] && [ $slow -gt 200 ]; then
            login=wang
            onecase confirm $case "$(last_event $case)"
            login=lin
        fi
    fi
    test $((case % 8)) -ne 5 || onecase correct $case 1 --reason 记错了单位 >/dev/null
    if [ $((case % 9)) -eq 4 ]; then
        onecase waive $case scene --reason 高架封路
        login=wang
        test $((case % 18)) -ne 4 || onecase confirm $case "$(last_event $case)"
        login=lin
    fi
    if [ $((case % 7)) -eq 0 ]; then
        onecase dispatch $case --playbook urgent --again >/dev/null
        answer $case grid accepted $((start + 1320))
        clock $((start + 1400))
        onecase police $case --to 府前所值班民警
    fi
done >"$work/made" 2>&1
is "$(cat "$work/made")" '' 'a week of teams is played'

day=9
clock 0
recounted 'the figures equal an independent recount, to the last second'
is "$(wc -l <"$work/recount" | tr -d ' ')" 4 'of every promise'
for state in met late missed waived stopped; do
    grep -qE "\"$state\": [1-9]" "$work/out"
    report $? "some were $state"
done
prints '"dispatches":42' 'every team is counted'
recounted 'of one day too' --from 2026-11-22 --to 2026-11-22
recounted 'and of a day without a team' --from 2026-11-28 --to 2026-11-28
prints '"milestones":[]' 'which has no figures'
day=1
clock 900
recounted 'while clocks still run'
day=9
clock 0

# --- the report ----------------------------------------------------------------------------------
exits 0 'by agency' onecase report response --json --by agency
prints '"by":[{"agency":"committee","dispatches":42' 'every seat is measured'
exits 0 'by kind' onecase report response --json --by kind
prints '"by":[{"kind":"marriage_family","dispatches":42' 'as one group'
exits 0 'by hour' onecase report response --csv --by hour
prints 'hour,08,answer' 'of the first ring'
exits 0 'by person' onecase report response --json --by person
prints '{"person":"林一芬"' 'who was called'
exits 0 'by grid' onecase report response --json --by grid
prints '"by":[{"grid":"","dispatches":42' 'where no division was said it is the office itself'
prints '"recorders":[{"person":"林一芬"' 'who recorded late entries'
prints '{"code":"registered_to_called","n":37' 'once for each case'
exits 1 'by nothing else' onecase report response --by moon
exits 0 'as text' onecase report response --from 2026-11-21 --to 2026-11-25
prints 'Response from 2026-11-21 to 2026-11-25' 'with its period'
prints 'A rate is the promises met over' 'its definition'
prints 'Awaited in vain:' 'whom everybody waited for'
prints 'Registration to first team' 'how long the calling took'
prints 'Broken promises:' 'and what was broken'

# --- the certificate -----------------------------------------------------------------------------
exits 0 'the certificate of a case' onecase certificate 14
prints 'Response certificate of case 2026/14' 'names its case'
is "$(grep -c '^Team' "$work/out")" 2 'and every team'
prints 'handed the case to the police' 'with what was ruled'
grep -q 'journal 0' "$work/out"
is $? 1 'every stamp stands in the journal'
prints_not 顾某 'no party is named'
grep -qE 'Head of the journal at .*: entry [0-9]+, [0-9a-f]{64}$' "$work/out"
report $? 'the head of the journal stands at its end'
onecase certificate 15 >"$work/certificate"
is "$(grep -o 'journal [0-9][0-9]*' "$work/certificate" | tr -dc '0-9\n' | sort -nc && echo rising)" rising \
    'one entry after the other'
onecase register <"$work/case.json" >/dev/null
exits 1 'without a team there is none' onecase certificate 38
exits 2 'there is no other report' onecase report weather
exits 0 'the record is sound' onecase verify
done_testing
