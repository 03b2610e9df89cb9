# SPDX-License-Identifier: GPL-3.0-or-later
# Whoever administers the system reads no case: every command that prints something, as a person with
# the capacity of an administrator and no other.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林桂芬:committee xu:徐某:committee:系统管理
login=lin
cat >"$work/case.json" <<'JSON'
{"source": "walk_in", "kind": "neighbour", "narrative": "暗语。", "place": "云健社区暗址901室",
 "parties": [{"role": "applicant", "type": "person", "name": "暗甲某",
              "id_number": "331002198808080012", "phone": "13911112222"},
             {"role": "respondent", "type": "person", "name": "暗乙某"}]}
JSON
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null
echo '{"statements": [{"speaker": "暗甲某", "text": "暗言。"}]}' | onecase record 1
is "$(onecase person list | grep -c '徐某 .* System administrator$')" 1 \
    'somebody administers the system and does nothing else'

login=xu
# tries: all that the program prints of cases, into $work/all.
tries()
{
    for command in 'show 1' 'show 1 --json' 'show 1 --reveal 1' 'contact 1' 'performance 1' \
        'deadlines 1' 'consent 1' 'evidence list 1' 'evidence get 1 1' 'document list 1' \
        'document ask 1 agreement' 'print 1 acceptance' 'print register' 'print day' 'dossier 1' \
        'certificate 1' 'dispatch 1' 'accept 1' 'seal 1' 'glass break 1 --category danger' \
        'phrase list' 'phrase show 1 1' 'card 1' 'merge 1 1 --check' 'visits' 'visits --due' \
        'board --once' 'board --once --json' 'board --once --unsealed' 'find 暗' 'find 139' \
        'find 暗语 --json' 'handover' 'ledger' 'ledger --csv' 'roster' 'export cases' \
        'export cases --csv' 'export parties' 'export responses --json' 'report month' \
        'report response' 'review list' 'review 1' 'destruction list' 'retention list' \
        'exchange list' 'exchange send 1 --to 别处' 'trail 1' 'trail --person lin' \
        'view list' 'playbook list' 'calendar list' 'person list' 'keys list' 'appoint list' \
        'template list' 'template show acceptance' "template preview $work/own.md 1" \
        'check-paper AAAA-AAAA' 'doctor' 'verify' 'anchor' 'watch --once' 'watch --notices' 'index' \
        'glass list' 'keys' 'keys list lin' 'evidence 1'; do
        echo "== $command"
        onecase $command
    done >"$work/all" 2>&1 </dev/null
}
told() { grep -v '^== ' "$work/all" | grep -aqE '暗|13911112222|331002198808080012'; }
printf -- '---\ntitle: 看\nversion: "test"\n---\n# {{title}}\n\n{{narrative}}\n{{#parties}}{{name}}{{/parties}}\n' \
    >"$work/own.md"
tries
grep -q '徐某' "$work/all"
report $? 'an administrator sees who works here'
! told
report $? 'and by no command what a case holds'

# The same words of somebody who may, so that what is looked for is there to be found.
login=lin
tries
told
report $? 'who mediates the case is told by the same commands'

done_testing
