# SPDX-License-Identifier: GPL-3.0-or-later
# Two registrations of one quarrel become one case, and apart again.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee zhou:周一立:police:member+dispatcher sun:孙六:committee:mediator
login=lin
register() { onecase register >/dev/null; }

register <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "楼上漏水。", "place": "云健路3号2幢",
 "parties": [{"role": "applicant", "type": "person", "name": "吴明", "phone": "13800008000"},
             {"role": "respondent", "type": "person", "name": "待核"}]}
JSON
register <<'JSON'
{"source": "hotline_12345", "kind": "housing", "narrative": "天花板发霉。", "urgency": "urgent",
 "parties": [{"role": "applicant", "type": "person", "name": "吴明", "phone": "13800008000",
              "id_number": "11010519491231002X"},
             {"role": "respondent", "type": "person", "name": "蒋强", "phone": "13800008001"}]}
JSON
onecase show 1 --json >"$work/first" 2>/dev/null
onecase show 2 --json >"$work/second" 2>/dev/null

# --- side by side ---------------------------------------------------------------------------------
exits 0 'both stand side by side' onecase merge 2 1 --check
prints 'kind ' 'with the kinds'
prints '1101**********002X ends' 'what only the second says is taken, and masked'
prints '3.party Party 蒋强' 'who is in the second alone is added'
prints_not '11010519491231002X' 'no number is told'
exits 0 'of a party somebody may say who he is' onecase merge 2 1 --check --same 2=2
prints '2.name Name 待核 蒋强 ends' 'then his name is taken'
run onecase show 2
prints_not 'merged' 'and nothing is saved by looking'

# --- what cannot be -------------------------------------------------------------------------------
refused 1 case 'a case into itself' onecase merge 1 1
refused 1 take 'a field that does not exist' onecase merge 2 1 --take colour=ends
refused 1 take 'a field that neither says' onecase merge 2 1 --take title=both
refused 1 take 'two kinds at once' onecase merge 2 1 --take kind=both
refused 1 'no party' 'a party that does not exist' onecase merge 2 1 --same 9=1
refused 1 'named twice' 'one party twice' onecase merge 2 1 --same 1=1 --same 2=1
refused 1 case 'a case that is not there' onecase merge 2 7
refused 1 case 'to undo what was not done' onecase merge undo 2 --reason 误并

# --- merging --------------------------------------------------------------------------------------
exits 0 'the second ends in the first' onecase merge 2 1 --take narrative=both --same 2=2
run onecase show 2
prints 'Case 2 was merged into case 2026/1 ' 'its number says where it went'
prints '2026/1 [practice]' 'and shows the case that stays'
prints '天花板发霉' 'with what happened of both'
prints '楼上漏水' 'of both'
prints '蒋强' 'and the name that was not known'
prints 'Urgent' 'more is said than in the one alone'
prints '云健路3号2幢' 'nothing is lost of it'
prints 'Case 2026/2 was merged into it on ' 'which says what came into it'
run onecase find 2026/2
prints '2026/1 ' 'who searches for the old number finds the case it is now'
run onecase show 2 --itself
prints 'Voided because' 'itself it is void'
prints_not '楼上漏水' 'and holds its own words'
exits 1 'nothing more can be done with it' onecase accept 2
exits 1 'it does not end twice' onecase merge 2 1
exits 0 'the record is right' onecase verify
run onecase trail 1
prints 'merged another case into it' 'the trail tells it'
run onecase board
prints_not '2026/2' 'it stands on the board no more'

# --- apart again ----------------------------------------------------------------------------------
refused 1 reason 'undoing needs a reason' onecase merge undo 2
exits 0 'it is undone' onecase merge undo 2 --reason 不是同一件事
run onecase show 1
prints_not 'merged into it' 'nothing is in it any more'
onecase show 1 --json >"$work/now" 2>/dev/null
is "$(grep -v '"rev"' "$work/now")" "$(grep -v '"rev"' "$work/first")" 'the first is as it was'
onecase show 2 --json >"$work/now" 2>/dev/null
is "$(grep -v '"rev"' "$work/now")" "$(grep -v '"rev"' "$work/second")" 'and the second'
run onecase find 2026/2
prints '2026/2 ' 'its number finds it alone again'
prints_not '2026/1 ' 'and not the other one'
exits 0 'the record is right after it' onecase verify

# --- added parties --------------------------------------------------------------------------------
exits 0 'again, with a party added' onecase merge 2 1 --same 2=new
run onecase show 1
prints '3 Respondent 蒋强' 'he is the third'
exits 0 'somebody is reached' onecase contact 1 3 phone reached
refused 1 case 'what rests on it keeps it together' onecase merge undo 2 --reason 误并
complains 'a contact' 'and it says what'

# --- rights ---------------------------------------------------------------------------------------
quarrel
register <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "噪音。",
 "parties": [{"role": "applicant", "type": "person", "name": "顾某"}]}
JSON
onecase register <"$work/case.json" >/dev/null
onecase secrecy 4 hidden --reason 涉及未成年人 >/dev/null
login=sun
refused 1 'no case' 'of a hidden case nothing is told' onecase merge 3 4
refused 1 'no case' 'nor of a merging into it' onecase merge 4 3
login=zhou
refused 1 'not part of what' 'nor does a dispatcher merge what is not his' onecase merge 3 4
login=lin
exits 0 'its own may' onecase merge 3 4
login=sun
refused 1 'no case' 'and who may know of neither is led nowhere' onecase show 3
login=lin

# --- what has begun -------------------------------------------------------------------------------
onecase register <"$work/case.json" >/dev/null
onecase register <"$work/case.json" >/dev/null
onecase accept 5 >/dev/null
onecase record 5 >/dev/null <<'JSON'
{"kind": "joint", "statements": [{"speaker": "顾某", "text": "说明情况。"}]}
JSON
refused 1 case 'what is mediated does not end in another case' onecase merge 5 6
complains 'Mediation of case 2026/5 has begun' 'and it says what to do'
exits 0 'the other way round it does' onecase merge 6 5
exits 0 'and all is right' onecase verify
# --- a secret address that is told all the same ---------------------------------------------------
cat >"$work/secret.json" <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "他跟到中山路９号2号楼301门口。",
 "parties": [{"role": "applicant", "type": "person", "name": "郑某", "address": "中山路9号2栋301室",
              "address_secret": true}]}
JSON
take() { onecase register <"$work/secret.json"; }
exits 0 'a secret address in the account is saved' take
complains 'address of 郑某, to be kept secret, also stands in: What happened' 'but told'
sed -i 's/9号2栋301室/9号2栋302室/' "$work/secret.json"
exits 0 'another address' take
is "$(cat "$work/err")" '' 'is no concern'
done_testing
