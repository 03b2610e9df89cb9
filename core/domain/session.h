/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Session: one sitting of a mediation and what was said there.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SESSION_H
#define CORE_DOMAIN_SESSION_H

#include "core/base/instant.h"
#include "core/domain/word.h"

struct statement {
    const char *speaker;
    const char *text;
};

/* Somebody put his name under the record after it was read to him, or would not. */
struct session_mark {
    int64_t id;
    const char *name;
    const char *role; /* "当事人", "记录人"; NULL */
    enum how how;
    struct date on;
    const char *refusal; /* why he did not sign; NULL: he did */
};

struct session {
    int64_t id;
    int64_t rev;
    enum session_kind kind;
    const char *place;
    struct instant at;
    int minutes;           /* how long it took; 0: not said */
    const char *cause;     /* what it was about; NULL: the dispute */
    const char *recorder;  /* who wrote; NULL: BY */
    const char *asked;     /* whom an inquiry or a visit was with; NULL */
    const char *read_back; /* how the record was read to them; NULL: not yet */
    const struct session_mark *marks;
    size_t mark_count;
    const char **present;
    size_t present_count;
    const struct statement *statements;
    size_t statement_count;
    const char *by;
};

/* Gate every statement in place; each needs a speaker and a text.
 * Fails: RC_INVALID with field "statements[3].text" and so on (from 1). */
MUST_CHECK enum rc session_check_statements(struct scope *sc, struct statement *statements,
                                            size_t count);
/* Gate every text of S, which gets lists of its own in SC.
 * Fails: RC_INVALID with field "place", "present[2]" or as session_check_statements(). */
MUST_CHECK enum rc session_check(struct scope *sc, struct session *s);

#endif
