# SPDX-License-Identifier: GPL-3.0-or-later
# What the style tests share: the files of the tree, C without its comments, and TAP. A test is
# one rule; it fails with a line for every place that breaks the rule.
package Style;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(top files lines slurp code without_strings rule skip done);

my $number = 0;
my $failed = 0;

# The top of the source tree: automake says it; by hand it is two folders up.
sub top
{
    return $ENV{srcdir} if $ENV{srcdir};
    (my $here = $0) =~ s{[^/]*$}{};
    return "$here../..";
}

# The files that are written by hand and match PATTERN, by their path from the top. A tarball
# has no repository; there the rooms are walked.
my @all;
sub files
{
    my ($pattern) = @_;
    my $top = top();

    if (!@all) {
        my $list = -e "$top/.git" ? "cd '$top' && git ls-files -co --exclude-standard"
                                  : "cd '$top' && find . -type f | sed 's,^\\./,,'";
        my $made = qr{^(?:build-aux|autom4te\.cache|build[^/]*|_build|_inst)/|^(?:aclocal\.m4|configure~?|config\.h\.in~?|Makefile\.in)$};
        @all = grep { !m/$made/ && -f "$top/$_" } split /\n/, `$list`;
    }
    return grep { m/$pattern/ } @all;
}

sub slurp
{
    my ($path) = @_;
    open my $in, '<', top() . "/$path" or die "$path: $!\n";
    local $/;
    my $text = <$in>;
    return defined $text ? $text : '';
}

sub lines { return split /\n/, slurp($_[0]); }

# The text of a C file with its comments blanked out; the lines keep their numbers.
my %codes;
sub code
{
    my ($path) = @_;
    return $codes{$path} if exists $codes{$path};
    my $text = slurp($path);
    $text =~ s{("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(/\*.*?\*/|//[^\n]*)}
              {defined $1 ? $1 : blank($2)}gse;
    return $codes{$path} = $text;
}

sub blank
{
    (my $text = $_[0]) =~ s/[^\n]/ /g;
    return $text;
}

sub without_strings
{
    my ($text) = @_;
    $text =~ s/"((?:[^"\\\n]|\\.)*)"/'"' . ' ' x length($1) . '"'/ge;
    return $text;
}

# One test: the places of BROKEN, if any, are printed below it.
sub rule
{
    my ($name, @broken) = @_;
    $number++;
    print @broken ? "not ok $number - $name\n" : "ok $number - $name\n";
    print "# $_\n" for @broken;
    $failed++ if @broken;
}

sub skip
{
    my ($name, $reason) = @_;
    $number++;
    print "ok $number - $name # SKIP $reason\n";
}

sub done
{
    print "1..$number\n";
    exit($failed ? 1 : 0);
}

1;
