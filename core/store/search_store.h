/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Search store: the index that a search asks, and what it is made of.
 *
 * Registering writes nothing here. The journal is the queue: the head of an office's index says up
 * to which entry it knows the cases, and whoever has time goes on from there. What the index does
 * not know yet is searched case by case, so a search never misses.
 *
 * Layer: store. Functions that read run inside any transaction or none; what they find lives in SC.
 */
#ifndef CORE_STORE_SEARCH_STORE_H
#define CORE_STORE_SEARCH_STORE_H

#include "core/domain/board.h"
#include "core/domain/search.h"
#include "core/store/case_page.h"
#include "core/store/journal.h"

#define SEARCH_UNFILLED INT64_MAX /* no case is in it */

struct search_head {
    int64_t seq;     /* entries of the journal up to this one are in it */
    int64_t filled;  /* cases from this id on are; 0: all */
    const char *key; /* id of the key that its digests were made with; NULL: it has none */
    struct instant looked_at;
    bool exists;
};

/* Set *HEAD to that of OFFICE; one that does not exist yet has no case in it. */
MUST_CHECK enum rc search_head_read(struct scope *sc, struct engine *engine, int64_t office,
                                    struct search_head *head);
MUST_CHECK enum rc search_head_save(struct tx *tx, const struct search_head *head);

struct search_news {
    int64_t *cases; /* rising, each once; some may be erased */
    size_t count;
    size_t entries; /* read */
    int64_t seq;    /* of the last of them */
};
/* Set *NEWS to the cases of OFFICE that the entries after SEQ may have changed; at most LIMIT
 * entries are read. */
MUST_CHECK enum rc search_news(struct scope *sc, struct engine *engine, int64_t office, int64_t seq,
                               int64_t limit, struct search_news *news);
/* Add COUNT further CASES to NEWS. */
void search_news_add(struct scope *sc, struct search_news *news, const int64_t *cases,
                     size_t count);
/* Is DISPUTE among the COUNT CASES, which rise? */
bool search_is_among(const int64_t *cases, size_t count, int64_t dispute);
/* Is it among NEWS? */
bool search_is_news(const struct search_news *news, int64_t dispute);
/* Set *LIST to the newest MOST cases of OFFICE before BELOW, fewer when there are no more; it
 * rises. */
MUST_CHECK enum rc search_older(struct scope *sc, struct engine *engine, int64_t office,
                                int64_t below, size_t most, int64_t **list, size_t *count);

/* Set *LIST, which rises, to what is found of those of the COUNT cases IDS, at most CASE_PAGE, that
 * exist. The caller knows that who asks may read them. */
MUST_CHECK enum rc search_sources(struct scope *sc, struct engine *engine, const int64_t *ids,
                                  size_t count, struct search_source **list, size_t *found);

/* How pages are made. */
struct search_making {
    const char *home; /* division of the office */
    const struct search_digester *digester;
};
/* Bring the index to what SOURCE says, taking out what it said before. */
MUST_CHECK enum rc search_put_case(struct tx *tx, const struct search_making *making,
                                   const struct search_source *source);
/* Take DISPUTE out. SOURCE is what it still says; NULL: it is gone. *CLEAN: nothing of it is left
 * but what search_purge() takes; otherwise search_clear() must. */
MUST_CHECK enum rc search_drop_case(struct tx *tx, const struct search_making *making,
                                    int64_t dispute, const struct search_source *source,
                                    bool *clean);
/* Empty the index, of every office. */
MUST_CHECK enum rc search_clear(struct tx *tx);
/* Go on with merging PAGES pages of it; *MORE: there may be more to do. */
MUST_CHECK enum rc search_merge(struct tx *tx, int64_t pages, bool *more);
/* Write it anew, so that nothing is left of what was taken out. */
MUST_CHECK enum rc search_purge(struct tx *tx);

/* ---- finding ---- */

enum search_sight { SEARCH_UNREADABLE, SEARCH_READABLE, SEARCH_EITHER };

struct search_filter {
    const char *asked;       /* search_phrases() or search_letters(); NULL: every case */
    uint32_t states;         /* a bit for each that will do */
    enum search_sight sight; /* of ASKED */
    int64_t before, from;    /* only ids below BEFORE and from FROM on */
    size_t limit;
    bool narratives; /* of what answers ASKED they come too; else NULL */
};

struct search_hits {
    struct board_row *rows; /* lines alone, newest first */
    size_t count;
};

/* Set *HITS to the newest visible cases of OFFICE that answer FILTER. */
MUST_CHECK enum rc search_match(struct scope *sc, struct engine *engine, int64_t office,
                                const struct search_filter *filter, struct search_hits *hits);
/* Set *HITS to the newest cases that answer ASKED of FILTER between its ids, whoever may see them:
 * of their lines, as if they were readable, only what search_row_holds() looks at. */
MUST_CHECK enum rc search_probe(struct scope *sc, struct engine *engine,
                                const struct search_filter *filter, struct search_hits *hits);
/* Set *LIST, which rises, to those of the cases FROM to TO that answer ASKED; the caller was given
 * them, so nobody asks who may see them. */
MUST_CHECK enum rc search_among(struct scope *sc, struct engine *engine, const char *asked,
                                int64_t from, int64_t to, int64_t **list, size_t *count);
/* The one case ID, with its narrative; none when it is not visible. */
MUST_CHECK enum rc search_line(struct scope *sc, struct engine *engine, int64_t office, int64_t id,
                               struct search_hits *hits);

/* ---- checking ---- */

/* Set *SEQ to the newest entry of the journal of OFFICE. */
MUST_CHECK enum rc search_newest(struct scope *sc, struct engine *engine, int64_t office,
                                 int64_t *seq);
/* Set *COUNT to the cases of OFFICE below BELOW. */
MUST_CHECK enum rc search_count_older(struct scope *sc, struct engine *engine, int64_t office,
                                      int64_t below, int64_t *count);
/* Do the COUNT cases IDS, all there are from the first of them to HIGH, say what the index was made
 * of? *WRONG is the first that does not and is not among NEWS; 0. */
MUST_CHECK enum rc search_check(struct scope *sc, struct engine *engine,
                                const struct search_making *making, const struct search_news *news,
                                const int64_t *ids, size_t count, int64_t high, int64_t *wrong);
/* Set *LIST, which rises, to the cases of OFFICE of which words are still in it that they say no
 * more: what was indexed of them was not kept. */
MUST_CHECK enum rc search_stale(struct scope *sc, struct engine *engine, int64_t office,
                                int64_t **list, size_t *count);

#endif
