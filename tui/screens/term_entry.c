/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/term_entry.h"

#include <string.h>

#include "core/base/text.h"
#include "tui/screens/context.h"
#include "tui/screens/moment.h"
#include "tui/screens/term_more.h"
#include "tui/screens/words.h"

enum { NUMBER = 3, WHO = 9, WHAT = 19, AMOUNT = 13, DUE = 11 };
enum { WIDE = 110, CAPITAL = 30 }; /* from so many columns on the capital numerals stand beside */

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define DUTY            "duty"
#define CLAUSE          "clause"

static const struct form_choice shapes[] = {{DUTY, N_("A duty, in a row")},
                                            {CLAUSE, N_("A clause, as text")}};

static const struct form_choice intervals[] = {{"1", N_("month")},
                                               {"3", N_("quarter")},
                                               {"6", N_("half year")},
                                               {"12", N_("year")},
                                               {"week", N_("week")}};
#define CHOICE_(value, code, label) {code, label},
static const struct form_choice liabilities[] = {WORDS_LIABILITY(CHOICE_)};
#undef CHOICE_

const struct form_row term_entry_rows[TERM_ENTRY_FIELDS] = {
    {.name = "shape",
     .label = N_("Shape"),
     .kind = FORM_CHOICE,
     .choices = shapes,
     .choice_count = COUNT_OF(shapes)},
    {.name = "obligor", .label = N_("Who"), .hint = N_("F4 chooses a name")},
    {.name = "act", .label = N_("Does what")},
    {.name = "obligee", .label = N_("For whom"), .hint = N_("F4 chooses a name")},
    {.name = "amount", .label = N_("Amount, yuan"), .kind = FORM_NUMBER},
    {.name = "capital", .label = "", .kind = FORM_NOTE},
    {.name = "due", .label = N_("By when"), .kind = FORM_NUMBER, .hint = N_("such as 2026-12-01")},
    {.name = "method", .label = N_("How")},
    {.name = "text", .label = N_("Clause (F4: phrases)"), .kind = FORM_LONG, .rows = 4},
    {.name = "more", .label = "", .kind = FORM_NOTE},
    {.name = "count",
     .label = N_("Instalments"),
     .kind = FORM_NUMBER,
     .hint = N_("how many; empty: all at once")},
    {.name = "first",
     .label = N_("The first on"),
     .kind = FORM_NUMBER,
     .hint = N_("such as 2026-12-01")},
    {.name = "every",
     .label = N_("Then every"),
     .kind = FORM_CHOICE,
     .choices = intervals,
     .choice_count = COUNT_OF(intervals)},
    {.name = "instalments",
     .label = N_("Rows, made of the three above or typed, as 2026-12-01 1000.00"),
     .kind = FORM_LONG,
     .rows = 3},
    {.name = "liability",
     .label = N_("Owed"),
     .kind = FORM_CHOICE,
     .choices = liabilities,
     .choice_count = COUNT_OF(liabilities)},
    {.name = "shares",
     .label = N_("Who else owes it (F4), one a line, by shares with the amount"),
     .kind = FORM_LONG,
     .rows = 2},
    {.name = "condition", .label = N_("Only once"), .hint = N_("what must have happened before")},
    {.name = "held_by", .label = N_("Kept by"), .hint = N_("who keeps the sum until then")},
    {.name = "place", .label = N_("Where")},
    {.name = "consequence", .label = N_("If not kept"), .hint = N_("what follows")},
};

static bool is_clause(const char *shape) { return strcmp(shape, CLAUSE) == 0; }

void term_entry_shape(struct form *form)
{
    static const char *const duty[] = {"obligor", "act", "obligee", "amount", "due", "method"};

    if (text_is_empty(form_text(form, "shape")))
        form_set(form, "shape", text_is_empty(form_text(form, "text")) ? DUTY : CLAUSE, NULL);
    const bool clause = is_clause(form_text(form, "shape"));
    for (size_t i = 0; i < COUNT_OF(duty); i++)
        form_hide(form, duty[i], clause);
    form_hide(form, "text", !clause);
    form_hide(form, "capital", clause || text_is_empty(form_text(form, "capital")));
    term_more_shape(form, clause);
}

