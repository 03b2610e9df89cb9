/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/district.h"

#include "core/domain/dice.h"

#include <string.h>

#define MILLION    INT64_C(1000000)
#define HOUR_MS    INT64_C(3600000)
#define MINUTE     INT64_C(60) /* seconds, in which all of a history is reckoned */
#define HOUR       (60 * MINUTE)
#define DAY        (24 * HOUR)
#define NEWEST     970 /* of a thousand cases those from here on are new */
#define NEW_OPEN   400 /* of a thousand of them those still open; and of the others */
#define OLD_OPEN   3
#define PLAIN_TEAM 2 /* share of cases without haste that a team is called for */

bool district_open(enum district_end end) { return end < DISTRICT_SETTLED; }

/* ---- checking ---- */

static enum rc check_words(struct scope *sc, const char *name, const struct district_words *words)
{
    if (words->count == 0)
        return fail(sc, RC_INVALID, name, N_("{1}: something belongs here. Nothing was made."),
                    name);
    for (size_t i = 0; i < words->count; i++) {
        if (!district_fits(words->items[i]))
            return fail(sc, RC_INVALID, name,
                        N_("{1}: the braces of “{2}” hold no name that is known. Nothing was "
                           "made."),
                        name, words->items[i]);
    }
    return RC_OK;
}

static enum rc check_sort(struct scope *sc, const struct district_sort *s)
{
    TRY(check_words(sc, "titles", &s->titles));
    TRY(check_words(sc, "openings", &s->openings));
    TRY(check_words(sc, "middles", &s->middles));
    TRY(check_words(sc, "demands", &s->demands));
    TRY(check_words(sc, "acts", &s->acts));
    return check_words(sc, "clauses", &s->clauses);
}

static enum rc check_lists(struct scope *sc, const struct district *d)
{
    const struct {
        const char *name;
        const struct district_words *words;
    } lists[] = {{"roads", &d->roads},     {"estates", &d->estates},
                 {"general", &d->general}, {"organisations", &d->organisations},
                 {"visits", &d->visits},   {"withdrawn", &d->withdrawn},
                 {"failed", &d->failed},   {"refused", &d->refused},
                 {"voided", &d->voided},   {"ways", &d->ways}};

    for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
        TRY(check_words(sc, lists[i].name, lists[i].words));
    for (size_t i = 0; i < d->area_count; i++)
        TRY(check_words(sc, "communities", &d->areas[i].communities));
    for (size_t i = 0; i < d->sort_count; i++)
        TRY(check_sort(sc, &d->sorts[i]));
    for (size_t i = 0; i < d->line_count; i++)
        TRY(check_words(sc, "statements",
                        &(struct district_words){(const char **)&d->lines[i].text, 1}));
    return RC_OK;
}

static enum rc need(struct scope *sc, const char *name, bool sound)
{
    if (sound)
        return RC_OK;
    return fail(sc, RC_INVALID, name, N_("{1}: something belongs here. Nothing was made."), name);
}

static bool has_member(const struct district *d)
{
    for (size_t i = 0; i < d->person_count; i++) {
        if (d->people[i].agency == AGENCY_COMMITTEE)
            return true;
    }
    return false;
}

enum rc district_check(struct scope *sc, const struct district *d)
{
    const struct district_shares *h = &d->shares;
    int64_t hours = 0;

    for (size_t i = 0; i < DISTRICT_HOURS; i++)
        hours += d->hours[i];
    TRY(need(sc, "hours", hours > 0));
    TRY(need(sc, "areas", d->area_count > 0));
    TRY(need(sc, "people", has_member(d)));
    TRY(need(sc, "surnames", d->surname_count > 0));
    TRY(need(sc, "sorts", d->sort_count > 0));
    TRY(need(sc, "statements", d->line_count >= 2));
    TRY(need(sc, "given", strlen(d->given) >= 3 && strlen(d->given) % 3 == 0));
    TRY(check_lists(sc, d));
    if (h->refused + h->voided <= 100 && h->confidential + h->hidden <= 100 &&
        h->settled + h->withdrawn <= 100)
        return RC_OK;
    return fail(sc, RC_INVALID, "shares",
                N_("Shares of the same cases make more than 100 together. Nothing was made."));
}

