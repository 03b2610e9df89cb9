/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/view.h"

#include <string.h>

#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/desk/board.h"
#include "core/desk/work.h"
#include "core/store/office_store.h"
#include "core/store/view_store.h"

struct ring_args {
    const struct view *view;
    struct instant at;
};

/* ---- keeping them ---- */

static enum rc check_room(struct work *w, const struct view *v)
{
    struct view *list;
    size_t count, own = 0;

    TRY(view_list(w->sc, w->desk->engine, w->desk->office.id, v->person, &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (list[i].person == v->person && text_equal(list[i].name, v->name))
            return RC_OK;
        own += list[i].person == v->person;
    }
    if (own < VIEW_MOST)
        return RC_OK;
    return fail(w->sc, RC_FULL, "name",
                N_("You have {1} views; please give up one of them first. Nothing was saved."),
                scope_printf(w->sc, "%d", VIEW_MOST));
}

enum rc use_keep_view(struct work *w, const void *args, void *result)
{
    struct view v = *(const struct view *)args;

    v.person = w->desk->person.id;
    v.saved_at = w->now;
    TRY(check_room(w, &v));
    return view_save(&w->tx, &v);
}

enum rc use_share_view(struct work *w, const void *args, void *result)
{
    return use_keep_view(w, args, result);
}

enum rc desk_keep_view(struct desk *desk, struct scope *sc, const struct view *v)
{
    struct view checked = *v;

    TRY(view_check(sc, &desk->kinds, desk_today(desk), &checked));
    return desk_run(desk, sc, checked.shared ? USE_SHARE_VIEW : USE_KEEP_VIEW, &checked, NULL);
}

enum rc use_drop_view(struct work *w, const void *args, void *result)
{
    return view_drop(&w->tx, w->desk->person.id, args, result);
}

enum rc desk_drop_view(struct desk *desk, struct scope *sc, const char *name)
{
    const char *given;
    bool dropped = false;

    TRY(text_gate_in(sc, "name", name, TEXT_LINE, &given));
    if (given)
        TRY(desk_run(desk, sc, USE_DROP_VIEW, given, &dropped));
    if (dropped)
        return RC_OK;
    return fail(sc, RC_NOTFOUND, "name", N_("You have no view “{1}”. Nothing was saved."),
                given ? given : "");
}

/* ---- what they find ---- */

/* How many cases V finds for who the desk works for; words that mean nothing any more none. */
static enum rc count_view(struct desk *desk, struct view *v)
{
    struct scope sc = SCOPE_INIT;
    struct board_row *rows;
    size_t count;
    const enum rc rc = desk_find(desk, &sc, v->words, false, &rows, &count, &v->more);

    scope_end(&sc);
    v->count = rc == RC_OK ? (int)count : -1;
    return rc == RC_INVALID ? RC_OK : rc;
}

enum rc desk_views(struct desk *desk, struct scope *sc, size_t most, struct view **list,
                   size_t *count)
{
    TRY(desk_look_up(desk, sc));
    TRY(view_list(sc, desk->engine, desk->office.id, desk->person.id, list, count));
    if (*count > most)
        *count = most;
    for (size_t i = 0; i < *count; i++)
        if (count_view(desk, &(*list)[i]) != RC_OK)
            (*list)[i].count = -1;
    return RC_OK;
}

enum rc desk_alarmed_views(struct desk *desk, struct scope *sc, struct view **list, size_t *count)
{
    size_t all;

    TRY(desk_look_up(desk, sc));
    TRY(view_list(sc, desk->engine, desk->office.id, desk->person.id, list, &all));
    *count = 0;
    for (size_t i = 0; i < all; i++) {
        if ((*list)[i].alarm == 0)
            continue;
        (*list)[*count] = (*list)[i];
        if (count_view(desk, &(*list)[*count]) != RC_OK)
            (*list)[*count].count = -1;
        ++*count;
    }
    return RC_OK;
}

/* ---- telling ---- */

enum rc use_ring_view(struct work *w, const void *args, void *result)
{
    const struct ring_args *a = args;

    return view_ring(&w->tx, a->view, a->at);
}

static enum rc tell(struct desk *desk, struct scope *sc, const struct view *v,
                    const struct person *owner)
{
    const enum lang lang = desk->options.lang;
    const struct settings_notice told = {
        .kind = "view", .to = owner->name, .phone = owner->phone ? owner->phone : ""};
    const char *text =
        scope_printf(sc, "%s\n",
                     say(sc, lang, N_("A view of yours holds {1} cases; its alarm is set at {2}."),
                         view_figure(sc, v), scope_printf(sc, "%d", v->alarm)));
    struct spawn_result result;

    return spawn_run(sc, settings_notify_argv(sc, &desk->settings, &told),
                     (struct bytes){(const unsigned char *)text, strlen(text)},
                     SECONDS(desk->settings.notify_seconds), &result);
}

/* Count V with the eyes of OWNER, and with nobody's afterwards. */
static enum rc count_for(struct desk *desk, struct view *v, const struct person *owner)
{
    const struct person before = desk->person;

    desk->person = *owner;
    const enum rc rc = count_view(desk, v);
    desk->person = before;
    return rc;
}

/* It is told once when it reaches its mark, and may be told again after it fell below. */
static enum rc attend(struct desk *desk, struct scope *sc, struct view *v,
                      const struct person *owner)
{
    const struct ring_args args = {v, desk_now(desk)};
    const struct ring_args quiet = {v, INSTANT_NEVER};

    if (count_for(desk, v, owner) != RC_OK || v->count < 0)
        return desk_look_up(desk, sc);
    TRY(desk_look_up(desk, sc));
    if (view_rings(v) == instant_is_set(v->rung_at))
        return RC_OK;
    TRY(desk_run(desk, sc, USE_RING_VIEW, view_rings(v) ? &args : &quiet, NULL));
    return view_rings(v) && desk->settings.notify_command ? tell(desk, sc, v, owner) : RC_OK;
}

enum rc desk_tell_views(struct desk *desk, struct scope *sc)
{
    struct person *people;
    struct view *list;
    size_t count, people_count;

    TRY(view_alarms(sc, desk->engine, desk->office.id, &list, &count));
    if (count == 0)
        return RC_OK;
    TRY(person_list(sc, desk->engine, desk->office.id, &people, &people_count));
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < people_count; k++)
            if (people[k].id == list[i].person)
                TRY(attend(desk, sc, &list[i], &people[k]));
    return RC_OK;
}
