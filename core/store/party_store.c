/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/party_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

/* Nothing was said of an address before there was a secret one. */
static struct value secret_of(const struct party *p)
{
    return p->address_secret ? v_bool(true) : v_null();
}

enum rc party_insert(struct tx *tx, int64_t dispute, struct party *p)
{
    p->id = tx_id(tx);
    p->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_party_insert,
                    VALUES(v_int(p->id), v_int(dispute), v_int(p->position),
                           v_word(&role_words, p->role), v_word(&party_type_words, p->type),
                           v_text(p->name), v_text(p->id_number), v_text(p->phone),
                           v_text(p->address), v_text(p->agent), v_date(p->refused_on),
                           v_text(p->refusal), v_text(digest_salt(tx->sc)), secret_of(p)),
                    NULL));
    tx_touch(tx, TABLE_party, p->id);
    return RC_OK;
}

enum rc party_save(struct tx *tx, struct party *p)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_party_save,
                    VALUES(v_int(p->id), v_int(p->rev), v_word(&role_words, p->role),
                           v_word(&party_type_words, p->type), v_text(p->name),
                           v_text(p->id_number), v_text(p->phone), v_text(p->address),
                           v_text(p->agent), v_date(p->refused_on), v_text(p->refusal),
                           secret_of(p)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    p->rev++;
    tx_touch(tx, TABLE_party, p->id);
    return RC_OK;
}

enum rc party_join(struct tx *tx, struct party *p, int64_t into)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_party_join,
                    VALUES(v_int(p->id), v_int(p->rev), into ? v_int(into) : v_null()), &changed));
    if (changed == 0)
        return tx_lost(tx);
    p->rev++;
    tx_touch(tx, TABLE_party, p->id);
    return RC_OK;
}

static enum rc party_from_row(struct scope *sc, struct rows *rows, struct party *p)
{
    *p = (struct party){
        .id = row_int(rows, "id"),
        .rev = row_int(rows, "rev"),
        .position = (int)row_int(rows, "position"),
        .name = row_text(rows, "name"),
        .id_number = row_text(rows, "id_number"),
        .phone = row_text(rows, "phone"),
        .address = row_text(rows, "address"),
        .agent = row_text(rows, "agent"),
        .refused_on = row_date(rows, "refused_on"),
        .refusal = row_text(rows, "refusal"),
        .address_secret = row_bool(rows, "address_secret"),
    };
    ROW_WORD(sc, rows, "role", &role_words, p->role);
    ROW_WORD(sc, rows, "type", &party_type_words, p->type);
    return RC_OK;
}

enum rc party_list(struct scope *sc, struct engine *engine, int64_t dispute, struct party **list,
                   size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_party_list, VALUES(v_int(dispute)), &rows));
    struct party *parties = scope_alloc(sc, rows.count, sizeof(*parties));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(party_from_row(sc, &rows, &parties[i]));
    *list = parties;
    *count = rows.count;
    return RC_OK;
}

enum rc party_joined(struct scope *sc, struct engine *engine, int64_t dispute, struct joined **list,
                     size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_party_joined, VALUES(v_int(dispute)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++) {
        TRY(party_from_row(sc, &rows, &(*list)[i].party));
        (*list)[i].into = (int)row_int(&rows, "stands");
    }
    *count = rows.count;
    return RC_OK;
}
