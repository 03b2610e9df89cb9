#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What whoever looks after the machine is told; a disk that is full or can only be read.
. "${srcdir:-.}/tests/cli/tap.sh"

login=lin
mkdir -m 700 "$work/own"
db=$work/own/office.db
# condition CHECK: ok, warning or bad, as the last doctor said.
condition()
{
    sed -n "s/.*\"check\": \"$1\", \"condition\": \"\([a-z]*\)\".*/\1/p" "$work/out" | head -1
}

run onecase doctor --json
is "$(condition database)" bad 'without a database the rest is told'
is "$(condition templates)" ok 'such as the templates'
is "$status" 2 'and the exit status says bad'
office lin:林桂芬 zhou:周立:police >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
run onecase doctor --json
is "$(condition database)" ok 'a whole database is'
is "$(condition file)" ok 'so is one that nobody else may open'
is "$(condition folder)" ok 'in a folder of its own'
is "$(condition version)" ok 'of this version'
is "$(condition fonts)" ok 'fonts were found'
is "$(condition backup)" bad 'an office without a backup is told so'
is "$(condition drill)" bad 'and without a drill'
is "$(condition anchor)" warning 'and without an anchor'
is "$(condition seal)" warning 'and without a key'
run onecase doctor
is "$(grep -c . "$work/out")" "$(onecase doctor --json | grep -c '"check"')" 'each is one line'
prints 'systemctl enable' 'with its cure'
chmod 755 "$work/own"
run onecase doctor --json
is "$(condition folder)" bad 'a folder that others may enter is told'
chmod 700 "$work/own"

onecase backup "$work/b.backup" --plain >/dev/null 2>&1
onecase restore "$work/b.backup" --drill >/dev/null 2>&1
onecase anchor --file "$work/anchors" >/dev/null
run onecase doctor --json
is "$(condition backup)$(condition drill)$(condition anchor)" okokok 'after them all is well'
printf 'anchors:\n  file: %s\n  log: false\n' "$work/anchors" >"$work/own/settings.yaml"
run onecase doctor --json
is "$(condition anchors)" ok 'the record fits its anchors'
sed -i 's/ \([0-9a-f]\{64\}\) / 0000\1 /; s/0000\([0-9a-f]\{60\}\)[0-9a-f]* /0000\1 /' "$work/anchors"
run onecase doctor --json
is "$(condition anchors)" bad 'and one that it does not fit is told'
now=2026-11-30T19:30:00+08:00
run onecase doctor --json
is "$(condition backup)" bad 'ten days later the backup is too old'
printf 'shoe: 1\n' >"$work/own/settings.yaml"
run onecase doctor --json
is "$(condition settings)" bad 'settings that cannot be read are told'
rm "$work/own/settings.yaml"
now=2026-11-20T19:30:00+08:00

# ---- room ----
printf 'disk:\n  warn_mb: 999999\n  refuse_mb: 0\n' >"$work/own/settings.yaml"
exits 0 'while room is short work goes on' onecase accept 1
mkdir "$work/small"
if mount -t tmpfs -o size=8m tmpfs "$work/small" 2>/dev/null; then
    chmod 700 "$work/small"
    cp "$db" "$work/small/office.db"
    "$program" --db "$work/small/office.db" --lang en --now "$now" --as lin verify >/dev/null
    dd if=/dev/zero of="$work/small/filler" bs=4k 2>/dev/null
    truncate -s -16k "$work/small/filler"
    own=$db
    db=$work/small/office.db
    exits 1 'below the floor nothing is saved' onecase register <"$work/case.json"
    complains 'nothing was saved' 'and that is said'
    complains 'Delete what is not needed' 'with what to do'
    exits 0 'all can be read' onecase board --once
    run onecase doctor --json
    is "$(condition disk)" bad 'the doctor tells of it'
    rm "$work/small/filler"
    exits 0 'once there is room again it goes on' sh -c '"$1" --db "$2" --lang en --now "$3" \
        --as lin register <"$4"' - "$program" "$db" "$now" "$work/case.json"
    exits 0 'and the record is sound' onecase verify

    # A file that may not grow.
    exits 1 'a limit on the size of files is told like a full disk' sh -c 'ulimit -f 8; "$1" --db "$2" \
        --lang en --now "$3" --as lin register <"$4"' - "$program" "$db" "$now" "$work/case.json"
    exits 0 'and the record is sound after it' onecase verify

    # ---- a disk that can only be read ----
    mount -o remount,ro "$work/small"
    exits 0 'on a disk that can only be read the board is shown' onecase board --once
    exits 1 'nothing is saved' onecase accept 2
    complains 'can only be read' 'and why is said'
    exits 0 'the record can be verified' onecase verify
    run onecase doctor --json
    is "$(condition writing)" bad 'the doctor tells of it'
    exits 0 'a case shows its header' onecase show 1
    prints '2026/1' 'its number'
    prints_not '顾某' 'but no name: who looked cannot be recorded'
    db=$own
    umount "$work/small"
else
    echo "# a small disk needs root"
fi
done_testing
