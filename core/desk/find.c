/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Searching, for board.h. Several streams of cases, each newest first, are read together: what the
 * index answers, and what is read case by case because the index does not know it yet.
 */
#include "core/desk/board.h"

#include "core/base/text.h"
#include "core/desk/search_work.h"
#include "core/desk/secrecy_work.h"
#include "core/store/board_store.h"
#include "core/store/office_store.h"

#define STREAMS      7
#define READ_AT_ONCE CASE_PAGE /* cases that are read one by one */
#define ASK_AT_ONCE  (FIND_MOST + 1)
#define ASK_MOST     1000
#define ONE_IN       4   /* of what is answered at least holds, else it is sifted */
#define BEHIND_MOST  200 /* entries of the journal that a search reads over rather than waiting */
#define STEPS_MOST   4   /* of going on with the index before a search looks */

/* A case that is over is late with nothing. */
#define OPEN_STATES (~(1u << STATE_CLOSED | 1u << STATE_REFUSED | 1u << STATE_VOIDED))

struct stream {
    struct search_filter filter;
    bool read;     /* its cases are read one by one */
    bool answered; /* what is asked is for the index, which can be asked once more */
    bool listed;   /* its cases are these, rising, rather than what the store answers */
    const int64_t *cases;
    size_t case_count;
    int64_t *sifted; /* room of CASES while they are sifted from answers; NULL: they are not */
    bool sifted_all;
    struct search_hits hits;
    size_t at;
    bool over;
};

struct finder {
    struct desk *desk;
    struct scope *sc;
    struct search_terms terms;
    struct index index;
    struct search_news news; /* the index is not to be asked about them */
    struct stream streams[STREAMS];
    size_t stream_count;
    bool reads_pages; /* something is looked for that only a page tells */
    int64_t last;     /* found; each once */
    struct board_row *rows;
    size_t count, wanted;
};

/* ---- what is asked ---- */

static bool asks(const struct query *q, enum query_field field)
{
    for (size_t i = 0; i < q->count; i++)
        if (q->terms[i].field == field)
            return true;
    return false;
}

static enum rc read_names(struct finder *f, const struct query *q, struct search_names *names)
{
    static const struct division_table nowhere = {NULL, 0};
    struct person *people = NULL;
    size_t count = 0;

    *names = (struct search_names){
        .kinds = &f->desk->kinds, .divisions = &nowhere, .home = f->desk->office.division};
    if (asks(q, QUERY_GRID))
        TRY(desk_divisions(f->desk, f->sc, &names->divisions));
    if (asks(q, QUERY_PERSON))
        TRY(person_list(f->sc, f->desk->engine, f->desk->office.id, &people, &count));
    names->people = people;
    names->person_count = count;
    return RC_OK;
}

static enum rc read_words(struct finder *f, const char *words)
{
    struct search_names names;
    struct query q;

    TRY(query_read(f->sc, &f->desk->kinds, desk_today(f->desk), words, &q));
    TRY(read_names(f, &q, &names));
    f->terms = search_terms_of(f->sc, &q, &names, &f->index.digester);
    f->reads_pages = search_asks_page(&f->terms);
    return RC_OK;
}

/* ---- the streams ---- */

static struct stream *add_stream(struct finder *f, int64_t before)
{
    struct stream *s = &f->streams[f->stream_count++];

    *s = (struct stream){.filter = {.states = search_states(&f->terms) &
                                              (f->terms.overdue ? OPEN_STATES : UINT32_MAX),
                                    .sight = SEARCH_EITHER,
                                    .before = before,
                                    .limit = ASK_AT_ONCE}};
    return s;
}

/* Every case below BEFORE, read one by one. */
static void read_all(struct finder *f, int64_t before)
{
    struct stream *s = add_stream(f, before);

    s->read = true;
    s->filter.limit = READ_AT_ONCE;
}

static const char *asked(const struct finder *f, enum search_part part, enum search_ways ways)
{
    return engine_finds_phrases(f->desk->engine) ? search_phrases(f->sc, &f->terms, part, ways)
                                                 : search_letters(f->sc, &f->terms, part);
}

static struct stream *ask_index(struct finder *f, int64_t before, const char *words, bool sure)
{
    struct stream *s = add_stream(f, before);

    s->filter.asked = words;
    s->filter.from = f->index.head.filled;
    s->filter.narratives = s->read = !sure;
    s->answered = engine_finds_phrases(f->desk->engine);
    return s;
}

