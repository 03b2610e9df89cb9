/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several papers as one file: pages counted through, titles listed, each paper as it is alone. */
#include "core/paper/binder.h"

#include "core/base/file.h"
#include "core/base/spawn.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PARTS 4

static struct scope sc;
static char folder[] = "/tmp/onecase-bind-XXXXXX";
static struct paper_part parts[PARTS];

/* A catalogue, an agreement of one page or two, eighty paragraphs, a form. */
static void begin(void)
{
    struct buffer b = buffer_new(&sc);

    sc = (struct scope)SCOPE_INIT;
    b = buffer_new(&sc);
    for (int i = 1; i <= 80; i++)
        buffer_addf(&b, "第%d段。\n\n", i);
    for (size_t i = 0; i < PARTS; i++)
        parts[i].style = sample_style();
    parts[0].source = "# 卷内目录\n\n（见后）\n";
    parts[0].style.title = "卷内目录";
    parts[0].unnumbered = true;
    parts[1].source = sample_source(&sc, "agreement", sample_case(&sc));
    parts[2].source = buffer_text(&b);
    parts[2].style.title = "调解笔录";
    parts[3].source = sample_source(&sc, "acceptance", sample_case(&sc));
    parts[3].style.title = "人民调解受理登记表";
}

static void end(void) { scope_end(&sc); }

static const char *path(const char *name) { return scope_printf(&sc, "%s/%s", folder, name); }

static struct bytes bound(enum paper_format format)
{
    struct paper_style style = sample_style();
    struct bytes out = {0};

    style.title = "人民调解卷宗";
    ck_assert_msg(paper_bind(&sc, parts, PARTS, &style, format, &out) == RC_OK, "%s (%s)",
                  sc.error.msgid, sc.error.args[0]);
    return out;
}

static struct paper_span *spans(void)
{
    struct paper_span *list;

    ck_assert_int_eq(paper_bind_pages(&sc, parts, PARTS, &list), RC_OK);
    return list;
}

START_TEST(pages_are_counted_through_without_the_catalogue)
{
    const struct paper_span *list = spans();

    ck_assert_int_eq(list[0].first, 0);
    ck_assert_int_eq(list[0].pages, 1);
    ck_assert_int_eq(list[1].first, 1);
    ck_assert_int_eq(list[2].first, 1 + list[1].pages);
    ck_assert_int_eq(list[2].pages, 4); /* 80 lines, 22 to a page */
    ck_assert_int_eq(list[3].first, list[2].first + 4);
}
END_TEST

/* The pages of TEXT, parted by form feeds, into LIST. */
static int pages_of(const char *text, const char **list, int room)
{
    int count = 0;

    for (;;) {
        const size_t length = strcspn(text, "\f");

        ck_assert_int_lt(count, room);
        list[count++] = scope_strndup(&sc, text, length);
        if (!text[length])
            return count;
        text += length + 1;
    }
}

static const char *first_line(const char *page)
{
    return scope_strndup(&sc, page, strcspn(page, "\n"));
}

START_TEST(every_page_bears_its_number_in_the_folder_in_the_outer_corner)
{
    const struct paper_span *list = spans();
    const char *pages[40];
    const int count = pages_of((const char *)bound(PAPER_TEXT).data, pages, 40);

    ck_assert_int_eq(count, list[3].first + list[3].pages); /* the catalogue bears none */
    ck_assert_ptr_null(strstr(pages[0], "卷内第"));
    for (int i = 1; i < count; i++) {
        const char *number = scope_printf(&sc, "卷内第 %d 页", i);
        const char *line = scope_printf(&sc, "%*s%s", i < 10 ? 45 : 44, "", number);

        ck_assert_str_eq(first_line(pages[i]), line);
    }
}
END_TEST

START_TEST(a_paper_in_a_folder_has_the_lines_it_has_alone)
{
    struct bytes alone;
    const char *pages[40], *own[8];

    pages_of((const char *)bound(PAPER_TEXT).data, pages, 40);
    ck_assert_int_eq(paper_make(&sc, parts[1].source, &parts[1].style, PAPER_TEXT, &alone), RC_OK);
    const int count = pages_of((const char *)alone.data, own, 8);
    for (int i = 0; i < count; i++)
        ck_assert_str_eq(strchr(pages[i + 1], '\n') + 1, own[i]);
}
END_TEST

/* The letters of the PDF FILE. */
static const char *extracted(const char *file)
{
    const char *text = path("bound.txt");
    const char *const argv[] = {"pdftotext", "-layout", file, text, NULL};
    struct spawn_result result;
    struct bytes out;

    ck_assert_int_eq(spawn_run(&sc, argv, (struct bytes){0}, SECONDS(30), &result), RC_OK);
    ck_assert_int_eq(result.status, 0);
    ck_assert_int_eq(file_read(&sc, text, FILE_LIMIT, &out), RC_OK);
    return (const char *)out.data;
}

static const char *saved(void)
{
    const char *file = path("bound.pdf");

    if (access("/usr/bin/pdftotext", X_OK) != 0 ||
        access("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", R_OK) != 0)
        return NULL;
    ck_assert_int_eq(file_write(&sc, file, bound(PAPER_PDF)), RC_OK);
    return file;
}

