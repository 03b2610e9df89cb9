/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/district.h"
#include "tests/domain/fixture.h"

#include <string.h>

#define WORDS(...)                                                                                 \
    {                                                                                              \
        (const char *[]){__VA_ARGS__}, sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *)      \
    }

static const struct district_area areas[] = {
    {.division = "331002001000", .communities = WORDS("云健社区", "府前社区")}};
static const struct district_surname surnames[] = {{"陈", 9}, {"欧阳", 1}};
static const struct district_sort sorts[] = {{.kind = "damages",
                                              .weight = 3,
                                              .urgent = 50,
                                              .titles = WORDS("损害赔偿"),
                                              .openings = WORDS("{day}{a}在{place}被{b}撞倒。"),
                                              .middles = WORDS("花费{sum}。", "住院{n}天。"),
                                              .demands = WORDS("{a}要求赔偿{sum}。"),
                                              .acts = WORDS("赔偿医药费"),
                                              .clauses = WORDS("{b}道歉。")},
                                             {.kind = "labour",
                                              .weight = 1,
                                              .organisation = 100,
                                              .titles = WORDS("欠薪"),
                                              .openings = WORDS("{b}自{month}起拖欠{a}工资。"),
                                              .middles = WORDS("共{n}个月。"),
                                              .demands = WORDS("{a}要求支付{sum}。"),
                                              .acts = WORDS("支付工资"),
                                              .clauses = WORDS("结清。")}};
static const struct district_line lines[] = {{'m', "请{a}先说。"}, {'a', "{sum}。"}, {'b', "好。"}};
static const struct person people[] = {
    {.id = 7, .login = "lin", .name = "林", .agency = 1},
    {.id = 8, .login = "jin", .name = "金", .agency = AGENCY_GRID}};

static const struct district made_up = {.people = people,
                                        .person_count = 2,
                                        .areas = areas,
                                        .area_count = 1,
                                        .roads = WORDS("中山路"),
                                        .estates = WORDS("和平小区"),
                                        .organisations = WORDS("某厂"),
                                        .surnames = surnames,
                                        .surname_count = 2,
                                        .given = "伟芳娜",
                                        .sorts = sorts,
                                        .sort_count = 2,
                                        .general = WORDS("{b}不同意。"),
                                        .visits = WORDS("满意。"),
                                        .withdrawn = WORDS("撤回。"),
                                        .failed = WORDS("不成。"),
                                        .refused = WORDS("不属于。"),
                                        .voided = WORDS("登记错了。"),
                                        .ways = WORDS("现金"),
                                        .lines = lines,
                                        .line_count = 3,
                                        .shares = {.refused = 2,
                                                   .voided = 2,
                                                   .confidential = 5,
                                                   .hidden = 2,
                                                   .settled = 70,
                                                   .withdrawn = 15,
                                                   .oral = 30,
                                                   .at_once = 50,
                                                   .visited = 50},
                                        .hours = {[9] = 1, [20] = 2}};

enum { MANY = 4000 };
static const struct district_plan plan = {
    .seed = 5, .count = MANY, .from = {16800}, .until = {17529}};

static struct district_case *cases_of(uint64_t seed)
{
    struct district_plan p = plan;
    struct district_case *list = scope_alloc(&sc, MANY, sizeof(*list));

    p.seed = seed;
    for (int64_t i = 0; i < MANY; i++)
        district_draw(&sc, &made_up, &p, i, &list[i]);
    return list;
}

START_TEST(the_same_seed_draws_the_same_cases_and_another_one_others)
{
    const struct district_case *a = cases_of(5), *b = cases_of(5), *c = cases_of(6);
    size_t same = 0;

    for (size_t i = 0; i < MANY; i++) {
        ck_assert_str_eq(a[i].dispute.narrative, b[i].dispute.narrative);
        ck_assert_str_eq(a[i].parties[0].name, b[i].parties[0].name);
        ck_assert_int_eq(a[i].dispute.registered_at.ms, b[i].dispute.registered_at.ms);
        same += strcmp(a[i].dispute.narrative, c[i].dispute.narrative) == 0;
    }
    ck_assert_uint_lt(same, MANY / 100);
}
END_TEST

