# SPDX-License-Identifier: GPL-3.0-or-later
# server.sh BENCH ARGUMENT...: start the benchmark beside a PostgreSQL of its own; where none is
# installed, start it all the same.
. "$srcdir/tests/store/cluster.sh"
trap cluster_end EXIT
trap 'exit 1' HUP INT TERM
ONECASE_BENCH_REPLAY=$srcdir/bench/replay.pl
export ONECASE_BENCH_REPLAY
if test -e pgsql.so && cluster_here; then
    cluster_start -c fsync=on || echo 'bench: the server does not start' >&2
fi
PATH=$PATH:$cluster_bin
"$@"
