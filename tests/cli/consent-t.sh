# SPDX-License-Identifier: GPL-3.0-or-later
# Who is proposed and why, who may sit in, who mediates, and what a shift leaves to the next.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

office lin:林一芬:committee zhou:周一立:police:member+dispatcher qian:钱二立:police wang:王一敏:women
login=lin
at 19:30:00
cat >"$work/case.json" <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "楼上漏水。", "division": "331002001003",
 "parties": [{"role": "applicant", "type": "person", "name": "吴某", "phone": "13800008000",
              "address": "6幢301"},
             {"role": "respondent", "type": "person", "name": "蒋某", "phone": "13800008001"},
             {"role": "helper", "type": "person", "name": "楼长"}]}
JSON
case_of() { onecase register <"$work/case.json" >/dev/null; }
police() # what the newest proposal says of the police
{
    tr -d '\n' <"$work/out" | sed 's/.*\({"agency": "police", "person"[^}]*\).*/\1/'
}

# --- who is proposed, and why -------------------------------------------------------------------
case_of
exits 0 'a team without a roster' onecase dispatch 1 --playbook urgent --json
is "$(police | cut -d, -f2,3)" ' "person": "周一立", "why": ["no_roster"]' \
    'is the first of the agency, and says why'
prints '"deputy": "钱二立"' 'an emergency names a deputy'
prints '"agency": "grid", "person": null, "why": [], "empty": "nobody_registered"' \
    'an empty seat says why'
onecase person set qian --division 331002001003 >/dev/null
exits 0 'both are on duty' onecase roster set zhou+qian --least 2 --time 19:00-23:00 --from 2026-11-20
case_of
run onecase dispatch 2 --playbook urgent --json
is "$(police | cut -d, -f2-5)" ' "person": "钱二立", "why": ["on_duty", "nearest", "least_load"]' \
    'the nearer one on duty goes, who is also the freer one'
run onecase show 2 --json
prints '"person": "钱二立", "state": "called", "deputy": "周一立"' 'and the deputy is kept'
at 23:30:00
case_of
run onecase dispatch 3 --playbook urgent --json
is "$(police | cut -d, -f2,3,4)" ' "person": null, "why": [], "empty": "nobody_on_duty"' \
    'after the shift nobody is on duty'
prints '"deputy": "' 'but somebody stands by'
at 19:31:00
onecase respond 2 police arrived >/dev/null
case_of
run onecase dispatch 4 --playbook urgent --json
is "$(police | cut -d, -f2)" ' "person": "周一立"' 'who is at another scene is not torn away'

# --- who mediates -------------------------------------------------------------------------------
exits 0 'a party refuses a mediator' onecase mediator 1 --refuse lin --by 吴某 --reason 偏袒
run onecase show 1 --json
prints '"mediator": "林一芬", "party": 1, "word": "refused", "reason": "偏袒"' 'which is kept'
exits 0 'he may accept all the same' onecase accept 1
complains '吴某 (偏袒)' 'and is told'
refused 1 nobody 'nobody chooses a stranger' onecase mediator 1 --choose 张三 --by 吴某
refused 1 helper 'a helper chooses nobody' onecase mediator 1 --choose lin --by 楼长
refused 2 --by 'somebody must choose' onecase mediator 1 --choose lin
exits 0 'a party chooses one' onecase mediator 1 --choose wang --by 2
exits 0 'a relation is stated' onecase relation 1 wang 吴某 --words 表妹
refused 2 --words 'a relation has words' onecase relation 1 wang 吴某
exits 2 'a disclosure says something' onecase disclose zhou
complains 'Nothing was saved' 'or nothing that was said is replaced'
exits 0 'an address is disclosed' onecase disclose zhou --address '6 幢 301'
run onecase dispatch 1 --playbook urgent --again --json
prints '{"why": "household", "party": "吴某", "words": "6幢301"}' \
    'the same address is told, and stops no emergency'
run onecase show 1
prints '王一敏 is related to 吴某: 表妹' 'show tells the relation'

# --- who may sit in -----------------------------------------------------------------------------
exits 0 'who needs consent' onecase consent 1
prints '1 楼长  吴某: not asked, 蒋某: not asked' 'is listed with what was said'
record()
{
    printf '{"present": ["吴某", "蒋某", "楼长"], "at": "%s", "statements": [{"speaker": "吴某", "text": "赔。"}]}' \
        "$now" | onecase record 1
}
exits 0 'a session with a helper nobody was asked about is recorded' record
complains '吴某 was not asked whether 楼长 may sit in' 'and the gap is named'
exits 0 'one party consents' onecase consent 1 楼长 吴某 given
exits 0 'the other does not' onecase consent 1 1 蒋某 refused
run onecase show 1 --json
prints '"helper": "楼长", "party": 1, "word": "given", "on": "2026-11-20"' 'show carries it'
prints_not '吴某 was not asked' 'whoever consented that day is no gap'
prints '蒋某 does not consent that 楼长 sits in (art. 20).' 'who does not is one'
exits 0 'who consented may take it back' onecase consent 1 楼长 吴某 revoked
printf -- '---\ntitle: 征得同意\nversion: "1"\n---\n{{#consents}}\n{{party}}{{#given}}同意{{/given}}{{^given}}不同意{{/given}}{{helper}}参加，{{on}}。\n\n{{/consents}}\n' \
    >"$work/consent.md"
run onecase template preview "$work/consent.md" 1
prints '蒋某不同意楼长参加，2026年11月20日。' 'papers may tell it'
refused 1 'take back' 'who did not cannot' onecase consent 1 楼长 蒋某 revoked
refused 1 '王一芬' 'a stranger is no helper' onecase consent 1 王一芬 吴某 given
refused 1 'has not come' 'nobody consents tomorrow' onecase consent 1 楼长 吴某 given --on 2026-11-21
exits 0 'an emergency is called all the same' onecase dispatch 1 --playbook urgent --again

# --- from one shift to the next -----------------------------------------------------------------
run onecase handover --json
prints '"part": "clock", "case": "（2026）椒海人调字第1号", "promise": "answer"' 'running clocks are told'
prints '"last": null' 'nobody has taken over yet'
exits 0 'the sheet is printed on paper' onecase handover --format text
prints '交班单' 'in Chinese'
exits 0 'the first takes over' onecase handover take --note 钥匙在抽屉
login=zhou
exits 0 'then the next' onecase handover take
prints 'by 周一立 from 林一芬' 'from whoever had it'
run onecase handover --json
prints '"from": "林一芬", "to": "周一立"' 'and that is kept'
refused 2 take 'there is nothing else to do with it' onecase handover drop
refused 2 --note 'a note belongs to the taking' onecase handover --note x
exits 0 'the record is sound' onecase verify
done_testing