/* ---- when ---- */

struct instant district_time(const struct district *d, const struct district_plan *plan,
                             int64_t number)
{
    struct dice dice = dice_of(plan->seed, (uint64_t)number * 2 + 1);
    const int64_t days = plan->until.day - plan->from.day + 1;
    /* Millionths of a day since the beginning. */
    const int64_t at = (number * MILLION + dice_pick(&dice, MILLION)) * days / plan->count;
    int64_t sum = 0, before = 0;
    size_t hour = 0;

    for (size_t i = 0; i < DISTRICT_HOURS; i++)
        sum += d->hours[i];
    const int64_t share = at % MILLION * sum;
    while (hour + 1 < DISTRICT_HOURS && (before + d->hours[hour]) * MILLION <= share)
        before += d->hours[hour++];
    const int64_t weight = d->hours[hour] > 0 ? d->hours[hour] : 1;
    const int64_t ms = (int64_t)hour * HOUR_MS + (share - before * MILLION) * 3600 / weight / 1000;
    const struct date day = {plan->from.day + (int32_t)(at / MILLION)};
    return (struct instant){date_start(day).ms + ms / 1000 * 1000};
}

/* How long after the registration each thing happens, in seconds; it may have to be pressed into
 * the time there was. */
struct course_of {
    struct instant registered;
    int64_t room, last; /* the time there was; the time that is needed */
};

static struct instant after(const struct course_of *c, int64_t seconds)
{
    if (c->last > c->room)
        seconds = seconds * c->room / c->last;
    return instant_after(c->registered, SECONDS(seconds));
}

struct offsets {
    int64_t accepted, held, agreed, signed_at, performed, visited, closed;
};

static struct offsets draw_offsets(struct dice *dice, const struct district *d)
{
    struct offsets o;

    o.accepted = dice_between(dice, 10 * MINUTE, 3 * DAY);
    o.held = o.accepted + dice_between(dice, HOUR, 14 * DAY);
    o.agreed = o.held + dice_between(dice, HOUR, 4 * HOUR);
    o.signed_at = o.agreed + dice_between(dice, 10 * MINUTE, HOUR);
    o.performed = o.signed_at + dice_between(dice, DAY, 40 * DAY);
    o.visited = o.performed + dice_between(dice, 7 * DAY, 30 * DAY);
    o.closed = o.visited + dice_between(dice, HOUR, 3 * DAY);
    return o;
}

static bool written(struct dice *dice, const struct district *d, enum district_end end)
{
    return !dice_happens(dice, d->shares.oral) && end != DISTRICT_AGREED;
}

/* Set the times of OUT, as far as it came. */
static void draw_times(struct dice *dice, const struct district *d,
                       const struct district_plan *plan, struct district_case *out)
{
    const struct instant registered = out->dispute.registered_at;
    const int64_t end_ms = date_start((struct date){plan->until.day + 1}).ms - 1000;
    const struct offsets o = draw_offsets(dice, d);
    const struct course_of c = {registered, (end_ms - registered.ms) / 1000, o.closed};
    const enum district_end end = out->end;
    const bool settled = end == DISTRICT_SETTLED || end == DISTRICT_EFFECTIVE;
    const bool signs = written(dice, d, end), visits = dice_happens(dice, d->shares.visited);

    if (end != DISTRICT_REGISTERED && end != DISTRICT_REFUSED && end != DISTRICT_VOIDED)
        out->accepted = after(&c, o.accepted);
    if (settled || end == DISTRICT_MEDIATING || end == DISTRICT_AGREED || end == DISTRICT_FAILED)
        out->held = after(&c, o.held);
    if (settled || end == DISTRICT_AGREED)
        out->agreed = after(&c, o.agreed);
    if (settled && signs)
        out->signed_at = after(&c, o.signed_at);
    if (end == DISTRICT_SETTLED && !dice_happens(dice, d->shares.at_once))
        out->performed = after(&c, o.performed);
    if (end == DISTRICT_SETTLED && visits)
        out->visited = after(&c, o.visited);
    if (!district_open(end) && end != DISTRICT_REFUSED && end != DISTRICT_VOIDED)
        out->dispute.closed_at = after(&c, o.closed);
}

