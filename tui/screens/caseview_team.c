/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "tui/screens/caseview.h"

#include "core/domain/event.h"
#include "tui/screens/words.h"

enum {
    PROMISE = 16,
    COUNT = 6,
    TIME = 8,
    AGENCY = 20,
    PERSON = 8,
    PHONE = 12,
    NUMBER = 2,
    STATE = 16, /* a longer one moves what follows */
    CLOCK = 8,
    DAY_CLOCK = 11, /* "11-20 19:32": of another day */
    INDENT = 2
};

static const char *awaited(struct caseview *v, const struct dispatch *d, const struct milestone *m)
{
    const char *list = "";

    for (size_t i = 0; i < m->awaited_count; i++) {
        const struct seat *seat = dispatch_seat(d, m->awaited[i]);

        list = words_join(v->sc, v->lang, list,
                          seat ? words_seat(v->sc, v->lang, seat, false)
                               : words_agency(m->awaited[i], v->lang));
    }
    return list;
}

/* "5分响应   2/4!   1:13   19:37:40 前", and below it whom everybody waits for. */
static void write_promise(struct caseview *v, const struct dispatch *d, const struct milestone *m)
{
    const struct words_standing s = words_standing(v->sc, v->lang, m, v->now);
    const char *due = instant_is_set(m->due)
                          ? say(v->sc, v->lang, N_("due {1}"), words_clock(v->sc, m->due, v->now))
                          : "";
    int x = INDENT;

    scroll_line(&v->scroll);
    scroll_put(&v->scroll, x, PROMISE, s.style, words_promise(m->promise, v->lang));
    x += PROMISE + 1;
    scroll_put(&v->scroll, x, COUNT, s.style, scope_printf(v->sc, "%s%s", s.count, s.mark));
    x += COUNT + 1;
    scroll_put(&v->scroll, x, TIME, s.time_style, s.time);
    x += TIME + 1;
    scroll_put(&v->scroll, x, CANVAS_REST, STYLE_DIM, due);
    if (m->awaited_count > 0)
        scroll_text(&v->scroll, 2 * INDENT, s.style,
                    say(v->sc, v->lang, N_("waits for: {1}"), awaited(v, d, m)));
}

static const char *role_of(struct caseview *v, const struct seat *seat)
{
    return seat->lead ? say(v->sc, v->lang, N_("{1} (leads)"), seat->role) : seat->role;
}

static void write_seat(struct caseview *v, const struct dispatch *d, const struct seat *seat)
{
    const enum act act = dispatch_seat_state(d, seat->agency);
    const char *state = word_label(&act_words, (int)act, v->lang);
    const int width = text_width(state, v->scroll.ambiguous);
    int x = INDENT;

    scroll_line(&v->scroll);
    scroll_put(&v->scroll, x, AGENCY, STYLE_PLAIN, words_agency(seat->agency, v->lang));
    x += AGENCY + 1;
    scroll_put(&v->scroll, x, PERSON, STYLE_PLAIN, seat->person_name);
    x += PERSON + 1;
    scroll_put(&v->scroll, x, PHONE, STYLE_PLAIN, seat->person_phone);
    x += PHONE + 1;
    scroll_put(&v->scroll, x, CANVAS_REST, act == ACT_CALLED ? STYLE_AMBER : STYLE_PLAIN,
               scope_printf(v->sc, "%s%*s%s", state, width + 2 < STATE ? STATE - width : 2, "",
                            role_of(v, seat)));
}

/* Numbered over all teams of the case, as the commands name them. */
static void write_events(struct caseview *v, const struct dispatch *d)
{
    const bool today = date_of(d->at).day == date_of(v->now).day;
    const int clock = INDENT + NUMBER + 1, text = clock + (today ? CLOCK : DAY_CLOCK) + 2;
    struct event *list;
    size_t count;

    event_list(v->sc, v->cf, &list, &count);
    for (size_t i = 0; i < count; i++) {
        if (list[i].dispatch != d)
            continue;
        scroll_line(&v->scroll);
        scroll_put(&v->scroll, INDENT, NUMBER, STYLE_DIM,
                   scope_printf(v->sc, "%*d", NUMBER, list[i].number));
        scroll_put(&v->scroll, clock, text - clock, STYLE_DIM,
                   words_clock(v->sc, event_at(&list[i]), v->now));
        scroll_flow(&v->scroll, text, list[i].stands ? STYLE_PLAIN : STYLE_DIM,
                    event_sentence(v->sc, v->lang, &list[i]));
    }
}

/* Its supervision cards, and a jump of the clock. */
static void write_watch(struct caseview *v, const struct dispatch *d)
{
    const struct clock_step *step = casefile_clock_step(v->cf, d);

    for (size_t i = 0; i < v->cf->card_count; i++) {
        const struct card *c = &v->cf->cards[i];
        const bool waits = instant_is_set(card_answer_due(c));

        if (c->dispatch == d->id)
            caseview_pair(
                v, N_("Supervision card"),
                scope_printf(v->sc, "%s%s", waits ? "! " : "", card_sentence(v->sc, v->lang, c)));
    }
    if (step)
        scroll_text(&v->scroll, INDENT, STYLE_AMBER, clock_step_sentence(v->sc, v->lang, step));
}

static void write_dispatch(struct caseview *v, const struct dispatch *d)
{
    const struct playbook *pb = d->playbook;
    const char *label = v->lang == LANG_EN && pb->english ? pb->english : pb->label;

    scroll_heading(&v->scroll,
                   say(v->sc, v->lang, N_("Team {1}: {2}"), words_count(v->sc, d->ordinal), label));
    caseview_pair(v, N_("Called at"),
                  scope_printf(v->sc, "%s  %s", words_clock(v->sc, d->at, v->now), d->by));
    if (d == casefile_dispatch(v->cf))
        for (size_t i = 0; i < v->cf->milestone_count; i++)
            write_promise(v, d, &v->cf->milestones[i]);
    for (size_t i = 0; i < d->seat_count; i++)
        write_seat(v, d, &d->seats[i]);
    write_events(v, d);
    write_watch(v, d);
}

/* The newest team first: its promises run. */
void caseview_team(struct caseview *v)
{
    for (size_t i = v->cf->dispatch_count; i > 0; i--)
        write_dispatch(v, &v->cf->dispatches[i - 1]);
}
