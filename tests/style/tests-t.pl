# SPDX-License-Identifier: GPL-3.0-or-later
# What is written as a test is run as one.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

my (@forgotten, @unlisted, $count);
for my $path (files(qr{^(?:tests|bench)/.*\.c$})) {
    my $text = without_strings(code($path));
    my %times;

    $times{$_}++ for $text =~ m/\b\w+\b/g;
    for my $name ($text =~ m/^START_TEST\(\s*(\w+)\s*\)/gm) {
        $count++;
        push @forgotten, "$path: $name" if $times{$name} < 2;
    }
}
rule('there are tests', $count ? () : 'none was found');
rule('a test that is defined is added to its case', @forgotten);

# A test program that no local.mk names is never built nor run.
my $lists = join "\n", map { slurp($_) } files(qr{local\.mk$});
for my $path (files(qr{^tests/.*-t\.(?:c|sh|pl)$|^tests/flow/.*\.keys$})) {
    my ($file) = $path =~ m{([^/]+?)(?:\.c)?$};
    push @unlisted, $path if $lists !~ m{(?:^|[\s/])\Q$file\E(?:\s|$)};
}
rule('a test program stands in a local.mk', @unlisted);
done();
