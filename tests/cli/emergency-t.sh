# SPDX-License-Identifier: GPL-3.0-or-later
# The telephone rings: one command registers the case and calls its team.
. "${srcdir:-.}/tests/cli/tap.sh"

at() { now=2026-11-20T$1+08:00; } # at HH:MM:SS

office lin:林一芬:committee zhou:周一立:police wang:王一敏:women
login=lin
at 19:33:00

# --- one transaction -----------------------------------------------------------------------------
exits 0 'an emergency is registered' onecase emergency --place '甲网格 8 幢' \
    --situation family_violence --phone 13800000002 --already police --already grid:called \
    --rang 2026-11-20T19:30:20+08:00
prints 1 'and its register number printed'
exits 0 'the case is there' onecase show 1 --json
prints '"risk": "red"' 'with the risk of its situation'
prints '"urgency": "urgent"' 'and its urgency'
prints '"ring_to_dispatch_s": 160' 'the wait from the first ring is measured apart'
prints '"phone": "13800000002"' 'the number to call back is kept'
prints '"name": "待核"' 'names come later'
prints '"state": "arrived"' 'who is there already has arrived'
prints '"channel": "已在场"' 'and that is told'
prints '"channel": "派单前已通知"' 'who was told before the call has accepted'
exits 0 'the board' onecase board --once
prints '2/6' 'counts both from minute 0'
prints Red 'and shows the risk in a word'
exits 0 'the record is sound' onecase verify

# --- what is refused changes nothing -------------------------------------------------------------
exits 1 'a situation nobody knows is refused' onecase emergency --place 乙 --situation fire
complains self_harm 'and those there are named'
exits 2 'a place is needed' onecase emergency --situation fight
exits 1 'a wrong number is refused' onecase emergency --place 乙 --situation fight --phone 12
exits 1 'a ring of the future too' onecase emergency --place 乙 --situation fight \
    --rang 2026-11-20T19:40:00+08:00
exits 1 'an agency is named once' onecase emergency --place 乙 --situation fight --already police \
    --already police:called
exits 0 'nothing was registered' onecase board --once --json
is "$(grep -c '"number"' "$work/out")" 1 'but the first case'

# --- two calls about one event -------------------------------------------------------------------
at 19:35:00
exits 1 'a flat of the same house sends no second team' onecase emergency --place '甲网格 8 幢 502' \
    --situation fight
complains '--join 1' 'but says which case it may be'
exits 1 'nor does the same telephone' onecase emergency --place 丙 --situation fight \
    --phone 13800000002
exits 0 'the call is added to the case' onecase emergency --join 1 --situation family_quarrel \
    --phone 13900000003 --rang 2026-11-20T19:34:50+08:00
exits 0 'which has two calls now' onecase show 1 --json
is "$(grep -c '"rang_at"' "$work/out")" 2 'each with its ring'
prints '"ring_to_dispatch_s": 160' 'and was dispatched after the same wait'
exits 0 'another team all the same' onecase emergency --again --place '甲网格 8 幢 502' --situation fight
prints 2 'is another case'
exits 2 'joining and calling again exclude each other' onecase emergency --join 1 --again \
    --situation fight
at 21:36:00
exits 0 'after two hours it is another event' onecase emergency --place '甲网格 8 幢' --situation leak
at 21:37:00
exits 0 'what an agency needs beside the playbook is called' onecase emergency --place 丁 \
    --situation self_harm
exits 0 'the psychologist' onecase show 4 --json
prints '"psychologist"' 'has a seat'

# --- beside the playbook comes who is proposed, not who was added first ---------------------------
onecase person add tu:涂一娟:psychologist:心理咨询师
onecase person add pu:浦二娟:psychologist:心理咨询师
onecase person add gao:高一乡:guard:安保
onecase person add ge:葛二乡:guard:安保
onecase roster set pu --time 00:00-00:00 --from 2026-11-20 --every day
onecase roster set ge --time 00:00-00:00 --from 2026-11-20 --every day
exits 0 'two are of the agency, the second is on duty' onecase emergency --place 戊 \
    --situation self_harm --already guard
is "$(cat "$work/out")" 5 'and the fifth case is taken'
run onecase show 5 --json
prints '"role": "扬言轻生", "person": "浦二娟"' 'who is on duty is called'
prints '"deputy": "涂一娟"' 'the other one stands by, as in every emergency'
prints '"role": "已在场", "person": "葛二乡"' 'who is there already is whoever is on duty too'

# --- the record of a team begins with the ring ---------------------------------------------------
exits 0 'an act between the ring and the call is told' onecase respond 1 women accepted \
    --at 2026-11-20T19:31:00+08:00
exits 1 'before the ring there was none' onecase respond 1 women arrived \
    --at 2026-11-20T19:30:00+08:00
complains rang 'and it says so'

# --- who does not answer, who cannot come --------------------------------------------------------
onecase person add zhou2:周二立:police:社区民警
onecase person add zhou3:周三立:police:社区民警
at 21:37:20
exits 0 'nobody answers' onecase respond 4 police no_answer --channel 电话
prints '周二立' 'the next one of the agency is named'
exits 0 'he cannot come' onecase respond 4 police declined --channel 电话
prints '周三立' 'so another one is called'
exits 0 'the case' onecase show 4
prints '周一立 No answer' 'the call without an answer is kept'
prints '周二立Calldeclined' 'so is who declined'
prints '周三立Called' 'and who was called instead'
exits 0 'he comes' onecase respond 4 police accepted --channel 电话
exits 0 'the case' onecase show 4
prints '周三立Callaccepted' 'and is the one who accepted'
exits 0 'he hands over' onecase respond 4 police handed
exits 1 'nobody is stood down without a reason' onecase respond 4 grid stood_down
complains 'Please say why Grid is stood down' 'and one is asked for'
exits 0 'the grid is stood down' onecase respond 4 grid stood_down --note 人已够
exits 1 'after that it does nothing' onecase respond 4 grid arrived
complains 'stood down' 'and it says why'

# --- a second team has clocks of its own, the first keeps its figures ----------------------------
at 21:43:00
exits 0 'another team is called' onecase dispatch 4 --playbook urgent --again
exits 0 'the case' onecase show 4 --json
prints '"code": "answer", "due_at": "2026-11-20T21:48:00+08:00"' 'runs by the second call'
exits 0 'the grid, stood down before, answers the second call' onecase respond 4 grid accepted
exits 0 'both teams are exported' onecase export responses
prints '2026,4,1,2026-11-20T21:37:00+08:00' 'the first as it was'
prints '2026,4,2,2026-11-20T21:43:00+08:00' 'the second by itself'
exits 0 'and the record is sound' onecase verify
done_testing
