/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B10: random acts of random people on random cases, allowed and not, beside a model of the office
 * (model.h) that foretells of each act whether it is taken, does not fit the case, is refused, or
 * meets a case that does not exist for that person; what he sees on opening it, on his board and in
 * a search; and by how much the journal and the record of looks move. Meanwhile cases are closed
 * and opened, teams called, glasses broken, people disabled, appointments given, confirmed and
 * ended, and the clock goes on. A case is where its facts put it, and the chain holds at the end.
 */
#include <stdio.h>

#include "core/desk/account.h"
#include "core/desk/anchor.h"
#include "tests/torture/attempt.h"

#define CHECK_EACH    50 /* acts between two looks at every case */
#define ADMINISTRATOR 1
#define WITNESS       0 /* the head who is never disabled and keeps what he is appointed to */

/* One act in twelve is one of these, which are few in a life; the number is their share. */
static const enum doing seldom[] = {
    DO_APPOINT, DO_APPOINT, DO_APPOINT, DO_CONFIRM, DO_CONFIRM, DO_END,
    DO_END,     DO_DISABLE, DO_ENABLE,  DO_ENABLE,  DO_ENABLE,
};
#define SELDOM (sizeof(seldom) / sizeof(*seldom))

static const char *const answers[ANSWERS] = {"taken", "does not fit", "denied", "no such case"};

#define SAYS(c, r)                                                                                 \
    {                                                                                              \
        .capacity = CAPACITY_##c, .reach = REACH_##r                                               \
    }
#define FELLOW(login_, name_, agency_, place_, count, ...)                                         \
    {                                                                                              \
        .login = login_, .name = name_, .agency = AGENCY_##agency_, .place = PLACE_##place_,       \
        .first = {__VA_ARGS__}, .first_count = count                                               \
    }
static struct fellow fellows[FELLOWS] = {
    FELLOW("lin", "林桂芬", COMMITTEE, NONE, 1, SAYS(SUPERVISOR, COMMITTEE)),
    FELLOW("gao", "高勤", COMMITTEE, NONE, 1, SAYS(ADMIN, COMMITTEE)),
    FELLOW("ren", "任和", COMMITTEE, NONE, 2, SAYS(ADMIN, COMMITTEE), SAYS(MEDIATOR, TEAM)),
    FELLOW("shen", "沈平", COMMITTEE, NONE, 1, SAYS(AUDITOR, COMMITTEE)),
    FELLOW("zhou", "周立", POLICE, NONE, 1, SAYS(MEMBER, TEAM)),
    FELLOW("lu", "陆远", POLICE, NONE, 2, SAYS(MEMBER, OWN), SAYS(AUDITOR, STREET)),
    FELLOW("wang", "王敏", WOMEN, NONE, 2, SAYS(MEMBER, TEAM), SAYS(MEDIATOR, COMMITTEE)),
    FELLOW("he", "何田", GRID, BESIDE, 1, SAYS(GRID, GRID)),
    FELLOW("xu", "许安", COMMITTEE, AWAY, 1, SAYS(DISPATCHER, DISTRICT)),
    FELLOW("tao", "陶静", PSYCHOLOGIST, NONE, 1, SAYS(CARER, TEAM)),
    FELLOW("ma", "马容", MARRIAGE, NONE, 1, SAYS(MEDIATOR, OWN)),
    FELLOW("pan", "潘清", GRID, HERE, 2, SAYS(MEDIATOR, GRID), SAYS(CARER, COMMITTEE)),
    FELLOW("qin", "秦悦", COMMITTEE, AWAY, 2, SAYS(MEDIATOR, STREET), SAYS(GRID, OWN)),
};

static struct pair pair = {.model = {.fellows = fellows}};
static int64_t seq, looks;
static int met[KINDS][ANSWERS];

static uint64_t pick(uint64_t below) { return torture_random(below); }

void attempt_wrong(struct pair *p, const struct attempt *a, const char *rule, const char *more)
{
    p->broken++;
    printf("# act %d: %s %s, case %lld: %s (%s)\n", a->number, fellows[a->who].login,
           attempt_name(a->kind), (long long)a->m->id, rule, more);
}

/* ---- the office ---- */

/* "mediator@committee+admin@committee" */
static const char *capacities_of(struct scope *sc, const struct fellow *f)
{
    struct buffer b = buffer_new(sc);

    for (int i = 0; i < f->first_count; i++) {
        buffer_add(&b, i > 0 ? "+" : "");
        buffer_add(&b, word_code(&capacity_words, (int)f->first[i].capacity));
        buffer_add(&b, "@");
        buffer_add(&b, word_code(&reach_words, (int)f->first[i].reach));
    }
    return buffer_text(&b);
}

/* Nobody needed to confirm what the founding gave. */
static void found(struct model *o, int who)
{
    for (int i = 0; i < fellows[who].first_count; i++) {
        struct hand h = fellows[who].first[i];

        h.holder = who;
        h.giver = NOBODY;
        h.from = h.until = DATE_NONE;
        o->hands[o->hand_count++] = h;
    }
}

