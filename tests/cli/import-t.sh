# SPDX-License-Identifier: GPL-3.0-or-later
# Cases of a file go in or are refused line by line; what prints data keeps its shape; a record
# that was changed behind the program's back is found.
. "${srcdir:-.}/tests/cli/tap.sh"

login=lin
office lin:林一芬

# --- lines --------------------------------------------------------------------------------------
file=$work/cases.jsonl
cat >"$file" <<'JSON'
{"source": "phone", "kind": "邻里", "narrative": "楼上漏水，地板泡坏。", "parties": [{"role": "applicant", "type": "person", "name": "吴某"}, {"role": "respondent", "type": "person", "name": "蒋某"}], "statements": [{"speaker": "吴某", "text": "要赔偿。"}], "agreement": {"text": "一、蒋某赔偿吴某1000元。\n\n二、互不追究。"}}
{"source": "phone", "kind": "邻里", "narrative": "没有当事人。", "parties": []}
{"source": "fax", "kind": "邻里", "narrative": "来源不对。", "parties": [{"role": "applicant", "type": "person", "name": "李某"}]}
not json
{"source": "court", "kind": "consumer", "narrative": "预付卡不能退。", "parties": [{"role": "applicant", "type": "person", "name": "张某"}]}
JSON
exits 1 'a file with lines that cannot be taken exits with 1' onecase import "$file"
is "$(cat "$work/out")" '2 taken, 0 known, 3 refused' 'and counts the lines'
is "$(wc -l <"$work/err" | tr -d ' ')" 3 'each refused line has one sentence'
complains 'Line 2, parties' 'with its number and key'
complains 'Line 3, source' 'also for an unknown word'
complains 'Line 4' 'also for what is no JSON'
sed -n 2,4p "$file" >"$work/wanted"
cmp -s "$file.rejected" "$work/wanted"
report $? 'the refused lines are copied as they were'

# What could drive the terminal of whoever looks at the copy is kept as hex.
printf 'not \033[2J json\r\n\tneither\r\n\377\n' >"$work/hidden.jsonl"
exits 1 'a line with control characters is refused' onecase import "$work/hidden.jsonl"
printf 'hex 6e6f74201b5b324a206a736f6e0d\n\tneither\r\nhex ff\n' >"$work/wanted"
cmp -s "$work/hidden.jsonl.rejected" "$work/wanted"
report $? 'and kept as hex, the others as they were'
if LC_ALL=C grep -q '[^ -~]' "$work/err"; then report 1 'and no sentence repeats one'; else
    report 0 'and no sentence repeats one'; fi

run onecase show 1 --json
prints '"state": "agreed"' 'a case with an agreement is agreed'
prints '"number": "（2026）椒海人调字第1号"' 'and has its case number'
prints '"text": "一、蒋某赔偿吴某1000元。"' 'its clauses are kept letter by letter'
prints '"marks": []' 'and it is unsigned'
run onecase show 2 --json
prints '"state": "registered"' 'a case without one is registered'

exits 1 'the same file again' onecase import "$file"
is "$(cat "$work/out")" '0 taken, 2 known, 3 refused' 'takes nothing twice'
exits 0 'a line once mended goes in' sh -c \
    'sed -n 3p "$1" | sed s/fax/phone/ >"$1.2"; shift; "$@"' - "$file" "$program" --db "$db" \
    --lang zh_CN import "$file.2"
is "$(cat "$work/out")" '收入 1 条，已有 0 条，未收 0 条' 'and is counted, in the language that was asked for'
exits 1 'a file that is not there is told' onecase import "$work/none.jsonl"
complains none.jsonl 'by its name'
exits 0 'the JSON of an import' onecase import "$file.2" --json
prints '{"taken": 0, "known": 1, "refused": 0}' 'has the three numbers'

# --- shapes -------------------------------------------------------------------------------------
run onecase show 1 --json
is "$(sed -n 's/^  "\([a-z_]*\)":.*/\1/p' "$work/out" | tr '\n' ' ')" \
    'number register_number state kind urgency risk secrecy '\
'secrecy_reason withheld division place registered_at parties joined calls ring_to_dispatch_s team '\
'milestones sessions agreement documents particulars gaps session_records events cards '\
'clock_step deadlines consents choices relations handouts confirmation ledger performances '\
'urgings recourses visits reopenings evidence contacts supplements findings ' 'a case has its keys in their order'
prints '"place": null' 'what is absent is null'
run onecase board --once --json
is "$(sed -n 's/^    "\([a-z_]*\)":.*/\1/p' "$work/out" | head -10 | tr '\n' ' ')" \
    'number register_number state kind urgency risk secrecy title parties registered_at ' \
    'a row has its keys in their order'
run onecase find 预付卡 --json
prints '"parties": ["张某"]' 'find prints the same rows'
prints_not '吴某' 'only those that were asked for'
exits 0 'nothing found is an empty array' onecase find 没有这样的词 --json
is "$(tr -d ' \n' <"$work/out")" '[]' 'of JSON'
run onecase accept 2 --json
prints '{"number": "（2026）椒海人调字第2号"}' 'accept --json prints an object'
run onecase dispatch 2 --json
prints '{"playbook": "plain", "agencies": [' 'dispatch --json prints the playbook and the agencies'

# --- the record ---------------------------------------------------------------------------------
exits 0 'the record is sound' onecase verify
exits 0 'and says so as JSON' onecase verify --json
prints '"sound": true' 'with a truth value'
LC_ALL=C perl -pi -e 's/\xe9\xa2\x84\xe4\xbb\x98\xe5\x8d\xa1/\xe9\xa2\x84\xe4\xbb\x98\xe6\xac\xbe/' "$db"
exits 4 'a row changed behind the program'"'"'s back is found' onecase verify
is "$(wc -l <"$work/err" | tr -d ' ')" 1 'and the first bad place is told'
exits 4 'also as JSON' onecase verify --json
prints '"sound": false' 'which says that it is not sound'
done_testing
