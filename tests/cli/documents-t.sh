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
cat >"$work/slip.md" <<'MD'
---
title: 权利义务告知书
version: "1"
for: party
---
# {{title}}

{{#subject}}
{{name}}：您在调解中的权利和义务如下。
{{/subject}}
MD
exits 0 'a template for each party is sound' onecase template check "$work/slip.md"
enforce "$work/slip.md"
exits 0 'the paper of the second party is printed by its code' onecase print 1 slip.2
prints '潘建华：您在调解中' 'and holds that party'
prints_not '顾雨桐' 'alone'
exits 0 'as DOCX too' onecase print 1 slip.2 -o "$work/slip.docx"
run onecase show 1 --json
prints '"kind":"slip.2","version":1' 'the record calls it by its code'
run onecase print 1 slip.2
code=$(sed -n 's/.*校验码[： ]*\([0-9A-Z]*-[0-9A-Z]*\).*/\1/p' "$work/out" | head -1)
exits 0 'its check code is found' onecase check-paper "$code"
prints 'Valid' 'as valid'
exits 0 'a preview shows the first' onecase template preview "$work/slip.md" 1
prints '顾雨桐：您在调解中' 'party'
refused 1 'slip.1' 'a code without its number' onecase print 1 slip
refused 1 'no party with the number 9' 'a number beyond the parties' onecase print 1 slip.9
refused 1 '老郑 is a helper' 'the number of a helper' onecase print 1 slip.3
refused 1 'not the code of a document' 'a code that is none' onecase print 1 slip.two
refused 1 'There is no document' 'an unknown kind' onecase print 1 nothing.1
refused 1 'without a number' 'a number where there is one paper' onecase print 1 acceptance.1
refused 1 'no agreement yet' 'an agreement nobody made' onecase print 1 agreement

sed -i 's/^for: party/for: people/' "$work/slip.md"
exits 1 'a template is for what there is' onecase template check "$work/slip.md"
complains 'slip.md:4:6: ' 'and told where it says otherwise'
sed -i '/^for:/d' "$work/slip.md"
exits 1 'the subject needs something a paper is for' onecase template check "$work/slip.md"
complains 'such as for: party' 'and is told so'

exits 0 'the record is sound' onecase verify
done_testing
