/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/agreement_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

static enum rc term_insert(struct tx *tx, int64_t agreement, const struct term *t)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_term_insert,
                    VALUES(v_int(id), v_int(agreement), v_int(t->ordinal), v_text(t->text),
                           v_text(t->obligor), v_text(t->act), v_text(t->obligee),
                           v_text(t->method), v_money(t->amount), v_date(t->due),
                           v_date(t->performed_on), v_text(t->proof), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_term, id);
    return RC_OK;
}

enum rc agreement_insert(struct tx *tx, int64_t dispute, struct agreement *a)
{
    a->id = tx_id(tx);
    a->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_agreement_insert,
                    VALUES(v_int(a->id), v_int(dispute), v_int(a->version),
                           v_word(&form_words, a->form), v_bool(a->whole), v_text(a->facts),
                           v_date(a->reached_on), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_agreement, a->id);
    for (size_t i = 0; i < a->term_count; i++)
        TRY(term_insert(tx, a->id, &a->terms[i]));
    return RC_OK;
}

enum rc mark_insert(struct tx *tx, int64_t agreement, struct mark *m)
{
    m->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_mark_insert,
                    VALUES(v_int(m->id), v_int(agreement), v_word(&signatory_words, m->signatory),
                           v_int(m->party), v_word(&how_words, m->how), v_date(m->on),
                           v_text(m->void_reason), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_mark, m->id);
    return RC_OK;
}

enum rc mark_void(struct tx *tx, int64_t mark, const char *reason)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_mark_void, VALUES(v_int(mark), v_text(reason)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_mark, mark);
    return RC_OK;
}

enum rc term_perform(struct tx *tx, int64_t term, struct date on, const char *proof)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_term_perform,
                    VALUES(v_int(term), v_date(on), v_text(proof)), &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_term, term);
    return RC_OK;
}

/* ---- reading: one query for each kind of row, put together here ---- */

struct agreement_load {
    struct scope *sc;
    struct engine *engine;
    const struct sql *heads_query, *terms_query, *marks_query;
    const struct value *values; /* the same for all three */
    size_t value_count;
    struct agreement *list;
    int64_t *disputes; /* of each */
    size_t count;
};

static enum rc ask(struct agreement_load *load, const struct sql *query, struct rows *rows)
{
    return engine_query(load->engine, load->sc, query, load->values, load->value_count, rows);
}

static enum rc load_heads(struct agreement_load *load)
{
    struct rows rows;

    TRY(ask(load, load->heads_query, &rows));
    load->list = scope_alloc(load->sc, rows.count, sizeof(*load->list));
    load->disputes = scope_alloc(load->sc, rows.count, sizeof(*load->disputes));
    load->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        struct agreement *a = &load->list[i];

        a->id = row_int(&rows, "id");
        a->rev = row_int(&rows, "rev");
        load->disputes[i] = row_int(&rows, "dispute");
        a->version = (int)row_int(&rows, "version");
        ROW_WORD(load->sc, &rows, "form", &form_words, a->form);
        a->whole = row_bool(&rows, "whole");
        a->facts = row_text(&rows, "facts");
        a->reached_on = row_date(&rows, "reached_on");
    }
    return RC_OK;
}

static void term_from_row(struct rows *rows, struct term *t)
{
    *t = (struct term){
        .id = row_int(rows, "id"),
        .ordinal = (int)row_int(rows, "ordinal"),
        .text = row_text(rows, "text"),
        .obligor = row_text(rows, "obligor"),
        .act = row_text(rows, "act"),
        .obligee = row_text(rows, "obligee"),
        .method = row_text(rows, "method"),
        .amount = row_money(rows, "amount"),
        .due = row_date(rows, "due"),
        .performed_on = row_date(rows, "performed_on"),
        .proof = row_text(rows, "proof"),
    };
}

static enum rc load_terms(struct agreement_load *load)
{
    struct rows rows;

    TRY(ask(load, load->terms_query, &rows));
    struct term *terms = scope_alloc(load->sc, rows.count, sizeof(*terms));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        term_from_row(&rows, &terms[i]);
        owners[i] = row_int(&rows, "agreement");
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        load->list[i].terms = &terms[at];
        load->list[i].term_count = row_run(owners, rows.count, at, load->list[i].id);
        at += load->list[i].term_count;
    }
    return RC_OK;
}

static enum rc mark_from_row(struct scope *sc, struct rows *rows, struct mark *m)
{
    *m = (struct mark){
        .id = row_int(rows, "id"),
        .party = (int)row_int(rows, "party"),
        .on = row_date(rows, "marked_on"),
        .void_reason = row_text(rows, "void_reason"),
    };
    ROW_WORD(sc, rows, "signatory", &signatory_words, m->signatory);
    ROW_WORD(sc, rows, "how", &how_words, m->how);
    return RC_OK;
}

static enum rc load_marks(struct agreement_load *load)
{
    struct rows rows;

    TRY(ask(load, load->marks_query, &rows));
    struct mark *marks = scope_alloc(load->sc, rows.count, sizeof(*marks));
    int64_t *owners = scope_alloc(load->sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        TRY(mark_from_row(load->sc, &rows, &marks[i]));
        owners[i] = row_int(&rows, "agreement");
    }
    for (size_t i = 0, at = 0; i < load->count; i++) {
        load->list[i].marks = &marks[at];
        load->list[i].mark_count = row_run(owners, rows.count, at, load->list[i].id);
        at += load->list[i].mark_count;
    }
    return RC_OK;
}

static enum rc load_all(struct agreement_load *load)
{
    TRY(load_heads(load));
    TRY(load_terms(load));
    return load_marks(load);
}

enum rc agreement_list(struct scope *sc, struct engine *engine, int64_t dispute,
                       struct agreement **list, size_t *count)
{
    const struct value values[] = {v_int(dispute)};
    struct agreement_load load = {.sc = sc,
                                  .engine = engine,
                                  .heads_query = &sql_agreement_list,
                                  .terms_query = &sql_agreement_terms,
                                  .marks_query = &sql_agreement_marks,
                                  .values = values,
                                  .value_count = 1};

    TRY(load_all(&load));
    *list = load.list;
    *count = load.count;
    return RC_OK;
}

/* Of each dispute only the last, which is the newest. */
static void keep_newest(struct agreement_load *load)
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

enum rc agreement_newest(struct scope *sc, struct engine *engine, int64_t office, int64_t low,
                         int64_t high, bool closed, struct agreement **list, int64_t **disputes,
                         size_t *count)
{
    const struct value values[] = {v_int(office), v_bool(true), v_int(low), v_int(high),
                                   v_bool(closed)};
    struct agreement_load load = {.sc = sc,
                                  .engine = engine,
                                  .heads_query = &sql_board_agreements,
                                  .terms_query = &sql_board_terms,
                                  .marks_query = &sql_board_marks,
                                  .values = values,
                                  .value_count = 5};

    TRY(load_all(&load));
    keep_newest(&load);
    *list = load.list;
    *disputes = load.disputes;
    *count = load.count;
    return RC_OK;
}
