/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where each open case stands on the board: kept beside the record, computed from it and the rules
 * of deadlines and visits. */
#include "core/base/clock.h"
#include "core/desk/work.h"
#include "core/store/board_line_store.h"

#define AT_ONCE     200  /* lines of one transaction, so that nobody waits for the lock */
#define PATIENCE_MS 1000 /* that a board waits for lines that are not computed yet */

/* The row that a board would show of CF, without what only people read. */
static struct board_row row_of(struct desk *desk, struct scope *sc, const struct casefile *cf)
{
    struct board_row row = {.dispute = cf->dispute,
                            .parties = cf->parties,
                            .party_count = cf->party_count,
                            .dispatch = casefile_dispatch(cf),
                            .milestones = cf->milestones,
                            .milestone_count = cf->milestone_count,
                            .agreement = casefile_agreement(cf),
                            .visits = cf->visits,
                            .visit_count = cf->visit_count,
                            .next_due = DATE_NONE,
                            .next_amount = MONEY_NONE};

    if (row.agreement && !row.dispute.closed)
        board_judge(sc, &row, cf->performances, cf->performance_count);
    if (desk_has_rules(desk))
        desk_date_case(desk, sc, cf, &row);
    return row;
}

/* The rules that CF's line can be computed by; RULES_UNKNOWN while one of their files is broken. */
static int64_t rules_now(struct desk *desk, struct scope *sc)
{
    const struct error before = sc->error;
    int64_t rules;

    if (desk_rules(desk, sc, &rules) == RC_OK)
        return rules;
    sc->error = before;
    return RULES_UNKNOWN;
}

enum rc work_line(struct work *w, const struct casefile *cf)
{
    if (!board_shows_state(cf->dispute.state))
        return board_line_drop(&w->tx, cf->dispute.id);
    const int64_t rules = rules_now(w->desk, w->sc);
    const struct board_row row = row_of(w->desk, w->sc, cf);
    const struct board_line line = board_line(&row);
    return board_line_put(&w->tx, cf->dispute.id, &line, rules);
}

/* Until its line is computed a case stands before those whose day is known. */
static struct board_line before_all(const struct dispute *d)
{
    return (struct board_line){
        .rank = BOARD_DUTY, .since = -d->registered_at.ms, .hidden = d->secrecy == SECRECY_HIDDEN};
}

enum rc work_line_fresh(struct work *w, const struct dispute *d, const struct party *parties,
                        size_t party_count)
{
    const struct casefile cf = {.dispute = *d, .parties = parties, .party_count = party_count};
    struct board_line line = before_all(d);

    if (desk_has_rules(w->desk)) {
        const struct board_row row = row_of(w->desk, w->sc, &cf);

        line = board_line(&row);
    }
    w->lined = w->tx.row_count;
    return board_line_put(&w->tx, d->id, &line,
                          desk_has_rules(w->desk) ? w->desk->rules : RULES_UNKNOWN);
}

/* ---- settling ---- */

struct settled {
    size_t count;
};

enum rc use_settle_lines(struct work *w, const void *args, void *result)
{
    const int64_t *rules = args;
    struct settled *settled = result;
    int64_t *list;
    size_t count;

    *settled = (struct settled){0};
    TRY(board_line_stale(w->sc, w->desk->engine, w->desk->office.id, *rules, AT_ONCE, &list,
                         &count));
    for (size_t i = 0; i < count; i++) {
        const struct scope_mark mark = scope_mark(w->sc);

        TRY(work_redue(w, list[i]));
        scope_rewind(w->sc, mark);
    }
    settled->count = count;
    return RC_OK;
}

/* Inside a transaction. */
static bool any_stale(struct desk *desk, struct scope *sc, int64_t *rules)
{
    int64_t *list;
    size_t count;

    return !desk_reads_only(desk) && desk_rules(desk, sc, rules) == RC_OK &&
           board_line_stale(sc, desk->engine, desk->office.id, *rules, 1, &list, &count) == RC_OK &&
           count > 0;
}

/* Outside of any. */
static void settle(struct desk *desk, struct scope *sc, int64_t rules)
{
    const int64_t begun = clock_boot();
    struct settled settled = {1};

    while (settled.count > 0 && clock_boot() - begun < PATIENCE_MS)
        if (desk_run(desk, sc, USE_SETTLE_LINES, &rules, &settled) != RC_OK)
            break;
}

enum rc desk_begin_board(struct desk *desk, struct scope *sc)
{
    struct scope aside = SCOPE_INIT;
    int64_t rules;

    TRY(desk_begin_read(desk, sc));
    const bool stale = any_stale(desk, &aside, &rules);
    if (stale) {
        engine_rollback(desk->engine);
        settle(desk, &aside, rules);
    }
    scope_end(&aside);
    return stale ? desk_begin_read(desk, sc) : RC_OK;
}

/* ---- verify ---- */

static bool is_same(const struct board_line *a, const struct board_line *b)
{
    return a->rank == b->rank && a->due == b->due && a->since == b->since && a->last == b->last &&
           a->unsealed == b->unsealed && a->hidden == b->hidden;
}

static enum rc differs(struct scope *sc, const struct dispute *d)
{
    return fail(sc, RC_INVALID, NULL,
                N_("The place of case {1} on the board is not what its record says."),
                scope_printf(sc, "%d/%lld", d->year, (long long)d->register_number));
}

enum rc desk_check_line(struct desk *desk, struct scope *sc, const struct casefile *cf)
{
    const int64_t now = rules_now(desk, sc);
    struct board_line kept;
    int64_t rules;
    bool found;

    TRY(board_line_of(sc, desk->engine, cf->dispute.id, &kept, &rules, &found));
    if (found != board_shows_state(cf->dispute.state))
        return differs(sc, &cf->dispute);
    if (!found || rules == RULES_UNKNOWN || rules != now)
        return RC_OK;
    const struct board_row row = row_of(desk, sc, cf);
    const struct board_line line = board_line(&row);
    return is_same(&line, &kept) ? RC_OK : differs(sc, &cf->dispute);
}
