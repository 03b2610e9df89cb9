#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Templates of documents in the hand of the director: what may be named, what is wrong, how it looks.
. "${srcdir:-.}/tests/cli/tap.sh"

run office lin:林桂芬 wang:王守业:committee:mediator@committee+supervisor
login=lin

# template BODY...: a file whose body begins on line 6.
template()
{
    printf '%s\n' --- 'title: 收条' 'version: "7"' 'required: [parties]' --- "$@" \
        >"$work/receipt.md"
}

# --- fields --------------------------------------------------------------------------------------
exits 0 'the fields of templates are told' onecase template fields
prints 'register_number a text' 'each with its use'
prints 'parties[].name a text The name.' 'those of parties inside their list'
prints 'terms[].text a text The clause' 'and those of terms'
run onecase template fields --lang zh_CN
prints 'parties[].name' 'in Chinese too'
prints_not 'The name.' 'with nothing left in English'
run onecase template fields --json
prints '{"field":"urgent","use":"flag","meaning":"The case is urgent."}' 'and as JSON'

# --- check ---------------------------------------------------------------------------------------
exits 0 'the shipped templates are sound' onecase template check "$source"/templates/documents/*.md
is "$(grep -c ' [0-9]*: ok$' "$work/out")" "$(ls "$source"/templates/documents/*.md | wc -l)" \
    'and each is one line'
template '# {{title}}' '' '{{#parties}}' '- {{nmae}}' '{{/parties}}'
exits 1 'a faulty one is refused' onecase template check "$work/receipt.md"
complains 'receipt.md:9:1: Line 9 of the document holds “list”' 'with the place of what paper cannot show'
complains 'receipt.md:9:3: There is no field “nmae”' 'and of an unknown field'
template '# {{title}}' '' '{{> seal}}'
exits 1 'a partial that is not there is refused' onecase template check "$work/receipt.md"
complains 'receipt.md:8:1: There is no partial “seal”' 'with its place'
printf '收款人：{{#parties}}{{name}}{{/parties}}\n' >"$work/seal.mustache"
exits 0 'beside the template it is found' onecase template check "$work/receipt.md"
printf '{{> seal}}\n' >"$work/seal.mustache"
exits 1 'one that is part of itself is refused' onecase template check "$work/receipt.md"
complains 'seal.mustache:1:1: The partial “seal” is part of itself' 'in its own file'
template '# {{title}}' '{{#parties}}'
exits 1 'a section left open is refused' onecase template check "$work/receipt.md"
complains 'receipt.md:7:1: Section “parties” is opened here and never closed' 'where it begins'
head -c 5000000 /dev/zero | tr '\0' '#' >"$work/large.md"
exits 1 'five megabytes are refused' onecase template check "$work/large.md"
complains 'large.md:1:1: ' 'by name'
is "$(wc -l <"$work/err")" 1 'in one sentence'

# --- preview -------------------------------------------------------------------------------------
run onecase register <<'JSON'
{"source":"walk_in","kind":"neighbour","narrative":"楼上水管爆裂，水漏到楼下。","parties":[
 {"role":"applicant","type":"person","name":"顾雨桐"},
 {"role":"respondent","type":"person","name":"潘建华"}]}
JSON
template '# {{title}}' '' '{{#parties}}' '收到{{name}}的款项。' '' '{{/parties}}'
exits 0 'a template is filled from a case' onecase template preview "$work/receipt.md" 1
prints '收到顾雨桐的款项。' 'as printing would fill it'
prints '[预览]' 'and says that it is a preview'
exits 0 'as PDF too' onecase template preview "$work/receipt.md" 1 -o "$work/receipt.pdf"
is "$(head -c 5 "$work/receipt.pdf")" '%PDF-' 'in a file'
run onecase show 1 --json
prints '"documents":[]' 'and nothing was issued'
template '# {{title}}' '' '编号：{{number}}'
exits 1 'a field without a value is no preview' onecase template preview "$work/receipt.md" 1
complains 'receipt.md:8:4: The field “number” has no value to stand here' 'and is named with its place'

# --- submit, approve, list -----------------------------------------------------------------------
run onecase print 1 acceptance --format pdf -o "$work/before.pdf"
run onecase print 1 acceptance
cp "$work/out" "$work/before.txt"
run onecase template list
prints 'acceptance 2' 'the shipped templates are listed'
prints 'in force shipped' 'they need no approval'

template '# {{title}}' '' '{{nmae}}'
exits 1 'what is not sound is not submitted' onecase template submit "$work/receipt.md"
complains 'receipt.md:8:1: ' 'and is told why'
cp "$source"/templates/documents/*.mustache "$work"
sed 's/联系电话/联络电话/' "$source/templates/documents/acceptance.md" >"$work/acceptance.md"
exits 1 'a changed text needs a version of its own' onecase template submit "$work/acceptance.md"
complains 'has the version 2 already' 'and is told so'
sed -i -e 's/^version: .*/version: "2a"/' -e 's/^face: .*/face: light/' "$work/acceptance.md"
exits 0 'with one it is submitted' onecase template submit "$work/acceptance.md"
prints 'acceptance 2a' 'and told by version'
exits 1 'the same text twice is not' onecase template submit "$work/acceptance.md"
run onecase print 1 acceptance
cmp -s "$work/out" "$work/before.txt"
report $? 'while it waits, papers are made as before'
exits 1 'whoever submitted it may not approve it' onecase template approve acceptance
complains 'second person' 'and is told why'
login=wang
exits 1 'what nobody submitted cannot be approved' onecase template approve agreement
exits 0 'somebody else may approve it' onecase template approve acceptance
prints 'acceptance 2a' 'and is told which'
exits 1 'once' onecase template approve acceptance
run onecase template list --json
prints '"version":"2a"' 'the list tells the version'
prints '"state":"in_force"' 'that it is in force'
prints '"submitted_by":"林桂芬"' 'who submitted it'
prints '"approved_by":"王守业"' 'and who approved it'
prints '"kind":"acceptance","version":"2","digest":"' 'beside the shipped one'
prints '"state":"replaced"' 'which it replaces'

