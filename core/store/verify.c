/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/verify.h"

#include "core/base/digest.h"
#include "core/store/chain.h"
#include "core/store/journal.h"
#include "core/store/mention.h"
#include "schema/queries.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE       256 /* entries or rows read at a time */
#define PAGE_FILES 4   /* issued files may be large */
#define PAGE_BYTES 1   /* files of evidence are larger still */

struct verify {
    struct scope *sc;
    struct engine *engine;
    struct mentions *mentions;
    struct journal_report *report;
};

/* One chain that is being followed. */
struct link {
    int64_t office, seq;
    const char *hash;
    int64_t next_id;
};

/* The place is bad: stop everything. The caller sees the report, not an error. */
#define bad(v, ...) mark_bad((v), fail((v)->sc, RC_INVALID, NULL, __VA_ARGS__))

static enum rc mark_bad(struct verify *v, enum rc rc)
{
    v->report->broken = true;
    v->report->first = v->sc->error;
    return rc;
}

static const char *number(struct verify *v, int64_t n)
{
    return scope_printf(v->sc, "%" PRId64, n);
}

static bool is_word(const char *word, size_t length, const char *text)
{
    return strlen(text) == length && strncmp(word, text, length) == 0;
}

/* Take the line at LINE, "table id digest", "next n" or "said …". False when it is none of them. */
static bool take_line(struct verify *v, struct link *link, const char *line)
{
    const size_t word = strcspn(line, " \n");
    char *end;
    const int64_t id = strtoll(line + word, &end, 10);
    char digest[DIGEST_HEX + 1];

    if (is_word(line, word, CHAIN_NEXT)) {
        link->next_id = id;
        return *end == '\n';
    }
    if (is_word(line, word, CHAIN_SAID))
        return true;
    if (*end != ' ' || strcspn(end + 1, "\n") > DIGEST_HEX)
        return false;
    snprintf(digest, sizeof(digest), "%.*s", (int)strcspn(end + 1, "\n"), end + 1);
    for (enum table table = 0; table < TABLE_COUNT; table++) {
        if (is_word(line, word, table_name(table))) {
            mentions_set(v->mentions, table, id, link->seq, digest);
            return true;
        }
    }
    return false;
}

static bool says_gone(const char *line, const char *end)
{
    const size_t length = strlen(CHAIN_GONE);

    return end && (size_t)(end - line) > length && strncmp(end - length, CHAIN_GONE, length) == 0;
}

