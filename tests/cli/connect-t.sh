# SPDX-License-Identifier: GPL-3.0-or-later
# Addresses of servers that are no good: each is told in one sentence, and nothing is half done.
. "${srcdir:-.}/tests/cli/tap.sh"
. "${srcdir:-.}/tests/store/cluster.sh"
cluster_required
server=$cluster
port=$((20000 + $$ % 20000))

sql() { cluster_sql "$server" "$1" "$2"; }
named() { echo "postgresql://$1@/$2?host=$server"; }

# no STATUS TEXT NAME: looking at the board and registering both end with STATUS and one sentence
# that holds TEXT.
no()
{
    for no_command in 'board --once --json' 'register'; do
        quarrel
        # shellcheck disable=SC2086 # words
        "$program" --db "$db" --lang en --now "$now" --as lin $no_command \
            <"$work/case.json" >"$work/out" 2>"$work/err"
        status=$?
        test "$status:$(wc -l <"$work/err"):$(wc -c <"$work/out")" = "$1:1:0" &&
            grep -qF -- "$2" "$work/err"
        report $? "$3: ${no_command%% *}"
    done
}

sql postgres 'CREATE DATABASE office' && db=$(named onecase office)
office lin:林一芬:committee >/dev/null || { echo 'Bail out! no office'; exit 99; }

# --- what is no address of a database of ours ----------------------------------------------------
db=mysql://clerk@localhost/office
no 1 'no kind of database' 'another kind of server'
db='postgresql://clerk@localhost/office?sslmod=verify-full'
no 1 'not the address of a database' 'a setting that is written wrongly'
sql postgres 'CREATE DATABASE strange' && sql strange 'CREATE SCHEMA onecase' &&
    sql strange 'CREATE TABLE onecase.migration (number INTEGER)' &&
    sql strange 'GRANT USAGE ON SCHEMA onecase TO clerk'
db=$(named clerk nowhere)
no 1 'cannot be reached' 'a database that is not there'

# --- a server that is too old --------------------------------------------------------------------
# It lets everybody in, says what it is, and hears no more.
mkdir "$work/old"
perl -MIO::Socket::UNIX -e '
    my ($path, $version) = @ARGV;
    my $door = IO::Socket::UNIX->new(Type => SOCK_STREAM, Local => $path, Listen => 5) or die $!;
    sub say_that { my ($line, $kind, $body) = @_; print $line $kind, pack("N", 4 + length $body), $body }
    while (my $line = $door->accept) {
        binmode $line;
        read $line, my $length, 4;
        read $line, my $startup, unpack("N", $length) - 4;
        say_that($line, "R", pack("N", 0));
        say_that($line, "S", "$_\0") for "server_version\0$version", "server_encoding\0UTF8",
            "client_encoding\0UTF8", "standard_conforming_strings\0on";
        say_that($line, "K", pack("NN", 1, 1));
        say_that($line, "Z", "I");
        $line->flush;
        sysread $line, my $rest, 1;
    }' "$work/old/.s.PGSQL.5432" 9.6.24 &
old=$!
trap 'kill $old; cluster_end; rm -rf "$work"' EXIT
until_true 60 test -S "$work/old/.s.PGSQL.5432"
db="postgresql://clerk@/office?host=$work/old"
no 1 'is version 9; this program needs 13 or newer' 'a server of an old version'
exits 1 'nor is an office made there' office lin:林一芬:committee
complains 'needs 13 or newer' 'and why is told'

# --- who may not ----------------------------------------------------------------------------------
sql postgres 'CREATE ROLE stranger LOGIN'
db=$(named stranger office)
no 1 'stranger has no rights' 'a role without rights'
db=$(named clerk empty)
sql postgres 'CREATE DATABASE empty'
exits 1 'who may make no tables makes no office' office lin:林一芬:committee
is "$(sql empty "SELECT COUNT(*) FROM pg_namespace WHERE nspname = 'onecase'")" 0 \
    'and nothing of one is left behind'

# --- what takes nothing new -----------------------------------------------------------------------
# A standby that is real is asked in failover-t.sh.
sql postgres 'CREATE DATABASE frozen TEMPLATE office' &&
    sql postgres 'ALTER DATABASE frozen SET default_transaction_read_only = on'
db=$(named clerk frozen)
no 1 'takes nothing new' 'a database that may only be read'
db="$db&target_session_attrs=read-write"
no 1 'cannot be reached' 'of which the one that writes was asked for'

# --- a record of a newer program ------------------------------------------------------------------
sql postgres 'CREATE DATABASE newer TEMPLATE office' &&
    sql newer "SET search_path = onecase; $(sql newer "SELECT format('INSERT INTO migration SELECT
        (jsonb_populate_record(m, jsonb_build_object(''version'', m.version + 1))).*
        FROM migration m ORDER BY version DESC LIMIT 1')")"
db=$(named clerk newer)
no 1 'newer' 'a record of a newer program'
db=$(named onecase newer)
exits 1 'which is not upgraded either' onecase upgrade
complains 'newer' 'and why is told'

# --- a certificate of somebody else ---------------------------------------------------------------
# authority NAME; certificate AUTHORITY HOST: made here, for a day.
authority()
{
    openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj "/CN=$1" -keyout "$work/$1.key" \
        -out "$work/$1.crt" 2>/dev/null
}
certificate()
{
    openssl req -newkey rsa:2048 -nodes -subj "/CN=$2" -keyout "$work/$2.key" \
        -out "$work/$2.csr" 2>/dev/null &&
        openssl x509 -req -in "$work/$2.csr" -CA "$work/$1.crt" -CAkey "$work/$1.key" \
            -CAcreateserial -days 1 -out "$work/$2.crt" 2>/dev/null
}
if authority ours && authority theirs && certificate ours db.example; then
    install -m 600 "$work/db.example.key" "$server/server.key"
    install -m 644 "$work/db.example.crt" "$server/server.crt"
    test "$(id -u)" != 0 || chown postgres "$server/server.key" "$server/server.crt"
    cluster_down "$server" fast
    cluster_up "$server" "-c listen_addresses=127.0.0.1 -c port=$port -c ssl=on" \
        "-c ssl_cert_file=$server/server.crt -c ssl_key_file=$server/server.key"
    tls="hostaddr=127.0.0.1&port=$port&sslmode=verify-full"
    db="postgresql://clerk@db.example/office?$tls&sslrootcert=$work/ours.crt"
    exits 0 'the server that was named is talked to' onecase board --once --json
    db="postgresql://clerk@db1.example/office?$tls&sslrootcert=$work/ours.crt"
    no 1 'does not prove that it is the one' 'a certificate of another name'
    db="postgresql://clerk@db.example/office?$tls&sslrootcert=$work/theirs.crt"
    no 1 'does not prove that it is the one' 'a certificate of another authority'
    db="postgresql://clerk@db.example/office?$tls&sslrootcert=$work/none.crt"
    no 1 'does not prove that it is the one' 'an authority that is not there'
    db="postgresql://onecase@db.example/office?$tls&sslrootcert=$work/ours.crt"
fi

# --- nothing of all this was saved ----------------------------------------------------------------
run onecase board --once --json
prints_not 'register_number' 'the office has no case'
done_testing
