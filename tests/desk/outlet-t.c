/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where secrets could get out sideways: searches, drafts and papers. */
#include <dirent.h>
#include <string.h>

#include "core/desk/board.h"
#include "core/desk/handover.h"
#include "core/desk/template.h"
#include "tests/desk/canary.h"

/* ---- lists, searches, drafts ---- */

START_TEST(a_search_gives_fifty_cases_and_says_that_there_are_more)
{
    struct board_row *rows;
    size_t count;
    bool more;

    for (int i = 0; i < FIND_MOST; i++)
        room_dispute(&room, false);
    ok(&room, desk_find(room.desk, &room.sc, "水管", true, &rows, &count, &more));
    ck_assert_uint_eq(count, FIND_MOST);
    ck_assert(!more);
    room_dispute(&room, false);
    ok(&room, desk_find(room.desk, &room.sc, "水管", true, &rows, &count, &more));
    ck_assert_uint_eq(count, FIND_MOST);
    ck_assert(more);
    ck_assert_int_eq(canary_looks("find", "水管"), 2);
}
END_TEST

START_TEST(words_are_looked_for_only_where_they_may_be_read)
{
    static const char *const words[] = {"暗隐", PHONE, STORY, "暗址"};
    struct board_row *rows;
    size_t count;
    bool more;

    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    canary_sits(&zhou, "zhou");
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        ok(&room, desk_find(zhou, &room.sc, words[i], true, &rows, &count, &more));
        ck_assert_uint_eq(count, 0);
    }
    ok(&room, desk_find(zhou, &room.sc, "2026/1", true, &rows, &count, &more));
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(rows[0].dispute.id, ids[HIDDEN]);
}
END_TEST

START_TEST(a_draft_is_its_persons_and_goes_after_thirty_days)
{
    struct instant at;
    const char *text;

    ok(&room, desk_keep_draft(room.desk, &room.sc, "register", STORY));
    canary_sits(&wang, "wang");
    ok(&room, desk_draft(wang, &room.sc, "register", &text, &at));
    ck_assert_ptr_null(text);
    room_clock(&room, "2026-12-20T19:30:00+08:00");
    ok(&room, desk_keep_draft(room.desk, &room.sc, "session/1", "x"));
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM draft"), 2);
    room_clock(&room, "2026-12-20T19:30:01+08:00");
    ok(&room, desk_keep_draft(room.desk, &room.sc, "session/1", "x"));
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM draft"), 1);
}
END_TEST

START_TEST(a_draft_about_a_case_is_told_at_the_handover_to_who_may_know_of_the_case)
{
    static const char *const forms[] = {"session/%lld", "document-%lld-agreement"};
    struct handover list;

    for (size_t i = 0; i < 2; i++)
        ok(&room, desk_keep_draft(room.desk, &room.sc,
                                  scope_printf(&room.sc, forms[i], (long long)ids[HIDDEN]), "x"));
    ok(&room, desk_keep_draft(room.desk, &room.sc, "register", STORY));
    ok(&room, desk_handover(room.desk, &room.sc, &list));
    ck_assert_int_eq(list.counts[HANDOVER_DRAFT], 3);
    rights_appoint(&room, "zhou", CAPACITY_MEMBER, REACH_TEAM);
    canary_sits(&zhou, "zhou");
    ok(&room, desk_handover(zhou, &room.sc, &list));
    ck_assert_int_eq(list.counts[HANDOVER_DRAFT], 1);
}
END_TEST

START_TEST(the_sheet_of_a_shift_is_read_by_who_took_it_over_and_its_note_by_who_may)
{
    struct handover list;
    struct takeover taken;

    canary_sits(&wang, "wang");
    ok(&room, desk_take_handover(wang, &room.sc, "夜里多留意", &taken));
    ok(&room, desk_handover(wang, &room.sc, &list));
    ck_assert_ptr_nonnull(list.last->text);
    ok(&room, desk_handover(room.desk, &room.sc, &list)); /* the mediator of the next shift */
    ck_assert_pstr_eq(list.last->note, "夜里多留意");
    ck_assert_ptr_null(list.last->text);
    rights_appoint(&room, "zhou", CAPACITY_MEMBER, REACH_TEAM);
    canary_sits(&zhou, "zhou");
    ok(&room, desk_handover(zhou, &room.sc, &list));
    ck_assert_ptr_null(list.last);
}
END_TEST

