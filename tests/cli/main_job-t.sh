# SPDX-License-Identifier: GPL-3.0-or-later
# The main job through the commands alone: from the first sentence of a quarrel to a closed case.
. "${srcdir:-.}/tests/cli/tap.sh"

minute() # minute N [SECOND]: the team is called at 19:32:00
{
    now=$(printf '2026-11-20T%02d:%02d:%02d+08:00' $((19 + (32 + $1) / 60)) $(((32 + $1) % 60)) \
        "${2:-0}")
}

# state TEXT NAME: `show --json` of case 1 holds TEXT.
state()
{
    run onecase show 1 --json
    prints "$1" "$2"
}

# --- the office ---------------------------------------------------------------------------------
exits 0 'an office is made' onecase init --practice --office 海门街道社会治理中心 \
    --committee 台州市椒江区海门街道人民调解委员会 --division 331002001000 --abbreviation 椒海 \
    --person lin:林一芬:committee:mediator --person zhou:周一立:police --person wang:王一敏:women
exits 1 'a database that is there is refused' onecase init --practice --office 另一中心 \
    --division 331002001000 --abbreviation 椒 --person lin:林一芬
exits 2 'of several people somebody must say who he is' onecase board --once
complains '--as' 'and is told how'
login=nobody
exits 1 'nobody has an unknown login' onecase board --once
login=lin
exits 0 'somebody joins' onecase person add jin:金一巧:grid:网格员
exits 0 'an empty board is printed' onecase board --once
prints '海门街道社会治理中心' 'with the name of the centre'
prints '[practice]' 'and says that it is for practice'
exits 0 'an empty board is an empty array' onecase board --once --json
is "$(tr -d ' \n' <"$work/out")" '[]' 'of JSON'

# --- register -----------------------------------------------------------------------------------
cat >"$work/case.json" <<'JSON'
{"token": "form-1", "source": "police_110", "kind": "marriage_family", "title": "夫妻争吵",
 "urgency": "urgent", "place": "海门街道某小区 8 幢", "occurred_at": "2026-11-20T19:25:00+08:00",
 "narrative": "丈夫酒后与妻子争吵，妻子扬言轻生，孩子在场。",
 "parties": [
  {"role": "applicant", "type": "person", "name": "顾某某", "id_number": "331002198811230042",
   "phone": "13800000001", "address": "8 幢 301"},
  {"role": "respondent", "type": "person", "name": "待核"},
  {"role": "helper", "type": "person", "name": "顾父"}]}
JSON
run onecase register <"$work/case.json"
is "$status:$(cat "$work/out")" 0:1 'registering prints the register number alone'
run onecase register <"$work/case.json"
is "$status:$(cat "$work/out")" 0:1 'the same form again prints the first number'
state '"state": "registered"' 'the case is registered'
prints '"number": null' 'it has no case number yet'
prints '"registered_at": "2026-11-20T19:30:00+08:00"' 'it was registered at the instant of --now'
prints '"urgency": "urgent"' 'it is urgent'

bad() # bad TEXT NAME SED-EXPRESSION: the case, changed so, is refused
{
    sed -e 's/form-1/form-2/' -e "$3" "$work/case.json" >"$work/bad.json"
    bad_text=$1
    bad_name=$2
    refused 1 "$bad_text" "$bad_name" register_bad
}
register_bad() { onecase register <"$work/bad.json"; }
bad id_number 'a wrong check digit is refused' 's/0042/0043/'
bad id_number 'a birth date that does not exist is refused' 's/19881123/19880230/'
bad kind 'an unknown kind is refused' 's/marriage_family/quarrel/'
bad colour 'an unknown key is refused' 's/"title"/"colour"/'
bad division 'an unknown division is refused' 's/"place"/"division": "999999999999", "place"/'
bad occurred_at 'a time that is none is refused' 's/2026-11-20T19:25/2026-11-31T19:25/'
bad phone 'a telephone number that is none is refused' 's/13800000001/1380000/'
bad narrative 'a control character is refused' 's/丈夫酒后/丈夫\\u001b[2J/'
bad narrative 'a bidirectional character is refused' 's/丈夫酒后/丈夫\\u202e/'
bad ':' 'what is no JSON is refused with its place' 's/"source":/"source"/'
printf '{"source": "phone", "kind": "other", "narrative": "\377", "parties": []}' >"$work/bad.json"
refused 1 0xff 'what is not UTF-8 is refused' register_bad
printf '{"source": "phone"\0}' >"$work/bad.json"
refused 1 NUL 'a NUL byte is refused' register_bad

