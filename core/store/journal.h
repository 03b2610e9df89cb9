/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Journal: who did what, when, and what the rows looked like afterwards, in one chain of
 * entries for each office.
 *
 * Each entry holds a digest of every row its transaction wrote, and the hash of the entry
 * before it. So a changed, removed, added or swapped row or entry is found afterwards. A row
 * carries a random salt, so that its digest tells nothing once row and salt are lawfully
 * erased, and the chain still holds.
 *
 * The office's head row is locked first by every journalled transaction: numbers of entries
 * have no gaps, ids come from its counter, and a head that moved means something changed.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_JOURNAL_H
#define CORE_STORE_JOURNAL_H

#include "core/base/digest.h"
#include "core/store/engine.h"

#define JOURNAL_OFFICE_SHIFT 40 /* low bits of an id that count; the office stands above them */

enum table {
#define TABLE(name) TABLE_##name,
#include "core/store/table.def"
#undef TABLE
    TABLE_COUNT
};

const char *table_name(enum table table);

struct tx_row {
    enum table table;
    int64_t id;
};

/* One write transaction. The caller has the memory; it is no longer used after commit or
 * rollback. Everything it points to lives in the scope of tx_begin(). */
struct tx {
    struct engine *engine;
    struct scope *sc;
    int64_t office;
    bool scratch;    /* without journal and ids */
    bool journalled; /* tx_journal() was called */
    int64_t seq;     /* of the newest entry */
    int64_t next_id;
    const char *hash;          /* of the newest entry */
    char kept[DIGEST_HEX + 1]; /* HASH of an entry that tx_entry() wrote */
    struct tx_row *rows;       /* touched */
    size_t row_count, row_room;
};

/* Begin, and lock the head of OFFICE. Fails: RC_NOTFOUND when there is no such office; RC_BUSY. */
MUST_CHECK enum rc tx_begin(struct scope *sc, struct engine *engine, int64_t office, struct tx *tx);
/* Begin and make the head of a new office; TX->office is its id. Write its row next. */
MUST_CHECK enum rc tx_begin_office(struct scope *sc, struct engine *engine, struct tx *tx);
/* Begin for what needs no journal: drafts, and notes in the access chain. */
MUST_CHECK enum rc tx_begin_scratch(struct scope *sc, struct engine *engine, int64_t office,
                                    struct tx *tx);
/* A new id: the office in the high bits, its counter in the low 40. */
int64_t tx_id(struct tx *tx);
/* No id of OFFICE is below this one, and none of an office before it is not. */
int64_t journal_first_id(int64_t office);
/* Say that the row ID of TABLE was written or removed. The save functions of the stores do. */
void tx_touch(struct tx *tx, enum table table, int64_t id);
/* The same of every row of TABLE whose id stands in ROWS: what a statement RETURNING id wrote. */
void tx_touch_rows(struct tx *tx, enum table table, struct rows *rows);
/* RC_CONFLICT: somebody else saved the same thing first. */
MUST_CHECK enum rc tx_lost(struct tx *tx);

struct journal_entry {
    struct instant at;    /* wall clock */
    int64_t boot;         /* milliseconds since the machine started */
    const char *boot_id;  /* of that start */
    int64_t person;       /* who; 0: nobody, the program itself */
    const char *behalf;   /* for whom; NULL */
    const char *terminal; /* terminal or key; NULL */
    const char *use_case; /* "register" */
    int64_t subject;      /* id of the dispute or whatever it was done to; 0 */
    const char *said;     /* which paper, from what to what: codes and numbers, nothing of a
                             person; NULL. It stays for ever */
};

/* Append ENTRY with the digest of every touched row. Once in a transaction, after its last
 * write. Fails like engine_query(). */
MUST_CHECK enum rc tx_journal(struct tx *tx, const struct journal_entry *entry);
/* The same, and go on: what is touched from now on is for another entry. A transaction that writes
 * many entries ends all the same with tx_journal(), which moves the head. What the scope took since
 * the entry before may be given back. */
MUST_CHECK enum rc tx_entry(struct tx *tx, const struct journal_entry *entry);
/* Fails: RC_FULL, RC_IO, RC_BUSY: everything is rolled back. Rows touched but not journalled
 * are a bug and assert. */
MUST_CHECK enum rc tx_commit(struct tx *tx);
void tx_rollback(struct tx *tx);
/*
 * After tx_commit() of a journalled TX failed and engine_doubts(): look into the journal, on a new
 * connection, whether it was saved all the same. First it waits until the lost transaction has
 * ended one way or the other, and what it says is on every server that a commit waits for.
 * Fails: RC_IO, RC_BUSY, RC_DENIED while that cannot be learnt.
 */
MUST_CHECK enum rc tx_was_saved(struct tx *tx, bool *saved);

/* Set *NUMBER to something that changes with every journalled commit of any office; one row. */
MUST_CHECK enum rc journal_heads(struct scope *sc, struct engine *engine, int64_t *number);

/* ---- reading ---- */

struct access_entry {
    struct journal_entry who; /* use_case: "show", "find", "print", "export" */
    const char *detail;       /* the words searched for; NULL. Salted: may hold personal data */
};
/* Append to the second chain, which moves no head and wakes no screen. Once for an act, never
 * for a reload. TX may be any transaction of the office, also a scratch one. */
MUST_CHECK enum rc access_note(struct tx *tx, const struct access_entry *entry);

#endif
