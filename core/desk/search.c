/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/search.h"

#include <inttypes.h>
#include <string.h>

#include "core/base/progress.h"
#include "core/desk/likeness_work.h"
#include "core/desk/search_work.h"
#include "core/store/dispute_store.h"

#define ENTRIES_AT_ONCE 64   /* of the journal, in one transaction */
#define CASES_AT_ONCE   20   /* that are put in for the first time, so that nobody waits */
#define CASES_IN_A_ROW  1000 /* when nothing else is done */
#define MERGE_PAGES     64   /* of 4 KB, in one transaction */
#define MERGES_IN_A_ROW 1000
#define TURN                                                                                       \
    (struct span) { 500 } /* after which somebody else may go on */

/* ---- the key ---- */

static const char *digest(struct scope *sc, const void *key, const char *what, const char *digits)
{
    return cipher_tag(sc, key, scope_printf(sc, "search|%s", what), digits);
}

static void use_key(struct index *index, const struct cipher_key *key, const char *name)
{
    index->digester = (struct search_digester){digest, key, name};
    index->making.digester = &index->digester;
}

/* A key that is drawn for the moment does for reading case by case. */
static void draw_key(struct index *index)
{
    index->drawn = cipher_key_draw();
    index->usable = false;
    use_key(index, index->drawn, "");
}

enum rc index_open(struct desk *desk, struct scope *sc, struct index *index)
{
    *index = (struct index){.making = {.home = desk->office.division}};
    TRY(search_head_read(sc, desk->engine, desk->office.id, &index->head));
    if (keyring_open(desk, sc, &index->ring) != RC_OK)
        index->ring.count = 0;
    for (size_t i = 0; i < index->ring.count && index->head.key; i++) {
        if (strcmp(index->ring.list[i].id, index->head.key) != 0)
            continue;
        index->usable = true;
        use_key(index, index->ring.list[i].key, index->head.key);
    }
    if (!index->usable)
        draw_key(index);
    return RC_OK;
}

void index_close(struct index *index)
{
    keyring_close(&index->ring);
    if (index->drawn)
        cipher_key_free(index->drawn);
    index->drawn = NULL;
}

/* ---- going on ---- */

struct index_args {
    const struct keyring *ring; /* has a key at least */
    size_t cases;               /* to put in for the first time at most */
    bool anew;
};

struct index_result {
    bool more;
    size_t put;
};

/* The key that the digests are made with: that of the head, or the newest when the head's is lost
 * or there is none yet; then nothing that was made holds any more. */
static enum rc settle_key(struct work *w, const struct index_args *a, struct index *index)
{
    const struct office_key *key = &a->ring->list[0];
    bool known = false;

    for (size_t i = 0; i < a->ring->count && index->head.key; i++) {
        if (strcmp(a->ring->list[i].id, index->head.key) != 0)
            continue;
        key = &a->ring->list[i];
        known = true;
    }
    use_key(index, key->key, key->id);
    if (known && !a->anew)
        return RC_OK;
    if (index->head.exists)
        TRY(search_clear(&w->tx));
    index->head.key = key->id;
    index->head.filled = SEARCH_UNFILLED;
    TRY(work_forget_keys(w));
    return search_newest(w->sc, w->desk->engine, w->desk->office.id, &index->head.seq);
}

static const struct search_source *source_among(const struct search_source *list, size_t count,
                                                int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].dispute->id == id)
            return &list[i];
    return NULL;
}

/* COUNT IDS rise, at most CASE_PAGE of them. Those that are gone are taken out. */
static enum rc put_page(struct work *w, const struct index *index, const int64_t *ids, size_t count)
{
    struct search_source *list;
    size_t found;
    bool clean;

    TRY(search_sources(w->sc, w->desk->engine, ids, count, &list, &found));
    for (size_t i = 0; i < count; i++) {
        const struct search_source *source = source_among(list, found, ids[i]);

        if (source)
            TRY(search_put_case(&w->tx, &index->making, source));
        else
            TRY(search_drop_case(&w->tx, &index->making, ids[i], NULL, &clean));
    }
    return RC_OK;
}

