/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/verify.h"

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/store/added.h"
#include "core/store/beside.h"
#include "core/store/chain.h"
#include "core/store/journal.h"
#include "core/store/mention.h"
#include "core/store/payload.h"
#include "core/store/window.h"
#include "schema/queries.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE 256 /* entries read at a time */

/*
 * Each row is read once, where the first entry mentions it: entries and rows lie in the order they
 * were written, so both are read from beginning to end. That no row was added shows in the number
 * of rows of each table, for ids are given out once and every entry says which are its own.
 */
struct verify {
    struct scope *sc;
    struct engine *engine;
    struct windows windows;
    struct mentions waiting;   /* rows that are not what the last entry about them says */
    struct mentions foreign;   /* rows with ids that no entry gave out, such as an office's */
    int64_t rows[TABLE_COUNT]; /* that there should be, by the entries */
    struct beside *beside;     /* the check of the file */
    int64_t spoilt;            /* id of the first issued paper whose bytes do not fit; 0 */
    struct progress *progress;
    struct journal_report *report;
};

/* One chain that is being followed. */
struct link {
    int64_t office, seq;
    const char *hash;
    int64_t next_id, given; /* the counter of ids; what it was before the entry */
};

/* The place is bad: stop everything. The caller sees the report, not an error. */
#define bad(v, ...) mark_bad((v), fail((v)->sc, RC_INVALID, NULL, __VA_ARGS__))

static enum rc mark_bad(struct verify *v, enum rc rc)
{
    v->report->broken = true;
    return rc;
}

static const char *number(struct verify *v, int64_t n)
{
    return scope_printf(v->sc, "%" PRId64, n);
}

/* ---- the rows that an entry mentions ---- */

/* Was row ID given out by the entry that is read? */
static bool is_given(const struct link *link, int64_t id)
{
    const int64_t low = id & ((INT64_C(1) << JOURNAL_OFFICE_SHIFT) - 1);

    return id >> JOURNAL_OFFICE_SHIFT == link->office && low >= link->given && low < link->next_id;
}

/* Is it mentioned the first time? An id that no entry gives out may come again: remember it. */
static bool is_new(struct verify *v, const struct link *link, const struct payload_line *line)
{
    const int64_t low = line->number & ((INT64_C(1) << JOURNAL_OFFICE_SHIFT) - 1);

    if (line->number >> JOURNAL_OFFICE_SHIFT == link->office && low > 0)
        return is_given(link, line->number);
    return mentions_wait(&v->foreign, &(struct mention){.table = line->table,
                                                        .fault = MENTION_CHANGED,
                                                        .id = line->number,
                                                        .seq = link->seq});
}

static void note_bytes(struct verify *v, const struct window_row *row)
{
    v->report->documents += row->fits;
    if (!row->fits && v->spoilt == 0)
        v->spoilt = row->id;
}

/* Set M->fault by whether the row is THERE and the SAME as LINE says. */
static void judge(struct mention *m, const struct payload_line *line, bool there, bool same)
{
    if (strcmp(line->digest, CHAIN_GONE) == 0)
        m->fault = there ? MENTION_NOT_GONE : MENTION_SETTLED;
    else if (!there)
        m->fault = MENTION_MISSING;
    else
        m->fault = same ? MENTION_SETTLED : MENTION_CHANGED;
}

/* Is the row of LINE what it says? One that waits was read before. */
static enum rc judge_row(struct verify *v, const struct link *link, const struct payload_line *line,
                         struct mention *m)
{
    const struct mention *waiting = mentions_find(&v->waiting, m->table, m->id);
    const struct window_row *row;
    unsigned char said[DIGEST_BYTES];

    if (waiting) {
        memcpy(m->actual, waiting->actual, sizeof(m->actual));
        judge(m, line, waiting->fault != MENTION_MISSING,
              digest_bytes(line->digest, said) && memcmp(said, m->actual, sizeof(said)) == 0);
        return RC_OK;
    }
    TRY(windows_find(&v->windows, m->table, m->id, is_given(link, m->id), &row));
    judge(m, line, row != NULL, row && strcmp(row->digest, line->digest) == 0);
    if (m->fault != MENTION_SETTLED && row)
        digest_bytes(row->digest, m->actual);
    if (m->table == TABLE_document_file && row)
        note_bytes(v, row);
    return RC_OK;
}

