/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The telephone rings: emergency. */
#include "core/desk/emergency.h"

#include "cli/command.h"
#include "core/base/text.h"

#include <string.h>

#define CALLED ":called"

/* "police": is there; "police:called": was told. */
static enum rc read_one(struct command_context *c, const char *text, struct already *one)
{
    const size_t length = strlen(text), end = strlen(CALLED);

    one->called = length > end && strcmp(text + length - end, CALLED) == 0;
    if (one->called)
        text = scope_strndup(c->sc, text, length - end);
    return agency_find(c->sc, "already", text, &one->agency);
}

static enum rc read_already(struct command_context *c, struct emergency *e)
{
    struct already *list = scope_alloc(c->sc, c->args->option_count, sizeof(*list));

    for (size_t i = 0; i < c->args->option_count; i++)
        if (text_equal(c->args->options[i].name, "already"))
            TRY(read_one(c, c->args->options[i].value, &list[e->already_count++]));
    e->already = list;
    return RC_OK;
}

/* Who joins a case may leave out what it knows. */
static enum rc check_options(struct command_context *c)
{
    if (options_given(c->args, "join") && options_given(c->args, "again"))
        return usage_fail(c->sc,
                          N_("--join adds the call to a case and --again calls another team; only "
                             "one of them can be meant."));
    if (!options_given(c->args, "situation") ||
        (!options_given(c->args, "join") && !options_given(c->args, "place")))
        return usage_fail(c->sc, N_("Say where it is and what is going on; usage: onecase {1}"),
                          tr(c->lang, command_named("emergency")->usage));
    return RC_OK;
}

static enum rc join(struct command_context *c, const struct emergency *e)
{
    int64_t id;

    TRY(desk_identify(c->desk, c->sc, options_value(c->args, "join"), &id));
    TRY(desk_join_call(c->desk, c->sc, id, e));
    command_note_addresses(c, id, TOLD_ALL);
    return RC_OK;
}

enum rc command_emergency(struct command_context *c)
{
    struct emergency e = {.situation = options_value(c->args, "situation"),
                          .place = options_value(c->args, "place"),
                          .division = options_value(c->args, "division"),
                          .phone = options_value(c->args, "phone"),
                          .note = options_value(c->args, "note"),
                          .rang_at = INSTANT_NEVER,
                          .again = options_given(c->args, "again")};
    struct registered made;

    TRY(check_options(c));
    if (options_given(c->args, "rang"))
        TRY(instant_parse(c->sc, "rang", options_value(c->args, "rang"), &e.rang_at));
    TRY(read_already(c, &e));
    if (options_given(c->args, "join"))
        return join(c, &e);
    TRY(desk_emergency(c->desk, c->sc, &e, &made));
    if (c->json)
        buffer_addf(&c->output->text, "{\"year\": %d, \"register_number\": %lld}\n", made.year,
                    (long long)made.register_number);
    else
        buffer_addf(&c->output->text, "%lld\n", (long long)made.register_number);
    return RC_OK;
}
