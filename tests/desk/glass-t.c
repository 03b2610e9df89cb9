/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Broken glass, and the trail that everybody leaves. */
#include "core/desk/glass.h"

#include <string.h>

#include "core/base/file.h"
#include "core/desk/board.h"
#include "core/desk/print.h"
#include "core/desk/sealed.h"
#include "core/desk/secrecy.h"
#include "core/desk/trail.h"
#include "core/desk/work.h"
#include "tests/desk/rights.h"

#define WHY "有人扬言要伤害孩子。"

static struct room room;
static struct desk *zhou, *wang;
static int64_t id;

/* Lin mediates a hidden case that does not exist for Zhou, a mediator of the same office. */
static void begin(void)
{
    room_open(&room);
    id = room_dispute(&room, true);
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "zhou", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "wang", CAPACITY_SUPERVISOR, REACH_COMMITTEE);
    rights_sql(&room, "UPDATE dispute SET secrecy = 'hidden'");
    zhou = room_another(&room, "zhou");
    wang = room_another(&room, "wang");
}

static void end(void)
{
    desk_close(zhou);
    desk_close(wang);
    room_close(&room);
}

static struct glass broken(struct desk *desk)
{
    struct glass g;

    ok(&room, desk_break_glass(desk, &room.sc, "1", GLASS_DANGER, WHY, &g));
    return g;
}

static int64_t looks(const char *act)
{
    return rights_number(
        &room, scope_printf(&room.sc, "SELECT COUNT(*) FROM access WHERE use_case = '%s'", act));
}

START_TEST(a_hidden_case_is_read_for_half_an_hour_after_the_glass_is_broken)
{
    struct casefile cf;

    refused(&room, desk_casefile(zhou, &room.sc, id, true, &cf), RC_NOTFOUND, "case");
    const struct glass g = broken(zhou);
    ck_assert_int_eq(g.dispute, id);
    ok(&room, desk_casefile(zhou, &room.sc, id, true, &cf));
    ck_assert_str_eq(cf.parties[0].name, "吴某");
    ck_assert_int_eq(looks("show"), 1);
    room_clock(&room, "19:59:59");
    ok(&room, desk_casefile(zhou, &room.sc, id, true, &cf));
    room_clock(&room, "20:00:00");
    refused(&room, desk_casefile(zhou, &room.sc, id, true, &cf), RC_NOTFOUND, "case");
}
END_TEST

START_TEST(through_broken_glass_nothing_is_changed_or_unsealed)
{
    struct sealed *list;
    size_t count;

    broken(zhou);
    refused(&room, desk_accept(zhou, &room.sc, id, &(const char *){NULL}), RC_DENIED, "as");
    refused(&room, desk_sealed(zhou, &room.sc, id, &list, &count), RC_DENIED, "as");
    refused(&room, desk_unseal(zhou, &room.sc, id, 1, &(const char *){NULL}), RC_NOTFOUND, "note");
}
END_TEST

START_TEST(every_look_through_broken_glass_is_recorded_once_a_minute)
{
    struct casefile cf;

    broken(zhou);
    for (int i = 0; i < 3; i++)
        ok(&room, desk_casefile(zhou, &room.sc, id, false, &cf));
    ck_assert_int_eq(looks("glass-look"), 1);
    room_clock(&room, "19:31:00");
    ok(&room, desk_casefile(zhou, &room.sc, id, false, &cf));
    ck_assert_int_eq(looks("glass-look"), 2);
    ok(&room, desk_casefile(room.desk, &room.sc, id, false, &cf)); /* its own mediator */
    ck_assert_int_eq(looks("glass-look"), 2);
}
END_TEST

