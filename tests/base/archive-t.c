/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/archive.h"

#include "core/base/file.h"
#include "tests/suite.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CANARY "顾某的身份证号330102199003071233"
#define LARGE  (5 * SEAL_PART + 77) /* several sealed parts, and a rest */

static struct scope sc;
static char directory[64];
static struct seal_private secret, other;
static struct seal_public keys[2];

static const char *path(const char *name) { return scope_printf(&sc, "%s/%s", directory, name); }

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    snprintf(directory, sizeof(directory), "/tmp/onecase-archive-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(directory));
    seal_make_pair(&secret, &keys[0]);
    seal_make_pair(&other, &keys[1]);
}

static void end(void)
{
    const char **names;
    size_t count;

    ck_assert_int_eq(file_list(&sc, directory, "", &names, &count), RC_OK);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(remove(path(names[i])), 0);
    ck_assert_int_eq(rmdir(directory), 0); /* no hidden file was left behind */
    scope_end(&sc);
}

/* Bytes that do not pack: the same ones each time. */
static struct bytes noise(void)
{
    unsigned char *data = scope_alloc(&sc, LARGE, 1);
    uint32_t state = 1;

    for (size_t i = 0; i < LARGE; i++) {
        state = state * 1664525u + 1013904223u;
        data[i] = (unsigned char)(state >> 24);
    }
    return (struct bytes){data, LARGE};
}

static struct bytes text(const char *words)
{
    return (struct bytes){(const unsigned char *)words, strlen(words)};
}

/* Write a.txt (the canary), an empty member, and a large one to NAME for COUNT keys. */
static const char *write_archive(const char *name, size_t count)
{
    struct archive_writer *w;
    const char *digest;
    int64_t size;
    struct stat status;

    ck_assert_int_eq(file_write(&sc, path("large"), noise()), RC_OK);
    ck_assert_int_eq(archive_create(&sc, path(name), keys, count, &w), RC_OK);
    ck_assert_int_eq(archive_add(w, &sc, "a.txt", text(CANARY), 1), RC_OK);
    ck_assert_int_eq(archive_add(w, &sc, "b/empty", text(""), 1), RC_OK);
    ck_assert_int_eq(archive_add_file(w, &sc, "b/large", path("large"), 1), RC_OK);
    ck_assert_int_eq(archive_publish(w, &sc, &digest, &size), RC_OK);
    ck_assert_int_eq(stat(path(name), &status), 0);
    ck_assert_int_eq(status.st_mode & 07777, 0600);
    ck_assert_int_eq(status.st_size, size);
    return digest;
}

/* Read all of NAME; RC_OK when everything is as it was written. */
static enum rc read_archive(const char *name, const struct seal_private *with, const char **digest)
{
    struct archive_reader *r;
    struct archive_member m;
    struct bytes data = {NULL, 0};
    int members = 0;
    enum rc rc = archive_open(&sc, path(name), with, &r);

    if (rc != RC_OK)
        return rc;
    while ((rc = archive_next(r, &sc, &m)) == RC_OK && m.name) {
        members++;
        if (strcmp(m.name, "a.txt") != 0)
            continue;
        rc = archive_read(r, &sc, 1000, &data);
        if (rc != RC_OK)
            break;
    }
    if (rc == RC_OK) {
        ck_assert_int_eq(members, 3);
        ck_assert_str_eq((const char *)data.data, CANARY);
        *digest = archive_digest(r, &sc);
    }
    archive_close(r);
    return rc;
}

START_TEST(what_was_put_in_comes_out_for_each_of_several_keys)
{
    const char *written = write_archive("two", 2), *read;

    ck_assert_int_eq(read_archive("two", &secret, &read), RC_OK);
    ck_assert_str_eq(read, written);
    ck_assert_int_eq(read_archive("two", &other, &read), RC_OK);
    ck_assert_str_eq(read, written);
}
END_TEST

