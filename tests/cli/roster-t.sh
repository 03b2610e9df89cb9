# SPDX-License-Identifier: GPL-3.0-or-later
# Who is on duty: posts, rotations over midnight, substitutes, swaps, take-overs, undo, gaps.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-$1+08:00; } # at DDTHH:MM:SS

# on_duty LOGINS NAME: those are on duty now, by login.
on_duty()
{
    run onecase roster now --json
    is "$(grep '"login"' "$work/out" | sed 's/.*: "\(.*\)",/\1/' | tr '\n' ' ' | sed 's/ $//')" "$1" "$2"
}

# unchanged STATUS TEXT NAME COMMAND...: refused, names TEXT, and the roster is as before.
unchanged()
{
    unchanged_status=$1
    unchanged_text=$2
    unchanged_name=$3
    shift 3
    before=$(onecase roster show --to 2026-12-31; onecase person list; onecase verify)
    run "$@"
    after=$(onecase roster show --to 2026-12-31; onecase person list; onecase verify)
    test "$status" -eq "$unchanged_status" && grep -qF -- "$unchanged_text" "$work/err" &&
        test ! -s "$work/out" && test "$before" = "$after"
    report $? "$unchanged_name"
}

office lin:林一芬:committee zheng:郑一平:committee zhou:周一立:police
login=lin

# --- people --------------------------------------------------------------------------------------
exits 0 'a person has a telephone, skills and an area' onecase person add ma:马一民:committee:调解员 \
    --phone '138 0576 1199' --skills '粤语, 法律' --division 331002001000
run onecase person list --json
prints '"phone": "13805761199"' 'the telephone is kept as its digits'
prints '"skills": "粤语、法律"' 'and the skills as words'
unchanged 1 phone 'a telephone that is none is refused' onecase person set ma --phone 12
unchanged 1 division 'and an area that is none' onecase person set ma --division 999999999999
unchanged 1 2026-02-30 'and a day that is none' onecase person set ma --until 2026-02-30
unchanged 1 'before its first' 'and a post that ends before it begins' \
    onecase person set ma --from 2026-11-02 --until 2026-11-01
unchanged 1 nobody 'there must be such a person' onecase person set li --phone 13805761100
exits 0 'a post begins and ends' onecase person set ma --from 2026-01-01 --until 2026-11-30
exits 0 'and an empty value takes that away' onecase person set ma --from= --until=

# --- a rotation over midnight --------------------------------------------------------------------
at 20T19:30:00
on_duty '' 'before there is a roster nobody is on duty'
exits 0 'nights in turn' onecase roster set lin,zheng --time 20:00-08:00 --from 2026-11-20 --every day
exits 0 'a commander by the week' onecase roster set ma --commander --time 08:00-08:00 \
    --from 2026-11-16 --every week
on_duty ma 'by day the commander is alone'
at 20T23:58:00
on_duty 'ma lin' 'two minutes before midnight the first is on duty, the commander before him'
at 21T00:01:00
on_duty 'ma lin' 'and one after'
at 21T23:58:00
on_duty 'ma zheng' 'the next night it is the second'

# --- bad shifts ----------------------------------------------------------------------------------
at 20T19:30:00
unchanged 1 'on duty twice' 'nobody is on duty twice' \
    onecase roster set lin --time 21:00-22:00 --from 2026-11-20
unchanged 1 'before it begins' 'no shift ends before it begins' \
    onecase roster set lin --time 20:00-08:00+0 --from 2026-11-20
unchanged 1 2026-02-30 'none begins on 30 February' \
    onecase roster set lin --time 08:00-12:00 --from 2026-02-30
unchanged 1 '48 hours' 'none is longer than two days' \
    onecase roster set lin --time 08:00-09:00+2 --from 2026-12-01
unchanged 1 'last day' 'none ends before its first day' \
    onecase roster set lin --time 08:00-12:00 --from 2026-12-02 --to 2026-12-01
unchanged 1 'wang' 'nobody of another office serves' \
    onecase roster set wang --time 08:00-12:00 --from 2026-12-01
unchanged 1 'another agency' 'nor one of another agency' \
    onecase roster set zhou --agency committee --time 08:00-12:00 --from 2026-12-01
