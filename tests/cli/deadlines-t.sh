# SPDX-License-Identifier: GPL-3.0-or-later
# Deadlines of a case: until when, why, standing still, more time.
. "${srcdir:-.}/tests/cli/tap.sh"

on() { now="$1T10:00:00+08:00"; }

office lin:林一芬:committee
login=lin

# register KIND SOURCE
register()
{
    printf '{"source": "%s", "kind": "%s", "narrative": "楼上漏水，双方争执。", "parties": [
        {"role": "applicant", "type": "person", "name": "王某"},
        {"role": "respondent", "type": "person", "name": "潘某"},
        {"role": "third", "type": "person", "name": "吴某"},
        {"role": "helper", "type": "person", "name": "王父"}]}' "$2" "$1" |
        onecase register >"$work/number"
    onecase correct "$(cat "$work/number")" --place 八幢 >"$work/out" 2>&1
}

# line CODE TEXT NAME: the line of CODE says TEXT; reason CODE TEXT NAME: so does the one below it.
line()
{
    run onecase deadlines "$case"
    is "$(grep "^$1 " "$work/out" | sed 's/  */ /g')" "$1 $2" "$3"
}
reason()
{
    run onecase deadlines "$case" --lang "${4:-en}"
    is "$(sed -n "/^$1 /{n;s/^ *//;p;}" "$work/out")" "$2" "$3"
}

# --- accepting and mediating ---------------------------------------------------------------------
on 2026-02-12 # a Thursday; 春节 is from the 15th to the 23rd, Saturday 14th is worked
register neighbour walk_in
case=1
line accept.3wd 'To be accepted 2026-02-24 12 days left reminds 林一芬' 'a case waits for acceptance'
reason accept.3wd 'Day of registration 2026-02-12, that day not counted; working day 3 is 2026-02-24' \
    'working days step over the holidays and count the exchanged Saturday'
reason accept.3wd '登记日 2026-02-12，当日不计，第3个工作日 2026-02-24' 'in Chinese too' zh_CN
run onecase extend 1 accept.3wd --until 2026-03-10 --consent 1 --consent 2 --consent 3
is "$status" 1 'nothing is extended before acceptance'
exits 0 'the case is accepted' onecase accept 1
line accept.3wd 'To be accepted 2026-02-24 Kept' 'and so that deadline was kept'
line mediate.month 'To be mediated 2026-03-12 28 days left reminds 林一芬' 'a month is left to mediate'
reason mediate.month '受理日 2026-02-12，当日不计，满1个月的对应日 2026-03-12' 'to the corresponding day' zh_CN
run onecase board --once
prints 'To be mediated 03-12, 28 days left' 'the board says so too'
run onecase board --once --lang zh_CN
prints '调解期限 03-12，剩28天' 'in Chinese too'
on 2026-03-13
line mediate.month 'To be mediated 2026-03-12 1 days over reminds 林一芬' 'after its end it is overdue'
exits 1 'and no suspension that is entered then mends it' onecase suspend 1 --reason 鉴定 \
    --from 2026-03-01
complains 'ended on 2026-03-12, before this was entered' 'and why is said'
line mediate.month 'To be mediated 2026-03-12 1 days over reminds 林一芬' 'it is as overdue as it was'

# --- standing still ------------------------------------------------------------------------------
on 2026-02-20
exits 1 'a suspension does not begin tomorrow' onecase suspend 1 --reason 鉴定 --from 2026-02-21
exits 1 'nor before the registration' onecase suspend 1 --reason 鉴定 --from 2026-02-11
exits 1 'nor without a reason' onecase suspend 1
exits 1 'what is not suspended does not go on' onecase continue 1
complains 'do not stand still' 'and that is said'
exits 0 'the clocks are suspended' onecase suspend 1 --reason 送交鉴定 --from 2026-02-15
line mediate.month 'To be mediated 2026-03-17 Suspended reminds 林一芬' 'the end moves with each day'
exits 1 'they are not suspended twice' onecase suspend 1 --reason 又一次
complains 'since 2026-02-15' 'and it is said since when'
exits 1 'they do not go on before they stood still' onecase continue 1 --on 2026-02-14
exits 1 'nor tomorrow' onecase continue 1 --on 2026-02-21
exits 0 'they go on' onecase continue 1 --on 2026-02-19
line mediate.month 'To be mediated 2026-03-16 24 days left reminds 林一芬' 'four days are not counted'
reason mediate.month '受理日 2026-02-12，当日不计，满1个月的对应日 2026-03-12；2026-02-15 起中止，2026-02-19 恢复（送交鉴定），中止的4日不计，至 2026-03-16' \
    'and the reason names them' zh_CN
exits 1 'the next one begins after that' onecase suspend 1 --reason 又一次 --from 2026-02-18
exits 0 'one made by mistake is voided' onecase suspend 1 --void 误记
line mediate.month 'To be mediated 2026-03-12 20 days left reminds 林一芬' 'and counts no more'
exits 1 'there is nothing left to void' onecase suspend 1 --void 误记
exits 2 'voiding stands alone' onecase suspend 1 --void 误记 --reason 鉴定

# --- more time -----------------------------------------------------------------------------------
extend() { onecase extend 1 mediate.month "$@"; }
exits 1 'without everybody there is no more time' extend --until 2026-04-12 --consent 王某 --consent 潘某
complains '吴某 has not consented' 'and it is said who is missing'
exits 1 'a helper does not consent' extend --until 2026-04-12 --consent 1 --consent 2 --consent 3 --consent 王父
exits 1 'nor somebody else' extend --until 2026-04-12 --consent 1 --consent 2 --consent 郑某
exits 1 'an extension ends after the present end' extend --until 2026-03-12 --consent 1 --consent 2 --consent 3
complains 'runs until 2026-03-12 already' 'and it is said which that is'
exits 1 'nobody extends what there is not' onecase extend 1 mediate.year --until 2026-04-12 --consent 1
exits 2 'an end must be said' extend --consent 1 --consent 2 --consent 3
exits 0 'all agree on more time' extend --until 2026-04-12 --consent 王某 --consent 潘某 --consent 3
line mediate.month 'To be mediated 2026-04-12 51 days left reminds 林一芬' 'and have it'
reason mediate.month 'Day of acceptance 2026-02-12, that day not counted; the corresponding day of month 1 is 2026-03-12; extended to 2026-04-12, on 2026-02-20, with the consent of 王某, 潘某, 吴某' \
    'and the reason names them'
exits 0 'one made by mistake is voided' extend --void 误记
line mediate.month 'To be mediated 2026-03-12 20 days left reminds 林一芬' 'and counts no more'
exits 1 'there is nothing left to void' extend --void 误记
exits 0 'a party refuses mediation' onecase refuse 1 --party 吴某 --reason 不愿意
exits 0 'and need not consent' extend --until 2026-03-20 --consent 王某 --consent 潘某
run onecase verify
is "$status" 0 'the record is sound'

# --- after the agreement -------------------------------------------------------------------------
on 2026-03-05
printf '{"form": "oral", "terms": [{"obligor": "潘某", "act": "赔偿", "obligee": "王某",
    "amount": "3000.00", "due": "2026-05-01", "method": "转账"}]}' >"$work/agreement.json"
