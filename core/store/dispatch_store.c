/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/dispatch_store.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

#include <string.h>

static enum rc keep_playbook(struct tx *tx, const struct playbook *pb)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_playbook_known, VALUES(v_text(pb->digest)), &rows));
    if (rows.count > 0)
        return RC_OK;
    const int64_t id = tx_id(tx);
    TRY(engine_exec(
        tx->engine, tx->sc, &sql_playbook_insert,
        VALUES(v_int(id), v_text(pb->digest), v_text(pb->text), v_text(digest_salt(tx->sc))),
        NULL));
    tx_touch(tx, TABLE_playbook, id);
    return RC_OK;
}

enum rc seat_insert(struct tx *tx, int64_t dispatch, int position, const struct seat *s)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_seat_insert,
                    VALUES(v_int(id), v_int(dispatch), v_int(position), v_agency(s->agency),
                           v_text(s->role), v_bool(s->required), v_bool(s->lead), v_id(s->person),
                           v_text(s->person_name), v_text(s->person_phone),
                           v_int(s->level > 0 ? s->level : 1), v_int(s->number > 0 ? s->number : 1),
                           v_instant(s->called), v_id(s->deputy), v_text(s->deputy_name),
                           v_text(s->deputy_phone), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_seat, id);
    return RC_OK;
}

enum rc response_insert(struct tx *tx, int64_t dispatch, struct response *r)
{
    r->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_response_insert,
                    VALUES(v_int(r->id), v_int(dispatch), v_agency(r->agency),
                           v_word(&act_words, r->act), v_instant(r->happened_at),
                           v_instant(r->recorded_at), v_id(r->recorder), v_text(r->by),
                           v_text(r->person_name), v_text(r->channel), v_text(r->note),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_response, r->id);
    return RC_OK;
}

enum rc ruling_insert(struct tx *tx, int64_t dispatch, struct ruling *g)
{
    g->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_ruling_insert,
                    VALUES(v_int(g->id), v_int(dispatch), v_word(&ruling_words, g->kind),
                           v_id(g->event), v_text(g->promise), v_text(g->reason),
                           v_text(g->receiver), v_text(g->receipt), v_instant(g->at),
                           v_id(g->person), v_text(g->by),
                           g->agency == AGENCY_NONE ? v_null() : v_agency(g->agency),
                           v_id(g->level), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_ruling, g->id);
    return RC_OK;
}

enum rc dispatch_insert(struct tx *tx, int64_t dispute, struct dispatch *d)
{
    TRY(keep_playbook(tx, d->playbook));
    d->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_dispatch_insert,
                    VALUES(v_int(d->id), v_int(dispute), v_int(d->ordinal), v_instant(d->at),
                           v_text(d->by), v_text(d->playbook->digest), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_dispatch, d->id);
    for (size_t i = 0; i < d->seat_count; i++)
        TRY(seat_insert(tx, d->id, (int)i + 1, &d->seats[i]));
    for (size_t i = 0; i < d->course.response_count; i++) {
        struct response r = d->course.responses[i];

        TRY(response_insert(tx, d->id, &r));
    }
    return RC_OK;
}

enum rc playbook_used(struct scope *sc, struct engine *engine, const char ***list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_playbook_used, NULL, 0, &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = row_text(&rows, "text");
    return RC_OK;
}

/* ---- reading: one query for each kind of row, put together here ---- */

/* What one load of dispatches asks, all with as many values. */
struct dispatch_queries {
    const struct sql *dispatches, *playbooks, *seats, *responses, *rulings;
    size_t count;
};

struct dispatch_load {
    struct scope *sc;
    struct engine *engine;
    const struct dispatch_queries *queries;
    const struct value *values;
    struct dispatch *list;
    int64_t *disputes; /* of each */
    size_t count;
};

static enum rc ask(struct dispatch_load *load, const struct sql *query, struct rows *rows)
{
    return engine_query(load->engine, load->sc, query, load->values, load->queries->count, rows);
}

/* Each text is parsed once, however many dispatches were made by it. */
static enum rc load_playbooks(struct dispatch_load *load, const struct playbook_reader *reader,
                              const struct playbook ***parsed, const char ***digests, size_t *count)
{
    struct rows rows;

    TRY(ask(load, load->queries->playbooks, &rows));
    *parsed = scope_alloc(load->sc, rows.count, sizeof(**parsed));
    *digests = scope_alloc(load->sc, rows.count, sizeof(**digests));
    for (size_t i = 0; row_next(&rows); i++) {
        (*digests)[i] = row_text(&rows, "digest");
        TRY(reader->parse(load->sc, reader->context, (*digests)[i], row_text(&rows, "text"),
                          &(*parsed)[i]));
    }
    *count = rows.count;
    return RC_OK;
}

