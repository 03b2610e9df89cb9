/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Programs that show long lists too, each with as many records: neomutt, which must read all its
 * mail before it shows some, and tig, which paints what everybody's terminal carries.
 */
#include "bench/bench.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "bench/bare_sqlite.h"

enum { MAILS = 100000, FRAMES = 5, COMMITS = BENCH_CASES, PATIENCE = 60000 };

static void close_file(FILE *f, const char *path)
{
    if (!f || fclose(f) != 0)
        stop("%s cannot be written", path);
}

static void write_mails(const char *path, int count)
{
    FILE *const f = fopen(path, "w");

    for (int i = 0; f && i < count; i++)
        fprintf(f,
                "From clerk@example.org Thu Jan  1 00:00:00 2026\n"
                "From: Clerk %d <clerk%d@example.org>\nTo: office@example.org\n"
                "Subject: Water came through the ceiling of flat %d\n"
                "Date: Thu, 1 Jan 2026 00:%02d:%02d +0800\nMessage-ID: <%d@example.org>\n\n"
                "The floor and the furniture are spoilt.\n\n",
                i % 97, i % 97, i, i / 60 % 60, i % 60, i);
    close_file(f, path);
}

/* Milliseconds until neomutt shows its list, whose last line names how many there are. */
static double neomutt_frame(const char *settings, const char *box)
{
    const char *const argv[] = {"neomutt", "-n", "-F", settings, "-R", "-f", box, NULL};
    struct terminal t = terminal_open(argv, NULL);
    const struct burst burst = terminal_read(&t, "Msgs:", PATIENCE, PATIENCE);

    terminal_close(&t);
    if (!burst.found)
        stop("neomutt showed no list");
    return burst.last - t.started;
}

static void against_neomutt(const struct bench *b)
{
    const char *const what = "first frame, 100,000 records : neomutt, as many mails";
    const char *const box = bench_file(b, "mails.mbox"), *const settings =
                                                             bench_file(b, "neomuttrc");
    double ours[FRAMES], theirs[FRAMES];

    if (!has_program("neomutt")) {
        row_skipped(what, "neomutt is not installed");
        return;
    }
    write_mails(box, MAILS);
    write_file(settings, "set folder=/nonexistent\nset sort=mailbox-order\n"
                         "set status_format=\"Msgs:%m\"\n");
    for (int i = 0; i < FRAMES; i++) {
        theirs[i] = neomutt_frame(settings, box);
        ours[i] = bench_first_frame(b, bench_repeated(b, BENCH_MANY));
    }
    note("first frame of neomutt, 100,000 mails", median(theirs, FRAMES), "ms");
    row(what, median(ours, FRAMES) / median(theirs, FRAMES), "x", "<=", 0.05);
}

/* A history with as many lines as the board has. */
static void write_history(const char *path, int count)
{
    FILE *const f = fopen(path, "w");

    for (int i = 0; f && i < count; i++)
        fprintf(f,
                "commit refs/heads/main\ncommitter Clerk <clerk@example.org> %d +0800\n"
                "data <<END\nWater came through the ceiling of flat %d\nEND\n\n",
                1700000000 + 60 * i, i);
    close_file(f, path);
}

static const char *make_repository(const struct bench *b)
{
    const char *const folder = bench_file(b, "history"), *const stream = bench_file(b, "stream");

    write_history(stream, COMMITS);
    run((const char *const[]){"git", "init", "-q", "-b", "main", folder, NULL}, NULL, NULL);
    run((const char *const[]){"git", "-C", folder, "fast-import", "--quiet", NULL}, stream, NULL);
    return folder;
}

static void against_tig(const struct bench *b)
{
    const char *const argv[] = {"tig", NULL};

    if (!has_program("tig") || !has_program("git")) {
        row_skipped("cursor move, scrolled line, page down : tig", "tig is not installed");
        return;
    }
    struct terminal theirs = terminal_open(argv, make_repository(b));
    struct terminal ours = bench_board(b, bench_generated(b, BENCH_RECORD));
    terminal_read(&theirs, NULL, 1500, TERMINAL_PATIENCE);
    const struct list_cost tig = terminal_list(&theirs), own = terminal_list(&ours);
    terminal_close(&theirs);
    terminal_close(&ours);
    row("cursor move, bytes : tig", own.move / tig.move, "x", "<=", 0.1);
    row("scrolled line, bytes : tig", own.scroll / tig.scroll, "x", "<=", 0.06);
    row("page down, bytes : tig", own.page / tig.page, "x", "<=", 0.6);
    note("key to last byte : tig", own.ms / tig.ms, "x");
}

void bench_peer(const struct bench *b)
{
    against_neomutt(b);
    against_tig(b);
    row("key to last byte, p99, while others search, save and empty the log",
        bench_busy_key(b, bench_repeated(b, BENCH_MANY)), "ms", "<=", 5);
}
