/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Intake: a dispute as it was told, before it is registered: typed in a form, sent to a command
 * or read from a file.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_INTAKE_H
#define CORE_DOMAIN_INTAKE_H

#include "core/domain/agreement.h"
#include "core/domain/dispute.h"
#include "core/domain/division.h"
#include "core/domain/kind.h"
#include "core/domain/session.h"

struct intake {
    const char *token; /* one form, one case; NULL */
    enum source source;
    const char *kind; /* code or label; a code after intake_check() */
    const char *title;
    enum urgency urgency;
    enum risk risk;
    enum secrecy secrecy; /* at least; the rule may close it further: secrecy_propose() */
    const char *division, *place;
    struct instant occurred_at;
    const char *narrative;
    struct party *parties;
    size_t party_count;
    bool placed; /* the parties have positions; otherwise they get them in their order */
    struct statement *statements; /* of a session held before; imported cases */
    size_t statement_count;
    bool has_agreement;
    struct agreement agreement;
};

/*
 * Gate and check everything: narrative present, kind and division known, at least one party,
 * occurred_at not after NOW, every party. An imported case may be LENIENT about an obligor who
 * is no party; what is lacking then shows as a gap.
 * Fails: RC_INVALID naming the field; nothing of IN is meaningful then.
 */
MUST_CHECK enum rc intake_check(struct scope *sc, struct intake *in, const struct kind_table *kinds,
                                const struct division_table *divisions, struct instant now,
                                bool lenient);
/* A title for a case that was given none: "吴某等与蒋某邻里纠纷". A name that is not verified is
 * left out. IN was checked and KIND is its kind. Lives in SC. */
const char *intake_title(struct scope *sc, const struct intake *in, const struct kind *kind);
/* What becomes of TITLE when the parties BEFORE are now PARTIES: that of a case that was given none
 * follows them, also when its kind was corrected since; what somebody typed is TITLE itself. Lives
 * in SC or is TITLE. */
const char *intake_retitle(struct scope *sc, const struct kind_table *kinds, const char *title,
                           const struct party *before, size_t before_count,
                           const struct party *parties, size_t count);

#endif
