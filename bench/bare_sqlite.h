/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bare SQLite: what the desk is compared with. The one file of the benchmark that knows sqlite3.h;
 * whatever fails ends the benchmark with a sentence.
 */
#ifndef BENCH_BARE_SQLITE_H
#define BENCH_BARE_SQLITE_H

enum {
    BARE_CHUNK = 40,      /* registrations copied at a time */
    BARE_WATCHED = 100000 /* open cases of the watch */
};

/* The rows that registrations added to the database FROM, written once more into TO by prepared
 * statements, with the same settings and as many transactions. */
struct bare_copy;
struct bare_copy *bare_copy_open(const char *from, const char *to);
/* Read the rows of the newest BARE_CHUNK registrations. */
void bare_copy_read(struct bare_copy *copy);
/* Write them; returns the milliseconds. */
double bare_copy_write(struct bare_copy *copy);
void bare_copy_close(struct bare_copy *copy);

/* BARE_WATCHED rows that fall due a second after one another, all of them long after now, put into
 * the database PATH, and the query that looks for the next. */
struct bare_look;
struct bare_look *bare_look_open(const char *path);
/* Look so many TIMES; returns the milliseconds. */
double bare_look(struct bare_look *look, int times);
void bare_look_close(struct bare_look *look);

/* The login of the person who came first into the database PATH; lives until the next call. */
const char *bare_login(const char *path);

/* Bytes of the search index of PATH. */
double bare_index_size(const char *path);
/* Bytes of an FTS5 index by trigrams of the very texts that the index of PATH holds, in the new
 * file SCRATCH: merged, without the texts and their lengths, as that one is. */
double bare_trigram_size(const char *path, const char *scratch);
/* Empty the log of PATH into the file, as often as that is possible, until the process ends. */
void bare_checkpoint_forever(const char *path) __attribute__((noreturn));

/* Put the thousand cases of the database PATH into it once more for each of so many DAYS before,
 * one of fifty still open. Their journal is left out. */
void bare_repeat(const char *path, int days);
/* Read what the first fifty lines of the board of PATH show and the counts at its head, so many
 * TIMES, by those statements of the desk that give rows; who asks may see everything. Returns the
 * milliseconds. */
double bare_page(const char *path, int times);

#endif
