/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/likeness_work.h"

#include "core/desk/search_work.h"

#define CASES_AT_ONCE 200  /* that get their keys in one transaction */
#define NEWS_MOST     2000 /* entries of the journal that somebody who types waits for */
#define STEPS_MOST    4000 /* of going on with the index before an import */
#define FIRST_ROOM    64

/* ---- writing them ---- */

static struct likeness_keys keys_of(struct scope *sc, const struct likeness_row *row)
{
    const struct likeness_case c = {&row->dispute, row->parties, row->party_count};

    return likeness_keys_of(sc, &c);
}

/* IDS rise, at most CASE_PAGE of them. */
static enum rc key_page(struct work *w, const int64_t *ids, size_t count)
{
    struct likeness_row *list;
    size_t found, at = 0;

    TRY(likeness_rows(w->sc, w->desk->engine, ids, count, &list, &found));
    for (size_t i = 0; i < count; i++) {
        if (at == found || list[at].dispute.id != ids[i]) {
            TRY(likeness_drop(&w->tx, ids[i], ids[i]));
            continue;
        }
        const struct likeness_keys keys = keys_of(w->sc, &list[at]);
        TRY(likeness_put(&w->tx, &list[at++].dispute, &keys));
    }
    return RC_OK;
}

static enum rc key_cases(struct work *w, const int64_t *ids, size_t count)
{
    for (size_t at = 0; at < count; at += CASE_PAGE) {
        const struct scope_mark mark = scope_mark(w->sc);
        const size_t left = count - at;

        TRY(key_page(w, &ids[at], left < CASE_PAGE ? left : CASE_PAGE));
        scope_rewind(w->sc, mark);
    }
    return RC_OK;
}

enum rc work_rekey(struct work *w, const int64_t *ids, size_t count)
{
    int64_t lowest;
    size_t first = 0;

    TRY(likeness_lowest(w->sc, w->desk->engine, w->desk->office.id, &lowest));
    while (first < count && ids[first] < lowest)
        first++;
    return key_cases(w, ids + first, count - first);
}

/* The first case that should have its keys. */
static enum rc first_kept(struct desk *desk, struct scope *sc, struct span before, int64_t *first)
{
    const struct instant since = {desk_now(desk).ms - LIKENESS_KEPT.ms - before.ms};

    return likeness_first(sc, desk->engine, desk->office.id, since, first);
}

enum rc desk_lacks_keys(struct desk *desk, struct scope *sc, bool *lacking)
{
    int64_t lowest, first;

    TRY(likeness_lowest(sc, desk->engine, desk->office.id, &lowest));
    TRY(first_kept(desk, sc, (struct span){0}, &first));
    *lacking = first < lowest;
    return RC_OK;
}

/* No case of the last months is there: the next one has its keys from the beginning. */
static enum rc start(struct work *w)
{
    int64_t *newest;
    size_t count;

    TRY(search_older(w->sc, w->desk->engine, w->desk->office.id, LIKENESS_NONE, 1, &newest,
                     &count));
    return likeness_save_lowest(&w->tx, count > 0 ? newest[0] + 1 : 0);
}

/* Take out those of the cases of the office from FROM on and below BELOW. */
static enum rc drop_keys(struct work *w, int64_t from, int64_t below)
{
    const int64_t first = journal_first_id(w->desk->office.id);
    const int64_t end = journal_first_id(w->desk->office.id + 1);

    return likeness_drop(&w->tx, from > first ? from : first, (below < end ? below : end) - 1);
}

/* Once a day is enough. */
static enum rc drop_older(struct work *w, int64_t lowest, int64_t first)
{
    int64_t gone;

    TRY(first_kept(w->desk, w->sc, DAYS(1), &gone));
    if (lowest >= gone)
        return RC_OK;
    TRY(drop_keys(w, lowest, first));
    return likeness_save_lowest(&w->tx, first);
}

enum rc work_key_older(struct work *w, bool *more)
{
    int64_t lowest, first, *ids;
    size_t count, past = 0;

