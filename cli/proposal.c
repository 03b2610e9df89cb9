/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/proposal.h"

#include "cli/table.h"

/* The codes of LIST whose values are in the bit set WHY, as a JSON list. */
static void add_codes(struct command_context *c, const struct word_list *list, unsigned why)
{
    struct buffer *const out = &c->output->text;
    const char *comma = "";

    buffer_add(out, "[");
    for (size_t i = 0; i < list->count; i++) {
        if (!(why & 1u << list->words[i].value))
            continue;
        buffer_addf(out, "%s\"%s\"", comma, list->words[i].code);
        comma = ", ";
    }
    buffer_add(out, "]");
}

static void add_conflicts(struct command_context *c, const struct seat_reason *r)
{
    struct buffer *const out = &c->output->text;

    buffer_add(out, "[");
    for (size_t i = 0; i < r->conflict_count; i++) {
        const struct conflict *const k = &r->conflicts[i];

        buffer_addf(out, "%s{\"why\": \"%s\", \"party\": %s, \"words\": %s}", i > 0 ? ", " : "",
                    word_code(&conflict_words, (int)k->why), output_json(c->sc, k->party->name),
                    output_json(c->sc, k->words));
    }
    buffer_add(out, "]");
}

static void add_others(struct command_context *c, const struct seat_reason *r)
{
    for (size_t i = 0; i < r->other_count; i++)
        buffer_addf(&c->output->text, "%s%s", i > 0 ? ", " : "", output_json(c->sc, r->others[i]));
}

static void add_seat(struct command_context *c, const struct seat *seat,
                     const struct seat_reason *r)
{
    struct buffer *const out = &c->output->text;
    const bool empty = r->vacancy != VACANCY_NONE;

    buffer_addf(out,
                "{\"agency\": \"%s\", \"person\": %s, \"why\": ", agency_get(seat->agency)->code,
                output_json(c->sc, seat->person_name));
    add_codes(c, &why_words, r->why);
    buffer_addf(out, ", \"empty\": %s, \"deputy\": %s, \"deputy_why\": ",
                empty ? output_json(c->sc, word_code(&vacancy_words, (int)r->vacancy)) : "null",
                output_json(c->sc, seat->deputy_name));
    add_codes(c, &why_words, r->deputy_why);
    buffer_add(out, ", \"others\": [");
    add_others(c, r);
    buffer_add(out, "], \"conflicts\": ");
    add_conflicts(c, r);
    buffer_add(out, "}");
}

static void say_json(struct command_context *c, const struct proposal *team)
{
    struct buffer *const out = &c->output->text;

    buffer_addf(out, "{\"playbook\": %s, \"agencies\": [", output_json(c->sc, team->playbook->id));
    for (size_t i = 0; i < team->seat_count; i++)
        buffer_addf(out, "%s\"%s\"", i > 0 ? ", " : "", agency_get(team->seats[i].agency)->code);
    buffer_add(out, "], \"seats\": [");
    for (size_t i = 0; i < team->seat_count; i++) {
        buffer_add(out, i > 0 ? ", " : "");
        add_seat(c, &team->seats[i], &team->reasons[i]);
    }
    buffer_add(out, "]}\n");
}

static const char *deputy(struct command_context *c, const struct seat *seat)
{
    return seat->deputy_name ? say(c->sc, c->lang, N_("deputy {1}"), seat->deputy_name) : NULL;
}

static const char *hint(struct command_context *c, const struct seat_reason *r)
{
    const char *const text = proposal_conflicts(c->sc, c->lang, r);

    return text[0] == '\0' ? NULL : say(c->sc, c->lang, N_("Mind: {1}"), text);
}

void proposal_say(struct command_context *c, const struct proposal *team)
{
    struct table t = table_new(c->sc, 5, desk_ambiguous_width(c->desk));

    if (c->json) {
        say_json(c, team);
        return;
    }
    buffer_addf(&c->output->text, "%s:", team->playbook->id);
    for (size_t i = 0; i < team->seat_count; i++)
        buffer_addf(&c->output->text, " %s", agency_get(team->seats[i].agency)->code);
    buffer_add(&c->output->text, "\n");
    for (size_t i = 0; i < team->seat_count; i++) {
        const struct seat *const seat = &team->seats[i];

        table_add(&t, agency_label(seat->agency, c->lang));
        table_add(&t, seat->person_name ? seat->person_name : "-");
        table_add(&t, proposal_reason(c->sc, c->lang, &team->reasons[i]));
        table_add(&t, deputy(c, seat));
        table_add(&t, hint(c, &team->reasons[i]));
    }
    table_print(&t, "  ", &c->output->text);
}
