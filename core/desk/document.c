/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/document.h"

#include <stdlib.h>

#include "core/base/text.h"
#include "core/conf/document_json.h"
#include "core/desk/issue_work.h"
#include "core/desk/secrecy_work.h"
#include "core/domain/conceal.h"
#include "core/store/particular_store.h"

/* --- which papers a case can have --- */

struct listing {
    struct desk *desk;
    struct scope *sc;
    const struct casefile *cf;
    struct case_paper *list;
    size_t count, room;
};

/* Its newest version, and how often that was printed, whatever the format. */
static void count_issued(const struct casefile *cf, struct case_paper *p)
{
    for (size_t i = 0; i < cf->document_count; i++) {
        const struct document *d = &cf->documents[i];

        if (!text_equal(d->kind, p->code) || d->version < p->version)
            continue;
        p->copies = d->version > p->version ? d->copies : p->copies + d->copies;
        p->version = d->version;
    }
}

static enum rc judge(struct listing *l, const struct document_template *tpl, int ordinal,
                     struct case_paper *p)
{
    struct particular_answer *answers;
    struct sheet sheet;

    TRY(document_check_code(l->sc, tpl, l->cf, ordinal));
    p->of = document_subject_name(l->sc, tpl->subject, l->cf, ordinal);
    TRY(desk_check_fields(l->desk, l->sc, tpl, l->cf, ordinal));
    particular_answers(l->sc, tpl, l->cf, p->code, &answers);
    p->unanswered = particular_missing(answers, tpl->ask_count);
    if (p->unanswered > 0) {
        p->state = PAPER_ASKS;
        return RC_OK;
    }
    TRY(desk_prepare_paper(l->desk, l->sc, l->cf, tpl, ordinal, &sheet));
    p->changed = p->version > 0 && !sheet.issued;
    return RC_OK;
}

static void keep(struct listing *l, struct case_paper p, enum rc rc)
{
    if (rc != RC_OK) {
        p.state = PAPER_BARRED;
        p.why = l->sc->error;
    }
    if (l->count == l->room) {
        const size_t room = l->room ? l->room * 2 : 64;

        l->list = scope_grow(l->sc, l->list, l->count, room, sizeof(*l->list));
        l->room = room;
    }
    l->list[l->count++] = p;
}

static void add_paper(struct listing *l, const struct document_template *tpl, int ordinal)
{
    struct case_paper p = {.code = document_code_text(l->sc, tpl->kind, ordinal),
                           .kind = tpl->kind,
                           .title = tpl->title,
                           .ask_count = tpl->ask_count};

    count_issued(l->cf, &p);
    const enum rc rc = judge(l, tpl, ordinal, &p);
    keep(l, p, rc);
}

/* A template that cannot be read stands in the way of its own papers, and of no others. */
static void add_kind(struct listing *l, const char *kind)
{
    struct document_template tpl;
    int *ordinals;
    size_t count;

    const enum rc rc = desk_template_in_force(l->desk, l->sc, kind, &tpl);
    if (rc != RC_OK) {
        keep(l, (struct case_paper){.code = kind, .kind = kind, .title = kind}, rc);
        return;
    }
    document_ordinals(l->sc, tpl.subject, l->cf, &ordinals, &count);
    for (size_t i = 0; i < count; i++)
        add_paper(l, &tpl, ordinals[i]);
    if (count == 0)
        add_paper(l, &tpl, 1);
}

/* The ready ones first; otherwise in the order in which they were found. */
static struct case_paper *in_order(struct scope *sc, const struct case_paper *found, size_t count)
{
    struct case_paper *list = scope_alloc(sc, count, sizeof(*list));
    size_t n = 0;

    for (enum paper_state state = PAPER_READY; state <= PAPER_BARRED; state++)
        for (size_t i = 0; i < count; i++)
            if (found[i].state == state)
                list[n++] = found[i];
    return list;
}

enum rc desk_documents(struct desk *desk, struct scope *sc, int64_t id, struct case_paper **list,
                       size_t *count)
{
    struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));
    struct listing l = {.desk = desk, .sc = sc, .cf = cf};
    const char **kinds;
    size_t kind_count;

    TRY(desk_whole_casefile(desk, sc, id, cf));
    TRY(desk_may(desk, sc, MAY_PRINT, id));
    TRY(desk_template_kinds(desk, sc, &kinds, &kind_count));
    for (size_t i = 0; i < kind_count; i++)
        add_kind(&l, kinds[i]);
    *list = in_order(sc, l.list, l.count);
    *count = l.count;
    return RC_OK;
}

