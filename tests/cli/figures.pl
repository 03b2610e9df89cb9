# SPDX-License-Identifier: GPL-3.0-or-later
# Prints what "onecase report response --json" says, as recount.pl and recount.sql print what they
# counted: a line with teams and promises, then one for each promise: code n met late missed waived
# stopped believed claims confirmed median 90th-percentile longest.
# Usage: perl figures.pl <report.json
use strict;
use warnings;
use JSON::PP;

my $report = decode_json(do { local $/; <STDIN> });
my $promises = 0;
$promises += $_->{n} + $_->{pending} for @{$report->{milestones}};
print "teams $report->{dispatches} promises $promises\n";
for my $m (sort { $a->{code} cmp $b->{code} } @{$report->{milestones}}) {
    # A rate has four places, enough to tell the number of up to 9999 promises.
    my $believed = defined $m->{rate_claims} ? sprintf '%.0f', $m->{rate_claims} * $m->{n} : 0;
    print join(' ', @$m{qw(code n met late missed waived stopped)}, $believed,
        @$m{qw(claims confirmed)}, map { defined $_ ? $_ + 0 : 'null' } @$m{qw(median_s p90_s max_s)}),
        "\n";
}