START_TEST(a_number_that_nobody_has_and_one_that_is_not_given_are_answered_alike)
{
    struct glass g;

    rights_sql(&room, "UPDATE appointment SET capacity = 'admin' WHERE person = "
                      "(SELECT id FROM person WHERE login = 'zhou')");
    ck_assert_int_eq(desk_break_glass(zhou, &room.sc, "1", GLASS_OTHER, WHY, &g), RC_DENIED);
    const char *const denied = error_text(&room.sc, LANG_EN, &room.sc.error);
    ck_assert_int_eq(desk_break_glass(zhou, &room.sc, "9", GLASS_OTHER, WHY, &g), RC_DENIED);
    ck_assert_int_eq(desk_break_glass(wang, &room.sc, "9", GLASS_OTHER, WHY, &g), RC_NOTFOUND);
    const char *const missing = error_text(&room.sc, LANG_EN, &room.sc.error);
    ck_assert_ptr_nonnull(strstr(denied, "no case 1 that could be opened to you"));
    ck_assert_ptr_nonnull(strstr(missing, "no case 9 that could be opened to you"));
    ck_assert_int_eq(looks("glass-refused"), 3);
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM glass"), 0);
}
END_TEST

START_TEST(that_somebody_asks_who_is_appointed_to_nothing_any_more_is_recorded)
{
    struct glass g;

    rights_sql(&room, "DELETE FROM appointment WHERE person = "
                      "(SELECT id FROM person WHERE login = 'zhou')");
    ck_assert_int_eq(desk_break_glass(zhou, &room.sc, "1", GLASS_OTHER, WHY, &g), RC_DENIED);
    ck_assert_ptr_nonnull(strstr(error_text(&room.sc, LANG_EN, &room.sc.error),
                                 "no case 1 that could be opened to you"));
    ck_assert_int_eq(looks("glass-refused"), 1);
}
END_TEST

START_TEST(a_short_reason_is_refused_before_anything_is_looked_up)
{
    struct glass g;

    refused(&room, desk_break_glass(zhou, &room.sc, "1", GLASS_OTHER, "想看看", &g), RC_INVALID,
            "reason");
    ck_assert_int_eq(looks("glass-refused"), 0);
}
END_TEST

START_TEST(who_may_read_the_case_needs_no_glass)
{
    struct glass g;

    refused(&room, desk_break_glass(room.desk, &room.sc, "1", GLASS_OTHER, WHY, &g), RC_INVALID,
            "case");
    refused(&room, desk_break_glass(wang, &room.sc, "1", GLASS_OTHER, WHY, &g), RC_INVALID, "case");
    broken(zhou);
    refused(&room, desk_break_glass(zhou, &room.sc, "1", GLASS_OTHER, WHY, &g), RC_INVALID, "case");
}
END_TEST

START_TEST(the_head_learns_of_it_at_once_and_says_whether_there_was_cause)
{
    const struct period always = {DATE_NONE, DATE_NONE};
    struct glass *list;
    int64_t waiting;
    size_t count;

    broken(zhou);
    ok(&room, desk_glass_waiting(wang, &room.sc, &waiting));
    ck_assert_int_eq(waiting, 1);
    ok(&room, desk_glass_waiting(room.desk, &room.sc, &waiting));
    ck_assert_int_eq(waiting, 0); /* she reviews none */
    ok(&room, desk_glass(wang, &room.sc, always, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].name, "周立");
    ck_assert_str_eq(list[0].reason, WHY);
    refused(&room, desk_glass(zhou, &room.sc, always, &list, &count), RC_DENIED, "as");
    refused(&room, desk_review_glass(wang, &room.sc, 1, true, ""), RC_INVALID, "reason");
    refused(&room, desk_review_glass(wang, &room.sc, 2, true, "属实"), RC_NOTFOUND, "glass");
    ok(&room, desk_review_glass(wang, &room.sc, 1, true, "属实"));
    refused(&room, desk_review_glass(wang, &room.sc, 1, false, "不属实"), RC_CONFLICT, "glass");
    ok(&room, desk_glass_waiting(wang, &room.sc, &waiting));
    ck_assert_int_eq(waiting, 0);
}
END_TEST

