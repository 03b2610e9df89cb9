/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is appointed to what: appoint LOGIN CAPACITY, list, confirm, end. */
#include <string.h>

#include "cli/appoint.h"
#include "cli/table.h"
#include "cli/wording.h"

static enum rc appoint_usage(struct command_context *c)
{
    return usage_fail(c->sc, N_("Usage: onecase {1}"),
                      tr(c->lang, command_named("appoint")->usage));
}

/* ---- listing ---- */

static const char *reach_of(struct command_context *c, const struct appointment *a)
{
    const char *reach = word_label(&reach_words, (int)a->reach, c->lang);

    return a->division ? scope_printf(c->sc, "%s %s", reach, wording_division(c, a->division))
                       : reach;
}

static const char *days_of(struct command_context *c, const struct appointment *a)
{
    const char *from = date_is_set(a->from) ? date_iso(c->sc, a->from) : "";
    const char *until = date_is_set(a->until) ? date_iso(c->sc, a->until) : "";

    return *from || *until ? say(c->sc, c->lang, N_("{1} to {2}"), from, until) : "";
}

static void add_row(struct command_context *c, struct table *t, const struct appointment_row *r)
{
    const struct appointment *a = &r->appointment;

    table_add(t, wording_count(c, r->number));
    table_add(t, r->login);
    table_add(t, r->name);
    table_add(t, word_label(&capacity_words, (int)a->capacity, c->lang));
    table_add(t, reach_of(c, a));
    table_add(t, days_of(c, a));
    table_add(t, word_label(&appointment_state_words, (int)r->state, c->lang));
    table_add(t, r->given_by ? r->given_by : tr(c->lang, N_("at the founding")));
    table_add(t, r->confirmed_by);
    table_add(t, a->end_reason ? scope_printf(c->sc, "%s: %s", r->ended_by, a->end_reason) : NULL);
}

static const char *day_json(struct command_context *c, struct date d)
{
    return output_json(c->sc, date_iso(c->sc, d));
}

static void add_json(struct command_context *c, const struct appointment_row *r, bool first)
{
    const struct appointment *a = &r->appointment;
    struct scope *sc = c->sc;

    buffer_addf(&c->output->text,
                "%s\n  {\"number\": %d, \"login\": %s, \"name\": %s, \"capacity\": %s, "
                "\"reach\": %s, \"division\": %s, \"from\": %s, \"until\": %s, \"state\": %s, "
                "\"given_by\": %s, \"confirmed_by\": %s, \"ended_by\": %s, \"end_reason\": %s}",
                first ? "" : ",", r->number, output_json(sc, r->login), output_json(sc, r->name),
                output_json(sc, word_code(&capacity_words, (int)a->capacity)),
                output_json(sc, word_code(&reach_words, (int)a->reach)),
                output_json(sc, a->division), day_json(c, a->from), day_json(c, a->until),
                output_json(sc, word_code(&appointment_state_words, (int)r->state)),
                output_json(sc, r->given_by), output_json(sc, r->confirmed_by),
                output_json(sc, r->ended_by), output_json(sc, a->end_reason));
}

static void put_json(struct command_context *c, const struct appointment_row *list, size_t count)
{
    buffer_add(&c->output->text, "[");
    for (size_t i = 0; i < count; i++)
        add_json(c, &list[i], i == 0);
    buffer_add(&c->output->text, "\n]\n");
}

static void put_table(struct command_context *c, const struct appointment_row *list, size_t count)
{
    static const char *const heads[] = {N_("Number"),    N_("Login"), N_("Name"),  N_("Capacity"),
                                        N_("Reach"),     N_("Time"),  N_("State"), N_("Given by"),
                                        N_("Confirmed"), N_("Ended")};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, tr(c->lang, heads[i]));
    for (size_t i = 0; i < count; i++)
        add_row(c, &t, &list[i]);
    table_print(&t, "", &c->output->text);
}

static enum rc list(struct command_context *c)
{
    const struct appointment_row *rows;
    size_t count;