static void open_office(void)
{
    struct new_person people[FELLOWS];
    struct post posts[FELLOWS];
    struct anchor head;

    for (int i = 0; i < FELLOWS; i++) {
        posts[i] = (struct post){.division = place_codes[fellows[i].place],
                                 .from = DATE_NONE,
                                 .until = DATE_NONE,
                                 .capacities = capacities_of(&pair.room.sc, &fellows[i])};
        people[i] = (struct new_person){.login = fellows[i].login,
                                        .name = fellows[i].name,
                                        .agency = fellows[i].agency,
                                        .post = &posts[i]};
        found(&pair.model, i);
    }
    room_open_with(&pair.room, people, FELLOWS);
    for (int i = 0; i < FELLOWS; i++) {
        pair.desks[i] = room_another(&pair.room, fellows[i].login);
        fellows[i].id = desk_person(pair.desks[i])->id;
    }
    ok(&pair.room, desk_head(pair.room.desk, &pair.room.sc, &head));
    seq = head.seq;
    looks = head.access_seq;
    pair.model.now = desk_now(pair.room.desk);
}

/* ---- choosing ---- */

static struct date days_on(int days) { return (struct date){date_of(pair.model.now).day + days}; }

static struct hand any_hand(int giver)
{
    struct hand h = {.holder = 1 + (int)pick(FELLOWS - 1),
                     .giver = giver,
                     .capacity = (enum capacity)pick(CAPACITY_COUNT),
                     .reach = (enum reach)pick(REACH_DISTRICT + 1),
                     .place = (enum place)pick(PLACES),
                     .from = DATE_NONE,
                     .until = DATE_NONE};

    if (pick(3) == 0)
        h.from = days_on((int)pick(3));
    if (pick(2) == 0)
        h.until = days_on(2 + (int)pick(20));
    return h;
}

/* One that waits, if there is one, half of the time. */
static int any_hand_but_his(void)
{
    const int count = pair.model.hand_count, from = (int)pick((uint64_t)count);
    const bool waiting = pick(2) == 0;

    for (int n = 0; n < count; n++) {
        const int i = (from + n) % count;
        const struct hand *h = &pair.model.hands[i];

        if (h->holder != WITNESS && (!waiting || (h->waits && !h->ended)))
            return i;
    }
    return count - 1;
}

/* Somebody who was disabled, if there is one, half of the time. */
static int anybody_but_the_witness(void)
{
    const int who = 1 + (int)pick(FELLOWS - 1);

    for (int i = 1; i < FELLOWS; i++)
        if (fellows[i].disabled && pick(2) == 0)
            return i;
    return who;
}

/* A case that is over makes room for a new one now and then; else none is taken in. */
static bool makes_room(const struct matter *m)
{
    return m->id == 0 || ((m->voided || m->refused || m->closed) && pick(4) == 0);
}

static enum doing any_kind(const struct matter *m)
{
    if (m->id == 0)
        return DO_TAKE_IN;
    if (pick(12) == 0)
        return pair.model.hand_count < HANDS_MOST ? seldom[pick(SELDOM)] : DO_ENABLE;
    const enum doing kind = (enum doing)pick(DO_WAIT + 1);
    if (kind == DO_TAKE_IN && !makes_room(m))
        return DO_OPEN;
    return (kind == DO_REFUSE || kind == DO_VOID) && pick(3) > 0 ? DO_ACCEPT : kind;
}

/* Half of the time somebody who has to do with it, so that there is no lack of what is taken. */
static int anybody(enum doing kind, const struct matter *m)
{
    const int near[] = {WITNESS, kind < DO_APPOINT ? m->registrar : ADMINISTRATOR,
                        kind < DO_APPOINT && m->handler != NOBODY ? m->handler : WITNESS};

    return m->id != 0 && pick(2) == 0 ? near[pick(3)] : (int)pick(FELLOWS);
}

static struct attempt choose(int number)
{
    struct matter *const m = &pair.cases[pick(CASES)];
    const enum doing kind = any_kind(m);
    const int who = anybody(kind, m);

    return (struct attempt){.kind = kind,
                            .who = who,
                            .number = number,
                            .m = m,
                            .secrecy = (enum secrecy)pick(SECRECY_HIDDEN + 1),
                            .place = (enum place)pick(PLACES),
                            .agency = pick(2) ? fellows[who].agency : fellows[pick(FELLOWS)].agency,
                            .again = pick(4) == 0,
                            .whom = anybody_but_the_witness(),
                            .hand = any_hand_but_his(),
                            .new = any_hand(who)};
}

/* Mostly some minutes; sometimes days, so that appointments begin and end. */
static void let_time_pass(void)
{
    const struct span s =
        pick(30) == 0 ? DAYS(1 + (int64_t)pick(20)) : MINUTES(1 + (int64_t)pick(15));

    pair.model.now = instant_after(pair.model.now, s);
}

/* ---- comparing ---- */

static enum answer answer_of(enum rc rc)
{
    switch (rc) {
    case RC_OK:
        return TAKEN;
    case RC_INVALID:
    case RC_CONFLICT:
        return UNFIT;
    case RC_DENIED:
        return DENIED;
    case RC_NOTFOUND:
        return MISSING;
    default:
        return ANSWERS;
    }
}