START_TEST(the_pdf_has_the_numbers_and_a_bookmark_for_each_title)
{
    const char *file = saved();
    const struct paper_span *list = spans();
    const int last = list[3].first + list[3].pages - 1;

    if (!file)
        return;
    const char *text = extracted(file);

    for (int i = 1; i <= last; i++)
        ck_assert_ptr_nonnull(strstr(text, scope_printf(&sc, "卷内第 %d 页", i)));
    ck_assert_ptr_null(strstr(text, scope_printf(&sc, "卷内第 %d 页", last + 1)));
    struct bytes pdf;
    ck_assert_int_eq(file_read(&sc, file, FILE_LIMIT, &pdf), RC_OK);
    int titles = 0;
    for (size_t i = 0; i + 9 < pdf.size; i++)
        titles +=
            memcmp(pdf.data + i, "/Title <", 8) == 0 || memcmp(pdf.data + i, "/Title (", 8) == 0;
    ck_assert_int_eq(titles, PARTS + 1); /* and that of the file itself */
}
END_TEST

/* The page that follows the four parts when PICTURE is bound behind them, as a PDF. */
static const char *pasted(struct bytes picture, enum rc *rc)
{
    const struct paper_style style = sample_style();
    const struct paper_part part = {
        .source = "证据一　转账记录\n", .picture = picture, .style = style};
    const char *file = path("pasted.pdf");
    struct bytes out;

    *rc = paper_bind(&sc, &part, 1, &style, PAPER_PDF, &out);
    if (*rc == RC_OK)
        ck_assert_int_eq(file_write(&sc, file, out), RC_OK);
    return file;
}

/* FILE's first page as a picture, in the format and resolution that OPTIONS say. */
static struct bytes drawn(const char *file, const char *format, const char *dots, const char *name)
{
    const char *root = path("drawn");
    const char *const argv[] = {"pdftoppm", "-singlefile", "-l", "1",  "-r",
                                dots,       format,        file, root, NULL};
    struct spawn_result result;
    struct bytes out;

    ck_assert_int_eq(spawn_run(&sc, argv, (struct bytes){0}, SECONDS(30), &result), RC_OK);
    ck_assert_msg(result.status == 0, "%s", result.output);
    ck_assert_int_eq(file_read(&sc, path(name), FILE_LIMIT, &out), RC_OK);
    return out;
}

/* Dark dots of a grey PGM. */
static int darkness(struct bytes pgm)
{
    int dark = 0;

    for (size_t i = 20; i < pgm.size; i++)
        dark += pgm.data[i] < 128;
    return dark;
}

START_TEST(a_picture_stands_on_a_page_of_its_own_below_its_words)
{
    static const char *const formats[][2] = {{"-jpeg", "drawn.jpg"}, {"-png", "drawn.png"}};
    const char *file = saved();
    enum rc rc;

    if (!file)
        return;
    for (int i = 0; i < 2; i++) {
        const struct bytes picture = drawn(file, formats[i][0], "72", formats[i][1]);
        const char *page = pasted(picture, &rc);

        ck_assert_int_eq(rc, RC_OK);
        ck_assert_ptr_nonnull(strstr(extracted(page), "转账记录"));
        /* the title 卷内目录 and one line of the picture, made smaller, beside the words */
        const int with = darkness(drawn(page, "-gray", "72", "drawn.pgm"));
        struct paper_part bare = {.source = "证据一　转账记录\n", .style = sample_style()};
        struct bytes out;
        ck_assert_int_eq(paper_bind(&sc, &bare, 1, &bare.style, PAPER_PDF, &out), RC_OK);
        ck_assert_int_eq(file_write(&sc, page, out), RC_OK);
        ck_assert_int_gt(with, darkness(drawn(page, "-gray", "72", "drawn.pgm")) + 50);
    }
}
END_TEST

START_TEST(a_damaged_picture_is_refused)
{
    const char *file = saved();
    enum rc rc;

    if (!file)
        return;
    struct bytes picture = drawn(file, "-png", "72", "drawn.png");
    picture.size /= 2;
    pasted(picture, &rc);
    ck_assert_int_eq(rc, RC_INVALID);
    ck_assert_str_eq(sc.error.field, "picture");
    pasted((struct bytes){(const unsigned char *)"GIF89a..", 8}, &rc);
    ck_assert_int_eq(rc, RC_INVALID);
}
END_TEST

START_TEST(the_same_parts_give_the_same_bytes)
{
    if (!saved())
        return;
    const struct bytes first = bound(PAPER_PDF), second = bound(PAPER_PDF);

    ck_assert_uint_eq(first.size, second.size);
    ck_assert_mem_eq(first.data, second.data, first.size);
}
END_TEST

START_TEST(a_docx_is_one_paper)
{
    const struct paper_style style = sample_style();
    struct bytes out;

    ck_assert_int_eq(paper_bind(&sc, parts, PARTS, &style, PAPER_DOCX, &out), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "format");
}
END_TEST

int main(void)
{
    static const char *const files[] = {"bound.pdf", "bound.txt", "pasted.pdf",
                                        "drawn.jpg", "drawn.png", "drawn.pgm"};
    TCase *tc = tcase_create("binder");

    if (!mkdtemp(folder))
        suite_skip("no folder for the files of this test");
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, pages_are_counted_through_without_the_catalogue);
    tcase_add_test(tc, every_page_bears_its_number_in_the_folder_in_the_outer_corner);
    tcase_add_test(tc, a_paper_in_a_folder_has_the_lines_it_has_alone);
    tcase_add_test(tc, the_pdf_has_the_numbers_and_a_bookmark_for_each_title);
    tcase_add_test(tc, a_picture_stands_on_a_page_of_its_own_below_its_words);
    tcase_add_test(tc, a_damaged_picture_is_refused);
    tcase_add_test(tc, the_same_parts_give_the_same_bytes);
    tcase_add_test(tc, a_docx_is_one_paper);
    const int status = suite_run(tc);
    begin();
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
        remove(path(files[i]));
    rmdir(folder);
    end();
    return status;
}
