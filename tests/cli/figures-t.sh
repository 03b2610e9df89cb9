# SPDX-License-Identifier: GPL-3.0-or-later
# What the office answers for: every event leaves it raw.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

onecase init --practice --office 海门街道社会治理中心 --division 331002001000 --abbreviation 椒海 \
    --person lin:林一芬:committee --person zhou:周一立:police --person wang:王一敏:women
login=lin
cat >"$work/case.json" <<'JSON'
{"source": "phone", "kind": "marriage_family", "narrative": "夫妻争吵。",
 "parties": [{"role": "applicant", "type": "person", "name": "顾某"},
             {"role": "respondent", "type": "person", "name": "郭某"}]}
JSON
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
exits 0 'the record is sound' onecase verify
done_testing
