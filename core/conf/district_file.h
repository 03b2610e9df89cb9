/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The made-up district of templates/district.yaml.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DISTRICT_FILE_H
#define CORE_CONF_DISTRICT_FILE_H

#include "core/domain/district.h"

/* Fails: RC_INVALID as the readers of core/conf/tree.h and district_check() do; RC_NOTFOUND, RC_IO.
 * Lives in SC. */
MUST_CHECK enum rc district_load(struct scope *sc, const char *file, struct district *out);

#endif
