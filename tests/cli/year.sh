# SPDX-License-Identifier: GPL-3.0-or-later
# "make check-year": a year of 3551 cases, as many as the district had, played and counted three
# ways. Too long for "make check", which plays a month.
. "${srcdir:-.}/tests/cli/tap.sh"
. "$source/tests/cli/recount.sh"

# took NAME COMMAND...: how many seconds it takes.
took()
{
    took_name=$1
    shift
    took_begun=$(date +%s%N)
    run "$@"
    echo "# $took_name: $(($(date +%s%N) / 1000000 - took_begun / 1000000)) ms"
    is "$status" 0 "$took_name"
}

now=2026-11-20T19:30:00+08:00
for seed in ${SEEDS:-1 2 3}; do
    db=$work/$seed.db login=
    took "a year is played with seed $seed" onecase simulate --cases 3551 --days 365 --seed "$seed"
    login=lin
    took 'its figures are told' onecase report response --json
    took 'and its events' onecase export responses
    recounted 'the figures are those of an independent recount, to the last second'
    is "$(head -1 "$work/figures" | cut -d' ' -f1)" teams 'of every team and every promise, once'
    took 'the record is sound' onecase verify
done
done_testing