# --- how the program is called ------------------------------------------------------------------
refused 2 --agian 'an unknown option is wrong use' onecase dispatch 1 --agian
refused 2 shoe 'an unknown command is wrong use' onecase shoe 1
refused 2 CASE 'a missing word is wrong use' onecase accept
refused 2 extra 'a superfluous word is wrong use' onecase accept 1 extra
refused 2 --reason 'a refusal without a reason is wrong use' onecase refuse 1
refused 1 12 'a case that is not there is told' onecase accept 12
refused 1 bob 'what names no case is told' onecase accept bob
refused 1 flying 'an unknown act is told' onecase respond 1 police flying

# --- the team -----------------------------------------------------------------------------------
refused 1 'Police station' 'nobody answers before a team is called' onecase respond 1 police accepted
minute 0
exits 0 'a team is called before acceptance' onecase dispatch 1
is "$(head -1 "$work/out")" 'family-red: police women street grid marriage psychologist' \
    'the playbook and its agencies are printed'
prints '周一立  no roster' 'with who was proposed and why'
prints 'nobody registered' 'or why the seat is empty'
refused 1 --again 'a second team needs --again' onecase dispatch 1
state '"state": "responding"' 'the case is responding'
prints '"agency": "police", "role": "到场处警", "person": "周一立", "state": "called"' \
    'the seat has the person of the agency'
prints '"agency": "street", "role": "街道综治", "person": null' \
    'an agency with nobody registered is called all the same'
prints '"code": "answer", "due_at": "2026-11-20T19:37:00+08:00", "met_at": null,
    "state": "pending", "awaited": ["police", "women", "street", "grid", "marriage",
    "psychologist"]' 'the first promise is due in five minutes and awaits all'

minute 1
for agency in police 妇联 street grid marriage; do
    run onecase respond 1 $agency accepted --channel phone --note 马上到
done
minute 4
exits 0 'the board is printed while a team is out' onecase board --once
prints '5/61:00' 'five of six have answered and one minute is left'
prints 'waiting for' 'somebody is awaited'
prints 'Psychologist' 'and is named'
prints_not '顾某某' 'names are masked on the board'
prints '顾**' 'by their first character'
minute 5 1
state '"code": "answer", "due_at": "2026-11-20T19:37:00+08:00", "met_at": null,
    "state": "missed", "awaited": ["psychologist"]' 'a second after due it is missed'
minute 5
exits 0 'the last one answers exactly at due' onecase respond 1 psychologist accepted
state '"met_at": "2026-11-20T19:37:00+08:00", "state": "met", "awaited": []' 'which is in time'
minute 8
exits 0 'the marriage mediators are linked' onecase respond 1 marriage linked
minute 10
exits 0 'the police arrive' onecase respond 1 police arrived
exits 0 'and calm the quarrel' onecase respond 1 police calmed
minute 16
exits 0 'mediation begins a minute too late' onecase respond 1 women begun
state '"code": "link", "due_at": "2026-11-20T19:42:00+08:00",
    "met_at": "2026-11-20T19:40:00+08:00", "state": "met"' 'the linkage was in time'
prints '"code": "scene", "due_at": "2026-11-20T19:47:00+08:00",
    "met_at": "2026-11-20T19:48:00+08:00", "state": "late"' 'the scene was late'
