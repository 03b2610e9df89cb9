# SPDX-License-Identifier: GPL-3.0-or-later
# replay.pl LOG FIRST STEP: of the last act that a server wrote down with log_statement = all, a
# script for pgbench: the same statements with the same values, but new ids, and one of ten cases,
# the first of which is FIRST and each further one STEP more.
use strict;
use warnings;

my ($path, $first, $step) = @ARGV;
my (@entries, @act);
open my $log, '<', $path or die "$path: $!\n";
while (my $line = <$log>) {
    if ($line =~ m/^\S+ \S+ \S+ \[\d+\] (\w+):  (.*)/s) {
        push @entries, [$1, $2];
    } elsif (@entries) {
        $line =~ s/^\t//;
        $entries[-1][1] .= $line;
    }
}
close $log;

# The values of "$1 = 'one', $2 = NULL", quoted as they stand.
sub values_of {
    my %values;
    $values{$1} = $2 while $_[0] =~ m/\$(\d+) = (NULL|'(?:[^']|'')*')/g;
    return %values;
}

for my $entry (@entries) {
    my ($kind, $text) = @$entry;
    if ($kind eq 'LOG' && $text =~ m/^(?:execute \S+|statement): (.*)/s) {
        my $sql = $1;
        @act = () if $sql =~ m/^BEGIN/;
        push @act, {sql => $sql, values => {}};
    } elsif ($kind eq 'DETAIL' && $text =~ s/^parameters: // && @act) {
        $act[-1]{values} = {values_of($text)};
    }
}
die "$path holds no act\n" if !@act || $act[0]{sql} !~ m/^BEGIN/;

# What a row is known by is new each time: the id, in the journal the number.
my %fresh;
for my $statement (@act) {
    next if $statement->{sql} !~ m/^INSERT INTO (\w+)/;
    $fresh{$statement->{values}{$1 eq 'journal' ? 2 : 1}} = 1;
}
print "\\set fresh random(4000000000000, 4000000000000000)\n";
print "\\set case $first + $step * random(0, 9)\n";
for my $statement (@act) {
    my ($sql, %values) = ($statement->{sql}, %{$statement->{values}});
    my $inserts = $sql =~ m/^INSERT/;
    $sql =~ s/^--.*\n//mg;
    $sql =~ s{\$(\d+)}{
        my $value = $values{$1} // 'NULL';
        $value eq "'$first'" ? ':case' : $fresh{$value} && ($inserts || length $value > 12)
            ? ':fresh' : $value;
    }ge;
    $sql =~ s/[\s;]+\z//;
    print "$sql;\n";
}