unchanged 1 'at least 2' 'and not fewer than are needed' \
    onecase roster set ma+lin,ma --least 2 --time 08:00-12:00 --from 2026-12-01
unchanged 2 --time 'a shift without a time is no shift' onecase roster set lin --from 2026-12-01

# --- substitutes and take-overs ------------------------------------------------------------------
exits 0 'a substitute for a part of the night' \
    onecase roster substitute lin zheng --on 2026-11-20 --time 02:00-04:00 --reason 就医
at 21T01:59:00
on_duty 'ma lin' 'before his part the first is on duty'
at 21T02:00:00
on_duty 'ma zheng' 'then the substitute'
at 21T04:00:00
on_duty 'ma lin' 'then the first again'
at 20T19:30:00
unchanged 1 'another agency' 'nobody of another agency comes instead' \
    onecase roster substitute lin zhou --on 2026-11-20
unchanged 1 'no such duty' 'nor for a duty that is not his' \
    onecase roster substitute zheng lin --on 2026-11-22
unchanged 1 'goes from' 'nor outside of it' \
    onecase roster substitute lin zheng --on 2026-11-20 --time 07:00-09:00
at 20T22:00:00
login=zheng
exits 0 'who comes takes the duty over' onecase roster take --reason 林一芬出警
on_duty 'ma zheng' 'and is on duty from then on'
unchanged 1 'has this duty already' 'but not twice' onecase roster take
login=zhou
unchanged 1 'Nobody of your agency' 'somebody of another agency takes nothing over' onecase roster take
login=lin
at 20T22:30:00
exits 0 'the last change is taken back' onecase roster undo
prints 'Taken over' 'and named'
on_duty 'ma lin' 'from then on'
at 20T22:29:00
on_duty 'ma zheng' 'and what was stays'
at 21T09:00:00
unchanged 1 'cannot be taken back' 'what has taken effect stays' onecase roster undo

# --- swaps ---------------------------------------------------------------------------------------
exits 0 'one asks to swap' onecase roster swap zheng --on 2026-11-22 --for 2026-11-23
at 22T21:00:00
on_duty 'ma lin' 'nothing changes before the other agrees'
unchanged 1 'no swap' 'who asked cannot agree' onecase roster swap --agree
at 21T09:00:00
login=zheng
exits 0 'the other agrees' onecase roster swap --agree
at 22T21:00:00
on_duty 'ma zheng' 'then the one serves for the other'
at 23T21:00:00
on_duty 'ma lin' 'and the other for the one'
login=lin
unchanged 1 'no such duty' 'a duty that is over is not swapped' \
    onecase roster swap zheng --on 2026-11-20 --for 2026-11-24
unchanged 1 'has begun' 'nor one that runs' \
    onecase roster swap zheng --on 2026-11-23 --for 2026-11-25

# --- leavers and gaps ----------------------------------------------------------------------------
at 24T09:00:00
exits 0 'somebody leaves' onecase person set zheng --until 2026-11-24
at 25T09:00:00
run onecase roster show --from 2026-11-25 --to 2026-11-28
prints 'Gap: Mediation committee On duty: 11-25 20:00 to 11-26 08:00, 0/1.' 'his nights are gaps'
unchanged 1 'left the post' 'he is planned no more' \
    onecase roster set zheng --time 08:00-10:00 --from 2026-11-26
login=zheng
exits 1 'and cannot sit down at the desk' onecase roster now
complains 郑一平 'which is told by name'
login=lin
onecase person set ma --until 2026-12-31
onecase person set zhou --until 2026-12-31
unchanged 1 'without an end' 'the last one cannot leave' onecase person set lin --until 2026-12-31
exits 0 'a shift is ended' onecase roster end "$(onecase roster show --from 2026-11-26 --to 2026-11-26 |
    sed -n 's/.*On duty.*#\([0-9]*\).*/\1/p' | head -1)" --to 2026-11-26
run onecase roster show --from 2026-11-28 --to 2026-11-30 --agency committee
prints_not 'On duty 林一芬' 'and nobody serves it any more'
exits 0 'the record is sound' onecase verify

done_testing
