/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whole files of the four stories and of fifty-one real mediations: every page of every paper that
 * was issued stands in the file letter for letter, the PDF shows every word of the text, and once
 * what is missing is accounted for, the file is put away without a reason. The real ones are
 * skipped where their file is not beside the sources, the PDF where pdftotext is not installed.
 */
#include "core/desk/dossier.h"
#include "tests/desk/room.h"

#include <ctype.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/desk/account.h"

#define REAL_CASES 51
#define SHARE      17 /* of them in one test */
#define STORIES    4
#define PDFTOTEXT  "/usr/bin/pdftotext"

static struct room room;
static struct scope sc; /* of one case */

static void begin(void)
{
    room_open(&room);
    sc = (struct scope)SCOPE_INIT;
}

static void end(void)
{
    scope_end(&sc);
    room_close(&room);
}

static void nobody_is_refused(void *user, int line, const struct error *error)
{
    ck_abort_msg("line %d: %s", line, error_text(&room.sc, LANG_EN, error));
}

static const char *whole(int64_t id)
{
    struct printed out;

    ok(&room, desk_print_dossier(room.desk, &room.sc, id, PAPER_TEXT, &out));
    return scope_strndup(&sc, (const char *)out.bytes.data, out.bytes.size);
}

static const char *page_text(const struct page *page)
{
    struct buffer b = buffer_new(&sc);

    for (size_t i = 0; i < page->count; i++)
        buffer_addf(&b, "%s\n", page->lines[i]);
    return buffer_text(&b);
}

/* Each page of what was issued as KIND is a part of FILE. Returns how many there are. */
static size_t check_pages(int64_t id, const char *kind, const char *file)
{
    struct pages pages;

    ok(&room, desk_preview(room.desk, &room.sc, id, kind, true, &pages));
    for (size_t i = 0; i < pages.count; i++)
        ck_assert_msg(strstr(file, page_text(&pages.page[i])), "%s, page %zu is not there", kind,
                      i + 1);
    return pages.count;
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;

    for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
        count++;
    return count;
}

static const char *without_spaces(const char *text, size_t length)
{
    struct buffer b = buffer_new(&sc);

    for (size_t i = 0; i < length; i++)
        if (!isspace((unsigned char)text[i]))
            buffer_add_n(&b, &text[i], 1);
    return buffer_text(&b);
}

static const char *pdf_words(int64_t id)
{
    const char *path = scope_printf(&sc, "%s/file.pdf", room.folder);
    const char *out = scope_printf(&sc, "%s/file.txt", room.folder);
    const char *const argv[] = {"pdftotext", "-layout", path, out, NULL};
    struct spawn_result ran;
    struct printed printed;
    struct bytes text;

    ok(&room, desk_print_dossier(room.desk, &room.sc, id, PAPER_PDF, &printed));
    ok(&room, file_write(&room.sc, path, printed.bytes));
    ok(&room, spawn_run(&room.sc, argv, (struct bytes){0}, SECONDS(30), &ran));
    ck_assert_int_eq(ran.status, 0);
    ok(&room, file_read(&room.sc, out, FILE_LIMIT, &text));
    return without_spaces((const char *)text.data, text.size);
}

/* The lines of the text are those of the PDF; a row of a table is looked at cell by cell. */
static void check_pdf(int64_t id, const char *file)
{
    const char *words = pdf_words(id);

    for (const char *line = file; *line;) {
        const size_t length = strcspn(line, "\n\f|");
        const char *cell = without_spaces(line, length);

        if (*cell != '+' && !strstr(words, cell))
            ck_abort_msg("“%s” is not in the PDF", cell);
        line += length + (line[length] != '\0');
    }
}

/* What a mediator would write when the old folder has no such paper. */
static void account_for(int64_t id)
{
    const struct casefile cf = room_casefile(&room, id);
    struct dossier d;

    ok(&room, desk_dossier(room.desk, &room.sc, &cf, &d));
    for (size_t i = 0; i < d.count; i++)
        if (d.entries[i].state == DOSSIER_MISSING)
            ok(&room,
               desk_put_paper(room.desk, &room.sc, id, d.entries[i].rule->code, 0, "原卷无此件"));
}

static void check_case(int64_t id)
{
    const char *file = whole(id);
    const struct casefile cf = room_casefile(&room, id);
    const size_t numbered = count_of(file, "卷内第 ");
    size_t pages = 0;

    for (size_t i = 0; i < cf.document_count; i++)
        pages += check_pages(id, cf.documents[i].kind, file);
    ck_assert_uint_ge(pages, 1);
    ck_assert_uint_ge(numbered, pages);
    if (access(PDFTOTEXT, X_OK) == 0)
        check_pdf(id, file);
    scope_end(&sc);
    sc = (struct scope)SCOPE_INIT;
}

static void put_away(int64_t id)
{
    const struct filing_request request = {.id = id};
    struct filing f;

    account_for(id);
    ok(&room, desk_file_case(room.desk, &room.sc, &request, &f));
    ck_assert_ptr_null(f.incomplete);
    ck_assert_int_ge(f.pages, 1);
}

static int64_t case_of(int number)
{
    int64_t id;

    ok(&room, desk_identify(room.desk, &room.sc, scope_printf(&room.sc, "%d", number), &id));
    return id;
}

START_TEST(every_real_case_gives_a_whole_file_and_is_put_away)
{
    const char *path = scope_printf(&room.sc, "%s/cases.jsonl", room.folder);
    struct import_counts counts;
    struct bytes all;

    ok(&room, file_read(&room.sc, TEST_REAL_CASES, FILE_LIMIT, &all));
    ok(&room, file_write(&room.sc, path, all));
    ok(&room, desk_import(room.desk, &room.sc, path, true, nobody_is_refused, NULL, &counts));
    ck_assert_int_eq(counts.taken, REAL_CASES);
    for (int n = _i * SHARE + 1; n <= (_i + 1) * SHARE; n++) {
        const int64_t id = case_of(n);

        ok(&room, desk_close_case(room.desk, &room.sc, id, RESULT_SETTLED, "原卷已结"));
        check_case(id);
        put_away(id);
    }
}
END_TEST

/* The office of the stories in a folder of its own, at its own time. */
static void open_stories(void)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");

    desk_close(room.desk);
    room.database = scope_printf(&room.sc, "%s/stories.db", room.folder);
    options.database = room.database;
    options.now = NULL;
    ok(&room, desk_demo(&room.sc, &options));
    ok(&room, desk_open(&room.sc, &options, &room.desk));
}

START_TEST(every_story_gives_a_whole_file)
{
    open_stories();
    for (int n = 1; n <= STORIES; n++) {
        const int64_t id = case_of(n);
        const struct casefile cf = room_casefile(&room, id);
        const char *number;

        if (!cf.dispute.number)
            ok(&room, desk_accept(room.desk, &room.sc, id, &number));
        if (!cf.dispute.closed)
            ok(&room, desk_close_case(room.desk, &room.sc, id,
                                      cf.agreement_count > 0 ? RESULT_SETTLED : RESULT_WITHDRAWN,
                                      "故事到此为止"));
        check_case(id);
        put_away(id);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("dossier_real");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_story_gives_a_whole_file);
    if (access(TEST_REAL_CASES, R_OK) == 0)
        tcase_add_loop_test(tc, every_real_case_gives_a_whole_file_and_is_put_away, 0,
                            REAL_CASES / SHARE);
    return suite_run(tc);
}
