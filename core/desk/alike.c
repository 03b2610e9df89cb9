/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a case that is being registered may be the same as: exactly, or only nearly. */
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/desk/intake_work.h"
#include "core/desk/likeness_work.h"
#include "core/desk/merge.h"
#include "core/desk/secrecy_work.h"
#include "core/store/dispute_store.h"

#define SIMILAR_WITHIN DAYS(30)

/* What is typed so far as it would be stored; what is not complete or wrong is like nothing. */
static struct party as_stored(struct scope *sc, const struct party *typed, struct date today)
{
    struct party p = *typed;
    enum rc rc;

    if (text_gate_in(sc, "name", p.name, TEXT_LINE, &p.name) != RC_OK)
        p.name = NULL;
    if (text_is_empty(p.phone) || identity_phone(sc, "phone", p.phone, &p.phone) != RC_OK)
        p.phone = NULL;
    rc = p.type == PARTY_PERSON
             ? identity_citizen(sc, "id_number", p.id_number, today, &p.id_number)
             : identity_credit(sc, "id_number", p.id_number, &p.id_number);
    if (rc != RC_OK)
        p.id_number = NULL;
    return p;
}

/* What is typed, as it is compared. */
struct asked {
    struct dispute head;
    struct party *parties;
    size_t party_count;
    struct instant since;
};

static struct asked asked_of(struct desk *desk, struct scope *sc, const struct intake *in)
{
    const struct error before = sc->error;
    struct asked a = {.head = {.kind = in->kind,
                               .occurred_at = in->occurred_at,
                               .narrative = in->narrative,
                               .registered_at = desk_now(desk)},
                      .parties = scope_alloc(sc, in->party_count, sizeof(*a.parties)),
                      .party_count = in->party_count,
                      .since = {desk_now(desk).ms - SIMILAR_WITHIN.ms}};

    for (size_t i = 0; i < in->party_count; i++)
        a.parties[i] = as_stored(sc, &in->parties[i], desk_today(desk));
    if (text_gate_in(sc, "place", in->place, TEXT_LINE, &a.head.place) != RC_OK)
        a.head.place = NULL;
    sc->error = before;
    return a;
}

/* ---- comparing ---- */

struct comparison {
    struct desk *desk;
    struct scope *sc;
    const struct asked *asked;
    struct likeness_found found; /* cases that may be like it */
    struct similar *list;        /* those that are, or are equal to it in something */
    size_t count;
};

/* The cases that are equal to what is asked in something. */
static enum rc find_equal(struct comparison *c, struct similar **list, size_t *count)
{
    const struct asked *const a = c->asked;

    TRY(dispute_similar(c->sc, c->desk->engine, c->desk->office.id, a->since, a->head.place,
                        a->parties, a->party_count, list, count));
    for (size_t i = 0; i < *count; i++)
        likeness_add(&c->found, (*list)[i].dispute);
    return RC_OK;
}

/* Set C->found to those that share a key with what is asked. While some have none yet, what is
 * equal in something is added, and the newest. */
static enum rc find_sharing(struct comparison *c)
{
    const struct asked *const a = c->asked;
    const struct likeness_case mine = {&a->head, a->parties, a->party_count};
    const struct likeness_keys keys = likeness_keys_of(c->sc, &mine);
    struct similar *equal;
    size_t count;
    bool all;

    TRY(desk_share_keys(c->desk, c->sc, a->since, &keys, &c->found, &all));
    if (all)
        return RC_OK;
    TRY(find_equal(c, &equal, &count));
    return likeness_recent(c->sc, c->desk->engine, c->desk->office.id, a->since, &c->found);
}

static struct similar *listed(const struct comparison *c, int64_t dispute)
{
    for (size_t i = 0; i < c->count; i++)
        if (c->list[i].dispute == dispute)
            return &c->list[i];
    return NULL;
}

/* What is equal in something is listed, whatever comes of comparing it. */
static void note(struct comparison *c, const struct dispute *d, const struct likeness *l, int least)
{
    struct similar *const s = listed(c, d->id);

    if (s) {
        s->like = *l;
        s->likely = l->score >= c->desk->likeness.wide;
    } else if (l->score >= least)
        c->list[c->count++] = (struct similar){.dispute = d->id,
                                               .year = d->year,
                                               .register_number = d->register_number,
                                               .title = d->title,
                                               .registered_at = d->registered_at,
                                               .why = SIMILAR_LIKE,
                                               .like = *l,
                                               .likely = l->score >= c->desk->likeness.wide};
}

static enum rc compare_page(struct comparison *c, const int64_t *ids, size_t count, int least)
{
    const struct asked *const a = c->asked;
    const struct likeness_case mine = {&a->head, a->parties, a->party_count};
    struct likeness_row *rows;
    size_t found;

    TRY(likeness_rows(c->sc, c->desk->engine, ids, count, &rows, &found));
    for (size_t i = 0; i < found; i++) {
        const struct likeness_case theirs = {&rows[i].dispute, rows[i].parties,
                                             rows[i].party_count};
        const struct likeness l = likeness_cases(c->sc, &c->desk->likeness, &mine, &theirs);

        note(c, &rows[i].dispute, &l, least);
    }
    return RC_OK;
}

