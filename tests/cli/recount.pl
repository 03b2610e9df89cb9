# SPDX-License-Identifier: GPL-3.0-or-later
# Counts the promises of "onecase export responses --csv" again, from nothing but that file, and
# prints what figures.pl prints of the report. Dies when a team made a promise twice or not at all.
# Usage: perl recount.pl NOW <events.csv
use strict;
use warnings;
use List::Util qw(max min);
use Time::Local qw(timegm);

# Milliseconds.
sub ms
{
    my ($y, $mo, $d, $h, $mi, $s, $ms, $oh, $om) =
        $_[0] =~ m/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)(?:\.(\d{3}))?\+(\d+):(\d+)$/
        or die "no time: $_[0]";
    return (timegm($s, $mi, $h, $d, $mo - 1, $y) - 3600 * $oh - 60 * $om) * 1000 + ($ms || 0);
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

my $now = ms($ARGV[0]);
my ($heading, @rows) = rows(do { local $/; <STDIN> });
my (%team, @teams);
for my $row (@rows) {
    my %e;
    @e{@$heading} = @$row;
    my $key = "$e{year}/$e{register_number}/$e{dispatch}";
    push @teams, $team{$key} = {called => ms($e{called_at}), promises => $e{promises},
        events => []} if !$team{$key};
    push @{$team{$key}{events}}, \%e if $e{event} ne '';
}

# Nothing was recorded before what has a smaller number: a clock that was set back lagged.
sub put_in_order
{
    my ($team) = @_;
    my $last = $team->{called};
    for my $e (sort { $a->{event} <=> $b->{event} } @{$team->{events}}) {
        my $recorded = ms($e->{recorded_at});
        $e->{recorded} = max($recorded, $last);
        $e->{happened} = ms($e->{happened_at}) + $e->{recorded} - $recorded if $e->{agency} ne '';
        $last = $e->{recorded};
    }
}

# The rulings of a kind about an event that nobody took back.
sub ruled
{
    my ($team, $kind, $number) = @_;
    return grep { $_->{act} eq $kind && $_->{agency} eq '' && $_->{about} eq $number
        && stands($team, $_) } @{$team->{events}};
}

sub stands { return !ruled($_[0], 'corrected', $_[1]{event}) }

# Is EVENT a late entry for promise P?
sub is_late
{
    my ($p, $e) = @_;
    return defined $p->{cutoff} && $e->{recorded} > $p->{cutoff} && $e->{happened} < $e->{recorded};
}

# From when EVENT counts for promise P; BELIEVED: as if every claim had been confirmed.
sub counted
{
    my ($team, $p, $e, $believed) = @_;
    my $claim = !$believed && is_late($p, $e) && !ruled($team, 'confirmed', $e->{event});
    my $at = $claim ? $e->{recorded} : $e->{happened};
    return max($at, $p->{from}, $p->{asked}{$e->{agency}}{called});
}

sub promise
{
    my ($text) = @_;
    my ($code, $due, $needs, $agencies, $acts, $from, $cutoff, $paused) = split /\|/, $text, -1;
    my %p = (code => $code, needs => $needs, keeps => {map { $_ => 1 } split /\+/, $acts});
    for (split /\+(?=[a-z])/, $agencies) {
        m/^([a-z]+)(?:\*(\d+))?(?:@(.*))?$/ or die "no agency: $_";
        $p{asked}{$1} = {number => $2 || 1, called => $3 ? ms($3) : 0};
    }
    $p{due} = ms($due) if $due ne '';
    $p{from} = ms($from) if $from ne '';
    $p{cutoff} = ms($cutoff) if $cutoff ne '';
    $p{paused} = ms($paused) if $paused ne '';
    return \%p;
}

