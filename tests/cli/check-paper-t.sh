#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A paper that somebody brings: valid, superseded or unknown, and word for word the same or not.
. "${srcdir:-.}/tests/cli/tap.sh"

run office lin:林桂芬 wang:王守业
login=lin
run onecase register <<'JSON'
{"source":"walk_in","kind":"neighbour","narrative":"楼上水管爆裂，水漏到楼下。","parties":[
 {"role":"applicant","type":"person","name":"顾雨桐"},
 {"role":"respondent","type":"person","name":"潘建华"}]}
JSON
run onecase accept 1
run onecase record 1 <<'JSON'
{"statements":[{"speaker":"顾雨桐","text":"地板泡坏了。"},{"speaker":"潘建华","text":"愿意赔偿。"}]}
JSON
run onecase agree 1 <<'JSON'
{"form":"written","facts":"水管爆裂。","text":"潘建华于2026年12月1日前赔偿顾雨桐人民币3000元。"}
JSON
is "$status" 0 'an agreement is saved'

# code_of FILE: the check code at the foot of the first page.
code_of()
{
    sed -n 's/^校验码 \([^ ]*\).*/\1/p' "$1" | head -1
}

exits 0 'it is printed' onecase print 1 agreement
cp "$work/out" "$work/first.txt"
code=$(code_of "$work/first.txt")
is "$(grep -c "^校验码 $code" "$work/first.txt")" "$(grep -c '第 . 页 共' "$work/first.txt")" 'every page bears its check code'
run onecase print 1 agreement
cmp -s "$work/out" "$work/first.txt"
report $? 'a reprint is byte for byte the same'

exits 0 'the paper is found by its code' onecase check-paper "$code"
prints 'Valid' 'and is valid'
prints '人民调解协议书' 'its title is told'
prints '（2026）椒海人调字第1号, version 1' 'its number and version'
prints_not '顾雨桐' 'and no party'
run onecase check-paper "$(echo "$code" | tr 'A-Z' 'a-z' | tr -d -)" --json
prints '"state":"valid"' 'in small letters and as JSON too'
exits 1 'a mistyped code is refused' onecase check-paper "$(echo "$code" | tr '0-9A-Y' '1-9A-Z')"
exits 1 'another code is unknown' onecase check-paper 00000-00000
complains 'its director can say' 'and is not called a forgery: it may be of a case that is hidden'

exits 0 'the printed text is the issued one' onecase check-paper "$code" --text "$work/first.txt"
prints 'word by word' 'word by word'
grep -v -e '第 . 页 共 . 页' -e '^校验码' -e '骑缝章$' -e '演练' "$work/first.txt" | tr -d ' \n\f' >"$work/bare.txt"
exits 0 'without lines and blanks too' onecase check-paper "$code" --text "$work/bare.txt"
sed 's/3000/8000/' "$work/first.txt" >"$work/forged.txt"
exits 1 'a changed amount is found' onecase check-paper "$code" --text "$work/forged.txt"
prints '【3000】元' 'with what was issued'
prints '【8000】元' 'and what was handed in'

run onecase agree 1 <<'JSON'
{"form":"written","facts":"水管爆裂。","text":"潘建华于2026年12月1日前赔偿顾雨桐人民币2000元。"}
JSON
exits 1 'once a new version was agreed the old paper is superseded' onecase check-paper "$code"
prints 'Superseded' 'and told so'
run onecase print 1 agreement
second=$(code_of "$work/out")
exits 0 'the new one is valid' onecase check-paper "$second"
prints 'version 2' 'as version 2'
run onecase print 1 acceptance
third=$(code_of "$work/out")
run onecase print 1 acceptance --format pdf -o "$work/a.pdf"
if command -v pdftotext >/dev/null; then
    pdftotext -layout "$work/a.pdf" - >"$work/out"
    prints "校验码$third" 'another format of a paper bears the same code'
fi
exits 0 'the record is sound' onecase verify
done_testing
