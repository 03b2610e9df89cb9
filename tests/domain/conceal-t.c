/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a concealed case still holds. Every made-up word that must not be there is a canary. */
#include "core/domain/conceal.h"
#include "tests/domain/fixture.h"

#define ID      "331002199001010018"
#define PHONE   "13800008000"
#define ADDRESS "云健社区6幢301室"
#define ACCOUNT "6222021207001234567"

static const struct kind leak = {.code = "leak", .label = "漏水"};
static const struct party parties[] = {
    {.position = 1,
     .role = ROLE_APPLICANT,
     .type = PARTY_PERSON,
     .name = "欧阳某某",
     .id_number = ID,
     .phone = PHONE,
     .address = ADDRESS,
     .address_secret = true,
     .agent = "代某人",
     .refused_on = {INT32_MIN}},
    {.position = 2,
     .type = PARTY_PERSON,
     .name = "蒋某",
     .address = ADDRESS,
     .refused_on = {20000},
     .refusal = "暗语"},
};
static const struct call calls[] = {{.id = 1, .phone = PHONE, .place = ADDRESS, .note = "暗语"}};
static const struct term terms[] = {{.ordinal = 1,
                                     .obligor = "蒋某",
                                     .act = "赔偿",
                                     .obligee = "欧阳某某",
                                     .method = "转账至" ACCOUNT,
                                     .amount = {777700}}};
static const struct agreement agreements[] = {{.version = 1, .facts = "暗语", LISTED(terms, term)}};
static const struct session sessions[] = {{.place = "暗语"}};
static const struct performance done[] = {{.proof = "回单" ACCOUNT}};
static const struct response responses[] = {{.id = 1, .by = "林某", .note = "暗语"}};
static const struct ruling rulings[] = {{.id = 2, .by = "林某", .reason = "暗语"}};
static const struct dispatch dispatches[] = {{.course = {responses, 1, rulings, 1}}};
static const struct card_step steps[] = {{.person = 0, .text = "5分响应"},
                                         {.person = 3, .text = "暗语"}};
static const struct card cards[] = {{LISTED(steps, step)}};

static struct casefile whole(void)
{
    return (struct casefile){.dispute = {.id = 9,
                                         .register_number = 12,
                                         .state = STATE_MEDIATING,
                                         .kind = "leak",
                                         .title = "欧阳某某与蒋某",
                                         .place = ADDRESS,
                                         .narrative = "暗语",
                                         .secrecy_reason = "暗语",
                                         .close_reason = "暗语"},
                             .kind = &leak,
                             LISTED(parties, party),
                             LISTED(calls, call),
                             LISTED(dispatches, dispatch),
                             LISTED(cards, card),
                             LISTED(sessions, session),
                             LISTED(agreements, agreement),
                             .performances = done,
                             .performance_count = 1};
}

START_TEST(with_facts_numbers_and_accounts_are_masked_and_a_secret_address_is_gone)
{
    struct casefile cf = whole();

    casefile_conceal(&sc, &cf, SIGHT_FACTS);
    ck_assert_ptr_null(cf.withheld);
    ck_assert_str_eq(cf.parties[0].name, "欧阳某某");
    ck_assert_str_eq(cf.parties[0].id_number, "3310**********0018");
    ck_assert_str_eq(cf.parties[0].phone, "138****8000");
    ck_assert_str_eq(cf.parties[0].address, PARTY_ADDRESS_SECRET);
    ck_assert_str_eq(cf.parties[1].address, ADDRESS);
    ck_assert_str_eq(cf.calls[0].phone, "138****8000");
    ck_assert_str_eq(cf.agreements[0].terms[0].method, "转账至***************4567");
    ck_assert_int_eq(cf.agreements[0].terms[0].amount.fen, 777700);
    ck_assert_str_eq(cf.performances[0].proof, "回单***************4567");
    ck_assert_str_eq(cf.dispute.narrative, "暗语");
}
END_TEST

