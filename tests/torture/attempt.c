/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/attempt.h"

#define ACT_NAME_(name) #name,
static const char *const names[] = {ACTS(ACT_NAME_)};
#undef ACT_NAME_

const char *attempt_name(enum doing kind) { return names[kind]; }

/* What each act to a case asks to be allowed. */
static const enum right rights[KINDS] = {
    [DO_ACCEPT] = RIGHT_WORK,    [DO_REFUSE] = RIGHT_WORK,       [DO_VOID] = RIGHT_VOID,
    [DO_CALL] = RIGHT_DISPATCH,  [DO_ARRIVE] = RIGHT_RESPOND,    [DO_AGREE] = RIGHT_WORK,
    [DO_VISIT] = RIGHT_NOTE,     [DO_CLOSE] = RIGHT_CLOSE,       [DO_REOPEN] = RIGHT_WORK,
    [DO_REVEAL] = RIGHT_REVEAL,  [DO_CLASSIFY] = RIGHT_CLASSIFY, [DO_TAKE_IN] = RIGHT_REGISTER,
    [DO_SEARCH] = RIGHT_SEARCH,  [DO_GLASS] = RIGHT_BREAK_GLASS, [DO_APPOINT] = RIGHT_PEOPLE,
    [DO_END] = RIGHT_PEOPLE,     [DO_DISABLE] = RIGHT_PEOPLE,    [DO_ENABLE] = RIGHT_PEOPLE,
    [DO_CONFIRM] = RIGHT_SECOND,
};

static bool was_called(const struct matter *m, enum agency_id agency)
{
    for (size_t i = m->newest; i < m->chair_count; i++)
        if (m->chairs[i].agency == agency)
            return true;
    return false;
}

/* May the case be treated so, whoever does it? */
static bool fits_case(const struct attempt *a)
{
    const struct matter *m = a->m;
    const bool lives = !m->voided && !m->refused && !m->closed;

    switch (a->kind) {
    case DO_ACCEPT:
    case DO_REFUSE:
        return lives && !m->accepted;
    case DO_VOID:
        return lives && m->agreements == 0;
    case DO_CALL:
        return lives && (a->again || m->dispatches == 0);
    case DO_ARRIVE: /* a team on its way answers, though the case was not accepted meanwhile */
        return !m->voided && !m->closed;
    case DO_AGREE:
    case DO_CLOSE:
        return lives && m->accepted;
    case DO_VISIT:
        return m->accepted && !m->voided;
    case DO_REOPEN:
        return m->closed;
    default:
        return true;
    }
}

static enum answer foretell_case(const struct model *model, const struct attempt *a)
{
    const enum right right = rights[a->kind];
    const bool sees = model_sight(model, a->who, a->m) > SIGHT_NONE;

    if (!sees && (a->kind == DO_CALL || a->kind == DO_OPEN))
        return MISSING;
    if (a->kind == DO_OPEN)
        return TAKEN;
    if (!model_ever(model, a->who, right))
        return DENIED;
    if (!sees)
        return MISSING;
    if (!model_may(model, a->who, right, a->m, AGENCY_NONE))
        return DENIED;
    if (a->kind == DO_CLASSIFY && a->secrecy < a->m->secrecy &&
        !model_may(model, a->who, RIGHT_SUPERVISE, a->m, AGENCY_NONE))
        return DENIED;
    if (!fits_case(a))
        return UNFIT;
    if (a->kind == DO_ARRIVE && !model_may(model, a->who, right, a->m, a->agency))
        return DENIED;
    return a->kind == DO_ARRIVE && !was_called(a->m, a->agency) ? UNFIT : TAKEN;
}

static enum answer foretell_confirm(const struct model *model, const struct attempt *a)
{
    const struct hand *h = &model->hands[a->hand];

    if (h->ended || !h->waits)
        return UNFIT;
    return h->giver == a->who || h->holder == a->who ? DENIED : TAKEN;
}

/* The last head and the last administrator stay. */
static enum answer foretell_end(const struct model *model, const struct attempt *a)
{
    const struct hand *h = &model->hands[a->hand];

    if (h->ended)
        return UNFIT;
    if ((h->capacity == CAPACITY_ADMIN || h->capacity == CAPACITY_SUPERVISOR) &&
        model_holds(model, h) && !model_another(model, h->holder, h->capacity))
        return UNFIT;
    return TAKEN;
}

static enum answer foretell_office(const struct model *model, const struct attempt *a)
{
    if (!model_ever(model, a->who, rights[a->kind]))
        return DENIED;
    switch (a->kind) {
    case DO_APPOINT:
        return a->new.holder == a->who ? DENIED : model_fits(model, &a->new) ? TAKEN : UNFIT;
    case DO_CONFIRM:
        return foretell_confirm(model, a);
    case DO_END:
        return foretell_end(model, a);
    case DO_DISABLE:
        return a->whom != a->who && !model->fellows[a->whom].disabled &&
                       model_another(model, a->whom, CAPACITY_ADMIN)
                   ? TAKEN
                   : UNFIT;
    case DO_ENABLE:
        return model->fellows[a->whom].disabled ? TAKEN : UNFIT;
    case DO_GLASS: /* for who reads it anyway there is nothing to break */
        return model_sight(model, a->who, a->m) == SIGHT_FACTS ? UNFIT : TAKEN;
    default:
        return TAKEN;
    }
}

enum answer attempt_foretell(const struct model *model, const struct attempt *a)
{
    if (a->kind == DO_WAIT)
        return TAKEN;
    if (model->fellows[a->who].disabled)
        return DENIED;
    if (a->kind == DO_BOARD)
        return TAKEN;
    if (a->kind == DO_TAKE_IN || a->kind == DO_SEARCH || a->kind >= DO_GLASS)
        return foretell_office(model, a);
    return foretell_case(model, a);
}
