/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/notice_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc notice_insert(struct tx *tx, struct notice *n, bool send)
{
    n->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_notice_insert,
                    VALUES(v_int(n->id), v_int(tx->office), v_int(n->dispute), v_int(n->dispatch),
                           v_word(&notice_words, (int)n->kind), v_text(n->key), v_instant(n->due),
                           v_instant(n->at), v_text(n->to), v_text(n->phone), v_text(n->text),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_notice, n->id);
    if (!send)
        return RC_OK;
    return engine_exec(tx->engine, tx->sc, &sql_delivery_insert,
                       VALUES(v_int(n->id), v_int(tx->office)), NULL);
}

static enum rc from_row(struct scope *sc, struct rows *rows, struct notice *n)
{
    *n = (struct notice){
        .id = row_int(rows, "id"),
        .dispute = row_int(rows, "dispute"),
        .dispatch = row_int(rows, "dispatch"),
        .key = row_text(rows, "about"),
        .due = row_instant(rows, "due_at"),
        .at = row_instant(rows, "recorded_at"),
        .to = row_text(rows, "receiver"),
        .phone = row_text(rows, "phone"),
        .text = row_text(rows, "text"),
        .ended_at = row_instant(rows, "ended_at"),
        .delivered = row_bool(rows, "delivered"),
        .attempts = (int)row_int(rows, "attempts"),
        .outcome = row_text(rows, "outcome"),
        .waiting = !row_is_null(rows, "waiting"),
    };
    ROW_WORD(sc, rows, "kind", &notice_words, n->kind);
    return RC_OK;
}

static enum rc from_rows(struct scope *sc, struct rows *rows, struct notice **list, size_t *count)
{
    *list = scope_alloc(sc, rows->count, sizeof(**list));
    *count = rows->count;
    for (size_t i = 0; row_next(rows); i++)
        TRY(from_row(sc, rows, &(*list)[i]));
    return RC_OK;
}

enum rc notice_list(struct scope *sc, struct engine *engine, int64_t dispute, struct notice **list,
                    size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_notice_list, VALUES(v_int(dispute)), &rows));
    return from_rows(sc, &rows, list, count);
}

enum rc notice_newest(struct scope *sc, struct engine *engine, int64_t office, size_t limit,
                      struct notice **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_notice_newest, VALUES(v_int(office), v_int((int64_t)limit)),
                     &rows));
    return from_rows(sc, &rows, list, count);
}

enum rc notice_count_failed(struct scope *sc, struct engine *engine, int64_t office,
                            struct instant since, int64_t *failed)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_notice_failed, VALUES(v_int(office), v_instant(since)),
                     &rows));
    row_next(&rows);
    *failed = row_int(&rows, "failed");
    return RC_OK;
}

enum rc notice_end(struct tx *tx, const struct notice *n)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_notice_end,
                    VALUES(v_int(n->id), v_instant(n->ended_at), v_bool(n->delivered),
                           v_int(n->attempts), v_text(n->outcome)),
                    &changed));
    if (changed == 0)
        return RC_OK;
    tx_touch(tx, TABLE_notice, n->id);
    return engine_exec(tx->engine, tx->sc, &sql_delivery_drop, VALUES(v_int(n->id)), NULL);
}

static enum rc notice_by_id(struct scope *sc, struct engine *engine, int64_t id, struct notice *n)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_notice_by_id, VALUES(v_int(id)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "notice", N_("There is no such notice."));
    return from_row(sc, &rows, n);
}

enum rc delivery_claim(struct tx *tx, struct boot_moment now, struct span lease, struct notice *n,
                       bool *found)
{
    struct rows rows;

    TRY(engine_query(
        tx->engine, tx->sc, &sql_delivery_claim,
        VALUES(v_int(tx->office), v_text(now.id), v_int(now.ms), v_int(now.ms + lease.ms)), &rows));
    *found = row_next(&rows);
    if (!*found)
        return RC_OK;
    TRY(notice_by_id(tx->sc, tx->engine, row_int(&rows, "notice"), n));
    n->attempts = (int)row_int(&rows, "attempts");
    return RC_OK;
}

enum rc delivery_put_off(struct tx *tx, const struct notice *n, struct boot_moment now,
                         struct span pause)
{
    return engine_exec(tx->engine, tx->sc, &sql_delivery_put_off,
                       VALUES(v_int(n->id), v_int(n->attempts), v_int(now.ms + pause.ms)), NULL);
}

enum rc delivery_wait(struct scope *sc, struct engine *engine, int64_t office,
                      struct boot_moment now, struct span *wait)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_delivery_soonest, VALUES(v_int(office), v_text(now.id)),
                     &rows));
    *wait = (struct span){-1};
    if (!row_next(&rows))
        return RC_OK;
    const int64_t free_at = row_int(&rows, "free_at");
    wait->ms = free_at > now.ms ? free_at - now.ms : 0;
    return RC_OK;
}
