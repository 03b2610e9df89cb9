# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced after tap.sh: the report against two recounts that share nothing with the program.

# recounted NAME [OPTION...]: the figures of the report are those that recount.pl finds in the
# export, and, without options, those that recount.sql finds in the rows.
recounted()
{
    recounted_name=$1
    shift
    onecase export responses --csv "$@" >"$work/events.csv"
    ${PERL:-perl} "$source/tests/cli/recount.pl" "$now" <"$work/events.csv" >"$work/recount"
    run onecase report response --json "$@"
    ${PERL:-perl} "$source/tests/cli/figures.pl" <"$work/out" >"$work/figures"
    is "$(cat "$work/figures")" "$(cat "$work/recount")" "$recounted_name"
    test $# -eq 0 || return 0
    ./tests/cli/sql "$db" "$source/tests/cli/recount.sql" "$(date -d "$now" +%s)000" >"$work/sql" 2>&1
    is "$(cat "$work/figures")" "$(cat "$work/sql")" "$recounted_name, counted from the rows too"
}