static enum rc load_heads(struct dispatch_load *load, const struct playbook_reader *reader)
{
    const struct playbook **parsed;
    const char **digests;
    size_t known;
    struct rows rows;

    TRY(ask(load, load->queries->dispatches, &rows));
    if (rows.count == 0) /* most cases call no team: four statements less to prepare and to run */
        return RC_OK;
    TRY(load_playbooks(load, reader, &parsed, &digests, &known));
    load->list = scope_alloc(load->sc, rows.count, sizeof(*load->list));
    load->disputes = scope_alloc(load->sc, rows.count, sizeof(*load->disputes));
    load->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        struct dispatch *d = &load->list[i];

        d->id = row_int(&rows, "id");
        load->disputes[i] = row_int(&rows, "dispute");
        d->ordinal = (int)row_int(&rows, "ordinal");
        d->registered_at = row_instant(&rows, "registered_at");
        d->at = row_instant(&rows, "called_at");
        d->by = row_text(&rows, "made_by");
        for (size_t p = 0; p < known && !d->playbook; p++)
            if (text_equal(digests[p], row_text(&rows, "playbook")))
                d->playbook = parsed[p];
        if (!d->playbook)
            return fail(load->sc, RC_ENGINE, NULL,
                        N_("The database is damaged: a team has lost its playbook. Please have the "
                           "record verified. Nothing was saved."));
    }
    return RC_OK;
}

static enum rc load_seats(struct dispatch_load *load)
{
    struct rows rows;

    TRY(ask(load, load->queries->seats, &rows));
    struct seat *seats = scope_alloc(load->sc, rows.count, sizeof(*seats));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "dispatch");
        TRY(row_agency(load->sc, &rows, "agency", &seats[i].agency));
        seats[i].role = row_text(&rows, "role");
        seats[i].required = row_bool(&rows, "required");
        seats[i].lead = row_bool(&rows, "lead");
        seats[i].person = row_int(&rows, "person");
        seats[i].person_name = row_text(&rows, "person_name");
        seats[i].person_phone = row_text(&rows, "person_phone");
        /* NULL in rows that are older than these columns */
        seats[i].level = row_is_null(&rows, "level") ? 1 : (int)row_int(&rows, "level");
        seats[i].number = row_is_null(&rows, "number") ? 1 : (int)row_int(&rows, "number");
        seats[i].called = row_instant(&rows, "called_at");
        seats[i].deputy = row_int(&rows, "deputy");
        seats[i].deputy_name = row_text(&rows, "deputy_name");
        seats[i].deputy_phone = row_text(&rows, "deputy_phone");
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        struct dispatch *d = &load->list[i];

        d->seats = &seats[at];
        d->seat_count = row_run(owners, rows.count, at, d->id);
        for (size_t last = at + d->seat_count; at < last; at++)
            if (!instant_is_set(seats[at].called))
                seats[at].called = d->at;
    }
    return RC_OK;
}

static enum rc response_from_row(struct scope *sc, struct rows *rows, struct response *r)
{
    *r = (struct response){
        .id = row_int(rows, "id"),
        .happened_at = row_instant(rows, "happened_at"),
        .recorded_at = row_instant(rows, "recorded_at"),
        .recorder = row_int(rows, "recorder"),
        .by = row_text(rows, "made_by"),
        .person_name = row_text(rows, "person_name"),
        .channel = row_text(rows, "channel"),
        .note = row_text(rows, "note"),
    };
    ROW_WORD(sc, rows, "act", &act_words, r->act);
    return row_agency(sc, rows, "agency", &r->agency);
}

static enum rc load_responses(struct dispatch_load *load)
{
    struct rows rows;

    TRY(ask(load, load->queries->responses, &rows));
    struct response *responses = scope_alloc(load->sc, rows.count, sizeof(*responses));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "dispatch");
        TRY(response_from_row(load->sc, &rows, &responses[i]));
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        struct course *c = &load->list[i].course;

        c->responses = &responses[at];
        c->response_count = row_run(owners, rows.count, at, load->list[i].id);
        at += c->response_count;
    }
    return RC_OK;
}

