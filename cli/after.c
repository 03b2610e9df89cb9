/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/after.h"

#include "cli/table.h"
#include "cli/wording.h"
#include "core/base/text.h"
#include "core/domain/ledger.h"

#define INDENT "  "

static struct table new_table(struct command_context *c, size_t columns)
{
    return table_new(c->sc, columns, desk_ambiguous_width(c->desk));
}

static void print(struct command_context *c, const struct table *t)
{
    table_print(t, INDENT, &c->output->text);
}

static void section(struct command_context *c, const char *title)
{
    output_line(c->output, "");
    output_line(c->output, tr(c->lang, title));
}

/* VALUE after the sentence MSGID; NULL when there is none. */
static const char *with(struct command_context *c, const char *msgid, const char *value)
{
    return text_is_empty(value) ? NULL : say(c->sc, c->lang, msgid, value);
}

static const char *sum(struct command_context *c, const char *msgid, struct money m)
{
    return m.fen > 0 ? say(c->sc, c->lang, msgid, money_grouped(c->sc, m)) : NULL;
}

static void add_row(struct command_context *c, struct table *t, const struct ledger_row *r)
{
    const char *rest = sum(c, N_("{1} left"), r->rest);

    table_add(t, ledger_label(c->sc, c->lang, r));
    table_add(t, r->term->obligor);
    table_add(t, money_grouped(c->sc, r->owed));
    table_add(t, date_iso(c->sc, r->due));
    table_add(t, ledger_standing(c->sc, c->lang, r));
    table_add(t, sum(c, N_("{1} paid"), r->paid));
    table_add(t, r->held.fen > 0 ? sum(c, N_("{1} in safe keeping"), r->held) : rest);
}

static void add_entry(struct command_context *c, struct table *t, const struct performance *p,
                      size_t number)
{
    table_add(t, wording_count(c, (int64_t)number));
    table_add(t, date_iso(c->sc, p->on));
    table_add(t, scope_printf(c->sc, p->instalment > 0 ? "%d.%d" : "%d", p->term, p->instalment));
    table_add(t, p->kind == PERFORMANCE_GIVEN_UP || !money_is_set(p->amount)
                     ? word_label(&performance_words, (int)p->kind, c->lang)
                     : money_grouped(c->sc, p->amount));
    table_add(t, with(c, N_("by {1}"), p->payer));
    table_add(t, with(c, N_("to {1}"), p->receiver));
    table_add(t, p->proof);
    table_add(t, p->void_reason ? say(c->sc, c->lang, N_("voided: {1}"), p->void_reason) : p->by);
}

static void say_totals(struct command_context *c, const struct ledger *l)
{
    command_say(c, N_("  Terms performed: {1} of {2}"), wording_count(c, (int64_t)l->performed),
                wording_count(c, (int64_t)l->term_count));
    if (l->owed.fen > 0)
        command_say(c, N_("  Owed {1}, paid {2}, left {3}"), money_grouped(c->sc, l->owed),
                    money_grouped(c->sc, l->paid), money_grouped(c->sc, l->rest));
    if (l->over.fen > 0)
        command_say(c, N_("  Paid beyond what was owed: {1}"), money_grouped(c->sc, l->over));
}

void after_say_ledger(struct command_context *c, const struct casefile *cf)
{
    struct table rows = new_table(c, 7), entries = new_table(c, 8);
    struct ledger l;

    ledger_reckon(c->sc, casefile_agreement(cf), cf->performances, cf->performance_count,
                  desk_today(c->desk), &l);
    for (size_t i = 0; i < l.count; i++)
        add_row(c, &rows, &l.rows[i]);
    print(c, &rows);
    say_totals(c, &l);
    if (cf->performance_count > 0)
        section(c, N_("Entries"));
    for (size_t i = 0; i < cf->performance_count; i++)
        add_entry(c, &entries, &cf->performances[i], i + 1);
    print(c, &entries);
}

static void say_urgings(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 6);

    if (cf->urging_count > 0)
        section(c, N_("Urgings"));
    for (size_t i = 0; i < cf->urging_count; i++) {
        const struct urging *u = &cf->urgings[i];

        table_add(&t, date_iso(c->sc, u->on));
        table_add(&t, say(c->sc, c->lang, N_("Term {1}"), wording_count(c, u->term)));
        table_add(&t, u->to);
        table_add(&t, u->way);
        table_add(&t, u->answer);
        table_add(&t, u->by);
    }
    print(c, &t);
}

static void say_recourses(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 7);

    if (cf->recourse_count > 0)
        section(c, N_("Courts and others"));
    for (size_t i = 0; i < cf->recourse_count; i++) {
        const struct recourse *r = &cf->recourses[i];

        table_add(&t, wording_count(c, (int64_t)i + 1));
        table_add(&t, date_iso(c->sc, r->on));
        table_add(&t, word_label(&recourse_words, (int)r->kind, c->lang));
        table_add(&t, r->where);
        table_add(&t, r->number);
        table_add(&t, r->result ? r->result : tr(c->lang, N_("not decided")));
        table_add(&t, r->by);
    }
    print(c, &t);
}

static void say_visits(struct command_context *c, const struct casefile *cf)
{
    struct table t = new_table(c, 9);

    if (cf->visit_count > 0)
        section(c, N_("Visits"));
    for (size_t i = 0; i < cf->visit_count; i++) {
        const struct visit *v = &cf->visits[i];
        const struct party *const p = casefile_party(cf, v->party);

        table_add(&t, wording_count(c, (int64_t)i + 1));
        table_add(&t, date_iso(c->sc, v->on));
        table_add(&t, p ? p->name : NULL);
        table_add(&t, v->way);
        table_add(&t, v->satisfaction == SATISFACTION_UNASKED
                          ? NULL
                          : word_label(&satisfaction_words, (int)v->satisfaction, c->lang));
        table_add(&t, v->performed);
        table_add(&t, with(c, N_("signs: {1}"), v->signs));
        table_add(&t, v->note);
        table_add(&t, v->by);
    }
    print(c, &t);
}

static void say_reopenings(struct command_context *c, const struct casefile *cf)
{
    if (cf->reopening_count > 0)
        section(c, N_("Opened again"));
    for (size_t i = 0; i < cf->reopening_count; i++) {
        const struct reopening *r = &cf->reopenings[i];
        const struct word *result = word_coded(&result_words, r->result ? r->result : "");

        command_say(c, N_("  {1} {2}: {3}"), instant_short(c->sc, r->at), r->by ? r->by : "",
                    r->reason);
        command_say(
            c, N_("    had been closed on {1} as: {2} {3}"), date_iso(c->sc, date_of(r->closed_at)),
            result ? tr(c->lang, result->label) : "", r->close_reason ? r->close_reason : "");
    }
}

void after_say_rest(struct command_context *c, const struct casefile *cf)
{
    say_urgings(c, cf);
    say_recourses(c, cf);
    say_visits(c, cf);
    say_reopenings(c, cf);
}
