/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/callsheet.h"

#include "core/desk/board.h"

#define WAITING_MOST 1000 /* cases that need a hand soonest, which are looked through */

enum rc desk_callsheet(struct desk *desk, struct scope *sc, int64_t id, struct callsheet *out)
{
    const struct person *people;
    size_t count;

    TRY(desk_casefile(desk, sc, id, false, &out->cf));
    out->dispatch = casefile_dispatch(&out->cf);
    if (!out->dispatch)
        return fail(sc, RC_INVALID, "case", N_("No team was called for this case yet."));
    TRY(desk_people(desk, sc, &people, &count));
    callsheet_make(sc, out->dispatch, people, count, &out->lines, &out->count);
    return RC_OK;
}

static bool has_left(enum act state)
{
    return state == ACT_LEFT || state == ACT_HANDED || state == ACT_STOOD_DOWN;
}

static bool is_of(const struct call_line *line, int64_t person)
{
    return line->seat->person == person || line->seat->deputy == person ||
           (line->next && line->next->person == person);
}

static void add_lines(struct scope *sc, const struct board_row *row, const struct person *people,
                      size_t people_count, int64_t person, struct waiting *list, size_t *count)
{
    struct call_line *lines;
    size_t line_count;

    callsheet_make(sc, row->dispatch, people, people_count, &lines, &line_count);
    for (size_t i = 0; i < line_count; i++) {
        const struct call_line *line = &lines[i];

        if (!is_of(line, person) || has_left(line->state))
            continue;
        list[(*count)++] = (struct waiting){
            .row = *row,
            .agency = line->seat->agency,
            .state = line->state,
            .called = line->open && line->next && line->next->person == person,
        };
        return;
    }
}

/* Who has not answered yet is asked first; within both parts the order stays. */
static struct waiting *called_first(struct scope *sc, const struct waiting *list, size_t count)
{
    struct waiting *sorted = scope_alloc(sc, count, sizeof(*sorted));
    size_t n = 0;

    for (int called = 1; called >= 0; called--)
        for (size_t i = 0; i < count; i++)
            if (list[i].called == (called == 1))
                sorted[n++] = list[i];
    return sorted;
}

enum rc desk_waiting(struct desk *desk, struct scope *sc, int64_t person, struct waiting **list,
                     size_t *count)
{
    const struct person *people;
    struct board_row *rows;
    struct board_counts counts;
    size_t people_count, row_count;

    TRY(desk_people(desk, sc, &people, &people_count));
    TRY(desk_board(desk, sc, WAITING_MOST, &rows, &row_count, &counts));
    *list = scope_alloc(sc, row_count, sizeof(**list));
    *count = 0;
    for (size_t i = 0; i < row_count; i++)
        if (rows[i].dispatch && board_urges(&rows[i]) && !course_stop(&rows[i].dispatch->course))
            add_lines(sc, &rows[i], people, people_count, person, *list, count);
    *list = called_first(sc, *list, *count);
    return RC_OK;
}
