/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Labels: what the fields of errors are called. A sentence repeats the field it is about; in
 * English by its name ("parties[2].phone"), which is also what a file and an option call it, in
 * Chinese by a word that everybody knows ("当事人2电话").
 *
 * Layer: base. Pure.
 */
#ifndef CORE_BASE_LABEL_H
#define CORE_BASE_LABEL_H

#include "core/base/tr.h"

/* What FIELD is called in LANG; FIELD itself where nothing is known of it. Lives in SC. */
const char *label_of_field(struct scope *sc, enum lang lang, const char *field);

#endif
