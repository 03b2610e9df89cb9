# SPDX-License-Identifier: GPL-3.0-or-later
# server.sh BENCH ARGUMENT...: start the benchmark beside a PostgreSQL of its own; where none is
# installed, start it all the same.
. "$srcdir/tests/store/cluster.sh"
ONECASE_BENCH_REPLAY=$srcdir/bench/replay.pl
export ONECASE_BENCH_REPLAY
if test -z "$(cluster_missing)"; then
    CLUSTER_PLACE=/tmp # what a disk costs is measured too
    cluster_start -c fsync=on || echo 'bench: the server does not start' >&2
fi
PATH=$PATH:$cluster_bin
"$@"
