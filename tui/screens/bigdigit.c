/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/bigdigit.h"

#include <string.h>

#include "core/base/text.h"

enum { PIXELS = 5, MOBILE = 11, DIGIT = 4, GROUP = 2 };

/* Three pixels a row, the leftmost is 4. */
static const unsigned char shapes[10][PIXELS] = {
    {7, 5, 5, 5, 7}, {2, 6, 2, 2, 7}, {7, 1, 7, 4, 7}, {7, 1, 7, 1, 7}, {5, 5, 7, 1, 1},
    {7, 4, 7, 1, 7}, {7, 4, 7, 5, 7}, {7, 1, 1, 1, 1}, {7, 5, 7, 5, 7}, {7, 5, 7, 1, 7},
};

const char *bigdigit_spoken(struct scope *sc, const char *number)
{
    if (!number || strlen(number) != MOBILE || strspn(number, "0123456789") != MOBILE)
        return number ? number : "";
    return scope_printf(sc, "%.3s %.4s %s", number, number + 3, number + 7);
}

static const char *block(bool upper, bool lower)
{
    if (upper)
        return lower ? "█" : "▀";
    return lower ? "▄" : " ";
}

/* Row ROW of the three, as text. */
static const char *line(struct scope *sc, const char *spoken, int row)
{
    struct buffer b = buffer_new(sc);

    for (const char *p = spoken; *p; p++) {
        if (*p < '0' || *p > '9') {
            buffer_add(&b, *p == ' ' ? "  " : row == 1 ? "▄▄ " : "   ");
            continue;
        }
        const unsigned char *shape = shapes[*p - '0'];
        const unsigned upper = shape[row * 2], lower = row < 2 ? shape[row * 2 + 1] : 0;
        for (unsigned bit = 4; bit > 0; bit >>= 1)
            buffer_add(&b, block(upper & bit, lower & bit));
        buffer_add(&b, " ");
    }
    return buffer_text(&b);
}

void bigdigit_paint(struct canvas *canvas, struct scope *sc, int y, int x, int cells,
                    const char *number)
{
    const char *spoken = bigdigit_spoken(sc, number);
    const bool fits = (int)strlen(spoken) * DIGIT <= cells;

    if (canvas->ascii || canvas->ambiguous > 1 || !fits) {
        canvas_put(canvas, y + 1, x, cells, STYLE_STRONG, spoken);
        return;
    }
    for (int row = 0; row < BIGDIGIT_ROWS; row++)
        canvas_put(canvas, y + row, x, cells, STYLE_STRONG, line(sc, spoken, row));
}