static enum rc take_payload(struct verify *v, struct link *link, const char *payload, bool destroys)
{
    for (const char *line = payload; line && *line;) {
        const char *end = strchr(line, '\n');

        v->report->erased += destroys && says_gone(line, end);
        if (!take_line(v, link, line))
            return bad(v, N_("Entry {1} of the journal of office {2} lists something unknown."),
                       number(v, link->seq), number(v, link->office));
        line = end ? end + 1 : NULL;
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
    const char *hash = chain_hash(v->sc, link->hash, cells, CHAIN_FIELDS);
    if (!stored || strcmp(stored, hash) != 0)
        return bad(v, words->changed, number(v, seq), number(v, link->office));
    snprintf(buffer, DIGEST_HEX + 1, "%s", hash);
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

static enum rc check_journal(struct verify *v, int64_t office, int64_t head_seq, int64_t head_next,
                             const char *head_hash)
{
    struct link link = {.office = office, .hash = CHAIN_START, .next_id = 1};
    char hash[DIGEST_HEX + 1];
    struct rows rows;

    do {
        const struct scope_mark mark = scope_mark(v->sc);

        TRY(engine_query(v->engine, v->sc, &sql_journal_page,
                         VALUES(v_int(office), v_int(link.seq), v_int(PAGE)), &rows));
        while (row_next(&rows)) {
            TRY(follow(v, &rows, &link, &journal_words, hash));
            const char *use = row_text(&rows, "use_case");
            TRY(take_payload(v, &link, row_text(&rows, "payload"),
                             use && strcmp(use, CHAIN_DESTROY) == 0));
            v->report->entries++;
        }
        scope_rewind(v->sc, mark);
    } while (rows.count > 0);
    TRY(check_head(v, &link, &journal_words, head_seq, head_hash));
    if (link.next_id != head_next)
        return bad(v, N_("The counter of ids of office {1} does not fit its last entry, {2}."),
                   number(v, office), number(v, link.seq));
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
    struct rows heads;

    TRY(engine_query(v->engine, v->sc, &sql_head_list, NO_VALUES, &heads));
    while (row_next(&heads)) {
        const int64_t office = row_int(&heads, "office");

        TRY(check_journal(v, office, row_int(&heads, "seq"), row_int(&heads, "next_id"),
                          row_text(&heads, "hash")));
        TRY(check_access(v, office));
    }
    return RC_OK;
}

static enum rc check_bytes(struct verify *v, struct rows *rows)
{
    const struct bytes bytes = row_blob(rows, "bytes");
    const char *digest = row_text(rows, "digest");

    if (!digest || strcmp(digest_of(v->sc, bytes.data, bytes.size), digest) != 0)
        return bad(v, N_("The bytes of issued paper {1} do not fit their digest."),
                   number(v, row_int(rows, "id")));
    v->report->documents++;
    return RC_OK;
}

static enum rc check_row(struct verify *v, enum table table, struct rows *rows)
{
    const int64_t id = row_int(rows, "id");
    struct mention *mention = mentions_find(v->mentions, table, id);

    if (!mention || strcmp(mention->digest, CHAIN_GONE) == 0)
        return bad(v, N_("Row {2} of {1} was added without an entry in the journal."),
                   table_name(table), number(v, id));
    if (strcmp(mention->digest, chain_row_digest(v->sc, rows)) != 0)
        return bad(v, N_("Row {2} of {1} was changed after entry {3} of the journal wrote it."),
                   table_name(table), number(v, id), number(v, mention->seq));
    mention->seen = true;
    v->report->rows++;
    return RC_OK;
}

static int64_t page_size(enum table table)
{
    switch (table) {
    case TABLE_document_file:
        return PAGE_FILES;
    case TABLE_evidence_file:
        return PAGE_BYTES;
    default:
        return PAGE;
    }
}

static enum rc check_table(struct verify *v, enum table table)
{
    static const struct sql *const pages[] = {
#define TABLE(name) [TABLE_##name] = &sql_page_##name,
#include "core/store/table.def"
#undef TABLE
    };
    const int64_t limit = page_size(table);
    int64_t last = 0;
    struct rows rows;

    do {
        const struct scope_mark mark = scope_mark(v->sc);

        TRY(engine_query(v->engine, v->sc, pages[table], VALUES(v_int(last), v_int(limit)), &rows));
        while (row_next(&rows)) {
            last = row_int(&rows, "id");
            if (table == TABLE_document_file)
                TRY(check_bytes(v, &rows));
            TRY(check_row(v, table, &rows));
        }
        scope_rewind(v->sc, mark);
    } while (rows.count > 0);
    return RC_OK;
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
static enum rc judge(struct verify *v, enum rc rc)
{
    return rc == RC_ENGINE ? mark_bad(v, rc) : rc;
}

/* A table or a column that was taken away would be missed by a query that names it. */
static enum rc check_shape(struct verify *v)
{
    for (size_t i = 0; i < sql_count; i++) {
        struct sql query = *sql_all[i];

        query.index = -1; /* one that was kept prepared would not look again */
        TRY(judge(v, engine_prepare(v->engine, v->sc, &query)));
    }
    return RC_OK;
}

static enum rc check_all(struct verify *v)
{
    TRY(judge(v, engine_check(v->engine, v->sc)));
    TRY(check_shape(v));
    TRY(check_chains(v));
    for (enum table table = 0; table < TABLE_COUNT; table++)
        TRY(check_table(v, table));
    TRY(check_counters(v));

    const struct mention *lost = mentions_lost(v->mentions);
    if (lost)
        return bad(v, N_("Row {2} of {1}, which entry {3} of the journal wrote, is gone."),
                   table_name(lost->table), number(v, lost->id), number(v, lost->seq));
    return RC_OK;
}

enum rc journal_verify(struct scope *sc, struct engine *engine, struct journal_report *report)
{
    struct scope kept = SCOPE_INIT;
    struct mentions mentions = {.sc = &kept};
    struct verify v = {.sc = sc, .engine = engine, .mentions = &mentions, .report = report};

    *report = (struct journal_report){0};
    engine_see_all(engine);
    const enum rc rc = check_all(&v);
    scope_end(&kept);
    return report->broken ? RC_OK : rc;
}
