# SPDX-License-Identifier: GPL-3.0-or-later
# What runs on files, once more on a server of its own: test programs, as tests/store/server.list
# names them. PGSQL_TESTS names others than the quick ones of "make check"; "whole" is all of them.
. "${srcdir:-.}/tests/store/cluster.sh"
trap cluster_end EXIT
trap 'exit 1' HUP INT TERM

skip_all()
{
    echo "1..0 # SKIP $1"
    exit 0
}

test -e pgsql.so || skip_all 'this build has no PostgreSQL'
cluster_here || skip_all 'PostgreSQL is not installed here'
cluster_start || { echo 'Bail out! the server does not start'; exit 99; }

names=${PGSQL_TESTS:-store/engine store/server store/register desk/line}
test "$names" != whole || names=$(cluster_list | grep -v '^flow/')

number=0
for name in $names; do
    begun=$(date +%s)
    "./tests/$name-t" >"$cluster/out" 2>"$cluster/err"
    ended=$?
    # A program that died half way has no plan.
    grep -q '^1\.\.' "$cluster/out" || echo "not ok - $name ended with $ended" >>"$cluster/out"
    sed 's/^/# /' "$cluster/err"
    while IFS= read -r line; do
        case $line in
            'ok '*|'not ok '*)
                number=$((number + 1))
                verdict=${line%%ok *}ok
                echo "$verdict $number - on PostgreSQL: ${line#*- }"
                ;;
            '#'*) echo "$line" ;;
        esac
    done <"$cluster/out"
    echo "# $name: $(($(date +%s) - begun)) s"
done
echo "1..$number"
