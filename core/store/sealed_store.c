/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sealed_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

static struct case_key key_from_row(struct rows *rows)
{
    return (struct case_key){.id = row_int(rows, "id"),
                             .dispute = row_int(rows, "dispute"),
                             .office_key = row_text(rows, "office_key"),
                             .locked = row_text(rows, "locked")};
}

enum rc case_key_read(struct scope *sc, struct engine *engine, int64_t dispute,
                      struct case_key *out)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_case_key_read, VALUES(v_int(dispute)), &rows));
    *out = row_next(&rows) ? key_from_row(&rows) : (struct case_key){.dispute = dispute};
    return RC_OK;
}

enum rc case_key_insert(struct tx *tx, const struct case_key *k)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_case_key_insert,
                    VALUES(v_int(k->id), v_int(k->dispute), v_text(k->office_key),
                           v_text(k->locked), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_case_key, k->id);
    return RC_OK;
}

enum rc case_key_save(struct tx *tx, const struct case_key *k)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_case_key_save,
                    VALUES(v_int(k->id), v_text(k->office_key), v_text(k->locked)), NULL));
    tx_touch(tx, TABLE_case_key, k->id);
    return RC_OK;
}

enum rc case_key_others(struct scope *sc, struct engine *engine, int64_t office,
                        const char *office_key, size_t limit, struct case_key **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_case_key_others,
                     VALUES(v_int(office), v_text(office_key), v_int((int64_t)limit)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = key_from_row(&rows);
    *count = rows.count;
    return RC_OK;
}

enum rc sealed_insert(struct tx *tx, int64_t dispute, const struct sealed *n)
{
    TRY(engine_exec(tx->engine, tx->sc, &sql_sealed_insert,
                    VALUES(v_int(n->id), v_int(dispute), v_word(&sealed_words, (int)n->kind),
                           v_id(n->session), v_int(n->author), v_instant(n->made_at),
                           v_text(n->advice), v_text(n->locked), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_sealed_note, n->id);
    for (size_t i = 0; i < n->reader_count; i++)
        TRY(sealed_reader_insert(tx, n->id, n->readers[i].person));
    return RC_OK;
}

enum rc sealed_reader_insert(struct tx *tx, int64_t note, int64_t person)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_sealed_reader_insert,
                    VALUES(v_int(id), v_int(note), v_int(person), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_sealed_reader, id);
    return RC_OK;
}

static enum rc load_readers(struct scope *sc, struct engine *engine, int64_t dispute,
                            struct sealed *list, size_t count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_sealed_readers, VALUES(v_int(dispute)), &rows));
    struct sealed_reader *readers = scope_alloc(sc, rows.count, sizeof(*readers));
    int64_t *owners = scope_alloc(sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "note");
        readers[i] = (struct sealed_reader){row_int(&rows, "person"), row_text(&rows, "name")};
    }
    for (size_t i = 0, at = 0; i < count; i++) {
        list[i].readers = &readers[at];
        list[i].reader_count = row_run(owners, rows.count, at, list[i].id);
        at += list[i].reader_count;
    }
    return RC_OK;
}

enum rc sealed_list(struct scope *sc, struct engine *engine, int64_t dispute, struct sealed **out,
                    size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_sealed_list, VALUES(v_int(dispute)), &rows));
    struct sealed *list = scope_alloc(sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        list[i] = (struct sealed){.id = row_int(&rows, "id"),
                                  .number = (int)i + 1,
                                  .session = row_int(&rows, "session"),
                                  .author = row_int(&rows, "author"),
                                  .author_name = row_text(&rows, "author_name"),
                                  .made_at = row_instant(&rows, "made_at"),
                                  .advice = row_text(&rows, "advice"),
                                  .locked = row_text(&rows, "locked")};
        ROW_WORD(sc, &rows, "kind", &sealed_words, list[i].kind);
    }
    *out = list;
    *count = rows.count;
    return rows.count > 0 ? load_readers(sc, engine, dispute, list, rows.count) : RC_OK;
}

enum rc sealed_plain_talks(struct scope *sc, struct engine *engine, int64_t office, int64_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_sealed_plain_talks, VALUES(v_int(office)), &rows));
    row_next(&rows);
    *count = row_int(&rows, "talks");
    return RC_OK;
}
