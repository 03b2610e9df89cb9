# SPDX-License-Identifier: GPL-3.0-or-later
# The sentences: every one passes a translation, and every one has a Chinese twin that keeps its
# arguments.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

# Sentence => translation, of a catalogue in the text form of gettext.
sub catalogue
{
    my ($text) = @_;
    my %found;
    for my $entry (split /\n\n+/, $text) {
        next if $entry =~ m/^#~/m;
        my ($id) = $entry =~ m/^msgid ((?:".*"\n?)+)/m;
        my ($translation) = $entry =~ m/^msgstr ((?:".*"\n?)+)/m;
        next if !defined $id;
        $id = joined($id);
        $found{$id} = {text => joined($translation || '""'), fuzzy => scalar($entry =~ m/^#,.*fuzzy/m)}
            if $id ne '';
    }
    return %found;
}

sub joined { return join '', $_[0] =~ m/"((?:[^"\\]|\\.)*)"/g; }

sub arguments { return join ' ', sort $_[0] =~ m/\{\w\}/g; }

my $top = top();
my %chinese = catalogue(slurp('po/zh_CN.po'));
if (`xgettext --version 2>/dev/null` =~ m/gettext/) {
    my %said = catalogue(scalar `sh '$top/po/sentences' '$top'`);
    rule('every sentence of the program is in the Chinese catalogue',
        map { qq("$_") } grep { !$chinese{$_} } sort keys %said);
    rule('the Chinese catalogue holds no sentence that went',
        map { qq("$_") } grep { !$said{$_} } sort keys %chinese);
} else {
    skip('every sentence of the program is in the Chinese catalogue', 'no xgettext');
    skip('the Chinese catalogue holds no sentence that went', 'no xgettext');
}
rule('every sentence is translated, and by a person',
    map { qq("$_") } grep { $chinese{$_}{text} eq '' || $chinese{$_}{fuzzy} } sort keys %chinese);
rule('a translation has the arguments of its sentence',
    map { qq("$_") } grep { arguments($_) ne arguments($chinese{$_}{text}) } sort keys %chinese);
rule('a sentence that ends with a full stop ends with one in Chinese',
    map { qq("$_") }
    grep { m/\.$/ && !m/\.\.$/ && $chinese{$_}{text} !~ m/(?:。|：|\.)$/ } sort keys %chinese);

# An argument of fail() or a label of a table that is no N_("…") would stay English.
my (@bare, @formats);
my $output = qr{canvas_put\w*|canvas_frame|dialog_\w+|bar_\w+|fputs|puts|f?printf|dprintf|fail};
for my $path (files(qr{^(?:core|tui|cli)/.*\.[ch]$})) {
    my $text = code($path);
    while ($text =~ m/\b($output)\s*(\((?:[^()]|\([^()]*\))*\))/g) {
        my ($name, $call) = ($1, $2);
        my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);
        if ($name eq 'fail') {
            push @bare, "$path:$line: the sentence of fail() is not in N_()"
                if $call =~ m/^\(\s*\w+\s*,\s*[\w.>-]+\s*,[^,]*,\s*"/;
            next;
        }
        $call =~ s/\b(?:N_|tr|say)\s*\([^()]*\)//g;
        $call =~ s/PRI[a-z]\d+//g;
        for my $literal ($call =~ m/"((?:[^"\\]|\\.)*)"/g) {
            $literal =~ s/%%|%[-+ #0]*[\d.*]*(?:hh|h|ll|l|z|j|t)?[a-zA-Z]//g;
            $literal =~ s/\\x[0-9a-fA-F]+|\\\d{1,3}|\\.//g;
            push @bare, "$path:$line: \"$literal\"" if $literal =~ m/[A-Za-z]{2}|[^\x00-\x7f]{3}[^\x00-\x7f]/;
        }
    }
    push @formats, $path if $text =~ m/N_\(\s*"(?:[^"\\]|\\.)*%[sdiluc]/;
}
rule('no words are shown without a translation', @bare);
rule('a sentence names its arguments {1}, it is no printf format', @formats);
done();
