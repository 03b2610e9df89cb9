/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an opened case offers about what is kept of it, by key. */
#include "core/desk/contact.h"
#include "core/desk/evidence.h"
#include "core/desk/perform.h"
#include "core/desk/supplement.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static void start(enum lang lang) { player_start(&p, lang, SCREEN_CASE, id); }

static void hold_session(void)
{
    static const char *present[] = {"吴某", "蒋某"};
    const struct statement said[] = {{.speaker = "吴某", .text = "要求赔偿。"}};
    struct session s = {.kind = SESSION_JOINT,
                        .place = "调解室",
                        .at = desk_now(p.room.desk),
                        .minutes = 40,
                        .present = present,
                        .present_count = 2,
                        .statements = said,
                        .statement_count = 1};

    ok(&p.room, desk_record(p.room.desk, &p.room.sc, id, &s));
}

START_TEST(a_try_is_written_down_by_three_digits)
{
    start(LANG_EN);
    player_press(&p, "Ctrl-T 2 1 3");
    player_sees(&p, "The try is written down.");
    const struct casefile cf = room_casefile(&p.room, id);
    ck_assert_uint_eq(cf.contact_count, 1);
    ck_assert_int_eq(cf.contacts[0].party, 2);
    ck_assert_int_eq(cf.contacts[0].way, CONTACT_PHONE);
    ck_assert_int_eq(cf.contacts[0].outcome, CONTACT_UNREACHED);
    player_press(&p, "Ctrl-T");
    player_sees(&p, "Tries: 1; last: Telephone, Not reached");
}
END_TEST

START_TEST(a_record_is_read_back_and_signed_and_who_will_not_says_why)
{
    hold_session();
    start(LANG_EN);
    player_press(&p, "Ctrl-G 1 1 Enter");
    player_sees(&p, "Read back, or signed by whom?");
    player_press(&p, "2 2");
    player_sees(&p, "has signed");
    player_press(&p, "3 3");
    player_type(&p, "要看账本");
    player_press(&p, "Enter");
    player_sees(&p, "Read back, or signed by whom?"); /* who wrote it down did not sign yet */
    player_sees(&p, "Will not sign");
    player_press(&p, "4 1");
    player_misses(&p, "Read back, or signed by whom?");
    player_sees(&p, "It is written down.");
    const struct casefile cf = room_casefile(&p.room, id);
    const struct session *s = &cf.sessions[0];

    ck_assert_ptr_nonnull(s->read_back);
    ck_assert_uint_eq(s->mark_count, 3);
    ck_assert_str_eq(s->marks[0].name, "吴某");
    ck_assert_int_eq(s->marks[0].how, HOW_FINGERPRINT);
    ck_assert_str_eq(s->marks[1].refusal, "要看账本");
}
END_TEST

START_TEST(a_refusal_without_a_reason_never_becomes_a_signature)
{
    hold_session();
    start(LANG_EN);
    player_press(&p, "Ctrl-G 1 2 3 Enter Esc");
    ck_assert_uint_eq(room_casefile(&p.room, id).sessions[0].mark_count, 0);
}
END_TEST

static void close_case(void)
{
    ok(&p.room, desk_close_case(p.room.desk, &p.room.sc, id, RESULT_FAILED, "分歧太大"));
}

START_TEST(only_a_closed_case_takes_a_supplement)
{
    start(LANG_EN);
    player_press(&p, "Ctrl-B");
    player_misses(&p, "What is to be added");
    close_case();
    start(LANG_EN);
    player_press(&p, "Ctrl-B");
    player_type(&p, "已向法院起诉。");
    player_press(&p, "Enter");
    player_sees(&p, "The supplement is added.");
    ck_assert_str_eq(room_casefile(&p.room, id).supplements[0].text, "已向法院起诉。");
}
END_TEST

START_TEST(a_case_tells_what_was_said_brought_tried_and_added)
{
    static const unsigned char bytes[] = {1, 2, 3};
    const struct contact call = {.party = 2, .at = INSTANT_NEVER, .outcome = CONTACT_UNREACHED};
    const struct session_mark mark = {.name = "吴某", .on = DATE_NONE};
    struct evidence photo = {.title = "天花板照片",
                             .party = 1,
                             .pages = 2,
                             .copy = true,
                             .brought_on = DATE_NONE,
                             .file_name = "photo.jpg"};

    hold_session();
    ok(&p.room, desk_sign_record(p.room.desk, &p.room.sc, id, 1, &mark));
    ok(&p.room, desk_contact(p.room.desk, &p.room.sc, id, &call));
    ok(&p.room, desk_add_evidence(p.room.desk, &p.room.sc, id, &photo, (struct bytes){bytes, 3}));
    close_case();
    ok(&p.room, desk_supplement(p.room.desk, &p.room.sc, id, "已向法院起诉。"));
    start(LANG_ZH);
    player_press(&p, "End");
    player_golden(&p, "records-zh");
    start(LANG_EN);
    player_press(&p, "End");
    player_golden(&p, "records-en");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("records");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_try_is_written_down_by_three_digits);
    tcase_add_test(tc, a_record_is_read_back_and_signed_and_who_will_not_says_why);
    tcase_add_test(tc, a_refusal_without_a_reason_never_becomes_a_signature);
    tcase_add_test(tc, only_a_closed_case_takes_a_supplement);
    tcase_add_test(tc, a_case_tells_what_was_said_brought_tried_and_added);
    return suite_run(tc);
}
