# SPDX-License-Identifier: GPL-3.0-or-later
# Who may do what, through the program itself: appointments, what is refused to whom, and that a
# case somebody may not know of is missing in the words of one that was never there.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林桂芬 zheng:郑国平:committee:mediator@own zhou:周立:police jin:金巧:grid:网格员 \
    tang:汤洁:justice:督查 zhao:赵宁:street:dispatcher xu:许安:committee:系统管理 \
    shen:沈和:committee:mediator@own

# --- appointments -------------------------------------------------------------------------------
login=lin
exits 0 'all are listed' onecase appoint list
prints 'at the founding' 'with who gave them'
run onecase appoint list --json
prints '"login": "jin", "name": "金巧", "capacity": "grid", "reach": "grid"' 'a capacity is written in Chinese too'
exits 0 'somebody becomes a dispatcher' onecase appoint zheng dispatcher --until 2026-12-31
exits 1 'but once' onecase appoint zheng dispatcher
exits 1 'nobody appoints himself' onecase appoint lin auditor
complains 'Nobody appoints himself' 'and is told'
exits 1 'a member works in teams' onecase appoint zhou member --reach street
exits 1 'an administrator does not audit' onecase appoint xu auditor
exits 1 'what is over before it begins is none' onecase appoint zhou grid --until 2026-11-01
exits 0 'a head is appointed' onecase appoint zheng supervisor
prints 'Appointment 13 waits' 'but waits for a second person'
run onecase appoint list zheng --json
prints '"capacity": "supervisor", "reach": "committee", "division": null, "from": null, "until": null, "state": "waits"' 'it does not hold yet'
exits 1 'who gave it does not confirm it' onecase appoint confirm 13
login=zheng
exits 1 'nor who is to hold it' onecase appoint confirm 13
login=zhou
exits 1 'nor somebody of an agency' onecase appoint confirm 13
complains 'not part of what 周立 is appointed to' 'who is told why'
login=xu
exits 1 'nor another administrator, who could make people to confirm his own' onecase appoint confirm 13
login=tang
exits 0 'an auditor does' onecase appoint confirm 13
exits 3 'once' onecase appoint confirm 13
login=xu
exits 0 'an administrator who is no head appoints a mediator' onecase appoint shen mediator --reach team
prints 'waits' 'who waits for a head'
exits 0 'and an administrator' onecase appoint shen admin
prints 'waits' 'who waits too'
login=zheng
exits 0 'a head confirms' onecase appoint confirm 14
login=xu
exits 1 'there is no appointment 99' onecase appoint end 99 --reason 离岗
exits 1 'an end needs a reason' onecase appoint end 13
exits 0 'an appointment is ended' onecase appoint end 13 --reason 另有任用
exits 3 'once' onecase appoint end 13 --reason 另有任用
run onecase appoint list zheng
prints '另有任用' 'why is kept'
exits 1 'the last head stays' onecase appoint end 3 --reason 调离
complains 'must have a head' 'and why is told'
exits 1 'nor is he disabled' onecase person disable lin --reason 停职
complains 'must have a head' 'and why is told'
exits 1 'nor does his post get an end' onecase person set lin --until 2027-12-31
exits 0 'one administrator goes' onecase appoint end 4 --reason 调离
login=lin
exits 1 'and appoints nobody any more, though his terminal was on' onecase appoint zhou grid
login=xu
number=$(onecase appoint list xu --json | grep -o '"number": [0-9]*' | tail -1 | tr -dc 0-9)
exits 1 'the last one cannot go' onecase appoint end "$number" --reason 调离
complains 'administer the system' 'and is told what is wanted first'
exits 0 'another administrator whose post ends' onecase appoint zheng admin
onecase person set zheng --until 2026-12-31 >/dev/null
exits 1 'does not let him go' onecase appoint end "$number" --reason 调离
exits 1 'nor does he leave his post' onecase person set xu --until 2026-12-01
exits 2 'a number is a number' onecase appoint end x --reason y
exits 2 'and a verb wants its words' onecase appoint confirm
exits 1 'a capacity is a word of the list' onecase appoint zhou king
# chinese LOGIN COMMAND...: what the program says in Chinese.
chinese() { run "$program" --db "$db" --lang zh_CN --now "$now" --as xu "$@"; }
chinese appoint zhou king
complains '任职身份：“king”' 'in Chinese the field has its Chinese name'
chinese appoint zhou capacity
complains '任职身份：“capacity”' 'and what was typed stays, though it is the name of the field'
chinese appoint zhou 王 --from x
complains '任职身份：“王”' 'or whatever it is'
chinese appoint zhou grid --from Head
complains '起始日期' 'a day too'
complains '“Head”' 'also when it is a word of the program'

