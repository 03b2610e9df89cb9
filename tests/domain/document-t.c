/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/domain/casefile.h"
#include "tests/domain/fixture.h"

START_TEST(each_format_is_found_by_its_code)
{
    static const enum paper_format formats[] = {PAPER_TEXT, PAPER_PDF, PAPER_DOCX};

    for (size_t i = 0; i < 3; i++) {
        enum paper_format found;

        ck_ok(paper_format_find(&sc, paper_format_code(formats[i]), &found));
        ck_assert_int_eq(found, formats[i]);
    }
    ck_assert_str_eq(paper_format_code(PAPER_DOCX), "docx");
}
END_TEST

START_TEST(another_format_is_refused)
{
    enum paper_format format = PAPER_PDF;

    ck_refused(paper_format_find(&sc, "doc", &format), "format");
    ck_refused(paper_format_find(&sc, NULL, &format), "format");
    ck_assert_int_eq(format, PAPER_PDF);
}
END_TEST

static struct template_record record(int64_t id, const char *kind, int64_t approved)
{
    const struct instant never = INSTANT_NEVER;

    return (struct template_record){
        .id = id, .kind = kind, .approved_at = approved ? (struct instant){approved} : never};
}

START_TEST(in_force_is_the_one_approved_last_and_only_the_newest_waits)
{
    struct template_record list[] = {
        record(1, "agreement", 100), record(2, "agreement", 300), record(3, "agreement", 200),
        record(4, "receipt", 0),     record(5, "receipt", 0),     record(6, "agreement", 0),
    };

    template_judge(list, 6);
    ck_assert_int_eq(list[0].state, TEMPLATE_REPLACED);
    ck_assert_int_eq(list[1].state, TEMPLATE_IN_FORCE);
    ck_assert_int_eq(list[2].state, TEMPLATE_REPLACED);
    ck_assert_int_eq(list[3].state, TEMPLATE_REPLACED);
    ck_assert_int_eq(list[4].state, TEMPLATE_WAITING);
    ck_assert_int_eq(list[5].state, TEMPLATE_WAITING);
}
END_TEST

static void parsed(const char *text, const char *kind, int ordinal)
{
    struct document_code code;

    ck_ok(document_code_parse(&sc, text, &code));
    ck_assert_str_eq(code.kind, kind);
    ck_assert_int_eq(code.ordinal, ordinal);
    ck_assert_str_eq(document_code_text(&sc, code.kind, code.ordinal), text);
}

START_TEST(a_code_is_a_kind_alone_or_with_a_number_from_1)
{
    static const char *const bad[] = {"",        ".2",         "slip.",    "slip.0",
                                      "slip.02", "slip.-1",    "slip.x",   "Slip.2",
                                      "slip.2 ", "slip.10000", "slip.2.3", "../slip"};
    struct document_code code;

    parsed("agreement", "agreement", 0);
    parsed("police-letter_2", "police-letter_2", 0);
    parsed("slip.2", "slip", 2);
    parsed("slip.9999", "slip", 9999);
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        ck_refused(document_code_parse(&sc, bad[i], &code), "document");
}
END_TEST

/* A respondent who refused stands third, a helper second. */
static struct casefile people(void)
{
    static const struct evidence pieces[] = {
        {.ordinal = 1, .title = "转账记录"},
        {.ordinal = 2, .title = "照片", .void_reason = "传错了"}};
    struct party *list = scope_alloc(&sc, 4, sizeof(*list));

    for (size_t i = 0; i < 4; i++)
        list[i] = (struct party){.position = (int)i + 1,
                                 .name = scope_printf(&sc, "人%zu", i + 1),
                                 .refused_on = DATE_NONE};
    list[1].role = ROLE_HELPER;
    list[2].role = ROLE_RESPONDENT;
    list[2].refused_on = date_from(2026, 11, 1);
    return (struct casefile){
        .parties = list, .party_count = 4, .evidence = pieces, .evidence_count = 2};
}

START_TEST(there_is_one_paper_for_each_party_who_takes_part)
{
    const struct casefile cf = people();
    int *list;
    size_t count;

    document_ordinals(&sc, FOR_PARTY, &cf, &list, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(list[0], 1);
    ck_assert_int_eq(list[1], 4);
    ck_assert_str_eq(document_subject_name(&sc, FOR_PARTY, &cf, 4), "人4");
    document_ordinals(&sc, FOR_EVIDENCE, &cf, &list, &count);
    ck_assert_uint_eq(count, 1);
    document_ordinals(&sc, FOR_VISIT, &cf, &list, &count);
    ck_assert_uint_eq(count, 0);
    document_ordinals(&sc, FOR_CASE, &cf, &list, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(list[0], 0);
}
END_TEST

static void no_paper(enum document_subject subject, int ordinal, const char *field,
                     const char *words)
{
    const struct document_template tpl = {.kind = "slip", .title = "告知书", .subject = subject};
    const struct casefile cf = people();

    ck_refused(document_check_code(&sc, &tpl, &cf, ordinal), field);
    ck_assert_msg(strstr(error_text(&sc, LANG_EN, &sc.error), words) != NULL, "%s",
                  error_text(&sc, LANG_EN, &sc.error));
}

START_TEST(each_code_that_leads_to_no_paper_is_refused_in_words_of_its_own)
{
    const struct document_template slip = {.kind = "slip", .title = "告知书", .subject = FOR_PARTY};
    const struct casefile cf = people();

    ck_ok(document_check_code(&sc, &slip, &cf, 4));
    no_paper(FOR_PARTY, 0, "document", "slip.1");
    no_paper(FOR_PARTY, 5, "document", "no party with the number 5");
    no_paper(FOR_PARTY, 2, "document", "人2 is a helper");
    no_paper(FOR_PARTY, 3, "document", "人3 refused");
    no_paper(FOR_EVIDENCE, 2, "document", "voided");
    no_paper(FOR_SESSION, 1, "document", "no session with the number 1");
    no_paper(FOR_CASE, 1, "document", "slip without a number");
    no_paper(FOR_AGREEMENT, 0, "agreement", "no agreement yet");
}
END_TEST

int main(void)
{
    TCase *tc = scoped("document");

    tcase_add_test(tc, each_format_is_found_by_its_code);
    tcase_add_test(tc, another_format_is_refused);
    tcase_add_test(tc, a_code_is_a_kind_alone_or_with_a_number_from_1);
    tcase_add_test(tc, there_is_one_paper_for_each_party_who_takes_part);
    tcase_add_test(tc, each_code_that_leads_to_no_paper_is_refused_in_words_of_its_own);
    tcase_add_test(tc, in_force_is_the_one_approved_last_and_only_the_newest_waits);
    return suite_run(tc);
}
