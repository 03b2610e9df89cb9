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
    ck_assert_uint_eq(pb.sources, 0);
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
    ck_assert_uint_eq(pb.sources, 1u << SOURCE_PATROL);
    ck_assert_int_eq(pb.promises[0].quorum, QUORUM_K);
    ck_assert_int_eq(pb.promises[0].k, 2);
    ck_assert_int_eq(pb.promises[0].within.ms, 7200000);
    ck_assert_uint_eq(pb.promises[0].acts, 1u << ACT_ACCEPTED | 1u << ACT_ARRIVED);
    ck_assert_int_eq(pb.promises[1].within.ms, 86400000);
    ck_assert_int_eq(pb.promises[1].choice, CHOICE_SOCIAL);
}
END_TEST

/* One promise with MORE behind its acts. */
#define PROMISE(more)                                                                              \
    "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, acts: [begun]" more "}\n"
#define LEVELS                                                                                     \
    "levels:\n"                                                                                    \
    "  - after: 10 minutes\n"                                                                      \
    "    seats:\n"                                                                                 \
    "      - {agency: justice, role: 指引, required: true}\n"                                    \
    "  - after: 15 minutes\n"                                                                      \
    "    seats:\n"                                                                                 \
    "      - {agency: court, role: 指导}\n"

static void taken(const char *text)
{
    const enum rc rc = playbook_parse(&sc, "try.yaml", text, &pb);

    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

START_TEST(levels_call_more_agencies_later)
{
    taken(HEAD SEATS LEVELS PROMISE(", level: 2"));
    ck_assert_uint_eq(pb.level_count, 2);
    ck_assert_int_eq(pb.levels[0].after.ms, 600000);
    ck_assert_int_eq(pb.levels[1].after.ms, 900000);
    ck_assert_uint_eq(pb.seat_count, 3);
    ck_assert_int_eq(pb.seats[0].level, 1);
    ck_assert_int_eq(pb.seats[1].level, 2);
    ck_assert_int_eq(pb.seats[1].agency, AGENCY_JUSTICE);
    ck_assert_int_eq(pb.seats[2].level, 3);
    ck_assert_uint_eq(playbook_seats_of(&pb, 1), 1);
    ck_assert_int_eq(pb.promises[0].level, 2);
}
END_TEST

START_TEST(a_level_comes_after_the_one_before_it_and_calls_new_agencies)
{
    refused(HEAD SEATS "levels:\n  - after: 10 minutes\n    seats: [{agency: court, role: a}]\n"
                       "  - after: 10 minutes\n    seats: [{agency: women, role: a}]\n" PROMISES,
            "levels", 10, 12);
    refused(HEAD SEATS
            "levels:\n  - after: 10 minutes\n    seats: [{agency: grid, role: a}]\n" PROMISES,
            "levels[1].seats[1]", 9, 13);
    refused(HEAD SEATS "levels:\n  - after: 10 minutes\n    seats: []\n" PROMISES, "levels", 8, 12);
    refused(HEAD SEATS "levels:\n  - {after: soon, seats: [{agency: court, role: a}]}\n" PROMISES,
            "levels[1].after", 8, 13);
    refused(HEAD SEATS
            "levels:\n  - {after: 2 working days, seats: [{agency: court, role: a}]}\n" PROMISES,
            "levels[1].after", 8, 13);
    refused(HEAD SEATS PROMISE(", level: 2"), "promises", 8, 5);
}
END_TEST

START_TEST(a_promise_runs_from_an_event_warns_and_has_a_consequence)
{
    taken(HEAD SEATS PROMISE(", from: arrived, warn: 30, on_breach: yellow"));
    ck_assert_int_eq(pb.promises[0].start, START_ARRIVED);
    ck_assert_int_eq(pb.promises[0].warn_percent, 30);
    ck_assert_int_eq(pb.promises[0].on_breach, CONSEQUENCE_YELLOW);
    taken(HEAD SEATS PROMISE(""));
    ck_assert_int_eq(pb.promises[0].start, START_DISPATCH);
    ck_assert_int_eq(promise_warn_percent(&pb.promises[0]), 20);
    ck_assert_int_eq(pb.promises[0].on_breach, CONSEQUENCE_NOTICE);
    ck_assert_int_eq(pb.promises[0].level, 1);
}
END_TEST

START_TEST(working_days_are_no_days)
{
    taken(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 3 working days, "
                     "acts: [begun]}\n");
    ck_assert_int_eq(pb.promises[0].working_days, 3);
    ck_assert_int_eq(pb.promises[0].within.ms, 0);
}
END_TEST

START_TEST(a_promise_from_an_event_that_cannot_be_or_is_over_is_refused)
{
    refused(HEAD SEATS PROMISE(", from: declined"), "promises[1].from", 8, 77);
    refused(HEAD SEATS PROMISE(", from: left"), "promises[1].from", 8, 77);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "from: arrived, acts: [begun, accepted]}\n",
            "promises[1].acts[2]", 8, 85);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "from: begun, acts: [arrived]}\n",
            "promises[1].acts[1]", 8, 76);
    taken(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                     "from: arrived, acts: [arrived]}\n"); /* the others follow the first */
}
END_TEST

