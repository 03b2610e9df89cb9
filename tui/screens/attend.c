/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/attend.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

#define NAMED 3 /* people of one kind; more are counted */

/* ---- what is open here ---- */

static bool is_of_case(const struct screen *s)
{
    return s->opened.subject != 0 && (s->class->id == SCREEN_CASE || table_of_case(s->class->id));
}

/* The case that is open in TOP or below it, and whether one of the screens above is a form. */
static int64_t case_of(const struct screen *top, bool *writes)
{
    *writes = false;
    for (const struct screen *s = top; s; s = s->below) {
        *writes = *writes || (!s->class->floating && s->class->draft && s->class->typing &&
                              s->class->typing(s));
        if (is_of_case(s))
            return s->opened.subject;
    }
    *writes = false;
    return 0;
}

/* ---- who else is there ---- */

static bool is_same(const struct attendance *a, const struct company *list, size_t count)
{
    if (count != a->other_count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (list[i].person != a->others[i].person || list[i].writes != a->others[i].writes)
            return false;
    return true;
}

/* Returns whether others are there than before. */
static bool hear(struct attendance *a, struct desk *desk)
{
    struct scope fresh = SCOPE_INIT;
    struct company *list = NULL;
    size_t count = 0;

    if (a->dispute != 0 && desk_company(desk, &fresh, a->dispute, &list, &count) != RC_OK)
        count = 0;
    const bool same = is_same(a, list, count);
    if (same) {
        scope_end(&fresh);
        return false;
    }
    scope_end(&a->own);
    a->own = fresh;
    a->others = list;
    a->other_count = count;
    return true;
}

static const char *names(const struct attendance *a, struct scope *sc, enum lang lang, bool writes)
{
    const char *text = "";
    size_t count = 0;

    for (size_t i = 0; i < a->other_count; i++) {
        if (a->others[i].writes != writes)
            continue;
        if (count++ < NAMED)
            text = words_join(sc, lang, text, a->others[i].name);
    }
    if (count <= NAMED)
        return text;
    return say(sc, lang, N_("{1} and {2} more"), text, words_count(sc, (int64_t)(count - NAMED)));
}

const char *attend_text(const struct attendance *a, struct scope *sc, enum lang lang,
                        int64_t dispute)
{
    const char *looks, *writes;

    if (a->dispute != dispute || a->other_count == 0)
        return "";
    looks = names(a, sc, lang, false);
    writes = names(a, sc, lang, true);
    if (*looks && *writes)
        return say(sc, lang, N_("looking: {1}, writing: {2}"), looks, writes);
    return *writes ? say(sc, lang, N_("writing: {1}"), writes)
                   : say(sc, lang, N_("looking: {1}"), looks);
}

/* No lock: whoever saves second is shown what the first one saved. */
static void warn(const struct attendance *a, struct screen *top)
{
    struct scope sc = SCOPE_INIT;
    const char *writers = names(a, &sc, top->lang, true);

    if (*writers && !top->note)
        screen_note(top, STYLE_NOTICE,
                    say(&sc, top->lang,
                        N_("{1} is writing in this case too; please agree who saves what."),
                        writers));
    scope_end(&sc);
}

/* ---- both ---- */

static void tell(const struct attendance *a, struct desk *desk, struct scope *sc, enum lang lang,
                 const char **refusal)
{
    struct scope own = SCOPE_INIT;
    const enum rc rc = desk_attend(desk, &own, a->dispute, a->writes);

    if (rc == RC_DENIED && text_equal(own.error.field, "sessions"))
        *refusal = error_text(sc, lang, &own.error);
    scope_end(&own);
}

unsigned attend(struct attendance *a, struct desk *desk, struct screen *top, struct scope *sc,
                enum lang lang, const char **refusal)
{
    const int64_t person = desk_person(desk)->id, now = clock_boot();
    bool writes;
    const int64_t dispute = case_of(top, &writes);
    const bool moved = dispute != a->dispute || person != a->person || writes != a->writes;
    const bool begins = writes && (dispute != a->dispute || !a->writes);

    if (person == 0) {
        a->person = 0;
        return REACTION_NONE;
    }
    a->dispute = dispute;
    a->writes = writes;
    if (moved || now - a->said_at >= PRESENCE_BEAT.ms) {
        tell(a, desk, sc, lang, refusal);
        a->person = person;
        a->said_at = now;
    }
    const bool heard = hear(a, desk);
    if (begins)
        warn(a, top);
    return heard || (begins && top->note) ? REACTION_REPAINT : REACTION_NONE;
}

void attend_end(struct attendance *a)
{
    scope_end(&a->own);
    *a = (struct attendance){0};
}
