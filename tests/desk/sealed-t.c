/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is sealed: who reads it, what everybody else learns of it, and what lies on the disk. */
#include "core/desk/sealed.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/desk/office_key.h"
#include "tests/desk/rights.h"

#define CANARY "她说怕他。"

static struct room room;
static int64_t id;

/* Lin mediates the case, Wang, a carer, works on it with her, Zhou is the head. */
static void begin(void)
{
    room_open(&room);
    id = room_dispute(&room, true);
    rights_clear(&room);
    rights_appoint(&room, "lin", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    rights_appoint(&room, "wang", CAPACITY_CARER, REACH_COMMITTEE);
    rights_appoint(&room, "zhou", CAPACITY_SUPERVISOR, REACH_COMMITTEE);
    rights_sql(&room, "UPDATE dispute SET handler = (SELECT id FROM person WHERE login = 'wang')");
}

static void end(void) { room_close(&room); }

static int seal(struct desk *desk, const char *text, const char *reader)
{
    const char *readers[] = {reader};
    const struct seal_request r = {.id = id,
                                   .kind = SEALED_PSYCHOLOGIST,
                                   .advice = "分开约谈",
                                   .text = text,
                                   .readers = readers,
                                   .reader_count = reader ? 1 : 0};
    int number = 0;

    ok(&room, desk_seal(desk, &room.sc, &r, &number));
    return number;
}

static void reads(struct desk *desk, int number, const char *text)
{
    const char *words;

    ok(&room, desk_unseal(desk, &room.sc, id, number, &words));
    ck_assert_str_eq(words, text);
}

static const char *told_nothing(struct desk *desk, int number)
{
    const char *words = NULL;

    ck_assert_int_eq(desk_unseal(desk, &room.sc, id, number, &words), RC_NOTFOUND);
    ck_assert_ptr_null(words);
    return error_text(&room.sc, LANG_EN, &room.sc.error);
}

static void lies_nowhere(const char *text)
{
    ck_assert_msg(!room_holds(&room, text), "“%s” lies in the database", text);
}

START_TEST(the_author_and_a_named_reader_read_what_lies_nowhere)
{
    struct desk *wang = room_another(&room, "wang");

    ck_assert_int_eq(seal(wang, CANARY, "lin"), 1);
    ck_assert_int_eq(seal(wang, "第二件", NULL), 2);
    reads(wang, 1, CANARY);
    reads(room.desk, 1, CANARY);
    reads(wang, 2, "第二件");
    lies_nowhere(CANARY);
    lies_nowhere("怕他");
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM access WHERE use_case = 'unseal'"),
                     3);
    desk_close(wang);
}
END_TEST

START_TEST(everybody_else_gets_the_words_of_a_note_that_is_not_there)
{
    struct desk *wang = room_another(&room, "wang"), *zhou = room_another(&room, "zhou");

    seal(wang, CANARY, NULL);
    const char *const there = told_nothing(room.desk, 1), *const head = told_nothing(zhou, 1);
    ck_assert_str_eq(head, there);
    ck_assert_str_eq(told_nothing(zhou, 2),
                     "This case has no sealed note 2 that you may read. Nothing was saved.");
    ck_assert_ptr_nonnull(strstr(there, "no sealed note 1 that you may read"));
    ck_assert_int_eq(
        rights_number(&room, "SELECT COUNT(*) FROM access WHERE use_case = 'unseal-refused'"), 3);
    ck_assert_int_eq(rights_number(&room, "SELECT COUNT(*) FROM access WHERE use_case = 'unseal'"),
                     0);
    desk_close(zhou);
    desk_close(wang);
}
END_TEST

START_TEST(the_head_and_a_grid_worker_write_no_sealed_note)
{
    struct desk *zhou = room_another(&room, "zhou");
    const struct seal_request r = {.id = id, .kind = SEALED_OTHER, .text = CANARY};
    int number;

    refused(&room, desk_seal(zhou, &room.sc, &r, &number), RC_DENIED, "as");
    desk_close(zhou);
}
END_TEST

