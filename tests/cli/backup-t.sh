#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copies of the record: made, sealed, tried out, put back; anchors outside it.
. "${srcdir:-.}/tests/cli/tap.sh"

login=lin
office lin:林桂芬 zhou:周立:police >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
safe=$work/safe
mkdir "$safe" "$work/stick"

# ---- keys ----
exits 0 'a pair of keys is made without a database' "$program" --lang en backup key
key=$(grep '^onecase-key-' "$work/out")
cp "$work/out" "$safe/whole"
sed -n '/^1  /,$p' "$work/out" >"$safe/key"
is "$(wc -l <"$safe/key" | tr -d ' ')" 4 'its private half is four lines for paper'
"$program" --lang en backup key | sed -n '/^1  /,$p' >"$safe/other"
! cmp -s "$safe/key" "$safe/other"
report $? 'each pair is another one'

# ---- backups ----
exits 1 'without a key there is no backup' onecase backup "$work/stick/a.backup"
complains '--plain' 'unless it is said aloud'
test ! -e "$work/stick/a.backup"
report $? 'and nothing was written'
exits 0 'with --plain there is' onecase backup "$work/stick/plain.backup" --plain
complains 'not sealed' 'and what that means is told'
exits 1 'a key that was copied wrongly is refused' onecase backup "$work/stick/a.backup" --to "${key}0"
exits 0 'a backup is sealed to a key' onecase backup "$work/stick/a.backup" --to "$key"
is "$(stat -c %a "$work/stick/a.backup")" 600 'and for its owner only'
is "$(sed -n 's/^SHA-256 //p' "$work/out")" "$(sha256sum <"$work/stick/a.backup" | cut -d' ' -f1)" \
    'its digest is told'
! grep -qa '顾某\|SQLite\|夫妻' "$work/stick/a.backup"
report $? 'nobody reads it without the key'
exits 3 'no backup is written over' onecase backup "$work/stick/a.backup" --to "$key"
is "$(ls "$work" | grep -c 'office.db\.')" 0 'no copy is left beside the database'
run onecase verify
is "$status" 0 'the record is sound with what was noted'

# ---- drills ----
exits 0 'a drill restores aside' onecase restore "$work/stick/a.backup" --drill --key-file "$safe/key"
prints 'Cases: 1; opened: 2026/1' 'opens a case and tells its figures'
exits 0 'all that was said with the key is taken for the key' \
    onecase restore "$work/stick/a.backup" --drill --key-file "$safe/whole"
exits 1 'without the key there is no drill' onecase restore "$work/stick/a.backup" --drill
exits 1 'nor with another key' onecase restore "$work/stick/a.backup" --drill --key-file "$safe/other"
sed 's/a/b/;s/1/2/' "$safe/key" >"$safe/typo"
exits 1 'nor with a slip in it' onecase restore "$work/stick/a.backup" --drill --key-file "$safe/typo"
complains 'Line ' 'and the line is named'
complains 'Nothing was changed' 'with the words that nothing was changed'
is "$(ls -d "$work"/office.db.* 2>/dev/null | wc -l | tr -d ' ')" 0 'nothing is left of them'

# ---- anchors ----
exits 1 'no anchor lies beside the database' onecase anchor --file "$work/anchors"
exits 0 'an anchor is told to a file' onecase anchor --file "$safe/anchors"
is "$(stat -c %a "$safe/anchors")" 600 'that is for its owner only'
exits 0 'the record fits it' onecase verify --anchors "$safe/anchors"
prints 'Anchors that fit: 1' 'and says so'
head=$(sed -n 's/^Head of the record: //p' "$work/out")
exits 0 'the head on paper is an anchor too' onecase verify --head "$head"
exits 4 'another one is not' onecase verify --head "${head%?????}00000"

# ---- restoring ----
onecase register <"$work/case.json" >/dev/null
before=$(onecase show 2 --json)
exits 3 'an older backup is not put in place unasked' \
    onecase restore "$work/stick/a.backup" --key-file "$safe/key"
complains '1 entries' 'and what would be lost is told'
is "$(onecase show 2 --json)" "$before" 'nothing was changed'
exits 3 'nor one that an anchor knows more than' \
    onecase restore "$work/stick/a.backup" --key-file "$safe/key" --to "$work/new/o.db" \
    --anchors "$safe/anchors"
test ! -e "$work/new/o.db"
report $? 'and nothing was made'
exits 0 'told to, it is' onecase restore "$work/stick/a.backup" --key-file "$safe/key" --older
prints 'Given up: 1 entries' 'and tells what was given up'
exits 1 'what came later is gone' onecase show 2
exits 0 'what came before is there' onecase show 1
exits 0 'the record is sound' onecase verify
kept=$(ls "$work"/office.db.before-restore-*)
exits 0 'the old database is kept beside it' "$program" --db "$kept" --lang en --now "$now" --as lin \
    show 2
