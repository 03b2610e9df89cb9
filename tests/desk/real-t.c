/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fifty-one real mediations, messy as life is: helpers among the parties, clauses without an
 * obligor, no numbers and no telephones. All are taken, and the printed agreement of each
 * holds every party and every clause. Skipped where that file is not beside the sources.
 */
#include "tests/desk/room.h"

#include <ctype.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/text.h"

#define REAL_CASES 51

static struct room room;

static void begin(void) { room_open(&room); }
static void end(void) { room_close(&room); }

static void nobody_is_refused(void *user, int line, const struct error *error)
{
    ck_abort_msg("line %d: %s", line, error_text(&room.sc, LANG_EN, error));
}

static struct import_counts import_all(void)
{
    const char *path = scope_printf(&room.sc, "%s/cases.jsonl", room.folder);
    struct import_counts counts;
    struct bytes all;

    ok(&room, file_read(&room.sc, TEST_REAL_CASES, FILE_LIMIT, &all));
    ok(&room, file_write(&room.sc, path, all));
    ok(&room, desk_import(room.desk, &room.sc, path, true, nobody_is_refused, NULL, &counts));
    return counts;
}

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!isspace((unsigned char)line[i]))
            return false;
    }
    return true;
}

static void add_words(struct buffer *words, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!isspace((unsigned char)text[i]))
            buffer_add_n(words, &text[i], 1);
    }
}

#define CHECK_CODE "校验码" /* begins a line below the foot of a page */
#define SEAM       "骑缝章" /* ends another one */

static bool is_below_foot(const char *line, size_t size)
{
    return (size > strlen(CHECK_CODE) && memcmp(line, CHECK_CODE, strlen(CHECK_CODE)) == 0) ||
           (size > strlen(SEAM) && memcmp(line + size - strlen(SEAM), SEAM, strlen(SEAM)) == 0);
}

/* Add PAGE without its first line and its foot, where the practice mark, the number and the check
 * code stand: a clause may run on over them. */
static void add_page(struct buffer *words, const char *page, size_t length)
{
    const char *held = NULL; /* the line before, added only when another one follows */
    size_t held_length = 0;
    int seen = 0;

    for (const char *line = page, *end = page + length; line < end;) {
        const char *feed = memchr(line, '\n', (size_t)(end - line));
        const size_t size = (size_t)((feed ? feed : end) - line);

        if (!is_blank(line, size) && !is_below_foot(line, size)) {
            if (seen++ > 1)
                add_words(words, held, held_length);
            held = line;
            held_length = size;
        }
        line += size + 1;
    }
}

/* The words of TEXT, page by page, without spaces. */
static const char *words_of_pages(struct scope *sc, const char *text)
{
    struct buffer words = buffer_new(sc);

    for (const char *page = text; *page;) {
        const size_t length = strcspn(page, "\f");

        add_page(&words, page, length);
        page += length + (page[length] == '\f');
    }
    return buffer_text(&words);
}

static const char *without_spaces(struct scope *sc, const char *text)
{
    struct buffer words = buffer_new(sc);

    add_words(&words, text, strlen(text));
    return buffer_text(&words);
}

static const char *printed_text(struct scope *sc, int64_t id)
{
    const char *path = scope_printf(sc, "%s/agreement.pdf", room.folder);
    const char *out = scope_printf(sc, "%s/agreement.txt", room.folder);
    const char *const argv[] = {"pdftotext", "-layout", path, out, NULL};
    struct spawn_result ran;
    struct printed printed;
    struct bytes text;

    ok(&room, desk_print(room.desk, &room.sc, id, "agreement",
                         &(struct print_order){.format = PAPER_PDF, .way = PRINT_FILE}, &printed));
    ok(&room, file_write(sc, path, printed.bytes));
    ok(&room, spawn_run(sc, argv, (struct bytes){0}, SECONDS(20), &ran));
    ck_assert_int_eq(ran.status, 0);
    ok(&room, file_read(sc, out, FILE_LIMIT, &text));
    return words_of_pages(sc, (const char *)text.data);
}

static void check_paper(int number)
{
    struct scope sc = SCOPE_INIT;
    struct casefile cf;
    int64_t id;

    ok(&room, desk_identify(room.desk, &room.sc, scope_printf(&sc, "%d", number), &id));
    ok(&room, desk_casefile(room.desk, &sc, id, false, &cf));
    const char *paper = printed_text(&sc, id);
    const struct agreement *a = casefile_agreement(&cf);
    for (size_t i = 0; i < cf.party_count; i++)
        ck_assert_msg(strstr(paper, without_spaces(&sc, cf.parties[i].name)), "case %d: party %s",
                      number, cf.parties[i].name);
    for (size_t i = 0; i < a->term_count; i++)
        ck_assert_msg(strstr(paper, without_spaces(&sc, a->terms[i].text)), "case %d: clause %zu",
                      number, i + 1);
    scope_end(&sc);
}

START_TEST(every_real_case_is_taken_once_with_its_gaps_and_prints_all_it_says)
{
    const struct import_counts first = import_all();
    const struct import_counts again = import_all();
    struct casefile cf;
    struct gap *gaps;
    size_t count;

    ck_assert_int_eq(first.taken, REAL_CASES);
    ck_assert_int_eq(again.known, REAL_CASES);
    ck_assert_int_eq(again.taken, 0);
    for (int n = 1; n <= REAL_CASES; n++) {
        int64_t id;

        check_paper(n);
        ok(&room, desk_identify(room.desk, &room.sc, scope_printf(&room.sc, "%d", n), &id));
        cf = room_casefile(&room, id);
        ck_assert_int_eq(cf.dispute.state, STATE_AGREED);
        casefile_gaps(&room.sc, &cf, &gaps, &count);
        ck_assert_uint_gt(count, 0);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("real");

    if (access(TEST_REAL_CASES, R_OK) != 0)
        suite_skip("the file of real cases is not beside the sources");
    if (access("/usr/bin/pdftotext", X_OK) != 0)
        suite_skip("pdftotext is not installed");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_real_case_is_taken_once_with_its_gaps_and_prints_all_it_says);
    return suite_run(tc);
}
