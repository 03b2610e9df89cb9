/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the next thing falls due for each team: kept beside the record, computed from it alone. */
#include "core/desk/work.h"
#include "core/domain/board.h"
#include "core/store/board_line_store.h"
#include "core/store/due_store.h"
#include "core/store/keeping_store.h"
#include "core/store/notice_store.h"
#include "core/store/office_store.h"

#define PAGE 256 /* disputes looked at before memory is given back */

enum rc due_escalations(struct scope *sc, const struct casefile *cf, const struct dispatch *d,
                        struct escalation **list, size_t *count)
{
    struct escalation_question q = {.dispatch = d,
                                    .cards = cf->cards,
                                    .card_count = cf->card_count,
                                    .urges =
                                        board_urges(&(struct board_row){.dispute = cf->dispute})};
    struct milestone *milestones;

    TRY(milestone_judge(sc, d, &milestones, &q.milestone_count));
    q.milestones = milestones;
    escalation_list(sc, &q, list, count);
    return RC_OK;
}

/* When the next thing falls due for the team D. */
static enum rc next_due(struct scope *sc, const struct casefile *cf, const struct dispatch *d,
                        const struct notice *notices, size_t count, struct instant *at)
{
    struct escalation *list;
    size_t listed;

    TRY(due_escalations(sc, cf, d, &list, &listed));
    *at = escalation_next(list, listed, d->id, notices, count);
    return RC_OK;
}

static enum rc redue(struct work *w, const struct casefile *cf)
{
    struct notice *notices;
    size_t count;

    if (cf->dispatch_count == 0)
        return RC_OK;
    TRY(notice_list(w->sc, w->desk->engine, cf->dispute.id, &notices, &count));
    for (size_t i = 0; i < cf->dispatch_count; i++) {
        struct instant at;

        TRY(next_due(w->sc, cf, &cf->dispatches[i], notices, count, &at));
        TRY(due_put(&w->tx, cf->dispute.id, cf->dispatches[i].id, at));
    }
    return RC_OK;
}

/* The casefile of dispute ID as this transaction left it; *FOUND is false when ID is of something
 * else, or of a case that was destroyed. */
static enum rc reload(struct work *w, int64_t id, struct casefile *cf, bool *found)
{
    const struct playbook_reader reader = desk_playbook_reader(w->desk);
    const struct error before = w->sc->error;
    const enum rc rc =
        casefile_load(w->sc, w->desk->engine, w->desk->office.id, id, &w->desk->kinds, &reader, cf);

    *found = rc == RC_OK;
    if (rc != RC_NOTFOUND)
        return rc;
    w->sc->error = before;
    return RC_OK;
}

enum rc work_redue(struct work *w, int64_t id)
{
    struct casefile cf;
    bool found;

    TRY(reload(w, id, &cf, &found));
    if (!found)
        return RC_OK;
    TRY(redue(w, &cf));
    return work_line(w, &cf);
}

/* May what this transaction wrote after its first KNOWN rows change when something falls due, or a
 * place on the board? */
static bool touches(const struct tx *tx, size_t known)
{
    for (size_t i = known; i < tx->row_count; i++) {
        switch (tx->rows[i].table) {
        case TABLE_dispute:
        case TABLE_dispatch:
        case TABLE_seat:
        case TABLE_response:
        case TABLE_ruling:
        case TABLE_notice:
        case TABLE_card_step:
        case TABLE_party:
        case TABLE_agreement:
        case TABLE_term:
        case TABLE_share:
        case TABLE_instalment:
        case TABLE_mark:
        case TABLE_performance:
        case TABLE_visit:
        case TABLE_suspension:
        case TABLE_extension:
            return true;
        default:
            break;
        }
    }
    return false;
}

enum rc work_follow(struct work *w)
{
    if (w->subject == 0 || !touches(&w->tx, w->lined))
        return RC_OK;
    return work_redue(w, w->subject);
}

/* ---- verify ---- */

static const struct due *row_of(const struct due *rows, size_t count, int64_t dispatch)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].dispatch == dispatch)
            return &rows[i];
    return NULL;
}

static enum rc differs(struct scope *sc, const struct dispute *d, const struct dispatch *team)
{
    return fail(sc, RC_INVALID, NULL,
                N_("When the next thing falls due for team {2} of case {1} is not what its record "
                   "says."),
                scope_printf(sc, "%d/%lld", d->year, (long long)d->register_number),
                scope_printf(sc, "%d", team->ordinal));
}

static enum rc check_state(struct scope *sc, const struct casefile *cf)
{
    const enum state state = casefile_state(sc, cf);

    if (state == cf->dispute.state)
        return RC_OK;
    return fail(
        sc, RC_INVALID, NULL, N_("Case {1} of office {2} is kept as {3}, but its record says {4}."),
        scope_printf(sc, "%d/%lld", cf->dispute.year, (long long)cf->dispute.register_number),
        scope_printf(sc, "%lld", (long long)cf->dispute.office),
        word_code(&state_words, (int)cf->dispute.state), word_code(&state_words, (int)state));
}

/* Fails: RC_INVALID, saying which case or team differs. */
static enum rc check_case(struct desk *desk, struct scope *sc, int64_t office, int64_t id)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);
    struct casefile cf;
    struct notice *notices;
    struct due *rows;
    size_t count, row_count;

    TRY(casefile_load(sc, desk->engine, office, id, &desk->kinds, &reader, &cf));
    TRY(check_state(sc, &cf));
    TRY(notice_list(sc, desk->engine, id, &notices, &count));
    TRY(due_list(sc, desk->engine, id, &rows, &row_count));
    for (size_t i = 0; i < cf.dispatch_count; i++) {
        const struct dispatch *d = &cf.dispatches[i];
        const struct due *row = row_of(rows, row_count, d->id);
        struct instant at;

        if (row && row->at.ms == DUE_UNKNOWN.ms)
            continue;
        TRY(next_due(sc, &cf, d, notices, count, &at));
        if ((row ? row->at.ms : INSTANT_NEVER.ms) != at.ms)
            return differs(sc, &cf.dispute, d);
    }
    return desk_check_line(desk, sc, &cf);
}

static enum rc check_office(struct desk *desk, struct scope *sc, int64_t office)
{
    int64_t *disputes, last = 0;
    size_t count;

    do {
        const struct scope_mark mark = scope_mark(sc);

        TRY(verify_disputes(sc, desk->engine, office, last, PAGE, &disputes, &count));
        for (size_t i = 0; i < count; i++) {
            last = disputes[i];
            TRY(check_case(desk, sc, office, last));
        }
        scope_rewind(sc, mark);
    } while (count > 0);
    return RC_OK;
}

enum rc desk_check_due(struct desk *desk, struct scope *sc)
{
    struct office *offices;
    int64_t stray;
    size_t count;

    TRY(due_stray(sc, desk->engine, &stray));
    if (stray != 0)
        return fail(
            sc, RC_INVALID, NULL,
            N_("Something falls due for team {1}, but its case or office has no such team."),
            scope_printf(sc, "%lld", (long long)stray));
    TRY(board_line_stray(sc, desk->engine, &stray));
    if (stray != 0)
        return fail(sc, RC_INVALID, NULL,
                    N_("The board has a line for {1}, but its office has no such open case."),
                    scope_printf(sc, "%lld", (long long)stray));
    TRY(office_list(sc, desk->engine, &offices, &count));
    for (size_t i = 0; i < count; i++)
        TRY(check_office(desk, sc, offices[i].id));
    return RC_OK;
}
