/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Play: what is still to be done in a simulated year, and the doing of it through the use cases.
 * Private to the desk; core/desk/simulate.c sets the clock and says who acts.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_PLAY_WORK_H
#define CORE_DESK_PLAY_WORK_H

#include "core/desk/simulate.h"
#include "core/desk/work.h"
#include "core/domain/simulation.h"

enum task { TASK_REGISTER, TASK_CALL, TASK_LEVEL, TASK_STEP, TASK_ACCEPT, TASK_CLOSE };

/* One thing that will be done, at a true time. */
struct task_row {
    struct instant at;
    enum task task;
    size_t number; /* of its case */
    struct simulated_step step;
    struct instant called; /* STEP: its team, by the clock of the office */
    bool again;            /* CALL: another team */
    int level;             /* LEVEL: whose seats may have been called by now */
};

struct play {
    struct scope *sc;
    struct desk *desk;
    const struct simulation *simulation;
    const struct simulation_request *request;
    struct simulated_case *cases;
    int64_t *ids; /* of the disputes, 0: not registered yet */
    struct person *people;
    size_t people_count;
    struct task_row *tasks; /* by time, the next at the end */
    size_t count, room;
    struct instant start, end;
    struct instant watched; /* the true time of the last task */
    bool idle;              /* the task turned out to have nothing to do */
    uint64_t salts;
    char boot_id[32]; /* of the machine that is played */
    struct simulation_counts counts;
};

/* Add the registration of case NUMBER, if there is one. */
void play_case(struct play *p, size_t number);
/* Do T, by who sits at the desk and by its clock, and add what follows from it. Fails: as the use
 * case does; RC_INVALID and RC_DENIED are what the rules refuse. */
MUST_CHECK enum rc play_task(struct play *p, struct scope *sc, const struct task_row *t);

#endif
