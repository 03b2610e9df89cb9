/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file of divisions, templates/divisions.csv, with the heading code,name,parent.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_DIVISION_FILE_H
#define CORE_CONF_DIVISION_FILE_H

#include "core/domain/division.h"

/* Set *TABLE to the rows of the file PATH, sorted by code.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX; RC_INVALID when a code is not 12 digits or stands twice. */
MUST_CHECK enum rc division_load(struct scope *sc, const char *path, struct division_table *table);

#endif
