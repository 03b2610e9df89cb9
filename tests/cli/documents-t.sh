#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A new document is one template file: its codes, what it asks for, who fills that in.
. "${srcdir:-.}/tests/cli/tap.sh"

run office lin:林桂芬 wang:王守业
login=lin
run onecase register <<'JSON'
{"source":"walk_in","kind":"neighbour","narrative":"楼上水管爆裂，水漏到楼下。","parties":[
 {"role":"applicant","type":"person","name":"顾雨桐"},
 {"role":"respondent","type":"person","name":"潘建华"},
 {"role":"helper","type":"person","name":"老郑"}]}
JSON

# enforce FILE: one submits it, another approves it.
enforce()
{
    login=wang
    run onecase template submit "$1"
    login=lin
    run onecase template approve "$(basename "$1" .md)"
}

# --- one paper for each party --------------------------------------------------------------------
cat >"$work/own-slip.md" <<'MD'
---
title: 提示单
version: "test"
for: party
---
# {{title}}

{{#subject}}
{{name}}：您在调解中的权利和义务如下。
{{/subject}}
MD
exits 0 'a template for each party is sound' onecase template check "$work/own-slip.md"
enforce "$work/own-slip.md"
exits 0 'the paper of the second party is printed by its code' onecase print 1 own-slip.2
prints '潘建华：您在调解中' 'and holds that party'
prints_not '顾雨桐' 'alone'
exits 0 'as DOCX too' onecase print 1 own-slip.2 -o "$work/own-slip.docx"
run onecase show 1 --json
prints '"kind":"own-slip.2","version":1' 'the record calls it by its code'
run onecase print 1 own-slip.2
code=$(sed -n 's/.*校验码[： ]*\([0-9A-Z]*-[0-9A-Z]*\).*/\1/p' "$work/out" | head -1)
exits 0 'its check code is found' onecase check-paper "$code"
prints 'Valid' 'as valid'
exits 0 'a preview shows the first' onecase template preview "$work/own-slip.md" 1
prints '顾雨桐：您在调解中' 'party'
refused 1 'own-slip.1' 'a code without its number' onecase print 1 own-slip
refused 1 'no party with the number 9' 'a number beyond the parties' onecase print 1 own-slip.9
refused 1 '老郑 is a helper' 'the number of a helper' onecase print 1 own-slip.3
refused 1 'not the code of a document' 'a code that is none' onecase print 1 own-slip.two
refused 1 'There is no document' 'an unknown kind' onecase print 1 nothing.1
refused 1 'without a number' 'a number where there is one paper' onecase print 1 acceptance.1
refused 1 'no agreement yet' 'an agreement nobody made' onecase print 1 agreement

sed -i 's/^for: party/for: people/' "$work/own-slip.md"
exits 1 'a template is for what there is' onecase template check "$work/own-slip.md"
complains 'own-slip.md:4:6: ' 'and told where it says otherwise'
sed -i '/^for:/d' "$work/own-slip.md"
exits 1 'the subject needs something a paper is for' onecase template check "$work/own-slip.md"
complains 'such as for: party' 'and is told so'

# --- what a template asks ------------------------------------------------------------------------
cat >"$work/own-letter.md" <<'MD'
---
title: 转办函
version: "test"
asks:
  - {name: receiver, label: 移送机关, english: Office it goes to, required: true}
  - {name: reason, label: 移送理由, kind: choice, choices: [涉嫌犯罪, 治安案件], required: true}
  - {name: witness, label: 在场人, kind: party}
  - {name: until, label: 答复期限, kind: date}
  - {name: sum, label: 涉案金额, kind: money, default: "3,000"}
---
# {{title}}

{{receiver}}：

因{{reason}}移送{{#witness}}，在场人{{witness}}{{/witness}}，涉案{{sum}}元（{{sum_capitals}}）{{#until}}，请于{{until}}前答复{{/until}}。
MD
exits 0 'a template that asks is sound' onecase template check "$work/own-letter.md"
exits 0 'its preview shows what is still asked' onecase template preview "$work/own-letter.md" 1
prints '【移送机关】：' 'by the label of the question'
enforce "$work/own-letter.md"
exits 0 'the papers of a case are listed' onecase document list 1
prints 'own-letter 转办函 2 to fill in' 'with how much is to be filled in'
prints 'own-slip.2 提示单 潘建华 1 3 ready' 'with version and copies of what was issued'
prints 'agreement 人民调解协议书' 'and what cannot be yet'
prints 'This case has no number yet' 'with the reason'
run onecase document list 1 --json
prints '{"code":"own-letter","kind":"own-letter","title":"转办函","of":null,"state":"asks","unanswered":2,' 'as JSON too'
refused 1 '“移送机关” of this paper is not filled in' 'it is not printed before' \
    onecase print 1 own-letter
exits 0 'its questions are told' onecase document ask 1 own-letter
prints 'receiver Office it goes to One line to fill in' 'with label and kind'
prints 'reason 移送理由 Choice: 涉嫌犯罪 | 治安案件 to fill in' 'with the choices'
prints 'sum 涉案金额 Amount 3000 (by the template)' 'and the default'
refused 1 'own-letter receiver=…' 'the command that fills it in is one, in Chinese' \
    onecase --lang zh_CN print 1 own-letter
exits 0 'answers are given' onecase document fill 1 own-letter receiver=海门派出所 \
    reason=治安案件 witness=潘建华 until=2026年12月1日
exits 0 'then it is printed' onecase print 1 own-letter
prints '海门派出所：' 'with what was filled in'
prints '因治安案件移送，在场人潘建华，涉案3000元（叁仟元整），请于2026年12月1日前答复。' 'each by its kind'
exits 0 'an answer is changed' onecase document fill 1 own-letter receiver=公安分局 until=
run onecase print 1 own-letter
prints '公安分局：' 'in a new version'
prints_not '前答复' 'without what was taken away'
run onecase document list 1 --json
prints '"code":"own-letter","kind":"own-letter","title":"转办函","of":null,"state":"ready","unanswered":0,"why":null,"version":2,"copies":1' 'of which there is one copy'

refused 1 'none of the answers' 'a choice that is none' onecase document fill 1 own-letter reason=投诉
refused 1 'no party is called' 'a party nobody knows' onecase document fill 1 own-letter witness=林某
refused 1 'does not ask for' 'a question that is not asked' onecase document fill 1 own-letter who=我
refused 1 '“who”' 'is said as it was typed, in Chinese too' \
    onecase --lang zh_CN document fill 1 own-letter who=我
refused 1 '--copies' 'so is an option' \
    onecase --lang zh_CN handout 1 own-letter 顾雨桐 --copies 两
refused 1 'is answered twice' 'one answer twice' \
    onecase document fill 1 own-letter receiver=甲 receiver=乙
refused 1 'not the code' 'a code that is none' onecase document ask 1 'police letter'
printf '  - {name: number, label: 编号}\n' >"$work/row"
sed "/^asks:/r $work/row" "$work/own-letter.md" >"$work/number.md"
exits 1 'a question may not be called like a field' onecase template check "$work/number.md"
complains 'number.md:5:12: “number” is a field already' 'and is told where'
exits 2 'what is filled in must be said' onecase document fill 1 own-letter
exits 2 'with its name' onecase document fill 1 own-letter 海门派出所
exits 2 'there is no other verb' onecase document burn 1
exits 2 'a list takes nothing more' onecase document list 1 own-letter

run onecase show 1 --json
prints '{"document":"own-letter","name":"receiver","value":"公安分局","by":"林桂芬"}' 'the record of the case tells what was filled in'
prints_not '"name":"until"' 'but nothing that was taken away'

# --- the example of the manual -------------------------------------------------------------------
sed -n '/^~~~markdown$/,/^~~~$/p' "$source/doc/documents.md" | sed '1d;$d' >"$work/own-notice.md"
exits 0 'the example of doc/documents.md is sound' onecase template check "$work/own-notice.md"
exits 0 'its questions are told' onecase template fields "$work/own-notice.md"
prints 'fee a text 已垫付费用' 'by name and label'
prints 'fee_capitals a text 已垫付费用' 'with the capitals of an amount'
prints 'register_number a text' 'before the fields there always are'
run onecase template fields "$work/own-notice.md" --json
prints '[{"field":"receiver","use":"text","meaning":"移送机关"}' 'also as JSON'
enforce "$work/own-notice.md"
grep '^onecase document fill' "$source/doc/documents.md" >"$work/fill"
is "$(wc -l <"$work/fill" | tr -d ' ')" 1 'the manual fills it in'
. "$work/fill"
run onecase print 1 own-notice.2
prints '潘建华：' 'a letter to the second party'
prints '因不属受理范围，已移送海门派出所处理。你已垫付的费用300元（大写：叁佰元整）' 'holds what was filled in'
prints '该单位将于2026年12月1日前答复。' 'and the day in Chinese'
refused 1 '“移送机关” of this paper is not filled in' 'what was filled in for one holds for no other' \
    onecase print 1 own-notice.1

exits 0 'the record is sound' onecase verify
done_testing
