/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/suite.h"

#include <stdio.h>
#include <stdlib.h>

#define SECONDS_PER_TEST 60 /* sanitizers and a busy machine make a test slow, not wrong */

int suite_run_within(TCase *tc, int seconds)
{
    Suite *suite = suite_create("onecase");
    SRunner *runner;

    tcase_set_timeout(tc, seconds);
    suite_add_tcase(suite, tc);
    runner = srunner_create(suite);
    srunner_set_tap(runner, "-");
    srunner_run_all(runner, CK_SILENT);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int suite_run(TCase *tc) { return suite_run_within(tc, SECONDS_PER_TEST); }

void suite_skip(const char *reason)
{
    printf("1..0 # SKIP %s\n", reason);
    exit(EXIT_SUCCESS);
}
