/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search lines kept under a name: view. */
#include "core/desk/view.h"

#include "cli/command.h"
#include "cli/table.h"
#include "core/base/text.h"

#define COLUMNS 5

static enum rc usage(struct command_context *c)
{
    return usage_fail(c->sc, N_("Usage: onecase {1}"), tr(c->lang, command_named("view")->usage));
}

/* The words from number FIRST on, as one line. */
static const char *words_from(struct command_context *c, size_t first)
{
    struct buffer b = buffer_new(c->sc);

    for (size_t i = first; i < c->args->word_count; i++)
        buffer_addf(&b, "%s%s", i > first ? " " : "", c->args->words[i]);
    return buffer_text(&b);
}

static enum rc add(struct command_context *c)
{
    const char *const alarm = options_value(c->args, "alarm");
    struct view v = {.name = command_word(c, 1),
                     .words = words_from(c, 2),
                     .shared = options_given(c->args, "shared")};

    if (c->args->word_count < 3)
        return usage(c);
    if (alarm)
        TRY(command_number(c, "alarm", alarm, &v.alarm));
    TRY(desk_keep_view(c->desk, c->sc, &v));
    command_say(c, v.shared ? N_("Kept for everybody of the office: {1}") : N_("Kept: {1}"),
                v.name);
    return RC_OK;
}

static enum rc drop(struct command_context *c)
{
    if (c->args->word_count != 2)
        return usage(c);
    TRY(desk_drop_view(c->desk, c->sc, command_word(c, 1)));
    command_say(c, N_("Given up: {1}"), command_word(c, 1));
    return RC_OK;
}

static void print_json(struct command_context *c, const struct view *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct view *v = &list[i];

        output_line(c->output,
                    scope_printf(c->sc,
                                 "{\"name\":%s,\"words\":%s,\"by\":%s,\"shared\":%s,\"cases\":%s,"
                                 "\"more\":%s,\"alarm\":%d}",
                                 output_json(c->sc, v->name), output_json(c->sc, v->words),
                                 output_json(c->sc, v->owner), v->shared ? "true" : "false",
                                 v->count < 0 ? "null" : scope_printf(c->sc, "%d", v->count),
                                 v->more ? "true" : "false", v->alarm));
    }
}

static const char *alarm_of(struct command_context *c, const struct view *v)
{
    const char *const at = scope_printf(c->sc, "%d", v->alarm);

    if (v->alarm == 0)
        return "";
    return say(c->sc, c->lang, view_rings(v) ? N_("! alarm at {1}") : N_("alarm at {1}"), at);
}

static enum rc list_views(struct command_context *c)
{
    struct table t = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk));
    struct view *list;
    size_t count;

    if (c->args->word_count != 1)
        return usage(c);
    TRY(desk_views(c->desk, c->sc, SIZE_MAX, &list, &count));
    if (c->json) {
        print_json(c, list, count);
        return RC_OK;
    }
    if (count == 0)
        command_say(c, N_("No view is kept."));
    for (size_t i = 0; i < count; i++) {
        table_add(&t, list[i].name);
        table_add(&t, view_figure(c->sc, &list[i]));
        table_add(&t, alarm_of(c, &list[i]));
        table_add(&t, list[i].shared ? list[i].owner : "");
        table_add(&t, list[i].words);
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

enum rc command_view(struct command_context *c)
{
    const char *const verb = command_word(c, 0);

    if (!text_equal(verb, "add") && !options_only(c->args, ""))
        return usage(c);
    if (text_equal(verb, "add"))
        return add(c);
    if (text_equal(verb, "remove"))
        return drop(c);
    return text_equal(verb, "list") ? list_views(c) : usage(c);
}
