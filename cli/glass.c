/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a case that one may not see otherwise, and what is said of it afterwards: glass. */
#include "core/desk/glass.h"

#include "cli/print.h"
#include "cli/table.h"
#include "cli/wording.h"

#include <string.h>

static enum rc usage(struct command_context *c)
{
    return usage_fail(c->sc, N_("Usage: onecase {1}"), tr(c->lang, command_named("glass")->usage));
}

static const char *case_of(struct command_context *c, const struct glass *g)
{
    return scope_printf(c->sc, "%d/%d", g->year, g->register_number);
}

static enum rc month_of(struct command_context *c, struct period *p)
{
    return glass_month(c->sc, options_value(c->args, "month"), desk_today(c->desk), p);
}

static void print_json(struct command_context *c, const struct glass *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct glass *g = &list[i];

        output_line(
            c->output,
            scope_printf(
                c->sc,
                "{\"number\":%d,\"case\":%s,\"by\":%s,\"category\":%s,\"reason\":%s,"
                "\"opened_at\":%s,\"until\":%s,\"reviewed_by\":%s,\"proper\":%s,\"note\":%s}",
                g->number, output_json(c->sc, case_of(c, g)), output_json(c->sc, g->name),
                output_json(c->sc, word_code(&glass_words, (int)g->category)),
                output_json(c->sc, g->reason),
                output_json(c->sc, instant_rfc3339(c->sc, g->opened_at)),
                output_json(c->sc, instant_rfc3339(c->sc, g->until_at)),
                output_json(c->sc, g->reviewer),
                g->reviewed_by == 0 ? "null" : (g->proper ? "true" : "false"),
                output_json(c->sc, g->review_note)));
    }
}

static void print_table(struct command_context *c, const struct glass *list, size_t count)
{
    struct table t = table_new(c->sc, 7, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < count; i++) {
        const struct glass *g = &list[i];

        table_add(&t, scope_printf(c->sc, "%d", g->number));
        table_add(&t, instant_short(c->sc, g->opened_at));
        table_add(&t, case_of(c, g));
        table_add(&t, g->name);
        table_add(&t, word_label(&glass_words, (int)g->category, c->lang));
        table_add(&t, glass_verdict(g, c->lang));
        table_add(&t, g->reason);
    }
    table_print(&t, "", &c->output->text);
}

static enum rc list_all(struct command_context *c)
{
    struct period p = {DATE_NONE, DATE_NONE};
    struct glass *list;
    size_t count;

    if (c->args->word_count != 1)
        return usage(c);
    if (options_given(c->args, "month"))
        TRY(month_of(c, &p));
    TRY(desk_glass(c->desk, c->sc, p, &list, &count));
    if (c->json)
        print_json(c, list, count);
    else if (count == 0)
        command_say(c, N_("Nobody broke the glass."));
    else
        print_table(c, list, count);
    return RC_OK;
}

static enum rc review(struct command_context *c)
{
    const bool proper = options_given(c->args, "proper");
    int number;

    if (c->args->word_count != 2 || proper == options_given(c->args, "improper"))
        return usage(c);
    TRY(command_number(c, "glass", command_word(c, 1), &number));
    TRY(desk_review_glass(c->desk, c->sc, number, proper, options_value(c->args, "note")));
    command_say(c, N_("Reviewed."));
    return RC_OK;
}

static enum rc sheet(struct command_context *c)
{
    enum paper_format format;
    struct bytes bytes;
    const char *file;
    struct period p;

    if (c->args->word_count != 1)
        return usage(c);
    TRY(month_of(c, &p));
    TRY(print_target(c, &file, &format));
    TRY(desk_glass_paper(c->desk, c->sc, p, format, &bytes));
    return print_put(c, file, bytes);
}

static enum rc break_it(struct command_context *c)
{
    const char *const category = options_value(c->args, "category");
    struct glass g;
    int word;

    if (c->args->word_count != 1 || !category)
        return usage(c);
    TRY(word_find(c->sc, &glass_words, "category", category, &word));
    TRY(desk_break_glass(c->desk, c->sc, command_word(c, 0), (enum glass_category)word,
                         options_value(c->args, "reason"), &g));
    command_say(c, N_("Case {1} is open to you for reading until {2}. The heads were told."),
                command_word(c, 0), instant_clock(c->sc, g.until_at));
    return RC_OK;
}

enum rc command_glass(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {{"list", list_all}, {"review", review}, {"sheet", sheet}};

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, command_word(c, 0)) == 0)
            return verbs[i].run(c);
    return break_it(c);
}
