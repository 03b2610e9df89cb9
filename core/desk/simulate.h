/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Simulating: a made-up year of a district in a practice database of its own, played through the
 * use cases of real work with a clock that is set by hand. The same seed makes the same file.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SIMULATE_H
#define CORE_DESK_SIMULATE_H

#include "core/desk/desk.h"

struct simulation_request {
    size_t cases;
    int days;
    int64_t seed;
    struct date from; /* the first day */
};
struct simulation_counts {
    size_t cases, teams;
    size_t acts;    /* use cases that were run and saved something */
    size_t notices; /* that the watcher recorded */
    size_t refused; /* that the rules refused, as when somebody confirms his own entry */
};

/*
 * Make the database OPTIONS name, with the district of templates/simulation.yaml, and play the days
 * that R asks for; what would come after the last of them is not played.
 * Fails: RC_INVALID "db" when there is a file already; RC_INVALID "cases", "days"; as the files do.
 * Nothing is left behind then.
 */
MUST_CHECK enum rc desk_simulate(struct scope *sc, const struct desk_options *options,
                                 const struct simulation_request *r,
                                 struct simulation_counts *counts);

#endif
