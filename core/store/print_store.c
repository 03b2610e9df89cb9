/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/print_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

enum rc print_insert(struct tx *tx, struct print *p)
{
    p->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_print_insert,
                    VALUES(v_int(p->id), v_int(p->file), v_int(p->copies), v_text(p->destination),
                           v_instant(p->asked_at), v_text(p->by), v_id(p->copy),
                           v_word(&print_way_words, (int)p->way), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_print, p->id);
    return RC_OK;
}

enum rc print_end(struct tx *tx, const struct print *p)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_print_end,
                    VALUES(v_int(p->id), v_bool(p->failed), v_text(p->outcome),
                           v_instant(p->ended_at), v_text(p->settled_by)),
                    &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_print, p->id);
    return RC_OK;
}

/* Before there was a column for the way, the destination said it: stdout, file, printer. */
static enum rc read_way(struct scope *sc, struct rows *rows, struct print *p)
{
    if (!row_is_null(rows, "way")) {
        ROW_WORD(sc, rows, "way", &print_way_words, p->way);
        return RC_OK;
    }
    const struct word *word = p->destination ? word_coded(&print_way_words, p->destination) : NULL;
    p->way = word ? (enum print_way)word->value : PRINT_COMMAND;
    p->destination = NULL;
    return RC_OK;
}

static enum rc from_row(struct scope *sc, struct rows *rows, struct print *p)
{
    *p = (struct print){
        .id = row_int(rows, "id"),
        .file = row_int(rows, "document_file"),
        .dispute = row_int(rows, "dispute"),
        .number = (int)row_int(rows, "number"),
        .year = (int)row_int(rows, "year"),
        .register_number = row_int(rows, "register_number"),
        .kind = row_text(rows, "kind"),
        .title = row_text(rows, "title"),
        .version = (int)row_int(rows, "version"),
        .copy = (int)row_int(rows, "copy"),
        .copies = (int)row_int(rows, "copies"),
        .destination = row_text(rows, "destination"),
        .asked_at = row_instant(rows, "asked_at"),
        .by = row_text(rows, "made_by"),
        .failed = row_bool(rows, "failed"),
        .outcome = row_text(rows, "outcome"),
        .ended_at = row_instant(rows, "ended_at"),
        .settled_by = row_text(rows, "settled_by"),
    };
    TRY(read_way(sc, rows, p));
    return paper_format_find(sc, row_text(rows, "format"), &p->format);
}

static enum rc read_list(struct scope *sc, struct rows *rows, struct print **list, size_t *count)
{
    struct print *prints = scope_alloc(sc, rows->count, sizeof(*prints));

    for (size_t i = 0; row_next(rows); i++)
        TRY(from_row(sc, rows, &prints[i]));
    *list = prints;
    *count = rows->count;
    return RC_OK;
}

enum rc print_load(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                   struct print *p)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_print_load, VALUES(v_int(office), v_int(id)), &rows));
    if (!row_next(&rows))
        return fail(sc, RC_NOTFOUND, "print", N_("There is no such print job. Nothing was saved."));
    return from_row(sc, &rows, p);
}

enum rc print_list(struct scope *sc, struct engine *engine, int64_t dispute, struct print **list,
                   size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_print_list, VALUES(v_int(dispute)), &rows));
    return read_list(sc, &rows, list, count);
}

enum rc print_register(struct scope *sc, struct engine *engine, int64_t office,
                       struct instant since, struct print **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_print_register, VALUES(v_int(office), v_instant(since)),
                     &rows));
    return read_list(sc, &rows, list, count);
}
