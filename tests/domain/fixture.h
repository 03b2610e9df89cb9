/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the domain share: one scope for each test, and days and amounts in the
 * notation of the hand-worked examples. */
#ifndef TESTS_DOMAIN_FIXTURE_H
#define TESTS_DOMAIN_FIXTURE_H

#include "core/base/instant.h"
#include "core/base/text.h"
#include "core/domain/money.h"
#include "tests/suite.h"

#include <string.h>

static struct scope sc;

static inline void begin(void) { sc = (struct scope)SCOPE_INIT; }
static inline void end(void) { scope_end(&sc); }

/* A test case whose tests each begin with an empty scope. */
static inline TCase *scoped(const char *name)
{
    TCase *tc = tcase_create(name);

    tcase_add_checked_fixture(tc, begin, end);
    return tc;
}

/* The array PLURAL as the list of that name in a structure; ONE_count is its length. */
#define LISTED(plural, one) .plural = plural, .one##_count = sizeof(plural) / sizeof(*(plural))

#define ck_ok(expr) ck_assert_int_eq((expr), RC_OK)
/* EXPR was refused as RC_INVALID at FIELD with a sentence. */
#define ck_refused(expr, at)                                                                       \
    do {                                                                                           \
        ck_assert_int_eq((expr), RC_INVALID);                                                      \
        ck_assert_pstr_eq(sc.error.field, (at));                                                   \
        ck_assert_ptr_nonnull(sc.error.msgid);                                                     \
    } while (0)

static inline struct date on(int year, int month, int day) { return date_from(year, month, day); }
static inline struct money yuan(int64_t n) { return (struct money){n * 100}; }

/* Minute N and second S after 2026-11-20 19:32:40 at +08:00, which is 11:32:40 UTC. */
#define EVENING INT64_C(1795174360000)
static inline struct instant at(int n, int s)
{
    return (struct instant){EVENING + n * INT64_C(60000) + s * INT64_C(1000)};
}

#endif
