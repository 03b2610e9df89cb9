# SPDX-License-Identifier: GPL-3.0-or-later
# The runner of the flows can fail: a story that says what is not so is not told as if it were.
. "${srcdir:-.}/tests/cli/tap.sh"

test -x tests/flow/flow || skip_all 'the flows need libvterm'
export ONECASE="$program"
cp "$source/tests/flow/office.steps" "$work/"

# told STEPS...: a story of STEPS after a program that has ended on an unknown terminal.
told()
{
    {
        printf '%s\n' 'story this' 'clock 2026-11-20T19:30:00+08:00' 'do office.steps' \
            'start 80x24 zh_CN TERM=teletype-of-1910' 'end 1'
        printf '%s\n' "$@"
    } >"$work/this.keys"
    run tests/flow/flow "$work/this.keys"
}

# fails NAME STEPS...: the story fails and the step is named with its line.
fails()
{
    fails_name=$1
    shift
    told "$@"
    test "$status" -eq 1 && grep -q '^not ok 1 - this$' "$work/out" &&
        grep -qF "# this.keys:$((5 + $#)): $(printf '%s\n' "$@" | tail -n 1)" "$work/out"
    report $? "$fails_name"
}

told 'see teletype-of-1910' 'gone 登记'
is "$status" 0 'what is so is told'
is "$(cat "$work/out")" '1..1
ok 1 - this' 'as one test'
fails 'a text that is not there is not seen' 'see 登记'
is "$(grep -c '^# |.*teletype-of-1910' "$work/out")" 1 'and the screen is shown'
fails 'a text that is there is not gone' 'gone teletype-of-1910'
fails 'the cursor stands where it stands' 'caret 登记'
printf 'nothing\n' >"$work/nothing.txt"
fails 'a screen is compared whole' 'screen nothing'
fails 'an exit status is compared' 'end 0'
fails 'that of a command too' 'run 1 onecase board --once'
fails 'its output is read' 'run onecase board --once' 'prints 登1'
fails 'also for what must not be there' 'run onecase board --once' 'prints_not 海门'
fails 'its sentences are read' 'run onecase board --once' 'says 登1'
fails 'without letters none is typed' 'letters none' 'type abc'
fails 'and none is pressed' 'letters none' 'key F2 y'
fails 'a key has a name' 'key F22'
fails 'a step has a verb' 'sea 登记'
fails 'nobody types where nothing was started' 'B: type 登记'

printf 'see 登记\n' >"$work/none.keys"
run tests/flow/flow "$work/none.keys"
is "$status:$(grep -c '^Bail out!.*none.keys' "$work/out")" 1:1 'a step belongs to a story'
run tests/flow/flow "$work/absent.keys"
is "$status:$(grep -c '^Bail out!' "$work/out")" 1:1 'a file must be there'
done_testing
