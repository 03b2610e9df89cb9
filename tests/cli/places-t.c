/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/places.h"
#include "core/base/file.h"
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct scope sc;
static char folder[] = "places-XXXXXX";
static const char *path;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    memcpy(folder, "places-XXXXXX", sizeof(folder));
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void end(void)
{
    unlink(scope_printf(&sc, "%s/onecase.tree", folder));
    rmdir(scope_printf(&sc, "%s/a/b", folder));
    rmdir(scope_printf(&sc, "%s/a", folder));
    rmdir(folder);
    scope_end(&sc);
}

static const char *database(struct environment env, const char *given)
{
    ck_assert_int_eq(places_database(&sc, &env, given, &path), RC_OK);
    return path;
}

START_TEST(the_option_wins_then_the_variable_then_the_data_directory_then_the_home)
{
    struct environment env = {
        .database = "/var/case.db", .home = "/home/wang", .data_home = "/data"};

    ck_assert_str_eq(database(env, "here.db"), "here.db");
    ck_assert_str_eq(database(env, NULL), "/var/case.db");
    env.database = NULL;
    ck_assert_str_eq(database(env, NULL), "/data/onecase/office.db");
    env.data_home = NULL;
    ck_assert_str_eq(database(env, NULL), "/home/wang/.local/share/onecase/office.db");
}
END_TEST

START_TEST(a_data_directory_that_is_not_absolute_is_ignored)
{
    const struct environment env = {.home = "/home/wang", .data_home = "data"};

    ck_assert_str_eq(database(env, NULL), "/home/wang/.local/share/onecase/office.db");
}
END_TEST

START_TEST(nobody_knows_where_the_database_is)
{
    const struct environment none = {0}, home = {.home = "/home/wang"};

    ck_assert_int_eq(places_database(&sc, &none, NULL, &path), RC_INVALID);
    ck_assert_str_eq(sc.error.field, "db");
    ck_assert_int_eq(places_database(&sc, &home, "", &path), RC_INVALID);
}
END_TEST

START_TEST(the_cache_lies_in_its_own_directory_or_nowhere)
{
    const struct environment none = {0}, home = {.home = "/home/wang"},
                             xdg = {.home = "/home/wang", .cache_home = "/cache"};

    ck_assert_str_eq(places_cache(&sc, &home), "/home/wang/.cache/onecase");
    ck_assert_str_eq(places_cache(&sc, &xdg), "/cache/onecase");
    ck_assert_ptr_null(places_cache(&sc, &none));
}
END_TEST

START_TEST(a_program_where_it_was_built_finds_its_files_in_place)
{
    const struct bytes line = {(const unsigned char *)"/src/one case\n", 14};

    ck_assert_int_eq(file_write(&sc, scope_printf(&sc, "%s/onecase.tree", folder), line), RC_OK);
    const struct places places = places_shipped(&sc, folder);
    ck_assert_str_eq(places.templates, "/src/one case/templates");
    ck_assert_str_eq(places.modules, folder);
    ck_assert_str_eq(places.locale, scope_printf(&sc, "%s/locale", folder));
}
END_TEST

START_TEST(an_installed_program_finds_the_installed_files_and_keeps_no_error)
{
    const struct places places = places_shipped(&sc, folder);

    ck_assert_str_eq(strrchr(places.templates, '/'), "/templates");
    ck_assert_int_eq(places.templates[0], '/');
    ck_assert_str_ne(places.modules, folder);
    ck_assert_int_eq(sc.error.rc, RC_OK);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("places");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_option_wins_then_the_variable_then_the_data_directory_then_the_home);
    tcase_add_test(tc, a_data_directory_that_is_not_absolute_is_ignored);
    tcase_add_test(tc, nobody_knows_where_the_database_is);
    tcase_add_test(tc, the_cache_lies_in_its_own_directory_or_nowhere);
    tcase_add_test(tc, a_program_where_it_was_built_finds_its_files_in_place);
    tcase_add_test(tc, an_installed_program_finds_the_installed_files_and_keeps_no_error);
    return suite_run(tc);
}
