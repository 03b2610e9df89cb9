/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the cases that may answer a search do, for search_work.h. */
#include "core/desk/search_work.h"

struct reading {
    struct scope *sc;
    struct engine *engine;
    const struct index *index;
    const struct search_terms *terms;
};

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

/* Set HOLDS[i] of those ROWS whose place is among the COUNT places AT, at most CASE_PAGE. */
static enum rc read_pages(const struct reading *r, const struct board_row *rows, const size_t *at,
                          size_t count, bool *holds)
{
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
        holds[at[i]] = page_holds(r, &rows[at[i]], source);
    }
    return RC_OK;
}

enum rc index_keep_holding(struct desk *desk, struct scope *sc, const struct index *index,
                           const struct search_terms *terms, struct search_hits *hits)
{
    const struct reading r = {sc, desk->engine, index, terms};
    bool *const holds = scope_alloc(sc, hits->count, sizeof(*holds));
    size_t at[CASE_PAGE], count = 0, kept = 0;

    for (size_t i = 0; i < hits->count; i++) {
        const struct board_row *const row = &hits->rows[i];

        const struct search_source alone = {.dispute = &row->dispute};

        holds[i] = row->readable && search_shows(sc, terms, &alone);
        if (!holds[i])
            at[count++] = i;
        if (count < CASE_PAGE && i + 1 < hits->count)
            continue;
        TRY(read_pages(&r, hits->rows, at, count, holds));
        count = 0;
    }
    for (size_t i = 0; i < hits->count; i++) {
        hits->rows[i].dispute.narrative = NULL; /* no list shows it */
        if (holds[i])
            hits->rows[kept++] = hits->rows[i];
    }
    hits->count = kept;
    return RC_OK;
}
