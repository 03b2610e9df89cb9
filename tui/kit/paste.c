/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/paste.h"

#include "core/base/text.h"

#include <string.h>

size_t paste_lines(const char *text)
{
    size_t length = strlen(text), lines = 1;

    while (length > 0 && text[length - 1] == '\n')
        length--;
    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    return lines;
}

struct key paste_key(struct paste *p, const struct key *key)
{
    struct key given = *key;
    const bool several = key->code == KEY_PASTE && key->text && paste_lines(key->text) > 1;
    const bool again = several && p->asked && strcmp(p->asked, key->text) == 0;

    p->declined = false;
    paste_end(p);
    if (several && !again)
        given.declined = &p->declined;
    return given;
}

const char *paste_question(struct paste *p, struct scope *sc, enum lang lang, const struct key *key)
{
    if (!p->declined)
        return NULL;
    p->asked = scope_strdup(&p->sc, key->text);
    return say(sc, lang,
               N_("{1} lines were pasted into a field of one: paste them again to join them."),
               scope_printf(sc, "%zu", paste_lines(key->text)));
}

void paste_end(struct paste *p)
{
    scope_end(&p->sc);
    p->asked = NULL;
}
