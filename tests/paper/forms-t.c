/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The papers of a whole folder, made from a case that went the whole way. Each is compared with a
 * text in golden/; after a wanted change "make update-papers" writes them anew: then look at every
 * line of them.
 */
#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/paper/field.h"
#include "tests/paper/full.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

/* Every kind, and which one of those it is for. */
static const struct form {
    const char *kind;
    int ordinal;
} forms[] = {
    {"cover", 0},         {"catalogue", 0},     {"application", 0},   {"identity", 1},
    {"acceptance", 0},    {"rights", 1},        {"attorney", 1},      {"inquiry", 1},
    {"evidence", 0},      {"record", 3},        {"agreement", 0},     {"agreement-en", 0},
    {"oral", 0},          {"termination", 0},   {"receipt", 1},       {"slip", 2},
    {"visit", 1},         {"confirmation", 0},  {"presided", 0},      {"service-address", 1},
    {"labour-review", 0}, {"police-letter", 0}, {"performed", 0},     {"closing", 0},
    {"file-note", 0},     {"back", 0},          {"accepted-slip", 1}, {"refused-slip", 0},
    {"reminder", 2},
};

static struct scope sc;
static char folder[] = "/tmp/onecase-forms-XXXXXX";

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* The full case, changed where a paper is for another end. */
static struct casefile *case_for(const char *kind)
{
    static const struct kind labour = {.code = "labour", .label = "劳动争议", .english = "Labour"};
    struct casefile *cf = full_case(&sc);

    if (strcmp(kind, "oral") == 0) {
        struct agreement *a = scope_memdup(&sc, cf->agreements, sizeof(*a));

        a->form = FORM_ORAL;
        cf->agreements = a;
    } else if (strcmp(kind, "labour-review") == 0) {
        cf->kind = &labour;
    } else if (strcmp(kind, "termination") == 0) {
        cf->dispute.result = RESULT_FAILED;
        cf->dispute.close_reason = "双方对赔偿数额差距太大。";
    } else if (strcmp(kind, "refused-slip") == 0) {
        cf->dispute.refuse_reason = "人民法院已经受理同一纠纷。";
    }
    return cf;
}

/* What the clerk fills in, for every question of TPL. */
static void answer(struct casefile *cf, const struct document_template *tpl, int ordinal)
{
    struct particular *list = scope_alloc(&sc, tpl->ask_count, sizeof(*list));
    const char *code = document_code_text(&sc, tpl->kind, ordinal);

    for (size_t i = 0; i < tpl->ask_count; i++) {
        const struct ask *a = &tpl->asks[i];

        list[i] = (struct particular){.document = code, .name = a->name};
        list[i].value = a->kind == ASK_CHOICE ? a->choices[0]
                        : a->kind == ASK_TEXT ? "第一行。\n第二行。"
                                              : scope_printf(&sc, "填写的%s", a->label);
    }
    cf->particulars = list;
    cf->particular_count = tpl->ask_count;
}

static enum rc make(const struct form *f, const struct casefile *cf, bool answered,
                    const char **source)
{
    struct casefile own = *cf;
    struct paper_job job = sample_job(&sc, f->kind, &own);

    job.ordinal = f->ordinal;
    job.directory = &full_directory;
    if (answered)
        answer(&own, job.tpl, f->ordinal);
    return paper_source(&sc, &job, source);
}

/* The translation alone cannot do without what the clerk fills in. */
static const char *source_of(const struct form *f, bool answered)
{
    const bool must = strcmp(f->kind, "agreement-en") == 0;
    const char *source = NULL;

    ck_assert_msg(make(f, case_for(f->kind), answered || must, &source) == RC_OK, "%s: %s (%s)",
                  f->kind, sc.error.msgid, sc.error.args[0] ? sc.error.args[0] : "");
    return source;
}

static struct bytes made(const char *source, enum paper_format format)
{
    const struct paper_style style = sample_style();
    struct bytes out = {0};

    ck_assert_msg(paper_make(&sc, source, &style, format, &out) == RC_OK, "%s (%s)", sc.error.msgid,
                  sc.error.args[0] ? sc.error.args[0] : "");
    return out;
}

