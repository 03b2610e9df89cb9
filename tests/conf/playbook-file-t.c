/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/playbook_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/tr.h"
#include "core/conf/kind_file.h"
#include "tests/suite.h"

#define HEAD  "id: try\nlabel: 试\nenglish: Try\nversion: \"1\"\n"
#define SEATS "seats:\n  - {agency: grid, role: 走访, required: true}\n"
#define PROMISES                                                                                   \
    "promises:\n  - {code: answer, label: 响应, english: answer, within: 5 minutes, "            \
    "acts: [accepted]}\n"

static struct scope sc;
static struct playbook pb;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static void refused(const char *text, const char *field, int line, int column)
{
    ck_assert_int_ne(playbook_parse(&sc, "try.yaml", text, &pb), RC_OK);
    if (field)
        ck_assert_str_eq(sc.error.field, field);
    ck_assert_str_eq(sc.error.file, "try.yaml");
    ck_assert_int_eq(sc.error.line, line);
    ck_assert_int_eq(sc.error.column, column);
}

START_TEST(a_short_playbook_is_read_with_its_defaults)
{
    ck_assert_int_eq(playbook_parse(&sc, "try.yaml", HEAD SEATS PROMISES, &pb), RC_OK);
    ck_assert_str_eq(pb.id, "try");
    ck_assert_str_eq(pb.text, HEAD SEATS PROMISES);
    ck_assert_uint_eq(strlen(pb.digest), 64);
    ck_assert_int_eq(pb.seats[0].agency, AGENCY_GRID);
    ck_assert(pb.seats[0].required);
    ck_assert(!pb.seats[0].lead);
    ck_assert_int_eq(pb.promises[0].within.ms, 300000);
    ck_assert_uint_eq(pb.promises[0].acts, 1u << ACT_ACCEPTED);
    ck_assert_int_eq(pb.promises[0].quorum, QUORUM_ALL);
    ck_assert_int_eq(pb.promises[0].choice, CHOICE_EVERY);
    ck_assert(!pb.has_urgency);
    ck_assert(!pb.has_source);
}
END_TEST

START_TEST(another_letter_gives_another_digest)
{
    struct playbook other;

    ck_assert_int_eq(playbook_parse(&sc, "try.yaml", HEAD SEATS PROMISES, &pb), RC_OK);
    ck_assert_int_eq(playbook_parse(&sc, "try.yaml", HEAD SEATS PROMISES "#\n", &other), RC_OK);
    ck_assert_str_ne(pb.digest, other.digest);
}
END_TEST

START_TEST(conditions_quorums_and_times_are_read)
{
    ck_assert_int_eq(
        playbook_parse(&sc, "try.yaml",
                       HEAD "when: {kinds: [neighbour], urgency: urgent, source: patrol, "
                            "words: [水管, 漏水]}\n"
                            "seats:\n"
                            "  - {agency: grid, role: 走访, lead: true}\n"
                            "  - {agency: guard, role: 先期处置}\n"
                            "promises:\n"
                            "  - {code: a, label: 甲, english: a, within: 2 hours, quorum: 2, "
                            "acts: [accepted, arrived], seats: every}\n"
                            "  - {code: b, label: 乙, english: b, within: 1 day, quorum: any, "
                            "acts: [begun], seats: social}\n",
                       &pb),
        RC_OK);
    ck_assert_uint_eq(pb.kind_count, 1);
    ck_assert_uint_eq(pb.word_count, 2);
    ck_assert_int_eq(pb.urgency, URGENCY_URGENT);
    ck_assert_int_eq(pb.source, SOURCE_PATROL);
    ck_assert_int_eq(pb.promises[0].quorum, QUORUM_K);
    ck_assert_int_eq(pb.promises[0].k, 2);
    ck_assert_int_eq(pb.promises[0].within.ms, 7200000);
    ck_assert_uint_eq(pb.promises[0].acts, 1u << ACT_ACCEPTED | 1u << ACT_ARRIVED);
    ck_assert_int_eq(pb.promises[1].within.ms, 86400000);
    ck_assert_int_eq(pb.promises[1].choice, CHOICE_SOCIAL);
}
END_TEST

START_TEST(a_misspelt_key_is_named_with_line_and_column)
{
    refused(HEAD "seets: []\n" PROMISES, "seets", 5, 1);
    ck_assert_str_eq(sc.error.args[1], "seats");
    refused(HEAD "seats:\n  - {agency: grid, rolle: 走访}\n" PROMISES, "seats[1].rolle", 6, 20);
    refused(HEAD SEATS "promises:\n  - code: answer\n    witin: 5 minutes\n", "promises[1].witin",
            9, 5);
    refused(HEAD "when: {urgancy: urgent}\n" SEATS PROMISES, "when.urgancy", 5, 8);
}
END_TEST

