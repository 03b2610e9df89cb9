/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/board.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/domain/ledger.h"

/* What a row waits for, the soonest to be seen to first. */
enum rank { RANK_MISSED, RANK_RUNNING, RANK_MARKS, RANK_DUTY, RANK_REST };

bool board_urges(const struct board_row *row)
{
    switch (row->dispute.state) {
    case STATE_REGISTERED:
    case STATE_ACCEPTED:
    case STATE_RESPONDING:
    case STATE_MEDIATING:
        return true;
    default:
        return false;
    }
}

bool board_visits_first(const struct board_row *row)
{
    return row->visit && (!date_is_set(row->next_due) || row->visit->due.day < row->next_due.day);
}

struct date board_due(const struct board_row *row)
{
    if (row->deadline)
        return row->deadline->due;
    return board_visits_first(row) ? row->visit->due : row->next_due;
}

void board_judge(struct scope *sc, struct board_row *row, const struct performance *entries,
                 size_t count)
{
    const struct agreement *a = row->agreement;
    struct ledger l;

    row->awaits_seal = agreement_awaits_seal(sc, a, row->parties, row->party_count);
    row->awaits_marks = !date_is_set(agreement_effective_on(sc, a, row->parties, row->party_count));
    if (row->awaits_marks)
        return;
    ledger_reckon(sc, a, entries, count, DATE_NONE, &l);
    const struct ledger_row *next = ledger_next(&l, 0);
    if (!next)
        return;
    row->next_due = next->due;
    row->next_term = next->term->ordinal;
    row->next_instalment = next->instalment;
    row->next_amount = money_is_set(next->owed) ? next->rest : MONEY_NONE;
}

bool board_shows_state(enum state state)
{
    return state != STATE_CLOSED && state != STATE_REFUSED && state != STATE_VOIDED;
}

static bool has_ended(const struct board_row *row)
{
    return !board_shows_state(row->dispute.state);
}

/* One whose clock does not run, or stands, presses nobody. */
static bool has_promise(const struct board_row *row, enum milestone_state state, struct instant now)
{
    for (size_t i = 0; board_urges(row) && i < row->milestone_count; i++)
        if (milestone_runs(&row->milestones[i]) &&
            milestone_state(&row->milestones[i], now) == state)
            return true;
    return false;
}

static enum rank rank_of(const struct board_row *row, struct instant now)
{
    if (has_promise(row, MILESTONE_MISSED, now))
        return RANK_MISSED;
    if (has_promise(row, MILESTONE_PENDING, now))
        return RANK_RUNNING;
    if (has_ended(row))
        return RANK_REST;
    if (row->awaits_seal || row->awaits_marks)
        return RANK_MARKS;
    return date_is_set(board_due(row)) ? RANK_DUTY : RANK_REST;
}

static int compared(int64_t a, int64_t b) { return (a > b) - (a < b); }

/* Within a rank by its own clock; then the newest first, ids last so that the order is total. */
static int compare(const void *left, const void *right, void *context)
{
    const struct board_row *a = left, *b = right;
    const struct instant now = *(const struct instant *)context;
    const enum rank rank = rank_of(a, now);
    int order = compared(rank, rank_of(b, now));

    if (order == 0 && (rank == RANK_MISSED || rank == RANK_RUNNING))
        order = compared(milestone_next_due(a->milestones, a->milestone_count).ms,
                         milestone_next_due(b->milestones, b->milestone_count).ms);
    if (order == 0 && rank == RANK_DUTY)
        order = compared(board_due(a).day, board_due(b).day);
    if (order == 0)
        order = compared(b->dispute.registered_at.ms, a->dispute.registered_at.ms);
    return order != 0 ? order : compared(b->dispute.id, a->dispute.id);
}

/* What the store gave out stands in order but where the clock ran on. */
static bool is_sorted(const struct board_row *rows, size_t count, struct instant now)
{
    for (size_t i = 1; i < count; i++)
        if (compare(&rows[i - 1], &rows[i], &now) > 0)
            return false;
    return true;
}

void board_sort(struct board_row *rows, size_t count, struct instant now)
{
    if (!is_sorted(rows, count, now))
        qsort_r(rows, count, sizeof(*rows), compare, &now);
}

/* The last due time of a promise that runs; 0 when none does. */
static int64_t last_due(const struct board_row *row)
{
    int64_t last = 0;

    for (size_t i = 0; board_urges(row) && i < row->milestone_count; i++)
        if (milestone_runs(&row->milestones[i]) && row->milestones[i].due.ms > last)
            last = row->milestones[i].due.ms;
    return last;
}

struct board_line board_line(const struct board_row *row)
{
    struct board_line line = {.rank = BOARD_REST,
                              .since = -row->dispute.registered_at.ms,
                              .last = last_due(row),
                              .unsealed = row->awaits_seal && !has_ended(row),
                              .hidden = row->dispute.secrecy == SECRECY_HIDDEN};

    if (line.last > 0) {
        line.rank = BOARD_URGES;
        line.due = milestone_next_due(row->milestones, row->milestone_count).ms;
    } else if (row->awaits_seal || row->awaits_marks) {
        line.rank = BOARD_MARKS;
    } else if (date_is_set(board_due(row))) {
        line.rank = BOARD_DUTY;
        line.due = board_due(row).day;
    }
    return line;
}

/* An organisation is no secret, and nobody stands behind a name that is not known yet. */
static const char *masked(struct scope *sc, const struct party *p)
{
    if (p->type == PARTY_ORGANISATION || text_equal(p->name, PARTY_UNVERIFIED))
        return p->name;
    return identity_mask_name(sc, p->name);
}

const char *board_parties(struct scope *sc, enum lang lang, const struct board_row *row)
{
    struct buffer asking = buffer_new(sc), others = buffer_new(sc);

    for (size_t i = 0; i < row->party_count; i++) {
        const struct party *p = &row->parties[i];
        struct buffer *side = p->role == ROLE_APPLICANT ? &asking : &others;

        if (p->role == ROLE_HELPER)
            continue;
        buffer_add(side, side->length > 0 ? tr(lang, N_(", ")) : "");
        buffer_add(side, masked(sc, p));
    }
    if (asking.length == 0 || others.length == 0)
        return asking.length == 0 ? buffer_text(&others) : buffer_text(&asking);
    return scope_printf(sc, "%s - %s", asking.data, others.data);
}

/* TEXT with WITH in every place of NAME. */
static const char *replaced(struct scope *sc, const char *text, const char *name, const char *with)
{
    struct buffer b = buffer_new(sc);

    for (const char *at; (at = strstr(text, name)) != NULL; text = at + strlen(name)) {
        buffer_add_n(&b, text, (size_t)(at - text));
        buffer_add(&b, with);
    }
    buffer_add(&b, text);
    return buffer_text(&b);
}

const char *board_title(struct scope *sc, const struct board_row *row)
{
    const char *title = row->dispute.title ? row->dispute.title : "";

    for (size_t i = 0; i < row->party_count; i++)
        if (!text_is_empty(row->parties[i].name))
            title = replaced(sc, title, row->parties[i].name, masked(sc, &row->parties[i]));
    return title;
}
