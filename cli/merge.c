/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two registrations of one quarrel become one case: merge. */
#include "cli/merge.h"

#include <string.h>

#include "cli/table.h"
#include "cli/wording.h"
#include "core/base/text.h"
#include "core/desk/merge.h"

#define NOBODY "new"

enum rc merge_split(struct command_context *c, const char *option, const char *text,
                    const char **before, const char **after)
{
    const char *const at = strchr(text, '=');

    if (!at)
        return fail(c->sc, RC_INVALID, option, N_("“{1}” has no “=”. Nothing was saved."), text);
    *before = scope_strndup(c->sc, text, (size_t)(at - text));
    *after = at + 1;
    return RC_OK;
}

/* "place=ends", "2.phone=ends" */
static enum rc read_choice(struct command_context *c, const char *text, struct merge_choice *choice)
{
    const char *field, *side;
    int value;

    *choice = (struct merge_choice){.party = 0};
    TRY(merge_split(c, "take", text, &field, &side));
    const char *const dot = strchr(field, '.');
    if (dot)
        TRY(command_number(c, "take", scope_strndup(c->sc, field, (size_t)(dot - field)),
                           &choice->party));
    TRY(word_find(c->sc, &merge_field_words, "take", dot ? dot + 1 : field, &value));
    choice->field = (enum merge_field)value;
    TRY(word_find(c->sc, &merge_side_words, "take", side, &value));
    choice->side = (enum merge_side)value;
    return RC_OK;
}

/* "1=2", "1=new" */
static enum rc read_same(struct command_context *c, const char *text, struct merge_same *same)
{
    const char *ends, *stays;

    *same = (struct merge_same){.stays = 0};
    TRY(merge_split(c, "same", text, &ends, &stays));
    TRY(command_number(c, "same", ends, &same->ends));
    return strcmp(stays, NOBODY) == 0 ? RC_OK : command_number(c, "same", stays, &same->stays);
}

static enum rc read_request(struct command_context *c, struct merge_request *request)
{
    const size_t most = c->args->option_count;
    struct merge_choice *const choices = scope_alloc(c->sc, most, sizeof(*choices));
    struct merge_same *const same = scope_alloc(c->sc, most, sizeof(*same));

    *request = (struct merge_request){
        .choices = choices, .same = same, .reason = options_value(c->args, "reason")};
    for (size_t i = 0; i < most; i++) {
        const struct option *const o = &c->args->options[i];

        if (strcmp(o->name, "take") == 0)
            TRY(read_choice(c, o->value, &choices[request->choice_count++]));
        else if (strcmp(o->name, "same") == 0)
            TRY(read_same(c, o->value, &same[request->same_count++]));
    }
    TRY(command_dispute(c, &request->ends));
    return desk_identify(c->desk, c->sc, command_word(c, 1), &request->stays);
}

static const char *shown(struct command_context *c, enum merge_field field, const char *text)
{
    return merge_shown(c->sc, c->lang, desk_kinds(c->desk), field, text);
}

static const char *field_of(struct command_context *c, const struct merge_row *row,
                            const struct merge_heads *heads)
{
    const char *const code = word_code(&merge_field_words, (int)row->field);

    return row->party && !heads->position ? scope_printf(c->sc, "%d.%s", row->party, code) : code;
}

/* What is taken of ROW, as --take says it. */
static const char *taken(const struct merge_row *row, const struct merge_heads *heads)
{
    if (row->side == SIDE_STAYS || row->same)
        return "";
    return heads->position ? heads->position : word_code(&merge_side_words, (int)row->side);
}

void merge_say_rows(struct command_context *c, const struct merge_row *rows, size_t count,
                    const struct merge_heads *heads)
{
    struct table t = table_new(c->sc, 5, desk_ambiguous_width(c->desk));

    table_add(&t, tr(c->lang, N_("Field")));
    table_add(&t, "");
    table_add(&t, heads->stays);
    table_add(&t, heads->ends);
    table_add(&t, tr(c->lang, N_("taken")));
    for (size_t i = 0; i < count; i++) {
        const struct merge_row *const row = &rows[i];

        table_add(&t, field_of(c, row, heads));
        table_add(&t, word_label(&merge_field_words, (int)row->field, c->lang));
        table_add(&t, shown(c, row->field, row->stays));
        table_add(&t, shown(c, row->field, row->ends));
        table_add(&t, taken(row, heads));
    }
    table_print(&t, "", &c->output->text);
}

static enum rc undo(struct command_context *c)
{
    int64_t id;

    if (c->args->word_count != 2 || !options_only(c->args, "reason"))
        return usage_fail(c->sc, N_("merge undo takes the case that ended, and --reason."));
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    TRY(desk_undo_merge(c->desk, c->sc, id, options_value(c->args, "reason")));
    command_say(c, N_("Both cases are as they were: {1} is a case of its own again."),
                command_word(c, 1));
    return RC_OK;
}

enum rc command_merge(struct command_context *c)
{
    struct merge_request request;
    struct merge_plan plan;

    if (strcmp(command_word(c, 0), "undo") == 0)
        return undo(c);
    TRY(read_request(c, &request));
    if (options_given(c->args, "check")) {
        TRY(desk_merge_plan(c->desk, c->sc, &request, true, &plan));
        merge_say_rows(c, plan.rows, plan.row_count,
                       &(struct merge_heads){command_word(c, 1), command_word(c, 0), NULL});
        return RC_OK;
    }
    TRY(desk_merge(c->desk, c->sc, &request));
    command_note_addresses(c, request.stays, TOLD_ALL);
    command_say(
        c,
        N_("Case {1} ended in case {2}, and its number leads there from now on. Undo it with "
           "“onecase merge undo {1} --reason …”."),
        command_word(c, 0), command_word(c, 1));
    return RC_OK;
}

enum rc merge_follow(struct command_context *c, int64_t *id)
{
    struct merged merged;

    TRY(desk_merged(c->desk, c->sc, *id, &merged));
    if (merged.id == 0)
        return RC_OK;
    const char *const text =
        say(c->sc, c->lang, N_("Case {1} was merged into case {2} on {3} by {4}."),
            command_word(c, 0), merged.number, instant_short(c->sc, merged.at), merged.by);
    if (c->json)
        output_note(c->output, text);
    else
        output_line(c->output, text);
    if (!options_given(c->args, "itself"))
        *id = merged.id;
    return RC_OK;
}

enum rc merge_say_in(struct command_context *c, int64_t id)
{
    struct merged merged;

    TRY(desk_merged_in(c->desk, c->sc, id, &merged));
    if (merged.id != 0)
        command_say(c, N_("Case {1} was merged into it on {2} by {3}."), merged.number,
                    instant_short(c->sc, merged.at), merged.by);
    return RC_OK;
}
