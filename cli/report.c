/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office answers for: export, report. */
#include "core/desk/report.h"

#include "cli/table.h"
#include "cli/wording.h"

#include <string.h>

#define INDENT "  "

/* The only word there is must be WORD. */
static enum rc check_word(struct command_context *c, const char *word)
{
    if (strcmp(command_word(c, 0), word) == 0)
        return RC_OK;
    return usage_fail(c->sc, N_("“{1}” is not known here; it should be {2}."), command_word(c, 0),
                      word);
}

static enum rc period_of(struct command_context *c, struct period *p)
{
    if (c->json && options_given(c->args, "csv"))
        return usage_fail(c->sc, N_("Please give one of --csv and --json."));
    TRY(command_day(c, "from", &p->from));
    return command_day(c, "to", &p->to);
}

enum rc command_export(struct command_context *c)
{
    const char *text;
    struct period p;

    TRY(check_word(c, "responses"));
    TRY(period_of(c, &p));
    TRY(desk_export_responses(c->desk, c->sc, p, c->json ? REPORT_JSON : REPORT_CSV, &text));
    buffer_add(&c->output->text, text);
    return RC_OK;
}

static const char *seconds(struct command_context *c, int64_t n)
{
    return span_clock(c->sc, SECONDS(n));
}

static void add_times(struct command_context *c, struct table *t, const struct figure *f)
{
    const int64_t halves = statistics_median_halves(f->seconds, f->kept);

    table_add(t, f->kept == 0 ? NULL : seconds(c, (halves + 1) / 2));
    table_add(t, f->kept == 0 ? NULL : seconds(c, statistics_percentile(f->seconds, f->kept, 90)));
    table_add(t, f->kept == 0 ? NULL : seconds(c, f->seconds[f->kept - 1]));
}

static void add_figure(struct command_context *c, struct table *t, const struct figure *f)
{
    const struct promise *const p = f->promise;
    const size_t counts[] = {f->late, f->missed, f->waived, f->stopped, f->pending};

    table_add(t, c->lang == LANG_EN && p->english ? p->english : p->label);
    table_add(t, statistics_published(c->sc, f->met, f->n));
    table_add(t, statistics_published(c->sc, f->believed, f->n));
    table_add(t, statistics_published(c->sc, f->met, f->n - f->waived - f->stopped));
    for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
        table_add(t, wording_count(c, (int64_t)counts[i]));
    add_times(c, t, f);
    table_add(t, scope_printf(c->sc, "%zu/%zu", f->confirmed, f->claims));
}

static void say_group(struct command_context *c, const struct group *g)
{
    static const char *const heading[] = {
        N_("Promise"), N_("As recorded"), N_("With claims"),      N_("Adjusted"), N_("Late"),
        N_("Missed"),  N_("Waived"),      N_("Stopped"),          N_("Pending"),  N_("Median"),
        N_("90 %"),    N_("Longest"),     N_("Claims confirmed"),
    };
    const size_t columns = sizeof(heading) / sizeof(*heading);
    struct table t = table_new(c->sc, columns, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < columns; i++)
        table_add(&t, tr(c->lang, heading[i]));
    for (size_t i = 0; i < g->count; i++)
        add_figure(c, &t, &g->figures[i]);
    table_print(&t, INDENT, &c->output->text);
}

/* The key of G as people say it. */
static const char *key_label(struct command_context *c, enum report_by by, const struct group *g)
{
    const struct word *const agency = word_coded(&agency_words, g->key);

    if (by == REPORT_KIND)
        return wording_kind(c, g->key);
    if (by == REPORT_HOUR)
        return scope_printf(c->sc, "%s:00", g->key);
    return agency ? tr(c->lang, agency->label) : g->key;
}

static void say_breach(struct command_context *c, struct table *t, const struct breach *b)
{
    const struct milestone *const m = &b->milestone;
    const char *awaited = "";

    for (size_t i = 0; i < m->awaited_count; i++)
        awaited = wording_join(c, awaited, wording_agency(c, m->awaited[i]));
    table_add(t, scope_printf(c->sc, "%d/%lld", b->dispute->year,
                              (long long)b->dispute->register_number));
    table_add(t, wording_count(c, b->dispatch->ordinal));
    table_add(t,
              c->lang == LANG_EN && m->promise->english ? m->promise->english : m->promise->label);
    table_add(t, word_label(&milestone_state_words, (int)b->state, c->lang));
    table_add(t, instant_short(c->sc, m->due));
    table_add(t, instant_is_set(m->met) ? instant_short(c->sc, m->met) : awaited);
}

static void say_breaches(struct command_context *c, const struct report *r)
{
    struct table t = table_new(c->sc, 6, desk_ambiguous_width(c->desk));

    if (r->breach_count == 0)
        return;
    output_line(c->output, "");
    command_say(c, N_("Broken promises: {1}"), wording_count(c, (int64_t)r->breach_count));
    for (size_t i = 0; i < r->breach_count; i++)
        say_breach(c, &t, &r->breaches[i]);
    table_print(&t, INDENT, &c->output->text);
}

static void say_report(struct command_context *c, const struct report *r)
{
    command_say(c, N_("Response from {1} to {2}, teams called: {3}"),
                date_iso(c->sc, r->period.from), date_iso(c->sc, r->period.to),
                wording_count(c, (int64_t)r->whole.dispatches));
    say_group(c, &r->whole);
    for (size_t i = 0; i < r->group_count; i++) {
        output_line(c->output, "");
        command_say(c, N_("{1}, called: {2}"), key_label(c, r->by, &r->groups[i]),
                    wording_count(c, (int64_t)r->groups[i].dispatches));
        say_group(c, &r->groups[i]);
    }
    say_breaches(c, r);
    output_line(c->output, "");
    command_say(c,
                N_("A rate is the promises met over those met, late, missed, waived and stopped; "
                   "adjusted, without the last two. With claims, every late entry is believed."));
}

enum rc command_report(struct command_context *c)
{
    const char *const by = options_value(c->args, "by");
    const bool csv = options_given(c->args, "csv");
    struct report report;
    struct period p;
    int dimension = REPORT_ALL;

    TRY(check_word(c, "response"));
    TRY(period_of(c, &p));
    if (by)
        TRY(word_find(c->sc, &report_by_words, "by", by, &dimension));
    TRY(desk_report_response(c->desk, c->sc, p, (enum report_by)dimension, &report));
    if (!c->json && !csv)
        say_report(c, &report);
    else
        buffer_add(&c->output->text,
                   desk_report_text(c->sc, &report, c->json ? REPORT_JSON : REPORT_CSV));
    return RC_OK;
}
