/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case page: a bounded set of disputes for which something is read by their ids alone, with no
 * question who looks. So a page is made only of disputes that a statement with visible.sql or
 * seen.sql gave out, or that the desk was allowed to open: tests/style/lists-t.pl knows every file
 * that makes one.
 *
 * Layer: store.
 */
#ifndef CORE_STORE_CASE_PAGE_H
#define CORE_STORE_CASE_PAGE_H

#include "core/store/row.h"

#define CASE_PAGE 50 /* lines of a screen; as many as the parameters of schema/query/page.sql */

struct case_page {
    struct value ids[CASE_PAGE];
};

/* The page of COUNT IDS, at most CASE_PAGE. */
struct case_page case_page(const int64_t *ids, size_t count);

/* A page as the arguments of engine_query(). */
#define PAGE_VALUES(page) (page)->ids, CASE_PAGE

#endif
