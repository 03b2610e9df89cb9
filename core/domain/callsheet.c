/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/callsheet.h"

#include "core/base/text.h"

static void add_callee(struct call_line *line, int64_t person, const char *name, const char *phone)
{
    if (!name)
        return;
    for (size_t i = 0; i < line->callee_count; i++)
        if (line->callees[i].person == person)
            return;
    line->callees[line->callee_count++] =
        (struct callee){.person = person, .name = name, .phone = phone};
}

static void note_answers(struct call_line *line, const struct dispatch *d)
{
    for (size_t i = 0; i < d->course.response_count; i++) {
        const struct response *r = &d->course.responses[i];

        if (r->agency != line->seat->agency || !course_stands(&d->course, r->id))
            continue;
        if (r->act != ACT_CALLED && r->act != ACT_UNREACHED && r->act != ACT_DECLINED)
            line->actor = r->person_name;
        for (size_t k = 0; k < line->callee_count; k++) {
            if (!text_equal(line->callees[k].name, r->person_name))
                continue;
            line->callees[k].tries += r->act == ACT_UNREACHED;
            line->callees[k].declined |= r->act == ACT_DECLINED;
        }
    }
}

static const struct callee *next_of(const struct call_line *line)
{
    const struct callee *next = NULL;

    for (size_t i = 0; i < line->callee_count; i++) {
        const struct callee *c = &line->callees[i];

        if (!c->declined && (!next || c->tries < next->tries))
            next = c;
    }
    return next;
}

static void fill(struct scope *sc, struct call_line *line, const struct dispatch *d,
                 const struct seat *seat, const struct person *people, size_t count)
{
    *line = (struct call_line){.seat = seat,
                               .callees = scope_alloc(sc, count + 2, sizeof(struct callee)),
                               .state = dispatch_seat_state(d, seat->agency)};
    add_callee(line, seat->person, seat->person_name, seat->person_phone);
    add_callee(line, seat->deputy, seat->deputy_name, seat->deputy_phone);
    for (size_t i = 0; i < count; i++)
        if (people[i].agency == seat->agency)
            add_callee(line, people[i].id, people[i].name, people[i].phone);
    note_answers(line, d);
    line->next = next_of(line);
    line->open = line->state == ACT_CALLED || line->state == ACT_DECLINED;
}

/* Nearest and most needed first. */
static int rank(const struct seat *seat)
{
    switch (seat->agency) {
    case AGENCY_POLICE:
        return 0;
    case AGENCY_GRID:
        return 1;
    default:
        return 2;
    }
}

void callsheet_make(struct scope *sc, const struct dispatch *d, const struct person *people,
                    size_t people_count, struct call_line **lines, size_t *count)
{
    *lines = scope_alloc(sc, d->seat_count, sizeof(**lines));
    *count = 0;
    for (int r = 0; r <= 2; r++)
        for (size_t i = 0; i < d->seat_count; i++)
            if (rank(&d->seats[i]) == r)
                fill(sc, &(*lines)[(*count)++], d, &d->seats[i], people, people_count);
}

const struct call_line *callsheet_next(const struct call_line *lines, size_t count)
{
    const struct call_line *next = NULL;

    for (size_t i = 0; i < count; i++)
        if (lines[i].open && lines[i].next && (!next || lines[i].next->tries < next->next->tries))
            next = &lines[i];
    return next;
}

const struct call_line *callsheet_line(const struct call_line *lines, size_t count,
                                       enum agency_id agency)
{
    for (size_t i = 0; i < count; i++)
        if (lines[i].seat->agency == agency)
            return &lines[i];
    return NULL;
}