/* ---- what ---- */

static const struct district_sort *pick_sort(struct dice *dice, const struct district *d)
{
    int64_t sum = 0, at;

    for (size_t i = 0; i < d->sort_count; i++)
        sum += d->sorts[i].weight;
    at = dice_pick(dice, sum);
    for (size_t i = 0;; i++) {
        at -= d->sorts[i].weight;
        if (at < 0)
            return &d->sorts[i];
    }
}

/* Where a case that is still worked on stands. */
static enum district_end pick_stage(struct dice *dice)
{
    static const enum district_end stages[] = {
        DISTRICT_REGISTERED, DISTRICT_REGISTERED, DISTRICT_REGISTERED, DISTRICT_ACCEPTED,
        DISTRICT_ACCEPTED,   DISTRICT_ACCEPTED,   DISTRICT_ACCEPTED,   DISTRICT_ACCEPTED,
        DISTRICT_MEDIATING,  DISTRICT_MEDIATING,  DISTRICT_MEDIATING,  DISTRICT_MEDIATING,
        DISTRICT_MEDIATING,  DISTRICT_MEDIATING,  DISTRICT_AGREED,     DISTRICT_AGREED,
        DISTRICT_EFFECTIVE,  DISTRICT_EFFECTIVE,  DISTRICT_EFFECTIVE,  DISTRICT_EFFECTIVE};

    return stages[dice_pick(dice, (int64_t)(sizeof(stages) / sizeof(*stages)))];
}

static enum district_end pick_end(struct dice *dice, const struct district *d,
                                  const struct district_plan *plan, int64_t number)
{
    const struct district_shares *h = &d->shares;
    const bool is_new = number * 1000 / plan->count >= NEWEST;
    const int64_t at = dice_pick(dice, 100), end = dice_pick(dice, 100);

    if (dice_pick(dice, 1000) < (is_new ? NEW_OPEN : OLD_OPEN))
        return pick_stage(dice);
    if (at < h->refused + h->voided)
        return at < h->refused ? DISTRICT_REFUSED : DISTRICT_VOIDED;
    if (end < h->settled)
        return DISTRICT_SETTLED;
    return end < h->settled + h->withdrawn ? DISTRICT_WITHDRAWN : DISTRICT_FAILED;
}

static enum secrecy pick_secrecy(struct dice *dice, const struct district_shares *h)
{
    const int64_t at = dice_pick(dice, 100);

    if (at < h->hidden)
        return SECRECY_HIDDEN;
    return at < h->hidden + h->confidential ? SECRECY_CONFIDENTIAL : SECRECY_ORDINARY;
}

static enum source pick_source(struct dice *dice, bool urgent)
{
    static const enum source sources[] = {SOURCE_WALK_IN, SOURCE_WALK_IN,       SOURCE_WALK_IN,
                                          SOURCE_PHONE,   SOURCE_HOTLINE_12345, SOURCE_PATROL,
                                          SOURCE_COURT,   SOURCE_PHONE};

    if (urgent && dice_happens(dice, 60))
        return SOURCE_POLICE_110;
    return sources[dice_pick(dice, (int64_t)(sizeof(sources) / sizeof(*sources)))];
}

static void end_of(struct dice *dice, const struct district *d, struct district_case *out)
{
    struct dispute *p = &out->dispute;

    p->closed = instant_is_set(p->closed_at);
    p->state = STATE_CLOSED;
    p->result = RESULT_SETTLED;
    switch (out->end) {
    case DISTRICT_FAILED:
        p->result = RESULT_FAILED;
        p->close_reason = district_word(dice, &d->failed);
        return;
    case DISTRICT_WITHDRAWN:
        p->result = RESULT_WITHDRAWN;
        p->close_reason = district_word(dice, &d->withdrawn);
        return;
    case DISTRICT_REFUSED:
        p->state = STATE_REFUSED;
        p->refuse_reason = district_word(dice, &d->refused);
        return;
    case DISTRICT_VOIDED:
        p->state = STATE_VOIDED;
        p->void_reason = district_word(dice, &d->voided);
        return;
    default:
        return;
    }
}

