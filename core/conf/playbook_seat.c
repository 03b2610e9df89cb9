/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is called: the seats of a playbook and those of its later levels. */
#include "core/conf/playbook_reader.h"

#define SEATS_MAX  (AGENCY_COUNT - 1) /* one for each agency; the first number is none */
#define LEVELS_MAX 4
#define PEOPLE_MAX 20 /* of one agency */

static void read_seat(struct reader *r, const struct tree *node, struct playbook_seat *seat)
{
    if (!reader_keys(r, node, "agency role required lead number deputy qualification"))
        return;
    reader_note(r, tree_need_agency(r->sc, node, "agency", &seat->agency));
    reader_note(r, tree_need_text(r->sc, node, "role", &seat->role));
    reader_note(r, tree_truth(r->sc, node, "required", &seat->required));
    reader_note(r, tree_truth(r->sc, node, "lead", &seat->lead));
    reader_note(r, tree_int(r->sc, node, "number", 1, PEOPLE_MAX, &seat->number));
    reader_note(r, tree_truth(r->sc, node, "deputy", &seat->deputy));
    reader_note(r, tree_text(r->sc, node, "qualification", &seat->qualification));
}

/* The seat at LAST against those before it. */
static enum rc check_seat(struct scope *sc, const struct tree *node,
                          const struct playbook_seat *seats, size_t last)
{
    for (size_t i = 0; i < last; i++) {
        if (seats[last].agency != AGENCY_NONE && seats[i].agency == seats[last].agency)
            return fail(sc, RC_INVALID, node->path,
                        N_("{1}: the agency {2} has a seat already; "
                           "nothing was saved."),
                        node->path, agency_get(seats[last].agency)->code);
        if (seats[last].lead && seats[i].lead)
            return fail(sc, RC_INVALID, node->path,
                        N_("{1}: another seat has the lead already; nothing was saved."),
                        node->path);
    }
    return RC_OK;
}

/* Add the seats of NODE, which are called with LEVEL, to those of PB. */
static void add_seats(struct reader *r, const struct tree *node, int level, struct playbook *pb)
{
    const struct tree *list = reader_list(r, node, "seats", SEATS_MAX);
    const size_t before = pb->seat_count, count = list ? list->count : 0;
    struct playbook_seat *seats = scope_alloc(r->sc, before + count, sizeof(*seats));

    for (size_t i = 0; i < before; i++)
        seats[i] = pb->seats[i];
    for (size_t i = 0; i < count; i++) {
        seats[before + i] = (struct playbook_seat){.level = level, .number = 1};
        read_seat(r, &list->items[i], &seats[before + i]);
        reader_note(r, tree_at(r->sc, &list->items[i],
                               check_seat(r->sc, &list->items[i], seats, before + i)));
    }
    pb->seats = seats;
    pb->seat_count = before + count;
}

static void read_level(struct reader *r, const struct tree *node, struct playbook_level *levels,
                       size_t index, struct playbook *pb)
{
    if (!reader_keys(r, node, "after seats"))
        return;
    const enum rc rc = reader_span(r->sc, node, "after", &levels[index].after, NULL);
    reader_note(r, rc);
    pb->levels = levels;
    pb->level_count = index + 1;
    add_seats(r, node, (int)index + LEVEL_FIRST + 1, pb);
    if (rc == RC_OK)
        reader_note(
            r, tree_at(r->sc, tree_get(node, "after"), playbook_check_level(r->sc, pb, index)));
}

void read_seats(struct reader *r, const struct tree *root, struct playbook *pb)
{
    add_seats(r, root, LEVEL_FIRST, pb);
    if (!tree_get(root, "levels"))
        return;
    const struct tree *list = reader_list(r, root, "levels", LEVELS_MAX);
    if (!list)
        return;
    struct playbook_level *levels = scope_alloc(r->sc, list->count, sizeof(*levels));
    for (size_t i = 0; i < list->count; i++)
        read_level(r, &list->items[i], levels, i, pb);
}