/* What was taken is one entry of the journal, or of the record of looks when it is only a look; the
 * board is looked at by everybody. Who was not given a glass is recorded too. */
static void count_entries(const struct attempt *a, enum answer foretold)
{
    const bool look = a->kind == DO_OPEN || a->kind == DO_REVEAL || a->kind == DO_SEARCH;
    const bool glass = a->kind == DO_GLASS && foretold == DENIED && !fellows[a->who].disabled;

    looks += (look && foretold == TAKEN) || glass;
    seq += !look && foretold == TAKEN && a->kind != DO_BOARD && a->kind != DO_WAIT;
}

static void check_heads(const struct attempt *a)
{
    struct scope sc = SCOPE_INIT;
    struct anchor head = {0};

    if (desk_head(pair.room.desk, &sc, &head) != RC_OK || head.seq != seq)
        attempt_wrong(&pair, a, "the journal moved by another number",
                      scope_printf(&sc, "%lld", (long long)(head.seq - seq)));
    if (head.access_seq != looks)
        attempt_wrong(&pair, a, "the record of looks moved by another number",
                      scope_printf(&sc, "%lld", (long long)(head.access_seq - looks)));
    scope_end(&sc);
}

static void step(int number)
{
    const struct attempt a = choose(number);
    struct scope sc = SCOPE_INIT;

    if (a.kind == DO_WAIT)
        let_time_pass();
    const enum answer foretold = attempt_foretell(&pair.model, &a);
    const enum answer got = answer_of(attempt_do(&pair, &sc, &a));
    if (got != foretold)
        attempt_wrong(&pair, &a,
                      scope_printf(&sc, "%s, and should be %s",
                                   got < ANSWERS ? answers[got] : "failed", answers[foretold]),
                      error_text(&sc, LANG_EN, &sc.error));
    count_entries(&a, foretold);
    check_heads(&a);
    met[a.kind][foretold]++;
    scope_end(&sc);
}

/* The stored case M says what the model says. */
static void check_case(int number, struct matter *m)
{
    const struct attempt a = {.kind = DO_OPEN, .number = number, .m = m, .who = WITNESS};
    struct scope sc = SCOPE_INIT;
    struct casefile cf;

    if (desk_casefile(pair.room.desk, &sc, m->id, false, &cf) != RC_OK)
        attempt_wrong(&pair, &a, "the head cannot read it", error_text(&sc, LANG_EN, &sc.error));
    else if (cf.dispute.state != casefile_state(&sc, &cf))
        attempt_wrong(&pair, &a, "the state is not what its facts make it", "");
    else if ((cf.dispute.number != NULL) != m->accepted || cf.dispute.secrecy != m->secrecy)
        attempt_wrong(&pair, &a,
                      "it has its number once it was accepted, and is closed as was said", "");
    else if ((int)cf.agreement_count != m->agreements || (int)cf.visit_count != m->visits ||
             (int)cf.dispatch_count != m->dispatches)
        attempt_wrong(&pair, &a, "it holds more or less than was taken", "");
    scope_end(&sc);
}

/* How often each answer was foretold; an act that was never taken proved nothing. */
static int tell_answers(int sums[ANSWERS])
{
    int unmet = 0;

    for (int k = 0; k < KINDS; k++) {
        printf("# %-9s", attempt_name((enum doing)k));
        for (int i = 0; i < ANSWERS; i++) {
            printf(" %7d %s", met[k][i], answers[i]);
            sums[i] += met[k][i];
        }
        printf("\n");
        unmet += met[k][TAKEN] == 0;
    }
    return unmet;
}

START_TEST(no_order_of_acts_breaks_the_record_or_gets_somebody_more_than_he_may)
{
    const int count = torture_count(2000, 300000);
    int sums[ANSWERS] = {0}, done = 0;

    open_office();
    for (; done < count && pair.broken == 0; done++) {
        step(done);
        for (int i = 0; done % CHECK_EACH == 0 && i < CASES; i++)
            if (pair.cases[i].id != 0)
                check_case(done, &pair.cases[i]);
    }
    const bool sound = torture_sound(pair.room.desk, &pair.room.sc);
    for (int i = 0; i < FELLOWS; i++)
        desk_close(pair.desks[i]);
    room_close(&pair.room);
    const int unmet = tell_answers(sums);
    torture_figure("B10",
                   "%d acts of %d people, %d taken, %d unfit, %d denied, %d on cases that do not "
                   "exist for them, %d rules broken",
                   done, FELLOWS, sums[TAKEN], sums[UNFIT], sums[DENIED], sums[MISSING],
                   pair.broken);
    ck_assert_int_eq(pair.broken, 0);
    ck_assert(sound);
    if (torture_is_long())
        ck_assert_int_eq(unmet, 0);
    for (int i = 0; i < ANSWERS; i++)
        ck_assert_int_gt(sums[i], count / 50);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("random");

    tcase_add_test(tc, no_order_of_acts_breaks_the_record_or_gets_somebody_more_than_he_may);
    return torture_run(tc);
}
