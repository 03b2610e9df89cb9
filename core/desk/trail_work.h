/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trail inside the desk. Layer: desk. */
#ifndef CORE_DESK_TRAIL_WORK_H
#define CORE_DESK_TRAIL_WORK_H

#include "core/desk/trail.h"
#include "core/desk/work.h"

/* Give each of COUNT steps of LIST the titles of the papers that it was about. */
void trail_name_papers(struct desk *desk, struct scope *sc, struct trail_step *list, size_t count);

#endif