static enum rc check_amount(struct scope *sc, struct form *form)
{
    const char *typed = form_text(form, "amount");
    struct money amount = MONEY_NONE;
    enum rc rc = RC_OK;

    if (!text_is_empty(typed))
        rc = money_parse(sc, N_("Amount, yuan"), typed, &amount);
    form_set(form, "capital", rc == RC_OK ? money_capital(sc, amount) : NULL, NULL);
    term_entry_shape(form);
    return rc;
}

static enum rc check_field(struct scope *sc, struct screen *screen, struct form *form,
                           const char *name)
{
    const struct date today = desk_today(context_desk(screen));
    struct date due;

    if (strcmp(name, "amount") == 0)
        return check_amount(sc, form);
    if (strcmp(name, "due") != 0)
        return term_more_left(sc, form, name, today);
    TRY(moment_day(sc, N_("By when"), form_text(form, name), today, &due));
    form_set(form, name, date_iso(sc, due), NULL); /* "12-01" as the whole day it means */
    return RC_OK;
}

void term_entry_left(struct screen *screen, struct form *form, const char *name)
{
    struct scope sc = SCOPE_INIT;
    const bool wrong = check_field(&sc, screen, form, name) != RC_OK;

    form_warn(form, name, wrong ? error_text(&sc, screen->lang, &sc.error) : NULL);
    scope_end(&sc);
}

/* One more of those who owe it too, on a line of his own. */
static void add_name(struct form *form, const char *name)
{
    struct scope sc = SCOPE_INIT;
    const char *before = form_text(form, "shares");

    form_set(form, "shares",
             text_is_empty(before) ? name : scope_printf(&sc, "%s\n%s", before, name), NULL);
    scope_end(&sc);
}

unsigned term_entry_name(struct sheet *sheet, const char *name)
{
    struct form *form = &sheet->entry;

    if (sheet->part != SHEET_ENTRY)
        return REACTION_NONE;
    const char *focus = form_focus(form);
    sheet->changed = true;
    if (strcmp(focus, "shares") == 0) {
        add_name(form, name);
        return REACTION_REPAINT;
    }
    if (strcmp(focus, "held_by") != 0 && strcmp(focus, "obligee") != 0)
        focus = "obligor";
    form_set(form, focus, name, NULL);
    form_go(form, focus);
    form_next(form);
    return REACTION_REPAINT;
}

unsigned term_entry_more(struct sheet *sheet, struct screen *screen)
{
    const struct key enter = {.code = KEY_ENTER};

    if (sheet->locked || sheet->part == SHEET_HEAD)
        return REACTION_NONE;
    if (sheet->part == SHEET_LIST)
        sheet_key(sheet, screen, &enter);
    struct form *form = sheet_form(sheet);
    term_entry_left(screen, form, form_focus(form));
    if (!is_clause(form_text(form, "shape")))
        term_more_open(form);
    return REACTION_REPAINT;
}

static const char *typed(struct scope *sc, const struct sheet *sheet, size_t index,
                         const char *name)
{
    const char *text = sheet_value(sheet, index, name);

    return text_is_empty(text) ? NULL : scope_strdup(sc, text);
}

static enum rc read_term(struct scope *sc, const struct sheet *sheet, size_t i, struct date today,
                         struct term *t)
{
    const char *field = scope_printf(sc, "terms[%zu]", i + 1);
    const char *amount = sheet_value(sheet, i, "amount");

    *t = (struct term){
        .ordinal = (int)i + 1, .amount = MONEY_NONE, .due = DATE_NONE, .performed_on = DATE_NONE};
    if (is_clause(sheet_value(sheet, i, "shape"))) {
        t->text = typed(sc, sheet, i, "text");
        return RC_OK;
    }
    t->obligor = typed(sc, sheet, i, "obligor");
    t->act = typed(sc, sheet, i, "act");
    t->obligee = typed(sc, sheet, i, "obligee");
    t->method = typed(sc, sheet, i, "method");
    const enum rc rc = moment_day(sc, scope_printf(sc, "%s.due", field),
                                  sheet_value(sheet, i, "due"), today, &t->due);
    if (!text_is_empty(amount)) /* of the two it is told first */
        TRY(money_parse(sc, scope_printf(sc, "%s.amount", field), amount, &t->amount));
    TRY(rc);
    return term_more_read(sc, sheet, i, today, t);
}

