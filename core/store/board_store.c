/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/board_store.h"

#include "core/store/agreement_store.h"
#include "core/store/call_store.h"
#include "core/store/dispute_store.h"
#include "core/store/performance_store.h"
#include "core/store/visit_store.h"
#include "schema/queries.h"

#include <string.h>

struct board_load {
    struct scope *sc;
    struct engine *engine;
    int64_t office;
    const struct playbook_reader *reader;
    bool closed; /* what closed cases were about is asked for too */
    struct board_row *rows;
    size_t count;
};

/* Lines whose details are read together. */
struct part {
    struct board_row *rows;
    size_t count;
};

/* Those of a part that may have what is asked for. */
struct chosen {
    struct case_page page;
    size_t count;
};

static enum rc query_lines(struct board_load *load, const struct board_filter *f, struct rows *rows)
{
    const struct value most = v_int((int64_t)f->limit);

    if (f->followed)
        return engine_query(load->engine, load->sc, &sql_board_followed,
                            VALUES(v_int(load->office), v_bool(false), most, v_instant(f->since)),
                            rows);
    return engine_query(load->engine, load->sc, &sql_board_lines,
                        VALUES(v_int(load->office), v_bool(false), most,
                               v_int(f->urgent ? BOARD_URGES : BOARD_REST), v_bool(f->own)),
                        rows);
}

enum rc board_row_read(struct scope *sc, struct rows *rows, struct board_row *row)
{
    row->next_due = DATE_NONE;
    row->next_amount = MONEY_NONE;
    TRY(dispute_from_row(sc, rows, false, &row->dispute));
    row->readable = row_bool(rows, "readable");
    return RC_OK;
}

static enum rc load_lines(struct board_load *load, const struct board_filter *filter)
{
    struct rows rows;

    TRY(query_lines(load, filter, &rows));
    load->rows = scope_alloc(load->sc, rows.count, sizeof(*load->rows));
    load->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        TRY(board_row_read(load->sc, &rows, &load->rows[i]));
    return RC_OK;
}

/* The line of a dispute among those of PART; PART->count when it has none. */
static size_t line_of(const struct part *part, int64_t dispute)
{
    size_t line = 0;

    while (line < part->count && part->rows[line].dispute.id != dispute)
        line++;
    return line;
}

typedef bool may_have(const struct board_load *load, const struct board_row *row);

/* Of lines that a statement with visible.sql gave out. */
static struct chosen choose(const struct board_load *load, const struct part *part, may_have *may)
{
    int64_t ids[CASE_PAGE] = {0};
    size_t count = 0;

    for (size_t i = 0; i < part->count; i++)
        if (may(load, &part->rows[i]))
            ids[count++] = part->rows[i].dispute.id;
    return (struct chosen){case_page(ids, count), count};
}

static bool may_have_any(const struct board_load *load, const struct board_row *row)
{
    return true;
}

static bool may_have_team(const struct board_load *load, const struct board_row *row)
{
    return casefile_can_have_team(row->dispute.state);
}

/* What is over and waits for nothing does not show it. */
static bool may_have_agreement(const struct board_load *load, const struct board_row *row)
{
    return casefile_can_have_agreement(row->dispute.state) &&
           (load->closed || row->dispute.state != STATE_CLOSED);
}

/* Only what is performed or closed is visited. */
static bool may_have_visits(const struct board_load *load, const struct board_row *row)
{
    return may_have_agreement(load, row) &&
           (row->dispute.closed || row->dispute.state == STATE_EFFECTIVE);
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

static enum rc load_parties(struct board_load *load, const struct part *part)
{
    const struct chosen all = choose(load, part, may_have_any);
    struct rows rows;

    TRY(engine_query(load->engine, load->sc, &sql_board_parties, PAGE_VALUES(&all.page), &rows));
    struct party *parties = scope_alloc(load->sc, rows.count, sizeof(*parties));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "dispute");
        TRY(party_from_row(load->sc, &rows, &parties[i]));
    }
    for (size_t at = 0, length; at < rows.count; at += length) {
        const size_t line = line_of(part, owners[at]);

        length = row_run(owners, rows.count, at, owners[at]);
        part->rows[line].parties = &parties[at];
        part->rows[line].party_count = length;
    }
    return RC_OK;
}

