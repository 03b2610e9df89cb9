/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/deadline.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"
#include "core/domain/ledger.h"

#define WORD_(name, code, label) {name, code, label},
#define WORD_LIST(list, WORDS)                                                                     \
    static const struct word list##_rows[] = {WORDS(WORD_)};                                       \
    const struct word_list list##_words = {list##_rows, sizeof(list##_rows) / sizeof(*list##_rows)}

WORD_LIST(deadline_start, WORDS_DEADLINE_START);
WORD_LIST(deadline_event, WORDS_DEADLINE_EVENT);
WORD_LIST(deadline_unit, WORDS_DEADLINE_UNIT);
WORD_LIST(deadline_state, WORDS_DEADLINE_STATE);
WORD_LIST(reminded, WORDS_REMINDED);

#define HOUR_MS 3600000

/* What is the same for all deadlines of one case. */
struct judge {
    struct scope *sc;
    const struct calendar *calendar;
    const struct casefile *cf;
    const struct agreement *agreement; /* newest; NULL */
    struct date effective;
    struct ledger ledger;
    struct planned_visit *plan;
    size_t planned;
    struct instant now; /* or the end of the case */
    struct date today;
    struct instant clock; /* what it shows, whether the case has ended or not */
};

static struct date later(struct date a, struct date b)
{
    return !date_is_set(a) || (date_is_set(b) && b.day > a.day) ? b : a;
}

static struct date earlier(struct date a, struct date b)
{
    return !date_is_set(a) || (date_is_set(b) && b.day < a.day) ? b : a;
}

static struct date start_of(const struct judge *j, enum deadline_start start)
{
    const struct casefile *cf = j->cf;
    struct date first = DATE_NONE;

    switch (start) {
    case FROM_REGISTERED:
        return date_of(cf->dispute.registered_at);
    case FROM_ACCEPTED:
        return cf->dispute.accepted_on;
    case FROM_AGREED:
        return j->agreement ? j->agreement->reached_on : DATE_NONE;
    case FROM_EFFECTIVE:
    case FROM_TERM:
    case FROM_PLAN:
    case FROM_CLAIM:
        return j->effective;
    case FROM_PERFORMANCE:
        return ledger_last_due(j->agreement, j->effective);
    case FROM_CONFIRMED:
        return confirmation_enforceable_from(j->cf);
    case FROM_VISITED:
        for (size_t i = 0; i < cf->visit_count; i++)
            if (visit_reached(&cf->visits[i]))
                first = earlier(first, cf->visits[i].on);
        return first;
    }
    return DATE_NONE;
}

/* The day on which all of A was performed, or its term TERM unless that is 0. */
static struct date performed_on(const struct agreement *a, int term)
{
    struct date last = DATE_NONE;

    for (size_t i = 0; a && i < a->term_count; i++) {
        if (term > 0 && a->terms[i].ordinal != term)
            continue;
        if (!date_is_set(a->terms[i].performed_on))
            return DATE_NONE;
        last = later(last, a->terms[i].performed_on);
    }
    return last;
}

/* A visit counts when there was something to visit for. */
static struct date visited_on(const struct judge *j, const struct deadline *d)
{
    const bool again = d->rule->start == FROM_VISITED;
    const struct date first = date_is_set(j->effective) && !again ? j->effective : d->start;
    struct date on = DATE_NONE;

    for (size_t i = 0; i < j->cf->visit_count; i++)
        if (visit_reached(&j->cf->visits[i]) &&
            j->cf->visits[i].on.day >= first.day + (again ? 1 : 0))
            on = earlier(on, j->cf->visits[i].on);
    return on;
}

/* Was the right that D counts used, and not only left without a purpose? */
static bool is_used(const struct judge *j, const struct deadline *d)
{
    const struct date applied = confirmation_applied_on(j->cf);

    return d->rule->met & 1u << DONE_APPLIED && date_is_set(applied) && applied.day <= d->met.day;
}

static struct date done_on(const struct judge *j, const struct deadline *d,
                           enum deadline_event event)
{
    const struct casefile *cf = j->cf;

    switch (event) {
    case DONE_ACCEPTED:
        return cf->dispute.accepted_on;
    case DONE_AGREED:
        return cf->agreement_count > 0 ? cf->agreements[0].reached_on : DATE_NONE;
    case DONE_EFFECTIVE:
        return j->effective;
    case DONE_PERFORMED:
        return performed_on(j->agreement, d->term);
    case DONE_VISITED:
        return visited_on(j, d);
    case DONE_APPLIED:
        return confirmation_applied_on(cf);
    case DONE_CLOSED:
        return cf->dispute.closed ? date_of(cf->dispute.closed_at) : DATE_NONE;
    }
    return DATE_NONE;
}

