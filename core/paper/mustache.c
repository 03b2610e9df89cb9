/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/mustache.h"

#include "core/paper/token.h"

#include <string.h>

/* What names are looked up in, innermost first. */
struct frame {
    const struct value *value;
    const struct frame *outer;
};

struct render {
    struct scope *sc;
    const struct mustache *m;
    const char *file; /* of the template being rendered: a partial is its own */
    struct buffer out;
    int depth;
    size_t steps;
};

static enum rc refused(struct render *r, const struct token *t, enum rc rc)
{
    return rc == RC_OK ? RC_OK : scope_fail_at(r->sc, r->file, t->line, t->column);
}

/* The sentence is given the name of the tag as its first argument. */
#define refuse(r, t, sentence)                                                                     \
    refused((r), (t),                                                                              \
            fail((r)->sc, RC_SYNTAX, scope_strndup((r)->sc, (t)->text, (t)->length), sentence,     \
                 scope_strndup((r)->sc, (t)->text, (t)->length)))

static const struct value nothing = {.kind = VALUE_NONE};

/* The first part of a dotted name decides which frame is meant; the rest must be in there. */
static const struct value *find(const struct frame *frame, const char *name, size_t length)
{
    if (length == 1 && name[0] == '.')
        return frame->value;
    const char *dot = memchr(name, '.', length);
    size_t part = dot ? (size_t)(dot - name) : length;
    const struct value *v = NULL;

    for (; frame && !v; frame = frame->outer)
        v = value_member(frame->value, name, part);
    while (v && part < length) {
        name += part + 1;
        length -= part + 1;
        dot = memchr(name, '.', length);
        part = dot ? (size_t)(dot - name) : length;
        v = v->kind == VALUE_NONE ? &nothing : value_member(v, name, part);
    }
    return v;
}

static enum rc look_up(struct render *r, const struct token *t, const struct frame *frame,
                       const struct value **v)
{
    *v = find(frame, t->text, t->length);
    if (*v)
        return RC_OK;
    if (r->m->strict)
        return refuse(r, t, N_("There is no field “{1}”."));
    *v = &nothing;
    return RC_OK;
}

static enum rc put(struct render *r, const struct token *t, const char *text, size_t length)
{
    if (r->out.length + length > MUSTACHE_OUTPUT)
        return refuse(r, t, N_("The document grows beyond 8 MB here."));
    buffer_add_n(&r->out, text, length);
    return RC_OK;
}

static enum rc put_field(struct render *r, const struct token *t, const struct frame *frame)
{
    const struct value *v;

    TRY(look_up(r, t, frame, &v));
    if (v->kind == VALUE_RULED)
        return put(r, t, v->text, strlen(v->text));
    if (v->kind != VALUE_TEXT || v->text[0] == '\0') {
        if (!r->m->strict)
            return RC_OK;
        return refuse(r, t, N_("The field “{1}” has no value to stand here."));
    }
    const char *text = t->kind == TOKEN_FIELD && r->m->escape ? r->m->escape(r->sc, v) : v->text;
    return put(r, t, text, strlen(text));
}

static enum rc render_tokens(struct render *r, const struct tokens *tokens, size_t from, size_t to,
                             const struct frame *frame);

static enum rc put_section(struct render *r, const struct tokens *tokens, size_t index,
                           const struct frame *frame)
{
    const struct token *t = &tokens->list[index];
    const struct value *v;

    TRY(look_up(r, t, frame, &v));
    const bool filled = value_is_filled(v);
    if (t->kind == TOKEN_INVERTED)
        return filled ? RC_OK : render_tokens(r, tokens, index + 1, t->end, frame);
    if (!filled)
        return RC_OK;
    const size_t rounds = v->kind == VALUE_LIST ? v->count : 1;
    for (size_t i = 0; i < rounds; i++) {
        const struct frame inner = {v->kind == VALUE_LIST ? &v->items[i] : v, frame};

        TRY(render_tokens(r, tokens, index + 1, t->end, &inner));
    }
    return RC_OK;
}

/* The specification indents the template of a partial, not what comes out of its fields. */
static const char *indented(struct scope *sc, const char *text, const struct token *t)
{
    struct buffer b = buffer_new(sc);

    while (*text) {
        const char *end = strchr(text, '\n');
        const size_t length = end ? (size_t)(end - text) + 1 : strlen(text);

        buffer_add_n(&b, t->indent, t->indent_length);
        buffer_add_n(&b, text, length);
        text += length;
    }
    return buffer_text(&b);
}

static enum rc put_partial(struct render *r, const struct token *t, const struct frame *frame)
{
    const char *name = scope_strndup(r->sc, t->text, t->length);
    const char *text = r->m->partial ? r->m->partial(r->m->context, name) : NULL;
    const char *const file = r->file;
    struct tokens tokens;

    if (!text)
        return r->m->strict ? refuse(r, t, N_("There is no partial “{1}”.")) : RC_OK;
    if (t->indent)
        text = indented(r->sc, text, t);
    r->file = r->m->file_of ? r->m->file_of(r->m->context, name) : name;
    TRY(token_scan(r->sc, text, r->file, 1, &tokens));
    r->steps += tokens.count; /* it was taken apart, even if nothing of it is shown */
    TRY(render_tokens(r, &tokens, 0, tokens.count, frame));
    r->file = file;
    return RC_OK;
}

static enum rc render_token(struct render *r, const struct tokens *tokens, size_t index,
                            const struct frame *frame)
{
    const struct token *t = &tokens->list[index];
    enum rc rc = RC_OK;

    if (r->steps++ >= MUSTACHE_STEPS)
        return refuse(r, t,
                      N_("The sections and partials of the template repeat themselves "
                         "without end here."));
    if (t->kind == TOKEN_TEXT)
        return put(r, t, t->text, t->length);
    if (t->kind == TOKEN_FIELD || t->kind == TOKEN_RAW)
        return put_field(r, t, frame);
    if (r->depth == MUSTACHE_DEPTH)
        return refuse(r, t, N_("“{1}” lies too deep in other sections and partials."));
    r->depth++;
    if (t->kind == TOKEN_PARTIAL)
        rc = put_partial(r, t, frame);
    else if (t->kind != TOKEN_END)
        rc = put_section(r, tokens, index, frame);
    r->depth--;
    return rc;
}

static enum rc render_tokens(struct render *r, const struct tokens *tokens, size_t from, size_t to,
                             const struct frame *frame)
{
    for (size_t i = from; i < to; i++) {
        const struct token *t = &tokens->list[i];

        TRY(render_token(r, tokens, i, frame));
        if (t->kind == TOKEN_SECTION || t->kind == TOKEN_INVERTED)
            i = t->end;
    }
    return RC_OK;
}

enum rc mustache_render(struct scope *sc, const struct mustache *m, const char *text,
                        const struct value *root, const char **out)
{
    const struct frame frame = {root, NULL};
    struct render r = {.sc = sc, .m = m, .file = m->file, .out = buffer_new(sc)};
    struct tokens tokens;

    TRY(token_scan(sc, text, m->file, m->line ? m->line : 1, &tokens));
    TRY(render_tokens(&r, &tokens, 0, tokens.count, &frame));
    *out = buffer_text(&r.out);
    return RC_OK;
}
