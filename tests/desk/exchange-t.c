/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes with a case from one office to another, and what of it holds there. */
#include "core/desk/exchange.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/contact.h"
#include "core/desk/joining.h"
#include "core/desk/merge.h"
#include "core/desk/retelling.h"
#include "core/desk/sealed.h"
#include "core/desk/secrecy.h"
#include "core/desk/supplement.h"
#include "tests/desk/offices.h"
#include "tests/desk/rights.h"

#define HIDING "云健社区暗址9幢901室"

static struct room village, street;
static int64_t id; /* in the village */

/* 顾林军 was written down by the telephone and again, by ear, at the counter. */
static void begin(void)
{
    room_open(&village);
    room_open(&street);
    offices_meet(&street, &village);
    id = room_register(
        &village,
        "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"楼上漏水。\",\"place\":"
        "\"云健社区6幢\",\"parties\":["
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林军\",\"phone\":\"13800138000\"}"
        ","
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"单晓芳\",\"phone\":\"13900135566\","
        "\"address\":\"东湖花园3幢\"},"
        "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"},"
        "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林君\",\"agent\":\"顾大姐\"}]}");
}

static void end(void)
{
    room_close(&street);
    room_close(&village);
}

static enum rc join(struct room *room, int64_t dispute, int joins, int stays)
{
    const struct joining_request request = {
        .dispute = dispute, .joins = joins, .stays = stays, .reason = "一人登记了两次"};

    return desk_join_party(room->desk, &room->sc, &request);
}

static enum rc part(struct room *room, int64_t dispute, int position)
{
    return desk_part_party(room->desk, &room->sc, dispute, position, "是母女二人");
}

static void be_sound(struct room *room)
{
    struct verification v;

    ok(room, desk_verify(room->desk, &room->sc, &v));
    ck_assert_msg(v.sound, "%s", error_text(&room->sc, LANG_EN, &v.broken));
}

/* Hand DISPUTE of FROM to the office NAME, which is TO; return the number it has there. */
static int hand_on(struct room *from, struct room *to, int64_t dispute, const char *name)
{
    struct exchange *list;
    size_t count;
    int number;

    ok(from, desk_send_case(from->desk, &from->sc, dispute, name, "超出处理能力", &number));
    offices_carry(from, to, name);
    ok(to, desk_exchanges(to->desk, &to->sc, NULL, 1, &list, &count));
    ck_assert_int_eq(list[0].state, EXCHANGE_OFFERED);
    return list[0].number;
}

/* What came to ROOM under NUMBER. */
static struct package came(struct room *room, int number)
{
    struct exchange x;
    struct package p;

    ok(room, desk_exchange(room->desk, &room->sc, number, &x, &p));
    return p;
}

/* TO, whom FROM calls NAME, takes over what came under NUMBER; its id there. */
static int64_t take(struct room *from, struct room *to, int number, const char *other)
{
    struct registered r;

    ok(to, desk_take_case(to->desk, &to->sc, number, NULL, &r));
    offices_carry(to, from, other);
    return r.id;
}

static const char *file_of(struct room *room, const struct package *p, const char *name)
{
    for (size_t i = 0; i < p->file_count; i++)
        if (text_equal(p->files[i].name, name))
            return scope_strndup(&room->sc, (const char *)p->files[i].data.data,
                                 p->files[i].data.size);
    ck_abort_msg("there is no %s", name);
    return NULL;
}

/* ---- parties who were joined ---- */

START_TEST(who_was_joined_is_so_where_the_case_goes_and_can_be_parted_there)
{
    ok(&village, join(&village, id, 2, 1));
    const int number = hand_on(&village, &street, id, STREET);
    const struct package p = came(&street, number);

    ck_assert_uint_eq(p.intake->party_count, 3);
    ck_assert_uint_eq(p.joined_count, 1);
    ck_assert_str_eq(p.joined[0].who.party.name, "单晓芳");
    ck_assert_ptr_nonnull(strstr(file_of(&street, &p, "record.json"), "\"into\": 1"));
    const int64_t there = take(&village, &street, number, VILLAGE);
    struct casefile cf = room_casefile(&street, there);

    ck_assert_str_eq(casefile_positions(&street.sc, &cf), "1 3 4");
    ck_assert_str_eq(casefile_party(&cf, 3)->name, "蒋某");
    ck_assert_str_eq(casefile_party(&cf, 1)->address, "东湖花园3幢");
    ck_assert_uint_eq(cf.joined_count, 1);
    ck_assert_int_eq(cf.joined[0].into, 1);
    be_sound(&street);
    ok(&street, part(&street, there, 2));
    cf = room_casefile(&street, there);
    ck_assert_str_eq(casefile_positions(&street.sc, &cf), "1 2 3 4");
    ck_assert_ptr_null(casefile_party(&cf, 1)->address);
    ck_assert_str_eq(casefile_party(&cf, 2)->name, "单晓芳");
    ck_assert_str_eq(casefile_party(&cf, 2)->address, "东湖花园3幢");
    be_sound(&street);
    be_sound(&village);
}
END_TEST

