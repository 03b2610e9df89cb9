/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/divisions.h"

#include <string.h>

#include "tui/kit/picker.h"
#include "tui/screens/context.h"

/* The digits of the street, of the district, of the city; the last takes all that are left. */
static const size_t rings[] = {9, 6, 4, 0};

static bool in_ring(const char *code, const char *home, size_t ring)
{
    return strncmp(code, home, rings[ring]) == 0 &&
           (ring == 0 || strncmp(code, home, rings[ring - 1]) != 0);
}

static size_t add_ring(struct picker_row *rows, size_t n, struct scope *sc,
                       const struct division_table *table, const char *home, size_t ring)
{
    for (size_t i = 0; i < table->count; i++) {
        const char *code = table->rows[i].code;

        if (in_ring(code, home, ring))
            rows[n++] = (struct picker_row){.id = (int64_t)i,
                                            .code = code,
                                            .label = division_path(sc, table, code),
                                            .detail = code};
    }
    return n;
}

unsigned divisions_pick(struct screen *screen, int answer)
{
    struct desk *desk = context_desk(screen);
    struct scope *sc = screen_wish_scope(screen);
    const struct division_table *table;

    if (desk_divisions(desk, sc, &table) != RC_OK)
        return screen_refuse(screen, &sc->error);
    struct picker_row *rows = scope_alloc(sc, table->count, sizeof(*rows));
    size_t n = 0;

    for (size_t ring = 0; ring < sizeof(rings) / sizeof(*rings); ring++)
        n = add_ring(rows, n, sc, table, desk_office(desk)->division, ring);
    return picker_open(screen, tr(screen->lang, N_("Division")), rows, n, answer);
}
