/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/likeness.h"

#include "core/domain/address.h"
#include "tests/domain/fixture.h"

/* Weights that tell by the sum what was counted: each is a power of two. */
static const struct likeness_rules rules = {
    .weights = {[LIKE_IDENTITY] = 1,
                [LIKE_IDENTITY_MASKED] = 2,
                [LIKE_IDENTITY_OTHER] = -1000,
                [LIKE_PHONE] = 4,
                [LIKE_PHONE_TAIL] = 8,
                [LIKE_NAME] = 16,
                [LIKE_NAME_VARIANT] = 32,
                [LIKE_NAME_SOUND] = 64,
                [LIKE_NAME_LETTER] = 128,
                [LIKE_ORGANISATION] = 256,
                [LIKE_ADDRESS] = 512,
                [LIKE_PLACE] = 1024,
                [LIKE_PLACE_ROUGH] = 2048,
                [LIKE_KIND] = 4096,
                [LIKE_DAY] = 8192,
                [LIKE_WEEK] = 16384,
                [LIKE_WORDS] = 32768},
    .share = 40,
    .narrow = 100,
    .wide = 50,
};

static struct party named(const char *name)
{
    return (struct party){.role = ROLE_APPLICANT, .type = PARTY_PERSON, .name = name};
}

static struct party firm(const char *name)
{
    return (struct party){.role = ROLE_RESPONDENT, .type = PARTY_ORGANISATION, .name = name};
}

static int alike(struct party a, struct party b)
{
    const int there = likeness_parties(&sc, &rules, &a, &b).score;

    /* Who is compared with whom makes no difference. */
    ck_assert_int_eq(likeness_parties(&sc, &rules, &b, &a).score, there);
    return there;
}

START_TEST(a_name_is_the_same_or_written_or_heard_alike_or_one_character_apart)
{
    ck_assert_int_eq(alike(named("顾云"), named("顾云")), 16);
    ck_assert_int_eq(alike(named("張峯"), named("张峰")), 32);
    ck_assert_int_eq(alike(named("张伟"), named("章玮")), 64);
    ck_assert_int_eq(alike(named("欧阳小芳"), named("欧阳大芳")), 128);
}
END_TEST

START_TEST(a_short_name_with_another_character_is_another_name)
{
    ck_assert_int_eq(alike(named("张伟"), named("张强")), 0);
    ck_assert_int_eq(alike(named("张大伟"), named("李大强")), 0);
    ck_assert_int_eq(alike(named("张大伟"), named("张大伟明")), 0);
}
END_TEST

START_TEST(a_name_that_nobody_knows_yet_is_like_no_other)
{
    ck_assert_int_eq(alike(named(PARTY_UNVERIFIED), named(PARTY_UNVERIFIED)), 0);
    ck_assert_int_eq(alike(named(NULL), named(NULL)), 0);
}
END_TEST

START_TEST(an_organisation_is_the_same_without_the_words_of_its_form)
{
    ck_assert_int_eq(alike(firm("海门云健建材有限公司"), firm("海门云健建材")), 256);
    ck_assert_int_eq(alike(firm("海门云健建材股份有限公司"), firm("海门云健建材有限责任公司")),
                     256);
    ck_assert_int_eq(alike(firm("云健建材有限公司"), firm("海门建材有限公司")), 0);
    /* A person may sound like a firm: they are not compared by sound. */
    ck_assert_int_eq(alike(firm("张伟"), named("章玮")), 0);
}
END_TEST

START_TEST(a_telephone_counts_whole_or_by_its_last_four_digits)
{
    struct party a = named("甲某"), b = named("乙某");

    a.phone = "13800138000";
    b.phone = "13800138000";
    ck_assert_int_eq(alike(a, b), 4);
    b.phone = "13900008000";
    ck_assert_int_eq(alike(a, b), 8);
    /* What is masked shows only its end. */
    a.phone = b.phone = "138****8000";
    ck_assert_int_eq(alike(a, b), 8);
    b.phone = "110";
    ck_assert_int_eq(alike(a, b), 0);
}
END_TEST

