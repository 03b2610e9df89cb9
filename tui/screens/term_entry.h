/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Term entry: one term of an agreement as an entry of a sheet: a duty in a row (who, does what,
 * for whom, how much, by when, how, and what few terms have) or a clause in free text.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_TERM_ENTRY_H
#define TUI_SCREENS_TERM_ENTRY_H

#include "core/domain/agreement.h"
#include "tui/screens/sheet.h"

#define TERM_ENTRY_FIELDS 20
extern const struct form_row term_entry_rows[TERM_ENTRY_FIELDS];

/* Hide what a term of this shape has not. */
void term_entry_shape(struct form *form);
/* Check the field NAME that was left; an amount is shown in capital numerals too. */
void term_entry_left(struct screen *screen, struct form *form, const char *name);
/* Put NAME where the caret of the entry asks for one, else in as the obligor; the caret goes on. */
unsigned term_entry_name(struct sheet *sheet, const char *name);
/* Show what few terms have of the one in the form, or under the cursor of the list, and go there; a
 * clause has nothing of it. */
unsigned term_entry_more(struct sheet *sheet, struct screen *screen);
void term_entry_paint(const struct sheet *sheet, const struct paint *paint, size_t index,
                      struct box box);
/* Add T to the list. */
void term_entry_add(struct sheet *sheet, const struct term *t);
/*
 * Set *LIST to the terms of SHEET, with amounts and days as TODAY reads them. Lives in SC.
 * Fails: RC_INVALID "terms[2].amount" and so on; *LIST then holds what could be read of all.
 */
MUST_CHECK enum rc term_entry_list(struct scope *sc, const struct sheet *sheet, struct date today,
                                   struct term **list);

#endif
