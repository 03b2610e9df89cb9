/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/dossier_store.h"

#include <stdlib.h>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "schema/queries.h"

enum rc folder_paper_insert(struct tx *tx, int64_t dispute, struct folder_paper *p)
{
    p->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_folder_paper_insert,
                    VALUES(v_int(p->id), v_int(dispute), v_text(p->item), v_int(p->pages),
                           v_text(p->note), v_date(p->on), v_text(p->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_folder_paper, p->id);
    return RC_OK;
}

static enum rc void_row(struct tx *tx, const struct sql *sql, enum table table, int64_t id,
                        const char *reason)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, sql, VALUES(v_int(id), v_text(reason)), &rows));
    if (rows.count == 0)
        return tx_lost(tx);
    tx_touch(tx, table, id);
    return RC_OK;
}

enum rc folder_paper_void(struct tx *tx, int64_t id, const char *reason)
{
    return void_row(tx, &sql_folder_paper_void, TABLE_folder_paper, id, reason);
}

enum rc review_void(struct tx *tx, int64_t id, const char *reason)
{
    return void_row(tx, &sql_review_void, TABLE_review, id, reason);
}

enum rc filing_insert(struct tx *tx, int64_t dispute, struct filing *f)
{
    f->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_filing_insert,
                    VALUES(v_int(f->id), v_int(dispute), v_date(f->on),
                           v_word(&retention_words, (int)f->retention), v_text(f->retention_why),
                           v_int(f->pages), v_text(f->place), v_text(f->incomplete), v_text(f->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_filing, f->id);
    return RC_OK;
}

/* "15 20 15 14 15 10 9" */
static const char *scores_text(struct scope *sc, const int *scores)
{
    struct buffer text = buffer_new(sc);

    for (size_t i = 0; i < REVIEW_POINTS; i++)
        buffer_addf(&text, i > 0 ? " %d" : "%d", scores[i]);
    return buffer_text(&text);
}

static void read_scores(const char *text, int *scores)
{
    char *end;

    for (size_t i = 0; text && i < REVIEW_POINTS; i++, text = end)
        scores[i] = (int)strtol(text, &end, 10);
}

enum rc review_insert(struct tx *tx, int64_t dispute, struct review *r)
{
    r->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_review_insert,
                    VALUES(v_int(r->id), v_int(dispute), v_date(r->on),
                           v_text(scores_text(tx->sc, r->scores)), v_int(r->total),
                           v_text(r->result), v_text(r->tier), v_money(r->allowance),
                           v_text(r->note), v_text(r->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_review, r->id);
    return RC_OK;
}

static enum rc load_papers(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_folder_paper_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct folder_paper *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++)
        list[i] = (struct folder_paper){
            .id = row_int(&rows, "id"),
            .item = row_text(&rows, "item"),
            .pages = (int)row_int(&rows, "pages"),
            .note = row_text(&rows, "note"),
            .on = row_date(&rows, "put_on"),
            .by = row_text(&rows, "made_by"),
            .void_reason = row_text(&rows, "void_reason"),
        };
    cf->papers = list;
    cf->paper_count = rows.count;
    return RC_OK;
}

static enum rc load_filing(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    cf->filing = NULL;
    TRY(engine_query(engine, sc, &sql_filing_of, VALUES(v_int(cf->dispute.id)), &rows));
    if (!row_next(&rows))
        return RC_OK;
    struct filing *f = scope_alloc(sc, 1, sizeof(*f));
    *f = (struct filing){
        .id = row_int(&rows, "id"),
        .on = row_date(&rows, "filed_on"),
        .retention_why = row_text(&rows, "retention_why"),
        .pages = (int)row_int(&rows, "pages"),
        .place = row_text(&rows, "place"),
        .incomplete = row_text(&rows, "incomplete"),
        .by = row_text(&rows, "made_by"),
    };
    ROW_WORD(sc, &rows, "retention", &retention_words, f->retention);
    cf->filing = f;
    return RC_OK;
}

static struct review review_of(struct rows *rows)
{
    struct review r = {
        .id = row_int(rows, "id"),
        .on = row_date(rows, "reviewed_on"),
        .total = (int)row_int(rows, "total"),
        .result = row_text(rows, "result"),
        .tier = row_text(rows, "tier"),
        .allowance = row_money(rows, "allowance"),
        .note = row_text(rows, "note"),
        .by = row_text(rows, "made_by"),
        .void_reason = row_text(rows, "void_reason"),
    };

    read_scores(row_text(rows, "scores"), r.scores);
    return r;
}

static enum rc load_reviews(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_review_list, VALUES(v_int(cf->dispute.id)), &rows));
    struct review *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++)
        list[i] = review_of(&rows);
    cf->reviews = list;
    cf->review_count = rows.count;
    return RC_OK;
}

enum rc dossier_load_case(struct scope *sc, struct engine *engine, struct casefile *cf)
{
    TRY(load_papers(sc, engine, cf));
    TRY(load_filing(sc, engine, cf));
    return load_reviews(sc, engine, cf);
}

enum rc review_period(struct scope *sc, struct engine *engine, int64_t office, struct date from,
                      struct date until, struct reviewed **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_review_period,
                     VALUES(v_int(office), v_bool(false), v_date(from), v_date(until)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct reviewed){.dispute = row_int(&rows, "dispute"),
                                       .year = (int)row_int(&rows, "year"),
                                       .register_number = row_int(&rows, "register_number"),
                                       .number = row_text(&rows, "number"),
                                       .title = row_text(&rows, "title"),
                                       .mediator = row_text(&rows, "mediator"),
                                       .review = review_of(&rows)};
    return RC_OK;
}
