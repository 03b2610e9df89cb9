/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Responses: what the members of a team did, as write-once events, and what people ruled about
 * the record afterwards. A wrong event is never changed: a ruling names it.
 *
 * Each event has two times: when it happened and when it was recorded. What was recorded before
 * a promise fell due counts from when it happened. What was recorded after (补录) is a claim: it
 * counts from when it was recorded, until another person, who is not of the agency that is
 * measured, confirms it. What a clock that was set back makes of this is in clock_step.h.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_RESPONSE_H
#define CORE_DOMAIN_RESPONSE_H

#include "core/base/instant.h"
#include "core/domain/office.h"
#include "core/domain/word.h"

struct response {
    int64_t id;
    enum agency_id agency;
    enum act act;
    struct instant happened_at, recorded_at;
    int64_t recorder;        /* person who recorded it; 0 in what is older than that column */
    const char *by;          /* his name */
    const char *person_name; /* who acted; NULL */
    const char *channel;     /* "phone"; NULL when the responder acted himself */
    const char *note;        /* the words said; NULL */
};

struct ruling {
    int64_t id;
    enum ruling_kind kind;
    int64_t event;       /* id of the response or ruling it is about; 0 */
    const char *promise; /* WAIVED: its code; NULL */
    const char *reason;
    const char *receiver, *receipt; /* POLICE: who took over, 接警单号; NULL */
    enum agency_id agency;          /* BREACH: to whom it is attributed; AGENCY_NONE */
    int level;                      /* RAISED: the level that was called; 0 */
    struct instant at;              /* when it was recorded, which is when it counts from */
    int64_t person;
    const char *by; /* his name */
};

/* Everything that was recorded about one dispatch, in the order of recording (by id). */
struct course {
    const struct response *responses;
    size_t response_count;
    const struct ruling *rulings;
    size_t ruling_count;
};

/*
 * C with its times as the order of recording demands: nothing was recorded before what has a
 * smaller id. When the machine's clock was set back in mid-case, what was recorded afterwards
 * moves by as much as its own clock lagged, so that no duration is negative and nobody is on
 * time because of it. FROM is the call of the team. Lives in SC.
 */
struct course course_in_order(struct scope *sc, struct instant from, const struct course *c);

/* The ruling of KIND about event ID; NULL. A ruling that was itself corrected does not stand. */
const struct ruling *course_ruling(const struct course *c, enum ruling_kind kind, int64_t id);
/* Does event ID (a response or a ruling) still stand, that is, did nobody correct it? */
bool course_stands(const struct course *c, int64_t id);
/* Did it stand at T, whatever was corrected after that? */
bool course_stood(const struct course *c, int64_t id, struct instant t);

/*
 * From when R counts for a promise that was called at CALLED and falls due at DUE: not before
 * CALLED (somebody who was there already counts as minute 0), not at all when it was corrected
 * (INSTANT_NEVER). A correction that was recorded after DUE makes nothing better: it takes back no
 * refusal that stood by then and gives back nothing that did not.
 */
struct instant course_counted(const struct course *c, const struct response *r,
                              struct instant called, struct instant due);
/* Was R recorded when a promise due at DUE had fallen due, about a time before the recording? */
bool course_late_entry(const struct response *r, struct instant due);
/* Is R a claim for a promise due at DUE that nobody has confirmed? */
bool course_claims(const struct course *c, const struct response *r, struct instant due);
/* The exemption of the promise CODE, when somebody asked for it and another person confirmed. */
const struct ruling *course_waiver(const struct course *c, const char *code);
/* The hand-over to the police that stopped the clocks (人民调解法 art. 25); NULL. A stop or a pause
 * that was ever taken back counts no more: it would mend in hindsight what was lost since. */
const struct ruling *course_police(const struct course *c);
/* What stopped the clocks of the whole team for good, the first: the police or a stand-down; or
 * NULL. */
const struct ruling *course_stop(const struct course *c);
/* Does G pause the clocks, or let them run again? A pause that was ever taken back counts no more,
 * and to let them run again is never taken back: neither may make a due time later in hindsight. */
bool course_pauses(const struct course *c, const struct ruling *g);
bool course_resumes(const struct ruling *g);
/* The pause that still lasts; NULL. */
const struct ruling *course_pause(const struct course *c);
/* The calling of LEVEL, 2 or more; NULL. Its people were called, whatever is corrected. */
const struct ruling *course_raised(const struct course *c, int level);
/* Why the promise CODE was missed, as it was last said; NULL. */
const struct ruling *course_breach(const struct course *c, const char *code);

/*
 * May PERSON of AGENCY confirm event ID? Fails: RC_INVALID "event": there is no such event, or it
 * was corrected or confirmed already, or needs no confirmation; RC_DENIED "event": he recorded
 * it himself, or he is of the agency it measures.
 */
MUST_CHECK enum rc course_may_confirm(struct scope *sc, const struct course *c, int64_t id,
                                      int64_t person, enum agency_id agency);
/* May event ID be corrected? Not the resuming of clocks. Fails: RC_INVALID "event". */
MUST_CHECK enum rc course_may_correct(struct scope *sc, const struct course *c, int64_t id);

#endif
