/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON: the notation of commands and of files that other programs write.
 *
 * Layer: conf. The only user of jansson.
 */
#ifndef CORE_CONF_JSON_H
#define CORE_CONF_JSON_H

#include "core/conf/tree.h"

#define JSON_DEPTH_MAX 32

/*
 * Set *ROOT to the tree of TEXT, one JSON value and nothing behind it. Nodes know their path but
 * not their line.
 * Fails: RC_SYNTAX with line and column: not JSON, not UTF-8, a key written twice, too deep.
 */
MUST_CHECK enum rc json_parse(struct scope *sc, const char *text, struct tree **root);
/* Return ROOT as JSON, indented by two spaces, UTF-8 as it is, a line feed at the end. */
const char *json_write(struct scope *sc, const struct tree *root);

#endif
