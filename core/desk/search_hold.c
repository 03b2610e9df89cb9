/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the cases that may answer a search do, for search_work.h. */
#include "core/desk/search_work.h"

/* What is known of a row before its page is made. */
enum verdict { HOLDS_NOT, MAY_HOLD, HOLDS };

struct reading {
    struct scope *sc;
    struct engine *engine;
    const struct index *index;
    const struct search_terms *terms;
    struct search_hits *hits;
    enum verdict *verdicts; /* of HITS */
};

/* ---- asking the index once more ---- */

/* A page whose row does not hold a term may hold it elsewhere. Rows are the newest first. */
struct absent {
    const struct search_term *term;
    size_t first, last, count; /* among the hits, of those whose row does not hold it */
    bool *rows;                /* of every hit */
};

static enum rc ask(const struct reading *r, const struct absent *a, enum search_ways ways,
                   int64_t **list, size_t *count)
{
    const char *const words = search_elsewhere(r->sc, a->term, ways);

    *list = NULL;
    *count = 0;
    if (!words)
        return RC_OK;
    return search_among(r->sc, r->engine, words, r->hits->rows[a->last].dispute.id,
                        r->hits->rows[a->first].dispute.id, list, count);
}

static void judge(enum verdict *verdict, const struct search_term *t, bool holds)
{
    if (holds == t->without)
        *verdict = HOLDS_NOT;
}

static enum rc judge_absent(const struct reading *r, const struct absent *a)
{
    int64_t *sure, *unsure;
    size_t sure_count, unsure_count;

    TRY(ask(r, a, SEARCH_SURE, &sure, &sure_count));
    TRY(ask(r, a, SEARCH_UNSURE, &unsure, &unsure_count));
    for (size_t i = a->first; i <= a->last; i++) {
        const int64_t id = r->hits->rows[i].dispute.id;

        if (!a->rows[i] || r->verdicts[i] == HOLDS_NOT)
            continue;
        if (search_is_among(sure, sure_count, id))
            judge(&r->verdicts[i], a->term, true);
        else if (search_is_among(unsure, unsure_count, id))
            r->verdicts[i] = MAY_HOLD;
        else
            judge(&r->verdicts[i], a->term, false);
    }
    return RC_OK;
}

/* By TERM, of which the index is not sure: the row shows it, or the index knows whether the rest of
 * the page can. Of one field it has said so already. */
static enum rc judge_term(const struct reading *r, const struct search_term *term)
{
    const bool told = !term->without && search_is_of_field(term);
    const size_t count = r->hits->count;
    struct absent a = {.term = term, .rows = scope_alloc(r->sc, count, sizeof(bool))};

    for (size_t i = 0; i < count; i++) {
        const struct board_row *const row = &r->hits->rows[i];
        const struct scope_mark mark = scope_mark(r->sc);

        if (r->verdicts[i] == HOLDS_NOT || !row->readable)
            continue;
        a.rows[i] = !search_row_holds(r->sc, term, &row->dispute);
        scope_rewind(r->sc, mark);
        if (!a.rows[i])
            judge(&r->verdicts[i], term, true);
        else if (told)
            r->verdicts[i] = MAY_HOLD;
        if (!a.rows[i] || told)
            continue;
        a.first = a.count++ == 0 ? i : a.first;
        a.last = i;
    }
    return a.count > 0 ? judge_absent(r, &a) : RC_OK;
}

/* What the index answered holds every term but those of which it is not sure. */
static enum rc judge_answers(const struct reading *r)
{
    for (size_t i = 0; i < r->hits->count; i++)
        r->verdicts[i] = r->hits->rows[i].readable ? HOLDS : MAY_HOLD;
    for (size_t i = 0; i < r->terms->count; i++)
        if (search_is_unsure(&r->terms->list[i]))
            TRY(judge_term(r, &r->terms->list[i]));
    return RC_OK;
}

