/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/paper/ink.h"

#include "core/base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MM         (72.0 / 25.4)
#define LEFT       (28 * MM)
#define TOP        (37 * MM)
#define LINE_WIDTH (156 * MM)
#define TITLE_SIZE 22.0
#define DARK       170 /* of 255 */

struct raster {
    const unsigned char *dots;
    int width, height;
    double scale; /* dots to a pt */
};

/* What is looked at as one: a full-width character, or half-width ones that stand together. */
struct unit {
    const char *text;
    size_t length;
    double x, width;
};

static struct raster raster_of(struct bytes image)
{
    struct raster p = {.scale = strtod(INK_DPI, NULL) / 72};
    int most, start = 0;

    if (sscanf((const char *)image.data, "P5 %d %d %d%n", &p.width, &p.height, &most, &start) == 3)
        p.dots = image.data + start + 1;
    return p;
}

static bool has_ink(const struct raster *p, double x, double y, double width, double height)
{
    const int right = (int)ceil((x + width) * p->scale), below = (int)ceil((y + height) * p->scale);

    for (int i = (int)(y * p->scale); i < below && i < p->height; i++)
        for (int j = (int)(x * p->scale); j < right && j < p->width; j++)
            if (p->dots[i * p->width + j] < DARK)
                return true;
    return false;
}

/* What each full-width character but the last has behind it, as a PDF shares out the slack. */
static double gap_of(const struct line *line, double cell)
{
    int gaps = 0;
    bool last_is_full = false;

    for (size_t r = 0; line->slack > 0 && r < line->run_count; r++) {
        uint32_t cp;

        for (const char *p = line->runs[r].text; *p; p += text_next(p, &cp)) {
            text_next(p, &cp);
            last_is_full = paper_cp_width(cp) == 2;
            gaps += last_is_full;
        }
    }
    gaps -= last_is_full;
    return gaps > 0 ? line->slack * cell / gaps : 0;
}

/* Cut the next unit off *P; X is where it stands, and moves on. */
static struct unit next_unit(const char **p, double *x, double cell, double gap)
{
    struct unit u = {.text = *p, .x = *x};
    uint32_t cp;

    u.length = text_next(*p, &cp);
    int cells = paper_cp_width(cp);
    while (cells < 2 && (*p)[u.length] && cp != ' ') {
        const size_t length = text_next(*p + u.length, &cp);

        if (paper_cp_width(cp) > 1 || cp == ' ')
            break;
        u.length += length;
        cells += paper_cp_width(cp);
    }
    u.width = cells * cell;
    *x += u.width + (cells == 2 && text_next(u.text, &cp) == u.length ? gap : 0);
    *p += u.length;
    return u;
}

static bool is_blank(const struct unit *u)
{
    return u->text[0] == ' ' || strncmp(u->text, "　", 3) == 0;
}

static const char *missing_in(struct scope *sc, const struct raster *p, const struct line *line,
                              double y)
{
    const bool title = line->size == SIZE_TITLE;
    const double cell = title ? TITLE_SIZE / 2
                              : LINE_WIDTH / (line->size == SIZE_SMALL   ? LAYOUT_SMALL_CELLS
                                              : line->size == SIZE_LARGE ? LAYOUT_LARGE_CELLS
                                                                         : LAYOUT_CELLS);
    const double gap = gap_of(line, cell);
    double x = LEFT;
    int cells = 0;

    for (size_t r = 0; r < line->run_count; r++)
        cells += line->runs[r].cells;
    for (size_t r = 0; r < line->run_count; r++) {
        if (title && r == 0)
            x = LEFT + (LINE_WIDTH - cells * cell) / 2;
        else if (!title && (gap == 0 || r == 0))
            x = LEFT + line->runs[r].column * cell;
        for (const char *text = line->runs[r].text; *text;) {
            const struct unit u = next_unit(&text, &x, cell, gap);

            if (!is_blank(&u) && !has_ink(p, u.x, y, u.width, line->height / 100.0))
                return scope_strndup(sc, u.text, u.length);
        }
    }
    return NULL;
}

const char *ink_missing(struct scope *sc, const struct sheet *sheet, struct bytes image)
{
    const struct raster p = raster_of(image);
    double y = TOP;

    if (!p.dots)
        return "PGM";
    for (size_t i = 0; i < sheet->count; i++) {
        const char *missing = missing_in(sc, &p, &sheet->lines[i], y);

        if (missing)
            return missing;
        y += sheet->lines[i].height / 100.0;
    }
    return NULL;
}

#define SEAL_RADIUS (21 * MM)
#define DATE_CENTRE (LAYOUT_CELLS - 8 - 14 / 2) /* cells: four characters from the edge */

int ink_under_seal(const struct sheet *sheet, size_t line, struct bytes image)
{
    const struct raster p = raster_of(image);
    double name = TOP;
    int dark = 0;

    for (size_t i = 0; i < line; i++)
        name += sheet->lines[i].height / 100.0;
    const double row = sheet->lines[line].height / 100.0;
    const double x = LEFT + DATE_CENTRE * LINE_WIDTH / LAYOUT_CELLS, y = name + 1.5 * row;
    for (int i = 0; p.dots && i < p.height; i++)
        for (int j = 0; j < p.width; j++) {
            const double dx = (j + 0.5) / p.scale - x, dy = (i + 0.5) / p.scale - y;
            const bool written = i >= name * p.scale && i < (name + 2 * row) * p.scale;

            if (dx * dx + dy * dy < SEAL_RADIUS * SEAL_RADIUS && !written)
                dark += p.dots[i * p.width + j] < DARK;
        }
    return p.dots ? dark : -1;
}
