# SPDX-License-Identifier: GPL-3.0-or-later
# The folder of a case: what is missing, papers put in, the whole file, putting away, judging.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee zhou:周一立:police:member+supervisor
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null

# --- what is missing ----------------------------------------------------------------------------
exits 0 'the folder of a case' onecase dossier 1
prints '! 3 Application or acceptance form Missing Nothing of it is in the folder yet.' \
    'names what is missing'
prints '! 6 Identity papers Missing The identity paper of 顾某 is missing. The identity paper of 郭某' \
    'and whose'
run onecase dossier 1 --json
prints '"code": "identity", "label": "当事人身份证明", "english": "Identity papers", "state": "missing"' \
    'so do programs'
prints '"why_zh": ["缺顾某的身份证明。"' 'in both languages'

# --- papers put in ------------------------------------------------------------------------------
exits 0 'two pages are put in' onecase dossier paper 1 identity --pages 2
run onecase dossier 1
prints '+ 6 Identity papers In order 2 pages put in by hand.' 'and count'
exits 0 'an item is not needed' onecase dossier paper 1 5 --not-needed 电话告知
run onecase dossier 1
prints '5 Rights and duties of the parties Not needed 电话告知' 'and says why'
exits 0 'what was noted by mistake' onecase dossier paper 1 5 --void 记错
run onecase dossier 1
prints '! 5 Rights' 'is missing again'
refused 1 'no item “99”' 'an item that is not there' onecase dossier paper 1 99 --pages 2
refused 1 'no number of pages' 'pages that are no number' onecase dossier paper 1 5 --pages two
refused 2 'one of --pages' 'pages and a reason' onecase dossier paper 1 5 --pages 2 --void x
refused 2 'takes a case' 'paper without an item' onecase dossier 1 2

# --- the whole file -----------------------------------------------------------------------------
exits 0 'the whole file as text' onecase dossier 1 -o "$work/all.txt"
is "$(grep -c '卷内第 1 页' "$work/all.txt")" 1 'has one first page'
exits 0 'the same again' onecase dossier 1 -o "$work/again.txt"
cmp -s "$work/all.txt" "$work/again.txt"
report $? 'says the same'
exits 0 'as PDF' onecase dossier 1 -o "$work/all.pdf"
is "$(head -c 5 "$work/all.pdf")" '%PDF-' 'is one'
exits 1 'not as DOCX' onecase dossier 1 --format docx -o "$work/all.docx"

# --- putting away -------------------------------------------------------------------------------
refused 1 'Only a closed case' 'an open case' onecase file 1 --reason x
onecase close 1 --result withdrawn --reason 双方和好 >/dev/null
for item in acceptance rights closing; do
    onecase dossier paper 1 "$item" --pages 1
done
exits 0 'a complete folder needs no reason' onecase file 1 --place '3柜2层'
prints 'Put away: kept 10 years (一般案件)' 'and says how long it is kept'
refused 1 'was put away on 2026-11-20' 'what lies in it then' onecase dossier paper 1 note --pages 1
refused 1 'was put away on' 'and twice' onecase file 1
refused 1 'register a new case' 'and opening the case again' onecase reopen 1 --reason 一方反悔
exits 0 'another case' onecase register <"$work/case.json"
onecase accept 2 >/dev/null
onecase close 2 --result failed --reason 各执一词 >/dev/null
refused 1 'The identity paper of 顾某' 'an incomplete one' onecase file 2
exits 0 'with a reason' onecase file 2 --reason 当事人未带证件 --keep permanent
prints 'Put away: kept Permanent' 'and longer than the rules say'
run onecase dossier 2
prints 'Put away incomplete: 当事人未带证件' 'and the reason is told'
run onecase print 2 file-note
prints '缺少的材料和原因：当事人未带证件' 'also on the statement on the file'
run onecase print 1 file-note
prints '缺少的材料和原因：没有。' 'of a complete one it says that nothing is missing'

# --- what one side said alone -------------------------------------------------------------------
onecase register <"$work/case.json" >/dev/null
onecase accept 3 >/dev/null
cat >"$work/session.json" <<'JSON'
{"kind": "caucus", "asked": "顾某", "place": "里间", "present": ["顾某"],
 "statements": [{"speaker": "顾某", "text": "底线是一千元。"}]}
JSON
onecase record 3 <"$work/session.json" >/dev/null
refused 1 'never comes on paper' 'a talk with one side is sealed' onecase print 3 record.1
exits 0 'it is told in the list' onecase dossier 3
prints 'Not bound: 1 of talks with one side alone' 'as not bound'
prints_not '顾某 has not signed' 'and nobody is asked to sign it'
run onecase dossier 3 --json
prints '"left_out": 1' 'so do programs'
exits 0 'the whole file' onecase dossier 3 -o "$work/3.txt"
is "$(grep -c '底线\|单方谈话' "$work/3.txt")" 0 'holds none of its words'

# --- what was not accepted ----------------------------------------------------------------------
onecase register <"$work/case.json" >/dev/null
onecase refuse 4 --reason 已由法院受理 >/dev/null
run onecase dossier 4
prints 'In order: 0 of 1; missing: 1' 'only the notice is asked for'
exits 0 'it is issued with the file' onecase dossier 4 -o "$work/4.txt"
is "$(grep -c '不予受理告知书\|受理登记表' "$work/4.txt")" 1 'which holds nothing else'
run onecase dossier 4
prints 'In order: 1 of 1; missing: 0' 'and that is all'
refused 1 'was not accepted' 'there is no file to put away' onecase file 4 --reason x

# --- judging ------------------------------------------------------------------------------------
refused 1 'somebody else judges' 'its mediator' onecase review 1 15 20 15 15 15 10 10
login=zhou
refused 1 'for point 2' 'a score too high' onecase review 1 15 21 15 15 15 10 10
refused 1 'has 7 scores' 'six scores' onecase review 1 15 20 15 15 15 10
exits 0 'somebody else judges' onecase review 1 15 18 15 15 15 10 9 --note 装订略松
prints '97 points: Excellent, no allowance.' 'and a withdrawn case is not paid for'
exits 0 'a mistake is voided' onecase review 1 --void 看错卷
exits 0 'and judged again' onecase review 1 10 10 10 10 10 5 4
prints '59 points: Failed' 'below 60 it fails'
exits 0 'the list of the quarter' onecase review list
prints 'Files judged from 2026-10-01 to 2026-12-31: 1' 'counts what stands'
exits 0 'another quarter' onecase review list --from 2026-07-01 --to 2026-09-30 --csv
is "$(wc -l <"$work/out")" 1 'is empty but for its heading'
exits 0 'as JSON' onecase review list --json
prints '"files": 1, "paid": 0, "allowance": "0.00"' 'with the sum of each mediator'
refused 2 'one of --csv and --json' 'both' onecase review list --csv --json
exits 0 'all of it stands in the journal' onecase verify
done_testing