START_TEST(every_paper_of_a_folder_reads_as_it_was_looked_at)
{
    const struct form *f = &forms[_i];
    const struct bytes text = made(source_of(f, false), PAPER_TEXT);
    const char *path = scope_printf(&sc, "%s/%s.txt", GOLDEN_PAPERS, f->kind);
    struct bytes kept;

    if (getenv("GOLDEN_UPDATE"))
        ck_assert_int_eq(file_write(&sc, path, text), RC_OK);
    ck_assert_msg(file_read(&sc, path, FILE_LIMIT, &kept) == RC_OK, "there is no %s", path);
    ck_assert_str_eq((const char *)text.data, (const char *)kept.data);
}
END_TEST

START_TEST(what_is_filled_in_by_the_clerk_stands_on_the_paper)
{
    const struct form *f = &forms[_i];
    const struct document_template *tpl = sample_template(&sc, f->kind);
    const char *source = source_of(f, true);

    for (size_t i = 0; i < tpl->ask_count; i++) {
        const struct ask *a = &tpl->asks[i];
        const char *value = a->kind == ASK_CHOICE ? a->choices[0]
                            : a->kind == ASK_TEXT ? "第二行。"
                                                  : scope_printf(&sc, "填写的%s", a->label);

        ck_assert_msg(strstr(source, value) != NULL, "%s: %s", f->kind, a->name);
    }
}
END_TEST

/* TEXT without blanks and page feeds. */
static const char *bare(const char *text)
{
    struct buffer b = buffer_new(&sc);

    for (; *text; text++) {
        if (strncmp(text, "　", 3) == 0)
            text += 2;
        else if (!strchr(" \n\f+-|", *text))
            buffer_add_n(&b, text, 1);
    }
    return buffer_text(&b);
}

static void run(const char *const *argv)
{
    struct spawn_result result;

    ck_assert_int_eq(spawn_run(&sc, argv, (struct bytes){0}, SECONDS(60), &result), RC_OK);
    ck_assert_int_eq(result.status, 0);
}

/* The pages of PDF as poppler reads them. */
static const char *extracted(struct bytes pdf)
{
    const char *file = scope_printf(&sc, "%s/t.pdf", folder);
    const char *text = scope_printf(&sc, "%s/t.txt", folder);
    struct bytes out;

    ck_assert_int_eq(file_write(&sc, file, pdf), RC_OK);
    run((const char *const[]){"pdftotext", "-layout", "-enc", "UTF-8", file, text, NULL});
    ck_assert_int_eq(file_read(&sc, text, FILE_LIMIT, &out), RC_OK);
    remove(file);
    remove(text);
    return (const char *)out.data;
}

static int pages(const char *text)
{
    int count = 0;

    for (; *text; text++)
        count += *text == '\f';
    return count;
}

START_TEST(text_and_pdf_have_the_same_letters_on_as_many_pages)
{
    const char *source = source_of(&forms[_i], true);
    const char *text = (const char *)made(source, PAPER_TEXT).data;
    const char *pdf = extracted(made(source, PAPER_PDF));

    ck_assert_str_eq(bare(pdf), bare(text));
    ck_assert_int_eq(pages(pdf), pages(text) + 1);
}
END_TEST

START_TEST(what_one_side_said_alone_stands_only_on_its_own_record)
{
    const struct form own = {"record", 2};

    for (size_t i = 0; i < COUNT(forms); i++)
        ck_assert_msg(!strstr(source_of(&forms[i], false), FULL_SECRET), "%s", forms[i].kind);
    ck_assert_ptr_nonnull(strstr(source_of(&own, false), FULL_SECRET));
    ck_assert_ptr_nonnull(strstr(source_of(&own, false), "不得交给其他当事人"));
}
END_TEST

