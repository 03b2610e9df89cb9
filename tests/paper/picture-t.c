/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a picture: measures and turn, and that no file, however broken, is believed. */
#include "core/paper/picture.h"

#include "tests/suite.h"

#include <stdlib.h>
#include <string.h>

/* 1200 by 900 dots; a camera held upright noted that it must be turned a quarter clockwise. */
static const unsigned char jpeg[] = {
    0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x22, 'E', 'x',  'i',  'f',  0,    0,  'M',  'M',  0,
    42,   0,    0,    0,    8,    0,    1,   0x01, 0x12, 0,    3,    0,  0,    0,    1,
    0,    6,    0,    0,    0,    0,    0,   0,    0xFF, 0xC0, 0,    17, 8,    0x03, 0x84,
    0x04, 0xB0, 3,    1,    0x22, 0,    2,   0x11, 1,    3,    0x11, 1,  0xFF, 0xDA};
static const unsigned char png[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0,  0, 0,
                                    13,   'I', 'H', 'D', 'R',  0,    0,    1,    44, 0, 0,
                                    0,    200, 8,   2,   0,    0,    0,    0,    0,  0, 0};
static struct scope sc;
static struct picture p;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* SIZE bytes of DATA in memory of their own, so that a byte read behind them is seen. */
static enum rc read_exactly(const unsigned char *data, size_t size)
{
    unsigned char *copy = malloc(size ? size : 1);

    memcpy(copy, data, size);
    const enum rc rc = picture_read(&sc, (struct bytes){copy, size}, &p);
    free(copy);
    return rc;
}

START_TEST(a_jpeg_tells_its_measures_and_how_the_camera_was_held)
{
    ck_assert_int_eq(read_exactly(jpeg, sizeof(jpeg)), RC_OK);
    ck_assert(p.jpeg);
    ck_assert_int_eq(p.width, 1200);
    ck_assert_int_eq(p.height, 900);
    ck_assert_int_eq(p.turn, 1);
}
END_TEST

START_TEST(a_png_tells_its_measures)
{
    ck_assert_int_eq(read_exactly(png, sizeof(png)), RC_OK);
    ck_assert(!p.jpeg);
    ck_assert_int_eq(p.width, 300);
    ck_assert_int_eq(p.height, 200);
    ck_assert_int_eq(p.turn, 0);
}
END_TEST

START_TEST(what_paper_cannot_take_is_refused)
{
    unsigned char bytes[sizeof(jpeg)];
    static const struct {
        size_t at;
        unsigned char byte;
    } broken[] = {{1, 0xD9},  /* no beginning */
                  {39, 0xC3}, /* a frame without loss */
                  {42, 12},   /* twelve bits to a colour */
                  {47, 4},    /* four colours are for presses */
                  {5, 0xFF}}; /* a segment longer than the file */

    for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++) {
        memcpy(bytes, jpeg, sizeof(jpeg));
        bytes[broken[i].at] = broken[i].byte;
        ck_assert_msg(read_exactly(bytes, sizeof(bytes)) == RC_INVALID, "byte %zu", broken[i].at);
        ck_assert_str_eq(sc.error.field, "picture");
    }
    ck_assert_int_eq(read_exactly((const unsigned char *)"GIF89a", 6), RC_INVALID);
    ck_assert_int_eq(read_exactly((const unsigned char *)"", 0), RC_INVALID);
}
END_TEST

START_TEST(a_picture_of_no_or_of_too_many_dots_is_refused)
{
    unsigned char bytes[sizeof(png)];

    memcpy(bytes, png, sizeof(png));
    bytes[18] = bytes[19] = 0;
    ck_assert_int_eq(read_exactly(bytes, sizeof(bytes)), RC_INVALID);
    bytes[18] = bytes[22] = 0x40; /* 16384 by 16584: a gigabyte when it is unpacked */
    ck_assert_int_eq(read_exactly(bytes, sizeof(bytes)), RC_INVALID);
    ck_assert_str_eq(sc.error.args[0], "16384");
    bytes[16] = 0x80;
    ck_assert_int_eq(read_exactly(bytes, sizeof(bytes)), RC_INVALID);
}
END_TEST

/* Every cut, every byte changed to every value, and bytes at random: an answer, no more. */
START_TEST(no_file_however_broken_does_harm)
{
    unsigned char bytes[sizeof(jpeg)];
    unsigned seed = 20261122;

    for (size_t size = 0; size < sizeof(jpeg) - 11; size++)
        ck_assert_int_eq(read_exactly(jpeg, size), RC_INVALID);
    for (size_t i = 0; i < sizeof(jpeg); i++)
        for (int value = 0; value < 256; value++) {
            memcpy(bytes, jpeg, sizeof(jpeg));
            bytes[i] = (unsigned char)value;
            if (read_exactly(bytes, sizeof(bytes)) == RC_OK)
                ck_assert_int_gt(p.width * p.height, 0);
        }
    for (int round = 0; round < 200000; round++) {
        const struct scope_mark mark = scope_mark(&sc);

        memcpy(bytes, jpeg, sizeof(jpeg));
        for (int n = rand_r(&seed) % 8; n >= 0; n--)
            bytes[3 + (size_t)rand_r(&seed) % (sizeof(jpeg) - 3)] = (unsigned char)rand_r(&seed);
        const enum rc rc = read_exactly(bytes, (size_t)rand_r(&seed) % (sizeof(bytes) + 1));
        ck_assert(rc == RC_OK || rc == RC_INVALID);
        scope_rewind(&sc, mark);
    }
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("picture");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_jpeg_tells_its_measures_and_how_the_camera_was_held);
    tcase_add_test(tc, a_png_tells_its_measures);
    tcase_add_test(tc, what_paper_cannot_take_is_refused);
    tcase_add_test(tc, a_picture_of_no_or_of_too_many_dots_is_refused);
    tcase_add_test(tc, no_file_however_broken_does_harm);
    return suite_run(tc);
}