START_TEST(the_team_sees_the_advice_and_not_the_words)
{
    struct desk *wang = room_another(&room, "wang");
    struct sealed *list;
    size_t count;

    seal(wang, CANARY, NULL);
    ok(&room, desk_sealed(room.desk, &room.sc, id, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(list[0].advice, "分开约谈");
    ck_assert_str_eq(list[0].author_name, "王敏");
    ck_assert_ptr_null(list[0].locked);
    desk_close(wang);
}
END_TEST

START_TEST(who_looks_at_a_case_learns_of_its_notes_as_far_as_he_may)
{
    struct casefile cf;
    struct desk *zhou;
    struct sealed *list;
    size_t count;

    seal(room.desk, CANARY, NULL);
    ok(&room, desk_casefile(room.desk, &room.sc, id, false, &cf));
    ok(&room, desk_sealed_of(room.desk, &room.sc, &cf, &list, &count));
    ck_assert_uint_eq(count, 1);
    ck_assert_ptr_null(list[0].locked);
    cf.withheld = "This is not open to you.";
    ok(&room, desk_sealed_of(room.desk, &room.sc, &cf, &list, &count));
    ck_assert_uint_eq(count, 0);
    cf.withheld = NULL;
    rights_clear(&room);
    rights_appoint(&room, "zhou", CAPACITY_DISPATCHER, REACH_COMMITTEE);
    zhou = room_another(&room, "zhou");
    ok(&room, desk_sealed_of(zhou, &room.sc, &cf, &list, &count));
    ck_assert_uint_eq(count, 0);
    desk_close(zhou);
}
END_TEST

START_TEST(only_the_author_names_another_reader)
{
    struct desk *wang = room_another(&room, "wang");

    seal(wang, CANARY, NULL);
    refused(&room, desk_add_reader(room.desk, &room.sc, id, 1, "lin"), RC_NOTFOUND, "note");
    ok(&room, desk_add_reader(wang, &room.sc, id, 1, "lin"));
    reads(room.desk, 1, CANARY);
    refused(&room, desk_add_reader(room.desk, &room.sc, id, 1, "zhou"), RC_DENIED, "note");
    refused(&room, desk_add_reader(wang, &room.sc, id, 1, "lin"), RC_CONFLICT, "reader");
    refused(&room, desk_add_reader(wang, &room.sc, id, 1, "nobody"), RC_INVALID, "reader");
    desk_close(wang);
}
END_TEST

START_TEST(who_could_never_read_it_is_no_reader)
{
    struct desk *wang = room_another(&room, "wang");
    const char *const readers[] = {"zhou"};
    const struct seal_request r = {.id = id,
                                   .kind = SEALED_PSYCHOLOGIST,
                                   .text = CANARY,
                                   .readers = readers,
                                   .reader_count = 1};
    int number;

    refused(&room, desk_seal(wang, &room.sc, &r, &number), RC_INVALID, "reader");
    seal(wang, CANARY, NULL);
    refused(&room, desk_add_reader(wang, &room.sc, id, 1, "zhou"), RC_INVALID, "reader");
    rights_appoint(&room, "zhou", CAPACITY_MEDIATOR, REACH_COMMITTEE);
    refused(&room, desk_add_reader(wang, &room.sc, id, 1, "zhou"), RC_INVALID, "reader");
    rights_sql(&room,
               "UPDATE dispute SET registrar = (SELECT id FROM person WHERE login = 'zhou')");
    ok(&room, desk_add_reader(wang, &room.sc, id, 1, "zhou"));
    reads(wang, 1, CANARY);
    desk_close(wang);
}
END_TEST

START_TEST(who_is_named_and_leaves_the_case_reads_nothing)
{
    struct desk *wang = room_another(&room, "wang");

    seal(wang, CANARY, "lin");
    rights_sql(&room, "UPDATE dispute SET secrecy = 'hidden', registrar = NULL, registered_by = '',"
                      " handler = (SELECT id FROM person WHERE login = 'wang')");
    refused(&room, desk_unseal(room.desk, &room.sc, id, 1, &(const char *){NULL}), RC_NOTFOUND,
            "case");
    desk_close(wang);
}
END_TEST

/* ---- talks with one side ---- */

static void talk(void)
{
    static const char *there[] = {"吴某"};
    const struct statement said[] = {{.speaker = "吴某", .text = CANARY},
                                     {.speaker = "王敏", .text = "什么时候？"}};
    struct session s = {.kind = SESSION_CAUCUS,
                        .place = "里间",
                        .at = desk_now(room.desk),
                        .asked = "吴某",
                        .present = there,
                        .present_count = 1,
                        .statements = said,
                        .statement_count = 2};

    ok(&room, desk_record(room.desk, &room.sc, id, &s));
}

START_TEST(what_one_side_said_alone_is_sealed_when_it_is_recorded)
{
    struct desk *wang = room_another(&room, "wang"), *zhou = room_another(&room, "zhou");

    talk();
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(cf.session_count, 1);
    ck_assert_uint_eq(cf.sessions[0].statement_count, 0);
    ck_assert_int_eq(cf.sessions[0].sealed, 1);
    ck_assert_ptr_null(strstr(desk_casefile_json(room.desk, &room.sc, &cf), "怕他"));
    lies_nowhere("怕他");
    reads(room.desk, 1, "吴某：" CANARY "\n王敏：什么时候？"); /* who recorded it */
    reads(wang, 1, "吴某：" CANARY "\n王敏：什么时候？");      /* who sat in, and mediates */
    told_nothing(zhou, 1);
    desk_close(zhou);
    desk_close(wang);
}
END_TEST

START_TEST(a_sealed_talk_never_comes_on_paper)
{
    struct pages pages;

    talk();
    refused(&room, desk_preview(room.desk, &room.sc, id, "record.1", true, &pages), RC_INVALID,
            "document");
}
END_TEST

START_TEST(what_is_added_to_a_sealed_talk_is_sealed_for_the_same_readers)
{
    struct desk *wang = room_another(&room, "wang"), *zhou = room_another(&room, "zhou");

    talk();
    ok(&room, desk_correct_record(room.desk, &room.sc, id, 1, "吴某", "是上个月。"));
    reads(wang, 2, "吴某：是上个月。");
    lies_nowhere("上个月");
    ck_assert_int_eq(room_casefile(&room, id).sessions[0].sealed, 1);
    refused(&room, desk_correct_record(zhou, &room.sc, id, 1, "吴某", "不对"), RC_DENIED, "record");
    desk_close(zhou);
    desk_close(wang);
}
END_TEST

START_TEST(older_talks_that_lie_open_are_counted)
{
    int64_t count;

    talk();
    ok(&room, desk_plain_talks(room.desk, &room.sc, &count));
    ck_assert_int_eq(count, 0);
    rights_sql(&room, "INSERT INTO statement (id, session, position, speaker, text, salt) "
                      "SELECT 7, id, 1, '吴某', '旧', 'x' FROM session");
    ok(&room, desk_plain_talks(room.desk, &room.sc, &count));
    ck_assert_int_eq(count, 1);
}
END_TEST

/* ---- the key ---- */

static const char *key_file(void)
{
    return office_key_path(&room.sc, scope_printf(&room.sc, "%s/office.db", room.folder));
}

static const char *key_text(void)
{
    struct bytes bytes;

    ok(&room, file_read(&room.sc, key_file(), FILE_LIMIT, &bytes));
    return (const char *)bytes.data;
}

static int key_lines(void)
{
    int lines = 0;

    for (const char *c = key_text(); *c; c++)
        lines += *c == '\n' && c[1] != '#' && c[1] != '\0';
    return lines;
}

START_TEST(the_key_lies_beside_the_database_and_not_in_it)
{
    struct desk *wang = room_another(&room, "wang");

    seal(wang, CANARY, NULL);
    ck_assert_int_eq(key_lines(), 1);
    const char *const key = strrchr(key_text(), ' ') + 1;
    ck_assert_uint_eq(strlen(key), 45); /* 32 bytes in base64, and a line feed */
    lies_nowhere(scope_strndup(&room.sc, key, 40));
    desk_close(wang);
}
END_TEST

START_TEST(without_its_key_a_copy_gives_nothing_and_no_other_key_is_made)
{
    struct desk *wang = room_another(&room, "wang");
    const char *const aside = scope_printf(&room.sc, "%s/aside", room.folder);
    const struct seal_request r = {.id = id, .kind = SEALED_OTHER, .text = "再记"};
    const char *words = NULL;
    int number;

    seal(wang, CANARY, NULL);
    ck_assert_int_eq(rename(key_file(), aside), 0);
    refused(&room, desk_unseal(wang, &room.sc, id, 1, &words), RC_NOTFOUND, "key");
    ck_assert_ptr_null(words);
    refused(&room, desk_seal(wang, &room.sc, &r, &number), RC_NOTFOUND, "key");
    ck_assert_int_ne(access(key_file(), F_OK), 0);
    told_nothing(room.desk, 1); /* who may not read it does not learn of the key either */
    ck_assert_int_eq(rename(aside, key_file()), 0);
    reads(wang, 1, CANARY);
    desk_close(wang);
}
END_TEST

START_TEST(a_changed_file_of_keys_is_refused)
{
    struct desk *wang = room_another(&room, "wang");
    const char *words;

    seal(wang, CANARY, NULL);
    char *text = scope_strdup(&room.sc, key_text());
    char *const key = strrchr(text, ' ') + 5;
    *key = *key == 'A' ? 'B' : 'A';
    ok(&room,
       file_write(&room.sc, key_file(), (struct bytes){(unsigned char *)text, strlen(text)}));
    refused(&room, desk_unseal(wang, &room.sc, id, 1, &words), RC_SYNTAX, "key");
    desk_close(wang);
}
END_TEST

START_TEST(a_note_moved_to_another_place_does_not_open)
{
    struct desk *wang = room_another(&room, "wang");
    const char *words;

    seal(wang, CANARY, NULL);
    seal(wang, "第二件", NULL);
    rights_sql(&room, "UPDATE sealed_note SET locked = (SELECT locked FROM sealed_note ORDER BY id "
                      "LIMIT 1)");
    reads(wang, 1, CANARY);
    refused(&room, desk_unseal(wang, &room.sc, id, 2, &words), RC_ENGINE, "key");
    desk_close(wang);
}
END_TEST

START_TEST(after_a_new_key_everything_is_read_and_the_old_one_is_needed_no_more)
{
    struct desk *wang = room_another(&room, "wang"), *zhou = room_another(&room, "zhou");
    int64_t count;

    seal(wang, CANARY, NULL);
    ok(&room, desk_rotate_key(zhou, &room.sc, &count));
    ck_assert_int_eq(count, 1);
    ck_assert_int_eq(key_lines(), 2); /* the older one opens older copies */
    reads(wang, 1, CANARY);
    /* without the last line, the older key */
    char *text = scope_strdup(&room.sc, key_text());
    text[strlen(text) - 1] = '\0';
    strrchr(text, '\n')[1] = '\0';
    ok(&room,
       file_write(&room.sc, key_file(), (struct bytes){(unsigned char *)text, strlen(text)}));
    ck_assert_int_eq(key_lines(), 1);
    reads(wang, 1, CANARY);
    refused(&room, desk_rotate_key(wang, &room.sc, &count), RC_DENIED, "as");
    desk_close(zhou);
    desk_close(wang);
}
END_TEST

START_TEST(a_change_of_key_that_was_broken_off_goes_on_with_the_same_key)
{
    struct desk *wang = room_another(&room, "wang"), *zhou = room_another(&room, "zhou");
    int64_t count;

    seal(wang, CANARY, NULL);
    ok(&room, desk_rotate_key(zhou, &room.sc, &count));
    /* As if it had stopped before the keys of cases were saved: the first key is the newest. */
    const char *const was = key_text();
    rights_sql(&room, "CREATE TABLE kept AS SELECT * FROM case_key");
    ok(&room, desk_rotate_key(zhou, &room.sc, &count));
    ck_assert_int_eq(key_lines(), 3);
    rights_sql(&room, "UPDATE case_key SET office_key = (SELECT office_key FROM kept), "
                      "locked = (SELECT locked FROM kept); DROP TABLE kept");
    ck_assert_str_ne(was, key_text());
    ok(&room, desk_rotate_key(zhou, &room.sc, &count));
    ck_assert_int_eq(count, 1);
    ck_assert_int_eq(key_lines(), 3);
    reads(wang, 1, CANARY);
    desk_close(zhou);
    desk_close(wang);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("sealed");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_author_and_a_named_reader_read_what_lies_nowhere);
    tcase_add_test(tc, everybody_else_gets_the_words_of_a_note_that_is_not_there);
    tcase_add_test(tc, the_head_and_a_grid_worker_write_no_sealed_note);
    tcase_add_test(tc, the_team_sees_the_advice_and_not_the_words);
    tcase_add_test(tc, who_looks_at_a_case_learns_of_its_notes_as_far_as_he_may);
    tcase_add_test(tc, only_the_author_names_another_reader);
    tcase_add_test(tc, who_could_never_read_it_is_no_reader);
    tcase_add_test(tc, who_is_named_and_leaves_the_case_reads_nothing);
    tcase_add_test(tc, what_one_side_said_alone_is_sealed_when_it_is_recorded);
    tcase_add_test(tc, a_sealed_talk_never_comes_on_paper);
    tcase_add_test(tc, what_is_added_to_a_sealed_talk_is_sealed_for_the_same_readers);
    tcase_add_test(tc, older_talks_that_lie_open_are_counted);
    tcase_add_test(tc, the_key_lies_beside_the_database_and_not_in_it);
    tcase_add_test(tc, without_its_key_a_copy_gives_nothing_and_no_other_key_is_made);
    tcase_add_test(tc, a_changed_file_of_keys_is_refused);
    tcase_add_test(tc, a_note_moved_to_another_place_does_not_open);
    tcase_add_test(tc, after_a_new_key_everything_is_read_and_the_old_one_is_needed_no_more);
    tcase_add_test(tc, a_change_of_key_that_was_broken_off_goes_on_with_the_same_key);
    return suite_run(tc);
}
