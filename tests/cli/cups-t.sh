#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Paper through lp and a CUPS of this test alone, at a socket in its own folder: the printer is a
# program that listens at a port of this machine and keeps what it is sent.
. "${srcdir:-.}/tests/cli/tap.sh"

PATH=$PATH:/usr/sbin:/usr/local/sbin
for tool in cupsd lp lpadmin cupsaccept cupsreject cupsdisable cupsenable; do
    command -v "$tool" >/dev/null || skip_all "no $tool is installed here"
done

cupsd_pid='' sink_pid=''
trap 'for pid in $cupsd_pid $sink_pid; do kill "$pid" 2>/dev/null; done; wait; rm -rf "$work"' EXIT

# --- a printer, and a server of printers -----------------------------------------------------------
cat >"$work/printer.pl" <<'PERL'
use IO::Socket::INET;
my ($folder) = @ARGV;
my $l = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 5) or die "no port\n";
open my $p, '>', "$folder/port.new"; print $p $l->sockport; close $p;
rename "$folder/port.new", "$folder/port";
alarm 60;
for (my $sheet = 1; my $c = $l->accept; $sheet++) {
    local $/;
    my $bytes = <$c> // '';
    open my $o, '>', "$folder/new"; print $o $bytes; close $o;
    rename "$folder/new", "$folder/paper.$sheet";
}
PERL
perl "$work/printer.pl" "$work" &
sink_pid=$!
until_true 60 test -e "$work/port" || skip_all 'nothing may listen at a port here'

mkdir -p "$work/cups/spool/tmp" "$work/cups/cache" "$work/cups/state" "$work/cups/log"
socket=$work/cups/sock
cat >"$work/cups/cups-files.conf" <<CONF
ServerRoot $work/cups
RequestRoot $work/cups/spool
TempDir $work/cups/spool/tmp
CacheDir $work/cups/cache
StateDir $work/cups/state
AccessLog $work/cups/log/access
ErrorLog $work/cups/log/error
PageLog $work/cups/log/page
FatalErrors none
CONF
cat >"$work/cups/cupsd.conf" <<CONF
Listen $socket
LogLevel warn
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Allow all
</Location>
<Location /admin>
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
CONF
chmod 0755 "$work" # the server prints as another user when root starts it
cupsd -f -c "$work/cups/cupsd.conf" -s "$work/cups/cups-files.conf" >"$work/cupsd.log" 2>&1 &
cupsd_pid=$!
until_true 60 test -S "$socket"
run lpadmin -h "$socket" -p front-desk -E -v "socket://127.0.0.1:$(cat "$work/port")" -m raw \
    -o printer-error-policy=abort-job
test "$status" -eq 0 || skip_all "no cupsd runs here: $(cat "$work/cupsd.log" "$work/err" | head -1)"

# --- a paper ---------------------------------------------------------------------------------------
login=lin
office lin:林桂芬 >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null
echo "print_command: [lp, -h, $socket, '-d{queue}', '-n{copies}', -t, '{title}', '-']" \
    >"$work/settings.yaml"
onecase person set lin --print lp --queue front-desk
onecase print 1 acceptance -o "$work/acceptance.pdf"

exits 0 'a paper goes to a queue of CUPS' onecase print 1 acceptance --send
until_true 60 test -e "$work/paper.1"
cmp -s "$work/paper.1" "$work/acceptance.pdf"
report $? 'and its bytes come to the printer as they were issued'
run onecase print register 1
prints 'front-desk' 'the register names the queue'

# failed: how many rows of the register did.
failed()
{
    onecase print register 1 --json | grep -c '"outcome": "failed"'
}
onecase person set lin --queue nowhere
exits 1 'a queue that is not there is refused' onecase print 1 acceptance --send
complains 'The printer or class does not exist' 'in the words of lp'
is "$(failed)" 1 'and the register says that it failed'

onecase person set lin --queue front-desk
cupsreject -h "$socket" front-desk
exits 1 'a queue that takes no jobs is refused' onecase print 1 acceptance --send
complains 'not accepting jobs' 'in the words of lp'
cupsaccept -h "$socket" front-desk
cupsdisable -h "$socket" front-desk
exits 0 'a queue that was stopped keeps the paper' onecase print 1 acceptance --send
cupsenable -h "$socket" front-desk
until_true 60 test -e "$work/paper.2"
cmp -s "$work/paper.2" "$work/acceptance.pdf"
report $? 'which comes out when it runs again'

kill "$cupsd_pid"
wait "$cupsd_pid"
cupsd_pid=
exits 1 'a server that is gone is told' onecase print 1 acceptance --send
is "$(failed)" 3 'and no paper counts as printed'
is "$(find "$work" -name 'paper.*' | wc -l)" 2 'none came out twice'
exits 0 'the record is sound' onecase verify

done_testing
