/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/module.h"

#include <dlfcn.h>
#include <string.h>

enum rc module_open(struct scope *sc, const char *directory, const char *name,
                    module_function **make)
{
    const char *path = scope_printf(sc, "%s/%s", directory ? directory : ".", name);
    void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);

    if (!module)
        return fail(sc, RC_IO, "module", N_("The part “{1}” cannot be opened: {2}"), name,
                    dlerror());
    void *symbol = dlsym(module, "module_make");
    if (!symbol)
        return fail(sc, RC_IO, "module", N_("The part “{1}” is not one of this program."), path);
    memcpy(make, &symbol, sizeof(*make)); /* ISO C has no cast from void * to a function */
    return RC_OK;
}