/* What is written of a party stands under the position that the papers of the sender name. */
START_TEST(a_position_means_the_same_person_in_both_offices)
{
    const struct contact c = {
        .party = 4, .at = INSTANT_NEVER, .way = CONTACT_PHONE, .outcome = CONTACT_REACHED};

    ok(&village, desk_contact(village.desk, &village.sc, id, &c));
    ok(&village, join(&village, id, 2, 1));
    const int number = hand_on(&village, &street, id, STREET);
    const struct package p = came(&street, number);
    const int64_t there = take(&village, &street, number, VILLAGE);
    const struct casefile cf = room_casefile(&street, there);

    ck_assert_ptr_nonnull(strstr(file_of(&street, &p, "record.json"), "\"party\": 4"));
    ck_assert_str_eq(casefile_party(&cf, 4)->name, "顾林君");
    ck_assert_str_eq(casefile_party(&cf, 4)->agent, "顾大姐");
}
END_TEST

START_TEST(of_two_who_were_joined_into_one_the_later_is_parted_first_there_too)
{
    ok(&village, join(&village, id, 4, 1));
    ok(&village, join(&village, id, 2, 1));
    const int64_t there = take(&village, &street, hand_on(&village, &street, id, STREET), VILLAGE);

    ck_assert_uint_eq(room_casefile(&street, there).party_count, 2);
    ok(&street, part(&street, there, 2));
    ok(&street, part(&street, there, 4));
    const struct casefile cf = room_casefile(&street, there);

    ck_assert_ptr_null(casefile_party(&cf, 1)->agent);
    ck_assert_ptr_null(casefile_party(&cf, 1)->address);
    be_sound(&street);
}
END_TEST

START_TEST(a_case_that_comes_back_for_a_reason_is_parted_where_it_was)
{
    ok(&village, join(&village, id, 2, 1));
    const int number = hand_on(&village, &street, id, STREET);

    refused(&village, part(&village, id, 2), RC_INVALID, "case");
    refused(&village, join(&village, id, 4, 1), RC_INVALID, "case");
    ok(&street, desk_send_back(street.desk, &street.sc, number, "请先由社区调解"));
    offices_carry(&street, &village, VILLAGE);
    ck_assert_uint_eq(came(&street, number).joined_count, 0);
    ok(&village, part(&village, id, 2));
    ck_assert_uint_eq(room_casefile(&village, id).party_count, 4);
    be_sound(&village);
    be_sound(&street);
}
END_TEST

START_TEST(a_case_that_is_handed_back_later_brings_who_was_joined_home)
{
    ok(&village, join(&village, id, 2, 1));
    const int64_t there = take(&village, &street, hand_on(&village, &street, id, STREET), VILLAGE);
    const int64_t home =
        take(&street, &village, hand_on(&street, &village, there, VILLAGE), STREET);
    struct casefile cf = room_casefile(&village, home);

    ck_assert(home != id);
    ck_assert_str_eq(casefile_positions(&village.sc, &cf), "1 3 4");
    ok(&village, part(&village, home, 2));
    cf = room_casefile(&village, home);
    ck_assert_str_eq(casefile_party(&cf, 2)->name, "单晓芳");
    be_sound(&village);
    be_sound(&street);
}
END_TEST

START_TEST(who_refused_is_not_asked_again_as_if_he_had_not)
{
    ok(&village, desk_party_refuses(village.desk, &village.sc, id, 3, "不调解。", DATE_NONE));
    const int64_t there = take(&village, &street, hand_on(&village, &street, id, STREET), VILLAGE);
    const struct casefile cf = room_casefile(&street, there);

    ck_assert(date_is_set(casefile_party(&cf, 3)->refused_on));
    ck_assert_str_eq(casefile_party(&cf, 3)->refusal, "不调解。");
    ck_assert(!date_is_set(casefile_party(&cf, 1)->refused_on));
}
END_TEST

/* So that an office with an older program goes on taking cases. */
START_TEST(a_package_says_no_more_than_it_must)
{
    const struct package plain = came(&street, hand_on(&village, &street, id, STREET));

    ck_assert_ptr_nonnull(strstr(plain.text, "\"package\": 1,"));
    ck_assert_ptr_null(strstr(plain.text, "\"joined\""));
    ok(&street, desk_send_back(street.desk, &street.sc, 1, "不收"));
    offices_carry(&street, &village, VILLAGE);
    ok(&village, join(&village, id, 2, 1));
    const struct package more = came(&street, hand_on(&village, &street, id, STREET));

    ck_assert_ptr_nonnull(strstr(more.text, "\"package\": 2,"));
}
END_TEST

