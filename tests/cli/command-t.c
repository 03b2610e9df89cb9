/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/runner.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* Call SEEN with each option of each command. */
static void each_option(void (*seen)(const struct command *command, const char *name))
{
    size_t count;
    const struct command *const list = command_list(&count);

    for (size_t i = 0; i < count; i++) {
        for (const char *p = list[i].options; *p != '\0'; p += strspn(p, "=* ")) {
            const size_t size = strcspn(p, "=* ");

            seen(&list[i], scope_strndup(&sc, p, size));
            p += size;
        }
    }
}

static void assert_in_usage(const struct command *command, const char *name)
{
    const char *const dashes = name[1] == '\0' ? "-" : "--";

    ck_assert_msg(strstr(command->usage, scope_printf(&sc, "%s%s", dashes, name)) != NULL,
                  "%s: --%s", command->name, name);
}

START_TEST(every_option_stands_in_the_usage_of_its_command) { each_option(assert_in_usage); }
END_TEST

static void assert_own(const struct command *command, const char *name)
{
    const char *const globals = " " OPTIONS_GLOBAL " ";

    ck_assert_msg(strstr(globals, scope_printf(&sc, " %s ", name)) == NULL &&
                      strstr(globals, scope_printf(&sc, " %s=", name)) == NULL,
                  "%s: --%s", command->name, name);
}

START_TEST(no_option_of_a_command_hides_a_global_one) { each_option(assert_own); }
END_TEST

START_TEST(a_usage_begins_with_the_name_and_a_command_is_found_by_it)
{
    size_t count;
    const struct command *const list = command_list(&count);

    for (size_t i = 0; i < count; i++) {
        char word[32] = {0}; /* as people write it: stand-down */

        memcpy(word, list[i].usage, strcspn(list[i].usage, " "));
        ck_assert_uint_eq(strlen(word), strlen(list[i].name));
        ck_assert_ptr_eq(command_named(word), &list[i]);
    }
    ck_assert_ptr_null(command_named("shoe"));
}
END_TEST

static enum rc typed(const char *line, const char **answer)
{
    struct runner runner = {NULL, LANG_EN, true};
    int seconds;

    return runner_run(&runner, &sc, line, answer, &seconds);
}

START_TEST(the_screens_run_no_command_that_touches_a_file)
{
    const char *answer;

    ck_assert_int_eq(typed("register", &answer), RC_DENIED);
    ck_assert_int_eq(typed("import cases.jsonl", &answer), RC_DENIED);
    ck_assert_int_eq(typed("demo", &answer), RC_DENIED);
    ck_assert_int_eq(typed("agree 1", &answer), RC_DENIED);
}
END_TEST

START_TEST(the_screens_keep_the_desk_where_they_sit)
{
    const char *answer;

    ck_assert_int_eq(typed("board --once --db other.db", &answer), RC_INVALID);
    ck_assert_int_eq(typed("board --once --as wang", &answer), RC_INVALID);
    ck_assert_str_eq(sc.error.field, USAGE_FIELD);
}
END_TEST

START_TEST(a_typed_line_may_begin_with_the_name_of_the_program)
{
    const char *plain, *named, *nothing;

    ck_assert_int_eq(typed("help accept", &plain), RC_OK);
    ck_assert_int_eq(typed(" onecase  help “accept” ", &named), RC_OK);
    ck_assert_str_eq(plain, named);
    ck_assert_ptr_nonnull(strstr(plain, "accept CASE"));
    ck_assert_int_eq(typed("", &nothing), RC_OK);
    ck_assert_ptr_nonnull(strstr(nothing, "verify"));
}
END_TEST

/* The exit status of a command that failed with RC and FIELD. */
static int status_of(enum rc rc, const char *field)
{
    const struct command *const show = command_named("show");
    const struct output output = {.status = 4};

    sc.error = (struct error){.rc = rc, .field = field};
    return command_status(show, rc, &sc, &output);
}

START_TEST(only_wrong_use_and_nobody_at_the_desk_exit_with_2)
{
    ck_assert_int_eq(status_of(RC_INVALID, USAGE_FIELD), 2);
    ck_assert_int_eq(status_of(RC_INVALID, "as"), 2);
    ck_assert_int_eq(status_of(RC_DENIED, "as"), 1);
    ck_assert_int_eq(status_of(RC_INVALID, "kind"), 1);
    ck_assert_int_eq(status_of(RC_CONFLICT, NULL), 3);
    ck_assert_int_eq(status_of(RC_OK, NULL), 4);
}
END_TEST

START_TEST(a_database_that_cannot_be_read_fails_the_check_and_only_there)
{
    const struct output output = {0};

    ck_assert_int_eq(command_status(command_named("verify"), RC_ENGINE, &sc, &output), 4);
    ck_assert_int_eq(command_status(command_named("show"), RC_ENGINE, &sc, &output), 1);
    ck_assert_int_eq(command_status(NULL, RC_ENGINE, &sc, &output), 1);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("command");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, every_option_stands_in_the_usage_of_its_command);
    tcase_add_test(tc, no_option_of_a_command_hides_a_global_one);
    tcase_add_test(tc, a_usage_begins_with_the_name_and_a_command_is_found_by_it);
    tcase_add_test(tc, the_screens_run_no_command_that_touches_a_file);
    tcase_add_test(tc, the_screens_keep_the_desk_where_they_sit);
    tcase_add_test(tc, a_typed_line_may_begin_with_the_name_of_the_program);
    tcase_add_test(tc, only_wrong_use_and_nobody_at_the_desk_exit_with_2);
    tcase_add_test(tc, a_database_that_cannot_be_read_fails_the_check_and_only_there);
    return suite_run(tc);
}
