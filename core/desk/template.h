/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Templates of documents in the hand of the director: what may stand in one, is what he wrote
 * sound, how does it look, and who put it in force. What is shipped needs no approval; what an
 * office wrote is in force there once a second person approved it.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_TEMPLATE_H
#define CORE_DESK_TEMPLATE_H

#include "core/desk/desk.h"

/* What the template TPL, or with NULL any template, may name: its own questions first. Lives in
 * SC. */
const struct template_field *
desk_template_fields(struct scope *sc, const struct document_template *tpl, size_t *count);
/* The same as one JSON array, with the meanings in LANG. Lives in SC. */
const char *desk_template_fields_json(struct scope *sc, const struct document_template *tpl,
                                      enum lang lang);

/* Read each of FILES with its partials and return what it says, or everything that is wrong in
 * it: one entry for each file. Nothing comes into force by that. Lives in SC. */
const struct template_examined *desk_template_check(struct scope *sc, const char *const *files,
                                                    size_t count);

/* Set *OUT to the document of case ID as the template in FILE would make it now; of several, the
 * first. Every page says that it is a preview; nothing is issued. Fails: as printing does;
 * RC_SYNTAX. */
MUST_CHECK enum rc desk_template_preview(struct desk *desk, struct scope *sc, const char *file,
                                         int64_t id, enum paper_format format, struct bytes *out);

/* Set *OUT to the blank form (空白样表) of KIND, to be filled in by hand: no case, no number, nothing
 * is issued. Fails: RC_INVALID "document" when there is no such kind. */
MUST_CHECK enum rc desk_template_blank(struct desk *desk, struct scope *sc, const char *kind,
                                       enum paper_format format, struct bytes *out);

/* Keep the template in FILE, which must be sound, until somebody else approves it. *EXAMINED is
 * what is wrong in it otherwise. Fails: RC_INVALID; as desk_template_check() finds faults. */
MUST_CHECK enum rc desk_template_submit(struct desk *desk, struct scope *sc, const char *file,
                                        const struct template_examined **examined);
/* Put the newest submitted template of KIND in force in this office, instead of the shipped one.
 * *OUT tells which. Fails: RC_NOTFOUND; RC_DENIED to whoever submitted it. */
MUST_CHECK enum rc desk_template_approve(struct desk *desk, struct scope *sc, const char *kind,
                                         struct template_record *out);
/* The shipped templates, then what this office submitted, oldest first. Lives in SC. */
MUST_CHECK enum rc desk_template_list(struct desk *desk, struct scope *sc,
                                      struct template_record **list, size_t *count);
/* LIST as one JSON array. Lives in SC. */
const char *desk_template_list_json(struct scope *sc, const struct template_record *list,
                                    size_t count);

#endif