/* Those with most points first, of as many the newest. */
static int by_score(const void *a, const void *b)
{
    const struct similar *const s = a, *const t = b;

    if (s->like.score != t->like.score)
        return (s->like.score < t->like.score) - (s->like.score > t->like.score);
    return (s->dispute < t->dispute) - (s->dispute > t->dispute);
}

/* Compare what was found with what is asked; C->list gets what has LEAST points. */
static enum rc compare_found(struct comparison *c, int least)
{
    const struct likeness_found *const found = &c->found;

    for (size_t at = 0; at < found->count; at += CASE_PAGE) {
        const size_t left = found->count - at;

        TRY(compare_page(c, &found->ids[at], left < CASE_PAGE ? left : CASE_PAGE, least));
    }
    if (c->count > 0)
        qsort(c->list, c->count, sizeof(*c->list), by_score);
    return RC_OK;
}

/* Set *LIST to what is like what is asked by the wide threshold or equal to it in something. */
static enum rc list_similar(struct desk *desk, struct scope *sc, const struct asked *a,
                            struct similar **list, size_t *count)
{
    struct comparison c = {.desk = desk, .sc = sc, .asked = a};
    const struct likeness_rules *rules;
    struct similar *equal;

    TRY(desk_likeness(desk, sc, &rules));
    TRY(find_sharing(&c));
    TRY(find_equal(&c, &equal, &c.count));
    c.list = scope_alloc(sc, c.count + LIKENESS_MOST, sizeof(*c.list));
    memcpy(c.list, equal, c.count * sizeof(*equal));
    TRY(compare_found(&c, rules->wide));
    *list = c.list;
    *count = c.count < SIMILAR_LIMIT ? c.count : SIMILAR_LIMIT;
    return RC_OK;
}

enum rc desk_similar(struct desk *desk, struct scope *sc, const struct intake *in,
                     struct similar **list, size_t *count)
{
    const struct asked a = asked_of(desk, sc, in);

    return list_similar(desk, sc, &a, list, count);
}

/* ---- of a registered case ---- */

static struct asked registered_as(struct scope *sc, const struct casefile *cf)
{
    struct asked a = {.head = cf->dispute,
                      .parties =
                          scope_memdup(sc, cf->parties, cf->party_count * sizeof(*cf->parties)),
                      .party_count = cf->party_count,
                      .since = {cf->dispute.registered_at.ms - SIMILAR_WITHIN.ms}};

    for (size_t i = 0; i < a.party_count; i++)
        if (text_equal(a.parties[i].name, PARTY_UNVERIFIED))
            a.parties[i].name = NULL; /* nobody is called that */
    return a;
}

/* Leave in LIST what may end in another case, or take another in. */
static enum rc keep_open(struct desk *desk, struct scope *sc, int64_t id, struct similar *list,
                         size_t *count)
{
    size_t kept = 0;

    for (size_t i = 0; i < *count; i++) {
        struct dispute d;

        TRY(dispute_by_id(sc, desk->engine, desk->office.id, list[i].dispute, &d));
        const struct error before = sc->error;
        if (d.id != id && dispute_may(sc, &d, STEP_CORRECT) == RC_OK)
            list[kept++] = list[i];
        sc->error = before;
    }
    *count = kept;
    return RC_OK;
}

enum rc desk_alike(struct desk *desk, struct scope *sc, int64_t id, struct similar **list,
                   size_t *count)
{
    struct casefile cf;

    TRY(desk_look_up(desk, sc));
    TRY(desk_may(desk, sc, MAY_MERGE, id));
    TRY(desk_whole_casefile(desk, sc, id, &cf));
    const struct asked a = registered_as(sc, &cf);
    TRY(list_similar(desk, sc, &a, list, count));
    return keep_open(desk, sc, id, *list, count);
}

/* The case that is most like what is asked, and has the points of the narrow threshold; NULL. */
static enum rc most_alike(struct desk *desk, struct scope *sc, const struct asked *a,
                          const struct similar **most)
{
    struct comparison c = {.desk = desk, .sc = sc, .asked = a};
    const struct likeness_rules *rules;

    TRY(desk_likeness(desk, sc, &rules));
    TRY(find_sharing(&c));
    c.list = scope_alloc(sc, c.found.count, sizeof(*c.list));
    TRY(compare_found(&c, rules->narrow));
    *most = c.count > 0 ? &c.list[0] : NULL;
    return RC_OK;
}

enum rc desk_hold_alike(struct desk *desk, struct scope *sc, const struct intake *in)
{
    const struct asked a = asked_of(desk, sc, in);
    const struct similar *most;

    TRY(most_alike(desk, sc, &a, &most));
    if (!most)
        return RC_OK;
    return fail(sc, RC_CONFLICT, "parties",
                N_("This looks like case {1}: {2} Look at both; “import --alike” takes the "
                   "line all the same."),
                scope_printf(sc, "%d/%lld", most->year, (long long)most->register_number),
                likeness_sentence(sc, desk->options.lang, &most->like));
}
