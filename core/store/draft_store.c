/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/draft_store.h"

#include "schema/queries.h"

enum rc draft_save(struct tx *tx, const struct draft *d)
{
    return engine_exec(tx->engine, tx->sc, &sql_draft_save,
                       VALUES(v_int(tx->office), v_int(d->person), v_text(d->form), v_text(d->text),
                              v_instant(d->saved_at)),
                       NULL);
}

enum rc draft_purge(struct tx *tx, struct instant before)
{
    return engine_exec(tx->engine, tx->sc, &sql_draft_purge,
                       VALUES(v_int(tx->office), v_instant(before)), NULL);
}

enum rc draft_drop(struct tx *tx, int64_t person, const char *form)
{
    return engine_exec(tx->engine, tx->sc, &sql_draft_drop,
                       VALUES(v_int(tx->office), v_int(person), v_text(form)), NULL);
}

enum rc draft_list(struct scope *sc, struct engine *engine, int64_t office, int64_t person,
                   struct draft **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_draft_list, VALUES(v_int(office), v_int(person)), &rows));
    struct draft *drafts = scope_alloc(sc, rows.count, sizeof(*drafts));
    for (size_t i = 0; row_next(&rows); i++)
        drafts[i] = (struct draft){
            .person = row_int(&rows, "person"),
            .form = row_text(&rows, "form"),
            .text = row_text(&rows, "text"),
            .saved_at = row_instant(&rows, "saved_at"),
        };
    *list = drafts;
    *count = rows.count;
    return RC_OK;
}