    TRY(likeness_lowest(w->sc, w->desk->engine, w->desk->office.id, &lowest));
    TRY(first_kept(w->desk, w->sc, (struct span){0}, &first));
    *more = first < lowest;
    if (lowest == LIKENESS_NONE && !*more)
        return start(w);
    if (!*more)
        return drop_older(w, lowest, first);
    TRY(search_older(w->sc, w->desk->engine, w->desk->office.id, lowest, CASES_AT_ONCE, &ids,
                     &count));
    while (past < count && ids[past] < first)
        past++;
    TRY(key_cases(w, ids + past, count - past));
    return likeness_save_lowest(&w->tx, past < count ? ids[past] : first);
}

enum rc work_forget_keys(struct work *w)
{
    TRY(drop_keys(w, 0, LIKENESS_NONE));
    return likeness_save_lowest(&w->tx, LIKENESS_NONE);
}

enum rc desk_check_keys(struct desk *desk, struct scope *sc, const struct search_news *news,
                        const int64_t *ids, size_t count, int64_t *wrong)
{
    struct likeness_row *list;
    int64_t lowest;
    size_t found;

    *wrong = 0;
    TRY(likeness_lowest(sc, desk->engine, desk->office.id, &lowest));
    if (count == 0 || ids[count - 1] < lowest)
        return RC_OK;
    TRY(likeness_rows(sc, desk->engine, ids, count, &list, &found));
    for (size_t i = 0; i < found && *wrong == 0; i++) {
        const struct likeness_keys keys = keys_of(sc, &list[i]);
        const int64_t id = list[i].dispute.id;
        bool same;

        if (id < lowest || search_is_news(news, id))
            continue;
        TRY(likeness_check(sc, desk->engine, id, &keys, &same));
        *wrong = same ? 0 : id;
    }
    return RC_OK;
}

/* ---- what happened since ---- */

struct news_key {
    int64_t key, dispute;
    size_t next; /* of the same slot, one more than where it stands; 0: none */
};

struct likeness_news {
    struct scope life;
    int64_t upto; /* what the journal tells after the head of the index up to this is in it */
    struct news_key *list;
    size_t *slots; /* the newest key of each, one more than where it stands; 0: none */
    size_t count, room;
};

void desk_forget_news(struct desk *desk)
{
    if (desk->alike)
        scope_end(&desk->alike->life);
    desk->alike = NULL;
}

static struct likeness_news *news_of(struct desk *desk)
{
    if (!desk->alike) {
        desk->alike = scope_alloc(&desk->life, 1, sizeof(*desk->alike));
        *desk->alike = (struct likeness_news){.life = SCOPE_INIT};
    }
    return desk->alike;
}

static size_t *slot_of(const struct likeness_news *news, int64_t key)
{
    return &news->slots[(uint64_t)key % news->room];
}

static void enter(struct likeness_news *news, size_t at)
{
    size_t *const slot = slot_of(news, news->list[at].key);

    news->list[at].next = *slot;
    *slot = at + 1;
}

/* Twice the room, and as many slots as there is room. */
static void grow(struct likeness_news *news)
{
    news->room = news->room == 0 ? FIRST_ROOM : news->room * 2;
    news->list = scope_grow(&news->life, news->list, news->count, news->room, sizeof(*news->list));
    news->slots = scope_alloc(&news->life, news->room, sizeof(*news->slots));
    for (size_t i = 0; i < news->count; i++)
        enter(news, i);
}

static void note_keys(struct likeness_news *news, const struct likeness_keys *keys, int64_t id)
{
    for (size_t i = 0; i < keys->count; i++) {
        if (news->count == news->room)
            grow(news);
        news->list[news->count] = (struct news_key){.key = keys->list[i], .dispute = id};
        enter(news, news->count++);
    }
}