refused 1 guard 'an agency that was not called cannot answer' onecase respond 1 guard accepted
minute 17
exits 0 'an act may be repeated' onecase respond 1 women begun
state '"met_at": "2026-11-20T19:48:00+08:00", "state": "late"' 'and a late promise stays late'

# --- accept, correct, mediate -------------------------------------------------------------------
now=2026-11-21T09:00:00+08:00
exits 0 'the case is accepted' onecase accept 1
is "$(cat "$work/out")" '（2026）椒海人调字第1号' 'and takes the first case number'
refused 1 saved 'a case is accepted once' onecase accept 1
exits 0 'a case number finds the case' onecase show '(2026)椒海人调字第1号'
exits 0 'so does one with other brackets' onecase show '〔2026〕椒海人调字第1号'
exits 0 'so does 登1' onecase show 登1
exits 0 'so does the year with the number' onecase show 2026/1
exits 0 'a name that was not known is corrected' onecase correct 1 --party 2 --name 郭某某 \
    --phone 13800000002
state '"name": "郭某某"' 'and shown'
refused 2 --party 'a name belongs to a party' onecase correct 1 --name 某某
refused 1 phone 'a wrong number is refused here too' onecase correct 1 --party 2 --phone 12
cat >"$work/session.json" <<'JSON'
{"kind": "joint", "place": "海门街道调解室", "at": "2026-11-21T09:00:00+08:00",
 "present": ["顾某某", "郭某某", "林一芬"],
 "statements": [{"speaker": "顾某某", "text": "他答应不再喝酒。"},
                {"speaker": "郭某某", "text": "我答应。\n钱也由她管。"}]}
JSON
now=2026-11-21T10:00:00+08:00
record() { onecase record 1 <"$work/$1.json"; }
exits 0 'a session is recorded' record session
state '"state": "mediating"' 'the case is in mediation'
sed 's/"speaker"/"speeker"/' "$work/session.json" >"$work/bad.json"
refused 1 speeker 'a misspelt key is refused' record bad

# --- a party that does not want to --------------------------------------------------------------
agree() { onecase agree 1 <"$work/$1.json"; }
cat >"$work/agreement.json" <<'JSON'
{"form": "written", "whole": true,
 "terms": [
  {"obligor": "郭某某", "act": "支付家庭生活费", "obligee": "顾某某", "amount": "3000.00",
   "due": "2026-12-01", "method": "转账"},
  {"obligor": "郭某某", "act": "参加戒酒辅导", "due": "2026-12-31"}]}
JSON
exits 0 'a party refuses mediation' onecase refuse 1 --party 郭某某 --reason 不愿意
refused 1 郭某某 'nothing is agreed with him' agree agreement
exits 0 'he takes it back' onecase refuse 1 --party 郭某某 --withdraw

# --- settle -------------------------------------------------------------------------------------
sed 's/3000.00/3000.005/' "$work/agreement.json" >"$work/bad.json"
refused 1 amount 'an amount with three decimals is refused' agree bad
sed 's/2026-12-31/2026-02-30/' "$work/agreement.json" >"$work/bad.json"
refused 1 due 'a day that does not exist is refused' agree bad
sed 's/"obligor": "郭某某", "act": "参加/"obligor": "李某", "act": "参加/' "$work/agreement.json" \
    >"$work/bad.json"
refused 1 李某 'only a party can be bound' agree bad
exits 0 'an agreement is saved' agree agreement
state '"state": "agreed"' 'the case is agreed'
prints '"effective_on": null' 'the agreement is not in force'
prints '"amount": "3000.00"' 'its amount is exact'

exits 0 'the agreement prints before it is signed' onecase print 1 agreement
cp "$work/out" "$work/first.txt"
for text in 人民调解协议书 台州市椒江区海门街道人民调解委员会 顾某某 郭某某 叁仟元整 \
    '（2026）椒海人调字第1号'; do
    prints "$text" "with $text"
done
refused 1 fax 'an unknown format is refused' onecase print 1 agreement --format fax
refused 1 receipt 'an unknown document is refused' onecase print 1 receipt

