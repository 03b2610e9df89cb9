# SPDX-License-Identifier: GPL-3.0-or-later
# What a search line says, on the command line.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林桂芬:committee
login=lin
quarrel
onecase register <"$work/case.json" >/dev/null

refused 1 'There is no field “甲方:”' 'a field that does not exist is named' onecase find 甲方:张
complains 当事人 'with the fields there are'
refused 1 'there is no such day' 'so is a day' onecase find 2026-02-30
refused 1 'is no state of a case' 'and a state' onecase find state:nowhere
refused 1 'has no end' 'a quotation must end' onecase find '“漏水'
refused 1 'only punctuation' 'punctuation finds nothing' onecase find '，。！'
exits 0 'fields, days and states in both languages' onecase find 当事人：顾 status:registered 今天
prints 2026/1 'find the case'
exits 0 'a name is found by its initials' onecase find party:gm
prints 2026/1 'as by its characters'
exits 0 'what must not stand there is left out' onecase find 争吵 -- -顾
prints 'Nothing was found' 'also alone'
exits 0 'a word of help' onecase help find
prints 'state:open' 'tells the grammar'
done_testing
