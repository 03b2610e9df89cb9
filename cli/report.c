/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office answers for: export, report. */
#include "core/desk/report.h"

#include "cli/print.h"
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
    if (print_wants_charset(c) && c->json)
        return usage_fail(c->sc, N_("--bom and --gb18030 go with CSV."));
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
    if (c->json)
        buffer_add(&c->output->text, text);
    else
        return print_csv(c, NULL, text);
    return RC_OK;
}

/* Half a second counts as a whole one. */
static const char *clock_of(struct command_context *c, int64_t seconds)
{
    return span_clock(c->sc, SECONDS(seconds));
}

static void add_times(struct command_context *c, struct table *t, const struct times *times)
{
    const size_t n = times->count;

    if (n == 0) {
        for (int i = 0; i < 3; i++)
            table_add(t, NULL);
        return;
    }
    table_add(t, clock_of(c, (statistics_median_halves(times->seconds, n) + 1) / 2));
    table_add(t, clock_of(c, statistics_percentile(times->seconds, n, 90)));
    table_add(t, clock_of(c, times->seconds[n - 1]));
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
    add_times(c, t, &f->times);
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

static const char *grid_label(struct command_context *c, const char *code)
{
    if (code[0] == '\0')
        return tr(c->lang, N_("The office's own area"));
    return scope_printf(c->sc, "%s %s", code, wording_division(c, code));
}

/* The key of G as people say it. */
static const char *key_label(struct command_context *c, enum report_by by, const struct group *g)
{
    const struct word *const agency = word_coded(&agency_words, g->key);

    if (by == REPORT_KIND)
        return kind_name(desk_kinds(c->desk), g->key, c->lang);
    if (by == REPORT_GRID)
        return grid_label(c, g->key);
    if (by == REPORT_HOUR)
        return scope_printf(c->sc, "%s:00", g->key);
    return agency ? tr(c->lang, agency->label) : g->key;
}

static void say_groups(struct command_context *c, const struct report *r)
{
    for (size_t i = 0; i < r->group_count; i++) {
        output_line(c->output, "");
        command_say(c, N_("{1}, called: {2}"), key_label(c, r->by, &r->groups[i]),
                    wording_count(c, (int64_t)r->groups[i].dispatches));
        say_group(c, &r->groups[i]);
    }
}

static void add_interval(struct command_context *c, struct table *t, const char *label,
                         const struct times *times)
{
    table_add(t, tr(c->lang, label));
    table_add(t, wording_count(c, (int64_t)times->count));
    add_times(c, t, times);
}

static void say_intervals(struct command_context *c, const struct report *r)
{
    static const char *const heading[] = {N_("Interval"), N_("Cases"), N_("Median"), N_("90 %"),
                                          N_("Longest")};
    const size_t columns = sizeof(heading) / sizeof(*heading);
    struct table t = table_new(c->sc, columns, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < columns; i++)
        table_add(&t, tr(c->lang, heading[i]));
    add_interval(c, &t, N_("First ring to first team"), &r->rung);
    add_interval(c, &t, N_("Registration to first team"), &r->registered);
    output_line(c->output, "");
    table_print(&t, INDENT, &c->output->text);
}

static void say_recorders(struct command_context *c, const struct report *r)
{
    static const char *const heading[] = {N_("Recorded by"), N_("Late entries of all entries"),
                                          N_("Claims confirmed")};
    const size_t columns = sizeof(heading) / sizeof(*heading);
    struct table t = table_new(c->sc, columns, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < columns; i++)
        table_add(&t, tr(c->lang, heading[i]));
    for (size_t i = 0; i < r->recorder_count; i++) {
        const struct recorder *const who = &r->recorders[i];

        table_add(&t, who->name);
        table_add(&t, statistics_published(c->sc, who->claims, who->entries));
        table_add(&t, scope_printf(c->sc, "%zu/%zu", who->confirmed, who->claims));
    }
    if (r->recorder_count == 0)
        return;
    output_line(c->output, "");
    table_print(&t, INDENT, &c->output->text);
}

static void say_awaited(struct command_context *c, const struct report *r)
{
    struct buffer b = buffer_new(c->sc);

    for (size_t i = 0; i < agency_words.count; i++) {
        const enum agency_id agency = (enum agency_id)agency_words.words[i].value;

        if (r->awaited[agency] > 0)
            buffer_addf(&b, "%s%s %zu", b.length > 0 ? ", " : "", agency_label(agency, c->lang),
                        r->awaited[agency]);
    }
    if (b.length > 0)
        command_say(c, N_("Awaited in vain: {1}"), buffer_text(&b));
}

/* "Police station: the bridge was closed"; "" while nobody gave a reason. */
static const char *reason_text(struct command_context *c, const struct breach *b)
{
    if (!b->ruled)
        return "";
    if (b->ruled->agency == AGENCY_NONE)
        return b->ruled->reason;
    return scope_printf(c->sc, "%s: %s", agency_label(b->ruled->agency, c->lang), b->ruled->reason);
}

static void say_breach(struct command_context *c, struct table *t, const struct breach *b)
{
    const struct milestone *const m = &b->milestone;
    const char *awaited = agency_list(c->sc, c->lang, m->awaited, m->awaited_count);

    table_add(t, scope_printf(c->sc, "%d/%lld", b->dispute->year,
                              (long long)b->dispute->register_number));
    table_add(t, wording_count(c, b->dispatch->ordinal));
    table_add(t,
              c->lang == LANG_EN && m->promise->english ? m->promise->english : m->promise->label);
    table_add(t, word_label(&milestone_state_words, (int)b->state, c->lang));
    table_add(t, instant_short(c->sc, m->due));
    table_add(t, instant_is_set(m->met) ? instant_short(c->sc, m->met) : awaited);
    table_add(t, reason_text(c, b));
}

static void say_breaches(struct command_context *c, const struct report *r)
{
    struct table t = table_new(c->sc, 7, desk_ambiguous_width(c->desk));

    if (r->breach_count == 0)
        return;
    output_line(c->output, "");
    command_say(c, N_("Broken promises: {1}"), wording_count(c, (int64_t)r->breach_count));
    for (size_t i = 0; i < r->breach_count; i++)
        say_breach(c, &t, &r->breaches[i]);
    table_print(&t, INDENT, &c->output->text);
    say_awaited(c, r);
}

static void say_report(struct command_context *c, const struct report *r)
{
    command_say(c, N_("Response from {1} to {2}, teams called: {3}"),
                date_iso(c->sc, r->period.from), date_iso(c->sc, r->period.to),
                wording_count(c, (int64_t)r->whole.dispatches));
    if (r->stepped > 0)
        command_say(c, N_("Teams in whose time the clock was set, with doubtful times: {1}"),
                    wording_count(c, (int64_t)r->stepped));
    say_group(c, &r->whole);
    say_groups(c, r);
    say_intervals(c, r);
    say_recorders(c, r);
    say_breaches(c, r);
    output_line(c->output, "");
    if (!desk_counts_all(c->desk))
        command_say(c, N_("Cases that are confidential or hidden are in none of these figures."));
    command_say(c, REPORT_DEFINITION);
}

enum rc command_report(struct command_context *c)
{
    const char *const by = options_value(c->args, "by");
    const bool csv = options_given(c->args, "csv");
    struct report report;
    struct period p;
    int dimension = REPORT_ALL;

    TRY(check_word(c, "response"));
    if (print_wants_charset(c) && !csv)
        return usage_fail(c->sc, N_("--bom and --gb18030 go with CSV."));
    TRY(period_of(c, &p));
    if (by)
        TRY(word_find(c->sc, &report_by_words, "by", by, &dimension));
    TRY(desk_report_response(c->desk, c->sc, p, (enum report_by)dimension, true, &report));
    if (csv)
        return print_csv(c, NULL, desk_report_text(c->sc, &report, REPORT_CSV));
    if (c->json)
        buffer_add(&c->output->text, desk_report_text(c->sc, &report, REPORT_JSON));
    else
        say_report(c, &report);
    return RC_OK;
}
