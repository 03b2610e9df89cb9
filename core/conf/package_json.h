/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Package as JSON: what one office says to another, as it is signed. See doc/exchange.md.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PACKAGE_JSON_H
#define CORE_CONF_PACKAGE_JSON_H

#include "core/conf/tree.h"
#include "core/domain/exchange.h"

/* P, which has no text yet, as a text. The bytes of its files are not in it, their digests are.
 * Lives in SC. */
const char *package_json_write(struct scope *sc, const struct package *p);
/*
 * Read TEXT, whose signature held, into *OUT. The intake of a case is not checked yet, and the
 * files have no bytes.
 * Fails: RC_INVALID "package" when it is not formed like one, or made by a newer program.
 */
MUST_CHECK enum rc package_json_read(struct scope *sc, const char *text, struct package *out);
/* The intake of a case that is handed on. Lives in SC. */
struct intake *package_intake(struct scope *sc, const struct dispute *d,
                              const struct party *parties, size_t count);

#endif
