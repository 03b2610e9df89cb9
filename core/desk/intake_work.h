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

#endif
