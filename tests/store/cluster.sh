# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL of the tests' own, on a socket in a folder below /tmp and on no port, sourced by what
# needs one. It is stopped and removed when the shell that started it ends, however it ends.
#
#     . "$srcdir/tests/store/cluster.sh"
#     cluster_here || skip_all 'PostgreSQL is not installed here'
#     cluster_start || exit 99        # sets and exports ONECASE_TEST_SERVER, its folder
#     cluster_start standby -c …      # a second one; its folder is $cluster
#
# Its superuser is onecase; everybody on this machine who reaches the socket is let in.

cluster_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5n | tail -n 1)
test -n "$cluster_bin" || cluster_bin=$(pg_config --bindir 2>/dev/null)
cluster_running=

cluster_here()
{
    test -x "$cluster_bin/initdb" && command -v psql >/dev/null
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

# cluster_folder: sets $cluster to a new one. The path of a socket has 107 bytes at most.
cluster_folder()
{
    cluster=$(mktemp -d /tmp/oc-pg.XXXXXX) || return 1
    chmod 711 "$cluster"
    test "$(id -u)" != 0 || chown postgres "$cluster"
    cluster_running="$cluster_running $cluster"
}

# cluster_up FOLDER OPTION... : starts what lies in FOLDER/data.
cluster_up()
{
    cluster_at=$1
    shift
    cluster_as "$cluster_bin/pg_ctl" -D "$cluster_at/data" -s -w -t 60 -l "$cluster_at/log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$cluster_at' -c fsync=off \
            -c max_connections=260 -c shared_buffers=64MB $*" start
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
    psql -X -q -h "$cluster" -U onecase -d postgres \
        -c 'CREATE ROLE onecase_program' -c 'CREATE ROLE clerk LOGIN IN ROLE onecase_program' || return 1
    ONECASE_TEST_SERVER=$cluster
    export ONECASE_TEST_SERVER
}
