/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terminal: a program in a pseudo-terminal of 80 by 24, with a clock and a counter at the line. */
#ifndef BENCH_TERMINAL_H
#define BENCH_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#define KEY_PAGE_DOWN "\033[6~"

enum { TERMINAL_PATIENCE = 5000 }; /* milliseconds that anything of ours may take */

struct terminal {
    pid_t pid;
    int fd;
    double started; /* now_ms() */
};

/* What came: how many bytes, and when the last one. */
struct burst {
    size_t bytes;
    double last; /* now_ms() */
    bool found;  /* the text that was looked for */
};

/* Start ARGV (NULL at its end) in FOLDER; NULL is here. */
struct terminal terminal_open(const char *const *argv, const char *folder);
/* Read until nothing came for QUIET ms, or TEXT came; at most LIMIT ms. */
struct burst terminal_read(const struct terminal *t, const char *text, int quiet, int limit);
/* Press KEY; the bytes it cost, and in *MS how long the last of them took. */
size_t terminal_press(const struct terminal *t, const char *key, double *ms);
/* Megabytes that the program holds. */
double terminal_resident(const struct terminal *t);
void terminal_close(struct terminal *t);

/* Bytes, each the median of many keys. */
struct list_cost {
    double move;   /* the cursor moves within the page */
    double scroll; /* it moves beyond the last line */
    double page;
    double ms; /* key to last byte of a move */
};
/* Of a list whose first page stands in T and which has hundreds of lines. */
struct list_cost terminal_list(const struct terminal *t);

#endif
