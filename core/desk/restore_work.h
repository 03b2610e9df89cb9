/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Taking a backup apart and looking at what it holds. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_RESTORE_WORK_H
#define CORE_DESK_RESTORE_WORK_H

#include "core/base/seal.h"
#include "core/desk/keeping_work.h"

/* What was taken out of a backup. */
struct unpacked {
    const char *database;  /* path of a file that is verified, and closed */
    struct bytes settings; /* data NULL: the office had none of its own */
    const char *digest;    /* of the backup */
    struct verification found;
    struct anchor head;     /* meaningful when sound */
    const char **templates; /* the files that were taken out of it */
    size_t count;           /* of them */
};

/*
 * Take the database out of FILE to the new file TO, bring it to this version, verify it; and the
 * templates to the new directory TEMPLATES (NULL: not).
 * Fails: RC_INVALID "db" when it is not sound; RC_STOPPED; as archive_open(). TO and TEMPLATES are
 * gone then.
 */
MUST_CHECK enum rc restore_unpack(struct scope *sc, const struct desk_options *options,
                                  const char *file, const struct seal_private *secret,
                                  const char *to, const char *templates, struct unpacked *out);

#endif