static struct dispute begin_dispute(struct dice *dice, const struct district *d,
                                    const struct district_sort *sort, struct instant registered)
{
    const bool urgent = dice_happens(dice, sort->urgent);

    return (struct dispute){.kind = sort->kind,
                            .title = district_word(dice, &sort->titles),
                            .urgency = urgent ? URGENCY_URGENT : URGENCY_NORMAL,
                            .source = pick_source(dice, urgent),
                            .secrecy = pick_secrecy(dice, &d->shares),
                            .registered_at = registered,
                            .occurred_at = INSTANT_NEVER,
                            .accepted_on = DATE_NONE,
                            .closed_at = INSTANT_NEVER};
}

static const struct person *member(struct dice *dice, const struct district *d)
{
    int64_t members = 0, at;

    for (size_t i = 0; i < d->person_count; i++)
        members += d->people[i].agency == AGENCY_COMMITTEE;
    at = dice_pick(dice, members);
    for (size_t i = 0;; i++) {
        if (d->people[i].agency == AGENCY_COMMITTEE && at-- == 0)
            return &d->people[i];
    }
}

static struct district_case begin_case(struct dice *dice, const struct district *d,
                                       const struct district_sort *sort, struct instant registered)
{
    const struct instant never = INSTANT_NEVER;

    return (struct district_case){.dispute = begin_dispute(dice, d, sort, registered),
                                  .registrar = member(dice, d),
                                  .mediator = member(dice, d),
                                  .accepted = never,
                                  .called = never,
                                  .held = never,
                                  .agreed = never,
                                  .signed_at = never,
                                  .performed = never,
                                  .visited = never};
}

/* What was told, said, agreed and found, once it is known when. */
static void tell(struct scope *sc, const struct district *d, const struct district_sort *sort,
                 struct dice *dice, struct district_case *out)
{
    const struct district_facts f = {.a = out->parties[0].name,
                                     .b = out->parties[1].name,
                                     .place = out->dispute.place,
                                     .mediator = out->mediator->name,
                                     .registered = date_of(out->dispute.registered_at),
                                     .dice = dice};

    out->dispute.narrative = district_narrative(sc, d, sort, &f);
    if (instant_is_set(out->held))
        district_session(sc, d, &f, out);
    if (instant_is_set(out->agreed))
        district_agreement(sc, d, sort, &f, out);
    if (instant_is_set(out->visited))
        out->visit = (struct visit){.on = date_of(out->visited),
                                    .note = district_fill(sc, &f, district_word(dice, &d->visits)),
                                    .by = f.mediator,
                                    .satisfaction = SATISFACTION_SATISFIED};
}

void district_draw(struct scope *sc, const struct district *d, const struct district_plan *plan,
                   int64_t number, struct district_case *out)
{
    struct dice dice = dice_of(plan->seed, (uint64_t)number * 2);
    const struct district_sort *sort = pick_sort(&dice, d);

    *out = begin_case(&dice, d, sort, district_time(d, plan, number));
    out->end = pick_end(&dice, d, plan, number);
    district_parties(sc, d, &dice, sort, out);
    draw_times(&dice, d, plan, out);
    end_of(&dice, d, out);
    if (instant_is_set(out->accepted)) {
        out->dispute.accepted_on = date_of(out->accepted);
        out->team = out->dispute.urgency == URGENCY_URGENT || dice_happens(&dice, PLAIN_TEAM);
    }
    if (out->team)
        out->called =
            instant_after(out->dispute.registered_at, SECONDS(dice_between(&dice, 20, 4 * MINUTE)));
    tell(sc, d, sort, &dice, out);
    out->chance = dice_roll(&dice);
}