START_TEST(the_program_of_the_settings_tells_each_head_once_and_learns_no_name)
{
    const char *const told = scope_printf(&room.sc, "%s/told", room.folder);
    const char *const settings =
        scope_printf(&room.sc, "notify_command: [tee, -a, %s]\nnotify_seconds: 5\n", told);
    struct bytes bytes;
    bool any;

    ok(&room, file_write(&room.sc, scope_printf(&room.sc, "%s/settings.yaml", room.folder),
                         (struct bytes){(const unsigned char *)settings, strlen(settings)}));
    struct desk *watch = room_another(&room, "lin");
    ok(&room, desk_tell_glass(watch, &room.sc, &any));
    ck_assert(!any);
    broken(zhou);
    ok(&room, desk_tell_glass(watch, &room.sc, &any));
    ck_assert(any);
    ok(&room, desk_tell_glass(watch, &room.sc, &any));
    ck_assert(!any);
    ok(&room, file_read(&room.sc, told, FILE_LIMIT, &bytes));
    ck_assert_str_eq((const char *)bytes.data, "Somebody opened a case by breaking the glass; it "
                                               "waits for your review.\n");
    desk_close(watch);
}
END_TEST

START_TEST(nobody_reviews_his_own)
{
    broken(zhou);
    rights_appoint(&room, "zhou", CAPACITY_SUPERVISOR, REACH_COMMITTEE);
    refused(&room, desk_review_glass(zhou, &room.sc, 1, true, "属实"), RC_DENIED, "glass");
}
END_TEST

START_TEST(the_sheet_of_the_month_tells_who_why_and_what_was_said_of_it)
{
    struct period month;
    struct bytes bytes;

    broken(zhou);
    ok(&room, desk_review_glass(wang, &room.sc, 1, false, "并无危险"));
    ok(&room, glass_month(&room.sc, "2026-11", DATE_NONE, &month));
    ok(&room, desk_glass_paper(wang, &room.sc, month, PAPER_TEXT, &bytes));
    ck_assert_ptr_nonnull(strstr((const char *)bytes.data, "破格查看案件1次"));
    ck_assert_ptr_nonnull(strstr((const char *)bytes.data, "周立"));
    ck_assert_ptr_null(strstr((const char *)bytes.data, "吴某"));
    ok(&room, glass_month(&room.sc, "2026-12", DATE_NONE, &month));
    ok(&room, desk_glass_paper(wang, &room.sc, month, PAPER_TEXT, &bytes));
    ck_assert_ptr_nonnull(strstr((const char *)bytes.data, "破格查看案件0次"));
    refused(&room, glass_month(&room.sc, "2026-13", DATE_NONE, &month), RC_INVALID, "month");
    ck_assert_int_eq(looks("glass-sheet"), 2);
}
END_TEST

/* ---- the trail ---- */

static struct trail_step *steps(struct desk *desk, const struct trail_request *r, size_t *count)
{
    struct trail_step *list;

    ok(&room, desk_trail(desk, &room.sc, r, &list, count));
    return list;
}

START_TEST(the_trail_of_a_case_tells_who_opened_it_and_that_is_recorded_too)
{
    const struct trail_request r = {.text = "1", .days = {DATE_NONE, DATE_NONE}, .limit = 50};
    struct casefile cf;
    size_t count;

    broken(zhou);
    ok(&room, desk_casefile(zhou, &room.sc, id, true, &cf));
    const struct trail_step *list = steps(wang, &r, &count);
    ck_assert_uint_eq(count, 4); /* register, accept, break-glass, show */
    ck_assert_str_eq(list[0].act, "show");
    ck_assert_str_eq(list[0].name, "周立");
    ck_assert_str_eq(list[0].terminal, "test");
    ck_assert_str_eq(list[1].act, "break-glass");
    ck_assert_str_eq(list[3].act, "register");
    list = steps(wang, &r, &count);
    ck_assert_uint_eq(count, 5);
    ck_assert_str_eq(list[0].act, "trail");
}
END_TEST

