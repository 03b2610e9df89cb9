/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The registering of one intake, shared by the form, the command and the import. Private to the
 * desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_INTAKE_WORK_H
#define CORE_DESK_INTAKE_WORK_H

#include "core/desk/register.h"
#include "core/desk/work.h"

struct register_args {
    const struct intake *in; /* checked */
    const char *import_key;  /* of a line of a file; NULL */
};

/* Set *OUT to the case that the form or the line of ARGS made before, or was added to;
 * OUT->known is false when there is none. */
MUST_CHECK enum rc work_find_known(struct work *w, const struct register_args *args,
                                   struct registered *out);

/* Check IN as intake_check() does and give it a title when it has none. */
MUST_CHECK enum rc desk_check_intake(struct desk *desk, struct scope *sc, struct intake *in,
                                     bool lenient);

/* Fails: RC_CONFLICT "parties", saying why, when IN is almost surely a case of the last 30 days
 * that who sits here may read: by the narrow threshold of templates/likeness.yaml. */
MUST_CHECK enum rc desk_hold_alike(struct desk *desk, struct scope *sc, const struct intake *in);

#endif
