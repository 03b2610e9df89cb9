/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Simulation file: templates/simulation.yaml, which district `onecase simulate` plays: who works
 * there, which disputes come how often, and how each agency answers.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_SIMULATION_FILE_H
#define CORE_CONF_SIMULATION_FILE_H

#include "core/domain/simulation.h"

/* Set *OUT to what FILE says. Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID with file, line and
 * column; as simulation_check(). */
MUST_CHECK enum rc simulation_load(struct scope *sc, const char *file, struct simulation *out);

#endif
