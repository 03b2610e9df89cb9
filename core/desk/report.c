/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/report.h"

#include "core/base/progress.h"
#include "core/conf/csv.h"
#include "core/conf/report_text.h"
#include "core/conf/response_export.h"
#include "core/desk/work.h"
#include "core/domain/conceal.h"
#include "core/store/clock_store.h"
#include "core/store/period_store.h"
#include "core/store/sight_store.h"

/* A jump of the clock touches the cases that were registered before it. */
static enum rc load_steps(struct desk *desk, struct scope *sc, struct casefile *list, size_t count)
{
    struct clock_step *steps;
    size_t step_count;

    TRY(clock_step_list(sc, desk->engine, desk->office.id, 0, &steps, &step_count));
    for (size_t i = 0; i < count; i++) {
        list[i].clock_steps = steps;
        list[i].clock_step_count = step_count;
    }
    return RC_OK;
}

static bool is_readable(const struct seen *seen, size_t count, int64_t id)
{
    size_t low = 0, high = count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (seen[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && seen[low].id == id && seen[low].readable;
}

/*
 * A small figure of closed cases names them, and any figure can be found from its row and its sum.
 * So for everybody but a head they are in none: rows and sums then agree, and nothing can be taken
 * from nothing. Of the others whoever may not read one gets no words.
 */
static enum rc keep_open(struct desk *desk, struct scope *sc, struct casefile *list, size_t *count)
{
    const bool head = desk_counts_all(desk);
    struct seen *seen;
    size_t seen_count, kept = 0;

    TRY(sight_list(sc, desk->engine, desk->office.id, &seen, &seen_count));
    for (size_t i = 0; i < *count; i++) {
        if (!head && list[i].dispute.secrecy != SECRECY_ORDINARY)
            continue;
        list[kept] = list[i];
        if (!is_readable(seen, seen_count, list[i].dispute.id))
            casefile_conceal(sc, &list[kept], SIGHT_HEADER);
        kept++;
    }
    *count = kept;
    return RC_OK;
}

static enum rc load_inside(struct desk *desk, struct scope *sc, struct period p,
                           struct casefile **list, size_t *count)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);

    TRY(period_load(sc, desk->engine, desk->office.id, p, &reader, list, count));
    TRY(load_steps(desk, sc, *list, *count));
    return keep_open(desk, sc, *list, count);
}

static enum rc load(struct desk *desk, struct scope *sc, struct period p, struct casefile **list,
                    size_t *count)
{
    TRY(period_check(sc, p));
    TRY(desk_ask(desk, sc, MAY_REPORT));
    TRY(desk_begin_read(desk, sc));
    engine_look(desk->engine, desk->options.progress);
    const enum rc rc = load_inside(desk, sc, p, list, count);
    engine_look(desk->engine, NULL);
    engine_rollback(desk->engine);
    return rc;
}

enum rc use_export(struct work *w, const void *args, void *result)
{
    w->detail = args;
    return RC_OK;
}

enum rc use_report(struct work *w, const void *args, void *result)
{
    return use_export(w, args, result);
}

/* Note in the access chain that somebody asked USE for WHAT of P. */
static enum rc note(struct desk *desk, struct scope *sc, enum use use, const char *what,
                    struct period p)
{
    const char *from = date_iso(sc, p.from), *to = date_iso(sc, p.to);

    return desk_run(desk, sc, use,
                    scope_printf(sc, "%s %s/%s", what, from ? from : "..", to ? to : ".."), NULL);
}

static enum rc export_responses(struct desk *desk, struct scope *sc, struct period p,
                                enum report_format format, const char **text)
{
    struct progress *const progress = desk->options.progress;
    struct casefile *list;
    size_t count;

    TRY(load(desk, sc, p, &list, &count));
    return format == REPORT_JSON ? response_export_json(sc, list, count, p, progress, text)
                                 : response_export_csv(sc, list, count, p, progress, text);
}

enum rc desk_export_responses(struct desk *desk, struct scope *sc, struct period p,
                              enum report_format format, const char **text)
{
    TRY(desk_read_out(sc, export_responses(desk, sc, p, format, text)));
    return note(desk, sc, USE_EXPORT, "responses", p);
}

static enum rc report_response(struct desk *desk, struct scope *sc, struct period p,
                               enum report_by by, struct report *out)
{
    struct casefile *list;
    size_t count;

    TRY(load(desk, sc, p, &list, &count));
    return report_make(sc, list, count, p, by, desk_now(desk), desk->options.progress, out);
}

enum rc desk_report_response(struct desk *desk, struct scope *sc, struct period p,
                             enum report_by by, bool record, struct report *out)
{
    TRY(desk_read_out(sc, report_response(desk, sc, p, by, out)));
    return record ? note(desk, sc, USE_REPORT, "response", p) : RC_OK;
}

bool desk_counts_all(const struct desk *desk)
{
    return permit_allows(&desk->viewer, MAY_SUPERVISE, NULL);
}

const char *desk_report_text(struct scope *sc, const struct report *r, enum report_format format)
{
    return format == REPORT_JSON ? report_json(sc, r) : report_csv(sc, r);
}

enum rc desk_csv_bytes(struct scope *sc, const char *text, bool mark, bool gb18030,
                       struct bytes *out)
{
    return csv_encode(sc, gb18030 ? CSV_GB18030 : mark ? CSV_BOM : CSV_UTF8, text, out);
}
