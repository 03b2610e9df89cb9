/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"

#include "core/base/tr.h"
#include "tests/suite.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static struct scope sc;
static char directory[64];

static const char *path(const char *name) { return scope_printf(&sc, "%s/%s", directory, name); }

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    snprintf(directory, sizeof(directory), "/tmp/onecase-file-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(directory));
}

static void end(void)
{
    const char **names;
    size_t count;

    ck_assert_int_eq(file_list(&sc, directory, "", &names, &count), RC_OK);
    for (size_t i = 0; i < count; i++)
        remove(path(names[i]));
    unlink(path(".hidden.yaml"));
    ck_assert_int_eq(rmdir(directory), 0);
    scope_end(&sc);
}

static struct bytes bytes_of(const char *text)
{
    return (struct bytes){(const unsigned char *)text, strlen(text)};
}

static void put(const char *name, const char *text)
{
    ck_assert_int_eq(file_write(&sc, path(name), bytes_of(text)), RC_OK);
}

static const char *got(const char *name)
{
    struct bytes data;

    ck_assert_int_eq(file_read(&sc, path(name), FILE_LIMIT, &data), RC_OK);
    ck_assert_uint_eq(strlen((const char *)data.data), data.size);
    return (const char *)data.data;
}

static size_t files(void)
{
    const char **names;
    size_t count;

    ck_assert_int_eq(file_list(&sc, directory, "", &names, &count), RC_OK);
    return count;
}

START_TEST(what_was_written_is_read_back_and_nothing_else_is_left)
{
    put("a", "第一");
    ck_assert_str_eq(got("a"), "第一");
    put("a", "");
    ck_assert_str_eq(got("a"), "");
    ck_assert_uint_eq(files(), 1);
}
END_TEST

START_TEST(a_large_file_with_nul_bytes_is_read_whole)
{
    unsigned char *data = scope_alloc(&sc, 300000, 1);
    struct bytes back;

    for (size_t i = 0; i < 300000; i++)
        data[i] = (unsigned char)(i % 251);
    ck_assert_int_eq(file_write(&sc, path("big"), (struct bytes){data, 300000}), RC_OK);
    ck_assert_int_eq(file_read(&sc, path("big"), 300000, &back), RC_OK);
    ck_assert_uint_eq(back.size, 300000);
    ck_assert_int_eq(memcmp(back.data, data, 300000), 0);
    ck_assert_int_eq(back.data[300000], 0);
}
END_TEST

START_TEST(only_the_owner_may_read_what_we_write)
{
    struct stat st;

    umask(0);
    put("a", "x");
    ck_assert_int_eq(stat(path("a"), &st), 0);
    ck_assert_int_eq(st.st_mode & 07777, 0600);
}
END_TEST

START_TEST(who_has_the_old_file_open_still_reads_all_of_it)
{
    char old[8] = "";

    put("a", "old one");
    const int fd = open(path("a"), O_RDONLY);
    put("a", "new");
    ck_assert_int_eq(read(fd, old, 7), 7);
    close(fd);
    ck_assert_str_eq(old, "old one");
    ck_assert_str_eq(got("a"), "new");
}
END_TEST

START_TEST(a_write_that_fails_keeps_the_old_file_and_leaves_no_other)
{
    const struct rlimit small = {1000, 1000};
    char *large = scope_alloc(&sc, 5000, 1);

    put("a", "old");
    memset(large, 'x', 4999);
    signal(SIGXFSZ, SIG_IGN);
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    ck_assert_int_eq(file_write(&sc, path("a"), bytes_of(large)), RC_IO);
    ck_assert_str_eq(got("a"), "old");
    ck_assert_uint_eq(files(), 1);
}
END_TEST

START_TEST(a_device_or_a_directory_is_not_replaced)
{
    struct stat st;

    ck_assert_int_eq(file_write(&sc, "/dev/null", bytes_of("x")), RC_IO);
    ck_assert_int_eq(stat("/dev/null", &st), 0);
    ck_assert(S_ISCHR(st.st_mode));
    ck_assert_int_eq(file_write(&sc, directory, bytes_of("x")), RC_IO);
    ck_assert_int_eq(file_write(&sc, path("no/such/directory"), bytes_of("x")), RC_IO);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     scope_printf(&sc, "%s was not written: there is no such directory.",
                                  path("no/such/directory")));
}
END_TEST

START_TEST(where_nothing_can_be_written_is_known_before_it_is_made)
{
    ck_assert_int_eq(file_may_write(&sc, path("new")), RC_OK);
    ck_assert_uint_eq(files(), 0);
    put("old", "1");
    ck_assert_int_eq(file_may_write(&sc, path("old")), RC_OK);
    ck_assert_int_eq(file_may_write(&sc, "new"), RC_OK);
    ck_assert_int_eq(file_may_write(&sc, "/dev/null"), RC_IO);
    ck_assert_int_eq(file_may_write(&sc, directory), RC_IO);
    ck_assert_int_eq(file_may_write(&sc, path("no/such/directory")), RC_IO);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     scope_printf(&sc, "%s was not written: there is no such directory.",
                                  path("no/such/directory")));
}
END_TEST

