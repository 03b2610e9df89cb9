/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody brought, by key: taken in with and without a file, given out, voided. */
#include "core/desk/evidence.h"

#include <string.h>

#include "core/base/file.h"
#include "tests/tui/player.h"

static struct player p;
static int64_t id;

static void begin(void)
{
    player_open(&p);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static void start(enum lang lang) { player_start(&p, lang, SCREEN_EVIDENCE, id); }

/* FILE into the folder of the room; its path. */
static const char *some_file(const char *name, const char *text)
{
    const char *path = scope_printf(&p.room.sc, "%s/%s", p.room.folder, name);
    const struct bytes bytes = {(const unsigned char *)text, strlen(text)};

    ok(&p.room, file_write(&p.room.sc, path, bytes));
    return path;
}

/* Type a piece and leave the caret in its last field, the file. */
static void type_piece(const char *title, const char *by, const char *pages)
{
    player_press(&p, "Tab");
    player_type(&p, title);
    player_press(&p, "Tab");
    player_type(&p, by);
    player_press(&p, "Tab");
    player_type(&p, pages);
    player_press(&p, "Tab Tab Tab");
}

static const struct evidence *piece(size_t number)
{
    const struct casefile cf = room_casefile(&p.room, id);

    ck_assert_uint_ge(cf.evidence_count, number);
    return &cf.evidence[number - 1];
}

static void bring(const char *title, int party, const char *file_name)
{
    static const unsigned char bytes[] = {1, 2, 3};
    struct evidence e = {.title = title,
                         .kind = EVIDENCE_PROOF,
                         .party = party,
                         .pages = 2,
                         .copy = true,
                         .brought_on = DATE_NONE,
                         .file_name = file_name};

    ok(&p.room, desk_add_evidence(p.room.desk, &p.room.sc, id, &e,
                                  (struct bytes){bytes, file_name ? 3 : 0}));
}

START_TEST(the_list_is_the_same_in_both_languages_and_sizes)
{
    bring("天花板照片", 1, "photo.jpg");
    bring("维修报价单", 2, NULL);
    bring("拿错的收据", 1, NULL);
    ok(&p.room, desk_void_evidence(p.room.desk, &p.room.sc, id, 3, "别的案件的"));
    start(LANG_ZH);
    player_golden(&p, "evidence-zh");
    start(LANG_EN);
    player_golden(&p, "evidence-en");
}
END_TEST

START_TEST(one_key_leads_from_the_case_to_its_evidence)
{
    player_start(&p, LANG_EN, SCREEN_CASE, id);
    player_press(&p, "Ctrl-N");
    player_sees(&p, "Nothing was brought yet");
}
END_TEST

START_TEST(a_piece_is_taken_in_with_its_file)
{
    const char *path = some_file("photo.jpg", "picture");

    start(LANG_EN);
    type_piece("天花板照片", "吴某", "2");
    player_type(&p, path);
    player_press(&p, "F2");
    player_sees(&p, "Evidence 1 is taken in.");
    player_sees(&p, "photo.jpg");
    ck_assert_str_eq(piece(1)->title, "天花板照片");
    ck_assert_int_eq(piece(1)->party, 1);
    ck_assert_int_eq(piece(1)->pages, 2);
    ck_assert(piece(1)->copy);
    ck_assert_int_eq(piece(1)->size, 7);
}
END_TEST

START_TEST(without_a_file_only_the_paper_is_there_and_anybody_may_bring_it)
{
    start(LANG_EN);
    player_press(&p, "F4 1"); /* chosen, and then typed otherwise */
    player_sees(&p, "吴某");
    player_press(&p, "Shift-Tab Backspace Backspace Shift-Tab Shift-Tab");
    type_piece("报警回执", "社区民警", "");
    player_press(&p, "Shift-Tab Enter 6 F2");
    player_sees(&p, "paper only");
    ck_assert_str_eq(piece(1)->brought_by, "社区民警");
    ck_assert_int_eq(piece(1)->kind, EVIDENCE_COURT);
    ck_assert_ptr_null(piece(1)->file_name);
    player_press(&p, "Esc F6");
    player_sees(&p, "only the paper is there");
}
END_TEST

START_TEST(what_is_wrong_is_told_at_its_field_and_nothing_is_lost)
{
    start(LANG_EN);
    player_press(&p, "F2"); /* nothing typed: the caret goes there */
    player_sees(&p, "> Title");
    player_type(&p, "照片");
    player_press(&p, "Tab Tab");
    player_type(&p, "0");
    player_press(&p, "F2");
    player_sees(&p, "Pages are 1 to 9999.");
    player_press(&p, "Backspace");
    player_press(&p, "Tab Tab Tab");
    player_type(&p, "/nowhere/photo.jpg");
    player_press(&p, "F2");
    player_sees(&p, "> Its file");
    ck_assert_uint_eq(room_casefile(&p.room, id).evidence_count, 0);
    player_sees(&p, "照片");
}
END_TEST

START_TEST(who_came_over_the_network_has_no_file_here)
{
    static const struct screens_options far = {.remote = true};
    const char *path = some_file("secret.txt", "secret");

    p.context.options = &far;
    bring("天花板照片", 1, "photo.jpg");
    start(LANG_EN);
    player_press(&p, "F6");
    player_misses(&p, "Save the file of this piece as");
    type_piece("账本", "吴某", "");
    player_misses(&p, "its path");
    player_type(&p, path);
    player_press(&p, "F2");
    player_sees(&p, "Evidence 2 is taken in.");
    ck_assert_ptr_null(piece(2)->file_name);
}
END_TEST

START_TEST(a_file_is_given_out_as_it_was_and_over_no_other)
{
    const char *path = scope_printf(&p.room.sc, "%s/out.jpg", p.room.folder);
    struct bytes text;

    bring("天花板照片", 1, "x");
    start(LANG_EN);
    player_press(&p, "F6 Backspace");
    player_type(&p, path);
    player_press(&p, "Enter");
    player_sees(&p, "Written: ");
    ok(&p.room, file_read(&p.room.sc, path, FILE_LIMIT, &text));
    ck_assert_uint_eq(text.size, 3);
    player_press(&p, "F6 Backspace");
    player_type(&p, path);
    player_press(&p, "Enter");
    player_misses(&p, "Written: ");
}
END_TEST

START_TEST(a_piece_is_voided_only_with_a_reason)
{
    bring("拿错的收据", 1, NULL);
    start(LANG_EN);
    player_press(&p, "F8 Enter");
    ck_assert_ptr_null(piece(1)->void_reason);
    player_type(&p, "别的案件的");
    player_press(&p, "Enter");
    player_sees(&p, "Evidence 1 is void.");
    ck_assert_str_eq(piece(1)->void_reason, "别的案件的");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("evidence");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_list_is_the_same_in_both_languages_and_sizes);
    tcase_add_test(tc, one_key_leads_from_the_case_to_its_evidence);
    tcase_add_test(tc, a_piece_is_taken_in_with_its_file);
    tcase_add_test(tc, without_a_file_only_the_paper_is_there_and_anybody_may_bring_it);
    tcase_add_test(tc, what_is_wrong_is_told_at_its_field_and_nothing_is_lost);
    tcase_add_test(tc, who_came_over_the_network_has_no_file_here);
    tcase_add_test(tc, a_file_is_given_out_as_it_was_and_over_no_other);
    tcase_add_test(tc, a_piece_is_voided_only_with_a_reason);
    return suite_run(tc);
}
