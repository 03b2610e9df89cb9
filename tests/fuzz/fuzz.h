/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fuzzing: each parser gets bytes that nobody would write. A target is a function that takes
 * bytes, has them parsed as the program would, and aborts when what comes out breaks a rule; that
 * it neither crashes, leaks nor hangs is seen by whoever calls it.
 *
 * To add one: a row in target.def, a function fuzz_NAME(), and corpus/NAME with a line an input:
 * UTF-8 with \n, \t, \r, \\ and \xHH. What ever broke a target is kept there.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "core/base/scope.h"

typedef void fuzz_function(const uint8_t *data, size_t size);

struct fuzz_target {
    const char *name;
    fuzz_function *run;
};

extern const struct fuzz_target fuzz_targets[];
extern const size_t fuzz_target_count;

/* NULL when there is none. */
const struct fuzz_target *fuzz_target_named(const char *name);

/* Abort with RULE and its place unless HOLDS. */
#define must(holds, rule)                                                                          \
    do {                                                                                           \
        if (!(holds))                                                                              \
            fuzz_broken(__FILE__, __LINE__, rule);                                                 \
    } while (0)
_Noreturn void fuzz_broken(const char *file, int line, const char *rule);

/* SIZE bytes at DATA as a text: up to the first NUL. Lives in SC. */
const char *fuzz_text(struct scope *sc, const uint8_t *data, size_t size);
/* The error of SC, if it has one, can be shown to a person in both languages. */
void fuzz_error(struct scope *sc);
/* TEXT may go to a terminal or into a file as it is. */
void fuzz_shown(struct scope *sc, const char *text);

/* NAME below the folder of the sources, which $srcdir tells. Lives in SC. */
const char *fuzz_source(struct scope *sc, const char *name);

/* ---- inputs ---- */

struct fuzz_input {
    const uint8_t *data;
    size_t size;
};

struct fuzz_corpus {
    struct fuzz_input *list;
    size_t count;
};

/* Read the corpus of TARGET. Lives in SC; none is a mistake and aborts. */
struct fuzz_corpus fuzz_corpus(struct scope *sc, const char *target);
/* A relative of the inputs of CORPUS, number N of those of SEED; always the same. Lives in SC. */
struct fuzz_input fuzz_mutant(struct scope *sc, const struct fuzz_corpus *corpus, uint64_t seed,
                              uint64_t n);
/* INPUT as a line of a corpus. Lives in SC. */
const char *fuzz_line(struct scope *sc, struct fuzz_input input);

#endif