/* ---- cases that were merged ---- */

static int64_t register_twin(void)
{
    return room_register(
        &village, "{\"source\":\"phone\",\"kind\":\"neighbour\",\"narrative\":\"天花板滴水。\","
                  "\"parties\":["
                  "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"顾林军\"},"
                  "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"王芳\"}]}");
}

START_TEST(the_number_of_a_case_that_ended_in_it_leads_to_the_one_that_was_sent)
{
    const int64_t twin = register_twin();
    const struct merge_request request = {.ends = twin, .stays = id};
    struct merged merged;
    int number;

    ok(&village, desk_merge(village.desk, &village.sc, &request));
    refused(&village,
            desk_send_case(village.desk, &village.sc, twin, STREET, "超出处理能力", &number),
            RC_INVALID, "case");
    const int came_as = hand_on(&village, &street, id, STREET);
    refused(&village, desk_undo_merge(village.desk, &village.sc, twin, "两件事"), RC_INVALID,
            "case");
    ck_assert_str_eq(came(&street, came_as).register_number, "2026/1 (2026/2)");
    const int64_t there = take(&village, &street, came_as, VILLAGE);
    const struct casefile cf = room_casefile(&street, there);

    ck_assert_str_eq(casefile_party(&cf, 5)->name, "王芳");
    ok(&village, desk_merged(village.desk, &village.sc, twin, &merged));
    ck_assert(merged.id == id);
    ck_assert_int_eq(room_casefile(&village, id).dispute.state, STATE_CLOSED);
    ck_assert_str_eq(room_casefile(&village, id).dispute.close_reason, STREET " 2026/1");
    refused(&village, desk_undo_merge(village.desk, &village.sc, twin, "两件事"), RC_INVALID,
            "case");
    be_sound(&village);
    be_sound(&street);
}
END_TEST

START_TEST(a_case_that_came_back_is_taken_apart_again)
{
    const int64_t twin = register_twin();
    const struct merge_request request = {.ends = twin, .stays = id};

    ok(&village, desk_merge(village.desk, &village.sc, &request));
    ok(&street, desk_send_back(street.desk, &street.sc, hand_on(&village, &street, id, STREET),
                               "请先由社区调解"));
    offices_carry(&street, &village, VILLAGE);
    ok(&village, desk_undo_merge(village.desk, &village.sc, twin, "两件事"));
    ck_assert_uint_eq(room_casefile(&village, id).party_count, 4);
    const struct package alone = came(&street, hand_on(&village, &street, id, STREET));

    ck_assert_str_eq(alone.register_number, "2026/1");
    be_sound(&village);
}
END_TEST

/* ---- what is not for everybody ---- */

START_TEST(a_secret_address_goes_with_the_case_and_on_no_paper)
{
    const int64_t secret = room_register(
        &village, "{\"source\":\"walk_in\",\"kind\":\"neighbour\",\"narrative\":\"她躲在" HIDING
                  "。\",\"parties\":["
                  "{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"单晓芳\",\"address\":"
                  "\"" HIDING "\",\"address_secret\":true},"
                  "{\"role\":\"respondent\",\"type\":\"person\",\"name\":\"蒋某\"}]}");
    const int number = hand_on(&village, &street, secret, STREET);
    const struct package p = came(&street, number);
    for (size_t i = 0; i < p.file_count; i++)
        ck_assert_ptr_null(
            memmem(p.files[i].data.data, p.files[i].data.size, HIDING, strlen(HIDING)));
    ck_assert_ptr_nonnull(strstr(file_of(&street, &p, "record.json"), PARTY_ADDRESS_SECRET));
    const int64_t there = take(&village, &street, number, VILLAGE);
    const struct casefile cf = room_casefile(&street, there);

    ck_assert(cf.parties[0].address_secret);
    ck_assert_str_eq(cf.parties[0].address, PARTY_ADDRESS_SECRET);
    ck_assert_int_eq(rights_number(&street, "SELECT COUNT(*) FROM party WHERE address = '" HIDING
                                            "' AND address_secret = 1"),
                     1);
}
END_TEST

START_TEST(a_sealed_note_stays_where_it_was_written)
{
    static const char words[] = "她说怕他。";
    const struct seal_request r = {
        .id = id, .kind = SEALED_PSYCHOLOGIST, .advice = "分开约谈", .text = words};
    struct sealed *notes;
    size_t count;
    int number;

    ok(&village, desk_seal(village.desk, &village.sc, &r, &number));
    number = hand_on(&village, &street, id, STREET);
    const struct package p = came(&street, number);

    ck_assert_ptr_null(strstr(p.text, words));
    for (size_t i = 0; i < p.file_count; i++)
        ck_assert_ptr_null(
            memmem(p.files[i].data.data, p.files[i].data.size, words, strlen(words)));
    const int64_t there = take(&village, &street, number, VILLAGE);

    ok(&street, desk_sealed(street.desk, &street.sc, there, &notes, &count));
    ck_assert_uint_eq(count, 0);
    ok(&village, desk_sealed(village.desk, &village.sc, id, &notes, &count));
    ck_assert_uint_eq(count, 1);
}
END_TEST

