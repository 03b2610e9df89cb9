/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/destruction.h"

#include <unistd.h>

#include "core/base/text.h"
#include "core/conf/template_file.h"
#include "core/desk/keeping_work.h"
#include "core/desk/search_work.h"
#include "core/desk/server.h"
#include "core/desk/work.h"
#include "core/domain/retention.h"
#include "core/paper/destruction.h"
#include "core/paper/paper.h"
#include "core/store/destruction_store.h"
#include "core/store/draft_store.h"

enum rc desk_expired(struct desk *desk, struct scope *sc, struct date day,
                     struct destruction_item **list, size_t *count)
{
    const struct date on = date_is_set(day) ? day : desk_today(desk);

    TRY(desk_ask(desk, sc, MAY_RETAIN));
    return filing_expired(sc, desk->engine, desk->office.id, on, list, count);
}

enum rc desk_destructions(struct desk *desk, struct scope *sc, struct destruction **list,
                          size_t *count)
{
    TRY(desk_ask(desk, sc, MAY_RETAIN));
    return destruction_list(sc, desk->engine, desk->office.id, list, count);
}

enum rc desk_destruction(struct desk *desk, struct scope *sc, int number, struct destruction *out)
{
    struct destruction *list;
    size_t count;

    TRY(desk_destructions(desk, sc, &list, &count));
    if (number < 1 || (size_t)number > count)
        return fail(sc, RC_NOTFOUND, "destruction",
                    N_("There is no such list. Nothing was destroyed."));
    *out = list[number - 1];
    return RC_OK;
}

/* ---- folders ---- */

static enum rc not_due(struct scope *sc, const struct destruction_item *item)
{
    const struct date until = retention_until(item->retention, item->filed_on);

    return fail(sc, RC_INVALID, "case",
                N_("The folder of case {1} is kept until {2}. Nothing was saved."), item->number,
                date_iso(sc, until));
}

/* Set *OUT to the folder of DISPUTE. */
static enum rc find_folder(struct work *w, int64_t dispute, struct destruction_item *out)
{
    struct destruction_item *list;
    size_t count;

    TRY(filing_of_case(w->sc, w->tx.engine, w->tx.office, dispute, &list, &count));
    if (count == 0)
        return fail(w->sc, RC_INVALID, "case",
                    N_("Only a case that was put away has a folder. Nothing was saved."));
    *out = list[0];
    return RC_OK;
}

struct extend_args {
    int64_t dispute;
    enum retention term;
    const char *reason;
};

enum rc use_extend_retention(struct work *w, const void *args, void *result)
{
    const struct extend_args *a = args;
    struct retention_extension x = {.term = a->term, .on = w->today, .by = w->desk->person.name};
    struct destruction_item folder = {0};

    (void)result;
    w->subject = a->dispute;
    enum sight sight;
    TRY(desk_sight(w->desk, w->sc, a->dispute, &sight));
    TRY(work_reason(w->sc, a->reason, &x.reason));
    TRY(find_folder(w, a->dispute, &folder));
    TRY(destruction_may_extend(w->sc, w->desk->options.lang, &folder, a->term));
    return retention_extension_insert(&w->tx, a->dispute, &x);
}

enum rc desk_extend_retention(struct desk *desk, struct scope *sc, int64_t dispute,
                              enum retention term, const char *reason)
{
    return desk_run(desk, sc, USE_EXTEND_RETENTION, &(struct extend_args){dispute, term, reason},
                    NULL);
}

/* ---- drawing up ---- */

struct propose_args {
    const char *reason;
    const int64_t *disputes;
    size_t count;
};

static enum rc take_folder(struct work *w, int64_t dispute, struct destruction *d)
{
    struct destruction_item *item = &d->items[d->item_count];
    bool listed;

    TRY(find_folder(w, dispute, item));
    if (item->retention == RETENTION_PERMANENT)
        return fail(w->sc, RC_INVALID, "case",
                    N_("The folder of case {1} is kept for ever. Nothing was saved."),
                    item->number);
    if (!destruction_is_due(item, w->today))
        return not_due(w->sc, item);
    TRY(destruction_is_listed(w->sc, w->tx.engine, dispute, &listed));
    for (size_t i = 0; i < d->item_count; i++)
        listed = listed || d->items[i].dispute == dispute;
    if (listed)
        return fail(w->sc, RC_INVALID, "case",
                    N_("Case {1} is on a list already. Nothing was saved."), item->number);
    d->item_count++;
    return RC_OK;
}

enum rc use_propose_destruction(struct work *w, const void *args, void *result)
{
    const struct propose_args *a = args;
    struct destruction d = {.drawn_up_at = w->now, .drawn_up_by = w->desk->person.id};
    struct destruction *all;
    size_t before;

