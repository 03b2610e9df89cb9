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

struct session {
    int64_t id;
    int64_t rev;
    enum session_kind kind;
    const char *place;
    struct instant at;
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