START_TEST(what_a_masked_number_tells_is_still_known)
{
    struct casefile cf = whole();

    casefile_conceal(&sc, &cf, SIGHT_FACTS);
    ck_assert_int_eq(party_birth(&cf.parties[0]).day, on(1990, 1, 1).day);
    ck_assert_int_eq(party_sex(&cf.parties[0]), SEX_MALE);
    ck_assert(!date_is_set(party_birth(&cf.parties[1])));
    casefile_conceal(&sc, &cf, SIGHT_FACTS); /* a second time takes nothing away */
    ck_assert_int_eq(party_birth(&cf.parties[0]).day, on(1990, 1, 1).day);
}
END_TEST

START_TEST(the_header_keeps_number_kind_state_and_team_and_no_fact)
{
    struct casefile cf = whole();

    casefile_conceal(&sc, &cf, SIGHT_HEADER);
    ck_assert_ptr_nonnull(cf.withheld);
    ck_assert_int_eq(cf.dispute.register_number, 12);
    ck_assert_int_eq(casefile_state(&sc, &cf), STATE_MEDIATING);
    ck_assert_str_eq(cf.dispute.title, "漏水");
    ck_assert_str_eq(cf.dispute.place, "云健社区");
    ck_assert_ptr_null(cf.dispute.narrative);
    ck_assert_ptr_null(cf.dispute.close_reason);
    ck_assert_ptr_null(cf.dispute.secrecy_reason);
    ck_assert_str_eq(cf.parties[0].name, "欧阳**");
    ck_assert_str_eq(cf.parties[0].agent, "代**");
    ck_assert_ptr_null(cf.parties[0].address);
    ck_assert_str_eq(cf.parties[1].address, "云健社区");
    ck_assert_str_eq(cf.parties[1].refusal, "…");
    ck_assert(!date_is_set(party_birth(&cf.parties[0])));
    ck_assert_uint_eq(cf.session_count + cf.agreement_count + cf.performance_count, 0);
}
END_TEST

START_TEST(the_words_of_a_team_are_withheld_and_its_acts_are_not)
{
    struct casefile cf = whole();

    casefile_conceal(&sc, &cf, SIGHT_HEADER);
    ck_assert_uint_eq(cf.dispatches[0].course.response_count, 1);
    ck_assert_str_eq(cf.dispatches[0].course.responses[0].by, "林某");
    ck_assert_ptr_null(cf.dispatches[0].course.responses[0].note);
    ck_assert_str_eq(cf.dispatches[0].course.rulings[0].reason, "…");
    ck_assert_str_eq(cf.cards[0].steps[0].text, "5分响应");
    ck_assert_str_eq(cf.cards[0].steps[1].text, "…");
    ck_assert_ptr_null(cf.calls[0].note);
    ck_assert_str_eq(cf.calls[0].phone, "138****8000");
    ck_assert_str_eq(cf.calls[0].place, "云健社区");
}
END_TEST

START_TEST(a_row_that_is_not_readable_shows_a_kind_and_masked_names)
{
    struct board_row row = {.dispute = whole().dispute,
                            LISTED(parties, party),
                            .agreement = agreements,
                            .next_amount = {777700}};

    board_row_conceal(&sc, &row, "漏水");
    ck_assert_str_eq(row.dispute.title, "漏水");
    ck_assert_str_eq(row.parties[1].name, "蒋*");
    ck_assert_ptr_null(row.agreement);
    ck_assert(!money_is_set(row.next_amount));
}
END_TEST

START_TEST(a_row_that_is_readable_shows_names_and_masked_numbers)
{
    struct board_row row = {.readable = true, .dispute = whole().dispute, LISTED(parties, party)};

    board_row_conceal(&sc, &row, "漏水");
    ck_assert_str_eq(row.dispute.title, "欧阳某某与蒋某");
    ck_assert_str_eq(row.parties[0].name, "欧阳某某");
    ck_assert_str_eq(row.parties[0].id_number, "3310**********0018");
}
END_TEST

