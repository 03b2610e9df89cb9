# SPDX-License-Identifier: GPL-3.0-or-later
# The tables of keys, actions, screens, use cases and commands fit one another.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

# The rows of the macro NAME in a file: [line, first word, second, third].
sub rows
{
    my ($path, $name) = @_;
    my @rows;
    my $text = code($path);

    while ($text =~ m/^$name\(\s*([^,()]+?)\s*(?:,\s*("(?:[^"\\]|\\.)*"|[^,()]+?)\s*)?(?:,\s*([^,()]+?)\s*)?[,)]/gm) {
        my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);
        push @rows, ["$path:$line", $1, defined $2 ? $2 : '', defined $3 ? $3 : ''];
    }
    return @rows;
}

my @keys = map { rows($_, 'KEY_ROW') } 'tui/kit/keys.def', 'tui/screens/keys.def';
my @actions = map { rows($_, 'ACTION') } 'tui/kit/action.def', 'tui/screens/action.def';
my %screen = map { $_->[1] => 1 } rows('tui/screens/screens.def', 'SCREEN');
my %action = map { $_->[1] => 1 } @actions;

sub twice
{
    my %seen;
    return map { "$_->[0]: $_->[1]" } grep { $seen{$_->[1]}++ } @_;
}

sub clashes
{
    my %seen;
    return map { "$_->[0]: $_->[2] on $_->[1]" } grep { $seen{"$_->[1] $_->[2]"}++ } @_;
}

# A letter is only a shortcut: a Chinese input method swallows it.
sub only_letters
{
    my (%plain, %letter);
    for (@keys) {
        my $set = $_->[2] =~ m/^"(?:[A-Za-z]|[^\w\s"])"$/ ? \%letter : \%plain;
        $set->{$_->[3]} = $_->[0];
    }
    # The command line is behind F9 as well, and finding is a choice of the menu.
    delete @letter{qw(COMMAND FIND)};
    return map { "$letter{$_}: $_" } grep { !$plain{$_} } sort keys %letter;
}

# The tests that doc/threat.md names, and the bars.
sub missing_proofs
{
    my $text = slurp('doc/threat.md');
    my @bars = map { s{.*/(b\d\d)-.*}{\U$1}r =~ s/B0/B/r } glob top() . '/tests/torture/b??-*';
    my %bar = map { $_ => 1 } @bars, 'B17'; # the matrix of rights, which stands with the desk

    return ((grep { !-e top() . "/$_" } $text =~ m{\btests/[\w/-]+\.(?:c|sh|keys|pl)\b}g),
            (grep { !$bar{$_} } $text =~ m{\bB\d+\b}g));
}

rule('the tables hold something', @keys && @actions && %screen ? () : 'nothing was found');
# What stands without a key is in the menu alone.
rule('a key has one meaning on a screen', clashes(grep { $_->[2] ne '""' } @keys));
rule('a key does an action that is in a table',
    map { "$_->[0]: $_->[3]" } grep { $_->[3] ne 'KEY' && !$action{$_->[3]} } @keys);
rule('a key belongs to a screen that is in the table',
    map { "$_->[0]: $_->[1]" }
    grep { $_->[0] =~ m{^tui/screens/} && $_->[1] ne 'GLOBAL' && !$screen{$_->[1]} } @keys);
rule('every act on a letter or a sign is on another key as well', only_letters());
rule('an action stands in one table once', twice(@actions));
rule('a use case stands in the table once', twice(rows('core/desk/use.def', 'USE')));
rule('a command stands in the table once', twice(rows('cli/command.def', 'COMMAND')));
rule('every promise of doc/threat.md names a test that is there', missing_proofs());
done();
