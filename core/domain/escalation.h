/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Escalation: what has to happen for a team when nobody does anything: warn, tell of a missed
 * promise, call the next level, ask the commander, open a supervision card, ring again at somebody
 * who accepted and then did nothing, ask for the answer to a card.
 *
 * It is a function of the record alone. Each thing that may fall due has an instant from which it
 * is due, and a key that is unique for its dispatch and kind; once it was recorded as a notice it
 * is not due again. When an event takes its ground away (a promise is kept) it falls out.
 *
 * Layer: domain. Pure: no clock; the caller compares with the time it is.
 */
#ifndef CORE_DOMAIN_ESCALATION_H
#define CORE_DOMAIN_ESCALATION_H

#include "core/domain/card.h"
#include "core/domain/milestone.h"
#include "core/domain/notice.h"

struct escalation_question {
    const struct dispatch *dispatch;
    const struct milestone *milestones; /* of the dispatch */
    size_t milestone_count;
    const struct card *cards; /* of the case */
    size_t card_count;
    bool urges; /* nobody hurries to a dispute that is settled: then only cards want answers */
};

struct escalation {
    enum notice_kind kind;
    const char *key;
    struct instant due;            /* due at this instant and after it */
    const struct milestone *about; /* the promise; NULL for LEVEL and ANSWER */
    int level;                     /* LEVEL: which */
    enum agency_id agency;         /* LEVEL, IDLE: who is called, who is idle */
    enum card_colour colour;       /* CARD */
    const struct card *card;       /* ANSWER */
};

/* Set *LIST to everything that is due or will be if nothing more is recorded, by its instant.
 * Lives in SC and points into Q. */
void escalation_list(struct scope *sc, const struct escalation_question *q,
                     struct escalation **list, size_t *count);
/* When the first of LIST that NOTICES do not know falls due; INSTANT_NEVER. */
struct instant escalation_next(const struct escalation *list, size_t count, int64_t dispatch,
                               const struct notice *notices, size_t notice_count);

/* milestone_warn_at(), and the first instant at which M is missed: an act exactly at its due time
 * is still in time. INSTANT_NEVER while its clock does not run, or stands before. */
struct instant escalation_warn_at(const struct milestone *m);
struct instant escalation_missed_at(const struct milestone *m);

/* The highest level of D that was called: 1 with the team itself. */
int escalation_level(const struct dispatch *d);
/* The next level of D, by number, that would call somebody who was not called yet; 0: none. */
int escalation_next_level(const struct dispatch *d);
/* Does SEAT of the playbook of D belong to LEVEL, and was its agency not called yet? */
bool escalation_calls(const struct dispatch *d, const struct playbook_seat *seat, int level);

#endif