/* What the index is sure of and what it is not are asked for apart. */
static void ask_part(struct finder *f, int64_t before, enum search_part part,
                     enum search_sight sight)
{
    const bool parts = engine_finds_phrases(f->desk->engine);
    const char *const sure = parts ? asked(f, part, SEARCH_SURE) : NULL;
    const char *const unsure = asked(f, part, SEARCH_UNSURE);

    if (sure)
        ask_index(f, before, sure, true)->filter.sight = sight;
    if (unsure)
        ask_index(f, before, unsure, false)->filter.sight = sight;
}

/* Does he who sits here read the facts of every case that is not secret, or of all? */
static enum search_reach { REACH_SOME, REACH_ORDINARY, REACH_ALL } reach(const struct finder *f)
{
    const struct desk *desk = f->desk;

    if (desk->viewer.person == 0)
        return REACH_ALL;
    const struct bounds b = permit_bounds(f->sc, &desk->viewer);
    if (!text_equal(b.reads, "*"))
        return REACH_SOME;
    return text_equal(b.reads_secret, "*") ? REACH_ALL : REACH_ORDINARY;
}

/* Of a case that he may not read only its head is looked at. */
static void ask_both(struct finder *f, int64_t before)
{
    const enum search_reach reaches = reach(f);

    if (search_asks_header(&f->terms)) {
        ask_part(f, before, SEARCH_FACTS, SEARCH_EITHER);
        return;
    }
    ask_part(f, before, SEARCH_FACTS, SEARCH_READABLE);
    if (reaches == REACH_ALL)
        return;
    ask_part(f, before, reaches == REACH_ORDINARY ? SEARCH_SECRET_HEADER : SEARCH_HEADER,
             SEARCH_UNREADABLE);
}

/* A word such as 调解 may be meant as a state, which no index knows. */
static void ask_states(struct finder *f, int64_t before, uint32_t states)
{
    const char *words = asked(f, SEARCH_BESIDES, SEARCH_EVERY);
    struct stream *s = ask_index(f, before, words, false);

    s->answered = false; /* but not this */
    s->filter.states &= states;
    s->filter.limit = READ_AT_ONCE;
    if (!words)
        s->filter.from = 0;
}

static void open_streams(struct finder *f, int64_t before)
{
    const int64_t filled = f->index.usable ? f->index.head.filled : SEARCH_UNFILLED;
    const uint32_t besides = search_states_besides(&f->terms);

    if (!asked(f, SEARCH_FACTS, SEARCH_EVERY) || filled == SEARCH_UNFILLED) {
        read_all(f, before);
        return;
    }
    ask_both(f, before);
    if (besides != 0)
        ask_states(f, before, besides);
    if (filled > 0)
        read_all(f, before < filled ? before : filled);
    struct stream *s = add_stream(f, before);
    s->read = s->listed = true;
    s->cases = f->news.cases;
    s->case_count = f->news.count;
    while (s->case_count > 0 && s->cases[s->case_count - 1] >= before)
        s->case_count--;
}

/* ---- reading them ---- */

/* Leave of HITS what the index knows well and its row agrees to. */
static void keep_passing(struct finder *f, struct search_hits *hits)
{
    size_t kept = 0;

    for (size_t i = 0; i < hits->count; i++)
        if (!search_is_news(&f->news, hits->rows[i].dispute.id) &&
            search_passes(&f->terms, &hits->rows[i].dispute))
            hits->rows[kept++] = hits->rows[i];
    hits->count = kept;
}

/* The newest of the cases of S that were not read yet. */
static enum rc read_cases(struct finder *f, struct stream *s)
{
    struct board_row *rows = scope_alloc(f->sc, READ_AT_ONCE, sizeof(*rows));
    struct search_hits one;
    size_t count = 0;

    for (size_t i = 0; i < READ_AT_ONCE && s->case_count > 0; i++) {
        const int64_t id = s->cases[--s->case_count];

        TRY(search_line(f->sc, f->desk->engine, f->desk->office.id, id, &one));
        if (one.count > 0 && (s->filter.states & 1u << one.rows[0].dispute.state) &&
            (s->filter.sight == SEARCH_EITHER || one.rows[0].readable))
            rows[count++] = one.rows[0];
    }
    s->hits = (struct search_hits){rows, count};
    s->over = s->case_count == 0 && (!s->sifted || s->sifted_all);
    return RC_OK;
}

