/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/key_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc key_insert(struct tx *tx, struct key *key)
{
    key->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_key_insert,
                    VALUES(v_int(key->id), v_int(key->person), v_text(key->line),
                           v_text(key->fingerprint), v_text(key->label), v_date(key->until),
                           v_instant(key->added_at), v_text(key->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_person_key, key->id);
    return RC_OK;
}

enum rc key_remove(struct tx *tx, int64_t id, struct instant at, const char *reason)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_key_remove,
                    VALUES(v_int(id), v_instant(at), v_text(reason)), NULL));
    tx_touch(tx, TABLE_person_key, id);
    return RC_OK;
}

static void key_from_row(struct rows *rows, struct key *key)
{
    *key = (struct key){.id = row_int(rows, "id"),
                        .person = row_int(rows, "person"),
                        .line = row_text(rows, "line"),
                        .fingerprint = row_text(rows, "fingerprint"),
                        .label = row_text(rows, "label"),
                        .until = row_date(rows, "until_day"),
                        .added_at = row_instant(rows, "added_at"),
                        .by = row_text(rows, "made_by"),
                        .removed_at = row_instant(rows, "removed_at"),
                        .reason = row_text(rows, "removed_reason")};
}

enum rc key_list(struct scope *sc, struct engine *engine, int64_t office, struct key **list,
                 size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_key_list, VALUES(v_int(office)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        key_from_row(&rows, &(*list)[i]);
    return RC_OK;
}

enum rc key_by_fingerprint(struct scope *sc, struct engine *engine, int64_t office,
                           const char *fingerprint, struct key *key)
{
    struct rows rows;

    *key = (struct key){.until = DATE_NONE, .removed_at = INSTANT_NEVER};
    TRY(engine_query(engine, sc, &sql_key_standing, VALUES(v_int(office), v_text(fingerprint)),
                     &rows));
    if (row_next(&rows))
        key_from_row(&rows, key);
    return RC_OK;
}
