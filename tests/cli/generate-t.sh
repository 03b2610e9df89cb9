# SPDX-License-Identifier: GPL-3.0-or-later
# A made-up district of any size: the same seed makes the same rows, what was stopped goes on to the
# same end, and what it makes passes every check of a real record.
. "${srcdir:-.}/tests/cli/tap.sh"

now=2026-03-01T08:00:00+08:00
office lin:林一芬:committee
exits 1 'an office that holds something else is refused' onecase generate --cases 5
complains 'luo' 'for nobody of the district works there'

# Every row but the journal, whose last entries say when it was run.
for table in office person serial dispute party dispatch seat response session statement agreement \
    term mark performance visit; do
    echo "SELECT * FROM $table ORDER BY id;"
done >"$work/rows.sql"
rows() # rows DATABASE
{
    ./tests/cli/sql "$1" "$work/rows.sql" 0
}
made() # made FILE SEED
{
    db=$work/$1 login=
    onecase generate --cases 900 --seed "$2"
}
exits 0 'a district is made' made one.db 7
prints '900 cases were made' 'with as many cases as were asked for'
exits 0 'and again' made two.db 7
rows "$work/one.db" >"$work/one.rows"
rows "$work/two.db" >"$work/two.rows"
test -s "$work/one.rows"
report $? 'it has rows'
cmp -s "$work/one.rows" "$work/two.rows"
report $? 'the same seed makes the same rows'
exits 0 'and another seed' made three.db 8
rows "$work/three.db" >"$work/three.rows"
cmp -s "$work/one.rows" "$work/three.rows"
is $? 1 'others'

# A run that is stopped twice. One of its playbooks is a pipe: while it waits for that it listens to
# signals already and has not begun, so it makes one portion and stops.
mkdir "$work/bin" "$work/tree"
cp "$program" "$work/bin/onecase"
cp -r "$source/templates" "$work/tree"
chmod -R u+w "$work/tree"
echo "$work/tree" >"$work/bin/onecase.tree"
playbook=$work/tree/templates/playbooks/leak.yaml
rm "$playbook"
mkfifo "$playbook"
waits() { ls -l "/proc/$running/fd" | grep -F -- "$playbook" | grep -q '^lr-x'; }
db=$work/four.db
for there in 400 800; do
    exec 3<>"$playbook"
    "$work/bin/onecase" --db "$db" --lang en generate --cases 900 --seed 7 >"$work/out" \
        2>"$work/err" 3>&- &
    running=$!
    until_true 60 waits
    kill -TERM $running
    cat "$source/templates/playbooks/leak.yaml" >&3
    exec 3>&-
    wait $running
    is $? 130 'a run is stopped'
    complains "$there of 900 cases are there" 'after a whole portion'
done
exits 0 'what was stopped goes on' made four.db 7
rows "$work/four.db" >"$work/four.rows"
cmp -s "$work/one.rows" "$work/four.rows"
report $? 'to the same rows'
exits 0 'what is there already is not made again' made four.db 7
prints '900 cases were there, 0 were made' 'and that is said'
exits 1 'another seed does not go on in it' made four.db 9
complains 'Nothing was made' 'and that is said'

db=$work/one.db login=luo
exits 0 'what was made passes every check' onecase verify
exits 0 'it is an office to practise with' onecase board --once
prints '椒江区社会治理中心' 'with the name of its own'
exits 1 'there is an end to what can be made' onecase generate --cases 100000000 --db "$work/five.db"
exits 1 'what is no number is refused' onecase generate --cases x --db "$work/five.db"
test ! -e "$work/five.db"
report $? 'and leaves nothing behind'
done_testing
