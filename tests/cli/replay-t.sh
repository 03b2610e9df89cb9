# SPDX-License-Identifier: GPL-3.0-or-later
# How past teams would have fared under another playbook; looking changes nothing.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-$1+08:00; } # at DAY and HH:MM:SS

office lin:林一芬:committee zhou:周一立:police wang:王一敏:women
login=lin
# case DAY NARRATIVE: registered and a team called at 19:30 of that day.
case=0
begin()
{
    case=$((case + 1))
    at "$1T19:30:00"
    cat >"$work/case.json" <<JSON
{"source": "phone", "kind": "damages", "urgency": "urgent", "narrative": "$2",
 "parties": [{"role": "applicant", "type": "person", "name": "顾某"},
             {"role": "respondent", "type": "person", "name": "郭某"}]}
JSON
    onecase register <"$work/case.json" >/dev/null
    onecase dispatch $case --playbook urgent >/dev/null
}
# answer DAY AT-MINUTE: all four answer then, and the police begin.
answer()
{
    at "$1T19:$2:00"
    for agency in police grid street committee; do
        onecase respond $case $agency accepted
    done
    onecase respond $case police begun
}

begin 10 '市场里争摊位。' && answer 10 34     # in 4 minutes
begin 11 '市场里争摊位。' && answer 11 37     # in 7 minutes
begin 12 '市场里争摊位。' && answer 12 42     # in 12 minutes
begin 12 '路口吵架。' && answer 12 34         # another matter
begin 20 '市场里争摊位。' && answer 20 34     # another week
at 21T08:00:00

# Ten minutes to answer, five to begin after the first arrival, and the court, which was not called.
cat >"$work/market.yaml" <<'YAML'
id: market
label: 市场争摊
english: Market
version: "7"
when:
  words: [市场]
seats:
  - {agency: police, role: 到场处警, required: true, lead: true}
  - {agency: grid, role: 就近先到, required: true}
  - {agency: court, role: 指导}
promises:
  - {code: answer, label: 10分响应, english: answer in 10, within: 10 minutes, acts: [accepted], seats: required}
  - {code: begin, label: 到场开调, english: begin, within: 5 minutes, from: arrived, acts: [begun], quorum: any}
YAML

cp "$db" "$work/before.db"
onecase verify --json >"$work/before.json"
cp "$db" "$work/before.db"
exits 0 'a month is played again' onecase playbook replay "$work/market.yaml" --from 2026-11-01 --to 2026-11-15
prints 'market 7 fits 3 of the 4 teams that were called. Nothing was changed.' 'for the cases it fits'
is "$(grep '^  answer in 10' "$work/out" | tr -s ' ' | cut -d' ' -f5-12)" '1 2 0 3 2 1 0 3' \
    'kept, late, missed and how many: under their own, and under the other'
is "$(grep '^  begin' "$work/out" | tr -s ' ' | cut -d' ' -f3-10)" '- - - - 3 0 0 3' \
    'a promise they did not make has no figures of its own'
is "$(grep '^  scene in 15' "$work/out" | tr -s ' ' | cut -d' ' -f5-12)" '3 0 0 3 - - - -' \
    'and one it does not make none there'
prints 'the seats that are required: all of them' 'each promise says who must act'
prints 'Not every agency of this playbook was called then: 3 teams' 'who was not called is left out'
prints 'Promises that come out differently: 1' 'what differs'
is "$(grep '^  2026/2 ' "$work/out" | tr -s ' ')" ' 2026/2 1 answer in 10 Met late Met' \
    'is named by its case'
run onecase playbook replay "$work/market.yaml" --from 2026-11-01 --to 2026-11-15 --json
is "$(tr -d ' \n' <"$work/out" | grep -o '"code":"answer","before":{[^}]*},"after":{[^}]*}')" \
    '"code":"answer","before":{"n":3,"pending":0,"missed":0,"met":1,"late":2,"waived":0,"stopped":0},"after":{"n":3,"pending":0,"missed":0,"met":2,"late":1,"waived":0,"stopped":0}' \
    'the same as JSON'
prints '"code": "begin", "before": null' 'without figures where there are none'
prints '"register_number": 2, "dispatch": 1, "playbook": "urgent", "code": "answer", "before": "late", "after": "met"' \
    'with what differs'
run onecase playbook replay "$work/market.yaml" --lang zh_CN
prints '改后按时' 'in Chinese too'
exits 0 'without a period everything counts' onecase playbook replay "$work/market.yaml"
prints 'market 7 fits 4 of the 5 teams' 'also the other week'
sed -i 's/市场/码头/' "$work/market.yaml"
run onecase playbook replay "$work/market.yaml"
is "$(cat "$work/out")" 'market 7 fits 0 of the 5 teams that were called. Nothing was changed.' \
    'what fits nothing says so'

# --- nothing is written --------------------------------------------------------------------------
cmp -s "$db" "$work/before.db"
report $? 'the database is the same to the last byte'
onecase verify --json >"$work/after.json"
cmp -s "$work/after.json" "$work/before.json"
report $? 'with as many entries and accesses as before'
run onecase playbook list
prints_not market 'and the playbook is not in force'

# --- wrong calls ---------------------------------------------------------------------------------
sed -i 's/within: 10 minutes/within: soon/' "$work/market.yaml"
exits 1 'a playbook with a fault is not played' onecase playbook replay "$work/market.yaml"
complains 'market.yaml:12:65: ' 'the fault is named'
exits 1 'a period does not end before it begins' \
    onecase playbook replay "$source/templates/playbooks/plain.yaml" --from 2026-11-21 --to 2026-11-20
exits 2 'a file must be named' onecase playbook replay
exits 2 'one' onecase playbook replay "$work/market.yaml" "$work/market.yaml"
exits 2 'a list has no period' onecase playbook list --from 2026-11-20
done_testing
