/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/tick.h"

#include "core/base/text.h"
#include "core/desk/watch_work.h"
#include "core/store/due_store.h"
#include "core/store/notice_store.h"
#include "core/store/roster_store.h"

#define ROSTER_BEFORE DAYS(3) /* a duty that runs now began within it */
#define CASES_AT_ONCE 50      /* of one transaction, so that nobody waits long for the lock */

struct tick_result {
    int recorded;
    bool more;
};

struct watched watched_of(struct work *w, const struct casefile *cf, const struct dispatch *d)
{
    const struct dispute *dispute = &cf->dispute;
    const char *prefix = w->desk->options.lang == LANG_ZH ? "登" : "";

    return (struct watched){.cf = cf,
                            .dispatch = d,
                            .name = dispute->number
                                        ? dispute->number
                                        : scope_printf(w->sc, "%s%d/%lld", prefix, dispute->year,
                                                       (long long)dispute->register_number),
                            .seats = (int)d->seat_count};
}

enum rc watched_notice(struct work *w, const struct watched *c, const struct notice *from)
{
    struct notice n = *from;

    n.dispute = c->cf->dispute.id;
    n.dispatch = c->dispatch->id;
    n.at = w->now;
    n.ended_at = INSTANT_NEVER;
    return notice_insert(&w->tx, &n, w->desk->settings.notify_command != NULL);
}

static const char *promise_label(const struct promise *p, enum lang lang)
{
    return lang == LANG_EN && p->english ? p->english : p->label ? p->label : p->code;
}

static const char *awaited(struct work *w, const struct milestone *m)
{
    const enum lang lang = w->desk->options.lang;

    return m->awaited_count > 0 ? agency_list(w->sc, lang, m->awaited, m->awaited_count) : "-";
}

/* What is told of the promise that E is about. */
static const char *promise_text(struct work *w, const struct watched *c, const struct escalation *e)
{
    const enum lang lang = w->desk->options.lang;
    const struct milestone *m = e->about;
    const char *label = promise_label(m->promise, lang);

    switch (e->kind) {
    case NOTICE_WARN:
        return say(w->sc, lang, N_("{1}: {2} falls due at {3}. Still missing: {4}."), c->name,
                   label, instant_clock(w->sc, m->due), awaited(w, m));
    case NOTICE_COMMANDER:
        return say(w->sc, lang,
                   N_("{1}: {2} was missed at {3}. Still missing: {4}. Please step in."), c->name,
                   label, instant_clock(w->sc, m->due), awaited(w, m));
    case NOTICE_IDLE:
        return say(w->sc, lang,
                   N_("{1}: {2} accepted and reported nothing since. {3} was missed at {4}."),
                   c->name, agency_label(e->agency, lang), label, instant_clock(w->sc, m->due));
    default:
        break;
    }
    return say(w->sc, lang, N_("{1}: {2} was missed at {3}. Still missing: {4}."), c->name, label,
               instant_clock(w->sc, m->due), awaited(w, m));
}

static const char *card_text(struct work *w, const struct watched *c, const struct card *card,
                             const char *msgid)
{
    const enum lang lang = w->desk->options.lang;

    return say(w->sc, lang, msgid, c->name, card_name(w->sc, card),
               word_label(&card_colour_words, (int)card_colour(card), lang),
               instant_short(w->sc, card_answer_due(card)));
}

/* Why a level is called or a card opened by the program: the promise that is missed. */
static const char *reason(struct work *w, const struct milestone *m)
{
    const enum lang lang = w->desk->options.lang;

    return say(w->sc, lang, N_("{1} missed"), promise_label(m->promise, lang));
}

/* Because of the promise that has been missed longest and is still open. */
static enum rc call_level(struct work *w, struct watched *c, const struct escalation *e)
{
    static const struct person program = {.name = PROGRAM_NAME};
    const struct milestone *longest = NULL;
    struct milestone *list;
    size_t count;

    TRY(milestone_judge(w->sc, c->dispatch, &list, &count));
    for (size_t i = 0; i < count; i++)
        if (milestone_state(&list[i], w->now) == MILESTONE_MISSED &&
            (!longest || instant_before(list[i].due, longest->due)))
            longest = &list[i];
    return watched_call_level(w, c, e->level, longest ? reason(w, longest) : "", &program);
}

/* Who has the duty KIND now: the committee's own people first. */
static int64_t on_duty(const struct roster *r, enum duty_kind kind, struct instant now)
{
    for (enum agency_id agency = AGENCY_COMMITTEE; agency < AGENCY_COUNT; agency++) {
        const struct duty *duty = roster_on_duty(r, agency, kind, now, 0);

        if (duty)
            return duty->person;
    }
    return 0;
}

static enum rc address_duty(struct work *w, enum duty_kind kind, struct notice *n)
{
    struct roster_plan plan;
    struct roster roster;

    TRY(roster_load(w->sc, w->desk->engine, w->desk->office.id,
                    instant_after(w->now, (struct span){-ROSTER_BEFORE.ms}), &plan));
    roster_resolve(w->sc, &plan, w->now, instant_after(w->now, SECONDS(1)), &roster);
    const int64_t person = on_duty(&roster, kind, w->now);
    for (size_t i = 0; person != 0 && i < plan.person_count; i++) {
        if (plan.people[i].id != person)
            continue;
        n->to = plan.people[i].name;
        n->phone = plan.people[i].phone;
    }
    return RC_OK;
}