static enum rc put_cases(struct work *w, const struct index *index, const int64_t *ids,
                         size_t count)
{
    for (size_t at = 0; at < count; at += CASE_PAGE) {
        const struct scope_mark mark = scope_mark(w->sc);
        const size_t left = count - at;

        TRY(put_page(w, index, &ids[at], left < CASE_PAGE ? left : CASE_PAGE));
        scope_rewind(w->sc, mark);
    }
    return RC_OK;
}

/* What the journal tells since. Cases that are still to be put in are, whatever became of them. */
static enum rc take_news(struct work *w, struct index *index, struct index_result *result)
{
    struct search_news news;
    size_t first = 0;

    TRY(search_news(w->sc, w->desk->engine, w->desk->office.id, index->head.seq, ENTRIES_AT_ONCE,
                    &news));
    while (first < news.count && news.cases[first] < index->head.filled)
        first++;
    TRY(put_cases(w, index, news.cases + first, news.count - first));
    TRY(work_rekey(w, news.cases, news.count));
    index->head.seq = news.seq;
    result->put += news.count - first;
    result->more = news.entries == ENTRIES_AT_ONCE;
    return RC_OK;
}

static enum rc take_older(struct work *w, struct index *index, size_t most,
                          struct index_result *result)
{
    int64_t *ids;
    size_t count;

    TRY(search_older(w->sc, w->desk->engine, w->desk->office.id, index->head.filled, most, &ids,
                     &count));
    TRY(put_cases(w, index, ids, count));
    index->head.filled = count > 0 ? ids[0] : 0;
    result->put += count;
    result->more = count > 0;
    return RC_OK;
}

enum rc use_index(struct work *w, const void *args, void *out)
{
    const struct index_args *a = args;
    struct index_result *result = out;
    struct index index = {.making = {.home = w->desk->office.division}};

    *result = (struct index_result){.more = false};
    desk_see_all(w->desk);
    TRY(search_head_read(w->sc, w->desk->engine, w->desk->office.id, &index.head));
    TRY(settle_key(w, a, &index));
    TRY(take_news(w, &index, result));
    if (!result->more)
        TRY(work_key_older(w, &result->more));
    if (!result->more && index.head.filled > 0)
        TRY(take_older(w, &index, a->cases, result));
    index.head.looked_at = w->desk->indexed = w->now;
    return search_head_save(&w->tx, &index.head);
}

enum rc use_merge_index(struct work *w, const void *args, void *result)
{
    const int *pages = args;

    return search_merge(&w->tx, *pages, result);
}

/* Is there an index whose key is not here? */
static enum rc is_foreign(struct desk *desk, struct scope *sc, bool *foreign)
{
    struct index index;

    TRY(index_open(desk, sc, &index));
    *foreign = index.head.exists && !index.usable;
    index_close(&index);
    return RC_OK;
}

/* Is there something to do that nobody else is at? */
static enum rc is_wanted(struct desk *desk, struct scope *sc, bool *wanted)
{
    struct search_head head;
    int64_t newest;
    bool lacking;

    TRY(search_head_read(sc, desk->engine, desk->office.id, &head));
    TRY(search_newest(sc, desk->engine, desk->office.id, &newest));
    const struct instant now = desk_now(desk), taken = head.looked_at;
    const bool others = instant_is_set(taken) && taken.ms != desk->indexed.ms &&
                        !instant_before(now, taken) &&
                        instant_before(now, instant_after(taken, TURN));
    TRY(desk_lacks_keys(desk, sc, &lacking));
    *wanted = !others && (head.seq < newest || head.filled > 0 || !head.exists || lacking);
    if (!*wanted || !head.exists)
        return RC_OK;
    bool foreign;
    TRY(is_foreign(desk, sc, &foreign));
    *wanted = !foreign;
    return RC_OK;
}

static enum rc go_on(struct desk *desk, struct scope *sc, size_t cases, bool anew,
                     struct index_result *result)
{
    const struct scope_mark mark = scope_mark(sc); /* a million go through one scope */
    struct index_args args = {.cases = cases, .anew = anew};
    struct keyring ring;

    TRY(keyring_make(desk, sc, &ring));
    args.ring = &ring;
    const enum rc rc = desk_run(desk, sc, USE_INDEX, &args, result);
    keyring_close(&ring);
    scope_rewind(sc, mark);
    return rc;
}

