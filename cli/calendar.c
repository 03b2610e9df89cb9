/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days are worked: check a table of a year, show what is in force and why. */
#include "core/desk/calendar.h"

#include "cli/command.h"
#include "cli/table.h"
#include "core/base/text.h"

#include <string.h>

#define YEAR_LENGTH 4

static void say_verdict(struct command_context *c, const struct calendar_examined *e)
{
    size_t off = 0;

    if (!command_sound(c, e->faults, e->fault_count))
        return;
    for (size_t i = 0; i < e->year.count; i++)
        off += !e->year.days[i].works;
    command_say(c, N_("{1}: ok, {2} days off, {3} worked in exchange"),
                scope_printf(c->sc, "%d", e->year.year), scope_printf(c->sc, "%zu", off),
                scope_printf(c->sc, "%zu", e->year.count - off));
}

static enum rc check(struct command_context *c)
{
    const size_t count = c->args->word_count - 1;

    if (c->remote)
        return fail(c->sc, RC_DENIED, "command",
                    N_("“{1}” reads or writes files, so it runs only in a shell."), "check");
    if (count == 0)
        return usage_fail(c->sc, N_("Name the files: onecase calendar check FILE..."));
    const struct calendar_examined *list = desk_calendar_check(c->sc, c->args->words + 1, count);
    for (size_t i = 0; i < count; i++)
        say_verdict(c, &list[i]);
    return RC_OK;
}

static const char *weekday(struct command_context *c, struct date d)
{
    static const char *const names[] = {N_("Sunday"),    N_("Monday"),   N_("Tuesday"),
                                        N_("Wednesday"), N_("Thursday"), N_("Friday"),
                                        N_("Saturday")};

    return tr(c->lang, names[date_weekday(d)]);
}

/* "清明节", "worked in exchange for 春节", "the weekend"; "a working day" without a reason. */
static const char *reason(struct command_context *c, const struct calendar *calendar,
                          struct date on)
{
    const struct calendar_day *day = calendar_named(calendar, on);
    const char *rest = calendar_rest(calendar, on);

    if (rest)
        return say(c->sc, c->lang, N_("off: {1}"), tr(c->lang, rest));
    if (day)
        return say(c->sc, c->lang, N_("worked in exchange for {1}"), day->name);
    return tr(c->lang, N_("a working day"));
}

static void say_missing(struct command_context *c, int year)
{
    output_note(c->output, say(c->sc, c->lang,
                               N_("There is no calendar of {1}: its days count by weekends alone."),
                               scope_printf(c->sc, "%d", year)));
}

static enum rc show_year(struct command_context *c, const struct calendar *calendar, int year)
{
    const struct calendar_year *y = calendar_table(calendar, year);
    struct table t = table_new(c->sc, 3, desk_ambiguous_width(c->desk));

    if (!y) {
        say_missing(c, year);
        return RC_OK;
    }
    output_line(c->output, y->notice);
    for (size_t i = 0; i < y->count; i++) {
        table_add(&t, date_iso(c->sc, y->days[i].on));
        table_add(&t, weekday(c, y->days[i].on));
        table_add(&t, reason(c, calendar, y->days[i].on));
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static enum rc show_day(struct command_context *c, const struct calendar *calendar,
                        const char *text)
{
    struct date on;
    int year, month, day;

    TRY(date_parse(c->sc, "date", text, &on));
    output_line(c->output, scope_printf(c->sc, "%s  %s  %s", date_iso(c->sc, on), weekday(c, on),
                                        reason(c, calendar, on)));
    date_split(on, &year, &month, &day);
    if (!calendar_knows(calendar, on))
        say_missing(c, year);
    return RC_OK;
}

static enum rc show(struct command_context *c)
{
    const char *const text = command_word(c, 1);
    const struct calendar *calendar;
    struct date first;

    if (c->args->word_count != 2)
        return usage_fail(c->sc, N_("Say which year or day: onecase calendar show YEAR|DATE"));
    TRY(desk_calendar(c->desk, c->sc, &calendar));
    if (strlen(text) != YEAR_LENGTH)
        return show_day(c, calendar, text);
    TRY(date_parse(c->sc, "year", scope_printf(c->sc, "%s-01-01", text), &first));
    int year, month, day;
    date_split(first, &year, &month, &day);
    return show_year(c, calendar, year);
}

enum rc command_calendar(struct command_context *c)
{
    const char *const verb = command_word(c, 0);

    if (strcmp(verb, "check") == 0)
        return check(c);
    if (strcmp(verb, "show") == 0)
        return show(c);
    return usage_fail(c->sc, N_("With calendars one can check or show, not “{1}”."), verb);
}
