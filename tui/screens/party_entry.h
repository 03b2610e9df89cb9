/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Party entry: a party to a dispute as an entry of a sheet: its fields, checked when they are
 * left, and its line in the list.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_PARTY_ENTRY_H
#define TUI_SCREENS_PARTY_ENTRY_H

#include "core/domain/party.h"
#include "tui/screens/sheet.h"

#define PARTY_ENTRY_FIELDS 9
extern const struct form_row party_entry_rows[PARTY_ENTRY_FIELDS];

/* What a new one usually is: an applicant first, then respondents; persons. */
void party_entry_shape(const struct sheet *sheet, struct form *form);
/* Check the field NAME that was left, warn when it is wrong, show what follows from it. */
void party_entry_left(struct screen *screen, struct form *form, const char *name);
void party_entry_paint(const struct sheet *sheet, const struct paint *paint, size_t index,
                       struct box box);
/* Add P to the list. */
void party_entry_add(struct sheet *sheet, const struct party *p);
/* The parties of the list as typed, not checked. Live in SC. */
struct party *party_entry_list(struct scope *sc, const struct sheet *sheet);

#endif
