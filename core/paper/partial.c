/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/partial.h"

#include "core/base/digest.h"
#include "core/paper/token.h"

#include <string.h>

static const char name_characters[] = "abcdefghijklmnopqrstuvwxyz"
                                      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

struct gather {
    struct scope *sc;
    const struct document_template *tpl;
    partial_read *read;
    const void *context;
    struct template_partial *list;
    size_t count;
    const char *open[PARTIAL_DEPTH]; /* those that the present one is part of, and itself */
    size_t depth;
};

/* A tag in a file. */
struct place {
    const char *file;
    const struct token *token;
};

static enum rc visit(struct gather *g, const char *file, int line, const char *text);

static enum rc refused(struct gather *g, struct place at, enum rc rc)
{
    return rc == RC_OK ? RC_OK : scope_fail_at(g->sc, at.file, at.token->line, at.token->column);
}

#define refuse(g, at, name, ...)                                                                   \
    refused((g), (at), fail((g)->sc, RC_SYNTAX, (name), __VA_ARGS__, (name)))

static enum rc check_name(struct gather *g, struct place at, const char *name)
{
    if (strspn(name, name_characters) != strlen(name))
        return refuse(g, at, name,
                      N_("“{1}” is no name of a partial: it lies in the folder of its template and "
                         "is called by letters, digits, “-” and “_”."));
    for (size_t i = 0; i < g->depth; i++)
        if (strcmp(g->open[i], name) == 0)
            return refuse(g, at, name, N_("The partial “{1}” is part of itself."));
    if (g->depth == PARTIAL_DEPTH || g->count == PARTIAL_MAX)
        return refuse(g, at, name,
                      N_("The partial “{1}” is one too many: a template has at most 32, and they "
                         "lie at most 8 deep in one another."));
    return RC_OK;
}

static bool is_known(const struct gather *g, const char *name)
{
    for (size_t i = 0; i < g->count; i++)
        if (strcmp(g->list[i].name, name) == 0)
            return true;
    return false;
}

static enum rc enter(struct gather *g, struct place at)
{
    const char *name = scope_strndup(g->sc, at.token->text, at.token->length);
    struct template_partial partial = {0};

    TRY(check_name(g, at, name));
    if (is_known(g, name))
        return RC_OK;
    const enum rc rc = g->read(g->sc, g->context, g->tpl, name, &partial);
    if (rc == RC_NOTFOUND)
        return refuse(g, at, name, N_("There is no partial “{1}”."));
    TRY(rc);
    g->list[g->count++] = partial;
    g->open[g->depth++] = name;
    TRY(visit(g, partial.file, 1, partial.text));
    g->depth--;
    return RC_OK;
}

static enum rc visit(struct gather *g, const char *file, int line, const char *text)
{
    struct tokens tokens;

    TRY(token_scan(g->sc, text, file, line, &tokens));
    for (size_t i = 0; i < tokens.count; i++)
        if (tokens.list[i].kind == TOKEN_PARTIAL)
            TRY(enter(g, (struct place){file, &tokens.list[i]}));
    return RC_OK;
}

static const char *digest_with(struct scope *sc, const struct document_template *tpl)
{
    struct buffer b = buffer_new(sc);

    buffer_addf(&b, "%s\n", tpl->digest);
    for (size_t i = 0; i < tpl->partial_count; i++)
        buffer_addf(&b, "%s %s\n", tpl->partials[i].name,
                    digest_of(sc, tpl->partials[i].text, strlen(tpl->partials[i].text)));
    return digest_of(sc, b.data, b.length);
}

enum rc partial_gather(struct scope *sc, struct document_template *tpl, partial_read *read,
                       const void *context)
{
    struct gather g = {.sc = sc,
                       .tpl = tpl,
                       .read = read,
                       .context = context,
                       .list = scope_alloc(sc, PARTIAL_MAX, sizeof(*g.list))};

    TRY(visit(&g, tpl->file, tpl->body_line, tpl->body));
    tpl->partials = g.list;
    tpl->partial_count = g.count;
    if (g.count > 0)
        tpl->digest = digest_with(sc, tpl);
    return RC_OK;
}

static const struct template_partial *find(const struct document_template *tpl, const char *name)
{
    for (size_t i = 0; i < tpl->partial_count; i++)
        if (strcmp(tpl->partials[i].name, name) == 0)
            return &tpl->partials[i];
    return NULL;
}

const char *partial_text(const void *tpl, const char *name)
{
    const struct template_partial *partial = find(tpl, name);

    return partial ? partial->text : NULL;
}

const char *partial_file(const void *tpl, const char *name)
{
    const struct template_partial *partial = find(tpl, name);

    return partial ? partial->file : name;
}
