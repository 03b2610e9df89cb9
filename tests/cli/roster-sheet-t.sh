# SPDX-License-Identifier: GPL-3.0-or-later
# The duty sheet: taken in from a spreadsheet, in either encoding and twice, and printed.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee zhou:周一立:police zhao:赵一宁:street
login=lin
sheet=$work/sheet.csv

# --- what goes in --------------------------------------------------------------------------------
cat >"$sheet" <<'CSV'
日期,班次,单位,姓名,电话,带班,备注
2026-11-20,夜班,调委会,林一芬,138 0576 1101,赵一宁,二楼
2026/11/21,白班,派出所,"周一立、吴小兵","13805761103、13805769999",,
2026年11月22日,夜班（18:00-08:00）,调委会,=1+1,,否,
2026.11.24,全天,,赵一宁,,是,"街道,三楼"
CSV
printf '\357\273\277' | cat - "$sheet" >"$work/mark.csv"
iconv -f UTF-8 -t GB18030 "$sheet" >"$work/gb.csv"
exits 0 'a duty sheet is taken' onecase roster import "$sheet"
prints '4 taken, 0 known, 0 refused' 'and every line counted'
run onecase roster show --to 2026-11-25 --json
prints '"name": "林一芬", "phone": "13805761101", "from": "2026-11-20T20:00:00+08:00", "until": "2026-11-21T08:00:00+08:00"' \
    'a night is over midnight, and a missing telephone is filled in'
prints '"kind": "commander", "login": "zhao", "name": "赵一宁", "phone": null, "from": "2026-11-20T20:00:00+08:00"' \
    'a name under 带班 is in command'
prints '"login": "police1", "name": "吴小兵", "phone": "13805769999", "from": "2026-11-21T08:00:00+08:00"' \
    'who is not known yet is added to his agency, with his own telephone'
prints '"name": "=1+1", "phone": null, "from": "2026-11-22T18:00:00+08:00"' \
    'what looks like a formula is text, and a time beside a name of a shift counts'
prints '"from": "2026-11-24T08:00:00+08:00", "until": "2026-11-25T08:00:00+08:00"' 'a whole day is 24 hours'
prints '"note": "街道,三楼"' 'a comma in quotation marks is no end of a cell'

# --- again ---------------------------------------------------------------------------------------
before=$(onecase verify; onecase roster show)
for file in sheet mark gb; do
    run onecase roster import "$work/$file.csv"
    prints '0 taken, 4 known, 0 refused' "the same sheet again is known ($file)"
done
is "$(onecase verify; onecase roster show)" "$before" 'and nothing was written'
test ! -e "$sheet.rejected"
report $? 'without a refused line there is no file of them'

# --- what does not go in -------------------------------------------------------------------------
cat >"$work/bad.csv" <<'CSV'
date,shift,agency,name,phone,commander,note
2026-02-30,20:00-08:00,committee,林一芬,,,
2026-12-01,20:00-08:00,committee,林一芬,,,good
2026-12-02,20:00-08:00+0,committee,林一芬,,,
2026-12-03,20:00-08:00,police,林一芬,,,
2026-12-04,20:00-08:00,committee,林一芬,13800000000,,
2026-12-05,20:00-08:00,,钱某,,,
2026-12-01,22:00-23:00,committee,林一芬,,,
2026-12-06,20:00-08:00,committee
2026-12-07,20:00-08:00,committee,林一芬,"1,2,3",,
2026-12-08,20:00-08:00,committee,"林一芬,,,
2026-12-09,20:00-08:00,moon,林一芬,,,
CSV
before=$(onecase person list)
exits 1 'a sheet with bad lines' onecase roster import "$work/bad.csv"
prints '1 taken, 0 known, 10 refused' 'gives what is good'
is "$(grep -c '^Line [0-9]*: ' "$work/err")" 10 'and tells every bad line'
complains 'Line 2: ' 'with its number'
complains 'on duty twice' 'and what is wrong with it'
is "$(sed 1d "$work/bad.csv.rejected")" "$(sed '1d;3d' "$work/bad.csv")" 'the bad lines are copied, the good one is not'
is "$(sed 1q "$work/bad.csv.rejected")" "$(sed 1q "$work/bad.csv")" 'below the heading'
is "$(onecase person list)" "$before" 'and nobody was added or changed'
printf '日期,班次\n' >"$work/short.csv"
exits 1 'a sheet without names is refused' onecase roster import "$work/short.csv"
complains 姓名 'naming the column'
printf '日期,班次,姓名,颜色\n' >"$work/odd.csv"
exits 1 'and one with a column nobody knows' onecase roster import "$work/odd.csv"
complains 颜色 'naming it'
printf '\377\377,\377\n' >"$work/bytes.csv"
exits 1 'and one that is no text' onecase roster import "$work/bytes.csv"

# --- the printed sheet ---------------------------------------------------------------------------
exits 0 'a week is printed' onecase roster print --from 2026-11-20
prints '值班表' 'with its title'
prints '2026年11月20日至2026年11月26日' 'its days'
prints '11月20日星期五' 'each day below its date'
prints '|20:00-08:00|街道|带班|赵一宁||二楼|' 'the commander first'
prints '|18:00-08:00|调委会|值班|=1+1|' 'and everybody with his time'
exits 0 'as a file' onecase roster print --from 2026-11-20 -o "$work/sheet.docx"
is "$(head -c 2 "$work/sheet.docx")" PK 'for editing'
exits 1 'no sheet ends before it begins' onecase roster print --from 2026-11-20 --to 2026-11-19
exits 1 'none is written over the database' onecase roster print -o "$db"
exits 0 'the record is sound' onecase verify

done_testing