/* What the newest step of the case, or of ACT anywhere, was done to. */
static const char *said(const char *act, enum lang lang)
{
    const struct trail_request r = {.days = {desk_today(room.desk), desk_today(room.desk)},
                                    .limit = 50};
    size_t count;
    const struct trail_step *list = steps(wang, &r, &count);

    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i].act, act) == 0)
            return desk_trail_said(&room.sc, &list[i], lang);
    ck_abort_msg("nobody did “%s”", act);
}

START_TEST(the_trail_tells_from_what_to_what_a_case_was_closed)
{
    ok(&room, desk_classify(wang, &room.sc, id, SECRECY_CONFIDENTIAL, "当事人已成年。"));
    ck_assert_str_eq(said("classify", LANG_EN), "from “Hidden” to “Confidential”");
}
END_TEST

START_TEST(the_trail_tells_whose_number_was_looked_at)
{
    const char *number;

    ok(&room, desk_reveal(room.desk, &room.sc, id, 2, REVEAL_PHONE, &number));
    ck_assert_str_eq(said("reveal", LANG_EN), "party 2: Telephone");
    ok(&room, desk_reveal(room.desk, &room.sc, id, 0, REVEAL_CALLER, &number));
    ck_assert_str_eq(said("reveal", LANG_EN), "Caller's number");
}
END_TEST

START_TEST(the_trail_tells_which_paper_was_printed)
{
    const struct print_order order = {.format = PAPER_TEXT, .way = PRINT_FILE};
    struct printed out;
    struct pages pages;

    ok(&room, desk_print(room.desk, &room.sc, id, "acceptance", &order, &out));
    ck_assert_str_eq(said("print", LANG_EN), "人民调解受理登记表, version 1");
    ok(&room, desk_preview(room.desk, &room.sc, id, "acceptance", true, &pages));
    ck_assert_str_eq(said("preview", LANG_EN), "人民调解受理登记表");
}
END_TEST

START_TEST(the_trail_tells_what_was_looked_for_and_no_whole_number)
{
    struct board_row *rows;
    size_t count;
    bool more;

    ok(&room, desk_find(zhou, &room.sc, "13800138000", true, &rows, &count, &more));
    ck_assert_str_eq(said("find", LANG_EN), "“138******00”");
    rights_sql(&room, "UPDATE access SET detail = NULL, salt = NULL WHERE use_case = 'find'");
    ck_assert_str_eq(said("find", LANG_EN), "(erased by law)");
}
END_TEST

START_TEST(a_further_page_is_not_recorded_again)
{
    struct trail_request r = {.text = "1", .days = {DATE_NONE, DATE_NONE}, .limit = 1};
    size_t count;
    const struct trail_step *list = steps(wang, &r, &count);

    ck_assert_str_eq(list[0].act, "accept");
    r.further = true;
    r.then = trail_place_of(&list[0]);
    list = steps(wang, &r, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].act, "register");
    r.then = trail_place_of(&list[0]);
    steps(wang, &r, &count);
    ck_assert_uint_eq(count, 0);
    ck_assert_int_eq(looks("trail"), 1);
}
END_TEST

START_TEST(the_trail_of_a_person_tells_what_he_opened)
{
    const struct trail_request r = {.login = "zhou", .days = {DATE_NONE, DATE_NONE}, .limit = 50};
    struct casefile cf;
    size_t count;

    broken(zhou);
    ok(&room, desk_casefile(zhou, &room.sc, id, true, &cf));
    const struct trail_step *list = steps(wang, &r, &count);
    ck_assert_uint_eq(count, 3); /* appointed, break-glass, show */
    ck_assert_int_eq(list[0].register_number, 1);
    ck_assert_str_eq(list[2].act, "appoint");
}
END_TEST

START_TEST(an_auditor_sees_the_number_of_a_hidden_case_and_cannot_open_it)
{
    const struct trail_request r = {.days = {desk_today(room.desk), desk_today(room.desk)},
                                    .limit = 50};
    struct casefile cf;
    size_t count;

    rights_sql(&room, "UPDATE appointment SET capacity = 'auditor' WHERE person = "
                      "(SELECT id FROM person WHERE login = 'wang')");
    const struct trail_step *list = steps(wang, &r, &count);
    ck_assert_int_eq(list[count - 2].register_number + list[count - 3].register_number > 0, 1);
    refused(&room, desk_casefile(wang, &room.sc, id, true, &cf), RC_NOTFOUND, "case");
}
END_TEST

