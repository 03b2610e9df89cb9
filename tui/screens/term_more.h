/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Term more: what most terms have not: instalments, others who owe the same, a condition, a
 * keeper, a place, a consequence. Its fields are part of the entry of a term and hidden until
 * they are asked for or hold something.
 *
 * Layer: tui/screens. Pure.
 */
#ifndef TUI_SCREENS_TERM_MORE_H
#define TUI_SCREENS_TERM_MORE_H

#include "core/domain/agreement.h"
#include "tui/screens/sheet.h"

/* Show its fields when they hold something or were asked for; never in a CLAUSE. */
void term_more_shape(struct form *form, bool clause);
/* Show them all and go to the first. */
void term_more_open(struct form *form);
/* The field NAME was left. Once it is known how many instalments there are, from which day on and
 * how often, their rows are written, which may then be changed; the day and the amount of the term
 * follow from its rows. Fails: RC_INVALID with the sentence for that field. */
MUST_CHECK enum rc term_more_left(struct scope *sc, struct form *form, const char *name,
                                  struct date today);

/* Write what T has into entry INDEX of SHEET; read it back into T, whose obligor and amount are
 * there. By shares the obligor of the term owes what the others do not.
 * Fails: RC_INVALID "terms[2].instalments" and so on. */
void term_more_put(struct sheet *sheet, size_t index, const struct term *t);
MUST_CHECK enum rc term_more_read(struct scope *sc, const struct sheet *sheet, size_t index,
                                  struct date today, struct term *t);
/* In a list: "3 instalments", "+" for anything else; "" for a plain term. Lives in SC. */
const char *term_more_mark(struct scope *sc, enum lang lang, const struct sheet *sheet,
                           size_t index);

#endif
