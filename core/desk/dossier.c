/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/dossier.h"

#include "core/base/text.h"
#include "core/conf/dossier_json.h"
#include "core/desk/dossier_work.h"
#include "core/store/dossier_store.h"

#define PAGES_MOST 9999

enum rc desk_folder_rules(struct desk *desk, struct scope *sc, const struct folder_rules **rules)
{
    const char *file = desk_template(desk, sc, "dossier.yaml");

    if (desk->folder.items.count == 0) {
        const struct scope_mark mark = scope_mark(&desk->life);
        const enum rc rc =
            desk_told(desk, sc, dossier_load(&desk->life, file, &desk->kinds, &desk->folder));

        if (rc != RC_OK) {
            desk->folder = (struct folder_rules){0};
            scope_rewind(&desk->life, mark);
        }
        TRY(rc);
    }
    *rules = &desk->folder;
    return RC_OK;
}

enum rc desk_dossier(struct desk *desk, struct scope *sc, const struct casefile *cf,
                     struct dossier *out)
{
    const struct folder_rules *rules;

    *out = (struct dossier){0};
    if (cf->withheld)
        return RC_OK;
    TRY(desk_folder_rules(desk, sc, &rules));
    dossier_list(sc, &rules->items, cf, out);
    return RC_OK;
}

const char *desk_dossier_json(struct scope *sc, const struct casefile *cf, const struct dossier *d)
{
    return dossier_json(sc, cf, d);
}

enum rc work_folder(struct work *w, int64_t id, struct casefile *cf)
{
    TRY(work_casefile(w, id, cf));
    w->subject = id;
    if (cf->dispute.void_reason)
        return fail(w->sc, RC_INVALID, "case",
                    N_("The registration of this case was voided, so it has no file. Nothing was "
                       "saved."));
    if (cf->filing)
        return fail(w->sc, RC_INVALID, "case",
                    N_("The file was put away on {1}; what lies in it stays as it is. Nothing was "
                       "saved."),
                    date_iso(w->sc, cf->filing->on));
    return RC_OK;
}

/* ---- papers put in by hand ---- */

struct paper_args {
    int64_t id;
    const char *item; /* as typed */
    int pages;
    const char *note;
};

static enum rc find_item(struct work *w, const char *text, const struct dossier_rule **rule)
{
    const struct folder_rules *rules;

    TRY(desk_folder_rules(w->desk, w->sc, &rules));
    return dossier_item(w->sc, &rules->items, text, rule);
}

enum rc use_put_paper(struct work *w, const void *args, void *result)
{
    const struct paper_args *a = args;
    const struct dossier_rule *rule;
    struct casefile cf;

    TRY(work_folder(w, a->id, &cf));
    TRY(find_item(w, a->item, &rule));
    if (rule->made)
        return fail(w->sc, RC_INVALID, "item",
                    N_("“{1}” is made whenever the whole file is printed. Nothing was saved."),
                    dossier_label(rule, w->desk->options.lang));
    struct folder_paper paper = {.item = rule->code,
                                 .pages = a->pages,
                                 .note = a->note,
                                 .on = w->today,
                                 .by = w->desk->person.name};
    return folder_paper_insert(&w->tx, a->id, &paper);
}

enum rc desk_put_paper(struct desk *desk, struct scope *sc, int64_t id, const char *item, int pages,
                       const char *note)
{
    struct paper_args args = {id, item, pages, NULL};

    if (pages < 0 || pages > PAGES_MOST)
        return fail(sc, RC_INVALID, "pages", N_("A paper has 1 to {1} pages. Nothing was saved."),
                    scope_printf(sc, "%d", PAGES_MOST));
    TRY(text_gate_in(sc, "reason", note, TEXT_LONG, &args.note));
    if (pages == 0)
        TRY(work_reason(sc, note, &args.note));
    return desk_run(desk, sc, USE_PUT_PAPER, &args, NULL);
}

enum rc use_void_paper(struct work *w, const void *args, void *result)
{
    const struct paper_args *a = args;
    const struct dossier_rule *rule;
    struct casefile cf;

    TRY(work_folder(w, a->id, &cf));
    TRY(find_item(w, a->item, &rule));
    const struct folder_paper *paper = dossier_paper(&cf, rule->code);
    if (!paper)
        return fail(w->sc, RC_INVALID, "item",
                    N_("Nothing was noted by hand for “{1}”. Nothing was saved."),
                    dossier_label(rule, w->desk->options.lang));
    return folder_paper_void(&w->tx, paper->id, a->note);
}

enum rc desk_void_paper(struct desk *desk, struct scope *sc, int64_t id, const char *item,
                        const char *reason)
{
    struct paper_args args = {.id = id, .item = item};

    TRY(work_reason(sc, reason, &args.note));
    return desk_run(desk, sc, USE_VOID_PAPER, &args, NULL);
}
