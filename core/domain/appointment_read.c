/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appointments as somebody writes them behind a name, and those for whom nobody wrote any. */
#include <string.h>

#include "core/base/text.h"
#include "core/domain/appointment.h"

static struct appointment open_ended(enum capacity capacity, enum reach reach)
{
    return (struct appointment){
        .capacity = capacity, .reach = reach, .from = DATE_NONE, .until = DATE_NONE};
}

/* How long the sign at P is that parts two capacities; 0 when there is none. */
static size_t parting(const char *p)
{
    static const char *const signs[] = {"+", "＋", "、"};

    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        if (strncmp(p, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    }
    return 0;
}

/* A word that is meant to keep somebody from cases must not make him a mediator. */
static const struct word *capacity_named(const char *name)
{
    static const char *const admin[] = {"系统管理", "管理员", "系统管理人员"};
    const struct word *found = word_named(&capacity_words, name);

    for (size_t i = 0; i < sizeof(admin) / sizeof(*admin); i++)
        if (!found && text_equal(name, admin[i]))
            found = word_coded(&capacity_words, "admin");
    return found;
}

/* "mediator@committee"; *FOUND says whether the word before @ is a capacity. */
static enum rc read_one(struct scope *sc, const char *field, const char *text,
                        struct appointment *a, bool *found)
{
    const char *at = strchr(text, '@');
    const char *name = at ? scope_strndup(sc, text, (size_t)(at - text)) : text;
    const struct word *capacity = capacity_named(name);
    int reach;

    *found = capacity != NULL;
    if (!capacity)
        return RC_OK;
    *a = open_ended((enum capacity)capacity->value,
                    appointment_usual_reach((enum capacity)capacity->value));
    if (!at)
        return RC_OK;
    TRY(word_find(sc, &reach_words, field, at + 1, &reach));
    a->reach = (enum reach)reach;
    return RC_OK;
}

static enum rc check_all(struct scope *sc, const char *field, const char *text, size_t named,
                         size_t words)
{
    if (named == words || named == 0)
        return RC_OK;
    return fail(
        sc, RC_INVALID, field,
        N_("“{1}” names capacities and something else. Please join capacities by + and keep "
           "other words for person set --role. Nothing was saved."),
        text);
}

enum rc appointment_read(struct scope *sc, const char *field, const char *text,
                         struct appointment **list, size_t *count)
{
    size_t words = 0;

    *list = scope_alloc(sc, text ? strlen(text) + 1 : 1, sizeof(**list));
    *count = 0;
    for (const char *p = text; p && *p; words++) {
        size_t length = 0;
        bool found;

        while (p[length] && parting(p + length) == 0)
            length++;
        TRY(read_one(sc, field, scope_strndup(sc, p, length), &(*list)[*count], &found));
        *count += found;
        p += length;
        p += parting(p);
    }
    return check_all(sc, field, text, *count, words);
}

void appointment_founder(struct scope *sc, struct appointment **list, size_t *count)
{
    static const enum capacity all[] = {CAPACITY_MEDIATOR, CAPACITY_DISPATCHER, CAPACITY_SUPERVISOR,
                                        CAPACITY_ADMIN};

    *count = sizeof(all) / sizeof(*all);
    *list = scope_alloc(sc, *count, sizeof(**list));
    for (size_t i = 0; i < *count; i++)
        (*list)[i] = open_ended(all[i], REACH_COMMITTEE);
}

struct appointment appointment_usual(enum agency_id agency)
{
    return agency == AGENCY_COMMITTEE ? open_ended(CAPACITY_MEDIATOR, REACH_COMMITTEE)
                                      : open_ended(CAPACITY_MEMBER, REACH_TEAM);
}
