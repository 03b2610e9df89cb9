/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/session_store.h"

#include "core/base/digest.h"
#include "schema/queries.h"

#include <string.h>

/* The names of those present, one a line; a name has no line feed. NULL when nobody is named. */
static const char *join_present(struct scope *sc, const struct session *s)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < s->present_count; i++) {
        if (i > 0)
            buffer_add(&b, "\n");
        buffer_add(&b, s->present[i]);
    }
    return s->present_count > 0 ? buffer_text(&b) : NULL;
}

static void split_present(struct scope *sc, const char *text, struct session *s)
{
    size_t lines = 1;

    if (!text)
        return;
    for (const char *p = strchr(text, '\n'); p; p = strchr(p + 1, '\n'))
        lines++;
    s->present = scope_alloc(sc, lines, sizeof(*s->present));
    for (; s->present_count < lines; s->present_count++) {
        const size_t length = strcspn(text, "\n");

        s->present[s->present_count] = scope_strndup(sc, text, length);
        text += length + 1;
    }
}

static enum rc statement_insert(struct tx *tx, int64_t session, int position,
                                const struct statement *s)
{
    const int64_t id = tx_id(tx);

    TRY(engine_exec(tx->engine, tx->sc, &sql_statement_insert,
                    VALUES(v_int(id), v_int(session), v_int(position), v_text(s->speaker),
                           v_text(s->text), s->added_by ? v_instant(s->added_at) : v_null(),
                           v_text(s->added_by), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_statement, id);
    return RC_OK;
}

/* A number that was not said is none. */
static struct value v_said(int number) { return number > 0 ? v_int(number) : v_null(); }

enum rc session_insert(struct tx *tx, int64_t dispute, struct session *s)
{
    s->id = tx_id(tx);
    s->rev = 1;
    TRY(engine_exec(tx->engine, tx->sc, &sql_session_insert,
                    VALUES(v_int(s->id), v_int(dispute), v_word(&session_kind_words, s->kind),
                           v_text(s->place), v_instant(s->at), v_text(join_present(tx->sc, s)),
                           v_text(s->by), v_said(s->minutes), v_text(s->cause), v_text(s->recorder),
                           v_text(s->asked), v_text(s->read_back), v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_session, s->id);
    for (size_t i = 0; i < s->statement_count; i++)
        TRY(statement_insert(tx, s->id, (int)i + 1, &s->statements[i]));
    return RC_OK;
}

enum rc session_add_statement(struct tx *tx, const struct session *s,
                              const struct statement *statement)
{
    return statement_insert(tx, s->id, (int)s->statement_count + 1, statement);
}

enum rc session_save_read_back(struct tx *tx, const struct session *s, const char *read_back)
{
    int64_t changed;

    TRY(engine_exec(tx->engine, tx->sc, &sql_session_read_back,
                    VALUES(v_int(s->id), v_int(s->rev), v_text(read_back)), &changed));
    if (changed == 0)
        return tx_lost(tx);
    tx_touch(tx, TABLE_session, s->id);
    return RC_OK;
}

enum rc session_mark_insert(struct tx *tx, int64_t session, struct session_mark *m)
{
    m->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_session_mark_insert,
                    VALUES(v_int(m->id), v_int(session), v_text(m->name), v_text(m->role),
                           v_word(&how_words, (int)m->how), v_date(m->on), v_text(m->refusal),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_session_mark, m->id);
    return RC_OK;
}

static enum rc session_from_row(struct scope *sc, struct rows *rows, struct session *s)
{
    *s = (struct session){
        .id = row_int(rows, "id"),
        .rev = row_int(rows, "rev"),
        .place = row_text(rows, "place"),
        .at = row_instant(rows, "held_at"),
        .by = row_text(rows, "made_by"),
        .minutes = (int)row_int(rows, "minutes"),
        .cause = row_text(rows, "cause"),
        .recorder = row_text(rows, "recorder"),
        .asked = row_text(rows, "asked"),
        .read_back = row_text(rows, "read_back"),
        .sealed = (int)row_int(rows, "sealed"),
    };
    split_present(sc, row_text(rows, "present"), s);
    ROW_WORD(sc, rows, "kind", &session_kind_words, s->kind);
    return RC_OK;
}

static enum rc load_statements(struct scope *sc, struct engine *engine, int64_t dispute,
                               struct session *sessions, size_t count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_session_statements, VALUES(v_int(dispute)), &rows));
    struct statement *statements = scope_alloc(sc, rows.count, sizeof(*statements));
    int64_t *owners = scope_alloc(sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "session");
        statements[i] = (struct statement){.speaker = row_text(&rows, "speaker"),
                                           .text = row_text(&rows, "text"),
                                           .added_by = row_text(&rows, "made_by"),
                                           .added_at = row_instant(&rows, "added_at")};
    }
    for (size_t i = 0, at = 0; i < count; i++) {
        sessions[i].statements = &statements[at];
        sessions[i].statement_count = row_run(owners, rows.count, at, sessions[i].id);
        at += sessions[i].statement_count;
    }
    return RC_OK;
}

static enum rc load_marks(struct scope *sc, struct engine *engine, int64_t dispute,
                          struct session *sessions, size_t count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_session_marks, VALUES(v_int(dispute)), &rows));
    struct session_mark *marks = scope_alloc(sc, rows.count, sizeof(*marks));
    int64_t *owners = scope_alloc(sc, rows.count, sizeof(*owners));
    for (size_t i = 0; row_next(&rows); i++) {
        owners[i] = row_int(&rows, "session");
        marks[i] = (struct session_mark){.id = row_int(&rows, "id"),
                                         .name = row_text(&rows, "name"),
                                         .role = row_text(&rows, "role"),
                                         .on = row_date(&rows, "marked_on"),
                                         .refusal = row_text(&rows, "refusal")};
        ROW_WORD(sc, &rows, "how", &how_words, marks[i].how);
    }
    for (size_t i = 0, at = 0; i < count; i++) {
        sessions[i].marks = &marks[at];
        sessions[i].mark_count = row_run(owners, rows.count, at, sessions[i].id);
        at += sessions[i].mark_count;
    }
    return RC_OK;
}

enum rc session_list(struct scope *sc, struct engine *engine, int64_t dispute,
                     struct session **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_session_list, VALUES(v_int(dispute)), &rows));
    struct session *sessions = scope_alloc(sc, rows.count, sizeof(*sessions));
    for (size_t i = 0; row_next(&rows); i++)
        TRY(session_from_row(sc, &rows, &sessions[i]));
    *list = sessions;
    *count = rows.count;
    TRY(load_statements(sc, engine, dispute, sessions, rows.count));
    return load_marks(sc, engine, dispute, sessions, rows.count);
}
