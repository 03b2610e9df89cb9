/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"

#include "core/base/digest.h"
#include "core/store/chain.h"
#include "schema/queries.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define FIRST_ROWS 16

static const struct sql *const row_queries[] = {
#define TABLE(name) [TABLE_##name] = &sql_row_##name,
#include "core/store/table.def"
#undef TABLE
};

const char *table_name(enum table table)
{
    static const char *const names[] = {
#define TABLE(name) [TABLE_##name] = #name,
#include "core/store/table.def"
#undef TABLE
    };

    return names[table];
}

static enum rc lock_head(struct tx *tx)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_head_lock, VALUES(v_int(tx->office)), &rows));
    if (!row_next(&rows))
        return fail(tx->sc, RC_NOTFOUND, "office", N_("This database has no such office."));
    tx->seq = row_int(&rows, "seq");
    tx->next_id = row_int(&rows, "next_id");
    tx->hash = row_text(&rows, "hash");
    return RC_OK;
}

enum rc tx_begin(struct scope *sc, struct engine *engine, int64_t office, struct tx *tx)
{
    *tx = (struct tx){.engine = engine, .sc = sc, .office = office};
    TRY(engine_begin(engine, sc));
    engine_see_all(engine);
    const enum rc rc = lock_head(tx);
    if (rc != RC_OK)
        tx_rollback(tx);
    return rc;
}

static enum rc make_heads(struct tx *tx)
{
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, &sql_head_insert, VALUES(v_text(CHAIN_START)), &rows));
    row_next(&rows);
    tx->office = row_int(&rows, "office");
    TRY(engine_exec(tx->engine, tx->sc, &sql_access_head_insert,
                    VALUES(v_int(tx->office), v_text(CHAIN_START)), NULL));
    return lock_head(tx);
}

enum rc tx_begin_office(struct scope *sc, struct engine *engine, struct tx *tx)
{
    *tx = (struct tx){.engine = engine, .sc = sc};
    TRY(engine_begin(engine, sc));
    engine_see_all(engine);
    const enum rc rc = make_heads(tx);
    if (rc != RC_OK)
        tx_rollback(tx);
    return rc;
}

enum rc tx_begin_scratch(struct scope *sc, struct engine *engine, int64_t office, struct tx *tx)
{
    *tx = (struct tx){.engine = engine, .sc = sc, .office = office, .scratch = true};
    return engine_begin(engine, sc);
}

int64_t tx_id(struct tx *tx)
{
    assert(!tx->scratch && !tx->journalled);
    return tx->office << JOURNAL_OFFICE_SHIFT | tx->next_id++;
}

int64_t journal_first_id(int64_t office) { return office << JOURNAL_OFFICE_SHIFT; }

void tx_touch(struct tx *tx, enum table table, int64_t id)
{
    assert(!tx->scratch && !tx->journalled);
    for (size_t i = 0; i < tx->row_count; i++)
        if (tx->rows[i].table == table && tx->rows[i].id == id)
            return;
    if (tx->row_count == tx->row_room) {
        tx->row_room = tx->row_room == 0 ? FIRST_ROWS : tx->row_room * 2;
        tx->rows = scope_grow(tx->sc, tx->rows, tx->row_count, tx->row_room, sizeof(*tx->rows));
    }
    tx->rows[tx->row_count++] = (struct tx_row){table, id};
}

void tx_touch_rows(struct tx *tx, enum table table, struct rows *rows)
{
    while (row_next(rows))
        tx_touch(tx, table, row_int(rows, "id"));
}

enum rc tx_lost(struct tx *tx)
{
    return fail(tx->sc, RC_CONFLICT, NULL,
                N_("Somebody else saved this first; what you entered was not saved."));
}

/* Set DIGEST to what the database now holds in ROW; "gone" when it was removed. */
static enum rc digest_row(struct tx *tx, const struct tx_row *row, char digest[DIGEST_HEX + 1])
{
    const struct scope_mark mark = scope_mark(tx->sc);
    struct rows rows;

    TRY(engine_query(tx->engine, tx->sc, row_queries[row->table], VALUES(v_int(row->id)), &rows));
    snprintf(digest, DIGEST_HEX + 1, "%s",
             row_next(&rows) ? chain_row_digest(tx->sc, &rows) : CHAIN_GONE);
    scope_rewind(tx->sc, mark);
    return RC_OK;
}

static enum rc make_payload(struct tx *tx, const char *said, const char **payload)
{
    struct buffer b = buffer_new(tx->sc);
    char digest[DIGEST_HEX + 1];
    char line[160];

    snprintf(line, sizeof(line), CHAIN_NEXT " %" PRId64 "\n", tx->next_id);
    buffer_add(&b, line);
    assert(!said || !strchr(said, '\n'));
    if (said)
        buffer_addf(&b, CHAIN_SAID " %s\n", said);
    for (size_t i = 0; i < tx->row_count; i++) {
        TRY(digest_row(tx, &tx->rows[i], digest));
        snprintf(line, sizeof(line), "%s %" PRId64 " %s\n", table_name(tx->rows[i].table),
                 tx->rows[i].id, digest);
        buffer_add(&b, line);
    }
    *payload = buffer_text(&b);
    return RC_OK;
}

