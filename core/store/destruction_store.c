/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/destruction_store.h"

#include "core/base/digest.h"
#include "core/domain/retention.h"
#include "schema/queries.h"

static enum rc take_folders(struct scope *sc, struct rows *rows, struct destruction_item **list,
                            size_t *count)
{
    struct destruction_item *items = scope_alloc(sc, rows->count, sizeof(*items));

    for (size_t i = 0; row_next(rows); i++) {
        items[i] = (struct destruction_item){
            .dispute = row_int(rows, "dispute"),
            .number = scope_printf(sc, "%d/%lld", (int)row_int(rows, "year"),
                                   (long long)row_int(rows, "register_number")),
            .filed_on = row_date(rows, "filed_on")};
        ROW_WORD(sc, rows, "filed_for", &retention_words, items[i].filed_for);
        ROW_WORD(sc, rows, "retention", &retention_words, items[i].retention);
    }
    *list = items;
    *count = rows->count;
    return RC_OK;
}

enum rc filing_expired(struct scope *sc, struct engine *engine, int64_t office, struct date day,
                       struct destruction_item **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_filing_expired,
                     VALUES(v_int(office), v_word(&retention_words, RETENTION_10),
                            v_date(retention_filed_by(RETENTION_10, day)),
                            v_word(&retention_words, RETENTION_30),
                            v_date(retention_filed_by(RETENTION_30, day))),
                     &rows));
    return take_folders(sc, &rows, list, count);
}

enum rc filing_of_case(struct scope *sc, struct engine *engine, int64_t office, int64_t dispute,
                       struct destruction_item **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_filing_of_case, VALUES(v_int(office), v_int(dispute)),
                     &rows));
    return take_folders(sc, &rows, list, count);
}

enum rc retention_extension_insert(struct tx *tx, int64_t dispute, struct retention_extension *x)
{
    x->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_retention_extension_insert,
                    VALUES(v_int(x->id), v_int(dispute), v_word(&retention_words, (int)x->term),
                           v_text(x->reason), v_date(x->on), v_text(x->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_retention_extension, x->id);
    return RC_OK;
}

static enum rc insert_item(struct tx *tx, int64_t destruction, struct destruction_item *i)
{
    i->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_destruction_item_insert,
                    VALUES(v_int(i->id), v_int(destruction), v_int(i->dispute), v_text(i->number),
                           v_date(i->filed_on), v_word(&retention_words, (int)i->filed_for),
                           v_word(&retention_words, (int)i->retention),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_destruction_item, i->id);
    return RC_OK;
}

enum rc destruction_insert(struct tx *tx, struct destruction *d)
{
    d->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_destruction_insert,
                    VALUES(v_int(d->id), v_int(tx->office), v_text(d->reason),
                           v_instant(d->drawn_up_at), v_int(d->drawn_up_by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_destruction, d->id);
    for (size_t i = 0; i < d->item_count; i++)
        TRY(insert_item(tx, d->id, &d->items[i]));
    return RC_OK;
}

static enum rc load_items(struct scope *sc, struct engine *engine, struct destruction *d)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_destruction_items, VALUES(v_int(d->id)), &rows));
    d->items = scope_alloc(sc, rows.count, sizeof(*d->items));
    d->item_count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        d->items[i] = (struct destruction_item){.id = row_int(&rows, "id"),
                                                .dispute = row_int(&rows, "dispute"),
                                                .number = row_text(&rows, "number"),
                                                .filed_on = row_date(&rows, "filed_on"),
                                                .rows = (int)row_int(&rows, "row_count")};
        ROW_WORD(sc, &rows, "filed_for", &retention_words, d->items[i].filed_for);
        ROW_WORD(sc, &rows, "retention", &retention_words, d->items[i].retention);
    }
    return RC_OK;
}

enum rc destruction_list(struct scope *sc, struct engine *engine, int64_t office,
                         struct destruction **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_destruction_list, VALUES(v_int(office)), &rows));
    struct destruction *all = scope_alloc(sc, rows.count, sizeof(*all));
    for (size_t i = 0; row_next(&rows); i++) {
        all[i] = (struct destruction){.id = row_int(&rows, "id"),
                                      .number = (int)i + 1,
                                      .reason = row_text(&rows, "reason"),
                                      .drawn_up_at = row_instant(&rows, "drawn_up_at"),
                                      .approved_at = row_instant(&rows, "approved_at"),
                                      .drawn_up_by = row_int(&rows, "drawn_up_by"),
                                      .approved_by = row_int(&rows, "approved_by"),
                                      .drawn_up_name = row_text(&rows, "drawn_up_name"),
                                      .approved_name = row_text(&rows, "approved_name")};
        TRY(load_items(sc, engine, &all[i]));
    }
    *list = all;
    *count = rows.count;
    return RC_OK;
}

enum rc destruction_is_listed(struct scope *sc, struct engine *engine, int64_t dispute,
                              bool *listed)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_destruction_waiting, VALUES(v_int(dispute)), &rows));
    row_next(&rows);
    *listed = row_int(&rows, "lists") > 0;
    return RC_OK;
}

enum rc destruction_done(struct tx *tx, const struct destruction *d)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_destruction_approve,
                    VALUES(v_int(d->id), v_instant(d->approved_at), v_int(d->approved_by)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_destruction, d->id);
    for (size_t i = 0; i < d->item_count; i++) {
        TRY(engine_exec(tx->engine, tx->sc, &sql_destruction_item_done,
                        VALUES(v_int(d->items[i].id), v_int(d->items[i].rows),
                               v_word(&retention_words, (int)d->items[i].retention)),
                        NULL));
        tx_touch(tx, TABLE_destruction_item, d->items[i].id);
    }
    return RC_OK;
}

