# SPDX-License-Identifier: GPL-3.0-or-later
# doc/district.md as whoever looks after the server follows it: each of its blocks is run as it stands
# there, on a server of this test's own; only names that are of the reader are put in.
. "${srcdir:-.}/tests/cli/tap.sh"
. "${srcdir:-.}/tests/store/cluster.sh"

cluster_required
server=$cluster
password=kettle-on-7

# The page makes its roles itself, and they come by their passwords.
cluster_sql "$server" postgres 'DROP ROLE clerk' 'DROP ROLE onecase_program' ||
    { echo 'Bail out! the roles stay'; exit 99; }
printf 'local all onecase trust\nlocal all all scram-sha-256\n' >"$work/hba"
cluster_as tee "$server/data/pg_hba.conf" <"$work/hba" >/dev/null
cluster_reload "$server"
echo "*:*:*:*:$password" >"$work/.pgpass" && chmod 600 "$work/.pgpass"
export PGPASSFILE="$work/.pgpass"

sql() { cluster_sql "$server" "$1" "$2"; }
as() { psql -h "$server" -U "$1" -d "$2" -XAtqw -c "$3"; }

# --- the blocks -----------------------------------------------------------------------------------
awk -v to="$work/block" '/^```/ { open = open ? "" : to "-" ++n; next } open { print >open }' \
    "$source/doc/district.md"
is "$(find "$work" -name 'block-*' | wc -l)" 5 'the page has the five blocks that are run here'
roles=$work/block-1 begin=$work/block-2 address=$work/block-3 settings=$work/block-4
another=$work/block-5

# run_sql BLOCK: as it stands, with a password for the three dots.
run_sql()
{
    sed "s/'…'/'$password'/" "$1" >"$1.sql"
    psql -h "$server" -U onecase -d postgres -Xq -v ON_ERROR_STOP=1 -f "$1.sql"
}

register() { onecase register <"$work/case.json"; }

# here URL: the address with this server in the place of the page's.
here() { echo "$1" | sed "s|@[a-z0-9,]*/|@/|; s|\$|?host=$server|; s|?\(.*\)?host|?\1\&host|"; }

exits 0 'the roles and the database are made' run_sql "$roles"
is "$(sql postgres "SELECT rolname FROM pg_roles WHERE rolcanlogin AND rolname ~ 'clerk|owner|program'
    ORDER BY 1" | tr '\n' ' ')" 'clerk onecase_owner ' 'the owner and the clerk come in, and no other'

# The two commands: the second opens the screens, so it looks at the board instead.
line=$(sed -n 1p "$begin")
is "${line%% *} ${line##* init }" 'onecase --office … --person …' 'the first command makes the office'
db=$(here "$(echo "$line" | cut -d' ' -f3)")
exits 0 'and does, by its address' office lin:林一芬:committee
line=$(sed -n 2p "$begin")
is "$(echo "$line" | cut -d' ' -f1,2,4-)" 'onecase --db' 'the second opens it'
db=$(here "$(echo "$line" | cut -d' ' -f3)")
login=lin
quarrel
exits 0 'under the role of the program a case is registered' register
exits 0 'and seen' onecase board --once --json
prints '"register_number":1' 'under its number'
exits 0 'and the record is sound' onecase verify
run onecase init --practice --office 别处 --division 331002001000 --person wu:吴某:committee
test "$status" -ne 0
report $? 'but nobody makes an office under it'
exits 1 'nor a table' as clerk office 'CREATE TABLE onecase.strange (n INTEGER)'
exits 1 'nor changes the journal' as clerk office "UPDATE onecase.journal SET subject = '1'"
complains 'permission denied' 'for it may not'
is "$(as clerk office 'SELECT COUNT(*) FROM onecase.dispute')" 0 'with psql it sees no case'

# --- the address ----------------------------------------------------------------------------------
# Its machines and its certificate are the reader's own: as it stands nobody answers.
db=$(cat "$address")
exits 1 'the address is one of a database, with all that it says' onecase board --once
complains 'cannot be reached' 'and its servers are not here'
db=$(here "$(sed 's/&sslmode=.*//' "$address")")
exits 0 'of this server it finds that it writes' onecase board --once --json
prints '"register_number":1' 'and the case'

# --- postgresql.conf ------------------------------------------------------------------------------
cluster_as tee -a "$server/data/postgresql.conf" <"$settings" >/dev/null
cluster_reload "$server"
until_true 60 cluster_says "$server" \
    "SELECT current_setting('synchronous_standby_names') = 'ANY 1 (*)'"
is "$(sql postgres 'SHOW synchronous_standby_names'):$(sql postgres 'SHOW synchronous_commit'):$(
    sql postgres "SELECT COUNT(*) FROM pg_file_settings
        WHERE error IS NOT NULL AND name LIKE 'synchronous%'")" 'ANY 1 (*):on:0' \
    'the settings for a standby are taken as they stand'
register >"$work/out" 2>"$work/err" &
waiting=$!
until_true 60 cluster_waits "$server" && kill -0 $waiting
report $? 'and without a standby an act waits for one'
sql postgres "ALTER SYSTEM SET synchronous_standby_names = ''"
cluster_reload "$server"
wait $waiting
is "$?:$(cat "$work/out")" 0:2 'until nobody asks for one'

# --- an office of its own -------------------------------------------------------------------------
exits 0 'a second office gets its database' run_sql "$another"
db=$(here postgresql://onecase_owner@db1/haimen) login=
exits 0 'and is made there' office gu:顾一山:committee
db=$(here postgresql://haimen_clerk@db1/haimen) login=gu
exits 0 'its clerk registers' register
is "$(cat "$work/out")" 1 'under a number of its own'
exits 2 'the clerk of the other does not get in' as clerk haimen 'SELECT 1'
complains 'permission denied for database' 'for CONNECT was taken from everybody'
db=$(here postgresql://onecase_owner@db1/haimen)
exits 0 'the second record is verified by itself' onecase verify
done_testing
