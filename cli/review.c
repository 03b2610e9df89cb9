/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging files that were put away: review. */
#include <string.h>

#include "cli/command.h"
#include "cli/print.h"
#include "cli/table.h"
#include "core/base/text.h"
#include "core/desk/dossier.h"

#define COLUMNS     7
#define SUM_COLUMNS 4

static const char *number_text(struct command_context *c, size_t number)
{
    return scope_printf(c->sc, "%zu", number);
}

static const char *class_name(struct command_context *c, const struct review_rules *rules,
                              const char *code)
{
    const struct review_class *class = review_class_named(rules, code);

    if (!class)
        return code;
    return c->lang == LANG_ZH ? class->label : class->english;
}

static const char *tier_name(struct command_context *c, const struct review_rules *rules,
                             const char *code)
{
    const struct review_tier *tier = code ? review_tier_named(rules, code) : NULL;

    if (!tier)
        return code;
    return c->lang == LANG_ZH ? tier->label : tier->english;
}

static void say_reviews(struct command_context *c, const struct review_report *r)
{
    struct table t = table_new(c->sc, COLUMNS, desk_ambiguous_width(c->desk));
    struct table sums = table_new(c->sc, SUM_COLUMNS, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < r->count; i++) {
        const struct reviewed *f = &r->list[i];

        table_add(&t, f->mediator);
        table_add(&t, f->number);
        table_add(&t, date_iso(c->sc, f->review.on));
        table_add(&t, scope_printf(c->sc, "%d", f->review.total));
        table_add(&t, class_name(c, r->rules, f->review.result));
        table_add(&t, tier_name(c, r->rules, f->review.tier));
        table_add(&t, money_grouped(c->sc, f->review.allowance));
    }
    for (size_t i = 0; i < r->sum_count; i++) {
        const struct review_sum *s = &r->sums[i];

        table_add(&sums, s->mediator);
        table_add(&sums, say(c->sc, c->lang, N_("files judged {1}"), number_text(c, s->folders)));
        table_add(&sums, say(c->sc, c->lang, N_("paid {1}"), number_text(c, s->paid)));
        table_add(&sums, say(c->sc, c->lang, N_("{1} yuan"), money_grouped(c->sc, s->allowance)));
    }
    command_say(c, N_("Files judged from {1} to {2}: {3}"), date_iso(c->sc, r->from),
                date_iso(c->sc, r->until), number_text(c, r->count));
    table_print(&t, "", &c->output->text);
    table_print(&sums, "", &c->output->text);
}

static enum rc list_reviews(struct command_context *c)
{
    struct review_report r;
    struct date from, until;

    if (c->args->word_count != 1)
        return usage_fail(c->sc, N_("review list takes --from and --to alone."));
    if (c->json && options_given(c->args, "csv"))
        return usage_fail(c->sc, N_("Please give one of --csv and --json."));
    if (print_wants_charset(c) && !options_given(c->args, "csv"))
        return usage_fail(c->sc, N_("--bom and --gb18030 go with CSV."));
    TRY(command_day(c, "from", &from));
    TRY(command_day(c, "to", &until));
    TRY(desk_reviews(c->desk, c->sc, from, until, &r));
    if (c->json)
        output_line(c->output, desk_reviews_json(c->sc, &r));
    else if (options_given(c->args, "csv"))
        return print_csv(c, NULL, desk_reviews_csv(c->sc, &r));
    else
        say_reviews(c, &r);
    return RC_OK;
}

static void say_review(struct command_context *c, const struct review_rules *rules,
                       const struct review *r)
{
    const char *total = scope_printf(c->sc, "%d", r->total);

    if (r->tier)
        command_say(c, N_("{1} points: {2}, {3}, {4} yuan."), total,
                    class_name(c, rules, r->result), tier_name(c, rules, r->tier),
                    money_grouped(c->sc, r->allowance));
    else
        command_say(c, N_("{1} points: {2}, no allowance."), total,
                    class_name(c, rules, r->result));
}

enum rc command_review(struct command_context *c)
{
    const char *const mistake = options_value(c->args, "void");
    struct review_request request = {.tier = options_value(c->args, "tier"),
                                     .note = options_value(c->args, "note")};
    const struct review_rules *rules;
    struct review r;

    if (strcmp(command_word(c, 0), "list") == 0)
        return list_reviews(c);
    if (options_given(c->args, "from") || options_given(c->args, "to") ||
        options_given(c->args, "csv") || print_wants_charset(c))
        return usage_fail(c->sc,
                          N_("--from, --to, --csv, --bom and --gb18030 go with review list."));
    TRY(command_dispute(c, &request.id));
    if (mistake)
        return desk_void_review(c->desk, c->sc, request.id, mistake);
    request.scores = (const char *const *)c->args->words + 1;
    request.score_count = c->args->word_count - 1;
    TRY(desk_review_rules(c->desk, c->sc, &rules));
    TRY(desk_review(c->desk, c->sc, &request, &r));
    say_review(c, rules, &r);
    command_note_addresses(c, request.id, TOLD_FOLDER);
    return RC_OK;
}