static struct date met_on(const struct judge *j, const struct deadline *d)
{
    struct date on = DATE_NONE;

    if (d->rule->start == FROM_PLAN)
        return d->met; /* the plan tells which visit kept which */
    for (size_t i = 0; i < deadline_event_words.count; i++) {
        const int event = deadline_event_words.words[i].value;

        if (d->rule->met & 1u << event)
            on = earlier(on, done_on(j, d, (enum deadline_event)event));
    }
    return on;
}

static bool is_suspended(const struct judge *j, const struct deadline_rule *rule, struct date d)
{
    return rule->pauses && suspension_has(j->cf->suspensions, j->cf->suspension_count, d, j->today);
}

/* The last of DAYS working days after FROM that are not suspended. */
static struct date working_end(const struct judge *j, const struct deadline_rule *rule,
                               struct date from, int days)
{
    struct date d = from;

    while (days > 0) {
        d.day++;
        days -= !is_suspended(j, rule, d) && calendar_works(j->calendar, d);
    }
    return d;
}

/* As many days after FROM as TO is, not counting suspended ones. */
static struct date stretched(const struct judge *j, const struct deadline_rule *rule,
                             struct date from, struct date to)
{
    struct date d = from;

    if (!rule->pauses || j->cf->suspension_count == 0)
        return to.day > from.day ? to : from;
    for (int left = to.day - from.day; left > 0; left -= !is_suspended(j, rule, d))
        d.day++;
    return d;
}

/* The last day without suspensions. */
static struct date natural_end(const struct judge *j, const struct deadline *d)
{
    const struct deadline_rule *rule = d->rule;

    switch (rule->unit) {
    case UNIT_DAYS:
        return calendar_after_days(d->start, d->length);
    case UNIT_MONTHS:
        return calendar_after_months(d->start, rule->length);
    case UNIT_WORKING_DAYS:
        return calendar_after_working_days(j->calendar, d->start, rule->length);
    case UNIT_HOURS:
        return date_of(instant_after(d->started, (struct span){(int64_t)rule->length * HOUR_MS}));
    }
    return d->start;
}

static struct date counted_end(const struct judge *j, const struct deadline *d)
{
    if (!d->rule->pauses || j->cf->suspension_count == 0)
        return d->natural;
    if (d->rule->unit == UNIT_WORKING_DAYS)
        return working_end(j, d->rule, d->start, d->rule->length);
    return stretched(j, d->rule, d->start, d->natural);
}

/* A year whose days mattered and which has no table. */
static int unknown_year(const struct judge *j, const struct deadline *d)
{
    const bool working = d->rule->unit == UNIT_WORKING_DAYS;
    int from, to, month, day;

    if (!working && !d->rule->rolls)
        return 0;
    date_split(working ? d->start : d->last, &from, &month, &day);
    date_split(d->rolled, &to, &month, &day);
    for (int year = from; year <= to; year++)
        if (!calendar_table(j->calendar, year))
            return year;
    return 0;
}

/* Suspended days after an extension was recorded move its end too. */
static void extend(const struct judge *j, struct deadline *d)
{
    const struct extension *e = extension_of(j->cf->extensions, j->cf->extension_count, d->code);

    d->due = d->rolled;
    if (!e)
        return;
    const struct date end = stretched(j, d->rule, later(e->on, d->start), e->until);
    if (end.day <= d->due.day)
        return;
    d->extension = e;
    d->due = end;
}

static void reckon(const struct judge *j, struct deadline *d)
{
    d->natural = natural_end(j, d);
    if (!date_is_set(d->natural))
        d->natural = d->start; /* past the year 9999: nobody will miss it */
    d->last = counted_end(j, d);
    for (struct date day = {d->start.day + 1};
         d->last.day != d->natural.day && day.day <= d->last.day; day.day++)
        d->suspended += is_suspended(j, d->rule, day);
    d->rolled = d->last;
    if (d->rule->rolls) {
        d->rolled = calendar_roll(j->calendar, d->last);
        d->rest = calendar_rest(j->calendar, d->last);
        d->holiday = calendar_named(j->calendar, d->last) != NULL;
    }
    d->unknown_year = unknown_year(j, d);
    extend(j, d);
    if (d->rule->unit == UNIT_HOURS && !d->extension)
        d->due_at = instant_after(
            instant_after(d->started, (struct span){(int64_t)d->rule->length * HOUR_MS}),
            DAYS(d->last.day - d->natural.day));
}

