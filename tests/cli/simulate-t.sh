# SPDX-License-Identifier: GPL-3.0-or-later
# A made-up year: the same seed makes the same file, byte by byte, and what it makes passes every
# check of a real record.
. "${srcdir:-.}/tests/cli/tap.sh"
. "$source/tests/cli/recount.sh"

now=2026-03-01T08:00:00+08:00
office lin:林一芬:committee
cp "$db" "$work/before.db"
exits 1 'an office that exists is never touched' onecase simulate --cases 5
complains 'There is a database' 'and that is said'
cmp -s "$db" "$work/before.db"
report $? 'it is as it was'

seeded() # seeded FILE SEED [OPTION...]
{
    db=$work/$1
    seeded_seed=$2
    shift 2
    onecase simulate --cases 120 --seed "$seeded_seed" --from 2026-02-01 "$@"
}
exits 0 'a month of a district is played' seeded one.db 7 --days 20
prints '120 cases' 'with as many cases as were asked for'
now=2026-11-20T19:30:00+08:00
exits 0 'and again, at another time' seeded two.db 7 --days 20
cmp -s "$work/one.db" "$work/two.db"
report $? 'the same seed makes the same file, byte by byte'
exits 0 'and with another seed' seeded three.db 8 --days 20
cmp -s "$work/one.db" "$work/three.db"
is $? 1 'another'
exits 1 'there is an end to what can be played' seeded four.db 1 --days 9999
exits 1 'what is no number is refused' seeded four.db x --days 20
test ! -e "$work/four.db"
report $? 'and leaves nothing behind'

db=$work/one.db login=lin
exits 0 'what was played passes every check' onecase verify
recounted 'its figures equal an independent recount, to the last second'
exits 0 'the year is reported' onecase report response --json
for state in met late missed claims confirmed; do
    grep -qE "\"$state\": [1-9]" "$work/out"
    report $? "some were $state"
done
exits 0 'and exported' onecase export responses
for act in accepted declined no_answer linked arrived begun left handed corrected confirmed waived \
    paused resumed raised stood_down breach; do
    grep -q ",$act," "$work/out"
    report $? "somebody $act"
done
exits 0 'it is an office to practise with' onecase board --once
prints '海门街道社会治理中心' 'with the name of its own'
done_testing
