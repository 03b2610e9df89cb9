/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/clock_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

#include <stdlib.h>

#define LOOK_BACK 100 /* entries among which one of this start of the machine is looked for */

static enum rc insert(struct tx *tx, struct instant now, int64_t step)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_clock_step_insert,
                    VALUES(v_int(id), v_int(tx->office), v_instant(now), v_int(step),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_clock_step, id);
    return RC_OK;
}

enum rc clock_step_note(struct tx *tx, struct instant now, int64_t boot, const char *boot_id)
{
    struct rows rows;

    if (*boot_id == '\0')
        return RC_OK;
    TRY(engine_query(tx->engine, tx->sc, &sql_clock_step_before,
                     VALUES(v_int(tx->office), v_text(boot_id), v_int(tx->seq - LOOK_BACK)),
                     &rows));
    if (!row_next(&rows))
        return RC_OK;
    const int64_t walked = now.ms - row_int(&rows, "recorded_at");
    const int64_t passed = boot - row_int(&rows, "boot");
    if (llabs(walked - passed) <= CLOCK_STEP_LEAST.ms)
        return RC_OK;
    return insert(tx, now, walked - passed);
}

enum rc clock_step_list(struct scope *sc, struct engine *engine, int64_t office, int64_t after,
                        struct clock_step **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_clock_step_list, VALUES(v_int(office), v_int(after)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct clock_step){
            row_int(&rows, "id"), row_instant(&rows, "noticed_at"), {row_int(&rows, "step")}};
    return RC_OK;
}
