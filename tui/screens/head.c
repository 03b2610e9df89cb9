/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/head.h"

#include "core/base/text.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

#define SHORT_DATE 5   /* bytes of "11-20" in "11-20 19:36" */
#define ROOMY      72  /* columns from which the agency of who sits here is told */
#define WIDE       100 /* columns from which he is told beside who is on duty */

/* By enum head_tab. */
static const struct tab {
    int digit, action;
    const char *label; /* msgid */
} tabs[] = {{1, ACTION_TAB_BOARD, N_("Board")},   {2, ACTION_TAB_MINE, N_("Mine")},
            {3, ACTION_TAB_FIND, N_("Search")},   {4, ACTION_TAB_ROSTER, N_("Roster")},
            {5, ACTION_TAB_VISITS, N_("Visits")}, {6, ACTION_TAB_STATISTICS, N_("Figures")}};
/* The main thing for those who take in no case. */
static const struct tab others[] = {{8, ACTION_AUDIT, N_("Audit")},
                                    {0, ACTION_APPOINTMENTS, N_("Appoint")}};

/* The minute is enough, so that the clock itself does not tick. */
const char *head_clock(const struct paint *p)
{
    static const char *const days[] = {N_("Sun"), N_("Mon"), N_("Tue"), N_("Wed"),
                                       N_("Thu"), N_("Fri"), N_("Sat")};
    const char *at = instant_short(p->sc, p->now);
    const char *day = tr(p->lang, days[date_weekday(date_of(p->now))]);

    return scope_printf(p->sc, "%.*s %s%s", SHORT_DATE, at, day, at + SHORT_DATE);
}

/* "带班 郑国平  值班 林桂芬  ": who is called next; "" when nobody is on duty. */
static const char *duty_text(const struct head *head, const struct paint *p)
{
    const struct head_duty *d = &head->on_duty;
    const char *text = "";

    if (p->box.width < ROOMY)
        return text;
    if (d->commander)
        text = say(p->sc, p->lang, N_("command {1}"), d->commander);
    if (d->officer)
        text = scope_printf(p->sc, "%s%s%s", text, *text ? "  " : "",
                            say(p->sc, p->lang, N_("duty {1}"), d->officer));
    return *text ? scope_printf(p->sc, "%s  ", text) : text;
}

/* The clock and who sits here give way to nothing; the office's name is cut before them. */
static void paint_office(const struct head *head, const struct paint *p)
{
    const int y = p->box.y, x = p->box.x, width = p->box.width;
    const char *duty = duty_text(head, p);
    const char *person =
        width < ROOMY ? head->person->name : words_staff(p->sc, p->lang, head->person);
    const char *who = *duty && width < WIDE
                          ? scope_printf(p->sc, "%s%s", duty, head_clock(p))
                          : scope_printf(p->sc, "%s%s  %s", duty, person, head_clock(p));
    const int taken = canvas_put_right(p->canvas, y, x + 1, width - 2, STYLE_PLAIN, who);
    const char *practice = head->office->practice ? words_practice(p->lang) : "";
    const int room = width - taken - 4;
    const int tag = room / 3;
    const int named = canvas_put(p->canvas, y, x + 1, room - tag, STYLE_TITLE, head->office->name);

    canvas_put(p->canvas, y, x + 1 + named + 2, tag, STYLE_NOTICE, practice);
}

/* As many of the counts as fit, in the order in which they press. */
static void paint_counts(const struct head *head, const struct paint *p, int x)
{
    const struct board_counts *n = head->counts;
    const struct {
        const char *text; /* msgid */
        int count;
    } counts[] = {{N_("responding {1}"), n->responding},
                  {N_("missed {1}"), n->overdue},
                  {N_("to seal {1}"), n->unsealed},
                  {N_("today {1}"), n->today}};
    const int room = p->box.x + p->box.width - x - 1;
    const char *text = "";

    for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
        const char *one = say(p->sc, p->lang, counts[i].text, words_count(p->sc, counts[i].count));
        const char *more = scope_printf(p->sc, "%s%s%s", text, *text ? "  " : "", one);

        if (text_width(more, p->canvas->ambiguous) > room)
            break;
        text = more;
    }
    canvas_put_right(p->canvas, p->box.y + 1, x, room, n->overdue > 0 ? STYLE_RED : STYLE_PLAIN,
                     text);
}

static int paint_tab(const struct paint *p, int x, const struct tab *tab, bool open)
{
    return 1 + canvas_put(p->canvas, p->box.y + 1, x, CANVAS_REST,
                          open ? STYLE_SELECTED : STYLE_PLAIN,
                          scope_printf(p->sc, "%s%d%s", open ? ">" : " ", tab->digit,
                                       tr(p->lang, tab->label)));
}

void head_paint(const struct screen *screen, const struct head *head, const struct paint *p)
{
    int x = p->box.x;

    paint_office(head, p);
    for (size_t i = 0; i < sizeof(tabs) / sizeof(tabs[0]); i++)
        if (screen_permits(screen, tabs[i].action))
            x += paint_tab(p, x, &tabs[i], i == (size_t)head->tab);
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (head->tab == HEAD_BOARD && screen_permits(screen, others[i].action) &&
            !screen_permits(screen, ACTION_REGISTER))
            x += paint_tab(p, x, &others[i], false);
    if (head->counts)
        paint_counts(head, p, x + 1);
}
