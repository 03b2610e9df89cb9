/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that are one short list: divisions, settings, the front of a document template. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/tr.h"
#include "core/conf/division_file.h"
#include "core/conf/kind_file.h"
#include "core/conf/settings_file.h"
#include "core/conf/situation_file.h"
#include "core/conf/template_file.h"
#include "core/domain/serial.h"
#include "tests/suite.h"

static struct scope sc;
static char path[64];
static struct settings settings;
static struct document_template paper;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    memcpy(path, "/tmp/onecase-file-XXXXXX.md", sizeof("/tmp/onecase-file-XXXXXX.md"));
    close(mkstemps(path, 3));
}

static void end(void)
{
    unlink(path);
    scope_end(&sc);
}

static void write_file(const char *text)
{
    const struct bytes data = {(const unsigned char *)text, strlen(text)};

    ck_assert_int_eq(file_write(&sc, path, data), RC_OK);
}

static void loaded(enum rc rc)
{
    ck_assert_msg(rc == RC_OK, "%s", rc == RC_OK ? "" : error_text(&sc, LANG_EN, &sc.error));
}

START_TEST(the_shipped_divisions_know_a_village_by_its_street)
{
    struct division_table table;

    loaded(division_load(&sc, TOP_SRCDIR "/templates/divisions.csv", &table));
    ck_assert_str_eq(division_find(&table, "331002001000")->name, "海门街道");
    ck_assert_str_eq(division_find(&table, "330781109203")->name, "马涧镇");
    ck_assert_ptr_null(division_find(&table, "999999999999"));
}
END_TEST

static enum rc load_situations(const char *file, struct situation **list, size_t *count)
{
    struct kind_table kinds;

    loaded(kind_load(&sc, TOP_SRCDIR "/templates/kinds.yaml", &kinds));
    return situation_load(&sc, file, &kinds, list, count);
}

START_TEST(every_shipped_situation_is_urgent_and_has_a_digit)
{
    struct situation *list;
    size_t count;

    loaded(load_situations(TOP_SRCDIR "/templates/situations.yaml", &list, &count));
    ck_assert_uint_le(count, 9);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(list[i].urgency, URGENCY_URGENT);
    const struct situation *harm = situation_find(list, count, "self_harm");
    ck_assert_int_eq(harm->risk, RISK_RED);
    ck_assert_uint_eq(harm->need_count, 1);
    ck_assert_int_eq(harm->needs[0], AGENCY_PSYCHOLOGIST);
}
END_TEST

START_TEST(a_situation_is_refused_where_it_is_wrong)
{
    static const struct {
        const char *line, *field;
    } cases[] = {
        {"{code: a, label: a, english: a, kind: nonsense, urgency: urgent}", "kind"},
        {"{code: a, label: a, english: a, kind: leak, urgency: soon}", "situations[1].urgency"},
        {"{code: a, label: a, english: a, kind: leak, urgency: urgent, needs: [army]}",
         "situations[1].needs[1]"},
        {"{code: a, label: a, english: a, kind: leak, urgency: urgent, rsik: red}",
         "situations[1].rsik"},
    };
    struct situation *list;
    size_t count;

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        write_file(scope_printf(&sc, "situations:\n  - %s\n", cases[i].line));
        ck_assert_int_eq(load_situations(path, &list, &count), RC_INVALID);
        ck_assert_str_eq(sc.error.field, cases[i].field);
        ck_assert_int_eq(sc.error.line, 2);
    }
    write_file("situations:\n"
               "  - {code: a, label: a, english: a, kind: leak, urgency: urgent}\n"
               "  - {code: a, label: b, english: b, kind: leak, urgency: urgent}\n");
    ck_assert_int_eq(load_situations(path, &list, &count), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 3);
    write_file("situations: []\n");
    ck_assert_int_eq(load_situations(path, &list, &count), RC_INVALID);
}
END_TEST

START_TEST(divisions_in_any_order_are_found)
{
    struct division_table table;

    write_file("code,name,parent\n331002000000,b,331000000000\n331000000000,a,330000000000\n");
    loaded(division_load(&sc, path, &table));
    ck_assert_str_eq(table.rows[0].name, "a");
}
END_TEST

