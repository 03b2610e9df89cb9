/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/parcel.h"

#include "tests/suite.h"

#include <stdlib.h>
#include <string.h>

static struct scope sc;
static struct seal_private secret;
static struct seal_public key;

static void begin(void)
{
    sc = (struct scope)SCOPE_INIT;
    seal_make_pair(&secret, &key);
}

static void end(void) { scope_end(&sc); }

/* SIZE bytes that do not pack, the same each time. */
static struct bytes noise(size_t size)
{
    unsigned char *data = scope_alloc(&sc, size + 1, 1);
    unsigned seed = 7;

    for (size_t i = 0; i < size; i++) {
        seed = seed * 1664525u + 1013904223u;
        data[i] = (unsigned char)(seed >> 24);
    }
    return (struct bytes){data, size};
}

static struct bytes closed(struct bytes plain)
{
    struct bytes out;

    ck_assert_int_eq(parcel_close(&sc, &key, plain, &out), RC_OK);
    return out;
}

START_TEST(what_was_put_in_comes_out)
{
    static const size_t sizes[] = {0, 1, 100, 65519, 65536, 65537, 200000, 131072};

    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        const struct bytes plain = noise(sizes[i]), parcel = closed(plain);
        struct bytes out;
        size_t used;

        ck_assert_int_eq(parcel_open(&sc, &secret, parcel, &used, &out), RC_OK);
        ck_assert_uint_eq(used, parcel.size);
        ck_assert_uint_eq(out.size, plain.size);
        ck_assert_int_eq(memcmp(out.data, plain.data, plain.size), 0);
    }
}
END_TEST

START_TEST(parcels_stand_one_behind_the_other)
{
    const struct bytes a = closed(noise(10)), b = closed(noise(70000));
    struct buffer both = buffer_new(&sc);
    struct bytes out;
    size_t used;

    buffer_add_n(&both, a.data, a.size);
    buffer_add_n(&both, b.data, b.size);
    const struct bytes all = {(const unsigned char *)both.data, both.length};
    ck_assert_int_eq(parcel_open(&sc, &secret, all, &used, &out), RC_OK);
    ck_assert_uint_eq(used, a.size);
    const struct bytes rest = {all.data + used, all.size - used};
    ck_assert_int_eq(parcel_open(&sc, &secret, rest, &used, &out), RC_OK);
    ck_assert_uint_eq(out.size, 70000);
}
END_TEST

START_TEST(another_office_opens_nothing)
{
    struct seal_private other;
    struct seal_public theirs;
    struct bytes out;
    size_t used;

    seal_make_pair(&other, &theirs);
    ck_assert_int_eq(parcel_open(&sc, &other, closed(noise(10)), &used, &out), RC_DENIED);
    ck_assert_str_eq(sc.error.field, "package");
}
END_TEST

/* Every byte of a small parcel changed, and every length it may be cut to. */
START_TEST(damaged_or_cut_off_it_is_refused)
{
    const struct bytes parcel = closed(noise(40));
    struct bytes out;
    size_t used;

    for (size_t i = 0; i < parcel.size; i++) {
        unsigned char *copy = scope_memdup(&sc, parcel.data, parcel.size);

        copy[i] ^= 1;
        ck_assert_int_ne(parcel_open(&sc, &secret, (struct bytes){copy, parcel.size}, &used, &out),
                         RC_OK);
        ck_assert_int_ne(parcel_open(&sc, &secret, (struct bytes){parcel.data, i}, &used, &out),
                         RC_OK);
    }
}
END_TEST

START_TEST(a_newer_shape_is_named)
{
    static const char text[] = "onecase package 2 4\nabcd";
    struct bytes out;
    size_t used;

    ck_assert_int_eq(parcel_open(&sc, &secret,
                                 (struct bytes){(const unsigned char *)text, strlen(text)}, &used,
                                 &out),
                     RC_INVALID);
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "newer version"));
}
END_TEST

START_TEST(more_than_a_parcel_holds_is_refused)
{
    unsigned char *much = calloc(PARCEL_LIMIT + 1, 1);
    struct bytes out;

    ck_assert_int_eq(parcel_close(&sc, &key, (struct bytes){much, PARCEL_LIMIT + 1}, &out),
                     RC_INVALID);
    free(much);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("parcel");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, what_was_put_in_comes_out);
    tcase_add_test(tc, parcels_stand_one_behind_the_other);
    tcase_add_test(tc, another_office_opens_nothing);
    tcase_add_test(tc, damaged_or_cut_off_it_is_refused);
    tcase_add_test(tc, a_newer_shape_is_named);
    tcase_add_test(tc, more_than_a_parcel_holds_is_refused);
    return suite_run(tc);
}
