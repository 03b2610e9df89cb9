/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/presence_store.h"

#include "schema/queries.h"

static struct instant oldest(struct instant now)
{
    return (struct instant){now.ms - PRESENCE_LEASE.ms};
}

/* A clock that was put back must not keep a dead session for hours. */
static struct instant newest(struct instant now) { return instant_after(now, PRESENCE_LEASE); }

enum rc presence_save(struct tx *tx, const struct presence *p)
{
    return engine_exec(tx->engine, tx->sc, &sql_presence_save,
                       VALUES(v_int(tx->office), v_text(p->session), v_int(p->person),
                              p->dispute != 0 ? v_int(p->dispute) : v_null(), v_bool(p->writes),
                              v_instant(p->seen_at)),
                       NULL);
}

enum rc presence_drop(struct tx *tx, const char *session)
{
    return engine_exec(tx->engine, tx->sc, &sql_presence_drop,
                       VALUES(v_int(tx->office), v_text(session)), NULL);
}

enum rc presence_purge(struct tx *tx, struct instant now)
{
    return engine_exec(tx->engine, tx->sc, &sql_presence_purge,
                       VALUES(v_int(tx->office), v_instant(oldest(now)), v_instant(newest(now))),
                       NULL);
}

enum rc presence_count(struct tx *tx, int64_t person, const char *session, struct instant now,
                       int64_t *count)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_presence_count,
                     VALUES(v_int(tx->office), v_int(person), v_text(session),
                            v_instant(oldest(now)), v_instant(newest(now))),
                     &rows));
    row_next(&rows);
    *count = row_int(&rows, "sessions");
    return RC_OK;
}

enum rc presence_list(struct scope *sc, struct engine *engine, int64_t office, int64_t dispute,
                      const char *session, struct instant now, struct company **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_presence_list,
                     VALUES(v_int(office), v_int(dispute), v_text(session), v_instant(oldest(now)),
                            v_instant(newest(now))),
                     &rows));
    struct company *all = scope_alloc(sc, rows.count, sizeof(*all));
    for (size_t i = 0; row_next(&rows); i++)
        all[i] = (struct company){.person = row_int(&rows, "person"),
                                  .name = row_text(&rows, "name"),
                                  .writes = row_bool(&rows, "writes")};
    *list = all;
    *count = rows.count;
    return RC_OK;
}
