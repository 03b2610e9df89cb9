/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The print register: print register, print settle. */

#include "cli/print.h"
#include "cli/table.h"
#include "core/desk/print.h"

static const char *number(struct command_context *c, int64_t n)
{
    return scope_printf(c->sc, "%lld", (long long)n);
}

/* "2", "2-4": the numbers of its copies */
static const char *copies_of(struct command_context *c, const struct print *p)
{
    if (p->copy == 0)
        return scope_printf(c->sc, "×%d", p->copies);
    if (p->copies == 1)
        return number(c, p->copy);
    return scope_printf(c->sc, "%d-%d", p->copy, p->copy + p->copies - 1);
}

static const char *outcome_of(struct command_context *c, const struct print *p)
{
    const enum print_outcome outcome = print_outcome(p);
    const char *label = word_label(&print_outcome_words, (int)outcome, c->lang);

    if (p->settled_by)
        return say(c->sc, c->lang, N_("{1}, {2} looked"), label, p->settled_by);
    return outcome == PRINT_FAILED ? say(c->sc, c->lang, N_("{1}: {2}"), label, p->outcome) : label;
}

static void add_row(struct command_context *c, struct table *t, const struct print *p)
{
    const char *way = word_label(&print_way_words, (int)p->way, c->lang);

    table_add(
        t, scope_printf(c->sc, "%d/%lld #%d", p->year, (long long)p->register_number, p->number));
    table_add(t, scope_printf(c->sc, "%s %d", p->kind, p->version));
    table_add(t, copies_of(c, p));
    table_add(t, print_is_reprint(p) ? tr(c->lang, N_("reprint")) : "");
    table_add(t, instant_short(c->sc, p->asked_at));
    table_add(t, p->by);
    table_add(t, p->destination ? scope_printf(c->sc, "%s %s", way, p->destination) : way);
    table_add(t, outcome_of(c, p));
}

static void add_json(struct command_context *c, const struct print *p, bool first)
{
    struct scope *sc = c->sc;

    buffer_addf(&c->output->text,
                "%s\n  {\"case\": \"%d/%lld\", \"job\": %d, \"document\": %s, \"version\": %d, "
                "\"format\": %s, \"copy\": %d, \"copies\": %d, \"way\": %s, \"destination\": %s, "
                "\"at\": %s, \"by\": %s, \"outcome\": %s, \"words\": %s, \"settled_by\": %s}",
                first ? "" : ",", p->year, (long long)p->register_number, p->number,
                output_json(sc, p->kind), p->version, output_json(sc, paper_format_code(p->format)),
                p->copy, p->copies, output_json(sc, word_code(&print_way_words, (int)p->way)),
                output_json(sc, p->destination), output_json(sc, instant_rfc3339(sc, p->asked_at)),
                output_json(sc, p->by),
                output_json(sc, word_code(&print_outcome_words, (int)print_outcome(p))),
                output_json(sc, p->outcome), output_json(sc, p->settled_by));
}

static void add_heads(struct command_context *c, struct table *t)
{
    static const char *const heads[] = {
        N_("Case, job"), N_("Paper and version"), N_("Copy"), "", N_("When"), N_("Who"), N_("Way"),
        N_("Outcome")};

    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(t, *heads[i] ? tr(c->lang, heads[i]) : "");
}

enum rc print_show_register(struct command_context *c)
{
    struct table t = table_new(c->sc, 8, desk_ambiguous_width(c->desk));
    struct print *list;
    size_t count;
    int64_t id = 0;

    if (c->args->word_count > 2)
        return usage_fail(c->sc, N_("“print register” takes a case at most."));
    if (command_word(c, 1))
        TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    TRY(desk_print_register(c->desk, c->sc, id, &list, &count));
    if (c->json)
        buffer_add(&c->output->text, "[");
    else if (count > 0)
        add_heads(c, &t);
    for (size_t i = 0; i < count; i++) {
        if (c->json)
            add_json(c, &list[i], i == 0);
        else
            add_row(c, &t, &list[i]);
    }
    if (c->json)
        buffer_add(&c->output->text, "\n]\n");
    else if (count == 0)
        command_say(c, N_("Nothing was printed."));
    else
        table_print(&t, "", &c->output->text);
    return RC_OK;
}

static enum rc find_job(struct command_context *c, const char *text, int64_t *job)
{
    struct print *list;
    size_t count;
    int64_t id;
    int n;

    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    TRY(desk_print_register(c->desk, c->sc, id, &list, &count));
    if (!command_whole(c, text, COMMAND_NUMBER_MOST, &n) || (size_t)n > count)
        return fail(c->sc, RC_INVALID, "job",
                    N_("The case has no print job {1}. Nothing was saved."), text);
    *job = list[n - 1].id;
    return RC_OK;
}

enum rc print_settle(struct command_context *c)
{
    static const struct word answers[] = {{PRINT_DONE, "done", N_("Completed")},
                                          {PRINT_FAILED, "failed", N_("Not printed")}};
    const struct word_list words = {answers, 2};
    int64_t job = 0;
    int answer;

    if (c->args->word_count != 4)
        return usage_fail(c->sc, N_("Say which job of which case, and done or failed: print settle "
                                    "CASE JOB done|failed"));
    TRY(word_find(c->sc, &words, "outcome", command_word(c, 3), &answer));
    TRY(find_job(c, command_word(c, 2), &job));
    return desk_settle_print(c->desk, c->sc, job, answer == PRINT_DONE);
}
