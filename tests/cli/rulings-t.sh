# SPDX-License-Identifier: GPL-3.0-or-later
# Figures that nobody can bend: late entries, claims, corrections, exemptions, the police.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

# state CODE STATE NAME: the promise CODE stands as STATE.
state()
{
    run onecase show 1 --json
    prints "\"code\":\"$1\"" "there is a promise $1"
    is "$(tr -d ' \n' <"$work/out" | sed "s/.*\"code\":\"$1\",\"due_at\":[^,]*,\"met_at\":[^,]*,\"state\":\"\([a-z]*\)\".*/\1/")" \
        "$2" "$3"
}

office lin:林一芬:committee zhou:周一立:police:member+supervisor wang:王一敏:women:member+supervisor jin:金一巧:grid ye:叶一蓉:marriage \
    lin2:林一芬:women:member+supervisor
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null
at 19:32:00
onecase dispatch 1 --playbook urgent >/dev/null

# --- one agency is entered late ------------------------------------------------------------------
at 19:33:00
for agency in police grid street committee; do
    onecase respond 1 $agency accepted 2>/dev/null
done
run onecase show 1 --json
agencies=$(tr -d ' \n' <"$work/out" | sed 's/.*"code":"answer"[^[]*\[\([^]]*\)\].*/\1/')
is "$agencies" '' 'every agency has answered'
state answer met 'so the promise to answer is kept'

# --- corrected, claimed, confirmed ---------------------------------------------------------------
at 19:34:00
exits 1 'a correction needs a reason' onecase correct 1 1
exits 0 'an event is corrected' onecase correct 1 1 --reason 记错了单位
exits 1 'but not twice' onecase correct 1 1 --reason 记错了单位
exits 1 'and there must be such an event' onecase correct 1 99 --reason 记错了单位
at 19:40:00
state answer missed 'what was corrected counts no more'
exits 1 'nothing happens in the future' onecase respond 1 police accepted --at 2026-11-20T19:41:00+08:00
exits 1 'nor before the first ring' onecase respond 1 police accepted --at 2026-11-20T19:29:59+08:00
exits 0 'a late entry is taken' onecase respond 1 police accepted --at 2026-11-20T19:35:00+08:00
state answer late 'as a claim, and the cell stays red'
prints '"claim": true' 'it is shown as a claim'
claim=$(tr -d ' \n' <"$work/out" | grep -o '"event":[0-9]*' | tail -1 | tr -dc 0-9)
exits 1 'nobody confirms what he recorded himself' onecase confirm 1 "$claim"
login=zhou
exits 1 'nor somebody of the agency that is measured' onecase confirm 1 "$claim"
login=lin2
exits 1 'nor he himself by another login' onecase confirm 1 "$claim"
login=lin
onecase person add hu:胡一同:street:member+supervisor
login=wang
onecase appoint confirm "$(onecase appoint list hu --json | grep -o '"number": [0-9]*' | tail -1 |
    tr -dc 0-9)" >/dev/null
login=hu
exits 1 'nor somebody who was added for that' onecase confirm 1 "$claim"
complains 'joined the office after' 'and why is said'
login=wang
exits 0 'another person does' onecase confirm 1 "$claim"
exits 1 'once' onecase confirm 1 "$claim"
state answer met 'and the promise was kept'

# --- an exemption --------------------------------------------------------------------------------
at 19:50:00
state scene missed 'nobody has begun on the spot'
login=lin
exits 1 'an exemption needs a reason' onecase waive 1 scene
exits 1 'of a promise that was made' onecase waive 1 lunch --reason 高架封路
exits 1 'and was not kept' onecase waive 1 answer --reason 高架封路
exits 0 'it is asked for' onecase waive 1 scene --reason 高架封路
exits 1 'once' onecase waive 1 scene --reason 高架封路
state scene missed 'one person cannot give it to himself'
waiver=$(tr -d ' \n' <"$work/out" | grep -o '"event":[0-9]*' | tail -1 | tr -dc 0-9)
exits 1 'nor confirm it' onecase confirm 1 "$waiver"
login=wang
exits 0 'a second one confirms it' onecase confirm 1 "$waiver"
state scene waived 'then it is counted apart'

# --- the police take over ------------------------------------------------------------------------
login=lin
onecase dispatch 1 --playbook urgent --again >/dev/null
at 19:52:00
exits 1 'somebody must have taken over' onecase police 1
exits 0 'the police take over' onecase police 1 --to 府前所值班民警 --receipt J20261120
exits 1 'once' onecase police 1 --to 府前所值班民警
at 19:52:01
exits 1 'then everybody else stands down' onecase respond 1 grid arrived
at 20:30:00
state answer stopped 'a clock that still ran is neither green nor red'
exits 0 'the record is sound' onecase verify
done_testing
