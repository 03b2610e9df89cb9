# SPDX-License-Identifier: GPL-3.0-or-later
# Secrecy at the command line: who closes a case, who looks at a number, and every command that
# prints something of cases, run by people who have nothing to do with them.
. "${srcdir:-.}/tests/cli/tap.sh"

command -v sqlite3 >/dev/null || skip_all 'sqlite3 is not here'
office lin:林桂芬:committee zhou:周立:committee wang:王敏:committee

# canary NAME ID: registers and accepts a case that is full of words nobody else may meet.
canary()
{
    cat >"$work/case.json" <<JSON
{"source": "walk_in", "kind": "neighbour", "narrative": "暗语。", "place": "云健社区暗址901室",
 "parties": [{"role": "applicant", "type": "person", "name": "$1", "id_number": "$2",
              "phone": "13911112222", "address": "云健社区暗址901室", "address_secret": true},
             {"role": "respondent", "type": "person", "name": "蒋某"}]}
JSON
    onecase register <"$work/case.json" >/dev/null
}

login=lin
canary 暗隐某 331002201501010014
canary 暗内某 331002198808080012
canary 暗普某 331002198808080012
for case in 1 2 3; do
    onecase accept "$case" >/dev/null
    printf '{"form": "written", "whole": true, "terms": [{"obligor": "蒋某", "act": "赔偿",
        "obligee": "%s", "amount": "777777.00", "due": "2026-12-01",
        "method": "转账至6222021207001234567"}]}' "$(echo 暗隐某 暗内某 暗普某 | cut -d' ' -f$case)" |
        onecase agree "$case" >/dev/null
done

# --- how far a case is closed -------------------------------------------------------------------
run onecase show 1 --json
prints '"secrecy": "hidden"' 'a party who is not of age hides the case'
run onecase show 3
prints 'Secrecy Ordinary' 'an ordinary case says that it is one'
refused 2 '--reason' 'a reason is needed' onecase secrecy 1 ordinary
refused 1 secrecy 'there are three words for it' onecase secrecy 1 secret --reason x
exits 0 'a case is made confidential' onecase secrecy 2 confidential --reason 名人
run onecase show 2
prints 'Secrecy Confidential 名人' 'which its head says, with the reason'

# appoint LOGIN CAPACITY: he is that and nothing else from now on.
appoint()
{
    sqlite3 "$db" "DELETE FROM appointment WHERE person = (SELECT id FROM person WHERE login = '$1');
        INSERT INTO appointment (id, rev, person, capacity, reach, given_at, confirmed_by,
            confirmed_at, salt)
        SELECT 900000 + id, 1, id, '$2', 'committee', 0, id, 0, 'salt'
        FROM person WHERE login = '$1'"
}
appoint lin mediator
appoint wang supervisor
refused 1 'Only the head' 'its mediator does not open it further' \
    onecase secrecy 2 ordinary --reason 可以公开
login=wang
exits 0 'the head does' onecase secrecy 2 ordinary --reason 可以公开
exits 0 'and closes it again' onecase secrecy 2 confidential --reason 名人
login=lin

# --- numbers ------------------------------------------------------------------------------------
looks() { sqlite3 "$db" "SELECT COUNT(*) FROM access WHERE use_case = '$1'"; }
run onecase show 3
prints '3310**********0012 139****2222 （地址保密）' 'numbers are masked, and a secret address gone'
prints '***************4567' 'an account shows its last four figures'
prints_not 6222021207001234567 'and no more'
is "$(looks reveal)" 0 'which reveals nothing'
run onecase show 3 --reveal 暗普某
prints '331002198808080012 13911112222 云健社区暗址901室' 'they are revealed for one party'
is "$(looks reveal)" 3 'each look is recorded'
run onecase show 3 --json --reveal 1
prints '"id_number": "331002198808080012"' 'so does a program see them'
refused 1 reveal 'of a party that is there' onecase show 3 --reveal 9
exits 0 'an address is no secret any more' onecase correct 3 --party 1 --secret-address no
run onecase show 3
prints 云健社区暗址901室 'and is shown'
refused 2 'yes or no' 'or else' onecase correct 3 --party 1 --secret-address maybe
onecase correct 3 --party 1 --secret-address yes
exits 0 'a correction of something else' onecase correct 3 --party 1 --agent 代某
run onecase show 3 --reveal 1
prints '331002198808080012 13911112222 云健社区暗址901室' 'keeps what was shown masked'