START_TEST(cases_come_in_the_order_of_time_at_the_hours_of_the_district_until_the_last_day)
{
    const struct district_case *a = cases_of(5);
    size_t evening = 0;

    for (size_t i = 0; i < MANY; i++) {
        const struct instant at = a[i].dispute.registered_at;
        const int64_t hour = (at.ms - date_start(date_of(at)).ms) / 3600000;

        ck_assert_int_ge(date_of(at).day, plan.from.day);
        ck_assert_int_le(date_of(at).day, plan.until.day);
        ck_assert(hour == 9 || hour == 20);
        evening += hour == 20;
        ck_assert(i == 0 || a[i - 1].dispute.registered_at.ms <= at.ms);
    }
    ck_assert_int_eq(date_of(a[0].dispute.registered_at).day, plan.from.day);
    ck_assert_int_eq(date_of(a[MANY - 1].dispute.registered_at).day, plan.until.day);
    ck_assert_uint_gt(evening, MANY * 60 / 100);
    ck_assert_uint_lt(evening, MANY * 73 / 100);
}
END_TEST

/* INSTANT_NEVER is earlier than every time. */
static bool in_order(const struct district_case *c)
{
    const struct instant steps[] = {c->dispute.registered_at,
                                    c->accepted,
                                    c->held,
                                    c->agreed,
                                    c->signed_at,
                                    c->performed,
                                    c->visited,
                                    c->dispute.closed_at};
    struct instant last = steps[0];

    for (size_t i = 1; i < sizeof(steps) / sizeof(*steps); i++) {
        if (!instant_is_set(steps[i]))
            continue;
        if (instant_before(steps[i], last) || date_of(steps[i]).day > plan.until.day)
            return false;
        last = steps[i];
    }
    return true;
}

START_TEST(a_history_goes_forward_and_ends_before_the_last_day_does)
{
    const struct district_case *a = cases_of(5);

    for (size_t i = 0; i < MANY; i++) {
        ck_assert(in_order(&a[i]));
        ck_assert_int_eq(a[i].dispute.closed, instant_is_set(a[i].dispute.closed_at));
        ck_assert(!a[i].dispute.closed || !district_open(a[i].end));
        ck_assert_int_eq(instant_is_set(a[i].agreed), a[i].agreement.term_count > 0);
    }
}
END_TEST

START_TEST(one_or_two_in_a_hundred_are_still_open_and_some_are_hidden)
{
    const struct district_case *a = cases_of(5);
    size_t open = 0, hidden = 0, ends[DISTRICT_VOIDED + 1] = {0};

    for (size_t i = 0; i < MANY; i++) {
        open += district_open(a[i].end);
        hidden += a[i].dispute.secrecy == SECRECY_HIDDEN;
        ends[a[i].end]++;
    }
    ck_assert_uint_gt(open, MANY / 100);
    ck_assert_uint_lt(open, MANY * 2 / 100);
    ck_assert_uint_gt(hidden, 0);
    for (size_t end = 0; end <= DISTRICT_VOIDED; end++)
        ck_assert_uint_gt(ends[end], 0);
}
END_TEST

START_TEST(an_identity_number_is_sound_of_an_adult_and_of_no_county_there_is)
{
    const struct district_case *a = cases_of(5);
    size_t numbers = 0;

    for (size_t i = 0; i < MANY; i++) {
        const char *number = a[i].parties[0].id_number, *checked;

        if (!number)
            continue;
        numbers++;
        ck_assert_int_eq(identity_citizen(&sc, "x", number, plan.until, &checked), RC_OK);
        ck_assert_int_eq(strncmp(number, "331099", 6), 0);
        /* Whoever were a minor would need his guardian to sign. */
        ck_assert(!party_is_minor(&a[i].parties[0], date_of(a[i].dispute.registered_at)));
    }
    ck_assert_uint_gt(numbers, MANY / 2);
}
END_TEST

START_TEST(a_sentence_names_only_what_is_known)
{
    struct district d = made_up;
    const struct district_words wrong = WORDS("{c}来了。");

    ck_assert_int_eq(district_check(&sc, &d), RC_OK);
    ck_assert(district_fits("{a}{b}{day}{month}{place}{sum}{n}"));
    ck_assert(!district_fits("{a"));
    d.visits = wrong;
    ck_assert_int_eq(district_check(&sc, &d), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "visits");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("district");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_same_seed_draws_the_same_cases_and_another_one_others);
    tcase_add_test(tc,
                   cases_come_in_the_order_of_time_at_the_hours_of_the_district_until_the_last_day);
    tcase_add_test(tc, a_history_goes_forward_and_ends_before_the_last_day_does);
    tcase_add_test(tc, one_or_two_in_a_hundred_are_still_open_and_some_are_hidden);
    tcase_add_test(tc, an_identity_number_is_sound_of_an_adult_and_of_no_county_there_is);
    tcase_add_test(tc, a_sentence_names_only_what_is_known);
    return suite_run(tc);
}
