/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Particular: what a clerk fills in for one document, because its template asks for it: the office
 * a letter goes to, the powers given to an agent. Everything else on paper comes from the case.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_PARTICULAR_H
#define CORE_DOMAIN_PARTICULAR_H

#include "core/domain/document.h"

struct particular {
    int64_t id;
    int64_t rev;
    const char *document; /* code of the paper: "police-letter", "slip.2" */
    const char *name;     /* of the question in its template */
    const char *value;    /* as ask_value() made it; "" after it was taken away */
    const char *by;
};

/* The row for question NAME of the paper CODE; NULL. */
const struct particular *particular_find(const struct particular *list, size_t count,
                                         const char *code, const char *name);

/* A question of a paper and what answers it now. */
struct particular_answer {
    const struct ask *ask;
    const struct particular *kept; /* NULL: nobody ever answered */
    const char *value;             /* kept, else the default of the template; NULL: neither */
    const char *shown;             /* on paper; NULL without a value */
    const char *proposal; /* without a value: what another paper of the kind was answered last, for
                             whoever fills it in to look at; NULL */
};

/* Set *LIST to the questions of TPL, one for each in its order, for the paper CODE of CF. */
void particular_answers(struct scope *sc, const struct document_template *tpl,
                        const struct casefile *cf, const char *code,
                        struct particular_answer **list);
/* How many of COUNT answers must be given before the paper can be printed. */
size_t particular_missing(const struct particular_answer *list, size_t count);

#endif
