/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Templates of documents as JSON, for programs that ask with --json.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_TEMPLATE_JSON_H
#define CORE_CONF_TEMPLATE_JSON_H

#include "core/base/tr.h"
#include "core/domain/document.h"

/* LIST as one array [{field use meaning}], in its order; "use" is text, flag or list. Lives in
 * SC. */
const char *template_json_fields(struct scope *sc, const struct template_field *list, size_t count,
                                 enum lang lang);
/* LIST as one array [{kind version digest state submitted_at submitted_by approved_at
 * approved_by}]; a shipped one has null for the last four. Lives in SC. */
const char *template_json_list(struct scope *sc, const struct template_record *list, size_t count);

#endif
