/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who sees what is said twice: permit_sight() of one case, visible.sql and readable.sql of many.
 * Here cases in every standing and of every secrecy meet viewers in every capacity, and both say
 * the same.
 */
#include "core/store/sight_store.h"

#include <stdio.h>

#include "core/store/dispatch_store.h"
#include "core/store/glass_store.h"
#include "tests/store/fixture.h"

enum tie {
    TIE_NONE,
    TIE_REGISTRAR,
    TIE_REGISTERED_BY, /* an older row, which knows only a name */
    TIE_HANDLER,
    TIE_MEDIATOR, /* the same of the mediator */
    TIE_NAMESAKE, /* of another person who has his name */
    TIE_SEAT,
    TIE_DEPUTY,
    TIE_AGENCY,    /* a seat that nobody in particular has */
    TIE_COLLEAGUE, /* a seat of his agency that another person has */
    TIE_COMMITTEE, /* a seat of the committee */
    TIE_JUST_OVER, /* his agency's, closed 29 days ago */
    TIE_LONG_OVER, /* closed 31 days ago */
    TIE_GLASS,
    TIE_GLASS_OVER,
    TIE_GLASS_OTHER, /* that another broke */
    TIES
};

static const char *const divisions[] = {NULL, "331002001001", "331002001002", "331002002001",
                                        "331003001001"};
#define DIVISIONS (sizeof(divisions) / sizeof(*divisions))
#define CASES     (TIES * DIVISIONS * 3)

#define STRANGER 4711 /* an id that nobody has */

static struct person other;
static int64_t ids[CASES];

/* ---- the cases ---- */

static void add_seat(struct tx *tx, int64_t dispute, enum tie tie)
{
    const struct seat seat = {.agency = tie == TIE_COMMITTEE ? AGENCY_COMMITTEE : AGENCY_POLICE,
                              .person = tie == TIE_SEAT                             ? fx.wang.id
                                        : tie == TIE_DEPUTY || tie == TIE_COLLEAGUE ? other.id
                                                                                    : 0,
                              .person_name = "某人",
                              .level = 1,
                              .number = 1,
                              .deputy = tie == TIE_DEPUTY ? fx.wang.id : 0,
                              .deputy_name = "某人",
                              .called = INSTANT_NEVER};
    struct dispatch d = {.ordinal = 1,
                         .at = fixture_minute(0),
                         .by = "某人",
                         .playbook = &fixture_playbook,
                         .seats = &seat,
                         .seat_count = 1};

    ok(dispatch_insert(tx, dispute, &d));
}

static void add_glass(struct tx *tx, int64_t dispute, enum tie tie)
{
    struct glass g = {.dispute = dispute,
                      .person = tie == TIE_GLASS_OTHER ? other.id : fx.wang.id,
                      .reason = "当事人有危险",
                      .opened_at = fixture_minute(-60),
                      .until_at = fixture_minute(tie == TIE_GLASS_OVER ? 0 : 1)};

    ok(glass_insert(tx, &g));
}

static void close_days_ago(struct tx *tx, struct dispute *d, int days)
{
    d->closed = true;
    d->result = RESULT_FAILED;
    d->closed_at = instant_after(fixture_minute(0), DAYS(-days));
    ok(dispute_save(tx, d));
}

