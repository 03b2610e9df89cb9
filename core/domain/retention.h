/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Retention: how long a folder is kept, by rules of templates/dossier.yaml. The law sets no time
 * for the files of people's mediation; counties set it by the kind of dispute, what is at stake and
 * who the parties are.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_RETENTION_H
#define CORE_DOMAIN_RETENTION_H

#include "core/domain/casefile.h"

/* A rule applies when any of what it names is true; one that names nothing always does. */
struct retention_rule {
    enum retention term;
    const char *label, *english; /* why: "土地、房屋" */
    const char **kinds;          /* codes; NULL */
    size_t kind_count;
    const char **words; /* in the title or the narrative; NULL */
    size_t word_count;
    bool minors;         /* a party was under age when the case was registered */
    struct money amount; /* the terms together come to it at least; MONEY_NONE */
};

struct retention_rules {
    const struct retention_rule *rules; /* the last one always applies */
    size_t count;
};

/* The first of RULES that applies to CF: never NULL for rules that were read from a file. */
const struct retention_rule *retention_judge(const struct retention_rules *rules,
                                             const struct casefile *cf);
const char *retention_why(const struct retention_rule *rule, enum lang lang);

/* What the terms of the newest agreement come to; 0 without one. */
struct money retention_amount(const struct casefile *cf);
/* The first day on which a folder put away ON may be appraised; DATE_NONE: never. */
struct date retention_until(enum retention term, struct date on);
/* The last day of putting away of what may be appraised ON; DATE_NONE: never. */
struct date retention_filed_by(enum retention term, struct date on);

#endif
