# SPDX-License-Identifier: GPL-3.0-or-later
# One person who stands twice in a case becomes one party, and two again.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee sun:孙六:committee:auditor
login=lin
register() { onecase register >/dev/null; }

register <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "楼上漏水。", "place": "云健路3号2幢",
 "parties": [{"role": "applicant", "type": "person", "name": "顾林军", "phone": "13800008000"},
             {"role": "applicant", "type": "person", "name": "顾林君", "phone": "13900135566",
              "address": "东湖花园3幢"},
             {"role": "respondent", "type": "person", "name": "蒋强"},
             {"role": "helper", "type": "person", "name": "楼长"}]}
JSON
onecase accept 1 >/dev/null
onecase contact 1 2 phone reached >/dev/null
onecase evidence add 1 --title 漏水照片 --kind photo --party 2 >/dev/null 2>&1
onecase consent 1 楼长 1 given >/dev/null
onecase show 1 --json >"$work/before"

# --- side by side ---------------------------------------------------------------------------------
exits 0 'both stand side by side' onecase party join 1 2 1 --check
prints 'Field 1 顾林军 2 顾林君 taken' 'under their names'
prints 'address Address 东湖花园3幢 2' 'what only one says is taken from there'
prints 'phone Phone 138****8000 139****5566' 'numbers are masked'
exits 0 'a field may be chosen' onecase party join 1 顾林君 顾林军 --check --take name=2 --take phone=顾林军
prints 'name Name 顾林军 顾林君 2' 'from the other'
onecase show 1 --json >"$work/now"
is "$(cat "$work/now")" "$(cat "$work/before")" 'and nothing is saved by looking'

# --- what cannot be -------------------------------------------------------------------------------
exits 2 'two parties are named' onecase party join 1 2
exits 2 'and joined or parted' onecase party marry 1 2 1
exits 2 'parting chooses nothing' onecase party part 1 2 --take phone=2 --reason 误
refused 1 'two sides' 'nobody is his own opponent' onecase party join 1 3 1
complains '蒋强 is there as Respondent and 顾林军 as Applicant' 'and it says who is who'
refused 1 party 'nor one with himself' onecase party join 1 1 1
refused 1 party 'nor with nobody' onecase party join 1 9 1
refused 1 take 'a field that does not exist' onecase party join 1 2 1 --take colour=2
refused 1 agent 'a field that neither says' onecase party join 1 2 1 --take agent=2
refused 1 kind 'a field of the case' onecase party join 1 2 1 --take kind=2
refused 1 neither 'of a third party' onecase party join 1 2 1 --take phone=3
refused 1 party 'to part what was never joined' onecase party part 1 2 --reason 误
onecase consent 1 楼长 2 refused >/dev/null
refused 1 'ask again' 'two who say different things' onecase party join 1 2 1
complains 'different words about the sitting in of 楼长' 'and it says about what'
onecase consent 1 楼长 2 given >/dev/null
login=sun
refused 1 'not part of what' 'who may not correct the case does not join' onecase party join 1 2 1
login=lin

exits 0 'the second is handed his paper' onecase print 1 rights.2 --format text -o "$work/rights.txt"
onecase show 1 --json >"$work/before"

# --- one ------------------------------------------------------------------------------------------
exits 0 'the second is joined into the first' onecase party join 1 2 1 --take name=2
prints 'onecase party part 1 2' 'and it is told how to part them'
run onecase show 1
prints '1 Applicant 顾林君 138****8000 东湖花园3幢' 'the first says what was taken'
prints_not '2 Applicant' 'the second is a party no more'
prints '顾林君 was registered as 2 too: 顾林君' 'and is told under him'
prints '顾林君 Telephone Reached' 'who was reached is he'
run onecase show 1 --json
prints '"position":3' 'whoever comes after keeps his position'
prints '"into":1' 'and who was joined is told with who stands for him'
run onecase consent 1
prints_not '顾林军' 'he is asked for his consent once'
for words in 13900135566 顾林君; do
    run onecase find "$words"
    prints '字第1号' "what he was called or called from finds the case: $words"
done
run onecase trail 1
prints 'joined two parties that are one person' 'the trail tells it'
refused 1 party 'he is not joined again' onecase party join 1 2 1
refused 1 party 'nothing is written of him' onecase contact 1 2 phone reached
exits 0 'the record is right' onecase verify
exits 1 'there is no new paper for him' onecase print 1 rights.2 --again --format text -o "$work/r.txt"
complains 'joined into the one with the number 1' 'and it says for whom there is'
exits 0 'the office is copied' onecase copy --to "$work/copy.db"
"$program" --db "$work/copy.db" --lang en --now "$now" --as lin show 1 --json >"$work/copied"
onecase show 1 --json >"$work/here"
is "$(cat "$work/copied")" "$(cat "$work/here")" 'with who stands for whom'

# --- two again ------------------------------------------------------------------------------------
refused 1 reason 'parting needs a reason' onecase party part 1 2
exits 0 'they are parted' onecase party part 1 2 --reason 是堂兄弟
onecase show 1 --json >"$work/now"
is "$(grep -v '"rev"' "$work/now")" "$(grep -v '"rev"' "$work/before")" 'both are as they were'
run onecase trail 1
prints 'parted two joined parties' 'the trail tells that too'
exits 0 'the record is right after it' onecase verify

# --- what settles who takes part ------------------------------------------------------------------
exits 0 'joined once more' onecase party join 1 2 1
exits 0 'the folder is bound' onecase dossier 1 -o "$work/all.txt" --format text
grep -q '权利义务告知书（顾林君）' "$work/all.txt"
report $? 'and what he was handed lies in it'
onecase agree 1 >/dev/null <<'JSON'
{"form": "written", "whole": true, "reached_on": "2026-11-20",
 "terms": [{"obligor": "蒋强", "act": "赔偿", "obligee": "顾林军", "amount": "3000.00",
            "due": "2026-12-01", "method": "银行转账"}]}
JSON
onecase sign 1 顾林军 >/dev/null
refused 1 'bears a mark' 'a mark on the agreement keeps them joined' onecase party part 1 2 --reason 误
exits 0 'all is right' onecase verify
done_testing
