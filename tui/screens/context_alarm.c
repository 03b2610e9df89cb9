/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When an open terminal rings: at a promise in danger or missed, and when a view comes to its
 * alarm. */
#include <inttypes.h>

#include "core/base/text.h"
#include "core/desk/view.h"
#include "tui/kit/loop.h"
#include "tui/screens/context.h"

/* ---- views ---- */

/* The names of one person's views are told apart; two people may have the same. */
static const char *key_of(struct scope *sc, const struct view *v)
{
    return scope_printf(sc, "%" PRId64 " %s", v->person, v->name);
}

static bool rang_before(const struct context_views *views, const char *key)
{
    for (size_t i = 0; i < views->count; i++)
        if (text_equal(views->ringing[i], key))
            return true;
    return false;
}

/* One that cannot be counted now stands as it stood. */
static bool rings(const struct context_views *before, const struct view *v, const char *key)
{
    return v->count < 0 ? rang_before(before, key) : view_rings(v);
}

/* Put into NOW which of LIST ring; what did not before has come to its alarm. */
static void compare(const struct context_views *before, const struct view *list, size_t count,
                    struct context_views *now)
{
    now->ringing = scope_alloc(&now->own, count, sizeof(*now->ringing));
    for (size_t i = 0; i < count; i++) {
        const struct view *const v = &list[i];
        const char *const key = key_of(&now->own, v);

        if (!rings(before, v, key))
            continue;
        now->ringing[now->count++] = key;
        if (before->known && !rang_before(before, key)) {
            now->crossed = true;
            now->told = key;
            now->text =
                say(&now->own, now->lang, N_("“{1}” has {2}"), v->name, view_figure(&now->own, v));
        } else if (!now->told && text_equal(before->told, key)) {
            now->told = key;
            now->text = scope_strdup(&now->own, before->text);
        }
    }
}

void context_view_end(struct context *context)
{
    scope_end(&context->views.own);
    context->views = (struct context_views){.known = false};
}

void context_view_look(struct context *context, struct instant now)
{
    struct context_views views = {.known = true,
                                  .lang = context->options ? context->options->lang : LANG_ZH,
                                  .crossed = context->views.crossed,
                                  .at = context->views.at};
    struct scope sc = SCOPE_INIT;
    struct view *list;
    size_t count;

    if (desk_person(context->desk)->id != 0 &&
        desk_alarmed_views(context->desk, &sc, &list, &count) == RC_OK) {
        compare(&context->views, list, count, &views);
        if (views.crossed && !context->views.crossed)
            views.at = now;
        scope_end(&context->views.own);
        context->views = views;
    }
    scope_end(&sc);
}

/* ---- ringing ---- */

struct instant context_alarm_at(void *user)
{
    const struct context *context = user;
    struct instant at = context->views.crossed ? context->views.at : INSTANT_NEVER;

    for (size_t i = 0; i < context->running_count; i++) {
        const struct running *r = &context->running[i];

        if (instant_is_set(r->warn_at) && instant_before(context->alarmed, r->warn_at))
            at = instant_earlier(at, r->warn_at);
        if (instant_is_set(r->missed_at) && instant_before(context->alarmed, r->missed_at))
            at = instant_earlier(at, r->missed_at);
    }
    return at;
}

unsigned context_alarm(void *user, struct instant now)
{
    struct context *context = user;

    context->alarmed = now;
    context->views.crossed = false;
    return (desk_rings(context->desk) ? LOOP_RING : 0) |
           (desk_flashes(context->desk) ? LOOP_FLASH : 0);
}
