/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Variant: characters that are one character written in more ways than one: 張 and 张, 峯 and 峰,
 * 囯 and 国. The one of the general standard list of 2013 stands for all; what Unihan knows of them
 * is in variant_table.def, made by tools/han-table.py.
 *
 * Layer: domain. Pure.
 */
#ifndef CORE_DOMAIN_VARIANT_H
#define CORE_DOMAIN_VARIANT_H

#include "core/base/scope.h"

/* The standard character that CP is another way to write; CP itself when there is none. */
uint32_t variant_standard(uint32_t cp);
/* text_key() of TEXT with every character replaced by its standard one: equal for texts that
 * differ only in the way their characters are written. Lives in SC. */
const char *variant_key(struct scope *sc, const char *text);

#endif
