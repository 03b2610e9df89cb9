/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every test program shares: Check with TAP output, read by automake's driver. */
#ifndef TESTS_SUITE_H
#define TESTS_SUITE_H

#include <check.h>

#undef fail /* is ours, of core/base/scope.h */

/* Run every test of TC, print TAP, and return the exit status for main(). */
int suite_run(TCase *tc);
/* The same where each test may take SECONDS; 0: as long as it needs. */
int suite_run_within(TCase *tc, int seconds);
/* End the test program as skipped, saying why; for what a machine lacks. Does not return. */
void suite_skip(const char *reason) __attribute__((noreturn));

#endif
