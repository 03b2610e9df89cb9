/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys: who may change them, what sshd is told, and a session that one opened. */
#include "core/desk/key.h"

#include <string.h>

#include "core/base/file.h"
#include "core/desk/account.h"
#include "tests/desk/room.h"

#define LINE    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIESfo+Jp4r3NZ3SQWLVqyw8stMdWKolTVG6Sc0UD5R5u"
#define PRINT   "SHA256:0sGM7i+MP7CiPDlDl/b/aO58EnN+whcLBXIsLgVsIpY"
#define PROGRAM "/usr/bin/onecase"

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static enum rc add(const char *login, struct date until)
{
    return desk_add_key(room.desk, &room.sc,
                        &(struct new_key){.login = login, .text = LINE " 办公室\n", .until = until},
                        NULL);
}

static const char *authorized(const char *fingerprint)
{
    const char *text;

    ok(&room, desk_authorized_keys(room.desk, &room.sc, PROGRAM, fingerprint, &text));
    return text;
}

/* Let sshd say that LINE_USED was used, and sit down by the line of zhou's key. */
static enum rc come(const char *line_used, struct desk **desk)
{
    struct desk_options options = room_options(&room, &room.sc, "zhou");

    options.key = PRINT;
    if (line_used) {
        const char *const text = scope_printf(&room.sc, "publickey %s\n", line_used);

        options.proof = scope_printf(&room.sc, "%s/proof", room.folder);
        ok(&room, file_write(&room.sc, options.proof,
                             (struct bytes){(const unsigned char *)text, strlen(text)}));
    }
    return desk_open(&room.sc, &options, desk);
}

/* An act that changes nothing but asks who sits there. */
static enum rc act(struct desk *desk)
{
    struct owned_key *list;
    size_t count;

    return desk_keys(desk, &room.sc, "zhou", &list, &count);
}

START_TEST(a_key_belongs_to_one_person_and_is_listed_with_its_number)
{
    struct owned_key *list;
    size_t count;

    ok(&room, add("zhou", DATE_NONE));
    refused(&room, add("wang", DATE_NONE), RC_INVALID, "key");
    refused(&room, add("zhou", DATE_NONE), RC_INVALID, "key");
    refused(&room, add("nobody", DATE_NONE), RC_NOTFOUND, "login");
    ok(&room, desk_keys(room.desk, &room.sc, NULL, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].person.login, "zhou");
    ck_assert_str_eq(list[0].key.fingerprint, PRINT);
    ck_assert_str_eq(list[0].key.label, "办公室");
    ck_assert_str_eq(list[0].key.by, "林桂芬");
    ck_assert_int_eq(list[0].number, 1);
    ck_assert(list[0].opens);
}
END_TEST

START_TEST(a_removed_key_keeps_its_number_and_may_be_added_anew)
{
    struct owned_key *list;
    size_t count;

    ok(&room, add("zhou", DATE_NONE));
    refused(&room, desk_remove_key(room.desk, &room.sc, "zhou", "1", " "), RC_INVALID, "reason");
    refused(&room, desk_remove_key(room.desk, &room.sc, "wang", "1", "遗失"), RC_NOTFOUND, "key");
    refused(&room, desk_remove_key(room.desk, &room.sc, "zhou", "2", "遗失"), RC_NOTFOUND, "key");
    ok(&room, desk_remove_key(room.desk, &room.sc, "zhou", PRINT, "遗失"));
    refused(&room, desk_remove_key(room.desk, &room.sc, "zhou", "1", "遗失"), RC_NOTFOUND, "key");
    ck_assert_str_eq(authorized(NULL), "");
    ok(&room, add("wang", DATE_NONE));
    ok(&room, desk_remove_key(room.desk, &room.sc, "wang", "1", "换人"));
    ok(&room, add("zhou", DATE_NONE));
    ok(&room, desk_keys(room.desk, &room.sc, "zhou", &list, &count));
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(list[0].key.reason, "遗失");
    ck_assert(!list[0].opens);
    ck_assert_int_eq(list[1].number, 2);
    ck_assert(list[1].opens);
}
END_TEST

