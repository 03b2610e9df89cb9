/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Printing: the questions around a print job. How many copies; once more although nobody knows
 * whether the last one came out; did it come out of the printer of the terminal; how do I print.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PRINTING_H
#define TUI_SCREENS_PRINTING_H

#include "core/domain/casefile.h"
#include "tui/kit/screen.h"

/* What the next answer is about; zeroed at first. Part of a screen's state. */
struct printing {
    enum { PRINTING_COPIES, PRINTING_AGAIN, PRINTING_LOOK } asked;
    int copies;
    int64_t print; /* id of the job somebody is to look for */
    bool boxed;    /* it went into the outbox */
    bool withheld; /* it says of an address that it is kept secret */
};

/* Print the paper CODE of case ID for ACT and whatever is answered to it, in the person's way.
 * PROPOSED is how many copies are asked for at first. */
unsigned printing_act(struct printing *p, struct screen *screen, const struct deed *act, int64_t id,
                      const char *code, int proposed);
/* How many copies of the paper CODE are asked for at first: of the agreement one for each who signs
 * and one for the committee (人民调解法 art. 29), of any other paper one. */
int printing_copies(const struct casefile *cf, const char *code);
/* Ask for a file and write the paper CODE of case ID to it. A file that exists is never written
 * over, and its name ends as preview_target() wants it. */
unsigned printing_file(struct screen *screen, const struct deed *act, int64_t id, const char *code);
/* Choose how who sits here prints: a way from a list, then the queue or folder that it needs. For
 * ACTION_PRINT_WAY and the answers to it; the second question answers ACTION_PRINT_QUEUE. */
unsigned printing_choose(struct screen *screen, const struct deed *act);
unsigned printing_queue(struct screen *screen, const struct deed *act);

#endif