START_TEST(a_file_over_the_limit_is_refused_and_one_at_the_limit_is_taken)
{
    struct bytes data;

    put("a", "12345");
    ck_assert_int_eq(file_read(&sc, path("a"), 5, &data), RC_OK);
    ck_assert_int_eq(file_read(&sc, path("a"), 4, &data), RC_INVALID);
    ck_assert_int_eq(file_read(&sc, "/dev/zero", 100000, &data), RC_INVALID);
}
END_TEST

START_TEST(a_file_that_cannot_be_read_says_why)
{
    struct bytes data;

    ck_assert_int_eq(file_read(&sc, path("none"), 10, &data), RC_NOTFOUND);
    ck_assert_str_eq(error_text(&sc, LANG_EN, &sc.error),
                     scope_printf(&sc, "There is no file %s. Nothing was saved.", path("none")));
    ck_assert_int_eq(file_read(&sc, directory, 10, &data), RC_IO);
    ck_assert_str_eq(
        error_text(&sc, LANG_EN, &sc.error),
        scope_printf(&sc, "%s is a directory, not a file. Nothing was saved.", directory));
    ck_assert_ptr_null(data.data);
}
END_TEST

START_TEST(a_hyphen_is_standard_input_also_when_it_comes_in_pieces)
{
    struct bytes data;
    int ends[2];

    ck_assert_int_eq(pipe(ends), 0);
    if (fork() == 0) {
        for (int i = 0; i < 3; i++) {
            if (write(ends[1], "piece ", 6) != 6)
                _exit(1);
            usleep(20000);
        }
        _exit(0);
    }
    close(ends[1]);
    ck_assert_int_eq(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
    ck_assert_int_eq(file_read(&sc, "-", 100, &data), RC_OK);
    ck_assert_str_eq((const char *)data.data, "piece piece piece ");
}
END_TEST

START_TEST(a_listing_is_sorted_and_holds_only_what_ends_right)
{
    const char **names;
    size_t count;

    put("b.yaml", "");
    put("a.yaml", "");
    put("a.yaml.bak", "");
    put(".hidden.yaml", "");
    put("十.yaml", "");
    ck_assert_int_eq(file_list(&sc, directory, ".yaml", &names, &count), RC_OK);
    ck_assert_uint_eq(count, 3);
    ck_assert_str_eq(names[0], "a.yaml");
    ck_assert_str_eq(names[1], "b.yaml");
    ck_assert_str_eq(names[2], "十.yaml");
}
END_TEST

START_TEST(a_directory_that_is_not_there_lists_nothing)
{
    const char **names;
    size_t count = 7;

    ck_assert_int_eq(file_list(&sc, path("none"), ".yaml", &names, &count), RC_OK);
    ck_assert_uint_eq(count, 0);
    put("a", "");
    ck_assert_int_eq(file_list(&sc, path("a"), ".yaml", &names, &count), RC_IO);
}
END_TEST

START_TEST(many_names_are_all_listed)
{
    const char **names;
    size_t count;

    for (int i = 0; i < 100; i++)
        put(scope_printf(&sc, "%03d.x", i), "");
    ck_assert_int_eq(file_list(&sc, directory, ".x", &names, &count), RC_OK);
    ck_assert_uint_eq(count, 100);
    ck_assert_str_eq(names[99], "099.x");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("file");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_written_is_read_back_and_nothing_else_is_left);
    tcase_add_test(tc, a_large_file_with_nul_bytes_is_read_whole);
    tcase_add_test(tc, only_the_owner_may_read_what_we_write);
    tcase_add_test(tc, who_has_the_old_file_open_still_reads_all_of_it);
    tcase_add_test(tc, a_write_that_fails_keeps_the_old_file_and_leaves_no_other);
    tcase_add_test(tc, a_device_or_a_directory_is_not_replaced);
    tcase_add_test(tc, where_nothing_can_be_written_is_known_before_it_is_made);
    tcase_add_test(tc, a_file_over_the_limit_is_refused_and_one_at_the_limit_is_taken);
    tcase_add_test(tc, a_file_that_cannot_be_read_says_why);
    tcase_add_test(tc, a_hyphen_is_standard_input_also_when_it_comes_in_pieces);
    tcase_add_test(tc, a_listing_is_sorted_and_holds_only_what_ends_right);
    tcase_add_test(tc, a_directory_that_is_not_there_lists_nothing);
    tcase_add_test(tc, many_names_are_all_listed);
    return suite_run(tc);
}
