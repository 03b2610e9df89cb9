# SPDX-License-Identifier: GPL-3.0-or-later
# The floors: who may include whom, and what may be named in one file only.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

# A file may include its own room and the rooms named here.
my %below = (
    'core/base' => [],
    'core/domain' => ['core/base'],
    'core/store' => ['core/base', 'core/domain'],
    'core/conf' => ['core/base', 'core/domain'],
    'core/paper' => ['core/base', 'core/domain'],
    'core/desk' => ['core/base', 'core/domain', 'core/store', 'core/conf', 'core/paper'],
    'tui/kit' => ['core/base'],
    'tui/screens' => ['core/base', 'core/domain', 'core/desk', 'tui/kit'],
    'cli' => ['core/base', 'core/domain', 'core/desk', 'tui/kit', 'tui/screens'],
);

# The header of a library, and the only files that may include it.
my %library = (
    qr{^(?:ncursesw/)?(?:n?curses|term|termcap|panel)\.h$} => qr{^tui/kit/term\.c$},
    qr{^sqlite3\.h$} => qr{^core/store/(?:engine_sqlite\.c|lite_(?:check|copy|error|fold|search)\.h)$},
    qr{^libpq-fe\.h$} => qr{^core/store/pgsql\.h$},
    qr{^yaml\.h$} => qr{^core/conf/yaml\.c$},
    qr{^jansson\.h$} => qr{^core/conf/json\.c$},
    qr{^csv\.h$} => qr{^core/conf/csv\.c$},
    qr{^(?:pango|fontconfig)} => qr{^core/paper/(?:pdf|font|typeset)\.c$},
    qr{^cairo} => qr{^core/paper/(?:pdf|qr|pasted)\.c$},
    qr{^qrencode} => qr{^core/paper/qr\.c$},
    qr{^zip\.h$} => qr{^core/paper/office\.c$},
    qr{^xlsxwriter} => qr{^core/paper/sheet\.c$},
    qr{^cmark} => qr{^core/paper/markdown\.c$},
    qr{^utf8proc\.h$} => qr{^core/base/text\.c$},
    qr{^sodium} => qr{^core/base/(?:cipher|digest|seal|secret|signet)\.c$},
    qr{^zstd} => qr{^core/base/pack\.c$},
    qr{^libintl\.h$} => qr{^core/base/tr\.c$},
    qr{^spawn\.h$} => qr{^core/base/spawn\.c$},
    qr{^syslog\.h$} => qr{^core/base/system_log\.c$},
    qr{^dlfcn\.h$} => qr{^core/base/module\.c$},
);

# A function, and the only files that may call it; undef is nowhere.
my %call = (
    'getenv|secure_getenv' => qr{^cli/main\.c$},
    'setenv|putenv|unsetenv' => qr{^(?:core/base/tr|cli/main)\.c$},
    'time|clock_gettime|gettimeofday|ftime' => qr{^core/base/clock\.c$},
    'posix_spawnp?' => qr{^core/base/spawn\.c$},
    'system|popen|fork|vfork|exec[lv]p?e?|execvpe|wordexp' => undef,
    'gets|strcpy|strcat|sprintf|vsprintf|strtok|mktemp|tmpnam|tempnam|alloca|strdupa' => undef,
    'atoi|atol|atoll|atof' => undef,
    'wcwidth|wcswidth' => qr{^tui/kit/term\.c$},
);

# Compiled once, for they are asked of every line: all of them, and each.
my ($any_call) = map { qr/(?<![\w.>])(?:$_)\s*\(/ } join '|', keys %call;
my @calls = map { [qr/(?<![\w.>])($_)\s*\(/, $call{$_}] } keys %call;

my @product = files(qr{^(?:core|tui|cli)/.*\.[ch]$});

sub room_of { return $_[0] =~ m{^((?:core|tui)/[^/]+|cli)/} ? $1 : ''; }

sub includes
{
    my ($path) = @_;
    my @found;
    my $line = 0;
    for (split /\n/, code($path)) {
        $line++;
        push @found, [$line, $1, $2] if m/^\s*#\s*include\s*([<"])([^>"]+)[>"]/;
    }
    return @found;
}

my (@floor, @root, @foreign, @unknown, @called);
for my $path (@product) {
    my $room = room_of($path);
    push @unknown, "$path is in no room of the table" if !$below{$room};
    for (includes($path)) {
        my ($line, $quote, $name) = @$_;
        if ($quote eq '"') {
            next if $name =~ m{^(?:config\.h|schema/\w+\.h)$};
            my $target = room_of($name);
            push @root, "$path:$line: \"$name\" is no path from the root" if !$target;
            push @floor, "$path:$line: $room may not know $name"
                if $target && $target ne $room && !grep { $_ eq $target } @{$below{$room} || []};
        } else {
            for my $pattern (keys %library) {
                push @foreign, "$path:$line: <$name> does not belong here"
                    if $name =~ m/$pattern/ && $path !~ m/$library{$pattern}/;
            }
        }
    }
    my $line = 0;
    for (split /\n/, without_strings(code($path))) {
        $line++;
        next if !m/$any_call/;
        for my $call (@calls) {
            my ($names, $files) = @$call;
            next if defined $files && $path =~ m/$files/;
            push @called, "$path:$line: $1()" while m/$names/g;
        }
    }
}

rule('every source file is in a room of the table', @unknown);
rule('a room includes only itself and the floors below', @floor);
rule('an include is a path from the root', @root);
rule('the header of a library is included in its own file only', @foreign);
rule('a banned function is called nowhere, a bound one in its own file', @called);

# What is compared with a bare library names it in one file.
my @bare;
for my $path (files(qr{^bench/.*\.[ch]$})) {
    for (includes($path)) {
        my ($line, $quote, $name) = @$_;
        push @bare, "$path:$line: <$name>" if $name eq 'sqlite3.h' && $path ne 'bench/bare_sqlite.c';
    }
}
rule('the benchmark names sqlite3.h in one file', @bare);

# A disk that loses power stands under the store of one bar, and counts what it holds; another bar
# writes past the program what no gate would take; the tests of the engine, of memory and of upgrading
# have SQLite count or refuse memory; those of indexes and of the check beside spoil the file.
my @disk;
for my $path (files(qr{^tests/.*\.[ch]$})) {
    for (includes($path)) {
        my ($line, $quote, $name) = @$_;
        push @disk, "$path:$line: <$name>"
            if $name eq 'sqlite3.h'
            && $path !~ m{^tests/(?:torture/(?:disk|b11-text-t)|cli/sql|store/(?:beside|engine|index|memory|upgrade)-t)\.c$};
    }
}
rule('of the tests only those that go past the program name sqlite3.h', @disk);

# A test proves a floor, so it may not reach above it.
my @above;
for my $path (files(qr{^tests/(?:base|domain|store|conf|paper|desk)/.*\.[ch]$})) {
    my ($floor) = $path =~ m{^tests/(\w+)/};
    my %allowed = map { $_ => 1 } "core/$floor", @{$below{"core/$floor"}};
    for (includes($path)) {
        my ($line, $quote, $name) = @$_;
        my $target = room_of($name);
        push @above, "$path:$line: a test of $floor may not know $name"
            if $quote eq '"' && $target && !$allowed{$target};
    }
}
rule('a test of a floor includes only that floor and those below', @above);
done();
