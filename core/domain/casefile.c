/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casefile.h"

#include "core/domain/joining.h"

#define PARTIES_LEAST 2

const struct agreement *casefile_agreement(const struct casefile *cf)
{
    return cf->agreement_count > 0 ? &cf->agreements[cf->agreement_count - 1] : NULL;
}

const struct party *casefile_party(const struct casefile *cf, int position)
{
    return party_at(cf->parties, cf->party_count, position);
}

const char *casefile_positions(struct scope *sc, const struct casefile *cf)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < cf->party_count; i++)
        buffer_addf(&b, "%s%d", i > 0 ? " " : "", cf->parties[i].position);
    return buffer_text(&b);
}

int casefile_next_position(const struct casefile *cf)
{
    int most = 0;

    for (size_t i = 0; i < cf->party_count; i++)
        most = cf->parties[i].position > most ? cf->parties[i].position : most;
    for (size_t i = 0; i < cf->joined_count; i++)
        most = cf->joined[i].party.position > most ? cf->joined[i].party.position : most;
    return most + 1;
}

/* Ids rise in the order in which rows were written. */
bool casefile_reopened(const struct casefile *cf, const struct agreement *a)
{
    return cf->reopening_count > 0 && cf->reopenings[cf->reopening_count - 1].id > a->id;
}

const struct clock_step *casefile_step_before_call(const struct casefile *cf)
{
    if (cf->dispatch_count == 0)
        return NULL;
    return clock_step_between(cf->clock_steps, cf->clock_step_count, cf->dispute.id,
                              cf->dispatches[0].id);
}

bool casefile_waited(const struct casefile *cf, struct span *waited)
{
    const struct instant rang = call_first_ring(cf->calls, cf->call_count);

    if (!instant_is_set(rang) || cf->dispatch_count == 0)
        return false;
    if (casefile_step_before_call(cf))
        return false;
    *waited = instant_lasted(rang, cf->dispatches[0].at);
    return true;
}

struct playbook_question casefile_question(const struct casefile *cf)
{
    return (struct playbook_question){.kind = cf->dispute.kind,
                                      .parent = cf->kind ? cf->kind->parent : NULL,
                                      .urgency = cf->dispute.urgency,
                                      .source = cf->dispute.source,
                                      .narrative = cf->dispute.narrative,
                                      .risk = cf->dispute.risk};
}

const struct dispatch *casefile_dispatch(const struct casefile *cf)
{
    return cf->dispatch_count > 0 ? &cf->dispatches[cf->dispatch_count - 1] : NULL;
}

/* Nobody hurries to a dispute that is settled, and no event of a team follows. */
static bool is_over(const struct casefile *cf)
{
    switch (cf->dispute.state) {
    case STATE_REGISTERED:
    case STATE_ACCEPTED:
    case STATE_RESPONDING:
    case STATE_MEDIATING:
        return false;
    default:
        return true;
    }
}

const struct clock_step *casefile_clock_step(const struct casefile *cf, const struct dispatch *d)
{
    const struct course *c = &d->course;
    int64_t newest = is_over(cf) ? d->id : INT64_MAX;

    for (size_t i = 0; i < c->response_count; i++)
        newest = c->responses[i].id > newest ? c->responses[i].id : newest;
    for (size_t i = 0; i < c->ruling_count; i++)
        newest = c->rulings[i].id > newest ? c->rulings[i].id : newest;
    return clock_step_between(cf->clock_steps, cf->clock_step_count, d->id, newest);
}

bool casefile_takes_part(const struct party *p)
{
    return party_signs(p) && !date_is_set(p->refused_on);
}

static bool was_mediated(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->session_count; i++)
        if (session_rule(cf->sessions[i].kind)->mediates)
            return true;
    return false;
}

enum state casefile_state(struct scope *sc, const struct casefile *cf)
{
    if (cf->withheld)
        return cf->dispute.state; /* the facts that show it are not here */
    const struct agreement *a = casefile_agreement(cf);

    if (cf->dispute.void_reason)
        return STATE_VOIDED;
    if (cf->dispute.refuse_reason)
        return STATE_REFUSED;
    if (cf->dispute.closed)
        return STATE_CLOSED;
    if (cf->dispute.sent)
        return STATE_SENT;
    if (a && date_is_set(agreement_effective_on(sc, a, cf->parties, cf->party_count)))
        return STATE_EFFECTIVE;
    if (a)
        return STATE_AGREED;
    if (was_mediated(cf))
        return STATE_MEDIATING;
    if (cf->dispatch_count > 0)
        return STATE_RESPONDING;
    return cf->dispute.number ? STATE_ACCEPTED : STATE_REGISTERED;
}

bool casefile_can_have_team(enum state state)
{
    return state != STATE_REGISTERED && state != STATE_ACCEPTED;
}

bool casefile_can_have_agreement(enum state state)
{
    return casefile_can_have_team(state) && state != STATE_RESPONDING && state != STATE_MEDIATING;
}

/* How many of CF take part; *REFUSER gets the name of one who refused, or NULL. */
static size_t count_left(const struct casefile *cf, const char **refuser)
{
    size_t left = 0;

    *refuser = NULL;
    for (size_t i = 0; i < cf->party_count; i++) {
        const struct party *p = &cf->parties[i];

        if (casefile_takes_part(p))
            left++;
        else if (party_signs(p))
            *refuser = p->name;
    }
    return left;
}

static enum rc refused(struct scope *sc, const char *refuser)
{
    return fail(sc, RC_INVALID, "parties",
                N_("{1} refused mediation and fewer than two parties are left, so there is "
                   "nothing to mediate; nothing was saved."),
                refuser);
}

enum rc casefile_may_mediate(struct scope *sc, const struct casefile *cf)
{
    const char *refuser;

    if (count_left(cf, &refuser) >= PARTIES_LEAST)
        return RC_OK;
    if (refuser)
        return refused(sc, refuser);
    return fail(sc, RC_INVALID, "parties",
                N_("Mediation needs at least two parties; add the other one by correcting the "
                   "case. Nothing was saved."));
}

enum rc casefile_may_hold(struct scope *sc, const struct casefile *cf, enum session_kind kind)
{
    const struct session_rule *rule = session_rule(kind);
    const char *refuser;

    if (rule->both)
        return casefile_may_mediate(sc, cf);
    if (rule->mediates && count_left(cf, &refuser) < PARTIES_LEAST && refuser)
        return refused(sc, refuser);
    return RC_OK;
}
