/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines: until when, and why; standing still, going on, more time. */
#include "cli/deadline.h"

#include "cli/table.h"
#include "core/base/text.h"
#include "core/desk/deadline.h"

#include <string.h>

#define COLUMNS 5

static bool told_before(const struct casefile *cf, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (cf->deadlines[i].unknown_year == cf->deadlines[index].unknown_year)
            return true;
    return false;
}

static void note_years(struct command_context *c, const struct casefile *cf)
{
    for (size_t i = 0; i < cf->deadline_count; i++)
        if (cf->deadlines[i].unknown_year > 0 && !told_before(cf, i))
            output_note(c->output,
                        say(c->sc, c->lang,
                            N_("There is no calendar of {1}: its days count by weekends alone."),
                            scope_printf(c->sc, "%d", cf->deadlines[i].unknown_year)));
}

static const char *due_of(struct command_context *c, const struct deadline *d)
{
    return instant_is_set(d->due_at) ? instant_short(c->sc, d->due_at) : date_iso(c->sc, d->due);
}

static void add_row(struct command_context *c, struct table *t, const struct casefile *cf,
                    const struct deadline *d)
{
    const char *reminds = deadline_reminds(c->sc, c->lang, d, cf);

    table_add(t, d->code);
    table_add(t, deadline_label(c->sc, c->lang, d));
    table_add(t, due_of(c, d));
    table_add(t, deadline_left(c->sc, c->lang, d, desk_today(c->desk)));
    table_add(t, deadline_waits(d) && !text_is_empty(reminds)
                     ? say(c->sc, c->lang, N_("reminds {1}"), reminds)
                     : "");
}

/* The lines of T, each followed by the reason of its deadline. */
static void add_reasons(struct command_context *c, const struct casefile *cf, const char *lines,
                        const char *indent)
{
    for (size_t i = 0; i < cf->deadline_count; i++) {
        const size_t length = strcspn(lines, "\n");

        output_line(c->output, scope_strndup(c->sc, lines, length));
        output_line(c->output, scope_printf(c->sc, "%s    %s", indent,
                                            deadline_why(c->sc, c->lang, &cf->deadlines[i], cf)));
        lines += length + (lines[length] == '\n');
    }
}

void deadline_say(struct command_context *c, const struct casefile *cf, const char *indent)
{
    struct table t = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk));
    struct buffer lines = buffer_new(c->sc);

    for (size_t i = 0; i < cf->deadline_count; i++)
        add_row(c, &t, cf, &cf->deadlines[i]);
    table_print(&t, indent, &lines);
    add_reasons(c, cf, buffer_text(&lines), indent);
    note_years(c, cf);
}

enum rc command_deadlines(struct command_context *c)
{
    struct casefile cf;
    int64_t id;

    TRY(command_dispute(c, &id));
    TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    TRY(desk_deadlines(c->desk, c->sc, &cf));
    if (c->json) {
        buffer_add(&c->output->text, desk_deadlines_json(c->desk, c->sc, &cf));
        note_years(c, &cf);
    } else {
        deadline_say(c, &cf, "");
    }
    return RC_OK;
}

enum rc command_suspend(struct command_context *c)
{
    const char *const mistake = options_value(c->args, "void");
    struct date from;
    int64_t id;

    if (mistake && (options_given(c->args, "reason") || options_given(c->args, "from")))
        return usage_fail(c->sc, N_("--void stands alone."));
    TRY(command_day(c, "from", &from));
    TRY(command_dispute(c, &id));
    return mistake ? desk_void_suspension(c->desk, c->sc, id, mistake)
                   : desk_suspend(c->desk, c->sc, id, from, options_value(c->args, "reason"));
}

enum rc command_continue(struct command_context *c)
{
    struct date on;
    int64_t id;

    TRY(command_day(c, "on", &on));
    TRY(command_dispute(c, &id));
    return desk_continue(c->desk, c->sc, id, on);
}

/* Set *POSITIONS to the parties that --consent names. */
static enum rc consents_of(struct command_context *c, int64_t id, int **positions, size_t *count)
{
    struct casefile cf;

    TRY(desk_casefile(c->desk, c->sc, id, false, &cf));
    *positions = scope_alloc(c->sc, c->args->option_count, sizeof(**positions));
    *count = 0;
    for (size_t i = 0; i < c->args->option_count; i++)
        if (strcmp(c->args->options[i].name, "consent") == 0)
            TRY(party_find(c->sc, cf.parties, cf.party_count, "consent", c->args->options[i].value,
                           &(*positions)[(*count)++]));
    return RC_OK;
}

enum rc command_extend(struct command_context *c)
{
    const char *const code = command_word(c, 1), *const mistake = options_value(c->args, "void");
    struct date until;
    int *positions;
    size_t count;
    int64_t id;

    if (mistake && (options_given(c->args, "until") || options_given(c->args, "consent")))
        return usage_fail(c->sc, N_("--void stands alone."));
    TRY(command_day(c, "until", &until));
    if (!mistake && !date_is_set(until))
        return usage_fail(c->sc, N_("--until must say the new last day; nothing was saved."));
    TRY(command_dispute(c, &id));
    if (mistake)
        return desk_void_extension(c->desk, c->sc, id, code, mistake);
    TRY(consents_of(c, id, &positions, &count));
    return desk_extend(c->desk, c->sc, id, code, until, positions, count);
}
