/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules: the words in which a playbook says whose seats a promise concerns and how many of them
 * must act. Each is a row of rule.def.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_RULE_H
#define CORE_DOMAIN_RULE_H

#include "core/domain/office.h"

enum quorum {
#define QUORUM(name, code, function, sentence) name,
#include "core/domain/rule.def"
#undef QUORUM
    QUORUM_COUNT
};

enum choice {
#define CHOICE(name, code, function, sentence) name,
#include "core/domain/rule.def"
#undef CHOICE
    CHOICE_COUNT
};

/* The seats that a promise concerns and that nobody stood down, as a quorum sees them. */
struct turnout {
    size_t concerned;
    size_t acted, acted_social; /* of them; and of those that are no authority */
    int k;                      /* the number a playbook gave; 0 */
};

/* "2/4": seats that have acted and count, seats that must. */
struct measure {
    size_t acted, needed;
};

struct quorum_rule {
    const char *code;     /* "all" */
    const char *sentence; /* msgid */
    struct measure (*measure)(const struct turnout *t);
};

struct choice_rule {
    const char *code;     /* "required" */
    const char *sentence; /* msgid */
    bool (*concerns)(enum agency_id agency, bool required);
};

/* The row of a word; asserts that there is one. */
const struct quorum_rule *quorum_get(enum quorum quorum);
const struct choice_rule *choice_get(enum choice choice);

#endif
