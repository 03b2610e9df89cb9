/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parts of the doctor. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DOCTOR_WORK_H
#define CORE_DESK_DOCTOR_WORK_H

#include "core/desk/doctor.h"
#include "core/desk/keeping_work.h"

#define CHECKUPS_MAX 40
#define OTHERS       0077 /* bits of a mode that open a file to other accounts */

struct doctor {
    struct scope *sc;
    const struct desk_options *options;
    enum lang lang;
    struct instant now;
    struct settings settings;
    struct desk *desk; /* NULL: the database does not open */
    struct checkup *list;
    size_t count;
};

/* Add a line: WHAT and CURE are sentences that were said already. */
void doctor_add(struct doctor *d, const char *code, enum condition condition, const char *what,
                const char *cure);
/* A sentence for it. */
#define doctor_say(d, ...) say((d)->sc, (d)->lang, __VA_ARGS__)

/* The machine: account, folder, disk, encryption, swap, clock, SSH server. */
void doctor_machine(struct doctor *d);
/* The record, when the desk is open: its file, the newest backup, drill and anchor, keys,
 * the key of the office. */
void doctor_record(struct doctor *d);

#endif