static void judge_rows(const struct reading *r)
{
    for (size_t i = 0; i < r->hits->count; i++) {
        const struct board_row *const row = &r->hits->rows[i];
        const struct search_source alone = {.dispute = &row->dispute};

        r->verdicts[i] = row->readable && search_shows(r->sc, r->terms, &alone) ? HOLDS : MAY_HOLD;
    }
}

/* ---- reading pages ---- */

/* Does ROW hold, by the page that is made of its SOURCE? */
static bool page_holds(const struct reading *r, const struct board_row *row,
                       const struct search_source *source)
{
    struct search_page page = {"", "", "", "", ""};

    if (source && row->readable && search_shows(r->sc, r->terms, source))
        return true;
    if (source)
        page = search_page_of(r->sc, source, r->index->making.home, &r->index->digester);
    return search_holds(r->terms, &page, &row->dispute, !row->readable);
}

/* Judge those of the hits whose place is among the COUNT places AT, at most CASE_PAGE. */
static enum rc read_pages(const struct reading *r, const size_t *at, size_t count)
{
    const struct board_row *const rows = r->hits->rows;
    struct search_source *list = NULL;
    int64_t ids[CASE_PAGE];
    size_t found = 0;

    for (size_t i = 0; i < count; i++)
        ids[i] = rows[at[i]].dispute.id;
    if (search_asks_page(r->terms) && count > 0)
        TRY(search_sources(r->sc, r->engine, ids, count, &list, &found));
    for (size_t i = 0; i < count; i++) {
        const struct search_source *source = NULL;

        for (size_t j = 0; j < found && !source; j++)
            if (list[j].dispute->id == ids[i])
                source = &list[j];
        r->verdicts[at[i]] = page_holds(r, &rows[at[i]], source) ? HOLDS : HOLDS_NOT;
    }
    return RC_OK;
}

static enum rc read_doubtful(const struct reading *r)
{
    size_t at[CASE_PAGE], count = 0;

    for (size_t i = 0; i < r->hits->count; i++) {
        if (r->verdicts[i] == MAY_HOLD)
            at[count++] = i;
        if (count < CASE_PAGE && i + 1 < r->hits->count)
            continue;
        TRY(read_pages(r, at, count));
        count = 0;
    }
    return RC_OK;
}

/* Leave of the hits those whose verdict is LEAST or better. */
static void keep(const struct reading *r, enum verdict least)
{
    struct search_hits *const hits = r->hits;
    size_t kept = 0;

    for (size_t i = 0; i < hits->count; i++)
        if (r->verdicts[i] >= least)
            hits->rows[kept++] = hits->rows[i];
    hits->count = kept;
}

static struct reading reading_of(struct desk *desk, struct scope *sc,
                                 const struct search_terms *terms, struct search_hits *hits)
{
    return (struct reading){.sc = sc,
                            .engine = desk->engine,
                            .terms = terms,
                            .hits = hits,
                            .verdicts = scope_alloc(sc, hits->count, sizeof(enum verdict))};
}

enum rc index_sift(struct desk *desk, struct scope *sc, const struct search_terms *terms,
                   struct search_hits *hits)
{
    const struct reading r = reading_of(desk, sc, terms, hits);

    TRY(judge_answers(&r));
    keep(&r, MAY_HOLD);
    return RC_OK;
}

enum rc index_keep_holding(struct desk *desk, struct scope *sc, const struct index *index,
                           const struct search_terms *terms, bool answered,
                           struct search_hits *hits)
{
    struct reading r = reading_of(desk, sc, terms, hits);

    r.index = index;
    if (answered)
        TRY(judge_answers(&r));
    else
        judge_rows(&r);
    TRY(read_doubtful(&r));
    keep(&r, HOLDS);
    for (size_t i = 0; i < hits->count; i++)
        hits->rows[i].dispute.narrative = NULL; /* no list shows it */
    return RC_OK;
}
