/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/caret.h"

#include <string.h>

size_t caret_next(const char *text, size_t at)
{
    uint32_t cp;
    size_t length = text_next(text + at, &cp);

    at += length;
    while ((length = text_next(text + at, &cp)) > 0 && cp != '\n' && text_cp_width(cp, 1) == 0)
        at += length;
    return at;
}

size_t caret_previous(const char *text, size_t at)
{
    uint32_t cp = 0;

    while (at > 0) {
        at = (size_t)(text_previous(text, text + at) - text);
        text_next(text + at, &cp);
        if (cp == '\n' || text_cp_width(cp, 1) > 0)
            break;
    }
    return at;
}

/* PASTED without the line feeds at its end, which nobody meant; tabs become spaces. */
static const char *tidied(struct scope *sc, const char *pasted, enum text_kind kind)
{
    char *text = scope_strdup(sc, pasted);
    size_t length = strlen(text);

    while (kind == TEXT_LINE && length > 0 && text[length - 1] == '\n')
        text[--length] = '\0';
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\t' || (text[i] == '\n' && kind == TEXT_LINE))
            text[i] = ' ';
    }
    return text_gate_out(sc, text, kind);
}

const char *caret_insertion(struct scope *sc, const struct key *key, enum text_kind kind)
{
    char bytes[4];

    if (key->code == KEY_PASTE && key->text)
        return tidied(sc, key->text, kind);
    if (key->code == KEY_ENTER && kind == TEXT_LONG)
        return "\n";
    if (key->code != KEY_CHAR)
        return NULL;
    return text_gate_out(sc, scope_strndup(sc, bytes, text_encode(key->cp, bytes)), kind);
}
