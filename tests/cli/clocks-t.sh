# SPDX-License-Identifier: GPL-3.0-or-later
# What people rule about running clocks: pause and resume, stand a team or an agency down, say why a
# promise was missed; and a playbook that changes while a case runs.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

# state CODE STATE NAME: the promise CODE of the newest team of case $case stands as STATE.
state()
{
    run onecase show $case --json
    is "$(tr -d ' \n' <"$work/out" | sed "s/.*\"code\":\"$1\",\"due_at\":[^,]*,\"met_at\":[^,]*,\"state\":\"\([a-z]*\)\".*/\1/")" \
        "$2" "$3"
}

office lin:林一芬:committee zhou:周一立:police wang:王一敏:women jin:金一巧:grid ye:叶一蓉:marriage
login=lin
quarrel
for i in 1 2 3; do
    onecase register <"$work/case.json" >/dev/null
done

# --- pause ---------------------------------------------------------------------------------------
case=1
at 19:31:00
exits 1 'no team, no clock' onecase pause 1 --reason 当事人外出
onecase dispatch 1 --playbook family >/dev/null
exits 1 'a pause needs a reason' onecase pause 1
exits 1 'what runs is not resumed' onecase resume 1
at 19:41:00
exits 0 'the clocks are paused' onecase pause 1 --reason 当事人外出
exits 1 'once' onecase pause 1 --reason 当事人外出
complains 'The clocks are paused already' 'and why is said'
run onecase show 1
prints 'paused at 11-20 19:41' 'the case shows since when'
now=2026-11-23T09:00:00+08:00
state answer pending 'three days later nothing has fallen due'
exits 0 'the clocks run again' onecase resume 1
run onecase show 1 --json
prints '"act": "paused"' 'the pause is one of the events'
prints '"reason": "当事人外出"' 'with its reason'
prints '"act": "resumed"' 'and so is its end'
prints '"due_at": "2026-11-24T08:50:00+08:00"' 'the promise falls due that much later'
pause=1 resume=2
exits 1 'that clocks run again is not taken back' onecase correct 1 $resume --reason 记错
exits 0 'the pause may be' onecase correct 1 $pause --reason 记错
run onecase show 1 --json
prints '"due_at": "2026-11-21T19:31:00+08:00"' 'then it never was'

case=2
at 19:31:00
onecase dispatch 2 --playbook family-red >/dev/null
at 19:32:00
exits 1 'a playbook without pauses forbids them' onecase pause 2 --reason 当事人外出
complains 'family-red does not let its clocks be paused' 'by name'

# --- who asks for an exemption -------------------------------------------------------------------
exits 1 'a playbook says whose people ask for exemptions' onecase waive 2 answer --reason 封路
complains 'leaves it to other agencies' 'and others are told'
login=wang
exits 0 'they may' onecase waive 2 answer --reason 封路
login=lin

# --- why it was missed ---------------------------------------------------------------------------
exits 1 'what still runs was not missed' onecase breach 2 answer --agency police --reason 夜间无人
at 19:40:00
state answer missed 'nobody answered'
exits 2 'an agency must be named' onecase breach 2 answer --reason 夜间无人
exits 1 'that was called' onecase breach 2 answer --agency guard --reason 夜间无人
exits 1 'for a promise that was made' onecase breach 2 lunch --agency police --reason 夜间无人
exits 1 'with a reason' onecase breach 2 answer --agency police
exits 0 'the reason is recorded' onecase breach 2 answer --agency police --reason 夜间无人
exits 0 'and may be said better' onecase breach 2 answer --agency women --reason 电话换号
run onecase show 2
prints '电话换号' 'the later one holds'
prints 'corrected' 'the earlier one stays, corrected'
is "$(grep -c 'gave the reason' "$work/out")" 2 'both are events'

# --- standing down -------------------------------------------------------------------------------
case=3
at 19:31:00
onecase dispatch 3 --playbook urgent >/dev/null
at 19:32:00
for agency in police street committee; do
    onecase respond 3 $agency accepted
done
onecase respond 3 committee linked
state answer pending 'one is still awaited'
exits 1 'standing down needs a reason' onecase stand-down 3 grid
exits 1 'who was not called is not stood down' onecase stand-down 3 court --reason 不需要
exits 0 'one agency is stood down' onecase stand-down 3 grid --reason 网格员生病
state answer stopped 'is not awaited any more, and the promise counts apart, not as kept'
exits 1 'once' onecase stand-down 3 grid --reason 网格员生病
at 19:33:00
exits 0 'the whole team is stood down' onecase stand-down 3 --reason 误报
exits 1 'once too' onecase stand-down 3 --reason 误报
state scene stopped 'what ran is counted apart'
state link met 'what was met stays met'
at 19:34:00
exits 1 'then nothing more is recorded' onecase respond 3 police arrived
complains 'stood down before that' 'and why is said'
exits 0 'another team may be called' onecase dispatch 3 --playbook urgent --again
state answer pending 'with clocks of its own'
at 19:35:00
onecase respond 3 police arrived
run onecase show 3 --json
is "$(tr -d ' \n' <"$work/out" | grep -o '"awaited":\[[^]]*\]' | head -1)" \
    '"awaited":["grid","street","committee"]' 'what the first team did counts for the first alone'