const char *desk_documents_json(struct scope *sc, const struct case_paper *list, size_t count,
                                enum lang lang)
{
    return document_json_list(sc, list, count, lang);
}

/* --- what is filled in --- */

static enum rc find_template(struct desk *desk, struct scope *sc, const char *text,
                             struct document_template *tpl, int *ordinal)
{
    struct document_code code;

    TRY(document_code_parse(sc, text, &code));
    *ordinal = code.ordinal;
    return desk_template_in_force(desk, sc, code.kind, tpl);
}

enum rc desk_particulars(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                         struct particulars *out)
{
    struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));
    struct document_template *tpl = scope_alloc(sc, 1, sizeof(*tpl));
    struct particular_answer *answers;
    int ordinal;

    TRY(find_template(desk, sc, code, tpl, &ordinal));
    TRY(desk_whole_casefile(desk, sc, id, cf));
    TRY(desk_may(desk, sc, MAY_PRINT, id));
    TRY(document_check_code(sc, tpl, cf, ordinal));
    particular_answers(sc, tpl, cf, code, &answers);
    *out = (struct particulars){.code = code,
                                .title = tpl->title,
                                .of = document_subject_name(sc, tpl->subject, cf, ordinal),
                                .parties = conceal_parties(sc, cf->parties, cf->party_count),
                                .party_count = cf->party_count,
                                .answers = answers,
                                .count = tpl->ask_count};
    return RC_OK;
}

const char *desk_particulars_json(struct scope *sc, const struct particulars *p)
{
    return document_json_answers(sc, p->answers, p->count);
}

struct fill_args {
    int64_t id;
    const char *code;
    int ordinal;
    const struct document_template *tpl;
    const struct particular_change *list;
    size_t count;
};

static enum rc find_ask(struct scope *sc, const struct document_template *tpl, const char *name,
                        const struct ask **out)
{
    for (size_t i = 0; i < tpl->ask_count; i++) {
        *out = &tpl->asks[i];
        if (text_equal((*out)->name, name))
            return RC_OK;
    }
    return fail(sc, RC_INVALID, name, N_("“{1}” does not ask for “{2}”. Nothing was saved."),
                tpl->title, scope_strdup(sc, name)); /* as it was typed, not as a label */
}

static enum rc fill_one(struct work *w, const struct fill_args *a, const struct casefile *cf,
                        const struct particular_change *c)
{
    const struct particular *kept =
        particular_find(cf->particulars, cf->particular_count, a->code, c->name);
    struct particular p = {.document = a->code, .name = c->name, .by = w->desk->person.name};
    const struct ask *ask = NULL;

    TRY(find_ask(w->sc, a->tpl, c->name, &ask));
    TRY(ask_value(w->sc, ask, cf->parties, cf->party_count, c->value, &p.value));
    p.value = p.value ? p.value : "";
    if (kept ? text_equal(kept->value, p.value) : *p.value == '\0')
        return RC_OK;
    if (c->rev != PARTICULAR_ANY && c->rev != (kept ? kept->rev : 0))
        return fail(w->sc, RC_CONFLICT, c->name,
                    N_("Somebody else has filled in “{1}” meanwhile. Nothing was saved."),
                    ask->label);
    if (!kept)
        return particular_insert(&w->tx, a->id, &p);
    p.id = kept->id;
    p.rev = kept->rev;
    return particular_save(&w->tx, &p);
}

enum rc use_fill_document(struct work *w, const void *args, void *result)
{
    const struct fill_args *a = args;
    struct casefile cf;

    w->subject = a->id;
    TRY(work_casefile(w, a->id, &cf));
    TRY(document_check_code(w->sc, a->tpl, &cf, a->ordinal));
    for (size_t i = 0; i < a->count; i++)
        TRY(fill_one(w, a, &cf, &a->list[i]));
    return RC_OK;
}

enum rc desk_save_particulars(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                              const struct particular_change *list, size_t count)
{
    struct document_template tpl;
    struct fill_args args = {.id = id, .code = code, .tpl = &tpl, .list = list, .count = count};

    TRY(find_template(desk, sc, code, &tpl, &args.ordinal));
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (text_equal(list[i].name, list[j].name))
                return fail(sc, RC_INVALID, list[i].name,
                            N_("“{1}” is answered twice. Nothing was saved."),
                            scope_strdup(sc, list[i].name));
    return desk_run(desk, sc, USE_FILL_DOCUMENT, &args, NULL);
}
