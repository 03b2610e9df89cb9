/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/serial_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

/* The head of the office is locked, so nobody else can begin the same series meanwhile. */
static enum rc begin_series(struct tx *tx, int year, const char *series)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_serial_first,
                    VALUES(v_int(id), v_int(tx->office), v_int(year), v_text(series),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_serial, id);
    return RC_OK;
}

enum rc serial_next(struct tx *tx, int year, const char *series, int64_t *number)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_serial_next,
                     VALUES(v_int(tx->office), v_int(year), v_text(series)), &rows));
    if (!row_next(&rows)) {
        *number = 1;
        return begin_series(tx, year, series);
    }
    *number = row_int(&rows, "newest");
    tx_touch(tx, TABLE_serial, row_int(&rows, "id"));
    return RC_OK;
}
