/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up district of any size, to practise with and to measure with. */
#include "core/desk/generate.h"

#include "cli/command.h"
#include "cli/wording.h"

#define CASES_IMPLIED 1000

/* Ten years, which end where the shipped calendar begins: the same on whatever day it is made. */
static enum rc read_years(struct command_context *c, struct district_plan *plan)
{
    TRY(command_day(c, "from", &plan->from));
    TRY(command_day(c, "until", &plan->until));
    if (!date_is_set(plan->from))
        plan->from = date_from(2016, 1, 1);
    if (!date_is_set(plan->until))
        plan->until = date_from(2025, 12, 31);
    return RC_OK;
}

enum rc command_generate(struct command_context *c)
{
    struct district_plan plan;
    struct generated made;
    int64_t seed;

    TRY(command_count(c, "cases", CASES_IMPLIED, &plan.count));
    TRY(command_count(c, "seed", 1, &seed));
    TRY(read_years(c, &plan));
    plan.seed = (uint64_t)seed;
    TRY(desk_generate(c->sc, c->options, &plan, &made));
    if (made.before > 0)
        command_say(c, N_("{1} cases were there, {2} were made."), wording_count(c, made.before),
                    wording_count(c, made.cases - made.before));
    else
        command_say(c, N_("{1} cases were made."), wording_count(c, made.cases));
    command_say(c, N_("{1} cases in a second."), wording_count(c, made.rate));
    return RC_OK;
}
