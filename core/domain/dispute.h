/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dispute: the head of a case, and the states it passes through.
 *
 * Layer: domain. Pure. (`case` is a word of C; screens say case, files say dispute.)
 */
#ifndef CORE_DOMAIN_DISPUTE_H
#define CORE_DOMAIN_DISPUTE_H

#include "core/base/instant.h"
#include "core/domain/secrecy.h"

struct dispute {
    int64_t id;
    int64_t rev;
    int64_t office;
    int year; /* of the register number */
    int64_t register_number;
    const char *number; /* case number; NULL until accepted */
    enum state state;   /* a projection of the facts: see casefile_state() */
    const char *token;
    enum source source;
    const char *kind; /* code */
    const char *title;
    enum urgency urgency;
    enum risk risk;
    const char *division; /* 12 digits; NULL: the office's own */
    const char *place;
    struct instant occurred_at;
    const char *narrative;
    struct instant registered_at;
    const char *registered_by;
    int64_t registrar; /* person of registered_by; 0: an older row */
    struct date accepted_on;
    const char *mediator; /* who accepted it */
    int64_t handler;      /* person of mediator; 0: nobody, or an older row */
    enum secrecy secrecy;
    const char *secrecy_reason; /* of who changed it last; NULL: the rule it was registered by */
    const char *void_reason;    /* mistaken registration */
    const char *refuse_reason;  /* not accepted; the other routes were told */
    bool sent; /* to another office, which has not answered yet: core/domain/exchange.h */
    bool closed;
    enum result result;
    struct instant closed_at;
    const char *close_reason;
};

/* What can be done to a case as a whole. */
enum dispute_step {
    STEP_ACCEPT,
    STEP_REFUSE,
    STEP_VOID,
    STEP_CORRECT,
    STEP_DISPATCH,
    STEP_RESPOND,
    STEP_RECORD,
    STEP_AGREE,
    STEP_SIGN,
    STEP_PERFORM,
    STEP_VISIT,
    STEP_CLOSE,
    STEP_SUPPLEMENT,
    STEP_REOPEN,
    STEP_SEND
};
/*
 * Fails: RC_INVALID "case" when STEP cannot follow D's state, with a sentence that says which
 * state it is in and that nothing was saved. A dispatch may come before acceptance.
 */
MUST_CHECK enum rc dispute_may(struct scope *sc, const struct dispute *d, enum dispute_step step);

#endif
