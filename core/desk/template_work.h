/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reading and filling of one template with its partials, shared by printing and by what a
 * director does with templates. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_TEMPLATE_WORK_H
#define CORE_DESK_TEMPLATE_WORK_H

#include "core/desk/work.h"
#include "core/paper/paper.h"

/* Set *OUT to the template in FILE and its partials beside it.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID with file, line and column. */
MUST_CHECK enum rc desk_read_template(struct scope *sc, const char *file,
                                      struct document_template *out);

/* The kinds of documents that are shipped, and those that this office put in force. */
MUST_CHECK enum rc desk_template_kinds(struct desk *desk, struct scope *sc, const char ***kinds,
                                       size_t *count);
/* Set *OUT to the template of KIND that is in force in this office.
 * Fails: RC_INVALID "document" when there is none. */
MUST_CHECK enum rc desk_template_in_force(struct desk *desk, struct scope *sc, const char *kind,
                                          struct document_template *out);
/* Set *SOURCE to TPL filled from CF as it is now, for the ORDINAL-th of what it is for; 0: TPL is
 * for the whole case. */
MUST_CHECK enum rc desk_fill_template(struct desk *desk, struct scope *sc,
                                      const struct document_template *tpl,
                                      const struct casefile *cf, int ordinal, const char **source);
/* The same for what is made with a whole file and tells of it: ENTRIES are what lies there. */
MUST_CHECK enum rc desk_fill_listed(struct desk *desk, struct scope *sc,
                                    const struct document_template *tpl, const struct casefile *cf,
                                    const struct paper_entry *entries, size_t count,
                                    const char **source);

/* The same, while no question of TPL is looked at: what stands between CF and the paper otherwise.
 * Fails: as paper_check(). */
MUST_CHECK enum rc desk_check_fields(struct desk *desk, struct scope *sc,
                                     const struct document_template *tpl, const struct casefile *cf,
                                     int ordinal);
/* How a paper of TPL about D is dressed in this office. */
struct paper_style desk_paper_style(const struct desk *desk, struct scope *sc,
                                    const struct document_template *tpl, const struct dispute *d);

#endif