static bool is_over(const struct judge *j, const struct deadline *d)
{
    return instant_is_set(d->due_at) ? instant_before(d->due_at, j->now)
                                     : d->due.day < j->today.day;
}

static enum deadline_state state_of(const struct judge *j, const struct deadline *d)
{
    const bool right = d->rule->right;

    /* what meets a right that nobody used leaves nothing to use it for */
    const bool spared = right && !is_used(j, d);
    if (date_is_set(d->met) && d->met.day <= d->due.day)
        return spared ? DEADLINE_SPARED : DEADLINE_MET;
    if (date_is_set(d->met))
        return spared ? DEADLINE_LAPSED : DEADLINE_LATE;
    if (is_over(j, d))
        return right ? DEADLINE_LAPSED : DEADLINE_MISSED;
    if (d->rule->pauses && suspension_open(j->cf->suspensions, j->cf->suspension_count))
        return DEADLINE_SUSPENDED;
    return DEADLINE_PENDING;
}

static bool applies(const struct deadline_rule *rule, const struct casefile *cf)
{
    const char *parent = cf->kind ? cf->kind->parent : NULL;

    if (rule->has_source && rule->source != cf->dispute.source)
        return false;
    for (size_t i = 0; i < rule->kind_count; i++)
        if (text_equal(rule->kinds[i], cf->dispute.kind) || text_equal(rule->kinds[i], parent))
            return true;
    return rule->kind_count == 0;
}

/* Finish D, whose rule, code and start are known; false when nobody need know of it. */
static bool judged(const struct judge *j, struct deadline *d)
{
    d->due_at = INSTANT_NEVER;
    d->length = d->rule->length > 0 ? d->rule->length : d->length;
    reckon(j, d);
    d->met = met_on(j, d);
    d->state = state_of(j, d);
    return !j->cf->dispute.closed || d->rule->start == FROM_PLAN ||
           (d->state != DEADLINE_PENDING && d->state != DEADLINE_SUSPENDED);
}

static const char *term_code(struct scope *sc, const struct deadline_rule *rule, int ordinal)
{
    const int stem = (int)(strlen(rule->code) - strlen(DEADLINE_TERM_MARK));

    return scope_printf(sc, "%.*s.%d", stem, rule->code, ordinal);
}

static struct deadline of_term(const struct judge *j, const struct deadline_rule *rule,
                               const struct term *t, struct date start)
{
    return (struct deadline){.rule = rule,
                             .code = term_code(j->sc, rule, t->ordinal),
                             .term = t->ordinal,
                             .event = deadline_start_rows[rule->start].label,
                             .start = start,
                             .started = date_start(start),
                             .met = DATE_NONE};
}

/* One for each term that has its day: of the instalment that is open next, while one is. Nothing
 * is waited for where the creditor gave it up. */
static bool judge_term(const struct judge *j, const struct deadline_rule *rule,
                       const struct term *t, struct deadline *d)
{
    const struct ledger_row *next = ledger_next(&j->ledger, t->ordinal);
    const struct date due = next ? next->due : t->due;

    if (!date_is_set(due) || (!next && !date_is_set(t->performed_on)))
        return false;
    *d = of_term(j, rule, t, due);
    d->instalment = next ? next->instalment : 0;
    return judged(j, d);
}

/* Who urges, or pays a part, lets the period begin anew (民法典 195). */
static struct date claimed_on(const struct judge *j, const struct term *t, const char **event)
{
    const struct casefile *cf = j->cf;
    struct date on = t->due;

    for (size_t i = 0; i < cf->urging_count; i++) {
        const struct urging *u = &cf->urgings[i];

        if (u->agreement != j->agreement->id || u->term != t->ordinal || u->on.day <= on.day)
            continue;
        on = u->on;
        *event = N_("Urged, and runs anew from");
    }
    for (size_t i = 0; i < cf->performance_count; i++) {
        const struct performance *p = &cf->performances[i];

        if (p->void_reason || p->kind != PERFORMANCE_DONE || p->on.day <= on.day ||
            p->agreement != j->agreement->id || p->term != t->ordinal)
            continue;
        on = p->on;
        *event = N_("Paid in part, and runs anew from");
    }
    return on;
}

