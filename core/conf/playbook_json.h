/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Playbooks as JSON, for programs that ask with --json.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PLAYBOOK_JSON_H
#define CORE_CONF_PLAYBOOK_JSON_H

#include "core/domain/playbook.h"

/* LIST as one array, in its order. Lengths are seconds; a condition that is not asked is null or
 * an empty list. Lives in SC. */
const char *playbook_json_list(struct scope *sc, const struct playbook *list, size_t count);

#endif
