/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/rule.h"

#include <assert.h>

static struct measure quorum_all(const struct turnout *t)
{
    return (struct measure){.acted = t->acted, .needed = t->concerned};
}

static struct measure quorum_any(const struct turnout *t)
{
    return (struct measure){.acted = t->acted, .needed = 1};
}

static struct measure quorum_k(const struct turnout *t)
{
    return (struct measure){.acted = t->acted, .needed = t->k > 0 ? (size_t)t->k : 1};
}

static struct measure quorum_social(const struct turnout *t)
{
    return (struct measure){.acted = t->acted_social, .needed = 1};
}

static bool choice_every(enum agency_id agency, bool required) { return true; }

static bool choice_required(enum agency_id agency, bool required) { return required; }

static bool choice_social(enum agency_id agency, bool required)
{
    return agency_get(agency)->social;
}

const struct quorum_rule *quorum_get(enum quorum quorum)
{
    static const struct quorum_rule rows[] = {
#define QUORUM(name, code, function, sentence) [name] = {code, sentence, function},
#include "core/domain/rule.def"
#undef QUORUM
    };

    assert(quorum < QUORUM_COUNT);
    return &rows[quorum];
}

const struct choice_rule *choice_get(enum choice choice)
{
    static const struct choice_rule rows[] = {
#define CHOICE(name, code, function, sentence) [name] = {code, sentence, function},
#include "core/domain/rule.def"
#undef CHOICE
    };

    assert(choice < CHOICE_COUNT);
    return &rows[choice];
}
