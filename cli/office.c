/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office itself: init, demo. */
#include "cli/command.h"
#include "cli/wording.h"
#include "core/desk/account.h"

#include <string.h>

static enum rc required(struct command_context *c, const char *name, const char **value)
{
    *value = options_value(c->args, name);
    if (!*value)
        return usage_fail(c->sc, N_("{1} is missing; usage: onecase {2}"),
                          scope_printf(c->sc, "--%s", name),
                          tr(c->lang, command_named(c->args->command)->usage));
    return RC_OK;
}

static enum rc read_people(struct command_context *c, struct new_office *office)
{
    const struct arguments *const args = c->args;
    struct new_person *const people = scope_alloc(c->sc, args->option_count, sizeof(*people));

    for (size_t i = 0; i < args->option_count; i++)
        if (strcmp(args->options[i].name, "person") == 0)
            TRY(desk_parse_person(c->sc, args->options[i].value, &people[office->people_count++]));
    office->people = people;
    return RC_OK;
}

enum rc command_init(struct command_context *c)
{
    struct new_office made = {.practice = options_given(c->args, "practice")};
    const char *person;

    TRY(required(c, "office", &made.office.name));
    TRY(required(c, "division", &made.office.division));
    TRY(required(c, "abbreviation", &made.office.abbreviation));
    TRY(required(c, "person", &person));
    made.office.committee = options_value(c->args, "committee");
    TRY(read_people(c, &made));
    return desk_init(c->sc, c->options, &made);
}

enum rc command_demo(struct command_context *c) { return desk_demo(c->sc, c->options); }