/* Fill the cases of S with the next answers that may hold what is asked by more than their words:
 * so many do not that their lines are not worth reading. */
static enum rc sift(struct finder *f, struct stream *s)
{
    while (s->case_count == 0 && !s->sifted_all) {
        const struct scope_mark mark = scope_mark(f->sc);
        struct search_hits hits;

        TRY(search_probe(f->sc, f->desk->engine, &s->filter, &hits));
        s->sifted_all = hits.count < s->filter.limit;
        if (hits.count > 0)
            s->filter.before = hits.rows[hits.count - 1].dispute.id;
        TRY(index_sift(f->desk, f->sc, &f->terms, &hits));
        for (size_t i = hits.count; i-- > 0;)
            s->sifted[s->case_count++] = hits.rows[i].dispute.id;
        s->cases = s->sifted;
        scope_rewind(f->sc, mark);
        if (s->filter.limit < ASK_MOST / 2)
            s->filter.limit *= 2;
    }
    return RC_OK;
}

static enum rc read_sifted(struct finder *f, struct stream *s)
{
    TRY(sift(f, s));
    return read_cases(f, s);
}

static enum rc read_answers(struct finder *f, struct stream *s)
{
    TRY(search_match(f->sc, f->desk->engine, f->desk->office.id, &s->filter, &s->hits));
    s->over = s->hits.count < s->filter.limit;
    if (s->hits.count > 0)
        s->filter.before = s->hits.rows[s->hits.count - 1].dispute.id;
    if ((!s->read || !f->reads_pages) && s->filter.limit < ASK_MOST)
        s->filter.limit *= 2;
    return RC_OK;
}

/* The next of S; those that hold what is asked are left of them. */
static enum rc read_next(struct finder *f, struct stream *s)
{
    TRY(s->sifted ? read_sifted(f, s) : s->listed ? read_cases(f, s) : read_answers(f, s));
    if (s->answered || !s->read)
        keep_passing(f, &s->hits);
    if (!s->read)
        return RC_OK;
    return index_keep_holding(f->desk, f->sc, &f->index, &f->terms, s->answered, &s->hits);
}

static enum rc refill(struct finder *f, struct stream *s)
{
    s->at = s->hits.count = 0;
    while (s->hits.count == 0 && !s->over) {
        const struct scope_mark mark = scope_mark(f->sc);

        TRY(read_next(f, s));
        if (s->hits.count == 0)
            scope_rewind(f->sc, mark);
        if (s->answered && s->read && !s->sifted && s->filter.sight == SEARCH_READABLE &&
            s->hits.count * ONE_IN < s->filter.limit)
            s->sifted = scope_alloc(f->sc, ASK_MOST, sizeof(*s->sifted));
    }
    return RC_OK;
}

/* Set *NEWEST to the stream whose next case is the newest; NULL when all are over. */
static enum rc newest_stream(struct finder *f, struct stream **newest)
{
    *newest = NULL;
    for (size_t i = 0; i < f->stream_count; i++) {
        struct stream *s = &f->streams[i];

        if (s->at == s->hits.count)
            TRY(refill(f, s));
        if (s->at < s->hits.count &&
            (!*newest ||
             s->hits.rows[s->at].dispute.id > (*newest)->hits.rows[(*newest)->at].dispute.id))
            *newest = s;
    }
    return RC_OK;
}

/* Take cases until there are as many as are wanted; *OVER: there are no more. */
static enum rc collect(struct finder *f, bool *over)
{
    struct stream *s;

    *over = false;
    while (f->count < f->wanted) {
        TRY(newest_stream(f, &s));
        *over = s == NULL;
        if (*over)
            return RC_OK;
        const struct board_row *row = &s->hits.rows[s->at++];
        if (row->dispute.id != f->last)
            f->rows[f->count++] = *row;
        f->last = row->dispute.id;
    }
    return RC_OK;
}

/* ---- late ones ---- */

static bool is_late(struct finder *f, const struct board_row *row)
{
    const struct date due = board_due(row);

    if (!(OPEN_STATES & 1u << row->dispute.state))
        return false;
    for (size_t i = 0; board_urges(row) && i < row->milestone_count; i++)
        if (milestone_state(&row->milestones[i], desk_now(f->desk)) == MILESTONE_MISSED)
            return true;
    return date_is_set(due) && due.day < desk_today(f->desk).day;
}

