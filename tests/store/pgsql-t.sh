# SPDX-License-Identifier: GPL-3.0-or-later
# What runs on files, once more on a server of its own: test programs, as tests/store/server.list
# names them. PGSQL_TESTS names others than the quick ones of "make check"; "whole" is all of them,
# as many at once as there are processors.
. "${srcdir:-.}/tests/store/cluster.sh"
cluster_required

names=${PGSQL_TESTS:-store/engine store/policy store/server store/register desk/line}
jobs=1
test "$names" != whole || { names=$(cluster_list | grep -v '^flow/') && jobs=$(nproc); }

# Every statement goes to another process and back: a busy machine makes that slow, not wrong.
export CK_TIMEOUT_MULTIPLIER=10

# told NAME SECONDS STATUS: what it said, with our numbers and in our words.
told()
{
    said=$cluster/said/$1
    # A program that died half way has no plan.
    grep -q '^1\.\.' "$said.out" || echo "not ok - $1 ended with $3" >>"$said.out"
    sed 's/^/# /' "$said.err"
    while IFS= read -r line; do
        case $line in
            'ok '*|'not ok '*)
                number=$((number + 1))
                verdict=${line%%ok *}ok
                echo "$verdict $number - on PostgreSQL: ${line#*- }"
                ;;
            '#'*) echo "$line" ;;
        esac
    done <"$said.out"
    echo "# $1: $2 s"
}

mkdir -p "$cluster/said/store" "$cluster/said/desk" "$cluster/said/tui" "$cluster/said/torture"
# shellcheck disable=SC2016,SC2086 # it is the shell of each that looks into "$1"; names are words
printf '%s\n' $names | SAID=$cluster/said xargs -P "$jobs" -n 1 sh -c '
    begun=$(date +%s)
    "./tests/$1-t" >"$SAID/$1.out" 2>"$SAID/$1.err"
    status=$?
    echo "$1 $(($(date +%s) - begun)) $status"' said | {
    number=0
    while read -r name seconds status; do
        told "$name" "$seconds" "$status"
    done
    echo "1..$number"
}
