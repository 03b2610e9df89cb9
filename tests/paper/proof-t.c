/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proofs of pages: made-up agreements of every length, the same ones each time, read back from
 * text, preview, PDF and DOCX, and looked at as a picture. "proof-t all" looks at every page;
 * without a word it looks at the first pages only.
 */
#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/paper/layout.h"
#include "core/paper/markdown.h"
#include "core/paper/plain.h"
#include "tests/paper/ink.h"
#include "tests/paper/made_up.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define AGREEMENTS 500
#define BATCH      50 /* agreements of one PDF, each from a new page on */
#define PAGES      40 /* that are looked at in every run */
#define DOCX_STEP  25

static struct scope sc;
static char folder[] = "/tmp/onecase-proof-XXXXXX";
static bool all;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *path(const char *name) { return scope_printf(&sc, "%s/%s", folder, name); }

static void run(const char *const *argv)
{
    struct spawn_result result;

    ck_assert_int_eq(spawn_run(&sc, argv, (struct bytes){0}, SECONDS(300), &result), RC_OK);
    ck_assert_msg(result.status == 0, "%s: %s", argv[0], result.output);
}

static const char *batch(int from)
{
    struct buffer b = buffer_new(&sc);

    for (int i = from; i < from + BATCH; i++)
        buffer_addf(&b, "%s%s", i > from ? "\n\n```pagebreak\n```\n\n" : "",
                    sample_source(&sc, "agreement", made_up_case(&sc, i)));
    return buffer_text(&b);
}

static struct bytes made(const char *source, enum paper_format format)
{
    const struct paper_style style = sample_style();
    struct bytes out = {0};

    ck_assert_msg(paper_make(&sc, source, &style, format, &out) == RC_OK, "%s (%s)", sc.error.msgid,
                  sc.error.args[0]);
    return out;
}

static struct layout laid_out(const char *source)
{
    const struct paper_style style = sample_style();
    struct blocks blocks;
    struct layout layout;

    ck_assert_int_eq(markdown_blocks(&sc, source, &blocks), RC_OK);
    layout_make(&sc, &blocks, &style, &layout);
    return layout;
}

/* TEXT without blanks; a line feed stays where a line was that holds more. */
static const char *bare(const char *text)
{
    struct buffer b = buffer_new(&sc);
    bool fresh = true;

    for (; *text; text++) {
        if (*text == ' ' || (*text == '\n' && fresh))
            continue;
        fresh = *text == '\n' || *text == '\f';
        buffer_add_n(&b, text, 1);
    }
    return buffer_text(&b);
}

/* pdftotext ends the last page with a form feed too. */
static const char *extracted(struct bytes pdf)
{
    const char *file = path("t.pdf"), *text = path("t.txt");
    struct bytes out;

    ck_assert_int_eq(file_write(&sc, file, pdf), RC_OK);
    run((const char *const[]){"pdftotext", "-layout", "-enc", "UTF-8", file, text, NULL});
    ck_assert_int_eq(file_read(&sc, text, FILE_LIMIT, &out), RC_OK);
    char *end = (char *)out.data + out.size;
    if (out.size > 0 && end[-1] == '\f')
        end[-1] = '\0';
    return (const char *)out.data;
}

START_TEST(text_preview_and_pdf_have_the_same_lines_on_the_same_pages)
{
    const char *source = batch(_i * BATCH);
    const struct paper_style style = sample_style();
    const char *text = (const char *)made(source, PAPER_TEXT).data;
    struct buffer preview = buffer_new(&sc);
    struct pages pages;

    ck_assert_int_eq(paper_pages(&sc, source, &style, &pages), RC_OK);
    for (size_t i = 0; i < pages.count; i++) {
        buffer_add(&preview, i > 0 ? "\f" : "");
        for (size_t j = 0; j < pages.page[i].count; j++)
            buffer_addf(&preview, "%s\n", pages.page[i].lines[j]);
    }
    ck_assert_str_eq(buffer_text(&preview), text);
    ck_assert_str_eq(bare(extracted(made(source, PAPER_PDF))), bare(text));
}
END_TEST

static const char *line_at(const struct sheet *sheet, size_t i)
{
    const char *line = plain_line(&sc, &sheet->lines[i]);

    return line + strspn(line, " ");
}

static void check_ends(const char *line)
{
    uint32_t first = 0, last = 0;

    if (!line[0])
        return;
    text_next(line, &first);
    text_next(text_previous(line, line + strlen(line)), &last);
    ck_assert_msg(!text_closes(first), "a line begins with a closing mark: %s", line);
    ck_assert_msg(!text_opens(last), "a line ends with an opening mark: %s", line);
}