static enum rc merge(struct desk *desk, struct scope *sc, bool *more)
{
    const int pages = MERGE_PAGES;

    TRY(desk_run(desk, sc, USE_MERGE_INDEX, &pages, more));
    desk->unmerged = *more;
    return RC_OK;
}

enum rc desk_index(struct desk *desk, struct scope *sc, bool *more)
{
    struct index_result result = {.more = false};
    int64_t left;
    bool wanted;

    *more = false;
    if (engine_reads_only(desk->engine) || desk_room(desk, &left) == CONDITION_BAD)
        return RC_OK;
    TRY(is_wanted(desk, sc, &wanted));
    if (!wanted)
        return desk->unmerged ? merge(desk, sc, more) : RC_OK;
    TRY(go_on(desk, sc, CASES_AT_ONCE, false, &result));
    desk->unmerged = desk->unmerged || result.put > 0;
    *more = result.more || desk->unmerged;
    return RC_OK;
}

/* ---- from the beginning ---- */

/* Where it is stopped nothing is lost: what is not merged is found as well, only not as quickly. */
static enum rc merge_all(struct desk *desk, struct scope *sc)
{
    struct progress *const progress = desk->options.progress;
    const int pages = MERGES_IN_A_ROW;

    TRY(desk_run(desk, sc, USE_MERGE_INDEX, &pages, &desk->unmerged));
    if (!desk->unmerged)
        return RC_OK;
    progress_begin(progress, N_("putting the index in order"), 0, 0);
    while (desk->unmerged && !progress_stops(progress))
        TRY(desk_run(desk, sc, USE_MERGE_INDEX, &pages, &desk->unmerged));
    progress_end(progress);
    return RC_OK;
}

/* Put in what is left of ALL cases, *DONE of them; ANEW: after everything was taken out. */
static enum rc put_rest(struct desk *desk, struct scope *sc, bool anew, int64_t all, int64_t *done)
{
    struct progress *const progress = desk->options.progress;
    struct index_result result = {.more = true};

    *done = 0;
    progress_begin(progress, N_("cases"), 0, all);
    while (result.more) {
        TRY(go_on(desk, sc, CASES_IN_A_ROW, anew, &result));
        anew = false;
        desk->unmerged = desk->unmerged || result.put > 0;
        *done += (int64_t)result.put;
        if (*done > all) /* what others registered meanwhile is put in too */
            *done = all;
        const enum rc rc = progress_at(progress, sc, *done);
        if (rc != RC_OK && result.more)
            return rc;
    }
    progress_end(progress);
    return merge_all(desk, sc);
}

enum rc desk_index_rest(struct desk *desk, struct scope *sc)
{
    struct index_state state;
    int64_t done;

    TRY(desk_index_state(desk, sc, &state));
    if (engine_reads_only(desk->engine) || !state.kept || state.foreign || state.left == 0)
        return RC_OK;
    const enum rc rc = put_rest(desk, sc, false, state.left, &done);
    return rc == RC_STOPPED ? RC_OK : rc;
}

static enum rc count_cases(struct desk *desk, struct scope *sc, int64_t *all)
{
    TRY(desk_begin_read(desk, sc));
    desk_see_all(desk);
    const enum rc rc = search_count_older(sc, desk->engine, desk->office.id, SEARCH_UNFILLED, all);
    engine_rollback(desk->engine);
    return rc;
}

enum rc desk_index_anew(struct desk *desk, struct scope *sc)
{
    int64_t all, done;

    TRY(desk_ask(desk, sc, MAY_KEEP));
    TRY(count_cases(desk, sc, &all));
    const enum rc rc = put_rest(desk, sc, true, all, &done);
    if (rc != RC_STOPPED)
        return rc;
    return fail(sc, rc, NULL,
                N_("Stopped. The index holds {1} of {2} cases again; the others are searched one "
                   "by one, and go in while somebody works or “onecase watch” runs."),
                scope_printf(sc, "%" PRId64, done), scope_printf(sc, "%" PRId64, all));
}

/* ---- erasing ---- */

