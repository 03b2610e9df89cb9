#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Templates of documents in the hand of the director: what may be named, what is wrong, how it looks.
. "${srcdir:-.}/tests/cli/tap.sh"

run onecase init --practice --office 海门街道社会治理中心 --division 331002001000 \
    --abbreviation 椒海 --person lin:林桂芬 --person wang:王守业
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
is "$(cat "$work/out")" 'acceptance 1: ok
agreement 1: ok' 'and each is one line'
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

# --- wrong calls ---------------------------------------------------------------------------------
exits 2 'a file must be named' onecase template check
exits 2 'a preview needs a case' onecase template preview "$work/receipt.md"
exits 2 'there is no other verb' onecase template burn
exits 2 'only a preview is printed' onecase template fields -o "$work/x"
exits 0 'the record is sound' onecase verify
done_testing