START_TEST(a_head_of_another_place_finds_no_trail_of_the_case)
{
    struct trail_request r = {.text = "1", .days = {DATE_NONE, DATE_NONE}, .limit = 50};
    struct trail_step *list;
    size_t count;

    rights_sql(&room, "UPDATE appointment SET reach = 'street', division = '331003001000' WHERE "
                      "person = (SELECT id FROM person WHERE login = 'wang')");
    refused(&room, desk_trail(wang, &room.sc, &r, &list, &count), RC_NOTFOUND, "case");
    r.text = NULL;
    r.login = "lin";
    const struct trail_step *all = steps(wang, &r, &count);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(all[i].register_number, 0);
}
END_TEST

START_TEST(who_audits_nothing_reads_no_trail)
{
    struct trail_request r = {.text = "1", .days = {DATE_NONE, DATE_NONE}, .limit = 50};
    struct trail_step *list;
    size_t count;

    refused(&room, desk_trail(room.desk, &room.sc, &r, &list, &count), RC_DENIED, "as");
    r.further = true;
    refused(&room, desk_trail(room.desk, &room.sc, &r, &list, &count), RC_DENIED, "as");
}
END_TEST

START_TEST(every_use_case_has_a_name_in_the_trail)
{
    static const char *const acts[] = {
#define USE(name, body, mode, word, may) word,
#include "core/desk/use.def"
#undef USE
    };

    for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
        ck_assert_msg(word_coded(&trail_words, acts[i]) != NULL,
                      "core/domain/trail.def has no row for “%s”", acts[i]);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("glass");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_hidden_case_is_read_for_half_an_hour_after_the_glass_is_broken);
    tcase_add_test(tc, through_broken_glass_nothing_is_changed_or_unsealed);
    tcase_add_test(tc, every_look_through_broken_glass_is_recorded_once_a_minute);
    tcase_add_test(tc, a_number_that_nobody_has_and_one_that_is_not_given_are_answered_alike);
    tcase_add_test(tc, that_somebody_asks_who_is_appointed_to_nothing_any_more_is_recorded);
    tcase_add_test(tc, a_short_reason_is_refused_before_anything_is_looked_up);
    tcase_add_test(tc, who_may_read_the_case_needs_no_glass);
    tcase_add_test(tc, the_head_learns_of_it_at_once_and_says_whether_there_was_cause);
    tcase_add_test(tc, the_program_of_the_settings_tells_each_head_once_and_learns_no_name);
    tcase_add_test(tc, nobody_reviews_his_own);
    tcase_add_test(tc, the_sheet_of_the_month_tells_who_why_and_what_was_said_of_it);
    tcase_add_test(tc, the_trail_of_a_case_tells_who_opened_it_and_that_is_recorded_too);
    tcase_add_test(tc, the_trail_tells_from_what_to_what_a_case_was_closed);
    tcase_add_test(tc, the_trail_tells_whose_number_was_looked_at);
    tcase_add_test(tc, the_trail_tells_which_paper_was_printed);
    tcase_add_test(tc, the_trail_tells_what_was_looked_for_and_no_whole_number);
    tcase_add_test(tc, a_further_page_is_not_recorded_again);
    tcase_add_test(tc, the_trail_of_a_person_tells_what_he_opened);
    tcase_add_test(tc, an_auditor_sees_the_number_of_a_hidden_case_and_cannot_open_it);
    tcase_add_test(tc, a_head_of_another_place_finds_no_trail_of_the_case);
    tcase_add_test(tc, who_audits_nothing_reads_no_trail);
    tcase_add_test(tc, every_use_case_has_a_name_in_the_trail);
    return suite_run(tc);
}
