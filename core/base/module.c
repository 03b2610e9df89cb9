/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/module.h"

#include <dlfcn.h>
#include <string.h>

enum rc module_find(struct scope *sc, const char *directory, const char *name, const char *symbol,
                    void *function)
{
    const char *path = scope_printf(sc, "%s/%s", directory ? directory : ".", name);
    void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);

    if (!module)
        return fail(sc, RC_IO, "module", N_("The part “{1}” cannot be opened: {2}"), name,
                    dlerror());
    void *found = dlsym(module, symbol);
    if (!found)
        return fail(sc, RC_IO, "module", N_("The part “{1}” is not one of this program."), path);
    memcpy(function, &found, sizeof(found)); /* ISO C has no cast from void * to a function */
    return RC_OK;
}