enum rc work_unindex(struct work *w, int64_t dispute)
{
    const struct search_source *source = NULL;
    struct search_source *list;
    struct index index;
    size_t found;
    bool clean = false;

    TRY(likeness_drop(&w->tx, dispute, dispute));
    TRY(index_open(w->desk, w->sc, &index));
    enum rc rc = search_sources(w->sc, w->desk->engine, &dispute, 1, &list, &found);
    if (rc == RC_OK) {
        source = found > 0 && index.usable ? &list[0] : NULL;
        rc = search_drop_case(&w->tx, &index.making, dispute, source, &clean);
    }
    index_close(&index);
    if (rc != RC_OK || clean)
        return rc;
    return search_clear(&w->tx);
}

enum rc use_purge_index(struct work *w, const void *args, void *result)
{
    return search_purge(&w->tx);
}

enum rc desk_purge_index(struct desk *desk, struct scope *sc)
{
    return desk_run(desk, sc, USE_PURGE_INDEX, NULL, NULL);
}

/* ---- how it stands ---- */

static enum rc read_state(struct desk *desk, struct scope *sc, struct index_state *state)
{
    struct search_head head;
    int64_t newest, *stale;
    size_t count;

    TRY(search_head_read(sc, desk->engine, desk->office.id, &head));
    TRY(search_newest(sc, desk->engine, desk->office.id, &newest));
    TRY(search_stale(sc, desk->engine, desk->office.id, &stale, &count));
    *state = (struct index_state){
        .behind = newest - head.seq, .stale = (int64_t)count, .kept = head.exists};
    if (head.filled > 0)
        TRY(search_count_older(sc, desk->engine, desk->office.id, head.filled, &state->left));
    return is_foreign(desk, sc, &state->foreign);
}

enum rc desk_index_state(struct desk *desk, struct scope *sc, struct index_state *state)
{
    TRY(engine_begin_read(desk->engine, sc));
    const enum rc rc = read_state(desk, sc, state);
    engine_rollback(desk->engine);
    return rc;
}

/* ---- verify ---- */

static enum rc differs(struct desk *desk, struct scope *sc, int64_t id)
{
    struct dispute d;

    if (dispute_by_id(sc, desk->engine, desk->office.id, id, &d) != RC_OK)
        return fail(sc, RC_INVALID, NULL,
                    N_("The index for searching holds a case {1} that there is not; “onecase "
                       "index --anew” makes it anew."),
                    scope_printf(sc, "%" PRId64, id));
    return fail(sc, RC_INVALID, NULL,
                N_("The index for searching does not say what case {1} says; “onecase index "
                   "--anew” makes it anew."),
                scope_printf(sc, "%d/%" PRId64, d.year, d.register_number));
}

/* What the journal says changed since is not in it yet. */
static enum rc check_pages(struct desk *desk, struct scope *sc, const struct index *index,
                           const struct search_news *news)
{
    int64_t below = SEARCH_UNFILLED, *ids, wrong;
    size_t count;

    for (;;) {
        const struct scope_mark mark = scope_mark(sc);

        TRY(search_older(sc, desk->engine, desk->office.id, below, CASE_PAGE, &ids, &count));
        if (count == 0 || ids[count - 1] < index->head.filled)
            return RC_OK;
        for (; ids[0] < index->head.filled; ids++)
            count--;
        TRY(search_check(sc, desk->engine, &index->making, news, ids, count, below - 1, &wrong));
        if (wrong == 0)
            TRY(desk_check_keys(desk, sc, news, ids, count, &wrong));
        if (wrong != 0)
            return differs(desk, sc, wrong);
        below = ids[0];
        scope_rewind(sc, mark);
    }
}

enum rc desk_check_index(struct desk *desk, struct scope *sc)
{
    struct search_news news;
    struct index index;

    desk_see_all(desk);
    TRY(index_open(desk, sc, &index));
    enum rc rc = RC_OK;
    /* Without its key nobody can say what it should hold. */
    if (index.usable)
        rc = search_news(sc, desk->engine, desk->office.id, index.head.seq, INT64_MAX, &news);
    if (rc == RC_OK && index.usable)
        rc = check_pages(desk, sc, &index, &news);
    index_close(&index);
    return rc;
}