static enum rc take_row(struct verify *v, const struct link *link, const struct payload_line *line)
{
    struct mention m = {.table = line->table, .id = line->number, .seq = link->seq};

    TRY(judge_row(v, link, line, &m));
    v->rows[m.table] += is_new(v, link, line);
    v->rows[m.table] -= strcmp(line->digest, CHAIN_GONE) == 0;
    if (m.fault == MENTION_SETTLED)
        mentions_settle(&v->waiting, m.table, m.id);
    else
        mentions_wait(&v->waiting, &m);
    return RC_OK;
}

static enum rc take_payload(struct verify *v, struct link *link, const char *payload, bool destroys)
{
    struct payload_line line = {.table = 0};

    for (const char *text = payload, *end; text && *text; text = *end ? end + 1 : NULL) {
        if (!payload_read(text, &line, &end))
            return bad(v, N_("Entry {1} of the journal of office {2} lists something unknown."),
                       number(v, link->seq), number(v, link->office));
        if (line.kind == PAYLOAD_NEXT) {
            link->given = link->next_id;
            link->next_id = line.number;
        } else if (line.kind == PAYLOAD_ROW) {
            v->report->erased += destroys && strcmp(line.digest, CHAIN_GONE) == 0;
            TRY(take_row(v, link, &line));
        }
    }
    return RC_OK;
}

/* The sentences about one kind of chain: {1} is the entry, {2} the office. */
struct chain_words {
    const char *missing, *changed, *head;
};

static const struct chain_words journal_words = {
    N_("Entry {1} of the journal of office {2} is missing."),
    N_("Entry {1} of the journal of office {2} was changed, moved or replaced."),
    N_("The head of the journal of office {2} does not fit its last entry, {1}."),
};
static const struct chain_words access_words = {
    N_("Entry {1} of the access record of office {2} is missing."),
    N_("Entry {1} of the access record of office {2} was changed, moved or replaced."),
    N_("The head of the access record of office {2} does not fit its last entry, {1}."),
};

/* The current row must follow LINK; afterwards LINK is at it. HASH is kept in BUFFER, which
 * outlives the page. */
static enum rc follow(struct verify *v, struct rows *rows, struct link *link,
                      const struct chain_words *words, char buffer[DIGEST_HEX + 1])
{
    const struct value *cells = rows->cells;
    const char *stored = row_text(rows, "hash");
    const int64_t seq = row_int(rows, "seq");

    if (seq != link->seq + 1)
        return bad(v, words->missing, number(v, link->seq + 1), number(v, link->office));
    const struct scope_mark mark = scope_mark(v->sc);
    memcpy(buffer, chain_hash(v->sc, link->hash, cells, CHAIN_FIELDS), DIGEST_HEX + 1);
    scope_rewind(v->sc, mark);
    if (!stored || strcmp(stored, buffer) != 0)
        return bad(v, words->changed, number(v, seq), number(v, link->office));
    link->seq = seq;
    link->hash = buffer;
    return RC_OK;
}

static enum rc check_head(struct verify *v, const struct link *link,
                          const struct chain_words *words, int64_t seq, const char *hash)
{
    if (link->seq < seq)
        return bad(v, words->missing, number(v, link->seq + 1), number(v, link->office));
    if (link->seq > seq || !hash || strcmp(link->hash, hash) != 0)
        return bad(v, words->head, number(v, link->seq), number(v, link->office));
    return RC_OK;
}

/* A journal that is being read. */
struct reading {
    struct verify *v;
    struct link link;
    char hash[DIGEST_HEX + 1];
};

static enum rc take_entry(void *user, struct rows *rows)
{
    struct reading *r = user;

    TRY(follow(r->v, rows, &r->link, &journal_words, r->hash));
    const char *use = row_text(rows, "use_case");
    TRY(take_payload(r->v, &r->link, row_text(rows, "payload"),
                     use && strcmp(use, CHAIN_DESTROY) == 0));
    r->v->report->entries++;
    return RC_OK;
}

