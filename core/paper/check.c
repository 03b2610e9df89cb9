/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/check.h"

#include "core/paper/field.h"
#include "core/paper/markdown.h"
#include "core/paper/mustache.h"
#include "core/paper/partial.h"
#include "core/paper/sketch.h"
#include "core/paper/token.h"

#include <stdlib.h>
#include <string.h>

#define SECTIONS_MAX  64    /* whose turn comes to differ from all others */
#define STEPS_MAX     50000 /* tags that are looked at, with those of partials each time */
#define MARKDOWN_MOST 32    /* faults of one sketch; the rest are its echo */

/* What names are looked up in: the document, or the items of a list. */
struct frame {
    const char *group; /* NULL: the document */
    const struct frame *outer;
};

struct checker {
    struct scope *sc;
    const struct document_template *tpl;
    struct error *faults;
    size_t count, room;
    const char *sections[SECTIONS_MAX];
    size_t section_count;
    int depth, steps;
};

static bool is_told(const struct checker *c, const struct error *e)
{
    for (size_t i = 0; i < c->count; i++) {
        const struct error *f = &c->faults[i];

        if (f->line == e->line && f->column == e->column && strcmp(f->msgid, e->msgid) == 0 &&
            f->file && e->file && strcmp(f->file, e->file) == 0)
            return true;
    }
    return false;
}

/* Take note of the error in the scope. */
static void note(struct checker *c, enum rc rc)
{
    if (rc != RC_OK && c->count < c->room && !is_told(c, &c->sc->error))
        c->faults[c->count++] = c->sc->error;
}

static void note_at(struct checker *c, enum rc rc, const char *file, struct template_place at)
{
    if (rc != RC_OK)
        note(c, scope_fail_at(c->sc, file, at.line, at.column));
}

#define note_tag(c, file, t, name, ...)                                                            \
    note_at((c), fail((c)->sc, RC_SYNTAX, (name), __VA_ARGS__, (name)), (file),                    \
            (struct template_place){(t)->line, (t)->column})

/* --- fields --- */

static const struct field *resolve(struct checker *c, const struct frame *frame,
                                   const struct token *t)
{
    const struct field *field = NULL;

    for (; frame && !field; frame = frame->outer)
        field = frame->group ? field_find(frame->group, t->text, t->length)
                             : field_of_template(c->sc, c->tpl, t->text, t->length);
    return field;
}

static void check_tag(struct checker *c, const char *file, const struct token *t,
                      const struct field *field)
{
    const char *name = scope_strndup(c->sc, t->text, t->length);

    if (!field)
        note_tag(c, file, t, name, N_("There is no field “{1}”."));
    else if (t->kind == TOKEN_RAW)
        note_tag(c, file, t, name,
                 N_("Unescaped, the value of “{1}” could change the document; write it with two "
                    "braces."));
    else if (t->kind == TOKEN_FIELD && field->use != TEMPLATE_TEXT)
        note_tag(c, file, t, name,
                 N_("“{1}” has no text of its own; it is for sections: a “#” goes before it."));
    else if (field->use == TEMPLATE_LIST && !field_group(field, c->tpl))
        note_tag(c, file, t, name,
                 N_("“{1}” stands only in a template whose head says what there is one paper for, "
                    "such as for: party."));
}

static void keep_section(struct checker *c, const struct token *t)
{
    for (size_t i = 0; i < c->section_count; i++)
        if (strlen(c->sections[i]) == t->length && memcmp(c->sections[i], t->text, t->length) == 0)
            return;
    if (c->section_count < SECTIONS_MAX)
        c->sections[c->section_count++] = scope_strndup(c->sc, t->text, t->length);
}

static void walk(struct checker *c, const char *file, const struct tokens *tokens, size_t from,
                 size_t to, const struct frame *frame);

static void walk_section(struct checker *c, const char *file, const struct tokens *tokens,
                         size_t index, const struct frame *frame, const struct field *field)
{
    const struct token *t = &tokens->list[index];
    const struct frame inner = {field_group(field, c->tpl), frame};

    keep_section(c, t);
    walk(c, file, tokens, index + 1, t->end,
         field && field->use == TEMPLATE_LIST && t->kind == TOKEN_SECTION ? &inner : frame);
}