static enum rc ruling_from_row(struct scope *sc, struct rows *rows, struct ruling *g)
{
    *g = (struct ruling){
        .id = row_int(rows, "id"),
        .event = row_int(rows, "event"),
        .promise = row_text(rows, "promise"),
        .reason = row_text(rows, "reason"),
        .receiver = row_text(rows, "receiver"),
        .receipt = row_text(rows, "receipt"),
        .at = row_instant(rows, "recorded_at"),
        .person = row_int(rows, "person"),
        .by = row_text(rows, "made_by"),
    };
    g->level = (int)row_int(rows, "level");
    if (!row_is_null(rows, "agency"))
        TRY(row_agency(sc, rows, "agency", &g->agency));
    ROW_WORD(sc, rows, "kind", &ruling_words, g->kind);
    return RC_OK;
}

static enum rc load_rulings(struct dispatch_load *load)
{
    struct rows rows;

    TRY(ask(load, load->queries->rulings, &rows));
    struct ruling *rulings = scope_alloc(load->sc, rows.count, sizeof(*rulings));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "dispatch");
        TRY(ruling_from_row(load->sc, &rows, &rulings[i]));
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        struct course *c = &load->list[i].course;

        c->rulings = &rulings[at];
        c->ruling_count = row_run(owners, rows.count, at, load->list[i].id);
        at += c->ruling_count;
    }
    return RC_OK;
}

static enum rc load_details(struct dispatch_load *load)
{
    if (load->count == 0)
        return RC_OK;
    TRY(load_seats(load));
    TRY(load_responses(load));
    return load_rulings(load);
}

static enum rc load_all(struct dispatch_load *load, const struct playbook_reader *reader)
{
    TRY(load_heads(load, reader));
    return load_details(load);
}

enum rc dispatch_list(struct scope *sc, struct engine *engine, int64_t dispute,
                      const struct playbook_reader *reader, struct dispatch **list, size_t *count)
{
    const struct value values[] = {v_int(dispute)};
    const struct dispatch_queries queries = {&sql_dispatch_list,    &sql_dispatch_playbooks,
                                             &sql_dispatch_seats,   &sql_dispatch_responses,
                                             &sql_dispatch_rulings, 1};
    struct dispatch_load load = {.sc = sc, .engine = engine, .queries = &queries, .values = values};

    TRY(load_all(&load, reader));
    *list = load.list;
    *count = load.count;
    return RC_OK;
}

static const struct dispatch_queries of_page = {&sql_board_dispatches, &sql_board_playbooks,
                                                &sql_board_seats,      &sql_board_responses,
                                                &sql_board_rulings,    CASE_PAGE};

/* Those cases of the page that called a team, each once. */
static struct case_page page_of(const struct dispatch_load *load)
{
    int64_t ids[CASE_PAGE];
    size_t count = 0;

    for (size_t i = 0; i < load->count; i++)
        if (i == 0 || load->disputes[i] != load->disputes[i - 1])
            ids[count++] = load->disputes[i];
    return case_page(ids, count);
}

/* Of each dispute only the last, which is the newest. */
static void keep_newest(struct dispatch_load *load)
{
    size_t kept = 0;

    for (size_t i = 0; i < load->count; i++) {
        if (i + 1 < load->count && load->disputes[i + 1] == load->disputes[i])
            continue;
        load->list[kept] = load->list[i];
        load->disputes[kept++] = load->disputes[i];
    }
    load->count = kept;
}

enum rc dispatch_newest(struct scope *sc, struct engine *engine, const struct case_page *page,
                        const struct playbook_reader *reader, struct dispatch **list,
                        int64_t **disputes, size_t *count)
{
    struct dispatch_load load = {
        .sc = sc, .engine = engine, .queries = &of_page, .values = page->ids};

    TRY(load_heads(&load, reader));
    const struct case_page called = page_of(&load);
    load.values = called.ids;
    TRY(load_details(&load));
    keep_newest(&load);
    *list = load.list;
    *disputes = load.disputes;
    *count = load.count;
    return RC_OK;
}

enum rc dispatch_of_page(struct scope *sc, struct engine *engine, const struct case_page *page,
                         const struct playbook_reader *reader, struct dispatch **list,
                         int64_t **disputes, size_t *count)
{
    struct dispatch_load load = {
        .sc = sc, .engine = engine, .queries = &of_page, .values = page->ids};

    TRY(load_all(&load, reader));
    *list = load.list;
    *disputes = load.disputes;
    *count = load.count;
    return RC_OK;
}
