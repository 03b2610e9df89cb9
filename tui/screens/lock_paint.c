/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "tui/kit/wrap.h"
#include "tui/screens/context.h"
#include "tui/screens/head.h"
#include "tui/screens/lock.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

#define BOX_WIDTH  60
#define BOX_HEIGHT 10
#define MARGIN     2 /* cells between the frame and the text */
#define FORM_TOP   3 /* rows of the box above the form: frame, sentence, a blank one */
#define FORM_ROWS  4 /* two fields, and what is wrong with one of them */

static void paint_office(const struct desk *desk, const struct paint *p)
{
    const struct office *office = desk_office(desk);
    const struct box box = p->box;
    const int taken =
        canvas_put_right(p->canvas, box.y, box.x + 1, box.width - 2, STYLE_PLAIN, head_clock(p));
    const int room = box.width - taken - 4;
    const char *title = office->practice
                            ? scope_printf(p->sc, "%s %s", office->name, words_practice(p->lang))
                            : office->name;

    canvas_put(p->canvas, box.y, box.x + 1, room, STYLE_TITLE, title);
}

static const char *title_of(const struct lock *lock, enum lang lang)
{
    switch (lock->mode) {
    case LOCK_LOGIN:
        return tr(lang, N_("Sign in"));
    case LOCK_CHANGE:
        return tr(lang, N_("Choose a password of your own"));
    case LOCK_ENDED:
        return tr(lang, N_("The session has ended"));
    case LOCK_PASSWORD:
    case LOCK_OPEN:
        break;
    }
    return tr(lang, N_("Locked"));
}

/* The sentence at the top of the box. */
static const char *sentence_of(const struct lock *lock, const struct context *context,
                               const struct paint *p)
{
    const struct person *person = desk_person(context->desk);

    switch (lock->mode) {
    case LOCK_LOGIN:
        return tr(p->lang, N_("Your login and your password; nobody sees what you type."));
    case LOCK_CHANGE:
        return tr(p->lang, N_("10 characters or more: letters with digits or signs, or 16 of any "
                              "kind; no name, no common word."));
    case LOCK_ENDED:
        return scope_printf(
            p->sc, "%s\n\n%s", context->refusal,
            tr(p->lang, N_("What was typed up to the last pause is kept as a draft.")));
    case LOCK_OPEN:
        return say(p->sc, p->lang,
                   N_("{1} went away. Nobody has set a password for this login, so Enter opens "
                      "again, whoever presses it. An administrator sets one: onecase password "
                      "set {2}"),
                   words_staff(p->sc, p->lang, person), person->login);
    case LOCK_PASSWORD:
        break;
    }
    return say(p->sc, p->lang, N_("{1} went away; what was typed is still there."),
               words_staff(p->sc, p->lang, person));
}

static const char *way_on(const struct lock *lock, enum lang lang)
{
    switch (lock->mode) {
    case LOCK_ENDED:
        return tr(lang, N_("Enter ends the program."));
    case LOCK_OPEN:
        return tr(lang, N_("Enter opens."));
    case LOCK_CHANGE:
        return tr(lang, N_("Tab next field   Enter saves   Esc back"));
    case LOCK_LOGIN:
        return lock->why == COVER_LOCKED
                   ? tr(lang, N_("Tab next field   Enter signs in   Esc back"))
                   : tr(lang, N_("Tab next field   Enter signs in"));
    case LOCK_PASSWORD:
        break;
    }
    return tr(lang, N_("Enter opens where you were."));
}

/* TEXT from row Y on, at most ROWS of them; the row after it. */
static int paint_text(const struct paint *p, struct box box, int y, int most, const char *text)
{
    const int room = box.width - 2 * MARGIN;

    for (int row = 0; text && row < most; row++) {
        const size_t length = wrap_row(text, room, p->canvas->ambiguous);

        canvas_put(p->canvas, y++, box.x + MARGIN, room, STYLE_PLAIN,
                   scope_strndup(p->sc, text, length));
        text = wrap_next(text, length);
    }
    return y;
}

static struct box lock_box(const struct paint *p)
{
    const int width = p->box.width - 2 < BOX_WIDTH ? p->box.width - 2 : BOX_WIDTH;

    return (struct box){p->box.y + (p->box.height - BOX_HEIGHT) / 3 + 1,
                        p->box.x + (p->box.width - width) / 2, BOX_HEIGHT, width};
}

/* What runs goes on to be seen; whose it is does not. */
static void paint_running(const struct context *context, const struct paint *p, int y)
{
    const char *text = context_masked(context, p);

    if (*text)
        canvas_put(p->canvas, y, p->box.x + MARGIN, p->box.width - 2 * MARGIN,
                   context_status_urges((void *)context, p->now) ? STYLE_AMBER : STYLE_PLAIN,
                   scope_printf(p->sc, "! %s", text));
}

void lock_paint(const struct screen *screen, const struct paint *p)
{
    const struct context *context = screen->user;
    const struct lock *lock = screen->state;
    const struct box box = lock_box(p);
    const bool fields = lock->mode != LOCK_OPEN && lock->mode != LOCK_ENDED;
    const int inner = box.height - FORM_TOP - FORM_ROWS;

    paint_office(context->desk, p);
    canvas_frame(p->canvas, box, STYLE_LINE, title_of(lock, p->lang));
    paint_text(p, box, box.y + 1, fields ? FORM_TOP - 1 : FORM_ROWS + inner,
               sentence_of(lock, context, p));
    if (fields)
        form_paint(
            &lock->form, p,
            (struct box){box.y + FORM_TOP, box.x + MARGIN, FORM_ROWS, box.width - 2 * MARGIN},
            true);
    canvas_put(p->canvas, box.y + box.height - 2, box.x + MARGIN, box.width - 2 * MARGIN, STYLE_DIM,
               way_on(lock, p->lang));
    paint_running(context, p, box.y + box.height + 1);
}
