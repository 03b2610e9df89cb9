/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/deadline.h"

#include <stdlib.h>

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/deadline_file.h"
#include "core/conf/deadline_json.h"
#include "core/conf/visit_file.h"
#include "core/desk/calendar.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/store/board_line_store.h"
#include "core/store/deadline_store.h"

static enum rc read_rules(struct desk *desk, struct scope *sc)
{
    struct deadline_rules rules;

    TRY(deadline_load(&desk->life, desk_template(desk, sc, "deadlines.yaml"), &desk->kinds,
                      &rules));
    TRY(visit_load(&desk->life, desk_template(desk, sc, "visits.yaml"), &desk->kinds,
                   &desk->visits));
    rules.visits = &desk->visits;
    desk->deadlines = rules;
    return RC_OK;
}

/* Read when a deadline is first asked for: registering a dispute need not pay for it. */
static enum rc rules_of(struct desk *desk, struct scope *sc, const struct deadline_rules **rules)
{
    if (!desk->deadlines.visits) {
        const struct scope_mark mark = scope_mark(&desk->life);
        const enum rc rc = desk_told(desk, sc, read_rules(desk, sc));

        if (rc != RC_OK)
            scope_rewind(&desk->life, mark);
        TRY(rc);
    }
    *rules = &desk->deadlines;
    return RC_OK;
}

static enum rc count(struct desk *desk, struct scope *sc, struct casefile *cf, struct instant now)
{
    const struct deadline_rules *rules;
    const struct calendar *calendar;
    struct deadline *list;

    TRY(rules_of(desk, sc, &rules));
    TRY(desk_calendar(desk, sc, &calendar));
    deadline_list(sc, rules, calendar, cf, now, &list, &cf->deadline_count);
    cf->deadlines = list;
    return RC_OK;
}

/* The clocks are open to who sees the header; what they run by is not. */
enum rc desk_deadlines(struct desk *desk, struct scope *sc, struct casefile *cf)
{
    struct casefile whole;

    if (!cf->withheld)
        return count(desk, sc, cf, desk_now(desk));
    TRY(desk_whole_casefile(desk, sc, cf->dispute.id, &whole));
    TRY(count(desk, sc, &whole, desk_now(desk)));
    cf->deadlines = whole.deadlines;
    cf->deadline_count = whole.deadline_count;
    return RC_OK;
}

const char *desk_deadlines_json(struct desk *desk, struct scope *sc, const struct casefile *cf)
{
    return deadline_json(sc, cf, desk_today(desk));
}

/* ---- the next deadline of each line of a list ---- */

/* Before an agreement the clocks of accepting and mediating run. A line knows all they need but
 * what was suspended or extended, which nothing is before acceptance. */
static bool may_have_changes(const struct board_row *row)
{
    return board_urges(row) && row->dispute.number;
}

static struct casefile known_of(struct desk *desk, const struct board_row *row)
{
    return (struct casefile){.dispute = row->dispute,
                             .kind = kind_find(&desk->kinds, row->dispute.kind),
                             .parties = row->parties,
                             .party_count = row->party_count};
}

/* CF has of the case of ROW what the clocks run by. */
static void date_row(struct desk *desk, struct scope *sc, const struct casefile *cf,
                     struct instant now, struct board_row *row)
{
    const struct scope_mark mark = scope_mark(sc);
    struct deadline *list, next;
    size_t found;

    deadline_list(sc, &desk->deadlines, &desk->calendar, cf, now, &list, &found);
    const struct deadline *soonest = deadline_next(list, found);
    if (soonest)
        next = *soonest;
    scope_rewind(sc, mark);
    row->deadline = soonest ? scope_memdup(sc, &next, sizeof(next)) : NULL;
}

/* After an agreement the plan of visits runs. */
static bool is_followed(const struct board_row *row)
{
    return row->dispute.closed || row->dispute.state == STATE_EFFECTIVE;
}

static void plan_row(struct desk *desk, struct scope *sc, struct board_row *row)
{
    const struct casefile cf = {.dispute = row->dispute,
                                .kind = kind_find(&desk->kinds, row->dispute.kind),
                                .parties = row->parties,
                                .party_count = row->party_count,
                                .agreements = row->agreement,
                                .agreement_count = row->agreement ? 1 : 0,
                                .visits = row->visits,
                                .visit_count = row->visit_count};
    struct planned_visit *list;
    size_t count;

    visit_plan(sc, &desk->visits, &cf, &list, &count);
    row->visit = visit_next(list, count);
}