START_TEST(a_member_comes_out_as_a_file_of_its_owner_alone)
{
    struct archive_reader *r;
    struct archive_member m;
    struct bytes data;
    struct stat status;

    write_archive("one", 1);
    ck_assert_int_eq(archive_open(&sc, path("one"), &secret, &r), RC_OK);
    ck_assert(archive_is_sealed(r));
    do
        ck_assert_int_eq(archive_next(r, &sc, &m), RC_OK);
    while (strcmp(m.name, "b/large") != 0);
    ck_assert_int_eq(m.size, LARGE);
    ck_assert_int_eq(archive_extract(r, &sc, path("out")), RC_OK);
    archive_close(r);
    ck_assert_int_eq(file_read(&sc, path("out"), FILE_LIMIT, &data), RC_OK);
    ck_assert_uint_eq(data.size, LARGE);
    ck_assert_int_eq(memcmp(data.data, noise().data, LARGE), 0);
    ck_assert_int_eq(stat(path("out"), &status), 0);
    ck_assert_int_eq(status.st_mode & 07777, 0600);
}
END_TEST

static bool holds(struct bytes data, const char *words)
{
    return memmem(data.data, data.size, words, strlen(words)) != NULL;
}

START_TEST(a_sealed_one_shows_nothing_and_opens_for_no_other_key)
{
    struct seal_private stranger;
    struct seal_public key;
    struct bytes data;
    const char *digest;

    write_archive("one", 1);
    ck_assert_int_eq(file_read(&sc, path("one"), FILE_LIMIT, &data), RC_OK);
    ck_assert(!holds(data, CANARY));
    ck_assert(!holds(data, "ustar"));
    seal_make_pair(&stranger, &key);
    ck_assert_int_eq(read_archive("one", &stranger, &digest), RC_DENIED);
    ck_assert_int_eq(read_archive("one", &other, &digest), RC_DENIED);
    ck_assert_int_eq(read_archive("one", NULL, &digest), RC_DENIED);
    ck_assert_str_eq(sc.error.field, "key-file");
}
END_TEST

START_TEST(a_plain_one_is_a_packed_tar_for_everybody)
{
    const char *digest;
    char out[512] = "";

    write_archive("plain", 0);
    ck_assert_int_eq(read_archive("plain", NULL, &digest), RC_OK);
    FILE *tar = popen(
        scope_printf(&sc, "zstd -qdc %s 2>/dev/null | tar xO a.txt 2>/dev/null", path("plain")),
        "r");
    ck_assert_ptr_nonnull(tar);
    const size_t got = fread(out, 1, sizeof(out) - 1, tar);
    if (pclose(tar) == 0 && got > 0) /* where the two programs are */
        ck_assert_str_eq(out, CANARY);
}
END_TEST

/* Is NAME refused once DATA are its bytes? */
static bool refused(struct bytes data)
{
    const char *digest;

    ck_assert_int_eq(file_write(&sc, path("bad"), data), RC_OK);
    const enum rc rc = read_archive("bad", &secret, &digest);
    return rc == RC_INVALID || rc == RC_DENIED;
}

START_TEST(any_changed_byte_of_a_sealed_one_is_noticed)
{
    struct bytes data;

    write_archive("one", 1);
    ck_assert_int_eq(file_read(&sc, path("one"), FILE_LIMIT, &data), RC_OK);
    unsigned char *bytes = scope_memdup(&sc, data.data, data.size);
    for (size_t at = 0; at < data.size; at += at < 400 ? 1 : 4999) {
        bytes[at] ^= 1;
        ck_assert_msg(refused((struct bytes){bytes, data.size}), "byte %zu", at);
        bytes[at] ^= 1;
    }
}
END_TEST

START_TEST(one_that_was_cut_or_added_to_is_noticed_also_at_the_end_of_a_part)
{
    struct bytes data;
    const size_t head = ARCHIVE_NAME_MAX;

    write_archive("one", 1);
    ck_assert_int_eq(file_read(&sc, path("one"), FILE_LIMIT, &data), RC_OK);
    for (size_t cut = 1; cut < data.size - head; cut += 7919)
        ck_assert_msg(refused((struct bytes){data.data, data.size - cut}), "%zu off", cut);
    /* after the first sealed part, to the byte */
    const unsigned char *first = memmem(data.data, data.size, "key ", 4);
    const size_t line = strcspn((const char *)first, "\n") + 1;
    const size_t start = (size_t)(first - data.data) + line + SEAL_START;
    ck_assert(refused((struct bytes){data.data, start + SEAL_PART + SEAL_PART_EXTRA}));
    ck_assert(refused((struct bytes){data.data, start}));
    unsigned char *longer = scope_alloc(&sc, data.size + 1, 1);
    memcpy(longer, data.data, data.size);
    ck_assert(refused((struct bytes){longer, data.size + 1}));
}
END_TEST

