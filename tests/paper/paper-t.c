/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a case to its papers: what stands on them, what is left out, what is refused. */
#include "core/paper/paper.h"

#include "core/paper/field.h"
#include "core/paper/manual.h"
#include "tests/paper/sample.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static const char *text_of(const char *source)
{
    const struct paper_style style = sample_style();
    struct bytes out;

    ck_assert_int_eq(paper_make(&sc, source, &style, PAPER_TEXT, &out), RC_OK);
    return (const char *)out.data;
}

/* TEXT without spaces and line ends: how a sentence reads that lines have parted. */
static const char *joined(const char *text)
{
    struct buffer b = buffer_new(&sc);

    for (; *text; text++)
        if (*text != ' ' && *text != '\n' && *text != '\f')
            buffer_add_n(&b, text, 1);
    return buffer_text(&b);
}

static void holds(const char *text, const char *words)
{
    ck_assert_msg(strstr(joined(text), joined(words)) != NULL, "“%s” is not in:\n%s", words, text);
}

static void lacks(const char *text, const char *words)
{
    ck_assert_msg(strstr(joined(text), joined(words)) == NULL, "“%s” is in:\n%s", words, text);
}

START_TEST(an_agreement_holds_number_names_facts_and_clauses)
{
    const char *text = text_of(sample_source(&sc, "agreement", sample_case(&sc)));

    holds(text, "编号：（2026）椒云人调字第12号");
    holds(text, "申请人：顾雨桐，女，1985年6月12日出生，公民身份号码331002198506120023");
    holds(text, "第三人：望潮物业服务有限公司，统一社会信用代码＿＿");
    holds(text, "积水渗入楼下顾雨桐家中");
    holds(text, "一、阿卜杜拉·买买提明于2026年12月1日前赔偿顾雨桐人民币3000元（大写：叁仟元整）");
    holds(text, "二、望潮物业服务有限公司在2026年12月15日前检修3幢全部供水立管，费用由物业承担");
    holds(text, "不再就\"漏水\"一事提出其他要求。");
    holds(text, "一式四份");
    holds(text, "已由调解员林一凡逐条宣读，本人听懂、自愿、无异议");
    holds(text, "台州市椒江区云岸街道人民调解委员会");
    holds(text, "签名并加盖人民调解委员会印章之日起生效");
}
END_TEST

START_TEST(a_helper_takes_part_and_signs_nothing)
{
    const char *text = text_of(sample_source(&sc, "agreement", sample_case(&sc)));

    holds(text, "参加调解人员：楼道长老郑");
    lacks(text, "楼道长老郑年月日");
    lacks(text, "　楼道长老郑");
}
END_TEST

START_TEST(what_is_not_known_of_a_party_is_a_line_to_write_on)
{
    const char *text = text_of(sample_source(&sc, "agreement", sample_case(&sc)));

    holds(text,
          "被申请人：阿卜杜拉·买买提明，公民身份号码＿＿＿＿＿＿＿＿＿＿，联系电话13900139000，"
          "住址＿＿＿＿＿＿＿＿＿＿＿＿。");
    lacks(text, "买买提明，男");
}
END_TEST

START_TEST(marks_never_change_a_paper)
{
    struct casefile *cf = sample_case(&sc);
    const char *before = sample_source(&sc, "agreement", cf);
    const struct mark mark = {.signatory = SIGNATORY_PARTY, .party = 1, .on = {20000}};
    struct agreement signed_one = cf->agreements[0];

    signed_one.marks = &mark;
    signed_one.mark_count = 1;
    cf->agreements = &signed_one;
    ck_assert_str_eq(sample_source(&sc, "agreement", cf), before);
}
END_TEST

