/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Session: one sitting, and the record of what was said there: the parties at one table, one side
 * alone, an inquiry, a call.
 *
 * A record is read back to those present and signed by them. Until the first of them signed, what
 * is wrong in it is put right by a statement that is added with its date and its writer; nothing is
 * taken out. From then on it stays as it is.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SESSION_H
#define CORE_DOMAIN_SESSION_H

#include "core/base/instant.h"
#include "core/domain/gap.h"
#include "core/domain/word.h"

struct statement {
    const char *speaker;
    const char *text;
    const char *added_by;    /* who corrected the record by it; NULL: it was said at the table */
    struct instant added_at; /* only with ADDED_BY */
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
    const char *asked;     /* with whom one spoke alone: session_rule(); NULL */
    const char *read_back; /* how the record was read to them; NULL: not yet */
    const struct session_mark *marks;
    size_t mark_count;
    const char **present;
    size_t present_count;
    const struct statement *statements;
    size_t statement_count;
    int sealed; /* number of the sealed note that holds its words instead; 0: they stand here */
    const char *by;
};

#define SESSION_MINUTES_MAX 1440 /* a sitting ends within a day */

/* What a kind of sitting needs, and what the law asks of it. */
struct session_rule {
    bool mediates; /* it is mediation: helpers need consent (人民调解法 art. 20) */
    bool both;     /* two parties who take part are needed */
    bool asks;     /* it is with somebody alone, who must be named */
    bool placed;   /* it has a place */
};
const struct session_rule *session_rule(enum session_kind kind);

/* Gate every statement in place; each needs a speaker and a text.
 * Fails: RC_INVALID with field "statements[3].text" and so on (from 1). */
MUST_CHECK enum rc session_check_statements(struct scope *sc, struct statement *statements,
                                            size_t count);
/* Gate every text of S, which gets lists of its own in SC.
 * Fails: RC_INVALID with field "place", "present[2]" or as session_check_statements(); "asked"
 * when a kind that is with somebody alone names nobody; "minutes". */
MUST_CHECK enum rc session_check(struct scope *sc, struct session *s);
/* Gate M, who needs a name. Fails: RC_INVALID "sign", "role", "refuses", "how". */
MUST_CHECK enum rc session_check_mark(struct scope *sc, struct session_mark *m);

/* Did somebody put his name under the record? Who would not sign did not. */
bool session_is_signed(const struct session *s);
/* What one side said alone stands in this record only: no list, paper or export of another kind
 * takes words out of it. */
bool session_is_private(const struct session *s);
/* The mark of NAME that is a signature; NULL. */
const struct session_mark *session_mark_of(const struct session *s, const char *name);
/* Fails: RC_INVALID "record" when S was signed, so that its words stay as they are. */
MUST_CHECK enum rc session_may_change(struct scope *sc, const struct session *s);

struct casefile;
/* Set *OUT to the record of CF with that NUMBER, from 1. Fails: RC_INVALID "record". */
MUST_CHECK enum rc session_numbered(struct scope *sc, const struct casefile *cf, int number,
                                    const struct session **out);
/* Records that were not read back or not signed. Nobody signs what was said by telephone, or what
 * is sealed and never on paper. */
void session_gaps(struct gaps *gaps, const struct casefile *cf);

#endif
