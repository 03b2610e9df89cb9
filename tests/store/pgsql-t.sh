# SPDX-License-Identifier: GPL-3.0-or-later
# The contract of the store on PostgreSQL: test programs that run on files by themselves are run
# once more on a server of their own. PGSQL_TESTS names others than the quick ones of "make check".
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

number=0
for program in ${PGSQL_TESTS:-engine server register}; do
    case $program in
        */*) path=tests/$program-t ;;
        *) path=tests/store/$program-t ;;
    esac
    "./$path" >"$cluster/out" 2>"$cluster/err"
    ended=$?
    # A program that died half way has no plan.
    grep -q '^1\.\.' "$cluster/out" || echo "not ok - $program ended with $ended" >>"$cluster/out"
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
done
echo "1..$number"
