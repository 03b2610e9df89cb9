/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Play: one story while it is told: its folder and database, what time it is, who sits at which
 * terminal, what the last command said.
 */
#ifndef TESTS_FLOW_PLAY_H
#define TESTS_FLOW_PLAY_H

#include "tests/flow/command.h"
#include "tests/flow/script.h"
#include "tests/flow/tty.h"

#define PLAY_ACTORS 4

/* Where the program is and how slow the machine may be. */
struct play_options {
    const char *program;           /* a full path */
    int patience;                  /* every deadline is so many times longer; 1 on a bare machine */
    bool write_screens;            /* write what `screen` sees instead of comparing */
    const char *scratch;           /* folder for the folders of the stories */
    const char *server;            /* program of the database server, see flow.c; NULL: files */
    const char *leak_options;      /* value of LSAN_OPTIONS, or NULL */
    const char *sanitizer_options; /* of ASAN_OPTIONS, or NULL */
};

struct play_actor {
    const char *name; /* NULL where nobody sits yet */
    struct tty *tty;  /* NULL when the program was not started */
};

struct play {
    const struct play_options *options;
    const char *database; /* file, or the address of the role that the program works under */
    const char *owned;    /* the same, or the address of the role that makes the tables */
    const char *folder;   /* of the script */
    const char *work;     /* of this story alone */
    const char *clock;    /* "2026-11-20T19:30:00+08:00"; NULL until it is said */
    int64_t boot;         /* what the boot clock shows; 0: that of the machine */
    const char *input;    /* what the next command reads; NULL: nothing */
    const char *person;   /* login, or NULL */
    const char *settings; /* the office's own, line by line */
    bool no_letters;
    struct play_actor actors[PLAY_ACTORS];
    struct command_result last;
    struct scope *sc;
};

/* Make the folder of a story. Everything lives in SC. Fails: RC_IO. */
MUST_CHECK enum rc play_begin(struct scope *sc, const struct play_options *options,
                              const char *folder, struct play *play);
/* End every program and remove the folder. */
void play_end(struct play *play);

/* MS on a bare machine are so many here. */
int play_ms(const struct play *play, int ms);
/* Set the clock that every program of the story reads. TEXT may be a time of the same day. */
MUST_CHECK enum rc play_clock(struct play *play, const char *text);
/* Let MINUTES pass on every clock. */
MUST_CHECK enum rc play_idle(struct play *play, int minutes);
/* Add LINE to the settings of the office. */
MUST_CHECK enum rc play_settings(struct play *play, const char *line);
/* Take the database away from everybody, and bring it back. */
MUST_CHECK enum rc play_away(struct play *play);
MUST_CHECK enum rc play_there(struct play *play);
/* Run the program with WORDS and keep how it ended in play->last. */
MUST_CHECK enum rc play_run(struct play *play, const char *const *words, size_t count);
/* Start the program under a terminal for ACTOR; LANG may be NULL. Of CHANGES those with a "=" are
 * NAME=VALUE of the environment, the others words for the program. */
MUST_CHECK enum rc play_start(struct play *play, const char *actor, int columns, int rows,
                              const char *lang, const char *const *changes, size_t count);
/* The terminal of ACTOR; NULL when he has none. */
struct tty *play_tty(const struct play *play, const char *actor);
/* Print as comments what everybody sees; what the last command said. */
void play_explain(const struct play *play);
void play_explain_command(const struct play *play);

#endif
