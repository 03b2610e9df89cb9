# SPDX-License-Identifier: GPL-3.0-or-later
# The list in doc/district.md of what a server must have is that of the statements today: what a row
# names in backquotes stands in the statements or files that the row names, and what the statements
# say beyond the SQL of every database stands in a row.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

# The SQL of every database, as far as we use it.
my %plain = map { $_ => 1 } qw(
    ADD ALL ALTER AND AS BETWEEN BIGINT BLOB BOOLEAN BY BYTEA CASCADE CASE CAST COALESCE COLUMN COUNT
    CREATE CROSS DELETE DESC DROP ELSE END EXISTS FALSE FROM GRANT GROUP IF IN INDEX INSERT INTEGER
    INTO IS JOIN KEY LEFT LENGTH LIKE LIMIT MAX MIN NOT NULL ON OR ORDER PRIMARY REFERENCES REPLACE
    REVOKE SCHEMA SELECT SET SUBSTR SUM TABLE TABLES TEXT THEN TO TRUE UNION UNIQUE UPDATE UPPER USAGE
    USING VALUES WHEN WHERE);
# Of the language that the lock is written in.
my %language = map { $_ => 1 } qw(BEGIN DECLARE DO EXECUTE FOR FUNCTION LANGUAGE LOOP RECORD RETURN
    RETURNS STABLE);
# What stands in the texts of the engine and is no SQL: words of messages, a class of errors.
my %ours = map { $_ => 1 } qw(ENCODING PGCOPY WARNING XX);

sub plain_sql
{
    my ($text) = @_;
    $text =~ s/--.*//g;
    $text =~ s/'[^']*'//g;
    return $text;
}

# The statements of a server: its own ones stand in the place of others of the same name.
my %statement;
for my $path ((files(qr{^schema/query/\w+\.sql$})), files(qr{^schema/pgsql/[a-z]\w*\.sql$})) {
    my $name = '';
    for my $line (split /\n/, slurp($path)) {
        if ($line =~ m/^-- name: (\S+)/) {
            $name = $1;
            $statement{$name} = '';
        } else {
            $name = "file $path" if $name eq '';
            $statement{$name} .= "$line\n";
        }
    }
}
for my $path ((files(qr{^schema/migration/\d+_\w+\.sql$})), files(qr{^schema/pgsql/\d+_\w+\.sql$})) {
    (my $step = $path) =~ s{.*/}{};
    $statement{"step $step"} = slurp($path);
}
for my $path (files(qr{^core/store/(?:pgsql_\w+|engine_pgsql)\.c$})) {
    $statement{"file $path"} = join "\n", code($path) =~ m/"((?:[^"\\\n]|\\.)*)"/g;
}

# The rows.
my (%named, @missing, @absent, $rows);
my ($list) = slurp('doc/district.md') =~ m/\| it must have \|.*?\n(.*?)\n\n/s;
for my $row (grep { !m/^\| -/ } split /\n/, $list // '') {
    my (undef, $what, $where) = split / *\| */, $row;
    my @words = map { m/[A-Za-z_]{2,}/g } $what =~ m/`([^`]+)`/g;
    my @texts;
    for my $place ($where =~ m/`([^`]+)`/g) {
        my $text = $place =~ m{/} ? -e top() . "/$place" ? slurp($place) : undef : $statement{$place};
        push @absent, "$place is no statement or file" if !defined $text;
        push @texts, $text // '';
    }
    push @absent, "names no example: $row" if !@texts;
    for my $word (@words) {
        $named{$word} = 1;
        push @missing, "$word is not in its example: $row" if !grep { m/\b\Q$word\E\b/ } @texts;
    }
    $rows++;
}
rule('the list is there', $rows ? () : 'doc/district.md');
rule('what a row names as its example is there', @absent);
rule('its example needs what the row says', @missing);

my %beyond;
for my $name (keys %statement) {
    my $text = plain_sql($statement{$name});
    for my $word ($text =~ m/\b([A-Z][A-Z_]+)\b/g, $text =~ m/\b((?:pg|to|has|row|obj|array|regexp|set|current)_\w+)\(/g) {
        next if $plain{$word} || $named{$word} || $ours{$word};
        next if $name =~ m/policy\.sql$/ && $language{$word};
        $beyond{$word} //= $name;
    }
}
rule('every statement finds what it needs in the list',
    map { "$_ of $beyond{$_}" } sort keys %beyond);
done();
