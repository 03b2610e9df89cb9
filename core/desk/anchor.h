/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Anchors (锚点): telling the outside how far the record has come, and holding the record against
 * what was told.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_ANCHOR_H
#define CORE_DESK_ANCHOR_H

#include "core/desk/account.h"
#include "core/domain/anchor.h"

struct anchor_result {
    const char *line;       /* what was told */
    const char *file;       /* a line was added to it; NULL */
    bool logged, commanded; /* the log of the system; the command of the settings */
};

/*
 * Tell how far the record of this office has come: add a line to FILE (NULL: that of the settings),
 * to the log of the system and to the command of the settings, and note it.
 * Fails: RC_DENIED "as"; RC_INVALID "anchors" when nothing says whom to tell, or FILE lies beside
 *        the database; RC_FULL, RC_IO "file"; RC_IO "command".
 */
MUST_CHECK enum rc desk_anchor(struct desk *desk, struct scope *sc, const char *file,
                               struct anchor_result *out);

/* How far the record of this office has come now. Lives in SC. */
MUST_CHECK enum rc desk_head(struct desk *desk, struct scope *sc, struct anchor *out);

/* As desk_verify(), and then hold the record against every anchor of FILE (NULL: none) and against
 * HEAD, as paper shows it (NULL: none). OUT->anchors counts those that fit.
 * Fails: RC_NOTFOUND "file", RC_SYNTAX; RC_INVALID "head". */
MUST_CHECK enum rc desk_verify_anchors(struct desk *desk, struct scope *sc, const char *file,
                                       const char *head, struct verification *out);

#endif
