/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the job and its outcome; how it gets to a printer or a folder is print_way.c. */
#include "core/desk/print.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/issue_work.h"
#include "core/store/print_store.h"

#define REGISTER_DAYS DAYS(30) /* that the register of the office shows */

enum rc desk_document_kinds(struct desk *desk, struct scope *sc, const char ***kinds, size_t *count)
{
    return desk_template_kinds(desk, sc, kinds, count);
}

struct preview_args {
    int64_t id;
    const char *code;
};

enum rc use_preview(struct work *w, const void *args, void *result)
{
    const struct preview_args *a = args;

    w->subject = a->id;
    w->detail = a->code;
    return work_allow(w, a->id);
}

enum rc desk_preview(struct desk *desk, struct scope *sc, int64_t id, const char *code, bool record,
                     struct pages *out)
{
    struct sheet s;

    TRY(desk_prepare_sheet(desk, sc, id, code, &s));
    if (record)
        TRY(desk_run(desk, sc, USE_PREVIEW, &(struct preview_args){id, code}, NULL));
    return paper_pages(sc, s.source, &s.style, out);
}

static enum rc check_copies(struct scope *sc, int copies)
{
    if (copies >= 1 && copies <= PRINT_COPIES_MOST)
        return RC_OK;
    return fail(sc, RC_INVALID, "copies",
                N_("From 1 to {1} copies are printed at once. Nothing was printed."),
                scope_printf(sc, "%d", PRINT_COPIES_MOST));
}

enum rc desk_print(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                   const struct print_order *order, struct printed *out)
{
    const struct issue_order issue = {.format = order->format,
                                      .way = order->way,
                                      .destination = order->destination,
                                      .copies = order->copies == 0 ? 1 : order->copies,
                                      .again = order->again};
    struct issued issued;

    TRY(check_copies(sc, issue.copies));
    TRY(desk_issue_all(desk, sc, id, &code, 1, &issue, &issued));
    const struct dispute *d = &issued.sheet.cf->dispute;
    *out = (struct printed){.bytes = issued.bytes,
                            .document = issued.document,
                            .title = issued.sheet.style.number,
                            .print = issued.print,
                            .withheld = strstr(issued.sheet.source, PARTY_ADDRESS_SECRET)};
    out->print.year = d->year;
    out->print.register_number = d->register_number;
    out->print.kind = code;
    out->print.version = issued.sheet.version;
    out->file_name = scope_printf(
        sc, "%d-%lld-%s-%d.%s", d->year, (long long)d->register_number, code, issued.sheet.version,
        order->format == PAPER_TEXT ? "txt" : paper_format_code(order->format));
    return RC_OK;
}

enum rc use_print_ended(struct work *w, const void *args, void *result)
{
    struct print p = *(const struct print *)args;

    TRY(work_allow(w, p.dispute));
    w->subject = p.dispute;
    p.ended_at = w->now;
    return print_end(&w->tx, &p);
}

enum rc desk_print_ended(struct desk *desk, struct scope *sc, const struct printed *job,
                         const char *wrong)
{
    struct print p = job->print;

    p.failed = wrong != NULL;
    p.outcome = wrong ? text_gate_out(sc, wrong, TEXT_LINE) : PRINT_OUTCOME_DONE;
    return desk_run(desk, sc, USE_PRINT_ENDED, &p, NULL);
}

enum rc desk_print_register(struct desk *desk, struct scope *sc, int64_t id, struct print **list,
                            size_t *count)
{
    const struct instant since = {desk_now(desk).ms - REGISTER_DAYS.ms};

    TRY(desk_look_up(desk, sc));
    if (id != 0)
        return print_list(sc, desk->engine, id, list, count);
    return print_register(sc, desk->engine, desk->office.id, since, list, count);
}

struct settle_args {
    int64_t print;
    bool came_out;
};

enum rc use_settle_print(struct work *w, const void *args, void *result)
{
    const struct settle_args *a = args;
    struct print p;

    TRY(print_load(w->sc, w->tx.engine, w->tx.office, a->print, &p));
    if (print_outcome(&p) != PRINT_UNKNOWN)
        return fail(w->sc, RC_CONFLICT, "print",
                    N_("It is known by now how this job ended. Nothing was saved."));
    TRY(work_allow(w, p.dispute));
    w->subject = p.dispute;
    w->said = scope_printf(w->sc, "%s %d", p.kind, p.version);
    p.failed = !a->came_out;
    p.outcome = a->came_out ? PRINT_OUTCOME_DONE : PRINT_OUTCOME_LOST;
    p.ended_at = w->now;
    p.settled_by = w->desk->person.name;
    return print_end(&w->tx, &p);
}

enum rc desk_settle_print(struct desk *desk, struct scope *sc, int64_t print, bool came_out)
{
    return desk_run(desk, sc, USE_SETTLE_PRINT, &(struct settle_args){print, came_out}, NULL);
}