START_TEST(two_in_one_file_are_refused)
{
    struct bytes data;

    for (size_t sealed = 0; sealed <= 1; sealed++) {
        const char *name = sealed == 0 ? "plain" : "one";

        write_archive(name, sealed);
        ck_assert_int_eq(file_read(&sc, path(name), FILE_LIMIT, &data), RC_OK);
        unsigned char *both = scope_alloc(&sc, 2 * data.size, 1);
        memcpy(both, data.data, data.size);
        memcpy(both + data.size, data.data, data.size);
        ck_assert(refused((struct bytes){both, 2 * data.size}));
    }
}
END_TEST

START_TEST(nothing_is_ever_written_over)
{
    struct archive_writer *w;
    const char *digest;
    struct bytes data;
    int64_t size;

    ck_assert_int_eq(file_write(&sc, path("there"), text("old")), RC_OK);
    ck_assert_int_eq(archive_create(&sc, path("there"), NULL, 0, &w), RC_CONFLICT);
    ck_assert_int_eq(archive_create(&sc, path("late"), NULL, 0, &w), RC_OK);
    ck_assert_int_eq(file_write(&sc, path("late"), text("old")), RC_OK);
    ck_assert_int_eq(archive_publish(w, &sc, &digest, &size), RC_CONFLICT);
    ck_assert_int_eq(file_read(&sc, path("late"), FILE_LIMIT, &data), RC_OK);
    ck_assert_str_eq((const char *)data.data, "old");
}
END_TEST

START_TEST(other_files_are_told_from_archives)
{
    const char *digest;

    ck_assert(refused(text("")));
    ck_assert(refused(text("SQLite format 3")));
    write_archive("plain", 0);
    struct bytes data;
    ck_assert_int_eq(file_read(&sc, path("plain"), FILE_LIMIT, &data), RC_OK);
    unsigned char *newer = scope_memdup(&sc, data.data, data.size);
    unsigned char *version = memmem(newer, data.size, "backup 1", 8);
    version[7] = '2';
    ck_assert(refused((struct bytes){newer, data.size}));
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "newer version"));
    ck_assert_int_eq(read_archive("nothing", NULL, &digest), RC_NOTFOUND);
}
END_TEST

START_TEST(a_name_that_leads_outside_is_refused)
{
    static const char *const names[] = {"../a", "/etc/passwd", "a/../../b", "a//b", "."};

    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        struct archive_writer *w;
        const char *digest;
        int64_t size;

        ck_assert_int_eq(archive_create(&sc, path("bad"), NULL, 0, &w), RC_OK);
        ck_assert_int_eq(archive_add(w, &sc, names[i], text("x"), 1), RC_OK);
        ck_assert_int_eq(archive_publish(w, &sc, &digest, &size), RC_OK);
        ck_assert_int_eq(read_archive("bad", NULL, &digest), RC_INVALID);
        unlink(path("bad"));
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("archive");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, what_was_put_in_comes_out_for_each_of_several_keys);
    tcase_add_test(tc, a_member_comes_out_as_a_file_of_its_owner_alone);
    tcase_add_test(tc, a_sealed_one_shows_nothing_and_opens_for_no_other_key);
    tcase_add_test(tc, a_plain_one_is_a_packed_tar_for_everybody);
    tcase_add_test(tc, any_changed_byte_of_a_sealed_one_is_noticed);
    tcase_add_test(tc, one_that_was_cut_or_added_to_is_noticed_also_at_the_end_of_a_part);
    tcase_add_test(tc, two_in_one_file_are_refused);
    tcase_add_test(tc, nothing_is_ever_written_over);
    tcase_add_test(tc, other_files_are_told_from_archives);
    tcase_add_test(tc, a_name_that_leads_outside_is_refused);
    return suite_run(tc);
}
