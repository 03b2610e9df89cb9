/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/module.h"

#include <dlfcn.h>
#include <string.h>

/* Set *FUNCTION, a pointer to a function, to SYMBOL of the module NAME. */
static enum rc find(struct scope *sc, const char *directory, const char *name, const char *symbol,
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

enum rc module_open(struct scope *sc, const char *directory, const char *name,
                    module_function **make)
{
    return find(sc, directory, name, "module_make", make);
}

enum rc module_open_covers(struct scope *sc, const char *directory, module_covers_function **covers)
{
    return find(sc, directory, "pdf.so", "module_covers", covers);
}
