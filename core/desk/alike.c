/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a case that is being registered may be the same as: exactly, or only nearly. */
#include "core/base/text.h"
#include "core/desk/intake_work.h"
#include "core/desk/merge.h"
#include "core/desk/secrecy_work.h"
#include "core/store/dispute_store.h"
#include "core/store/party_store.h"

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

/* How alike what is asked and D are. */
static enum rc compare(struct desk *desk, struct scope *sc, const struct asked *a,
                       const struct dispute *d, struct likeness *l)
{
    const struct likeness_rules *rules;
    struct party *parties;
    size_t count;

    TRY(desk_likeness(desk, sc, &rules));
    TRY(party_list(sc, desk->engine, d->id, &parties, &count));
    const struct likeness_case mine = {&a->head, a->parties, a->party_count};
    const struct likeness_case theirs = {d, parties, count};
    *l = likeness_cases(sc, rules, &mine, &theirs);
    return RC_OK;
}

static bool is_listed(const struct similar *list, size_t count, int64_t dispute)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].dispute == dispute)
            return true;
    return false;
}

/* Add to LIST those of the newest cases that look like it, after those that are equal in
 * something. */
static enum rc add_alike(struct desk *desk, struct scope *sc, const struct asked *a,
                         struct similar *list, size_t *count)
{
    struct dispute *recent;
    size_t found;

    TRY(dispute_recent(sc, desk->engine, desk->office.id, a->since, &recent, &found));
    for (size_t i = 0; i < found && *count < SIMILAR_LIMIT; i++) {
        const struct dispute *const d = &recent[i];
        struct likeness l;

        if (is_listed(list, *count, d->id))
            continue;
        TRY(compare(desk, sc, a, d, &l));
        if (l.score >= desk->likeness.wide)
            list[(*count)++] = (struct similar){.dispute = d->id,
                                                .year = d->year,
                                                .register_number = d->register_number,
                                                .title = d->title,
                                                .registered_at = d->registered_at,
                                                .why = SIMILAR_LIKE,
                                                .like = l};
    }
    return RC_OK;
}

enum rc desk_similar(struct desk *desk, struct scope *sc, const struct intake *in,
                     struct similar **list, size_t *count)
{
    const struct asked a = asked_of(desk, sc, in);

    TRY(desk_look_up(desk, sc));
    TRY(dispute_similar(sc, desk->engine, desk->office.id, a.since, a.head.place, a.parties,
                        a.party_count, list, count));
    return add_alike(desk, sc, &a, *list, count);
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
    TRY(dispute_similar(sc, desk->engine, desk->office.id, a.since, a.head.place, a.parties,
                        a.party_count, list, count));
    TRY(add_alike(desk, sc, &a, *list, count));
    return keep_open(desk, sc, id, *list, count);
}

/* Of many lines each is compared only with cases that are equal in something, which the store finds
 * by its indexes: what holds a line always is. */
enum rc desk_hold_alike(struct desk *desk, struct scope *sc, const struct intake *in)
{
    const struct asked a = asked_of(desk, sc, in);
    struct similar *list;
    size_t count;

    TRY(desk_look_up(desk, sc));
    TRY(dispute_similar(sc, desk->engine, desk->office.id, a.since, a.head.place, a.parties,
                        a.party_count, &list, &count));
    for (size_t i = 0; i < count; i++) {
        struct dispute d;
        struct likeness l;
        enum sight sight;

        TRY(desk_sight(desk, sc, list[i].dispute, &sight));
        if (sight != SIGHT_FACTS)
            continue;
        TRY(dispute_by_id(sc, desk->engine, desk->office.id, list[i].dispute, &d));
        TRY(compare(desk, sc, &a, &d, &l));
        if (l.score >= desk->likeness.narrow)
            return fail(sc, RC_CONFLICT, "parties",
                        N_("This looks like case {1}: {2} Look at both; “import --alike” takes the "
                           "line all the same."),
                        scope_printf(sc, "%d/%lld", d.year, (long long)d.register_number),
                        likeness_sentence(sc, desk->options.lang, &l));
    }
    return RC_OK;
}
