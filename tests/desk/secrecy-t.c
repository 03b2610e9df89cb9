/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a case leaves the desk: who meets which canary. */
#include "core/desk/secrecy.h"

#include <string.h>

#include "core/desk/callsheet.h"
#include "core/desk/casebook.h"
#include "core/desk/document.h"
#include "core/desk/emergency.h"
#include "core/desk/handover.h"
#include "core/desk/report.h"
#include "core/desk/template.h"
#include "tests/desk/canary.h"

/* ---- everything that a person gets, as one text ---- */

/* A paper that is shown at all shows what happened. */
static void add_papers(struct desk *desk, struct buffer *b, int64_t id)
{
    struct case_paper *papers;
    struct printed printed;
    struct pages pages;
    size_t count;

    if (desk_documents(desk, &room.sc, id, &papers, &count) == RC_OK)
        buffer_add(b, STORY);
    if (desk_preview(desk, &room.sc, id, "acceptance", true, &pages) == RC_OK)
        buffer_add(b, STORY);
    if (desk_print(desk, &room.sc, id, "acceptance",
                   &(struct print_order){.format = PAPER_TEXT, .copies = 1}, &printed) == RC_OK)
        buffer_add(b, STORY);
}

static void add_case(struct desk *desk, struct buffer *b, int64_t id)
{
    struct casefile cf;
    struct callsheet sheet;

    if (desk_casefile(desk, &room.sc, id, true, &cf) == RC_OK) {
        buffer_add(b, desk_casefile_json(desk, &room.sc, &cf));
        buffer_addf(b, "%s%s%s", cf.dispute.narrative ? cf.dispute.narrative : "", cf.dispute.title,
                    cf.dispute.secrecy_reason ? cf.dispute.secrecy_reason : "");
    }
    if (desk_form_casefile(desk, &room.sc, id, &cf) == RC_OK)
        buffer_add(b, desk_casefile_json(desk, &room.sc, &cf));
    if (desk_callsheet(desk, &room.sc, id, &sheet) == RC_OK)
        buffer_add(b, desk_casefile_json(desk, &room.sc, &sheet.cf));
    add_papers(desk, b, id);
}

static void add_lists(struct desk *desk, struct buffer *b)
{
    static const char *const words[] = {"暗", PHONE, STORY, "蒋某"};
    struct board_counts counts;
    struct board_row *rows;
    struct handover h;
    size_t count;
    bool more;

    if (desk_board(desk, &room.sc, 50, &rows, &count, &counts) == RC_OK)
        buffer_add(b, desk_rows_json(desk, &room.sc, rows, count));
    if (desk_visits(desk, &room.sc, false, &rows, &count) == RC_OK)
        buffer_add(b, desk_visits_json(desk, &room.sc, rows, count));
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (desk_find(desk, &room.sc, words[i], true, &rows, &count, &more) == RC_OK)
            buffer_add(b, desk_rows_json(desk, &room.sc, rows, count));
    if (desk_handover(desk, &room.sc, &h) == RC_OK)
        buffer_add(b, handover_sheet(&room.sc, LANG_ZH, &h));
}

static void add_exports(struct desk *desk, struct buffer *b)
{
    const struct period always = {DATE_NONE, DATE_NONE};
    const struct intake typed = {.place = ADDRESS,
                                 .parties = &(struct party){.name = names[HIDDEN],
                                                            .type = PARTY_PERSON,
                                                            .phone = PHONE,
                                                            .id_number = MINOR},
                                 .party_count = 1};
    struct similar *list;
    const char *text;
    size_t count;

    if (desk_casebook_csv(desk, &room.sc, always, &text) == RC_OK)
        buffer_add(b, text);
    if (desk_export_responses(desk, &room.sc, always, REPORT_JSON, &text) == RC_OK)
        buffer_add(b, text);
    if (desk_similar(desk, &room.sc, &typed, &list, &count) != RC_OK)
        return;
    for (size_t i = 0; i < count; i++)
        buffer_add(b, list[i].title ? list[i].title : "");
}

/* All that DESK gives of the cases. */
static const char *everything(struct desk *desk)
{
    struct buffer b = buffer_new(&room.sc);

    for (int i = 0; i < CASES; i++)
        add_case(desk, &b, ids[i]);
    add_lists(desk, &b);
    add_exports(desk, &b);
    return buffer_text(&b);
}

static const char *as(enum capacity capacity)
{
    rights_appoint(&room, "zhou", capacity, REACH_COMMITTEE);
    canary_sits(&zhou, "zhou");
    return everything(zhou);
}