/* What is wrong with the file is said first, and nothing read from it afterwards counts. */
static enum rc go_on(struct verify *v)
{
    return beside_found(v->beside) ? RC_STOPPED
                                   : progress_at(v->progress, v->sc, v->report->entries);
}

static enum rc check_journal(struct verify *v, int64_t office, int64_t head_seq, int64_t head_next,
                             const char *head_hash)
{
    struct reading r = {.v = v,
                        .link = {.office = office, .hash = CHAIN_START, .next_id = 1, .given = 1}};
    int64_t before;

    do {
        before = r.link.seq;
        TRY(engine_each(v->engine, v->sc, &sql_journal_page,
                        VALUES(v_int(office), v_int(before), v_int(PAGE)), take_entry, &r));
        TRY(go_on(v));
    } while (r.link.seq > before);
    TRY(check_head(v, &r.link, &journal_words, head_seq, head_hash));
    if (r.link.next_id != head_next)
        return bad(v, N_("The counter of ids of office {1} does not fit its last entry, {2}."),
                   number(v, office), number(v, r.link.seq));
    return RC_OK;
}

/* The words looked for, unless they were erased with their salt. */
static enum rc check_detail(struct verify *v, struct rows *rows, const struct link *link)
{
    const char *detail = row_text(rows, "detail"), *salt = row_text(rows, "salt");
    const char *digest = row_text(rows, "detail_digest");

    if (!detail && !salt)
        return RC_OK;
    if (detail && salt && digest && strcmp(chain_detail_digest(v->sc, salt, detail), digest) == 0)
        return RC_OK;
    return bad(v, N_("The words in entry {1} of the access record of office {2} were changed."),
               number(v, link->seq), number(v, link->office));
}

static enum rc check_access(struct verify *v, int64_t office)
{
    struct link link = {.office = office, .hash = CHAIN_START};
    char hash[DIGEST_HEX + 1];
    struct rows rows, head;

    do {
        const struct scope_mark mark = scope_mark(v->sc);

        TRY(engine_query(v->engine, v->sc, &sql_access_page,
                         VALUES(v_int(office), v_int(link.seq), v_int(PAGE)), &rows));
        while (row_next(&rows)) {
            TRY(follow(v, &rows, &link, &access_words, hash));
            TRY(check_detail(v, &rows, &link));
            v->report->accesses++;
        }
        scope_rewind(v->sc, mark);
    } while (rows.count > 0);
    TRY(engine_query(v->engine, v->sc, &sql_access_head_read, VALUES(v_int(office)), &head));
    const bool found = row_next(&head);
    return check_head(v, &link, &access_words, found ? row_int(&head, "seq") : -1,
                      found ? row_text(&head, "hash") : NULL);
}

static enum rc check_chains(struct verify *v)
{
    int64_t entries = 0;
    struct rows heads;

    TRY(engine_query(v->engine, v->sc, &sql_head_list, NO_VALUES, &heads));
    while (row_next(&heads))
        entries += row_int(&heads, "seq");
    progress_begin(v->progress, N_("entries"), 0, entries);
    TRY(engine_query(v->engine, v->sc, &sql_head_list, NO_VALUES, &heads));
    while (row_next(&heads)) {
        const int64_t office = row_int(&heads, "office");

        TRY(check_journal(v, office, row_int(&heads, "seq"), row_int(&heads, "next_id"),
                          row_text(&heads, "hash")));
        TRY(check_access(v, office));
    }
    return RC_OK;
}

/* ---- rows that no entry mentions ---- */

/* The number of its rows says that TABLE holds one that no entry mentions: find it. Only a database
 * that somebody changed comes here, so it may take its time. */
static enum rc name_added(struct verify *v, enum table table)
{
    int64_t id;

    TRY(added_find(v->sc, v->engine, v->progress, v->report->entries, table, &id));
    if (id == 0)
        return RC_OK;
    return bad(v, N_("Row {2} of {1} was added without an entry in the journal."),
               table_name(table), number(v, id));
}

static enum rc check_counts(struct verify *v)
{
    static const struct sql *const counts[] = {
#define TABLE(name) [TABLE_##name] = &sql_count_##name,
#include "core/store/table.def"
#undef TABLE
    };
    struct rows rows;