static void add_case(struct tx *tx, int n, enum tie tie, const char *division, enum secrecy secrecy)
{
    struct dispute d = fixture_dispute(n);

    d.division = division;
    d.secrecy = secrecy;
    d.registered_by = tie == TIE_REGISTERED_BY || tie == TIE_NAMESAKE ? fx.wang.name : "某人";
    d.registrar = tie == TIE_REGISTRAR ? fx.wang.id : tie == TIE_REGISTERED_BY ? 0 : STRANGER;
    ok(dispute_insert(tx, &d, NULL));
    d.mediator = tie == TIE_MEDIATOR || tie == TIE_NAMESAKE ? fx.wang.name : "某人";
    d.handler = tie == TIE_HANDLER ? fx.wang.id : tie == TIE_MEDIATOR ? 0 : STRANGER;
    ok(dispute_save(tx, &d));
    if (tie >= TIE_SEAT && tie <= TIE_LONG_OVER)
        add_seat(tx, d.id, tie);
    if (tie >= TIE_GLASS)
        add_glass(tx, d.id, tie);
    if (tie == TIE_JUST_OVER || tie == TIE_LONG_OVER)
        close_days_ago(tx, &d, tie == TIE_JUST_OVER ? 29 : 31);
    ids[n - 1] = d.id;
}

static void begin(void)
{
    int n = 0;

    fixture_begin();
    fixture_own(); /* the predicate is asked alone, without the second lock of a server */
    struct tx tx = fixture_tx();
    other = (struct person){.login = "other",
                            .name = "某人",
                            .agency = AGENCY_POLICE,
                            .role = "mediator",
                            .from = DATE_NONE,
                            .until = DATE_NONE};
    ok(person_insert(&tx, &other));
    for (int tie = 0; tie < TIES; tie++)
        for (size_t i = 0; i < DIVISIONS; i++)
            for (int secrecy = SECRECY_ORDINARY; secrecy <= SECRECY_HIDDEN; secrecy++)
                add_case(&tx, ++n, (enum tie)tie, divisions[i], (enum secrecy)secrecy);
    fixture_commit(&tx, "register", ids[0]);
}

/* ---- the viewers ---- */

static struct appointment appointed(enum capacity capacity, enum reach reach, const char *division)
{
    return (struct appointment){.capacity = capacity,
                                .reach = reach,
                                .division = division,
                                .from = DATE_NONE,
                                .until = DATE_NONE};
}

static struct viewer viewer_of(const struct appointment *list, size_t count, enum agency_id agency,
                               const char *home)
{
    return (struct viewer){.person = fx.wang.id,
                           .name = fx.wang.name,
                           .agency = agency,
                           .division = "331002001001",
                           .home = home,
                           .list = list,
                           .count = count,
                           .now = fixture_minute(0)};
}

static enum sight in_list(const struct seen *list, size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].id == id)
            return list[i].readable ? SIGHT_FACTS : SIGHT_HEADER;
    return SIGHT_NONE;
}

static size_t compared;
static size_t met[3]; /* how often each sight was seen: a test of nothing would not notice */

static void compare(const struct viewer *v)
{
    const struct scope_mark mark = scope_mark(&fx.sc);
    const struct bounds bounds = permit_bounds(&fx.sc, v);
    struct standing s;
    struct seen *list;
    size_t count;

    sight_set_viewer(&fx.sc, fx.engine, &bounds);
    ok(sight_list(&fx.sc, fx.engine, fx.office.id, &list, &count));
    for (size_t i = 0; i < CASES; i++) {
        ok(sight_standing(&fx.sc, fx.engine, fx.office.id, ids[i], &s));
        const enum sight one = permit_sight(v, &s);

        ck_assert_msg(one == in_list(list, count, ids[i]),
                      "case %zu (tie %zu): one by one %d, in the list %d", i, i / (DIVISIONS * 3),
                      (int)one, (int)in_list(list, count, ids[i]));
        met[one]++;
        compared++;
    }
    engine_set_viewer(fx.engine, NULL);
    scope_rewind(&fx.sc, mark);
}

static const char *const homes[] = {"331002001000", "331002000000", "331000000000"};
static const enum agency_id agencies[] = {AGENCY_COMMITTEE, AGENCY_POLICE, AGENCY_WOMEN};
static const char *const starts[] = {NULL, "331002002001"};

