# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL of the tests' own, on a socket in a folder of its own and on no port, sourced by what
# needs one. It is stopped and removed when the shell that started it ends, however it ends.
#
#     . "$srcdir/tests/store/cluster.sh"
#     cluster_required                # skips a test that is nothing without one
#     cluster_start -c …              # sets and exports ONECASE_TEST_SERVER, its folder, as $cluster
#
# Its superuser is onecase; everybody on this machine who reaches the socket is let in.

cluster_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5n | tail -n 1)
test -n "$cluster_bin" || cluster_bin=$(pg_config --bindir 2>/dev/null)
cluster_running=

# cluster_missing: prints why there can be none; nothing when there can.
cluster_missing()
{
    if test ! -e pgsql.so; then
        echo 'this build has no PostgreSQL'
    elif test ! -x "$cluster_bin/initdb" || ! command -v psql >/dev/null; then
        echo 'PostgreSQL is not installed here'
    fi
}

# cluster_required [OPTION...]: starts one for a test, or ends the test as skipped.
cluster_required()
{
    cluster_why=$(cluster_missing)
    test -z "$cluster_why" || { echo "1..0 # SKIP $cluster_why"; exit 0; }
    cluster_start "$@" || { echo 'Bail out! the server does not start'; exit 99; }
}

# cluster_list: what tests/store/server.list lets run on a server.
cluster_list()
{
    sed -n 's|^\([a-z]*/[^ ]*\).*|\1|p' "${srcdir:-.}/tests/store/server.list"
}

# A server refuses to run as root; Debian's package brings the account postgres.
cluster_as()
{
    if test "$(id -u)" = 0; then
        (cd / && exec runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# cluster_sql FOLDER DATABASE TEXT...: what the owner is answered, with nothing around it.
cluster_sql()
{
    cluster_at=$1
    cluster_in=$2
    shift 2
    for cluster_text do
        set -- "$@" -c "$cluster_text"
        shift
    done
    psql -h "$cluster_at" -U onecase -d "$cluster_in" -XAtq -v ON_ERROR_STOP=1 "$@"
}

# cluster_says FOLDER QUERY: the server answers t.
cluster_says()
{
    test "$(cluster_sql "$1" postgres "$2" 2>/dev/null)" = t
}

# cluster_waits FOLDER: one who commits there waits for a standby.
cluster_waits()
{
    cluster_says "$1" "SELECT COUNT(*) = 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
}

# Each database is a thousand files, which are made and removed for each test: in memory that takes
# a tenth of the time. CLUSTER_PLACE names another place. The path of a socket has 107 bytes at most.
cluster_place()
{
    cluster_free=$(df -Pk /dev/shm 2>/dev/null | awk 'END { print int($4 / 1024) }')
    if test -w /dev/shm && test "${cluster_free:-0}" -ge 2048; then
        echo /dev/shm
    else
        echo /tmp
    fi
}

# cluster_folder: sets $cluster to a new one. $work is the folder of a test of tests/cli.
cluster_folder()
{
    cluster=$(mktemp -d "${CLUSTER_PLACE:-$(cluster_place)}/oc-pg.XXXXXX") || return 1
    chmod 711 "$cluster"
    test "$(id -u)" != 0 || chown postgres "$cluster"
    cluster_running="$cluster_running $cluster"
    trap 'cluster_end; rm -rf ${work:+"$work"}' EXIT
    trap 'exit 1' HUP INT TERM
}

# cluster_up FOLDER OPTION... : starts what lies in FOLDER/data.
cluster_up()
{
    cluster_at=$1
    shift
    cluster_as "$cluster_bin/pg_ctl" -D "$cluster_at/data" -s -w -t 60 -l "$cluster_at/log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$cluster_at' -c fsync=off \
            -c max_connections=260 -c shared_buffers=64MB -c max_wal_size=256MB $*" start
}

# cluster_reload FOLDER: its settings are read again.
cluster_reload()
{
    cluster_as "$cluster_bin/pg_ctl" -D "$1/data" -s reload
}

# cluster_down FOLDER [MODE]: immediate is what a machine does that loses its power.
cluster_down()
{
    test ! -d "$1/data" ||
        cluster_as "$cluster_bin/pg_ctl" -D "$1/data" -s -m "${2:-immediate}" stop 2>/dev/null
}

cluster_end()
{
    for cluster_at in $cluster_running; do
        cluster_down "$cluster_at"
        rm -rf "$cluster_at"
    done
    cluster_running=
}

# A shell that is killed runs no trap, so somebody else looks whether it is still there.
cluster_watch()
{
    (
        trap '' HUP INT TERM
        exec >/dev/null 2>&1 </dev/null
        while kill -0 "$1"; do sleep 1; done
        cluster_running=$2
        cluster_end
    ) &
}

cluster_start()
{
    cluster_folder || return 1
    cluster_as "$cluster_bin/initdb" -D "$cluster/data" -A trust -E UTF8 --locale=C.UTF-8 -N \
        -U onecase >"$cluster/initdb.log" 2>&1 || {
        cat "$cluster/initdb.log" >&2
        return 1
    }
    cluster_watch $$ "$cluster"
    cluster_up "$cluster" "$@" || {
        cat "$cluster/log" >&2
        return 1
    }
    # The owner of the tables is onecase; the program works under clerk.
    cluster_sql "$cluster" postgres 'CREATE ROLE onecase_program' \
        'CREATE ROLE clerk LOGIN IN ROLE onecase_program' || return 1
    ONECASE_TEST_SERVER=$cluster
    export ONECASE_TEST_SERVER
}