/* The note above the names to sign: two lines of text stand before it on its page. */
static void check_company(const struct sheet *sheet, size_t note)
{
    size_t company = 0;

    for (size_t i = 0; i < note; i++)
        company += line_at(sheet, i)[0] != '\0';
    ck_assert_uint_ge(company, 2);
}

/* The seal is pressed over the committee's name: a line free above it, its date, two below. */
static void check_seal(const struct sheet *sheet, size_t name)
{
    ck_assert_uint_ge(name, 1);
    ck_assert_uint_ge(sheet->count, name + 4);
    ck_assert_str_eq(line_at(sheet, name - 1), "");
    ck_assert_ptr_nonnull(strstr(line_at(sheet, name + 1), "年"));
    ck_assert_str_eq(line_at(sheet, name + 2), "");
    ck_assert_str_eq(line_at(sheet, name + 3), "");
    ck_assert_double_ge(5 * LAYOUT_ROW / 100.0 * 25.4 / 72, 42);
}

START_TEST(no_line_breaks_badly_and_no_signature_stands_alone)
{
    int nine = 0;

    for (int n = 0; n < AGREEMENTS; n++) {
        const struct scope_mark mark = scope_mark(&sc);
        const struct layout layout =
            laid_out(sample_source(&sc, "agreement", made_up_case(&sc, n)));
        int seals = 0;

        nine += layout.count >= 9;
        for (size_t s = 0; s < layout.count; s++)
            for (size_t i = 0; i < layout.sheets[s].count; i++) {
                const char *line = line_at(&layout.sheets[s], i);

                check_ends(line);
                if (strncmp(line, "当事人（签名", strlen("当事人（签名")) == 0)
                    check_company(&layout.sheets[s], i);
                if (strcmp(line, SAMPLE_COMMITTEE) == 0) {
                    check_seal(&layout.sheets[s], i);
                    seals++;
                }
            }
        ck_assert_int_eq(seals, 1);
        scope_rewind(&sc, mark);
    }
    ck_assert_int_ge(nine, 5);
}
END_TEST

START_TEST(the_same_agreements_give_the_same_bytes)
{
    const struct bytes first = made(batch(0), PAPER_PDF), second = made(batch(0), PAPER_PDF);

    ck_assert_uint_eq(first.size, second.size);
    ck_assert_mem_eq(first.data, second.data, first.size);
}
END_TEST