static void no_numbers(const char *text)
{
    hasnt(text, PHONE);
    hasnt(text, ADULT);
    hasnt(text, MINOR);
    hasnt(text, ADDRESS);
    hasnt(text, ACCOUNT);
}

static void no_facts(const char *text)
{
    no_numbers(text);
    for (int i = 0; i < CASES; i++)
        hasnt(text, names[i]);
    hasnt(text, STORY);
    hasnt(text, "777777");
    hasnt(text, "901室");
}

START_TEST(a_grid_worker_a_dispatcher_and_an_auditor_meet_no_fact_of_any_case)
{
    static const enum capacity strangers[] = {CAPACITY_GRID, CAPACITY_DISPATCHER, CAPACITY_AUDITOR};
    const char *text = as(strangers[_i]);

    no_facts(text);
    has(text, "\"secrecy\": \"confidential\"");
    if (strangers[_i] != CAPACITY_DISPATCHER)
        hasnt(text, "\"secrecy\": \"hidden\"");
}
END_TEST

START_TEST(a_system_administrator_meets_no_case)
{
    const char *text = as(CAPACITY_ADMIN);

    no_facts(text);
    hasnt(text, "\"secrecy\"");
}
END_TEST

START_TEST(a_mediator_of_another_case_meets_the_facts_of_ordinary_ones_alone)
{
    const char *text = as(CAPACITY_MEDIATOR);

    has(text, names[OPEN]);
    has(text, "777777");
    hasnt(text, names[CONFIDENTIAL]);
    hasnt(text, names[HIDDEN]);
    hasnt(text, "\"secrecy\": \"hidden\"");
    hasnt(text, PHONE);
    hasnt(text, ADULT);
    hasnt(text, ACCOUNT);
}
END_TEST

START_TEST(the_head_meets_every_name_and_no_number)
{
    canary_sits(&wang, "wang");
    const char *text = everything(wang);

    for (int i = 0; i < CASES; i++)
        has(text, names[i]);
    hasnt(text, PHONE);
    hasnt(text, ADULT);
    hasnt(text, MINOR);
    hasnt(text, ACCOUNT);
    has(text, PARTY_ADDRESS_SECRET);
}
END_TEST

START_TEST(its_own_mediator_finds_the_numbers_in_his_forms_and_nowhere_else)
{
    struct casefile cf;

    ok(&room, desk_form_casefile(room.desk, &room.sc, ids[OPEN], &cf));
    ck_assert_str_eq(cf.parties[0].phone, PHONE);
    ck_assert_str_eq(cf.parties[0].address, ADDRESS);
    ck_assert_int_eq(canary_looks("reveal", "form"), 1);
    ok(&room, desk_casefile(room.desk, &room.sc, ids[OPEN], false, &cf));
    ck_assert_str_eq(cf.parties[0].phone, "139****2222");
    ck_assert_int_eq(canary_looks("reveal", "%"), 1);
}
END_TEST

/* ---- one act each ---- */

START_TEST(a_number_is_revealed_to_who_may_and_each_look_is_recorded)
{
    const char *text;

    ok(&room, desk_reveal(room.desk, &room.sc, ids[HIDDEN], 1, REVEAL_PHONE, &text));
    ck_assert_str_eq(text, PHONE);
    ok(&room, desk_reveal(room.desk, &room.sc, ids[HIDDEN], 1, REVEAL_ID_NUMBER, &text));
    ck_assert_str_eq(text, MINOR);
    ok(&room, desk_reveal(room.desk, &room.sc, ids[HIDDEN], 1, REVEAL_ADDRESS, &text));
    ck_assert_str_eq(text, ADDRESS);
    ck_assert_int_eq(canary_looks("reveal", "1/phone"), 1);
    ck_assert_int_eq(canary_looks("reveal", "%"), 3);
    refused(&room, desk_reveal(room.desk, &room.sc, ids[OPEN], 9, REVEAL_PHONE, &text), RC_INVALID,
            "party");
    ck_assert_int_eq(canary_looks("reveal", "%"), 3);
}
END_TEST