# --- what is refused to whom ---------------------------------------------------------------------
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null
onecase dispatch 1 --playbook urgent >/dev/null

# denied LOGIN COMMAND...: it is refused to LOGIN, as no part of his appointments.
denied()
{
    login=$1
    shift
    run onecase "$@"
    grep -q 'not part of what' "$work/err" && test "$status" = 1
    report $? "$login may not: $*"
}
for who in zhou tang xu; do
    login=$who
    run sh -c '"$0" --db "$1" --lang en --now "$2" --as "$3" register <"$4"' \
        "$program" "$db" "$now" "$who" "$work/case.json"
    grep -q 'not part of what' "$work/err"
    report $? "$who registers nothing"
    denied $who emergency --place 路口 --situation fight
done
for words in 'accept 1' 'close 1 --result failed --reason x' 'file 1' 'void 1 --reason x' \
    'police 1 --to x' 'pause 1 --reason x' 'resume 1' 'raise 1' 'breach 1 answer --agency police --reason x' \
    'correct 1 --title x' 'refuse 1 --reason x' 'dispatch 1 --again' 'perform 1 1 --on 2026-11-20' \
    'reopen 1 --reason x' 'suspend 1 --reason x'; do
    # shellcheck disable=SC2086 # words are words
    denied zhou $words </dev/null
done
denied zhou confirm 1 1
denied jin appoint zhou grid
denied zhou report response
denied zhou export responses
denied jin report response
denied jin ledger
denied zhou retention list
denied zhou destruction list
denied xu find 顾某
denied tang respond 1 police accepted

# --- in the name of another agency ---------------------------------------------------------------
login=zhou
exits 0 'a member answers for his agency' onecase respond 1 police accepted
denied zhou respond 1 grid accepted
login=lin
onecase respond 1 grid accepted >/dev/null
denied zhou correct 1 2 --reason 记错
login=zhou
exits 0 'and corrects what his agency did' onecase correct 1 1 --reason 记错

# --- absent and forbidden ------------------------------------------------------------------------
login=lin
onecase register <"$work/case.json" >/dev/null

# alike LOGIN COMMAND...: with @ as a case he may not know of and as one that is not there, it says
# the same and exits alike.
alike()
{
    login=$1
    shift
    # shellcheck disable=SC2046 # words are words
    run onecase $(echo "$*" | sed 's,@,2026/2,')
    sed 's,2026/2,N,g' "$work/err" >"$work/forbidden"
    was=$status
    # shellcheck disable=SC2046
    run onecase $(echo "$*" | sed 's,@,2026/9,')
    sed 's,2026/9,N,g' "$work/err" >"$work/absent"
    test "$was" = "$status" && cmp -s "$work/forbidden" "$work/absent" && grep -q 'no case' "$work/absent"
    report $? "$login sees no difference: $*"
}
for who in zhou shen xu; do
    for words in 'show @' 'accept @' 'respond @ police accepted' 'close @' 'void @ --reason x' \
        'print @ agreement --format text' 'dossier @' 'deadlines @' 'certificate @' \
        'dispatch @' 'confirm @ 1' 'waive @ scene --reason x' 'police @ --to x' 'file @' \
        'evidence list @' 'visit @ --note x' 'contact list @' 'supplement @ --text x' \
        'extend @ mediation --until 2026-12-31 --consent 1' 'retention extend @ --to 30y --reason x'; do
        alike $who "$words"
    done
done

# --- what does not exist is in no list -----------------------------------------------------------
for who in zhou xu; do
    login=$who
    for words in 'board --once' 'visits' 'notices' 'cards' 'prints'; do
        # shellcheck disable=SC2086
        run onecase $words --json
        ! grep -q '2026/2\|"register_number": *2\b' "$work/out"
        report $? "$who finds nothing of it: $words"
    done
done
login=shen
run onecase find 顾某
prints_not '登2' 'a mediator of his own cases finds only those'

login=lin
exits 0 'the record is sound' onecase verify
done_testing
