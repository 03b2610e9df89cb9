/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copy: move an office from a file to a database server, or back.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_COPY_H
#define CORE_DESK_COPY_H

#include "core/desk/desk.h"

struct copy_result {
    int64_t rows;               /* that stand there now, */
    int64_t before;             /* of them from a run that was broken off */
    int64_t entries, documents; /* of its journal, verified there */
};

/*
 * Copy the whole database of DESK, as it is now, to TO, a file that is not there yet or the address
 * of an empty database; compare both row by row, and verify the journal there. Broken off, it goes
 * on where it was when it is called again. Nothing but that somebody copied it is written here.
 * Fails: RC_DENIED "as"; RC_INVALID "to" for this very database; RC_CONFLICT "to" when there is an
 *        office there, or this one worked on since a copy was begun; RC_ENGINE "to", saying what
 *        differs; RC_STOPPED; as engine_open() does.
 */
MUST_CHECK enum rc desk_copy(struct desk *desk, struct scope *sc, const char *to,
                             struct copy_result *out);

#endif
