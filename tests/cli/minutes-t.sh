# SPDX-License-Identifier: GPL-3.0-or-later
# The minutes of a team by a clock that is set by hand, through the commands alone: what is in time,
# what is late, who is awaited, and what a level, a shift, a hand-over and a second team change.
. "${srcdir:-.}/tests/cli/tap.sh"

day=2026-11-20
at() { now=${day}T$1+08:00; } # at HH:MM:SS

office lin:林一芬:committee zhou:周一立:police wang:王一敏:women shen:沈一保:guard
login=lin

# called SITUATION PLAYBOOK: a new case whose team is called by PLAYBOOK at $now.
case=0
called()
{
    case=$((case + 1))
    printf '{"source": "phone", "kind": "%s", "narrative": "争吵。", "parties": [
        {"role": "applicant", "type": "person", "name": "顾某"},
        {"role": "respondent", "type": "person", "name": "郭某"}]}' "$1" | onecase register >"$work/number"
    onecase dispatch $case --playbook "$2" >"$work/out" 2>&1
}
respond() { onecase respond "$@" >"$work/said" 2>&1; }
everybody() # everybody AGENCY...: each of them accepts
{
    for agency; do
        respond $case "$agency" accepted
    done
}
shown() { onecase show $case --json | tr -d ' \n'; }
# of CODE FIELD: what the last team's promise CODE has there.
of()
{
    shown | grep -o "\"code\":\"$1\",\"due_at\"[^}]*" | head -1 |
        sed "s/.*\"$2\":\(\[[^]]*\]\|\"[^\"]*\"\|null\).*/\1/; s/\"//g"
}

# --- everybody answers a second before, at, and after five minutes -------------------------------
for second in 59:met 00:met 01:late; do
    at 19:32:40
    called marriage_family family-red
    case ${second%:*} in 59) at 19:37:39 ;; 00) at 19:37:40 ;; 01) at 19:37:41 ;; esac
    everybody police women street grid marriage psychologist
    is "$(of answer state)" "${second#*:}" "six answers at …:${second%:*} are ${second#*:}"
    is "$(of answer met_at)" "$now" 'counted to the second'
done
is "$(onecase report response --csv | grep -c '^')" 4 'three promises are reported'
run onecase report response --json
prints '"code":"answer","n":3,"met":2,"late":1,"missed":0' 'two in time, one late'
prints '"rate":0.6667,"rate_claims":0.6667,"rate_adjusted":0.6667,"median_s":300,"p90_s":301,"max_s":301' \
    'to four places, and the times to the second'
run onecase report response
prints '66.7 % (2/3)' 'in the form that is published'

# --- one of six is silent ------------------------------------------------------------------------
at 20:00:00
called marriage_family family-red
at 20:01:00
everybody police women street grid marriage
at 20:05:00
is "$(of answer state)" pending 'at five minutes nobody is late yet'
is "$(of answer awaited)" '[psychologist]' 'and the one who is silent is named'
at 20:05:01
is "$(of answer state)" missed 'a second later all six have missed it'

# --- who declines at 4:50 and who comes instead at 5:10 ------------------------------------------
at 20:10:00
called marriage_family family-red
everybody police women street grid marriage
at 20:14:50
respond $case psychologist declined
is "$(of answer awaited)" '[psychologist]' 'who declines leaves his agency awaited'
at 20:15:10
respond $case psychologist accepted
is "$(of answer state)" late 'and the next one comes too late'
is "$(of answer met_at)" ${day}T20:15:10+08:00 'as of his own answer'

# --- who arrives without a word has accepted -----------------------------------------------------
at 20:20:00
called marriage_family urgent
everybody police grid street
at 20:23:00
respond $case committee arrived
is "$(of answer state)" met 'an arrival is an answer'
is "$(of link met_at)" ${day}T20:23:00+08:00 'and links'
at 20:24:00
respond $case committee accepted --at ${day}T20:22:00+08:00
is "$(of answer met_at)" ${day}T20:22:00+08:00 'an acceptance may be told after it, in time'

# --- a level calls its seats once ----------------------------------------------------------------
at 20:30:00
called marriage_family family-red
at 20:40:00
onecase watch --once >"$work/out" 2>&1
onecase watch --once >"$work/out" 2>&1
is "$(shown | grep -o '"act":"raised"' | wc -l)" 1 'at ten minutes the second level is called once'
is "$(shown | grep -o '"agency":"justice","role"' | wc -l)" 1 'with a seat of its own'
is "$(of answer awaited)" '[police,women,street,grid,marriage,psychologist]' \
    'which the first promise does not wait for'