static enum rc complete(struct finder *f, size_t first)
{
    const struct playbook_reader reader = desk_playbook_reader(f->desk);
    struct board_row *rows = &f->rows[first];
    const size_t count = f->count - first;

    if (count == 0)
        return RC_OK;
    TRY(board_fill(f->sc, f->desk->engine, f->desk->office.id, &reader, rows, count));
    return desk_date_rows(f->desk, f->sc, rows, count);
}

static void keep_asked(struct finder *f, size_t first)
{
    size_t kept = first;

    for (size_t i = first; i < f->count; i++) {
        const bool late = is_late(f, &f->rows[i]);

        if ((f->terms.overdue && !late) || (f->terms.on_time && late))
            continue;
        f->rows[kept++] = f->rows[i];
    }
    f->count = kept;
}

static enum rc find_rows(struct finder *f)
{
    bool over = false;

    while (!over && f->count < f->wanted) {
        const size_t first = f->count;

        TRY(collect(f, &over));
        TRY(complete(f, first));
        keep_asked(f, first);
    }
    return RC_OK;
}

/* ---- the search ---- */

/* What the index does not know well: what changed since, and what old words still lead to. */
static enum rc read_news(struct finder *f)
{
    const int64_t office = f->desk->office.id;
    int64_t *stale;
    size_t count;

    if (!f->index.usable)
        return RC_OK;
    TRY(search_news(f->sc, f->desk->engine, office, f->index.head.seq, INT64_MAX, &f->news));
    TRY(search_stale(f->sc, f->desk->engine, office, &stale, &count));
    search_news_add(f->sc, &f->news, stale, count);
    return RC_OK;
}

static enum rc find_inside(struct finder *f, const struct find *find)
{
    TRY(read_words(f, find->words));
    TRY(read_news(f));
    open_streams(f, find->before > 0 ? find->before : INT64_MAX);
    return find_rows(f);
}

static enum rc find_all(struct finder *f, const struct find *find)
{
    TRY(desk_begin_read(f->desk, f->sc));
    enum rc rc = index_open(f->desk, f->sc, &f->index);
    if (rc == RC_OK) {
        rc = find_inside(f, find);
        index_close(&f->index);
    }
    engine_rollback(f->desk->engine);
    return rc;
}

/* When nobody had time for the index for long, a moment for it now saves more than it takes. */
static void catch_up(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    struct index_state state;
    bool more = true;

    if (desk_index_state(desk, &sc, &state) == RC_OK &&
        (state.behind > BEHIND_MOST || state.left > 0))
        for (int i = 0; i < STEPS_MOST && more; i++)
            more = desk_index(desk, &sc, &more) == RC_OK && more;
    scope_end(&sc);
}

enum rc use_search(struct work *w, const void *args, void *result)
{
    w->detail = args;
    return RC_OK;
}

enum rc desk_find_page(struct desk *desk, struct scope *sc, const struct find *find,
                       struct board_row **rows, size_t *count, bool *more)
{
    struct finder f = {.desk = desk, .sc = sc, .wanted = FIND_MOST + 1};
    struct find asked = *find;

    TRY(text_gate_in(sc, "words", find->words, TEXT_LINE, &asked.words));
    if (text_is_empty(asked.words))
        return fail(sc, RC_INVALID, "words", N_("Please say what to look for."));
    if (find->page >= FIND_PAGES)
        return fail(sc, RC_INVALID, "words",
                    N_("A search gives the newest {1} cases. Please say more words."),
                    scope_printf(sc, "%d", FIND_MOST * FIND_PAGES));
    if (find->record)
        TRY(desk_run(desk, sc, USE_SEARCH, asked.words, NULL));
    catch_up(desk);
    f.rows = scope_alloc(sc, f.wanted, sizeof(*f.rows));
    TRY(find_all(&f, &asked));
    *more = f.count > FIND_MOST;
    *count = f.count - *more;
    *rows = f.rows;
    desk_conceal_rows(desk, sc, *rows, *count);
    return RC_OK;
}

enum rc desk_find(struct desk *desk, struct scope *sc, const char *words, bool record,
                  struct board_row **rows, size_t *count, bool *more)
{
    return desk_find_page(desk, sc, &(struct find){.words = words, .record = record}, rows, count,
                          more);
}
