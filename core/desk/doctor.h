/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Doctor (体检): what whoever looks after the machine has to know, one line each with its cure. It
 * looks as far as it can also when the database does not open, and changes nothing.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_DOCTOR_H
#define CORE_DESK_DOCTOR_H

#include "core/desk/desk.h"

struct checkup {
    const char *code; /* "disk": for programs */
    enum condition condition;
    const char *what; /* a sentence in the language of the options */
    const char *cure; /* what to do; NULL when all is well */
};

/* Set *LIST to what was found, in the order it is looked at. Lives in SC. */
void desk_doctor(struct scope *sc, const struct desk_options *options, const struct checkup **list,
                 size_t *count);
/* The worst of them. */
enum condition doctor_worst(const struct checkup *list, size_t count);

#endif
