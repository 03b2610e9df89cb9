/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The playbooks that are shipped: what they say, and which disputes they are taken for. */
#include <string.h>

#include "core/base/text.h"
#include "core/base/tr.h"
#include "core/conf/kind_file.h"
#include "core/conf/playbook_file.h"
#include "tests/suite.h"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static struct playbook *shipped;
static size_t shipped_count;
static struct kind_table kinds;

static void load_shipped(void)
{
    const enum rc rc =
        playbook_load_all(&sc, TOP_SRCDIR "/templates/playbooks", NULL, &shipped, &shipped_count);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), RC_OK);
}

static const char *chosen(const char *kind, enum urgency urgency, enum source source,
                          const char *narrative)
{
    const struct kind *row = kind_find(&kinds, kind);

    ck_assert_ptr_nonnull(row);
    const struct playbook_question q = {.kind = row->code,
                                        .parent = row->parent,
                                        .urgency = urgency,
                                        .source = source,
                                        .narrative = narrative};
    const struct playbook *found = playbook_choose(shipped, shipped_count, &q);
    ck_assert_ptr_nonnull(found);
    return found->id;
}

START_TEST(every_dispute_finds_the_playbook_that_fits_it_best)
{
    load_shipped();
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_URGENT, SOURCE_POLICE_110, "夫妻争吵"),
                     "family-red");
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_URGENT, SOURCE_POLICE_110, "在门口冲突"),
                     "family-red");
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_NORMAL, SOURCE_WALK_IN, "商量赡养"), "family");
    ck_assert_str_eq(chosen("邻里", URGENCY_NORMAL, SOURCE_WALK_IN, "自来水管爆裂"), "leak");
    ck_assert_str_eq(chosen("邻里·漏水", URGENCY_URGENT, SOURCE_PHONE, "楼上漏水"), "leak");
    ck_assert_str_eq(chosen("邻里", URGENCY_NORMAL, SOURCE_PATROL, "污水流到田里"), "patrol");
    ck_assert_str_eq(chosen("损害赔偿", URGENCY_URGENT, SOURCE_POLICE_110, "酒吧门口停车"),
                     "guard");
    ck_assert_str_eq(chosen("劳动争议", URGENCY_URGENT, SOURCE_WALK_IN, "讨薪堵门"), "urgent");
    ck_assert_str_eq(chosen("消费", URGENCY_NORMAL, SOURCE_WALK_IN, "退卡"), "plain");
}
END_TEST

START_TEST(a_special_playbook_is_taken_for_its_dispute)
{
    load_shipped();
    ck_assert_str_eq(chosen("劳动争议", URGENCY_NORMAL, SOURCE_WALK_IN, "工头欠薪三个月"), "wages");
    ck_assert_str_eq(chosen("消费·预付式", URGENCY_NORMAL, SOURCE_HOTLINE_12345, "预付卡的店关门"),
                     "prepaid");
    ck_assert_str_eq(chosen("合同", URGENCY_NORMAL, SOURCE_PATROL, "市场专属微网格内争摊位"),
                     "micro-grid");
    ck_assert_str_eq(chosen("山林土地", URGENCY_NORMAL, SOURCE_TRANSFER, "疑难地界之争"),
                     "transfer");
    ck_assert_str_eq(chosen("合同", URGENCY_NORMAL, SOURCE_UPPER, "多年积案"), "transfer");
}
END_TEST

START_TEST(a_special_playbook_is_taken_for_no_other_dispute)
{
    load_shipped();
    ck_assert_str_eq(chosen("劳动争议", URGENCY_NORMAL, SOURCE_WALK_IN, "工伤赔偿"), "plain");
    ck_assert_str_eq(chosen("劳动争议", URGENCY_URGENT, SOURCE_WALK_IN, "工头欠薪三个月"),
                     "urgent");
    ck_assert_str_eq(chosen("合同", URGENCY_NORMAL, SOURCE_WALK_IN, "对方欠薪"), "plain");
    ck_assert_str_eq(chosen("消费·预付式", URGENCY_URGENT, SOURCE_WALK_IN, "预付卡的店关门"),
                     "urgent");
    ck_assert_str_eq(chosen("消费", URGENCY_NORMAL, SOURCE_COURT, "预付卡不能退"), "plain");
    ck_assert_str_eq(chosen("合同", URGENCY_NORMAL, SOURCE_WALK_IN, "预付租金"), "plain");
    ck_assert_str_eq(chosen("合同", URGENCY_NORMAL, SOURCE_PATROL, "争摊位"), "patrol");
    ck_assert_str_eq(chosen("合同", URGENCY_URGENT, SOURCE_WALK_IN, "专属微网格内争摊位"),
                     "urgent");
    ck_assert_str_eq(chosen("山林土地", URGENCY_NORMAL, SOURCE_TRANSFER, "地界之争"), "plain");
    ck_assert_str_eq(chosen("山林土地", URGENCY_NORMAL, SOURCE_WALK_IN, "疑难地界之争"), "plain");
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_NORMAL, SOURCE_TRANSFER, "商量赡养"), "family");
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_URGENT, SOURCE_TRANSFER, "疑难的争吵"),
                     "family-red");
}
END_TEST

static const struct playbook *shipped_as(const char *id)
{
    load_shipped();
    for (size_t i = 0; i < shipped_count; i++)
        if (strcmp(shipped[i].id, id) == 0)
            return &shipped[i];
    ck_abort_msg("no playbook %s", id);
    return NULL;
}