/* COUNT ROWS, at most CASE_PAGE, once rules and calendar are read. */
static enum rc date_page(struct desk *desk, struct scope *sc, struct board_row *rows, size_t count)
{
    const struct instant now = desk_now(desk);
    struct deadline_changes changes = {0};
    int64_t ids[CASE_PAGE];
    size_t accepted = 0;

    for (size_t i = 0; i < count; i++)
        if (may_have_changes(&rows[i]))
            ids[accepted++] = rows[i].dispute.id;
    if (accepted > 0) {
        const struct case_page page = case_page(ids, accepted);

        TRY(deadline_changes(sc, desk->engine, &page, &changes));
    }
    for (size_t i = 0; i < count; i++) {
        if (board_urges(&rows[i])) {
            struct casefile cf = known_of(desk, &rows[i]);

            deadline_apply(&changes, &cf);
            date_row(desk, sc, &cf, now, &rows[i]);
        } else if (is_followed(&rows[i])) {
            plan_row(desk, sc, &rows[i]);
        }
    }
    return RC_OK;
}

enum rc desk_date_rows(struct desk *desk, struct scope *sc, struct board_row *rows, size_t count)
{
    const struct deadline_rules *rules;
    const struct calendar *calendar;

    if (count == 0)
        return RC_OK;
    /* Who opens a case is told what is wrong in the file; the board must come up without it. */
    if (rules_of(desk, sc, &rules) != RC_OK || desk_calendar(desk, sc, &calendar) != RC_OK)
        return RC_OK;
    for (size_t at = 0; at < count; at += CASE_PAGE)
        TRY(date_page(desk, sc, &rows[at], count - at < CASE_PAGE ? count - at : CASE_PAGE));
    return RC_OK;
}

/* While a suspension lasts the deadline moves on with each day; what is kept must not, so its clock
 * stands at the first day of the suspension. */
static struct instant standing_clock(struct desk *desk, const struct casefile *cf)
{
    const struct suspension *s = suspension_open(cf->suspensions, cf->suspension_count);

    return s ? date_start(s->since) : desk_now(desk);
}

void desk_date_case(struct desk *desk, struct scope *sc, const struct casefile *whole,
                    struct board_row *row)
{
    struct casefile cf = known_of(desk, row);

    cf.suspensions = whole->suspensions;
    cf.suspension_count = whole->suspension_count;
    cf.extensions = whole->extensions;
    cf.extension_count = whole->extension_count;
    if (board_urges(row))
        date_row(desk, sc, &cf, standing_clock(desk, &cf), row);
    else if (is_followed(row))
        plan_row(desk, sc, row);
}

/* What deadlines are counted by: the files as they stand, and the days of the calendar. */
static enum rc digest_rules(struct desk *desk, struct scope *sc, struct digest *d)
{
    static const char *const names[] = {"deadlines.yaml", "visits.yaml", "kinds.yaml"};
    struct bytes file;

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        TRY(file_read(sc, desk_template(desk, sc, names[i]), FILE_LIMIT, &file));
        digest_add(d, file.data, file.size);
    }
    for (size_t i = 0; i < desk->calendar.count; i++) {
        const struct calendar_year *year = &desk->calendar.years[i];

        digest_add(d, &year->year, sizeof(year->year));
        for (size_t k = 0; k < year->count; k++) {
            digest_add(d, &year->days[k].on.day, sizeof(year->days[k].on.day));
            digest_add(d, &year->days[k].works, sizeof(year->days[k].works));
        }
    }
    return RC_OK;
}

bool desk_has_rules(const struct desk *desk) { return desk->rules != RULES_UNKNOWN; }

enum rc desk_rules(struct desk *desk, struct scope *sc, int64_t *rules)
{
    const struct deadline_rules *list;
    const struct calendar *calendar;

    TRY(rules_of(desk, sc, &list));
    TRY(desk_calendar(desk, sc, &calendar));
    if (desk->rules == RULES_UNKNOWN) {
        struct digest *d = digest_begin(sc);

        TRY(digest_rules(desk, sc, d));
        desk->rules = (int64_t)strtoull(scope_strndup(sc, digest_end(sc, d), 15), NULL, 16);
    }
    *rules = desk->rules;
    return RC_OK;
}

/* ---- suspending ---- */

struct suspend_args {
    int64_t id;
    struct date day;
    const char *reason;
};

