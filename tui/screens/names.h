/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names: the names that can be meant in a case, to choose one from instead of typing it, and
 * several of them written in one field.
 *
 * Layer: tui/screens.
 */
#ifndef TUI_SCREENS_NAMES_H
#define TUI_SCREENS_NAMES_H

#include "core/domain/casefile.h"
#include "tui/kit/screen.h"

struct names {
    const char **list;
    const enum role *roles; /* beside LIST; of a party */
    size_t count, parties;  /* the first PARTIES of them are parties */
};

/* The parties of CF and OTHER (NULL: nobody else). Lives in SC. */
struct names names_of(struct scope *sc, const struct casefile *cf, const char *other);
/* Open a picker of them; ANSWER hears the name as its text. */
unsigned names_pick(const struct names *names, struct screen *screen, int answer);
/* Open a picker of the people of the office under TITLE, a msgid; ANSWER hears id and login. */
unsigned names_pick_person(struct screen *screen, const char *title, int answer);
/* The names in TEXT, which stand between 、 , ， ; or ；. Live in SC. */
void names_split(struct scope *sc, const char *text, const char ***list, size_t *count);

#endif