START_TEST(two_identity_numbers_make_one_person_or_two)
{
    struct party a = named("顾云"), b = named("顾云");

    a.id_number = "11010519491231002X";
    b.id_number = "11010519491231002X";
    ck_assert_int_eq(alike(a, b), 1 + 16);
    b.id_number = "1101**********002X";
    ck_assert_int_eq(alike(a, b), 2 + 16);
    b.id_number = "1101**********0021";
    ck_assert_int_eq(alike(a, b), 16);
    /* So little can be read that it agrees with too many. */
    b.id_number = "11**************2X";
    ck_assert_int_eq(alike(a, b), 16);
    b.id_number = "440524188001010014";
    ck_assert_int_eq(alike(a, b), 0);
}
END_TEST

START_TEST(an_address_counts_only_beside_something_else)
{
    struct party a = named("顾云"), b = named("顾云");

    a.address = "云健路3号2栋501室";
    b.address = "椒江区云健路３号２号楼501";
    ck_assert_int_eq(alike(a, b), 16 + 512);
    b.name = "吴明";
    ck_assert_int_eq(alike(a, b), 0);
}
END_TEST

START_TEST(an_address_is_compared_by_its_road_and_its_numbers)
{
    ck_assert(address_alike(&sc, "云健路3号2栋501室", "云健路3号2幢501"));
    ck_assert(address_alike(&sc, "云健路3号2号楼501室", "台州市椒江区云健路３号２座501户"));
    ck_assert(address_alike(&sc, "云健路3号", "云健路3号2幢501"));
    ck_assert(address_alike(&sc, "云健社区", "海门街道云健社区"));
    ck_assert(!address_alike(&sc, "云健路3号2栋501室", "云健路3号2栋502室"));
    ck_assert(!address_alike(&sc, "云健路3号", "云健路31号"));
    ck_assert(!address_alike(&sc, "云健路3号", "中山路3号"));
    ck_assert(!address_alike(&sc, "云健社区", "云健社区3号"));
    ck_assert(!address_alike(&sc, "社区", "云健社区"));
    ck_assert(!address_alike(&sc, "", ""));
    ck_assert(!address_alike(&sc, NULL, "云健路3号"));
}
END_TEST

START_TEST(a_text_that_holds_an_address_repeats_it_however_it_is_written)
{
    ck_assert(address_in(&sc, "云健路3号2栋501室", "他跟到云健路３号2号楼501，砸门。"));
    ck_assert(!address_in(&sc, "云健路3号2栋501室", "云健路3号门口争吵。"));
    ck_assert(!address_in(&sc, "云健路", "云健路上争吵。"));
    ck_assert(!address_in(&sc, NULL, "云健路3号"));
    ck_assert(!address_in(&sc, "云健路3号", NULL));
}
END_TEST

static struct instant day(int n) { return (struct instant){1794873600000 + n * 86400000LL}; }

static struct dispute head(const char *place, const char *kind, int n, const char *narrative)
{
    return (struct dispute){.place = place,
                            .kind = kind,
                            .registered_at = day(n),
                            .occurred_at = INSTANT_NEVER,
                            .narrative = narrative};
}

static struct likeness cases(struct dispute a, struct dispute b, const struct party *mine,
                             const struct party *theirs, size_t count)
{
    const struct likeness_case one = {&a, mine, count}, two = {&b, theirs, count};

    return likeness_cases(&sc, &rules, &one, &two);
}

START_TEST(cases_are_compared_by_place_kind_day_and_words)
{
    const struct dispute a = head("云健社区", "neighbourhood", 0, "楼上漏水，天花板发霉。");

    ck_assert_int_eq(cases(a, a, NULL, NULL, 0).score, 1024 + 4096 + 8192 + 32768);
    ck_assert_int_eq(
        cases(a, head("海门街道云健社区", "labour", 7, "欠薪三个月。"), NULL, NULL, 0).score,
        2048 + 16384);
    ck_assert_int_eq(cases(a, head("中山路", "labour", 8, NULL), NULL, NULL, 0).score, 0);
    ck_assert_int_eq(cases(a, head(NULL, NULL, -8, "上漏"), NULL, NULL, 0).score, 0);
}
END_TEST

