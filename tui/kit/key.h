/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys: what a person pressed, whatever bytes the terminal sends for it, and their names.
 *
 * Layer: tui/kit. Pure.
 */
#ifndef TUI_KIT_KEY_H
#define TUI_KIT_KEY_H

#include "core/base/scope.h"

enum key_code {
#define KEY_CODE(name, written, capability) KEY_##name,
#include "tui/kit/key.def"
#undef KEY_CODE
    KEY_CODES
};

struct key {
    enum key_code code;
    uint32_t cp;      /* CHAR: the character; CTRL: the letter */
    const char *text; /* PASTE: what was pasted, until the next key; not yet through a gate */
    bool *declined;   /* PASTE of several lines: a field of one line sets it and takes nothing */
    bool repeat;      /* the same key came a moment ago: it is probably held down */
};

/* The key named "F2", "Esc", "Ctrl-L", "Space", "/" or "字"; code KEY_NONE when there is none. */
struct key key_parse(const char *name);
/* The name of KEY; key_parse() takes it back. Lives in SC. */
const char *key_name(struct scope *sc, const struct key *key);
/* The terminfo capability that tells the bytes of CODE, or NULL. */
const char *key_capability(enum key_code code);
bool key_equal(const struct key *a, const struct key *b);
/* The value of the digit KEY, half-width or full-width; -1 when it is none. */
int key_digit(const struct key *key);
/* KEY with full-width ASCII, 、 and 。 as the keys they sit on: an input method may be on. */
struct key key_halfwidth(const struct key *key);

#endif
