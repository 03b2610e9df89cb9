/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two parties of a case who are one person become one, and two again: party join, party part. */
#include <string.h>

#include "cli/merge.h"
#include "core/desk/joining.h"

/* "phone=2", "name=顾林军": a field, and from which of the two it is taken. */
static enum rc read_choice(struct command_context *c, const struct casefile *cf,
                           const struct joining_request *request, const char *text,
                           struct merge_choice *choice)
{
    const char *field, *from;
    int value, position;

    TRY(merge_split(c, "take", text, &field, &from));
    TRY(word_find(c->sc, &merge_field_words, "take", field, &value));
    TRY(party_find(c->sc, cf->parties, cf->party_count, "take", from, &position));
    if (position != request->joins && position != request->stays)
        return fail(c->sc, RC_INVALID, "take",
                    N_("“{1}” is neither of the two. Nothing was saved."), from);
    *choice = (struct merge_choice){.field = (enum merge_field)value,
                                    .side = position == request->joins ? SIDE_ENDS : SIDE_STAYS};
    return RC_OK;
}

static enum rc read_request(struct command_context *c, struct casefile *cf,
                            struct joining_request *request)
{
    struct merge_choice *const choices =
        scope_alloc(c->sc, c->args->option_count, sizeof(*choices));

    *request =
        (struct joining_request){.choices = choices, .reason = options_value(c->args, "reason")};
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &request->dispute));
    TRY(desk_casefile(c->desk, c->sc, request->dispute, false, cf));
    TRY(party_find(c->sc, cf->parties, cf->party_count, "party", command_word(c, 2),
                   &request->joins));
    TRY(party_find(c->sc, cf->parties, cf->party_count, "party", command_word(c, 3),
                   &request->stays));
    for (size_t i = 0; i < c->args->option_count; i++)
        if (strcmp(c->args->options[i].name, "take") == 0)
            TRY(read_choice(c, cf, request, c->args->options[i].value,
                            &choices[request->choice_count++]));
    return RC_OK;
}

static const char *head_of(struct command_context *c, const struct casefile *cf, int position)
{
    return scope_printf(c->sc, "%d %s", position, casefile_party(cf, position)->name);
}

static enum rc join(struct command_context *c)
{
    struct joining_request request;
    struct joining_plan plan;
    struct casefile cf;

    TRY(read_request(c, &cf, &request));
    const char *const stays = head_of(c, &cf, request.stays);
    const char *const joins = head_of(c, &cf, request.joins);

    if (options_given(c->args, "check")) {
        const struct merge_heads heads = {stays, joins, scope_printf(c->sc, "%d", request.joins)};

        TRY(desk_joining_plan(c->desk, c->sc, &request, &plan));
        merge_say_rows(c, plan.rows, plan.row_count, &heads);
        return RC_OK;
    }
    TRY(desk_join_party(c->desk, c->sc, &request));
    command_note_addresses(c, request.dispute, TOLD_ALL);
    command_say(c,
                N_("{1} was joined into {2}. Part them with “onecase party part {3} {4} "
                   "--reason …”."),
                joins, stays, command_word(c, 1), scope_printf(c->sc, "%d", request.joins));
    return RC_OK;
}

static enum rc part(struct command_context *c)
{
    struct casefile cf;
    int64_t id;
    int position;

    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    TRY(joining_named(c->sc, &cf, command_word(c, 2), &position));
    TRY(desk_part_party(c->desk, c->sc, id, position, options_value(c->args, "reason")));
    command_say(c, N_("{1} is a party of its own again, and both are as they were."),
                scope_printf(c->sc, "%d %s", position, joining_find(&cf, position)->party.name));
    return RC_OK;
}

enum rc command_party(struct command_context *c)
{
    const bool parts = strcmp(command_word(c, 0), "part") == 0;

    if (parts && c->args->word_count == 3 && options_only(c->args, "reason"))
        return part(c);
    if (strcmp(command_word(c, 0), "join") == 0 && c->args->word_count == 4)
        return join(c);
    return usage_fail(c->sc, N_("party takes “join”, a case and two parties; or “part”, a case, a "
                                "party and --reason."));
}
