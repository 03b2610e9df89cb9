/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Printer: the printer at the other end of the terminal, which prints what comes between two codes.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_PRINTER_H
#define TUI_KIT_PRINTER_H

#include "core/base/scope.h"

/*
 * May a terminal of TYPE (the TERM of the environment, or NULL) print? NESTED: something that shows
 * terminals, such as tmux, runs in between: it would show the paper instead of passing it on.
 * Fails: RC_INVALID "TERM", saying why not.
 */
MUST_CHECK enum rc printer_check(struct scope *sc, const char *type, bool nested);
/*
 * Print TEXT, COPIES times, through the terminal on the descriptor OUT, each copy as lines that end
 * in CR LF and a form feed (terminfo mc5, mc4). TEXT passes the gate out; an escape in it would
 * drive the printer, so one that is left is a bug and asserts. What the printer does is not told.
 * Fails: as printer_check(); RC_IO when the terminal takes no more: part of it may be out.
 */
MUST_CHECK enum rc printer_send(struct scope *sc, const char *type, bool nested, int out,
                                const char *text, int copies);

#endif
