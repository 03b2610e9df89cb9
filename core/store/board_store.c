/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/board_store.h"

#include "core/store/agreement_store.h"
#include "core/store/call_store.h"
#include "core/store/dispute_store.h"
#include "core/store/performance_store.h"
#include "core/store/visit_store.h"
#include "schema/queries.h"

#include <string.h>

/* What is found by words lies scattered. Neighbours at most this far apart are read together,
 * with what lies between them; a case takes ten to a hundred ids. */
#define RUN_GAP 2000

struct board_load {
    struct scope *sc;
    struct engine *engine;
    int64_t office;
    const struct playbook_reader *reader;
    bool closed;            /* what closed cases were about is asked for too */
    struct board_row *rows; /* newest first: ids fall */
    size_t count;
};

static enum rc query_lines(struct board_load *load, const struct board_filter *f, struct rows *rows)
{
    const struct value before = v_int(f->before > 0 ? f->before : INT64_MAX);

    if (f->followed)
        return engine_query(load->engine, load->sc, &sql_board_followed,
                            VALUES(v_int(load->office), v_bool(f->voided), before,
                                   v_int((int64_t)f->limit), v_instant(f->since)),
                            rows);
    return engine_query(
        load->engine, load->sc, f->open ? &sql_board_open : &sql_board_all,
        VALUES(v_int(load->office), v_bool(f->voided), before, v_int((int64_t)f->limit)), rows);
}

enum rc board_line(struct scope *sc, struct rows *rows, struct board_row *row)
{
    row->next_due = DATE_NONE;
    row->next_amount = MONEY_NONE;
    row->readable = row_bool(rows, "readable");
    return dispute_from_row(sc, rows, false, &row->dispute);
}

static enum rc load_lines(struct board_load *load, const struct board_filter *filter)
{
    struct rows rows;

    TRY(query_lines(load, filter, &rows));
    load->rows = scope_alloc(load->sc, rows.count, sizeof(*load->rows));
    load->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        TRY(board_line(load->sc, &rows, &load->rows[i]));
    return RC_OK;
}

/* The line of a dispute; LOAD->count when it is not on the list. */
static size_t line_of(const struct board_load *load, int64_t dispute)
{
    size_t low = 0, high = load->count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (load->rows[middle].dispute.id > dispute)
            low = middle + 1;
        else
            high = middle;
    }
    const bool found = low < load->count && load->rows[low].dispute.id == dispute;
    return found ? low : load->count;
}

static enum rc party_from_row(struct scope *sc, struct rows *rows, struct party *p)
{
    p->position = (int)row_int(rows, "position");
    ROW_WORD(sc, rows, "role", &role_words, p->role);
    ROW_WORD(sc, rows, "type", &party_type_words, p->type);
    p->name = row_text(rows, "name");
    p->id_number = row_text(rows, "id_number");
    p->refused_on = row_date(rows, "refused_on");
    return RC_OK;
}

static enum rc load_parties(struct board_load *load, int64_t low, int64_t high)
{
    struct rows rows;

    TRY(engine_query(load->engine, load->sc, &sql_board_parties,
                     VALUES(v_int(load->office), v_bool(true), v_int(low), v_int(high)), &rows));
    struct party *parties = scope_alloc(load->sc, rows.count, sizeof(*parties));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "dispute");
        TRY(party_from_row(load->sc, &rows, &parties[i]));
    }
    for (size_t at = 0, length; at < rows.count; at += length) {
        const size_t line = line_of(load, owners[at]);

        length = row_run(owners, rows.count, at, owners[at]);
        if (line == load->count)
            continue;
        load->rows[line].parties = &parties[at];
        load->rows[line].party_count = length;
    }
    return RC_OK;
}

static enum rc load_teams(struct board_load *load, int64_t low, int64_t high)
{
    struct dispatch *dispatches;
    int64_t *disputes;
    size_t count;