START_TEST(an_oral_agreement_is_in_force_when_reached_and_no_party_signs)
{
    struct casefile *cf = sample_case(&sc);
    struct agreement oral = cf->agreements[0];

    oral.form = FORM_ORAL;
    cf->agreements = &oral;
    const char *text = text_of(sample_source(&sc, "agreement", cf));
    holds(text, "自各方当事人达成协议之日起生效");
    lacks(text, "当事人（签名、盖章或者按指印）");
    lacks(text, "申请人　顾雨桐");
}
END_TEST

/* 人民调解法 art. 28: the mediator records what was agreed by word of mouth; nobody is given a
 * copy and there is no written agreement that could be called one. */
START_TEST(an_oral_agreement_is_a_form_the_committee_keeps)
{
    struct casefile *cf = sample_case(&sc);
    struct agreement oral = cf->agreements[0];

    oral.form = FORM_ORAL;
    cf->agreements = &oral;
    const char *text = text_of(sample_source(&sc, "agreement", cf));
    holds(text, "人民调解口头协议登记表");
    lacks(text, "人民调解协议书");
    lacks(text, "一式");
    holds(text, "由人民调解委员会留存");
    lacks(text, "本人听懂");
    holds(text, "人民调解员　林一凡");
    holds(text, "台州市椒江区云岸街道人民调解委员会");
}
END_TEST

START_TEST(who_refused_mediation_is_no_party_to_the_agreement_but_stands_on_the_form)
{
    struct casefile *cf = sample_case(&sc);
    struct party *own = scope_memdup(&sc, cf->parties, cf->party_count * sizeof(*own));

    own[2].refused_on = date_from(2026, 11, 19);
    cf->parties = own;
    cf->agreements = sample_case_with(&sc, "双方互不追究")->agreements;
    const char *text = text_of(sample_source(&sc, "agreement", cf));
    lacks(text, "望潮物业服务有限公司");
    holds(text, "申请人：顾雨桐");
    holds(sample_source(&sc, "acceptance", cf), "|第三人|望潮物业服务有限公司|");
    lacks(text_of(sample_source(&sc, "acceptance", cf)), "第三人　望潮");
}
END_TEST

START_TEST(clauses_that_number_themselves_get_no_second_number)
{
    const char *text = text_of(
        sample_source(&sc, "agreement", sample_case_with(&sc, "1. 甲方道歉\n2. 乙方不再追究")));

    holds(text, "1. 甲方道歉2. 乙方不再追究履行方式");
    lacks(text, "一、1.");
    holds(text_of(
              sample_source(&sc, "agreement", sample_case_with(&sc, "1. 甲方道歉\n乙方不再追究"))),
          "一、1. 甲方道歉二、乙方不再追究");
}
END_TEST

START_TEST(markup_in_a_clause_is_printed_letter_by_letter)
{
    const char *clause = "# *甲* <乙> | `丙` \\丁 [戊](己) & **庚** 6222 0012_3456";
    const char *text = text_of(sample_source(&sc, "agreement", sample_case_with(&sc, clause)));

    holds(text, clause);
}
END_TEST

static void refused(struct casefile *cf, const char *field)
{
    const struct paper_job job = sample_job(&sc, "agreement", cf);
    const char *source;

    ck_assert_int_eq(paper_source(&sc, &job, &source), RC_INVALID);
    ck_assert_str_eq(sc.error.field, field);
}

START_TEST(a_required_field_without_a_value_is_named)
{
    struct casefile *cf = sample_case(&sc);

    cf->dispute.number = NULL;
    refused(cf, "number");
    cf = sample_case(&sc);
    cf->agreement_count = 0;
    refused(cf, "terms");
    cf = sample_case(&sc);
    cf->dispute.narrative = NULL;
    refused(cf, "facts");
    cf = sample_case(&sc);
    cf->party_count = 0;
    refused(cf, "names");
}
END_TEST