login=wang
exits 0 'the head, who does not work on the case' onecase show 3 --reveal 1
prints '331002198808080012 13911112222 （地址保密）' 'sees the numbers'
complains 'stays secret' 'and is told that the address stays secret'
login=lin
exits 0 'a change of secrecy' onecase secrecy 3 ordinary --reason 可以公开
prints 'The case is now “Ordinary”.' 'says what it is now'

# --- an address that another field tells --------------------------------------------------------
exits 0 'a correction' onecase correct 3 --title 搬迁至云健社区暗址901室
complains "also stands in: Title, Place" 'names every field that repeats the address'
exits 0 'a call that is added' onecase emergency --join 3 --situation other --place 云健社区
complains "also stands in: Title, Place" 'names them too'
onecase correct 3 --title 漏水
exits 0 'a paper' onecase print 3 acceptance
prints_not 暗址901 'leaves the address out'
run onecase print 3 agreement
prints_not 暗址901 'so does the agreement'
login=wang
run onecase correct 3 --party 1 --agent 代某
is "$(cat "$work/err")" '' 'who may not look at the address is not told where it stands'
login=lin
exits 0 'an address is open' onecase correct 3 --party 1 --secret-address no
is "$(cat "$work/err")" '' 'and nothing is said any more'
printf '{"form": "written", "whole": true, "terms": [{"obligor": "蒋某", "act": "送到云健社区暗址901室",
    "obligee": "暗普某", "due": "2026-12-01"}]}' | onecase agree 3 >/dev/null
run onecase print 3 agreement
prints 暗址901 'then a paper tells it'
onecase correct 3 --party 1 --secret-address yes 2>/dev/null
refused 1 'was issued before the address of 暗普某 became secret' \
    'what was issued before is not printed again' onecase print 3 agreement
complains 'Nothing was printed' 'which is said'

# --- everybody else -----------------------------------------------------------------------------
# everything: all that the program prints of cases, into $work/all.
everything()
{
    for case in 1 2 3; do
        for command in "show $case" "show $case --json" "show $case --reveal 1" \
            "contact $case" "performance $case" "deadlines $case" "consent $case" \
            "evidence $case" "document $case" "print $case acceptance" "dossier $case" \
            "certificate $case" "dispatch $case"; do
            onecase $command
        done
    done
    for command in 'board --once' 'board --once --json' 'find 暗' 'find 13911112222 --json' \
        'find 暗语' 'find 777777' 'visits' 'handover' 'ledger --csv' 'export responses --json' \
        'report response' 'print register' 'review list' 'destruction list' 'retention list'; do
        onecase $command
    done
}

# meets_not WHO WORD...: none of the words stands in what he was given, on paper either.
meets_not()
{
    meets_who=$1
    shift
    everything >"$work/all" 2>&1
    for word do
        ! grep -qF -- "$word" "$work/all"
        report $? "$meets_who does not meet $word"
    done
}

login=zhou
for capacity in grid dispatcher auditor admin; do
    appoint zhou $capacity
    meets_not "$capacity" 暗隐某 暗内某 暗普某 13911112222 331002198808080012 331002201501010014 \
        暗语 暗址 777777 6222021207001234567
done
appoint zhou mediator
meets_not 'a mediator of another case' 暗隐某 暗内某 331002201501010014 6222021207001234567
grep -q 暗普某 "$work/all"
report $? 'but he reads the ordinary one'
exits 1 'a hidden case is not there' onecase show 1
cp "$work/err" "$work/hidden"
exits 1 'as a case that nobody registered' onecase show 7
is "$(sed 's/7/1/g' "$work/err")" "$(cat "$work/hidden")" 'in the same words'
run onecase show 2
prints 'is not open to you' 'of a confidential one the head is printed, which says so'
prints '暗**' 'with masked names'

# --- who may search what ------------------------------------------------------------------------
run onecase find 暗内
prints 'Nothing was found' 'a name is not found where it may not be read'
run onecase find 2026/2
prints '调字第2号' 'a number is'
login=lin
run onecase find 暗内
prints '调字第2号' 'whose case it is finds the name'

done_testing
