# SPDX-License-Identifier: GPL-3.0-or-later
# Notes for those they name, cases that are opened by breaking the glass, and the trail of it all.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林桂芬:committee zhou:周立:police:mediator@committee+supervisor \
    wang:王敏:women:mediator@committee+supervisor
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null

# nowhere TEXT NAME: neither the database nor what the engine keeps beside it holds TEXT.
nowhere()
{
    ! cat "$db" "$db"-* 2>/dev/null | grep -aqF "$1"
    report $? "$2"
}

# --- sealed notes -------------------------------------------------------------------------------
seal() { echo "$1" | onecase seal 1 --kind psychologist --advice 分开约谈 $2; }
exits 0 'a note is sealed' seal 她说怕他
prints 'Sealed as note 1' 'and gets a number'
is "$(stat -c %a "$work/office.key")" 600 'the key lies in a file for this account alone'
nowhere 她说怕他 'its words lie nowhere'
exits 0 'its author reads it' onecase seal read 1 1
prints 她说怕他 'as it was written'
exits 0 'it is listed' onecase seal list 1
prints 分开约谈 'with the advice to the team'
prints_not 她说怕他 'and without its words'
exits 0 'the case is shown' onecase show 1
prints 'Sealed notes in this case: 1' 'which says that there is one'
prints 'Note 1 advises: 分开约谈' 'and what it advises'
run onecase seal list 1 --json
prints '"note":1,"kind":"psychologist","author":"林桂芬"' 'so do programs see it'
login=zhou
refused 1 'no sealed note 1 that you may read' 'somebody else' onecase seal read 1 1
refused 1 'no sealed note 7 that you may read' 'in the words of a note that is not there' \
    onecase seal read 1 7
login=lin
refused 1 'the note is empty' 'nothing is sealed' seal '' 
refused 1 'is recorded as a session' 'a talk is none' sh -c \
    "echo x | '$program' --db '$db' --lang en --as lin --now $now seal 1 --kind talk"
refused 1 'nor has a seat in its team' 'who has nothing to do with the case is no reader' \
    onecase seal reader 1 1 wang
refused 1 'nor has a seat in its team' 'nor when it is sealed' seal 她说怕他 '--reader wang'
onecase dispatch 1 --playbook family >/dev/null
exits 0 'the author names a reader of the team' onecase seal reader 1 1 wang
refused 3 'may read this note already' 'but once' onecase seal reader 1 1 wang
exits 2 'the command says how it is called' onecase seal 1
for how in 'show 1' 'show 1 --json' 'find 怕他' 'export responses' 'dossier 1'; do
    run onecase $how
    prints_not 怕他 "$how does not tell it"
done

# --- talks with one side ------------------------------------------------------------------------
cat >"$work/session.json" <<'JSON'
{"kind": "caucus", "asked": "顾某", "place": "里间", "present": ["顾某"],
 "statements": [{"speaker": "顾某", "text": "底线是一千元。"}]}
JSON
onecase record 1 <"$work/session.json" >/dev/null
nowhere 底线是一千元 'what one side says alone is sealed when it is recorded'
run onecase show 1
prints 'words are sealed: seal read CASE 2' 'the case tells where'
prints_not 底线 'and no more'
exits 0 'who recorded it' onecase seal read 1 2
prints '顾某：底线是一千元。' 'reads it'

# --- the key ------------------------------------------------------------------------------------
exits 0 'a new key' onecase seal rotate
prints 'in 1 cases' 'locks all cases anew'
exits 0 'which are read' onecase seal read 1 2
mkdir "$work/elsewhere"
cp "$db" "$db"-* "$work/elsewhere/" 2>/dev/null
exits 1 'a copy of the database alone' onecase --db "$work/elsewhere/office.db" seal read 1 1
complains 'The key of the office is not in' 'opens nothing'
exits 0 'the record is sound' onecase verify
office_key()
{
    run onecase "$@" doctor --json
    sed -n 's/.*"check": "office-key", "condition": "\([a-z]*\)".*/\1/p' "$work/out"
}
is "$(office_key)" ok 'the doctor finds the key'
run onecase doctor
prints 'is in no backup: keep a copy on paper' 'and says where a copy belongs'
chmod 640 "$work/office.key"
is "$(office_key)" bad 'a key that others may read is told'
chmod 600 "$work/office.key"
is "$(office_key --db "$work/elsewhere/office.db")" bad 'so is one that is missing'
onecase backup "$work/b.backup" --plain >/dev/null 2>&1
exits 0 'a backup is restored elsewhere' onecase restore "$work/b.backup" --to "$work/third/o.db"
prints "the key of the office is not in $work/third/office.key" 'which says that the key is not there'
cp "$work/office.key" "$work/third/"
exits 0 'and again' onecase restore "$work/b.backup" --to "$work/third/o.db" --older
prints_not 'the key of the office' 'beside the key, which says nothing of it'
exits 0 'what is sealed is read there' onecase --db "$work/third/o.db" seal read 1 1

# --- broken glass -------------------------------------------------------------------------------
refused 1 'You may read this case as it is' 'who may read it anyway' \
    onecase glass 1 --category danger --reason 有人扬言要伤害孩子。
refused 1 'at least 10 characters' 'a reason that says nothing' \
    onecase glass 1 --category danger --reason 急
refused 1 'no case 9 that could be opened' 'a number that nobody has' \
    onecase glass 9 --category danger --reason 有人扬言要伤害孩子。
exits 0 'the list is empty' onecase glass list
prints 'Nobody broke the glass' 'and says so'
exits 0 'so is the sheet of the month' onecase glass sheet --month 2026-11
prints '本月破格查看案件0次' 'which tells the number'
refused 1 'There is no number 1' 'nothing is reviewed' onecase glass review 1 --proper --note 属实
exits 2 'one of two words' onecase glass review 1 --proper --improper --note x

# --- the trail ----------------------------------------------------------------------------------
exits 0 'who opened the case' onecase trail 1
prints 'read a sealed note' 'in words'
prints 'was refused a sealed note' 'also what was tried in vain'
prints_not 顾某 'without a name of the parties'
exits 0 'what somebody did' onecase trail --person zhou
prints 'was refused a sealed note' 'in this case'
prints 2026/1 'by its number'
prints_not 'sealed a note  ' 'and nobody else'
run onecase trail --day 2026-11-20 --csv
is "$(head -1 "$work/out" | tr -d '\r\357\273\277')" 'Time,Done by,Login,What was done,Case,To what,Terminal' \
    'for a spreadsheet'
run onecase trail 1 --json
prints '"act":"register","looked":false,"case":"2026/1"' 'and for programs'
prints '"act":"trail","looked":true' 'that it was read is in it'
exits 2 'a case or a person' onecase trail 1 --person zhou
refused 1 'There is no case 7' 'a case that is not there' onecase trail 7
done_testing
