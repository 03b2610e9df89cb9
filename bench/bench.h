/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the benchmark share: one practice office in a folder of its own. */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include "bench/measure.h"

struct bench {
    const char *program;   /* build/onecase */
    const char *bare;      /* build/bench/bare-pdf */
    const char *templates; /* folder of the shipped templates */
    char folder[64];       /* everything is made here */
    char thousand[96];     /* a database with 1,000 open cases */
    char quiet[96];        /* the same cases, none of them waited for */
    char empty[96];        /* a database of an office without a case */
};

enum { BENCH_CASES = 1000 };

extern const char bench_one_case[]; /* a registration, as JSON */

/* Make FOLDER/NAME with LINES as file; returns its path in a static buffer of eight. */
const char *bench_file(const struct bench *b, const char *name);
/* Run onecase with its database and the words that follow (NULL ends them). */
double bench_onecase(const struct bench *b, const char *database, const char *input,
                     const char *output, ...) __attribute__((sentinel));

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
/* An agreement in Markdown as PATH, for whoever else makes papers. */
void bench_write_words(const char *path);

#endif