# --- a playbook changes while a case runs --------------------------------------------------------
# The same program, with templates of its own.
mkdir "$work/bin" "$work/tree"
cp "$program" "$work/bin/onecase"
cp -r "$source/templates" "$work/tree"
chmod -R u+w "$work/tree"
echo "$work/tree" >"$work/bin/onecase.tree"
mine() { (program=$work/bin/onecase; onecase "$@"); }
at 19:36:00
run mine show 3 --json
before=$(tr -d ' \n' <"$work/out" | grep -o '"milestones":\[[^]]*\],' | md5sum)
sed -i -e 's/within: 5 minutes/within: 1 minute/' -e 's/version: "1"/version: "9"/' \
    "$work/tree/templates/playbooks/urgent.yaml"
run mine show 3 --json
is "$(tr -d ' \n' <"$work/out" | grep -o '"milestones":\[[^]]*\],' | md5sum)" "$before" \
    'a team keeps the playbook it was called by'
onecase register <"$work/case.json" >/dev/null
at 19:37:00
mine dispatch 4 --playbook urgent >/dev/null
run mine show 4 --json
prints '"due_at": "2026-11-20T19:38:00+08:00"' 'a new one follows the new playbook'

# --- the act that lets a clock run is corrected after the clock ran out -----------------------------
cat >"$work/tree/templates/playbooks/calm.yaml" <<'YAML'
id: calm
label: 平息
english: Calm
version: "1"
when:
  kinds: [wages]
seats:
  - {agency: police, role: 到场处警, required: true}
promises:
  - {code: scene, label: 到场, english: scene, within: 2 hours, acts: [arrived], quorum: any, seats: every}
  - {code: calm, label: 平息, english: calm, within: 10 minutes, from: arrived, acts: [calmed], quorum: any, seats: every}
YAML
onecase register <"$work/case.json" >/dev/null
case=5
at 20:00:00
mine dispatch 5 --playbook calm >/dev/null
at 20:01:00
onecase respond 5 police arrived
at 20:02:00
run onecase show 5 --json
event=$(tr -d ' \n' <"$work/out" | grep -o '"event":[0-9]*' | tail -1 | tr -dc 0-9)
exits 0 'an arrival is corrected while the clock runs' onecase correct 5 "$event" --reason 还在路上
run onecase show 5 --json
prints '"code": "calm", "due_at": null' 'so the clock has not begun'
at 20:03:00
onecase respond 5 police arrived
at 20:20:00
onecase respond 5 police calmed
state calm late 'it was too late'
run onecase show 5 --json
event=$(tr -d ' \n' <"$work/out" | grep -o '"event":[0-9]*' | tail -2 | head -1 | tr -dc 0-9)
exits 0 'the arrival is corrected afterwards' onecase correct 5 "$event" --reason 记错
exits 0 'and recorded as a later one' onecase respond 5 police arrived --at 2026-11-20T20:15:00+08:00
state calm late 'and it is as late as it was'
prints '"due_at": "2026-11-20T20:13:00+08:00"' 'by the clock that ran'

# --- a playbook is broken while it is in force -----------------------------------------------------
sed -i 's/quorum: all/quorum: most/' "$work/tree/templates/playbooks/urgent.yaml"
sed -i 's/^seats:/seets:/' "$work/tree/templates/playbooks/wages.yaml"
onecase register <"$work/case.json" >/dev/null
at 20:30:00
exits 0 'a team is called all the same' mine dispatch 6 --playbook urgent
run mine show 6 --json
prints '"due_at": "2026-11-20T20:31:00+08:00"' 'by the version that was in force before'
exits 1 'a playbook that never was in force is not' mine dispatch 6 --playbook wages --again
exits 1 'the list tells' mine playbook list
complains 'urgent.yaml:20:13: ' 'what is wrong, with line and column'
complains 'the version stays in force that teams were last called by' 'what holds in its place'
complains 'wages.yaml is not in force' 'and what does not hold'
prints 'family-red' 'the others are in force'
exits 0 'the record is sound' onecase verify
done_testing