exits 4 'the anchor finds that an older copy was put back' onecase verify --anchors "$safe/anchors"
complains 'put back' 'and says so'
cp "$work/stick/a.backup" "$work/stick/bad.backup"
printf x | dd of="$work/stick/bad.backup" bs=1 seek=9000 conv=notrunc 2>/dev/null
onecase backup "$work/stick/p1.backup" --plain >/dev/null 2>&1
cat "$work/stick/p1.backup" "$work/stick/plain.backup" >"$work/stick/two.backup"
exits 1 'two backups in one file are not restored' onecase restore "$work/stick/two.backup" --older
complains 'Something was added' 'and that is said'
rm "$work/stick/p1.backup" "$work/stick/two.backup"
exits 1 'a damaged one is not restored' onecase restore "$work/stick/bad.backup" --older \
    --key-file "$safe/key"
exits 0 'and the record is as it was' onecase show 1

# Somebody sits at it.
mkfifo "$work/pipe"
"$program" --db "$db" --lang en --now "$now" --as lin register <"$work/pipe" >/dev/null 2>&1 &
holder=$!
exec 3>"$work/pipe"
holds() { ls -l "/proc/$holder/fd" | grep -qF -- "$db"; }
until_true 60 holds
exits 1 'nothing is put in place while somebody has the old one open' onecase restore --older \
    "$work/stick/a.backup" --key-file "$safe/key"
complains 'Somebody works with the database' 'and says so'
exec 3>&-
wait $holder

# Files of another database at the place.
mkdir "$work/there"
: >"$work/there/o.db-journal"
exits 3 'a journal of another database stops it' onecase restore "$work/stick/a.backup" \
    --key-file "$safe/key" --to "$work/there/o.db"
complains 'o.db-journal' 'and is named'
rm "$work/there/o.db-journal"
: >"$work/there/o.db-wal"
exits 3 'so does a log' onecase restore "$work/stick/a.backup" --key-file "$safe/key" \
    --to "$work/there/o.db"
rm "$work/there/o.db-wal"
exits 0 'in an empty place it is made' onecase restore "$work/stick/a.backup" \
    --key-file "$safe/key" --to "$work/there/o.db" --templates "$work/there/templates"
test -s "$work/there/templates/kinds.yaml"
report $? 'with the templates that were in force'
exits 3 'templates are not written over' onecase restore "$work/stick/a.backup" --older \
    --key-file "$safe/key" --to "$work/there/o.db" --templates "$work/there/templates"

# ---- settings ----
printf 'backup:\n  directory: %s\n  keys: [%s]\nanchors:\n  file: %s\n  log: false\n' "$work/stick" \
    "$key" "$safe/anchors2" >"$work/settings.yaml"
exits 0 'the settings say where and for whom' onecase backup
ls "$work"/stick/onecase-practice-331002001000-20261120-193000.backup >/dev/null
report $? 'its name holds the office and the time'
exits 0 'a second one of the same second' onecase backup
ls "$work"/stick/onecase-practice-331002001000-20261120-193000-2.backup >/dev/null
report $? 'has a name of its own'
exits 0 'and whom to tell' onecase anchor
test -s "$safe/anchors2"
report $? 'there'
exits 0 'a drill takes the newest of a directory' onecase restore "$work/stick" --drill \
    --key-file "$safe/key"
prints '20261120-193000-2.backup' 'by its name'
for day in 01 02 03 04 05 06 07 08 09; do
    now=2026-12-${day}T02:00:00+08:00
    onecase backup >/dev/null
done
is "$(ls "$work"/stick/onecase-* | wc -l | tr -d ' ')" 8 'old ones go: 7 days and the month before stay'
test -e "$work/stick/plain.backup"
report $? 'what is not its own is left alone'
rm "$work/settings.yaml"
exits 0 'the settings come back beside the database' onecase restore \
    "$work/stick/onecase-practice-331002001000-20261209-020000.backup" --key-file "$safe/key" --older
grep -q "$key" "$work"/settings.yaml.restored-*
report $? 'where a person can read them'
test ! -e "$work/settings.yaml"
report $? 'and are not in force, for they name programs'
printf 'backup:\n  keys: [onecase-key-1]\n' >"$work/settings.yaml"
exits 1 'a bad key in them is told' onecase backup
complains 'settings.yaml' 'with the place'
rm "$work/settings.yaml"
done_testing
