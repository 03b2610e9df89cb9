/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Styles: names for how a cell looks. A screen says what a cell means (late, field, error);
 * the table style.def says how that looks in colour and without. A state is always a mark
 * and a word as well, never a colour alone. A number that ticks is PLAIN and its mark has
 * the colour: to change one coloured digit costs twenty bytes on the line, a plain one eight.
 *
 * Layer: tui/kit.
 */
#ifndef TUI_KIT_STYLE_H
#define TUI_KIT_STYLE_H

#include <stdbool.h>

enum style {
#define STYLE(name, colour, in_colour, without) STYLE_##name,
#include "tui/kit/style.def"
#undef STYLE
    STYLE_COUNT
};

enum colour {
    COLOUR_DEFAULT = -1,
    COLOUR_RED = 1,
    COLOUR_GREEN = 2,
    COLOUR_YELLOW = 3,
    COLOUR_MAGENTA = 5,
    COLOUR_CYAN = 6
};

enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8 };

struct look {
    enum colour colour;
    unsigned attributes; /* LOOK_ flags */
};

/* How STYLE looks; without colours its colour is COLOUR_DEFAULT. */
struct look style_look(enum style style, bool colours);

#endif