START_TEST(nobody_else_reveals_and_the_address_is_for_who_works_on_the_case)
{
    const char *text = NULL;

    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    canary_sits(&zhou, "zhou");
    canary_sits(&wang, "wang");
    refused(&room, desk_reveal(zhou, &room.sc, ids[OPEN], 1, REVEAL_PHONE, &text), RC_DENIED, "as");
    ok(&room, desk_reveal(wang, &room.sc, ids[OPEN], 1, REVEAL_PHONE, &text));
    text = NULL;
    refused(&room, desk_reveal(wang, &room.sc, ids[OPEN], 1, REVEAL_ADDRESS, &text), RC_DENIED,
            "as");
    ck_assert_ptr_null(text);
    ck_assert_int_eq(canary_looks("reveal", "%"), 1);
}
END_TEST

START_TEST(opening_is_recorded_once_and_reading_again_is_not)
{
    struct casefile cf;

    ok(&room, desk_casefile(room.desk, &room.sc, ids[OPEN], true, &cf));
    for (int i = 0; i < 3; i++)
        ok(&room, desk_casefile(room.desk, &room.sc, ids[OPEN], false, &cf));
    ck_assert_int_eq(canary_looks("show", "%"), 1);
}
END_TEST

START_TEST(looking_at_a_paper_is_recorded_with_its_name_and_reading_again_is_not)
{
    struct pages pages;

    ok(&room, desk_preview(room.desk, &room.sc, ids[HIDDEN], "acceptance", true, &pages));
    ck_assert_int_eq(canary_looks("preview", "acceptance"), 1);
    ok(&room, desk_preview(room.desk, &room.sc, ids[HIDDEN], "acceptance", false, &pages));
    ck_assert_int_eq(canary_looks("preview", "acceptance"), 1);
}
END_TEST

START_TEST(while_nothing_can_be_recorded_the_head_of_a_case_alone_is_shown)
{
    struct casefile cf;

    rights_sql(&room, "ALTER TABLE access RENAME TO gone");
    ok(&room, desk_casefile(room.desk, &room.sc, ids[OPEN], true, &cf));
    ck_assert_ptr_nonnull(strstr(cf.withheld, "nothing can be written now"));
    ck_assert_ptr_null(cf.dispute.narrative);
    ok(&room, desk_casefile(room.desk, &room.sc, ids[OPEN], false, &cf));
    ck_assert_ptr_null(cf.dispute.narrative);
    rights_sql(&room, "ALTER TABLE gone RENAME TO access");
    ok(&room, desk_casefile(room.desk, &room.sc, ids[OPEN], true, &cf));
    ck_assert_ptr_null(cf.withheld);
}
END_TEST

