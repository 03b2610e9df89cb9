/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/evidence_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

/* A number that was not said is none. */
static struct value v_said(int64_t number) { return number > 0 ? v_int(number) : v_null(); }

static enum rc file_insert(struct tx *tx, int64_t evidence, struct bytes bytes)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_evidence_file_insert,
                    VALUES(v_int(id), v_int(evidence), v_blob(bytes), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_evidence_file, id);
    return RC_OK;
}

enum rc evidence_insert(struct tx *tx, int64_t dispute, struct evidence *e, struct bytes bytes)
{
    e->id = tx_id(tx);
    e->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_evidence_insert,
                    VALUES(v_int(e->id), v_int(dispute), v_int(e->ordinal),
                           v_word(&evidence_words, (int)e->kind), v_text(e->title), v_int(e->party),
                           v_text(e->brought_by), v_date(e->brought_on), v_text(e->proves),
                           v_text(e->source), v_said(e->pages), v_bool(e->copy),
                           v_text(e->compared_by), v_text(e->file_name), v_said(e->size),
                           v_text(e->digest), v_instant(e->recorded_at), v_text(e->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_evidence, e->id);
    return e->file_name ? file_insert(tx, e->id, bytes) : RC_OK;
}

enum rc evidence_void(struct tx *tx, const struct evidence *e, const char *reason)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_evidence_void,
                    VALUES(v_int(e->id), v_int(e->rev), v_text(reason)), &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_evidence, e->id);
    return RC_OK;
}

static enum rc from_row(struct scope *sc, struct rows *rows, struct evidence *e)
{
    *e = (struct evidence){
        .id = row_int(rows, "id"),
        .rev = row_int(rows, "rev"),
        .ordinal = (int)row_int(rows, "ordinal"),
        .title = row_text(rows, "title"),
        .party = (int)row_int(rows, "party"),
        .brought_by = row_text(rows, "brought_by"),
        .brought_on = row_date(rows, "brought_on"),
        .proves = row_text(rows, "proves"),
        .source = row_text(rows, "source"),
        .pages = (int)row_int(rows, "pages"),
        .copy = row_bool(rows, "copy"),
        .compared_by = row_text(rows, "compared_by"),
        .file_name = row_text(rows, "file_name"),
        .size = row_int(rows, "size"),
        .digest = row_text(rows, "digest"),
        .recorded_at = row_instant(rows, "recorded_at"),
        .by = row_text(rows, "made_by"),
        .void_reason = row_text(rows, "void_reason"),
    };
    ROW_WORD(sc, rows, "kind", &evidence_words, e->kind);
    return RC_OK;
}

enum rc evidence_list(struct scope *sc, struct engine *engine, int64_t dispute,
                      struct evidence **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_evidence_list, VALUES(v_int(dispute)), &rows));
    struct evidence *evidence = scope_alloc(sc, rows.count, sizeof(*evidence));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(from_row(sc, &rows, &evidence[i]));
    *list = evidence;
    *count = rows.count;
    return RC_OK;
}

enum rc evidence_bytes(struct scope *sc, struct engine *engine, int64_t id, struct bytes *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_evidence_file_bytes, VALUES(v_int(id)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "evidence",
                    N_("No file was taken in for this piece; its paper lies in the folder."));
    *out = row_blob(&rows, "bytes");
    return RC_OK;
}
