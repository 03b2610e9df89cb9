/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/style.h"

struct look style_look(enum style style, bool colours)
{
    static const struct look coloured[STYLE_COUNT] = {
#define STYLE(name, colour, in_colour, without) {COLOUR_##colour, in_colour},
#include "tui/kit/style.def"
#undef STYLE
    };
    static const struct look plain[STYLE_COUNT] = {
#define STYLE(name, colour, in_colour, without) {COLOUR_DEFAULT, without},
#include "tui/kit/style.def"
#undef STYLE
    };

    return colours ? coloured[style] : plain[style];
}