static enum rc note_cases(struct desk *desk, struct scope *sc, struct likeness_news *news,
                          const struct search_news *told)
{
    for (size_t at = 0; at < told->count; at += CASE_PAGE) {
        const size_t left = told->count - at;
        struct likeness_row *list;
        size_t found;

        TRY(likeness_rows(sc, desk->engine, &told->cases[at], left < CASE_PAGE ? left : CASE_PAGE,
                          &list, &found));
        for (size_t i = 0; i < found; i++) {
            const struct likeness_keys keys = keys_of(sc, &list[i]);
            note_keys(news, &keys, list[i].dispute.id);
        }
    }
    return RC_OK;
}

/* Have in mind what the journal tells since the keys were written. *ALL: it was not too much. The
 * desk works for the program itself afterwards. */
static enum rc follow(struct desk *desk, struct scope *sc, bool *all)
{
    struct likeness_news *const news = news_of(desk);
    struct search_news told;
    struct search_head head;
    int64_t newest;

    desk_see_all(desk);
    TRY(search_head_read(sc, desk->engine, desk->office.id, &head));
    TRY(search_newest(sc, desk->engine, desk->office.id, &newest));
    if (head.seq >= news->upto) {
        scope_end(&news->life);
        *news = (struct likeness_news){.life = SCOPE_INIT, .upto = head.seq};
    }
    *all = newest - news->upto <= NEWS_MOST;
    if (newest == news->upto || !*all)
        return RC_OK;
    TRY(search_news(sc, desk->engine, desk->office.id, news->upto, INT64_MAX, &told));
    TRY(note_cases(desk, sc, news, &told));
    news->upto = told.seq;
    return RC_OK;
}

/* ---- asking ---- */

/* Add those in NEWS of KEY to IDS, of which there are COUNT. */
static size_t add_news(const struct likeness_news *news, int64_t key, int64_t *ids, size_t count)
{
    for (size_t at = *slot_of(news, key); at > 0 && count < LIKENESS_MOST;) {
        const struct news_key *const k = &news->list[at - 1];

        if (k->key == key)
            ids[count++] = k->dispute;
        at = k->next;
    }
    return count;
}

/* The cases in the news that share one of KEYS, as far as who sits here may read them. */
static enum rc share_news(struct desk *desk, struct scope *sc, struct instant since,
                          const struct likeness_keys *keys, struct likeness_found *found)
{
    const struct likeness_news *const news = desk->alike;
    int64_t ids[LIKENESS_MOST];
    size_t count = 0;

    for (size_t i = 0; news->count > 0 && i < keys->count; i++)
        count = add_news(news, keys->list[i], ids, count);
    return likeness_readable(sc, desk->engine, desk->office.id, since, ids, count, found);
}

enum rc desk_share_keys(struct desk *desk, struct scope *sc, struct instant since,
                        const struct likeness_keys *keys, struct likeness_found *found, bool *all)
{
    int64_t lowest, first;

    found->count = 0;
    TRY(follow(desk, sc, all));
    TRY(likeness_lowest(sc, desk->engine, desk->office.id, &lowest));
    TRY(likeness_first(sc, desk->engine, desk->office.id, since, &first));
    *all = *all && first >= lowest;
    TRY(desk_look_up(desk, sc));
    TRY(likeness_match(sc, desk->engine, desk->office.id, since, keys, found));
    return share_news(desk, sc, since, keys, found);
}

/* Is there more to do than an import can go over? */
static bool is_behind(struct desk *desk, struct scope *sc)
{
    struct search_head head;
    int64_t newest;
    bool lacking;

    return desk_lacks_keys(desk, sc, &lacking) == RC_OK &&
           search_head_read(sc, desk->engine, desk->office.id, &head) == RC_OK &&
           search_newest(sc, desk->engine, desk->office.id, &newest) == RC_OK &&
           (lacking || !head.exists || newest - head.seq > NEWS_MOST);
}

void desk_settle_keys(struct desk *desk)
{
    bool more = true;

    for (int i = 0; i < STEPS_MOST && more; i++) {
        struct scope sc = SCOPE_INIT;

        more = is_behind(desk, &sc) && desk_index(desk, &sc, &more) == RC_OK && more;
        scope_end(&sc);
    }
}
