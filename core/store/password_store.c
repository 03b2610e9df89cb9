/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/password_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc password_load(struct scope *sc, struct engine *engine, int64_t person, struct password *out)
{
    struct rows rows;

    *out = (struct password){.locked_until = INSTANT_NEVER};
    TRY(engine_query(engine, sc, &sql_password_of, VALUES(v_int(person)), &rows));
    if (row_next(&rows))
        *out = (struct password){.id = row_int(&rows, "id"),
                                 .person = row_int(&rows, "person"),
                                 .hash = row_text(&rows, "hash"),
                                 .changed_at = row_instant(&rows, "changed_at"),
                                 .must_change = row_bool(&rows, "must_change"),
                                 .failures = (int)row_int(&rows, "failures"),
                                 .locked_until = row_instant(&rows, "locked_until")};
    return RC_OK;
}

static enum rc insert(struct tx *tx, struct password *p)
{
    p->id = tx_id(tx);
    return engine_exec(tx->engine, tx->sc, &sql_password_insert,
                       VALUES(v_int(p->id), v_int(p->person), v_text(p->hash),
                              v_instant(p->changed_at), v_bool(p->must_change), v_int(p->failures),
                              v_instant(p->locked_until), v_text(digest_salt(tx->sc))),
                       NULL);
}

enum rc password_save(struct tx *tx, struct password *p)
{
    if (p->id == 0)
        TRY(insert(tx, p));
    else
        TRY(engine_exec(tx->engine, tx->sc, &sql_password_update,
                        VALUES(v_int(p->id), v_text(p->hash), v_instant(p->changed_at),
                               v_bool(p->must_change), v_int(p->failures),
                               v_instant(p->locked_until)),
                        NULL));
    tx_touch(tx, TABLE_password, p->id);
    return RC_OK;
}
