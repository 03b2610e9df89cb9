/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * B9: every parser gets its corpus and then relatives of it, thousands in the short form and ten
 * million in the long one; none of them crashes, leaks, hangs or lets a hidden character through.
 * What fails is printed as a line for tests/fuzz/corpus. "make fuzz" looks for more with clang.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/base/tr.h"
#include "tests/fuzz/fuzz.h"
#include "tests/torture/torture.h"

#define BRIEF     3000 /* mutants of each target */
#define FULL      1250000
#define SLOWEST   1000000 /* microseconds for one input */
#define SANITIZED 10      /* times as slow, where FLOW_PATIENCE says so */

static const struct fuzz_target *target;
static struct fuzz_input input;

/* The program is lost anyway: the line helps more than a signal-safe silence. */
static void tell_and_die(int signal_number)
{
    struct scope sc = SCOPE_INIT;

    signal(signal_number, SIG_DFL);
    fprintf(stderr, "target %s: %s\n", target->name, fuzz_line(&sc, input));
    raise(signal_number);
}

static int64_t patience(void)
{
    const char *const factor = getenv("FLOW_PATIENCE");

    return SLOWEST * (factor && atoi(factor) > 1 ? SANITIZED : 1);
}

/* Microseconds that the target took for the next input. */
static int64_t run(struct fuzz_input next)
{
    const int64_t before = torture_micros();

    input = next;
    target->run(next.data, next.size);
    return torture_micros() - before;
}

START_TEST(no_input_breaks_a_parser)
{
    const int count = torture_count(BRIEF, FULL);
    struct scope sc = SCOPE_INIT;
    int64_t slowest = 0;

    target = &fuzz_targets[_i];
    signal(SIGSEGV, tell_and_die);
    signal(SIGABRT, tell_and_die);
    const struct fuzz_corpus corpus = fuzz_corpus(&sc, target->name);
    for (int i = -(int)corpus.count; i < count; i++) {
        const struct scope_mark mark = scope_mark(&sc);
        const int64_t took = run(i < 0 ? corpus.list[-i - 1]
                                       : fuzz_mutant(&sc, &corpus, torture_seed(), (uint64_t)i));

        if (took > slowest)
            slowest = took;
        ck_assert_msg(took < patience(), "target %s took %lld ms for %s", target->name,
                      (long long)took / 1000, fuzz_line(&sc, input));
        scope_rewind(&sc, mark);
    }
    torture_figure("B9", "%s: %d inputs, 0 broken, slowest %.1f ms", target->name,
                   count + (int)corpus.count, (double)slowest / 1000);
    scope_end(&sc);
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("fuzz");

    tr_init("po");
    tcase_add_loop_test(tc, no_input_breaks_a_parser, 0, (int)fuzz_target_count);
    return torture_run(tc);
}
