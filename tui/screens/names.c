/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/names.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/desk.h"
#include "tui/kit/picker.h"
#include "tui/screens/context.h"
#include "tui/screens/words.h"

struct names names_of(struct scope *sc, const struct casefile *cf, const char *other)
{
    const size_t room = cf->party_count + (other ? 1 : 0);
    const char **list = scope_alloc(sc, room, sizeof(*list));
    enum role *roles = scope_alloc(sc, room, sizeof(*roles));

    for (size_t i = 0; i < cf->party_count; i++) {
        list[i] = cf->parties[i].name;
        roles[i] = cf->parties[i].role;
    }
    if (other)
        list[cf->party_count] = other;
    return (struct names){list, roles, room, cf->party_count};
}

unsigned names_pick(const struct names *names, struct screen *screen, int answer)
{
    struct scope *sc = screen_wish_scope(screen);
    struct picker_row *rows = scope_alloc(sc, names->count, sizeof(*rows));

    for (size_t i = 0; i < names->count; i++) {
        const char *name = scope_strdup(sc, names->list[i]); /* the screen may be read again */

        rows[i] = (struct picker_row){
            .id = (int64_t)i + 1,
            .code = name,
            .label = name,
            .detail = i < names->parties
                          ? word_label(&role_words, (int)names->roles[i], screen->lang)
                          : tr(screen->lang, N_("Mediator"))};
    }
    return picker_open(screen, tr(screen->lang, N_("Names")), rows, names->count, answer);
}

/* Where the name at TEXT ends, and in *SKIP how long the mark behind it is. */
static size_t name_length(const char *text, size_t *skip)
{
    static const char *const marks[] = {"、", "，", "；", ",", ";"};

    for (const char *p = text;; p++) {
        *skip = 0;
        for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
            if (strncmp(p, marks[i], strlen(marks[i])) == 0)
                *skip = strlen(marks[i]);
        }
        if (*skip > 0 || *p == '\0')
            return (size_t)(p - text);
    }
}

void names_split(struct scope *sc, const char *text, const char ***list, size_t *count)
{
    *list = NULL;
    *count = 0;
    while (*text != '\0') {
        size_t skip;
        const size_t length = name_length(text, &skip);
        const char *name = scope_strndup(sc, text, length);

        if (*text_key(sc, name) != '\0') {
            *list = scope_grow(sc, *list, *count, *count + 1, sizeof(**list));
            (*list)[(*count)++] = name;
        }
        text += length + skip;
    }
}

unsigned names_pick_person(struct screen *screen, const char *title, int answer)
{
    struct scope *sc = screen_wish_scope(screen);
    const struct person *people;
    size_t count;

    if (desk_people(context_desk(screen), sc, &people, &count) != RC_OK)
        return screen_refuse(screen, &sc->error);
    struct picker_row *list = scope_alloc(sc, count, sizeof(*list));
    for (size_t i = 0; i < count; i++)
        list[i] = (struct picker_row){.id = people[i].id,
                                      .code = people[i].login,
                                      .label = people[i].name,
                                      .detail = words_agency(people[i].agency, screen->lang)};
    return picker_open(screen, tr(screen->lang, title), list, count, answer);
}
