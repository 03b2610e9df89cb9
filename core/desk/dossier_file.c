/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting a folder away. */
#include "core/base/text.h"
#include "core/desk/dossier_work.h"
#include "core/desk/secrecy_work.h"
#include "core/store/dossier_store.h"

struct file_args {
    int64_t id;
    const char *place, *reason;
    bool marked; /* to be kept for TERM */
    enum retention term;
    int pages;
};

/* A case that was marked is kept at least as long as the rules say. */
static enum rc retain(struct work *w, const struct file_args *a, const struct casefile *cf,
                      const struct folder_rules *rules, struct filing *f)
{
    const struct retention_rule *rule = retention_judge(&rules->retention, cf);

    f->retention = rule->term;
    f->retention_why = rule->label;
    if (!a->marked || a->term == rule->term)
        return RC_OK;
    if (a->term < rule->term)
        return fail(w->sc, RC_INVALID, "keep",
                    N_("By the rules this file is kept for {1} ({2}); it may be kept longer, not "
                       "shorter. Nothing was saved."),
                    word_label(&retention_words, (int)rule->term, w->desk->options.lang),
                    retention_why(rule, w->desk->options.lang));
    f->retention = a->term;
    f->retention_why = scope_printf(w->sc, "由%s标记", w->desk->person.name);
    return RC_OK;
}

static enum rc check_complete(struct work *w, const struct file_args *a, const struct casefile *cf,
                              const struct folder_rules *rules, struct filing *f)
{
    struct dossier d;

    dossier_list(w->sc, &rules->items, cf, &d);
    if (dossier_is_complete(&d))
        return RC_OK;
    f->incomplete = a->reason;
    if (a->reason)
        return RC_OK;
    return fail(w->sc, RC_INVALID, "reason",
                N_("The file is not put away, because this is missing: {1} See to it first, or "
                   "give a reason. Nothing was saved."),
                dossier_missing(w->sc, w->desk->options.lang, &d));
}

enum rc use_file_case(struct work *w, const void *args, void *result)
{
    const struct file_args *a = args;
    struct filing *f = result;
    const struct folder_rules *rules;
    struct casefile cf;

    TRY(work_folder(w, a->id, &cf));
    if (cf.dispute.refuse_reason)
        return fail(
            w->sc, RC_INVALID, "case",
            N_("This case was not accepted, so it has no file that is put away. Nothing was "
               "saved."));
    if (!cf.dispute.closed)
        return fail(w->sc, RC_INVALID, "case",
                    N_("Only a closed case is put away; close it first. Nothing was saved."));
    TRY(desk_folder_rules(w->desk, w->sc, &rules));
    *f = (struct filing){
        .on = w->today, .pages = a->pages, .place = a->place, .by = w->desk->person.name};
    TRY(retain(w, a, &cf, rules, f));
    TRY(check_complete(w, a, &cf, rules, f));
    return filing_insert(&w->tx, a->id, f);
}

enum rc desk_file_case(struct desk *desk, struct scope *sc, const struct filing_request *r,
                       struct filing *out)
{
    struct file_args args = {.id = r->id};
    struct casefile cf;
    int term = 0;

    TRY(text_gate_in(sc, "place", r->place, TEXT_LINE, &args.place));
    TRY(text_gate_in(sc, "reason", r->reason, TEXT_LONG, &args.reason));
    if (r->keep) {
        TRY(word_find(sc, &retention_words, "keep", r->keep, &term));
        args.marked = true;
        args.term = (enum retention)term;
    }
    TRY(desk_whole_casefile(desk, sc, r->id, &cf));
    TRY(desk_folder_pages(desk, sc, &cf, &args.pages));
    return desk_run(desk, sc, USE_FILE_CASE, &args, out);
}
