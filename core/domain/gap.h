/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Gap: something that is still missing or open, as a sentence in any language.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_GAP_H
#define CORE_DOMAIN_GAP_H

#include "core/base/tr.h"

struct gap {
    const char *msgid;
    const char *args[2];
};

/* A list of gaps while it grows; {.sc = SCOPE} is an empty one. */
struct gaps {
    struct scope *sc;
    struct gap *list;
    size_t count, room;
};

/* Add a gap; MSGID is a sentence for translation, and the arguments, which may be NULL, live as
 * long as the list. */
void gap_add(struct gaps *gaps, const char *msgid, const char *first, const char *second);
/* The sentence of GAP. Lives in SC. */
const char *gap_text(struct scope *sc, enum lang lang, const struct gap *gap);

#endif
