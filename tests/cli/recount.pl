# SPDX-License-Identifier: GPL-3.0-or-later
# Counts the promises of "onecase export responses --csv" again, from nothing but that file, and
# prints a line for each: code n met late missed waived stopped median 90th-percentile longest.
# Usage: perl recount.pl NOW <events.csv
use strict;
use warnings;
use Time::Local qw(timegm);

sub seconds
{
    my ($y, $mo, $d, $h, $mi, $s, $oh, $om) =
        $_[0] =~ m/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)\+(\d+):(\d+)$/ or die "no time: $_[0]";
    return timegm($s, $mi, $h, $d, $mo - 1, $y) - 3600 * $oh - 60 * $om;
}

sub rows
{
    my ($text) = @_;
    my (@rows, @row);
    while ($text =~ m/\G(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g) {
        my ($cell, $end) = (defined $1 ? $1 : $2, $3);
        $cell =~ s/""/"/g;
        push @row, $cell;
        next if $end eq ',';
        push @rows, [@row];
        @row = ();
    }
    return @rows;
}

my $now = seconds($ARGV[0]);
my ($heading, @rows) = rows(do { local $/; <STDIN> });
my (%case, %team, @teams);
for my $row (@rows) {
    my %e;
    @e{@$heading} = @$row;
    my $case = "$e{year}/$e{register_number}";
    my $team = "$case/$e{dispatch}";
    push @teams, $team if !$team{$team};
    $team{$team} ||= {case => $case, called => seconds($e{called_at}), promises => $e{promises}};
    next if $e{event} eq '';
    push @{$team{$team}{events}}, \%e;
    push @{$case{$case}}, \%e;
}

# The rulings of a kind about an event of a case that nobody took back.
sub ruled
{
    my ($case, $kind, $number) = @_;
    return grep { $_->{act} eq $kind && $_->{agency} eq '' && $_->{about} eq $number
        && stands($case, $_) } @{$case{$case}};
}

sub stands { return !ruled($_[0], 'corrected', $_[1]{event}) }

# The clock may have been set back between two events of a team: what was recorded later moves by as
# much as its own clock lagged.
sub order
{
    my ($team) = @_;
    my $last = $team->{called};
    for my $e (sort { $a->{event} <=> $b->{event} } @{$team->{events} || []}) {
        my $recorded = seconds($e->{recorded_at});
        my $lag = $recorded < $last ? $last - $recorded : 0;
        $e->{recorded} = $last = $recorded + $lag;
        $e->{happened} = seconds($e->{happened_at}) + $lag if $e->{happened_at} ne '';
    }
}

# From when EVENT counts for a promise.
sub counted
{
    my ($case, $e, $called, $due) = @_;
    my ($happened, $recorded) = ($e->{happened}, $e->{recorded});
    my $claim = $recorded > $due && $happened < $recorded && !ruled($case, 'confirmed', $e->{event});
    my $at = $claim ? $recorded : $happened;
    return $at < $called ? $called : $at;
}

my (%sum, %times);
for my $team (map { $team{$_} } @teams) {
    order($team);
    for (split / /, $team->{promises}) {
        my ($code, $due, $needs, $agencies, $acts, $called) = split /\|/, $_;
        my %asked = map { $_ => 1 } split /\+/, $agencies;
        my %keeps = map { $_ => 1 } split /\+/, $acts;
        my (%acted, $met);
        ($due, $called) = (seconds($due), seconds($called));
        my @did = map { [counted($team->{case}, $_, $called, $due), $_] }
            grep { $_->{agency} ne '' && stands($team->{case}, $_) } @{$team->{events}};
        for (sort { $a->[0] <=> $b->[0] || $a->[1]{event} <=> $b->[1]{event} } @did) {
            my ($at, $e) = @$_;
            delete $acted{$e->{agency}} if $e->{act} eq 'declined' && !$keeps{declined};
            $acted{$e->{agency}} = 1 if $keeps{$e->{act}};
            next if grep({ $asked{$_} } keys %acted) < $needs;
            $met = $at;
            last;
        }
        my @rulings = grep { $_->{agency} eq '' && stands($team->{case}, $_) } @{$team->{events}};
        my $waived = grep { $_->{act} eq 'waived' && $_->{promise} eq $code
            && ruled($team->{case}, 'confirmed', $_->{event}) } @rulings;
        my $police = grep { $_->{act} eq 'police' && $_->{recorded} <= $due } @rulings;
        my $state = defined $met && $met <= $due ? 'met'
            : $waived ? 'waived'
            : !defined $met && $police ? 'stopped'
            : defined $met ? 'late'
            : $now > $due ? 'missed'
            : 'pending';
        $sum{$code}{$state}++;
        $sum{$code}{n}++ if $state ne 'pending';
        push @{$times{$code}}, $met - $called if defined $met;
    }
}
for my $code (sort keys %sum) {
    my @t = sort { $a <=> $b } @{$times{$code} || []};
    my $rank = int(@t * 0.9);
    $rank++ if $rank * 10 < @t * 9;
    my $middle = @t ? ($t[int((@t - 1) / 2)] + $t[int(@t / 2)]) / 2 : 'null';
    print join(' ', $code, (map { $sum{$code}{$_} || 0 } qw(n met late missed waived stopped)),
        $middle, @t ? ($t[$rank - 1], $t[-1]) : ('null', 'null')), "\n";
}
