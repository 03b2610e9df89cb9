# SPDX-License-Identifier: GPL-3.0-or-later
# A secret address that is written down somewhere else too: whoever writes it is told as it is
# saved, by every command that saves words papers are filled from, and of what it saved alone.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林桂芬:committee zhou:周立:committee:member+supervisor
login=lin
SECRET=云健社区暗址901室

cat >"$work/case.json" <<JSON
{"source": "walk_in", "kind": "neighbour", "narrative": "漏水。", "place": "$SECRET",
 "parties": [{"role": "applicant", "type": "person", "name": "暗普某", "address": "$SECRET",
              "address_secret": true},
             {"role": "respondent", "type": "person", "name": "蒋某"}]}
JSON

# tells FIELDS CLAIM COMMAND…: the command saves, and says that FIELDS, and no other, repeat it.
tells()
{
    fields=$1 claim=$2
    shift 2
    exits 0 "$claim" "$@"
    complains "The address of 暗普某, to be kept secret, also stands in: $fields. Papers leave it out" \
        "… is told as it is saved: $fields"
}

# agree ACT
agree()
{
    printf '{"form": "written", "whole": true, "terms": [{"obligor": "蒋某", "act": "%s",
        "obligee": "暗普某", "amount": "10.00", "due": "2026-12-01"}]}' "$1" >"$work/agreement.json"
    onecase agree 1 <"$work/agreement.json"
}

tells Place 'a registration' onecase register <"$work/case.json"
onecase accept 1 >/dev/null
tells Place 'a correction' onecase correct 1 --title 漏水

echo '{"statements": [{"speaker": "暗普某", "text": "我住'$SECRET'。"}]}' >"$work/record.json"
tells 'Record 1' 'a record' onecase record 1 <"$work/record.json"
tells 'Record 1' 'what is added to it' onecase record 1 1 --add "他到$SECRET。" --speaker 蒋某
tells 'Record 1' 'that it was read back' onecase record 1 1 --read-back 无误
tells 'Record 1' 'that somebody would not sign it' \
    onecase record 1 1 --sign 蒋某 --refuses "要先到$SECRET看"
tells 'Try to reach 1' 'a try to reach a party' \
    onecase contact 1 2 phone unreached --note "人在$SECRET"
tells 'Place, Why party 2 does not take part' 'that a party refuses' \
    onecase refuse 1 --party 2 --reason "要到$SECRET谈"
onecase refuse 1 --party 2 --withdraw 2>/dev/null
tells 'Evidence 1' 'a piece of evidence' onecase evidence add 1 --title "$SECRET的照片"

cat >"$work/own-letter.md" <<'MD'
---
title: 转办函
version: "test"
asks:
  - {name: note, label: 情况说明, kind: text}
---
# {{title}}

{{note}}
MD
login=zhou
onecase template submit "$work/own-letter.md" >/dev/null
login=lin
onecase template approve own-letter >/dev/null
tells 'What was filled in for a paper' 'what a paper asks' \
    onecase document fill 1 own-letter "note=请到$SECRET核实"

tells 'Term 1' 'an agreement' agree "不到$SECRET"
agree 赔偿 2>"$work/err"
is "$(grep -c 'kept secret' "$work/err")" 0 'an agreement without it says nothing'
onecase sign 1 1
onecase sign 1 2
onecase sign 1 mediator
onecase sign 1 seal
tells 'Performance 1' 'a performance' onecase perform 1 1 --amount 1.00 --proof "在$SECRET交付"
tells 'Urging 1' 'an urging' onecase urge 1 1 --answer "叫他到$SECRET来"
tells 'Visit 1' 'a visit' onecase visit 1 --note "到$SECRET看望"
tells 'Place, Why it was closed so' 'a closing' \
    onecase close 1 --result withdrawn --reason "搬离$SECRET"
tells 'Supplement 1' 'a supplement' onecase supplement 1 --text "仍住$SECRET"
tells 'Note on a paper of the file' 'a note on a paper of the file' \
    onecase dossier paper 1 identity --not-needed "在$SECRET"
tells 'Note on a paper of the file, Why the file was put away incomplete' 'putting the file away' \
    onecase file 1 --reason "原件在$SECRET"
login=zhou
exits 0 'a judging, by somebody who may not look at the address' \
    onecase review 1 15 18 15 15 15 10 9 --note "漏写$SECRET"
is "$(cat "$work/err")" '' '… tells nothing of it'
login=lin

onecase register <"$work/case.json" >/dev/null 2>&1
tells 'Place, Why it was not accepted' 'a refusal' \
    onecase refuse 2 --reason "$SECRET不属本辖区"

done_testing
