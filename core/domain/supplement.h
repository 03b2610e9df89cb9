/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Supplement: what is added to a case beside what stands there: by hand to one that is closed, by a
 * retelling to one that is open. Nothing is changed by it; it has its own date.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SUPPLEMENT_H
#define CORE_DOMAIN_SUPPLEMENT_H

#include "core/base/instant.h"
#include "core/domain/word.h"

struct supplement {
    int64_t id;
    const char *text;
    struct instant recorded_at;
    const char *by;
    const char *token; /* of the form it was told in; NULL, and not read back */
};

/* Gate TEXT into *OUT. Fails: RC_INVALID "text" when it is empty. */
MUST_CHECK enum rc supplement_check(struct scope *sc, const char *text, const char **out);

#endif
