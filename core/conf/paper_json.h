/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Papers as JSON, for programs that ask with --json.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PAPER_JSON_H
#define CORE_CONF_PAPER_JSON_H

#include "core/domain/document.h"

/* {code state kind number version newest template_version issued_at issued_by
 * differences[{before issued typed after}]}; "state" is valid or superseded. Lives in SC. */
const char *paper_json_checked(struct scope *sc, const struct checked_paper *p);

#endif