run onecase print 1 acceptance
prints '联络电话' 'a paper that says something new is made from it'
run onecase show 1 --json
prints '"template_version":"2"' 'the old paper keeps the version of its template'
prints '"template_version":"2a"' 'the new one has its own'
run onecase register <<'JSON'
{"source":"phone","kind":"neighbour","narrative":"楼上水管爆裂。","parties":[
 {"role":"applicant","type":"person","name":"顾雨桐"}]}
JSON
exits 0 'a new case prints with it' onecase print 2 acceptance
prints '联络电话' 'too'

printf '盖章处\n' >"$work/seal.mustache"
template '# {{title}}' '' '{{> seal}}'
exits 0 'a kind of its own with a partial' onecase template submit "$work/receipt.md"
login=lin
run onecase template approve receipt
rm "$work/seal.mustache" "$work/receipt.md"
exits 0 'prints without the files it came from' onecase print 1 receipt
prints '盖章处' 'with the partial'

template '# {{title}}' '' '第二稿'
sed -i 's/^version: .*/version: "8"/' "$work/receipt.md"
run onecase template submit "$work/receipt.md"
sed -i -e 's/^version: .*/version: "9"/' -e 's/二稿/三稿/' "$work/receipt.md"
run onecase template submit "$work/receipt.md"
login=wang
exits 0 'the newest of two that wait is approved' onecase template approve receipt
prints 'receipt 9' 'not the older one'
exits 1 'which cannot be approved any more' onecase template approve receipt
login=lin

# --- wrong calls ---------------------------------------------------------------------------------
exits 2 'a file must be named' onecase template check
exits 2 'a preview needs a case' onecase template preview "$work/receipt.md"
exits 2 'there is no other verb' onecase template burn
exits 2 'only a preview is printed' onecase template fields -o "$work/x"
exits 0 'the record is sound' onecase verify
done_testing
