/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paste: what a clipboard brought, which was perhaps meant for another field. Several lines go
 * into a field of one line only when the same is pasted a second time: the first time asks.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_PASTE_H
#define TUI_KIT_PASTE_H

#include "core/base/tr.h"
#include "tui/kit/key.h"

struct paste {
    struct scope sc;
    const char *asked; /* what the person was asked about, until another key; lives in SC */
    bool declined;     /* a field of one line did not take the key at hand */
};

/* The lines of TEXT, without the line feeds at its end, which nobody meant. */
size_t paste_lines(const char *text);
/* KEY as the screens shall get it; it may point into P and counts until the next key. */
struct key paste_key(struct paste *p, const struct key *key);
/* After the screens had KEY: what to ask the person, or NULL. Lives in SC. */
const char *paste_question(struct paste *p, struct scope *sc, enum lang lang,
                           const struct key *key);
void paste_end(struct paste *p);

#endif
