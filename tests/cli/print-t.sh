#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Printing by the real program: on a pipe, by a forced command, to a port, to a private CUPS, onto a
# full disk. Killed while it prints: tests/torture/b24-print-t.sh.
. "${srcdir:-.}/tests/cli/tap.sh"

login=lin
office lin:林桂芬 zhou:周立:police >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null

# A printer that keeps one line for each job.
cat >"$work/lp" <<SH
#!/bin/sh
cat >"$work/paper"
echo "\$*" >>"$work/jobs"
SH
chmod +x "$work/lp"
: >"$work/jobs"
mkdir "$work/outbox"
printf '%s\n' "print_command: [$work/lp, '-d{queue}', '-n{copies}', '{title}']" \
    "outbox: $work/outbox" >"$work/settings.yaml"

# jobs OUTCOME: how many rows of the register have it.
jobs()
{
    onecase print register 1 --json | grep -c "\"outcome\": \"$1\""
}

skip()
{
    tap_count=$((tap_count + 1))
    echo "ok $tap_count - $1 # SKIP $2"
}

# --- a file that cannot be written -----------------------------------------------------------------
onecase show 1 --json >"$work/before"
refused 1 'no such directory' 'a directory that is not there' onecase print 1 rights.1 -o "$work/no/a.pdf"
refused 1 'not a regular file' 'a device' onecase print 1 rights.1 -o /dev/full
refused 1 'no such directory' 'for the whole file' onecase dossier 1 -o "$work/no/a.pdf"
onecase show 1 --json >"$work/after"
cmp -s "$work/before" "$work/after"
report $? 'and nothing was issued for it'

# --- a pipe ----------------------------------------------------------------------------------------
onecase print 1 acceptance -o "$work/acceptance.pdf"
run onecase print 1 acceptance --format pdf
cmp -s "$work/out" "$work/acceptance.pdf"
report $? 'on a pipe there are the bytes of the paper and nothing else'
is "$(wc -c <"$work/err")" 0 'and no sentence'
onecase print 1 acceptance --format pdf >/dev/full 2>"$work/err"
is "$(jobs unknown)" 1 'a paper that could not be written out is to be checked'
exits 1 'and is not handed out again unasked' onecase print 1 acceptance --format pdf
complains '--again' 'saying how to have it all the same'
onecase print settle 1 3 failed
is "$(jobs failed)" 1 'until somebody says what he saw'

# --- a forced command ------------------------------------------------------------------------------
SSH_ORIGINAL_COMMAND='onecase print 1 acceptance --format pdf'
export SSH_ORIGINAL_COMMAND
run onecase
cmp -s "$work/out" "$work/acceptance.pdf"
report $? 'a forced command runs what was asked for, the same bytes'
SSH_ORIGINAL_COMMAND="print 1 acceptance -o $work/stolen.pdf"
exits 1 'but writes no file' onecase
SSH_ORIGINAL_COMMAND='--as zhou print 1 acceptance'
exits 2 'is nobody else' onecase
SSH_ORIGINAL_COMMAND='register'
exits 1 'and reads no standard input' onecase
SSH_ORIGINAL_COMMAND='sh -c id'
exits 2 'there is no shell in it' onecase
unset SSH_ORIGINAL_COMMAND

# --- the print command, the outbox -----------------------------------------------------------------
onecase person set lin --print lp --queue 前台
exits 0 'a paper goes to the queue of who prints' onecase print 1 acceptance --send --copies 2
is "$(cut -d' ' -f1,2 "$work/jobs")" '-d前台 -n2' 'with its copies'
cmp -s "$work/paper" "$work/acceptance.pdf"
report $? 'the same bytes'
onecase person set lin --print terminal --queue=
exits 1 'no terminal, no printer of a terminal' onecase print 1 acceptance --send
onecase person set lin --print outbox
if mkdir "$work/small" && mount -t tmpfs -o size=16k none "$work/small" 2>/dev/null; then
    sed -i "s|^outbox:.*|outbox: $work/small|" "$work/settings.yaml"
    exits 1 'a full disk is told' onecase print 1 acceptance --send
    complains 'The disk is full' 'in a sentence'
    is "$(find "$work/small" -type f | wc -l)" 0 'nothing of it lies in the outbox'
    is "$(jobs failed)" 2 'and the register says that it failed'
    umount "$work/small"
else
    skip 'a full disk is told' 'no tmpfs may be mounted here'
fi

# --- a printer at a port ---------------------------------------------------------------------------
cat >"$work/sink.pl" <<'PERL'
use IO::Socket::INET;
my ($port, $paper) = @ARGV;
my $l = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 1, ReuseAddr => 1) or exit 1;
open my $p, '>', "$port.new"; print $p $l->sockport; close $p; rename "$port.new", $port;
local $/; alarm 20; my $c = $l->accept; my $bytes = <$c>;
open my $o, '>', "$paper.new"; print $o $bytes; close $o; rename "$paper.new", $paper;
PERL
cat >"$work/to-port.pl" <<'PERL'
use IO::Socket::INET;
my $c = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $ARGV[0]) or die "refused\n";
local $/; print $c scalar <STDIN>;
PERL
perl "$work/sink.pl" "$work/port" "$work/at-port" &
until_true 60 test -e "$work/port"
onecase person set lin --print lp
printf '%s\n' "print_command: [perl, $work/to-port.pl, '$(cat "$work/port")']" >"$work/settings.yaml"
exits 0 'a printer that listens at a port is reached by a small command' \
    onecase print 1 acceptance --send
until_true 60 test -e "$work/at-port"
cmp -s "$work/at-port" "$work/acceptance.pdf"
report $? 'and gets the bytes of the paper'
wait
exits 1 'a printer that went away is told' onecase print 1 acceptance --send
complains 'refused' 'in its own words'

done_testing