START_TEST(an_agreement_waits_for_the_names_of_all_who_take_part)
{
    struct casefile *cf = sample_case(&sc);
    struct party *own = scope_memdup(&sc, cf->parties, cf->party_count * sizeof(*own));

    cf->parties = own;
    own[3].name = PARTY_UNVERIFIED; /* a helper may stay unknown */
    sample_source(&sc, "agreement", cf);
    own[1].name = PARTY_UNVERIFIED;
    refused(cf, "names");
    sample_source(&sc, "acceptance", cf);
}
END_TEST

START_TEST(a_name_of_two_lines_is_refused)
{
    struct casefile *cf = sample_case(&sc);
    struct party party = cf->parties[0];

    party.name = "顾\n```";
    cf->parties = &party;
    cf->party_count = 1;
    refused(cf, "names");
}
END_TEST

START_TEST(a_value_of_five_megabytes_is_refused_by_its_name)
{
    struct casefile *cf = sample_case(&sc);
    const size_t size = 5000000;
    char *text = scope_alloc(&sc, size + 1, 1);

    memset(text, 'x', size);
    cf->dispute.narrative = text;
    refused(cf, "narrative");
}
END_TEST

START_TEST(a_template_that_requires_an_unknown_field_is_refused)
{
    static const char *required[] = {"nmaes"};
    struct paper_job job = sample_job(&sc, "agreement", sample_case(&sc));
    struct document_template tpl = *job.tpl;
    const char *source;

    tpl.required = required;
    tpl.required_count = 1;
    job.tpl = &tpl;
    ck_assert_int_eq(paper_source(&sc, &job, &source), RC_SYNTAX);
    ck_assert_str_eq(sc.error.args[0], "nmaes");
}
END_TEST

START_TEST(the_acceptance_form_is_there_before_and_after_acceptance)
{
    struct casefile *cf = sample_case(&sc);

    holds(text_of(sample_source(&sc, "acceptance", cf)), "编号|（2026）椒云人调字第12号");
    cf->dispute.number = NULL;
    cf->dispute.accepted_on = DATE_NONE;
    cf->agreement_count = 0;
    const char *text = text_of(sample_source(&sc, "acceptance", cf));
    holds(text, "登记号：2026年第31号");
    holds(text, "13800138000");
    lacks(text, "受理日期");
}
END_TEST

START_TEST(large_type_is_kept_with_the_source)
{
    struct paper_job job = sample_job(&sc, "acceptance", sample_case(&sc));
    struct document_template tpl = *job.tpl;
    const char *source, *plain = sample_source(&sc, "acceptance", sample_case(&sc));

    tpl.large = true;
    job.tpl = &tpl;
    ck_assert_int_eq(paper_source(&sc, &job, &source), RC_OK);
    ck_assert_str_eq(source, scope_printf(&sc, "```paper\nsize: large\n```\n\n%s", plain));
}
END_TEST

START_TEST(text_and_preview_have_the_same_lines)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    const struct paper_style style = sample_style();
    const char *text = text_of(source);
    struct buffer b = buffer_new(&sc);
    struct pages pages;

    ck_assert_int_eq(paper_pages(&sc, source, &style, &pages), RC_OK);
    for (size_t i = 0; i < pages.count; i++) {
        buffer_add(&b, i > 0 ? "\f" : "");
        for (size_t j = 0; j < pages.page[i].count; j++)
            buffer_addf(&b, "%s\n", pages.page[i].lines[j]);
    }
    ck_assert_str_eq(buffer_text(&b), text);
}
END_TEST

START_TEST(a_practice_paper_says_so_on_every_page)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    struct paper_style style = sample_style();
    struct pages pages;

    style.practice = true;
    ck_assert_int_eq(paper_pages(&sc, source, &style, &pages), RC_OK);
    ck_assert_uint_ge(pages.count, 2);
    for (size_t i = 0; i < pages.count; i++)
        ck_assert_ptr_nonnull(strstr(pages.page[i].lines[0], "[演练]"));
}
END_TEST

