# SPDX-License-Identifier: GPL-3.0-or-later
# The phrases of an office: listed by kind and place, filled in from a case, replaced by its own.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee
login=lin
quarrel
onecase register <"$work/case.json" >"$work/out"

run onecase phrase list --kind wages --for term
prints '欠薪：付清日期' 'a term for unpaid wages'
prints_not '漏水' 'and none for leaks'
run onecase phrase list --for notice --json
is "$(grep -c '"number"' "$work/out")" 1 'one notice is shipped'
prints '"notice"' 'with where it fits'
run onecase phrase show 20
prints '{申请人}现年' 'a phrase without a case shows its fields'
run onecase phrase show 20 1
prints '顾某现年' 'with a case its names'
prints '子女郭某共同' 'of both sides'
exits 1 'there are thirty' onecase phrase show 31
complains 'There is no phrase 31' 'and is told so'
exits 1 'a kind that is none is refused' onecase phrase list --kind quarrel
exits 2 'show takes no --for' onecase phrase show 1 --for term

done_testing
