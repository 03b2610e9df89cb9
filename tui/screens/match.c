/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/match.h"

#include <string.h>

#include "core/base/text.h"

/* Where text is looked for by these fields, a part of it may be what was asked for. */
static bool is_words(const struct query_term *t)
{
    return !t->without && t->text && *t->text &&
           (t->field == QUERY_ANY || t->field == QUERY_PARTY || t->field == QUERY_PLACE ||
            t->field == QUERY_TEXT || t->field == QUERY_KIND);
}

/* The bytes from TEXT on of which the key is KEY; 0: they do not begin here. What is dropped from a
 * key, such as a space, does not begin a match. */
static size_t match_length(struct scope *sc, const char *text, const char *key)
{
    const size_t wanted = strlen(key);
    uint32_t cp;

    for (size_t at = text_next(text, &cp); at > 0;) {
        const char *const part = text_key(sc, scope_strndup(sc, text, at));
        const size_t length = strlen(part);

        if (length > wanted || strncmp(part, key, length) != 0 || length == 0)
            return 0;
        if (length == wanted)
            return at;
        const size_t next = text_next(text + at, &cp);
        at = next > 0 ? at + next : 0;
    }
    return 0;
}

static void mark(const struct paint *p, struct box seen, const char *text, const char *key)
{
    const int ambiguous = p->canvas->ambiguous;
    uint32_t cp;

    for (size_t at = 0; text[at];) {
        const size_t length = match_length(p->sc, text + at, key);

        if (length > 0) {
            const int from = text_width(scope_strndup(p->sc, text, at), ambiguous);
            const int to = text_width(scope_strndup(p->sc, text, at + length), ambiguous);
            const int end = to < seen.width ? to : seen.width;

            if (from < end)
                canvas_tint(p->canvas, (struct box){seen.y, seen.x + from, 1, end - from},
                            STYLE_MATCH);
        }
        at += length > 0 ? length : text_next(text + at, &cp);
    }
}

int match_put(const struct paint *p, int y, int x, int cells, enum style style, const char *text,
              const struct query *asked)
{
    const int written = canvas_put(p->canvas, y, x, cells, style, text);
    const bool cut = text && text_width(text, p->canvas->ambiguous) > written;
    const struct box seen = {y, x, 1, written - (cut ? 1 : 0)}; /* without the "…" */

    for (size_t i = 0; text && asked && i < asked->count; i++)
        if (is_words(&asked->terms[i]))
            mark(p, seen, text, asked->terms[i].text);
    return written;
}
