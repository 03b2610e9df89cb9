# SPDX-License-Identifier: GPL-3.0-or-later
# Which days are worked: the table of a year is checked and shown.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee
login=lin

year()
{
    cat >"$work/2026.yaml" <<YAML
year: 2026
notice: 通知
holidays:
  - {name: 元旦, from: 2026-01-01, to: 2026-01-03, worked: [2026-01-04]}
  - name: 春节
    from: 2026-02-15
    to: 2026-02-23
    worked: [2026-02-14, 2026-02-28]
YAML
}

# broken SCRIPT LINE:COLUMN TEXT NAME: a sound table changed by a script of sed is refused there.
broken()
{
    year
    sed -i "$1" "$work/2026.yaml"
    run onecase calendar check "$work/2026.yaml"
    is "$status" 1 "$4: refused"
    complains "2026.yaml:$2: " "$4: with line and column"
    complains "$3" "$4: with what is wrong"
}

# --- check ---------------------------------------------------------------------------------------
exits 0 'the table that is shipped is sound' onecase calendar check "$source/templates/calendar/2026.yaml"
is "$(cat "$work/out")" '2026: ok, 33 days off, 6 worked in exchange' 'with the days of the notice'
broken 's/2026-02-28\]/2026-02-14]/' 8:26 '2026-02-14 stands twice' 'a day twice'
broken 's/from: 2026-02-15/from: 2026-01-03/; s/to: 2026-02-23/to: 2026-01-03/' 6:11 'stands twice' 'a day of two holidays'
broken 's/2026-02-28/2025-12-27/' 8:26 '2025-12-27 is not a day of 2026' 'a day of another year'
broken 's/2026-02-28/2026-02-27/' 8:26 '2026-02-27 is worked anyway' 'a weekday that is worked'
broken 's/to: 2026-02-23/to: 2026-02-10/' 7:9 'from 2026-02-15 to 2026-02-10' 'an end before the beginning'
broken 's/2026-02-28/2026-02-30/' 8:26 '2026-02-30' 'a day that does not exist'
broken 's/^year: 2026/year: soon/' 1:7 'year' 'a year that is none'
broken 's/^notice/notise/' 2:1 'notise' 'a misspelt key'
broken 's/name: 元旦, //' 4:5 'name' 'a holiday without a name'
year
sed -i -e 's/2026-02-28/2026-02-27/' -e 's/2026-01-04/2026-01-05/' -e 's/^notice/notise/' "$work/2026.yaml"
exits 1 'a table with several faults is refused' onecase calendar check "$work/2026.yaml"
is "$(wc -l <"$work/err")" 4 'and each of them is named: the key, the notice, two days'
year
cp "$work/2026.yaml" "$work/twin.yaml"
exits 1 'a year has one table' onecase calendar check "$work/2026.yaml" "$work/twin.yaml"
complains 'twin.yaml:1:7: ' 'the second is named'
exits 1 'a file that is not there is refused' onecase calendar check "$work/none.yaml"

# --- show ----------------------------------------------------------------------------------------
exits 0 'a holiday is shown' onecase calendar show 2026-04-04
is "$(cat "$work/out")" '2026-04-04  Saturday  off: 清明节' 'with its name'
run onecase calendar show 2026-04-11
is "$(cat "$work/out")" '2026-04-11  Saturday  off: the weekend' 'a weekend is one'
run onecase calendar show 2026-02-28
is "$(cat "$work/out")" '2026-02-28  Saturday  worked in exchange for 春节' 'an exchanged day is worked'
run onecase calendar show 2026-04-07
is "$(cat "$work/out")" '2026-04-07  Tuesday  a working day' 'and so is a plain weekday'
run onecase calendar show 2026-04-04 --lang zh_CN
is "$(cat "$work/out")" '2026-04-04  星期六  休息：清明节' 'in Chinese too'
exits 0 'a year is shown' onecase calendar show 2026
is "$(wc -l <"$work/out")" 40 'a line a day below the notice'
exits 0 'a year without a table is told' onecase calendar show 2031-02-03
complains 'no calendar of 2031' 'with its number'
prints '2031-02-03  Monday  a working day' 'and counts by weekends'
exits 1 'a day that does not exist is refused' onecase calendar show 2026-02-30
exits 2 'there is no other verb' onecase calendar burn
exits 2 'a year or a day must be said' onecase calendar show
exits 2 'a file must be named' onecase calendar check
done_testing
