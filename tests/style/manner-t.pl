# SPDX-License-Identifier: GPL-3.0-or-later
# The manner: sizes, licences, and words of unfinished work.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

use constant { FILE_LINES => 500, FUNCTION_LINES => 50, COLUMNS => 100 };

my $code = qr{\.(?:[ch]|def)$};
# Texts that carry no comment of their own, and texts that are data.
my $unmarked = qr{^(?:LICENSE|NEWS|.*\.(?:md|mo|json|jsonl|txt|keys|svg|png|csv|yml|golden|pot))$
                 |/(?:golden|corpus|fixtures?)/|^\.gitignore$}x;

my @sources = files(qr{\.[ch]$});

my (@long, @functions, @wide, @tabs);
for my $path (@sources) {
    my @lines = lines($path);
    my $open = 0;
    my $line = 0;
    push @long, "$path has " . @lines . ' lines' if @lines > FILE_LINES;
    for (@lines) {
        $line++;
        my $bytes = $_;
        utf8::decode($bytes);
        push @wide, "$path:$line" if length($bytes) > COLUMNS;
        push @tabs, "$path:$line" if m/\t|\s$|\r/;
        $open = $line if m/^\{/;
        if (m/^\}/ && $open) {
            push @functions, "$path:$open is " . ($line - $open - 1) . ' lines'
                if $line - $open - 1 > FUNCTION_LINES;
            $open = 0;
        }
    }
}
rule('a file is at most ' . FILE_LINES . ' lines', @long);
rule('a function is at most ' . FUNCTION_LINES . ' lines', @functions);
rule('a line is at most ' . COLUMNS . ' columns', @wide);
rule('no tab, no space at the end of a line', @tabs);

my @unlicensed;
for my $path (files(qr{.})) {
    next if $path =~ m/$unmarked/;
    my @head = lines($path);
    push @unlicensed, $path if !grep { m/SPDX-License-Identifier: \S/ } @head[0 .. ($#head < 3 ? $#head : 3)];
}
rule('every file names its licence in its first lines', @unlicensed);

# Written apart so that this file does not find itself.
my $unfinished = join '|', 'TO' . 'DO', 'FIX' . 'ME', 'X' . 'XX', 'HA' . 'CK', 'not imple' . 'mented',
    'unimple' . 'mented', 'place' . 'holder', 'stu' . 'bs?', 'dum' . 'my';
my @unfinished;
for my $path (files(qr{.})) {
    next if $path =~ m{^LICENSE$|\.(?:po|pot|svg|png)$};
    my $line = 0;
    for (lines($path)) {
        $line++;
        push @unfinished, "$path:$line: $1" if m/\b($unfinished)\b/ && $path !~ m{^tests/.*\.yml$};
    }
}
rule('no word of unfinished work', @unfinished);

my @nouns;
for my $path (files(qr{^(?:core|tui|cli|tests)/.*\.h$})) {
    (my $guard = uc $path) =~ s{[^A-Z0-9]}{_}g;
    push @nouns, "$path: its guard should be $guard"
        if slurp($path) !~ m/^#ifndef \Q$guard\E\n#define \Q$guard\E$/m;
}
rule("a header's guard is its path", @nouns);

my @prototypes;
for my $path (@sources) {
    my $line = 0;
    for (split /\n/, without_strings(code($path))) {
        $line++;
        push @prototypes, "$path:$line" if m/^\w[\w\s*]*\s\**\w+\(\)\s*$/;
    }
}
rule('a function without parameters says void', @prototypes);

# A tarball has no repository and nothing to compare; a build by hand has no Makefile here.
if (-e top() . '/.git' && -e 'Makefile') {
    my %sent = map { s{^\Q@{[top()]}\E/}{}r => 1 } split /\n/, `MAKEFLAGS= make -s distributed`;
    my $kept = qr{^(?:check|\.gitignore|\.ci/run)$};
    rule('every file of the repository is in the tarball',
        grep { !$sent{$_} && !m/$kept/ } files(qr{.}));
} else {
    skip('every file of the repository is in the tarball', 'there is no repository');
}

my $formatter = `clang-format --version 2>/dev/null`;
if ($formatter =~ m/version 14\b/) {
    my $list = join ' ', map { "'" . top() . "/$_'" } @sources;
    my @places = split /\n/, `clang-format --dry-run $list 2>&1 | grep 'warning:'`;
    rule('clang-format has nothing to change', map { s/ warning:.*//r } @places);
} else {
    skip('clang-format has nothing to change', 'clang-format 14 is not installed');
}
done();