/* The columns of an entry in the order of its table, the last two left to the caller. */
static void entry_values(int64_t office, int64_t seq, const struct journal_entry *e,
                         struct value values[CHAIN_FIELDS])
{
    values[0] = v_int(office);
    values[1] = v_int(seq);
    values[2] = v_int(e->at.ms);
    values[3] = v_int(e->boot);
    values[4] = v_text(e->boot_id);
    values[5] = v_id(e->person);
    values[6] = v_text(e->behalf);
    values[7] = v_text(e->terminal);
    values[8] = v_text(e->use_case);
    values[9] = v_id(e->subject);
    values[10] = v_null();
}

/* Append ENTRY to the chain; the head stays where it is. */
static enum rc append(struct tx *tx, const struct journal_entry *entry)
{
    struct value values[CHAIN_FIELDS + 1];
    const char *payload;

    assert(!tx->scratch && !tx->journalled);
    TRY(make_payload(tx, entry->said, &payload));
    entry_values(tx->office, tx->seq + 1, entry, values);
    values[CHAIN_FIELDS - 1] = v_text(payload);
    tx->hash = chain_hash(tx->sc, tx->hash, values, CHAIN_FIELDS);
    values[CHAIN_FIELDS] = v_text(tx->hash);
    tx->seq++;
    return engine_exec(tx->engine, tx->sc, &sql_journal_insert, values, CHAIN_FIELDS + 1, NULL);
}

enum rc tx_journal(struct tx *tx, const struct journal_entry *entry)
{
    TRY(append(tx, entry));
    TRY(engine_exec(tx->engine, tx->sc, &sql_head_move,
                    VALUES(v_int(tx->office), v_int(tx->seq), v_int(tx->next_id), v_text(tx->hash)),
                    NULL));
    tx->journalled = true;
    return RC_OK;
}

enum rc tx_entry(struct tx *tx, const struct journal_entry *entry)
{
    TRY(append(tx, entry));
    memcpy(tx->kept, tx->hash, sizeof(tx->kept));
    tx->hash = tx->kept;
    tx->rows = NULL;
    tx->row_count = tx->row_room = 0;
    return RC_OK;
}

enum rc tx_commit(struct tx *tx)
{
    assert(tx->journalled || tx->row_count == 0);
    TRY(engine_commit(tx->engine, tx->sc));
    if (tx->journalled)
        engine_announce(tx->engine);
    return RC_OK;
}

void tx_rollback(struct tx *tx) { engine_rollback(tx->engine); }

/* The lost transaction holds the head until it ends, so whoever has locked it after that sees what
 * became of it. Having written the head, this commit waits for the standby, and what is before it
 * in the log is there too. */
enum rc tx_was_saved(struct tx *tx, bool *saved)
{
    struct rows rows;
    struct tx look;

    assert(tx->journalled);
    TRY(tx_begin(tx->sc, tx->engine, tx->office, &look));
    const enum rc rc = engine_query(tx->engine, tx->sc, &sql_journal_hash,
                                    VALUES(v_int(tx->office), v_int(tx->seq)), &rows);
    if (rc != RC_OK) {
        tx_rollback(&look);
        return rc;
    }
    *saved = row_next(&rows) && strcmp(row_text(&rows, "hash"), tx->hash) == 0;
    TRY(tx_commit(&look));
    if (*saved)
        engine_announce(tx->engine);
    return RC_OK;
}

enum rc journal_heads(struct scope *sc, struct engine *engine, int64_t *number)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_head_sum, NO_VALUES, &rows));
    row_next(&rows);
    *number = row_int(&rows, "moved");
    return RC_OK;
}

enum rc access_note(struct tx *tx, const struct access_entry *entry)
{
    struct scope *sc = tx->sc;
    struct value values[CHAIN_FIELDS + 3];
    const char *salt = entry->detail ? digest_salt(sc) : NULL;
    struct rows head;

    TRY(engine_query(tx->engine, sc, &sql_access_head_lock, VALUES(v_int(tx->office)), &head));
    if (!row_next(&head))
        return fail(sc, RC_NOTFOUND, "office", N_("This database has no such office."));
    entry_values(tx->office, row_int(&head, "seq"), &entry->who, values);
    if (entry->detail)
        values[CHAIN_FIELDS - 1] = v_text(chain_detail_digest(sc, salt, entry->detail));
    const char *hash = chain_hash(sc, row_text(&head, "hash"), values, CHAIN_FIELDS);
    values[CHAIN_FIELDS] = v_text(entry->detail);
    values[CHAIN_FIELDS + 1] = v_text(salt);
    values[CHAIN_FIELDS + 2] = v_text(hash);
    TRY(engine_exec(tx->engine, sc, &sql_access_insert, values, CHAIN_FIELDS + 3, NULL));
    return engine_exec(tx->engine, sc, &sql_access_head_move,
                       VALUES(v_int(tx->office), v_text(hash)), NULL);
}