/* The letters between the tags of XML, without blanks. */
static const char *letters(const char *xml)
{
    static const char *const names[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    struct buffer b = buffer_new(&sc);

    while (*xml) {
        size_t name = 0;

        if (*xml == '<') {
            xml += strcspn(xml, ">") + 1;
            continue;
        }
        while (name < 5 && strncmp(xml, names[name], strlen(names[name])) != 0)
            name++;
        if (strncmp(xml, "　", 3) == 0) {
            xml += 3;
        } else if (strchr(" \n", *xml)) {
            xml++;
        } else {
            buffer_add_n(&b, name < 5 ? &"&<>\"'"[name] : xml, 1);
            xml += name < 5 ? strlen(names[name]) : 1;
        }
    }
    return buffer_text(&b);
}

static const char *letters_of_lines(const struct layout *layout)
{
    struct buffer b = buffer_new(&sc);

    for (size_t s = 0; s < layout->count; s++)
        for (size_t i = 0; i < layout->sheets[s].count; i++)
            for (size_t r = 0; r < layout->sheets[s].lines[i].run_count; r++)
                for (const char *p = layout->sheets[s].lines[i].runs[r].text; *p;) {
                    const size_t blank = strncmp(p, "　", 3) == 0 ? 3 : *p == ' ';

                    if (!blank)
                        buffer_add_n(&b, p, 1);
                    p += blank ? blank : 1;
                }
    return buffer_text(&b);
}

START_TEST(a_docx_has_the_same_letters_in_the_same_order)
{
    const char *source = sample_source(&sc, "agreement", made_up_case(&sc, _i * DOCX_STEP));
    const char *file = path("t.docx");
    const struct layout layout = laid_out(source);
    struct bytes xml;

    ck_assert_int_eq(file_write(&sc, file, made(source, PAPER_DOCX)), RC_OK);
    run((const char *const[]){"unzip", "-o", "-q", "-j", file, "word/document.xml", "-d", folder,
                              NULL});
    ck_assert_int_eq(file_read(&sc, path("document.xml"), FILE_LIMIT, &xml), RC_OK);
    ck_assert_str_eq(letters((const char *)xml.data), letters_of_lines(&layout));
}
END_TEST

/* Draw pages FROM to TO of the batch and look at each for ink where its letters are. */
static void look_at(const struct layout *layout, size_t from, size_t to)
{
    run((const char *const[]){"pdftoppm", "-r", INK_DPI, "-gray", "-f",
                              scope_printf(&sc, "%zu", from), "-l", scope_printf(&sc, "%zu", to),
                              path("t.pdf"), path("page"), NULL});
    for (size_t page = from; page <= to; page++) {
        int digits = snprintf(NULL, 0, "%zu", layout->count);
        const char *file = path(scope_printf(&sc, "page-%0*zu.pgm", digits, page));
        struct bytes image;

        ck_assert_int_eq(file_read(&sc, file, FILE_LIMIT, &image), RC_OK);
        const char *missing = ink_missing(&sc, &layout->sheets[page - 1], image);
        ck_assert_msg(missing == NULL, "page %zu has no ink for “%s”", page, missing);
        remove(file);
    }
}

START_TEST(every_letter_has_ink)
{
    const char *source = batch(_i * BATCH);
    const struct layout layout = laid_out(source);
    const size_t last = all || layout.count < PAGES ? layout.count : PAGES;

    ck_assert_int_eq(file_write(&sc, path("t.pdf"), made(source, PAPER_PDF)), RC_OK);
    for (size_t from = 1; from <= last; from += 20) {
        const struct scope_mark mark = scope_mark(&sc);

        look_at(&layout, from, from + 19 < last ? from + 19 : last);
        scope_rewind(&sc, mark);
    }
}
END_TEST

/* The seal covers name and date and nothing else, wherever on a page it comes to stand. */
START_TEST(nothing_but_name_and_date_is_under_the_seal)
{
    const char *source = sample_source(&sc, "agreement", made_up_case(&sc, _i * DOCX_STEP));
    const struct layout layout = laid_out(source);
    const struct sheet *last = &layout.sheets[layout.count - 1];
    const char *page = scope_printf(&sc, "%zu", layout.count);
    size_t name = 0;
    struct bytes image;

    while (name < last->count && strcmp(line_at(last, name), SAMPLE_COMMITTEE) != 0)
        name++;
    ck_assert_uint_lt(name, last->count);
    ck_assert_int_eq(file_write(&sc, path("t.pdf"), made(source, PAPER_PDF)), RC_OK);
    run((const char *const[]){"pdftoppm", "-r", INK_DPI, "-gray", "-singlefile", "-f", page, "-l",
                              page, path("t.pdf"), path("seal"), NULL});
    ck_assert_int_eq(file_read(&sc, path("seal.pgm"), FILE_LIMIT, &image), RC_OK);
    ck_assert_int_eq(ink_under_seal(last, name, image), 0);
    ck_assert_int_gt(ink_under_seal(last, name - 2, image), 0); /* were it pressed higher */
}
END_TEST

static bool present(const char *program, const char *option)
{
    const char *const argv[] = {program, option, NULL};
    struct spawn_result result;

    return spawn_run(&sc, argv, (struct bytes){0}, SECONDS(10), &result) == RC_OK &&
           result.status == 0;
}

static void prepare(void)
{
    begin();
    if (!present("pdftotext", "-v") || !present("pdftoppm", "-v") || !present("unzip", "-v"))
        suite_skip("poppler's tools or unzip are not installed");
    if (access("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", R_OK) != 0)
        suite_skip("the fonts for paper are not installed");
    if (!mkdtemp(folder))
        suite_skip("no folder for the files of this test");
    end();
}

int main(int argc, char **argv)
{
    static const char *const files[] = {"t.pdf", "t.txt", "t.docx", "document.xml", "seal.pgm"};
    TCase *tc = tcase_create("proof");

    all = argc > 1 && strcmp(argv[1], "all") == 0;
    prepare();
    tcase_set_timeout(tc, 600);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_loop_test(tc, text_preview_and_pdf_have_the_same_lines_on_the_same_pages, 0,
                        AGREEMENTS / BATCH);
    tcase_add_test(tc, no_line_breaks_badly_and_no_signature_stands_alone);
    tcase_add_test(tc, the_same_agreements_give_the_same_bytes);
    tcase_add_loop_test(tc, a_docx_has_the_same_letters_in_the_same_order, 0,
                        AGREEMENTS / DOCX_STEP);
    tcase_add_loop_test(tc, nothing_but_name_and_date_is_under_the_seal, 0, 8);
    tcase_add_loop_test(tc, every_letter_has_ink, 0, all ? AGREEMENTS / BATCH : 1);
    const int status = suite_run(tc);
    begin();
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
        remove(path(files[i]));
    rmdir(folder);
    end();
    return status;
}