    TRY(dispatch_newest(load->sc, load->engine, load->office, low, high, load->reader, &dispatches,
                        &disputes, &count));
    for (size_t i = 0; i < count; i++) {
        const size_t line = line_of(load, disputes[i]);
        struct milestone *milestones;

        if (line == load->count)
            continue;
        TRY(milestone_judge(load->sc, &dispatches[i], &milestones,
                            &load->rows[line].milestone_count));
        load->rows[line].dispatch = &dispatches[i];
        load->rows[line].milestones = milestones;
    }
    return RC_OK;
}

static enum rc load_agreements(struct board_load *load, int64_t low, int64_t high)
{
    struct agreement *agreements;
    struct performance *entries;
    int64_t *disputes, *owners;
    size_t count, entry_count;

    TRY(agreement_newest(load->sc, load->engine, load->office, low, high, load->closed, &agreements,
                         &disputes, &count));
    TRY(performance_of_board(load->sc, load->engine, load->office, low, high, &entries, &owners,
                             &entry_count));
    for (size_t i = 0, at = 0; i < count; i++) {
        const size_t line = line_of(load, disputes[i]);

        while (at < entry_count && owners[at] < disputes[i])
            at++; /* both rise */
        if (line == load->count)
            continue;
        load->rows[line].agreement = &agreements[i];
        if (!load->rows[line].dispute.closed)
            board_judge(load->sc, &load->rows[line], &entries[at],
                        row_run(owners, entry_count, at, disputes[i]));
    }
    return RC_OK;
}

static enum rc load_visits(struct board_load *load, int64_t low, int64_t high)
{
    struct visit *visits;
    int64_t *disputes;
    size_t count;

    TRY(visit_of_board(load->sc, load->engine, load->office, low, high, load->closed, &visits,
                       &disputes, &count));
    for (size_t i = 0, run; i < count; i += run) {
        const size_t line = line_of(load, disputes[i]);

        run = row_run(disputes, count, i, disputes[i]);
        if (line == load->count)
            continue;
        load->rows[line].visits = &visits[i];
        load->rows[line].visit_count = run;
    }
    return RC_OK;
}

static enum rc load_calls(struct board_load *load, int64_t low, int64_t high)
{
    struct call *calls;
    int64_t *disputes;
    size_t count;

    TRY(call_of_board(load->sc, load->engine, load->office, low, high, &calls, &disputes, &count));
    for (size_t i = 0; i < count;) {
        const size_t line = line_of(load, disputes[i]),
                     run = row_run(disputes, count, i, disputes[i]);

        if (line < load->count) {
            load->rows[line].calls = &calls[i];
            load->rows[line].call_count = run;
        }
        i += run;
    }
    return RC_OK;
}

static enum rc load_details(struct board_load *load, bool scattered)
{
    size_t first = 0;

    while (first < load->count) {
        size_t last = first;

        while (last + 1 < load->count &&
               (!scattered ||
                load->rows[last].dispute.id - load->rows[last + 1].dispute.id <= RUN_GAP))
            last++;
        const int64_t high = load->rows[first].dispute.id, low = load->rows[last].dispute.id;
        TRY(load_parties(load, low, high));
        TRY(load_calls(load, low, high));
        TRY(load_teams(load, low, high));
        TRY(load_agreements(load, low, high));
        TRY(load_visits(load, low, high));
        first = last + 1;
    }
    return RC_OK;
}

enum rc board_load(struct scope *sc, struct engine *engine, int64_t office,
                   const struct board_filter *filter, const struct playbook_reader *reader,
                   struct board_row **rows, size_t *count)
{
    struct board_load load = {
        .sc = sc, .engine = engine, .office = office, .reader = reader, .closed = filter->followed};

    TRY(load_lines(&load, filter));
    TRY(load_details(&load, filter->open || filter->followed));
    *rows = load.rows;
    *count = load.count;
    return RC_OK;
}

enum rc board_fill(struct scope *sc, struct engine *engine, int64_t office,
                   const struct playbook_reader *reader, struct board_row *rows, size_t count)
{
    struct board_load load = {.sc = sc,
                              .engine = engine,
                              .office = office,
                              .reader = reader,
                              .rows = rows,
                              .count = count};

    return load_details(&load, true);
}
