/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/keeping_store.h"

#include "core/base/digest.h"
#include "core/store/chain.h"
#include "schema/queries.h"

#include <inttypes.h>

enum rc keeping_insert(struct tx *tx, struct keeping *k)
{
    k->id = tx_id(tx);
    TRY(engine_exec(tx->engine, tx->sc, &sql_keeping_insert,
                    VALUES(v_int(k->id), v_word(&keeping_words, (int)k->act), v_instant(k->done_at),
                           v_text(k->file), v_text(k->digest), v_id(k->seq), v_text(k->by),
                           v_text(digest_salt(tx->sc))),
                    NULL));
    tx_touch(tx, TABLE_keeping, k->id);
    return RC_OK;
}

static enum rc read_row(struct scope *sc, struct rows *rows, struct keeping *k)
{
    *k = (struct keeping){.id = row_int(rows, "id"),
                          .done_at = row_instant(rows, "done_at"),
                          .file = row_text(rows, "file"),
                          .digest = row_text(rows, "digest"),
                          .seq = row_int(rows, "seq"),
                          .by = row_text(rows, "made_by")};
    ROW_WORD(sc, rows, "act", &keeping_words, k->act);
    return RC_OK;
}

enum rc keeping_newest(struct scope *sc, struct engine *engine, enum keeping_act act,
                       struct keeping *out)
{
    struct rows rows;

    *out = (struct keeping){.act = act, .done_at = INSTANT_NEVER};
    TRY(engine_query(engine, sc, &sql_keeping_newest, VALUES(v_word(&keeping_words, (int)act)),
                     &rows));
    return row_next(&rows) ? read_row(sc, &rows, out) : RC_OK;
}

enum rc keeping_list(struct scope *sc, struct engine *engine, struct instant since, int most,
                     struct keeping **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_keeping_list, VALUES(v_int(since.ms), v_int(most)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        TRY(read_row(sc, &rows, &(*list)[i]));
    return RC_OK;
}

enum rc anchor_heads(struct scope *sc, struct engine *engine, struct instant at,
                     struct anchor **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_anchor_heads, NO_VALUES, &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = (struct anchor){.at = at,
                                     .office = row_int(&rows, "office"),
                                     .seq = row_int(&rows, "seq"),
                                     .hash = row_text(&rows, "hash"),
                                     .access_seq = row_int(&rows, "access_seq"),
                                     .access_hash = row_text(&rows, "access_hash")};
    return RC_OK;
}

/* Set *HASH to that of entry SEQ; before the first entry it is the start of every chain. NULL when
 * there is no such entry. */
static enum rc hash_at(struct scope *sc, struct engine *engine, const struct sql *query,
                       int64_t office, int64_t seq, const char **hash)
{
    struct rows rows;

    *hash = CHAIN_START;
    if (seq == 0)
        return RC_OK;
    TRY(engine_query(engine, sc, query, VALUES(v_int(office), v_int(seq)), &rows));
    *hash = row_next(&rows) ? row_text(&rows, "hash") : NULL;
    return RC_OK;
}

/* The sentences about a chain: {1} is the entry, {2} the time of the anchor, {3} its line. */
struct anchor_words {
    const char *missing, *another;
};
static const struct anchor_words journal_words = {
    N_("The anchor of {2} (line {3}) knows entry {1} of the journal, which is not there: the end "
       "was cut off, or an older copy was put back."),
    N_("Entry {1} of the journal is not the one that the anchor of {2} (line {3}) knows: the "
       "record "
       "was made anew from somewhere before it, or an older copy was put back and worked with."),
};
static const struct anchor_words access_words = {
    N_("The anchor of {2} (line {3}) knows entry {1} of the access record, which is not there: the "
       "end was cut off, or an older copy was put back."),
    N_("Entry {1} of the access record is not the one that the anchor of {2} (line {3}) knows: it "
       "was made anew from somewhere before it, or an older copy was put back and worked with."),
};

static void mark_bad(struct scope *sc, const struct anchor *a, int64_t seq, const char *msgid,
                     struct anchor_report *report)
{
    report->broken = true;
    report->bad = *a;
    (void)!fail(sc, RC_INVALID, "anchors", msgid, scope_printf(sc, "%" PRId64, seq),
                instant_is_set(a->at) ? instant_rfc3339(sc, a->at) : "-",
                scope_printf(sc, "%d", a->line));
    report->reason = sc->error;
}

static enum rc check_one(struct scope *sc, struct engine *engine, const struct anchor *a,
                         struct anchor_report *report)
{
    const char *hash, *access = NULL;

    TRY(hash_at(sc, engine, &sql_anchor_entry, a->office, a->seq, &hash));
    if (!hash || !anchor_fits(a->hash, hash)) {
        mark_bad(sc, a, a->seq, hash ? journal_words.another : journal_words.missing, report);
        return RC_OK;
    }
    if (!a->access_hash)
        return RC_OK;
    TRY(hash_at(sc, engine, &sql_anchor_access, a->office, a->access_seq, &access));
    if (!access || !anchor_fits(a->access_hash, access))
        mark_bad(sc, a, a->access_seq, access ? access_words.another : access_words.missing,
                 report);
    return RC_OK;
}

/* How far the anchors before BAD vouch for the journal of its office. */
static int64_t vouched(const struct anchor *list, size_t before, const struct anchor *bad)
{
    int64_t most = 0;

    for (size_t i = 0; i < before; i++)
        if (list[i].office == bad->office && list[i].seq > most)
            most = list[i].seq;
    return most;
}

enum rc anchor_check(struct scope *sc, struct engine *engine, const struct anchor *list,
                     size_t count, struct anchor_report *report)
{
    *report = (struct anchor_report){0};
    for (size_t i = 0; i < count && !report->broken; i++) {
        const struct scope_mark mark = scope_mark(sc);

        TRY(check_one(sc, engine, &list[i], report));
        if (report->broken) {
            report->fits = vouched(list, i, &list[i]);
            return RC_OK;
        }
        scope_rewind(sc, mark);
        report->checked++;
    }
    return RC_OK;
}

enum rc entries_between(struct scope *sc, struct engine *engine, int64_t office, int64_t seq,
                        int64_t *entries, struct instant *newest)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_entries_between, VALUES(v_int(office), v_int(seq)), &rows));
    row_next(&rows);
    *entries = row_int(&rows, "entries");
    *newest = row_instant(&rows, "newest");
    return RC_OK;
}

enum rc dispute_count(struct scope *sc, struct engine *engine, int64_t office, int64_t *count,
                      int64_t *newest)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_dispute_count, VALUES(v_int(office)), &rows));
    row_next(&rows);
    *count = row_int(&rows, "cases");
    *newest = row_int(&rows, "newest");
    return RC_OK;
}

enum rc verify_disputes(struct scope *sc, struct engine *engine, int64_t office, int64_t after,
                        int most, int64_t **list, size_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_verify_disputes,
                     VALUES(v_int(office), v_int(after), v_int(most)), &rows));
    *list = scope_alloc(sc, rows.count, sizeof(**list));
    *count = rows.count;
    for (size_t i = 0; row_next(&rows); i++)
        (*list)[i] = row_int(&rows, "id");
    return RC_OK;
}

enum rc keys_expiring(struct scope *sc, struct engine *engine, struct date day, int64_t *count)
{
    struct rows rows;

    TRY(engine_query(engine, sc, &sql_keys_expiring, VALUES(v_date(day)), &rows));
    row_next(&rows);
    *count = row_int(&rows, "keys");
    return RC_OK;
}
