/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/picture.h"

#include <string.h>

#define SIDE_MOST 32767 /* that cairo knows */

/* What is left to read; reading past the end gives 0 and marks it short. */
struct input {
    const unsigned char *at, *end;
    bool big; /* the higher byte first */
    bool is_short;
};

static struct input input_of(const unsigned char *data, size_t size)
{
    return (struct input){.at = data, .end = data + size, .big = true};
}

static size_t left(const struct input *in) { return (size_t)(in->end - in->at); }

static unsigned take(struct input *in, size_t bytes)
{
    unsigned value = 0;

    if (left(in) < bytes) {
        in->is_short = true;
        in->at = in->end;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++)
        value |= (unsigned)in->at[i] << 8 * (in->big ? bytes - 1 - i : i);
    in->at += bytes;
    return value;
}

static void skip(struct input *in, size_t bytes)
{
    in->is_short = in->is_short || left(in) < bytes;
    in->at += left(in) < bytes ? left(in) : bytes;
}

/* --- Exif: which way a camera was held --- */

static int turn_of(unsigned orientation)
{
    return orientation == 6 ? 1 : orientation == 3 ? 2 : orientation == 8 ? 3 : 0;
}

/* DATA is the inside of an APP1 segment. */
static int exif_turn(const unsigned char *data, size_t size)
{
    static const unsigned char word[6] = "Exif\0";
    struct input in = input_of(data, size);

    if (size < sizeof(word) + 8 || memcmp(data, word, sizeof(word)) != 0)
        return 0;
    skip(&in, sizeof(word));
    const unsigned char *tiff = in.at;
    in.big = take(&in, 2) == 0x4D4D;
    skip(&in, 2);
    const size_t directory = take(&in, 4);
    if (directory >= (size_t)(in.end - tiff))
        return 0;
    in.at = tiff + directory;
    for (unsigned entries = take(&in, 2); entries > 0 && !in.is_short; entries--) {
        const unsigned tag = take(&in, 2);

        skip(&in, 6); /* type and count: one short number */
        const unsigned value = take(&in, 2);
        skip(&in, 2);
        if (tag == 0x0112)
            return turn_of(value);
    }
    return 0;
}

/* --- the two kinds --- */

static bool read_frame(struct input *in, struct picture *out)
{
    skip(in, 2);
    const unsigned depth = take(in, 1);
    out->height = (int)take(in, 2);
    out->width = (int)take(in, 2);
    const unsigned colours = take(in, 1);
    return !in->is_short && depth == 8 && (colours == 1 || colours == 3);
}

/* Walk the segments to the frame, as strictly as cairo, which else would draw nothing. */
static bool read_jpeg(struct bytes file, struct picture *out)
{
    struct input in = input_of(file.data, file.size);

    skip(&in, 2);
    while (!in.is_short && take(&in, 1) == 0xFF) {
        const unsigned marker = take(&in, 1);

        if (marker >= 0xC0 && marker <= 0xC2)
            return read_frame(&in, out);
        if (marker < 0xC4 || (marker > 0xC4 && marker < 0xDB) || marker == 0xFF)
            return false;
        const unsigned length = take(&in, 2);
        if (in.is_short || length < 2 || length - 2 > left(&in))
            return false;
        if (marker == 0xE1)
            out->turn = exif_turn(in.at, length - 2);
        skip(&in, length - 2);
    }
    return false;
}

static bool read_png(struct bytes file, struct picture *out)
{
    struct input in = input_of(file.data, file.size);

    skip(&in, 8);
    const unsigned length = take(&in, 4), name = take(&in, 4);
    const unsigned width = take(&in, 4), height = take(&in, 4);
    out->width = width > SIDE_MOST ? 0 : (int)width;
    out->height = height > SIDE_MOST ? 0 : (int)height;
    return !in.is_short && length == 13 && name == 0x49484452; /* IHDR */
}

enum rc picture_read(struct scope *sc, struct bytes file, struct picture *out)
{
    static const unsigned char png[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    static const unsigned char jpeg[] = {0xFF, 0xD8, 0xFF};
    bool sound = false;

    *out = (struct picture){.file = file};
    if (file.size > sizeof(png) && memcmp(file.data, png, sizeof(png)) == 0) {
        sound = read_png(file, out);
    } else if (file.size > sizeof(jpeg) && memcmp(file.data, jpeg, sizeof(jpeg)) == 0) {
        out->jpeg = true;
        sound = read_jpeg(file, out);
    }
    const int64_t dots = (int64_t)out->width * out->height;
    if (!sound || dots == 0)
        return fail(sc, RC_INVALID, "picture",
                    N_("This is not a PNG or JPEG picture that can be put on paper."));
    if (out->width > SIDE_MOST || out->height > SIDE_MOST ||
        dots > (out->jpeg ? PICTURE_JPEG_MOST : PICTURE_PNG_MOST))
        return fail(sc, RC_INVALID, "picture",
                    N_("The picture has {1} by {2} dots; that is too large for paper."),
                    scope_printf(sc, "%d", out->width), scope_printf(sc, "%d", out->height));
    return RC_OK;
}