/* What had run out is not made good by a suspension that is entered afterwards. */
static enum rc check_in_time(struct work *w, struct casefile *cf, struct date since)
{
    if (since.day >= w->today.day)
        return RC_OK;
    TRY(count(w->desk, w->sc, cf, w->now));
    for (size_t i = 0; i < cf->deadline_count; i++) {
        const struct deadline *d = &cf->deadlines[i];
        const bool over = d->state == DEADLINE_MISSED || d->state == DEADLINE_LATE;

        if (d->rule->pauses && over && d->due.day >= since.day)
            return fail(w->sc, RC_INVALID, "from",
                        N_("“{1}” ended on {2}, before this was entered, so it can no longer stand "
                           "still from {3}. Nothing was saved."),
                        d->code, date_iso(w->sc, d->due), date_iso(w->sc, since));
    }
    return RC_OK;
}

enum rc use_suspend(struct work *w, const void *args, void *result)
{
    const struct suspend_args *a = args;
    struct suspension s = {.since = date_is_set(a->day) ? a->day : w->today,
                           .reason = a->reason,
                           .by = w->desk->person.name};
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RECORD, &cf));
    TRY(suspension_may_begin(w->sc, cf.suspensions, cf.suspension_count,
                             date_of(cf.dispute.registered_at), s.since, w->today));
    TRY(check_in_time(w, &cf, s.since));
    return suspension_insert(&w->tx, a->id, &s);
}

enum rc desk_suspend(struct desk *desk, struct scope *sc, int64_t id, struct date from,
                     const char *reason)
{
    struct suspend_args args = {id, from, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_SUSPEND, &args, NULL);
}

enum rc use_continue(struct work *w, const void *args, void *result)
{
    const struct suspend_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RECORD, &cf));
    TRY(suspension_may_end(w->sc, cf.suspensions, cf.suspension_count, a->day));
    return suspension_end(&w->tx, suspension_open(cf.suspensions, cf.suspension_count)->id, a->day,
                          w->desk->person.name);
}

enum rc desk_continue(struct desk *desk, struct scope *sc, int64_t id, struct date on)
{
    struct suspend_args args = {id, on, NULL};

    TRY(work_past_day(desk, sc, &args.day));
    return desk_run(desk, sc, USE_CONTINUE, &args, NULL);
}

enum rc use_void_suspension(struct work *w, const void *args, void *result)
{
    const struct suspend_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RECORD, &cf));
    const struct suspension *s = suspension_last(cf.suspensions, cf.suspension_count);
    if (!s)
        return fail(w->sc, RC_INVALID, "void",
                    N_("This case has no suspension that could be voided. Nothing was saved."));
    return suspension_void(&w->tx, s->id, a->reason);
}

enum rc desk_void_suspension(struct desk *desk, struct scope *sc, int64_t id, const char *reason)
{
    struct suspend_args args = {id, DATE_NONE, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID_SUSPENSION, &args, NULL);
}

/* ---- extending ---- */

struct extend_args {
    int64_t id;
    const char *code;
    struct date until;
    const int *parties;
    size_t count;
    const char *reason; /* of voiding */
};

enum rc use_extend(struct work *w, const void *args, void *result)
{
    const struct extend_args *a = args;
    struct extension e = {.code = a->code,
                          .until = a->until,
                          .on = w->today,
                          .consents = a->parties,
                          .consent_count = a->count,
                          .by = w->desk->person.name};
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RECORD, &cf));
    TRY(count(w->desk, w->sc, &cf, w->now));
    TRY(deadline_may_extend(w->sc, &cf, deadline_find(cf.deadlines, cf.deadline_count, a->code),
                            a->code, a->until, a->parties, a->count));
    return extension_insert(&w->tx, a->id, &e);
}

enum rc desk_extend(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                    struct date until, const int *parties, size_t count)
{
    const struct extend_args args = {id, code, until, parties, count, NULL};

    return desk_run(desk, sc, USE_EXTEND, &args, NULL);
}

enum rc use_void_extension(struct work *w, const void *args, void *result)
{
    const struct extend_args *a = args;
    struct casefile cf;

    TRY(work_begin(w, a->id, STEP_RECORD, &cf));
    const struct extension *e = extension_of(cf.extensions, cf.extension_count, a->code);
    if (!e)
        return fail(w->sc, RC_INVALID, "code",
                    N_("“{1}” was not extended in this case. Nothing was saved."), a->code);
    return extension_void(&w->tx, e->id, a->reason);
}

enum rc desk_void_extension(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                            const char *reason)
{
    struct extend_args args = {.id = id, .code = code};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_VOID_EXTENSION, &args, NULL);
}
