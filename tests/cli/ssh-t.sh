#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Paper over a line: a real sshd at a port of this machine, whose one key is bound to one person.
. "${srcdir:-.}/tests/cli/tap.sh"

. "${srcdir:-.}/tests/cli/sshd.sh"

login=lin
office lin:林桂芬 >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null
onecase record 1 >/dev/null <<'JSON'
{"statements":[{"speaker":"顾某","text":"他推我。"},{"speaker":"郭某","text":"愿意赔偿。"}]}
JSON
onecase agree 1 >/dev/null 2>&1 <<'JSON'
{"form":"written","facts":"夫妻争吵。","text":"郭某于2026年12月1日前赔偿顾某人民币500元。"}
JSON

# --- the line --------------------------------------------------------------------------------------
ssh-keygen -q -t ed25519 -N '' -f "$work/host" && ssh-keygen -q -t ed25519 -N '' -f "$work/key"
forced="env HOME=$HOME XDG_CACHE_HOME=$XDG_CACHE_HOME $program --db $db --lang en --now $now --as lin"
printf 'restrict,command="%s" %s\n' "$forced" "$(cat "$work/key.pub")" >"$work/keys"

cat >"$work/sshd_config" <<CONFIG
ListenAddress 127.0.0.1
HostKey $work/host
AuthorizedKeysFile $work/keys
AuthenticationMethods publickey
PidFile none
StrictModes no
UsePAM no
CONFIG
start_sshd "$work/sshd_config"

# far WORDS...: what somebody far away types.
far() { ssh_as "$work/key" 127.0.0.1 "$@"; }
run far board --once
test "$status" -eq 0 || skip_all "nobody gets in by this sshd: $(head -1 "$work/err")"

# --- out -------------------------------------------------------------------------------------------
onecase print 1 agreement --format pdf -o "$work/agreement.pdf"
exits 0 'a paper comes over the line' far print 1 agreement --format pdf
cmp -s "$work/out" "$work/agreement.pdf"
report $? 'the same bytes'
is "$(head -c 5 "$work/out")" '%PDF-' 'and nothing before them'
is "$(wc -c <"$work/err")" 0 'and no sentence'
is "$(onecase print register 1 --json | grep -c '"outcome": "done"')" 2 'the register has both jobs'
onecase print 1 agreement -o "$work/agreement.docx"
far onecase print 1 agreement --format docx >"$work/out"
cmp -s "$work/out" "$work/agreement.docx"
report $? 'so does another format, with the name of the program typed too'

# refused_far STATUS TEXT NAME WORDS...: one sentence, no bytes.
refused_far()
{
    refused_far_status=$1
    refused_far_text=$2
    refused_far_name=$3
    shift 3
    run far "$@"
    test "$status" -eq "$refused_far_status" && test ! -s "$work/out" &&
        test "$(wc -l <"$work/err")" -eq 1 && grep -qF -- "$refused_far_text" "$work/err"
    report $? "$refused_far_name"
}
refused_far 1 'There is no' 'a case that is not there is told in a sentence' \
    print 9 agreement --format pdf
refused_far 1 'from a shell' 'no file is written far away' print 1 agreement -o "$work/stolen.pdf"
refused_far 2 'belongs to the start' 'nobody is somebody else' print 1 agreement --as wang
refused_far 1 'for the account onecase itself' 'what reads files does not run' import /etc/passwd
refused_far 2 'no command' 'there is no shell in the line' "'sh -c id'"
refused_far 2 'no command' 'also not behind a sign of the shell' "'print;id' 1 agreement"
test ! -e "$work/stolen.pdf"
report $? 'and nothing was written'

# --- in --------------------------------------------------------------------------------------------
printf 'a\000b\377\n' >"$work/photo"
send() { far evidence add 1 --title 照片 --file - --name 合影.jpg <"$work/photo"; }
exits 0 'a file that was brought goes in over the line' send
prints 'kept as 合影.jpg' 'with its name'
far evidence get 1 1 | cmp -s - "$work/photo"
report $? 'and comes out as it was'
refused_far 1 'from a shell' 'a file far away is not taken in' \
    evidence add 1 --title 照片 --file /etc/passwd
refused_far 1 'to a shell' 'and none is written there' evidence get 1 1 -o "$work/stolen"
exits 0 'the record is sound' onecase verify

done_testing
