/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Classes of characters: the one table behind both text gates, the width on the screen and
 * the width on paper. Only text.c and text_gate.c need it; everybody else reads text.h.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_TEXT_CLASS_H
#define CORE_BASE_TEXT_CLASS_H

#include <stdint.h>

enum text_class {
    CLASS_PLAIN,          /* shown as it is */
    CLASS_BLANK,          /* a space of any width */
    CLASS_MARK,           /* no width of its own: it is drawn on the character before it */
    CLASS_JOINER,         /* U+200D, which makes one picture of two */
    CLASS_EMOJI_SELECTOR, /* chooses the text or the picture form of an emoji */
    CLASS_HAN_SELECTOR,   /* chooses the written form of a Han character */
    CLASS_CONTROL,        /* commands to a terminal */
    CLASS_HIDDEN          /* shows nothing, turns the direction of writing, or is no character */
};

enum text_cells { CELLS_0, CELLS_1, CELLS_2, CELLS_AMBIGUOUS };

/* What may follow or join a character. */
enum text_shape { SHAPE_HAN = 1, SHAPE_EMOJI = 2, SHAPE_PICTOGRAPH = 4, SHAPE_TONE = 8 };

struct text_range {
    uint32_t first, last; /* code points, both included */
    uint8_t kind;         /* enum text_class */
    uint8_t screen;       /* enum text_cells */
    uint8_t paper;        /* cells */
    uint8_t shape;        /* of enum text_shape */
};

/* Return what is known of CP, which may also be an invalid byte of text_next(). Never NULL. */
const struct text_range *text_range_of(uint32_t cp);

#endif