START_TEST(the_letter_to_the_police_goes_where_the_case_was_handed_to_last)
{
    const struct ruling first = {
        .id = 3, .kind = RULING_POLICE, .receiver = "前进派出所", .receipt = "31002202611201"};
    const struct ruling last[] = {
        {.id = 7, .kind = RULING_POLICE, .receiver = "海门派出所", .receipt = "31002202611218"},
        {.id = 8, .kind = RULING_CORRECTED, .event = 7}};
    const struct dispatch calls[] = {{.course = {.rulings = &first, .ruling_count = 1}},
                                     {.course = {.rulings = last, .ruling_count = 1}}};
    struct dispatch corrected[] = {calls[0], calls[1]};
    const struct form f = {"police-letter", 0};
    struct casefile *cf = full_case(&sc);
    const char *source;

    cf->dispatches = calls;
    cf->dispatch_count = COUNT(calls);
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "海门派出所："));
    ck_assert_ptr_nonnull(strstr(source, "接警单号：31002202611218"));
    ck_assert_ptr_null(strstr(source, full_directory.police));
    corrected[1].course.ruling_count = 2; /* the second was taken back */
    cf->dispatches = corrected;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "前进派出所："));
    ck_assert_int_eq(make(&f, cf, true, &source), RC_OK); /* what the clerk fills in goes first */
    ck_assert_ptr_nonnull(strstr(source, "填写的移送的公安机关："));
    ck_assert_ptr_nonnull(strstr(source, "接警单号：填写的接警单号"));
}
END_TEST

/* Somebody may have to hide where he lives: his address stands on as few papers as can be. */
START_TEST(only_papers_that_need_an_address_hold_one)
{
    static const char *const with_address[] = {"application",   "acceptance",   "agreement",
                                               "oral",          "confirmation", "service-address",
                                               "labour-review", "police-letter"};

    for (size_t i = 0; i < COUNT(forms); i++) {
        bool may = false;

        for (size_t j = 0; j < COUNT(with_address); j++)
            may = may || strcmp(forms[i].kind, with_address[j]) == 0;
        ck_assert_msg(may == (strstr(source_of(&forms[i], false), "3幢201室") != NULL), "%s",
                      forms[i].kind);
    }
}
END_TEST

static void refused(const char *kind, int ordinal, const struct casefile *cf)
{
    const struct form f = {kind, ordinal};
    const char *source;

    ck_assert_msg(make(&f, cf, false, &source) == RC_INVALID, "%s", kind);
}

START_TEST(a_paper_that_has_nothing_to_say_is_refused)
{
    const struct casefile *cf = full_case(&sc);
    struct casefile bare_case = *cf;

    refused("oral", 0, cf);          /* the agreement is a written one */
    refused("labour-review", 0, cf); /* neighbours */
    refused("refused-slip", 0, cf);  /* it was accepted */
    refused("inquiry", 3, cf);       /* a joint session */
    refused("record", 1, cf);        /* an inquiry */
    refused("reminder", 3, cf);      /* the property company has done its part */
    refused("agreement-en", 0, cf);  /* nobody translated it */
    bare_case.evidence_count = 0;
    refused("evidence", 0, &bare_case);
    bare_case.performance_count = 0;
    refused("performed", 0, &bare_case);
    bare_case.dispute.closed = false;
    refused("closing", 0, &bare_case);
}
END_TEST

START_TEST(voided_evidence_is_not_listed)
{
    const struct form f = {"evidence", 0};

    ck_assert_ptr_nonnull(strstr(source_of(&f, false), "地板受损照片"));
    ck_assert_ptr_null(strstr(source_of(&f, false), "录错"));
}
END_TEST

START_TEST(the_typed_copy_of_a_handwritten_agreement_is_compared_and_not_signed_again)
{
    struct casefile *cf = full_case(&sc);
    struct agreement *a = scope_memdup(&sc, cf->agreements, sizeof(*a));
    const struct form f = {"agreement", 0};
    const char *source;

    a->original = ORIGINAL_HANDWRITTEN;
    a->original_on = date_from(2026, 11, 19);
    a->original_note = "一页，蓝色圆珠笔";
    a->typed_by = "金巧";
    a->compared_by = "林一凡";
    a->compared_on = date_from(2026, 11, 20);
    cf->agreements = a;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "# 人民调解协议书（誊录件）"));
    ck_assert_ptr_nonnull(strstr(source, "手写原件签订于2026年11月19日（一页，蓝色圆珠笔）"));
    ck_assert_ptr_nonnull(strstr(source, "sign: 誊录人　金巧\nsign: 核对人　林一凡\n"));
    ck_assert_ptr_null(strstr(source, "sign: 申请人"));
    ck_assert_ptr_null(strstr(source, "本人听懂"));
}
END_TEST

