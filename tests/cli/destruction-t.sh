#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A folder whose time is over: listed, put on a list by one person, destroyed by another.
. "${srcdir:-.}/tests/cli/tap.sh"

login=lin
now=2015-05-04T09:00:00+08:00
office lin:林桂芬 zhou:周立:police:member+supervisor >/dev/null 2>&1
for narrative in 旧案甲内容 旧案乙内容 旧案丙内容; do
    printf '{"source":"phone","kind":"neighbour","narrative":"%s","parties":[%s,%s,%s]}' $narrative \
        '{"role":"applicant","type":"person","name":"顾某"}' \
        '{"role":"applicant","type":"person","name":"顾小某'"$narrative"'"}' \
        '{"role":"respondent","type":"person","name":"郭某"}' | onecase register >/dev/null
done
onecase accept 1 >/dev/null
onecase party join 1 2 1 >/dev/null 2>&1 # who stood twice goes with the rest
onecase close 1 --result withdrawn --reason 双方和好 >/dev/null 2>&1
onecase file 1 --reason 早年案卷 >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
onecase accept 2015/3 >/dev/null
onecase close 2015/3 --result withdrawn --reason 双方和好 >/dev/null 2>&1
onecase file 2015/3 --reason 早年案卷 >/dev/null 2>&1

# Put away in 2015: ten years from 2016-01-01, so its last day is 2025-12-31.
now=2025-12-31T09:00:00+08:00
run onecase retention list
prints "No folder's time is over." 'on the last day of the tenth year nothing is due'
run onecase retention list --on 2026-01-01 --json
prints '"case":"2015/1","filed_on":"2015-05-04","retention":"10y"' 'on the next day it is'
exits 1 'nothing is destroyed before' onecase destruction propose 2015/1 --reason 期满
now=2026-01-02T09:00:00+08:00
exits 1 'a list has a reason' onecase destruction propose 2015/1
exits 1 'a case that was not put away is on no list' onecase destruction propose 2015/2 --reason 期满
exits 0 'one person draws up a list' onecase destruction propose 2015/1 2015/3 --reason 期满
exits 1 'a case is on one list' onecase destruction propose 2015/1 --reason 期满
exits 1 'who drew it up does not approve it' onecase destruction approve 1
complains 'Who drew up a list does not approve it' 'and is told so'
exits 1 'there is no certificate yet' onecase destruction certificate 1
grep -q 旧案甲内容 "$db" "$db-wal"
report $? 'until then all of it is there'

# What is worth more than its time is kept longer, by one person, also when it is on a list.
exits 1 'a longer time needs a reason' onecase retention extend 2015/3 --to 30y
exits 1 'a folder that was not put away has no time' onecase retention extend 2015/2 --to 30y --reason 史料
exits 1 'the time it has is no longer one' onecase retention extend 2015/3 --to 10y --reason 史料
complains 'longer, not shorter' 'and is told so'
exits 2 'it is said for how long' onecase retention extend 2015/3 --reason 史料
exits 0 'a folder is kept longer' onecase retention extend 2015/3 --to 30y --reason 史料
run onecase retention list --on 2046-01-01
prints '2015/3  2015-05-04  30 years   extended, 10 years before' 'the list tells it when it is over again'
run onecase retention list
prints_not '2015/3' 'and not before'

login=zhou
exits 0 'another person approves it' onecase destruction approve 1
exits 1 'the case is gone' onecase show 2015/1
exits 0 'the other one is not' onecase show 2015/2
exits 0 'nor what is kept longer' onecase show 2015/3
! grep -q 旧案甲内容 "$db"* 2>/dev/null
report $? 'the files of the database hold nothing of it'
! grep -q 顾小某旧案甲 "$db"* 2>/dev/null
report $? 'nor who was joined into somebody of it'
grep -q 旧案乙内容 "$db"
report $? 'and all of the other'
exits 0 'the record is sound' onecase verify
prints 'rows were lawfully erased' 'and says that rows were erased'
exits 0 'the certificate is printed' onecase destruction certificate 1
prints '档案销毁清册' 'with its title'
prints '2015/1' 'with the number of the case'
prints '30年（由10年延长）' 'and of what is kept longer'
prints '除延长保管的1卷外，共1卷' 'which is not counted as destroyed'
prints '林桂芬' 'with who drew it up'
prints '周立' 'with who approved it'
prints_not '顾某' 'and nobody of the case'
exits 0 'the lists say what became of them' onecase destruction list
prints 'destroyed, approved by 周立' 'by name'

done_testing