START_TEST(a_guess_at_the_emergency_form_tells_of_no_case_that_one_does_not_read)
{
    const struct emergency e = {.place = ADDRESS, .phone = PHONE};
    struct similar *list;
    size_t count;

    ok(&room, desk_emergency_similar(room.desk, &room.sc, &e, &list, &count));
    ck_assert_uint_eq(count, CASES);
    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    canary_sits(&zhou, "zhou");
    ok(&room, desk_emergency_similar(zhou, &room.sc, &e, &list, &count));
    ck_assert_uint_eq(count, 0);
    rights_sql(&room, "DELETE FROM appointment WHERE capacity = 'dispatcher'");
    rights_appoint(&room, "zhou", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    ok(&room, desk_emergency_similar(zhou, &room.sc, &e, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0].dispute, ids[OPEN]);
}
END_TEST

START_TEST(a_guess_at_the_place_of_a_registration_tells_of_none_either)
{
    const struct intake in = {.place = ADDRESS};
    struct similar *list;
    size_t count;

    ok(&room, desk_similar(room.desk, &room.sc, &in, &list, &count));
    ck_assert_uint_eq(count, CASES);
    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    canary_sits(&zhou, "zhou");
    ok(&room, desk_similar(zhou, &room.sc, &in, &list, &count));
    ck_assert_uint_eq(count, 0);
}
END_TEST

/* ---- how far a case is closed ---- */

START_TEST(a_minor_hides_the_case_and_only_the_head_opens_it)
{
    struct casefile cf = room_casefile(&room, ids[HIDDEN]);

    ck_assert_int_eq(cf.dispute.secrecy, SECRECY_HIDDEN);
    ck_assert_int_eq(room_casefile(&room, ids[OPEN]).dispute.secrecy, SECRECY_ORDINARY);
    refused(&room, desk_classify(room.desk, &room.sc, ids[HIDDEN], SECRECY_ORDINARY, "理由"),
            RC_DENIED, "secrecy");
    refused(&room, desk_classify(room.desk, &room.sc, ids[OPEN], SECRECY_HIDDEN, " "), RC_INVALID,
            "reason");
    ok(&room, desk_classify(room.desk, &room.sc, ids[OPEN], SECRECY_HIDDEN, "威胁"));
    canary_sits(&wang, "wang");
    ok(&room, desk_classify(wang, &room.sc, ids[HIDDEN], SECRECY_ORDINARY, "已成年"));
    cf = room_casefile(&room, ids[HIDDEN]);
    ck_assert_int_eq(cf.dispute.secrecy, SECRECY_ORDINARY);
    ck_assert_str_eq(cf.dispute.secrecy_reason, "已成年");
}
END_TEST

static struct correction correction_of(const struct casefile *cf)
{
    return (struct correction){
        .id = cf->dispute.id,
        .rev = cf->dispute.rev,
        .parties = scope_memdup(&room.sc, cf->parties, cf->party_count * sizeof(*cf->parties)),
        .party_count = cf->party_count};
}

START_TEST(a_form_that_showed_masks_changes_nothing_it_did_not_show)
{
    struct casefile cf = room_casefile(&room, ids[OPEN]);
    struct correction c = correction_of(&cf);

    c.parties[0].name = "暗普生";
    refused(&room, desk_correct(room.desk, &room.sc, &(struct correction){.id = 99}), RC_NOTFOUND,
            "case");
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    ok(&room, desk_form_casefile(room.desk, &room.sc, ids[OPEN], &cf));
    ck_assert_str_eq(cf.parties[0].name, "暗普生");
    ck_assert_str_eq(cf.parties[0].phone, PHONE);
    ck_assert_str_eq(cf.parties[0].id_number, ADULT);
    ck_assert_str_eq(cf.parties[0].address, ADDRESS);
}
END_TEST

START_TEST(a_correction_that_tells_of_a_minor_hides_the_case)
{
    const struct casefile cf = room_casefile(&room, ids[OPEN]);
    struct correction c = correction_of(&cf);

    c.parties[1].id_number = MINOR;
    ok(&room, desk_correct(room.desk, &room.sc, &c));
    ck_assert_int_eq(room_casefile(&room, ids[OPEN]).dispute.secrecy, SECRECY_HIDDEN);
}
END_TEST

START_TEST(a_new_version_keeps_the_account_that_was_shown_masked)
{
    const struct casefile cf = room_casefile(&room, ids[OPEN]);
    struct agreement a = *casefile_agreement(&cf);

    ck_assert_ptr_null(strstr(a.terms[0].method, ACCOUNT));
    ok(&room, desk_agree(room.desk, &room.sc, ids[OPEN], &a));
    ck_assert_int_eq(
        rights_number(&room, "SELECT COUNT(*) FROM term WHERE method LIKE '%" ACCOUNT "'"), 4);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("secrecy");

    tcase_add_checked_fixture(tc, canary_begin, canary_end);
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, a_grid_worker_a_dispatcher_and_an_auditor_meet_no_fact_of_any_case, 0,
                        3);
    tcase_add_test(tc, a_system_administrator_meets_no_case);
    tcase_add_test(tc, a_mediator_of_another_case_meets_the_facts_of_ordinary_ones_alone);
    tcase_add_test(tc, the_head_meets_every_name_and_no_number);
    tcase_add_test(tc, its_own_mediator_finds_the_numbers_in_his_forms_and_nowhere_else);
    tcase_add_test(tc, a_number_is_revealed_to_who_may_and_each_look_is_recorded);
    tcase_add_test(tc, nobody_else_reveals_and_the_address_is_for_who_works_on_the_case);
    tcase_add_test(tc, opening_is_recorded_once_and_reading_again_is_not);
    tcase_add_test(tc, looking_at_a_paper_is_recorded_with_its_name_and_reading_again_is_not);
    tcase_add_test(tc, while_nothing_can_be_recorded_the_head_of_a_case_alone_is_shown);
    tcase_add_test(tc, a_guess_at_the_emergency_form_tells_of_no_case_that_one_does_not_read);
    tcase_add_test(tc, a_guess_at_the_place_of_a_registration_tells_of_none_either);
    tcase_add_test(tc, a_minor_hides_the_case_and_only_the_head_opens_it);
    tcase_add_test(tc, a_form_that_showed_masks_changes_nothing_it_did_not_show);
    tcase_add_test(tc, a_correction_that_tells_of_a_minor_hides_the_case);
    tcase_add_test(tc, a_new_version_keeps_the_account_that_was_shown_masked);
    return suite_run(tc);
}