START_TEST(a_dispute_is_over_once_and_for_all_only_when_the_parties_want_it)
{
    struct casefile *cf = full_case(&sc);
    struct agreement *a = scope_memdup(&sc, cf->agreements, sizeof(*a));
    const struct form f = {"agreement", 0};
    const char *source;

    ck_assert_ptr_nonnull(strstr(source_of(&f, false), "一次性了结"));
    a->final = false;
    cf->agreements = a;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_null(strstr(source, "一次性了结"));
}
END_TEST

/* 民法典 art. 686: a guarantee of which nothing more is said is a general one. */
START_TEST(a_guarantee_without_its_kind_is_said_to_be_a_general_one)
{
    struct casefile *cf = full_case(&sc);
    const struct particular said[] = {
        {.document = "agreement", .name = "guarantor", .value = "顾大山"},
        {.document = "agreement", .name = "guarantee", .value = "连带责任保证"}};
    const struct form f = {"agreement", 0};
    const char *source;

    cf->particulars = said;
    cf->particular_count = 1;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "担保人顾大山自愿为上面的付款提供担保；保证方式没有约定"));
    ck_assert_ptr_nonnull(strstr(source, "sign: 担保人　顾大山\n"));
    cf->particular_count = 2;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "提供连带责任保证。"));
}
END_TEST

START_TEST(for_a_minor_the_guardian_signs)
{
    struct casefile *cf = full_case(&sc);
    struct party *own = scope_memdup(&sc, cf->parties, cf->party_count * sizeof(*own));
    const struct form f = {"agreement", 0};
    const char *source;

    own[0].id_number = "331002201503010114";
    own[0].agent = "顾大山";
    cf->parties = own;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "法定代理人顾大山"));
    ck_assert_ptr_nonnull(strstr(source, "sign: 顾雨桐的法定代理人　顾大山\n"));
    own[0].id_number = NULL;
    ck_assert_int_eq(make(&f, cf, false, &source), RC_OK);
    ck_assert_ptr_nonnull(strstr(source, "sign: 顾雨桐的代理人　顾大山\n"));
}
END_TEST

static bool present(const char *program, const char *option)
{
    const char *const argv[] = {program, option, NULL};
    struct spawn_result result;

    return spawn_run(&sc, argv, (struct bytes){0}, SECONDS(10), &result) == RC_OK &&
           result.status == 0;
}

static bool can_make_pdf(void)
{
    return present("pdftotext", "-v") &&
           access("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", R_OK) == 0;
}

int main(void)
{
    TCase *tc = tcase_create("forms");

    tr_init(GOLDEN_LOCALE);
    begin();
    const bool pdf = can_make_pdf();
    end();
    tcase_set_timeout(tc, 120);
    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_loop_test(tc, every_paper_of_a_folder_reads_as_it_was_looked_at, 0, COUNT(forms));
    tcase_add_loop_test(tc, what_is_filled_in_by_the_clerk_stands_on_the_paper, 0, COUNT(forms));
    if (pdf && mkdtemp(folder))
        tcase_add_loop_test(tc, text_and_pdf_have_the_same_letters_on_as_many_pages, 0,
                            COUNT(forms));
    tcase_add_test(tc, what_one_side_said_alone_stands_only_on_its_own_record);
    tcase_add_test(tc, the_letter_to_the_police_goes_where_the_case_was_handed_to_last);
    tcase_add_test(tc, only_papers_that_need_an_address_hold_one);
    tcase_add_test(tc, a_paper_that_has_nothing_to_say_is_refused);
    tcase_add_test(tc, voided_evidence_is_not_listed);
    tcase_add_test(tc, the_typed_copy_of_a_handwritten_agreement_is_compared_and_not_signed_again);
    tcase_add_test(tc, a_dispute_is_over_once_and_for_all_only_when_the_parties_want_it);
    tcase_add_test(tc, a_guarantee_without_its_kind_is_said_to_be_a_general_one);
    tcase_add_test(tc, for_a_minor_the_guardian_signs);
    const int status = suite_run(tc);
    if (pdf)
        rmdir(folder);
    return status;
}
