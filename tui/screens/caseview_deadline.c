/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/caseview.h"

#include "tui/screens/words.h"

enum { LABEL = 28, DUE = 11, INDENT = 2 };

static enum style style_of(const struct deadline *d)
{
    switch (d->state) {
    case DEADLINE_MET:
        return STYLE_MET;
    case DEADLINE_MISSED:
    case DEADLINE_LATE:
        return STYLE_RED;
    case DEADLINE_SUSPENDED:
        return STYLE_AMBER;
    default:
        return STYLE_PLAIN;
    }
}

/* "调解期限   2026-12-20  剩30天", and below it why. */
static void write_deadline(struct caseview *v, const struct deadline *d)
{
    const char *due =
        instant_is_set(d->due_at) ? instant_short(v->sc, d->due_at) : date_iso(v->sc, d->due);

    scroll_line(&v->scroll);
    scroll_put(&v->scroll, 0, LABEL - 1, STYLE_PLAIN, deadline_label(v->sc, v->lang, d));
    scroll_put(&v->scroll, LABEL, DUE, STYLE_STRONG, due);
    scroll_put(&v->scroll, LABEL + DUE + 1, CANVAS_REST, style_of(d),
               deadline_left(v->sc, v->lang, d, date_of(v->now)));
    scroll_text(&v->scroll, INDENT, STYLE_DIM, deadline_why(v->sc, v->lang, d, v->cf));
}

static bool told_before(const struct casefile *cf, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (cf->deadlines[i].unknown_year == cf->deadlines[index].unknown_year)
            return true;
    return false;
}

void caseview_deadlines(struct caseview *v)
{
    const struct casefile *cf = v->cf;

    if (cf->deadline_count == 0 && !v->deadline_fault)
        return;
    scroll_heading(&v->scroll, tr(v->lang, N_("Deadlines")));
    scroll_text(&v->scroll, 0, STYLE_RED, v->deadline_fault);
    for (size_t i = 0; i < cf->deadline_count; i++)
        write_deadline(v, &cf->deadlines[i]);
    for (size_t i = 0; i < cf->deadline_count; i++)
        if (cf->deadlines[i].unknown_year > 0 && !told_before(cf, i))
            scroll_text(&v->scroll, 0, STYLE_AMBER,
                        say(v->sc, v->lang,
                            N_("There is no calendar of {1}: its days count by weekends alone."),
                            words_count(v->sc, cf->deadlines[i].unknown_year)));
}
