/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Particular: what a clerk fills in for one document, because its template asks for it: the office
 * a letter goes to, the powers given to an agent. Everything else on paper comes from the case.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PARTICULAR_H
#define CORE_DOMAIN_PARTICULAR_H

#include "core/base/instant.h"
#include "core/domain/word.h"

struct particular {
    int64_t id;
    int64_t rev;
    const char *document; /* code of the paper: "police-letter", "slip.2" */
    const char *name;     /* of the question in its template */
    const char *value;
    const char *by;
};

#endif