START_TEST(what_is_no_answer_meets_no_promise)
{
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "acts: [no_answer]}\n",
            "promises[1].acts[1]", 8, 63);
    refused(HEAD SEATS "promises:\n  - {code: a, label: a, english: a, within: 5 minutes, "
                       "acts: [stood_down]}\n",
            "promises[1].acts[1]", 8, 63);
}
END_TEST

START_TEST(rule_words_say_how_many_and_whose)
{
    taken(HEAD "seats:\n  - {agency: guard, role: x}\n" PROMISE(", quorum: social, seats: social"));
    ck_assert_int_eq(pb.promises[0].quorum, QUORUM_SOCIAL);
    ck_assert_int_eq(pb.promises[0].choice, CHOICE_SOCIAL);
    refused(HEAD SEATS PROMISE(", quorum: social"), "promises", 8, 5); /* the grid is government */
    refused(HEAD SEATS PROMISE(", quorum: most"), "promises[1].quorum", 8, 79);
    ck_assert_str_eq(sc.error.args[2], "all, any, k, social");
    refused(HEAD SEATS PROMISE(", quorum: 0"), "promises[1].quorum", 8, 79);
    refused(HEAD SEATS PROMISE(", quorum: 2"), "promises", 8, 5);
}
END_TEST

START_TEST(a_seat_may_want_several_people_a_deputy_and_a_qualification)
{
    taken(HEAD "seats:\n  - {agency: grid, role: x, number: 2, deputy: true, "
               "qualification: 心理咨询}\n" PROMISES);
    ck_assert_int_eq(pb.seats[0].number, 2);
    ck_assert(pb.seats[0].deputy);
    ck_assert_str_eq(pb.seats[0].qualification, "心理咨询");
    refused(HEAD "seats:\n  - {agency: grid, role: x, number: 0}\n" PROMISES, "seats[1].number", 6,
            37);
}
END_TEST

START_TEST(who_may_pause_and_ask_for_an_exemption_is_said)
{
    taken(HEAD SEATS PROMISES "pause: true\nwaive: [women, street]\n");
    ck_assert(pb.may_pause);
    ck_assert_uint_eq(pb.waivers, 1u << AGENCY_WOMEN | 1u << AGENCY_STREET);
    refused(HEAD SEATS PROMISES "pause: sometimes\n", "pause", 9, 8);
    refused(HEAD SEATS PROMISES "waive: [army]\n", "waive[1]", 9, 9);
    refused(HEAD SEATS PROMISES "waive: []\n", "waive", 9, 8);
}
END_TEST

START_TEST(a_dispute_may_be_chosen_by_its_risk_and_by_several_sources)
{
    struct playbook_question q = {.kind = "other", .source = SOURCE_UPPER, .risk = RISK_RED};

    taken(HEAD "when: {risk: red, source: [transfer, upper]}\n" SEATS PROMISES);
    ck_assert_int_eq(playbook_match(&pb, &q), 2);
    q.source = SOURCE_TRANSFER;
    ck_assert_int_eq(playbook_match(&pb, &q), 2);
    q.source = SOURCE_PHONE;
    ck_assert_int_eq(playbook_match(&pb, &q), -1);
    q = (struct playbook_question){.source = SOURCE_UPPER, .risk = RISK_ORANGE};
    ck_assert_int_eq(playbook_match(&pb, &q), -1);
    refused(HEAD "when: {source: [transfer, rumour]}\n" SEATS PROMISES, "when.source[2]", 5, 27);
    refused(HEAD "when: {risk: blue}\n" SEATS PROMISES, "when.risk", 5, 14);
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

int main(void)
{
    TCase *tc = tcase_create("playbook_file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_short_playbook_is_read_with_its_defaults);
    tcase_add_test(tc, another_letter_gives_another_digest);
    tcase_add_test(tc, conditions_quorums_and_times_are_read);
    tcase_add_test(tc, levels_call_more_agencies_later);
    tcase_add_test(tc, a_level_comes_after_the_one_before_it_and_calls_new_agencies);
    tcase_add_test(tc, a_promise_runs_from_an_event_warns_and_has_a_consequence);
    tcase_add_test(tc, working_days_are_no_days);
    tcase_add_test(tc, a_promise_from_an_event_that_cannot_be_or_is_over_is_refused);
    tcase_add_test(tc, what_is_no_answer_meets_no_promise);
    tcase_add_test(tc, rule_words_say_how_many_and_whose);
    tcase_add_test(tc, a_seat_may_want_several_people_a_deputy_and_a_qualification);
    tcase_add_test(tc, who_may_pause_and_ask_for_an_exemption_is_said);
    tcase_add_test(tc, a_dispute_may_be_chosen_by_its_risk_and_by_several_sources);
    tcase_add_test(tc, a_misspelt_key_is_named_with_line_and_column);
    tcase_add_test(tc, an_unknown_word_is_named_with_line_and_column);
    tcase_add_test(tc, a_promise_that_nothing_can_meet_is_refused);
    tcase_add_test(tc, every_fault_of_a_file_is_named_at_its_place);
    tcase_add_test(tc, a_call_meets_no_promise);
    tcase_add_test(tc, an_agency_has_one_seat);
    tcase_add_test(tc, two_files_with_one_id_are_refused);
    return suite_run(tc);
}
