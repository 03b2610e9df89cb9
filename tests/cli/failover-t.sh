# SPDX-License-Identifier: GPL-3.0-or-later
# A primary dies while everybody registers, its standby takes over: what was acknowledged is there
# once. FAILOVER_SESSIONS=50 is a whole district.
. "${srcdir:-.}/tests/cli/tap.sh"
. "${srcdir:-.}/tests/store/cluster.sh"

sessions=${FAILOVER_SESSIONS:-10}
cases=4      # of each session
patience=90  # seconds, after which a session gives up

cluster_required
primary=$cluster

# sql SERVER TEXT
sql() { cluster_sql "$1" postgres "$2"; }

# form TOKEN: the form a session sends; its title is the token once more, which nothing keeps unique.
form()
{
    printf '{"token": "%s", "title": "%s", "source": "phone", "kind": "neighbour", ' "$1" "$1"
    printf '"narrative": "争吵。", "parties": [{"role": "applicant", "type": "person", '
    printf '"name": "顾某"}, {"role": "respondent", "type": "person", "name": "郭某"}]}\n'
}

register()
{
    form "$1" | "$program" --db "$db" --lang en --now "$now" --as lin register
}

# standby_made: a second server that repeats the first; $standby is its folder.
standby_made()
{
    cluster_folder && standby=$cluster &&
        cluster_as "$cluster_bin/pg_basebackup" -h "$primary" -U onecase -D "$standby/data" \
            -c fast -X stream -R -N &&
        cluster_watch $$ "$standby" && cluster_up "$standby"
}

# session N: what a script does that must not lose a form: it sends it until it is acknowledged.
session()
{
    session_until=$(($(date +%s) + patience))
    for session_case in $(seq $cases); do
        until session_number=$(register "$1-$session_case" 2>>"$work/session.$1.err"); do
            test "$(date +%s)" -lt $session_until || return 1
            sleep 0.2
        done
        echo "$1-$session_case $session_number $(date +%s%N)" >>"$work/session.$1"
    done
}

acknowledged() { cat "$work"/session.*[0-9] 2>/dev/null | wc -l; }
half_done() { test "$(acknowledged)" -ge $((sessions * cases / 3)); }

# without_service FROM: the longest time with no acknowledgement that ended after FROM.
without_service()
{
    cat "$work"/session.*[0-9] | cut -d' ' -f3 | sort -n | awk -v from="$1" '
        { if (last && $1 > from && $1 - last > most) most = $1 - last; last = $1 }
        END { printf "%.1f", most / 1e9 }'
}

# --- two servers ---------------------------------------------------------------------------------
db="postgresql://onecase@/postgres?host=$primary"
office lin:林一芬:committee >/dev/null || { echo 'Bail out! no office'; exit 99; }
standby_made 2>/dev/null || { echo 'Bail out! the standby does not start'; exit 99; }
sql "$primary" "ALTER SYSTEM SET synchronous_standby_names = '*'"
cluster_reload "$primary"
until_true 60 cluster_says "$primary" "SELECT sync_state = 'sync' FROM pg_stat_replication"
report $? 'the standby repeats the primary, which waits for it'

login=lin
db="postgresql://onecase@/postgres?host=$standby"
exits 1 'a standby alone takes no case' register on-standby
complains 'only repeats another one' 'and is named as what it is'
db="postgresql://onecase@/postgres?host=$standby,$primary&target_session_attrs=read-write"
exits 0 'of two servers the one that writes is found' register found

# --- nobody repeats ------------------------------------------------------------------------------
cluster_down "$standby"
register alone >"$work/alone.out" 2>"$work/alone.err" &
alone=$!
until_true 60 cluster_waits "$primary"
report $? 'without a standby an act waits'
sql "$primary" "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'" \
    >/dev/null
wait $alone
status=$?
cp "$work/alone.out" "$work/out"
cp "$work/alone.err" "$work/err"
is "$status:$(cat "$work/out")" 1: 'what only one machine has is not acknowledged'
complains 'counts as not saved' 'and that is said'
register alone >"$work/alone.out" 2>"$work/alone.err" &
alone=$!
until_true 60 cluster_waits "$primary"
report $? 'nor is it when the form is sent again'
cluster_up "$standby"
wait $alone
is "$?:$(cat "$work/alone.out")" 0:2 'until a standby has it'

# --- the primary dies ----------------------------------------------------------------------------
"$program" --db "$db" --lang en watch >"$work/watch.out" 2>"$work/watch.err" &
watch=$!
running=
for n in $(seq "$sessions"); do
    session "$n" &
    running="$running $!"
done
until_true 60 half_done
report $? 'everybody registers'
test "$(acknowledged)" -lt $((sessions * cases))
report $? 'and is not done yet'
kill -0 $watch
report $? 'and a watch is at it'
died=$(date +%s%N)
cluster_down "$primary" immediate
cluster_as "$cluster_bin/pg_ctl" -D "$standby/data" -s -w promote
gave_up=0
for n in $running; do
    wait "$n" || gave_up=$((gave_up + 1))
done
is $gave_up 0 'every session found the new primary and came to its end'

# --- what is there -------------------------------------------------------------------------------
sql "$standby" "SELECT title, register_number FROM onecase.dispute WHERE title LIKE '%-%'" |
    tr '|' ' ' | sort >"$work/there"
cat "$work"/session.*[0-9] | cut -d' ' -f1,2 | sort >"$work/told"
lost=$(comm -13 "$work/there" "$work/told" | wc -l)
doubled=$(cut -d' ' -f1 "$work/there" | uniq -d | wc -l)
is "$(acknowledged)" $((sessions * cases)) 'every form was acknowledged in the end'
is "$lost" 0 'every acknowledged case is there, under the number that was told'
is "$doubled" 0 'no case is there twice'
is "$(wc -l <"$work/there")" $((sessions * cases)) 'and no other'
exits 0 'the record is sound' onecase verify
kill -TERM $watch
wait $watch
status=$?
cp "$work/watch.err" "$work/err"
is "$status" 0 'the watch lived through it and ends when it is told to'
test "$(wc -l <"$work/err")" -le 1
report $? 'and did not say the same over and over'
echo "# $sessions sessions: $(acknowledged) acknowledged, $lost lost, $doubled doubled," \
    "$(cat "$work"/session.*.err | grep -c .) times told to send again," \
    "$(without_service "$died") seconds without service"
done_testing