START_TEST(accounts_of_twelve_to_nineteen_digits_keep_their_last_four)
{
    static const struct {
        const char *text, *shown;
    } rows[] = {
        {"62220212070", "62220212070"}, /* eleven: a telephone */
        {"622202120700", "********0700"},
        {"卡号 6222 0212 0700 1234 567，户名", "卡号 **** **** **** ***4 567，户名"},
        {"62220212070012345678", "62220212070012345678"}, /* twenty */
        {"2026-12-01前付3000元", "2026-12-01前付3000元"},
        {"33100219900101001X", "*************1001X"},
        {"", ""},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        ck_assert_str_eq(conceal_accounts(&sc, rows[i].text), rows[i].shown);
    ck_assert_ptr_null(conceal_accounts(&sc, NULL));
}
END_TEST

START_TEST(words_of_a_search_lose_the_middle_of_telephones_and_id_numbers)
{
    static const struct {
        const char *text, *shown;
    } rows[] = {
        {"13800138000", "138******00"},
        {"顾 33100219900101001X 漏水", "顾 331************01X 漏水"},
        {"123456", "123456"}, /* six: a number of a house, a day */
        {"1234567", "123**67"},
        {"漏水", "漏水"},
        {"", ""},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        ck_assert_str_eq(conceal_search(&sc, rows[i].text), rows[i].shown);
    ck_assert_ptr_null(conceal_search(&sc, NULL));
}
END_TEST

START_TEST(a_place_ends_with_its_community_or_street)
{
    ck_assert_str_eq(conceal_place(&sc, "白云街道云健社区6幢301室"), "白云街道云健社区");
    ck_assert_str_eq(conceal_place(&sc, "甲村3组"), "甲村");
    ck_assert_str_eq(conceal_place(&sc, "海门街道人民路8号"), "海门街道");
    ck_assert_ptr_null(conceal_place(&sc, "人民路8号"));
    ck_assert_ptr_null(conceal_place(&sc, NULL));
}
END_TEST

START_TEST(what_comes_back_masked_is_what_it_was)
{
    struct party new = {.position = 1,
                        .id_number = "3310**********0018",
                        .phone = "139****8000",
                        .address = PARTY_ADDRESS_SECRET};

    conceal_undo_party(&sc, &new, &parties[0]);
    ck_assert_str_eq(new.id_number, ID);
    ck_assert_str_eq(new.phone, "139****8000"); /* not what was shown: somebody typed it */
    ck_assert_str_eq(new.address, ADDRESS);
    new.address = "新址";
    conceal_undo_party(&sc, &new, &parties[0]);
    ck_assert_str_eq(new.address, "新址");
}
END_TEST

START_TEST(the_account_of_a_term_survives_a_form_that_showed_it_masked)
{
    const struct term typed[] = {{.ordinal = 1, .act = "道歉"},
                                 {.ordinal = 2, .method = "转账至***************4567"}};
    struct agreement new = {.terms = typed, .term_count = 2};

    conceal_undo_agreement(&sc, &new, &agreements[0]);
    ck_assert_str_eq(new.terms[0].act, "道歉");
    ck_assert_str_eq(new.terms[1].method, "转账至" ACCOUNT);
}
END_TEST

int main(void)
{
    TCase *tc = scoped("conceal");

    tcase_add_test(tc, with_facts_numbers_and_accounts_are_masked_and_a_secret_address_is_gone);
    tcase_add_test(tc, what_a_masked_number_tells_is_still_known);
    tcase_add_test(tc, the_header_keeps_number_kind_state_and_team_and_no_fact);
    tcase_add_test(tc, the_words_of_a_team_are_withheld_and_its_acts_are_not);
    tcase_add_test(tc, a_row_that_is_not_readable_shows_a_kind_and_masked_names);
    tcase_add_test(tc, a_row_that_is_readable_shows_names_and_masked_numbers);
    tcase_add_test(tc, accounts_of_twelve_to_nineteen_digits_keep_their_last_four);
    tcase_add_test(tc, words_of_a_search_lose_the_middle_of_telephones_and_id_numbers);
    tcase_add_test(tc, a_place_ends_with_its_community_or_street);
    tcase_add_test(tc, what_comes_back_masked_is_what_it_was);
    tcase_add_test(tc, the_account_of_a_term_survives_a_form_that_showed_it_masked);
    return suite_run(tc);
}
