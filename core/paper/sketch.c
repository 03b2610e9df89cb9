/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/sketch.h"

#include "core/paper/mustache.h"
#include "core/paper/partial.h"
#include "core/paper/token.h"

#include <string.h>

#define SAMPLE    "某某"
#define STEPS_MAX 50000 /* tags and stretches of text; no template of a paper has a hundredth */

struct artist {
    struct scope *sc;
    const struct document_template *tpl;
    const struct sketch_choice *choice;
    struct buffer out;
    struct sketch_spot *spots;
    size_t count, room;
    int depth, steps;
};

static enum rc draw(struct artist *a, const char *file, const struct tokens *tokens, size_t from,
                    size_t to);

static void put(struct artist *a, const char *file, const struct token *t, const char *text,
                size_t length)
{
    if (a->count == a->room) {
        const size_t room = a->room ? a->room * 2 : 64;

        a->spots = scope_grow(a->sc, a->spots, a->count, room, sizeof(*a->spots));
        a->room = room;
    }
    a->spots[a->count++] =
        (struct sketch_spot){a->out.length, file, t->line, t->column, t->kind != TOKEN_TEXT};
    buffer_add_n(&a->out, text, length);
}

static bool holds(const struct artist *a, const struct token *t)
{
    const char *odd = a->choice->odd;
    const bool is_odd = odd && strlen(odd) == t->length && memcmp(odd, t->text, t->length) == 0;

    return a->choice->holds != is_odd;
}

static enum rc draw_partial(struct artist *a, const struct token *t)
{
    const char *name = scope_strndup(a->sc, t->text, t->length);
    const char *text = partial_text(a->tpl, name), *file = partial_file(a->tpl, name);
    struct tokens tokens;

    if (!text)
        return RC_OK;
    TRY(token_scan(a->sc, text, file, 1, &tokens));
    return draw(a, file, &tokens, 0, tokens.count);
}

static enum rc draw_token(struct artist *a, const char *file, const struct tokens *tokens,
                          size_t index)
{
    const struct token *t = &tokens->list[index];

    const bool nests =
        t->kind == TOKEN_SECTION || t->kind == TOKEN_INVERTED || t->kind == TOKEN_PARTIAL;

    if (a->steps++ == STEPS_MAX || (nests && a->depth > MUSTACHE_DEPTH)) {
        const enum rc rc = fail(a->sc, RC_SYNTAX, "template",
                                N_("The template is too large or too deeply nested here."));
        return rc == RC_OK ? rc : scope_fail_at(a->sc, file, t->line, t->column);
    }
    switch (t->kind) {
    case TOKEN_TEXT:
        put(a, file, t, t->text, t->length);
        return RC_OK;
    case TOKEN_FIELD:
    case TOKEN_RAW:
        put(a, file, t, SAMPLE, strlen(SAMPLE));
        return RC_OK;
    case TOKEN_SECTION:
    case TOKEN_INVERTED:
        return holds(a, t) == (t->kind == TOKEN_SECTION) ? draw(a, file, tokens, index + 1, t->end)
                                                         : RC_OK;
    case TOKEN_PARTIAL:
        return draw_partial(a, t);
    case TOKEN_END:
        return RC_OK;
    }
    return RC_OK;
}

static enum rc draw(struct artist *a, const char *file, const struct tokens *tokens, size_t from,
                    size_t to)
{
    a->depth++;
    for (size_t i = from; i < to; i++) {
        const struct token *t = &tokens->list[i];

        TRY(draw_token(a, file, tokens, i));
        if (t->kind == TOKEN_SECTION || t->kind == TOKEN_INVERTED)
            i = t->end;
    }
    a->depth--;
    return RC_OK;
}

enum rc sketch_make(struct scope *sc, const struct document_template *tpl,
                    const struct sketch_choice *choice, struct sketch *out)
{
    struct artist a = {.sc = sc, .tpl = tpl, .choice = choice, .out = buffer_new(sc)};
    struct tokens tokens;

    TRY(token_scan(sc, tpl->body, tpl->file, tpl->body_line, &tokens));
    TRY(draw(&a, tpl->file, &tokens, 0, tokens.count));
    *out = (struct sketch){buffer_text(&a.out), a.spots, a.count};
    return RC_OK;
}

static size_t offset_of(const char *text, int line, int column)
{
    const char *p = text;

    for (; line > 1 && *p; line--) {
        p += strcspn(p, "\n");
        p += *p == '\n';
    }
    const size_t width = strcspn(p, "\n"), wanted = column > 0 ? (size_t)column - 1 : 0;
    return (size_t)(p - text) + (wanted < width ? wanted : width);
}

struct template_place sketch_place(const struct sketch *s, int line, int column, const char **file)
{
    const size_t offset = offset_of(s->text, line, column);
    const struct sketch_spot *spot = s->spots;

    if (s->count == 0)
        return (struct template_place){1, 1};
    for (size_t i = 1; i < s->count && s->spots[i].offset <= offset; i++)
        spot = &s->spots[i];
    struct template_place at = {spot->line, spot->column};
    *file = spot->file;
    for (const char *p = s->text + spot->offset; !spot->sample && p < s->text + offset; p++) {
        at.column += ((unsigned char)p[1] & 0xC0) != 0x80;
        if (*p == '\n')
            at = (struct template_place){at.line + 1, 1};
    }
    return at;
}
