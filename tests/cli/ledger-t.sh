#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The running ledger of accepted cases, and blank forms to fill in by hand.
. "${srcdir:-.}/tests/cli/tap.sh"

run office lin:林桂芬
login=lin
quarrel
run onecase register <"$work/case.json"
run onecase accept 1
run onecase register <<'JSON'
{"source":"walk_in","kind":"neighbour","title":"=1+1漏水","narrative":"水漏到楼下。","parties":[
 {"role":"applicant","type":"person","name":"顾雨桐"},
 {"role":"respondent","type":"person","name":"潘建华"},
 {"role":"helper","type":"person","name":"老郑"}]}
JSON
run onecase accept 2
run onecase register <"$work/case.json"

# --- the ledger ----------------------------------------------------------------------------------
exits 0 'the ledger of this year is printed' onecase ledger
prints '人民调解案件登记簿' 'with its title'
prints '2026年1月1日至2026年11月20日受理，共2件' 'holds the cases that were accepted'
prints '顾' 'with their parties'
prints_not '老郑' 'without helpers'
exits 0 'as PDF too' onecase ledger -o "$work/ledger.pdf"
exits 0 'as DOCX too' onecase ledger --format docx -o "$work/ledger.docx"
exits 0 'a period without a case is an empty ledger' onecase ledger --from 2025-01-01 --to 2025-12-31
prints '这段时间没有受理案件' 'that says so'
exits 0 'as CSV' onecase ledger -o "$work/ledger.csv"
run cat "$work/ledger.csv"
prints '2,2026-11-20,（2026）椒海人调字第2号,顾雨桐、潘建华,邻里' 'with a row for each case'
prints "'=1+1" 'a formula is made harmless'
refused 1 "before its first" 'a period that ends before it begins' onecase ledger --from 2026-11-20 --to 2026-11-01
run onecase ledger --format csv
prints '序号,受理日期' 'CSV goes to standard output as well'

# --- blank forms ---------------------------------------------------------------------------------
for kind in acceptance agreement application attorney evidence record slip visit confirmation; do
    exits 0 "a blank $kind" onecase template blank "$kind"
    prints '空白样表' 'is marked as one'
    prints_not '顾' 'and names nobody'
done
run onecase template blank evidence
prints '| 3 ' 'a list has three empty rows'
run onecase template blank agreement
prints '＿＿＿＿＿＿' 'a field is a line to write on'
exits 0 'a blank form as PDF' onecase template blank agreement -o "$work/blank.pdf"
refused 1 'There is no document' 'a form nobody knows' onecase template blank nothing
done_testing
