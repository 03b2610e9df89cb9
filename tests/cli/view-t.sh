# SPDX-License-Identifier: GPL-3.0-or-later
# Search lines that are kept under a name.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林桂芬:committee zhou:周立:police:mediator@committee jin:金巧:grid
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null

# --- views ----------------------------------------------------------------------------------------
exits 0 'there is no view at first' onecase view list
prints 'No view is kept' 'and it says so'
exits 0 'a line is kept under a name' onecase view add 漏水 争吵
exits 0 'another for everybody, with an alarm' onecase view add 全部 争吵 --shared --alarm 1
exits 0 'they are listed' onecase view list
prints '漏水' 'by their names'
prints '! alarm at 1' 'an alarm that rings stands beside its own'
run onecase view list --json
prints '{"name":"漏水","words":"争吵","by":"林桂芬","shared":false,"cases":1,"more":false,"alarm":0}' \
    'programs see each with its number'
login=zhou
exits 0 'somebody else lists his' onecase view list
prints '全部' 'with what is shared'
prints_not '漏水' 'and not what is not'
refused 1 'You have no view “全部”' 'he cannot give it up' onecase view remove 全部
login=jin
refused 1 'not part of what' 'a grid worker shares none' onecase view add 我的 争吵 --shared
exits 0 'but keeps her own' onecase view add 我的 争吵
login=lin
refused 1 'There is no field' 'a line that cannot be read is not kept' onecase view add 甲 甲方:张
refused 1 'An alarm is set at 1 to 50' 'nor an alarm beyond what is counted' \
    onecase view add 甲 争吵 --alarm 51
refused 2 'Usage' 'an alarm belongs to add' onecase view list --alarm 3
refused 2 'Usage' 'a view needs words' onecase view add 甲
exits 0 'a view is given up' onecase view remove 漏水
run onecase view list
prints_not '漏水' 'and is gone'
done_testing
