# SPDX-License-Identifier: GPL-3.0-or-later
# What is kept of a case: sittings of every kind, read back and signed; who was sought; what was
# added after the closing.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee zhou:周一立:police
login=lin
quarrel
onecase register <"$work/case.json" >"$work/out"
onecase accept 1 >"$work/out"
session() # KIND [MEMBERS]: records a sitting of that kind
{
    printf '{"kind": "%s"%s, "statements": [{"speaker": "顾某", "text": "他喝了酒。"}]}' "$1" "$2" |
        onecase record 1
}

# --- kinds --------------------------------------------------------------------------------------
refused 1 'with whom' 'an inquiry is with somebody' session inquiry
exits 0 'and then it is taken' session inquiry ', "asked": "邻居陈某", "minutes": 40, "recorder": "林一芬"'
run onecase show 1 --json
prints '"state": "accepted"' 'an inquiry alone is no mediation'
onecase refuse 1 --party 郭某 --reason 不想谈 >"$work/out"
refused 1 'refused mediation' 'with one side alone nothing is mediated after a refusal' \
    session caucus ', "asked": "顾某"'
exits 0 'but he may be telephoned' session phone ', "asked": "郭某"'
onecase refuse 1 --party 郭某 --withdraw >"$work/out"
exits 0 'later one side is spoken with alone' session caucus ', "asked": "顾某", "place": "里间"'
run onecase show 1 --json
prints '"state": "mediating"' 'which is mediation'
prints '"private": true' 'and is marked as said alone'
refused 1 minutes 'a sitting ends within a day' session joint ', "minutes": 1441'
exits 0 'both sit at one table' session joint ', "cause": "家用", "read_back": "已当场宣读"'

# --- read back and signed -----------------------------------------------------------------------
run onecase show 1
prints 'Record 1 was neither read back nor signed.' 'a record that is not signed is told'
prints 'Record 4 is not signed.' 'and one that was only read back'
exits 0 'what is wrong is put right before it is signed' onecase record 1 1 --add 应为三次。 --speaker 邻居陈某
run onecase show 1
prints 'added on 11-20 19:30 by 林一芬' 'and tells when and by whom'
exits 0 'it is read back' onecase record 1 1 --read-back 已宣读，确认无误
exits 0 'it is signed' onecase record 1 1 --sign 邻居陈某 --role 被调查人 --how fingerprint
refused 1 'stay as they are' 'after that its words stay' onecase record 1 1 --add 四次。 --speaker 邻居陈某
refused 1 'stay as they are' 'also how it was read back' onecase record 1 1 --read-back 又读一遍
refused 1 already 'nobody signs twice' onecase record 1 1 --sign 邻居陈某
refused 1 'agreements' 'a record bears no seal' onecase record 1 1 --sign 调委会 --how sealed
refused 1 'before the day' 'nobody signs before he was asked' onecase record 1 1 --sign 林一芬 --on 2026-11-19
exits 0 'who would not sign is written down' onecase record 1 4 --sign 郭某 --refuses 不认可金额
exits 0 'which does not close the record' onecase record 1 4 --add 金额另议。 --speaker 郭某
run onecase show 1
prints 'Record 4 was neither read back nor signed.' 'and what is new in it is read back again'
prints '郭某    would not sign on 2026-11-20: 不认可金额' 'with his reason'
exits 0 'he may sign later' onecase record 1 4 --sign 郭某
refused 1 'no record' 'a record that is not there is not signed' onecase record 1 9 --sign 郭某
exits 2 'words and reading are two ways' onecase record 1 1 --read-back a --sign b
exits 2 'a way needs the number of a record' onecase record 1 --sign b
refused 1 'whose words' 'a correction needs a speaker' onecase record 1 1 --add b

# --- who was sought -----------------------------------------------------------------------------
exits 0 'a try is written down' onecase contact 1 郭某 phone unreached --note 关机
exits 0 'and another' onecase contact 1 2 message unreached --at 2026-11-20T19:00:00+08:00
exits 0 'and a third' onecase contact 1 2 visit wrong
run onecase show 1
prints '郭某 was not reached in 3 tries in a row; please try another way.' 'three in vain are told'
exits 0 'he comes himself' onecase contact 1 2 here reached
run onecase show 1
grep -q 'in a row' "$work/out"
is $? 1 'and nothing is told any more'
refused 1 'was reached' 'who came was reached' onecase contact 1 2 here unreached
refused 1 later 'nobody was sought tomorrow' onecase contact 1 2 phone reached --at 2026-11-21T08:00:00+08:00
exits 0 'the tries are listed' onecase contact list 1
is "$(wc -l <"$work/out" | tr -d ' ')" 6 'in the order they were made, under their heading'
is "$(sed -n 3p "$work/out" | cut -c1-13)" '  11-20 19:00' 'the earliest first'
exits 0 'also for programs' onecase contact list 1 --json
prints '"outcome": "wrong"' 'with their codes'
exits 2 'a try has an outcome' onecase contact 1 2 phone

# --- after the closing --------------------------------------------------------------------------
refused 1 'not closed' 'an open case is written in itself' onecase supplement 1 --text 补充
exits 0 'the case ends' onecase close 1 --result failed --reason 分歧太大
refused 1 supplement 'nothing is recorded any more' session joint
refused 1 supplement 'nor signed' onecase record 1 3 --sign 顾某
refused 1 supplement 'nor sought' onecase contact 1 2 phone reached
refused 1 supplement 'nor corrected' onecase correct 1 --title 另一题目
now=2026-12-01T09:00:00+08:00
supplement() { printf '顾某\n已向法院起诉。\n' | onecase supplement 1; }
exits 0 'but a supplement is added' supplement
exits 0 'in a word too' onecase supplement 1 --text 法院已立案。
refused 1 'is to be added' 'an empty one is not' onecase supplement 1 --text ' '
run onecase show 1
prints '12-01 09:00  林一芬' 'with its date and its writer'
run onecase show 1 --json
prints '"text": "法院已立案。"' 'for programs too'
exits 0 'the record is sound' onecase verify
done_testing
