/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up year of a district, to practise with and to count again. */
#include "core/desk/simulate.h"

#include "cli/command.h"
#include "cli/wording.h"

enum rc command_simulate(struct command_context *c)
{
    struct simulation_request r;
    struct simulation_counts counts;
    int64_t cases, days;

    TRY(command_count(c, "cases", 100, &cases));
    TRY(command_count(c, "days", 30, &days));
    TRY(command_count(c, "seed", 1, &r.seed));
    TRY(command_day(c, "from", &r.from));
    if (!date_is_set(r.from))
        r.from = date_from(2025, 1, 1);
    r.cases = (size_t)cases;
    r.days = (int)days;
    TRY(desk_simulate(c->sc, c->options, &r, &counts));
    command_say(c, N_("{1} cases and {2} teams were played: {3} acts, {4} refused by the rules."),
                wording_count(c, (int64_t)counts.cases), wording_count(c, (int64_t)counts.teams),
                wording_count(c, (int64_t)counts.acts), wording_count(c, (int64_t)counts.refused));
    command_say(c, N_("The watcher recorded {1} notices."),
                wording_count(c, (int64_t)counts.notices));
    return RC_OK;
}
