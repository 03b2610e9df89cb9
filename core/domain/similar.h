/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Similar: a case that may be the one that is being registered, and why it looks like it.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_SIMILAR_H
#define CORE_DOMAIN_SIMILAR_H

#include "core/base/instant.h"
#include "core/domain/likeness.h"

/* A case that may be the same as one that is being registered. */
struct similar {
    int64_t dispute;
    int year;
    int64_t register_number;
    const char *title;
    struct instant registered_at;
    enum similar_why why; /* the strongest: ID number, phone, name, place */
    const char *what;     /* the name, phone, ID number or place they share; NULL of SIMILAR_LIKE */
    struct likeness like; /* of SIMILAR_LIKE likeness_sentence() says why */
    bool likely;          /* it has the points of the wide threshold */
};

#endif
