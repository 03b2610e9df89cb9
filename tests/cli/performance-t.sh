# SPDX-License-Identifier: GPL-3.0-or-later
# After the paper, by commands alone: the ledger, urging, courts, visits, the plan, opening again.
. "${srcdir:-.}/tests/cli/tap.sh"

# json TEXT NAME: what came after the agreement of case 1 holds TEXT.
json()
{
    run onecase performance 1 --json
    tr -s ' \n' ' ' <"$work/out" >"$work/flat"
    mv "$work/flat" "$work/out"
    prints "$1" "$2"
}

run office lin:林一芬:committee:mediator
login=lin
quarrel
run onecase register <"$work/case.json"
run onecase accept 1
exits 1 'without an agreement nothing is performed' onecase perform 1 1
exits 0 'but the ledger is printed' onecase performance 1
prints 'This case has no agreement.' 'and says that there is none'
cat >"$work/agreement.json" <<'JSON'
{"form": "oral", "terms": [
 {"obligor": "郭某", "act": "支付", "obligee": "顾某", "amount": "3000", "due": "2026-12-01", "method": "转账"},
 {"obligor": "郭某", "act": "赔礼道歉", "obligee": "顾某", "method": "当面"}]}
JSON
run onecase agree 1 <"$work/agreement.json"

# --- the ledger ---------------------------------------------------------------------------------
now=2026-11-25T10:00:00+08:00
exits 1 'nothing is performed' onecase perform 1 1 --amount 1,000 --on 2026-01-02
complains '2026-01-02 is before' 'before the agreement'
json '"paid": "0.00", "held": "0.00", "rest": "3000.00"' 'and nothing is saved'
exits 0 'a part is paid, in the full-width digits of an input method' \
    onecase perform 1 １ --amount １０００ --on ２０２６－１１－２５ --by 郭父 --proof 转账回单
json '"paid": "1000.00", "held": "0.00", "rest": "2000.00"' 'and the rest is told'
prints '"payer": "郭父"' 'with who paid'
exits 1 'more than the rest is refused' onecase perform 1 1 --amount 2000.01
complains '2,000.00' 'which is told'
exits 1 'nothing is no payment' onecase perform 1 1 --amount 0
exits 1 'there is no second instalment' onecase perform 1 1 --instalment 2
exits 2 'a reason without an entry is wrong use' onecase perform 1 1 --reason 多余
now=2026-12-05T10:00:00+08:00
exits 0 'the ledger is printed' onecase performance 1
prints '4 days over' 'with the default'
exits 1 'an urging is about a term' onecase urge 1 7
exits 0 'he is urged' onecase urge 1 1 --to 郭某 --way 电话 --answer 月底付清
exits 0 'the deadlines' onecase deadlines 1
prints 'Urged, and runs anew from 2026-12-05' 'tell that the limitation runs anew'
exits 0 'all that is left is paid' onecase perform 1 1
json '"state": "late", "performed_on": "2026-12-05"' 'late'
exits 1 'once' onecase perform 1 1
complains '2026-12-05' 'which is told'
exits 1 'a wrong entry is voided with a reason' onecase perform 1 --void 2
exits 0 'which is given' onecase perform 1 --void 2 --reason 钱退回来了
json '"state": "overdue"' 'and takes the performance back'
run onecase show 1 --json
prints '"performed_on": null' 'from the term too'
exits 1 'an entry is voided once' onecase perform 1 --void 2 --reason 再来
exits 1 'one that is there' onecase perform 1 --void 9 --reason 没有
exits 0 'the creditor gives the rest up' onecase perform 1 1 --give-up 体谅其困难
json '"given_up": "2000.00", "state": "given_up"' 'which is told apart'
exits 1 'an apology is still owed' onecase close 1
complains 'Term 2' 'and only that'
exits 0 'he apologises' onecase perform 1 2 --proof 当面道歉
json '"terms": 2, "performed": 1' 'one of two terms was performed'

# --- visits and the plan ------------------------------------------------------------------------
exits 0 'the plan is printed' onecase visits
prints 'visit 1' 'with the first visit'
prints '2026-12-16  11 days left' 'fifteen days after the last day of performance'
exits 0 'what is due' onecase visits --due
prints 'No visit is planned.' 'is none of it yet'
exits 0 'nobody opens the door' onecase visit 1 --satisfied unreached
run onecase visits
prints 'visit 1' 'so the visit is still planned'
exits 1 'the case is closed' onecase close 1
complains 'have not been visited' 'only when somebody was reached'
exits 0 'or with a reason' onecase close 1 --reason 联系不上，电话中说已履行
now=2026-12-16T10:00:00+08:00
exits 0 'a closed case' onecase visits --due --json
prints '"state": "closed"' 'is visited too'
prints '"days_left": 0' 'when it is due'
exits 0 'one side is dissatisfied' onecase visit 1 --party 顾某 --way 上门 --satisfied dissatisfied \
    --performed 未付清 --signs 扬言上门
complains 'reopen 1' 'and the way on is told'
run onecase visits
prints 'No visit is planned.' 'the plan is kept'

# --- opening again ------------------------------------------------------------------------------
exits 1 'a closed case is opened again with a reason' onecase reopen 1
exits 1 'and a visit that is there' onecase reopen 1 --reason 一方反悔 --visit 3
exits 1 'named by a number' onecase reopen 1 --reason 一方反悔 --visit 2nd
complains '“2nd” is not a number' 'and nothing after it'
exits 0 'then it goes on' onecase reopen 1 --reason 一方反悔 --visit 2
exits 0 'the case' onecase show 1
prints 'In performance' 'stands where it stood'
prints '（2026）椒海人调字第1号' 'with its number'
prints 'had been closed on 2026-12-05 as: Settled 联系不上，电话中说已履行' 'and its first closing'
exits 1 'an open case is not opened' onecase reopen 1 --reason 再来
exits 0 'it is on the board again' onecase board --once --json
prints '"register_number": 1' 'once'
sed -e 's/3000/2500/' -e 's/2026-12-01/2026-12-31/' "$work/agreement.json" >"$work/again.json"
exits 0 'it is settled anew' onecase agree 1 <"$work/again.json"
run onecase agree 1 <"$work/again.json"
is "$status" 0 'and while nothing was done under that, once more'
json '"owed": "2500.00", "paid": "0.00"' 'the new agreement has a ledger of its own'
exits 0 'it is performed' onecase perform 1 1 --to 顾某
exits 1 'now it stays' onecase agree 1 <"$work/again.json"
exits 1 'and entries of the old one are not voided' onecase perform 1 --void 1 --reason 旧的

# --- courts -------------------------------------------------------------------------------------
exits 1 'a court is one of a list' onecase recourse 1 duel
exits 0 'she goes to court' onecase recourse 1 lawsuit --where 椒江区人民法院 --number 民初1号
exits 0 'what is before a court does not keep a case open' onecase close 1
exits 1 'how it ended is said' onecase recourse 1 1
exits 0 'when it is known' onecase recourse 1 1 --result 判决支付
exits 1 'once' onecase recourse 1 1 --result 又判
json '"result": "判决支付"' 'and told'
exits 0 'the journal is whole' onecase verify
done_testing
