/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/deadline_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc suspension_insert(struct tx *tx, int64_t dispute, struct suspension *s)
{
    s->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_suspension_insert,
                    VALUES(v_int(s->id), v_int(dispute), v_date(s->since), v_text(s->reason),
                           v_text(s->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_suspension, s->id);
    return RC_OK;
}

enum rc suspension_end(struct tx *tx, int64_t id, struct date until, const char *by)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_suspension_end,
                    VALUES(v_int(id), v_date(until), v_text(by)), NULL));
    tx_touch(tx, TABLE_suspension, id);
    return RC_OK;
}

enum rc suspension_void(struct tx *tx, int64_t id, const char *reason)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_suspension_void, VALUES(v_int(id), v_text(reason)),
                    NULL));
    tx_touch(tx, TABLE_suspension, id);
    return RC_OK;
}

static enum rc consent_insert(struct tx *tx, int64_t extension, int party)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_consent_insert,
                    VALUES(v_int(id), v_int(extension), v_int(party), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_extension_consent, id);
    return RC_OK;
}

enum rc extension_insert(struct tx *tx, int64_t dispute, struct extension *e)
{
    e->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_extension_insert,
                    VALUES(v_int(e->id), v_int(dispute), v_text(e->code), v_date(e->until),
                           v_date(e->on), v_text(e->by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_extension, e->id);
    for (size_t i = 0; i < e->consent_count; i++)
        TRY(consent_insert(tx, e->id, e->consents[i]));
    return RC_OK;
}

enum rc extension_void(struct tx *tx, int64_t id, const char *reason)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_extension_void, VALUES(v_int(id), v_text(reason)),
                    NULL));
    tx_touch(tx, TABLE_extension, id);
    return RC_OK;
}

static enum rc load_suspensions(struct scope *sc, struct engine *engine,
                                const struct case_page *page, struct deadline_changes *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_suspension_list, PAGE_VALUES(page), &rows));
    out->suspensions = scope_alloc(sc, rows.count, sizeof(*out->suspensions));
    out->suspended = scope_alloc(sc, rows.count, sizeof(*out->suspended));
    out->suspension_count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        out->suspended[i] = row_int(&rows, "dispute");
        out->suspensions[i] = (struct suspension){.id = row_int(&rows, "id"),
                                                  .since = row_date(&rows, "since"),
                                                  .until = row_date(&rows, "until"),
                                                  .reason = row_text(&rows, "reason"),
                                                  .by = row_text(&rows, "made_by"),
                                                  .void_reason = row_text(&rows, "void_reason")};
    }
    return RC_OK;
}

static enum rc load_consents(struct scope *sc, struct engine *engine, const struct case_page *page,
                             struct deadline_changes *out)
{
    struct rows rows;

    if (out->extension_count == 0)
        return RC_OK;
    TRY(engine_query(engine, sc, &sql_consent_list, PAGE_VALUES(page), &rows));
    int *parties = scope_alloc(sc, rows.count, sizeof(*parties));
    int64_t *owners = scope_alloc(sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "extension");
        parties[i] = (int)row_int(&rows, "party");
    }
    for (size_t i = 0, at = 0; i < out->extension_count; i++) {
        struct extension *e = &out->extensions[i];

        e->consents = &parties[at];
        e->consent_count = row_run(owners, rows.count, at, e->id);
        at += e->consent_count;
    }
    return RC_OK;
}

static enum rc load_extensions(struct scope *sc, struct engine *engine,
                               const struct case_page *page, struct deadline_changes *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_extension_list, PAGE_VALUES(page), &rows));
    out->extensions = scope_alloc(sc, rows.count, sizeof(*out->extensions));
    out->extended = scope_alloc(sc, rows.count, sizeof(*out->extended));
    out->extension_count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        out->extended[i] = row_int(&rows, "dispute");
        out->extensions[i] = (struct extension){.id = row_int(&rows, "id"),
                                                .code = row_text(&rows, "code"),
                                                .until = row_date(&rows, "until"),
                                                .on = row_date(&rows, "recorded_on"),
                                                .by = row_text(&rows, "made_by"),
                                                .void_reason = row_text(&rows, "void_reason")};
    }
    return load_consents(sc, engine, page, out);
}

enum rc deadline_changes(struct scope *sc, struct engine *engine, const struct case_page *page,
                         struct deadline_changes *out)
{
    TRY(load_suspensions(sc, engine, page, out));
    return load_extensions(sc, engine, page, out);
}

/* Where the parts of OWNER begin among COUNT, whose owners rise. */
static size_t first_of(const int64_t *owners, size_t count, int64_t owner)
{
    size_t low = 0, high = count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (owners[middle] < owner)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void deadline_apply(const struct deadline_changes *changes, struct casefile *cf)
{
    const int64_t id = cf->dispute.id;
    const size_t s = first_of(changes->suspended, changes->suspension_count, id);
    const size_t e = first_of(changes->extended, changes->extension_count, id);

    cf->suspension_count = row_run(changes->suspended, changes->suspension_count, s, id);
    cf->suspensions = cf->suspension_count > 0 ? &changes->suspensions[s] : NULL;
    cf->extension_count = row_run(changes->extended, changes->extension_count, e, id);
    cf->extensions = cf->extension_count > 0 ? &changes->extensions[e] : NULL;
}
