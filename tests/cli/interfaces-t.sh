# SPDX-License-Identifier: GPL-3.0-or-later
# What other programs rely on: the commands of the response desk as they are written in letters to
# them, their output, and the shape of their JSON.
. "${srcdir:-.}/tests/cli/tap.sh"

day=2026-11-20
at() { now=${day}T$1+08:00; } # at HH:MM:SS

# keys PATH: the keys of the object at PATH (names and numbers, parted by dots) of the last output.
keys()
{
    ${PERL:-perl} -MJSON::PP -e '
        local $/;
        my $text = <STDIN>;
        my $at = JSON::PP->new->utf8->decode($text);
        $at = ref $at eq "ARRAY" ? $at->[$_] : $at->{$_} for split /\./, $ARGV[0];
        print join " ", sort keys %$at;' "$1" <"$work/out"
}
# has PATH NAME KEY...: the object there has each KEY.
has()
{
    has_path=$1 has_name=$2
    shift 2
    has_keys=" $(keys "$has_path") " has_missing=
    for key; do
        case $has_keys in *" $key "*) ;; *) has_missing="$has_missing $key" ;; esac
    done
    is "$has_missing" '' "$has_name"
}
event() { onecase show 1 --json | tr -d ' \n' | grep -o '"event":[0-9]*' | tail -1 | tr -dc 0-9; }

office lin:林一芬:committee zhou:周一立:police wang:王一敏:women:member+supervisor zheng:郑一调:committee
login=lin
at 19:32:40

# --- registered, answered, ruled on --------------------------------------------------------------
exits 0 'an emergency' onecase emergency --place 甲网格8幢 --situation family_violence \
    --phone 13800000002 --already police --already street
is "$(cat "$work/out")" 1 'prints its register number and nothing else'
is "$(cat "$work/err")" '' 'and says nothing'
at 19:34:00
exits 0 'what happened before now' onecase respond 1 women accepted --at ${day}T19:33:20+08:00
run onecase show 1 --json
prints "\"happened_at\":\"${day}T19:33:20+08:00\",\"recorded_at\":\"${day}T19:34:00+08:00\",\"counted_at\":\"${day}T19:33:20+08:00\"" \
    'counts from then while the promise runs'
has events.0 'an event has its fields' \
    event agency act happened_at recorded_at counted_at by channel claim
at 19:50:00
exits 0 'after the promise fell due' onecase respond 1 grid accepted --at ${day}T19:34:00+08:00
run onecase show 1 --json
prints '"claim":true' 'it is a claim'
claim=$(event)
login=wang
exits 0 'which somebody else confirms' onecase confirm 1 "$claim"
exits 0 'an event is corrected with a reason' onecase correct 1 "$claim" --reason 记错了单位
exits 0 'an exemption' onecase waive 1 link --reason 高架封路
login=lin
exits 0 'which another gives' onecase confirm 1 "$(event)"
exits 0 'the police take over' onecase police 1 --to 府前所值班民警 --receipt J20261120
at 20:30:00

# --- figures -------------------------------------------------------------------------------------
run onecase report response --json
has '' 'the report has its fields' period dispatches milestones by breaches
has period 'and its period' from to
has milestones.0 'a milestone has its figures' \
    code n met late missed waived rate rate_claims rate_adjusted median_s p90_s max_s claims confirmed
has breaches.0 'a broken promise says which and why' code dispatch due_at state awaited reason
for by in agency kind grid hour person; do
    run onecase report response --json --from $day --to $day --by $by
    has by.0 "figures by $by" $by dispatches milestones
done
exits 0 'as CSV' onecase report response --csv
exits 0 'every raw event' onecase export responses --from $day --to $day --json
has 0 'of a team' year register_number called_at promises
exits 0 'and as CSV' onecase export responses --from $day --to $day --csv
is "$(wc -l <"$work/out" | tr -d ' ')" $(($(event) + 1)) 'one a row, below the heading'
exits 0 'the certificate' onecase certificate 1
prints 'J20261120' 'has the receipt of the police'

# --- the roster ----------------------------------------------------------------------------------
exits 0 'duties are set' onecase roster set lin,zheng --time 08:00-08:00 --every day \
    --from $day --to 2026-11-30
exits 0 'shown' onecase roster show --from $day --to 2026-11-21
prints 郑一调 'with who takes turns'
exits 0 'who is on duty now' onecase roster now
prints 林一芬 'is told'
run onecase roster show --from 2026-11-22 --to 2026-11-22
prints '11-2208:00-11-2308:00Mediationcommittee On duty 林一芬' 'day by day'
exits 0 'two swap' onecase roster swap zheng --on 2026-11-22 --for 2026-11-23
login=zheng
exits 0 'when the other agrees' onecase roster swap --agree
run onecase roster show --from 2026-11-22 --to 2026-11-22
prints '11-2208:00-11-2308:00Mediationcommittee On duty 郑一调' 'and then has the duty'
login=lin
exits 1 'nobody is on duty twice at once' onecase roster set lin --time 22:00-09:00 --from 2026-11-24
complains 'would be on duty twice at' 'and that is said'
exits 1 'a time that is none is refused' onecase roster set lin --time 25:00-09:00 --from 2026-12-24
onecase person set zheng --until 2026-12-01 >"$work/out" 2>&1
exits 1 'a leaver is not planned' onecase roster set zheng --time 08:00-18:00 --from 2026-12-24
complains '郑一调 left the post on 2026-12-01' 'and why is said'
printf '日期,班次,单位,姓名,电话,带班,备注\n2026-12-21,夜班,police,周一立,13800000009,是,\n' >"$work/roster.csv"
exits 0 'a spreadsheet is imported' onecase roster import "$work/roster.csv"
run onecase roster show --from 2026-12-21 --to 2026-12-21
prints 周一立 'into the plan'

# --- playbooks and the watch ---------------------------------------------------------------------
exits 0 'playbooks are checked' onecase playbook check "$source"/templates/playbooks/*.yaml
is "$(grep -c ': ok$' "$work/out")" 11 'all that are shipped are sound'
exits 0 'listed' onecase playbook list
exits 0 'and replayed' onecase playbook replay "$source/templates/playbooks/family.yaml" --from $day --to $day
exits 0 'the watch looks once' onecase watch --once
exits 0 'the record is sound' onecase verify

# --- a made-up district --------------------------------------------------------------------------
db=$work/one.db login=
exits 0 'a district is simulated' onecase simulate --cases 20 --days 4 --seed 7
db=$work/two.db
onecase simulate --cases 20 --days 4 --seed 7 >"$work/again" 2>&1
cmp "$work/one.db" "$work/two.db" >"$work/out" 2>&1
report $? 'the same seed gives the same bytes'
done_testing
