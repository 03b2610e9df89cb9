/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program under a pseudo-terminal with libvterm as its screen: what a person would see, and
 * how many bytes it cost. Nothing here waits for "quiet": a test names the text it waits for
 * and a deadline.
 */
#ifndef TESTS_FLOW_TTY_H
#define TESTS_FLOW_TTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct tty_options {
    const char *const *argv; /* ARGV[0] is a path */
    const char *const *env;  /* "NAME=value"…, NULL at its end: the whole environment */
    const char *folder;      /* where it runs; NULL: here */
    int rows, columns;
};

struct tty;

/* Start the program; NULL when there is no pseudo-terminal. Give back with tty_free(). */
struct tty *tty_start(const struct tty_options *options);
/* End the program if it still runs (HUP, then KILL) and release everything. */
void tty_free(struct tty *tty);

/* Send bytes; one key by its name, false when no key has it; or keys by name separated by spaces:
 * "F2 Tab Down Enter Esc 1 张", where a name that is no key is sent as text. */
void tty_send(struct tty *tty, const char *bytes);
bool tty_key(struct tty *tty, const char *name);
void tty_keys(struct tty *tty, const char *names);
/* Paste TEXT in brackets, as a terminal does. */
void tty_paste(struct tty *tty, const char *text);
void tty_resize(struct tty *tty, int rows, int columns);
/* Tell the program another size and do not look at what it draws until tty_resize(): libvterm does
 * not survive every size. */
void tty_drag(struct tty *tty, int rows, int columns);
/* Close the terminal, as when a window is closed: the program gets a hang-up. */
void tty_hangup(struct tty *tty);

/* Read output until TEXT is on the screen (tty_wait_gone: is not; tty_wait_whole: is all of it, as
 * tty_text() would say it; tty_wait_caret: stands left of the cursor); false after MS. */
bool tty_wait(struct tty *tty, const char *text, int ms);
bool tty_wait_gone(struct tty *tty, const char *text, int ms);
bool tty_wait_whole(struct tty *tty, const char *text, int ms);
bool tty_wait_caret(struct tty *tty, const char *text, int ms);
/* Read whatever comes within MS, with 0 what is there already; for measuring how much an idle
 * program writes. */
void tty_listen(struct tty *tty, int ms);
/* Wait until the program ended; its wait status, or -1 after MS. */
int tty_wait_exit(struct tty *tty, int ms);

/* The screen as UTF-8 text, one line a row, without trailing spaces; valid until the next call. */
const char *tty_text(struct tty *tty);
/* The text of one row. */
const char *tty_row(struct tty *tty, int row);
bool tty_shows(struct tty *tty, const char *text);
/* Where the cursor stands, and whether it is visible. */
void tty_cursor(const struct tty *tty, int *row, int *column, bool *visible);
/* The text of the cursor's row up to the cursor; "" while it is hidden. */
const char *tty_before_cursor(struct tty *tty);
/* Bytes of output since the start, or since the last tty_count_reset(); and those bytes. */
size_t tty_count(const struct tty *tty);
const char *tty_bytes(const struct tty *tty);
void tty_count_reset(struct tty *tty);
/* Milliseconds of processor time the program has used, so far or until it ended; -1 when the
 * system does not tell. */
long tty_cpu_ms(const struct tty *tty);
pid_t tty_pid(const struct tty *tty);

#endif