START_TEST(an_unknown_word_is_named_with_line_and_column)
{
    refused(HEAD "seats:\n  - {agency: army, role: x}\n" PROMISES, "seats[1].agency", 6, 14);
    refused(HEAD "when: {source: rumour}\n" SEATS PROMISES, "when.source", 5, 16);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: soon, "
                       "acts: [accepted]}\n",
            "promises[1].within", 8, 45);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "acts: [danced]}\n",
            "promises[1].acts[1]", 8, 63);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "acts: [accepted], seats: some}\n",
            "promises[1].seats", 8, 81);
}
END_TEST

START_TEST(a_promise_that_nothing_can_meet_is_refused)
{
    refused(HEAD SEATS
            "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, acts: []}\n",
            "promises[1].acts", 8, 62);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "acts: [accepted], seats: social}\n",
            "promises", 8, 5);
}
END_TEST

START_TEST(every_fault_of_a_file_is_named_at_its_place)
{
    static const char text[] =
        "id: try\nlable: 试\nenglish: Try\nversion: \"1\"\nwhen: {kinds: [tale]}\n"
        "seats:\n  - {agency: army, role: x}\n  - {agency: grid, role: y, requird: true}\n"
        "promises:\n  - {code: a, label: a, english: a, within: soon, acts: [danced, begun]}\n";
    static const int places[][2] = {{2, 1}, {1, 1}, {5, 16}, {7, 14}, {8, 29}, {10, 45}, {10, 58}};
    char path[] = "/tmp/onecase-playbook-XXXXXX";
    const char *files[] = {path};
    struct kind_table known;

    ck_assert_int_ge(mkstemp(path), 0);
    ck_assert_int_eq(
        file_write(&sc, path, (struct bytes){(const unsigned char *)text, sizeof(text) - 1}),
        RC_OK);
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &known), RC_OK);
    const struct playbook_examined *e = playbook_examine(&sc, files, 1, &known);
    unlink(path);
    ck_assert_uint_eq(e->fault_count, 7);
    for (size_t i = 0; i < 7; i++) {
        ck_assert_str_eq(e->faults[i].file, path);
        ck_assert_int_eq(e->faults[i].line, places[i][0]);
        ck_assert_int_eq(e->faults[i].column, places[i][1]);
    }
}
END_TEST

START_TEST(a_call_meets_no_promise)
{
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "acts: [called]}\n",
            "promises[1].acts[1]", 8, 63);
}
END_TEST

START_TEST(an_agency_has_one_seat)
{
    refused(HEAD "seats:\n  - {agency: grid, role: a}\n  - {agency: grid, role: b}\n" PROMISES,
            "seats[2]", 7, 5);
}
END_TEST

START_TEST(two_files_with_one_id_are_refused)
{
    char directory[] = "/tmp/onecase-playbooks-XXXXXX";
    const struct bytes text = {(const unsigned char *)HEAD SEATS PROMISES,
                               sizeof(HEAD SEATS PROMISES) - 1};
    struct playbook *list;
    size_t count;

    ck_assert_ptr_nonnull(mkdtemp(directory));
    const char *a = scope_printf(&sc, "%s/a.yaml", directory);
    const char *b = scope_printf(&sc, "%s/b.yaml", directory);
    ck_assert_int_eq(file_write(&sc, a, text), RC_OK);
    ck_assert_int_eq(playbook_load_all(&sc, directory, NULL, &list, &count), RC_OK);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(file_write(&sc, b, text), RC_OK);
    ck_assert_int_eq(playbook_load_all(&sc, directory, NULL, &list, &count), RC_INVALID);
    ck_assert_str_eq(sc.error.file, b);
    unlink(a);
    unlink(b);
    rmdir(directory);
}
END_TEST

static struct playbook *shipped;
static size_t shipped_count;
static struct kind_table kinds;

static void load_shipped(void)
{
    const enum rc rc =
        playbook_load_all(&sc, TOP_SRCDIR "/templates/playbooks", NULL, &shipped, &shipped_count);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
    ck_assert_int_eq(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds), RC_OK);
}

static const char *chosen(const char *kind, enum urgency urgency, enum source source,
                          const char *narrative)
{
    const struct kind *row = kind_find(&kinds, kind);

    ck_assert_ptr_nonnull(row);
    const struct playbook_question q = {.kind = row->code,
                                        .parent = row->parent,
                                        .urgency = urgency,
                                        .source = source,
                                        .narrative = narrative};
    const struct playbook *found = playbook_choose(shipped, shipped_count, &q);
    ck_assert_ptr_nonnull(found);
    return found->id;
}

