/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "core/base/tr.h"

#define TARGET(name) fuzz_function fuzz_##name;
#include "tests/fuzz/target.def"
#undef TARGET

const struct fuzz_target fuzz_targets[] = {
#define TARGET(name) {#name, fuzz_##name},
#include "tests/fuzz/target.def"
#undef TARGET
};
const size_t fuzz_target_count = sizeof(fuzz_targets) / sizeof(fuzz_targets[0]);

const struct fuzz_target *fuzz_target_named(const char *name)
{
    for (size_t i = 0; i < fuzz_target_count; i++) {
        if (strcmp(fuzz_targets[i].name, name) == 0)
            return &fuzz_targets[i];
    }
    return NULL;
}

void fuzz_broken(const char *file, int line, const char *rule)
{
    fprintf(stderr, "%s:%d: broken: %s\n", file, line, rule);
    abort();
}

const char *fuzz_text(struct scope *sc, const uint8_t *data, size_t size)
{
    return scope_strndup(sc, (const char *)data, size);
}

const char *fuzz_source(struct scope *sc, const char *name)
{
    const char *const folder = getenv("srcdir");

    return scope_printf(sc, "%s/%s", folder ? folder : ".", name);
}

void fuzz_shown(struct scope *sc, const char *text)
{
    must(text_gate_out(sc, text, TEXT_LONG) == text, "what comes out may be shown");
}

void fuzz_error(struct scope *sc)
{
    if (sc->error.rc == RC_OK)
        return;
    fuzz_shown(sc, error_text(sc, LANG_EN, &sc->error));
    fuzz_shown(sc, error_text(sc, LANG_ZH, &sc->error));
}