exits 0 'the parties agree' onecase agree 1 <"$work/agreement.json"
line mediate.month 'To be mediated 2026-03-20 Kept' 'the mediation ended in time'
line confirm.30 'Judicial confirmation 2026-04-07 33 days left reminds 林一芬, 王某, 潘某' \
    'both may ask the court'
reason confirm.30 '生效日 2026-03-05，当日不计，第30日 2026-04-04 为清明节假日，顺延至 2026-04-07' \
    'until the day after the holiday' zh_CN
line perform.1 'To be performed (term 1) 2026-05-01 57 days left reminds 林一芬, 潘某' \
    'a term is due as agreed, also on a holiday'
line visit.1 "Visit (no. 1) 2026-05-16 72 days left reminds 林一芬" 'then comes the visit'
prints_not enforce 'the years to enforce run from a confirmation by the court, which there is not'
exits 1 'what the law fixes is not extended' onecase extend 1 confirm.30 --until 2026-05-20 --consent 1 --consent 2
complains 'not extended by consent' 'and that is said'
exits 1 'nor what was kept' extend --until 2026-05-20 --consent 1 --consent 2
on 2026-04-08
line confirm.30 'Judicial confirmation 2026-04-07 Lapsed' 'what nobody did lapses'
run onecase show 1
prints 'Deadlines' 'show tells them too'
prints 'perform.1' 'with the terms'
run onecase show 1 --json
prints '"deadlines": [' 'and as JSON'
prints '"why_zh": "生效日 2026-03-05，当日不计，第30日 2026-04-04 为清明节假日，顺延至 2026-04-07"' \
    'with the reason in both languages'
run onecase deadlines 1 --json
prints '"code": "perform.1"' 'the list is JSON too'
prints '"days_left": 23' 'with the days left'
prints '"state": "lapsed"' 'and the state'

# --- all is performed while there was still time to ask the court --------------------------------
on 2026-03-05
register neighbour walk_in
case=2
onecase accept 2 >"$work/number"
onecase agree 2 <"$work/agreement.json"
onecase perform 2 1 --on 2026-03-05 >"$work/out" 2>&1
line confirm.30 'Judicial confirmation 2026-04-07 No longer needed' \
    'then nobody asked it, and nobody needs to'
run onecase deadlines 2 --lang zh_CN
prints_not '申请司法确认 2026-04-07 按期完成' 'which is not the same as having asked'

# --- other kinds and sources ---------------------------------------------------------------------
on 2026-11-20
register labour court
case=3
line mediate.labour 'Labour dispute 2026-12-05 15 days left reminds 林一芬, 王某, 潘某, 吴某' \
    'a labour dispute has fifteen days'
line mediate.court "Court's case 2026-12-20 30 days left reminds 林一芬" "the court's has thirty"
register neighbour transfer
case=4
line transfer.object 'To object to the transfer 2026-11-27 7 days left reminds 林一芬' \
    'a transfer may be objected to for five working days'
exits 0 'a mistaken registration' onecase void 4 --reason 误登
run onecase deadlines 4
is "$(wc -l <"$work/out")" 0 'waits for nothing'

# --- a year without a calendar -------------------------------------------------------------------
on 2028-04-28
register neighbour walk_in
case=1 # of that year
line accept.3wd 'To be accepted 2028-05-03 5 days left reminds 林一芬' 'counts the weekends alone'
complains 'no calendar of 2028' 'and the program says so'
is "$(wc -l <"$work/err")" 1 'once'

exits 0 'the record is sound' onecase verify
done_testing