START_TEST(every_dispute_finds_the_playbook_that_fits_it_best)
{
    load_shipped();
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_URGENT, SOURCE_POLICE_110, "夫妻争吵"),
                     "family-red");
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_URGENT, SOURCE_POLICE_110, "在门口冲突"),
                     "family-red");
    ck_assert_str_eq(chosen("婚姻家庭", URGENCY_NORMAL, SOURCE_WALK_IN, "商量赡养"), "family");
    ck_assert_str_eq(chosen("邻里", URGENCY_NORMAL, SOURCE_WALK_IN, "自来水管爆裂"), "leak");
    ck_assert_str_eq(chosen("邻里·漏水", URGENCY_URGENT, SOURCE_PHONE, "楼上漏水"), "leak");
    ck_assert_str_eq(chosen("邻里", URGENCY_NORMAL, SOURCE_PATROL, "污水流到田里"), "patrol");
    ck_assert_str_eq(chosen("损害赔偿", URGENCY_URGENT, SOURCE_POLICE_110, "酒吧门口停车"),
                     "guard");
    ck_assert_str_eq(chosen("劳动争议", URGENCY_URGENT, SOURCE_WALK_IN, "讨薪堵门"), "urgent");
    ck_assert_str_eq(chosen("消费", URGENCY_NORMAL, SOURCE_WALK_IN, "退卡"), "plain");
}
END_TEST

START_TEST(the_red_family_team_is_six_agencies_with_three_promises)
{
    static const enum agency_id six[] = {AGENCY_POLICE, AGENCY_WOMEN,    AGENCY_STREET,
                                         AGENCY_GRID,   AGENCY_MARRIAGE, AGENCY_PSYCHOLOGIST};
    static const char *const codes[] = {"answer", "link", "scene"};
    const struct playbook *red = NULL;

    load_shipped();
    for (size_t i = 0; i < shipped_count; i++)
        if (strcmp(shipped[i].id, "family-red") == 0)
            red = &shipped[i];
    ck_assert_ptr_nonnull(red);
    ck_assert_uint_eq(red->seat_count, 6);
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(red->seats[i].agency, six[i]);
        ck_assert(red->seats[i].required);
    }
    ck_assert_uint_eq(red->promise_count, 3);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_str_eq(red->promises[i].code, codes[i]);
        ck_assert_int_eq(red->promises[i].within.ms, (int64_t)(i + 1) * 300000);
    }
}
END_TEST

START_TEST(a_playbook_kept_as_text_reads_back_the_same)
{
    load_shipped();
    for (size_t i = 0; i < shipped_count; i++) {
        ck_assert_int_eq(playbook_parse(&sc, "kept", shipped[i].text, &pb), RC_OK);
        ck_assert_str_eq(pb.digest, shipped[i].digest);
        ck_assert_uint_eq(pb.seat_count, shipped[i].seat_count);
    }
}
END_TEST

START_TEST(every_kind_that_a_playbook_names_exists)
{
    load_shipped();
    for (size_t i = 0; i < shipped_count; i++)
        for (size_t j = 0; j < shipped[i].kind_count; j++)
            ck_assert_ptr_nonnull(kind_find(&kinds, shipped[i].kinds[j]));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("playbook_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_short_playbook_is_read_with_its_defaults);
    tcase_add_test(tc, another_letter_gives_another_digest);
    tcase_add_test(tc, conditions_quorums_and_times_are_read);
    tcase_add_test(tc, a_misspelt_key_is_named_with_line_and_column);
    tcase_add_test(tc, an_unknown_word_is_named_with_line_and_column);
    tcase_add_test(tc, a_promise_that_nothing_can_meet_is_refused);
    tcase_add_test(tc, every_fault_of_a_file_is_named_at_its_place);
    tcase_add_test(tc, a_call_meets_no_promise);
    tcase_add_test(tc, an_agency_has_one_seat);
    tcase_add_test(tc, two_files_with_one_id_are_refused);
    tcase_add_test(tc, every_dispute_finds_the_playbook_that_fits_it_best);
    tcase_add_test(tc, the_red_family_team_is_six_agencies_with_three_promises);
    tcase_add_test(tc, a_playbook_kept_as_text_reads_back_the_same);
    tcase_add_test(tc, every_kind_that_a_playbook_names_exists);
    return suite_run(tc);
}