/* A confirmed agreement is enforced; it need not be sued upon. */
static bool is_confirmed(const struct casefile *cf)
{
    for (size_t i = cf->confirmation_count; i > 0; i--)
        if (!cf->confirmation[i - 1].void_reason)
            return cf->confirmation[i - 1].kind == CONFIRMATION_CONFIRMED;
    return false;
}

/* Until when a creditor may go to court; not where a court has spoken or was asked already. */
static bool judge_claim(const struct judge *j, const struct deadline_rule *rule,
                        const struct term *t, struct deadline *d)
{
    const struct casefile *cf = j->cf;

    if (!date_is_set(t->due) || t->due.day >= j->today.day ||
        !ledger_next(&j->ledger, t->ordinal) ||
        recourse_at_court(cf->recourses, cf->recourse_count) || is_confirmed(cf))
        return false;
    *d = of_term(j, rule, t, t->due);
    d->start = claimed_on(j, t, &d->event);
    return judged(j, d);
}

static size_t judge_terms(const struct judge *j, const struct deadline_rule *rule,
                          struct deadline *list)
{
    size_t count = 0;

    for (size_t i = 0; date_is_set(j->effective) && i < j->agreement->term_count; i++) {
        const struct term *t = &j->agreement->terms[i];

        count += rule->start == FROM_TERM ? judge_term(j, rule, t, &list[count])
                                          : judge_claim(j, rule, t, &list[count]);
    }
    return count;
}

/* A closed case is visited too, so its end stops none of these. */
static size_t judge_visits(const struct judge *j, const struct deadline_rule *rule,
                           struct deadline *list)
{
    struct judge open = *j;
    size_t count = 0;

    open.now = j->clock;
    open.today = date_of(j->clock);
    for (size_t i = 0; i < j->planned; i++) {
        const struct planned_visit *v = &j->plan[i];

        list[count] = (struct deadline){.rule = rule,
                                        .code = term_code(j->sc, rule, v->number),
                                        .visit = v->number,
                                        .length = v->days,
                                        .event = visit_after_words.words[v->after].label,
                                        .start = v->start,
                                        .started = date_start(v->start),
                                        .met = v->met ? v->met->on : DATE_NONE};
        count += judged(&open, &list[count]);
    }
    return count;
}

static size_t judge_rule(const struct judge *j, const struct deadline_rule *rule,
                         struct deadline *list)
{
    if (rule->start == FROM_TERM || rule->start == FROM_CLAIM)
        return judge_terms(j, rule, list);
    if (rule->start == FROM_PLAN)
        return judge_visits(j, rule, list);
    *list = (struct deadline){.rule = rule,
                              .code = rule->code,
                              .event = deadline_start_rows[rule->start].label,
                              .start = start_of(j, rule->start),
                              .met = DATE_NONE};
    if (!date_is_set(list->start))
        return 0;
    list->started =
        rule->start == FROM_REGISTERED ? j->cf->dispute.registered_at : date_start(list->start);
    return judged(j, list);
}

static struct judge judge_of(struct scope *sc, const struct deadline_rules *rules,
                             const struct calendar *calendar, const struct casefile *cf,
                             struct instant now)
{
    struct judge j = {.sc = sc,
                      .calendar = calendar,
                      .cf = cf,
                      .agreement = casefile_agreement(cf),
                      .effective = DATE_NONE,
                      .now = cf->dispute.closed ? cf->dispute.closed_at : now,
                      .clock = now};

    j.today = date_of(j.now);
    if (j.agreement)
        j.effective = agreement_effective_on(sc, j.agreement, cf->parties, cf->party_count);
    if (date_is_set(j.effective))
        ledger_reckon(sc, j.agreement, cf->performances, cf->performance_count, j.today, &j.ledger);
    visit_plan(sc, rules->visits, cf, &j.plan, &j.planned);
    return j;
}

void deadline_list(struct scope *sc, const struct deadline_rules *rules,
                   const struct calendar *calendar, const struct casefile *cf, struct instant now,
                   struct deadline **list, size_t *count)
{
    const struct judge j = judge_of(sc, rules, calendar, cf, now);
    const size_t terms = j.agreement ? j.agreement->term_count : 0;

    *list = scope_alloc(sc, rules->count * (terms + j.planned + 1), sizeof(**list));
    *count = 0;
    if (cf->dispute.void_reason || cf->dispute.refuse_reason)
        return;
    for (size_t i = 0; i < rules->count; i++)
        if (applies(&rules->rules[i], cf))
            *count += judge_rule(&j, &rules->rules[i], *list + *count);
}
