/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders whose time is over: retention, destruction. */
#include "core/desk/destruction.h"

#include <string.h>

#include "cli/print.h"
#include "cli/table.h"

/* Code of what it was to be kept for at first; NULL when it was never extended. */
static const char *extended_from(const struct destruction_item *i)
{
    return i->retention == i->filed_for ? NULL : word_code(&retention_words, (int)i->filed_for);
}

static void add_item_json(struct command_context *c, const struct destruction_item *i, bool first)
{
    struct scope *sc = c->sc;

    buffer_addf(&c->output->text,
                "%s\n  {\"case\": %s, \"filed_on\": %s, \"retention\": %s, \"extended_from\": %s, "
                "\"rows\": %d}",
                first ? "" : ",", output_json(sc, i->number),
                output_json(sc, date_iso(sc, i->filed_on)),
                output_json(sc, word_code(&retention_words, (int)i->retention)),
                output_json(sc, extended_from(i)), i->rows);
}

static void put_items(struct command_context *c, const struct destruction_item *items, size_t count)
{
    struct table t = table_new(c->sc, 4, desk_ambiguous_width(c->desk));

    if (c->json)
        buffer_add(&c->output->text, "[");
    for (size_t i = 0; i < count; i++) {
        if (c->json) {
            add_item_json(c, &items[i], i == 0);
            continue;
        }
        table_add(&t, items[i].number);
        table_add(&t, date_iso(c->sc, items[i].filed_on));
        table_add(&t, word_label(&retention_words, (int)items[i].retention, c->lang));
        table_add(&t, extended_from(&items[i])
                          ? say(c->sc, c->lang, N_("extended, {1} before"),
                                word_label(&retention_words, (int)items[i].filed_for, c->lang))
                          : "");
    }
    if (c->json)
        buffer_add(&c->output->text, "\n]\n");
    else if (count == 0)
        command_say(c, N_("No folder's time is over."));
    else
        table_print(&t, "", &c->output->text);
}

static enum rc retention_usage(struct command_context *c)
{
    return usage_fail(c->sc, N_("Usage: onecase {1}"),
                      tr(c->lang, command_named("retention")->usage));
}

static enum rc extend_retention(struct command_context *c)
{
    const char *const to = options_value(c->args, "to");
    int64_t dispute;
    int term;

    if (c->args->word_count != 2 || !to || !options_only(c->args, "to reason"))
        return retention_usage(c);
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &dispute));
    TRY(word_find(c->sc, &retention_words, "to", to, &term));
    TRY(desk_extend_retention(c->desk, c->sc, dispute, (enum retention)term,
                              options_value(c->args, "reason")));
    command_say(c, N_("The folder is kept: {1}."), word_label(&retention_words, term, c->lang));
    return RC_OK;
}

enum rc command_retention(struct command_context *c)
{
    struct destruction_item *items;
    struct date on;
    size_t count;

    if (strcmp(command_word(c, 0), "extend") == 0)
        return extend_retention(c);
    if (strcmp(command_word(c, 0), "list") != 0 || c->args->word_count > 1 ||
        !options_only(c->args, "on"))
        return retention_usage(c);
    TRY(command_day(c, "on", &on));
    TRY(desk_expired(c->desk, c->sc, on, &items, &count));
    put_items(c, items, count);
    return RC_OK;
}

static enum rc propose(struct command_context *c)
{
    const size_t count = c->args->word_count - 1;
    int64_t *cases = scope_alloc(c->sc, count, sizeof(*cases));
    int number = 0;

    if (count == 0)
        return usage_fail(c->sc, N_("Please name the cases that are to be destroyed."));
    for (size_t i = 0; i < count; i++)
        TRY(desk_identify(c->desk, c->sc, command_word(c, i + 1), &cases[i]));
    TRY(desk_propose_destruction(c->desk, c->sc, options_value(c->args, "reason"), cases, count,
                                 &number));
    command_say(c, N_("List {1} is drawn up; another person approves it: destruction approve {1}."),
                scope_printf(c->sc, "%d", number));
    return RC_OK;
}

static enum rc read_number(struct command_context *c, int *number)
{
    if (!command_whole(c, command_word(c, 1), COMMAND_NUMBER_MOST, number) ||
        c->args->word_count > 2)
        return usage_fail(c->sc, N_("Please give the number of one list."));
    return RC_OK;
}

static enum rc approve(struct command_context *c)
{
    int number;

    TRY(read_number(c, &number));
    TRY(desk_destroy(c->desk, c->sc, number));
    command_say(c, N_("Destroyed. The certificate: destruction certificate {1}."),
                scope_printf(c->sc, "%d", number));
    return RC_OK;
}

static enum rc certificate(struct command_context *c)
{
    enum paper_format format;
    struct bytes bytes;
    const char *file;
    int number;

    TRY(read_number(c, &number));
    TRY(print_target(c, &file, &format));
    TRY(desk_destruction_paper(c->desk, c->sc, number, format, &bytes));
    return print_put(c, file, bytes);
}

static enum rc list(struct command_context *c)
{
    struct table t = table_new(c->sc, 4, desk_ambiguous_width(c->desk));
    struct destruction *all;
    size_t count;

    if (c->args->word_count > 1)
        return usage_fail(c->sc, N_("“{1}” is too much; usage: onecase {2}"), command_word(c, 1),
                          tr(c->lang, command_named("destruction")->usage));
    TRY(desk_destructions(c->desk, c->sc, &all, &count));
    for (size_t i = 0; i < count; i++) {
        const bool done = instant_is_set(all[i].approved_at);

        table_add(&t, scope_printf(c->sc, "%d", all[i].number));
        table_add(&t, say(c->sc, c->lang, N_("{1} folders"),
                          scope_printf(c->sc, "%zu", all[i].item_count)));
        table_add(&t, all[i].drawn_up_name);
        table_add(&t,
                  done ? say(c->sc, c->lang, N_("destroyed, approved by {1}"), all[i].approved_name)
                       : tr(c->lang, N_("waits for approval")));
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

enum rc command_destruction(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {
        {"propose", propose}, {"approve", approve}, {"certificate", certificate}, {"list", list}};
    const char *const verb = command_word(c, 0);

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, verb) == 0)
            return verbs[i].run(c);
    return usage_fail(c->sc, N_("“{1}” is no word of this command; usage: onecase {2}"), verb,
                      tr(c->lang, command_named("destruction")->usage));
}
