/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The PostgreSQL of the tests, which tests/store/cluster.sh starts: databases on it. A test that
 * was started without one runs on files.
 */
#ifndef TESTS_STORE_CLUSTER_H
#define TESTS_STORE_CLUSTER_H

#include "core/base/scope.h"

/* The account that owns the tables, and the one that the program works under. */
#define CLUSTER_OWNER   "onecase"
#define CLUSTER_PROGRAM "clerk"

/* Is there one? */
bool cluster_is_up(void);
/* Make a database of this process with the number N, a copy of TEMPLATE; NULL: an empty one.
 * Returns its name, in SC; NULL when there is no TEMPLATE. */
const char *cluster_create(struct scope *sc, int n, const char *template);
void cluster_drop(struct scope *sc, const char *name);
/* The address of database NAME for ROLE, in SC. */
const char *cluster_address(struct scope *sc, const char *name, const char *role);
/* Does a dump of database NAME hold TEXT? */
bool cluster_holds(struct scope *sc, const char *name, const char *text);
/* Run SQL as the owner in database NAME; false when the server refused it. */
bool cluster_sql(struct scope *sc, const char *name, const char *sql);

#endif