/* Who sits in the seat is rung at himself; the rest goes to who has the duty. */
static enum rc address(struct work *w, const struct watched *c, const struct escalation *e,
                       struct notice *n)
{
    if (e->kind == NOTICE_WARN || e->kind == NOTICE_BREACH)
        return address_duty(w, DUTY_OFFICER, n);
    if (e->kind != NOTICE_IDLE)
        return address_duty(w, DUTY_COMMANDER, n);
    const struct seat *seat = dispatch_seat(c->dispatch, e->agency);
    n->to = seat->person_name;
    n->phone = seat->person_phone;
    return RC_OK;
}

static enum rc raise_one(struct work *w, const struct watched *c, const struct escalation *e)
{
    struct notice n = {.kind = e->kind, .key = e->key, .due = e->due};
    struct card card;

    TRY(address(w, c, e, &n));
    if (e->kind == NOTICE_CARD) {
        TRY(watched_card(w, c, e->colour, reason(w, e->about), &card));
        n.text =
            card_text(w, c, &card, N_("{1}: supervision card {2}, {3}. An answer is due {4}."));
    } else if (e->kind == NOTICE_ANSWER) {
        n.text = card_text(w, c, e->card,
                           N_("{1}: the answer to supervision card {2}, {3}, was due {4}."));
    } else {
        n.text = promise_text(w, c, e);
    }
    return watched_notice(w, c, &n);
}

/* What of LIST is due for the team C and was not recorded yet; a level is called as one. */
static enum rc raise_due(struct work *w, struct watched *c, const struct escalation *list,
                         size_t count, const struct notice *known, size_t known_count,
                         int *recorded)
{
    int level = escalation_level(c->dispatch);

    for (size_t i = 0; i < count && !instant_before(w->now, list[i].due); i++) {
        const struct escalation *e = &list[i];

        if (notice_known(known, known_count, c->dispatch->id, e->kind, e->key))
            continue;
        ++*recorded;
        if (e->kind == NOTICE_LEVEL && e->level > level)
            TRY(call_level(w, c, e));
        else if (e->kind != NOTICE_LEVEL)
            TRY(raise_one(w, c, e));
        level = e->kind == NOTICE_LEVEL ? e->level : level;
    }
    return RC_OK;
}

static enum rc tick_team(struct work *w, const struct casefile *cf, const struct dispatch *d,
                         int *recorded)
{
    struct watched c = watched_of(w, cf, d);
    struct escalation *list;
    struct notice *known;
    size_t count, known_count;

    TRY(due_escalations(w->sc, cf, d, &list, &count));
    TRY(notice_list(w->sc, w->desk->engine, cf->dispute.id, &known, &known_count));
    return raise_due(w, &c, list, count, known, known_count, recorded);
}

static enum rc tick_case(struct work *w, int64_t id, int *recorded)
{
    struct casefile cf;

    TRY(work_casefile(w, id, &cf));
    for (size_t i = 0; i < cf.dispatch_count; i++)
        TRY(tick_team(w, &cf, &cf.dispatches[i], recorded));
    return work_redue(w, id);
}

enum rc use_tick(struct work *w, const void *args, void *out)
{
    struct tick_result *result = out;
    int64_t *disputes;
    size_t count;

    *result = (struct tick_result){0};
    TRY(due_now(&w->tx, w->now, CASES_AT_ONCE, &disputes, &count));
    for (size_t i = 0; i < count; i++)
        TRY(tick_case(w, disputes[i], &result->recorded));
    result->more = count == CASES_AT_ONCE;
    return RC_OK;
}

enum rc desk_next_due(struct desk *desk, struct scope *sc, struct instant *at)
{
    return due_soonest(sc, desk->engine, desk->office.id, at);
}

static bool is_due(struct desk *desk, struct instant at)
{
    return instant_is_set(at) && !instant_before(desk_now(desk), at);
}

enum rc desk_tick(struct desk *desk, struct scope *sc, int *recorded)
{
    struct tick_result result = {0};
    struct instant at;
    int sum = 0;

    /* Looking first costs one read; most of the time nothing is due. */
    TRY(desk_next_due(desk, sc, &at));
    for (bool more = is_due(desk, at); more; more = result.more) {
        TRY(desk_run(desk, sc, USE_TICK, NULL, &result));
        sum += result.recorded;
    }
    if (recorded)
        *recorded = sum;
    return RC_OK;
}

enum rc desk_notices(struct desk *desk, struct scope *sc, size_t limit, struct notice **list,
                     size_t *count)
{
    TRY(desk_look_up(desk, sc));
    return notice_newest(sc, desk->engine, desk->office.id, limit, list, count);
}

enum rc desk_failed_notices(struct desk *desk, struct scope *sc, int64_t *failed)
{
    TRY(desk_look_up(desk, sc));
    return notice_count_failed(sc, desk->engine, desk->office.id,
                               instant_after(desk_now(desk), (struct span){-DAYS(1).ms}), failed);
}