START_TEST(the_guards_hand_over_and_mediation_follows_within_a_quarter_of_an_hour)
{
    const struct playbook *guard = shipped_as("guard");
    const struct promise *taken = &guard->promises[3];

    ck_assert_str_eq(taken->code, "taken");
    ck_assert_int_eq(taken->start, START_HANDED);
    ck_assert_int_eq(taken->within.ms, MINUTES(15).ms);
    ck_assert_uint_eq(taken->acts, 1u << ACT_BEGUN);
}
END_TEST

START_TEST(the_playbooks_that_promise_days_count_working_days_and_may_be_paused)
{
    ck_assert_int_eq(shipped_as("transfer")->promises[0].working_days, 2);
    ck_assert_int_eq(shipped_as("transfer")->promises[1].working_days, 5);
    ck_assert_int_eq(shipped_as("transfer")->promises[2].working_days, 10);
    ck_assert_int_eq(shipped_as("wages")->promises[1].working_days, 3);
    ck_assert_int_eq(shipped_as("prepaid")->promises[1].working_days, 2);
    ck_assert(shipped_as("transfer")->may_pause && shipped_as("wages")->may_pause);
    ck_assert(shipped_as("prepaid")->may_pause && shipped_as("family")->may_pause);
}
END_TEST

START_TEST(a_micro_grid_is_one_and_two_and_as_many_more_as_it_wants)
{
    const struct playbook *grid = shipped_as("micro-grid");
    int needed = 0, more = 0;

    for (size_t i = 0; i < grid->seat_count; i++) {
        if (grid->seats[i].required)
            needed += grid->seats[i].number;
        else
            more++;
    }
    ck_assert_int_eq(grid->seats[0].number, 1);
    ck_assert_int_eq(grid->seats[1].number, 2);
    ck_assert_int_eq(needed, 3);
    ck_assert_int_ge(more, 1);
}
END_TEST

START_TEST(no_shipped_playbook_leaves_a_promise_without_a_label_or_with_one_too_long)
{
    load_shipped();
    for (size_t i = 0; i < shipped_count; i++)
        for (size_t j = 0; j < shipped[i].promise_count; j++) {
            ck_assert_int_gt(text_width(shipped[i].promises[j].label, 1), 0);
            ck_assert_int_le(text_width(shipped[i].promises[j].label, 1), 10);
            ck_assert_int_le(text_width(shipped[i].promises[j].english, 1), 16);
        }
}
END_TEST

START_TEST(the_red_family_team_is_six_agencies_with_three_promises)
{
    static const enum agency_id six[] = {AGENCY_POLICE, AGENCY_WOMEN,    AGENCY_STREET,
                                         AGENCY_GRID,   AGENCY_MARRIAGE, AGENCY_PSYCHOLOGIST};
    static const char *const codes[] = {"answer", "link", "scene"};
    const struct playbook *red = NULL;

    load_shipped();
    for (size_t i = 0; i < shipped_count; i++)
        if (strcmp(shipped[i].id, "family-red") == 0)
            red = &shipped[i];
    ck_assert_ptr_nonnull(red);
    ck_assert_uint_eq(playbook_seats_of(red, LEVEL_FIRST), 6);
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(red->seats[i].agency, six[i]);
        ck_assert(red->seats[i].required);
    }
    ck_assert_uint_eq(red->level_count, 2);
    ck_assert_int_eq(red->levels[0].after.ms, MINUTES(10).ms);
    ck_assert_int_eq(red->levels[1].after.ms, MINUTES(15).ms);
    ck_assert(!red->may_pause);
    ck_assert_uint_eq(red->promise_count, 3);
    ck_assert_int_eq(red->promises[0].on_breach, CONSEQUENCE_COMMANDER);
    ck_assert_int_eq(red->promises[1].on_breach, CONSEQUENCE_YELLOW);
    ck_assert_int_eq(red->promises[2].on_breach, CONSEQUENCE_RED);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_str_eq(red->promises[i].code, codes[i]);
        ck_assert_int_eq(red->promises[i].within.ms, (int64_t)(i + 1) * 300000);
    }
}
END_TEST

START_TEST(a_playbook_kept_as_text_reads_back_the_same)
{
    struct playbook pb;

    load_shipped();
    for (size_t i = 0; i < shipped_count; i++) {
        ck_assert_int_eq(playbook_parse(&sc, "kept", shipped[i].text, &pb), RC_OK);
        ck_assert_str_eq(pb.digest, shipped[i].digest);
        ck_assert_uint_eq(pb.seat_count, shipped[i].seat_count);
    }
}
END_TEST

START_TEST(every_kind_that_a_playbook_names_exists)
{
    load_shipped();
    for (size_t i = 0; i < shipped_count; i++)
        for (size_t j = 0; j < shipped[i].kind_count; j++)
            ck_assert_ptr_nonnull(kind_find(&kinds, shipped[i].kinds[j]));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("playbooks");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_dispute_finds_the_playbook_that_fits_it_best);
    tcase_add_test(tc, a_special_playbook_is_taken_for_its_dispute);
    tcase_add_test(tc, a_special_playbook_is_taken_for_no_other_dispute);
    tcase_add_test(tc, the_guards_hand_over_and_mediation_follows_within_a_quarter_of_an_hour);
    tcase_add_test(tc, the_playbooks_that_promise_days_count_working_days_and_may_be_paused);
    tcase_add_test(tc, a_micro_grid_is_one_and_two_and_as_many_more_as_it_wants);
    tcase_add_test(tc, no_shipped_playbook_leaves_a_promise_without_a_label_or_with_one_too_long);
    tcase_add_test(tc, the_red_family_team_is_six_agencies_with_three_promises);
    tcase_add_test(tc, a_playbook_kept_as_text_reads_back_the_same);
    tcase_add_test(tc, every_kind_that_a_playbook_names_exists);
    return suite_run(tc);
}
