# SPDX-License-Identifier: GPL-3.0-or-later
# Moving an office to another database and back, also when the power goes in between.
. "${srcdir:-.}/tests/cli/tap.sh"
. "${srcdir:-.}/tests/store/cluster.sh"

office lin:林桂芬:committee zhou:周立:police >/dev/null
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null

# at DATABASE COMMAND...: the program there.
at() { at_db=$1; shift; "$program" --db "$at_db" --lang en --now "$now" --as lin "$@"; }

refused 2 'copy --to FILE|postgresql://' 'it says where to' onecase copy
refused 1 'That is the database itself' 'not onto itself' onecase copy --to "$db"
exits 0 'an office is copied into a file' onecase copy --to "$work/copy.db"
prints 'verifies there' 'and verified there'
is "$(stat -c %a "$work/copy.db")" 600 'for this account alone'
is "$(at "$work/copy.db" verify)" "$(onecase verify)" 'its record is the same to the last entry'
is "$(at "$work/copy.db" show 1 --json)" "$(onecase show 1 --json)" 'and its case'
refused 3 'There is something at' 'what is filled is not filled again' \
    onecase copy --to "$work/copy.db"

# --- killed in between --------------------------------------------------------------------------
big=$work/big.db
"$program" --db "$big" --now "$now" generate --cases 400 --seed 3 >/dev/null 2>&1
admin=luo # head and administrator of the generated office

# move TO: copies $big there, killed again and again, each time a little later. The last one may have
# come between the end of the work and its last word.
move()
{
    kills=0
    after=0.02
    until timeout -s KILL "$after" "$program" --db "$big" --lang en --now "$now" --as "$admin" \
        copy --to "$1" >"$work/out" 2>"$work/err" || grep -q 'already' "$work/err"; do
        kills=$((kills + 1))
        test "$kills" -lt 60 || break
        after=$(awk "BEGIN {print $after * 1.4}")
    done
}

move "$work/there.db"
status=0
test -e "$work/there.db" && test ! -e "$work/there.db.part"
report $? "killed $kills times it is done in the end"
case $kills in 0) report 1 'it was killed in between' ;; *) report 0 'it was killed in between' ;; esac
run "$program" --db "$work/there.db" --lang en --now "$now" --as "$admin" verify
prints 'Sound' 'and sound'

# --- PostgreSQL ---------------------------------------------------------------------------------
missing=$(cluster_missing)
if test -n "$missing"; then
    echo "ok $((tap_count += 1)) # SKIP $missing"
    done_testing
fi
cluster_start || exit 99
server="postgresql:///postgres?host=$ONECASE_TEST_SERVER&user=onecase"
move "$server"
status=0
test "$kills" -lt 60
report $? "into PostgreSQL too, killed $kills times"
run "$program" --db "$server" --lang en --now "$now" --as "$admin" verify
prints 'Sound' 'it is sound there'
run "$program" --db "$server" --lang en --now "$now" --as "$admin" find 邻里
prints 'Neighbours' 'a search finds there'
exits 0 'and comes back' "$program" --db "$server" --lang en --now "$now" --as "$admin" copy \
    --to "$work/back.db"
run "$program" --db "$work/back.db" --lang en --now "$now" --as "$admin" verify
prints 'Sound' 'sound'
exits 1 'a server that is not there' "$program" --db "$work/back.db" --lang en --now "$now" \
    --as "$admin" copy --to "postgresql:///x?host=/nowhere&connect_timeout=2"
complains 'nowhere' 'is named'
done_testing
