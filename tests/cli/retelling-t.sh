# SPDX-License-Identifier: GPL-3.0-or-later
# What is told again is added to the case that it is, and no second one is registered.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee zhou:周一立:police:member+dispatcher
login=lin
cat >"$work/first.json" <<'JSON'
{"source": "walk_in", "kind": "neighbour", "narrative": "楼上漏水。", "place": "云健路3号2幢",
 "parties": [{"role": "applicant", "type": "person", "name": "吴明", "phone": "13800008000"},
             {"role": "respondent", "type": "person", "name": "待核"}]}
JSON
cat >"$work/again.json" <<'JSON'
{"token": "again-1", "source": "hotline_12345", "kind": "housing", "narrative": "天花板发霉。",
 "parties": [{"role": "applicant", "type": "person", "name": "吴明", "phone": "13800008000",
              "id_number": "11010519491231002X"},
             {"role": "respondent", "type": "person", "name": "蒋强", "phone": "13800008001"}]}
JSON
sed 's/again-1/again-2/; s/13800008000/13700001111/' "$work/again.json" >"$work/otherwise.json"
tell() { onecase register "$@" <"$work/$file.json"; }

file=first
tell >/dev/null
file=again

# --- before it is done ----------------------------------------------------------------------------
exits 0 'what would come of it is shown' tell --join 1 --check
prints 'source Hotline 12345: Applicant 吴明, Respondent 蒋强. Kind: ' 'with who told it which way'
prints '天花板发霉。' 'word for word'
prints 'New party: 蒋强. Filled in: Identity number of 吴明.' 'and what is new'
prints_not 'Not taken' 'and nothing is lost'
refused 2 join 'there is nothing to look at without the case' tell --check
refused 1 case 'a case that is not there' tell --join 7
file=otherwise
refused 1 13700001111 'what would be lost is told and nothing is saved' tell --join 1
exits 0 'to look at it is no loss' tell --join 1 --check
prints 'Not taken, because the case says otherwise or is signed: Phone of 吴明, 13700001111.' 'and named'

# --- and done -------------------------------------------------------------------------------------
file=again
exits 0 'it is added' tell --join 1
is "$(cat "$work/out")" 1 'and the number of the case printed'
complains 'New party: 蒋强.' 'with what was taken'
run onecase show 1
prints '天花板发霉。' 'its words stand in the case'
prints '楼上漏水。' 'beside those that stood there'
prints '蒋强' 'with who is new'
prints 'Supplements' 'as a supplement'
exits 0 'the same form once more' tell --join 1 --json
prints '"register_number": 1, "known": true, "added": true' 'is known'
exits 0 'also to be registered' tell --json
prints '"register_number": 1, "known": true, "added": true' 'and finds where it went'
run onecase show 1 --json
is "$(grep -o 天花板发霉 "$work/out" | wc -l | tr -d ' ')" 1 'it stands there once'
file=otherwise
exits 0 'what is said otherwise may be left out' tell --join 1 --leave
run onecase show 1 --reveal 1
prints '13800008000' 'and the case keeps what it says'
run onecase trail 1
prints 'added to the case what was told again' 'the trail tells of it'
prints '林一芬' 'and by whom'
exits 0 'the record is sound' onecase verify

# --- closed, or of others -------------------------------------------------------------------------
login=zhou
sed 's/again-1/again-3/' "$work/again.json" >"$work/third.json"
file=third
run tell --join 1
is "$status" 1 'who may not correct the case adds nothing'
login=lin
onecase accept 1 >/dev/null
onecase close 1 --result withdrawn --reason 和好 >/dev/null
refused 1 'register it as a case of its own' 'a closed case says what to do' tell --join 1

done_testing
