/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found of a page of cases, read from the tables, for search_store.h. */
#include "core/store/agreement_store.h"
#include "core/store/dispute_store.h"
#include "core/store/search_store.h"
#include "schema/queries.h"

struct sources {
    struct scope *sc;
    struct engine *engine;
    struct case_page page;
    struct search_source *list; /* by id, rising */
    size_t count;
};

/* The source of DISPUTE; NULL. */
static struct search_source *source_of(const struct sources *s, int64_t dispute)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->list[i].dispute->id == dispute)
            return &s->list[i];
    return NULL;
}

static enum rc load_disputes(struct sources *s)
{
    struct rows rows;

    TRY(engine_query(s->engine, s->sc, &sql_search_disputes, PAGE_VALUES(&s->page), &rows));
    struct dispute *disputes = scope_alloc(s->sc, rows.count, sizeof(*disputes));
    s->list = scope_alloc(s->sc, rows.count, sizeof(*s->list));
    s->count = rows.count;
    for (size_t i = 0; row_next(&rows); i++) {
        TRY(dispute_from_row(s->sc, &rows, true, &disputes[i]));
        s->list[i].dispute = &disputes[i];
    }
    return RC_OK;
}

static enum rc load_parties(const struct sources *s)
{
    struct rows rows;

    TRY(engine_query(s->engine, s->sc, &sql_search_parties, PAGE_VALUES(&s->page), &rows));
    struct party *parties = scope_alloc(s->sc, rows.count, sizeof(*parties));
    for (size_t i = 0; row_next(&rows); i++) {
        struct search_source *of = source_of(s, row_int(&rows, "dispute"));

        parties[i] = (struct party){.name = row_text(&rows, "name"),
                                    .agent = row_text(&rows, "agent"),
                                    .address = row_text(&rows, "address"),
                                    .address_secret = row_bool(&rows, "address_secret"),
                                    .phone = row_text(&rows, "phone"),
                                    .id_number = row_text(&rows, "id_number")};
        if (!of)
            continue;
        of->parties = of->parties ? of->parties : &parties[i];
        of->party_count++;
    }
    return RC_OK;
}

/* The list for boards leaves the facts out. */
static enum rc load_facts(const struct sources *s, struct agreement *list, size_t count)
{
    struct rows rows;

    TRY(engine_query(s->engine, s->sc, &sql_search_facts, PAGE_VALUES(&s->page), &rows));
    while (row_next(&rows)) {
        const int64_t id = row_int(&rows, "id");

        for (size_t i = 0; i < count; i++)
            if (list[i].id == id)
                list[i].facts = row_text(&rows, "facts");
    }
    return RC_OK;
}

static enum rc load_agreements(const struct sources *s)
{
    struct agreement *list;
    int64_t *disputes;
    size_t count;

    TRY(agreement_newest(s->sc, s->engine, &s->page, &list, &disputes, &count));
    if (count > 0)
        TRY(load_facts(s, list, count));
    for (size_t i = 0; i < count; i++) {
        struct search_source *of = source_of(s, disputes[i]);

        if (of)
            of->agreement = &list[i];
    }
    return RC_OK;
}

/* They are sorted by the case in which they ended, so those of one stand together. */
static enum rc load_formers(const struct sources *s)
{
    struct rows rows;

    TRY(engine_query(s->engine, s->sc, &sql_search_formers, PAGE_VALUES(&s->page), &rows));
    struct search_former *const list = scope_alloc(s->sc, rows.count, sizeof(*list));
    for (size_t i = 0; row_next(&rows); i++) {
        struct search_source *of = source_of(s, row_int(&rows, "stays"));

        list[i] = (struct search_former){.year = (int)row_int(&rows, "year"),
                                         .register_number = row_int(&rows, "register_number"),
                                         .number = row_text(&rows, "number")};
        if (!of)
            continue;
        of->formers = of->formers ? of->formers : &list[i];
        of->former_count++;
    }
    return RC_OK;
}

enum rc search_sources(struct scope *sc, struct engine *engine, const int64_t *ids, size_t count,
                       struct search_source **list, size_t *found)
{
    struct sources s = {.sc = sc, .engine = engine, .page = case_page(ids, count)};

    TRY(load_disputes(&s));
    if (s.count > 0) {
        TRY(load_parties(&s));
        TRY(load_agreements(&s));
        TRY(load_formers(&s));
    }
    *list = s.list;
    *found = s.count;
    return RC_OK;
}
