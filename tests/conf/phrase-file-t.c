/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of phrases: what the shipped one may say, and what is wrong where. */
#include "core/conf/phrase_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/text.h"
#include "core/conf/examination_file.h"
#include "core/conf/kind_file.h"
#include "core/domain/casefile.h"
#include "tests/suite.h"

static struct scope sc;
static struct kind_table kinds;
static struct phrase *list;
static size_t count;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), RC_OK);
}

static void end(void) { scope_end(&sc); }

static void load_shipped(void)
{
    const enum rc rc =
        phrase_load(&sc, TOP_SRCDIR "/templates/phrases.yaml", &kinds, &list, &count);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

static enum rc load(const char *text)
{
    char path[] = "/tmp/onecase-phrases-XXXXXX";
    const int file = mkstemp(path);

    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    const enum rc rc = phrase_load(&sc, path, &kinds, &list, &count);
    unlink(path);
    return rc;
}

/* ROW is line 2. */
static void refused(const char *row, int line, int column, const char *words)
{
    ck_assert_int_ne(load(scope_printf(&sc, "phrases:\n%s", row)), RC_OK);
    const char *sentence = error_text(&sc, LANG_EN, &sc.error);
    ck_assert_msg(sc.error.line == line && sc.error.column == column && strstr(sentence, words),
                  "%d:%d: %s", sc.error.line, sc.error.column, sentence);
}

START_TEST(thirty_phrases_are_shipped_and_ten_kinds_have_narrative_and_term_of_their_own)
{
    static const char *const common[] = {
        "leak",    "neighbour",       "loan",  "contract", "property_service", "damages",
        "traffic", "marriage_family", "wages", "consumer"};

    load_shipped();
    ck_assert_uint_eq(count, 30);
    for (size_t i = 0; i < sizeof(common) / sizeof(*common); i++) {
        unsigned places = 0;

        for (size_t j = 0; j < count; j++)
            for (size_t k = 0; k < list[j].kind_count; k++)
                if (strcmp(list[j].kinds[k], common[i]) == 0)
                    places |= list[j].places;
        ck_assert_msg(places & 1u << PHRASE_NARRATIVE, "%s: what happened", common[i]);
        ck_assert_msg(places & 1u << PHRASE_TERM, "%s: a term", common[i]);
    }
}
END_TEST

START_TEST(shipped_phrases_name_people_as_a_mediator_does)
{
    load_shipped();
    for (size_t i = 0; i < count; i++) {
        ck_assert_ptr_null(strstr(list[i].text, "甲方"));
        ck_assert_ptr_null(strstr(list[i].text, "乙方"));
        ck_assert_ptr_null(strstr(list[i].text, "刑事"));
    }
}
END_TEST

START_TEST(the_examination_finds_nothing_in_a_shipped_term_but_its_blanks)
{
    struct examination_rules rules;

    load_shipped();
    ck_assert_int_eq(examination_load(&sc, TOP_SRCDIR "/templates/examination.yaml", &rules),
                     RC_OK);
    for (size_t i = 0; i < count; i++) {
        struct term t = {.ordinal = 1, .amount = MONEY_NONE, .due = DATE_NONE};
        const struct agreement a = {.version = 1, .facts = "漏水。", .terms = &t, .term_count = 1};
        const struct casefile cf = {.agreements = &a, .agreement_count = 1};
        struct finding *found;
        size_t found_count;

        if (!(list[i].places & 1u << PHRASE_TERM))
            continue;
        t.text = phrase_fill(&sc, &list[i], NULL, DATE_NONE);
        examination(&sc, &rules, &cf, &found, &found_count);
        for (size_t f = 0; f < found_count; f++)
            ck_assert_msg(strcmp(found[f].rule->code, "blanks") == 0, "%s: %s", list[i].title,
                          finding_text(&sc, LANG_EN, &found[f]));
    }
}
END_TEST

START_TEST(what_a_row_says_is_read)
{
    ck_assert_int_eq(load("phrases:\n  - {title: 一, fits: [term, facts], kinds: [邻里],"
                          " text: \"{申请人}\"}\n  - {title: 二, fits: [notice], text: 请来}\n"),
                     RC_OK);
    ck_assert_uint_eq(count, 2);
    ck_assert_uint_eq(list[0].places, 1u << PHRASE_TERM | 1u << PHRASE_FACTS);
    ck_assert_str_eq(list[0].kinds[0], "neighbour");
    ck_assert_int_eq(list[1].number, 2);
    ck_assert_uint_eq(list[1].kind_count, 0);
}
END_TEST

START_TEST(each_fault_is_told_with_its_line_and_column)
{
    refused("  - {title: 一, fits: [term], text: \"{申请入}\"}\n", 2, 36, "{申请入}");
    refused("  - {title: 一, fits: [term], text: \"{申请人\"}\n", 2, 36, "no partner");
    refused("  - {title: 一, fits: [letter], text: 甲}\n", 2, 23, "letter");
    refused("  - {title: 一, fits: [], text: 甲}\n", 2, 22, "never offered");
    refused("  - {title: 一, text: 甲}\n", 2, 5, "fits");
    refused("  - {fits: [term], text: 甲}\n", 2, 5, "title");
    refused("  - {title: 一, fits: [term], kinds: [quarrel], text: 甲}\n", 2, 38, "quarrel");
    refused("  - {title: 一, fits: [term], text: 甲, colour: red}\n", 2, 39, "colour");
    refused("  - {title: 一, fits: [term], text: 甲}\n  - {title: 一, fits: [term], text: 乙}\n", 3,
            5, "second time");
    refused("  []\n", 2, 3, "1 to 500");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("phrase_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc,
                   thirty_phrases_are_shipped_and_ten_kinds_have_narrative_and_term_of_their_own);
    tcase_add_test(tc, shipped_phrases_name_people_as_a_mediator_does);
    tcase_add_test(tc, the_examination_finds_nothing_in_a_shipped_term_but_its_blanks);
    tcase_add_test(tc, what_a_row_says_is_read);
    tcase_add_test(tc, each_fault_is_told_with_its_line_and_column);
    return suite_run(tc);
}
