/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door that clang's libFuzzer knocks at; FUZZ_TARGET in the environment names the target.
 * "--expand FOLDER" writes its corpus as files, for libFuzzer takes no other. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/tr.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *count, char ***words);

static const struct fuzz_target *target;

static int expand(const char *folder)
{
    struct scope sc = SCOPE_INIT;
    const struct fuzz_corpus corpus = fuzz_corpus(&sc, target->name);
    int failed = 0;

    for (size_t i = 0; i < corpus.count && !failed; i++) {
        const char *const path = scope_printf(&sc, "%s/seed%zu", folder, i);
        const struct bytes bytes = {corpus.list[i].data, corpus.list[i].size};

        failed = file_write(&sc, path, bytes) != RC_OK;
    }
    scope_end(&sc);
    return failed;
}

int LLVMFuzzerInitialize(int *count, char ***words)
{
    const char *const name = getenv("FUZZ_TARGET");

    target = name ? fuzz_target_named(name) : NULL;
    if (!target) {
        fprintf(stderr, "FUZZ_TARGET names no target\n");
        exit(2);
    }
    tr_init("po");
    if (*count == 3 && strcmp((*words)[1], "--expand") == 0)
        exit(expand((*words)[2]));
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    target->run(data, size);
    return 0;
}