enum rc term_entry_list(struct scope *sc, const struct sheet *sheet, struct date today,
                        struct term **list)
{
    enum rc first = RC_OK;

    *list = scope_alloc(sc, sheet->count, sizeof(**list));
    for (size_t i = 0; i < sheet->count; i++) {
        const struct error before = sc->error;
        const enum rc rc = read_term(sc, sheet, i, today, &(*list)[i]);

        if (first != RC_OK)
            sc->error = before; /* the first is told */
        else
            first = rc;
    }
    return first;
}

/* The amount as it will be printed; what cannot be read is shown as it was typed. */
static const char *amount_text(struct scope *sc, const char *text, struct money *amount)
{
    *amount = MONEY_NONE;
    if (text_is_empty(text) || money_parse(sc, "amount", text, amount) != RC_OK)
        return text;
    return money_grouped(sc, *amount);
}

/* Put TEXT into the next column, which is CELLS wide with the space behind it. */
static void column(const struct paint *paint, struct box *rest, int cells, const char *text)
{
    const int room = cells < rest->width ? cells - 1 : rest->width;

    canvas_put(paint->canvas, rest->y, rest->x, room, STYLE_PLAIN, text);
    rest->x += cells;
    rest->width -= cells;
}

static void paint_duty(const struct sheet *sheet, const struct paint *paint, size_t index,
                       struct box rest, bool wide)
{
    const char *due = sheet_value(sheet, index, "due");
    const char *method = sheet_value(sheet, index, "method");
    struct money amount;
    const char *figures = amount_text(paint->sc, sheet_value(sheet, index, "amount"), &amount);

    column(paint, &rest, WHO, sheet_value(sheet, index, "obligor"));
    column(paint, &rest, WHAT, sheet_value(sheet, index, "act"));
    column(paint, &rest, WHO, sheet_value(sheet, index, "obligee"));
    canvas_put_right(paint->canvas, rest.y, rest.x, AMOUNT - 1,
                     money_is_set(amount) ? STYLE_STRONG : STYLE_ERROR, figures);
    column(paint, &rest, AMOUNT, NULL);
    if (wide)
        column(paint, &rest, CAPITAL, money_capital(paint->sc, amount));
    column(paint, &rest, DUE, due);
    const char *more = term_more_mark(paint->sc, paint->lang, sheet, index);
    canvas_put(paint->canvas, rest.y, rest.x, rest.width, STYLE_PLAIN,
               *more ? scope_printf(paint->sc, "%s %s", method, more) : method);
}

void term_entry_paint(const struct sheet *sheet, const struct paint *paint, size_t index,
                      struct box box)
{
    const char *text = sheet_value(sheet, index, "text");
    const bool clause = is_clause(sheet_value(sheet, index, "shape"));
    struct box rest = box;

    column(paint, &rest, NUMBER, words_count(paint->sc, (int64_t)index + 1));
    if (clause)
        canvas_put(paint->canvas, rest.y, rest.x, rest.width, STYLE_PLAIN,
                   scope_strndup(paint->sc, text, strcspn(text, "\n")));
    else
        paint_duty(sheet, paint, index, rest, box.width >= WIDE);
}

void term_entry_add(struct sheet *sheet, const struct term *t)
{
    struct scope sc = SCOPE_INIT;
    const size_t i = sheet_add(sheet);

    sheet_put(sheet, i, "shape", t->text ? CLAUSE : DUTY, NULL);
    sheet_put(sheet, i, "text", t->text, NULL);
    sheet_put(sheet, i, "obligor", t->obligor, NULL);
    sheet_put(sheet, i, "act", t->act, NULL);
    sheet_put(sheet, i, "obligee", t->obligee, NULL);
    sheet_put(sheet, i, "amount", money_plain(&sc, t->amount), NULL);
    sheet_put(sheet, i, "due", date_iso(&sc, t->due), NULL);
    sheet_put(sheet, i, "method", t->method, NULL);
    term_more_put(sheet, i, t);
    scope_end(&sc);
}