START_TEST(what_was_told_of_a_case_again_goes_with_its_account)
{
    const struct retelling_request request = {.id = id};
    struct intake again;
    struct retold out;

    ok(&village,
       desk_intake_from_json(
           village.desk, &village.sc,
           "{\"source\":\"phone\",\"kind\":\"neighbour\",\"narrative\":\"又漏到二楼。\","
           "\"parties\":[{\"role\":\"applicant\",\"type\":\"person\",\"name\":\"吴某\"}]}",
           &again));
    ok(&village, desk_retell(village.desk, &village.sc, &request, &again, &out));
    const struct casefile here = room_casefile(&village, id);
    const int64_t there = take(&village, &street, hand_on(&village, &street, id, STREET), VILLAGE);
    const struct casefile came_in = room_casefile(&street, there);

    ck_assert_uint_eq(here.supplement_count, 1);
    ck_assert_str_eq(came_in.dispute.narrative,
                     scope_printf(&street.sc, "%s\n2026-11-20 %s", here.dispute.narrative,
                                  here.supplements[0].text));
    ck_assert_ptr_nonnull(strstr(came_in.dispute.narrative, "又漏到二楼。"));
}
END_TEST

/* It ended here as transferred, and only what has ended takes a supplement. */
START_TEST(to_a_case_that_went_something_can_be_added_and_stays_here)
{
    const int number = hand_on(&village, &street, id, STREET);

    refused(&village, desk_supplement(village.desk, &village.sc, id, "水表已换。"), RC_INVALID,
            "case");
    const int64_t there = take(&village, &street, number, VILLAGE);

    ok(&village, desk_supplement(village.desk, &village.sc, id, "水表已换。"));
    ck_assert_uint_eq(room_casefile(&village, id).supplement_count, 1);
    ck_assert_uint_eq(room_casefile(&street, there).supplement_count, 0);
    be_sound(&village);
}
END_TEST

/* Whoever carries the stick need not see what is on it; without it nothing behind it is taken. */
START_TEST(whoever_posts_posts_all_also_of_a_case_that_is_hidden_from_him)
{
    const int64_t open = room_dispute(&village, true);
    struct desk *carrier = room_another(&village, "wang");
    struct posted *list;
    size_t count;
    int number;

    ok(&village, desk_classify(village.desk, &village.sc, id, SECRECY_HIDDEN, "涉及未成年人"));
    ok(&village, desk_send_case(village.desk, &village.sc, id, STREET, "一", &number));
    ok(&village, desk_send_case(village.desk, &village.sc, open, STREET, "二", &number));
    rights_clear(&village);
    rights_appoint(&village, "wang", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    struct exchange *seen;

    ok(&village, desk_exchanges(carrier, &village.sc, NULL, 10, &seen, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(seen[0].number, 2);
    ok(&village, desk_post(carrier, &village.sc, STREET, false, &list, &count));
    ck_assert_uint_eq(count, 2);
    desk_close(carrier);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("exchange");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, who_was_joined_is_so_where_the_case_goes_and_can_be_parted_there);
    tcase_add_test(tc, a_position_means_the_same_person_in_both_offices);
    tcase_add_test(tc, of_two_who_were_joined_into_one_the_later_is_parted_first_there_too);
    tcase_add_test(tc, a_case_that_comes_back_for_a_reason_is_parted_where_it_was);
    tcase_add_test(tc, a_case_that_is_handed_back_later_brings_who_was_joined_home);
    tcase_add_test(tc, who_refused_is_not_asked_again_as_if_he_had_not);
    tcase_add_test(tc, a_package_says_no_more_than_it_must);
    tcase_add_test(tc, the_number_of_a_case_that_ended_in_it_leads_to_the_one_that_was_sent);
    tcase_add_test(tc, a_case_that_came_back_is_taken_apart_again);
    tcase_add_test(tc, a_secret_address_goes_with_the_case_and_on_no_paper);
    tcase_add_test(tc, a_sealed_note_stays_where_it_was_written);
    tcase_add_test(tc, what_was_told_of_a_case_again_goes_with_its_account);
    tcase_add_test(tc, to_a_case_that_went_something_can_be_added_and_stays_here);
    tcase_add_test(tc, whoever_posts_posts_all_also_of_a_case_that_is_hidden_from_him);
    return suite_run_within(tc, 60);
}