/* ---- papers ---- */

static bool is_paper(const struct dirent *entry)
{
    const char *end = strrchr(entry->d_name, '.');

    return end && strcmp(end, ".md") == 0;
}

/* The text of the template FILE, filled from the ordinary case; NULL when it has none yet. */
static const char *paper(const char *file)
{
    const char *path = scope_printf(&room.sc, "%s/documents/%s", TEST_TEMPLATES, file);
    struct bytes bytes;

    if (desk_template_preview(room.desk, &room.sc, path, ids[OPEN], PAPER_TEXT, &bytes) != RC_OK)
        return NULL;
    return scope_strndup(&room.sc, (const char *)bytes.data, bytes.size);
}

/* The one whose paper a paper is is the first party; the protected one is the second here. */
static void protect_second(void)
{
    rights_sql(&room, "UPDATE party SET position = -position");
    rights_sql(&room, "UPDATE party SET position = 3 + position");
}

/* Somebody wrote the address into every text from which papers are filled. */
static void repeat_everywhere(void)
{
    rights_sql(&room, "UPDATE dispute SET narrative = '在" ADDRESS "争吵', title = '" ADDRESS "'");
    rights_sql(&room, "UPDATE term SET method = '送到" ADDRESS "', place = '" ADDRESS "'");
}

START_TEST(no_paper_tells_where_somebody_is_or_his_numbers_to_the_other_side)
{
    DIR *folder = opendir(TEST_TEMPLATES "/documents");
    int papers = 0, told = 0;

    protect_second();
    repeat_everywhere();
    ck_assert_ptr_nonnull(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        const char *text = is_paper(entry) ? paper(entry->d_name) : NULL;

        if (!text)
            continue;
        papers++;
        ck_assert_msg(!strstr(text, "暗址"), "%s tells the address", entry->d_name);
        ck_assert_msg(!strstr(text, PHONE), "%s tells the telephone", entry->d_name);
        ck_assert_msg(!strstr(text, ADULT), "%s tells the ID number", entry->d_name);
        ck_assert_msg(!strstr(text, "1988"), "%s tells the birth", entry->d_name);
        told += strstr(text, "地址保密") != NULL;
    }
    closedir(folder);
    ck_assert_int_ge(papers, 15);
    ck_assert_int_ge(told, 2);
}
END_TEST

START_TEST(a_paper_for_himself_has_his_numbers_and_not_his_address)
{
    const char *text = paper("identity.md");

    ck_assert_ptr_nonnull(text);
    has(text, PHONE);
    has(text, ADULT);
    text = paper("service-address.md");
    ck_assert_ptr_nonnull(text);
    has(text, "地址保密");
    hasnt(text, "暗址");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("outlet");

    tcase_add_checked_fixture(tc, canary_begin, canary_end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_search_gives_fifty_cases_and_says_that_there_are_more);
    tcase_add_test(tc, words_are_looked_for_only_where_they_may_be_read);
    tcase_add_test(tc, a_draft_is_its_persons_and_goes_after_thirty_days);
    tcase_add_test(tc, the_sheet_of_a_shift_is_read_by_who_took_it_over_and_its_note_by_who_may);
    tcase_add_test(tc, a_draft_about_a_case_is_told_at_the_handover_to_who_may_know_of_the_case);
    tcase_add_test(tc, no_paper_tells_where_somebody_is_or_his_numbers_to_the_other_side);
    tcase_add_test(tc, a_paper_for_himself_has_his_numbers_and_not_his_address);
    return suite_run(tc);
}
