/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of the office: person add, set, list. */
#include "cli/appoint.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/desk/account.h"

#include <string.h>

static enum rc one_more_word(struct command_context *c)
{
    if (c->args->word_count == 2)
        return RC_OK;
    return usage_fail(c->sc, N_("“person {1}” needs one word more; usage: onecase {2}"),
                      command_word(c, 0), tr(c->lang, command_named("person")->usage));
}

static enum rc add(struct command_context *c)
{
    struct new_person person;
    struct post post = {0};

    TRY(one_more_word(c));
    TRY(desk_parse_person(c->sc, command_word(c, 1), &person));
    person.phone = options_value(c->args, "phone");
    post.division = options_value(c->args, "division");
    post.skills = options_value(c->args, "skills");
    TRY(command_day(c, "from", &post.from));
    TRY(command_day(c, "until", &post.until));
    person.post = &post;
    return desk_add_person(c->desk, c->sc, &person);
}

static enum rc set(struct command_context *c)
{
    const struct person_change change = {.login = command_word(c, 1),
                                         .name = options_value(c->args, "name"),
                                         .role = options_value(c->args, "role"),
                                         .phone = options_value(c->args, "phone"),
                                         .division = options_value(c->args, "division"),
                                         .skills = options_value(c->args, "skills"),
                                         .from = options_value(c->args, "from"),
                                         .until = options_value(c->args, "until"),
                                         .print = options_value(c->args, "print"),
                                         .queue = options_value(c->args, "queue")};

    TRY(one_more_word(c));
    return desk_save_person(c->desk, c->sc, &change);
}

static enum rc disable(struct command_context *c)
{
    TRY(one_more_word(c));
    return desk_disable(c->desk, c->sc, command_word(c, 1), options_value(c->args, "reason"));
}

static enum rc enable(struct command_context *c)
{
    TRY(one_more_word(c));
    return desk_enable(c->desk, c->sc, command_word(c, 1));
}

static const char *post_of(struct command_context *c, const struct person *p)
{
    const char *from = date_is_set(p->from) ? date_iso(c->sc, p->from) : "";
    const char *until = date_is_set(p->until) ? date_iso(c->sc, p->until) : "";

    if (!*from && !*until)
        return "";
    return say(c->sc, c->lang, N_("{1} to {2}"), from, until);
}

/* "Printer of the office front" */
static const char *prints_by(struct command_context *c, const struct person *p)
{
    const char *way = word_label(&print_way_words, (int)p->print_way, c->lang);

    if (p->print_way == PRINT_COMMAND && !p->print_queue)
        return "";
    return p->print_queue ? scope_printf(c->sc, "%s %s", way, p->print_queue) : way;
}

static const char *state_of(struct command_context *c, const struct person *p)
{
    if (p->disabled)
        return say(c->sc, c->lang, N_("disabled: {1}"), p->disabled);
    return person_serves(p, desk_today(c->desk)) ? "" : tr(c->lang, N_("not at his post"));
}

static void add_row(struct command_context *c, struct table *t, const struct person *p,
                    const char *held)
{
    table_add(t, p->login);
    table_add(t, p->name);
    table_add(t, agency_label(p->agency, c->lang));
    table_add(t, p->role);
    table_add(t, held);
    table_add(t, p->phone);
    table_add(t, p->division ? wording_division(c, p->division) : NULL);
    table_add(t, p->skills);
    table_add(t, post_of(c, p));
    table_add(t, prints_by(c, p));
    table_add(t, state_of(c, p));
}

static const char *or_null(struct command_context *c, struct date d)
{
    return output_json(c->sc, date_iso(c->sc, d));
}

static void add_json(struct command_context *c, const struct person *p, const char *held,
                     bool first)
{
    struct scope *sc = c->sc;

    buffer_addf(&c->output->text,
                "%s\n  {\"login\": %s, \"name\": %s, \"agency\": %s, \"role\": %s, "
                "\"capacities\": %s, \"phone\": %s, "
                "\"division\": %s, \"skills\": %s, \"from\": %s, \"until\": %s, \"print\": %s, "
                "\"queue\": %s, \"disabled\": %s}",
                first ? "" : ",", output_json(sc, p->login), output_json(sc, p->name),
                output_json(sc, agency_get(p->agency)->code), output_json(sc, p->role), held,
                output_json(sc, p->phone), output_json(sc, p->division), output_json(sc, p->skills),
                or_null(c, p->from), or_null(c, p->until),
                output_json(sc, word_code(&print_way_words, (int)p->print_way)),
                output_json(sc, p->print_queue), output_json(sc, p->disabled));
}

static enum rc list(struct command_context *c)
{
    static const char *const heads[] = {
        N_("Login"), N_("Name"), N_("Agency"), N_("Role"), N_("Appointed"),
        N_("Phone"), N_("Area"), N_("Skills"), N_("Post"), N_("Prints by"),
        ""};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    const struct appointment_row *appointments;
    const struct person *people;
    size_t count, appointed;

    if (c->args->word_count > 1)
        return usage_fail(c->sc, N_("“person list” takes nothing more."));
    TRY(desk_all_people(c->desk, c->sc, &people, &count));
    TRY(desk_appointments(c->desk, c->sc, NULL, &appointments, &appointed));
    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, *heads[i] ? tr(c->lang, heads[i]) : "");
    if (c->json)
        buffer_add(&c->output->text, "[");
    for (size_t i = 0; i < count; i++) {
        const int64_t id = people[i].id;

        if (c->json)
            add_json(c, &people[i], appoint_held_json(c, appointments, appointed, id), i == 0);
        else
            add_row(c, &t, &people[i], appoint_held(c, appointments, appointed, id));
    }
    if (c->json)
        buffer_add(&c->output->text, "\n]\n");
    else
        table_print(&t, "", &c->output->text);
    return RC_OK;
}

enum rc command_person(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {
        {"add", add}, {"set", set}, {"disable", disable}, {"enable", enable}, {"list", list}};
    const char *const verb = command_word(c, 0);

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, verb) == 0)
            return verbs[i].run(c);
    return usage_fail(c->sc, N_("“{1}” cannot be done to people; usage: onecase {2}"), verb,
                      tr(c->lang, command_named("person")->usage));
}
