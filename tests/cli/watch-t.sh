# SPDX-License-Identifier: GPL-3.0-or-later
# The watch: what falls due is told at least once under one id and recorded once, also when two
# watchers are killed at any moment. WATCH_CASES=112 makes it a thousand notices.
. "${srcdir:-.}/tests/cli/tap.sh"

# Each case has nine notices: three promises warned of and missed, two of them to the commander
# too, and a card.
cases=${WATCH_CASES:-11}
at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

office lin:林一芬:committee zhou:周一立:police
login=lin
cat >"$work/case.json" <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "争吵。",
 "parties": [{"role": "applicant", "type": "person", "name": "顾某"},
             {"role": "respondent", "type": "person", "name": "郭某"}]}
JSON
i=0
while [ $i -lt "$cases" ]; do
    i=$((i + 1))
    onecase register <"$work/case.json" >/dev/null 2>&1
    onecase dispatch $i --playbook urgent >/dev/null
done
cat >"$work/tell" <<'SH'
#!/bin/sh
# tell FILE ID KIND: one line for each telling
text=$(cat)
echo "$2 $3 $text" >>"$1"
SH
chmod +x "$work/tell"
cat >"$work/settings.yaml" <<YAML
notify_command: [$work/tell, $work/told, "{id}", "{kind}"]
notify_seconds: 1
YAML

# --- once ----------------------------------------------------------------------------------------
login=
at 19:33:59
exits 0 'a watch needs nobody to sit at it' onecase watch --once
exits 0 'before anything is due nothing is recorded' test ! -e "$work/told"
touch "$work/told"
at 19:34:00
run onecase watch --once
is "$(wc -l <"$work/told")" "$cases" 'in the last fifth of five minutes each team is warned of'
! grep -q '顾某\|郭某' "$work/told"
report $? 'and no party is named'
run onecase watch --notices --json
prints '"kind":"warn","about":"answer"' 'the list says what was told'
prints '"state":"delivered"' 'and that it was'
exits 0 'the record is sound' onecase verify

# --- two watchers, killed at random --------------------------------------------------------------
now=2026-11-20T20:30:00+08:00
pid_a= pid_b=
trap 'kill -9 $pid_a $pid_b 2>/dev/null; rm -rf "$work"' EXIT
start() { "$program" --db "$db" --now "$now" watch >>"$work/watch.log" 2>&1 & }
start; pid_a=$!
start; pid_b=$!
wanted=$((cases * 9))
ids() { cut -d' ' -f1 "$work/told" | sort -u | wc -l; }
waited() { "$program" --db "$db" --lang en --now "$now" watch --notices --json | grep -c '"state":"waiting"'; }
kills=0 rounds=0
while [ $rounds -lt "${WATCH_ROUNDS:-300}" ] && { [ "$(ids)" -lt $wanted ] || [ "$(waited)" -gt 0 ]; }; do
    rounds=$((rounds + 1))
    sleep "0.$((rounds * 7919 % 4))$((rounds * 104729 % 10))"
    [ $kills -lt "${WATCH_KILLS:-12}" ] || continue
    kills=$((kills + 1))
    if [ $((rounds * 31 % 2)) -eq 0 ]; then
        kill -9 $pid_a; wait $pid_a 2>/dev/null; start; pid_a=$!
    else
        kill -9 $pid_b; wait $pid_b 2>/dev/null; start; pid_b=$!
    fi
done
is "$(ids)" $wanted "none of $wanted notices is lost though a watcher is killed $kills times"
kill -TERM $pid_a; wait $pid_a
is $? 0 'SIGTERM ends a watcher in good order'
kill -TERM $pid_b; wait $pid_b
exits 0 'and the record is sound' onecase verify
run onecase watch --once
is "$(ids)" $wanted 'and nothing is recorded twice'
echo "# told $(wc -l <"$work/told") times, $wanted notices, $kills kills"

# --- a clock that runs faster --------------------------------------------------------------------
exits 0 'a practice clock runs faster' onecase --practice-speed 60 watch --once
"$program" --db "$work/real.db" --lang en init --office 海门 --division 331002001000 --abbreviation 椒海 \
    --person lin:林一芬
run "$program" --db "$work/real.db" --lang en --practice-speed 60 watch --once
is $status 1 'but not on a real database'
complains 'Only a practice database takes --practice-speed' 'which is said'

# --- by hand -------------------------------------------------------------------------------------
login=lin
exits 1 'there is no level to raise to in this playbook' onecase raise 1
complains 'called already' 'because all were called'
run onecase card list --json
prints '"state": "opened"' 'the missed promise opened a card'
exits 2 'a card is raised to some colour' onecase card raise 1 --reason 无人到场
exits 0 'upward' onecase card raise 1 --to red --reason 无人到场
exits 1 'and never downward' onecase card raise 1 --to yellow --reason 已到场
exits 0 'it is answered' onecase card answer 1 --text 已增派人手
exits 1 'cancelled only with a reason' onecase card cancel 1
exits 0 'which is given' onecase card cancel 1 --reason 误开
run onecase show 1
grep -q 'Supervision cards' "$work/out"
report $? 'and stands in a case'
done_testing
