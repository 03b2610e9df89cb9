/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Print: a job of the print register. The row is written before the job starts, and how it ended is
 * written afterwards; between the two, and for ever when nobody could say what the printer did, the
 * outcome is unknown (待核对). Such a job is never repeated unasked: a person looks whether the
 * paper came out and says so.
 *
 * Copies of an issue are counted over all its formats, from 1. A job that failed gives its numbers
 * back only while no later copy has one, so no two papers bear the same number.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PRINT_H
#define CORE_DOMAIN_PRINT_H

#include "core/domain/document.h"

/* How a paper gets to somebody: ROW(name, code, label). The first four are the ways a person may
 * choose; the last two are a command that hands the paper out. */
#define WORDS_PRINT_WAY(ROW)                                                                       \
    ROW(PRINT_COMMAND, "lp", N_("Printer of the office"))                                          \
    ROW(PRINT_OUTBOX, "outbox", N_("File into the outbox"))                                        \
    ROW(PRINT_TERMINAL, "terminal", N_("Printer of my terminal, text only"))                       \
    ROW(PRINT_NONE, "none", N_("Not from the screens"))                                            \
    ROW(PRINT_STREAM, "stdout", N_("Handed to another program"))                                   \
    ROW(PRINT_FILE, "file", N_("Written to a file"))

#define WORDS_PRINT_OUTCOME(ROW)                                                                   \
    ROW(PRINT_UNKNOWN, "unknown", N_("To be checked"))                                             \
    ROW(PRINT_DONE, "done", N_("Completed"))                                                       \
    ROW(PRINT_FAILED, "failed", N_("Not printed"))

enum print_way {
#define PRINT_ENUM_(name, code, label) name,
    WORDS_PRINT_WAY(PRINT_ENUM_)
};
enum print_outcome { WORDS_PRINT_OUTCOME(PRINT_ENUM_) };
#undef PRINT_ENUM_

#define PRINT_WAYS_OF_PEOPLE 4  /* that a person may choose, the first of the list */
#define PRINT_COPIES_MOST    99 /* of one job */

/* Words of the column for the outcome; any other text says what went wrong. */
#define PRINT_OUTCOME_DONE "done"
#define PRINT_OUTCOME_LOST "lost" /* somebody looked, and nothing had come out */

extern const struct word_list print_way_words;
extern const struct word_list print_outcome_words;

struct print {
    int64_t id;
    int64_t file; /* id of the struct document */
    int64_t dispute;
    int number; /* of the job within its case, from 1: this and the next five when it is read */
    int year;
    int64_t register_number;
    const char *kind;  /* "agreement" */
    const char *title; /* of the paper; NULL: issued before titles were kept */
    int version;
    enum paper_format format;
    int copy;   /* number of its first copy; 0: older than copies were counted */
    int copies; /* of this job */
    enum print_way way;
    const char *destination; /* the queue or the file it went to; NULL */
    struct instant asked_at;
    const char *by;
    bool failed;
    const char *outcome; /* NULL while nobody knows; "done", or what went wrong */
    struct instant ended_at;
    const char *settled_by; /* who looked and said so; NULL: the machine */
};

enum print_outcome print_outcome(const struct print *p);
/* Is it not the first time this paper is printed? It is marked in the register, not on the paper,
 * which stays the same bytes. */
bool print_is_reprint(const struct print *p);
/* The number of the next copy of VERSION of KIND, from its jobs among COUNT of LIST. */
int print_next_copy(const struct print *list, size_t count, const char *kind, int version);
/* The newest job of that issue whose outcome nobody knows; NULL. */
const struct print *print_open(const struct print *list, size_t count, const char *kind,
                               int version);

/* Set *WAY to a way that a person may choose. Fails: RC_INVALID "print". */
MUST_CHECK enum rc print_way_find(struct scope *sc, const char *text, enum print_way *way);
/* Set *OUT to TEXT as the name of a queue or of a folder in the outbox; NULL when it is empty. It
 * goes into a command and a path: no blank, no "/" or "#", and it begins with a letter or digit.
 * Fails: RC_INVALID "queue". */
MUST_CHECK enum rc print_queue_check(struct scope *sc, const char *text, const char **out);

#endif