START_TEST(one_by_one_and_in_a_list_everybody_sees_the_same)
{
    for (int c = 0; c < CAPACITY_COUNT; c++)
        for (int reach = REACH_OWN; reach <= REACH_DISTRICT; reach++)
            for (size_t home = 0; home < 3; home++)
                for (size_t k = 0; k < 2; k++) {
                    const struct appointment a =
                        appointed((enum capacity)c, (enum reach)reach, starts[k]);
                    const struct viewer v = viewer_of(&a, 1, agencies[(home + k) % 3], homes[home]);

                    compare(&v);
                }
    printf("# %zu pairs; nothing %zu, header %zu, facts %zu\n", compared, met[SIGHT_NONE],
           met[SIGHT_HEADER], met[SIGHT_FACTS]);
    for (int sight = SIGHT_NONE; sight <= SIGHT_FACTS; sight++)
        ck_assert_uint_gt(met[sight], 1000);
}
END_TEST

START_TEST(so_does_who_holds_two_capacities_over_two_areas)
{
    for (int c = 0; c < CAPACITY_COUNT; c++)
        for (int d = 0; d < CAPACITY_COUNT; d++) {
            const struct appointment both[] = {
                appointed((enum capacity)c, REACH_GRID, NULL),
                appointed((enum capacity)d, REACH_STREET, "331002002000")};
            const struct viewer v = viewer_of(both, 2, AGENCY_POLICE, "331000000000");

            compare(&v);
        }
}
END_TEST

START_TEST(who_is_appointed_to_nothing_finds_nothing_and_the_program_everything)
{
    struct viewer v = viewer_of(NULL, 0, AGENCY_POLICE, homes[0]);

    compare(&v);
    ck_assert_uint_eq(met[SIGHT_NONE], CASES);
    v.person = 0;
    compare(&v);
    ck_assert_uint_eq(met[SIGHT_FACTS], CASES);
}
END_TEST

/* Worked out by hand, so that both being wrong in the same way is noticed. */
START_TEST(a_member_sees_the_cases_of_his_agency_for_thirty_days_and_no_others)
{
    static const bool sees[TIES] = {
        [TIE_REGISTRAR] = true, [TIE_REGISTERED_BY] = true, [TIE_HANDLER] = true,
        [TIE_MEDIATOR] = true,  [TIE_SEAT] = true,          [TIE_DEPUTY] = true,
        [TIE_AGENCY] = true,    [TIE_COLLEAGUE] = true,     [TIE_JUST_OVER] = true,
        [TIE_GLASS] = true,
    };
    const struct appointment a = appointed(CAPACITY_MEMBER, REACH_TEAM, NULL);
    const struct viewer v = viewer_of(&a, 1, AGENCY_POLICE, homes[0]);
    const struct bounds bounds = permit_bounds(&fx.sc, &v);
    struct seen *list;
    size_t count;

    sight_set_viewer(&fx.sc, fx.engine, &bounds);
    ok(sight_list(&fx.sc, fx.engine, fx.office.id, &list, &count));
    for (size_t i = 0; i < CASES; i++) {
        const size_t tie = i / (DIVISIONS * 3);
        const bool hidden = i % 3 == SECRECY_HIDDEN;

        /* of a hidden case that a colleague has, he learns nothing */
        ck_assert_msg((in_list(list, count, ids[i]) != SIGHT_NONE) ==
                          (sees[tie] && !(hidden && tie == TIE_COLLEAGUE)),
                      "tie %zu", tie);
    }
}
END_TEST

static void end(void)
{
    engine_set_viewer(fx.engine, NULL);
    fixture_end();
}

int main(void)
{
    TCase *tc = tcase_create("sight");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, one_by_one_and_in_a_list_everybody_sees_the_same);
    tcase_add_test(tc, so_does_who_holds_two_capacities_over_two_areas);
    tcase_add_test(tc, who_is_appointed_to_nothing_finds_nothing_and_the_program_everything);
    tcase_add_test(tc, a_member_sees_the_cases_of_his_agency_for_thirty_days_and_no_others);
    return suite_run_within(tc, 60);
}