START_TEST(a_module_that_is_not_there_is_named)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    struct paper_style style = sample_style();
    struct bytes out;

    style.modules = "/nowhere";
    ck_assert_int_eq(paper_make(&sc, source, &style, PAPER_PDF, &out), RC_IO);
    ck_assert_str_eq(sc.error.args[0], "pdf.so");
}
END_TEST

START_TEST(every_field_has_a_value_or_none_for_an_empty_case)
{
    const struct casefile empty = {.dispute = {.registered_at = {INT64_MIN},
                                               .occurred_at = {INT64_MIN},
                                               .accepted_on = {INT32_MIN}}};
    const struct paper_job job = sample_job(&sc, "agreement", &empty);
    const struct value all = field_values(&sc, &job);

    ck_assert_uint_eq(all.count, field_count + job.tpl->ask_count);
    ck_assert(!value_is_filled(value_member(&all, "terms", 5)));
    ck_assert(!value_is_filled(value_member(&all, "names", 5)));
}
END_TEST

/* The group that field NAME lists, as its rows in field.def say. */
static void same_members(const char *name, const struct value *item)
{
    const struct field *list = field_find(NULL, name, strlen(name));
    size_t rows = 0;

    ck_assert_int_eq(list->use, TEMPLATE_LIST);
    for (size_t i = 0; i < inner_field_count; i++)
        rows += strcmp(inner_fields[i].of, list->items) == 0;
    ck_assert_uint_eq(rows, item->count);
    for (size_t i = 0; i < item->count; i++) {
        const char *member = item->members[i].name;
        const struct field *f = field_find(list->items, member, strlen(member));

        ck_assert_msg(f != NULL, "%s[].%s has no row", name, member);
        ck_assert_msg((f->use == TEMPLATE_FLAG) == (item->members[i].value.kind == VALUE_FLAG),
                      "%s[].%s", name, member);
    }
}

START_TEST(the_manual_tells_every_field_and_everything_an_item_of_a_list_holds)
{
    const struct paper_job job = sample_job(&sc, "agreement", sample_case(&sc));
    const struct value all = field_values(&sc, &job);
    size_t count;
    const struct template_field *manual = manual_fields(&sc, NULL, &count);
    bool found = false;

    for (size_t i = 0; i < field_count; i++) {
        const struct value *v = &all.members[i].value;

        ck_assert((fields[i].use == TEMPLATE_LIST) == (v->kind == VALUE_LIST));
        ck_assert((fields[i].use == TEMPLATE_FLAG) == (v->kind == VALUE_FLAG));
        if (v->kind == VALUE_LIST && v->count > 0)
            same_members(fields[i].name, &v->items[0]);
    }
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_gt(strlen(manual[i].meaning), 5);
        found = found || strcmp(manual[i].name, "terms[].text") == 0;
    }
    ck_assert(found);
}
END_TEST

static void subject_holds(enum document_subject subject, const struct casefile *cf)
{
    struct document_template tpl = {.title = "告知书", .subject = subject};
    struct paper_job job = sample_job(&sc, "agreement", cf);

    job.tpl = &tpl;
    job.ordinal = 1;
    const struct value all = field_values(&sc, &job);
    const struct value *list = value_member(&all, "subject", 7);
    const char *group = field_subject_group(subject);
    size_t rows = 0;

    ck_assert_uint_eq(list->count, 1);
    for (size_t i = 0; i < inner_field_count; i++)
        rows += strcmp(inner_fields[i].of, group) == 0;
    ck_assert_uint_eq(rows, list->items[0].count);
    for (size_t i = 0; i < rows; i++)
        ck_assert_ptr_nonnull(field_find(group, list->items[0].members[i].name,
                                         strlen(list->items[0].members[i].name)));
}