START_TEST(a_division_code_is_twelve_digits_and_stands_once)
{
    struct division_table table;

    write_file("code,name,parent\n33100200100,x,331002000000\n");
    ck_assert_int_eq(division_load(&sc, path, &table), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 2);
    write_file("code,name,parent\n331002000000,x,331000000000\n331002000000,y,331000000000\n");
    ck_assert_int_eq(division_load(&sc, path, &table), RC_INVALID);
    ck_assert_str_eq(sc.error.args[0], "331002000000");
}
END_TEST

START_TEST(the_shipped_settings_say_the_defaults)
{
    struct settings shipped;

    loaded(settings_load(&sc, TOP_SRCDIR "/templates/settings.yaml", &shipped));
    loaded(settings_load(&sc, NULL, &settings));
    ck_assert_str_eq(shipped.case_number_pattern, SERIAL_CASE_PATTERN);
    ck_assert_str_eq(settings.case_number_pattern, SERIAL_CASE_PATTERN);
    ck_assert_int_eq(shipped.ambiguous_width, 1);
    ck_assert_int_eq(settings.ambiguous_width, 1);
    for (size_t i = 0; i < 7; i++)
        ck_assert_pstr_eq(shipped.print_command[i], settings.print_command[i]);
    ck_assert_str_eq(settings.print_command[0], "lp");
    ck_assert_ptr_null(settings.print_command[6]);
    ck_assert_int_eq(shipped.print_seconds, settings.print_seconds);
    ck_assert_ptr_null(settings.outbox);
    ck_assert_int_eq(shipped.lock_minutes, settings.lock_minutes);
    ck_assert_int_eq(shipped.end_minutes, settings.end_minutes);
}
END_TEST

