# SPDX-License-Identifier: GPL-3.0-or-later
# Every test that works over a database runs on a server too, or tests/store/server.list says why
# not.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

my $list = 'tests/store/server.list';
my (%listed, @badly);
for my $line (grep { !m/^(?:#.*)?$/ } split /\n/, slurp($list)) {
    if ($line !~ m{^(- )?([a-z]+/[\w-]+)(?: +(\S.*))?$} || !$1 == !!$3) {
        push @badly, "$list: $line";
    } else {
        push @badly, "$list: $2 stands there twice" if $listed{$2}++;
    }
}

# What such a test is, by its room and name.
my @tests = map { m{^tests/((?:store|desk)/[\w-]+)-t\.c$|^tests/(torture/b\d+-\w+)-t\.c$|^tests/(flow/\w+)\.keys$}
        ? $1 // $2 // $3 : () } files(qr{^tests/});
my %there = map { $_ => 1 } @tests;

rule('a line of the list names a test, and a reason where it is left out', @badly);
rule('every test over a database runs on a server or says why not',
    grep { !$listed{$_} } @tests);
rule('no line is left over', grep { !$there{$_} && !m{^tui/} } sort keys %listed);
done();