START_TEST(the_subject_of_a_paper_holds_what_the_manual_says_of_it)
{
    struct casefile *cf = sample_case(&sc);

    cf->sessions = &(struct session){.place = "调解室"};
    cf->visits = &(struct visit){.by = "林一凡"};
    cf->performances = &(struct performance){.amount = {300000}};
    cf->evidence = &(struct evidence){.title = "转账记录"};
    cf->session_count = cf->visit_count = cf->performance_count = cf->evidence_count = 1;
    for (enum document_subject s = FOR_PARTY; s <= FOR_EVIDENCE; s++)
        subject_holds(s, cf);
}
END_TEST

START_TEST(a_section_over_the_subject_shows_the_one_the_paper_is_for)
{
    struct paper_job job = sample_job(&sc, "agreement", sample_case(&sc));
    struct document_template tpl = *job.tpl;
    const char *source;

    tpl.body = "{{#subject}}致{{name}}{{/subject}}\n";
    tpl.subject = FOR_PARTY;
    tpl.required_count = 0;
    job.tpl = &tpl;
    job.ordinal = 1;
    ck_assert_int_eq(paper_source(&sc, &job, &source), RC_OK);
    ck_assert_str_eq(source, "致顾雨桐\n");
}
END_TEST

START_TEST(a_preview_says_so_on_every_page)
{
    const char *source = sample_source(&sc, "agreement", sample_case(&sc));
    struct paper_style style = sample_style();
    struct pages pages;

    style.preview = true;
    ck_assert_int_eq(paper_pages(&sc, source, &style, &pages), RC_OK);
    for (size_t i = 0; i < pages.count; i++)
        ck_assert_ptr_nonnull(strstr(pages.page[i].lines[0], "[预览]"));
    style.practice = true;
    ck_assert_int_eq(paper_pages(&sc, source, &style, &pages), RC_OK);
    ck_assert_ptr_nonnull(strstr(pages.page[1].lines[0], "[预览]"));
    ck_assert_ptr_nonnull(strstr(pages.page[1].lines[0], "[演练]"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("paper");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, an_agreement_holds_number_names_facts_and_clauses);
    tcase_add_test(tc, a_helper_takes_part_and_signs_nothing);
    tcase_add_test(tc, what_is_not_known_of_a_party_is_a_line_to_write_on);
    tcase_add_test(tc, marks_never_change_a_paper);
    tcase_add_test(tc, an_oral_agreement_is_in_force_when_reached_and_no_party_signs);
    tcase_add_test(tc, an_oral_agreement_is_a_form_the_committee_keeps);
    tcase_add_test(tc, who_refused_mediation_is_no_party_to_the_agreement_but_stands_on_the_form);
    tcase_add_test(tc, an_agreement_waits_for_the_names_of_all_who_take_part);
    tcase_add_test(tc, clauses_that_number_themselves_get_no_second_number);
    tcase_add_test(tc, markup_in_a_clause_is_printed_letter_by_letter);
    tcase_add_test(tc, a_required_field_without_a_value_is_named);
    tcase_add_test(tc, a_name_of_two_lines_is_refused);
    tcase_add_test(tc, a_value_of_five_megabytes_is_refused_by_its_name);
    tcase_add_test(tc, a_template_that_requires_an_unknown_field_is_refused);
    tcase_add_test(tc, the_acceptance_form_is_there_before_and_after_acceptance);
    tcase_add_test(tc, large_type_is_kept_with_the_source);
    tcase_add_test(tc, text_and_preview_have_the_same_lines);
    tcase_add_test(tc, a_practice_paper_says_so_on_every_page);
    tcase_add_test(tc, a_module_that_is_not_there_is_named);
    tcase_add_test(tc, every_field_has_a_value_or_none_for_an_empty_case);
    tcase_add_test(tc, the_manual_tells_every_field_and_everything_an_item_of_a_list_holds);
    tcase_add_test(tc, the_subject_of_a_paper_holds_what_the_manual_says_of_it);
    tcase_add_test(tc, a_section_over_the_subject_shows_the_one_the_paper_is_for);
    tcase_add_test(tc, a_preview_says_so_on_every_page);
    return suite_run(tc);
}