exits 0 'the applicant signs' onecase sign 1 1 --on 2026-11-21
refused 1 saved 'nobody signs on a day that has not come' onecase sign 1 2 --on 2026-11-22
now=2026-11-22T09:00:00+08:00
exits 0 'the respondent puts his fingerprint' onecase sign 1 郭某某 --how fingerprint
refused 1 李某 'nobody else signs' onecase sign 1 李某
refused 1 顾父 'a helper signs nothing' onecase sign 1 顾父
exits 0 'the mediator signs' onecase sign 1 mediator --on 2026-11-21
exits 0 'the case is shown' onecase show 1
prints 'to be sealed' 'as signed and not sealed'
state '"effective_on": null' 'and not in force'
refused 1 mark 'a signed agreement gets no new version' agree agreement
refused 1 'saved' 'a seal is not older than the agreement' onecase sign 1 seal --on 2026-11-20
exits 0 'the seal is put on a wrong day' onecase sign 1 seal --on 2026-11-21
exits 0 'and voided with a reason' onecase sign 1 seal --void 日期写错
state '"effective_on": null' 'a voided mark counts for nothing'
now=2026-11-23T09:00:00+08:00
exits 0 'the seal is put again' onecase sign 1 seal --on 2026-11-23
state '"effective_on": "2026-11-23"' 'the latest mark is the day it takes effect'
prints '"state": "effective"' 'the case is in performance'

exits 0 'the agreement prints again' onecase print 1 agreement
cmp -s "$work/out" "$work/first.txt"
report $? 'byte by byte as it was issued'
exits 0 'a PDF goes to a file' onecase print 1 agreement --format pdf -o "$work/a.pdf"
is "$(head -c 5 "$work/a.pdf")" %PDF- 'which is a PDF'
exits 0 'a DOCX goes to a file, known by its ending' onecase print 1 agreement -o "$work/a.docx"
is "$(head -c 2 "$work/a.docx")" PK 'which is a ZIP'
exits 0 'the acceptance form prints' onecase print 1 acceptance
state '"kind": "agreement", "version": 1, "format": "text"' 'issued documents are listed'

# --- perform, visit, close ----------------------------------------------------------------------
refused 1 term 'a term that is not there cannot be performed' onecase perform 1 3
refused 1 first 'a term has a number' onecase perform 1 first
now=2026-12-31T10:00:00+08:00
exits 0 'the first term is performed' onecase perform 1 1 --on 2026-11-30 --proof 转账回单
refused 1 'not closed' 'a case with open ends does not close without a reason' onecase close 1
exits 0 'the second term is performed' onecase perform 1 2 --on 2026-12-30
exits 0 'the family is visited' onecase visit 1 --on 2026-12-31 --note 夫妻和好
exits 0 'the case is closed' onecase close 1
state '"state": "closed"' 'and stays so'
refused 1 saved 'a closed case gets no new session' record session
exits 0 'a closed case is found' onecase find 顾某某
prints '（2026）椒海人调字第1号' 'by its number'
exits 0 'it is no longer on the board' onecase board --once --json
is "$(tr -d ' \n' <"$work/out")" '[]' 'which is empty'

# --- the other ends of a case -------------------------------------------------------------------
sed 's/form-1/form-3/' "$work/case.json" >"$work/case3.json"
run onecase register <"$work/case3.json"
is "$status:$(cat "$work/out")" 0:2 'refused registrations took no number'
exits 0 'a mistaken registration is voided' onecase void 2 --reason 重复登记
run onecase show 2 --json
prints '"state": "voided"' 'and keeps its number'
sed 's/form-1/form-4/' "$work/case.json" >"$work/case4.json"
run onecase register <"$work/case4.json"
is "$status:$(cat "$work/out")" 0:3 'which is not used again'
exits 0 'a case is refused' onecase refuse 3 --reason 已由法院受理
run onecase show 3 --json
prints '"state": "refused"' 'and shown so'
exits 0 'the record is sound' onecase verify
done_testing