static enum rc load_teams(struct board_load *load, const struct part *part)
{
    const struct chosen called = choose(load, part, may_have_team);
    struct dispatch *dispatches;
    int64_t *disputes;
    size_t count;

    if (called.count == 0)
        return RC_OK;
    TRY(dispatch_newest(load->sc, load->engine, &called.page, load->reader, &dispatches, &disputes,
                        &count));
    for (size_t i = 0; i < count; i++) {
        struct board_row *row = &part->rows[line_of(part, disputes[i])];
        struct milestone *milestones;

        TRY(milestone_judge(load->sc, &dispatches[i], &milestones, &row->milestone_count));
        row->dispatch = &dispatches[i];
        row->milestones = milestones;
    }
    return RC_OK;
}

static enum rc load_agreements(struct board_load *load, const struct part *part)
{
    const struct chosen agreed = choose(load, part, may_have_agreement);
    struct agreement *agreements;
    struct performance *entries;
    int64_t *disputes, *owners;
    size_t count, entry_count;

    if (agreed.count == 0)
        return RC_OK;
    TRY(agreement_newest(load->sc, load->engine, &agreed.page, &agreements, &disputes, &count));
    if (count == 0)
        return RC_OK;
    TRY(performance_of_board(load->sc, load->engine, &agreed.page, &entries, &owners,
                             &entry_count));
    for (size_t i = 0, at = 0; i < count; i++) {
        struct board_row *row = &part->rows[line_of(part, disputes[i])];

        while (at < entry_count && owners[at] < disputes[i])
            at++; /* both rise */
        row->agreement = &agreements[i];
        if (!row->dispute.closed)
            board_judge(load->sc, row, &entries[at], row_run(owners, entry_count, at, disputes[i]));
    }
    return RC_OK;
}

static enum rc load_visits(struct board_load *load, const struct part *part)
{
    const struct chosen followed = choose(load, part, may_have_visits);
    struct visit *visits;
    int64_t *disputes;
    size_t count;

    if (followed.count == 0)
        return RC_OK;
    TRY(visit_of_board(load->sc, load->engine, &followed.page, &visits, &disputes, &count));
    for (size_t i = 0, run; i < count; i += run) {
        struct board_row *row = &part->rows[line_of(part, disputes[i])];

        run = row_run(disputes, count, i, disputes[i]);
        row->visits = &visits[i];
        row->visit_count = run;
    }
    return RC_OK;
}

static enum rc load_calls(struct board_load *load, const struct part *part)
{
    const struct chosen all = choose(load, part, may_have_any);
    struct call *calls;
    int64_t *disputes;
    size_t count;

    TRY(call_of_board(load->sc, load->engine, &all.page, &calls, &disputes, &count));
    for (size_t i = 0, run; i < count; i += run) {
        struct board_row *row = &part->rows[line_of(part, disputes[i])];

        run = row_run(disputes, count, i, disputes[i]);
        row->calls = &calls[i];
        row->call_count = run;
    }
    return RC_OK;
}

static enum rc load_part(struct board_load *load, const struct part *part)
{
    TRY(load_parties(load, part));
    TRY(load_calls(load, part));
    TRY(load_teams(load, part));
    TRY(load_agreements(load, part));
    return load_visits(load, part);
}

static enum rc load_details(struct board_load *load)
{
    for (size_t at = 0; at < load->count; at += CASE_PAGE) {
        const size_t left = load->count - at;
        const struct part part = {&load->rows[at], left < CASE_PAGE ? left : CASE_PAGE};

        TRY(load_part(load, &part));
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
    TRY(load_details(&load));
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

    return load_details(&load);
}