    for (enum table table = 0; table < TABLE_COUNT; table++) {
        TRY(engine_query(v->engine, v->sc, counts[table], NO_VALUES, &rows));
        row_next(&rows);
        const int64_t count = row_int(&rows, "count");
        if (count != v->rows[table])
            TRY(name_added(v, table));
        v->report->rows += count;
    }
    return RC_OK;
}

static enum rc check_waiting(struct verify *v)
{
    const struct mention *m = mentions_first(&v->waiting);

    if (v->spoilt)
        return bad(v, N_("The bytes of issued paper {1} do not fit their digest."),
                   number(v, v->spoilt));
    if (!m)
        return RC_OK;
    if (m->fault == MENTION_NOT_GONE)
        return bad(v, N_("Row {2} of {1} was added without an entry in the journal."),
                   table_name(m->table), number(v, m->id));
    if (m->fault == MENTION_MISSING)
        return bad(v, N_("Row {2} of {1}, which entry {3} of the journal wrote, is gone."),
                   table_name(m->table), number(v, m->id), number(v, m->seq));
    return bad(v, N_("Row {2} of {1} was changed after entry {3} of the journal wrote it."),
               table_name(m->table), number(v, m->id), number(v, m->seq));
}

/* Numbers of cases and cards are never given out twice. */
static enum rc check_counters(struct verify *v)
{
    struct rows rows;

    TRY(engine_query(v->engine, v->sc, &sql_verify_counters, NO_VALUES, &rows));
    if (!row_next(&rows))
        return RC_OK;
    return bad(v,
               N_("The counter {1} of the year {2} of office {3} stands below {4}, a number that "
                  "was given out."),
               row_text(&rows, "series"), number(v, row_int(&rows, "year")),
               number(v, row_int(&rows, "office")), number(v, row_int(&rows, "most")));
}

/* RC is the engine's answer; what it says of the database is a bad place, what it says of the disk
 * or of a lock is not. */
static enum rc judge_answer(struct verify *v, enum rc rc)
{
    return rc == RC_ENGINE ? mark_bad(v, rc) : rc;
}

/* A table or a column that was taken away would be missed by a query that names it. */
static enum rc check_shape(struct verify *v)
{
    for (size_t i = 0; i < sql_count; i++) {
        struct sql query = *sql_all[i];

        query.index = -1; /* one that was kept prepared would not look again */
        TRY(judge_answer(v, engine_prepare(v->engine, v->sc, &query)));
    }
    return RC_OK;
}

static enum rc read_chains(struct verify *v)
{
    TRY(check_shape(v));
    return check_chains(v);
}

/* The file is checked while the chains are read. Whichever finds something sooner, what is wrong
 * with the file is what is said. */
static enum rc check_file_and_chains(struct verify *v)
{
    v->beside = beside_begin(v->sc, v->engine, v->progress);
    const enum rc chains = read_chains(v);
    const struct error found = v->sc->error;
    const enum rc file = beside_end(v->beside, v->sc, v->progress, chains == RC_STOPPED);
    if (file == RC_OK || (file == RC_STOPPED && chains != RC_OK)) {
        v->sc->error = found;
        return chains;
    }
    v->report->broken = false;
    return judge_answer(v, file);
}

static enum rc check_all(struct verify *v)
{
    TRY(check_file_and_chains(v));
    TRY(check_waiting(v));
    TRY(check_counts(v));
    TRY(check_counters(v));
    progress_end(v->progress);
    return RC_OK;
}

enum rc journal_verify(struct scope *sc, struct engine *engine, struct progress *progress,
                       struct journal_report *report)
{
    struct verify v = {.sc = sc,
                       .engine = engine,
                       .windows = {.sc = sc, .engine = engine},
                       .progress = progress,
                       .report = report};

    *report = (struct journal_report){0};
    engine_see_all(engine);
    const enum rc rc = check_all(&v);
    windows_end(&v.windows);
    mentions_end(&v.waiting);
    mentions_end(&v.foreign);
    if (!report->broken)
        return rc;
    report->first = sc->error;
    return RC_OK;
}
