/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/pane.h"

#include "core/base/text.h"
#include "tui/screens/rows.h"
#include "tui/screens/scroll.h"
#include "tui/screens/words.h"

enum { TIME = 12, LABEL = 10, PROMISE = 16, COUNT = 6, GAP = 3, NEXT = 28 };

struct pane {
    const struct board_row *row;
    const struct kind_table *kinds;
    const struct paint *paint;
    struct scroll scroll;
};

static const char *leader(const struct dispatch *d)
{
    for (size_t i = 0; i < d->seat_count; i++)
        if (d->seats[i].lead && d->seats[i].person_name)
            return d->seats[i].person_name;
    return NULL;
}

static const char *called(const struct pane *pane)
{
    const struct paint *p = pane->paint;
    const struct dispatch *d = pane->row->dispatch;
    const struct instant rang = call_first_ring(pane->row->calls, pane->row->call_count);
    const char *at = words_clock(p->sc, d->at, p->now);
    const char *lead = leader(d);
    const char *text = lead ? say(p->sc, p->lang, N_("called {1}, led by {2}"), at, lead)
                            : say(p->sc, p->lang, N_("called {1}"), at);

    if (d->ordinal > 1 || !instant_is_set(rang))
        return text;
    return say(p->sc, p->lang, N_("{1}, {2} after the first ring"), text,
               span_clock(p->sc, instant_lasted(rang, d->at)));
}

static const char *title(const struct pane *pane)
{
    const struct paint *p = pane->paint;
    const struct dispute *d = &pane->row->dispute;
    const char *number = d->number ? d->number : words_number(p->sc, p->lang, d, date_of(p->now));

    const char *text = scope_printf(p->sc, "%s  %s", number, board_title(p->sc, pane->row));

    /* Of an emergency hardly more is known than where it is. */
    return pane->row->call_count > 0 && d->place ? scope_printf(p->sc, "%s  %s", text, d->place)
                                                 : text;
}

static const char *awaited(const struct pane *pane, const struct milestone *m)
{
    const struct paint *p = pane->paint;
    const char *list = "";

    for (size_t i = 0; i < m->awaited_count; i++) {
        const struct seat *seat = dispatch_seat(pane->row->dispatch, m->awaited[i]);
        const char *who =
            seat ? words_seat(p->sc, p->lang, seat, true) : words_agency(m->awaited[i], p->lang);

        list = words_join(p->sc, p->lang, list, who);
    }
    return list;
}

static const char *left(const struct pane *pane, const struct milestone *m)
{
    const struct paint *p = pane->paint;
    const struct words_standing s = words_standing(p->sc, p->lang, m, p->now);

    if (milestone_state(m, p->now) != MILESTONE_PENDING || !milestone_runs(m))
        return s.time;
    return say(p->sc, p->lang, N_("{1} left"), s.time);
}

static const struct milestone *next_open(const struct board_row *row)
{
    const struct milestone *next = NULL;

    for (size_t i = 0; i < row->milestone_count; i++) {
        const struct milestone *m = &row->milestones[i];

        if (milestone_runs(m) && (!next || instant_before(m->due, next->due)))
            next = m;
    }
    return next;
}

static const char *event(const struct pane *pane, const struct response *r)
{
    const struct paint *p = pane->paint;
    const char *act = word_label(&act_words, (int)r->act, p->lang);
    const char *who = r->person_name ? r->person_name : "";

    if (r->channel)
        act = say(p->sc, p->lang, N_("{1} ({2})"), act, r->channel);
    return scope_printf(p->sc, "%s %s%s%s %s", words_clock(p->sc, r->happened_at, p->now),
                        words_agency(r->agency, p->lang), who[0] ? " " : "", who, act);
}

/* TEXT behind what stands on the line, or whole on the next one. */
static void put_behind(struct pane *pane, int *x, const char *text)
{
    const int width = text_width(text, pane->scroll.ambiguous);

    if (*x == 0 || *x + width > pane->scroll.width) {
        scroll_line(&pane->scroll);
        *x = 0;
    }
    scroll_put(&pane->scroll, *x, CANVAS_REST, STYLE_PLAIN, text);
    *x += width + GAP;
}

/* What happened, the newest first; the calling of the team came before everything. */
static void put_course(struct pane *pane)
{
    const struct dispatch *d = pane->row->dispatch;
    int x = 0;

    for (size_t i = d->course.response_count; i > 0; i--)
        put_behind(pane, &x, event(pane, &d->course.responses[i - 1]));
    put_behind(pane, &x, called(pane));
}

static void put_state(struct pane *pane)
{
    const struct paint *p = pane->paint;
    enum style style;
    const char *state = rows_state(p->sc, p->lang, pane->row, date_of(p->now), &style);

    scroll_line(&pane->scroll);
    scroll_put(&pane->scroll, 0, CANVAS_REST, style, state);
}