START_TEST(who_gets_a_key_from_somebody_else_is_told_of_it_for_a_week)
{
    struct desk *zhou;
    int64_t told;

    ok(&room, add("zhou", DATE_NONE));
    ok(&room, desk_remove_key(room.desk, &room.sc, "zhou", "1", "用过"));
    ok(&room, desk_new_keys(room.desk, &room.sc, &told));
    ck_assert_int_eq(told, 0);
    const struct desk_options options = room_options(&room, &room.sc, "zhou");
    ok(&room, desk_open(&room.sc, &options, &zhou));
    ok(&room, desk_new_keys(zhou, &room.sc, &told));
    ck_assert_int_eq(told, 1);
    desk_close(zhou);
    room_clock(&room, "2026-11-27T19:30:00+08:00");
    const struct desk_options later = room_options(&room, &room.sc, "zhou");
    ok(&room, desk_open(&room.sc, &later, &zhou));
    ok(&room, desk_new_keys(zhou, &room.sc, &told));
    ck_assert_int_eq(told, 0);
    desk_close(zhou);
}
END_TEST

START_TEST(his_own_key_is_no_news)
{
    int64_t told;

    ok(&room, add("lin", DATE_NONE));
    ok(&room, desk_new_keys(room.desk, &room.sc, &told));
    ck_assert_int_eq(told, 0);
}
END_TEST

START_TEST(a_key_ends_with_its_last_day_or_that_of_the_post)
{
    const struct person_change leaving = {.login = "zhou", .until = "2026-11-25"};

    refused(&room, add("zhou", date_from(2026, 11, 19)), RC_INVALID, "until");
    ok(&room, add("zhou", date_from(2026, 11, 27)));
    ck_assert_ptr_nonnull(strstr(authorized(NULL), "expiry-time=\"202611271600Z\""));
    ok(&room, desk_save_person(room.desk, &room.sc, &leaving));
    ck_assert_ptr_nonnull(strstr(authorized(NULL), "expiry-time=\"202611251600Z\""));
    room_clock(&room, "2026-11-25T23:59:59+08:00");
    ck_assert_str_ne(authorized(NULL), "");
    room_clock(&room, "2026-11-26T00:00:00+08:00");
    ck_assert_str_eq(authorized(NULL), "");
}
END_TEST

START_TEST(sshd_is_told_one_line_for_one_fingerprint)
{
    ok(&room, add("zhou", DATE_NONE));
    /* an address does not fit there: the environment of the account names it */
    const char *const named = room.server ? "" : scope_printf(&room.sc, " --db %s", room.database);
    ck_assert_str_eq(authorized(PRINT),
                     scope_printf(&room.sc, "restrict,pty,command=\"%s%s --as zhou --key %s\" %s\n",
                                  PROGRAM, named, PRINT, LINE));
    ck_assert_str_eq(authorized("SHA256:0sGM7i+MP7CiPDlDl/b/aO58EnN+whcLBXIsLgVsIpZ"), "");
    ok(&room, desk_disable(room.desk, &room.sc, "zhou", "调离"));
    ck_assert_str_eq(authorized(PRINT), "");
    ck_assert_str_eq(authorized(NULL), "");
    ok(&room, desk_enable(room.desk, &room.sc, "zhou"));
    ck_assert_str_ne(authorized(PRINT), "");
}
END_TEST

