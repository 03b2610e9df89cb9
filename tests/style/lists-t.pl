# SPDX-License-Identifier: GPL-3.0-or-later
# Whatever lists cases, or what hangs on them, shows only what the viewer sees: its statement
# includes visible.sql, seen.sql or exchange_seen.sql, which includes that; or it stands below with the
# reason why it need not. A statement that includes page.sql asks for the cases of a page by their
# ids; only the files below make a page, each of cases that were asked for before.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Style;

my %exempt = (
    # of one case, whose reader desk_sight() or work_allow() asked before
    dispute_by_id => 1, dispatch_list => 1, sight_standing => 1, print_load => 1,
    # numbers of cases that ended in one, which is no less closed than they were
    merger_formers => 1,
    # a form that is sent twice, or a file that is imported twice, finds its own first case
    dispute_by_token => 1, dispute_by_import_key => 1, supplement_by_token => 1,
    # a practice database says how far it was filled
    dispute_newest_token => 1,
    # verifying and counting, which leave nothing out
    due_stray => 1, verify_counters => 1, board_line_stray => 1,
    verify_disputes => 1, dispute_count => 1,
    # what the program does by itself when something falls due
    due_now => 1, due_soonest => 1, glass_untold => 1,
    board_line_stale => 1,
    # breaking the glass names a case that is not seen; who reviews it, and the trail, are bounded
    # by areas of their own
    glass_by_register_number => 1, glass_by_number => 1, glass_list => 1, glass_waiting => 1,
    # what is left of it is asked for with search_line
    search_probe => 1,
    # what the program puts into its index, and how much of that is left
    search_older => 1, search_count_older => 1, likeness_first => 1,
    trail_case_access => 1, trail_case_journal => 1, trail_person_access => 1,
    trail_person_journal => 1, trail_day_access => 1, trail_day_journal => 1,
    # for the keys of sealed notes, which nobody reads
    case_key_others => 1, sealed_plain_talks => 1,
);

# Tables whose rows belong to a case: to list them for a whole office is to list cases.
my $of_cases = qr{(?:dispute|notice|card|due|board_line|print|document|filing|review)};

# Who makes pages, and where what is put into them comes from.
my %pages = (
    'core/store/case_page.c' => 'the making itself',
    'core/store/search_source.c' => 'what the index takes in, and lines of search_match or search_scan',
    'core/store/likeness_store.c' => 'what gets its keys, and what the statements of likeness.sql gave out',
    'core/store/board_store.c' => 'lines of the statements of board.sql, each with visible.sql',
    'core/store/dispatch_store.c' => 'those of a page it was given that called a team',
    'core/store/period_store.c' => 'cases of period_disputes, with visible.sql',
    'core/store/casefile_store.c' => 'the one case of a casefile, whose reader was asked for',
    'core/desk/deadline.c' => 'lines that board_load() gave out',
);

my (@open, @unpaged, %met);
for my $path (files(qr{^schema/query/\w+\.sql$})) {
    my ($name, $text) = ('', '');
    for my $line (split(/\n/, slurp($path)), '-- name: ') {
        if ($line =~ m/^-- name: (\S*)/) {
            my $next = $1;
            my $plain = join "\n", grep { !m/^--/ } split /\n/, $text;
            my $lists = $plain =~ m/\bSELECT\b/ && $plain !~ m/^\s*(?:INSERT|UPDATE|DELETE)/
                && ($plain =~ m/\b(?:FROM|JOIN) dispute\b/
                    || $plain =~ m/\bFROM $of_cases\b/ && $plain =~ m/\boffice = \$1/);
            $lists ||= $text =~ m/^-- include: print_columns\.sql$/m;
            if ($text =~ m/^-- include: page\.sql$/m) {
                push @unpaged, "$path: $name" if $plain =~ m/\$\d|\bOR\b/;
            } elsif ($name && $lists && $text !~ m/^-- include: (?:visible|seen|exchange_seen)\.sql$/m) {
                push @open, "$path: $name" if !$exempt{$name};
                $met{$name} = 1;
            }
            ($name, $text) = ($next, '');
        }
        $text .= "$line\n";
    }
}

rule('a statement that lists cases includes who sees them', @open);
rule('a statement for a page takes nothing but the page', @unpaged);

my (@makers, %made);
for my $path (files(qr{^(?:core|cli|tui|tests)/.*\.[ch]$})) {
    next if $path eq 'core/store/case_page.h';
    my $text = slurp($path);
    next if $text !~ m/\bcase_page\(|\bstruct case_page \w+(?:\[|;|\s*=\s*\{)|\bids\[\w*\] = v_/;
    $made{$path} = 1;
    push @makers, $path if !$pages{$path};
}
rule('a page is made of cases that were asked for', @makers);
rule('no maker of pages is left over', grep { !$made{$_} } sort keys %pages);
rule('no exception is left over', map { $_ } grep { !$met{$_} } sort keys %exempt);
done();
