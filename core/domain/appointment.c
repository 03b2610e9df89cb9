/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/appointment.h"

#include <string.h>

#define WORD_(name, code, label) {name, code, label},
static const struct word capacities[] = {WORDS_CAPACITY(WORD_)};
static const struct word reaches[] = {WORDS_REACH(WORD_)};
static const struct word states[] = {WORDS_APPOINTMENT_STATE(WORD_)};
#undef WORD_
const struct word_list capacity_words = {capacities, sizeof(capacities) / sizeof(*capacities)};
const struct word_list reach_words = {reaches, sizeof(reaches) / sizeof(*reaches)};
const struct word_list appointment_state_words = {states, sizeof(states) / sizeof(*states)};

/* Digits of a division code (GB/T 2260, GB/T 10114) that name the district and the street. */
#define DISTRICT_DIGITS 6
#define STREET_DIGITS   9

enum reach appointment_usual_reach(enum capacity capacity)
{
    switch (capacity) {
    case CAPACITY_GRID:
        return REACH_GRID;
    case CAPACITY_MEDIATOR:
    case CAPACITY_MEMBER:
        return REACH_TEAM;
    default:
        return REACH_COMMITTEE;
    }
}

bool appointment_needs_second(const struct appointment *a) { return a->given_by != 0; }

bool appointment_watches(enum capacity capacity)
{
    return capacity == CAPACITY_SUPERVISOR || capacity == CAPACITY_AUDITOR ||
           capacity == CAPACITY_ADMIN;
}

enum appointment_state appointment_stands(const struct appointment *a, struct date day)
{
    if (a->ended_by != 0)
        return APPOINTMENT_ENDED;
    if (date_is_set(a->until) && day.day > a->until.day)
        return APPOINTMENT_OVER;
    if (appointment_needs_second(a) && a->confirmed_by == 0)
        return APPOINTMENT_WAITS;
    if (date_is_set(a->from) && day.day < a->from.day)
        return APPOINTMENT_AHEAD;
    return APPOINTMENT_HOLDS;
}

bool appointment_holds(const struct appointment *a, struct date day)
{
    return appointment_stands(a, day) == APPOINTMENT_HOLDS;
}

/* The digits of CODE without the zeros of the levels below it, which come by threes. */
static size_t significant(const char *code)
{
    size_t length = strlen(code);

    while (length >= STREET_DIGITS && strncmp(code + length - 3, "000", 3) == 0)
        length -= 3;
    return length;
}

static size_t digits_of(enum reach reach, const char *code)
{
    const size_t length = significant(code);
    const size_t most = reach == REACH_DISTRICT ? DISTRICT_DIGITS
                        : reach == REACH_STREET ? STREET_DIGITS
                                                : length;

    return length < most ? length : most;
}

const char *appointment_area(struct scope *sc, const struct appointment *a, const char *own,
                             const char *home)
{
    const char *code = a->division ? a->division : own;

    if (a->reach == REACH_OWN || a->reach == REACH_TEAM)
        return NULL;
    if (a->reach == REACH_COMMITTEE)
        return "";
    if (!code)
        return a->reach == REACH_GRID ? NULL : "";
    const size_t digits = digits_of(a->reach, code);
    return home && strncmp(code, home, digits) == 0 && digits <= significant(home)
               ? ""
               : scope_printf(sc, "%.*s", (int)digits, code);
}