START_TEST(only_the_key_that_was_used_opens_its_line)
{
    const char other[] =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIESfo+Jp4r3NZ3SQWLVqyw8stMdWKolTVG6Sc0UD5R5v";
    struct desk *desk;

    refused(&room, come(LINE, &desk), RC_DENIED, "key"); /* nobody has it */
    ok(&room, add("wang", DATE_NONE));
    refused(&room, come(LINE, &desk), RC_DENIED, "key"); /* somebody else has it */
    ok(&room, desk_remove_key(room.desk, &room.sc, "wang", "1", "换人"));
    ok(&room, add("zhou", DATE_NONE));
    refused(&room, come(NULL, &desk), RC_DENIED, "key");
    ck_assert_ptr_nonnull(strstr(room.sc.error.msgid, "ExposeAuthInfo yes"));
    refused(&room, come(other, &desk), RC_DENIED, "key");
    refused(&room, come("", &desk), RC_DENIED, "key");
    ok(&room, come(LINE, &desk));
    ok(&room, act(desk));
    desk_close(desk);
}
END_TEST

START_TEST(a_running_session_is_refused_its_next_act_once_its_key_is_gone)
{
    struct desk *desk;

    ok(&room, add("zhou", date_from(2026, 11, 20)));
    ok(&room, come(LINE, &desk));
    ok(&room, act(desk));
    room_clock(&room, "2026-11-21T00:00:00+08:00");
    refused(&room, act(desk), RC_DENIED, "key");
    room_clock(&room, "19:30:00");
    ok(&room, act(desk));
    ok(&room, desk_remove_key(room.desk, &room.sc, "zhou", "1", "遗失"));
    refused(&room, act(desk), RC_DENIED, "key");
    desk_close(desk);
}
END_TEST

START_TEST(a_running_session_is_refused_its_next_act_once_its_person_is_disabled)
{
    struct desk *const zhou = room_another(&room, "zhou");
    const int64_t id = room_dispute(&room, false);
    struct casefile cf;

    ok(&room, desk_casefile(zhou, &room.sc, id, false, &cf));
    ok(&room, desk_disable(room.desk, &room.sc, "zhou", "调离"));
    refused(&room, desk_casefile(zhou, &room.sc, id, false, &cf), RC_DENIED, "as");
    refused(&room, desk_print_by(zhou, &room.sc, PRINT_OUTBOX, NULL), RC_DENIED, "as");
    ok(&room, desk_enable(room.desk, &room.sc, "zhou"));
    ok(&room, desk_casefile(zhou, &room.sc, id, false, &cf));
    desk_close(zhou);
}
END_TEST

START_TEST(nobody_disables_himself_nor_anybody_twice)
{
    refused(&room, desk_disable(room.desk, &room.sc, "lin", "试"), RC_INVALID, "login");
    refused(&room, desk_disable(room.desk, &room.sc, "nobody", "试"), RC_NOTFOUND, "login");
    refused(&room, desk_disable(room.desk, &room.sc, "zhou", ""), RC_INVALID, "reason");
    refused(&room, desk_enable(room.desk, &room.sc, "zhou"), RC_INVALID, "login");
    ok(&room, desk_disable(room.desk, &room.sc, "zhou", "调离"));
    refused(&room, desk_disable(room.desk, &room.sc, "zhou", "调离"), RC_INVALID, "login");
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("key");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_key_belongs_to_one_person_and_is_listed_with_its_number);
    tcase_add_test(tc, a_removed_key_keeps_its_number_and_may_be_added_anew);
    tcase_add_test(tc, who_gets_a_key_from_somebody_else_is_told_of_it_for_a_week);
    tcase_add_test(tc, his_own_key_is_no_news);
    tcase_add_test(tc, a_key_ends_with_its_last_day_or_that_of_the_post);
    tcase_add_test(tc, sshd_is_told_one_line_for_one_fingerprint);
    tcase_add_test(tc, only_the_key_that_was_used_opens_its_line);
    tcase_add_test(tc, a_running_session_is_refused_its_next_act_once_its_key_is_gone);
    tcase_add_test(tc, a_running_session_is_refused_its_next_act_once_its_person_is_disabled);
    tcase_add_test(tc, nobody_disables_himself_nor_anybody_twice);
    return suite_run(tc);
}
