/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Visits: one that was made, those that are planned, and opening a closed case again. */
#include "core/desk/visit.h"

#include "cli/command.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/domain/visit.h"

#define COLUMNS 8

/* Set *POSITION to the party that --party names; 0: all. */
static enum rc party_of(struct command_context *c, int64_t id, int *position)
{
    const char *const text = options_value(c->args, "party");
    struct casefile cf;

    *position = 0;
    if (!text)
        return RC_OK;
    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    return party_find(c->sc, cf.parties, cf.party_count, "party", text, position);
}

static void note_dissatisfied(struct command_context *c)
{
    output_note(c->output,
                say(c->sc, c->lang,
                    N_("Somebody is dissatisfied. If the case has to go on, “onecase reopen {1} "
                       "--reason T” opens it again once it is closed."),
                    command_word(c, 0)));
}

enum rc command_visit(struct command_context *c)
{
    const char *const text = options_value(c->args, "satisfied");
    struct visit v = {.note = options_value(c->args, "note"),
                      .way = options_value(c->args, "way"),
                      .performed = options_value(c->args, "performed"),
                      .signs = options_value(c->args, "signs")};
    int word = SATISFACTION_UNASKED;
    int64_t id;

    if (text)
        TRY(word_find(c->sc, &satisfaction_words, "satisfied", text, &word));
    v.satisfaction = (enum satisfaction)word;
    TRY(command_day(c, "on", &v.on));
    TRY(command_dispute(c, &id));
    TRY(party_of(c, id, &v.party));
    TRY(desk_visit(c->desk, c->sc, id, &v));
    command_note_addresses(c, id, TOLD_VISIT);
    if (v.satisfaction == SATISFACTION_DISSATISFIED)
        note_dissatisfied(c);
    return RC_OK;
}

enum rc command_reopen(struct command_context *c)
{
    const char *const field = "visit";
    const char *const text = options_value(c->args, field);
    int visit = 0;
    int64_t id;

    if (text && !command_whole(c, text, COMMAND_NUMBER_MOST, &visit))
        return fail(c->sc, RC_INVALID, field,
                    N_("{1}: “{2}” is not a number from 1; nothing was saved."),
                    options_written(c->sc, field), text);
    TRY(command_dispute(c, &id));
    return desk_reopen(c->desk, c->sc, id, options_value(c->args, "reason"), visit);
}

static const char *left_of(struct command_context *c, int days)
{
    if (days == 0)
        return tr(c->lang, N_("today"));
    return days < 0 ? say(c->sc, c->lang, N_("{1} days over"), wording_count(c, -days))
                    : say(c->sc, c->lang, N_("{1} days left"), wording_count(c, days));
}

static void add_row(struct command_context *c, struct table *t, const struct board_row *row)
{
    const struct dispute *d = &row->dispute;

    table_add(t, wording_number(c, d));
    table_add(t, kind_name(desk_kinds(c->desk), d->kind, c->lang));
    table_add(t, board_parties(c->sc, c->lang, row));
    table_add(t, say(c->sc, c->lang, N_("visit {1}"), wording_count(c, row->visit->number)));
    table_add(t, date_iso(c->sc, row->visit->due));
    table_add(t, left_of(c, row->visit->due.day - desk_today(c->desk).day));
    table_add(t, d->mediator ? d->mediator : d->registered_by);
    table_add(t, row->visit->way);
}

enum rc command_visits(struct command_context *c)
{
    struct table t = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk));
    struct board_row *rows;
    size_t count;

    TRY(desk_visits(c->desk, c->sc, options_given(c->args, "due"), &rows, &count));
    if (c->json) {
        buffer_add(&c->output->text, desk_visits_json(c->desk, c->sc, rows, count));
        return RC_OK;
    }
    if (count == 0)
        command_say(c, N_("No visit is planned."));
    for (size_t i = 0; i < count; i++)
        add_row(c, &t, &rows[i]);
    table_print(&t, "", &c->output->text);
    return RC_OK;
}
