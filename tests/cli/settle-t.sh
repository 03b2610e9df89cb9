# SPDX-License-Identifier: GPL-3.0-or-later
# The paper written by hand, who signs for a party, copies and the court, by commands alone.
. "${srcdir:-.}/tests/cli/tap.sh"

run office lin:林一芬:committee:mediator
login=lin
quarrel
run onecase register <"$work/case.json"
run onecase accept 1
refused 1 'no agreement yet' 'without an agreement there is no original' \
    onecase original 1 --on 2026-11-20 --note 一页
refused 1 'not in force' 'nor anything for a court' onecase confirmation 1 applied --court 法院
cat >"$work/agreement.json" <<'JSON'
{"terms": [{"obligor": "郭某", "act": "支付", "obligee": "顾某", "amount": "3000",
            "due": "2026-12-01", "method": "转账"}]}
JSON
run onecase agree 1 <"$work/agreement.json"

# --- the paper written by hand ------------------------------------------------------------------
refused 1 'nothing to compare' 'a printed one is not compared' onecase original 1 --compared
refused 1 'what the paper looks like' 'the paper is described' onecase original 1 --on 2026-11-20
refused 1 'has not come yet' 'its day has come' onecase original 1 --on 2026-11-21 --note 一页
refused 1 'no evidence with that number' 'its picture is there' \
    onecase original 1 --on 2026-11-20 --note 一页 --scan 3
refused 1 'is not a number' 'and has a number' \
    onecase original 1 --on 2026-11-20 --note 一页 --scan 三
exits 0 'it was written by hand' onecase original 1 --on 2026-11-20 --note 一页
exits 0 'and compared' onecase original 1 --compared
run onecase show 1 --json
prints '林一芬' 'by whom is told'

# --- who signs for a party ----------------------------------------------------------------------
refused 1 '' 'an agent says what lets him' onecase sign 1 agent --for 郭某 --name 郭兄
refused 2 '--for' 'a party signs for himself' onecase sign 1 顾某 --for 郭某
refused 1 '路人' 'for somebody of the case' \
    onecase sign 1 agent --for 路人 --name 郭兄 --authority 授权委托书
refused 1 '' 'a guarantor says what he guarantees' \
    onecase sign 1 guarantor --for 郭某 --name 郭兄
refused 1 'half' 'by a word of the list' \
    onecase sign 1 guarantor --for 郭某 --name 郭兄 --guarantee half
exits 0 'an agent signs' onecase sign 1 agent --for 郭某 --name 郭兄 --authority 授权委托书
exits 0 'a guarantor' onecase sign 1 guarantor --for 郭某 --name 郭姐 --guarantee joint
exits 0 'and the others' onecase sign 1 顾某
run onecase sign 1 mediator
exits 0 'the seal last' onecase sign 1 seal

# --- copies -------------------------------------------------------------------------------------
refused 1 'between 1 and 99' 'a hundred copies are too many' \
    onecase handout 1 agreement 顾某 --copies 100
refused 1 'is not a number' 'copies are counted' onecase handout 1 agreement 顾某 --copies 两
refused 1 'pigeon' 'the way is one of a list' onecase handout 1 agreement 顾某 --way pigeon
refused 1 'was not issued' 'of a paper that is there' onecase handout 1 nothing 顾某
refused 1 '' 'to somebody of the case' onecase handout 1 agreement 路人
refused 1 'No copy' 'what was not given is not void' onecase handout 1 agreement 顾某 --void 误记
exits 0 'one to a party' onecase handout 1 agreement 顾某
exits 0 'one by post' onecase handout 1 agreement 郭某 --way post
exits 0 'the committee keeps one' onecase handout 1 agreement committee
exits 0 'a wrong one is void' onecase handout 1 agreement 郭某 --void 退回

# --- the court ----------------------------------------------------------------------------------
refused 2 'confirmation takes' 'a step is said' onecase confirmation 1
refused 1 'postponed' 'it is one of a list' onecase confirmation 1 postponed
refused 1 'Nobody has applied' 'nothing comes before the application' onecase confirmation 1 accepted
refused 1 'which court' 'which names the court' onecase confirmation 1 applied
refused 1 'before' 'not before the day of effect' \
    onecase confirmation 1 applied --court 椒江区人民法院 --on 2026-11-19
exits 0 'both apply' onecase confirmation 1 applied --court 椒江区人民法院
refused 1 'cannot follow' 'it is accepted before it is confirmed' onecase confirmation 1 confirmed
exits 0 'it is accepted' onecase confirmation 1 accepted --number 民特1号
exits 0 'that was a mistake' onecase confirmation 1 --void 记错
exits 0 'it was not' onecase confirmation 1 refused --note 材料不齐
now=2026-12-22T09:00:00+08:00
exits 0 'they apply again, too late' onecase confirmation 1 applied --court 椒江区人民法院
complains 'the 30 days to apply were over' 'which is told and recorded'
exits 0 'the journal is whole' onecase verify
done_testing
