#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every paper that a case of the practice office can have is printed, and every kind as a blank form.
. "${srcdir:-.}/tests/cli/tap.sh"

run onecase demo --db "$db"
login=lin
for case in 1 2 3 4; do
    run onecase document list "$case" --json
    tr -d ' \n' <"$work/out" | tr '{' '\n' |
        sed -n 's/.*"code":"\([^"]*\)".*"state":"ready".*/\1/p' >"$work/codes"
    [ -s "$work/codes" ]
    report $? "case $case can have papers"
    failed=
    while read -r code; do
        onecase print "$case" "$code" >"$work/paper" 2>"$work/err" || failed="$failed $code"
        grep -q '{{\|`line' "$work/paper" && failed="$failed $code"
    done <"$work/codes"
    is "$failed" '' 'and each of them is printed whole'
done

failed=
for file in "$source"/templates/documents/*.md; do
    kind=$(basename "$file" .md)
    onecase template blank "$kind" >"$work/paper" 2>"$work/err" || failed="$failed $kind"
    grep -q '空白样表' "$work/paper" || failed="$failed $kind"
done
is "$failed" '' 'every kind has a blank form'
done_testing