    if (c->args->word_count > 2 || !options_only(c->args, ""))
        return appoint_usage(c);
    TRY(desk_appointments(c->desk, c->sc, c->args->word_count == 2 ? command_word(c, 1) : NULL,
                          &rows, &count));
    if (c->json)
        put_json(c, rows, count);
    else if (count == 0)
        command_say(c, N_("Nobody is appointed yet: everybody of this office may do everything."));
    else
        put_table(c, rows, count);
    return RC_OK;
}

const char *appoint_held(struct command_context *c, const struct appointment_row *rows,
                         size_t count, int64_t person)
{
    const char *text = "";

    for (size_t i = 0; i < count; i++) {
        const struct appointment *a = &rows[i].appointment;

        if (a->person == person && rows[i].state == APPOINTMENT_HOLDS)
            text = tr_join(c->sc, c->lang, text,
                           word_label(&capacity_words, (int)a->capacity, c->lang));
    }
    return text;
}

const char *appoint_held_json(struct command_context *c, const struct appointment_row *rows,
                              size_t count, int64_t person)
{
    struct buffer b = buffer_new(c->sc);

    for (size_t i = 0; i < count; i++) {
        const struct appointment *a = &rows[i].appointment;

        if (a->person == person && rows[i].state == APPOINTMENT_HOLDS)
            buffer_addf(&b, "%s\"%s\"", b.length > 0 ? ", " : "",
                        word_code(&capacity_words, (int)a->capacity));
    }
    return scope_printf(c->sc, "[%s]", buffer_text(&b));
}

/* ---- giving, confirming, ending ---- */

static enum rc give(struct command_context *c)
{
    struct appoint_request r = {.login = command_word(c, 0),
                                .division = options_value(c->args, "division")};
    const char *const reach = options_value(c->args, "reach");
    struct appointed out;
    int capacity, word;

    if (c->args->word_count != 2 || !options_only(c->args, "reach division from until"))
        return appoint_usage(c);
    TRY(word_find(c->sc, &capacity_words, "capacity", command_word(c, 1), &capacity));
    r.capacity = (enum capacity)capacity;
    r.reach = appointment_usual_reach(r.capacity);
    if (reach) {
        TRY(word_find(c->sc, &reach_words, "reach", reach, &word));
        r.reach = (enum reach)word;
    }
    TRY(command_day(c, "from", &r.from));
    TRY(command_day(c, "until", &r.until));
    TRY(desk_appoint(c->desk, c->sc, &r, &out));
    if (out.waits)
        command_say(c, N_("Appointment {1} waits until a second person confirms it."),
                    wording_count(c, out.number));
    else
        command_say(c, N_("Appointment {1}."), wording_count(c, out.number));
    return RC_OK;
}

static enum rc read_number(struct command_context *c, int *number)
{
    const char *const text = command_word(c, 1);

    if (!command_whole(c, text, COMMAND_NUMBER_MOST, number))
        return usage_fail(c->sc, N_("“{1}” is not the number of an appointment."), text);
    return RC_OK;
}

static enum rc confirm(struct command_context *c)
{
    int number;

    if (c->args->word_count != 2 || !options_only(c->args, ""))
        return appoint_usage(c);
    TRY(read_number(c, &number));
    TRY(desk_confirm_appointment(c->desk, c->sc, number));
    command_say(c, N_("Appointment {1} is confirmed."), wording_count(c, number));
    return RC_OK;
}

static enum rc end(struct command_context *c)
{
    int number;

    if (c->args->word_count != 2 || !options_only(c->args, "reason"))
        return appoint_usage(c);
    TRY(read_number(c, &number));
    TRY(desk_end_appointment(c->desk, c->sc, number, options_value(c->args, "reason")));
    command_say(c, N_("Appointment {1} is ended."), wording_count(c, number));
    return RC_OK;
}

enum rc command_appoint(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {{"list", list}, {"confirm", confirm}, {"end", end}};

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, command_word(c, 0)) == 0)
            return verbs[i].run(c);
    return give(c);
}