# When P was met, and when nobody was left to meet it.
sub walk
{
    my ($team, $p, $stop, $believed) = @_;
    my (%acted, %down);
    return if !defined $p->{from};
    my @did = map { [counted($team, $p, $_, $believed), $_] }
        grep { $_->{agency} ne '' && $p->{asked}{$_->{agency}} && stands($team, $_) }
        @{$team->{events}};
    for (sort { $a->[0] <=> $b->[0] || $a->[1]{event} <=> $b->[1]{event} } @did) {
        my ($at, $e) = @$_;
        my $agency = $e->{agency};
        last if $stop && $stop->{recorded} < $at;
        if ($e->{act} eq 'stood_down') {
            $down{$agency} = 1;
        } elsif ($p->{keeps}{$e->{act}}) {
            $acted{$agency}{$e->{person}} = 1;
        } elsif ($e->{act} eq 'declined') {
            if ($e->{person} eq '') { delete $acted{$agency} }
            else { delete @{$acted{$agency}}{$e->{person}, ''} }
        }
        my ($there, $possible, $excused) = (0, 0, 0);
        for (keys %{$p->{asked}}) {
            my $has = keys %{$acted{$_} || {}} >= $p->{asked}{$_}{number};
            $there += $has;
            $excused += !$has && $down{$_} ? 1 : 0;
            $possible += $has || !$down{$_} ? 1 : 0;
        }
        my $needs = $excused ? min($p->{needs}, $possible) : $p->{needs};
        next if $needs > 0 && $there < $needs;
        # what holds only because somebody was stood down is not met
        return $there >= $p->{needs} ? ($at, undef) : (undef, $at);
    }
    return;
}

sub state_of
{
    my ($team, $p, $stop, $met, $emptied) = @_;
    my $waived = grep { $_->{agency} eq '' && $_->{act} eq 'waived' && $_->{promise} eq $p->{code}
        && stands($team, $_) && ruled($team, 'confirmed', $_->{event}) } @{$team->{events}};
    my $in_time = sub { defined $_[0] && (!defined $p->{cutoff} || $_[0] <= $p->{cutoff}) };
    return 'met' if defined $met && $met <= $p->{due};
    return 'waived' if $waived;
    return 'stopped' if !defined $met
        && ($in_time->($emptied) || $in_time->($stop && $stop->{recorded}));
    return 'late' if defined $met;
    my $shown = defined $p->{paused} ? min($p->{paused}, $now) : $now;
    return defined $p->{due} && $shown > $p->{due} ? 'missed' : 'pending';
}

my ($promises, %sum, %times) = (0);
for my $team (@teams) {
    my %made;
    put_in_order($team);
    my ($stop) = grep { $_->{agency} eq '' && $_->{act} =~ m/^(?:police|stood_down)$/
        && stands($team, $_) } sort { $a->{event} <=> $b->{event} } @{$team->{events}};
    for my $p (map { promise($_) } split / /, $team->{promises}) {
        my ($met, $emptied) = walk($team, $p, $stop, 0);
        my ($believed) = walk($team, $p, $stop, 1);
        my $s = $sum{$p->{code}} ||= {};
        my $state = state_of($team, $p, $stop, $met, $emptied);
        die "twice: $p->{code}" if $made{$p->{code}}++;
        $promises++;
        $s->{$state}++;
        $s->{n}++ if $state ne 'pending';
        $s->{believed}++ if defined $believed && $believed <= $p->{due};
        for (grep { $_->{agency} ne '' && $p->{asked}{$_->{agency}} && $p->{keeps}{$_->{act}}
                && is_late($p, $_) && stands($team, $_) } @{$team->{events}}) {
            $s->{claims}++;
            $s->{confirmed}++ if ruled($team, 'confirmed', $_->{event});
        }
        push @{$times{$p->{code}}}, int(($met - $p->{from} + 999) / 1000) if defined $met;
    }
    die "no promise" if !%made;
}
print "teams ", scalar @teams, " promises $promises\n";
for my $code (sort keys %sum) {
    my @t = sort { $a <=> $b } @{$times{$code} || []};
    my $rank = int((@t * 90 + 99) / 100);
    my $middle = @t ? ($t[int((@t - 1) / 2)] + $t[int(@t / 2)]) / 2 : 'null';
    print join(' ', $code, (map { $sum{$code}{$_} || 0 }
            qw(n met late missed waived stopped believed claims confirmed)),
        $middle, @t ? ($t[$rank - 1], $t[-1]) : ('null', 'null')), "\n";
}
