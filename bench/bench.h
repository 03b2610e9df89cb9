/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the benchmark share: one practice office in a folder of its own. */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include "bench/measure.h"
#include "bench/terminal.h"

#include <stdint.h>

struct desk;
struct scope;

struct bench {
    const char *program;   /* build/onecase */
    const char *bare;      /* build/bench/bare-pdf */
    const char *templates; /* folder of the shipped templates */
    const char *modules;   /* folder of the modules that are opened when first used */
    char folder[64];       /* everything is made here */
    char thousand[96];     /* a database with 1,000 open cases */
    char quiet[96];        /* the same cases, none of them waited for */
    char empty[96];        /* a database of an office without a case */
};

enum {
    BENCH_CASES = 1000,
    BENCH_MANY = 100000,
    BENCH_PAGES = 200,
    BENCH_RECORD = 20000 /* generated cases, of which three hundred are open */
};

extern const char bench_one_case[]; /* a registration, as JSON */

/* Make FOLDER/NAME with LINES as file; returns its path in a static buffer of eight. */
const char *bench_file(const struct bench *b, const char *name);
/* Run onecase with its database and the words that follow (NULL ends them). */
double bench_onecase(const struct bench *b, const char *database, const char *input,
                     const char *output, ...) __attribute__((sentinel));

/* Make the practice office of lin and zhou in DATABASE. */
void bench_office(const struct bench *b, const char *database);
/* Sit down at DATABASE as who came first into it. */
struct desk *bench_sit(const struct bench *b, struct scope *sc, const char *database);
/* A database of CASES generated ones with the index of their words made; kept, so that the next who
 * asks for as many gets the same. Rows may be added to it. */
const char *bench_generated(const struct bench *b, int cases);
/* Make the index of DATABASE hold every case. */
void bench_index(const struct bench *b, const char *database);
/* The thousand cases written again until there are CASES, so that what stands first is of the same
 * kinds however many they are: all of the thousand open, of the others one in fifty. Kept. */
const char *bench_repeated(const struct bench *b, int cases);

/* The board over DATABASE, painted and quiet. */
struct terminal bench_board(const struct bench *b, const char *database);
/* Milliseconds from the start of the program to the last line of its board over DATABASE. */
double bench_first_frame(const struct bench *b, const char *database);
/* Megabytes that the program holds on that board. */
double bench_resident(const struct bench *b, const char *database);

void bench_screen(const struct bench *b);   /* what a person waits for and a line carries */
void bench_record(const struct bench *b);   /* the desk against SQLite alone */
void bench_command(const struct bench *b);  /* one process for one act */
void bench_district(const struct bench *b); /* the same with 100,000 cases */
void bench_watch(const struct bench *b);    /* who looks for what falls due */
void bench_paper(const struct bench *b);    /* papers, and those who make them too */
void bench_batch(const struct bench *b);    /* many papers in one process */
void bench_peer(const struct bench *b);     /* those who page through as much: neomutt, tig */
void bench_search(const struct bench *b);   /* finding, and what the index costs */
void bench_crowd(const struct bench *b);    /* two hundred people on one file */
void bench_server(const struct bench *b);   /* the same on PostgreSQL: bench/server.sh */
void bench_million(const struct bench *b);  /* what a million cases cost: "make bench-million" */
/* Two hundred: bench_size(). */
int bench_people(void);
/* Two hundred processes at DATABASE, an act a second each: milliseconds, and errors shown. */
struct crowd {
    double p50, p99;
    int errors;
};
struct crowd bench_crowd_acts(const struct bench *b, const char *database);
/* Register a case; its id. */
int64_t bench_register(struct desk *desk, const char *narrative);
/* Write down that the first party of the case ID was telephoned: the act of a crowd. */
bool bench_contact(struct desk *desk, int64_t id);
/* What the parts over two sizes of record share. */
void bench_find(const struct bench *b, const char *database, const char *size);
/* Milliseconds of BENCH_PAGES first pages of the board of DESK, 50 lines each. */
double bench_pages(struct desk *desk);
/* The 99th of a hundred keys on the board of DATABASE while somebody searches, somebody saves and
 * the log is emptied into the file; in milliseconds. */
double bench_busy_key(const struct bench *b, const char *database);
/* An agreement in Markdown as PATH, for whoever else makes papers. */
void bench_write_words(const char *path);

#endif