static const char *origin(const struct pane *pane)
{
    const struct paint *p = pane->paint;
    const struct dispute *d = &pane->row->dispute;

    return say(p->sc, p->lang, N_("{1}, registered {2} by {3}"),
               word_label(&source_words, (int)d->source, p->lang),
               instant_short(p->sc, d->registered_at), d->registered_by);
}

static bool urging(const struct board_row *row) { return row->dispatch && board_urges(row); }

/* "5分响应 剩 1:13" at the right end of the first line, where nothing else moves it. */
static void put_next(struct pane *pane, const struct milestone *m)
{
    const struct paint *p = pane->paint;
    const struct words_standing s = words_standing(p->sc, p->lang, m, p->now);
    const char *promise = words_promise(m->promise, p->lang);
    const int width = text_width(promise, pane->scroll.ambiguous);

    scroll_put(&pane->scroll, pane->scroll.width - TIME - 1 - width, width, s.style, promise);
    scroll_put_right(&pane->scroll, TIME, s.time_style, left(pane, m));
    scroll_text(&pane->scroll, 0, s.style,
                say(p->sc, p->lang, N_("waits for: {1}"), awaited(pane, m)));
}

static void write_short(struct pane *pane)
{
    const struct board_row *row = pane->row;
    const struct milestone *m = urging(row) ? next_open(row) : NULL;

    scroll_line(&pane->scroll);
    scroll_put(&pane->scroll, 0, pane->scroll.width - (m ? NEXT + 1 : 0), STYLE_STRONG,
               title(pane));
    if (m)
        put_next(pane, m);
    else
        put_state(pane);
    if (row->dispatch)
        put_course(pane);
    else
        scroll_text(&pane->scroll, 0, STYLE_PLAIN, origin(pane));
}

static void write_promises(struct pane *pane)
{
    const struct paint *p = pane->paint;
    const struct board_row *row = pane->row;

    scroll_heading(&pane->scroll, tr(p->lang, N_("Promises")));
    scroll_text(&pane->scroll, 0, STYLE_PLAIN, called(pane));
    for (size_t i = 0; i < row->milestone_count; i++) {
        const struct milestone *m = &row->milestones[i];
        const struct words_standing s = words_standing(p->sc, p->lang, m, p->now);

        scroll_line(&pane->scroll);
        scroll_put(&pane->scroll, 0, PROMISE, s.style, words_promise(m->promise, p->lang));
        scroll_put(&pane->scroll, PROMISE + 1, COUNT, s.style,
                   scope_printf(p->sc, "%s%s", s.count, s.mark));
        scroll_put_right(&pane->scroll, TIME, s.time_style, left(pane, m));
        if (m->awaited_count > 0)
            scroll_text(&pane->scroll, 2, STYLE_PLAIN, awaited(pane, m));
    }
}

static void write_events(struct pane *pane)
{
    const struct dispatch *d = pane->row->dispatch;

    scroll_heading(&pane->scroll, tr(pane->paint->lang, N_("Team")));
    for (size_t i = 0; i < d->course.response_count; i++)
        scroll_text(&pane->scroll, 0, STYLE_PLAIN, event(pane, &d->course.responses[i]));
}

static void write_long(struct pane *pane)
{
    const struct paint *p = pane->paint;
    const struct dispute *d = &pane->row->dispute;
    enum style style;
    const char *state = rows_state(p->sc, p->lang, pane->row, date_of(p->now), &style);

    scroll_text(&pane->scroll, 0, STYLE_STRONG, title(pane));
    scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("State")), style, state);
    scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("Kind")), STYLE_PLAIN,
                words_kind(pane->kinds, d->kind, p->lang));
    const char *risk = words_risk(p->sc, p->lang, d, &style);
    if (d->risk != RISK_NONE)
        scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("Risk")), style, risk);
    scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("Place")), STYLE_PLAIN, d->place);
    scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("Parties")), STYLE_PLAIN,
                board_parties(p->sc, p->lang, pane->row));
    scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("Source")), STYLE_PLAIN, origin(pane));
    scroll_pair(&pane->scroll, LABEL, tr(p->lang, N_("Mediator")), STYLE_PLAIN, d->mediator);
    if (!pane->row->dispatch)
        return;
    write_promises(pane);
    write_events(pane);
}

void pane_paint(const struct board_row *row, const struct kind_table *kinds,
                const struct paint *paint, struct box box)
{
    struct pane pane = {row, kinds, paint,
                        scroll_new(paint->sc, box.width, paint->canvas->ambiguous)};

    if (!row)
        return;
    if (box.height > PANE_ROWS)
        write_long(&pane);
    else
        write_short(&pane);
    scroll_paint(&pane.scroll, paint, box, 0);
}
