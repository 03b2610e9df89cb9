/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/kind.h"
#include "tests/domain/fixture.h"

static const char *neighbour_words[] = {"水管", "漏", "噪音", "邻居"};
static const char *family_words[] = {"夫妻", "离婚", "抑郁"};
static const char *leak_words[] = {"漏水", "水管"};
static const char *urgent_words[] = {"轻生", "动手", "持刀"};
static const char *place_words[] = {"社区", "小区", "村", "街道"};
static const struct kind rows[] = {
    {"marriage_family", "婚姻家庭", "Marriage and family", NULL, "婚恋家庭", family_words, 3,
     SECRECY_ORDINARY},
    {"neighbour", "邻里", "Neighbours", NULL, "邻里", neighbour_words, 4, SECRECY_ORDINARY},
    {"leak", "漏水", "Leaks", "neighbour", "邻里", leak_words, 2, SECRECY_ORDINARY},
};
static const struct kind_table table = {rows, 3, urgent_words, 3, place_words, 4, NULL, 0};

START_TEST(a_kind_is_found_by_code_and_by_either_label)
{
    const struct kind *kind;

    ck_assert_ptr_eq(kind_find(&table, "neighbour"), &rows[1]);
    ck_assert_ptr_eq(kind_find(&table, "邻里"), &rows[1]);
    ck_assert_ptr_eq(kind_find(&table, "Marriage and family"), &rows[0]);
    ck_assert_ptr_null(kind_find(&table, "网络"));
    ck_assert_ptr_null(kind_find(&table, NULL));
    ck_assert_str_eq(kind_label(&rows[1], LANG_ZH), "邻里");
    ck_assert_str_eq(kind_label(&rows[1], LANG_EN), "Neighbours");
    ck_ok(kind_check(&sc, &table, "kind", "婚姻家庭", &kind));
    ck_assert_ptr_eq(kind, &rows[0]);
    ck_refused(kind_check(&sc, &table, "kind", "网络", &kind), "kind");
    ck_refused(kind_check(&sc, &table, "kind", "", &kind), "kind");
}
END_TEST

START_TEST(the_kind_with_most_words_is_proposed_and_of_equals_the_first)
{
    struct kind_proposal p = kind_propose(&sc, &table, "楼上水管爆裂，水漏到楼下，邻居争吵。");

    ck_assert_ptr_eq(p.kind, &rows[1]);
    ck_assert_str_eq(p.kind_words, "“水管”“漏”“邻居”");
    ck_assert_int_eq(p.urgency, URGENCY_NORMAL);
    ck_assert_str_eq(p.urgent_words, "");
    /* 水管 and 漏 for neighbours, 漏水 and 水管 for leaks */
    ck_assert_ptr_eq(kind_propose(&sc, &table, "水管漏水").kind, &rows[1]);
}
END_TEST

START_TEST(a_word_said_twice_counts_once)
{
    const struct kind_proposal p = kind_propose(&sc, &table, "离婚，离婚，离婚！水管漏了。");

    ck_assert_ptr_eq(p.kind, &rows[1]);
}
END_TEST

START_TEST(one_urgent_word_makes_it_urgent)
{
    const struct kind_proposal p = kind_propose(&sc, &table, "妻子产后抑郁，有轻生倾向。");

    ck_assert_int_eq(p.urgency, URGENCY_URGENT);
    ck_assert_str_eq(p.urgent_words, "“轻生”");
    ck_assert_ptr_eq(p.kind, &rows[0]);
}
END_TEST

START_TEST(words_that_say_nothing_propose_nothing)
{
    static const char *const narratives[] = {"", "欠钱不还。", NULL};

    for (size_t i = 0; i < 3; i++) {
        const struct kind_proposal p = kind_propose(&sc, &table, narratives[i]);

        ck_assert_ptr_null(p.kind);
        ck_assert_str_eq(p.kind_words, "");
        ck_assert_int_eq(p.urgency, URGENCY_NORMAL);
        ck_assert_ptr_null(p.place);
    }
}
END_TEST

START_TEST(a_place_name_ends_with_a_place_word_and_its_house)
{
    static const struct {
        const char *narrative, *place;
    } places[] = {
        {"昨天在白云街道云健社区6幢301室，水管爆裂。", "白云街道云健社区6幢301室"},
        {"就在前不久，街道云西小区四楼一户人家水管爆裂。", "街道云西小区四楼"},
        {"网格员巡查到郑宅村村口时听到争吵。", "郑宅村"},
        {"兰溪市马涧镇郑宅村村民潘某某与邻居王某发生纠纷。", "兰溪市马涧镇郑宅村"},
        {"吴某住云健小区6幢401，水漏到楼下。", "云健小区6幢401"},
        {"云健社区20户人家没有水。", "云健社区"},
        {"事情发生在本村。", NULL},
        {"某村村民与邻村争吵。", NULL},
        {"赵某听说乌海市某小区有房出售。", NULL},
        {"小李离开辖区街道，前往云西小区。", "云西小区"},
        {"村民们都知道这件事。", NULL},
        {"楼上半夜装修，要求街道出面。", NULL},
        {"她请求社区帮忙。", NULL},
        {"两批客人因停车位置问题发生争吵。", NULL},
    };

    for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
        ck_assert_pstr_eq(kind_place(&sc, &table, places[i].narrative), places[i].place);
}
END_TEST

START_TEST(a_run_longer_than_thirty_characters_is_a_sentence_and_no_place)
{
    ck_assert_ptr_null(kind_place(&sc, &table,
                                  "吴某某和蒋某某两家人多年来为楼上水管漏水一事争吵不休甚至惊动"
                                  "整个云健社区"));
}
END_TEST

int main(void)
{
    TCase *tc = scoped("kind");

    tcase_add_test(tc, a_kind_is_found_by_code_and_by_either_label);
    tcase_add_test(tc, the_kind_with_most_words_is_proposed_and_of_equals_the_first);
    tcase_add_test(tc, a_word_said_twice_counts_once);
    tcase_add_test(tc, one_urgent_word_makes_it_urgent);
    tcase_add_test(tc, words_that_say_nothing_propose_nothing);
    tcase_add_test(tc, a_place_name_ends_with_a_place_word_and_its_house);
    tcase_add_test(tc, a_run_longer_than_thirty_characters_is_a_sentence_and_no_place);
    return suite_run(tc);
}