static void walk_partial(struct checker *c, const struct token *t, const struct frame *frame)
{
    const char *name = scope_strndup(c->sc, t->text, t->length);
    const char *text = partial_text(c->tpl, name), *file = partial_file(c->tpl, name);
    struct tokens tokens;

    if (!text)
        return;
    const enum rc rc = token_scan(c->sc, text, file, 1, &tokens);
    note(c, rc);
    if (rc == RC_OK)
        walk(c, file, &tokens, 0, tokens.count, frame);
}

static void walk(struct checker *c, const char *file, const struct tokens *tokens, size_t from,
                 size_t to, const struct frame *frame)
{
    if (c->depth == MUSTACHE_DEPTH)
        return; /* the sketch tells of it */
    c->depth++;
    for (size_t i = from; i < to && c->steps < STEPS_MAX; i++, c->steps++) {
        const struct token *t = &tokens->list[i];

        if (t->kind == TOKEN_PARTIAL)
            walk_partial(c, t, frame);
        if (t->kind == TOKEN_TEXT || t->kind == TOKEN_END || t->kind == TOKEN_PARTIAL)
            continue;
        const struct field *field = resolve(c, frame, t);
        check_tag(c, file, t, field);
        if (t->kind == TOKEN_SECTION || t->kind == TOKEN_INVERTED) {
            walk_section(c, file, tokens, i, frame, field);
            i = t->end;
        }
    }
    c->depth--;
}

static void check_required(struct checker *c)
{
    const struct document_template *tpl = c->tpl;

    for (size_t i = 0; i < tpl->required_count; i++)
        if (!field_required(c->sc, tpl, tpl->required[i]))
            note_at(c,
                    fail(c->sc, RC_SYNTAX, "required", N_("There is no field “{1}”."),
                         tpl->required[i]),
                    tpl->file,
                    tpl->required_at ? tpl->required_at[i] : (struct template_place){1, 1});
}

/* --- Markdown --- */

static void check_sketch(struct checker *c, const struct sketch_choice *choice)
{
    struct error faults[MARKDOWN_MOST];
    struct sketch sketch;

    const enum rc rc = sketch_make(c->sc, c->tpl, choice, &sketch);
    note(c, rc);
    if (rc != RC_OK)
        return;
    const size_t count = markdown_faults(c->sc, sketch.text, faults, MARKDOWN_MOST);
    for (size_t i = 0; i < count; i++) {
        const char *file = c->tpl->file;
        const struct template_place at =
            sketch_place(&sketch, faults[i].line, faults[i].column, &file);

        c->sc->error = faults[i];
        c->sc->error.args[0] = scope_printf(c->sc, "%d", at.line);
        note_at(c, faults[i].rc, file, at);
    }
}

static void check_markdown(struct checker *c)
{
    check_sketch(c, &(struct sketch_choice){true, NULL});
    check_sketch(c, &(struct sketch_choice){false, NULL});
    for (size_t i = 0; i < c->section_count; i++) {
        const struct scope_mark mark = scope_mark(c->sc);
        const size_t before = c->count;

        check_sketch(c, &(struct sketch_choice){true, c->sections[i]});
        check_sketch(c, &(struct sketch_choice){false, c->sections[i]});
        if (c->count == before)
            scope_rewind(c->sc, mark);
    }
}

static int by_place(const void *a, const void *b)
{
    const struct error *x = a, *y = b;
    const int file = x->file && y->file ? strcmp(x->file, y->file) : 0;

    return file ? file : x->line != y->line ? x->line - y->line : x->column - y->column;
}

size_t check_template(struct scope *sc, const struct document_template *tpl, struct error *faults,
                      size_t count, size_t room)
{
    struct checker c = {.sc = sc, .tpl = tpl, .faults = faults, .count = count, .room = room};
    const struct frame frame = {NULL, NULL};
    struct tokens tokens;

    check_required(&c);
    for (size_t i = 0; i < tpl->ask_count; i++) {
        const enum rc taken = field_check_ask(sc, tpl, &tpl->asks[i]);
        note(&c, taken);
    }
    const enum rc rc = token_scan(sc, tpl->body, tpl->file, tpl->body_line, &tokens);
    note(&c, rc);
    if (rc == RC_OK) {
        walk(&c, tpl->file, &tokens, 0, tokens.count, &frame);
        check_markdown(&c);
    }
    if (c.count > 1)
        qsort(faults, c.count, sizeof(*faults), by_place);
    return c.count;
}