/* 楼上漏水 is 楼上 上漏 漏水; 楼上发霉 is 楼上 上发 发霉: two of six are common, 33 of a hundred. 楼上
 * 漏水了 has 楼上 上漏 漏水 水了: six of seven, 85. */
START_TEST(the_words_are_the_same_from_the_share_on)
{
    const struct dispute a = head(NULL, NULL, 0, "楼上漏水");

    ck_assert_int_eq(cases(a, head(NULL, NULL, 99, "楼上发霉"), NULL, NULL, 0).score, 0);
    ck_assert_int_eq(cases(a, head(NULL, NULL, 99, "楼上漏水了。"), NULL, NULL, 0).score, 32768);
}
END_TEST

START_TEST(both_sides_count_each_party_once_and_helpers_do_not)
{
    const struct dispute a = head(NULL, NULL, 0, NULL), b = head(NULL, NULL, 99, NULL);
    struct party mine[] = {named("顾云"), named("张伟"), named("吴明")};
    struct party theirs[] = {named("章玮"), named("顾云"), named("吴明")};

    /* The two pairs most alike: 张伟 and 章玮, then 顾云 (or 吴明), who is the same. */
    ck_assert_int_eq(cases(a, b, mine, theirs, 3).score, 64 + 16);
    mine[1].role = ROLE_HELPER;
    ck_assert_int_eq(cases(a, b, mine, theirs, 2).score, 16);
    /* One person named twice in one case is not two. */
    struct party twice[] = {named("顾云"), named("顾云")};
    struct party once[] = {named("顾云"), named("郑强")};
    ck_assert_int_eq(cases(a, b, twice, once, 2).score, 16);
}
END_TEST

START_TEST(a_hit_says_why_in_one_sentence)
{
    const struct dispute a = head("云健社区", "x", 0, NULL), b = head("云健社区", "y", 2, NULL);
    struct party mine = named("张伟"), theirs = named("章玮");

    mine.phone = theirs.phone = "13800138000";
    const struct likeness l = cases(a, b, &mine, &theirs, 1);
    ck_assert_int_eq(l.days, 2);
    ck_assert_str_eq(likeness_sentence(&sc, LANG_EN, &l),
                     "the same telephone; 张伟 sounds like 章玮; the same place; 2 days apart.");
}
END_TEST

START_TEST(the_other_party_of_both_is_named_too)
{
    const struct dispute a = head(NULL, NULL, 0, NULL), b = head(NULL, NULL, 99, NULL);
    const struct party both[] = {named("顾云"), named("吴明")};
    const struct likeness l = cases(a, b, both, both, 2);

    ck_assert_int_eq(l.score, 32);
    ck_assert_str_eq(likeness_sentence(&sc, LANG_EN, &l),
                     "both name 顾云; and 吴明 is a party of both.");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("likeness");

    tcase_add_test(tc, a_name_is_the_same_or_written_or_heard_alike_or_one_character_apart);
    tcase_add_test(tc, a_short_name_with_another_character_is_another_name);
    tcase_add_test(tc, a_name_that_nobody_knows_yet_is_like_no_other);
    tcase_add_test(tc, an_organisation_is_the_same_without_the_words_of_its_form);
    tcase_add_test(tc, a_telephone_counts_whole_or_by_its_last_four_digits);
    tcase_add_test(tc, two_identity_numbers_make_one_person_or_two);
    tcase_add_test(tc, an_address_counts_only_beside_something_else);
    tcase_add_test(tc, an_address_is_compared_by_its_road_and_its_numbers);
    tcase_add_test(tc, a_text_that_holds_an_address_repeats_it_however_it_is_written);
    tcase_add_test(tc, cases_are_compared_by_place_kind_day_and_words);
    tcase_add_test(tc, the_words_are_the_same_from_the_share_on);
    tcase_add_test(tc, both_sides_count_each_party_once_and_helpers_do_not);
    tcase_add_test(tc, a_hit_says_why_in_one_sentence);
    tcase_add_test(tc, the_other_party_of_both_is_named_too);
    return suite_run(tc);
}