START_TEST(settings_change_only_what_they_name)
{
    write_file("further_face: /usr/local/share/fonts/rare.ttf\n");
    loaded(settings_load(&sc, path, &settings));
    ck_assert_str_eq(settings.further_face, "/usr/local/share/fonts/rare.ttf");
    write_file("further_face: HanaMinB\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "further_face");
    write_file("ambiguous_width: 2\n");
    loaded(settings_load(&sc, path, &settings));
    ck_assert_int_eq(settings.ambiguous_width, 2);
    ck_assert_str_eq(settings.print_command[0], "lp");
}
END_TEST

START_TEST(screens_lock_after_1_to_30_minutes_and_end_later)
{
    loaded(settings_load(&sc, NULL, &settings));
    ck_assert_int_eq(settings.lock_minutes, 5);
    ck_assert_int_eq(settings.end_minutes, 15);
    write_file("lock: {idle: 30, end: 31}\n");
    loaded(settings_load(&sc, path, &settings));
    ck_assert_int_eq(settings.lock_minutes, 30);
    ck_assert_int_eq(settings.end_minutes, 31);
    for (const char *const *text =
             (const char *const[]){"lock: {idle: 0}\n", "lock: {idle: 31, end: 60}\n",
                                   "lock: {idle: 15}\n", "lock: {end: 121}\n", "lock: {never: 1}\n",
                                   NULL};
         *text; text++) {
        write_file(*text);
        ck_assert_msg(settings_load(&sc, path, &settings) == RC_INVALID, "%s", *text);
    }
}
END_TEST

START_TEST(settings_that_make_no_sense_are_refused_with_their_place)
{
    write_file("print_command: []\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_int_eq(sc.error.column, 16);
    write_file("\nambiguous_width: 3\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 2);
    write_file("case_number_pattern: 第{n}号\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_int_eq(sc.error.column, 22);
    write_file("outbox: papers\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "outbox");
    write_file("printcommand: [lp]\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_str_eq(sc.error.args[1], "print_command");
}
END_TEST

START_TEST(the_title_goes_into_the_print_command_word_by_word)
{
    const struct settings_print job = {"登12 $(id) {copies}", NULL, 1};
    const char *const *argv;

    write_file("print_command: [lp, \"--title={title}; {title}\", \"{title\"]\n");
    loaded(settings_load(&sc, path, &settings));
    loaded(settings_print_argv(&sc, &settings, &job, &argv));
    ck_assert_str_eq(argv[1], "--title=登12 $(id) {copies}; 登12 $(id) {copies}");
    ck_assert_str_eq(argv[2], "{title");
    ck_assert_ptr_null(argv[3]);
}
END_TEST

START_TEST(a_queue_and_copies_go_into_the_print_command_or_are_refused)
{
    const char *const *argv;

    loaded(settings_load(&sc, NULL, &settings));
    loaded(settings_print_argv(&sc, &settings, &(struct settings_print){"登12", "前台", 3}, &argv));
    ck_assert_str_eq(argv[1], "-d前台");
    ck_assert_str_eq(argv[2], "-n3");
    ck_assert_str_eq(argv[4], "登12");
    ck_assert_ptr_null(argv[6]);
    loaded(settings_print_argv(&sc, &settings, &(struct settings_print){"登12", NULL, 1}, &argv));
    ck_assert_str_eq(argv[1], "-n1");
    ck_assert_ptr_null(argv[5]);
    write_file("print_command: [lpr]\n");
    loaded(settings_load(&sc, path, &settings));
    ck_assert_int_eq(
        settings_print_argv(&sc, &settings, &(struct settings_print){"登12", "a", 1}, &argv),
        RC_INVALID);
    ck_assert_str_eq(sc.error.field, "queue");
    ck_assert_int_eq(
        settings_print_argv(&sc, &settings, &(struct settings_print){"登12", NULL, 2}, &argv),
        RC_INVALID);
    ck_assert_str_eq(sc.error.field, "copies");
}
END_TEST

START_TEST(a_template_is_parted_into_front_and_body)
{
    write_file("---\ntitle: 协议书\nversion: \"2\"\nrequired: [number, facts]\n---\n# {{title}}\n");
    loaded(template_load(&sc, path, &paper));
    ck_assert_int_eq(strncmp(paper.kind, "onecase-file-", 13), 0);
    ck_assert_ptr_null(strchr(paper.kind, '.'));
    ck_assert_str_eq(paper.title, "协议书");
    ck_assert_str_eq(paper.version, "2");
    ck_assert_str_eq(paper.face, "serif");
    ck_assert_uint_eq(paper.required_count, 2);
    ck_assert_str_eq(paper.required[1], "facts");
    ck_assert_int_eq(paper.body_line, 6);
    ck_assert_int_eq(strncmp(paper.body, "# {{title}}", 11), 0);
    ck_assert_uint_eq(strlen(paper.digest), 64);
}
END_TEST

START_TEST(a_template_says_how_it_is_dressed)
{
    write_file("---\ntitle: x\nversion: \"1\"\n---\nbody\n");
    loaded(template_load(&sc, path, &paper));
    ck_assert(!paper.large && !paper.seamless);
    write_file("---\ntitle: x\nversion: \"1\"\nface: light\nsize: large\nseam: no\n---\nbody\n");
    loaded(template_load(&sc, path, &paper));
    ck_assert(paper.large && paper.seamless);
    ck_assert_str_eq(paper.face, "light");
    write_file("---\ntitle: x\nversion: \"1\"\nsize: huge\n---\nbody\n");
    ck_assert_int_eq(template_load(&sc, path, &paper), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "size");
    ck_assert_int_eq(sc.error.line, 4);
}
END_TEST

START_TEST(a_template_with_a_faulty_front_is_refused_with_its_place)
{
    write_file("title: x\n");
    ck_assert_int_eq(template_load(&sc, path, &paper), RC_SYNTAX);
    ck_assert_int_eq(sc.error.line, 1);
    write_file("---\ntitle: x\nversion: \"1\"\n");
    ck_assert_int_eq(template_load(&sc, path, &paper), RC_SYNTAX);
    write_file("---\ntitle: x\nverson: \"1\"\n---\nbody\n");
    ck_assert_int_eq(template_load(&sc, path, &paper), RC_INVALID);
    ck_assert_str_eq(sc.error.args[1], "version");
    ck_assert_int_eq(sc.error.line, 3);
    write_file("---\ntitle: x\nversion: \"1\"\nface: comic\n---\nbody\n");
    ck_assert_int_eq(template_load(&sc, path, &paper), RC_INVALID);
    ck_assert_int_eq(sc.error.line, 4);
    ck_assert_int_eq(sc.error.column, 7);
}
END_TEST

START_TEST(a_template_of_five_megabytes_is_refused_by_its_name)
{
    const size_t size = 5000000;
    char *text = scope_alloc(&sc, size + 1, 1);

    memset(text, 'x', size);
    memcpy(text, "---\n", 4);
    write_file(text);
    ck_assert_int_eq(template_load(&sc, path, &paper), RC_INVALID);
    ck_assert_str_eq(sc.error.args[0], path);
}
END_TEST

START_TEST(a_partial_lies_beside_its_template)
{
    struct template_partial partial;
    const char *beside = "/nowhere/at/all/agreement.md";

    ck_assert_int_eq(template_partial_load(&sc, beside, "seal", &partial), RC_NOTFOUND);
    ck_assert_str_eq(partial.file, "/nowhere/at/all/seal.mustache");
    ck_assert_int_eq(template_partial_load(&sc, "agreement.md", "seal", &partial), RC_NOTFOUND);
    ck_assert_str_eq(partial.file, "seal.mustache");
}
END_TEST

START_TEST(the_program_that_tells_a_notice_gets_its_values_in_their_places_once)
{
    const struct settings_notice n = {7, "breach", "赵{phone}", "13857615521"};

    write_file("notify_command: [tell, \"{id}:{kind}\", \"{to}\", \"{phone}\", \"{other}\"]\n"
               "notify_seconds: 3\nring: false\ncard_answer_hours: 48\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_OK);
    ck_assert_int_eq(settings.notify_seconds, 3);
    ck_assert(!settings.ring && settings.flash);
    ck_assert_int_eq(settings.card_answer_hours, 48);
    const char *const *argv = settings_notify_argv(&sc, &settings, &n);
    ck_assert_str_eq(argv[0], "tell");
    ck_assert_str_eq(argv[1], "7:breach");
    ck_assert_str_eq(argv[2], "赵{phone}");
    ck_assert_str_eq(argv[3], "13857615521");
    ck_assert_str_eq(argv[4], "{other}");
    ck_assert_ptr_null(argv[5]);
}
END_TEST

START_TEST(without_a_program_a_notice_is_told_by_screens_alone)
{
    ck_assert_int_eq(settings_load(&sc, NULL, &settings), RC_OK);
    ck_assert_ptr_null(settings.notify_command);
    write_file("notify_command: []\n");
    ck_assert_int_eq(settings_load(&sc, path, &settings), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "notify_command");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("small_files");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_shipped_situation_is_urgent_and_has_a_digit);
    tcase_add_test(tc, a_situation_is_refused_where_it_is_wrong);
    tcase_add_test(tc, the_shipped_divisions_know_a_village_by_its_street);
    tcase_add_test(tc, divisions_in_any_order_are_found);
    tcase_add_test(tc, a_division_code_is_twelve_digits_and_stands_once);
    tcase_add_test(tc, the_shipped_settings_say_the_defaults);
    tcase_add_test(tc, settings_change_only_what_they_name);
    tcase_add_test(tc, screens_lock_after_1_to_30_minutes_and_end_later);
    tcase_add_test(tc, settings_that_make_no_sense_are_refused_with_their_place);
    tcase_add_test(tc, the_title_goes_into_the_print_command_word_by_word);
    tcase_add_test(tc, a_queue_and_copies_go_into_the_print_command_or_are_refused);
    tcase_add_test(tc, a_template_is_parted_into_front_and_body);
    tcase_add_test(tc, a_template_says_how_it_is_dressed);
    tcase_add_test(tc, a_template_with_a_faulty_front_is_refused_with_its_place);
    tcase_add_test(tc, a_template_of_five_megabytes_is_refused_by_its_name);
    tcase_add_test(tc, a_partial_lies_beside_its_template);
    tcase_add_test(tc, the_program_that_tells_a_notice_gets_its_values_in_their_places_once);
    tcase_add_test(tc, without_a_program_a_notice_is_told_by_screens_alone);
    return suite_run(tc);
}