at 20:45:00
onecase watch --once >"$work/out" 2>&1
onecase watch --once >"$work/out" 2>&1
is "$(shown | grep -o '"act":"raised"' | wc -l)" 2 'at fifteen the third'
is "$(shown | grep -o '"agency":"committee","role"' | wc -l)" 1 'once too'

onecase certificate $case >"$work/certificate"
is "$(grep -c 'journal 0' "$work/certificate")" 0 'what the watch did stands in the journal too'
is "$(grep -c 'called level' "$work/certificate")" 2 'and on the certificate'

# --- nobody is called to a case that the police have ---------------------------------------------
at 20:46:00
called marriage_family family-red
at 20:57:00
onecase police $case --to 府前所值班民警 >"$work/out" 2>&1
at 20:58:00
exits 1 'nobody raises a team that was sent home' onecase raise $case
complains 'The police have taken this case over already' 'and why is said'
at 20:59:00
onecase watch --once >"$work/out" 2>&1
is "$(shown | grep -o '"act":"raised"' | wc -l)" 0 'nor does a watch that looks late'
is "$(of answer state)" missed 'what was missed before stays so'
is "$(of scene state)" stopped 'what still ran is counted apart'

# --- two teams of one case -----------------------------------------------------------------------
at 21:00:00
called marriage_family urgent
at 21:06:00
onecase dispatch $case --playbook urgent --again >"$work/out" 2>&1
at 21:07:00
everybody police grid street committee
run onecase report response --json --from $day
onecase export responses --csv >"$work/events.csv"
grep -q "^2026,$case,1,${day}T21:00:00+08:00,urgent,answer|${day}T21:05:00" "$work/events.csv"
report $? 'the first team keeps its clocks'
is "$(of answer due_at)" ${day}T21:11:00+08:00 'the second has its own'
is "$(of answer state)" met 'and what it did counts for it'
onecase report response --json | tr -d ' \n' |
    grep -q "\"register_number\":$case,\"dispatch\":1,\"code\":\"answer\",\"state\":\"missed\""
report $? 'and not for the first'

# --- whoever takes over from the guards keeps the promise, not the guards ------------------------
at 21:20:00
called damages guard
at 21:21:00
everybody guard police committee
at 21:24:00
respond $case guard begun
is "$(of taken due_at)" null 'before the hand-over nothing runs from it'
at 21:30:00
respond $case guard handed
is "$(of taken due_at)" ${day}T21:45:00+08:00 'it begins with it'
is "$(of taken state)" pending 'what the guards did before does not keep it'
is "$(of taken awaited)" '[police,committee]' 'others are awaited'
at 21:37:00
respond $case committee begun
is "$(of taken state)" met 'who takes over does'
is "$(of taken met_at)" ${day}T21:37:00+08:00 'when he begins'
. "$source/tests/cli/recount.sh"
at 23:30:00
recounted 'two recounts come to the same figures'

# --- one person serves two cases -----------------------------------------------------------------
day=2026-11-20
at 23:40:00
called damages urgent
called marriage_family urgent
case=$((case - 1))
at 23:41:00
respond $case police accepted
before=$(shown)
respond $((case + 1)) police arrived
respond $((case + 1)) police declined
is "$(shown)" "$before" 'what he does for one changes nothing of the other'

# --- the clock is set back an hour in mid-case ---------------------------------------------------
everybody grid street
at 22:42:00
respond $case committee accepted
at 23:42:30
is "$(of answer state)" met 'an answer by a clock that lags is an answer'
is "$(of answer met_at)" ${day}T23:41:00+08:00 'counted from what was recorded before it'
case=$((case + 1))
onecase report response --json --from $day --to $day | grep -q '_s": -'
is $? 1 'and no length of time is negative'

# --- the shift changes at midnight during a call -------------------------------------------------
onecase person add zhou2:周二立:police:社区民警 >"$work/out" 2>&1
onecase roster set zhou --time 16:00-00:00 --from 2026-11-20 --to 2026-11-20 >"$work/out" 2>&1
onecase roster set zhou2 --time 00:00-08:00 --from 2026-11-21 --to 2026-11-21 >"$work/out" 2>&1
at 23:58:00
called marriage_family urgent
shown | grep -q '"agency":"police","role":"到场处警","person":"周一立"'
report $? 'two minutes to midnight the evening shift is called'
day=2026-11-21
at 00:01:00
everybody police grid street committee
is "$(of answer state)" met 'it answers after midnight and is in time'
is "$(of answer met_at)" 2026-11-21T00:01:00+08:00 'on the new day'
shown | grep -q '"agency":"police","role":"到场处警","person":"周一立"'
report $? 'and stays with the case'
called marriage_family urgent
shown | grep -q '"agency":"police","role":"到场处警","person":"周二立"'
report $? 'the next call finds the night shift'
exits 0 'the record is sound' onecase verify
done_testing