/* The rows of a case, what points at others before what it points at. */
#define ERASED(TABLE)                                                                              \
    TABLE(package_file)                                                                            \
    TABLE(merger_step)                                                                             \
    TABLE(merger)                                                                                  \
    TABLE(joining_step)                                                                            \
    TABLE(joining)                                                                                 \
    TABLE(print)                                                                                   \
    TABLE(document_file)                                                                           \
    TABLE(document)                                                                                \
    TABLE(sealed_reader)                                                                           \
    TABLE(sealed_note)                                                                             \
    TABLE(case_key)                                                                                \
    TABLE(glass)                                                                                   \
    TABLE(session_mark)                                                                            \
    TABLE(statement)                                                                               \
    TABLE(session)                                                                                 \
    TABLE(extension_consent)                                                                       \
    TABLE(extension)                                                                               \
    TABLE(suspension)                                                                              \
    TABLE(performance)                                                                             \
    TABLE(urging)                                                                                  \
    TABLE(recourse)                                                                                \
    TABLE(reopening)                                                                               \
    TABLE(visit)                                                                                   \
    TABLE(confirmation)                                                                            \
    TABLE(instalment)                                                                              \
    TABLE(share)                                                                                   \
    TABLE(mark)                                                                                    \
    TABLE(term)                                                                                    \
    TABLE(agreement)                                                                               \
    TABLE(evidence_file)                                                                           \
    TABLE(evidence)                                                                                \
    TABLE(consent)                                                                                 \
    TABLE(choice)                                                                                  \
    TABLE(relation)                                                                                \
    TABLE(card_step)                                                                               \
    TABLE(card)                                                                                    \
    TABLE(notice)                                                                                  \
    TABLE(response)                                                                                \
    TABLE(ruling)                                                                                  \
    TABLE(seat)                                                                                    \
    TABLE(dispatch)                                                                                \
    TABLE(call)                                                                                    \
    TABLE(handout)                                                                                 \
    TABLE(contact)                                                                                 \
    TABLE(supplement)                                                                              \
    TABLE(particular)                                                                              \
    TABLE(folder_paper)                                                                            \
    TABLE(review)                                                                                  \
    TABLE(retention_extension)                                                                     \
    TABLE(filing)                                                                                  \
    TABLE(party)

static enum rc erase_rows(struct tx *tx, const struct sql *query, enum table table, int64_t dispute,
                          int *erased)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, query, VALUES(v_int(dispute)), &rows));
    tx_touch_rows(tx, table, &rows);
    *erased += (int)rows.count;
    return RC_OK;
}

/* What stays as a row without its words gets a new salt: what the old digest was of cannot be
 * guessed. Hand-overs belong to a shift. */
static enum rc erase_sheets(struct tx *tx, int64_t dispute)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_erase_sheets,
                     VALUES(v_int(tx->office), v_int(dispute), v_text(digest_salt(tx->sc))),
                     &rows));
    tx_touch_rows(tx, TABLE_handover, &rows);
    return RC_OK;
}

/* Packages belong to the chain between two offices. */
static enum rc erase_exchange(struct tx *tx, int64_t dispute)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_erase_packages,
                     VALUES(v_int(dispute), v_text(digest_salt(tx->sc))), &rows));
    tx_touch_rows(tx, TABLE_package, &rows);
    TRY(engine_query(tx->engine, tx->sc, &sql_erase_exchanges,
                     VALUES(v_int(dispute), v_text(digest_salt(tx->sc))), &rows));
    tx_touch_rows(tx, TABLE_exchange, &rows);
    return RC_OK;
}

/* What was registered twice is destroyed with the case it ended in. */
static enum rc erase_ended(struct tx *tx, int64_t dispute, int *erased)
{
    struct rows ended;

    TRY(engine_query(tx->engine, tx->sc, &sql_erase_ended, VALUES(v_int(dispute)), &ended));
    while (row_next(&ended)) {
        int rows;

        TRY(destruction_erase(tx, row_int(&ended, "ended"), &rows));
        *erased += rows;
    }
    return RC_OK;
}

enum rc destruction_erase(struct tx *tx, int64_t dispute, int *rows)
{
    static const struct {
        const struct sql *query;
        enum table table;
    } steps[] = {
#define STEP_(name) {&sql_erase_##name, TABLE_##name},
        ERASED(STEP_)
#undef STEP_
    };

    *rows = 0;
    TRY(erase_ended(tx, dispute, rows));
    TRY(engine_exec(tx->engine, tx->sc, &sql_erase_words, VALUES(v_int(tx->office), v_int(dispute)),
                    NULL));
    TRY(engine_exec(tx->engine, tx->sc, &sql_erase_views, VALUES(v_int(tx->office), v_int(dispute)),
                    NULL));
    TRY(erase_sheets(tx, dispute));
    TRY(engine_exec(tx->engine, tx->sc, &sql_erase_drafts,
                    VALUES(v_int(tx->office), v_int(dispute)), NULL));
    TRY(engine_exec(tx->engine, tx->sc, &sql_erase_delivery, VALUES(v_int(dispute)), NULL));
    TRY(engine_exec(tx->engine, tx->sc, &sql_erase_due, VALUES(v_int(dispute)), NULL));
    TRY(engine_exec(tx->engine, tx->sc, &sql_erase_board_line, VALUES(v_int(dispute)), NULL));
    for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++)
        TRY(erase_rows(tx, steps[i].query, steps[i].table, dispute, rows));
    TRY(erase_exchange(tx, dispute));
    return erase_rows(tx, &sql_erase_dispute, TABLE_dispute, dispute, rows);
}