    TRY(work_reason(w->sc, a->reason, &d.reason));
    TRY(destruction_list(w->sc, w->tx.engine, w->tx.office, &all, &before));
    d.items = scope_alloc(w->sc, a->count, sizeof(*d.items));
    for (size_t i = 0; i < a->count; i++)
        TRY(take_folder(w, a->disputes[i], &d));
    TRY(destruction_insert(&w->tx, &d));
    w->subject = d.id;
    *(int *)result = (int)before + 1;
    return RC_OK;
}

enum rc desk_propose_destruction(struct desk *desk, struct scope *sc, const char *reason,
                                 const int64_t *disputes, size_t count, int *number)
{
    return desk_run(desk, sc, USE_PROPOSE_DESTRUCTION,
                    &(struct propose_args){reason, disputes, count}, number);
}

/* ---- destroying ---- */

/* Destroy what ITEM stands for, unless it is kept longer since the list was drawn up. */
static enum rc destroy_folder(struct work *w, struct destruction_item *item)
{
    struct destruction_item folder = {0};

    TRY(find_folder(w, item->dispute, &folder));
    if (folder.retention > item->retention) {
        item->retention = folder.retention;
        return RC_OK;
    }
    if (!destruction_is_due(item, w->today))
        return not_due(w->sc, item);
    TRY(work_unindex(w, item->dispute));
    return destruction_erase(&w->tx, item->dispute, &item->rows);
}

enum rc use_destroy(struct work *w, const void *args, void *result)
{
    struct destruction d;

    TRY(desk_destruction(w->desk, w->sc, *(const int *)args, &d));
    TRY(destruction_may_approve(w->sc, &d, w->desk->person.id));
    w->subject = d.id;
    d.approved_at = w->now;
    d.approved_by = w->desk->person.id;
    for (size_t i = 0; i < d.item_count; i++)
        TRY(destroy_folder(w, &d.items[i]));
    /* forms that were left half filled when those cases came in, and are about none yet */
    TRY(draft_purge(&w->tx, instant_after(w->now, DRAFT_KEPT)));
    return destruction_done(&w->tx, &d);
}

/* What was deleted is overwritten with zeros; writing all anew takes the log and old pages too. */
static enum rc compact(struct desk *desk, struct scope *sc)
{
    const enum rc rc = engine_compact(desk->engine, sc);

    if (rc != RC_BUSY)
        return rc;
    return fail(sc, rc, "compact",
                N_("The files are destroyed in the record, but somebody else works with the "
                   "database, so its file could not be written anew. Please approve once more "
                   "when nobody works here."));
}

/* Copies that an upgrade, a restore or a backup left beside the database hold the files too. */
static enum rc remove_copies(struct desk *desk, struct scope *sc)
{
    static const char *const marks[] = {BESIDE_BEFORE, BESIDE_COPY, BESIDE_RESTORE};
    const char **names;
    size_t count;

    if (desk_on_server(&desk->options))
        return RC_OK;
    for (size_t m = 0; m < sizeof(marks) / sizeof(*marks); m++) {
        TRY(keeping_leftovers(sc, desk->options.database, marks[m], &names, &count));
        for (size_t i = 0; i < count; i++)
            unlink(names[i]);
    }
    return RC_OK;
}

/* Papers of the cases that D destroyed may still lie in the outbox. */
static enum rc empty_outbox(struct desk *desk, struct scope *sc, const struct destruction *d)
{
    for (size_t i = 0; i < d->item_count; i++)
        if (d->items[i].rows > 0)
            TRY(print_way_take_back(desk, sc, d->items[i].number));
    return RC_OK;
}

enum rc desk_destroy(struct desk *desk, struct scope *sc, int number)
{
    struct destruction d;

    TRY(desk_destruction(desk, sc, number, &d));
    if (!instant_is_set(d.approved_at)) {
        TRY(desk_run(desk, sc, USE_DESTROY, &number, NULL));
        TRY(desk_destruction(desk, sc, number, &d));
    }
    TRY(desk_purge_index(desk, sc));
    TRY(remove_copies(desk, sc));
    TRY(empty_outbox(desk, sc, &d));
    return compact(desk, sc);
}

enum rc desk_destruction_paper(struct desk *desk, struct scope *sc, int number,
                               enum paper_format format, struct bytes *out)
{
    struct document_template tpl;
    struct destruction d;
    const char *source;

    TRY(desk_destruction(desk, sc, number, &d));
    if (!instant_is_set(d.approved_at))
        return fail(sc, RC_INVALID, "destruction",
                    N_("Nobody approved this list yet, so there is no certificate."));
    TRY(template_load(sc, desk_template(desk, sc, "sheets/destruction.md"), &tpl));
    TRY(destruction_source(sc, &tpl, &desk->office, &d, &source));
    const struct paper_style style = {.title = tpl.title,
                                      .face = tpl.face,
                                      .further = desk->settings.further_face,
                                      .practice = desk->office.practice,
                                      .modules = desk->options.modules,
                                      .cache = desk->options.cache};
    return paper_make(sc, source, &style, format, out);
}
