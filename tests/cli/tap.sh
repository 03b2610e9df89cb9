# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests of the real program share: a database of their own in a folder of their own, and
# TAP on standard output. A test sources this, calls what it needs and ends with done_testing.

program=${ONECASE:-$PWD/onecase}
source=$(cd "${srcdir:-.}" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/onecase-test.XXXXXX") || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Nothing of the person who runs the tests gets in.
unset ONECASE_DB LC_ALL LC_MESSAGES LANG LANGUAGE NO_COLOR
export HOME="$work" XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache"

db=$work/office.db
now=2026-11-20T19:30:00+08:00
login=
status=0
tap_count=0
tap_failed=0

# The program on this test's database, as $login, at $now, in English.
onecase()
{
    "$program" --db "$db" --lang en --now "$now" ${login:+--as "$login"} "$@"
}

# office LOGIN:NAME:AGENCY...: makes the practice office of most tests, with these people.
office()
{
    for office_person do
        set -- "$@" --person "$office_person"
        shift
    done
    onecase init --practice --office 海门街道社会治理中心 --division 331002001000 \
        --abbreviation 椒海 "$@"
}

# quarrel: puts a case of a quarrelling couple into $work/case.json.
quarrel()
{
    cat >"$work/case.json" <<'JSON'
{"source": "phone", "kind": "marriage_family", "narrative": "夫妻争吵。",
 "parties": [{"role": "applicant", "type": "person", "name": "顾某"},
             {"role": "respondent", "type": "person", "name": "郭某"}]}
JSON
}

# run COMMAND...: keeps its output, its sentences and its exit status.
run()
{
    "$@" >"$work/out" 2>"$work/err"
    status=$?
}

# until_true SECONDS COMMAND...: waits until it succeeds, so long at the most; its output is nobody's.
until_true()
{
    until_left=$(($1 * 10))
    shift
    until "$@" >/dev/null 2>&1; do
        until_left=$((until_left - 1))
        test $until_left -gt 0 || return 1
        sleep 0.1
    done
}

# report OK NAME: one line of TAP; what the last command said explains a failure.
report()
{
    tap_count=$((tap_count + 1))
    if [ "$1" -eq 0 ]; then
        echo "ok $tap_count - $2"
        return
    fi
    tap_failed=$((tap_failed + 1))
    echo "not ok $tap_count - $2"
    echo "# exit status $status"
    sed 's/^/# out: /' "$work/out" | head -20
    sed 's/^/# err: /' "$work/err" | head -20
}

# is GOT WANTED NAME
is()
{
    test "$1" = "$2"
    report $? "$3"
    test "$1" = "$2" || printf '# got    %s\n# wanted %s\n' "$1" "$2"
}

# exits STATUS NAME COMMAND...
exits()
{
    exits_wanted=$1
    exits_name=$2
    shift 2
    run "$@"
    is "$status" "$exits_wanted" "$exits_name"
}

# prints TEXT NAME: the last command's output holds TEXT, blanks and line ends apart.
prints()
{
    tr -d ' \n' <"$work/out" | grep -qF "$(printf %s "$1" | tr -d ' \n')"
    report $? "$2"
}

# prints_not TEXT NAME
prints_not()
{
    ! tr -d ' \n' <"$work/out" | grep -qF "$(printf %s "$1" | tr -d ' \n')"
    report $? "$2"
}

# complains TEXT NAME: the last command's sentences hold TEXT.
complains()
{
    grep -qF -- "$1" "$work/err"
    report $? "$2"
}

# Everything of this office that a command may change, as one text.
snapshot()
{
    onecase board --once --json
    onecase verify
    for snapshot_case in "$@"; do
        onecase show "$snapshot_case" --json
    done
}

# refused STATUS TEXT NAME COMMAND...: ends with STATUS, one line that holds TEXT, no output, and
# nothing was changed in case 1.
refused()
{
    refused_status=$1
    refused_text=$2
    refused_name=$3
    shift 3
    refused_before=$(snapshot 1 2>&1)
    run "$@"
    refused_after=$(snapshot 1 2>&1)
    if [ "$status" -ne "$refused_status" ]; then
        report 1 "$refused_name: exit status $refused_status"
    elif [ -s "$work/out" ] || [ "$(wc -l <"$work/err")" -ne 1 ]; then
        report 1 "$refused_name: one sentence and no output"
    elif ! grep -qF -- "$refused_text" "$work/err"; then
        report 1 "$refused_name: names “$refused_text”"
    elif [ "$refused_before" != "$refused_after" ]; then
        report 1 "$refused_name: nothing was changed"
    else
        report 0 "$refused_name"
    fi
}

skip_all()
{
    echo "1..0 # SKIP $1"
    exit 0
}

done_testing()
{
    echo "1..$tap_count"
    test "$tap_failed" -eq 0
    exit
}
